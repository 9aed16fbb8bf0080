//! What the sandbox knows of an endpoint before it runs it.

use genesys_users_core::operation::{Body, Kind, Location, Method, Operation, Parameter, PermissionKind, Permissions};
use serde_json::Value;

use super::description::resolve;

/// An endpoint that checks tokens, permissions, parameters and bodies by its description: an operation of the package
/// or a helper.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// Name, also in the request log and the fault rules.
    pub name: &'static str,
    pub method: Method,
    /// Path template with `{parameter}` placeholders.
    pub path: &'static str,
    pub parameters: &'static [Parameter],
    pub body: Body,
    pub permissions: Permissions,
}

impl From<&'static Operation> for Endpoint {
    fn from(operation: &'static Operation) -> Self {
        let Operation { name, method, path, parameters, body, permissions, .. } = *operation;
        Self { name, method, path, parameters, body, permissions }
    }
}

impl Endpoint {
    /// The descriptor of a described helper. The description is part of the program and read once, so its texts stay in
    /// memory like those of the operation table. What the description must have and lacks is a build error and panics.
    pub fn described(path: &str, method: &str, helper: &Value, document: &Value) -> Self {
        let parameters = helper["parameters"].as_array().into_iter().flatten();
        let parameters: Vec<Parameter> =
            parameters.map(|parameter| described_parameter(resolve(document, parameter))).collect();
        let permissions = &helper["x-permissions"];
        let names = permissions["permissions"].as_array().into_iter().flatten();
        Self {
            name: text(&helper["operationId"]),
            method: match method {
                "get" => Method::Get,
                "post" => Method::Post,
                "put" => Method::Put,
                "patch" => Method::Patch,
                "delete" => Method::Delete,
                _ => panic!("{path}: {method} is no method of an endpoint"),
            },
            path: path.to_owned().leak(),
            parameters: parameters.leak(),
            body: match resolve(document, &helper["requestBody"]["content"]["application/json"]["schema"])["type"]
                .as_str()
            {
                None => Body::None,
                Some("array") => Body::Array,
                Some(_) => Body::Object,
            },
            permissions: Permissions {
                kind: match permissions["kind"].as_str() {
                    Some("any") => PermissionKind::Any,
                    Some("all") => PermissionKind::All,
                    Some("none") => PermissionKind::None,
                    kind => panic!("{path}: {kind:?} is no kind of permissions"),
                },
                names: names.map(text).collect::<Vec<_>>().leak(),
            },
        }
    }
}

fn described_parameter(parameter: &Value) -> Parameter {
    let schema = &parameter["schema"];
    let array = schema["type"] == "array";
    let kind = if array { &schema["items"]["type"] } else { &schema["type"] };
    Parameter {
        name: text(&parameter["name"]),
        location: if parameter["in"] == "path" { Location::Path } else { Location::Query },
        kind: match kind.as_str() {
            Some("integer") => Kind::Integer,
            Some("number") => Kind::Number,
            Some("boolean") => Kind::Boolean,
            _ => Kind::String,
        },
        array,
        nonempty: false,
        required: parameter["required"] == true,
    }
}

fn text(value: &Value) -> &'static str {
    value.as_str().expect("names of a description are texts").to_owned().leak()
}
