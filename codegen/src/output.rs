//! The generated files as a whole: making, comparing and writing them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use quote::quote;

use crate::api::Api;
use crate::{models, operations, options, render, users_api};

/// Text by path from the root of the workspace; paths have `/`.
pub type Files = BTreeMap<String, String>;

/// The folders that hold nothing but generated files.
const CORE: &str = "core/src/generated";
const MODELS: &str = "models/src/generated";
const BINDING: &str = "src/generated";

/// Makes all files.
pub fn files(api: &Api) -> Result<Files> {
    let core = quote! {
        //! What the API description says of the operations and regions.
        pub mod operations;
    };
    let binding = quote! {
        //! What the API description says of the package: its methods and their types.
        pub mod options;
        pub mod users_api;
    };
    let mut trees = vec![
        (format!("{CORE}/mod.rs"), core),
        (format!("{CORE}/operations.rs"), operations::file(api)),
        (format!("{BINDING}/mod.rs"), binding),
        (format!("{BINDING}/options.rs"), options::file(api)),
        (format!("{BINDING}/users_api.rs"), users_api::file(api)),
        (format!("{MODELS}/mod.rs"), models::index(api)),
    ];
    let modules = models::modules(api).into_iter();
    trees.extend(modules.map(|(name, tree)| (format!("{MODELS}/{name}"), tree)));
    trees
        .into_iter()
        .map(|(path, tree)| {
            let text = render::file(tree).with_context(|| format!("making {path}"))?;
            Ok((path, text))
        })
        .collect()
}

/// What writing would do to the generated folders.
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

/// Compares files with those in the generated folders below `out`.
pub fn compare(files: &Files, out: &Path) -> Result<Difference> {
    let mut present = Vec::new();
    for folder in [CORE, MODELS, BINDING] {
        let path = out.join(folder);
        if path.exists() {
            list(&path, &format!("{folder}/"), &mut present)?;
        }
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

/// Makes the generated folders below `out` equal to the files, touching only what differs.
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
