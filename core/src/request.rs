//! From arguments to a request target (RFC 9112, section 3.2): checks every argument and writes path and query.

use super::error::ParameterError;
use super::operation::{Body, Kind, Location, Method, Operation, Parameter};
use super::percent_encoding::push_encoded;
use super::platform_path::has_dot_segment;
use super::value::{Value, ValueKind};

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
    const MISSING: &Value = &Value::bare(ValueKind::Missing);
    let mut out = String::new();
    let mut rest = operation.path;
    while let Some((literal, placeholder)) = rest.split_once('{') {
        out.push_str(literal);
        let (name, after) = placeholder.split_once('}').unwrap_or((placeholder, ""));
        // By name: an operation may take its arguments in another order than the path has them.
        for (index, parameter) in operation.required().enumerate() {
            if parameter.name == name {
                push_encoded(&mut out, path_segment(operation, parameter, positional.get(index).unwrap_or(MISSING))?);
            }
        }
        rest = after;
    }
    out.push_str(rest);

    let mut separator = '?';
    for (index, parameter) in operation.required().enumerate() {
        if parameter.location == Location::Query {
            let value = positional.get(index).unwrap_or(MISSING);
            if is_empty(value) {
                return Err(invalid(operation, parameter, value));
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

/// Path and query of a request for a path that the caller names, which has been checked. `query` goes behind what the path has.
pub fn platform_target(context: &str, path: &str, query: &[(String, Value)]) -> Result<String, ParameterError> {
    let mut out = path.to_owned();
    let mut separator = if path.bytes().any(|byte| byte == b'?') { '&' } else { '?' };
    for (name, value) in query {
        push_free_field(&mut out, &mut separator, context, name, value, "query")?;
    }
    Ok(out)
}

/// Whether a required query parameter has nothing to send.
fn is_empty(value: &Value) -> bool {
    match value.kind {
        ValueKind::Missing => true,
        ValueKind::String => value.text.is_empty(),
        ValueKind::Array => value.items.iter().all(is_empty),
        _ => false,
    }
}

fn path_segment<'a>(operation: &Operation, parameter: &Parameter, value: &'a Value) -> Result<&'a str, ParameterError> {
    if value.text.is_empty() || value.kind == ValueKind::Date || !accepts(parameter.kind, value) {
        return Err(invalid(operation, parameter, value));
    }
    // A slash is encoded, but proxies in front of the API decode it, and fold such a segment away then.
    if has_dot_segment(value.text.as_bytes()) {
        let problem = "has a dot segment, which a URL parser folds away; pass an id";
        return Err(ParameterError::new(operation.name, parameter.name, problem));
    }
    Ok(&value.text)
}

fn push_parameter(
    out: &mut String,
    separator: &mut char,
    operation: &Operation,
    parameter: &Parameter,
    value: &Value,
) -> Result<(), ParameterError> {
    // The list of a program that has found nobody. The API takes no ids for all.
    if parameter.nonempty && value.kind != ValueKind::Missing && is_empty(value) {
        let problem = "has no ids, which would list everybody; leave it out, or make no call";
        return Err(ParameterError::new(operation.name, parameter.name, problem));
    }
    for item in items(value, parameter.array) {
        if item.kind != ValueKind::Missing {
            if !accepts(parameter.kind, item) {
                return Err(invalid(operation, parameter, item));
            }
            push_field(out, separator, parameter.name, &item.text);
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
    push_free_field(out, separator, operation.name, name, value, "extraQuery")
}

/// Pushes a field that no operation describes. `option` is where the caller has it.
fn push_free_field(
    out: &mut String,
    separator: &mut char,
    context: &str,
    name: &str,
    value: &Value,
    option: &str,
) -> Result<(), ParameterError> {
    for item in items(value, true) {
        if item.kind == ValueKind::Missing {
            continue;
        }
        if item.kind != ValueKind::Boolean && !accepts(Kind::String, item) {
            let must = "` must be a string, finite number, boolean, date or an array of those, not ";
            return Err(ParameterError::new(context, name, &["in `", option, must, item.kind_name()].concat()));
        }
        push_field(out, separator, name, &item.text);
    }
    Ok(())
}

/// The items of a list; a scalar stands for a list of one.
fn items(value: &Value, list: bool) -> &[Value] {
    if list && value.kind == ValueKind::Array { &value.items } else { std::slice::from_ref(value) }
}

fn push_field(out: &mut String, separator: &mut char, name: &str, value: &str) {
    out.push(*separator);
    *separator = '&';
    push_encoded(out, name);
    out.push('=');
    push_encoded(out, value);
}

/// Whether a parameter of this kind takes such a value. Numbers serve as strings too: ids are sometimes kept as numbers. And a
/// string serves as the number or boolean that it writes, as forms and environment variables have them.
fn accepts(kind: Kind, value: &Value) -> bool {
    let Value { kind: value, text, .. } = value;
    match kind {
        Kind::String => matches!(value, ValueKind::String | ValueKind::Date | ValueKind::Integer | ValueKind::Number),
        Kind::Integer => *value == ValueKind::Integer || *value == ValueKind::String && is_decimal(text, 0),
        Kind::Number => {
            matches!(value, ValueKind::Integer | ValueKind::Number)
                || *value == ValueKind::String && is_decimal(text, 1)
        }
        Kind::Boolean => {
            *value == ValueKind::Boolean || *value == ValueKind::String && (text == "true" || text == "false")
        }
    }
}

/// Whether the text writes a decimal number with at most so many points.
fn is_decimal(text: &str, points: usize) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let has_digit_at = |end: Option<&u8>| end.is_some_and(u8::is_ascii_digit);
    has_digit_at(digits.first())
        && has_digit_at(digits.last())
        && digits.iter().filter(|byte| !byte.is_ascii_digit()).all(|byte| *byte == b'.')
        && digits.iter().filter(|byte| **byte == b'.').count() <= points
}

fn invalid(operation: &Operation, parameter: &Parameter, value: &Value) -> ParameterError {
    let expected = match parameter.kind {
        Kind::String if parameter.required => "a non-empty string",
        Kind::String => "a string",
        Kind::Integer => "an integer",
        Kind::Number => "a finite number",
        Kind::Boolean => "a boolean",
    };
    must_be(operation, parameter.name, expected, parameter.array, value.kind_name())
}

fn must_be(operation: &Operation, name: &str, expected: &str, array: bool, got: &str) -> ParameterError {
    let array = if array { " or an array of such values" } else { "" };
    let (but, got) = if got == "missing" { (", but it is ", got) } else { (", not ", got) };
    ParameterError::new(operation.name, name, &["must be ", expected, array, but, got].concat())
}

/// Checks the body of a call and says whether it must be wrapped into an array: a single string may stand for a list of
/// one, as in the query.
pub fn wraps_body(operation: &Operation, got: ValueKind) -> Result<bool, ParameterError> {
    let (fits, expected) = match operation.body {
        Body::None => return Ok(false),
        Body::Object => (got == ValueKind::PlainObject, "an object"),
        Body::Array => (matches!(got, ValueKind::ObjectArray | ValueKind::EmptyArray), "an array of objects"),
        Body::StringArray => {
            (matches!(got, ValueKind::StringArray | ValueKind::EmptyArray | ValueKind::String), "an array of strings")
        }
    };
    if fits {
        Ok(got == ValueKind::String)
    } else {
        Err(must_be(operation, operation.body_name, expected, false, got.name()))
    }
}

/// Checks the body of a request for a path that the caller names: JSON carries it as it is.
pub fn check_platform_body(context: &str, method: Method, got: ValueKind) -> Result<(), ParameterError> {
    use ValueKind::*;
    if method == Method::Get {
        return Err(ParameterError::new(context, "body", "is passed to a GET request, which has none; use `query`"));
    }
    match got {
        Function | Symbol | BigInt | NotFinite | Unserializable | Unreadable | UnreadableArray => Err(
            ParameterError::new(context, "body", &["must be a value that JSON can carry, not ", got.name()].concat()),
        ),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[path = "request_tests.rs"]
mod tests;
