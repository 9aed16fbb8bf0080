//! Answers fit the API description, with the fields that the description requires of a response left aside.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::support::{Reply, Sandbox, text};

/// The description; "required" is taken out, because it does not hold in responses of the real API either.
static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../../../spec/openapi.yaml");
    let mut document: Value = yaml_serde::from_str(text).unwrap();
    strict(&mut document["components"]["schemas"]);
    document
});

/// What is described of each operation, by its name.
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
            // Unknown fields would be a slip of the sandbox.
            if map.contains_key("properties") {
                map.insert("additionalProperties".to_owned(), false.into());
            }
            // An enum is open to values of the future; the sandbox sends none but the known ones.
            if let Some(Value::Array(alternatives)) = map.get("anyOf")
                && let [known, Value::Object(other)] = alternatives.as_slice()
                && known["enum"].is_array()
                && other.len() == 1
            {
                let known = known["enum"].clone();
                map.remove("anyOf");
                map.insert("enum".to_owned(), known);
            }
            map.values_mut().for_each(strict);
        }
        Value::Array(items) => items.iter_mut().for_each(strict),
        _ => {}
    }
}

/// Checks a value against a model.
#[track_caller]
pub fn fits(model: &str, value: &Value) {
    fits_schema(model, &json!({ "$ref": format!("#/components/schemas/{model}") }), value);
}

fn described(operation: &str) -> &'static Value {
    OPERATIONS.get(operation).unwrap_or_else(|| panic!("no operation is named {operation}"))
}

/// All parts that an operation can expand.
pub fn expand_values(operation: &str) -> Vec<&'static str> {
    let parameters = described(operation)["parameters"].as_array().unwrap();
    let expand = parameters.iter().find(|parameter| parameter["name"] == "expand").expect(operation);
    expand["schema"]["items"]["enum"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

/// Checks status and body of an answer against what the description says of an operation.
#[track_caller]
pub fn fits_operation(operation: &str, reply: &Reply) {
    let responses = &described(operation)["responses"];
    let range = format!("{}XX", reply.status / 100);
    let described = [reply.status.to_string(), range].into_iter().find_map(|status| responses.get(&status));
    let described = described.unwrap_or_else(|| panic!("{operation} does not answer {}: {}", reply.status, reply.text));
    let described = match described["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => DOCUMENT.pointer(pointer).unwrap(),
        None => described,
    };
    match described.pointer("/content/application~1json/schema") {
        Some(schema) => {
            assert_eq!(reply.header("Content-Type"), "application/json", "{operation}");
            fits_schema(operation, schema, &reply.json());
        }
        None => assert_eq!(reply.text, "", "{operation} answers {} without a body", reply.status),
    }
}

#[track_caller]
fn fits_schema(name: &str, schema: &Value, value: &Value) {
    let mut schema = schema.clone();
    schema["components"] = DOCUMENT["components"].clone();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(value).map(|fault| format!("{} {fault}", fault.instance_path())).take(5).collect();
    assert!(faults.is_empty(), "{name}: {faults:#?}");
}

#[test]
fn people_fit_their_models_with_every_part() {
    let sandbox = Sandbox::start();
    let all = expand_values("getUsers").join(",");
    let page = sandbox.get(&format!("/users?state=any&pageSize=500&expand={all}")).ok();
    assert_eq!(page["entities"].as_array().unwrap().len(), 200);
    fits("UserEntityListing", &page);
    let id = text(&page["entities"][0]["id"]);
    fits("User", &sandbox.get(&format!("/users?id={id}")).ok()["entities"][0]);
    fits("UserMe", &sandbox.get(&format!("/users/me?expand={}", expand_values("getUsersMe").join(","))).ok());
    fits("UsersSearchResponse", &sandbox.post("/users/search", json!({ "pageSize": 100, "expand": ["groups"] })).ok());
    fits("ErrorBody", &sandbox.get("/users/nobody").json());
    fits("ErrorBody", &sandbox.post("/users", json!({})).json());
}
