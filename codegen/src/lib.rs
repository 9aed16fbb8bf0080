//! Reads `spec/openapi.yaml` and generates parts of the crates `core`, `models` and `genesys-users`.
//!
//! `reader` parses and checks the spec and builds an `api::Api` from it. `writer` turns the `Api` into the text of the
//! generated files. `output` compares these files with the files on disk and writes them. A construct that the generator
//! does not support is an error with its location in the spec; the generator never skips a construct.

pub mod api;
mod docs;
mod names;
pub mod output;
pub mod reader;
pub mod spec_location;
pub mod workspace;
pub mod writer;

/// Generates all files from the text of a spec.
pub fn generate(spec: &str) -> anyhow::Result<(api::Api, output::Files)> {
    let api = reader::read(spec)?;
    let files = writer::files(&api)?;
    Ok((api, files))
}
