//! Reads a spec into the model of `api`, and refuses what the generator cannot express.

use std::collections::BTreeSet;

use oas3::spec::{ObjectOrReference, Operation as SpecOperation, PathItem, Response, Schema, Spec};
use serde_json::Value as Json;
use yaml_serde::Value as Yaml;

use crate::api::{Api, Body, BodyContent, Operation, Paging, PermissionKind, Permissions, QueryEnum, Type};
use crate::names;
use crate::place::{Place, SpecError};
use crate::schemas::{self, Schemas};
use crate::shape;

/// The paging styles that `x-paging` may name.
pub const PAGING_STYLES: [&str; 5] = ["pageNumber", "cursor", "after", "searchBody", "pagingBody"];

const JSON: &str = "application/json";

/// Reads the YAML text of a spec.
pub fn read(text: &str) -> Result<Api, SpecError> {
    let root = Place::root();
    let document: Yaml = yaml_serde::from_str(text).map_err(|e| root.error(format!("this is no YAML: {e}")))?;
    shape::check(&document)?;
    let spec = oas3::from_yaml(text).map_err(|e| root.error(format!("this is no OpenAPI document: {e}")))?;
    spec.validate_version().map_err(|_| root.key("openapi").error("only OpenAPI 3.1 is understood here"))?;

    let mut reader = Reader { spec: &spec, schemas: schemas::read(&spec)?, query_enums: Vec::new() };
    let operations = reader.operations(&document)?;
    let api = Api {
        operations,
        regions: regions(&spec)?,
        models: reader.schemas.models,
        open_enums: reader.schemas.open_enums,
        query_enums: reader.query_enums,
    };
    crate::collisions::check(&api)?;
    Ok(api)
}

/// What the reading of operations needs and collects.
pub(crate) struct Reader<'a> {
    pub(crate) spec: &'a Spec,
    schemas: Schemas,
    pub(crate) query_enums: Vec<QueryEnum>,
}

