//! Compares generated files with those on disk, and writes them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The generated folders, which contain no other files; paths are relative to the root of the workspace.
pub mod folders {
    pub const CORE: &str = "core/src/generated";
    pub const MODELS: &str = "models/src/generated";
    pub const BINDING: &str = "src/generated";
    pub const PACKAGE: &str = "pkg/src/generated";

    /// All of them.
    pub const ALL: [&str; 4] = [CORE, MODELS, BINDING, PACKAGE];
}

/// The text of each file, by its path from the root of the workspace with `/` between folders.
pub type Files = BTreeMap<String, String>;

/// How the generated folders on disk differ from the generated files.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Files that are missing or have another text.
    pub changed: Vec<String>,
    /// Files that are on disk but are not generated.
    pub stale: Vec<String>,
}

impl Difference {
    /// Whether the files on disk are up to date.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.stale.is_empty()
    }
}

/// Compares files with the generated folders in `out`.
pub fn compare(files: &Files, out: &Path) -> Result<Difference> {
    let mut present = Vec::new();
    for folder in folders::ALL {
        let path = out.join(folder);
        if path.exists() {
            list(&path, &format!("{folder}/"), &mut present)?;
        }
    }
    let mut difference = Difference::default();
    for (path, text) in files {
        let is_same = present.contains(path) && {
            let file = out.join(path);
            let current = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
            current == text.as_bytes()
        };
        if !is_same {
            difference.changed.push(path.clone());
        }
    }
    present.retain(|path| !files.contains_key(path));
    difference.stale = present;
    Ok(difference)
}

/// Writes the changed files to the generated folders in `out`, and removes the stale ones.
pub fn write(files: &Files, difference: &Difference, out: &Path) -> Result<()> {
    for path in &difference.changed {
        let file = out.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("creating the folder {}", folder.display()))?;
        }
        fs::write(&file, &files[path]).with_context(|| format!("writing {}", file.display()))?;
    }
    for path in &difference.stale {
        let file = out.join(path);
        fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
    }
    Ok(())
}

/// Adds the paths of all files in a folder and its subfolders, each with the prefix.
fn list(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading the folder {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.with_context(|| format!("reading the folder {}", folder.display()))?;
        names.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    names.sort();
    for (name, path) in names {
        if path.is_dir() {
            list(&path, &format!("{prefix}{name}/"), paths)?;
        } else {
            paths.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}
