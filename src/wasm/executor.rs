//! The shared path of all operations: pass the gate, get a token, send, decide, decode.
//!
//! Its steps are plain functions, each of which ends in a promise to wait for or in the end of the call. So there is one
//! place that waits, which keeps the module small: whatever lives across an `await` costs code at each of them.

use super::call::Call;
use super::client::Client;
use super::host;
use crate::core::error::Class;
use crate::core::{response, retry};
use js_sys::{Math, Promise};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What follows a step: a promise to wait for, or the end of the call.
pub type Step = Result<Promise, End>;

/// How a call ends; the numbers are those of `ends` in `pkg/host/call.js`.
#[derive(Clone, Copy)]
pub enum End {
    Aborted,
    DeadlinePassed,
    TimedOut,
    NoConnection,
    /// The caller's function for the token has failed, or has given something else.
    NoToken,
    NoString,
    /// The token is known to be dead and there is no other: nothing is sent.
    TokenExpired,
    NoRenewal,
    /// With the error that the call has: that of the last attempt, or of a token that cannot be one.
    Failed,
    /// With the answer.
    Success,
}

// How a wait ends, see `race` in `pkg/host/send.js`.
const VALUE: u32 = 0;
const ERROR: u32 = 1;
const SIGNAL: u32 = 2;
const TIME: u32 = 3;

// What hooks and the logger are told, by the numbers of `events` in `pkg/host/call.js`.
const RETRY: i32 = 2;
const REFUSED: i32 = 3;

/// What is waited for.
#[derive(Clone, Copy)]
pub enum Stage {
    Gate,
    Token,
    Answer,
    Pause,
}

/// A call on its way.
pub struct Run {
    pub client: Rc<Client>,
    pub call: Call,
    pub stage: Stage,
    /// Of the tokens when one was asked for, and whether that is a renewal.
    pub generation: u32,
    pub renews: bool,
    /// It holds one of the places of the gate, and what it was told there.
    holds: bool,
    refusals: u32,
    /// The attempt under way is bounded by the deadline of the call, which comes before its own time-out.
    last: bool,
    retries: u32,
    refreshed: bool,
}

/// Runs a call to its end.
pub async fn execute(client: Rc<Client>, call: Call) -> End {
    let mut run = Run {
        client,
        call,
        stage: Stage::Gate,
        generation: 0,
        renews: false,
        holds: false,
        refusals: 0,
        last: false,
        retries: 0,
        refreshed: false,
    };
    let mut ended = JsValue::UNDEFINED;
    loop {
        match run.step(ended) {
            Ok(promise) => ended = JsFuture::from(promise).await.unwrap_or_default(),
            Err(end) => {
                run.leave();
                return end;
            }
        }
    }
}

impl Run {
    fn step(&mut self, ended: JsValue) -> Step {
        if ended.is_undefined() {
            return self.enter();
        }
        let how = host::ended(&self.call.js, &ended);
        match self.stage {
            _ if how == SIGNAL => Err(End::Aborted),
            Stage::Gate | Stage::Pause => self.enter(),
            Stage::Token if how == TIME => Err(End::DeadlinePassed),
            Stage::Token => self.take_token(how == ERROR),
            Stage::Answer => self.judge(how),
        }
    }

    /// Waits for the promise of a stage.
    pub fn wait(&mut self, stage: Stage, promise: Promise) -> Step {
        self.stage = stage;
        Ok(promise)
    }

    /// Gives back what the call has of the gate.
    fn leave(&mut self) {
        let turnstile = &self.client.turnstile;
        if self.holds {
            self.holds = false;
            turnstile.finished(self.refusals);
        } else {
            turnstile.leave(self.call.number);
        }
    }

    /// Passes the gate, or waits before it.
    fn enter(&mut self) -> Step {
        let now = host::now();
        if host::is_aborted(&self.call.js) {
            return Err(End::Aborted);
        }
        if now >= self.call.ends {
            return Err(End::DeadlinePassed);
        }
        match self.client.turnstile.ask(&self.call, now) {
            Ok(refusals) => {
                self.holds = true;
                self.refusals = refusals;
                self.ask_token()
            }
            Err(until) => {
                let promise = host::queue(&self.call.js, until.min(self.call.ends) - now);
                self.wait(Stage::Gate, promise)
            }
        }
    }

    /// Sends once, within the time-out of the attempt and the time left for the call, with the `known` token or with the one
    /// that was given for this call alone.
    pub fn send(&mut self, known: bool) -> Step {
        let timeout = self.call.bounds.timeout;
        let left = self.call.left();
        self.last = left <= timeout;
        let promise = host::begin(&self.call.js, i32::from(known), timeout.min(left));
        self.wait(Stage::Answer, promise)
    }

    /// Decides what an attempt means for the call.
    fn judge(&mut self, how: u32) -> Step {
        let js = &self.call.js;
        let turnstile = &self.client.turnstile;
        let failure = if how == VALUE {
            // One that is no status of HTTP must not become another one.
            let status = host::answered(js).min(999) as u16;
            if status != 429 {
                turnstile.accepted(self.refusals);
            }
            if response::is_success(status) {
                return Err(End::Success);
            }
            if status == 401 && !self.refreshed && self.forget_token() {
                self.refreshed = true;
                self.leave();
                return self.enter();
            }
            let header = host::text(&host::hint(js, 0));
            let message = host::text(&host::hint(js, 1));
            let retry_after = response::asked_wait(status, &header, host::until(js), &message);
            let shown = retry_after.filter(|_| status == 429).unwrap_or(f64::NAN);
            host::refusal(js, Class::of_status(status) as i32, shown);
            retry::Failure::Status { status, retry_after }
        } else if how == ERROR {
            host::failure(js, End::NoConnection as i32);
            retry::Failure::Connection
        } else if self.last {
            // Not by the clock: timers of hosts are up to 1 ms early.
            return Err(End::DeadlinePassed);
        } else {
            host::failure(js, End::TimedOut as i32);
            retry::Failure::Timeout
        };
        let wait = retry::wait(self.call.method, self.call.bounds.retries, self.retries, failure, Math::random());
        let pause = retry::pause(failure, wait);
        if let Some(pause) = pause {
            turnstile.refused(self.refusals, pause);
        }
        let Some(wait) = wait else { return Err(End::Failed) };
        self.leave();
        if wait >= self.call.left() {
            return Err(End::DeadlinePassed);
        }
        host::report(&self.call.js, if pause.is_some() { REFUSED } else { RETRY }, wait);
        self.retries += 1;
        // The gate holds back what the server has refused for the rate.
        if pause.is_some() {
            return self.enter();
        }
        let promise = host::pause(&self.call.js, wait);
        self.wait(Stage::Pause, promise)
    }
}
