//! What the sandbox reads from the API description: enum values, error codes, the schemas of request bodies, and the
//! descriptors of the helpers.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use jsonschema::{Registry, ValidationOptions, Validator};
use serde_json::{Map, Value, json};

use super::description::{self, description, resolve};
use super::endpoint::Endpoint;
use super::error::ApiError;
use crate::state::clock;

/// URI of the request schemas in the registry. Nothing is ever fetched from it.
const BASE: &str = "urn:genesys-users:requests";

/// Fields that the description requires and the platform does not.
const NOT_REQUIRED: [(&str, &str); 1] = [("CreateUser", "divisionId")];

/// The parsed description.
pub static SPEC: LazyLock<Spec> = LazyLock::new(|| Spec::read(description(), &description::helpers()));

/// The parts of the description that the sandbox uses.
pub struct Spec {
    operations: HashMap<String, OperationSpec>,
    helpers: Vec<Endpoint>,
    registry: Registry<'static>,
    /// Values of the enum fields of all models, by field name.
    enum_values: HashMap<String, HashSet<String>>,
}

/// What the description adds to the descriptor of an operation or helper.
pub struct OperationSpec {
    /// Allowed values of the query parameters that have an enum.
    pub values: HashMap<String, Vec<String>>,
    /// Maximum number of values of the query parameters that have one.
    pub max_items: HashMap<String, usize>,
    /// Status of a successful response; the lowest one if there are several.
    pub success: u16,
    /// Error codes by status: the common codes of the response and the codes of the operation.
    codes: HashMap<u16, HashSet<String>>,
    body: Option<Value>,
    validator: OnceLock<Validator>,
}

impl Spec {
    /// Reads the description. It is part of the program, so an invalid description is a build error and panics.
    fn read(document: Value, helpers: &Value) -> Self {
        let mut operations = HashMap::new();
        for item in members(&document["paths"]).map(|(_, item)| item) {
            for (_, operation) in members(item) {
                if let Some(id) = operation["operationId"].as_str() {
                    operations.insert(id.to_owned(), OperationSpec::read(operation, &document));
                }
            }
        }
        let helpers = members(&helpers["paths"])
            .flat_map(|(path, item)| members(item).map(move |(method, helper)| (path, method, helper)))
            .map(|(path, method, helper)| Endpoint::described(path, method, helper, &document))
            .collect();
        let mut schemas = document["components"]["schemas"].clone();
        let mut enum_values = HashMap::new();
        collect_enums(&schemas, &schemas, &mut enum_values);
        make_strict(&mut schemas);
        for (model, field) in NOT_REQUIRED {
            if let Some(required) = schemas[model]["required"].as_array_mut() {
                required.retain(|name| name != field);
            }
        }
        let registry = Registry::new()
            .add(BASE, json!({ "components": { "schemas": schemas } }))
            .and_then(|builder| builder.prepare())
            .expect("the schemas of the description are JSON Schema");
        Self { operations, helpers, registry, enum_values }
    }

    /// Whether some model has an enum field of this name with this value.
    pub fn is_enum_value(&self, field: &str, value: &str) -> bool {
        self.enum_values.get(field).is_some_and(|values| values.contains(value))
    }

    /// The description of an operation or helper.
    pub fn operation(&self, name: &str) -> &OperationSpec {
        // The operation table is generated from the same file, and the helpers are read from theirs.
        self.operations.get(name).expect("an operation of the table is in spec/openapi.yaml")
    }

    /// The descriptors of all helpers.
    pub fn helpers(&self) -> &[Endpoint] {
        &self.helpers
    }

    /// The validator of the request body of an operation; compiled on first use.
    pub fn validator(&self, name: &str) -> Option<&Validator> {
        let operation = self.operation(name);
        let schema = operation.body.as_ref()?;
        Some(operation.validator.get_or_init(|| {
            validation_options()
                .with_registry(&self.registry)
                .build(schema)
                .expect("the body schemas of the description resolve")
        }))
    }
}

impl OperationSpec {
    /// Whether the description lists an error code for a status of this operation.
    pub fn has_code(&self, status: u16, code: &str) -> bool {
        self.codes.get(&status).is_some_and(|codes| codes.contains(code))
    }

    /// The error as this operation reports it: an error code that the description does not list for the operation
    /// becomes the common code of its status.
    pub fn listed_error(&self, mut error: ApiError) -> ApiError {
        let common = match error.status {
            400 => "bad.request",
            404 => "not.found",
            409 => "request.conflict",
            _ => return error,
        };
        if !self.has_code(error.status, error.code) {
            for detail in error.details.iter_mut().filter(|detail| detail.code == error.code) {
                detail.code = common;
            }
            error.code = common;
        }
        error
    }

    fn read(operation: &Value, document: &Value) -> Self {
        let (mut values, mut max_items) = (HashMap::new(), HashMap::new());
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let parameter = resolve(document, parameter);
            let schema = &parameter["schema"];
            let list = schema["enum"].as_array().or_else(|| schema["items"]["enum"].as_array());
            if let (Some(name), Some(list)) = (parameter["name"].as_str(), list) {
                values.insert(name.to_owned(), list.iter().filter_map(Value::as_str).map(str::to_owned).collect());
            }
            let most = schema["maxItems"].as_u64().and_then(|most| usize::try_from(most).ok());
            if let (Some(name), Some(most)) = (parameter["name"].as_str(), most) {
                max_items.insert(name.to_owned(), most);
            }
        }
        let success = members(&operation["responses"])
            .filter_map(|(status, _)| status.parse().ok())
            .filter(|status| (200..300).contains(status))
            .min()
            .unwrap_or(200);
        let mut codes: HashMap<u16, HashSet<String>> = HashMap::new();
        for (status, response) in members(&operation["responses"]) {
            let common = &resolve(document, response)["x-error-codes"];
            let own = &operation["x-error-codes"][status];
            let all = [common, own].into_iter().filter_map(Value::as_array).flatten().filter_map(Value::as_str);
            if let Ok(status) = status.parse() {
                codes.insert(status, all.map(str::to_owned).collect());
            }
        }
        let body = operation["requestBody"]["content"]["application/json"].get("schema").map(|schema| {
            let mut schema = schema.clone();
            make_strict(&mut schema);
            schema
        });
        Self { values, max_items, success, codes, body, validator: OnceLock::new() }
    }
}

/// Options of the validators of bodies and of custom attributes.
pub fn validation_options() -> ValidationOptions<'static> {
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .with_format("interval", |text: &str| clock::parse_interval(text).is_some())
        .with_format("int32", |_: &str| true)
}

/// The members of an object; none for other values.
fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

/// Collects the enum values of all properties below `value`. References point into `schemas`.
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

/// Turns schemas of the description into schemas of request bodies. The description allows any string besides the known
/// enum values, because responses may contain new ones; the API rejects unknown values in requests. References are
/// changed to point into the registry.
fn make_strict(value: &mut Value) {
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
            map.values_mut().for_each(make_strict);
        }
        Value::Array(items) => items.iter_mut().for_each(make_strict),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use genesys_users_core::catalogue::OPERATIONS;
    use genesys_users_core::operation::Body;

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
        assert_eq!(SPEC.operation("getUsers").max_items["userCustomAttributeSchemaIds"], 5);
        assert_eq!(SPEC.operation("postAnalyticsUsersDetailsJobs").success, 202);
    }
}
