//! Query parameters, checked by the descriptors of the endpoints.

use genesys_users_core::operation::{Kind, Location, Parameter};

use crate::api::{ApiError, Endpoint, OperationSpec, SPEC};
use crate::transport::query_string;

const INVALID: &str = "invalid.query.param.value";

/// The valid query parameters of a request.
#[derive(Clone, Debug, Default)]
pub struct Query {
    values: Vec<(&'static str, Vec<String>)>,
}

impl Query {
    /// Parses and checks a query string. Like the API, it ignores parameters that the operation does not have.
    pub fn read(operation: &Endpoint, text: &str) -> Result<Self, ApiError> {
        let spec = SPEC.operation(operation.name);
        let pairs = query_string::pairs(text);
        let mut query = Self::default();
        for parameter in operation.parameters.iter().filter(|p| p.location == Location::Query) {
            let sent = pairs.iter().filter(|(name, _)| name == parameter.name).map(|(_, value)| value.as_str());
            let values: Vec<String> = if parameter.array {
                // Some clients repeat the key. The SDKs of the vendor join the items with commas.
                sent.flat_map(|value| value.split(',')).filter(|item| !item.is_empty()).map(str::to_owned).collect()
            } else {
                sent.take(1).map(str::to_owned).collect()
            };
            for value in &values {
                check(parameter, spec, value)?;
            }
            if parameter.required && values.is_empty() {
                return Err(ApiError::field("constraint.validation", parameter.name, "must be given in the query"));
            }
            if !values.is_empty() {
                query.values.push((parameter.name, values));
            }
        }
        Ok(query)
    }

    /// All values of a parameter.
    pub fn list(&self, name: &str) -> &[String] {
        self.values.iter().find(|(known, _)| *known == name).map_or(&[], |(_, values)| values)
    }

    /// The value of a parameter; the first one of a list.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.list(name).first().map(String::as_str)
    }

    /// The value of an integer parameter.
    pub fn integer(&self, name: &str) -> Option<i64> {
        self.text(name).and_then(|value| value.parse().ok())
    }
}

fn check(parameter: &Parameter, spec: &OperationSpec, value: &str) -> Result<(), ApiError> {
    let wrong = |expected: &str| Err(ApiError::field(INVALID, parameter.name, format!("must be {expected}")));
    match parameter.kind {
        Kind::Integer if value.parse::<i32>().is_err() => return wrong("an integer"),
        Kind::Number if !value.parse::<f64>().is_ok_and(f64::is_finite) => return wrong("a number"),
        Kind::Boolean if !["true", "false"].iter().any(|known| value.eq_ignore_ascii_case(known)) => {
            return wrong("true or false");
        }
        _ => {}
    }
    match spec.values.get(parameter.name) {
        Some(known) if parameter.kind == Kind::String && !known.iter().any(|one| one == value) => {
            wrong(&format!("one of {}", known.join(", ")))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use genesys_users_core::catalogue::OPERATIONS;

    use super::*;

    fn read(name: &str, text: &str) -> Result<Query, ApiError> {
        Query::read(&OPERATIONS.iter().find(|operation| operation.name == name).unwrap().into(), text)
    }

    #[test]
    fn lists_have_repeated_keys_or_commas() {
        let query = read("getUsers", "id=a&pageSize=7&id=b,c&nonsense=1").unwrap();
        assert_eq!(query.list("id"), ["a", "b", "c"]);
        assert_eq!(query.integer("pageSize"), Some(7));
        assert_eq!(query.text("state"), None);
    }

    #[test]
    fn text_is_decoded() {
        let query = read("getUsers", "jabberId=a%20%C3%A9%2Bb+c").unwrap();
        assert_eq!(query.list("jabberId"), ["a é+b c"]);
    }

    #[test]
    fn wrong_values_name_the_parameter() {
        for (operation, text, name) in [
            ("getUsers", "state=asleep", "state"),
            ("getUsers", "expand=presence&expand=aura", "expand"),
            ("getUsers", "pageSize=many", "pageSize"),
            ("getUsers", "pageSize=99999999999", "pageSize"),
            ("getUserQueues", "joined=perhaps", "joined"),
            ("getFieldconfig", "", "type"),
        ] {
            let error = read(operation, text).expect_err(text);
            assert_eq!(error.status, 400);
            assert_eq!(error.details[0].field.as_deref(), Some(name));
            assert!(error.message.contains(name), "{}", error.message);
        }
    }
}
