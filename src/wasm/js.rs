//! What is imported from the host. Each import has a price in the glue, so all of them stand here; those that meet a
//! caller's values catch, because a caller's value may be a proxy that throws at any touch.

use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    pub fn parse_json(text: &JsValue) -> Result<JsValue, JsValue>;

    /// `undefined` for what JSON cannot say.
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = stringify)]
    pub fn stringify_json(value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    pub fn entries(object: &JsValue) -> Result<Array, JsValue>;

    /// What the language says an object is, as in `[object Map]`.
    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    pub fn tag(value: &JsValue) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    pub fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = from)]
    pub fn array_from(value: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_name = String)]
    pub fn number_text(number: &JsValue) -> String;
}

#[wasm_bindgen(module = "/pkg/errors.js")]
extern "C" {
    /// An error of the class `name`, with the own properties of `fields` as properties of its own.
    #[wasm_bindgen(js_name = makeError)]
    pub fn make_error(name: &str, message: &str, fields: &JsValue) -> JsValue;
}

/// The property of an object; an error when there is no object or it throws.
#[inline(never)]
pub fn get(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &JsValue::from(name))
}

/// Calls the method of an object, which may be anybody's: an error when there is none or it throws.
#[inline(never)]
pub fn call(object: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: JsValue = get(object, method)?;
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    Reflect::apply(&Function::from(method), object, &list)
}

/// An object with these properties.
#[inline(never)]
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new().into();
    for (name, value) in fields {
        // Fails only for objects that refuse properties, which ours does not.
        let _ = Reflect::set(&object, &JsValue::from(*name), value);
    }
    object
}

/// The start of a string, in UTF-16 units.
pub fn start_of(text: &JsValue, length: u32) -> JsValue {
    JsString::from(text.clone()).slice(0, length).into()
}
