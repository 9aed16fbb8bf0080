//! The access token of a client: the known one, where the next one comes from, and what a 401 means for it.
//!
//! All calls of a client share it. `wall_now` is the time in ms since the epoch, so that a suspended machine and a changed
//! clock count.

use std::rc::Rc;

use crate::token_lifetime::{is_alive, renewal_time};

/// Where tokens come from when none is known or the known one is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// Nowhere.
    None,
    /// A function of the caller's gives one.
    Provider,
    /// The requests need none: something else authorizes them, such as a proxy.
    Unneeded,
}

/// What a login has left beside the token.
#[derive(Clone, Copy, Debug, PartialEq)]
struct LoginToken {
    /// In ms since the epoch; infinite when the server did not say.
    expires_at: f64,
    /// When to get the next one, for a login that can be repeated without a person.
    renew_at: Option<f64>,
}

/// A request for a token that is under way, and how many calls wait for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PendingRequest {
    id: TokenRequestId,
    waiters: u32,
}

/// Tells one request for a token from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenRequestId(u32);

/// Counts the changes of a token by the caller and by logins: what was asked for before one is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation(pub u32);

/// What a call does about its token.
#[derive(Clone, Debug, PartialEq)]
pub enum TokenNeed {
    /// Sends with this token, or without any.
    Ready(Option<Rc<str>>),
    /// Waits for a request; `is_new` when it has to be made first.
    Wait {
        /// The request that is awaited.
        request: TokenRequestId,
        /// Whether it begins now.
        is_new: bool,
        /// Whether it renews the token of a program.
        renewal: bool,
    },
    /// Fails: the token of a login has expired or was refused, and nothing renews it.
    Expired,
    /// Fails: the client has never had a token, or has forgotten it.
    Missing,
}

/// The token of one client.
#[derive(Debug)]
pub struct TokenState {
    token: Option<Rc<str>>,
    source: Source,
    /// The known token is that of a login.
    login: Option<LoginToken>,
    /// The login can be repeated without a person, also when its token is gone.
    renewable: bool,
    /// The token of a login has ended, and nothing has taken its place.
    expired: bool,
    generation: Generation,
    pending: Option<PendingRequest>,
    next_request: u32,
}

impl Default for TokenState {
    fn default() -> Self {
        TokenState {
            token: None,
            source: Source::None,
            login: None,
            renewable: false,
            expired: false,
            generation: Generation(1),
            pending: None,
            next_request: 0,
        }
    }
}

impl TokenState {
    /// The known token.
    pub fn token(&self) -> Option<&Rc<str>> {
        self.token.as_ref()
    }

    /// When the known token expires, in ms since the epoch: infinite when that is not known.
    pub fn expires_at(&self) -> f64 {
        self.login.map_or(f64::INFINITY, |login| login.expires_at)
    }

    /// The generation of the token.
    pub fn generation(&self) -> Generation {
        self.generation
    }

    /// Takes a token of the caller's.
    pub fn set(&mut self, token: &str) {
        self.replace(Some(token.into()), Source::None);
    }

    /// Takes a function of the caller's as the source of tokens.
    pub fn set_provider(&mut self) {
        self.replace(None, Source::Provider);
    }

    /// Sends requests without a token from now on.
    pub fn set_unneeded(&mut self) {
        self.replace(None, Source::Unneeded);
    }

    /// Forgets the token and where it comes from.
    pub fn clear(&mut self) {
        self.replace(None, Source::None);
    }

    fn replace(&mut self, token: Option<Rc<str>>, source: Source) {
        self.token = token;
        self.source = source;
        self.change(None, false);
    }

    /// The client moves to another region, where the token of a login is worth nothing.
    pub fn change_region(&mut self) {
        if self.login.is_some() {
            self.token = None;
        }
        self.change(None, false);
    }

    /// Takes the token of a login that began in `generation`, unless the token was changed since; gives the new generation. A
    /// provider stays, for when the token has expired.
    pub fn adopt(
        &mut self,
        generation: Generation,
        token: &str,
        expires_at: f64,
        renewable: bool,
        wall_now: f64,
    ) -> Option<Generation> {
        if generation != self.generation {
            return None;
        }
        self.token = Some(token.into());
        let renew_at = renewable.then(|| renewal_time(expires_at, wall_now));
        self.change(Some(LoginToken { expires_at, renew_at }), renewable);
        Some(self.generation)
    }

