//! From JavaScript values to what the core reads. The values are looked at in `pkg/host/values.js`, which never throws.

use crate::core::request::BodyShape;
use crate::core::value::Value;
use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/pkg/host/values.js")]
extern "C" {
    /// What a value is, as one of the constants below.
    fn kind(value: &JsValue) -> u32;

    #[wasm_bindgen(js_name = textOf)]
    fn text_of(value: &JsValue) -> String;

    fn items(list: &JsValue) -> Option<Array>;

    /// Names and values in turn.
    fn properties(object: &JsValue) -> Option<Array>;
}

const MISSING: u32 = 0;
const TEXT: u32 = 1;
const DATE: u32 = 2;
const NUMBER: u32 = 3;
const TRUE: u32 = 4;
const FALSE: u32 = 5;
const LIST: u32 = 6;
const RECORD: u32 = 7;
const OBJECT: u32 = 8;

/// What no request can carry, from `LIST` on.
const UNUSABLE: [&str; 9] = [
    "an array",
    "an object",
    "an object",
    "a function",
    "a symbol",
    "a bigint",
    "an invalid date",
    "a string with half a surrogate pair",
    "an object that cannot be read",
];

/// What a JavaScript value means as an argument.
pub fn value(js: &JsValue) -> Value {
    if kind(js) != LIST {
        return scalar(js);
    }
    match items(js) {
        Some(items) => Value::List((0..items.length()).map(|i| scalar(&items.get(i))).collect()),
        None => Value::Unusable(UNREADABLE_LIST),
    }
}

const UNREADABLE_LIST: &str = "an array that cannot be read";

/// What a value means that is no list. An array is not looked into: nothing takes arrays of arrays, and it may hold itself.
#[inline(never)]
fn scalar(js: &JsValue) -> Value {
    match kind(js) {
        MISSING => Value::Missing,
        TEXT => Value::String(text_of(js)),
        DATE => Value::Date(text_of(js)),
        NUMBER => Value::Number(js.as_f64().unwrap_or_default(), text_of(js)),
        TRUE => Value::Boolean(true),
        FALSE => Value::Boolean(false),
        other => Value::Unusable(UNUSABLE.get((other - LIST) as usize).copied().unwrap_or_default()),
    }
}

/// What a body is at its top level.
pub fn body_shape(js: &JsValue) -> BodyShape {
    match kind(js) {
        MISSING => BodyShape::Missing,
        RECORD => BodyShape::Object,
        LIST => items(js).map_or(BodyShape::Unusable(UNREADABLE_LIST), |items| items_shape(&items)),
        // An object of the language or the host, such as a Map, which JSON would write as `{}`.
        OBJECT => BodyShape::Unusable("an object that JSON does not show"),
        _ if js.is_string() => BodyShape::String,
        _ => BodyShape::Unusable(scalar(js).type_name()),
    }
}

fn items_shape(items: &Array) -> BodyShape {
    let (mut strings, mut records) = (0, 0);
    for i in 0..items.length() {
        let item = items.get(i);
        strings += u32::from(item.is_string());
        records += u32::from(kind(&item) == RECORD);
    }
    match items.length() {
        0 => BodyShape::Empty,
        length if strings == length => BodyShape::Strings,
        length if records == length => BodyShape::Objects,
        _ => BodyShape::Unusable("an array of other things"),
    }
}

pub fn is_boolean(js: &JsValue) -> bool {
    matches!(kind(js), TRUE | FALSE)
}

/// The own properties of an object in order; none when there is no object, `None` when they cannot be read.
#[inline(never)]
pub fn entries(js: &JsValue) -> Option<Vec<(String, JsValue)>> {
    if kind(js) == MISSING {
        return Some(Vec::new());
    }
    let flat = properties(js)?;
    let pairs = 0..flat.length() / 2;
    Some(pairs.map(|i| (text_of(&flat.get(2 * i)), flat.get(2 * i + 1))).collect())
}
