//! Which files a quiz is read from, so that their saves can be followed.

use std::path::{Path, PathBuf};

/// How many links are followed from one to the next: more are a circle.
const MOST_LINKS: usize = 40;

/// The files whose saves change what is read at `path`: that one, those that the quiz `names`, and
/// those that links among them lead to. They need not be there.
pub fn followed(path: &Path, names: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for file in std::iter::once(path).chain(names.iter().map(PathBuf::as_path)) {
        let mut next = Some(file.to_owned());
        for _ in 0..MOST_LINKS {
            let Some(file) = next else { break };
            let target = file.read_link().ok();
            next = target.map(|target| file.parent().unwrap_or(Path::new("")).join(target));
            files.push(file);
        }
    }
    files
}

/// The folder that a file lies in; where it is not there, the nearest above it that is.
pub fn nearest_folder(file: &Path) -> PathBuf {
    let mut above = file.ancestors().skip(1).filter(|folder| folder.is_dir());
    above.next().unwrap_or(Path::new(".")).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_has_the_folder_above() {
        assert_eq!(nearest_folder(Path::new("src/bank/load.rs")), Path::new("src/bank"));
        assert_eq!(nearest_folder(Path::new("src/nothing/at/all.yaml")), Path::new("src"));
        assert_eq!(nearest_folder(Path::new("quiz.yaml")), Path::new("."));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_to_their_end_and_circles_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        std::os::unix::fs::symlink("other.yaml", at("link.yaml")).expect("a link");
        std::os::unix::fs::symlink(at("real.yaml"), at("other.yaml")).expect("a link");
        std::os::unix::fs::symlink("circle.txt", at("circle.txt")).expect("a link");
        let found = followed(&at("link.yaml"), &[at("passage.txt")]);
        let expected = ["link.yaml", "other.yaml", "real.yaml", "passage.txt"].map(at);
        assert_eq!(found, expected);
        assert_eq!(followed(&at("circle.txt"), &[]).len(), MOST_LINKS);
    }
}
