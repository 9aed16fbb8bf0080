//! Reads `spec/openapi.yaml` and writes the generated folders of the crates `core`, `models` and `genesys-users`.
//!
//! `spec`, `parameters` and `schemas` read and check, `api` is what they make, and `models`, `operations`, `users_api` and `options` each write
//! one kind of file from it. What the generator cannot express is an error that names its place.

pub mod api;
mod collisions;
mod docs;
mod models;
pub mod names;
mod operations;
mod options;
pub mod output;
mod parameters;
pub mod place;
mod render;
mod schemas;
mod shape;
pub mod spec;
mod types;
mod users_api;

use std::path::{Path, PathBuf};

pub use output::Files;
pub use place::SpecError;

/// Makes all files from the text of a spec.
pub fn generate(text: &str) -> anyhow::Result<(api::Api, Files)> {
    let api = spec::read(text)?;
    let files = output::files(&api)?;
    Ok((api, files))
}

/// The root of the workspace, seen from the current folder.
pub fn workspace() -> PathBuf {
    // cargo names the folder of this package; without it the current folder has to be the root.
    let Some(package) = std::env::var_os("CARGO_MANIFEST_DIR") else {
        return PathBuf::from(".");
    };
    let root = Path::new(&package).join("..");
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    match (root.canonicalize(), here) {
        (Ok(root), Ok(here)) if root == here => PathBuf::from("."),
        (Ok(root), _) => root,
        (Err(_), _) => root,
    }
}
