//! What a caller is told when a call fails: error class names and messages. None of them ever holds a token.

use std::ops::Deref;

/// The class of an error in JavaScript; `pkg/errors.js` has the classes under these names and in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Genesys,
    Api,
    BadRequest,
    Authentication,
    PermissionDenied,
    NotFound,
    Conflict,
    RateLimit,
    Server,
    Connection,
    Timeout,
    Decode,
    Parameter,
    Auth,
}

impl Class {
    /// The name of the class in JavaScript.
    pub const fn name(self) -> &'static str {
        match self {
            Class::Genesys => "GenesysError",
            Class::Api => "ApiError",
            Class::BadRequest => "BadRequestError",
            Class::Authentication => "AuthenticationError",
            Class::PermissionDenied => "PermissionDeniedError",
            Class::NotFound => "NotFoundError",
            Class::Conflict => "ConflictError",
            Class::RateLimit => "RateLimitError",
            Class::Server => "ServerError",
            Class::Connection => "ConnectionError",
            Class::Timeout => "TimeoutError",
            Class::Decode => "DecodeError",
            Class::Parameter => "ParameterError",
            Class::Auth => "AuthError",
        }
    }

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

/// The decimal text of a number. Used instead of `to_string`, which would bring in all of the formatting machinery.
pub fn decimal(number: u32) -> String {
    let mut text = if number > 9 { decimal(number / 10) } else { String::new() };
    text.push(char::from(b'0' + (number % 10) as u8));
    text
}

/// The message of an `ApiError`: the status and what the server said, if it said anything.
pub fn api_message(status: u16, said: Option<&str>) -> String {
    let status = decimal(status.into());
    match said {
        Some(said) if !said.is_empty() => text(&[&status, ": ", said]),
        _ => text(&["the server answered with status ", &status, " and no message"]),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_class() {
        let classes = [
            (302, "ApiError"),
            (400, "BadRequestError"),
            (401, "AuthenticationError"),
            (403, "PermissionDeniedError"),
            (404, "NotFoundError"),
            (409, "ConflictError"),
            (413, "ApiError"),
            (429, "RateLimitError"),
            (500, "ServerError"),
            (599, "ServerError"),
            (600, "ApiError"),
        ];
        for (status, name) in classes {
            assert_eq!(Class::of_status(status).name(), name, "{status}");
        }
    }

    #[test]
    fn numbers_are_decimal() {
        for number in [0, 9, 10, 404, 30_000, u32::MAX] {
            assert_eq!(decimal(number), number.to_string());
        }
    }

    #[test]
    fn messages_name_what_failed() {
        assert_eq!(api_message(404, Some("No such user")), "404: No such user");
        let silent = "the server answered with status 502 and no message";
        assert_eq!(api_message(502, None), silent);
        assert_eq!(api_message(502, Some("")), silent);
        let error = ParameterError::new("getUser", "userId", "is missing");
        assert_eq!(error.message, "getUser: `userId` is missing");
    }
}
