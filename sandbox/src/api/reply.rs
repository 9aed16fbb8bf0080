//! The response of an operation, before it becomes an HTTP response.

use serde::Serialize;

use super::error::ApiError;

/// The response of a successful operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// JSON text; none for an empty body.
    pub body: Option<Vec<u8>>,
}

/// What a handler returns.
pub type ApiResult = Result<Reply, ApiError>;

impl Reply {
    /// A reply with a JSON body.
    pub fn json(status: u16, body: &impl Serialize) -> ApiResult {
        match serde_json::to_vec(body) {
            Ok(body) => Ok(Self { status, body: Some(body) }),
            Err(error) => {
                Err(ApiError::new(500, "internal.server.error", format!("The answer cannot be written: {error}")))
            }
        }
    }

    /// A reply without a body.
    pub fn empty(status: u16) -> Self {
        Self { status, body: None }
    }
}
