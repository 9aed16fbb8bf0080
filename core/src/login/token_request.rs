//! Requests that a login sends itself: for a token (RFC 6749, sections 4.1.3 and 4.4.2), and about a token.

use super::authorization_response::{AuthorizationResponse, Field};
use super::base64url;
use super::client_login::Credentials;
use super::form::{push_fields, url};
use super::stored_token::TokenGrant;
use crate::operation::Method;
use crate::percent_encoding::push_encoded;
use crate::token;
use crate::token_lifetime::Lifetime;

/// A request of a login. It is sent with neither the hooks nor the headers of the client, which are meant for the API, nor past its
/// rate limiter.
#[derive(Clone, Debug, PartialEq)]
pub struct LoginRequest {
    pub method: Method,
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Option<String>,
    /// Bound of the attempt in ms; infinite for none.
    pub timeout: f64,
}

/// Below this length in bytes a text does not count as a secret.
const SHORTEST_SECRET: usize = 6;

const ACCEPT: (&str, &str) = ("Accept", "application/json");

fn token_request(login_origin: &str, timeout: f64, authorization: Option<String>, form: String) -> LoginRequest {
    let mut headers =
        vec![(ACCEPT.0, ACCEPT.1.to_owned()), ("Content-Type", "application/x-www-form-urlencoded".to_owned())];
    headers.extend(authorization.map(|value| ("Authorization", value)));
    let url = url(login_origin, "/oauth/token", "");
    LoginRequest { method: Method::Post, url, headers, body: Some(form), timeout }
}

/// Exchanges an authorization code for a token.
pub fn code_exchange(
    login_origin: &str,
    timeout: f64,
    client_id: &str,
    redirect_uri: &str,
    code: &str,
    verifier: &str,
) -> LoginRequest {
    let mut form = String::new();
    let fields = [
        ("grant_type", "authorization_code"),
        ("client_id", client_id),
        ("redirect_uri", redirect_uri),
        ("code", code),
        ("code_verifier", verifier),
    ];
    push_fields(&mut form, fields);
    token_request(login_origin, timeout, None, form)
}

/// Asks for a token with client credentials.
pub fn client_credentials(login_origin: &str, timeout: f64, credentials: &Credentials) -> LoginRequest {
    let authorization = basic_authorization(credentials);
    token_request(login_origin, timeout, Some(authorization), "grant_type=client_credentials".to_owned())
}

/// The secret of a program in all forms that it is sent in, for what no error may show.
pub fn secret_forms(credentials: &Credentials) -> Vec<String> {
    let mut encoded = String::new();
    push_encoded(&mut encoded, &credentials.client_secret);
    let pair = encoded_pair(credentials);
    vec![credentials.client_secret.clone(), encoded, base64url::encode(pair.as_bytes())]
}

/// The `Authorization` header of client credentials. Both parts are form-encoded inside, see RFC 6749, section 2.3.1.
fn basic_authorization(credentials: &Credentials) -> String {
    ["Basic ", &base64url::encode(encoded_pair(credentials).as_bytes())].concat()
}

fn encoded_pair(credentials: &Credentials) -> String {
    let mut pair = String::new();
    push_encoded(&mut pair, &credentials.client_id);
    pair.push(':');
    push_encoded(&mut pair, &credentials.client_secret);
    pair
}

/// A request about a token itself: GET asks whether it lives, DELETE revokes it.
pub fn about_token(method: Method, api_origin: &str, timeout: f64, access_token: &str) -> LoginRequest {
    let headers = vec![(ACCEPT.0, ACCEPT.1.to_owned()), ("Authorization", ["Bearer ", access_token].concat())];
    LoginRequest { method, url: url(api_origin, "/api/v2/tokens/me", ""), headers, body: None, timeout }
}

/// The body of the token endpoint's response, as far as the host could read it: a field that is not there or no string is `None`. A
/// body that is no JSON object has none.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenResponse {
    pub error: Option<String>,
    pub error_description: Option<String>,
    pub access_token: Option<String>,
    pub token_type: Option<String>,
    pub expires_in: Lifetime,
}

impl Default for TokenResponse {
    fn default() -> Self {
        TokenResponse {
            error: None,
            error_description: None,
            access_token: None,
            token_type: None,
            expires_in: Lifetime::Unknown,
        }
    }
}

/// What a response of the token endpoint, or an answer in an address, comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum TokenResult {
    Granted(TokenGrant),
    /// A code, to be exchanged.
    Code(String),
    Denied {
        code: String,
        description: Option<String>,
    },
    /// Nothing that can be used.
    Invalid,
}

impl TokenResponse {
    /// An error wins. The response came over the connection that asked, and so needs no state.
    /// `secrets` are what no error may show.
    pub fn into_result(self, now: f64, secrets: &[String]) -> TokenResult {
        match self.error {
            Some(code) => denied(code, self.error_description, self.access_token.as_deref(), secrets),
            None => granted(self.access_token, self.token_type, &self.expires_in, now),
        }
    }
}

impl AuthorizationResponse {
    /// An error wins, then a code. Whose answer it is has been checked by its state.
    /// `secrets` are what no error may show.
    pub fn into_result(self, now: f64, secrets: &[String]) -> TokenResult {
        match (self.error, self.code) {
            (Field::Text(error), _) => {
                let description = self.error_description.text().map(str::to_owned);
                denied(error, description, self.access_token.text(), secrets)
            }
            (Field::Unreadable, _) | (_, Field::Unreadable) => TokenResult::Invalid,
            (_, Field::Text(code)) => TokenResult::Code(code),
            (Field::Missing, Field::Missing) => {
                let lifetime = match self.expires_in {
                    Field::Missing => Lifetime::Unknown,
                    Field::Unreadable => Lifetime::Invalid,
                    Field::Text(text) => Lifetime::Text(text),
                };
                granted(
                    self.access_token.text().map(str::to_owned),
                    self.token_type.text().map(str::to_owned),
                    &lifetime,
                    now,
                )
            }
        }
    }
}

fn denied(code: String, description: Option<String>, token: Option<&str>, secrets: &[String]) -> TokenResult {
    let shows_secret = |text: &str| {
        let mut hidden = secrets.iter().map(String::as_str).chain(token);
        // Shorter ones are in any text by chance.
        hidden.any(|secret| secret.len() >= SHORTEST_SECRET && text.contains(secret))
    };
    if code.is_empty() || shows_secret(&code) {
        return TokenResult::Invalid;
    }
    TokenResult::Denied { code, description: description.filter(|text| !shows_secret(text)) }
}

fn granted(access_token: Option<String>, token_type: Option<String>, lifetime: &Lifetime, now: f64) -> TokenResult {
    let access_token = access_token.filter(|text| token::problem(text).is_none());
    let (Some(access_token), Some(expires_at)) = (access_token, lifetime.expires_at(now)) else {
        return TokenResult::Invalid;
    };
    let token_type =
        token_type.as_deref().map(str::trim).filter(|text| !text.is_empty()).unwrap_or("bearer").to_owned();
    TokenResult::Granted(TokenGrant { access_token, token_type, expires_at })
}

#[cfg(test)]
#[path = "token_request_tests.rs"]
mod tests;
