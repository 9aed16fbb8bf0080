//! Tells hooks and the logger of a client what its calls do. Neither can hold up or break a call.

use super::call::Call;
use super::js;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/pkg/host/send.js")]
extern "C" {
    /// Logs under `level`, if there is one, and calls the hook, if there is one.
    fn tell(hook: &JsValue, logger: &JsValue, level: &JsValue, message: &str, facts: &JsValue, error: &JsValue);
}

/// What a call does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Sends.
    Request,
    /// Has a whole answer.
    Response,
    /// Will send again.
    Retry,
    /// Will send again after the server refused for the rate; all calls of the client wait.
    Refused,
}

/// The levels of a log by rank; the last one stands for none.
pub const LEVELS: [&str; 5] = ["debug", "info", "warn", "error", "off"];

/// The rank of no level.
pub const OFF: usize = 4;

/// The rank of `warn`, which is logged unless the caller says.
pub const WARN: usize = 2;

/// The hooks and the logger of a client; each is `undefined` when it is not given.
pub struct Observer {
    /// On a request, a response and a retry.
    pub hooks: [JsValue; 3],
    pub logger: JsValue,
    /// The least rank that is logged.
    pub level: usize,
}

impl Default for Observer {
    fn default() -> Self {
        Observer { hooks: [const { JsValue::UNDEFINED }; 3], logger: JsValue::UNDEFINED, level: WARN }
    }
}

impl Observer {
    /// Tells of an event; computes nothing when nobody listens.
    pub fn tell(&self, event: Event, call: &Call, wait: Option<f64>, error: &JsValue) {
        let (hook, rank, message) = match event {
            Event::Request => (0, 0, "request"),
            Event::Response => (1, 0, "response"),
            Event::Retry => (2, 1, "retry"),
            Event::Refused => (2, 2, "rate limit: all calls of this client wait"),
        };
        let hook = &self.hooks[hook];
        let logs = rank >= self.level;
        if !logs && hook.is_undefined() {
            return;
        }
        let elapsed = js::now() - call.sent;
        let facts = call.facts("attempt", &[("elapsed", elapsed.into()), ("wait", wait.into())]);
        let level = if logs { LEVELS[rank].into() } else { JsValue::UNDEFINED };
        tell(hook, &self.logger, &level, message, &facts, error);
    }
}
