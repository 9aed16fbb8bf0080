//! From syntax trees to the text of a file.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use proc_macro2::TokenStream;

/// First line of every generated file.
pub const HEADER: &str = "// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.";

/// The text of a file: header, then the items with blank lines between, as rustfmt leaves them.
pub fn file(tokens: TokenStream) -> Result<String> {
    let mut file: syn::File = syn::parse2(tokens).context("the generated code does not parse")?;
    let items = std::mem::take(&mut file.items);
    let head = prettyplease::unparse(&file);
    let mut text = format!("{HEADER}\n\n{head}\n");
    let mut previous = None;
    for item in items {
        let kind = std::mem::discriminant(&item);
        // Imports and modules stay together.
        let dense = matches!(item, syn::Item::Use(_) | syn::Item::Mod(_));
        if previous.is_some() && !(dense && previous == Some(kind)) {
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

fn rustfmt(text: &str) -> Result<String> {
    let remedy = "rustfmt could not be run; install it with `rustup component add rustfmt`";
    let mut child = Command::new("rustfmt")
        // rustfmt looks for its configuration in the current folder and above.
        .current_dir(crate::workspace())
        .args(["--edition", "2024", "--style-edition", "2024", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(remedy)?;
    let mut stdin = child.stdin.take().context("rustfmt has no input")?;
    let input = text.to_owned();
    // In a thread, because rustfmt may write before it has read everything.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().context(remedy)?;
    let written = writer.join();
    if !output.status.success() {
        bail!("rustfmt refused the generated code: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    match written {
        Ok(written) => written.context("rustfmt did not read its input")?,
        Err(_) => bail!("the thread that feeds rustfmt has failed"),
    }
    String::from_utf8(output.stdout).context("rustfmt wrote no UTF-8")
}
