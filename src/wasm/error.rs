//! Makes JavaScript errors of what the core says.

use super::js;
use crate::core::error::{Class, ParameterError};
use wasm_bindgen::JsValue;

/// An error of a class with a message and the properties of `fields`.
pub fn make(class: Class, message: &str, fields: &JsValue) -> JsValue {
    js::make_error(class.name(), message, fields)
}

/// A caller's mistake under way to JavaScript, with what the host threw when it was found, if it threw.
pub struct Rejected {
    pub error: ParameterError,
    pub cause: JsValue,
}

impl From<ParameterError> for Rejected {
    fn from(error: ParameterError) -> Self {
        Rejected { error, cause: JsValue::UNDEFINED }
    }
}

impl Rejected {
    /// The `ParameterError` of JavaScript. `operation` is missing where none is concerned, as in a constructor.
    #[inline(never)]
    pub fn into_js(self, operation: Option<&str>) -> JsValue {
        let operation = operation.map_or(JsValue::UNDEFINED, JsValue::from);
        let fields =
            [("parameter", self.error.parameter.as_str().into()), ("operation", operation), ("cause", self.cause)];
        let all = js::object(&[]);
        js::add(&all, &fields);
        make(Class::Parameter, &self.error.message, &all)
    }
}
