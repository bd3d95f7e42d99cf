//! Quiz files on disk: finding them, reading them safely, and the quizzes built into the program.
//!
//! Nothing is opened that could block or lead astray: what is no regular file is refused unopened.

mod follow;

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{io, thread};

use super::passage::FileFault;
use super::problem::{Code, Problem};
use super::quiz::{self, Aim, Reading};
use crate::text::CleanText;

pub use follow::{followed, nearest_folder};

/// The largest quiz file that is read, in bytes.
pub const MAX_FILE: u64 = 1 << 20;

/// What quiz files are called: the library passes over others.
const EXTENSIONS: [&str; 2] = ["yaml", "yml"];

/// How files begin that word processors write: Word, old and new, PDF, RTF.
const DOCUMENTS: &[&[u8]] = &[b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"%PDF", b"{\\rtf"];

/// How deep a folder is searched.
const MAX_FOLDERS: usize = 8;

/// The quizzes and exams that are part of the program, by id, in the order of the library.
const BUILT_IN: &[(&str, &str)] = &[
    ("premiers-pas", include_str!("../../quizzes/premiers-pas.yaml")),
    ("koursk-a2", include_str!("../../quizzes/koursk-a2.yaml")),
    ("annonces-b1", include_str!("../../quizzes/annonces-b1.yaml")),
    ("pedibus-b1", include_str!("../../quizzes/pedibus-b1.yaml")),
    ("koursk-b1", include_str!("../../quizzes/koursk-b1.yaml")),
    ("koursk-b2", include_str!("../../quizzes/koursk-b2.yaml")),
    ("koursk-c1", include_str!("../../quizzes/koursk-c1.yaml")),
    ("examen-b1", include_str!("../../exams/examen-b1.yaml")),
];

/// Where a quiz comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Part of the program, by its place among [`built_in_count`].
    BuiltIn(usize),
    File(PathBuf),
}

/// A quiz file as it was read.
#[derive(Debug)]
pub struct Loaded {
    /// The path as it was given, or the name of a built-in quiz.
    pub name: CleanText,
    /// The text of the file, for showing problems in it.
    pub source: String,
    pub reading: Reading,
    /// The files in its folder that the quiz names for its passage, there or not.
    pub files: Vec<PathBuf>,
}

/// Why a path can't be used at all.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error("`{}`: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    /// A device, a pipe, a socket.
    #[error("`{}` is no regular file", path.display())]
    NotRegular { path: PathBuf },
    /// More than [`MAX_FILE`].
    #[error("`{}` is too large", path.display())]
    TooLarge { path: PathBuf },
    /// No text in UTF-8; `encoding` says what it most likely is.
    #[error("`{}` is {encoding}", path.display())]
    NotUtf8 { path: PathBuf, encoding: &'static str },
}

/// How many quizzes are built in.
pub fn built_in_count() -> usize {
    BUILT_IN.len()
}

/// The built-in quiz of that place.
pub fn built_in(at: usize) -> Loaded {
    built_in_for(at, Aim::Play)
}

fn built_in_for(at: usize, aim: Aim) -> Loaded {
    let (name, source) = BUILT_IN[at];
    Loaded {
        name: CleanText::new(name),
        source: source.to_owned(),
        reading: quiz::read(source, name, aim, &|_| Err(FileFault::NoFolder), &built_in_quiz),
        files: Vec::new(),
    }
}

/// Reads the quiz file of that name; where there is none, the built-in quiz of that id.
///
/// # Errors
/// Where there is neither, or the file can't be used at all.
pub fn named(path: &Path) -> Result<Loaded, LoadError> {
    built_in_named(path, Aim::Play).map_or_else(|| file(path, Aim::Play), Ok)
}

/// The built-in quiz of that id, where no file is called so.
pub fn built_in_named(path: &Path, aim: Aim) -> Option<Loaded> {
    let at = BUILT_IN.iter().position(|(id, _)| path.as_os_str() == *id)?;
    (!path.exists()).then(|| built_in_for(at, aim))
}

/// The id of the built-in quiz that was likely meant by a name that is none.
pub fn near(path: &Path) -> Option<&'static str> {
    let name = path.to_str().filter(|name| !name.contains(['/', '\\', '.']))?;
    let ids = || BUILT_IN.iter().map(|(id, _)| *id);
    let begun = || ids().find(|id| name.len() > 2 && id.starts_with(&name.to_lowercase()));
    super::nearest(name, ids()).or_else(begun)
}

