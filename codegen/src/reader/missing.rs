//! Refuses the marker that stands for a text or a value which nobody has written yet.
//!
//! `npm run spec:adopt` writes the marker where it has no fact: no description of the vendor's may be copied, and no rule
//! gives a tag or a domain. The file with the marker is shared with that command, so that both use the same text.

use yaml_serde::Value;

use crate::spec_location::{SpecError, SpecLocation};

const FILE: &str = include_str!("../../../spec/missing-marker.txt");

/// Checks that the marker stands nowhere in a document.
pub fn check(document: &Value) -> Result<(), SpecError> {
    let mut places = Vec::new();
    find(document, FILE.trim(), &SpecLocation::root(), &mut places);
    match &places[..] {
        [] => Ok(()),
        [first, ..] => first.fail(format!(
            "`{}` stands for a missing text or value; replace it (place 1 of {})",
            FILE.trim(),
            places.len()
        )),
    }
}

fn find(value: &Value, marker: &str, location: &SpecLocation, places: &mut Vec<SpecLocation>) {
    match value {
        Value::String(text) if text.contains(marker) => places.push(location.clone()),
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                find(item, marker, &location.index(index), places);
            }
        }
        Value::Mapping(mapping) => {
            for (key, value) in mapping {
                // A key that is no string is refused later, with the location of its mapping.
                find(value, marker, &location.key(key.as_str().unwrap_or_default()), places);
            }
        }
        _ => {}
    }
}
