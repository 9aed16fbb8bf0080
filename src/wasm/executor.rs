//! The shared path of all operations: pass the gate, get a token, send, decide, decode.
//!
//! Its steps are plain functions, each of which ends in a promise to wait for or in the end of the call. So there is one
//! place that waits, which keeps the module small: whatever lives across an `await` costs code at each of them.

use super::call::Call;
use super::client::Client;
use super::host::{self, Outcome};
use crate::core::error::Class;
use crate::core::{response, retry};
use gloo_net::http::Headers;
use js_sys::{Math, Promise};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What follows a step: a promise to wait for, or the end of the call.
pub type Step = Result<Promise, Result<JsValue, JsValue>>;

/// How a call ends that got no answer; the numbers are those of `ends` in `pkg/host/call.js`.
#[derive(Clone, Copy)]
pub enum End {
    Aborted,
    DeadlinePassed,
    TimedOut,
    NoConnection,
    NoToken,
    TokenExpired,
}

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
    /// The token of this attempt.
    pub token: Option<Rc<str>>,
    /// Which asking for a token it waits for, and whether that is a renewal.
    pub asking: u32,
    pub generation: u32,
    pub renews: bool,
    /// It holds one of the places of the gate.
    holds: bool,
    retries: u32,
    refreshed: bool,
}

/// Runs a call to its end: the result, or the error for the caller.
pub async fn execute(client: Rc<Client>, call: Call) -> Result<JsValue, JsValue> {
    let mut run = Run {
        client,
        call,
        stage: Stage::Gate,
        token: None,
        asking: 0,
        generation: 0,
        renews: false,
        holds: false,
        retries: 0,
        refreshed: false,
    };
    let mut ended = JsValue::UNDEFINED;
    loop {
        match run.step(ended) {
            Ok(promise) => ended = JsFuture::from(promise).await.unwrap_or_default(),
            Err(result) => {
                run.leave();
                return result;
            }
        }
    }
}

impl Run {
    fn step(&mut self, ended: JsValue) -> Step {
        if ended.is_undefined() {
            return self.enter();
        }
        let ended = Outcome::read(&ended);
        if let Stage::Token = self.stage {
            self.client.tokens.waited(self.asking);
        }
        if let Outcome::Aborted = ended {
            return self.end(End::Aborted);
        }
        match self.stage {
            Stage::Gate | Stage::Pause => self.enter(),
            Stage::Token => self.take_token(ended),
            Stage::Answer => self.judge(ended),
        }
    }

    pub fn end(&self, end: End) -> Step {
        self.fail(end, &JsValue::UNDEFINED)
    }

    #[inline(never)]
    pub fn fail(&self, end: End, cause: &JsValue) -> Step {
        Err(Err(host::failure(&self.call.js, end as i32, cause)))
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
            turnstile.finished();
        } else {
            turnstile.leave(self.call.number);
        }
    }

    /// Passes the gate, or waits before it.
    fn enter(&mut self) -> Step {
        let now = host::now();
        if host::is_aborted(&self.call.js) {
            return self.end(End::Aborted);
        }
        if now >= self.call.ends {
            return self.end(End::DeadlinePassed);
        }
        match self.client.turnstile.ask(&self.call, now) {
            Ok(()) => {
                self.holds = true;
                self.ask_token()
            }
            Err(until) => {
                let promise = host::queue(&self.call.js, until.min(self.call.ends) - now);
                self.wait(Stage::Gate, promise)
            }
        }
    }

    /// Sends once, within the time-out of the attempt and the time left for the call.
    pub fn send(&mut self) -> Step {
        let headers = Headers::new();
        headers.set("Accept", "application/json");
        if self.call.has_body {
            headers.set("Content-Type", "application/json");
        }
        if let Some(token) = &self.token {
            headers.set("Authorization", &["Bearer ", token].concat());
        }
        let ms = self.call.bounds.timeout.min(self.call.left());
        let promise = host::begin(&self.call.js, &headers.into_raw(), ms);
        self.wait(Stage::Answer, promise)
    }

    /// Decides what an attempt means for the call.
    fn judge(&mut self, ended: Outcome) -> Step {
        let js = &self.call.js;
        let cause = JsValue::UNDEFINED;
        let (failure, error) = match ended {
            Outcome::Done(answer) => {
                let status = host::answered(js, &answer) as u16;
                if status != 429 {
                    self.client.turnstile.accepted();
                }
                if response::is_success(status) {
                    return Err(Ok(host::result(js, i32::from(self.call.with_response))));
                }
                if status == 401 && !self.refreshed && self.forget_token() {
                    self.refreshed = true;
                    self.leave();
                    return self.enter();
                }
                let asked = response::retry_after(&host::text(&host::hint(js, 0)), host::until(js));
                let retry_after = asked.or_else(|| {
                    let seconds = if status == 429 {
                        response::seconds_in_message(&host::text(&host::hint(js, 1)))
                    } else {
                        None
                    };
                    seconds.map(|seconds| seconds * 1000.0)
                });
                let shown = retry_after.filter(|_| status == 429).unwrap_or(f64::NAN);
                let error = host::refusal(js, Class::of_status(status) as i32, shown);
                (retry::Failure::Status { status, retry_after }, error)
            }
            Outcome::Failed(cause) => (retry::Failure::Connection, host::failure(js, End::NoConnection as i32, &cause)),
            _ if self.call.left() > 0.0 => (retry::Failure::Timeout, host::failure(js, End::TimedOut as i32, &cause)),
            _ => return self.end(End::DeadlinePassed),
        };
        let wait = retry::wait(self.call.method, self.call.bounds.retries, self.retries, failure, Math::random());
        let pause = retry::pause(failure, wait);
        if let Some(pause) = pause {
            self.client.turnstile.refused(pause);
        }
        self.leave();
        let Some(wait) = wait else { return Err(Err(error)) };
        let in_time = wait < self.call.left();
        if in_time {
            host::report(&self.call.js, 2 + i32::from(pause.is_some()), wait, &error);
        }
        host::failed(&self.call.js, &error);
        if !in_time {
            return self.end(End::DeadlinePassed);
        }
        self.retries += 1;
        // The gate holds back what the server has refused for the rate.
        if pause.is_some() {
            return self.enter();
        }
        let promise = host::pause(&self.call.js, &JsValue::UNDEFINED, wait);
        self.wait(Stage::Pause, promise)
    }
}
