//! Sends and waits through the host, see `pkg/host/send.js`.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Headers;

#[wasm_bindgen(module = "/pkg/host/send.js")]
extern "C" {
    /// Sends and reads the whole answer. `fetch` is `undefined` for the host's of this moment, `ms` infinite for no bound.
    pub fn send(fetch: &JsValue, url: &str, init: &JsValue, signal: &JsValue, ms: f64) -> Promise;

    /// Calls a function of the caller's. What it throws rejects the promise.
    pub fn ask(function: &Function) -> Promise;

    /// Sets in `headers` what `more` has.
    #[wasm_bindgen(js_name = setHeaders)]
    pub fn set_headers(headers: &Headers, more: &Headers);

    /// Waits for a promise, or for nothing but the signal and the time when it is `undefined`.
    pub fn wait(promise: &JsValue, signal: &JsValue, ms: f64) -> Promise;
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

/// The outcome of `send` or `wait`.
pub async fn outcome(promise: Promise) -> Outcome {
    let ended: Array = JsFuture::from(promise).await.unwrap_or_default().into();
    match ended.get(0).as_f64() {
        Some(0.0) => Outcome::Done(ended.get(1)),
        Some(1.0) => Outcome::Failed(ended.get(1)),
        Some(2.0) => Outcome::Aborted,
        _ => Outcome::TimedOut,
    }
}
