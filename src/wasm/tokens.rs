//! The access token of a client: the known one, the function that gives one, and what to do when it is refused.

use super::client::{ApiClient, Client};
use super::error;
use super::executor::{End, Run, Stage, Step};
use super::host::{self, Outcome};
use super::login;
use crate::core::error::ParameterError;
use crate::core::oauth::expiry::{is_alive, renewal_time};
use crate::core::token;
use js_sys::{Date, Function, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// The access token and where it comes from.
#[derive(Default)]
pub struct Tokens {
    /// The token in use.
    pub known: RefCell<Option<Rc<str>>>,
    /// The caller's function that gives one.
    pub source: RefCell<Option<Function>>,
    /// It is a program's, and has a next one.
    renews: Cell<bool>,
    /// When to do so, in ms since the epoch.
    renew_from: Cell<f64>,
    /// The answer that calls are waiting for: of the function, or of a renewal.
    pending: RefCell<Option<Promise>>,
    /// Counts how often has been asked.
    asked: Cell<u32>,
    /// Counts changes by the caller: an answer that was asked for before one is not kept.
    pub generation: Cell<u32>,
    /// When the token of a login ends, in ms since the epoch; nothing for one that was given from outside.
    pub ends: Cell<Option<f64>>,
    /// The token of a login has ended, and nothing has taken its place.
    dead: Cell<bool>,
}

impl Tokens {
    pub fn set(&self, token: Option<Rc<str>>, source: Option<Function>) {
        self.source.replace(source);
        self.pending.replace(None);
        self.replace(token, None);
    }

    /// Takes the token of a login, unless the caller has changed the tokens since `generation`; gives the new generation,
    /// or else 0. A function that gives tokens stays, for when it has ended.
    pub fn adopt(&self, generation: u32, token: &str, ends: f64, renews: bool) -> u32 {
        if self.generation.get() != generation {
            return 0;
        }
        self.replace(Some(Rc::from(token)), Some(ends));
        self.renews.set(renews);
        self.renew_from.set(renewal_time(ends, Date::now()));
        self.generation.get()
    }

    /// The region has changed: the token of a login in the old one is worth nothing.
    pub fn move_away(&self) {
        let given = self.known.borrow().clone().filter(|_| self.ends.get().is_none());
        self.replace(given, None);
    }

    /// An asking has been waited for, whatever came of it: an answer that nobody waits for any more must not be told to a later
    /// call.
    pub fn waited(&self, asking: u32) {
        if self.asked.get() == asking {
            self.pending.replace(None);
        }
    }

    fn replace(&self, token: Option<Rc<str>>, ends: Option<f64>) {
        self.known.replace(token);
        self.ends.set(ends);
        self.renews.set(false);
        self.dead.set(false);
        self.generation.set(self.generation.get().wrapping_add(1));
    }
}

impl Client {
    /// Lets the token of a login go when its time is over, and says so.
    pub fn expire_if_over(&self) {
        if self.tokens.ends.get().is_some_and(|ends| !is_alive(ends, Date::now())) {
            self.expire();
        }
    }

    /// The token of a login is dead: forgets it, and tells the application unless a renewal follows.
    fn expire(&self) {
        let tokens = &self.tokens;
        let token = tokens.known.replace(None);
        tokens.ends.set(None);
        if !tokens.renews.get() {
            tokens.dead.set(true);
            login::expired(&self.js, &token.as_deref().map(JsValue::from).into());
        }
    }
}

impl Run {
    /// Gets the token to send: the known one, the answer of the caller's function, or a renewed one; calls in flight share the
    /// asking.
    pub fn ask_token(&mut self) -> Step {
        let client = self.client.clone();
        let tokens = &client.tokens;
        client.expire_if_over();
        self.token = tokens.known.borrow().clone();
        let source = tokens.source.borrow().clone();
        self.renews = tokens.renews.get();
        if self.token.is_some() && !(self.renews && tokens.renew_from.get() <= Date::now()) {
            return self.send();
        }
        self.generation = tokens.generation.get();
        let waiting = tokens.pending.borrow().clone();
        let pending = match (waiting, source) {
            (Some(pending), _) => pending,
            (None, None) if !self.renews && tokens.dead.get() => return self.end(End::TokenExpired),
            (None, None) if !self.renews => return self.send(),
            (None, source) => {
                let pending = match source.filter(|_| !self.renews) {
                    Some(source) => host::ask(&source),
                    None => login::renew(ApiClient::from(client.clone()).into(), &client.js),
                };
                tokens.asked.set(tokens.asked.get().wrapping_add(1));
                tokens.pending.replace(Some(pending.clone()));
                pending
            }
        };
        self.asking = tokens.asked.get();
        let promise = host::pause(&self.call.js, &pending, self.call.left());
        self.wait(Stage::Token, promise)
    }

    /// Takes the answer and sends.
    pub fn take_token(&mut self, ended: Outcome) -> Step {
        let client = self.client.clone();
        let tokens = &client.tokens;
        if let Outcome::TimedOut = ended {
            return self.end(End::DeadlinePassed);
        }
        if self.renews {
            client.expire_if_over();
            self.token = tokens.known.borrow().clone();
            return match ended {
                // A renewal that failed is no harm as long as the old token lives.
                Outcome::Failed(thrown) if self.token.is_none() => Err(Err(thrown)),
                _ => self.send(),
            };
        }
        let answer = match ended {
            Outcome::Done(answer) => answer,
            Outcome::Failed(thrown) => return self.fail(End::NoToken, &thrown),
            _ => return self.end(End::Aborted),
        };
        let Some(text) = answer.as_string() else {
            return self.end(End::NoToken);
        };
        if let Some(problem) = token::problem(&text) {
            let name = self.call.name;
            let mistake = ParameterError::new(name, "accessToken", problem);
            return Err(Err(error::rejected(&mistake, name, &JsValue::UNDEFINED)));
        }
        self.token = Some(Rc::from(text));
        // The caller may have set another token meanwhile.
        if tokens.generation.get() == self.generation {
            tokens.known.replace(self.token.clone());
        }
        self.send()
    }

    /// After a 401: forgets the token that was refused and says whether there may be another one.
    pub fn forget_token(&self) -> bool {
        let tokens = &self.client.tokens;
        let refused = self.token.as_deref();
        let current = refused.is_some() && tokens.known.borrow().as_deref() == refused;
        let replaceable = tokens.source.borrow().is_some() || tokens.renews.get();
        if current && tokens.ends.get().is_some() {
            self.client.expire();
        } else if current && replaceable {
            tokens.known.replace(None);
        }
        // Another call may have a new one by now.
        refused.is_some() && (replaceable || !current && tokens.known.borrow().is_some())
    }
}
