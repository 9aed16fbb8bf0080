//! From a request to the handler of its operation: token, body, parameters, answer, log.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::{Method, Request, Response, StatusCode, request::Parts};
use bytes::{Bytes, BytesMut};
use genesys_users_core::operation::{Body as BodyKind, Operation};
use http_body_util::BodyExt;
use serde_json::Value;

use crate::app::App;
use crate::call::{Answer, Call, Handler, Reply};
use crate::errors::ApiError;
use crate::params::Query;
use crate::request_log::Entry;
use crate::routes::{self, Match, PathValues};
use crate::server::CorrelationId;
use crate::spec::SPEC;
use crate::{misbehave, oauth, permissions, tokens_me, validate};

/// Largest body that is accepted.
const MAX_BODY: usize = 1 << 20;

/// How much of a body that is too large is read before the answer, so that the client is not cut off while it sends.
const MAX_DRAIN: usize = 64 << 20;

/// Answers everything that is no control endpoint.
pub async fn api(State(app): State<Arc<App>>, request: Request<Body>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let correlation_id = parts.extensions.get::<CorrelationId>().map(|id| id.0.clone()).unwrap_or_default();
    let body = read(body).await;
    let method = if parts.method == Method::HEAD { Method::GET } else { parts.method.clone() };
    let matched = routes::find(method.as_str(), parts.uri.path());
    let endpoint = oauth::endpoint(parts.uri.path());
    let operation = match &matched {
        Match::Operation(operation, ..) => Some(operation.name),
        _ if parts.uri.path() == tokens_me::PATH => tokens_me::name(&parts.method),
        _ => endpoint,
    };
    let plan = app.rules.plan(operation);
    if !plan.delay.is_zero() {
        tokio::time::sleep(plan.delay).await;
    }
    let real = || match (endpoint, matched) {
        (Some(endpoint), _) => oauth::answer(&app, endpoint, &parts, &body),
        (None, Match::Operation(operation, handler, path)) => {
            let answer = operate(&app, operation, handler, path, &parts, &body);
            respond(answer.map_err(|error| error.described(SPEC.operation(operation.name))), &correlation_id)
        }
        (None, Match::OtherMethods(methods)) => {
            respond(other_method(&method, &methods, parts.uri.path()), &correlation_id)
        }
        (None, Match::Unknown) => respond(outside(&app, operation, &method, &parts), &correlation_id),
    };
    let response = match plan.fault {
        None => real(),
        Some((fault, rule)) if fault.replaces() => {
            if rule.applied {
                real();
            }
            misbehave::replace(fault, &rule, |error| respond(Err(error), &correlation_id))
        }
        Some((fault, rule)) => misbehave::spoil(fault, &rule, real()).await,
    };
    let mut text = body.as_ref().map_or("", |bytes| std::str::from_utf8(bytes).unwrap_or("(not UTF-8)")).to_owned();
    if endpoint.is_some() {
        text = oauth::redacted(&text);
    }
    let dropped = response.extensions().get::<misbehave::Dropped>().is_some();
    let status = if dropped { 0 } else { response.status().as_u16() };
    app.log.add(entry(&app, &parts, operation, text, status, &correlation_id));
    response
}

/// What is no operation of the table.
fn outside(app: &App, operation: Option<&'static str>, method: &Method, parts: &Parts) -> Answer {
    match operation {
        Some(name) if tokens_me::NAMES.contains(&name) => tokens_me::answer(app, name, parts),
        _ if parts.uri.path() == tokens_me::PATH => other_method(method, &["GET", "DELETE"], tokens_me::PATH),
        _ => Err(ApiError::new(404, "not.found", format!("There is nothing at {}.", parts.uri.path()))),
    }
}

fn operate(
    app: &App,
    operation: &'static Operation,
    handler: Handler,
    path: PathValues,
    parts: &Parts,
    body: &Result<Bytes, ApiError>,
) -> Answer {
    let now = app.clock.now();
    let authorization = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let caller = app.tokens.authenticate(authorization, now)?;
    caller.window.lock().admit(app.settings.rate_limit, now)?;
    permissions::check(app, operation, &path, &caller)?;
    let query = Query::read(operation, parts.uri.query().unwrap_or(""))?;
    let body = json_body(operation, &parts.headers, body)?;
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    handler(&Call { app, operation, path, query, target, body, caller, now })
}

