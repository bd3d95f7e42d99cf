//! What the operating system says, in the person's language.

use std::io;
use std::panic::PanicHookInfo;
use std::path::Path;

use super::Words;
use crate::bank::load::{self, LoadError};
use crate::system;
use crate::text::CleanText;

impl Words {
    /// A panic as one line: what it means to a person, and for its report the place and what it says.
    pub fn panic(&self, panic: &PanicHookInfo<'_>) -> CleanText {
        let sentence = self.say("error-panic");
        let said = panic.payload_as_str().unwrap_or_default();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        CleanText::line(&format!("relire: {sentence} ({place}: {said})"))
    }

    /// The path that can't be used, and why.
    pub fn load_error(&self, error: &LoadError) -> (CleanText, CleanText) {
        let shown = |path: &Path| CleanText::line(&path.to_string_lossy());
        match error {
            LoadError::Unreadable { path, source } => {
                let (path, reason) = (shown(path), self.io_reason(source));
                let near = load::near(Path::new(path.as_str()));
                let near = near.filter(|_| source.kind() == io::ErrorKind::NotFound);
                let arguments = [
                    ("path", path.as_str().into()),
                    ("reason", reason.as_str().into()),
                    ("near", near.unwrap_or_default().into()),
                ];
                let name =
                    if near.is_some() { "error-unreadable-near" } else { "error-unreadable" };
                let said = self.say_with(name, &arguments);
                (path, said)
            }
            LoadError::NotRegular { path } => {
                let path = shown(path);
                let said = self.say_with("error-not-regular", &[("path", path.as_str().into())]);
                (path, said)
            }
            LoadError::TooLarge { path } => {
                let path = shown(path);
                let said = self.say_with("error-too-large", &[("path", path.as_str().into())]);
                (path, said)
            }
            LoadError::NotUtf8 { path, encoding } => {
                let path = shown(path);
                let arguments = [("path", path.as_str().into()), ("encoding", (*encoding).into())];
                let said = self.say_with("error-not-utf8", &arguments);
                (path, said)
            }
        }
    }

    /// Why something could not be read or written.
    pub fn io_reason(&self, error: &io::Error) -> CleanText {
        let name = match error.kind() {
            io::ErrorKind::NotFound => "error-reason-not-found",
            io::ErrorKind::PermissionDenied => "error-reason-permission",
            io::ErrorKind::IsADirectory => "error-reason-folder",
            io::ErrorKind::NotADirectory => "error-reason-no-folder",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "error-reason-full",
            io::ErrorKind::ReadOnlyFilesystem => "error-reason-read-only",
            io::ErrorKind::InvalidFilename => "error-reason-name",
            _ if system::is_loop(error) => "error-reason-loop",
            _ => return CleanText::line(&error.to_string()),
        };
        self.say(name)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use rstest::rstest;
    use rustix::io::Errno;

    use super::*;
    use crate::words::Language;

    #[rstest]
    #[case(Errno::LOOP, "les liens tournent en rond")]
    #[case(Errno::NAMETOOLONG, "le nom n’est pas possible\u{a0}: il est trop long, peut-être")]
    #[case(Errno::NOENT, "fichier ou dossier introuvable")]
    fn the_system_speaks_french(#[case] error: Errno, #[case] said: &str) {
        let error = io::Error::from_raw_os_error(error.raw_os_error());
        assert_eq!(Words::new(Language::French).io_reason(&error).as_str(), said);
    }
}
