//! The session cookie of the login page.

use axum::body::Body;
use axum::http::Response;
use axum::http::header::{self, HeaderMap, HeaderValue};

use super::context::LoginContext;
use crate::state::PersonKey;

const COOKIE: &str = "genesys_users_sandbox_login";

/// The session id in the cookies of a request.
pub fn session_id(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map(|(_, id)| id)
}

/// The person who has signed in with this browser.
pub fn signed_in_person(context: &LoginContext<'_>, headers: &HeaderMap) -> Option<PersonKey> {
    context.authority.logins.session(session_id(headers)?, context.now)
}

/// Sets the cookie. A lifetime of 0 seconds removes it.
pub fn set_cookie(response: &mut Response<Body>, id: &str, seconds: u32) {
    let text = format!("{COOKIE}={id}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax");
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
