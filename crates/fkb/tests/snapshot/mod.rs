//! What comes out, held against a file. `UPDATE_SNAPSHOTS=1` writes what comes out now: look at the difference.

use std::fs;
use std::path::Path;

/// The file in `tests/` says this. Where there is nothing to say, there is no file.
#[track_caller]
pub fn holds(file: &str, now: Option<&str>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        match now {
            Some(now) => fs::write(&path, now).expect("the snapshot can be written"),
            None => drop(fs::remove_file(&path)),
        }
    }
    let expected = fs::read_to_string(&path).ok();
    assert_eq!(now, expected.as_deref(), "{file}");
}
