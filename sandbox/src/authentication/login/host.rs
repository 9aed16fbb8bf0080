//! The endpoints of the login host.

use axum::body::Body;
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Method, Response, StatusCode};
use bytes::Bytes;

use super::context::LoginContext;
use super::form::{form, value};
use super::redirect::redirect;
use super::session::{session_id, set_cookie};
use super::{authorize, page, token};
use crate::api::ApiError;
use crate::transport::query_string::pairs;

pub use super::form::redact;

/// Handles a request to the login host; `endpoint` is the name of the endpoint.
pub fn handle(
    context: &LoginContext<'_>,
    endpoint: &str,
    parts: &Parts,
    body: &Result<Bytes, ApiError>,
) -> Response<Body> {
    let get = parts.method == Method::GET || parts.method == Method::HEAD;
    let post = parts.method == Method::POST;
    match endpoint {
        "oauthToken" if post => token::handle(context, parts, body),
        "oauthToken" => method_not_allowed("POST"),
        "oauthAuthorize" if get => authorize::show(context, parts, pairs(parts.uri.query().unwrap_or(""))),
        "oauthAuthorize" if post => match form(parts, body) {
            Ok(pairs) => authorize::decide(context, parts, pairs),
            Err(problem) => page::error(StatusCode::BAD_REQUEST, "This form cannot be read", problem),
        },
        "logout" if get => logout(context, parts),
        "logout" => method_not_allowed("GET"),
        _ => method_not_allowed("GET, POST"),
    }
}

/// Ends the session of the login page. Access tokens stay valid until they expire or are revoked.
fn logout(context: &LoginContext<'_>, parts: &Parts) -> Response<Body> {
    let authority = context.authority;
    let pairs = pairs(parts.uri.query().unwrap_or(""));
    if let Some(id) = session_id(&parts.headers) {
        authority.logins.sign_out(id);
    }
    let id = value(&pairs, "client_id");
    let mut response = match value(&pairs, "redirect_uri") {
        None => page::signed_out(),
        Some(uri) => match id.and_then(|id| authority.clients.find(id)) {
            Some(client) if authority.clients.get(client).allows(uri) => redirect(parts, uri),
            Some(_) => page::error(StatusCode::BAD_REQUEST, "You are signed out", &page::unregistered_uri(uri)),
            None => {
                let text = page::unregistered_client(&authority.clients, id);
                page::error(StatusCode::BAD_REQUEST, "You are signed out", &text)
            }
        },
    };
    set_cookie(&mut response, "", 0);
    response
}

fn method_not_allowed(allowed: &'static str) -> Response<Body> {
    let text = format!("This address answers {allowed} only.");
    let mut response = page::error(StatusCode::METHOD_NOT_ALLOWED, "Nothing to do", &text);
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allowed));
    response
}
