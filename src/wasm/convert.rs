//! From JavaScript values to what the core reads. The values are looked at in `pkg/host/values.js`, which never throws.

use super::host;
use crate::core::error::ParameterError;
use crate::core::options::Rule;
use crate::core::value::{Value, What};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// What a JavaScript value means as an argument.
pub fn value(js: &JsValue) -> Value {
    let mut value = scalar(js);
    if value.what == What::List {
        match host::items(js) {
            // An array is not looked into: nothing takes arrays of arrays, and it may hold itself.
            Some(items) => value.items = (0..items.length()).map(|index| scalar(&items.get(index))).collect(),
            None => value.what = What::UnreadableList,
        }
    }
    value
}

/// What a value means that is no list.
#[inline(never)]
fn scalar(js: &JsValue) -> Value {
    let what = What::of(host::kind(js));
    let mut value = Value::bare(what);
    if matches!(what, What::Text | What::Date | What::Integer | What::Number | What::Boolean) {
        value.text = host::text_of(js);
    }
    if let Some(number) = js.as_f64() {
        value.number = number;
    }
    value
}

/// The own properties of an options object in turn.
pub struct Properties {
    flat: Array,
    at: u32,
}

/// A property: its name, also as JavaScript has it, and its value.
pub struct Property {
    pub name: String,
    pub key: JsValue,
    pub value: JsValue,
}

impl Property {
    /// Checks the value; gives what the core reads of it, and what can be kept.
    pub fn check(&self, context: &str, rule: Rule) -> Result<(Value, JsValue), ParameterError> {
        let usable = host::usable(&self.value, rule as u32);
        let value = value(&usable);
        rule.check(context, &self.name, &value)?;
        Ok((value, usable))
    }
}

impl Properties {
    /// Of an object; none when it is missing. `context` and `name` say whose options they are.
    #[inline(never)]
    pub fn of(context: &str, name: &str, object: &JsValue) -> Result<Properties, ParameterError> {
        match host::properties(object) {
            Some(flat) => Ok(Properties { flat, at: 0 }),
            None => Err(Rule::ExtraQuery.wrong(context, name)),
        }
    }
}

impl Iterator for Properties {
    type Item = Property;

    /// The next property. Its value may be missing: the name is to be checked all the same.
    #[inline(never)]
    fn next(&mut self) -> Option<Property> {
        let key = self.flat.get(self.at);
        let value = self.flat.get(self.at + 1);
        self.at += 2;
        (self.at <= self.flat.length()).then(|| Property { name: host::text_of(&key), key, value })
    }
}
