//! What a call ends with that has no result.

use std::fmt::{self, Display, Formatter};
use std::rc::Rc;
use std::time::Duration;

use genesys_users_core::error::{ParameterError, StatusErrorClass};
use serde_json::Value as Json;

/// Why a call has no result. No error holds the token.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// An argument or a token cannot be used. Nothing was sent with it.
    Parameter(ParameterError),
    /// The server answered with a status that is no success.
    Status(Box<StatusError>),
    /// There was no response to the last attempt, or one that broke off.
    Connection { operation: &'static str, attempts: u32, source: gloo_net::Error },
    /// There was no whole response to the last attempt within its limit.
    TimedOut { operation: &'static str, attempts: u32, limit: Duration },
    /// The deadline has passed, or would before the next attempt. `source` is the error of the last one.
    DeadlineExceeded { operation: &'static str, attempts: u32, source: Option<Box<Error>> },
    /// The call was aborted through its handle.
    Aborted,
    /// The token provider failed.
    TokenProvider { operation: &'static str, source: Rc<dyn std::error::Error> },
    /// The client has no token. Nothing was sent.
    TokenMissing { operation: &'static str },
    /// The token has expired, and nothing renews it. Nothing was sent.
    TokenExpired { operation: &'static str },
    /// The body of a success is no JSON, or not that of the model.
    Decode {
        operation: &'static str,
        status: u16,
        /// The body.
        text: String,
        source: serde_json::Error,
    },
}

/// An answer with a status that is no success.
#[derive(Clone, Debug)]
pub struct StatusError {
    /// The operation that was called.
    pub operation: &'static str,
    /// The URL of the request.
    pub url: String,
    /// How often it was sent.
    pub attempts: u32,
    /// HTTP status.
    pub status: u16,
    /// The kind of failure that the status stands for.
    pub class: StatusErrorClass,
    /// How long a 429 asks to wait.
    pub retry_after: Option<Duration>,
    /// The message of the body.
    pub message: Option<String>,
    /// The error code of the body.
    pub code: Option<String>,
    /// The id of the failure in the body, for support tickets.
    pub context_id: Option<String>,
    /// The server's id of the request, for support tickets; missing where a browser may not read the header.
    pub correlation_id: Option<String>,
    /// The body: JSON, or its text when it is none, or null when there is none.
    pub body: Json,
}

impl From<ParameterError> for Error {
    fn from(error: ParameterError) -> Error {
        Error::Parameter(error)
    }
}

impl Display for Error {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Error::Parameter(error) => out.write_str(&error.message),
            Error::Status(error) => {
                let message = error.message.as_deref().unwrap_or("no message");
                write!(out, "{}: {}: {message}", error.operation, error.status)
            }
            Error::Connection { operation, source, .. } => write!(out, "{operation}: the connection failed: {source}"),
            Error::TimedOut { operation, limit, .. } => write!(out, "{operation}: no whole answer within {limit:?}"),
            Error::DeadlineExceeded { operation, .. } => write!(out, "{operation}: no result within the deadline"),
            Error::Aborted => out.write_str("the call was aborted"),
            Error::TokenProvider { operation, source } => {
                write!(out, "{operation}: the token provider failed: {source}")
            }
            Error::TokenMissing { operation } => {
                write!(
                    out,
                    "{operation}: the client has no token, so nothing was sent; set one with `set_access_token` or \
                     `set_token_provider`, or call `set_no_token_needed` where something else authorizes the requests"
                )
            }
            Error::TokenExpired { operation } => write!(out, "{operation}: the token has expired"),
            Error::Decode { operation, status, source, .. } => {
                write!(out, "{operation}: the server answered {status} with a body that cannot be read: {source}")
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Connection { source, .. } => Some(source),
            Error::DeadlineExceeded { source, .. } => source.as_deref().map(|error| error as _),
            Error::TokenProvider { source, .. } => Some(source.as_ref()),
            Error::Decode { source, .. } => Some(source),
            _ => None,
        }
    }
}
