//! Why a request failed, as TypeScript reads it: for calls and for the requests of logins.

use genesys_users_core::error::StatusErrorClass as CoreStatusErrorClass;
use genesys_users_core::retry::Failure;
use wasm_bindgen::prelude::*;

use crate::host::{Host, host_enum};

host_enum! {
    /// Why an attempt failed.
    AttemptFailure {
        Connection = "connection",
        TimedOut = "timed-out",
        Status = "status",
    }
}

host_enum! {
    /// The class of the error for a response that is no success.
    StatusErrorClass {
        Api = "ApiError",
        BadRequest = "BadRequestError",
        Authentication = "AuthenticationError",
        PermissionDenied = "PermissionDeniedError",
        NotFound = "NotFoundError",
        Conflict = "ConflictError",
        RateLimit = "RateLimitError",
        Server = "ServerError",
    }
}

#[wasm_bindgen(typescript_custom_section)]
const FAILED_ATTEMPT: &str = r#"
/** Why an attempt failed. */
export interface FailedAttempt {
  /** What kind of failure it is. */
  readonly failure: AttemptFailure;
  /** The class of the error, if the server answered. */
  readonly errorClass: StatusErrorClass;
  /** The wait in ms that a 429 asks for. */
  readonly retryAfter: number | undefined;
}

/** Tells why attempts fail. */
export interface Host {
  /** Makes a `FailedAttempt`. */
  failedAttempt(failure: AttemptFailure, errorClass: StatusErrorClass, retryAfter: number | undefined): FailedAttempt;
}
"#;

/// Tells TypeScript why an attempt failed.
pub fn failed_attempt(host: &Host, failure: Failure) -> FailedAttempt {
    let (kind, status) = match failure {
        Failure::Connection => (AttemptFailure::Connection, 0),
        Failure::Timeout => (AttemptFailure::TimedOut, 0),
        Failure::Status { status, .. } => (AttemptFailure::Status, status),
    };
    host.failed_attempt(kind, CoreStatusErrorClass::of(status).into(), failure.throttled_wait())
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "FailedAttempt")]
    pub type FailedAttempt;

    #[wasm_bindgen(method, js_name = failedAttempt)]
    fn failed_attempt(
        this: &Host,
        failure: AttemptFailure,
        error_class: StatusErrorClass,
        retry_after: Option<f64>,
    ) -> FailedAttempt;
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
