//! Reads `components.schemas` and the types of fields, bodies and results.

use std::collections::BTreeSet;

use oas3::spec::{ObjectOrReference, ObjectSchema, Schema, SchemaType, SchemaTypeSet, Spec};
use serde_json::Value as Json;

use crate::api::{Field, Model, OpenEnum, Type};
use crate::names;
use crate::place::{Place, SpecError};
use crate::spec::prose;
use crate::types::DOMAINS;

/// All models, and what they need.
pub struct Schemas {
    pub models: Vec<Model>,
    pub open_enums: Vec<OpenEnum>,
    /// Names of the models that travel in errors.
    pub errors: BTreeSet<String>,
}

/// Reads all models of a spec.
pub fn read(spec: &Spec) -> Result<Schemas, SpecError> {
    let place = Place::root().key("components").key("schemas");
    let mut schemas = Schemas { models: Vec::new(), open_enums: Vec::new(), errors: BTreeSet::new() };
    let sources = spec.components.iter().flat_map(|c| c.schemas.iter());
    for (name, schema) in sources {
        schemas.add_model(name, schema, &place.key(name))?;
    }
    Ok(schemas)
}

/// Who uses an open enum that is being read.
struct User<'a> {
    domain: &'a str,
    field: String,
}

impl Schemas {
    /// The model of this name.
    pub fn model(&self, name: &str) -> Option<&Model> {
        self.models.iter().find(|model| model.name == name)
    }

    /// The type of a body or a result, which cannot hold an enum of its own.
    pub fn data_type(&self, schema: &Schema, place: &Place) -> Result<Type, SpecError> {
        let mut no_enum = |_: &ObjectSchema, place: &Place| {
            place.fail("an enum is supported as a field of a model or as a query parameter only")
        };
        read_type(schema, place, &mut no_enum)
    }

    fn add_model(&mut self, name: &str, schema: &Schema, place: &Place) -> Result<(), SpecError> {
        if !names::is_type_name(name) {
            return place.fail(format!("`{name}` cannot be the name of a model"));
        }
        let schema = object(schema, place)?;
        if single_type(schema, place)? != SchemaType::Object {
            return place.key("type").fail("a schema of its own has to be an object with properties");
        }
        only(schema, &["type", "properties", "required", "x-domain", "x-use"], place)?;
        let domain = self.domain(schema, place)?;
        let uses = uses(schema, place)?;
        if uses.contains("error") {
            self.errors.insert(name.to_owned());
        }
        for (index, required) in schema.required.iter().enumerate() {
            if !schema.properties.contains_key(required.as_str()) {
                return place.key("required").index(index).fail(format!("there is no property `{required}`"));
            }
        }

        let mut fields = Vec::new();
        for (field, property) in &schema.properties {
            let place = place.key("properties").key(field);
            if !names::is_field_name(field) {
                return place.fail(format!("`{field}` cannot be the name of a field"));
            }
            let user = User { domain: &domain, field: format!("{name}.{field}") };
            let mut open_enum = |schema: &ObjectSchema, place: &Place| self.open_enum(schema, &user, place);
            let ty = read_type(property, &place, &mut open_enum)?;
            let property = object(property, &place)?;
            fields.push(Field {
                name: field.clone(),
                description: prose(property.description.as_deref(), "description", &place)?,
                read_only: property.read_only.unwrap_or(false),
                required: schema.required.contains(field),
                ty,
            });
        }
        self.models.push(Model {
            name: name.to_owned(),
            domain,
            description: prose(schema.description.as_deref(), "description", place)?,
            request_only: uses.len() == 1 && uses.contains("request"),
            fields,
        });
        Ok(())
    }

    fn domain(&self, schema: &ObjectSchema, place: &Place) -> Result<String, SpecError> {
        match schema.extensions.get("domain") {
            Some(Json::String(domain)) if DOMAINS.iter().any(|(known, _)| known == domain) => Ok(domain.clone()),
            Some(domain) => {
                let known: Vec<&str> = DOMAINS.iter().map(|(known, _)| *known).collect();
                place.key("x-domain").fail(format!("{domain} is no domain; known are {}", known.join(", ")))
            }
            None => place.fail("a model needs an `x-domain`"),
        }
    }

