//! `/oauth/token`: exchanges a code, or the credentials of a client, for an access token.

use axum::body::Body;
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Response, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use percent_encoding::percent_decode_str;
use serde_json::json;

use super::clients::ClientKey;
use super::codes::{Refused, is_pkce_text, new_token, verifies};
use super::{Pairs, form, value};
use crate::app::App;
use crate::auth::{Grant, Owner};
use crate::errors::ApiError;

/// An error of RFC 6749, section 5.2.
struct Fault {
    status: StatusCode,
    code: &'static str,
    description: String,
}

fn fault<T>(code: &'static str, description: impl Into<String>) -> Result<T, Fault> {
    Err(Fault { status: StatusCode::BAD_REQUEST, code, description: description.into() })
}

fn unknown_client<T>(description: &str) -> Result<T, Fault> {
    Err(Fault { status: StatusCode::UNAUTHORIZED, code: "invalid_client", description: description.to_owned() })
}

/// Answers a request for a token.
pub fn answer(app: &App, parts: &Parts, body: &Result<Bytes, ApiError>) -> Response<Body> {
    let (status, body) = match exchange(app, parts, body) {
        Ok(token) => {
            let seconds = app.settings.token_lifetime;
            (StatusCode::OK, json!({ "access_token": token, "token_type": "bearer", "expires_in": seconds }))
        }
        Err(fault) => (fault.status, json!({ "error": fault.code, "error_description": fault.description })),
    };
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"oauth\""));
    }
    response
}

fn exchange(app: &App, parts: &Parts, body: &Result<Bytes, ApiError>) -> Result<String, Fault> {
    let pairs = form(parts, body).or_else(|problem| fault("invalid_request", problem))?;
    if let Some((name, _)) = pairs.iter().find(|(name, _)| pairs.iter().filter(|(other, _)| other == name).count() > 1)
    {
        return fault("invalid_request", format!("The parameter {name} was sent more than once."));
    }
    let (client, proven) = client(app, parts, &pairs)?;
    match value(&pairs, "grant_type") {
        Some("client_credentials") if proven => Ok(issue(app, Owner::Client(client), client)),
        Some("client_credentials") => {
            unknown_client("Client credentials need the secret of the client: send both as Basic authorization.")
        }
        Some("authorization_code") => by_code(app, client, proven, &pairs),
        Some(_) => fault("unsupported_grant_type", "grant_type must be authorization_code or client_credentials."),
        None => fault("invalid_request", "The parameter grant_type is missing."),
    }
}

/// The client of a request, and whether it has proved itself by its secret.
fn client(app: &App, parts: &Parts, pairs: &Pairs) -> Result<(ClientKey, bool), Fault> {
    let header = parts.headers.get(header::AUTHORIZATION);
    let basic = header.map(|value| value.to_str().ok().and_then(basic));
    let named = value(pairs, "client_id");
    let (id, secret) = match (&basic, named) {
        (Some(None), _) => return unknown_client("The Authorization header holds no Basic credentials."),
        (Some(Some((id, _))), Some(other)) if id != other => {
            return unknown_client("The Authorization header and client_id name two clients.");
        }
        (Some(Some((id, secret))), _) => (id.as_str(), Some(secret.as_str())),
        (None, Some(id)) => (id, value(pairs, "client_secret")),
        (None, None) => return unknown_client("No client is named: send client_id, or Basic authorization."),
    };
    let Some(key) = app.clients.find(id) else {
        return unknown_client("The client is not registered; start the sandbox with --client to register it.");
    };
    match (&app.clients.get(key).secret, secret) {
        (Some(right), Some(given)) if right == given => Ok((key, true)),
        (_, Some(_)) => unknown_client("The secret is not that of the client."),
        (_, None) => Ok((key, false)),
    }
}

/// Id and secret of a Basic header; both are form-encoded inside, as RFC 6749 has it.
fn basic(header: &str) -> Option<(String, String)> {
    let (scheme, credentials) = header.split_once(' ')?;
    let decoded = scheme.eq_ignore_ascii_case("basic").then(|| STANDARD.decode(credentials.trim()).ok())??;
    let text = String::from_utf8(decoded).ok()?;
    let (id, secret) = text.split_once(':')?;
    let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    Some((plain(id), plain(secret)))
}

fn by_code(app: &App, client: ClientKey, proven: bool, pairs: &Pairs) -> Result<String, Fault> {
    let Some(text) = value(pairs, "code") else { return fault("invalid_request", "The parameter code is missing.") };
    let code = match app.logins.take_code(text, app.clock.now()) {
        Ok(code) => code,
        Err(Refused::Used(token)) => {
            // Somebody else may have the code: what it has given is taken back.
            if let Some(token) = token {
                app.tokens.revoke(&token);
            }
            return fault("invalid_grant", "The code has been used before.");
        }
        Err(Refused::Expired) => return fault("invalid_grant", "The code has expired; sign in again."),
        Err(Refused::Unknown) => return fault("invalid_grant", "The code is not known."),
    };
    if code.client != client {
        return fault("invalid_grant", "The code was given to another client.");
    }
    if value(pairs, "redirect_uri") != Some(code.redirect_uri.as_str()) {
        return fault("invalid_grant", "redirect_uri is not the one that the login began with.");
    }
    match (&code.challenge, value(pairs, "code_verifier")) {
        (Some(challenge), Some(verifier)) if is_pkce_text(verifier) && verifies(verifier, challenge) => {}
        (Some(_), Some(_)) => return fault("invalid_grant", "code_verifier does not belong to code_challenge."),
        (Some(_), None) => return fault("invalid_request", "The parameter code_verifier is missing."),
        (None, _) if proven => {}
        (None, _) => return unknown_client("A code without PKCE needs the secret of the client."),
    }
    let token = issue(app, Owner::Person(code.person), client);
    app.logins.exchanged(text, &token);
    Ok(token)
}

fn issue(app: &App, owner: Owner, client: ClientKey) -> String {
    let token = new_token();
    let grant = Grant::new(owner, Some(client), app.clock.now(), Some(app.settings.token_lifetime));
    app.tokens.add(token.clone(), grant);
    token
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn basic_credentials() {
        let header = |text: &str| format!("Basic {}", STANDARD.encode(text));
        let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        assert_eq!(basic(&header("id:se:cret")), pair("id", "se:cret"));
        assert_eq!(basic(&header("i%3Ad:%25")), pair("i:d", "%"));
        assert_eq!(basic(&header("id")), None);
        assert_eq!(basic("Bearer x"), None);
        assert_eq!(basic("Basic %%%"), None);
    }
}
