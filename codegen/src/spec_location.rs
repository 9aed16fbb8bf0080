//! Locations in a spec, and errors that name one.

use std::fmt;

/// A location in a spec, as a JSON pointer such as `#/paths/~1users/get`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecLocation(String);

impl SpecLocation {
    /// The whole document.
    pub fn root() -> Self {
        Self("#".to_owned())
    }

    /// The target of a `$ref` within the document.
    pub fn of_reference(reference: &str) -> Self {
        Self(reference.to_owned())
    }

    /// The value of a key of this object.
    pub fn key(&self, key: &str) -> Self {
        let escaped = key.replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{escaped}", self.0))
    }

    /// An item of this list.
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// An error at this location.
    pub fn error(&self, message: impl Into<String>) -> SpecError {
        SpecError { location: self.0.clone(), message: message.into() }
    }

    /// `Err` with an error at this location.
    pub fn fail<T>(&self, message: impl Into<String>) -> Result<T, SpecError> {
        Err(self.error(message))
    }
}

/// An error in a spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecError {
    /// JSON pointer to the error.
    pub location: String,
    /// Description of the error.
    pub message: String,
}

impl fmt::Display for SpecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.location, self.message)
    }
}

impl std::error::Error for SpecError {}
