//! The access token of a client: the known one, the function that gives one, and what to do when it is refused. The host keeps the
//! texts, see `pkg/host/call.js`; here is what they mean.

use super::client::{ApiClient, Client};
use super::error;
use super::executor::{End, Run, Stage, Step};
use super::host;
use super::login;
use crate::core::error::ParameterError;
use crate::core::oauth::expiry::{is_alive, renewal_time};
use crate::core::token;
use js_sys::Date;
use std::cell::Cell;
use wasm_bindgen::JsValue;

/// What is known of the access token and of where it comes from.
#[derive(Default)]
pub struct Tokens {
    /// There is one.
    known: Cell<bool>,
    /// A function of the caller's gives one.
    asks: Cell<bool>,
    /// It is a program's, and has a next one.
    renews: Cell<bool>,
    /// When to get that, in ms since the epoch.
    renew_from: Cell<f64>,
    /// Counts changes by the caller: an answer that was asked for before one is not kept.
    pub generation: Cell<u32>,
    /// When the token of a login ends, in ms since the epoch; nothing for one that was given from outside.
    ends: Cell<Option<f64>>,
    /// The token of a login has ended, and nothing has taken its place.
    dead: Cell<bool>,
}

impl Client {
    /// Takes what the caller gives: a token, a function that gives one, or neither.
    pub fn set_token(&self, token: &JsValue, source: &JsValue) {
        self.tokens.asks.set(!source.is_undefined());
        host::put(&self.js, &"source".into(), source);
        self.keep(token);
        self.changed(None);
    }

    /// Takes the token of a login that began in `generation`, unless the caller has changed the tokens since; gives the new
    /// generation, or else 0. A function that gives tokens stays, for when it has ended.
    pub fn adopt(&self, generation: u32, token: &JsValue, ends: f64, renews: bool) -> u32 {
        let tokens = &self.tokens;
        if tokens.generation.get() != generation {
            return 0;
        }
        self.keep(token);
        self.changed(Some(ends));
        tokens.renews.set(renews);
        tokens.renew_from.set(renewal_time(ends, Date::now()));
        tokens.generation.get()
    }

    /// The region has changed: the token of a login in the old one is worth nothing.
    pub fn move_away(&self) {
        if self.tokens.ends.get().is_some() {
            self.keep(&JsValue::UNDEFINED);
        }
        self.changed(None);
    }

    /// Takes another token, or `undefined` for none; gives the old one.
    #[inline(never)]
    fn keep(&self, token: &JsValue) -> JsValue {
        self.tokens.known.set(!token.is_undefined());
        host::keep(&self.js, token)
    }

    /// The caller has changed the tokens; `ends` is that of a login.
    #[inline(never)]
    fn changed(&self, ends: Option<f64>) {
        let tokens = &self.tokens;
        tokens.ends.set(ends);
        tokens.renews.set(false);
        tokens.dead.set(false);
        tokens.generation.set(tokens.generation.get().wrapping_add(1));
        // What is being asked for does not matter any more.
        host::put(&self.js, &"pending".into(), &JsValue::UNDEFINED);
    }

    /// Lets the token of a login go when its time is over, and says so.
    #[inline(never)]
    pub fn expire_if_over(&self) {
        if self.tokens.ends.get().is_some_and(|ends| !is_alive(ends, Date::now())) {
            self.expire();
        }
    }

    /// The token of a login is dead: forgets it, and tells the application unless a renewal follows.
    fn expire(&self) {
        let tokens = &self.tokens;
        tokens.ends.set(None);
        let dead = self.keep(&JsValue::UNDEFINED);
        if !tokens.renews.get() {
            tokens.dead.set(true);
            login::expired(&self.js, &dead);
        }
    }
}

impl Run {
    /// Sends with the known token, or gets one first: the answer of the caller's function, or a renewed one. Calls in flight
    /// share the asking.
    pub fn ask_token(&mut self) -> Step {
        let client = &self.client;
        client.expire_if_over();
        let tokens = &client.tokens;
        let renews = tokens.renews.get();
        if tokens.known.get() && !(renews && tokens.renew_from.get() <= Date::now()) {
            return self.send(true);
        }
        if !renews && !tokens.asks.get() {
            return if tokens.dead.get() { Err(End::TokenExpired) } else { self.send(true) };
        }
        self.generation = tokens.generation.get();
        self.renews = renews;
        let core = if renews { ApiClient::from(client.clone()).into() } else { JsValue::UNDEFINED };
        let promise = host::token(&self.call.js, &core, self.call.left());
        self.wait(Stage::Token, promise)
    }

    /// Takes the answer and sends; it has `failed`, or not.
    pub fn take_token(&mut self, failed: bool) -> Step {
        let js = &self.call.js;
        let tokens = &self.client.tokens;
        if self.renews {
            self.client.expire_if_over();
            return match tokens.generation.get() == self.generation {
                // A renewal that failed is no harm as long as the old token lives.
                _ if tokens.known.get() => self.send(true),
                true if failed => Err(End::NoRenewal),
                // The new one is over already.
                _ if tokens.renews.get() => Err(End::TokenExpired),
                // The caller has set a function meanwhile, or nothing.
                _ => self.ask_token(),
            };
        }
        let answer = host::ended_with(js);
        let text = if failed { None } else { answer.as_string() };
        let Some(text) = text else { return Err(if failed { End::NoToken } else { End::NoString }) };
        if let Some(problem) = token::problem(&text) {
            let name = self.call.name;
            let mistake = ParameterError::new(name, "accessToken", problem);
            host::put(js, &"error".into(), &error::rejected(&mistake, name, &JsValue::UNDEFINED));
            return Err(End::Failed);
        }
        // The caller may have set another token meanwhile.
        let current = tokens.generation.get() == self.generation;
        if current {
            self.client.keep(&answer);
        }
        self.send(current)
    }

    /// After a 401: forgets the token that was refused and says whether there may be another one.
    pub fn forget_token(&self) -> bool {
        let tokens = &self.client.tokens;
        let replaceable = tokens.asks.get() || tokens.renews.get();
        match host::token_state(&self.call.js) {
            // Sent without one.
            0 => false,
            // The one that is known.
            1 => {
                if tokens.ends.get().is_some() {
                    self.client.expire();
                } else if replaceable {
                    self.client.keep(&JsValue::UNDEFINED);
                }
                replaceable
            }
            // Another call may have a new one by now.
            _ => replaceable || tokens.known.get(),
        }
    }
}
