//! What is imported from the host. Each import has a price in the glue, so all of them stand here; those that take and give
//! nothing but references and numbers have none.
//!
//! None that gives a value may throw, and a caller's value may be a proxy that throws at any touch. So those that meet one
//! go through `pkg/host/values.js`: with `catch`, each exception would leave an entry in the table of references for good.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use web_sys::Headers;

#[wasm_bindgen]
extern "C" {
    /// A clock in ms that never goes back.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub fn now() -> f64;
}

// Before the others, which import these.
#[wasm_bindgen(module = "/pkg/errors.js")]
extern "C" {
    #[wasm_bindgen(js_name = makeError)]
    fn make_error(name: &JsValue, message: &JsValue, fields: &JsValue) -> JsValue;
}

#[wasm_bindgen(module = "/pkg/host/values.js")]
extern "C" {
    /// What a value is, as a number of `What`.
    pub fn kind(value: &JsValue) -> u32;

    /// The same of a body, with a closer look at lists.
    #[wasm_bindgen(js_name = bodyKind)]
    pub fn body_kind(value: &JsValue) -> u32;

    /// The text of a string, number, boolean or date.
    #[wasm_bindgen(js_name = textOf)]
    pub fn text_of(value: &JsValue) -> String;

    pub fn items(list: &JsValue) -> Option<Array>;

    /// Names and values in turn.
    pub fn properties(object: &JsValue) -> Option<Array>;

    /// What can be used of a value by the number of its rule, or `undefined`.
    pub fn usable(value: &JsValue, rule: u32) -> JsValue;

    /// The property of anything; `undefined` when there is none or it cannot be read.
    #[wasm_bindgen(js_name = property)]
    pub fn get(object: &JsValue, name: &JsValue) -> JsValue;

    /// Sets a property of an object of ours.
    pub fn put(object: &JsValue, name: &JsValue, value: &JsValue);
}

#[wasm_bindgen(module = "/pkg/host/send.js")]
extern "C" {
    /// Calls a function of the caller's. What it throws rejects the promise.
    pub fn ask(function: &Function) -> Promise;
}

#[wasm_bindgen(module = "/pkg/host/call.js")]
extern "C" {
    /// Completes the settings of a client, from its options.
    pub fn settle(client: &JsValue);

    /// Takes the bounds in ms of a client or call.
    pub fn bounds(object: &JsValue, timeout: f64, deadline: f64);

    pub fn open(client: &JsValue) -> JsValue;

    /// Takes what the core has made of the arguments.
    pub fn ready(call: &JsValue, operation: &str, target: &str);

    /// Writes the body as JSON; gives `[error]` when that fails.
    pub fn write(call: &JsValue, body: &JsValue, wraps: bool) -> Option<Array>;

    /// Sends once, within `ms`; `headers` lack those of the caller.
    pub fn begin(call: &JsValue, headers: &Headers, ms: f64) -> Promise;

    /// Takes the answer; gives its status.
    pub fn answered(call: &JsValue, answer: &JsValue) -> u32;

    /// The result of a success, or a promise that rejects.
    pub fn result(call: &JsValue, with_response: bool) -> JsValue;

    /// The text of a failure that may say how long to wait: its header, or the message in its body; empty for none.
    pub fn hint(call: &JsValue, of_body: bool) -> String;

    /// The time in ms until the date in the header, or NaN.
    pub fn until(call: &JsValue) -> f64;

    /// The error of a failure, by the number of its class; `retry_after` is NaN for none.
    pub fn refusal(call: &JsValue, class: u32, retry_after: f64) -> JsValue;

    /// The error of a call without an answer, by the number of its `End`.
    pub fn failure(call: &JsValue, end: u32, cause: &JsValue) -> JsValue;

    /// Keeps the error of an attempt and forgets its answer.
    pub fn failed(call: &JsValue, error: &JsValue);

    /// Tells hooks and the logger of a retry.
    pub fn report(call: &JsValue, event: u32, wait: f64, error: &JsValue);

    /// A `ParameterError`; `operation` is empty where none is concerned.
    pub fn mistake(message: &str, parameter: &str, operation: &str, cause: &JsValue) -> JsValue;

    /// Waits until `wake`, the signal or the time.
    pub fn queue(call: &JsValue, ms: f64) -> Promise;

    pub fn wake(call: &JsValue);

    /// Waits for a promise, or for nothing but the signal and the time when it is `undefined`.
    pub fn pause(call: &JsValue, promise: &JsValue, ms: f64) -> Promise;

    #[wasm_bindgen(js_name = isAborted)]
    pub fn is_aborted(call: &JsValue) -> bool;
}

/// How a wait ended.
pub enum Outcome {
    Done(JsValue),
    Failed(JsValue),
    /// The caller's signal fired.
    Aborted,
    /// The time was up.
    TimedOut,
}

impl Outcome {
    /// Reads what `begin`, `queue` and `pause` resolve to.
    pub fn read(ended: JsValue) -> Outcome {
        let ended: Array = ended.unchecked_into();
        match ended.get(0).as_f64() {
            Some(0.0) => Outcome::Done(ended.get(1)),
            Some(1.0) => Outcome::Failed(ended.get(1)),
            Some(2.0) => Outcome::Aborted,
            _ => Outcome::TimedOut,
        }
    }
}
