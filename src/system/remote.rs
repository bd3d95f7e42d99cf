//! Which file systems can't share memory among programs, as the write-ahead log of `SQLite` needs.

use std::path::Path;

/// Linux's numbers of those that lie on another machine, or may: NFS, SMB, CIFS, 9P (which WSL mounts
/// Windows with), AFS, Coda, Ceph, GFS2, OCFS2, Lustre, folders of `VirtualBox`, and FUSE (`sshfs`).
#[cfg(any(target_os = "linux", test))]
const REMOTE: [i64; 13] = [
    0x6969,
    0x517B,
    0xFE53_4D42,
    0xFF53_4D42,
    0x0102_1997,
    0x5346_414F,
    0x7375_7245,
    0x00C3_6400,
    0x0116_1970,
    0x7461_636F,
    0x0BD0_0BD0,
    0x786F_4256,
    0x6573_5546,
];

/// Whether a file or folder lies on another machine, as far as the system tells.
#[cfg(target_os = "linux")]
pub(crate) fn is_remote(path: &Path) -> bool {
    rustix::fs::statfs(path).is_ok_and(|system| is_remote_kind(system.f_type))
}

/// The kind has another width on each processor; the numbers are of 32 bits, with or without sign.
#[cfg(any(target_os = "linux", test))]
fn is_remote_kind(kind: impl TryInto<i64>) -> bool {
    kind.try_into().is_ok_and(|kind| REMOTE.contains(&(kind & 0xFFFF_FFFF)))
}

#[cfg(target_os = "macos")]
pub(crate) fn is_remote(path: &Path) -> bool {
    /// The flag of what is on this machine.
    const LOCAL: u32 = 0x1000;
    rustix::fs::statfs(path).is_ok_and(|system| system.f_flags & LOCAL == 0)
}

/// Elsewhere it is not asked: where memory can't be shared, that is found out on opening.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(crate) fn is_remote(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nfs(0x6969_i64, true)]
    #[case::cifs_with_a_sign(-0x00AC_B2BE_i64, true)]
    #[case::ext4(0xEF53_i64, false)]
    #[case::tmpfs(0x0102_1994_i64, false)]
    #[case::btrfs(0x9123_683E_i64, false)]
    fn a_file_system_on_another_machine_is_known(#[case] kind: i64, #[case] remote: bool) {
        assert_eq!(is_remote_kind(kind), remote);
    }

    #[test]
    fn what_is_not_there_is_not_remote() {
        assert!(!is_remote(Path::new("nowhere/at/all")));
    }
}