    fn change(&mut self, login: Option<LoginToken>, renewable: bool) {
        self.login = login;
        self.renewable = renewable;
        self.expired = false;
        self.generation = Generation(self.generation.0.wrapping_add(1));
        // What it would give is not wanted any more.
        self.pending = None;
    }

    /// Forgets the token of a login when its time is over. Gives it if the application is to be told.
    pub fn expire_if_over(&mut self, wall_now: f64) -> Option<Rc<str>> {
        let is_over = self.login.is_some_and(|login| !is_alive(login.expires_at, wall_now));
        if is_over { self.expire() } else { None }
    }

    /// Forgets the token of a login. Gives it if the application is to be told, which is when no renewal follows.
    fn expire(&mut self) -> Option<Rc<str>> {
        self.login = None;
        let token = self.token.take();
        if self.renewable {
            return None;
        }
        self.expired = true;
        token
    }

    /// What a call does next about its token. Call `expire_if_over` before.
    pub fn need(&mut self, wall_now: f64) -> TokenNeed {
        let renewal = self.renewable;
        let is_due = self.login.and_then(|login| login.renew_at).is_some_and(|renew_at| renew_at <= wall_now);
        if self.token.is_some() && !is_due {
            return TokenNeed::Ready(self.token.clone());
        }
        if !renewal && self.source != Source::Provider {
            return match self.source {
                _ if self.expired => TokenNeed::Expired,
                Source::Unneeded => TokenNeed::Ready(None),
                _ => TokenNeed::Missing,
            };
        }
        let is_new = self.pending.is_none();
        let next_request = &mut self.next_request;
        let pending = self.pending.get_or_insert_with(|| {
            *next_request = next_request.wrapping_add(1);
            PendingRequest { id: TokenRequestId(*next_request), waiters: 0 }
        });
        pending.waiters += 1;
        TokenNeed::Wait { request: pending.id, is_new, renewal }
    }

    /// A call waits for the request no longer. One that has ended, or that nobody waits for, is not shared with later calls:
    /// they would get a stale result.
    pub fn stop_waiting(&mut self, request: TokenRequestId, has_ended: bool) {
        if let Some(pending) = self.pending.as_mut().filter(|pending| pending.id == request) {
            pending.waiters = pending.waiters.saturating_sub(1);
            if has_ended || pending.waiters == 0 {
                self.pending = None;
            }
        }
    }

    /// Whether no request for a token is under way.
    pub fn is_idle(&self) -> bool {
        self.pending.is_none()
    }

    /// Takes what a provider gave, unless the token was changed since it was asked. Says whether it did.
    pub fn provide(&mut self, generation: Generation, token: &Rc<str>) -> bool {
        let is_current = generation == self.generation;
        if is_current {
            self.token = Some(token.clone());
        }
        is_current
    }

    /// What a call does after a renewal that began in `generation`.
    pub fn after_renewal(&mut self, generation: Generation, has_failed: bool) -> AfterRenewal {
        let is_current = generation == self.generation;
        if self.token.is_some() {
            // A renewal that failed does no harm as long as the old token lives.
            AfterRenewal::Proceed
        } else if is_current && has_failed {
            AfterRenewal::Fail
        } else if self.renewable {
            // The new token is over already.
            AfterRenewal::Expired
        } else {
            // The caller has set a function meanwhile, or nothing.
            AfterRenewal::Proceed
        }
    }

    /// A request with `sent` as its token, if it had any, was answered with 401.
    pub fn refuse(&mut self, sent: Option<&Rc<str>>) -> Refusal {
        let Some(sent) = sent else { return Refusal { retry: false, expired: None } };
        let replaceable = self.source == Source::Provider || self.renewable;
        if self.token.as_ref() != Some(sent) {
            // Another call may have got a new one by now.
            return Refusal { retry: replaceable || self.token.is_some(), expired: None };
        }
        let mut expired = None;
        if self.login.is_some() {
            expired = self.expire();
        } else if replaceable {
            self.token = None;
        }
        Refusal { retry: replaceable, expired }
    }
}

/// What a call does after a renewal.
#[derive(Clone, Debug, PartialEq)]
pub enum AfterRenewal {
    /// It looks again what the client has.
    Proceed,
    /// With the error of the renewal.
    Fail,
    /// The token is over.
    Expired,
}

/// What follows from a 401.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Another token may be had, so the request is worth another try.
    pub retry: bool,
    /// The token of a login that the application is to be told of.
    pub expired: Option<Rc<str>>,
}

#[cfg(test)]
#[path = "token_state_tests.rs"]
mod tests;
