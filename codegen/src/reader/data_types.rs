//! Reads the types of fields, request bodies and response bodies.

use oas3::spec::{ObjectSchema, Schema, SchemaType};

use crate::api::Type;
use crate::reader::schema::{allow_keywords, inline, referenced_model, single_type};
use crate::spec_location::{SpecError, SpecLocation};

/// Reads a schema with `anyOf`, which is an open enum.
pub type OpenEnumReader<'a> = dyn FnMut(&ObjectSchema, &SpecLocation) -> Result<Type, SpecError> + 'a;

/// Reads a type that may be or contain an open enum.
pub fn read(schema: &Schema, location: &SpecLocation, open_enum: &mut OpenEnumReader) -> Result<Type, SpecError> {
    if let Some(model) = referenced_model(schema) {
        return Ok(Type::Model(model));
    }
    let schema = inline(schema, location)?;
    if !schema.all_of.is_empty() {
        return wrapped_reference(schema, location);
    }
    if !schema.any_of.is_empty() {
        return open_enum(schema, location);
    }
    if schema.schema_type.is_none() {
        allow_keywords(schema, &[], location)?;
        return Ok(Type::Any);
    }
    match single_type(schema, location)? {
        SchemaType::String => string(schema, location),
        SchemaType::Integer => {
            allow_keywords(schema, &["type", "format"], location)?;
            match schema.format.as_deref() {
                Some("int32") => Ok(Type::Int32),
                None | Some("int64") => Ok(Type::Int64),
                Some(format) => unknown_format(format, location),
            }
        }
        SchemaType::Number => {
            allow_keywords(schema, &["type", "format"], location)?;
            match schema.format.as_deref() {
                Some("float") => Ok(Type::Float),
                None | Some("double") => Ok(Type::Double),
                Some(format) => unknown_format(format, location),
            }
        }
        SchemaType::Boolean => {
            allow_keywords(schema, &["type"], location)?;
            Ok(Type::Boolean)
        }
        SchemaType::Array => array(schema, location, open_enum),
        SchemaType::Object => map(schema, location, open_enum),
        SchemaType::Null => location.key("type").fail("`null` is not supported"),
    }
}

/// Reads the type of a request or response body. An enum is not supported there, because it has no field to be named by.
pub fn read_body(schema: &Schema, location: &SpecLocation) -> Result<Type, SpecError> {
    let mut refuse = |_: &ObjectSchema, location: &SpecLocation| {
        location.fail("an enum is supported only in a field of a model and in a query parameter")
    };
    read(schema, location, &mut refuse)
}

/// `allOf` with one reference: the way to add a description to a reference.
fn wrapped_reference(schema: &ObjectSchema, location: &SpecLocation) -> Result<Type, SpecError> {
    allow_keywords(schema, &["allOf"], location)?;
    let location = location.key("allOf");
    let [wrapped] = &schema.all_of[..] else {
        return location.fail("`allOf` must contain exactly one `$ref`");
    };
    match referenced_model(wrapped) {
        Some(model) => Ok(Type::Model(model)),
        None => location.index(0).fail("a `$ref` is expected here"),
    }
}

fn string(schema: &ObjectSchema, location: &SpecLocation) -> Result<Type, SpecError> {
    if !schema.enum_values.is_empty() {
        return location.key("enum").fail(
            "a closed enum is not supported here; `anyOf` with any string as the second type admits later values",
        );
    }
    allow_keywords(schema, &["type", "format"], location)?;
    match schema.format.as_deref() {
        None | Some("date" | "date-time" | "interval" | "uri-reference") => Ok(Type::String),
        Some(format) => unknown_format(format, location),
    }
}

fn array(schema: &ObjectSchema, location: &SpecLocation, open_enum: &mut OpenEnumReader) -> Result<Type, SpecError> {
    allow_keywords(schema, &["type", "items", "minItems", "maxItems", "uniqueItems"], location)?;
    let Some(items) = &schema.items else {
        return location.fail("an array needs `items`");
    };
    let item = read(items, &location.key("items"), open_enum)?;
    Ok(Type::Array(Box::new(item)))
}

/// An object without properties of its own.
fn map(schema: &ObjectSchema, location: &SpecLocation, open_enum: &mut OpenEnumReader) -> Result<Type, SpecError> {
    if !schema.properties.is_empty() {
        return location.key("properties").fail("an object with properties needs a schema in `components`");
    }
    allow_keywords(schema, &["type", "additionalProperties"], location)?;
    let location = location.key("additionalProperties");
    match &schema.additional_properties {
        Some(Schema::Boolean(any)) if any.0 => Ok(Type::Object),
        Some(values @ Schema::Object(_)) => {
            let value = read(values, &location, open_enum)?;
            Ok(Type::Map(Box::new(value)))
        }
        _ => location.fail("an object without properties needs `additionalProperties`"),
    }
}

fn unknown_format(format: &str, location: &SpecLocation) -> Result<Type, SpecError> {
    location.key("format").fail(format!("the format `{format}` is not supported"))
}
