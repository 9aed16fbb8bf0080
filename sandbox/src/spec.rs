//! The API description, built into the program: values of query enums and schemas of request bodies.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use jsonschema::{Registry, Validator};
use serde_json::{Map, Value, json};

use crate::validate;

const TEXT: &str = include_str!("../../spec/openapi.yaml");

/// Address of the request schemas inside the registry; nothing is ever fetched from it.
const BASE: &str = "urn:genesys-users:requests";

/// The description, read once.
pub static SPEC: LazyLock<Spec> = LazyLock::new(|| Spec::read(TEXT));

/// What the sandbox needs of the description.
pub struct Spec {
    operations: HashMap<String, OperationSpec>,
    registry: Registry<'static>,
    /// Fields of models that are enums, with all values that any of them has.
    enum_values: HashMap<String, HashSet<String>>,
}

/// What the description says of one operation beyond the operation table.
pub struct OperationSpec {
    /// Allowed values of the query parameters that have an enum.
    pub values: HashMap<String, Vec<String>>,
    /// Status of a success; the lowest when there are several.
    pub success: u16,
    /// Error codes by status: the common ones of the response and those of the operation.
    codes: HashMap<u16, HashSet<String>>,
    body: Option<Value>,
    validator: OnceLock<Validator>,
}

impl Spec {
    /// Reads the description. It is part of the program, so a fault in it is a fault of the build.
    fn read(text: &str) -> Self {
        let document: Value = yaml_serde::from_str(text).expect("spec/openapi.yaml is YAML");
        let mut operations = HashMap::new();
        for item in members(&document["paths"]).map(|(_, item)| item) {
            for (_, operation) in members(item) {
                if let Some(id) = operation["operationId"].as_str() {
                    operations.insert(id.to_owned(), OperationSpec::read(operation, &document));
                }
            }
        }
        let mut schemas = document["components"]["schemas"].clone();
        let mut enum_values = HashMap::new();
        collect_enums(&schemas, &schemas, &mut enum_values);
        close(&mut schemas);
        let registry = Registry::new()
            .add(BASE, json!({ "components": { "schemas": schemas } }))
            .and_then(|builder| builder.prepare())
            .expect("the schemas of spec/openapi.yaml are JSON Schema");
        Self { operations, registry, enum_values }
    }

    /// Whether a field of this name is an enum in some model and may have this value there.
    pub fn is_enum_value(&self, field: &str, value: &str) -> bool {
        self.enum_values.get(field).is_some_and(|values| values.contains(value))
    }

    /// What the description says of an operation of the operation table.
    pub fn operation(&self, name: &str) -> &OperationSpec {
        // The operation table is generated from the same file.
        self.operations.get(name).expect("an operation of the table is in spec/openapi.yaml")
    }

    /// The validator of an operation's body, compiled when it is first asked for.
    pub fn validator(&self, name: &str) -> Option<&Validator> {
        let operation = self.operation(name);
        let schema = operation.body.as_ref()?;
        Some(operation.validator.get_or_init(|| {
            validate::options()
                .with_registry(&self.registry)
                .build(schema)
                .expect("the body schemas of spec/openapi.yaml resolve")
        }))
    }
}

impl OperationSpec {
    /// Whether the operation is described to answer a status with an error code.
    pub fn has_code(&self, status: u16, code: &str) -> bool {
        self.codes.get(&status).is_some_and(|codes| codes.contains(code))
    }

