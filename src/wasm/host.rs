//! What is imported from the host. Each import has a price in the glue, so all of them stand here. Those that take nothing but
//! references, `i32` and `f64` have none: they need no conversion, and the module imports them directly.
//!
//! None that gives a value may throw, and a caller's value may be a proxy that throws at any touch. So those that meet one
//! go through `pkg/host/values.js`: with `catch`, each exception would leave an entry in the table of references for good.

use crate::core::value::What;
use js_sys::{Function, Promise};
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
    fn kind(value: &JsValue) -> u32;

    /// The same of a body, with a closer look at lists.
    #[wasm_bindgen(js_name = bodyKind)]
    pub fn body_kind(value: &JsValue) -> u32;

    /// The text of a string, number, boolean or date.
    #[wasm_bindgen(js_name = textOf)]
    fn text_of(value: &JsValue) -> JsValue;

    /// The number that a value is, NaN for anything else.
    #[wasm_bindgen(js_name = numberOf)]
    pub fn number_of(value: &JsValue) -> f64;

    /// The items of a list, or `undefined`.
    pub fn items(list: &JsValue) -> JsValue;

    /// Names and values in turn, or `undefined`.
    pub fn properties(object: &JsValue) -> JsValue;

    /// What can be used of a value by the number of its rule, or `undefined`.
    pub fn usable(value: &JsValue, rule: i32) -> JsValue;

    /// The property of an object of ours.
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

    /// Writes the body as JSON, in an array if it `wraps`; gives `undefined`, or else what
    /// `ended_with` reads.
    pub fn write(call: &JsValue, body: &JsValue, wraps: i32) -> JsValue;

    /// Sends once, within `ms`; `headers` lack those of the caller.
    pub fn begin(call: &JsValue, headers: &Headers, ms: f64) -> Promise;

    /// Takes the answer; gives its status.
    pub fn answered(call: &JsValue, answer: &JsValue) -> u32;

    /// The result of a success, or a promise that rejects.
    pub fn result(call: &JsValue, with_response: i32) -> JsValue;

    /// The text of a failure that may say how long to wait: its header, or the message in its body; empty for none.
    pub fn hint(call: &JsValue, of_body: i32) -> JsValue;

    /// The time in ms until the date in the header, or NaN.
    pub fn until(call: &JsValue) -> f64;

    /// The error of a failure, by the number of its class; `retry_after` is NaN for none.
    pub fn refusal(call: &JsValue, class: i32, retry_after: f64) -> JsValue;

    /// The error of a call without an answer, by the number of its `End`.
    pub fn failure(call: &JsValue, end: i32, cause: &JsValue) -> JsValue;

    /// Keeps the error of an attempt and forgets its answer.
    pub fn failed(call: &JsValue, error: &JsValue);

    /// Tells hooks and the logger of a retry.
    pub fn report(call: &JsValue, event: i32, wait: f64, error: &JsValue);

    /// A `ParameterError`; `operation` is empty where none is concerned.
    pub fn mistake(message: &str, parameter: &str, operation: &str, cause: &JsValue) -> JsValue;

    /// Another handle on a client, if the value is one that has not been freed.
    pub fn share(client: &JsValue) -> JsValue;

    /// An array of four numbers.
    pub fn list(a: i32, b: i32, c: i32, d: i32) -> JsValue;

    /// How a wait ended, as a number: of `Outcome`.
    #[wasm_bindgen(js_name = howEnded)]
    fn how_ended(ended: &JsValue) -> u32;

    /// The value or the error that a wait ended with.
    #[wasm_bindgen(js_name = endedWith)]
    pub fn ended_with(ended: &JsValue) -> JsValue;

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
    pub fn read(ended: &JsValue) -> Outcome {
        match how_ended(ended) {
            0 => Outcome::Done(ended_with(ended)),
            1 => Outcome::Failed(ended_with(ended)),
            2 => Outcome::Aborted,
            _ => Outcome::TimedOut,
        }
    }
}

/// The text of a string, number, boolean or date.
#[inline(never)]
pub fn text(value: &JsValue) -> String {
    text_of(value).as_string().unwrap_or_default()
}

/// What a value is.
pub fn what(value: &JsValue) -> What {
    What::of(kind(value))
}
