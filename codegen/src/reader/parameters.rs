//! Reads the parameters of operations.

use oas3::spec::{
    ObjectSchema, Operation as SpecOperation, Parameter as SpecParameter, ParameterIn, ParameterStyle, SchemaType, Spec,
};
use serde_json::Value as Json;

use crate::api::{Kind, Location, Parameter, QueryEnum};
use crate::names;
use crate::reader::prose;
use crate::reader::schema::{allow_keywords, deprecated_values, enum_values, inline, single_type};
use crate::spec_location::{SpecError, SpecLocation};

/// Reads the parameters of all operations and collects their query enums.
pub struct ParameterReader<'a> {
    spec: &'a Spec,
    pub query_enums: Vec<QueryEnum>,
}

impl<'a> ParameterReader<'a> {
    pub fn new(spec: &'a Spec) -> Self {
        Self { spec, query_enums: Vec::new() }
    }

    /// The parameters of an operation, in the order of `Operation::parameters`.
    pub fn read(
        &mut self,
        path: &str,
        operation: &SpecOperation,
        location: &SpecLocation,
    ) -> Result<Vec<Parameter>, SpecError> {
        let list = location.key("parameters");
        let mut parameters: Vec<Parameter> = Vec::new();
        for (index, parameter) in operation.parameters.iter().enumerate() {
            let location = list.index(index);
            let parameter = parameter.resolve(self.spec).map_err(|e| location.error(e.to_string()))?;
            let parameter = self.parameter(&parameter, &location)?;
            if parameters.iter().any(|known| known.name == parameter.name) {
                return location.fail(format!("another parameter is also called `{}`", parameter.name));
            }
            parameters.push(parameter);
        }

        let placeholders = placeholders(path, location)?;
        for name in &placeholders {
            let matches = |known: &Parameter| known.name == *name && known.location == Location::Path;
            if !parameters.iter().any(matches) {
                return location.fail(format!("the placeholder `{{{name}}}` of the path has no path parameter"));
            }
        }
        for (index, parameter) in parameters.iter().enumerate() {
            if parameter.location == Location::Path && !placeholders.contains(&parameter.name.as_str()) {
                return list.index(index).fail(format!("the path has no placeholder `{{{}}}`", parameter.name));
            }
        }

        // A stable sort, which keeps the order of the spec within each group.
        parameters.sort_by_key(|parameter| (parameter.location == Location::Query, !parameter.required));
        Ok(parameters)
    }

    fn parameter(&mut self, source: &SpecParameter, location: &SpecLocation) -> Result<Parameter, SpecError> {
        let name = &source.name;
        let required = source.required.unwrap_or(false);
        let parameter_location = match source.location {
            ParameterIn::Path if required => Location::Path,
            ParameterIn::Path => return location.fail("a path parameter must be `required: true`"),
            ParameterIn::Query => Location::Query,
            ParameterIn::Header | ParameterIn::Cookie => {
                return location.key("in").fail("only path and query parameters are supported");
            }
        };
        check_name(name, required, &location.key("name"))?;

        let Some(schema) = &source.schema else {
            return location.fail("a parameter needs a `schema`");
        };
        let schema_location = location.key("schema");
        let schema = inline(schema, &schema_location)?;
        let array = single_type(schema, &schema_location)? == SchemaType::Array;
        if array && parameter_location == Location::Path {
            return schema_location.fail("a path parameter must be a single value");
        }
        let (item, item_location) = if array {
            allow_keywords(schema, &["type", "items", "minItems", "maxItems"], &schema_location)?;
            let Some(items) = &schema.items else {
                return schema_location.fail("an array needs `items`");
            };
            let location = schema_location.key("items");
            (inline(items, &location)?, location)
        } else {
            (schema, schema_location)
        };
        check_style(source, array, parameter_location, location)?;

        let kind = match single_type(item, &item_location)? {
            SchemaType::String => Kind::String,
            SchemaType::Integer => Kind::Integer,
            SchemaType::Number => Kind::Number,
            SchemaType::Boolean => Kind::Boolean,
            _ => {
                return item_location
                    .key("type")
                    .fail("a parameter must be a string, a number, a boolean or a list of these");
            }
        };
        let allowed: &[&str] = match kind {
            Kind::String => &["type", "title", "enum", "default", "x-deprecated-values"],
            Kind::Integer | Kind::Number | Kind::Boolean => &["type", "format", "default"],
        };
        allow_keywords(item, allowed, &item_location)?;
        let query_enum = self.query_enum(name, item, &item_location)?;
        Ok(Parameter {
            name: name.clone(),
            location: parameter_location,
            kind,
            array,
            nonempty: schema.min_items.is_some_and(|least| least > 0),
            required,
            description: prose::required(source.description.as_deref(), "description", location)?,
            default: default_text(item, kind, &item_location)?,
            query_enum,
        })
    }

