//! Checks responses against the API description with the validator of the jsonschema crate. `support` checks every
//! response of every test. Required fields are not checked.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock, Mutex};

use genesys_users_sandbox::description;
use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use crate::reply::Reply;

/// The description without `required`, because responses of the real API omit required fields too.
static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let mut document = description();
    strict(&mut document["components"]);
    strict(&mut document["paths"]);
    document
});

/// URI of the models. Nothing is ever fetched from it.
const BASE: &str = "urn:genesys-users:responses";

static REGISTRY: LazyLock<Registry<'static>> = LazyLock::new(|| {
    let schemas = json!({ "components": { "schemas": DOCUMENT["components"]["schemas"] } });
    Registry::new().add(BASE, schemas).and_then(|builder| builder.prepare()).unwrap()
});

/// The description of each operation and helper, by name.
static OPERATIONS: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| {
    let items = DOCUMENT["paths"].as_object().unwrap().values().flat_map(|item| item.as_object().unwrap().values());
    items.filter_map(|operation| Some((operation["operationId"].as_str()?.to_owned(), operation.clone()))).collect()
});

fn strict(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("required").is_some_and(Value::is_array) {
                map.remove("required");
            }
            // The sandbox must not send unknown fields.
            if map.contains_key("properties") && map.get("type").is_some_and(|kind| kind == "object") {
                map.insert("additionalProperties".to_owned(), false.into());
            }
            // The description allows new enum values. The sandbox must send only known ones.
            if let Some(Value::Array(alternatives)) = map.get("anyOf")
                && let [known, Value::Object(other)] = alternatives.as_slice()
                && known["enum"].is_array()
                && other.len() == 1
            {
                let known = known["enum"].clone();
                map.remove("anyOf");
                map.insert("enum".to_owned(), known);
            }
            if let Some(Value::String(reference)) = map.get_mut("$ref")
                && reference.starts_with("#/components/schemas/")
            {
                *reference = format!("{BASE}{reference}");
            }
            map.values_mut().for_each(strict);
        }
        Value::Array(items) => items.iter_mut().for_each(strict),
        _ => {}
    }
}

/// Checks a value against a model.
#[track_caller]
pub fn check_model(model: &str, value: &Value) {
    check_schema(model, &json!({ "$ref": format!("{BASE}#/components/schemas/{model}") }), value);
}

fn described(operation: &str) -> &'static Value {
    OPERATIONS.get(operation).unwrap_or_else(|| panic!("no operation is named {operation}"))
}

/// All values of the `expand` parameter of an operation.
pub fn expand_values(operation: &str) -> Vec<&'static str> {
    let parameters = described(operation)["parameters"].as_array().unwrap();
    let expand = parameters.iter().find(|parameter| parameter["name"] == "expand").expect(operation);
    expand["schema"]["items"]["enum"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

/// The name of the operation or helper of a request. If several match, the one with the fewest path parameters.
fn find_operation(method: &str, target: &str) -> Option<&'static str> {
    let path = target.split('?').next().unwrap_or(target);
    let matches = |template: &str| {
        let (template, path): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
        let equals = |(part, found): (&&str, &&str)| part == found || (part.starts_with('{') && !found.is_empty());
        template.len() == path.len() && template.iter().zip(&path).all(equals)
    };
    let method = method.to_lowercase();
    let paths = DOCUMENT["paths"].as_object().unwrap().iter();
    let found = paths.filter(|(template, item)| matches(template) && item.get(&method).is_some());
    let (_, item) = found.min_by_key(|(template, _)| template.matches('{').count())?;
    item[&method]["operationId"].as_str()
}

/// Checks a response: it must match the description of its operation, and every error must be an ErrorBody.
#[track_caller]
pub fn check_response(method: &str, target: &str, reply: &Reply) {
    match find_operation(method, target) {
        Some(operation) => check_operation_response(operation, reply),
        None if reply.status >= 400 && target.starts_with("/api/") => check_model("ErrorBody", &reply.json()),
        None => {}
    }
}

/// Checks status, body and error code of a response against the description of an operation.
#[track_caller]
pub fn check_operation_response(operation: &str, reply: &Reply) {
    let responses = &described(operation)["responses"];
    let range = format!("{}XX", reply.status / 100);
    let described = [reply.status.to_string(), range].into_iter().find_map(|status| responses.get(&status));
    let described = described.unwrap_or_else(|| panic!("{operation} does not answer {}: {}", reply.status, reply.text));
    let described = match described["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => DOCUMENT.pointer(pointer).unwrap(),
        None => described,
    };
    let own = &OPERATIONS[operation]["x-error-codes"][reply.status.to_string()];
    let codes: Vec<&Value> =
        [&described["x-error-codes"], own].into_iter().filter_map(Value::as_array).flatten().collect();
    if !codes.is_empty() {
        let code = &reply.json()["code"];
        assert!(codes.contains(&code), "{operation} answers {} with {code}, described are {codes:?}", reply.status);
    }
    match described.pointer("/content/application~1json/schema") {
        Some(schema) => {
            assert_eq!(reply.header("Content-Type"), "application/json", "{operation}");
            check_schema(operation, schema, &reply.json());
        }
        None => assert_eq!(reply.text, "", "{operation} answers {} without a body", reply.status),
    }
}

/// The validator of a schema. Each schema is compiled once.
fn validator(schema: &Value) -> Arc<Validator> {
    static COMPILED: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);
    let options = || jsonschema::options().should_validate_formats(true).with_registry(&REGISTRY);
    let compile = || Arc::new(options().build(schema).unwrap());
    Arc::clone(COMPILED.lock().unwrap().entry(schema.to_string()).or_insert_with(compile))
}

#[track_caller]
fn check_schema(name: &str, schema: &Value, value: &Value) {
    let validator = validator(schema);
    let faults: Vec<String> =
        validator.iter_errors(value).map(|fault| format!("{} {fault}", fault.instance_path())).take(5).collect();
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}
