//! Access tokens: which are valid, until when, and who owns them.

use std::collections::HashMap;
use std::convert::Infallible;
use std::str::FromStr;
use std::sync::Arc;

use parking_lot::{Mutex, RwLock};

use super::clients::ClientKey;
use super::rate_limit::Window;
use crate::api::ApiError;
use crate::state::PersonKey;
use crate::state::clock::Millis;

/// A token of the command line: `NAME` or `NAME=OWNER`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenSpec {
    /// The token itself.
    pub token: String,
    /// Owner of the token.
    pub owner: OwnerSpec,
}

/// Owner of a token of the command line, before the organization is generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnerSpec {
    /// The first person, who has all permissions.
    Admin,
    /// An OAuth client with all permissions and without a person.
    Client,
    /// The person with this email address or id.
    Person(String),
}

impl FromStr for TokenSpec {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        // The last `=` is the separator, because a token may end with base64 padding: `abc==` is a token without an
        // owner.
        let (token, owner) = match text.rsplit_once('=') {
            Some((token, owner)) if !owner.is_empty() && !token.is_empty() => (token, owner),
            _ => (text, "admin"),
        };
        let owner = match owner {
            "admin" => OwnerSpec::Admin,
            "client" => OwnerSpec::Client,
            person => OwnerSpec::Person(person.to_owned()),
        };
        Ok(Self { token: token.to_owned(), owner })
    }
}

/// Owner of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A person of the organization.
    Person(PersonKey),
    /// An OAuth client, without a person.
    Client(ClientKey),
}

/// What a token stands for.
#[derive(Debug)]
pub struct Grant {
    /// Owner of the token.
    pub owner: Owner,
    /// The OAuth client that the token was issued to; none for tokens of the command line.
    pub client: Option<ClientKey>,
    /// When the token was issued.
    pub issued: Millis,
    /// When the token expires; none for tokens of the command line, which never expire.
    pub expires: Option<Millis>,
    /// Counts the requests of the token for the rate limit.
    pub window: Mutex<Window>,
}

impl Grant {
    /// A grant that is issued now. `lifetime` is in seconds; none means that the grant never expires.
    pub fn new(owner: Owner, client: Option<ClientKey>, now: Millis, lifetime: Option<u32>) -> Self {
        let expires = lifetime.map(|seconds| now.saturating_add(i64::from(seconds) * 1_000));
        Self { owner, client, issued: now, expires, window: Mutex::default() }
    }

    /// The person who owns the token; an error for tokens of OAuth clients.
    pub fn person(&self) -> Result<PersonKey, ApiError> {
        match self.owner {
            Owner::Person(key) => Ok(key),
            Owner::Client(_) => Err(ApiError::bad_request(
                "not.a.user",
                "This operation acts on the person who signed in, but the token belongs to an OAuth client; \
                 sign in with the implicit grant or with PKCE.",
            )),
        }
    }
}

/// The valid tokens.
#[derive(Debug, Default)]
pub struct Tokens {
    grants: RwLock<HashMap<String, Arc<Grant>>>,
}

impl Tokens {
    /// Adds a token.
    pub fn add(&self, token: impl Into<String>, grant: Grant) {
        self.grants.write().insert(token.into(), Arc::new(grant));
    }

    /// Removes a token. Returns whether there was such a token.
    pub fn revoke(&self, token: &str) -> bool {
        self.grants.write().remove(token).is_some()
    }

    /// The grant of the token in an `Authorization` header.
    pub fn authenticate(&self, header: Option<&str>, now: Millis) -> Result<Arc<Grant>, ApiError> {
        let header = header.map(str::trim).filter(|value| !value.is_empty()).ok_or_else(|| {
            ApiError::new(401, "authentication.required", "The Authorization header is missing; send a bearer token.")
        })?;
        let token = bearer_token(header).ok_or_else(|| {
            ApiError::new(401, "authentication.required", "The Authorization header holds no bearer token.")
        })?;
        let grant = self.grants.read().get(token).cloned();
        match grant {
            Some(grant) if grant.expires.is_none_or(|at| now < at) => Ok(grant),
            Some(_) => Err(ApiError::new(401, "bad.credentials", "The access token has expired; sign in again.")),
            None => Err(ApiError::new(401, "bad.credentials", "The access token is not known to this organization.")),
        }
    }
}

/// The token of an `Authorization` header with the scheme `Bearer`.
pub fn bearer_token(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn token_specs_are_parsed() {
        let spec = |text: &str| text.parse::<TokenSpec>().unwrap();
        assert_eq!(spec("abc"), TokenSpec { token: "abc".into(), owner: OwnerSpec::Admin });
        assert_eq!(spec("abc=="), TokenSpec { token: "abc==".into(), owner: OwnerSpec::Admin });
        assert_eq!(spec("abc=client"), TokenSpec { token: "abc".into(), owner: OwnerSpec::Client });
        assert_eq!(spec("a=b=c@d.e"), TokenSpec { token: "a=b".into(), owner: OwnerSpec::Person("c@d.e".into()) });
    }

    #[test]
    fn tokens_expire_and_are_revoked() {
        let tokens = Tokens::default();
        tokens.add("t", Grant::new(Owner::Person(PersonKey(0)), None, 0, Some(1)));
        let code = |header, now| tokens.authenticate(header, now).map(|_| ()).map_err(|e| (e.status, e.code));
        assert_eq!(code(Some("bearer t"), 999), Ok(()));
        assert_eq!(code(Some("Bearer t"), 1_000), Err((401, "bad.credentials")));
        assert_eq!(code(Some("Bearer other"), 0), Err((401, "bad.credentials")));
        assert_eq!(code(Some("Basic t"), 0), Err((401, "authentication.required")));
        assert_eq!(code(Some("Bearer "), 0), Err((401, "authentication.required")));
        assert_eq!(code(None, 0), Err((401, "authentication.required")));
        assert!(tokens.revoke("t"));
        assert_eq!(code(Some("Bearer t"), 0), Err((401, "bad.credentials")));
    }
}
