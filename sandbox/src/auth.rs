//! Bearer tokens: which are accepted, until when, and whose they are.

use std::collections::HashMap;
use std::convert::Infallible;
use std::str::FromStr;
use std::sync::Arc;

use parking_lot::{Mutex, RwLock};

use crate::clock::Millis;
use crate::errors::ApiError;
use crate::oauth::ClientKey;
use crate::rate_limit::Window;
use crate::state::PersonKey;

/// A token as named on the command line: `NAME` or `NAME=OWNER`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenSpec {
    /// The token itself.
    pub token: String,
    /// Whose it is.
    pub owner: OwnerSpec,
}

/// Whose a token is, before the population is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnerSpec {
    /// The first person, who may do everything.
    Admin,
    /// An OAuth client that may do everything and has no person.
    Client,
    /// The person with this email address or id.
    Person(String),
}

impl FromStr for TokenSpec {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        // The last `=` separates, because tokens may end in padding: `abc==` keeps its padding.
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

/// Whose a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A person of the organization.
    Person(PersonKey),
    /// An OAuth client; there is no person.
    Client(ClientKey),
}

/// What is known of a token.
#[derive(Debug)]
pub struct Grant {
    /// Whose it is.
    pub owner: Owner,
    /// The OAuth client that it was issued to; tokens of the command line have none.
    pub client: Option<ClientKey>,
    /// When it was issued.
    pub issued: Millis,
    /// When it expires; tokens of the command line never do.
    pub expires: Option<Millis>,
    /// Its requests of the last minute.
    pub window: Mutex<Window>,
}

impl Grant {
    /// A grant from now on, for so many seconds or for ever.
    pub fn new(owner: Owner, client: Option<ClientKey>, now: Millis, lifetime: Option<u32>) -> Self {
        let expires = lifetime.map(|seconds| now.saturating_add(i64::from(seconds) * 1_000));
        Self { owner, client, issued: now, expires, window: Mutex::default() }
    }

    /// The person that the token stands for.
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

/// The tokens that are accepted.
#[derive(Debug, Default)]
pub struct Tokens {
    grants: RwLock<HashMap<String, Arc<Grant>>>,
}

impl Tokens {
    /// Accepts a token from now on.
    pub fn add(&self, token: impl Into<String>, grant: Grant) {
        self.grants.write().insert(token.into(), Arc::new(grant));
    }

    /// Forgets a token; tells whether it was known.
    pub fn revoke(&self, token: &str) -> bool {
        self.grants.write().remove(token).is_some()
    }

    /// The grant behind an `Authorization` header.
    pub fn authenticate(&self, header: Option<&str>, now: Millis) -> Result<Arc<Grant>, ApiError> {
        let header = header.map(str::trim).filter(|value| !value.is_empty()).ok_or_else(|| {
            ApiError::new(401, "authentication.required", "The Authorization header is missing; send a bearer token.")
        })?;
        let token = bearer(header).ok_or_else(|| {
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

/// The token of a `Bearer` header.
pub fn bearer(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn specs_of_the_command_line() {
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
