//! Checks of request bodies against the schemas of the API description.

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{ValidationError, ValidationOptions};
use serde_json::Value;

use crate::clock;
use crate::errors::{ApiError, ErrorDetail};
use crate::spec::SPEC;

/// How the validators of request bodies are compiled.
pub fn options() -> ValidationOptions<'static> {
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .with_format("interval", is_interval)
        .with_format("int32", |_: &str| true)
}

/// Two dates with a slash between them, the second not before the first.
pub fn is_interval(text: &str) -> bool {
    parse_interval(text).is_some()
}

/// Start and end of an ISO 8601 interval.
pub fn parse_interval(text: &str) -> Option<(clock::Millis, clock::Millis)> {
    let (start, end) = text.split_once('/')?;
    let (start, end) = (clock::parse_iso(start)?, clock::parse_iso(end)?);
    (start <= end).then_some((start, end))
}

/// Checks a body; the error names every field that is wrong.
pub fn body(operation: &str, body: &Value) -> Result<(), ApiError> {
    let Some(validator) = SPEC.validator(operation) else { return Ok(()) };
    if validator.is_valid(body) {
        return Ok(());
    }
    let mut faults = validator.iter_errors(body).map(|error| fault(&error));
    let Some((code, field, problem)) = faults.next() else { return Ok(()) };
    let mut error = ApiError::field(code, &field, problem);
    error.details.extend(faults.take(19).map(|(code, field, _)| ErrorDetail {
        code,
        field: Some(field),
        entity_id: None,
    }));
    Err(error)
}

/// Code, field and problem of a violation.
fn fault(error: &ValidationError<'_>) -> (&'static str, String, String) {
    let mut field = field_name(&error.instance_path().to_string());
    let (code, problem) = match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            field = if field == "body" { name.to_owned() } else { format!("{field}.{name}") };
            ("constraint.validation", "must be given".to_owned())
        }
        ValidationErrorKind::Enum { options } => ("invalid.value", format!("must be one of {}", list(options))),
        ValidationErrorKind::Type { kind } => ("invalid.property", format!("must be {}", type_name(kind))),
        ValidationErrorKind::Format { format } if format == "interval" => {
            ("invalid.date", "must be an interval such as 2026-05-01T00:00:00Z/2026-05-02T00:00:00Z".to_owned())
        }
        ValidationErrorKind::Format { format } => {
            (if format.starts_with("date") { "invalid.date" } else { "invalid.value" }, format!("must be a {format}"))
        }
        ValidationErrorKind::MaxItems { limit } => {
            ("constraint.validation", format!("must have at most {limit} items"))
        }
        // The value itself is left out: it may be a password.
        kind => ("constraint.validation", format!("violates the rule `{}`", kind.keyword())),
    };
    (code, field, problem)
}

/// `/addresses/0/type` is written `addresses[0].type`.
fn field_name(pointer: &str) -> String {
    let mut name = String::new();
    for part in pointer.split('/').skip(1) {
        let part = part.replace("~1", "/").replace("~0", "~");
        if !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()) {
            name.push_str(&format!("[{part}]"));
        } else {
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(&part);
        }
    }
    if name.is_empty() { "body".to_owned() } else { name }
}

fn type_name(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Single(one) => format!("of type {one}"),
        TypeKind::Multiple(set) => {
            let names: Vec<String> = set.iter().map(|one| one.to_string()).collect();
            format!("of type {}", names.join(" or "))
        }
    }
}

fn list(values: &Value) -> String {
    let names: Vec<&str> = values.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    names.join(", ")
}

/// Removes members that are null: the API reads them as absent.
pub fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, member| !member.is_null());
            map.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fault_of(operation: &str, value: Value) -> ApiError {
        body(operation, &value).expect_err("the body is wrong")
    }

    #[test]
    fn missing_fields_are_named() {
        let error = fault_of("postUsers", json!({ "name": "Ada" }));
        assert_eq!((error.status, error.code), (400, "constraint.validation"));
        let fields: Vec<_> = error.details.iter().filter_map(|d| d.field.as_deref()).collect();
        assert!(fields.contains(&"email"), "{fields:?}");
    }

    #[test]
    fn wrong_types_and_values_are_named_with_their_place() {
        let error = fault_of("patchUser", json!({ "version": "2" }));
        assert_eq!(error.code, "invalid.property");
        assert!(error.message.starts_with("version: must be of type integer"), "{}", error.message);
        let error = fault_of("patchUser", json!({ "version": 2, "addresses": [{}, { "mediaType": "PIGEON" }] }));
        assert_eq!(error.code, "invalid.value");
        assert!(
            error.message.starts_with("addresses[1].mediaType: must be one of PHONE, EMAIL, SMS"),
            "{}",
            error.message
        );
    }

    #[test]
    fn dates_and_intervals_are_checked() {
        let error = fault_of("putUserOutofoffice", json!({ "startDate": "soon" }));
        assert_eq!((error.code, error.details[0].field.as_deref()), ("invalid.date", Some("startDate")));
        let error = fault_of("postAnalyticsUsersDetailsQuery", json!({ "interval": "2026-05-01" }));
        assert_eq!((error.code, error.details[0].field.as_deref()), ("invalid.date", Some("interval")));
    }

    #[test]
    fn unknown_fields_pass() {
        assert!(body("patchUser", &json!({ "version": 1, "division": { "id": "x" } })).is_ok());
    }

    #[test]
    fn intervals() {
        assert!(is_interval("2026-05-01T00:00:00.000Z/2026-05-02T00:00:00.000Z"));
        assert!(!is_interval("2026-05-02T00:00:00Z/2026-05-01T00:00:00Z"));
        assert!(!is_interval("yesterday"));
    }

    #[test]
    fn nulls_are_absent() {
        let mut value = json!({ "a": null, "b": [{ "c": null, "d": 0 }] });
        drop_nulls(&mut value);
        assert_eq!(value, json!({ "b": [{ "d": 0 }] }));
    }
}