    fn read(operation: &Value, document: &Value) -> Self {
        let mut values = HashMap::new();
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let schema = &parameter["schema"];
            let list = schema["enum"].as_array().or_else(|| schema["items"]["enum"].as_array());
            if let (Some(name), Some(list)) = (parameter["name"].as_str(), list) {
                values.insert(name.to_owned(), list.iter().filter_map(Value::as_str).map(str::to_owned).collect());
            }
        }
        let success = members(&operation["responses"])
            .filter_map(|(status, _)| status.parse().ok())
            .filter(|status| (200..300).contains(status))
            .min()
            .unwrap_or(200);
        let mut codes: HashMap<u16, HashSet<String>> = HashMap::new();
        for (status, response) in members(&operation["responses"]) {
            let shared = response["$ref"].as_str().and_then(|reference| document.pointer(reference.strip_prefix('#')?));
            let common = &shared.unwrap_or(response)["x-error-codes"];
            let own = &operation["x-error-codes"][status];
            let all = [common, own].into_iter().filter_map(Value::as_array).flatten().filter_map(Value::as_str);
            if let Ok(status) = status.parse() {
                codes.insert(status, all.map(str::to_owned).collect());
            }
        }
        let body = operation["requestBody"]["content"]["application/json"].get("schema").map(|schema| {
            let mut schema = schema.clone();
            close(&mut schema);
            schema
        });
        Self { values, success, codes, body, validator: OnceLock::new() }
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

/// Collects the enums of all properties below `value`; `schemas` is where references lead.
fn collect_enums(value: &Value, schemas: &Value, found: &mut HashMap<String, HashSet<String>>) {
    for (name, property) in members(&value["properties"]) {
        let mut schema = property;
        while let Some(target) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/components/schemas/")) {
            schema = &schemas[target];
        }
        let own = std::iter::once(schema).chain(schema["anyOf"].as_array().into_iter().flatten());
        let values = own.flat_map(|schema| schema["enum"].as_array().into_iter().flatten()).filter_map(Value::as_str);
        let values: Vec<String> = values.map(str::to_owned).collect();
        if !values.is_empty() {
            found.entry(name.clone()).or_default().extend(values);
        }
    }
    match value {
        Value::Object(map) => map.values().for_each(|member| collect_enums(member, schemas, found)),
        Value::Array(items) => items.iter().for_each(|item| collect_enums(item, schemas, found)),
        _ => {}
    }
}

/// Turns schemas of the description into those of request bodies: the API refuses enum values that it does not know, so
/// "one of these, or any string" becomes "one of these"; and references point into the registry.
fn close(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Array(alternatives)) = map.get("anyOf")
                && let [known, Value::Object(other)] = alternatives.as_slice()
                && known["enum"].is_array()
                && other.len() == 1
            {
                let known = known["enum"].clone();
                map.remove("anyOf");
                map.insert("enum".to_owned(), known);
            }
            if let Some(Value::String(reference)) = map.get_mut("$ref") {
                *reference = format!("{BASE}{reference}");
            }
            map.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use genesys_users_core::operation::Body;
    use genesys_users_core::operation::OPERATIONS;

    use super::*;

    #[test]
    fn every_body_of_the_table_has_a_validator() {
        for operation in OPERATIONS.iter() {
            let validator = SPEC.validator(operation.name);
            assert_eq!(validator.is_some(), operation.body != Body::None, "{}", operation.name);
        }
    }

    #[test]
    fn enums_of_bodies_are_closed() {
        let validator = SPEC.validator("putUserState").unwrap();
        assert!(validator.is_valid(&json!({ "state": "inactive" })));
        assert!(!validator.is_valid(&json!({ "state": "asleep" })));
    }

    #[test]
    fn enums_of_models_are_known_by_field() {
        assert!(SPEC.is_enum_value("mediaType", "PHONE") && SPEC.is_enum_value("state", "active"));
        assert!(!SPEC.is_enum_value("mediaType", "PIGEON") && !SPEC.is_enum_value("name", "active"));
    }

    #[test]
    fn error_codes_are_known_by_status() {
        let operation = SPEC.operation("deleteUser");
        assert!(operation.has_code(404, "not.found") && operation.has_code(404, "general.resource.not.found"));
        assert!(!operation.has_code(409, "general.resource.not.found") && !operation.has_code(418, "not.found"));
    }

    #[test]
    fn enums_of_queries_are_known() {
        let states = &SPEC.operation("getUsers").values["state"];
        assert_eq!(states, &["active", "inactive", "deleted", "any"]);
        assert_eq!(SPEC.operation("postAnalyticsUsersDetailsJobs").success, 202);
    }
}
