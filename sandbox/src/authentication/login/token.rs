//! `/oauth/token`: issues an access token for an authorization code or for client credentials.

use axum::body::Body;
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Response, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use percent_encoding::percent_decode_str;
use serde_json::json;

use super::context::LoginContext;
use super::form::{form, value};
use crate::api::ApiError;
use crate::authentication::clients::ClientKey;
use crate::authentication::codes::{CodeError, is_pkce_text, verifies};
use crate::authentication::tokens::Owner;
use crate::transport::query_string::Pairs;

/// An error response of the token endpoint (RFC 6749, section 5.2).
struct TokenError {
    status: StatusCode,
    code: &'static str,
    description: String,
}

fn error<T>(code: &'static str, description: impl Into<String>) -> Result<T, TokenError> {
    Err(TokenError { status: StatusCode::BAD_REQUEST, code, description: description.into() })
}

fn invalid_client<T>(description: &str) -> Result<T, TokenError> {
    Err(TokenError { status: StatusCode::UNAUTHORIZED, code: "invalid_client", description: description.to_owned() })
}

/// Handles a token request.
pub fn handle(context: &LoginContext<'_>, parts: &Parts, body: &Result<Bytes, ApiError>) -> Response<Body> {
    let (status, body) = match exchange(context, parts, body) {
        Ok(token) => {
            let seconds = context.authority.token_lifetime;
            (StatusCode::OK, json!({ "access_token": token, "token_type": "bearer", "expires_in": seconds }))
        }
        Err(error) => (error.status, json!({ "error": error.code, "error_description": error.description })),
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

fn exchange(context: &LoginContext<'_>, parts: &Parts, body: &Result<Bytes, ApiError>) -> Result<String, TokenError> {
    let pairs = form(parts, body).or_else(|problem| error("invalid_request", problem))?;
    if let Some((name, _)) = pairs.iter().find(|(name, _)| pairs.iter().filter(|(other, _)| other == name).count() > 1)
    {
        return error("invalid_request", format!("The parameter {name} was sent more than once."));
    }
    let (client, authenticated) = client(context, parts, &pairs)?;
    match value(&pairs, "grant_type") {
        Some("client_credentials") if authenticated => Ok(context.issue_token(Owner::Client(client), client)),
        Some("client_credentials") => {
            invalid_client("Client credentials need the secret of the client: send both as Basic authorization.")
        }
        Some("authorization_code") => exchange_code(context, client, authenticated, &pairs),
        Some(_) => error("unsupported_grant_type", "grant_type must be authorization_code or client_credentials."),
        None => error("invalid_request", "The parameter grant_type is missing."),
    }
}

/// The client of a request, and whether it has sent its secret.
fn client(context: &LoginContext<'_>, parts: &Parts, pairs: &Pairs) -> Result<(ClientKey, bool), TokenError> {
    let header = parts.headers.get(header::AUTHORIZATION);
    let basic = header.map(|value| value.to_str().ok().and_then(basic));
    let named = value(pairs, "client_id");
    let (id, secret) = match (&basic, named) {
        (Some(None), _) => return invalid_client("The Authorization header holds no Basic credentials."),
        (Some(Some((id, _))), Some(other)) if id != other => {
            return invalid_client("The Authorization header and client_id name two clients.");
        }
        (Some(Some((id, secret))), _) => (id.as_str(), Some(secret.as_str())),
        (None, Some(id)) => (id, value(pairs, "client_secret")),
        (None, None) => return invalid_client("No client is named: send client_id, or Basic authorization."),
    };
    let clients = &context.authority.clients;
    let Some(key) = clients.find(id) else {
        return invalid_client("The client is not registered; start the sandbox with --client to register it.");
    };
    match (&clients.get(key).secret, secret) {
        (Some(expected), Some(secret)) if expected == secret => Ok((key, true)),
        (_, Some(_)) => invalid_client("The secret is not that of the client."),
        (_, None) => Ok((key, false)),
    }
}

/// Id and secret of an `Authorization` header with the scheme `Basic`. Both are form-encoded, as RFC 6749 requires.
fn basic(header: &str) -> Option<(String, String)> {
    let (scheme, credentials) = header.split_once(' ')?;
    let decoded = scheme.eq_ignore_ascii_case("basic").then(|| STANDARD.decode(credentials.trim()).ok())??;
    let text = String::from_utf8(decoded).ok()?;
    let (id, secret) = text.split_once(':')?;
    let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    Some((plain(id), plain(secret)))
}

/// Exchanges an authorization code for a token.
fn exchange_code(
    context: &LoginContext<'_>,
    client: ClientKey,
    authenticated: bool,
    pairs: &Pairs,
) -> Result<String, TokenError> {
    let authority = context.authority;
    let Some(text) = value(pairs, "code") else { return error("invalid_request", "The parameter code is missing.") };
    let code = match authority.logins.take_code(text, context.now) {
        Ok(code) => code,
        Err(CodeError::Used(token)) => {
            // Somebody else may have stolen the code, so the token that was issued for it is revoked.
            if let Some(token) = token {
                authority.tokens.revoke(&token);
            }
            return error("invalid_grant", "The code has been used before.");
        }
        Err(CodeError::Expired) => return error("invalid_grant", "The code has expired; sign in again."),
        Err(CodeError::Unknown) => return error("invalid_grant", "The code is not known."),
    };
    if code.client != client {
        return error("invalid_grant", "The code was given to another client.");
    }
    if value(pairs, "redirect_uri") != Some(code.redirect_uri.as_str()) {
        return error("invalid_grant", "redirect_uri is not the one that the login began with.");
    }
    match (&code.challenge, value(pairs, "code_verifier")) {
        (Some(challenge), Some(verifier)) if is_pkce_text(verifier) && verifies(verifier, challenge) => {}
        (Some(_), Some(_)) => return error("invalid_grant", "code_verifier does not belong to code_challenge."),
        (Some(_), None) => return error("invalid_request", "The parameter code_verifier is missing."),
        (None, _) if authenticated => {}
        (None, _) => return invalid_client("A code without PKCE needs the secret of the client."),
    }
    let token = context.issue_token(Owner::Person(code.person), client);
    authority.logins.set_token(text, &token);
    Ok(token)
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
