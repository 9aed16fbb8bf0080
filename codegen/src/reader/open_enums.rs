//! Reads open enums: string types with known values that accept any other string.

use oas3::spec::{ObjectSchema, SchemaType};

use crate::api::{FieldPath, OpenEnum, Type};
use crate::names;
use crate::reader::schema::{allow_keywords, enum_values, inline, single_type};
use crate::spec_location::{SpecError, SpecLocation};

/// Collects the open enums while models are read.
#[derive(Default)]
pub struct OpenEnums {
    pub enums: Vec<OpenEnum>,
}

impl OpenEnums {
    /// Reads `anyOf: [{type: string, enum: […]}, {type: string}]`, whose `title` names the enum.
    pub fn read(
        &mut self,
        schema: &ObjectSchema,
        domain: &str,
        field: &FieldPath,
        location: &SpecLocation,
    ) -> Result<Type, SpecError> {
        allow_keywords(schema, &["title", "anyOf"], location)?;
        let values = values(schema, &location.key("anyOf"))?;
        let Some(name) = &schema.title else {
            return location.fail("an enum needs a `title`, which names its type");
        };
        if !names::is_type_name(name) {
            return location.key("title").fail(format!("`{name}` cannot be the name of a type"));
        }
        match self.enums.iter_mut().find(|known| known.name == *name) {
            Some(known) if known.values != values => {
                return location
                    .key("anyOf")
                    .index(0)
                    .key("enum")
                    .fail(format!("`{name}` has other values elsewhere, in `{}`", known.uses[0]));
            }
            Some(known) => known.uses.push(field.clone()),
            None => self.enums.push(OpenEnum {
                name: name.clone(),
                domain: domain.to_owned(),
                values,
                uses: vec![field.clone()],
            }),
        }
        Ok(Type::OpenEnum(name.clone()))
    }
}

fn values(schema: &ObjectSchema, location: &SpecLocation) -> Result<Vec<String>, SpecError> {
    let message = "`anyOf` must list a string with an `enum`, then any string";
    let [known, any] = &schema.any_of[..] else {
        return location.fail(message);
    };
    let (known_location, any_location) = (location.index(0), location.index(1));
    let (known, any) = (inline(known, &known_location)?, inline(any, &any_location)?);
    allow_keywords(known, &["type", "enum"], &known_location)?;
    allow_keywords(any, &["type"], &any_location)?;
    let are_strings = single_type(known, &known_location)? == SchemaType::String
        && single_type(any, &any_location)? == SchemaType::String;
    match enum_values(known, &known_location)? {
        Some(values) if are_strings => Ok(values),
        _ => location.fail(message),
    }
}
