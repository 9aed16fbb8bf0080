//! From JavaScript values to what the core reads.

use super::js;
use crate::core::request::BodyShape;
use crate::core::value::Value;
use js_sys::{Array, Date};
use wasm_bindgen::{JsCast, JsValue};

/// What a JavaScript value means as an argument.
pub fn value(js: &JsValue) -> Value {
    match js.is_object().then(|| js::is_array(js)) {
        Some(Ok(true)) => match js::array_from(js) {
            Ok(items) => Value::List(items.iter().map(|item| scalar(&item)).collect()),
            Err(_) => Value::Unusable("an array that cannot be read"),
        },
        _ => scalar(js),
    }
}

/// What a value means that is no list.
fn scalar(js: &JsValue) -> Value {
    if js.is_undefined() || js.is_null() {
        return Value::Missing;
    }
    if let Some(text) = js.as_string() {
        return string(js, text);
    }
    if let Some(number) = js.as_f64() {
        return Value::Number(number, js::number_text(js));
    }
    if let Some(boolean) = js.as_bool() {
        return Value::Boolean(boolean);
    }
    match js::is_array(js) {
        // Not looked into: nothing takes arrays of arrays, and an array may hold itself.
        Ok(true) => Value::Unusable("an array"),
        Ok(false) if js.is_instance_of::<Date>() => match js::call(js, "toISOString", &[]) {
            Ok(text) => text.as_string().map_or(Value::Unusable("an invalid date"), Value::String),
            Err(_) => Value::Unusable("an invalid date"),
        },
        Ok(false) => Value::Unusable(kind(js)),
        Err(_) => Value::Unusable("an object that cannot be read"),
    }
}

/// A string as it stands, unless it has half a surrogate pair, which no URL and no JSON in UTF-8 can carry.
fn string(js: &JsValue, text: String) -> Value {
    if text.contains('\u{FFFD}') && JsValue::from_str(&text) != *js {
        return Value::Unusable("a string with half a surrogate pair");
    }
    Value::String(text)
}

/// The kind of a value that is no string, number, boolean, array or date, for messages.
fn kind(js: &JsValue) -> &'static str {
    if js.is_function() {
        "a function"
    } else if js.is_symbol() {
        "a symbol"
    } else if js.is_bigint() {
        "a bigint"
    } else {
        "an object"
    }
}

/// What a body is at its top level.
pub fn body_shape(js: &JsValue) -> BodyShape {
    if js.is_undefined() || js.is_null() {
        BodyShape::Missing
    } else if js.is_string() {
        BodyShape::String
    } else if js.is_object() {
        match js::is_array(js) {
            Ok(true) => BodyShape::Array,
            Ok(false) => BodyShape::Object,
            Err(_) => BodyShape::Unusable("an object that cannot be read"),
        }
    } else if js.as_f64().is_some() {
        BodyShape::Unusable("a number")
    } else if js.as_bool().is_some() {
        BodyShape::Unusable("a boolean")
    } else {
        BodyShape::Unusable(kind(js))
    }
}

/// Whether a value can hold options: an object, but no array and no function.
pub fn is_options(js: &JsValue) -> bool {
    js.is_object() && matches!(js::is_array(js), Ok(false))
}

/// The own properties of an object in order.
pub fn entries(js: &JsValue) -> Result<Vec<(String, JsValue)>, JsValue> {
    let entries = js::entries(js)?;
    Ok(entries
        .iter()
        .map(|entry| {
            let entry = Array::from(&entry);
            (entry.get(0).as_string().unwrap_or_default(), entry.get(1))
        })
        .collect())
}