/// Reads a quiz from wherever it comes.
///
/// # Errors
/// Where its file can't be used at all.
pub fn from(origin: &Origin) -> Result<Loaded, LoadError> {
    match origin {
        Origin::BuiltIn(at) => Ok(built_in(*at)),
        Origin::File(path) => file(path, Aim::Play),
    }
}

/// Reads one quiz file. What is wrong inside it is told by the problems of the reading.
///
/// # Errors
/// Where the file is missing, unreadable or not a regular one.
pub fn file(path: &Path, aim: Aim) -> Result<Loaded, LoadError> {
    let Some(bytes) = bytes(path)? else {
        return Ok(too_large(CleanText::line(&path.to_string_lossy())));
    };
    Ok(at(path, bytes, aim))
}

/// Reads a text that is no quiz file.
///
/// # Errors
/// Where it can't be read, is no regular file, too large, or no text in UTF-8.
pub fn text(path: &Path) -> Result<String, LoadError> {
    let too_large = || LoadError::TooLarge { path: path.to_owned() };
    text_of(path, bytes(path)?.ok_or_else(too_large)?)
}

/// The text that bytes are; `path` names them.
///
/// # Errors
/// Where they are too many, or no text in UTF-8.
pub fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, LoadError> {
    let wrong = |encoding| LoadError::NotUtf8 { path: path.to_owned(), encoding };
    if bytes.len() as u64 > MAX_FILE {
        return Err(LoadError::TooLarge { path: path.to_owned() });
    }
    if DOCUMENTS.iter().any(|beginning| bytes.starts_with(beginning)) {
        return Err(wrong("document"));
    }
    match String::from_utf8(bytes) {
        Ok(text) if is_utf16(&text) => Err(wrong("UTF-16")),
        Ok(text) => Ok(text),
        Err(error) => Err(wrong(encoding(error.as_bytes(), error.utf8_error().valid_up_to()))),
    }
}

/// Reads a quiz file as if `text` were written there.
pub fn as_written(path: &Path, text: String, aim: Aim) -> Loaded {
    at(path, text.into_bytes(), aim)
}

/// Reads the bytes of a quiz file that lies at `path`.
fn at(path: &Path, bytes: Vec<u8>, aim: Aim) -> Loaded {
    let name = CleanText::line(&path.to_string_lossy());
    let stem = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let folder = path.parent().map(|folder| match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    });
    from_bytes(bytes, name, &stem, folder, aim)
}

/// Reads a quiz from the bytes of standard input, shown as `-`.
pub fn standard_input(bytes: Vec<u8>, aim: Aim) -> Loaded {
    from_bytes(bytes, CleanText::new("-"), "quiz", None, aim)
}

fn from_bytes(
    bytes: Vec<u8>,
    name: CleanText,
    stem: &str,
    folder: Option<&Path>,
    aim: Aim,
) -> Loaded {
    if bytes.len() as u64 > MAX_FILE {
        return too_large(name);
    }
    if DOCUMENTS.iter().any(|beginning| bytes.starts_with(beginning)) {
        let problem = Problem::new(Code::NotUtf8, 0..0).with("encoding", "document");
        return broken(name, String::new(), problem);
    }
    match String::from_utf8(bytes) {
        Ok(source) if is_utf16(&source) => {
            let problem = Problem::new(Code::NotUtf8, 0..0).with("encoding", "UTF-16");
            broken(name, String::new(), problem)
        }
        Ok(source) => {
            let files = RefCell::new(Vec::new());
            let named = |file: &str| {
                let path = inside(folder, file)?;
                files.borrow_mut().push(path.clone());
                passage_file(folder, &path)
            };
            let of_exam = |file: &str| exam_quiz(folder, file, &files);
            let reading = quiz::read(&source, stem, aim, &named, &of_exam);
            Loaded { name, source, reading, files: files.into_inner() }
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let encoding = encoding(&bytes, at);
            if encoding == "UTF-16" {
                let problem = Problem::new(Code::NotUtf8, 0..0).with("encoding", encoding);
                return broken(name, String::new(), problem);
            }
            let source = String::from_utf8_lossy(&bytes).into_owned();
            let end = source[at..].chars().next().map_or(at, |c| at + c.len_utf8());
            let problem = Problem::new(Code::NotUtf8, at..end).with("encoding", encoding);
            broken(name, source, problem)
        }
    }
}

