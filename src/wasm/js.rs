//! What is imported from the host. Each import has a price in the glue, so all of them stand here.
//!
//! None that gives a value may throw, and a caller's value may be a proxy that throws at any touch. So those that meet one
//! go through `pkg/host/values.js`: with `catch`, each exception would leave an entry in the table of references for good.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Headers;

#[wasm_bindgen]
extern "C" {
    /// A clock in ms that never goes back.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub fn now() -> f64;
}

#[wasm_bindgen(module = "/pkg/errors.js")]
extern "C" {
    /// An error of the class `name`, with the properties of `fields` as its own.
    #[wasm_bindgen(js_name = makeError)]
    pub fn make_error(name: &str, message: &str, fields: &JsValue) -> JsValue;
}

#[wasm_bindgen(module = "/pkg/host/values.js")]
extern "C" {
    fn parse(text: &JsValue) -> Array;

    fn stringify(value: &JsValue) -> Array;

    /// The property of anything; `undefined` when there is none or it cannot be read.
    #[wasm_bindgen(js_name = property)]
    pub fn get(object: &JsValue, name: &str) -> JsValue;

    /// `Headers` of what those take.
    #[wasm_bindgen(js_name = headersOf)]
    pub fn headers_of(value: &JsValue) -> Option<Headers>;
}

pub fn parse_json(text: &JsValue) -> Result<JsValue, JsValue> {
    value_or_error(&parse(text))
}

/// `undefined` for what JSON cannot say.
pub fn stringify_json(value: &JsValue) -> Result<JsValue, JsValue> {
    value_or_error(&stringify(value))
}

/// `[value]` or `[undefined, error]`.
#[inline(never)]
fn value_or_error(result: &Array) -> Result<JsValue, JsValue> {
    if result.length() == 1 { Ok(result.get(0)) } else { Err(result.get(1)) }
}

/// The items of an array of our own.
#[inline(never)]
pub fn items(array: &Array) -> Vec<JsValue> {
    (0..array.length()).map(|index| array.get(index)).collect()
}

/// An object with these properties.
#[inline(never)]
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new().into();
    for (name, value) in fields {
        put(&object, name, value);
    }
    object
}

/// Adds properties to an object of ours, but for those that are `undefined`.
#[inline(never)]
pub fn add(object: &JsValue, fields: &[(&str, JsValue)]) {
    for (name, value) in fields {
        if !value.is_undefined() {
            put(object, name, value);
        }
    }
}

#[inline(never)]
fn put(object: &JsValue, name: &str, value: &JsValue) {
    // Fails only for objects that refuse properties, which ours do not.
    let _ = Reflect::set(object, &JsValue::from(name), value);
}

/// The start of a string, in UTF-16 units.
pub fn start_of(text: &JsValue, length: u32) -> JsValue {
    JsString::from(text.clone()).slice(0, length).into()
}
