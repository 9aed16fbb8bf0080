//! Where the calls of one client wait for the gate of the core, the oldest call first.

use super::call::Call;
use super::host;
use crate::core::gate::{Answer, Gate, Limits};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;

#[derive(Default)]
pub struct Turnstile {
    gate: RefCell<Gate>,
    /// Those who wait, by their numbers, the oldest last.
    waiting: RefCell<Vec<(u32, JsValue)>>,
    calls: Cell<u32>,
}

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

    /// Whether a call may send now; it has to say `finished` then, with what it is told here. If not, it waits among the others
    /// until this time, if no other call wakes it first.
    pub fn ask(&self, call: &Call, now: f64) -> Result<u32, f64> {
        let mut until = f64::INFINITY;
        if self.waiting.borrow().last().is_none_or(|(oldest, _)| *oldest >= call.number) {
            match self.gate.borrow_mut().ask(now) {
                Answer::Go(refusals) => {
                    self.leave(call.number);
                    return Ok(refusals);
                }
                Answer::At(time) => until = time,
                Answer::Later => {}
            }
        }
        let mut waiting = self.waiting.borrow_mut();
        let place = waiting.partition_point(|(number, _)| *number > call.number);
        if waiting.get(place).is_none_or(|(number, _)| *number != call.number) {
            waiting.insert(place, (call.number, call.js.clone()));
        }
        Err(until)
    }

    /// Takes a call from those who wait and lets the oldest of the others ask.
    pub fn leave(&self, number: u32) {
        let mut waiting = self.waiting.borrow_mut();
        if waiting.last().is_some_and(|(oldest, _)| *oldest == number) {
            waiting.pop();
        } else {
            waiting.retain(|(other, _)| *other != number);
        }
        drop(waiting);
        self.wake();
    }

    fn wake(&self) {
        let oldest = self.waiting.borrow().last().map(|(_, call)| call.clone());
        if let Some(oldest) = oldest {
            host::wake(&oldest);
        }
    }

    /// The server took a request.
    pub fn accepted(&self, refusals: u32) {
        self.gate.borrow_mut().accepted(refusals);
    }

    /// The server refused a request for the rate: all calls of the client wait.
    pub fn refused(&self, refusals: u32, wait: f64) {
        self.gate.borrow_mut().refused(refusals, host::now(), wait);
    }

    /// A request has ended, however it ended: the next one may be sent.
    pub fn finished(&self, refusals: u32) {
        self.gate.borrow_mut().finished(refusals);
        self.wake();
    }
}
