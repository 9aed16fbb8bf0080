//! The answer of the login host: of its login page, in an address (RFC 6749, sections 4.1.2 and 4.2.2), or of its token endpoint (sections
//! 5.1 and 5.2).

use super::stored_token::TokenGrant;
use crate::token;
use crate::token_lifetime::Lifetime;

/// Below this length in bytes a text does not count as a secret.
const SHORTEST_SECRET: usize = 6;

/// The fields of an answer, as far as the host could read them. One that is there and holds no text that can be used is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AuthorizationResponse {
    pub state: Option<String>,
    pub error: Option<String>,
    pub error_description: Option<String>,
    /// In an address, when a code was asked for.
    pub code: Option<String>,
    pub access_token: Option<String>,
    pub token_type: Option<String>,
    pub expires_in: Lifetime,
    /// The address without the answer.
    pub rest: String,
    /// A router that keeps its routes in the fragment rewrites `#access_token=…` to `#/access_token=…` before the application signs in. What
    /// stands there counts only if it has the very state, since otherwise it is a route.
    pub routed: Option<Box<AuthorizationResponse>>,
}

/// What an answer comes to.
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

impl AuthorizationResponse {
    /// Whether there is an answer at all: a lone state or lifetime is the application's own.
    pub fn is_answer(&self) -> bool {
        self.error.is_some() || self.code.is_some() || self.access_token.is_some()
    }

    /// Whether this answers the login that has sent `state`.
    pub fn answers(&self, state: &str) -> bool {
        self.is_answer() && self.state.as_deref() == Some(state) && !state.is_empty()
    }

    /// The answer behind the route if it is one to the login that has sent `state`, and else what stands before it.
    pub fn for_state(mut self, state: &str) -> AuthorizationResponse {
        match self.routed.take() {
            Some(routed) if routed.answers(state) => *routed,
            _ => self,
        }
    }

    /// What the record of the login that this answers starts with.
    pub fn record_start(&self) -> Option<String> {
        let state = self.state.as_deref().filter(|state| self.is_answer() && !state.is_empty())?;
        Some([state, "\n"].concat())
    }

    /// An error wins, then a code. That of a page was checked by its state; that of the token endpoint came over the connection that asked.
    /// `secrets` are what no error may show.
    pub fn into_result(self, now: f64, secrets: &[String]) -> TokenResult {
        if let Some(error) = self.error {
            return denied(error, self.error_description, self.access_token.as_deref(), secrets);
        }
        match self.code {
            Some(code) if code.is_empty() => TokenResult::Invalid,
            Some(code) => TokenResult::Code(code),
            None => granted(self.access_token, self.token_type.as_deref(), &self.expires_in, now),
        }
    }
}

fn denied(code: String, description: Option<String>, token: Option<&str>, secrets: &[String]) -> TokenResult {
    let shows_secret = |text: &str| {
        let mut hidden = secrets.iter().map(String::as_str).chain(token);
        hidden.any(|secret| contains(text, secret))
    };
    if code.is_empty() || shows_secret(&code) {
        return TokenResult::Invalid;
    }
    TokenResult::Denied { code, description: description.filter(|text| !shows_secret(text)) }
}

/// Whether a text shows a secret. Short ones are in any text by chance.
fn contains(text: &str, secret: &str) -> bool {
    secret.len() >= SHORTEST_SECRET && text.as_bytes().windows(secret.len()).any(|part| part == secret.as_bytes())
}

fn granted(access_token: Option<String>, token_type: Option<&str>, lifetime: &Lifetime, now: f64) -> TokenResult {
    let access_token = access_token.filter(|text| token::problem(text).is_none());
    let (Some(access_token), Some(expires_at)) = (access_token, lifetime.expires_at(now)) else {
        return TokenResult::Invalid;
    };
    let token_type = token_type.map(str::trim).filter(|text| !text.is_empty()).unwrap_or("bearer").to_owned();
    TokenResult::Granted(TokenGrant { access_token, token_type, expires_at })
}

#[cfg(test)]
#[path = "authorization_response_tests.rs"]
mod tests;
