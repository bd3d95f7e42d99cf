//! `relire completions SHELL`: what a shell needs to complete the command line.

use clap::{Arg, value_parser};
use clap_complete::Shell;

use super::{Error, Exit, Invocation, arguments, environment};

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command.arg(Arg::new("shell").required(true).value_parser(value_parser!(Shell)))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let shell: Shell = *invocation.matches.get_one("shell").expect("clap asks for it");
    let mut script = Vec::new();
    let mut command = arguments::described(invocation.words);
    clap_complete::generate(shell, &mut command, "relire", &mut script);
    environment::print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Fine)
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum as _;

    use super::super::COMMANDS;
    use super::*;
    use crate::words::{Language, Words};

    #[test]
    fn every_shell_completes_every_command() {
        for shell in Shell::value_variants() {
            let mut script = Vec::new();
            let mut command = arguments::described(&Words::new(Language::French));
            clap_complete::generate(*shell, &mut command, "relire", &mut script);
            let script = String::from_utf8(script).expect("a script in UTF-8");
            assert!(COMMANDS.iter().all(|command| script.contains(command.name)), "{shell}");
        }
    }
}
