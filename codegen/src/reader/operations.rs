//! Reads the operations.

use oas3::spec::{Operation as SpecOperation, PathItem, Spec};
use serde_json::Value as Json;
use yaml_serde::Value as Yaml;

use crate::api::{ConditionalPermission, Operation, Paging, PagingStyle, PermissionKind, Permissions, QueryEnum, Type};
use crate::names;
use crate::reader::models::Models;
use crate::reader::parameters::ParameterReader;
use crate::reader::{bodies, prose};
use crate::spec_location::{SpecError, SpecLocation};

/// Reads all operations, and the query enums of their parameters.
///
/// `document` is the YAML of `spec`: the parser keeps the order of the paths, but not of the methods of a path.
pub fn read(spec: &Spec, document: &Yaml, models: &Models) -> Result<(Vec<Operation>, Vec<QueryEnum>), SpecError> {
    let root = SpecLocation::root().key("paths");
    let mut parameter_reader = ParameterReader::new(spec);
    let mut operations: Vec<Operation> = Vec::new();
    for (path, item) in spec.paths.iter().flatten() {
        let location = root.key(path);
        let methods = document.get("paths").and_then(|paths| paths.get(path.as_str()));
        let methods = methods.and_then(Yaml::as_mapping).into_iter().flatten();
        for method in methods.filter_map(|(method, _)| method.as_str()) {
            let (method, source) = method_of(item, method, &location)?;
            let location = location.key(method);
            let name = name(source, method, &location)?;
            if operations.iter().any(|known| known.name == name) {
                return location.key("operationId").fail(format!("another operation is also called `{name}`"));
            }
            if path.contains(char::is_whitespace) {
                return location.fail("a path must not contain white space");
            }
            let parameters = parameter_reader.read(path, source, &location)?;
            let body = bodies::request(spec, source, &location)?;
            let success = bodies::response(spec, source, models, &location)?;
            operations.push(Operation {
                name,
                method,
                path: path.clone(),
                summary: prose::required(source.summary.as_deref(), "summary", &location)?,
                description: prose::required(source.description.as_deref(), "description", &location)?,
                parameters,
                body,
                paging: paging(source, success.result.as_ref(), models, &location)?,
                result: success.result,
                result_is_optional: success.is_optional,
                result_description: success.description,
                permissions: permissions(source, &location)?,
                deprecated: source.deprecated.unwrap_or(false),
                preview: preview(source, &location)?,
                example: example(source, &location)?,
            });
        }
    }
    if operations.is_empty() {
        return root.fail("there is no operation");
    }
    Ok((operations, parameter_reader.query_enums))
}

fn method_of<'a>(
    item: &'a PathItem,
    method: &str,
    location: &SpecLocation,
) -> Result<(&'static str, &'a SpecOperation), SpecError> {
    let (method, operation) = match method {
        "get" => ("get", &item.get),
        "post" => ("post", &item.post),
        "put" => ("put", &item.put),
        "patch" => ("patch", &item.patch),
        "delete" => ("delete", &item.delete),
        _ => return location.fail(format!("the method `{method}` is not supported")),
    };
    match operation {
        Some(operation) => Ok((method, operation)),
        None => location.key(method).fail("an operation is expected here"),
    }
}

/// The `operationId`. It starts with the HTTP method, so that it never equals another member of the generated class.
fn name(source: &SpecOperation, method: &str, location: &SpecLocation) -> Result<String, SpecError> {
    let Some(name) = &source.operation_id else {
        return location.fail("an operation needs an `operationId`");
    };
    let location = location.key("operationId");
    if !names::is_member_name(name) {
        return location.fail(format!("`{name}` is not a camelCase name"));
    }
    if !name.starts_with(method) {
        return location.fail(format!("`{name}` does not start with its method, `{method}`"));
    }
    Ok(name.clone())
}

fn preview(source: &SpecOperation, location: &SpecLocation) -> Result<bool, SpecError> {
    match source.extensions.get("preview") {
        None => Ok(false),
        Some(Json::Bool(preview)) => Ok(*preview),
        Some(_) => location.key("x-preview").fail("`true` or `false` is expected"),
    }
}

