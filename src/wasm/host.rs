//! What is imported from the host. Each import has a price in the glue, so all of them stand here. Those that take nothing but
//! references, `i32` and `f64` have none: they need no conversion, and the module imports them directly.
//!
//! None that gives a value may throw, and a caller's value may be a proxy that throws at any touch. So those that meet one
//! go through `pkg/host/values.js`: with `catch`, each exception would leave an entry in the table of references for good.

use crate::core::value::What;
use js_sys::Promise;
use wasm_bindgen::prelude::*;

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

    /// The first item of an array of ours.
    pub fn first(array: &JsValue) -> JsValue;

    /// Sets a property of an object of ours.
    pub fn put(object: &JsValue, name: &JsValue, value: &JsValue);
}

// Which it imports.
#[wasm_bindgen(module = "/pkg/host/send.js")]
extern "C" {
    fn wait(promise: &JsValue, signal: &JsValue, ms: f64) -> JsValue;
}

#[wasm_bindgen(module = "/pkg/host/call.js")]
extern "C" {
    /// Completes the settings of a client, from its options and the bound of an attempt in ms.
    pub fn settle(client: &JsValue, timeout: f64);

    pub fn open(client: &JsValue) -> JsValue;

    /// Takes what the core has made of the arguments; the bounds are in ms.
    pub fn ready(call: &JsValue, operation: &str, target: &str, timeout: f64, deadline: f64);

    /// Writes the body as JSON, in an array if it `wraps`; gives `undefined`, or else what was thrown in an array.
    pub fn write(call: &JsValue, body: &JsValue, wraps: i32) -> JsValue;

    /// Sends once, within `ms`, with the known token, or else with that of the answer.
    pub fn begin(call: &JsValue, known: i32, ms: f64) -> Promise;

    /// Takes how a wait ended, as a number: 0 with a value, 1 with an error, 2 with the signal, 3 with the time.
    pub fn ended(call: &JsValue, ended: &JsValue) -> u32;

    /// The value or the error that it ended with.
    #[wasm_bindgen(js_name = endedWith)]
    pub fn ended_with(call: &JsValue) -> JsValue;

    /// Takes the answer of the server; gives its status.
    pub fn answered(call: &JsValue) -> u32;

    /// The promise for the caller, once the core says by the number of its `End` how the call has ended.
    pub fn finish(call: &JsValue, ended: &JsValue, with_response: i32) -> Promise;

    /// The text of a failure that may say how long to wait: its header, or the message in its body; empty for none.
    pub fn hint(call: &JsValue, of_body: i32) -> JsValue;

    /// The time in ms until the date in the header, or NaN.
    pub fn until(call: &JsValue) -> f64;

    /// An attempt has failed by its answer: the number of the class of its error; `retry_after` is NaN for none.
    pub fn refusal(call: &JsValue, class: i32, retry_after: f64);

    /// An attempt has failed without an answer: the number of its `End`.
    pub fn failure(call: &JsValue, end: i32);

    /// Tells hooks and the logger of a retry and its reason.
    pub fn report(call: &JsValue, event: i32, wait: f64);

    /// Takes another token, or `undefined` for none; gives the old one.
    pub fn keep(client: &JsValue, token: &JsValue) -> JsValue;

    /// Waits for the token that the function of the caller's gives, or, with a handle on the client, a renewal.
    pub fn token(call: &JsValue, core: &JsValue, ms: f64) -> Promise;

    /// Whether the call was sent without a token (0), with the known one (1) or with another one (2).
    #[wasm_bindgen(js_name = tokenState)]
    pub fn token_state(call: &JsValue) -> u32;

    /// A `ParameterError`; `operation` is empty where none is concerned.
    pub fn mistake(message: &str, parameter: &str, operation: &str, cause: &JsValue) -> JsValue;

    /// Another handle on a client, if the value is one that has not been freed.
    pub fn share(client: &JsValue) -> JsValue;

    /// An array of four numbers.
    pub fn list(a: i32, b: i32, c: i32, d: i32) -> JsValue;

    /// Waits until `wake`, the signal or the time.
    pub fn queue(call: &JsValue, ms: f64) -> Promise;

    pub fn wake(call: &JsValue);

    /// Waits for nothing but the signal and the time.
    pub fn pause(call: &JsValue, ms: f64) -> Promise;

    #[wasm_bindgen(js_name = isAborted)]
    pub fn is_aborted(call: &JsValue) -> bool;
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
