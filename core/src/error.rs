//! What a caller is told when a call fails: error class names and messages. None of them ever holds a token.

use std::ops::Deref;

/// The class of the error for an answer; its number is the place in `names` of `pkg/errors.js`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Api = 1,
    BadRequest,
    Authentication,
    PermissionDenied,
    NotFound,
    Conflict,
    RateLimit,
    Server,
}

impl Class {
    /// The class of an answer that is no success.
    pub const fn of_status(status: u16) -> Class {
        match status {
            400 => Class::BadRequest,
            401 => Class::Authentication,
            403 => Class::PermissionDenied,
            404 => Class::NotFound,
            409 => Class::Conflict,
            429 => Class::RateLimit,
            500..=599 => Class::Server,
            _ => Class::Api,
        }
    }
}

/// A caller's mistake, found before any request. In a box, because every check of an argument passes it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterError(Box<Mistake>);

/// What a [`ParameterError`] tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The parameter or option at fault.
    pub parameter: String,
    /// What is wrong and how to mend it, with the operation and the parameter.
    pub message: String,
}

impl ParameterError {
    /// `context` is the operation, or the class or method for what belongs to none.
    #[inline(never)]
    pub fn new(context: &str, parameter: &str, problem: &str) -> Self {
        let message = text(&[context, ": `", parameter, "` ", problem]);
        ParameterError(Box::new(Mistake { parameter: parameter.to_owned(), message }))
    }
}

impl Deref for ParameterError {
    type Target = Mistake;

    fn deref(&self) -> &Mistake {
        &self.0
    }
}

/// Joins the parts of a message. Used instead of `format!`, whose machinery would double the code around every message.
pub fn text(parts: &[&str]) -> String {
    parts.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_class() {
        let classes = [
            (302, Class::Api),
            (400, Class::BadRequest),
            (401, Class::Authentication),
            (403, Class::PermissionDenied),
            (404, Class::NotFound),
            (409, Class::Conflict),
            (413, Class::Api),
            (429, Class::RateLimit),
            (500, Class::Server),
            (599, Class::Server),
            (600, Class::Api),
        ];
        for (status, class) in classes {
            assert_eq!(Class::of_status(status), class, "{status}");
        }
    }

    #[test]
    fn messages_name_what_failed() {
        let error = ParameterError::new("getUser", "userId", "is missing");
        assert_eq!(error.message, "getUser: `userId` is missing");
    }
}
