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
    /// The state that the login was begun with.
    pub state: Option<String>,
    /// The code of a refusal.
    pub error: Option<String>,
    /// What the server says about a refusal.
    pub error_description: Option<String>,
    /// In an address, when a code was asked for.
    pub code: Option<String>,
    /// The token, of the implicit grant or of a token request.
    pub access_token: Option<String>,
    /// The type of the token.
    pub token_type: Option<String>,
    /// How long the token is valid.
    pub expires_in: Lifetime,
    /// The address without the answer.
    pub rest: String,
    /// A router that keeps its routes in the fragment rewrites `#access_token=…` to `#/access_token=…` before the application signs in. What
    /// stands there counts only if it has the very state, since otherwise it is a route.
    pub routed: Option<Box<AuthorizationResponse>>,
}

/// What an answer comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum TokenResult<'a> {
    /// A token.
    Granted(TokenGrant),
    /// A code, to be exchanged.
    Code(&'a str),
    /// A refusal of the login server.
    Denied {
        /// The code of the refusal.
        code: &'a str,
        /// What the server says about it.
        description: Option<&'a str>,
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
    pub fn for_state(&self, state: &str) -> &AuthorizationResponse {
        self.routed.as_deref().filter(|routed| routed.answers(state)).unwrap_or(self)
    }

    /// What the record of the login that this answers starts with.
    pub fn record_start(&self) -> Option<String> {
        let state = self.state.as_deref().filter(|state| self.is_answer() && !state.is_empty())?;
        Some([state, "\n"].concat())
    }

    /// An error wins, then a code. That of a page was checked by its state; that of the token endpoint came over the connection that asked.
    /// `code` is the one to take, which comes from a page alone; `secrets` are what no error may show.
    pub fn result<'a>(&'a self, code: Option<&'a str>, now: f64, secrets: &[String]) -> TokenResult<'a> {
        let shows_secret = |text: &str| {
            let mut hidden = secrets.iter().chain(&self.access_token);
            hidden.any(|secret| contains(text, secret))
        };
        match (self.error.as_deref(), code) {
            (Some(code), _) if code.is_empty() || shows_secret(code) => TokenResult::Invalid,
            (Some(code), _) => {
                let description = self.error_description.as_deref().filter(|text| !shows_secret(text));
                TokenResult::Denied { code, description }
            }
            (None, Some("")) => TokenResult::Invalid,
            (None, Some(code)) => TokenResult::Code(code),
            (None, None) => self.grant(now).map_or(TokenResult::Invalid, TokenResult::Granted),
        }
    }

    fn grant(&self, now: f64) -> Option<TokenGrant> {
        let access_token = self.access_token.clone().filter(|text| token::problem(text).is_none())?;
        let expires_at = self.expires_in.expires_at(now)?;
        let token_type = self.token_type.as_deref().map(str::trim).filter(|text| !text.is_empty()).unwrap_or("bearer");
        Some(TokenGrant { access_token, token_type: token_type.to_owned(), expires_at })
    }
}

/// Whether a text shows a secret. Short ones are in any text by chance.
fn contains(text: &str, secret: &str) -> bool {
    secret.len() >= SHORTEST_SECRET && text.as_bytes().windows(secret.len()).any(|part| part == secret.as_bytes())
}

#[cfg(test)]
#[path = "authorization_response_tests.rs"]
mod tests;
