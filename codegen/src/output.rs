//! The generated files as a whole: making, comparing and writing them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use quote::quote;

use crate::api::Api;
use crate::{models, operations, options, render, users_api};

/// Text by path inside the output folder; paths have `/`.
pub type Files = BTreeMap<String, String>;

/// Makes all files.
pub fn files(api: &Api) -> Result<Files> {
    let index = quote! {
        //! What the API description says: models, operation table, and the typed methods over it.
        pub mod models;
        pub mod operations;
        #[cfg(target_arch = "wasm32")]
        pub mod options;
        #[cfg(target_arch = "wasm32")]
        pub mod users_api;
    };
    let mut trees = vec![
        ("mod.rs".to_owned(), index),
        ("operations.rs".to_owned(), operations::file(api)),
        ("options.rs".to_owned(), options::file(api)),
        ("users_api.rs".to_owned(), users_api::file(api)),
        ("models/mod.rs".to_owned(), models::index(api)),
    ];
    let modules = models::modules(api).into_iter();
    trees.extend(modules.map(|(name, tree)| (format!("models/{name}"), tree)));
    trees
        .into_iter()
        .map(|(path, tree)| {
            let text = render::file(tree).with_context(|| format!("making {path}"))?;
            Ok((path, text))
        })
        .collect()
}

/// What writing would do to an output folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Missing or with another text.
    pub changed: Vec<String>,
    /// There, but generated no more.
    pub stale: Vec<String>,
}

impl Difference {
    /// Nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.stale.is_empty()
    }
}

/// Compares files with an output folder.
pub fn compare(files: &Files, out: &Path) -> Result<Difference> {
    let mut present = Vec::new();
    if out.exists() {
        list(out, "", &mut present)?;
    }
    let mut difference = Difference::default();
    for (path, text) in files {
        let same = present.contains(path) && {
            let file = out.join(path);
            let found = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
            found == text.as_bytes()
        };
        if !same {
            difference.changed.push(path.clone());
        }
    }
    present.retain(|path| !files.contains_key(path));
    difference.stale = present;
    Ok(difference)
}

/// Makes an output folder equal to the files, touching only what differs.
pub fn write(files: &Files, difference: &Difference, out: &Path) -> Result<()> {
    for path in &difference.changed {
        let file = out.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("making the folder {}", folder.display()))?;
        }
        fs::write(&file, &files[path]).with_context(|| format!("writing {}", file.display()))?;
    }
    for path in &difference.stale {
        let file = out.join(path);
        fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
    }
    Ok(())
}

fn list(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading the folder {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.with_context(|| format!("reading the folder {}", folder.display()))?;
        names.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    names.sort();
    for (name, path) in names {
        if path.is_dir() {
            list(&path, &format!("{prefix}{name}/"), found)?;
        } else {
            found.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}