fn too_large(name: CleanText) -> Loaded {
    broken(name, String::new(), Problem::new(Code::FileTooLarge, 0..0).with("limit", "1"))
}

fn broken(name: CleanText, source: String, problem: Problem) -> Loaded {
    let reading = Reading::broken(vec![problem]);
    Loaded { name, source, reading, files: Vec::new() }
}

/// Whether a text is UTF-16 of letters that one byte holds: every other byte is 0.
fn is_utf16(text: &str) -> bool {
    let pairs = text.as_bytes().chunks_exact(2).take(16);
    pairs.len() > 1 && pairs.clone().all(|pair| (pair[0] == 0) != (pair[1] == 0))
}

/// What a text that is not UTF-8 from some byte on most likely is.
fn encoding(bytes: &[u8], valid_to: usize) -> &'static str {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "UTF-16",
        _ if bytes.contains(&0) => "UTF-16",
        _ if !bytes[..valid_to].is_ascii() => "damaged",
        _ if bytes.iter().any(|byte| (0x80..0xA0).contains(byte)) => "Windows-1252",
        _ => "ISO-8859-1",
    }
}

/// The bytes of a regular file; nothing where they are more than the limit, and then unread.
fn bytes(path: &Path) -> Result<Option<Vec<u8>>, LoadError> {
    let unreadable = |source| LoadError::Unreadable { path: path.to_owned(), source };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(LoadError::NotRegular { path: path.to_owned() });
    }
    if metadata.len() > MAX_FILE {
        return Ok(None);
    }
    // What says that it is empty is not opened: so do the files of the kernel that never end.
    if metadata.len() == 0 {
        return Ok(Some(Vec::new()));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() as u64 <= MAX_FILE))
}

/// The path of a file that a quiz names: it must lie in the quiz's folder or below it.
fn inside(folder: Option<&Path>, name: &str) -> Result<PathBuf, FileFault> {
    let folder = folder.ok_or(FileFault::NoFolder)?;
    let inside = Path::new(name)
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !inside || name.contains("://") || name.contains('\\') {
        return Err(FileFault::Outside);
    }
    Ok(folder.join(name))
}

/// The quiz that an exam names: it lies in the exam's folder or below, or in the folder beside that
/// (`../quizzes/…`); where a name alone leads to none, it is the built-in one of that name.
fn exam_quiz(
    folder: Option<&Path>,
    name: &str,
    files: &RefCell<Vec<PathBuf>>,
) -> Result<Reading, FileFault> {
    let beside = name.strip_prefix("../");
    let root = match (folder, beside) {
        (Some(folder), Some(_)) => Some(folder.join("..")),
        (folder, _) => folder.map(Path::to_owned),
    };
    let root = root.as_deref();
    let path = inside(root, beside.unwrap_or(name));
    let text = path.and_then(|path| {
        files.borrow_mut().push(path.clone());
        Ok((passage_file(root, &path)?, path))
    });
    let (text, path) = match text {
        Ok(found) => found,
        Err(fault) if name.contains('/') => return Err(fault),
        Err(fault) => return built_in_quiz(name).map_err(|_| fault),
    };
    let own = path.parent();
    let passage = |file: &str| passage_file(own, &inside(own, file)?);
    Ok(quiz::read(&text, quiz::stem_of(name), Aim::Play, &passage, &quiz::no_quiz))
}

/// The built-in quiz of that name, with or without its ending.
fn built_in_quiz(name: &str) -> Result<Reading, FileFault> {
    let id = quiz::stem_of(name);
    let found = BUILT_IN.iter().find(|(known, _)| *known == id);
    found.map(|(id, source)| quiz::read_alone(source, id)).ok_or(FileFault::Missing)
}