fn example(source: &SpecOperation, location: &SpecLocation) -> Result<Option<String>, SpecError> {
    let location = location.key("x-example");
    match source.extensions.get("example") {
        None => Ok(None),
        Some(Json::String(code)) if code.contains("*/") || code.contains("```") => {
            location.fail("`*/` or ``` would end the example in the TypeScript declarations")
        }
        Some(Json::String(code)) if !code.trim().is_empty() => Ok(Some(code.trim_end().to_owned())),
        Some(_) => location.fail("statements of TypeScript are expected"),
    }
}

fn paging(
    source: &SpecOperation,
    result: Option<&Type>,
    models: &Models,
    location: &SpecLocation,
) -> Result<Option<Paging>, SpecError> {
    let Some(paging) = source.extensions.get("paging") else {
        return Ok(None);
    };
    let location = location.key("x-paging");
    let style = string(paging, "style", &location)?;
    let items = string(paging, "items", &location)?;
    let Some(style) = PagingStyle::ALL.into_iter().find(|known| known.name() == style) else {
        let known = PagingStyle::ALL.map(PagingStyle::name).join(", ");
        return location.key("style").fail(format!("`{style}` is not a paging style; the styles are {known}"));
    };
    let page = match result {
        Some(Type::Model(name)) => models.get(name),
        _ => None,
    };
    let field = page.and_then(|page| page.fields.iter().find(|field| field.name == items));
    if !field.is_some_and(|field| matches!(field.ty, Type::Array(_))) {
        return location.key("items").fail(format!("the response of the operation has no list in a field `{items}`"));
    }
    Ok(Some(Paging { style, items: items.to_owned() }))
}

fn permissions(source: &SpecOperation, location: &SpecLocation) -> Result<Permissions, SpecError> {
    let Some(permissions) = source.extensions.get("permissions") else {
        return location.fail("an operation needs `x-permissions`");
    };
    let location = location.key("x-permissions");
    let kind = match string(permissions, "kind", &location)? {
        "any" => PermissionKind::Any,
        "all" => PermissionKind::All,
        "none" => PermissionKind::None,
        other => return location.key("kind").fail(format!("`{other}` is not one of any, all, none")),
    };
    let list = match permissions.get("permissions") {
        None => &[][..],
        Some(Json::Array(list)) => list,
        Some(_) => return location.key("permissions").fail("a list is expected here"),
    };
    let mut names = Vec::new();
    for (index, name) in list.iter().enumerate() {
        names.push(permission(name, &location.key("permissions").index(index))?);
    }
    if names.is_empty() != (kind == PermissionKind::None) {
        return location.fail("`any` and `all` need permissions, `none` must have no permissions");
    }
    Ok(Permissions { kind, names, conditional: conditional_permissions(permissions, &location)? })
}

fn permission(name: &Json, location: &SpecLocation) -> Result<String, SpecError> {
    match name.as_str() {
        Some(name) if name.is_empty() || name.contains([' ', ',']) => {
            location.fail("a permission must not be empty or contain spaces or commas")
        }
        Some(name) => Ok(name.to_owned()),
        None => location.fail("a string is expected here"),
    }
}

fn conditional_permissions(
    permissions: &Json,
    location: &SpecLocation,
) -> Result<Vec<ConditionalPermission>, SpecError> {
    let location = location.key("conditional");
    let list = match permissions.get("conditional") {
        None => &[][..],
        Some(Json::Array(list)) if !list.is_empty() => list,
        Some(_) => return location.fail("a list that is not empty is expected here"),
    };
    let mut conditional = Vec::new();
    for (index, item) in list.iter().enumerate() {
        let location = location.index(index);
        let name = item.get("permission").unwrap_or(&Json::Null);
        conditional.push(ConditionalPermission {
            name: permission(name, &location.key("permission"))?,
            condition: prose::required(item.get("when").and_then(Json::as_str), "when", &location)?,
        });
    }
    Ok(conditional)
}

fn string<'a>(value: &'a Json, key: &str, location: &SpecLocation) -> Result<&'a str, SpecError> {
    match value.get(key).and_then(Json::as_str) {
        Some(string) => Ok(string),
        None => location.fail(format!("`{key}` is missing or is not a string")),
    }
}
