//! Reads the parameters of operations.

use oas3::spec::{
    ObjectSchema, Operation as SpecOperation, Parameter as SpecParameter, ParameterIn, ParameterStyle, SchemaType,
};
use serde_json::Value as Json;

use crate::api::{Kind, Location, Parameter, QueryEnum};
use crate::names;
use crate::place::{Place, SpecError};
use crate::schemas::{object, only, single_type, string_values};
use crate::spec::{Reader, prose};

impl Reader<'_> {
    /// The parameters of an operation, in the order of `Operation::parameters`.
    pub(crate) fn parameters(
        &mut self,
        path: &str,
        source: &SpecOperation,
        place: &Place,
    ) -> Result<Vec<Parameter>, SpecError> {
        let mut parameters: Vec<Parameter> = Vec::new();
        for (index, parameter) in source.parameters.iter().enumerate() {
            let place = place.key("parameters").index(index);
            let parameter = parameter.resolve(self.spec).map_err(|e| place.error(e.to_string()))?;
            let parameter = self.parameter(&parameter, &place)?;
            if parameters.iter().any(|p| p.name == parameter.name) {
                return place.fail(format!("another parameter is called `{}` too", parameter.name));
            }
            parameters.push(parameter);
        }

        let placeholders = placeholders(path, place)?;
        for name in &placeholders {
            let known = |p: &Parameter| p.name == *name && p.location == Location::Path;
            if !parameters.iter().any(known) {
                return place
                    .fail(format!("the path has a placeholder `{{{name}}}` but there is no such path parameter"));
            }
        }
        for (index, parameter) in parameters.iter().enumerate() {
            if parameter.location == Location::Path && !placeholders.contains(&parameter.name) {
                return place
                    .key("parameters")
                    .index(index)
                    .fail(format!("the path has no placeholder `{{{}}}`", parameter.name));
            }
        }

        // Stable, so that each group keeps the order of the spec.
        parameters.sort_by_key(|p| (p.location == Location::Query, !p.required));
        Ok(parameters)
    }

    fn parameter(&mut self, source: &SpecParameter, place: &Place) -> Result<Parameter, SpecError> {
        let name = &source.name;
        let required = source.required.unwrap_or(false);
        let location = match source.location {
            ParameterIn::Path if required => Location::Path,
            ParameterIn::Path => return place.fail("a path parameter has to be `required: true`"),
            ParameterIn::Query => Location::Query,
            ParameterIn::Header | ParameterIn::Cookie => {
                return place.key("in").fail("only path and query parameters are supported");
            }
        };
        if !names::is_member_name(name) {
            return place.key("name").fail(format!("`{name}` is no camelCase name"));
        }
        if required && names::is_reserved_argument(name) {
            return place.key("name").fail(format!("`{name}` cannot be the name of an argument in JavaScript"));
        }
        if !required && names::CALL_OPTIONS.contains(&name.as_str()) {
            return place.key("name").fail(format!("`{name}` is an option that every call takes"));
        }

        let schema_place = place.key("schema");
        let Some(schema) = &source.schema else {
            return place.fail("a parameter needs a `schema`");
        };
        let schema = object(schema, &schema_place)?;
        let array = single_type(schema, &schema_place)? == SchemaType::Array;
        let (item, item_place) = if array {
            only(schema, &["type", "items", "maxItems"], &schema_place)?;
            let Some(items) = &schema.items else {
                return schema_place.fail("an array needs `items`");
            };
            let place = schema_place.key("items");
            (object(items, &place)?, place)
        } else {
            (schema, schema_place.clone())
        };
        if array && location == Location::Path {
            return schema_place.fail("a path parameter has to be a single value");
        }
        check_style(source, array, location, place)?;

        let kind = match single_type(item, &item_place)? {
            SchemaType::String => Kind::String,
            SchemaType::Integer => Kind::Integer,
            SchemaType::Number => Kind::Number,
            SchemaType::Boolean => Kind::Boolean,
            _ => {
                return item_place
                    .key("type")
                    .fail("a parameter has to be a string, a number, a boolean or a list of these");
            }
        };
        let allowed: &[&str] =
            if kind == Kind::String { &["type", "title", "enum", "default"] } else { &["type", "format", "default"] };
        only(item, allowed, &item_place)?;
        let values = self.query_enum(name, item, &item_place)?;
        let default = default_text(item, kind, &item_place)?;
        Ok(Parameter {
            name: name.clone(),
            location,
            kind,
            array,
            required,
            description: prose(source.description.as_deref(), "description", place)?,
            default,
            values,
        })
    }

    fn query_enum(
        &mut self,
        parameter: &str,
        schema: &ObjectSchema,
        place: &Place,
    ) -> Result<Option<String>, SpecError> {
        let Some(values) = string_values(schema, place)? else {
            return match &schema.title {
                Some(_) => place.key("title").fail("only an `enum` takes a `title` here"),
                None => Ok(None),
            };
        };
        let Some(title) = &schema.title else {
            return place.fail("an `enum` needs a `title`, which names its type");
        };
        if !names::is_type_name(title) {
            return place.key("title").fail(format!("`{title}` cannot be the name of a type"));
        }
        match self.query_enums.iter().find(|e| e.name == *title) {
            Some(known) if known.values != values => {
                return place
                    .key("enum")
                    .fail(format!("`{title}` has other values elsewhere, for the parameter `{}`", known.parameter));
            }
            Some(_) => {}
            None => self.query_enums.push(QueryEnum {
                name: title.clone(),
                values,
                parameter: parameter.to_owned(),
                place: place.clone(),
            }),
        }
        Ok(Some(title.clone()))
    }
}