    /// The enum of `anyOf: [{type: string, enum: […]}, {type: string}]`, named by its title.
    fn open_enum(&mut self, schema: &ObjectSchema, user: &User, place: &Place) -> Result<Type, SpecError> {
        only(schema, &["title", "anyOf"], place)?;
        let message = "`anyOf` has to be a string with an `enum`, then any string";
        let [known, any] = &schema.any_of[..] else {
            return place.key("anyOf").fail(message);
        };
        let known_place = place.key("anyOf").index(0);
        let any_place = place.key("anyOf").index(1);
        let (known, any) = (object(known, &known_place)?, object(any, &any_place)?);
        only(known, &["type", "enum"], &known_place)?;
        only(any, &["type"], &any_place)?;
        let strings = single_type(known, &known_place)? == SchemaType::String
            && single_type(any, &any_place)? == SchemaType::String;
        let values = match string_values(known, &known_place)? {
            Some(values) if strings => values,
            _ => return place.key("anyOf").fail(message),
        };
        let Some(name) = &schema.title else {
            return place.fail("an enum needs a `title`, which names its type");
        };
        if !names::is_type_name(name) {
            return place.key("title").fail(format!("`{name}` cannot be the name of a type"));
        }
        match self.open_enums.iter_mut().find(|e| e.name == *name) {
            Some(known) if known.values != values => {
                return known_place
                    .key("enum")
                    .fail(format!("`{name}` has other values elsewhere, in `{}`", known.uses[0]));
            }
            Some(known) => known.uses.push(user.field.clone()),
            None => self.open_enums.push(OpenEnum {
                name: name.clone(),
                domain: user.domain.to_owned(),
                values,
                uses: vec![user.field.clone()],
            }),
        }
        Ok(Type::OpenEnum(name.clone()))
    }
}

fn uses(schema: &ObjectSchema, place: &Place) -> Result<BTreeSet<String>, SpecError> {
    let place = place.key("x-use");
    let Some(Json::Array(list)) = schema.extensions.get("use") else {
        return place.fail("a list of request, response or error is expected here");
    };
    let mut uses = BTreeSet::new();
    for (index, item) in list.iter().enumerate() {
        match item.as_str() {
            Some(word @ ("request" | "response" | "error")) => uses.insert(word.to_owned()),
            _ => {
                return place.index(index).fail(format!("{item} is none of request, response, error"));
            }
        };
    }
    if uses.is_empty() {
        return place.fail("a model travels in a request, a response or an error");
    }
    Ok(uses)
}

/// Reads a type; `open_enum` answers for what has `anyOf`.
fn read_type(
    schema: &Schema,
    place: &Place,
    open_enum: &mut dyn FnMut(&ObjectSchema, &Place) -> Result<Type, SpecError>,
) -> Result<Type, SpecError> {
    if let Some(name) = reference(schema) {
        return Ok(Type::Model(name));
    }
    let schema = object(schema, place)?;
    if !schema.all_of.is_empty() {
        only(schema, &["allOf"], place)?;
        return match &schema.all_of[..] {
            [one] => match reference(one) {
                Some(name) => Ok(Type::Model(name)),
                None => place.key("allOf").index(0).fail("a `$ref` is expected here"),
            },
            _ => place.key("allOf").fail("`allOf` has to hold exactly one `$ref`"),
        };
    }
    if !schema.any_of.is_empty() {
        return open_enum(schema, place);
    }
    if schema.schema_type.is_none() {
        only(schema, &[], place)?;
        return Ok(Type::Any);
    }
    let ty = single_type(schema, place)?;
    let format = schema.format.as_deref();
    match ty {
        SchemaType::String => {
            if !schema.enum_values.is_empty() {
                return place
                    .key("enum")
                    .fail("a closed enum is not supported here: `anyOf` of it and any string keeps later values");
            }
            only(schema, &["type", "format"], place)?;
            match format {
                None | Some("date" | "date-time" | "interval" | "uri-reference") => Ok(Type::String),
                Some(format) => unknown_format(format, place),
            }
        }
        SchemaType::Integer => {
            only(schema, &["type", "format"], place)?;
            match format {
                Some("int32") => Ok(Type::Int32),
                None | Some("int64") => Ok(Type::Int64),
                Some(format) => unknown_format(format, place),
            }
        }
        SchemaType::Number => {
            only(schema, &["type", "format"], place)?;
            match format {
                Some("float") => Ok(Type::Float),
                None | Some("double") => Ok(Type::Double),
                Some(format) => unknown_format(format, place),
            }
        }
        SchemaType::Boolean => {
            only(schema, &["type"], place)?;
            Ok(Type::Boolean)
        }
        SchemaType::Array => {
            let allowed = ["type", "items", "minItems", "maxItems", "uniqueItems"];
            only(schema, &allowed, place)?;
            match &schema.items {
                Some(items) => {
                    let item = read_type(items, &place.key("items"), open_enum)?;
                    Ok(Type::Array(Box::new(item)))
                }
                None => place.fail("an array needs `items`"),
            }
        }
        SchemaType::Object => {
            if !schema.properties.is_empty() {
                return place.key("properties").fail("an object inside another needs a schema and a name of its own");
            }
            only(schema, &["type", "additionalProperties"], place)?;
            let place = place.key("additionalProperties");
            match &schema.additional_properties {
                Some(Schema::Boolean(any)) if any.0 => Ok(Type::Object),
                Some(Schema::Object(_)) => {
                    let values = schema.additional_properties.as_ref();
                    let value = values.map(|values| read_type(values, &place, open_enum));
                    value.unwrap_or(Ok(Type::Any)).map(|value| Type::Map(Box::new(value)))
                }
                _ => place.fail("an object without properties needs `additionalProperties`"),
            }
        }
        SchemaType::Null => place.key("type").fail("`null` is not supported"),
    }
}

