//! Refuses keys that the generator does not support, and references to missing components.
//!
//! The OpenAPI parser ignores keys that it does not know, and keys beside a `$ref`. This check of the plain YAML finds
//! them, so that the generator never skips a construct silently.

use yaml_serde::{Mapping, Value};

use crate::spec_location::{SpecError, SpecLocation};

/// The type of the value of a key.
enum ValueType {
    /// Any value. Prose and plain values need no check, and the readers check the rest.
    Any,
    Object(&'static ObjectType),
    /// An object, or `true` or `false`.
    ObjectOrBool(&'static ObjectType),
    List(&'static ObjectType),
    Map(&'static ObjectType),
}

/// The keys that an object of the spec may have.
struct ObjectType {
    keys: &'static [(&'static str, ValueType)],
    /// The section of `components` that may contain the object, so that a `$ref` may replace it.
    section: Option<&'static str>,
}

const fn object(keys: &'static [(&'static str, ValueType)]) -> ObjectType {
    ObjectType { keys, section: None }
}

const fn referable(section: &'static str, keys: &'static [(&'static str, ValueType)]) -> ObjectType {
    ObjectType { keys, section: Some(section) }
}

use ValueType::{Any, List, Map, Object, ObjectOrBool};

static DOCUMENT: ObjectType = object(&[
    ("openapi", Any),
    ("info", Any),
    ("servers", List(&SERVER)),
    ("security", Any),
    ("tags", Any),
    ("paths", Map(&PATH)),
    ("components", Object(&COMPONENTS)),
]);

static SERVER: ObjectType = object(&[("url", Any), ("description", Any), ("variables", Any), ("x-regions", Any)]);

static PATH: ObjectType = object(&[
    ("get", Object(&OPERATION)),
    ("post", Object(&OPERATION)),
    ("put", Object(&OPERATION)),
    ("patch", Object(&OPERATION)),
    ("delete", Object(&OPERATION)),
]);

static OPERATION: ObjectType = object(&[
    ("operationId", Any),
    ("tags", Any),
    ("summary", Any),
    ("description", Any),
    ("deprecated", Any),
    ("security", Any),
    ("parameters", List(&PARAMETER)),
    ("requestBody", Object(&REQUEST_BODY)),
    ("responses", Map(&RESPONSE)),
    ("x-permissions", Any),
    ("x-preview", Any),
    ("x-example", Any),
    ("x-paging", Any),
    ("x-body-name", Any),
    ("x-error-codes", Any),
]);

static PARAMETER: ObjectType = referable(
    "parameters",
    &[
        ("name", Any),
        ("in", Any),
        ("required", Any),
        ("description", Any),
        ("style", Any),
        ("explode", Any),
        ("schema", Object(&SCHEMA)),
    ],
);

static REQUEST_BODY: ObjectType =
    referable("requestBodies", &[("description", Any), ("required", Any), ("content", Map(&MEDIA_TYPE))]);

static RESPONSE: ObjectType = referable(
    "responses",
    &[("description", Any), ("headers", Map(&HEADER)), ("content", Map(&MEDIA_TYPE)), ("x-error-codes", Any)],
);

static HEADER: ObjectType = referable("headers", &[("description", Any), ("required", Any), ("schema", Any)]);

static MEDIA_TYPE: ObjectType = object(&[("schema", Object(&SCHEMA))]);

static COMPONENTS: ObjectType = object(&[
    ("schemas", Map(&SCHEMA)),
    ("responses", Map(&RESPONSE)),
    ("parameters", Map(&PARAMETER)),
    ("requestBodies", Map(&REQUEST_BODY)),
    ("headers", Map(&HEADER)),
    ("securitySchemes", Any),
]);

static SCHEMA: ObjectType = referable(
    "schemas",
    &[
        ("title", Any),
        ("description", Any),
        ("type", Any),
        ("format", Any),
        ("enum", Any),
        ("default", Any),
        ("readOnly", Any),
        ("items", Object(&SCHEMA)),
        ("minItems", Any),
        ("maxItems", Any),
        ("uniqueItems", Any),
        ("properties", Map(&SCHEMA)),
        ("required", Any),
        ("additionalProperties", ObjectOrBool(&SCHEMA)),
        ("allOf", List(&SCHEMA)),
        ("anyOf", List(&SCHEMA)),
        ("x-domain", Any),
        ("x-use", Any),
        ("x-deprecated-values", Any),
    ],
);

/// Checks the keys and references of a whole document.
pub fn check(document: &Value) -> Result<(), SpecError> {
    check_object(document, document, &DOCUMENT, &SpecLocation::root())
}

fn check_object(
    document: &Value,
    value: &Value,
    object_type: &ObjectType,
    location: &SpecLocation,
) -> Result<(), SpecError> {
    let mapping = mapping(value, location)?;
    if let (Some(section), Some(target)) = (object_type.section, mapping.get("$ref")) {
        return check_reference(document, mapping, section, target, location);
    }
    for (key, value) in mapping {
        let key = string_key(key, location)?;
        let Some((_, value_type)) = object_type.keys.iter().find(|(known, _)| *known == key) else {
            return location.fail(format!("`{key}` is not supported here"));
        };
        let location = location.key(key);
        // The parser treats these lists as absent when they are empty.
        let is_empty = value.as_sequence().is_some_and(Vec::is_empty);
        if is_empty && matches!(key, "enum" | "allOf" | "anyOf") {
            return location.fail("this list must not be empty");
        }
        match value_type {
            Any => {}
            Object(object_type) => check_object(document, value, object_type, &location)?,
            ObjectOrBool(object_type) if !value.is_bool() => check_object(document, value, object_type, &location)?,
            ObjectOrBool(_) => {}
            List(object_type) => {
                let Some(items) = value.as_sequence() else {
                    return location.fail("a list is expected here");
                };
                for (index, item) in items.iter().enumerate() {
                    check_object(document, item, object_type, &location.index(index))?;
                }
            }
            Map(object_type) => {
                for (key, value) in self::mapping(value, &location)? {
                    let key = string_key(key, &location)?;
                    check_object(document, value, object_type, &location.key(key))?;
                }
            }
        }
    }
    Ok(())
}

fn check_reference(
    document: &Value,
    mapping: &Mapping,
    section: &str,
    target: &Value,
    location: &SpecLocation,
) -> Result<(), SpecError> {
    if mapping.len() > 1 {
        return location.fail("no other key is allowed beside `$ref`; wrap the reference in `allOf`");
    }
    let location = location.key("$ref");
    let Some(target) = target.as_str() else {
        return location.fail("a reference must be a string");
    };
    let prefix = format!("#/components/{section}/");
    let Some(name) = target.strip_prefix(&prefix) else {
        return location.fail(format!("`{target}` is not supported; a reference here must start with `{prefix}`"));
    };
    let components = document.get("components").and_then(|components| components.get(section));
    match components.and_then(|components| components.get(name)) {
        Some(_) => Ok(()),
        None => location.fail(format!("`{target}` does not exist")),
    }
}

fn mapping<'a>(value: &'a Value, location: &SpecLocation) -> Result<&'a Mapping, SpecError> {
    match value.as_mapping() {
        Some(mapping) => Ok(mapping),
        None => location.fail("an object is expected here"),
    }
}

fn string_key<'a>(key: &'a Value, location: &SpecLocation) -> Result<&'a str, SpecError> {
    match key.as_str() {
        Some(key) => Ok(key),
        None => location.fail("every key must be a string; put the key in quotes"),
    }
}
