//! From arguments to a request target: checks every argument and writes path and query.

use super::encode::push_encoded;
use super::error::{ParameterError, text};
use super::operation::{Body, Kind, Location, Operation, Parameter};
use super::value::Value;

/// What the body is at its top level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyShape {
    Missing,
    Object,
    /// An array without items.
    Empty,
    /// An array of objects.
    Objects,
    /// An array of strings.
    Strings,
    String,
    /// Nothing that can be a body; the text names it.
    Unusable(&'static str),
}

/// Path and query of a call: `/api/v2/users/1?expand=presence`.
///
/// `positional` are the required parameters in the order of the table (a missing end counts as missing values), `query`
/// the optional ones, `extra` fields of the caller's own behind them. Missing values are left out of the query, arrays
/// repeat their key.
pub fn target(
    operation: &Operation,
    positional: &[Value],
    query: &[(&Parameter, Value)],
    extra: &[(String, Value)],
) -> Result<String, ParameterError> {
    let missing = Value::Missing;
    let values = positional.iter().chain(std::iter::repeat(&missing));
    let arguments: Vec<(&Parameter, &Value)> = operation.required().zip(values).collect();

    let mut out = String::new();
    let mut rest = operation.path;
    while let Some((literal, (name, after))) = rest.split_once('{').and_then(|(l, r)| Some((l, r.split_once('}')?))) {
        out.push_str(literal);
        // By name: an operation may take its arguments in another order than the path has them.
        for (parameter, value) in arguments.iter().filter(|(parameter, _)| parameter.name == name) {
            push_encoded(&mut out, path_segment(operation, parameter, value)?);
        }
        rest = after;
    }
    out.push_str(rest);

    let mut separator = '?';
    for (parameter, value) in arguments {
        if parameter.location == Location::Query {
            if is_empty(value) {
                return Err(wrong(operation, parameter, value));
            }
            push_parameter(&mut out, &mut separator, operation, parameter, value)?;
        }
    }
    for (parameter, value) in query {
        push_parameter(&mut out, &mut separator, operation, parameter, value)?;
    }
    for (name, value) in extra {
        push_extra(&mut out, &mut separator, operation, name, value)?;
    }
    Ok(out)
}

/// Whether a required query parameter has nothing to send.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Missing => true,
        Value::String(text) => text.is_empty(),
        Value::List(items) => items.iter().all(is_empty),
        _ => false,
    }
}

fn path_segment<'a>(operation: &Operation, parameter: &Parameter, value: &'a Value) -> Result<&'a str, ParameterError> {
    match scalar(parameter.kind, value).filter(|_| !matches!(value, Value::Date(_))) {
        Some("." | "..") => Err(ParameterError::new(
            operation.name,
            parameter.name,
            "is a dot segment, which a URL parser folds away; pass an id",
        )),
        Some(text) if !text.is_empty() => Ok(text),
        _ => Err(wrong(operation, parameter, value)),
    }
}

fn push_parameter(
    out: &mut String,
    separator: &mut char,
    operation: &Operation,
    parameter: &Parameter,
    value: &Value,
) -> Result<(), ParameterError> {
    for item in items(value, parameter.array) {
        if !matches!(item, Value::Missing) {
            let text = scalar(parameter.kind, item).ok_or_else(|| wrong(operation, parameter, item))?;
            push_field(out, separator, parameter.name, text);
        }
    }
    Ok(())
}

