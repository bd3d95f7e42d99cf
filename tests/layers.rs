//! The layers: each module imports only what stands before it, and few may touch the world.

use std::path::{Path, PathBuf};

/// The layers, lowest first; the two faces are siblings that never import each other.
const LAYERS: &[&[&str]] = &[
    &["system"],
    &["text"],
    &["french"],
    &["bank"],
    &["marking"],
    &["session"],
    &["review"],
    &["store"],
    &["words"],
    &["draft"],
    &["settings"],
    &["plain", "tui"],
    &["cli"],
];

/// What only some files may name: the text, and how their paths begin.
const RESERVED: &[(&[&str], &[&str])] = &[
    (&["ratatui", "crossterm"], &["tui"]),
    (&["notify::"], &["tui/preview/watch"]),
    (&["fsrs::"], &["review"]),
    (&["std::fs", "fs::"], &["system", "bank/load", "store", "cli"]),
    (&["cfg(unix)", "cfg(not(unix))", "cfg(windows)", "cfg!(", "target_os"], SYSTEMS),
    (&["Timestamp::now", "Zoned::now", "Instant::now", "SystemTime"], CLOCKS),
    (&["std::env", "env::var"], CLOCKS),
];

/// Where systems may differ: apart from the terminal, in one place.
const SYSTEMS: &[&str] = &["system", "tui/terminal", "plain/input"];

/// Where the clock and the environment may be read: outside, and in the loops of the faces.
const CLOCKS: &[&str] = &["main.rs", "cli", "tui/mod.rs", "tui/terminal", "plain/mod.rs"];

/// A source file: its path below `src`, and its code without comments, texts and tests.
struct Source {
    path: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the sources") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(&root).expect("below it").to_string_lossy();
            let below = below.replace('\\', "/");
            if path.extension().is_some_and(|end| end == "rs")
                && !below.ends_with("tests.rs")
                && !below.contains("/tests/")
            {
                let source = std::fs::read_to_string(&path).expect("a source");
                found.push(Source { path: below, code: code(&source) });
            }
        }
    }
    found
}

/// The code of a source: without comments, the content of texts, and the tests at its end.
fn code(source: &str) -> String {
    let tests = source.find("#[cfg(test)]\nmod tests {");
    let tests = tests.or_else(|| source.find("#[cfg(test)]\npub(crate) mod tests {"));
    let before = &source[..tests.unwrap_or(source.len())];
    let lines = before.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.map(without_texts).collect::<Vec<_>>().join("\n")
}

fn without_texts(line: &str) -> String {
    line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

/// The top module that a file belongs to.
fn module(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first)
}

/// The modules that a file stands in, from the top: `bank/load.rs` → bank, load.
fn depth(path: &str) -> usize {
    let own = path.strip_suffix(".rs").unwrap_or_default();
    let own = own.strip_suffix("/mod").unwrap_or(own);
    own.split('/').count()
}

/// The top modules that a piece of code names by `crate::` or by enough `super::`.
fn imports(source: &Source) -> Vec<String> {
    let up = "super::".repeat(depth(&source.path));
    let roots = ["crate::", up.as_str()];
    let paths = roots.iter().flat_map(|root| {
        source.code.match_indices(root).map(move |(at, _)| &source.code[at + root.len()..])
    });
    paths.flat_map(first_names).collect()
}

/// The first names of a path, or of each path in a group in braces.
fn first_names(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let (mut names, mut deep, mut from) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => deep += 1,
            '}' if deep > 0 => deep -= 1,
            ',' | '}' if deep == 0 => {
                names.push(name(group[from..at].trim()));
                from = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}

fn name(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

#[test]
fn every_module_stands_in_a_layer() {
    for source in sources() {
        let module = module(&source.path).to_owned();
        assert!(matches!(module.as_str(), "main" | "lib") || layer(&module).is_some(), "{module}");
    }
}

#[test]
fn a_module_imports_only_what_stands_before_it() {
    for source in sources() {
        let own = module(&source.path);
        let Some(at) = layer(own) else { continue };
        for import in imports(&source).iter().filter(|import| *import != own) {
            let Some(imported) = layer(import) else { continue };
            assert!(imported < at, "src/{} imports `{import}`", source.path);
        }
    }
}

#[test]
fn few_may_touch_the_world() {
    for source in sources() {
        for (texts, allowed) in RESERVED {
            let may = allowed.iter().any(|start| source.path.starts_with(start));
            let named = texts.iter().find(|text| source.code.contains(**text));
            assert!(may || named.is_none(), "src/{} names `{}`", source.path, named.unwrap_or(&""));
        }
    }
}

#[test]
fn imports_of_every_form_are_seen() {
    let source = |path: &str, code: &str| Source { path: path.to_owned(), code: code.to_owned() };
    let group = source("cli/play.rs", "use crate::{plain, bank::{load, Quiz}, tui};");
    assert_eq!(imports(&group), ["plain", "bank", "tui"]);
    let inline = source("bank/load.rs", "let a = crate::words::Words; super::super::tui::run()");
    assert_eq!(imports(&inline), ["words", "tui"]);
    let top = source("plain/mod.rs", "use super::tui;");
    assert_eq!(imports(&top), ["tui"]);
    assert_eq!(code("a(\"crate::tui\"); // crate::tui"), "a(\"\"); ");
}
