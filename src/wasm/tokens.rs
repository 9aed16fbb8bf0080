//! The access token of a client: the known one, the function that gives one, and what to do when it is refused.

use super::call::Call;
use super::client::Client;
use super::error::Rejected;
use super::host::{self, Outcome, outcome};
use crate::core::error::ParameterError;
use crate::core::token;
use js_sys::{Function, Promise};
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
    /// The answer of the function that calls are waiting for.
    pub pending: RefCell<Option<Promise>>,
    /// Counts changes by the caller: an answer that was asked for before one is not kept.
    pub generation: Cell<u32>,
}

impl Tokens {
    pub fn set(&self, token: Option<Rc<str>>, source: Option<Function>) {
        self.known.replace(token);
        self.source.replace(source);
        self.pending.replace(None);
        self.generation.set(self.generation.get().wrapping_add(1));
    }
}

/// The token to send: the known one, or the answer of the caller's function, which all calls in flight share.
pub async fn access_token(client: &Client, call: &Call) -> Result<Option<Rc<str>>, JsValue> {
    let tokens = &client.tokens;
    let known = tokens.known.borrow().clone();
    let source = tokens.source.borrow().clone();
    let Some(source) = source.filter(|_| known.is_none()) else {
        return Ok(known);
    };
    let generation = tokens.generation.get();
    let waiting = tokens.pending.borrow().clone();
    let pending = match waiting {
        Some(pending) => pending,
        None => {
            let pending = host::ask(&source);
            tokens.pending.replace(Some(pending.clone()));
            pending
        }
    };
    let answer = outcome(host::wait(&pending, &call.signal, call.left())).await;
    // Also after an abort: an answer that nobody waits for any more must not be told to a later call.
    if tokens.pending.borrow().as_deref() == Some(&*pending) {
        tokens.pending.replace(None);
    }
    let answer = match answer {
        Outcome::Done(answer) => answer,
        Outcome::Failed(thrown) => return Err(call.auth_error(thrown)),
        interrupted => return Err(call.interrupted(interrupted)),
    };
    let Some(text) = answer.as_string() else {
        let cause = js_sys::TypeError::new("the function for `accessToken` gave no string");
        return Err(call.auth_error(cause.into()));
    };
    if let Some(problem) = token::problem(&text) {
        let name = call.operation;
        return Err(Rejected::from(ParameterError::new(name, "accessToken", problem)).into_js(Some(name)));
    }
    let token: Rc<str> = Rc::from(text);
    // The caller may have set another token meanwhile.
    if tokens.generation.get() == generation {
        tokens.known.replace(Some(token.clone()));
    }
    Ok(Some(token))
}

/// After a 401: forgets the token that was refused and says whether the caller's function may give another one.
pub fn forget(client: &Client, refused: Option<&str>) -> bool {
    let tokens = &client.tokens;
    if tokens.source.borrow().is_none() {
        return false;
    }
    // Another call may have a new one by now.
    let current = tokens.known.borrow().as_deref() == refused;
    if current {
        tokens.known.replace(None);
    }
    true
}
