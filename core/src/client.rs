//! What the calls of one client share: its settings, its rate limiter and its token.

use std::rc::Rc;

use crate::login::{ClientLogin, LoginContext, LoginRegistry, LoginSettings};
use crate::rate_limiter::{RateLimiter, RateLimits, Sequence};
use crate::regions;
use crate::token_state::TokenState;

/// The limits of a call in time and number. A limit of infinity is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CallLimits {
    /// Of one attempt, in ms.
    pub timeout: f64,
    /// Of the whole call with its retries, in ms.
    pub deadline: f64,
    /// How often a call is sent again.
    pub max_retries: u32,
}

impl Default for CallLimits {
    fn default() -> Self {
        CallLimits { timeout: 30_000.0, deadline: f64::INFINITY, max_retries: 2 }
    }
}

/// What follows from a step of one flow for others. The driver takes effects with [`Client::take_effect`] after each step.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// The first of the calls that wait for a permit is to ask again.
    Wake(Sequence),
    /// This token of a login has expired or was refused, and nothing renews it: forget it, and tell the application.
    TokenExpired(Rc<str>),
}

/// The state that the calls of one client share.
#[derive(Debug)]
pub struct Client {
    /// The limits of calls that set none of their own.
    pub call_limits: CallLimits,
    /// Origin of the API, maybe with a path, without a slash at the end.
    pub api_origin: String,
    /// Origin of the login page.
    pub login_origin: String,
    /// When requests may be sent, for all calls.
    pub rate_limiter: RateLimiter,
    /// The token, and who renews it.
    pub tokens: TokenState,
    /// What its logins share.
    pub login: ClientLogin,
    effects: Vec<Effect>,
    /// State of the random numbers for jitter.
    random: u32,
}

impl Client {
    /// A client of the default region. `seed` makes its random numbers.
    pub fn new(seed: u32) -> Client {
        let mut client = Client {
            call_limits: CallLimits::default(),
            api_origin: String::new(),
            login_origin: String::new(),
            rate_limiter: RateLimiter::default(),
            tokens: TokenState::default(),
            login: ClientLogin::default(),
            effects: Vec::new(),
            random: seed | 1,
        };
        client.set_region(regions::DEFAULT_DOMAIN);
        client
    }

    /// Takes the origins of a region, named by key or domain. Gives whether that changes where requests go. An unknown one, which the
    /// caller has refused, changes nothing.
    pub fn set_region(&mut self, region: &str) -> bool {
        let Some(domain) = regions::domain(region) else { return false };
        let (api_origin, login_origin) = (regions::api_origin(domain), regions::login_origin(domain));
        let is_changed = (&api_origin, &login_origin) != (&self.api_origin, &self.login_origin);
        (self.api_origin, self.login_origin) = (api_origin, login_origin);
        is_changed
    }

    /// Sets limits to stay below the server's.
    pub fn set_rate_limits(&mut self, limits: RateLimits) {
        self.rate_limiter.set_limits(limits);
        self.wake_first();
    }

    /// The next effect of the last steps.
    pub fn take_effect(&mut self) -> Option<Effect> {
        // There are hardly ever two.
        if self.effects.is_empty() { None } else { Some(self.effects.remove(0)) }
    }

    /// Forgets the token of a login when its time is over. Says whether the application is to be told, by an effect.
    pub fn expire_token_if_over(&mut self, wall_now: f64) -> bool {
        let expired = self.tokens.expire_if_over(wall_now);
        let is_to_be_told = expired.is_some();
        self.token_expired(expired);
        is_to_be_told
    }

    /// What a login looks at beside its event, after a token whose time is over was let go.
    pub fn login_context<'a>(&'a mut self, registry: &'a mut LoginRegistry, wall_now: f64) -> LoginContext<'a> {
        self.expire_token_if_over(wall_now);
        let random = self.random();
        let Client { login, api_origin, login_origin, call_limits, tokens, .. } = self;
        LoginContext {
            registry,
            client: login,
            tokens,
            settings: login_settings(api_origin, login_origin, call_limits),
            wall_now,
            random,
        }
    }

    /// What a logout looks at.
    pub fn login_settings(&self) -> LoginSettings<'_> {
        login_settings(&self.api_origin, &self.login_origin, &self.call_limits)
    }

    pub(crate) fn token_expired(&mut self, expired: Option<Rc<str>>) {
        self.effects.extend(expired.map(Effect::TokenExpired));
    }

    /// Something has changed for the calls that wait for a permit.
    pub(crate) fn wake_first(&mut self) {
        let wake = self.rate_limiter.first_waiting().map(Effect::Wake);
        self.effects.extend(wake.filter(|wake| !self.effects.contains(wake)));
    }

    /// A random number in `0.0..1.0` (xorshift; nothing secret comes of it).
    pub(crate) fn random(&mut self) -> f64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 17;
        self.random ^= self.random << 5;
        f64::from(self.random) / 4_294_967_296.0
    }
}

fn login_settings<'a>(api_origin: &'a str, login_origin: &'a str, limits: &CallLimits) -> LoginSettings<'a> {
    LoginSettings { api_origin, login_origin, timeout: limits.timeout, max_retries: limits.max_retries }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_begins_in_the_default_region() {
        let mut client = Client::new(0);
        assert_eq!(client.api_origin, "https://api.mypurecloud.com");
        assert_eq!(client.login_origin, "https://login.mypurecloud.com");
        assert!(client.set_region("eu_west_1"));
        assert_eq!(client.api_origin, "https://api.mypurecloud.ie");
        assert!(!client.set_region("https://api.mypurecloud.ie/"), "the same one by another name");
        assert!(!client.set_region("mars_1"));
        assert_eq!(client.api_origin, "https://api.mypurecloud.ie");
    }

    #[test]
    fn random_numbers_are_spread() {
        let mut client = Client::new(7);
        let numbers: Vec<f64> = (0..1000).map(|_| client.random()).collect();
        assert!(numbers.iter().all(|number| (0.0..1.0).contains(number)));
        let mean = numbers.iter().sum::<f64>() / 1000.0;
        assert!((0.45..0.55).contains(&mean), "{mean}");
    }

    #[test]
    fn a_call_is_woken_once() {
        let mut client = Client::new(0);
        client.set_rate_limits(RateLimits { per_minute: None, concurrency: Some(1) });
        let [first, second] = [(); 2].map(|()| client.rate_limiter.next_sequence());
        let _ = (client.rate_limiter.acquire(first, 0.0), client.rate_limiter.acquire(second, 0.0));
        client.wake_first();
        client.wake_first();
        assert_eq!([client.take_effect(), client.take_effect()], [Some(Effect::Wake(second)), None]);
    }
}
