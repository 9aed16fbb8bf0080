//! Everything that decides which tokens are valid.

use std::sync::Arc;

use axum::http::header::{self, HeaderMap};

use super::clients::{Client, Clients};
use super::codes::Logins;
use super::rate_limit::Usage;
use super::tokens::{Grant, Owner, OwnerSpec, TokenSpec, Tokens, bearer_token};
use crate::api::ApiError;
use crate::state::Organization;
use crate::state::clock::Millis;

/// Tokens, OAuth clients and pending logins.
pub struct Authority {
    /// Valid access tokens.
    pub tokens: Tokens,
    /// Registered OAuth clients.
    pub clients: Clients,
    /// Authorization codes and sessions of the login page.
    pub logins: Logins,
    /// Lifetime of the tokens that the login host issues, in seconds.
    pub token_lifetime: u32,
    /// Requests that one token may make in a minute; 0 for no limit.
    pub rate_limit: u32,
}

impl Authority {
    /// Registers the clients of the settings, besides those that always exist.
    pub fn new(clients: &[Client], token_lifetime: u32, rate_limit: u32) -> Result<Self, String> {
        Ok(Self {
            tokens: Tokens::default(),
            clients: Clients::new(clients)?,
            logins: Logins::default(),
            token_lifetime,
            rate_limit,
        })
    }

    /// Makes a token of the settings valid.
    pub fn register(&self, spec: &TokenSpec, organization: &Organization, now: Millis) -> Result<(), String> {
        let people = &organization.people;
        let owner = match &spec.owner {
            OwnerSpec::Admin => Owner::Person(people.first()),
            OwnerSpec::Client => Owner::Client(self.clients.service()),
            OwnerSpec::Person(name) => {
                let key = people.by_id(name).or_else(|| people.by_email(name));
                Owner::Person(key.ok_or_else(|| {
                    format!(
                        "no person of the organization has the email address or id {name}; \
                         --token takes NAME, NAME=client or the email address or id of one of the {} people",
                        people.len()
                    )
                })?)
            }
        };
        self.tokens.add(spec.token.clone(), Grant::new(owner, None, now, None));
        Ok(())
    }

    /// The grant of the token in the `Authorization` header. The request counts towards the rate limit of the token.
    pub fn admit(&self, headers: &HeaderMap, now: Millis) -> Result<Arc<Grant>, ApiError> {
        let grant = self.tokens.authenticate(authorization(headers), now)?;
        grant.window.lock().admit(self.rate_limit, now)?;
        Ok(grant)
    }

    /// What the token in the `Authorization` header has used of its rate limit; none without a valid token or a limit.
    pub fn usage(&self, headers: &HeaderMap, now: Millis) -> Option<Usage> {
        let grant = self.tokens.authenticate(authorization(headers), now).ok().filter(|_| self.rate_limit > 0)?;
        Some(grant.window.lock().usage(self.rate_limit, now))
    }

    /// Revokes the token in the `Authorization` header.
    pub fn revoke(&self, headers: &HeaderMap) -> Result<(), ApiError> {
        match authorization(headers).and_then(bearer_token) {
            Some(token) if self.tokens.revoke(token) => Ok(()),
            // Another request has revoked the token in the meantime.
            _ => Err(ApiError::new(401, "bad.credentials", "The access token is not known to this organization.")),
        }
    }
}

fn authorization(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok())
}
