//! Validates request bodies against the schemas of the API description.

use axum::http::HeaderMap;
use bytes::Bytes;
use genesys_users_core::operation::Body;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;

use crate::api::{ApiError, Endpoint, ErrorDetail, SPEC};
use crate::transport::body::media_type;

/// Maximum number of invalid fields in an error.
const MAX_DETAILS: usize = 20;

/// Parses and validates the body of a request; null when the operation has no body.
pub fn read_body(operation: &Endpoint, headers: &HeaderMap, body: &Result<Bytes, ApiError>) -> Result<Value, ApiError> {
    let bytes = body.as_ref().map_err(Clone::clone)?;
    if operation.body == Body::None {
        return Ok(Value::Null);
    }
    if bytes.is_empty() {
        return Err(ApiError::bad_request("bad.request", format!("{} needs a JSON body.", operation.name)));
    }
    let media_type = media_type(headers);
    if !media_type.eq_ignore_ascii_case("application/json") {
        let found =
            if media_type.is_empty() { "no content type".to_owned() } else { format!("the content type {media_type}") };
        return Err(ApiError::new(
            415,
            "unsupported.media.type",
            format!("The body came with {found}; send it as application/json."),
        ));
    }
    let mut value: Value = serde_json::from_slice(bytes)
        .map_err(|error| ApiError::bad_request("bad.request", format!("The body is no JSON: {error}.")))?;
    remove_nulls(&mut value);
    validate(operation.name, &mut value)?;
    Ok(value)
}

/// Validates a body, and turns texts of numbers into numbers. The error names the invalid fields.
pub fn validate(operation: &str, body: &mut Value) -> Result<(), ApiError> {
    let Some(validator) = SPEC.validator(operation) else { return Ok(()) };
    if validator.is_valid(body) {
        return Ok(());
    }
    // Forms and CSV files give numbers as text, and the platform takes them: "5" for 5.
    let numbers: Vec<(String, Value)> =
        validator.iter_errors(body).filter_map(|error| number_of_text(&error)).collect();
    for (place, number) in numbers {
        if let Some(text) = body.pointer_mut(&place) {
            *text = number;
        }
    }
    if validator.is_valid(body) {
        return Ok(());
    }
    let mut violations = validator.iter_errors(body).map(|error| describe(&error));
    let Some((code, field, problem)) = violations.next() else { return Ok(()) };
    let mut error = ApiError::field(code, &field, problem);
    error.details.extend(violations.take(MAX_DETAILS - 1).map(|(code, field, _)| ErrorDetail {
        code,
        field: Some(field),
        entity_id: None,
    }));
    Err(error)
}

/// Place and number, if the violation is a text where the schema has a number, and the text is one.
fn number_of_text(error: &ValidationError<'_>) -> Option<(String, Value)> {
    let ValidationErrorKind::Type { kind: TypeKind::Single(expected) } = error.kind() else { return None };
    let text = error.instance().as_str()?.trim();
    let number = match expected {
        JsonType::Integer => text.parse::<i64>().ok()?.into(),
        JsonType::Number => serde_json::Number::from_f64(text.parse().ok()?)?.into(),
        _ => return None,
    };
    Some((error.instance_path().to_string(), number))
}

/// Error code, field and problem of a violation.
pub fn describe(error: &ValidationError<'_>) -> (&'static str, String, String) {
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
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            ("invalid.property", format!("has unknown members: {}", unexpected.join(", ")))
        }
        ValidationErrorKind::MaxItems { limit } => {
            ("constraint.validation", format!("must have at most {limit} items"))
        }
        // The message does not contain the value, because it may be a password.
        kind => ("constraint.validation", format!("violates the rule `{}`", kind.keyword())),
    };
    (code, field, problem)
}

/// Turns the JSON pointer `/addresses/0/type` into `addresses[0].type`.
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

/// Removes members that are null, because the API treats them as absent.
pub fn remove_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, member| !member.is_null());
            map.values_mut().for_each(remove_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_nulls),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rejection(operation: &str, mut value: Value) -> ApiError {
        validate(operation, &mut value).expect_err("the body is invalid")
    }

    #[test]
    fn texts_of_numbers_become_numbers_where_the_model_has_numbers() {
        let mut body = json!({ "version": " 2 ", "title": "3", "addresses": [{ "extension": "4" }] });
        validate("patchUser", &mut body).unwrap();
        assert_eq!(body, json!({ "version": 2, "title": "3", "addresses": [{ "extension": "4" }] }));
        let mut body = json!([{ "id": "5", "proficiency": "4.5" }]);
        validate("putUserRoutingskillsBulk", &mut body).unwrap();
        assert_eq!(body, json!([{ "id": "5", "proficiency": 4.5 }]));
        for text in ["", "2.5", "NaN", "0x2", "99999999999999999999"] {
            let error = rejection("patchUser", json!({ "version": text }));
            assert_eq!(
                (error.code, error.details[0].field.as_deref()),
                ("invalid.property", Some("version")),
                "{text}"
            );
        }
    }

    #[test]
    fn missing_fields_are_named() {
        let error = rejection("postUsers", json!({ "name": "Ada" }));
        assert_eq!((error.status, error.code), (400, "constraint.validation"));
        let fields: Vec<_> = error.details.iter().filter_map(|d| d.field.as_deref()).collect();
        assert!(fields.contains(&"email"), "{fields:?}");
    }

    #[test]
    fn invalid_types_and_values_are_named_with_their_field() {
        let error = rejection("patchUser", json!({ "version": "two" }));
        assert_eq!(error.code, "invalid.property");
        assert!(error.message.starts_with("version: must be of type integer"), "{}", error.message);
        let error = rejection("patchUser", json!({ "version": 2, "addresses": [{}, { "mediaType": "PIGEON" }] }));
        assert_eq!(error.code, "invalid.value");
        assert!(
            error.message.starts_with("addresses[1].mediaType: must be one of PHONE, EMAIL, SMS"),
            "{}",
            error.message
        );
    }

    #[test]
    fn dates_and_intervals_are_checked() {
        let error = rejection("putUserOutofoffice", json!({ "startDate": "soon" }));
        assert_eq!((error.code, error.details[0].field.as_deref()), ("invalid.date", Some("startDate")));
        let error = rejection("postAnalyticsUsersDetailsQuery", json!({ "interval": "2026-05-01" }));
        assert_eq!((error.code, error.details[0].field.as_deref()), ("invalid.date", Some("interval")));
    }

    #[test]
    fn unknown_fields_pass() {
        assert!(validate("patchUser", &mut json!({ "version": 1, "division": { "id": "x" } })).is_ok());
    }

    #[test]
    fn nulls_are_removed() {
        let mut value = json!({ "a": null, "b": [{ "c": null, "d": 0 }] });
        remove_nulls(&mut value);
        assert_eq!(value, json!({ "b": [{ "d": 0 }] }));
    }
}
