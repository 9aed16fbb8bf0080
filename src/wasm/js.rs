//! What is imported from the host. Each import has a price in the glue, so all of them stand here; those that meet a
//! caller's values catch, because a caller's value may be a proxy that throws at any touch.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    pub fn parse_json(text: &JsValue) -> Result<JsValue, JsValue>;

    /// `undefined` for what JSON cannot say.
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = stringify)]
    pub fn stringify_json(value: &JsValue) -> Result<JsValue, JsValue>;

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

/// The property of an object; an error when there is no object or it throws.
#[inline(never)]
pub fn get(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &JsValue::from(name))
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
