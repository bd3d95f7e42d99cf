//! Where the program's files lie on each system.

use std::path::PathBuf;

use etcetera::BaseStrategy as _;

use super::Common;
use crate::store;

/// The folder of the user's own data; it need not exist.
pub(super) fn data(common: &Common) -> Option<PathBuf> {
    common.data_dir.clone().or_else(|| {
        variable("XDG_DATA_HOME")
            .or_else(|| Some(strategy()?.data_dir()))
            .map(|dir| dir.join("relire"))
    })
}

/// The folder of the user's own quizzes; it need not exist.
pub(super) fn quizzes(common: &Common) -> Option<PathBuf> {
    data(common).map(|data| data.join("quizzes"))
}

/// The file of attempts; it need not exist.
pub(super) fn attempts(common: &Common) -> Option<PathBuf> {
    data(common).map(|data| data.join(store::FILE))
}

/// The settings file; it need not exist.
pub(super) fn settings_file() -> Option<PathBuf> {
    let config = variable("XDG_CONFIG_HOME").or_else(|| Some(strategy()?.config_dir()));
    config.map(|config| config.join("relire").join("config.toml"))
}

/// A folder given by a variable; a relative one is ignored, as the XDG specification asks.
fn variable(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute())
}

fn strategy() -> Option<impl etcetera::BaseStrategy> {
    etcetera::base_strategy::choose_native_strategy().ok()
}
