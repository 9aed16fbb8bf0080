//! Places in a spec, and the error that names one.

use std::fmt;

/// A place in the spec, as a JSON pointer such as `#/paths/~1users/get`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// The whole document.
    pub fn root() -> Self {
        Self("#".to_owned())
    }

    /// The value under a key of this place.
    pub fn key(&self, key: &str) -> Self {
        let escaped = key.replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{escaped}", self.0))
    }

    /// An item of the list at this place.
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// An error about this place.
    pub fn error(&self, message: impl Into<String>) -> SpecError {
        SpecError { place: self.0.clone(), message: message.into() }
    }

    /// `Err` with an error about this place.
    pub fn fail<T>(&self, message: impl Into<String>) -> Result<T, SpecError> {
        Err(self.error(message))
    }
}

/// What is wrong with a spec, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecError {
    /// JSON pointer of the place.
    pub place: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for SpecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl std::error::Error for SpecError {}
