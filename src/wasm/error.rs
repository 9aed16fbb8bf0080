//! Makes JavaScript errors of what the core says of a caller's arguments.

use super::host;
use crate::core::error::ParameterError;
use wasm_bindgen::JsValue;

/// The `ParameterError` of JavaScript. `operation` is empty where none is concerned, as in a constructor; `cause` is what the
/// host threw when the mistake was found, or `undefined`.
#[inline(never)]
pub fn rejected(error: &ParameterError, operation: &str, cause: &JsValue) -> JsValue {
    host::mistake(&error.message, &error.parameter, operation, cause)
}