impl Reader<'_> {
    fn operations(&mut self, document: &Yaml) -> Result<Vec<Operation>, SpecError> {
        let root = Place::root().key("paths");
        let mut operations: Vec<Operation> = Vec::new();
        for (path, item) in self.spec.paths.iter().flatten() {
            let place = root.key(path);
            // The parser keeps the order of the paths but not that of the methods of a path.
            let methods = document.get("paths").and_then(|p| p.get(path.as_str()));
            let methods = methods.and_then(Yaml::as_mapping).into_iter().flatten();
            for method in methods.filter_map(|(method, _)| method.as_str()) {
                let (method, operation) = method_of(item, method, &place)?;
                let place = place.key(method);
                let operation = self.operation(path, method, operation, &place)?;
                if operations.iter().any(|o| o.name == operation.name) {
                    return place
                        .key("operationId")
                        .fail(format!("another operation is called `{}` too", operation.name));
                }
                operations.push(operation);
            }
        }
        if operations.is_empty() {
            return root.fail("there is no operation");
        }
        Ok(operations)
    }

    fn operation(
        &mut self,
        path: &str,
        method: &'static str,
        source: &SpecOperation,
        place: &Place,
    ) -> Result<Operation, SpecError> {
        let name = match &source.operation_id {
            Some(name) if names::is_reserved_method(name) => {
                return place.key("operationId").fail(format!("`{name}` is the name of another member of the class"));
            }
            Some(name) if names::is_member_name(name) && !name.starts_with(method) => {
                return place.key("operationId").fail(format!("`{name}` does not start with its method, `{method}`"));
            }
            Some(name) if names::is_member_name(name) => name.clone(),
            Some(name) => {
                return place.key("operationId").fail(format!("`{name}` is no camelCase name"));
            }
            None => return place.fail("an operation needs an `operationId`"),
        };
        if path.contains(char::is_whitespace) {
            return place.fail("a path has no white space");
        }
        let parameters = self.parameters(path, source, place)?;
        let body = self.body(source, place)?;
        let (result, result_description) = self.result(source, place)?;
        let paging = self.paging(source, result.as_ref(), place)?;
        Ok(Operation {
            name,
            method,
            path: path.to_owned(),
            summary: prose(source.summary.as_deref(), "summary", place)?,
            description: prose(source.description.as_deref(), "description", place)?,
            parameters,
            body,
            result,
            result_description,
            paging,
            permissions: permissions(source, place)?,
            deprecated: source.deprecated.unwrap_or(false),
            preview: match source.extensions.get("preview") {
                None => false,
                Some(Json::Bool(preview)) => *preview,
                Some(_) => return place.key("x-preview").fail("`true` or `false` is expected"),
            },
        })
    }

    fn body(&self, source: &SpecOperation, place: &Place) -> Result<Option<Body>, SpecError> {
        let Some(body) = &source.request_body else {
            return Ok(None);
        };
        let place = place.key("requestBody");
        let body = body.resolve(self.spec).map_err(|e| place.error(e.to_string()))?;
        if body.required != Some(true) {
            return place.fail("a request body has to be `required: true`");
        }
        let (schema, schema_place) = json_schema(&body.content, &place)?;
        let content = match self.schemas.data_type(schema, &schema_place)? {
            Type::Model(name) => BodyContent::Model(name),
            Type::Array(item) => match *item {
                Type::Model(name) => BodyContent::Models(name),
                Type::String => BodyContent::Strings,
                _ => {
                    return schema_place.fail("a list as a body has to hold models or strings");
                }
            },
            _ => return schema_place.fail("a body has to be a model or a list"),
        };
        Ok(Some(Body { content, description: prose(body.description.as_deref(), "description", &place)? }))
    }

    /// What the successes resolve to; all have to agree. Errors have to carry a model for errors.
    fn result(&self, source: &SpecOperation, place: &Place) -> Result<(Option<Type>, String), SpecError> {
        let place = place.key("responses");
        let mut result: Option<(Option<Type>, String)> = None;
        for (code, response) in source.responses.iter().flatten() {
            let place = place.key(code);
            let response = response.resolve(self.spec).map_err(|e| place.error(e.to_string()))?;
            let place = match source.responses.as_ref().and_then(|r| r.get(code)) {
                Some(ObjectOrReference::Ref { ref_path, .. }) => referred(ref_path),
                _ => place,
            };
            let description = prose(response.description.as_deref(), "description", &place)?;
            let ty = self.response_type(&response, &place)?;
            match code.as_bytes() {
                [b'2', _, _] => match &result {
                    Some((known, _)) if *known != ty => {
                        return place.fail("all successes of an operation have to carry the same");
                    }
                    Some(_) => {}
                    None => result = Some((ty, description)),
                },
                [b'4' | b'5', _, _] => {
                    let model = match &ty {
                        Some(Type::Model(name)) => self.schemas.model(name),
                        _ => None,
                    };
                    if !model.is_some_and(|model| self.schemas.errors.contains(&model.name)) {
                        return place.fail("an error has to carry a model whose `x-use` has `error`");
                    }
                }
                _ => return place.fail("only codes of 2xx, 4xx and 5xx are supported"),
            }
        }
        match result {
            Some(result) => Ok(result),
            None => place.fail("an operation needs a response for its success"),
        }
    }

    fn response_type(&self, response: &Response, place: &Place) -> Result<Option<Type>, SpecError> {
        if response.content.is_empty() {
            return Ok(None);
        }
        let (schema, place) = json_schema(&response.content, place)?;
        self.schemas.data_type(schema, &place).map(Some)
    }

    fn paging(
        &self,
        source: &SpecOperation,
        result: Option<&Type>,
        place: &Place,
    ) -> Result<Option<Paging>, SpecError> {
        let Some(paging) = source.extensions.get("paging") else {
            return Ok(None);
        };
        let place = place.key("x-paging");
        let style = text(paging, "style", &place)?;
        let items = text(paging, "items", &place)?;
        if !PAGING_STYLES.contains(&style) {
            return place
                .key("style")
                .fail(format!("`{style}` is no paging style; known are {}", PAGING_STYLES.join(", ")));
        }
        let model = match result {
            Some(Type::Model(name)) => self.schemas.model(name),
            _ => None,
        };
        let field = model.and_then(|model| model.fields.iter().find(|f| f.name == items));
        if !field.is_some_and(|field| matches!(field.ty, Type::Array(_))) {
            return place
                .key("items")
                .fail(format!("what the operation answers has no field `{items}` that is a list"));
        }
        Ok(Some(Paging { style: style.to_owned(), items: items.to_owned() }))
    }
}

