//! Formats syntax trees as the text of a file.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use proc_macro2::TokenStream;

use crate::workspace;

/// The first line of every generated file.
pub const HEADER: &str = "// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.";

/// The text of a file: the header, then the items with blank lines between them, formatted by rustfmt.
pub fn file(tokens: TokenStream) -> Result<String> {
    let mut file: syn::File = syn::parse2(tokens).context("the generated code does not parse")?;
    let items = std::mem::take(&mut file.items);
    let head = prettyplease::unparse(&file);
    let mut text = format!("{HEADER}\n\n{head}\n");
    let mut previous = None;
    for item in items {
        let kind = std::mem::discriminant(&item);
        // No blank line between imports or between modules.
        let is_dense = matches!(item, syn::Item::Use(_) | syn::Item::Mod(_));
        if previous.is_some() && !(is_dense && previous == Some(kind)) {
            text.push('\n');
        }
        previous = Some(kind);
        let item = syn::File { items: vec![item], ..file_without_items() };
        text.push_str(&spread_methods(&prettyplease::unparse(&item)));
    }
    rustfmt(&text)
}

fn file_without_items() -> syn::File {
    syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: Vec::new() }
}

/// Puts a blank line between the methods of an `impl`.
fn spread_methods(text: &str) -> String {
    let mut spread = String::with_capacity(text.len());
    let mut after_method = false;
    for line in text.lines() {
        if after_method && line != "}" {
            spread.push('\n');
        }
        after_method = line == "    }";
        spread.push_str(line);
        spread.push('\n');
    }
    spread
}

/// Formats the text of a file with rustfmt and the configuration of the workspace.
fn rustfmt(text: &str) -> Result<String> {
    let remedy = "rustfmt could not be started; install it with `rustup component add rustfmt`";
    let mut child = Command::new("rustfmt")
        // rustfmt reads its configuration from the current folder or a parent folder.
        .current_dir(workspace::root())
        .args(["--edition", "2024", "--style-edition", "2024", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(remedy)?;
    let mut stdin = child.stdin.take().context("rustfmt has no input")?;
    let input = text.to_owned();
    // A thread writes the input, because rustfmt may block on its output before it has read all of its input.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().context(remedy)?;
    let written = writer.join();
    if !output.status.success() {
        bail!("rustfmt refused the generated code: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    match written {
        Ok(written) => written.context("rustfmt did not read its input")?,
        Err(_) => bail!("the thread that writes the input of rustfmt panicked"),
    }
    String::from_utf8(output.stdout).context("the output of rustfmt is not UTF-8")
}
