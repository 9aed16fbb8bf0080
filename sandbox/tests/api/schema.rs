//! Answers fit the API description, with the fields that the description requires of a response left aside.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::support::{Sandbox, text};

/// The description; "required" is taken out, because it does not hold in responses of the real API either.
static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../../../spec/openapi.yaml");
    let mut document: Value = yaml_serde::from_str(text).unwrap();
    strip_required(&mut document["components"]["schemas"]);
    document
});

fn strip_required(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("required").is_some_and(Value::is_array) {
                map.remove("required");
            }
            // Unknown fields would be a slip of the sandbox.
            if map.contains_key("properties") {
                map.insert("additionalProperties".to_owned(), false.into());
            }
            map.values_mut().for_each(strip_required);
        }
        Value::Array(items) => items.iter_mut().for_each(strip_required),
        _ => {}
    }
}

/// Checks a value against a model.
#[track_caller]
fn fits(model: &str, value: &Value) {
    let schema = json!({
        "$ref": format!("#/components/schemas/{model}"),
        "components": DOCUMENT["components"],
    });
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(value).map(|fault| format!("{} {fault}", fault.instance_path())).take(5).collect();
    assert!(faults.is_empty(), "{model}: {faults:#?}");
}

#[test]
fn people_fit_their_models_with_every_part() {
    let sandbox = Sandbox::start();
    let expand = |name: &str| {
        let path = &DOCUMENT["paths"][name]["get"]["parameters"];
        let parameter = path.as_array().unwrap().iter().find(|p| p["name"] == "expand").unwrap();
        let parts: Vec<&str> =
            parameter["schema"]["items"]["enum"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        parts.join(",")
    };
    let all = expand("/api/v2/users");
    let page = sandbox.get(&format!("/users?state=any&pageSize=500&expand={all}")).ok();
    assert_eq!(page["entities"].as_array().unwrap().len(), 200);
    fits("UserEntityListing", &page);
    let id = text(&page["entities"][0]["id"]);
    fits("User", &sandbox.get(&format!("/users?id={id}")).ok()["entities"][0]);
    fits("UserMe", &sandbox.get(&format!("/users/me?expand={}", expand("/api/v2/users/me"))).ok());
    fits("UsersSearchResponse", &sandbox.post("/users/search", json!({ "pageSize": 100, "expand": ["groups"] })).ok());
    fits("ErrorBody", &sandbox.get("/users/nobody").json());
    fits("ErrorBody", &sandbox.post("/users", json!({})).json());
}