fn method_of<'a>(
    item: &'a PathItem,
    method: &str,
    place: &Place,
) -> Result<(&'static str, &'a SpecOperation), SpecError> {
    let (method, operation) = match method {
        "get" => ("get", &item.get),
        "post" => ("post", &item.post),
        "put" => ("put", &item.put),
        "patch" => ("patch", &item.patch),
        "delete" => ("delete", &item.delete),
        _ => return place.fail(format!("the method `{method}` is not supported")),
    };
    match operation {
        Some(operation) => Ok((method, operation)),
        None => place.key(method).fail("an operation is expected here"),
    }
}

/// The schema of the one content type that is supported.
fn json_schema<'a>(
    content: &'a oas3::Map<String, oas3::spec::MediaType>,
    place: &Place,
) -> Result<(&'a Schema, Place), SpecError> {
    let place = place.key("content");
    if content.len() != 1 || !content.contains_key(JSON) {
        return place.fail(format!("`{JSON}` is the one supported content type"));
    }
    let place = place.key(JSON);
    match content.get(JSON).and_then(|media| media.schema.as_ref()) {
        Some(schema) => Ok((schema, place.key("schema"))),
        None => place.fail("a content needs a `schema`"),
    }
}

fn permissions(source: &SpecOperation, place: &Place) -> Result<Permissions, SpecError> {
    let Some(rule) = source.extensions.get("permissions") else {
        return place.fail("an operation needs `x-permissions`");
    };
    let place = place.key("x-permissions");
    let kind = match text(rule, "kind", &place)? {
        "any" => PermissionKind::Any,
        "all" => PermissionKind::All,
        "none" => PermissionKind::None,
        other => {
            return place.key("kind").fail(format!("`{other}` is none of any, all, none"));
        }
    };
    let list = match rule.get("permissions") {
        None => &[][..],
        Some(Json::Array(list)) => list,
        Some(_) => return place.key("permissions").fail("a list is expected here"),
    };
    let mut permissions = Vec::new();
    for (index, permission) in list.iter().enumerate() {
        let place = || place.key("permissions").index(index);
        match permission.as_str() {
            Some(permission) if permission.is_empty() || permission.contains([' ', ',']) => {
                return place().fail("a permission has no spaces and no commas");
            }
            Some(permission) => permissions.push(permission.to_owned()),
            None => return place().fail("a string is expected here"),
        }
    }
    if permissions.is_empty() != (kind == PermissionKind::None) {
        return place.fail("`any` and `all` need permissions, `none` takes none");
    }
    Ok(Permissions { kind, permissions })
}

fn regions(spec: &Spec) -> Result<Vec<(String, String)>, SpecError> {
    let place = Place::root().key("servers");
    let [server] = &spec.servers[..] else {
        return place.fail("one server is expected");
    };
    let place = place.index(0);
    let Some(Json::Object(table)) = server.extensions.get("regions") else {
        return place.fail("the server needs `x-regions`, a host by region");
    };
    let place = place.key("x-regions");
    let mut regions = Vec::new();
    let mut hosts = BTreeSet::new();
    for (key, host) in table {
        match host.as_str() {
            Some(host) if hosts.insert(host) => regions.push((key.clone(), host.to_owned())),
            Some(host) => {
                return place.key(key).fail(format!("another region has the host `{host}` too"));
            }
            None => return place.key(key).fail("a host is expected here"),
        }
    }
    if regions.is_empty() {
        return place.fail("there is no region");
    }
    Ok(regions)
}

/// A text that must not be missing or blank.
pub(crate) fn prose(text: Option<&str>, key: &str, place: &Place) -> Result<String, SpecError> {
    match text.map(str::trim) {
        Some(text) if !text.is_empty() => {
            crate::docs::check(text, &place.key(key))?;
            Ok(text.to_owned())
        }
        _ => place.fail(format!("a `{key}` is missing")),
    }
}

fn text<'a>(value: &'a Json, key: &str, place: &Place) -> Result<&'a str, SpecError> {
    match value.get(key).and_then(Json::as_str) {
        Some(text) => Ok(text),
        None => place.fail(format!("`{key}` is missing or no string")),
    }
}

/// The place that a reference points to.
fn referred(reference: &str) -> Place {
    reference.trim_start_matches("#/").split('/').fold(Place::root(), |place, key| place.key(key))
}
