//! Where the calls of one client wait for the gate of the core, the oldest call first.

use super::call::Call;
use super::host::{self, Outcome, outcome};
use super::js;
use crate::core::gate::{Answer, Gate, Limits};
use js_sys::{Function, Promise};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use wasm_bindgen::prelude::*;

#[derive(Default)]
pub struct Turnstile {
    gate: RefCell<Gate>,
    /// Those who wait: the number of the call, and what wakes it.
    waiting: RefCell<VecDeque<(u32, Function)>>,
    calls: Cell<u32>,
}

/// The right to send one request. The next one gets it when this is dropped.
pub struct Pass<'a>(&'a Turnstile);

impl Turnstile {
    pub fn new(limits: Limits) -> Self {
        Turnstile { gate: RefCell::new(Gate::new(limits)), ..Turnstile::default() }
    }

    /// The number of a new call.
    pub fn number(&self) -> u32 {
        let number = self.calls.get().wrapping_add(1);
        self.calls.set(number);
        number
    }

    /// Waits until the call may send. An abort or the deadline ends that, too.
    pub async fn enter(&self, call: &Call) -> Result<Pass<'_>, JsValue> {
        loop {
            let now = js::now();
            let mut until = call.ends;
            if self.waiting.borrow().front().is_none_or(|(first, _)| *first >= call.number) {
                match self.gate.borrow_mut().ask(now) {
                    Answer::Go => {
                        self.leave(call.number);
                        return Ok(Pass(self));
                    }
                    Answer::At(time) => until = until.min(time),
                    Answer::Later => {}
                }
            }
            let woken = self.place(call.number);
            let ended = outcome(host::wait(&woken, &call.signal, until - now)).await;
            if matches!(ended, Outcome::Aborted) || call.left() <= 0.0 {
                self.leave(call.number);
                return Err(call.interrupted(ended));
            }
        }
    }

    /// Puts a call among those who wait; gives the promise that wakes it.
    fn place(&self, number: u32) -> JsValue {
        let mut wake = None;
        let woken = Promise::new(&mut |resolve, _| wake = Some(resolve));
        self.remove(number);
        let mut waiting = self.waiting.borrow_mut();
        let entry = (number, wake.unwrap_throw().unchecked_into());
        // New calls stand at the back. One that has waited before goes to its place from the front, where it was.
        if waiting.back().is_none_or(|(last, _)| *last < number) {
            waiting.push_back(entry);
        } else {
            waiting.push_front(entry);
            let mut at = 0;
            while waiting[at].0 > waiting[at + 1].0 {
                waiting.swap(at, at + 1);
                at += 1;
            }
        }
        woken.into()
    }

    fn remove(&self, number: u32) {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.front().is_some_and(|(first, _)| *first == number) {
            waiting.pop_front();
        } else if waiting.back().is_some_and(|(last, _)| *last >= number) {
            waiting.retain(|(other, _)| *other != number);
        }
    }

    /// Takes a call from those who wait and lets the first of the others ask.
    fn leave(&self, number: u32) {
        self.remove(number);
        self.wake();
    }

    fn wake(&self) {
        let first = self.waiting.borrow().front().map(|(_, wake)| wake.clone());
        if let Some(wake) = first {
            // Resolves a promise of ours: nothing of a caller's runs, nothing throws.
            let _ = wake.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Pass<'_> {
    /// The server took the request.
    pub fn accepted(&self) {
        self.0.gate.borrow_mut().accepted();
    }

    /// The server refused the request for the rate: all calls of the client wait.
    pub fn refused(&self, wait: f64) {
        self.0.gate.borrow_mut().refused(js::now(), wait);
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        self.0.gate.borrow_mut().finished();
        self.0.wake();
    }
}
