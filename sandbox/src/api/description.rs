//! The API description: `spec/openapi.yaml` for the operations, and `spec/helpers.yaml` of this crate for the helpers.
//! Both are compiled into the program.

use serde_json::{Map, Value};

const OPERATIONS: &str = include_str!("../../../spec/openapi.yaml");
const HELPERS: &str = include_str!("../../spec/helpers.yaml");

/// How the helpers refer to the description of the operations.
const REFERENCE: &str = "../../spec/openapi.yaml#";

/// The description of the operations and the helpers, in one document. A name that is in both is an error of the
/// program and panics.
pub fn description() -> Value {
    let mut document: Value = yaml_serde::from_str(OPERATIONS).expect("spec/openapi.yaml is YAML");
    let mut helpers = helpers();
    for section in ["parameters", "responses", "schemas"] {
        merge(&mut document["components"][section], helpers["components"][section].take());
    }
    for (path, item) in std::mem::take(object(&mut helpers["paths"])) {
        merge(&mut document["paths"][path], item);
    }
    document
}

/// The description of the helpers alone. Its references are those of [`description`].
pub fn helpers() -> Value {
    yaml_serde::from_str(&HELPERS.replace(REFERENCE, "#")).expect("spec/helpers.yaml is YAML")
}

/// Resolves a reference into the document.
pub fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let target = value["$ref"].as_str().and_then(|reference| document.pointer(reference.strip_prefix('#')?));
    target.unwrap_or(value)
}

/// Adds the members of an object to another object.
fn merge(target: &mut Value, mut members: Value) {
    let target = object(target);
    for (name, member) in std::mem::take(object(&mut members)) {
        assert!(target.insert(name.clone(), member).is_none(), "{name} is in both descriptions");
    }
}

/// The members of an object. Null becomes an empty object.
fn object(value: &mut Value) -> &mut Map<String, Value> {
    if value.is_null() {
        *value = Value::Object(Map::new());
    }
    value.as_object_mut().expect("the sections of a description are objects")
}
