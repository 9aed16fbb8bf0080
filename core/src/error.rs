//! The class of the error for each status, and the errors for arguments with their messages, none of which holds a token. The messages of
//! calls that failed are made by the host, which has the response.

use std::ops::Deref;

/// The class of the error for a response that is no success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusErrorClass {
    /// Any status without a class of its own.
    Api,
    /// Status 400.
    BadRequest,
    /// Status 401.
    Authentication,
    /// Status 403.
    PermissionDenied,
    /// Status 404.
    NotFound,
    /// Status 409.
    Conflict,
    /// Status 429.
    RateLimit,
    /// A status of 500 or more.
    Server,
}

impl StatusErrorClass {
    /// The class for a status.
    pub const fn of(status: u16) -> StatusErrorClass {
        match status {
            400 => StatusErrorClass::BadRequest,
            401 => StatusErrorClass::Authentication,
            403 => StatusErrorClass::PermissionDenied,
            404 => StatusErrorClass::NotFound,
            409 => StatusErrorClass::Conflict,
            429 => StatusErrorClass::RateLimit,
            500..=599 => StatusErrorClass::Server,
            _ => StatusErrorClass::Api,
        }
    }
}

/// Whether a status is a success, whose body is the result.
pub const fn is_success(status: u16) -> bool {
    matches!(status, 200..=299)
}

/// An argument that cannot be used, found before any request. In a box, because every check of an argument passes it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterError(Box<ParameterErrorDetails>);

/// What a [`ParameterError`] tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterErrorDetails {
    /// The parameter or option at fault.
    pub parameter: String,
    /// What is wrong and how to mend it, with the operation and the parameter.
    pub message: String,
}

impl ParameterError {
    /// `context` is the operation, or the class or method for what belongs to none.
    #[inline(never)]
    pub fn new(context: &str, parameter: &str, problem: &str) -> Self {
        // Not `format!`, whose machinery would double the code around every message.
        let message = [context, ": `", parameter, "` ", problem].concat();
        ParameterError(Box::new(ParameterErrorDetails { parameter: parameter.to_owned(), message }))
    }
}

impl Deref for ParameterError {
    type Target = ParameterErrorDetails;

    fn deref(&self) -> &ParameterErrorDetails {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_class() {
        let classes = [
            (302, StatusErrorClass::Api),
            (400, StatusErrorClass::BadRequest),
            (401, StatusErrorClass::Authentication),
            (403, StatusErrorClass::PermissionDenied),
            (404, StatusErrorClass::NotFound),
            (409, StatusErrorClass::Conflict),
            (413, StatusErrorClass::Api),
            (429, StatusErrorClass::RateLimit),
            (500, StatusErrorClass::Server),
            (599, StatusErrorClass::Server),
            (600, StatusErrorClass::Api),
        ];
        for (status, class) in classes {
            assert_eq!(StatusErrorClass::of(status), class, "{status}");
        }
        assert!(is_success(200) && is_success(204) && !is_success(199) && !is_success(300));
    }

    #[test]
    fn messages_name_what_failed() {
        let error = ParameterError::new("getUser", "userId", "is missing");
        assert_eq!(error.message, "getUser: `userId` is missing");
    }
}
