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
            Ok(text) => text.as_string().map_or(Value::Unusable("an invalid date"), Value::Date),
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
        return BodyShape::Missing;
    }
    if js.is_string() {
        return BodyShape::String;
    }
    if matches!(js::is_array(js), Ok(true)) {
        return js::array_from(js)
            .map_or(BodyShape::Unusable("an array that cannot be read"), |items| items_shape(&items));
    }
    if is_record(js) {
        return BodyShape::Object;
    }
    BodyShape::Unusable(match scalar(js) {
        // An object of the language or the host, such as a Map, which JSON would write as `{}`.
        Value::Unusable("an object") => "an object that JSON does not show",
        value => value.type_name(),
    })
}

fn items_shape(items: &Array) -> BodyShape {
    if items.length() == 0 {
        BodyShape::Empty
    } else if items.iter().all(|item| item.is_string()) {
        BodyShape::Strings
    } else if items.iter().all(|item| is_record(&item)) {
        BodyShape::Objects
    } else {
        BodyShape::Unusable("an array of other things")
    }
}

/// Whether a value is an object with properties: of a literal or of a class of the caller's. One of the language or the
/// host, such as a `Map`, hides its content from who reads its properties.
pub fn is_record(js: &JsValue) -> bool {
    js.is_object() && js::tag(js).is_ok_and(|tag| tag == "[object Object]")
}

/// The own properties of an object in order.
pub fn entries(js: &JsValue) -> Result<Vec<(String, JsValue)>, JsValue> {
    let entries = js::entries(js)?;
    entries
        .iter()
        .map(|entry| {
            let entry = Array::from(&entry);
            (entry.get(0), entry.get(1))
        })
        .map(|(name, value)| match scalar(&name) {
            Value::String(name) => Ok((name, value)),
            _ => Err(name),
        })
        .collect()
}