fn unknown_format(format: &str, place: &Place) -> Result<Type, SpecError> {
    place.key("format").fail(format!("the format `{format}` is not supported"))
}

/// The name of the model that a schema refers to.
fn reference(schema: &Schema) -> Option<String> {
    match schema {
        Schema::Object(schema) => match schema.as_ref() {
            ObjectOrReference::Ref { ref_path, .. } => ref_path.rsplit('/').next().map(str::to_owned),
            ObjectOrReference::Object(_) => None,
        },
        Schema::Boolean(_) => None,
    }
}

/// A schema that stands here itself.
pub fn object<'a>(schema: &'a Schema, place: &Place) -> Result<&'a ObjectSchema, SpecError> {
    match schema {
        Schema::Object(schema) => match schema.as_ref() {
            ObjectOrReference::Object(schema) => Ok(schema),
            ObjectOrReference::Ref { .. } => place.fail("a reference is not supported here; wrap it into `allOf`"),
        },
        Schema::Boolean(_) => place.fail("`true` and `false` are not supported here"),
    }
}

/// The one type of a schema.
pub fn single_type(schema: &ObjectSchema, place: &Place) -> Result<SchemaType, SpecError> {
    match &schema.schema_type {
        Some(SchemaTypeSet::Single(ty)) => Ok(*ty),
        Some(SchemaTypeSet::Multiple(_)) => place.key("type").fail("several types at once are not supported"),
        None => place.fail("a `type` is missing"),
    }
}

/// The values of an enum of strings.
pub fn string_values(schema: &ObjectSchema, place: &Place) -> Result<Option<Vec<String>>, SpecError> {
    if schema.enum_values.is_empty() {
        return Ok(None);
    }
    let place = place.key("enum");
    let mut values: Vec<String> = Vec::new();
    for (index, value) in schema.enum_values.iter().enumerate() {
        let place = place.index(index);
        match value.as_str() {
            Some("") => return place.fail("an empty value is not supported"),
            Some(value) if values.iter().any(|v| v == value) => {
                return place.fail(format!("`{value}` occurs twice"));
            }
            Some(value) => values.push(value.to_owned()),
            None => return place.fail("only strings are supported as values"),
        }
    }
    Ok(Some(values))
}

/// Fails when a schema has a keyword that means something, other than these. Prose and `readOnly` are always welcome.
pub fn only(schema: &ObjectSchema, allowed: &[&str], place: &Place) -> Result<(), SpecError> {
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
    ];
    match present.iter().find(|(key, present)| *present && !allowed.contains(key)) {
        Some((key, _)) => place.key(key).fail(format!("`{key}` is not supported in a schema of this kind")),
        None => Ok(()),
    }
}
