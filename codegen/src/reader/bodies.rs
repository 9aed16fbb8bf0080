//! Reads request bodies and responses.

use oas3::spec::{MediaType, ObjectOrReference, Operation as SpecOperation, Response, Schema, Spec};
use serde_json::Value as Json;

use crate::api::{Body, BodyContent, Type};
use crate::names;
use crate::reader::models::Models;
use crate::reader::{data_types, prose};
use crate::spec_location::{SpecError, SpecLocation};

const JSON: &str = "application/json";

/// Reads the request body of an operation.
pub fn request(spec: &Spec, operation: &SpecOperation, location: &SpecLocation) -> Result<Option<Body>, SpecError> {
    let name = body_name(operation, location)?;
    let Some(body) = &operation.request_body else {
        return match operation.extensions.get("body-name") {
            Some(_) => location.key("x-body-name").fail("the operation has no request body"),
            None => Ok(None),
        };
    };
    let location = location.key("requestBody");
    let body = body.resolve(spec).map_err(|e| location.error(e.to_string()))?;
    if body.required != Some(true) {
        return location.fail("a request body must be `required: true`");
    }
    let (schema, schema_location) = json_schema(&body.content, &location)?;
    let content = match data_types::read_body(schema, &schema_location)? {
        Type::Model(name) => BodyContent::Model(name),
        Type::Array(item) => match *item {
            Type::Model(name) => BodyContent::Models(name),
            Type::String => BodyContent::Strings,
            _ => return schema_location.fail("a list in a request body must contain models or strings"),
        },
        _ => return schema_location.fail("a request body must be a model or a list"),
    };
    let description = prose::required(body.description.as_deref(), "description", &location)?;
    Ok(Some(Body { name, content, description }))
}

/// The name of the argument of the request body: `x-body-name`, or `body`.
fn body_name(operation: &SpecOperation, location: &SpecLocation) -> Result<String, SpecError> {
    match operation.extensions.get("body-name") {
        None => Ok(names::BODY.to_owned()),
        Some(Json::String(name)) if names::is_member_name(name) && !names::is_reserved_argument(name) => {
            Ok(name.clone())
        }
        Some(name) => location.key("x-body-name").fail(format!("{name} cannot be the name of a JavaScript argument")),
    }
}

/// The success responses of an operation.
pub struct Success {
    /// The type of the body; `None` when no response has one.
    pub result: Option<Type>,
    /// Whether some responses have a body and others have none.
    pub is_optional: bool,
    /// The description of the first response, of those with a body if there are any.
    pub description: String,
}

/// Reads the success responses of an operation.
///
/// All that have a body must have the same type. Each error response must have an error model.
pub fn response(
    spec: &Spec,
    operation: &SpecOperation,
    models: &Models,
    location: &SpecLocation,
) -> Result<Success, SpecError> {
    let location = location.key("responses");
    let mut success: Option<Success> = None;
    for (code, response) in operation.responses.iter().flatten() {
        let location = match response {
            ObjectOrReference::Ref { ref_path, .. } => SpecLocation::of_reference(ref_path),
            ObjectOrReference::Object(_) => location.key(code),
        };
        let response = response.resolve(spec).map_err(|e| location.error(e.to_string()))?;
        let description = prose::required(response.description.as_deref(), "description", &location)?;
        let ty = response_type(&response, &location)?;
        match code.as_bytes() {
            [b'2', _, _] => match &mut success {
                None => success = Some(Success { result: ty, is_optional: false, description }),
                Some(known) if known.result == ty => {}
                Some(known) if ty.is_none() => known.is_optional = true,
                Some(known) if known.result.is_none() => {
                    *known = Success { result: ty, is_optional: true, description };
                }
                Some(_) => {
                    return location.fail("all success responses of an operation with a body must have the same type");
                }
            },
            [b'4' | b'5', _, _] => {
                if !matches!(&ty, Some(Type::Model(name)) if models.is_error(name)) {
                    return location.fail("an error response needs a model with `error` in its `x-use`");
                }
            }
            _ => return location.fail("only status codes of 2xx, 4xx and 5xx are supported"),
        }
    }
    match success {
        Some(success) => Ok(success),
        None => location.fail("an operation needs a success response"),
    }
}

fn response_type(response: &Response, location: &SpecLocation) -> Result<Option<Type>, SpecError> {
    if response.content.is_empty() {
        return Ok(None);
    }
    let (schema, location) = json_schema(&response.content, location)?;
    data_types::read_body(schema, &location).map(Some)
}

/// The schema of the JSON content, which must be the only content.
fn json_schema<'a>(
    content: &'a oas3::Map<String, MediaType>,
    location: &SpecLocation,
) -> Result<(&'a Schema, SpecLocation), SpecError> {
    let location = location.key("content");
    if content.len() != 1 || !content.contains_key(JSON) {
        return location.fail(format!("`{JSON}` is the only supported content type"));
    }
    let location = location.key(JSON);
    match content.get(JSON).and_then(|media| media.schema.as_ref()) {
        Some(schema) => Ok((schema, location.key("schema"))),
        None => location.fail("a content type needs a `schema`"),
    }
}