/// The body as JSON that fits the schema of the operation.
fn json_body(operation: &Operation, headers: &HeaderMap, body: &Result<Bytes, ApiError>) -> Result<Value, ApiError> {
    let bytes = body.as_ref().map_err(Clone::clone)?;
    if operation.body == BodyKind::None {
        return Ok(Value::Null);
    }
    if bytes.is_empty() {
        return Err(ApiError::bad_request("bad.request", format!("{} needs a JSON body.", operation.name)));
    }
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let kind = kind.split(';').next().unwrap_or("").trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        let found = if kind.is_empty() { "no content type".to_owned() } else { format!("the content type {kind}") };
        return Err(ApiError::new(
            415,
            "unsupported.media.type",
            format!("The body came with {found}; send it as application/json."),
        ));
    }
    let mut value: Value = serde_json::from_slice(bytes)
        .map_err(|error| ApiError::bad_request("bad.request", format!("The body is no JSON: {error}.")))?;
    validate::drop_nulls(&mut value);
    validate::body(operation.name, &value)?;
    Ok(value)
}

fn other_method(method: &Method, known: &[&'static str], path: &str) -> Answer {
    if method == Method::OPTIONS {
        return Ok(Reply { status: 204, body: None });
    }
    let known = known.join(", ");
    let mut error =
        ApiError::new(405, "method.not.allowed", format!("{path} does not answer {method}; it answers {known}."));
    error.allow = Some(known.into());
    Err(error)
}

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

fn respond(answer: Answer, correlation_id: &str) -> Response<Body> {
    let (reply, error) = match answer {
        Ok(reply) => (reply, None),
        Err(error) => {
            let body = serde_json::to_vec(&error.body(correlation_id)).unwrap_or_default();
            (Reply { status: error.status, body: Some(body) }, Some(error))
        }
    };
    let mut response = Response::new(reply.body.map_or_else(Body::empty, Body::from));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let length = axum::body::HttpBody::size_hint(response.body()).exact().unwrap_or(0);
    let headers = response.headers_mut();
    if length > 0 {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    if reply.status != 204 {
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache, no-store, must-revalidate"));
    if let Some(error) = error {
        if let Some(seconds) = error.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(allow) = error.allow.and_then(|allow| HeaderValue::from_str(&allow).ok()) {
            headers.insert(header::ALLOW, allow);
        }
        if error.status == 401 {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
    }
    response
}

/// Puts a preflight into the log.
pub fn log_preflight(app: &App, request: &Request<Body>, correlation_id: &str) {
    let (parts, ()) = Request::new(()).into_parts();
    let mut parts = parts;
    parts.method = request.method().clone();
    parts.uri = request.uri().clone();
    parts.headers = request.headers().clone();
    app.log.add(entry(app, &parts, None, String::new(), 204, correlation_id));
}

fn entry(
    app: &App,
    parts: &Parts,
    operation: Option<&'static str>,
    body: String,
    status: u16,
    correlation_id: &str,
) -> Entry {
    let headers = parts.headers.iter().map(|(name, value)| {
        let text = match name.as_str() {
            // The log shows that a token came, never which.
            "authorization" => value
                .to_str()
                .ok()
                .and_then(|v| v.split_once(' '))
                .map_or("***".to_owned(), |(s, _)| format!("{s} ***")),
            "cookie" => "***".to_owned(),
            _ => String::from_utf8_lossy(value.as_bytes()).into_owned(),
        };
        (name.as_str().to_owned(), text)
    });
    let mut map = BTreeMap::new();
    for (name, text) in headers {
        map.entry(name).and_modify(|all: &mut String| *all = format!("{all}, {text}")).or_insert(text);
    }
    Entry {
        number: 0,
        time: app.clock.now(),
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or("").to_owned(),
        operation,
        headers: map,
        body,
        status,
        correlation_id: correlation_id.to_owned(),
    }
}
