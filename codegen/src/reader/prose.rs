//! Reads summaries and descriptions.

use crate::docs;
use crate::spec_location::{SpecError, SpecLocation};

/// A summary or description, which must not be missing or blank and must be fit for a doc comment.
pub fn required(text: Option<&str>, key: &str, location: &SpecLocation) -> Result<String, SpecError> {
    match text.map(str::trim) {
        Some(text) if !text.is_empty() => {
            docs::check(text).or_else(|message| location.key(key).fail(message))?;
            Ok(text.to_owned())
        }
        _ => location.fail(format!("a `{key}` is missing")),
    }
}
