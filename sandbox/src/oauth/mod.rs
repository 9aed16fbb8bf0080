//! The login host: the page where people sign in, the exchange for tokens, and the way out.

mod authorize;
mod clients;
mod codes;
mod page;
mod token;

use axum::body::Body;
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Method, Response, StatusCode};
use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::app::App;
use crate::clock::Millis;
use crate::errors::ApiError;
use crate::params;
use crate::state::PersonKey;

pub use clients::{Client, ClientKey, Clients};
pub use codes::Logins;

/// Names of the endpoints, as the log and the rules of misbehaviour use them.
pub const ENDPOINTS: [(&str, &str); 3] =
    [("/oauth/authorize", "oauthAuthorize"), ("/oauth/token", "oauthToken"), ("/logout", "logout")];

/// Cookie of the login page.
const COOKIE: &str = "genesys_users_sandbox_login";

/// What stands in a query as it is.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Parameters of a query or a form.
type Pairs = Vec<(String, String)>;

/// The endpoint at a path.
pub fn endpoint(path: &str) -> Option<&'static str> {
    ENDPOINTS.iter().find(|(known, _)| *known == path).map(|(_, name)| *name)
}

/// Answers one of the endpoints.
pub fn answer(app: &App, endpoint: &str, parts: &Parts, body: &Result<Bytes, ApiError>) -> Response<Body> {
    let get = parts.method == Method::GET || parts.method == Method::HEAD;
    let post = parts.method == Method::POST;
    match endpoint {
        "oauthToken" if post => token::answer(app, parts, body),
        "oauthToken" => other_method("POST"),
        "oauthAuthorize" if get => authorize::ask(app, parts, params::pairs(parts.uri.query().unwrap_or(""))),
        "oauthAuthorize" if post => match form(parts, body) {
            Ok(pairs) => authorize::decide(app, parts, pairs),
            Err(problem) => page::error(StatusCode::BAD_REQUEST, "This form cannot be read", problem),
        },
        "logout" if get => logout(app, parts),
        "logout" => other_method("GET"),
        _ => other_method("GET, POST"),
    }
}

/// Ends the session of the login page. Access tokens live on until they expire or are revoked.
fn logout(app: &App, parts: &Parts) -> Response<Body> {
    let pairs = params::pairs(parts.uri.query().unwrap_or(""));
    if let Some(id) = session_id(&parts.headers) {
        app.logins.sign_out(id);
    }
    let client = value(&pairs, "client_id");
    let mut response = match value(&pairs, "redirect_uri") {
        None => page::signed_out(),
        Some(uri) => match client.and_then(|id| app.clients.find(id)) {
            Some(client) if app.clients.get(client).allows(uri) => redirect(parts, uri),
            Some(_) => page::error(StatusCode::BAD_REQUEST, "You are signed out", &page::unregistered(uri)),
            None => page::error(StatusCode::BAD_REQUEST, "You are signed out", &page::unknown_client(app, client)),
        },
    };
    set_cookie(&mut response, "", 0);
    response
}

/// The first value of a parameter that is not empty.
fn value<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a str> {
    pairs.iter().find(|(known, value)| known == name && !value.is_empty()).map(|(_, value)| value.as_str())
}

/// The parameters of a form.
fn form(parts: &Parts, body: &Result<Bytes, ApiError>) -> Result<Pairs, &'static str> {
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let kind = kind.split(';').next().unwrap_or("").trim();
    if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err("The body must be a form: send it as application/x-www-form-urlencoded.");
    }
    let bytes = body.as_ref().map_err(|_| "The body is too large or incomplete.")?;
    std::str::from_utf8(bytes).map(params::pairs).map_err(|_| "The body is not UTF-8.")
}

/// Name and value as they stand in a query.
fn encoded(pairs: &[(&str, &str)]) -> String {
    let one = |(name, value): &(&str, &str)| format!("{name}={}", utf8_percent_encode(value, UNRESERVED));
    pairs.iter().map(one).collect::<Vec<_>>().join("&")
}

/// Sends the browser on. After a form the new request is a GET too.
fn redirect(parts: &Parts, uri: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = if parts.method == Method::POST { StatusCode::SEE_OTHER } else { StatusCode::FOUND };
    let headers = response.headers_mut();
    match HeaderValue::from_str(uri) {
        Ok(value) => headers.insert(header::LOCATION, value),
        Err(_) => return page::error(StatusCode::BAD_REQUEST, "No way back", "The redirect URI must be ASCII."),
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // The URI may hold a token; no other page is to learn it.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

fn other_method(known: &'static str) -> Response<Body> {
    let text = format!("This address answers {known} only.");
    let mut response = page::error(StatusCode::METHOD_NOT_ALLOWED, "Nothing to do", &text);
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(known));
    response
}

fn session_id(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map(|(_, id)| id)
}

/// Who has signed in with this browser.
fn signed_in(app: &App, headers: &HeaderMap, now: Millis) -> Option<PersonKey> {
    app.logins.session(session_id(headers)?, now)
}

fn set_cookie(response: &mut Response<Body>, id: &str, seconds: u32) {
    let text = format!("{COOKIE}={id}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax");
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// The body of a form for the log: what is secret is replaced.
pub fn redacted(body: &str) -> String {
    let secret = |name: &str| matches!(name, "client_secret" | "code" | "code_verifier" | "password" | "refresh_token");
    let hide = |pair: &str| match pair.split_once('=') {
        Some((name, _)) if secret(name) => format!("{name}=***"),
        _ => pair.to_owned(),
    };
    body.split('&').map(hide).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_shows_no_secret_of_a_form() {
        let body = "grant_type=authorization_code&code=abc&code_verifier=x%20y&client_id=me&client_secret=z";
        let shown = "grant_type=authorization_code&code=***&code_verifier=***&client_id=me&client_secret=***";
        assert_eq!(redacted(body), shown);
    }

    #[test]
    fn values_are_encoded_for_a_query() {
        assert_eq!(encoded(&[("state", "a b+c&é"), ("x", "~-._")]), "state=a%20b%2Bc%26%C3%A9&x=~-._");
    }
}
