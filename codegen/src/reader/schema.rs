//! Checks that every reader of schemas needs.

use oas3::spec::{ObjectOrReference, ObjectSchema, Schema, SchemaType, SchemaTypeSet};
use serde_json::Value as Json;

use crate::spec_location::{SpecError, SpecLocation};

/// A schema that is written in place, not referred to.
pub fn inline<'a>(schema: &'a Schema, location: &SpecLocation) -> Result<&'a ObjectSchema, SpecError> {
    match schema {
        Schema::Object(schema) => match schema.as_ref() {
            ObjectOrReference::Object(schema) => Ok(schema),
            ObjectOrReference::Ref { .. } => location.fail("a reference is not supported here; wrap it in `allOf`"),
        },
        Schema::Boolean(_) => location.fail("`true` and `false` are not supported here"),
    }
}

/// The name of the model that a schema refers to.
pub fn referenced_model(schema: &Schema) -> Option<String> {
    match schema {
        Schema::Object(schema) => match schema.as_ref() {
            ObjectOrReference::Ref { ref_path, .. } => ref_path.rsplit('/').next().map(str::to_owned),
            ObjectOrReference::Object(_) => None,
        },
        Schema::Boolean(_) => None,
    }
}

/// The type of a schema, which must have exactly one.
pub fn single_type(schema: &ObjectSchema, location: &SpecLocation) -> Result<SchemaType, SpecError> {
    match &schema.schema_type {
        Some(SchemaTypeSet::Single(ty)) => Ok(*ty),
        Some(SchemaTypeSet::Multiple(_)) => location.key("type").fail("several types at once are not supported"),
        None => location.fail("a `type` is missing"),
    }
}

/// The values of an enum of strings; `None` when the schema has no `enum`.
pub fn enum_values(schema: &ObjectSchema, location: &SpecLocation) -> Result<Option<Vec<String>>, SpecError> {
    if schema.enum_values.is_empty() {
        return Ok(None);
    }
    let location = location.key("enum");
    let mut values: Vec<String> = Vec::new();
    for (index, value) in schema.enum_values.iter().enumerate() {
        let location = location.index(index);
        match value.as_str() {
            Some("") => return location.fail("an empty value is not supported"),
            Some(value) if values.iter().any(|known| known == value) => {
                return location.fail(format!("`{value}` occurs twice"));
            }
            Some(value) => values.push(value.to_owned()),
            None => return location.fail("only strings are supported as values"),
        }
    }
    Ok(Some(values))
}

/// Those of the values of an enum that `x-deprecated-values` lists.
pub fn deprecated_values(
    schema: &ObjectSchema,
    values: &[String],
    location: &SpecLocation,
) -> Result<Vec<String>, SpecError> {
    let Some(list) = schema.extensions.get("deprecated-values") else {
        return Ok(Vec::new());
    };
    let location = location.key("x-deprecated-values");
    let Json::Array(list) = list else {
        return location.fail("a list of values is expected here");
    };
    let mut deprecated: Vec<String> = Vec::new();
    for (index, value) in list.iter().enumerate() {
        match value.as_str().filter(|value| values.iter().any(|known| known == value)) {
            Some(value) if deprecated.iter().any(|known| known == value) => {
                return location.index(index).fail(format!("`{value}` occurs twice"));
            }
            Some(value) => deprecated.push(value.to_owned()),
            None => return location.index(index).fail(format!("{value} is none of the values of the enum")),
        }
    }
    Ok(deprecated)
}

/// Fails when a schema has a keyword that is not allowed. Prose and `readOnly` are always allowed.
pub fn allow_keywords(schema: &ObjectSchema, allowed: &[&str], location: &SpecLocation) -> Result<(), SpecError> {
    let present = [
        ("title", schema.title.is_some()),
        ("type", schema.schema_type.is_some()),
        ("format", schema.format.is_some()),
        ("enum", !schema.enum_values.is_empty()),
        ("default", schema.default.is_some()),
        ("items", schema.items.is_some()),
        ("minItems", schema.min_items.is_some()),
        ("maxItems", schema.max_items.is_some()),
        ("uniqueItems", schema.unique_items.is_some()),
        ("properties", !schema.properties.is_empty()),
        ("required", !schema.required.is_empty()),
        ("additionalProperties", schema.additional_properties.is_some()),
        ("allOf", !schema.all_of.is_empty()),
        ("anyOf", !schema.any_of.is_empty()),
        ("x-domain", schema.extensions.contains_key("domain")),
        ("x-use", schema.extensions.contains_key("use")),
        ("x-deprecated-values", schema.extensions.contains_key("deprecated-values")),
    ];
    match present.iter().find(|(keyword, present)| *present && !allowed.contains(keyword)) {
        Some((keyword, _)) => {
            location.key(keyword).fail(format!("`{keyword}` is not supported in a schema of this kind"))
        }
        None => Ok(()),
    }
}
