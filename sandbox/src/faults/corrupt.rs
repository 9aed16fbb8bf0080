//! Replaces and corrupts responses.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::http::header::{self, HeaderValue};
use axum::http::{Response, StatusCode};
use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::body::{Frame, SizeHint};
use serde_json::{Value, json};
use tokio::time::{Instant, Sleep, sleep_until};

use super::rule::{Fault, RetryAfter, Rule};
use crate::api::{ApiError, SPEC};
use crate::authentication::rate_limit::rate_limit_error;
use crate::transport::connection::Dropped;

/// Number of pieces of a slow body.
const PIECES: usize = 10;

/// Stands for an enum value that a later version of the API may add.
const UNKNOWN_VALUE: &str = "SANDBOX_FUTURE_VALUE";

/// The response of a fault that replaces the real response.
pub fn replace(fault: Fault, rule: &Rule, respond: impl FnOnce(ApiError) -> Response<Body>) -> Response<Body> {
    let status = rule.status.unwrap_or(502);
    let mut response = match fault {
        Fault::Drop => dropped(),
        Fault::Html => gateway(status),
        Fault::Empty => Response::new(Body::empty()),
        _ => respond(api_error(status, rule.retry_after.as_ref())),
    };
    if fault != Fault::Drop {
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
        let text = match &rule.retry_after {
            Some(RetryAfter::Seconds(seconds)) => Some(seconds.to_string()),
            Some(RetryAfter::Text(text)) => Some(text.clone()),
            None => None,
        };
        if let Some(value) = text.and_then(|text| HeaderValue::from_str(&text).ok()) {
            response.headers_mut().insert(header::RETRY_AFTER, value);
        }
    }
    response
}

fn dropped() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    response.extensions_mut().insert(Dropped);
    response
}

/// The error of the API for a status.
fn api_error(status: u16, retry_after: Option<&RetryAfter>) -> ApiError {
    let code = match (status, retry_after) {
        (429, Some(RetryAfter::Seconds(seconds))) => return rate_limit_error(*seconds),
        (400, _) => "bad.request",
        (401, _) => "bad.credentials",
        (403, _) => "not.authorized",
        (404, _) => "not.found",
        (405, _) => "method.not.allowed",
        (408, _) => "client.timeout",
        (409, _) => "request.conflict",
        (413, _) => "request.entity.too.large",
        (415, _) => "unsupported.media.type",
        (429, _) => "too.many.requests",
        (501, _) => "not.implemented",
        (503, _) => "service.unavailable",
        (504, _) => "request.timeout",
        (400..=499, _) => "bad.request",
        _ => "internal.server.error",
    };
    ApiError::new(status, code, format!("A rule of the sandbox answers {status}."))
}

/// The error page of a gateway.
fn gateway(status: u16) -> Response<Body> {
    let reason = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or("Error");
    let title = format!("{status} {reason}");
    let text = format!(
        "<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n</body>\r\n</html>\r\n"
    );
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

/// Corrupts the real response.
pub async fn corrupt(fault: Fault, rule: &Rule, response: Response<Body>) -> Response<Body> {
    if response.status() == StatusCode::SWITCHING_PROTOCOLS && fault != Fault::Half {
        // The response to the handshake of a WebSocket has nothing to corrupt.
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // All bodies of the sandbox are in memory, so reading them cannot fail.
    let bytes = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let json =
        parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    let body = match fault {
        Fault::Half if bytes.is_empty() => return dropped(),
        Fault::Half => Body::new(Pieces::half(bytes)),
        Fault::Slow => Body::new(Pieces::slow(bytes, Duration::from_millis(rule.body_duration()))),
        Fault::BrokenJson => {
            // An object whose first name does not end is never JSON, whatever precedes it.
            let mut text = bytes[..bytes.len() / 2].to_vec();
            text.extend_from_slice(b"{\"");
            json_body(&mut parts.headers, text)
        }
        Fault::UnknownFields | Fault::UnknownValues if json && parts.status.is_success() => {
            match serde_json::from_slice(&bytes) {
                Ok(mut value) => {
                    if fault == Fault::UnknownFields {
                        add_fields(&mut value)
                    } else {
                        change_values(&mut value)
                    }
                    json_body(&mut parts.headers, value.to_string().into_bytes())
                }
                Err(_) => Body::from(bytes),
            }
        }
        _ => Body::from(bytes),
    };
    Response::from_parts(parts, body)
}

/// A complete body, with its headers.
fn json_body(headers: &mut header::HeaderMap, text: Vec<u8>) -> Body {
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(text.len()));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Body::from(text)
}

/// Adds a field that no model has to every object.
fn add_fields(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(add_fields);
            map.insert("sandboxFutureField".to_owned(), json!({ "nested": [1, "two", null] }));
        }
        Value::Array(items) => items.iter_mut().for_each(add_fields),
        _ => {}
    }
}

/// Replaces the value of every field that is an enum field of some model.
fn change_values(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (name, member) in map {
                match member {
                    Value::String(text) if SPEC.is_enum_value(name, text) => *text = UNKNOWN_VALUE.to_owned(),
                    other => change_values(other),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(change_values),
        _ => {}
    }
}

/// A body in pieces, with a pause before each. It may end too early.
struct Pieces {
    rest: VecDeque<Bytes>,
    length: u64,
    pause: Duration,
    next: Pin<Box<Sleep>>,
    breaks: bool,
}

impl Pieces {
    fn new(rest: VecDeque<Bytes>, length: usize, pause: Duration, breaks: bool) -> Self {
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        Self { rest, length, pause, next: Box::pin(sleep_until(Instant::now() + pause)), breaks }
    }

    /// The first half of a body, then the end of the connection. Because of the pause, the client receives the half
    /// first.
    fn half(bytes: Bytes) -> Self {
        let start = bytes.slice(..bytes.len() / 2);
        Self::new([start].into(), bytes.len(), Duration::from_millis(20), true)
    }

    /// A complete body in several pieces.
    fn slow(bytes: Bytes, duration: Duration) -> Self {
        let size = bytes.len().div_ceil(PIECES).max(1);
        let starts = (0..bytes.len()).step_by(size);
        let rest: VecDeque<Bytes> = starts.map(|at| bytes.slice(at..(at + size).min(bytes.len()))).collect();
        let pause = duration / u32::try_from(rest.len().max(1)).unwrap_or(1);
        Self::new(rest, bytes.len(), pause, false)
    }
}

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = Dropped;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Dropped>>> {
        if self.rest.is_empty() && !self.breaks {
            return Poll::Ready(None);
        }
        ready!(self.next.as_mut().poll(context));
        let pause = self.pause;
        self.next.as_mut().reset(Instant::now() + pause);
        match self.rest.pop_front() {
            Some(piece) => Poll::Ready(Some(Ok(Frame::data(piece)))),
            None => {
                self.breaks = false;
                Poll::Ready(Some(Err(Dropped)))
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_fields_and_values_are_everywhere() {
        let mut value = json!({ "entities": [{ "state": "active", "name": "active", "title": "idle" }] });
        change_values(&mut value);
        let entity = &value["entities"][0];
        assert_eq!((&entity["state"], &entity["name"]), (&json!(UNKNOWN_VALUE), &json!("active")));
        add_fields(&mut value);
        assert!(value["sandboxFutureField"].is_object() && value["entities"][0]["sandboxFutureField"].is_object());
    }
}
