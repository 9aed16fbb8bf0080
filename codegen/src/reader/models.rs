//! Reads the models, which are the schemas in `components.schemas`.

use std::collections::BTreeSet;

use oas3::spec::{ObjectSchema, Schema, SchemaType, Spec};
use serde_json::Value as Json;

use crate::api::{DOMAINS, Field, FieldPath, Model, OpenEnum};
use crate::names;
use crate::reader::open_enums::OpenEnums;
use crate::reader::schema::{allow_keywords, inline, single_type};
use crate::reader::{data_types, prose};
use crate::spec_location::{SpecError, SpecLocation};

/// All models and their enums.
pub struct Models {
    pub models: Vec<Model>,
    pub open_enums: Vec<OpenEnum>,
    /// Names of the models that occur in error responses.
    error_models: BTreeSet<String>,
}

impl Models {
    /// The model with this name.
    pub fn get(&self, name: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.name == name)
    }

    /// Whether a model may be the body of an error response.
    pub fn is_error(&self, name: &str) -> bool {
        self.error_models.contains(name)
    }
}

/// Reads all models of a spec.
pub fn read(spec: &Spec) -> Result<Models, SpecError> {
    let location = SpecLocation::root().key("components").key("schemas");
    let mut models = Vec::new();
    let mut open_enums = OpenEnums::default();
    let mut error_models = BTreeSet::new();
    for (name, schema) in spec.components.iter().flat_map(|components| components.schemas.iter()) {
        let location = location.key(name);
        if !names::is_type_name(name) {
            return location.fail(format!("`{name}` cannot be the name of a model"));
        }
        let schema = inline(schema, &location)?;
        if single_type(schema, &location)? != SchemaType::Object {
            return location.key("type").fail("a schema in `components` must be an object with properties");
        }
        allow_keywords(schema, &["type", "properties", "required", "x-domain", "x-use"], &location)?;
        let domain = domain(schema, &location)?;
        let uses = uses(schema, &location)?;
        if uses.contains("error") {
            error_models.insert(name.clone());
        }
        models.push(Model {
            name: name.clone(),
            fields: fields(name, schema, &domain, &mut open_enums, &location)?,
            domain,
            description: prose::required(schema.description.as_deref(), "description", &location)?,
            request_only: uses.len() == 1 && uses.contains("request"),
        });
    }
    Ok(Models { models, open_enums: open_enums.enums, error_models })
}

fn fields(
    model: &str,
    schema: &ObjectSchema,
    domain: &str,
    open_enums: &mut OpenEnums,
    location: &SpecLocation,
) -> Result<Vec<Field>, SpecError> {
    for (index, required) in schema.required.iter().enumerate() {
        if !schema.properties.contains_key(required.as_str()) {
            return location.key("required").index(index).fail(format!("there is no property `{required}`"));
        }
    }
    let location = location.key("properties");
    let mut fields = Vec::new();
    for (name, property) in &schema.properties {
        let location = location.key(name);
        if !names::is_field_name(name) {
            return location.fail(format!("`{name}` cannot be the name of a field"));
        }
        let path = FieldPath { model: model.to_owned(), field: name.clone() };
        let required = schema.required.contains(name);
        fields.push(field(property, path, required, domain, open_enums, &location)?);
    }
    Ok(fields)
}

fn field(
    property: &Schema,
    path: FieldPath,
    required: bool,
    domain: &str,
    open_enums: &mut OpenEnums,
    location: &SpecLocation,
) -> Result<Field, SpecError> {
    let mut open_enum =
        |schema: &ObjectSchema, location: &SpecLocation| open_enums.read(schema, domain, &path, location);
    let ty = data_types::read(property, location, &mut open_enum)?;
    let property = inline(property, location)?;
    Ok(Field {
        name: path.field,
        description: prose::required(property.description.as_deref(), "description", location)?,
        read_only: property.read_only.unwrap_or(false),
        required,
        ty,
    })
}

fn domain(schema: &ObjectSchema, location: &SpecLocation) -> Result<String, SpecError> {
    match schema.extensions.get("domain") {
        Some(Json::String(domain)) if DOMAINS.iter().any(|(known, _)| known == domain) => Ok(domain.clone()),
        Some(domain) => {
            let known: Vec<&str> = DOMAINS.iter().map(|(known, _)| *known).collect();
            location.key("x-domain").fail(format!("{domain} is not a domain; the domains are {}", known.join(", ")))
        }
        None => location.fail("a model needs an `x-domain`"),
    }
}

/// Where a model occurs: in requests, in responses, in error responses.
fn uses(schema: &ObjectSchema, location: &SpecLocation) -> Result<BTreeSet<String>, SpecError> {
    let location = location.key("x-use");
    let Some(Json::Array(list)) = schema.extensions.get("use") else {
        return location.fail("a list of request, response and error is expected here");
    };
    let mut uses = BTreeSet::new();
    for (index, item) in list.iter().enumerate() {
        match item.as_str() {
            Some(word @ ("request" | "response" | "error")) => uses.insert(word.to_owned()),
            _ => return location.index(index).fail(format!("{item} is not one of request, response, error")),
        };
    }
    if uses.is_empty() {
        return location.fail("a model must occur in a request, a response or an error");
    }
    Ok(uses)
}