/// The names between braces in a path template, each of which has to be a whole segment.
fn placeholders(path: &str, place: &Place) -> Result<Vec<String>, SpecError> {
    let mut names = Vec::new();
    let Some(segments) = path.strip_prefix('/') else {
        return place.fail("a path starts with `/`");
    };
    for segment in segments.split('/') {
        let name = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        match name {
            Some(name) if names.contains(&name.to_owned()) => {
                return place.fail(format!("the placeholder `{{{name}}}` occurs twice"));
            }
            Some(name) => names.push(name.to_owned()),
            None if segment.is_empty() || segment.contains(['{', '}', '?', '#', '%']) => {
                return place.fail(format!("the path segment `{segment}` is neither a placeholder nor plain text"));
            }
            None => {}
        }
    }
    Ok(names)
}

fn check_style(source: &SpecParameter, array: bool, location: Location, place: &Place) -> Result<(), SpecError> {
    let expected = match location {
        Location::Path => ParameterStyle::Simple,
        Location::Query => ParameterStyle::Form,
    };
    if source.style.is_some_and(|style| style != expected) {
        return place.key("style").fail("only `simple` in a path and `form` in a query are supported");
    }
    if array && source.explode == Some(false) {
        return place.key("explode").fail("lists repeat their key; `explode: false` is not supported");
    }
    Ok(())
}

fn default_text(schema: &ObjectSchema, kind: Kind, place: &Place) -> Result<Option<String>, SpecError> {
    let Some(default) = &schema.default else {
        return Ok(None);
    };
    let place = place.key("default");
    let text = match (kind, default) {
        (Kind::String, Json::String(text)) => text.clone(),
        (Kind::Boolean, Json::Bool(value)) => value.to_string(),
        (Kind::Integer, Json::Number(n)) if n.is_i64() || n.is_u64() => n.to_string(),
        (Kind::Number, Json::Number(n)) => n.to_string(),
        _ => return place.fail("the default is of another type than the parameter"),
    };
    if !schema.enum_values.is_empty() && !schema.enum_values.contains(default) {
        return place.fail("the default is none of the values");
    }
    Ok(Some(text))
}