    /// The title of the enum of a parameter, which is added to `query_enums` on its first use.
    fn query_enum(
        &mut self,
        parameter: &str,
        schema: &ObjectSchema,
        location: &SpecLocation,
    ) -> Result<Option<String>, SpecError> {
        let values = enum_values(schema, location)?;
        let deprecated = deprecated_values(schema, values.as_deref().unwrap_or_default(), location)?;
        let Some(values) = values else {
            return match &schema.title {
                Some(_) => location.key("title").fail("a `title` is supported only with an `enum`"),
                None => Ok(None),
            };
        };
        let Some(title) = &schema.title else {
            return location.fail("an `enum` needs a `title`, which names its type");
        };
        if !names::is_type_name(title) {
            return location.key("title").fail(format!("`{title}` cannot be the name of a type"));
        }
        match self.query_enums.iter().find(|known| known.name == *title) {
            Some(known) if known.values != values => {
                return location
                    .key("enum")
                    .fail(format!("`{title}` has other values elsewhere, for the parameter `{}`", known.parameter));
            }
            Some(known) if known.deprecated != deprecated => {
                return location.key("x-deprecated-values").fail(format!(
                    "`{title}` has other deprecated values elsewhere, for the parameter `{}`",
                    known.parameter
                ));
            }
            Some(_) => {}
            None => self.query_enums.push(QueryEnum {
                name: title.clone(),
                values,
                deprecated,
                parameter: parameter.to_owned(),
                location: location.clone(),
            }),
        }
        Ok(Some(title.clone()))
    }
}

fn check_name(name: &str, required: bool, location: &SpecLocation) -> Result<(), SpecError> {
    if !names::is_member_name(name) {
        return location.fail(format!("`{name}` is not a camelCase name"));
    }
    if required && names::is_reserved_argument(name) {
        return location.fail(format!("`{name}` cannot be the name of a JavaScript argument"));
    }
    if !required && names::CALL_OPTIONS.contains(&name) {
        return location.fail(format!("`{name}` is an option of every call"));
    }
    Ok(())
}

/// The names of the placeholders in a path template. A placeholder must be a whole segment.
fn placeholders<'a>(path: &'a str, location: &SpecLocation) -> Result<Vec<&'a str>, SpecError> {
    let Some(segments) = path.strip_prefix('/') else {
        return location.fail("a path must start with `/`");
    };
    let mut names = Vec::new();
    for segment in segments.split('/') {
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) if names.contains(&name) => {
                return location.fail(format!("the placeholder `{{{name}}}` occurs twice"));
            }
            Some(name) => names.push(name),
            None if segment.is_empty() || segment.contains(['{', '}', '?', '#', '%']) => {
                return location.fail(format!("the path segment `{segment}` is neither a placeholder nor plain text"));
            }
            None => {}
        }
    }
    Ok(names)
}

fn check_style(
    source: &SpecParameter,
    array: bool,
    parameter_location: Location,
    location: &SpecLocation,
) -> Result<(), SpecError> {
    let expected = match parameter_location {
        Location::Path => ParameterStyle::Simple,
        Location::Query => ParameterStyle::Form,
    };
    if source.style.is_some_and(|style| style != expected) {
        return location.key("style").fail("only `simple` in a path and `form` in a query are supported");
    }
    if array && source.explode == Some(false) {
        return location.key("explode").fail("`explode: false` is not supported; a list repeats its key");
    }
    Ok(())
}

fn default_text(schema: &ObjectSchema, kind: Kind, location: &SpecLocation) -> Result<Option<String>, SpecError> {
    let Some(default) = &schema.default else {
        return Ok(None);
    };
    let location = location.key("default");
    let text = match (kind, default) {
        (Kind::String, Json::String(text)) => text.clone(),
        (Kind::Boolean, Json::Bool(value)) => value.to_string(),
        (Kind::Integer, Json::Number(n)) if n.is_i64() || n.is_u64() => n.to_string(),
        (Kind::Number, Json::Number(n)) => n.to_string(),
        _ => return location.fail("the type of the default differs from the type of the parameter"),
    };
    if !schema.enum_values.is_empty() && !schema.enum_values.contains(default) {
        return location.fail("the default is none of the values");
    }
    Ok(Some(text))
}
