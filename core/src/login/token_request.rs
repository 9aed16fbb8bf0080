//! Requests that a login sends itself: for a token (RFC 6749, sections 4.1.3 and 4.4.2), and about a token.

use super::base64;
use super::client_login::Credentials;
use super::form::{push_field, url};
use super::options::PersonLogin;
use super::settings::LoginSettings;
use crate::operation::Method;
use crate::percent_encoding::push_encoded;

/// A request of a login, whose response is to be JSON. It is sent with neither the hooks nor the headers of the client, which are meant
/// for the API, nor past its rate limiter.
#[derive(Clone, Debug, PartialEq)]
pub struct LoginRequest {
    /// The HTTP method.
    pub method: Method,
    /// The full address.
    pub url: String,
    /// The header `Authorization`.
    pub authorization: Option<String>,
    /// The body, which is `application/x-www-form-urlencoded`.
    pub form: Option<String>,
    /// Bound of the attempt in ms; infinite for none.
    pub timeout: f64,
}

fn token_request(settings: LoginSettings<'_>, authorization: Option<String>, form: String) -> LoginRequest {
    let url = url(settings.login_origin, "/oauth/token", "");
    LoginRequest { method: Method::Post, url, authorization, form: Some(form), timeout: settings.timeout }
}

/// Exchanges an authorization code for a token.
pub fn code_exchange(settings: LoginSettings<'_>, person: &PersonLogin, code: &str, verifier: &str) -> LoginRequest {
    let mut form = String::new();
    push_field(&mut form, "grant_type", "authorization_code");
    push_field(&mut form, "client_id", &person.client_id);
    push_field(&mut form, "redirect_uri", &person.redirect_uri);
    push_field(&mut form, "code", code);
    push_field(&mut form, "code_verifier", verifier);
    token_request(settings, None, form)
}

/// Asks for a token with client credentials: with an `Authorization` header whose parts are form-encoded, see RFC 6749, section 2.3.1.
/// Gives the secret, too, in all forms that it is sent in, for what no error may show.
pub fn client_credentials(settings: LoginSettings<'_>, credentials: &Credentials) -> (LoginRequest, Vec<String>) {
    let mut encoded_secret = String::new();
    push_encoded(&mut encoded_secret, &credentials.client_secret);
    let mut pair = String::new();
    push_encoded(&mut pair, &credentials.client_id);
    pair.push(':');
    pair.push_str(&encoded_secret);
    let encoded_pair = base64::encode(pair.as_bytes());
    let authorization = ["Basic ", &encoded_pair].concat();
    let form = "grant_type=client_credentials".to_owned();
    let secrets = vec![credentials.client_secret.clone(), encoded_secret, encoded_pair];
    (token_request(settings, Some(authorization), form), secrets)
}

/// A request about a token itself: GET asks whether it lives, DELETE revokes it.
pub fn about_token(method: Method, api_origin: &str, timeout: f64, access_token: &str) -> LoginRequest {
    let authorization = Some(["Bearer ", access_token].concat());
    LoginRequest { method, url: url(api_origin, "/api/v2/tokens/me", ""), authorization, form: None, timeout }
}

#[cfg(test)]
#[path = "token_request_tests.rs"]
mod tests;
