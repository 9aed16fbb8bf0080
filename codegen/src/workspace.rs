//! Finds the workspace that the generator belongs to.

use std::path::{Path, PathBuf};

/// The root folder of the workspace: `.` when it is the current folder, so that messages show short paths.
pub fn root() -> PathBuf {
    // Cargo sets this variable for `cargo run` and `cargo test`. A binary that is started directly runs in the root.
    let Some(package) = std::env::var_os("CARGO_MANIFEST_DIR") else {
        return PathBuf::from(".");
    };
    let root = Path::new(&package).join("..");
    let current = std::env::current_dir().and_then(|current| current.canonicalize());
    match (root.canonicalize(), current) {
        (Ok(root), Ok(current)) if root == current => PathBuf::from("."),
        (Ok(root), _) => root,
        (Err(_), _) => root,
    }
}
