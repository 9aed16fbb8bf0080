//! Responses and request bodies of the control API.

use axum::Json;
use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::transport::body;

/// An error response: a status, and a message as JSON.
pub struct ControlError {
    status: StatusCode,
    message: String,
}

/// Result of an endpoint of the control API.
pub type ControlResult = Result<Response, ControlError>;

impl ControlError {
    /// An error with a status.
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }

    /// Status 400.
    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    /// Status 404.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }
}

impl IntoResponse for ControlError {
    fn into_response(self) -> Response {
        (self.status, Json(json!({ "message": self.message }))).into_response()
    }
}

/// Reads a JSON body. `Content-Type` is not checked.
pub async fn read_json<T: DeserializeOwned>(body: Body) -> Result<T, ControlError> {
    let bytes = body::read(body).await.map_err(|error| {
        let status = StatusCode::from_u16(error.status).unwrap_or(StatusCode::BAD_REQUEST);
        ControlError::new(status, error.message)
    })?;
    serde_json::from_slice(&bytes)
        .map_err(|error| ControlError::bad_request(format!("The body does not fit: {error}.")))
}
