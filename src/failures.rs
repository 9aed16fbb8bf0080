//! Why a request failed, as TypeScript reads it: for calls and for the requests of logins.

use genesys_users_core::error::StatusErrorClass as CoreStatusErrorClass;
use wasm_bindgen::prelude::*;

/// Why an attempt failed.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum AttemptFailure {
    Connection = "connection",
    TimedOut = "timed-out",
    Status = "status",
}

/// The class of the error for a response that is no success.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum StatusErrorClass {
    Api = "ApiError",
    BadRequest = "BadRequestError",
    Authentication = "AuthenticationError",
    PermissionDenied = "PermissionDeniedError",
    NotFound = "NotFoundError",
    Conflict = "ConflictError",
    RateLimit = "RateLimitError",
    Server = "ServerError",
}

impl From<CoreStatusErrorClass> for StatusErrorClass {
    fn from(class: CoreStatusErrorClass) -> StatusErrorClass {
        match class {
            CoreStatusErrorClass::Api => StatusErrorClass::Api,
            CoreStatusErrorClass::BadRequest => StatusErrorClass::BadRequest,
            CoreStatusErrorClass::Authentication => StatusErrorClass::Authentication,
            CoreStatusErrorClass::PermissionDenied => StatusErrorClass::PermissionDenied,
            CoreStatusErrorClass::NotFound => StatusErrorClass::NotFound,
            CoreStatusErrorClass::Conflict => StatusErrorClass::Conflict,
            CoreStatusErrorClass::RateLimit => StatusErrorClass::RateLimit,
            CoreStatusErrorClass::Server => StatusErrorClass::Server,
        }
    }
}
