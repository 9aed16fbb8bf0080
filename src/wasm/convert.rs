//! From JavaScript values to what the core reads. The values are looked at in `pkg/host/values.js`, which never throws.

use super::host;
use crate::core::error::ParameterError;
use crate::core::options::Rule;
use crate::core::value::{Value, What};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// What a JavaScript value means as an argument.
pub fn value(js: &JsValue) -> Value {
    let mut value = scalar(js);
    if value.what == What::List {
        let items = host::items(js);
        if items.is_undefined() {
            value.what = What::UnreadableList;
        } else {
            // An array is not looked into: nothing takes arrays of arrays, and it may hold itself.
            value.items = list(&items.unchecked_into()).iter().map(scalar).collect();
        }
    }
    value
}

/// What a value means that is no list.
#[inline(never)]
fn scalar(js: &JsValue) -> Value {
    let mut value = Value::bare(host::what(js));
    if value.what.has_text() {
        value.text = host::text(js);
    }
    value.number = host::number_of(js);
    value
}

/// The items of an array of our own.
#[inline(never)]
pub fn list(array: &Array) -> Vec<JsValue> {
    (0..array.length()).map(|index| array.get(index)).collect()
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
    /// Once it has been checked, what can be kept of it.
    pub value: JsValue,
    /// What the core reads of that.
    pub read: Value,
}

impl Property {
    /// Without a value, as if it were not there; its name is to be checked all the same.
    pub fn is_missing(&self) -> bool {
        host::what(&self.value) == What::Missing
    }

    /// Checks the value and reads it.
    pub fn check(&mut self, context: &str, rule: Rule) -> Result<(), ParameterError> {
        self.value = host::usable(&self.value, rule as i32);
        self.read = value(&self.value);
        rule.check(context, &self.name, &self.read)
    }
}

impl Properties {
    /// Of an object; none when it is missing. `context` and `name` say whose options they are.
    #[inline(never)]
    pub fn of(context: &str, name: &str, object: &JsValue) -> Result<Properties, ParameterError> {
        let flat = host::properties(object);
        if flat.is_undefined() {
            return Err(Rule::ExtraQuery.wrong(context, name));
        }
        Ok(Properties { flat: flat.unchecked_into(), at: 0 })
    }
}

impl Iterator for Properties {
    type Item = Property;

    #[inline(never)]
    fn next(&mut self) -> Option<Property> {
        let key = self.flat.get(self.at);
        let value = self.flat.get(self.at + 1);
        self.at += 2;
        (self.at <= self.flat.length()).then(|| Property {
            name: host::text(&key),
            key,
            value,
            read: Value::bare(What::Missing),
        })
    }
}