fn push_extra(
    out: &mut String,
    separator: &mut char,
    operation: &Operation,
    name: &str,
    value: &Value,
) -> Result<(), ParameterError> {
    if operation.parameters.iter().any(|parameter| parameter.name == name) {
        let problem = "in `extraQuery` is a parameter of the operation; pass it as such";
        return Err(ParameterError::new(operation.name, name, problem));
    }
    for item in items(value, true) {
        let text = match item {
            Value::Missing => continue,
            Value::String(text) | Value::Date(text) => text,
            Value::Number(number, text) if number.is_finite() => text,
            Value::Boolean(true) => "true",
            Value::Boolean(false) => "false",
            Value::Number(..) | Value::List(_) | Value::Unusable(_) => {
                let must = "in `extraQuery` must be a string, finite number, boolean, date or an array of those, not ";
                return Err(ParameterError::new(operation.name, name, &text(&[must, item.type_name()])));
            }
        };
        push_field(out, separator, name, text);
    }
    Ok(())
}

/// The items of a list; a scalar stands for a list of one.
fn items(value: &Value, list: bool) -> &[Value] {
    match value {
        Value::List(items) if list => items,
        value => std::slice::from_ref(value),
    }
}

fn push_field(out: &mut String, separator: &mut char, name: &str, value: &str) {
    out.push(*separator);
    *separator = '&';
    push_encoded(out, name);
    out.push('=');
    push_encoded(out, value);
}

/// The text of a value of the right kind. Numbers serve as strings too: ids are sometimes kept as numbers.
fn scalar(kind: Kind, value: &Value) -> Option<&str> {
    match (kind, value) {
        (Kind::String, Value::String(text) | Value::Date(text)) => Some(text),
        (Kind::String | Kind::Number, Value::Number(number, text)) if number.is_finite() => Some(text),
        (Kind::Integer, Value::Number(number, text)) if is_safe_integer(*number) => Some(text),
        (Kind::Boolean, Value::Boolean(true)) => Some("true"),
        (Kind::Boolean, Value::Boolean(false)) => Some("false"),
        _ => None,
    }
}

/// Whether the number is an integer that a double holds exactly.
fn is_safe_integer(number: f64) -> bool {
    const LARGEST: f64 = 9_007_199_254_740_991.0;
    number.abs() <= LARGEST && number as i64 as f64 == number
}

fn wrong(operation: &Operation, parameter: &Parameter, value: &Value) -> ParameterError {
    let expected = match parameter.kind {
        Kind::String if parameter.required => "a non-empty string",
        Kind::String => "a string",
        Kind::Integer => "an integer",
        Kind::Number => "a finite number",
        Kind::Boolean => "a boolean",
    };
    must_be(operation, parameter.name, expected, parameter.array, value.type_name())
}

fn must_be(operation: &Operation, name: &str, expected: &str, array: bool, got: &str) -> ParameterError {
    let array = if array { " or an array of such values" } else { "" };
    let (but, got) = if got == "missing" { (", but it is ", got) } else { (", not ", got) };
    ParameterError::new(operation.name, name, &text(&["must be ", expected, array, but, got]))
}

/// Checks the body of a call and says whether it must be wrapped into an array: a single string may stand for a list of
/// one, as in the query.
pub fn wraps_body(operation: &Operation, shape: BodyShape) -> Result<bool, ParameterError> {
    let expected = match operation.body {
        Body::None => return Ok(false),
        Body::Object => "an object",
        Body::Array => "an array of objects",
        Body::StringArray => "an array of strings",
    };
    let got = match (operation.body, shape) {
        (Body::Object, BodyShape::Object) => return Ok(false),
        (Body::Array, BodyShape::Objects | BodyShape::Empty) => return Ok(false),
        (Body::StringArray, BodyShape::Strings | BodyShape::Empty) => return Ok(false),
        (Body::StringArray, BodyShape::String) => return Ok(true),
        (_, BodyShape::Missing) => "missing",
        (_, BodyShape::Object) => "an object",
        (_, BodyShape::Empty) => "an array",
        (_, BodyShape::Objects) => "an array of objects",
        (_, BodyShape::Strings) => "an array of strings",
        (_, BodyShape::String) => "a string",
        (_, BodyShape::Unusable(name)) => name,
    };
    Err(must_be(operation, "body", expected, false, got))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "request_tests.rs"]
mod tests;