/// The text of a file that a quiz names, once links are followed still in the quiz's folder.
fn passage_file(folder: Option<&Path>, path: &Path) -> Result<String, FileFault> {
    let folder = folder.ok_or(FileFault::NoFolder)?;
    let (real, root) = (path.canonicalize(), folder.canonicalize());
    let (Ok(real), Ok(root)) = (real, root) else { return Err(FileFault::Missing) };
    if !real.starts_with(&root) {
        return Err(FileFault::NotRegular);
    }
    let bytes = bytes(&real).map_err(|error| match error {
        LoadError::NotRegular { .. } => FileFault::NotRegular,
        _ => FileFault::Missing,
    })?;
    let text =
        String::from_utf8(bytes.ok_or(FileFault::TooLarge)?).map_err(|_| FileFault::NotUtf8)?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// The quiz files that paths name: a folder stands for the `.yaml` and `.yml` files in it and
/// below, in the order of their names; hidden ones are left out.
///
/// # Errors
/// Where a path or folder can't be read.
pub fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, LoadError> {
    let mut files = Vec::new();
    for path in paths {
        let metadata = fs::metadata(path)
            .map_err(|source| LoadError::Unreadable { path: path.clone(), source })?;
        match metadata.is_dir() {
            true => search(path, MAX_FOLDERS, &mut files)?,
            false => files.push(path.clone()),
        }
    }
    Ok(files)
}

/// Whether a file is called as quiz files are: `.yaml` or `.yml`.
pub fn is_quiz_name(path: &Path) -> bool {
    path.extension().is_some_and(|end| EXTENSIONS.iter().any(|known| end == *known))
}

fn search(folder: &Path, deeper: usize, files: &mut Vec<PathBuf>) -> Result<(), LoadError> {
    let unreadable = |source| LoadError::Unreadable { path: folder.to_owned(), source };
    let mut entries = fs::read_dir(folder)
        .and_then(Iterator::collect::<io::Result<Vec<_>>>)
        .map_err(unreadable)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_dir() && deeper > 0 {
            search(&path, deeper - 1, files)?;
        } else if is_quiz_name(&path) {
            files.push(path);
        }
    }
    Ok(())
}

/// The quizzes to choose from.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Whether the built-in quizzes are among them.
    pub built_in: bool,
    /// Files and folders that were named.
    pub paths: Vec<PathBuf>,
    /// The user's own folder, which need not exist.
    pub own: Option<PathBuf>,
}

impl Library {
    /// Reads all of it on the calling thread and others, handing each quiz over as it is done. The
    /// number is its place in the library; places are given in order, but done in any.
    pub fn read(&self, done: impl Fn(usize, Origin, Result<Loaded, LoadError>) + Sync) {
        let shift = if self.built_in { built_in_count() } else { 0 };
        for at in 0..shift {
            done(at, Origin::BuiltIn(at), Ok(built_in(at)));
        }
        let mut files = Vec::new();
        let own = self.own.iter().filter(|own| own.exists());
        for path in self.paths.iter().chain(own) {
            match find(std::slice::from_ref(path)) {
                Ok(found) => files.extend(found),
                Err(error) => done(shift, Origin::File(path.clone()), Err(error)),
            }
        }
        side_by_side(&files, Aim::Play, |at, loaded| {
            done(shift + at, Origin::File(files[at].clone()), loaded);
        });
    }
}

/// Reads files side by side on all cores, handing each over as it is done, with its place.
pub fn side_by_side(
    files: &[PathBuf],
    aim: Aim,
    done: impl Fn(usize, Result<Loaded, LoadError>) + Sync,
) {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((at, path)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            files.get(at).map(|path| (at, path))
        } {
            done(at, file(path, aim));
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    thread::scope(|scope| {
        for _ in 1..cores {
            scope.spawn(work);
        }
        work();
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_quiz_has_no_problem() {
        for at in 0..built_in_count() {
            let loaded = built_in(at);
            assert!(
                loaded.reading.problems.is_empty(),
                "{}: {:?}",
                loaded.name,
                loaded.reading.problems
            );
            assert_eq!(loaded.reading.paper().expect("a quiz").id, loaded.name);
        }
    }

    #[test]
    fn a_built_in_quiz_has_its_id_for_a_name() {
        assert_eq!(&*named(Path::new("koursk-a2")).expect("built in").name, "koursk-a2");
        assert!(named(Path::new("koursk-a3")).is_err());
    }

    #[test]
    fn a_passage_file_may_not_lie_outside() {
        let here = Some(Path::new("src"));
        let passage_file = |folder, name: &str| passage_file(folder, &inside(folder, name)?);
        for name in
            ["/etc/passwd", "../Cargo.toml", "https://example.org/a", "bank/../../Cargo.toml"]
        {
            assert_eq!(passage_file(here, name), Err(FileFault::Outside), "{name}");
        }
        assert_eq!(passage_file(here, "bank"), Err(FileFault::NotRegular));
        assert_eq!(passage_file(here, "nothing.txt"), Err(FileFault::Missing));
        assert_eq!(passage_file(None, "lib.rs"), Err(FileFault::NoFolder));
        assert!(passage_file(here, "lib.rs").is_ok());
    }
}
