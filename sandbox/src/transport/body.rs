//! Request bodies.

use axum::body::Body;
use axum::http::header::{self, HeaderMap};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use crate::api::ApiError;

/// Maximum size of a request body, in bytes.
const MAX_BODY: usize = 1 << 20;

/// Number of bytes that are read of a body above the limit before the response is sent. A response during the upload
/// would look like a broken connection to the client.
const MAX_DRAIN: usize = 64 << 20;

/// Reads a body up to the limit.
pub async fn read(mut body: Body) -> Result<Bytes, ApiError> {
    let mut bytes = BytesMut::new();
    let mut total = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| {
            ApiError::bad_request("client.failed.request", "The request body ended before it was complete.")
        })?;
        if let Ok(data) = frame.into_data() {
            total += data.len();
            if total <= MAX_BODY {
                bytes.extend_from_slice(&data);
            } else if total > MAX_DRAIN {
                break;
            }
        }
    }
    if total > MAX_BODY {
        let message = format!("The body has more than {MAX_BODY} bytes, which is the most that is accepted.");
        return Err(ApiError::new(413, "request.entity.too.large", message));
    }
    Ok(bytes.freeze())
}

/// The media type of a body, without parameters; empty when the request has no `Content-Type`.
pub fn media_type(headers: &HeaderMap) -> &str {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    value.split(';').next().unwrap_or("").trim()
}
