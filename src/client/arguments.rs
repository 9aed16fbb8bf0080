//! The arguments of a call, and the request that they make.

use std::time::Duration;

use genesys_users_core::call::CallRequest;
use genesys_users_core::client::CallLimits;
use genesys_users_core::error::ParameterError;
use genesys_users_core::operation::{Body, Operation};
use genesys_users_core::options::{self, OptionTarget};
use genesys_users_core::request;
use genesys_users_core::value::{Value, ValueKind};
use serde::Serialize;
use serde_json::Value as Json;

/// The arguments of a call: parameters by name, the body, and the limits of this call.
///
/// ```
/// use genesys_users::client::Arguments;
///
/// let arguments = Arguments::new().parameter("pageSize", 100).parameter("expand", ["presence"]).max_retries(0);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Arguments {
    parameters: Vec<(String, Json)>,
    extra_query: Vec<(String, Json)>,
    /// As JSON, or why it cannot be written.
    body: Option<Result<Json, String>>,
    timeout: Option<f64>,
    deadline: Option<f64>,
    max_retries: Option<u32>,
}

impl Arguments {
    /// No arguments.
    pub fn new() -> Arguments {
        Arguments::default()
    }

    /// A path or query parameter under its name in the API. `None` is as good as none.
    pub fn parameter(mut self, name: &str, value: impl Into<Json>) -> Arguments {
        self.parameters.push((name.to_owned(), value.into()));
        self
    }

    /// A field of the query that the API description does not know.
    pub fn extra_query(mut self, name: &str, value: impl Into<Json>) -> Arguments {
        self.extra_query.push((name.to_owned(), value.into()));
        self
    }

    /// The body.
    pub fn body(mut self, body: &impl Serialize) -> Arguments {
        self.body = Some(serde_json::to_value(body).map_err(|error| error.to_string()));
        self
    }

    /// Limits each attempt, from sending to the last byte.
    pub fn timeout(mut self, limit: Duration) -> Arguments {
        self.timeout = Some(limit.as_secs_f64() * 1000.0);
        self
    }

    /// Limits the call with its retries and waits.
    pub fn deadline(mut self, limit: Duration) -> Arguments {
        self.deadline = Some(limit.as_secs_f64() * 1000.0);
        self
    }

    /// How often the call is sent again after a failure that may pass.
    pub fn max_retries(mut self, max_retries: u32) -> Arguments {
        self.max_retries = Some(max_retries);
        self
    }

    /// The request that they make, and its body as JSON. `limits` are those of the client.
    pub(super) fn request(
        self,
        operation: &'static Operation,
        limits: CallLimits,
    ) -> Result<(CallRequest, Option<String>), ParameterError> {
        let mut positional = vec![Value::bare(ValueKind::Missing); operation.required().count()];
        let mut query = Vec::new();
        for (name, json) in &self.parameters {
            match operation.required().position(|parameter| parameter.name == name) {
                Some(index) => positional[index] = value(json),
                None => match options::target(operation, &[], name)? {
                    OptionTarget::Query(parameter) => query.push((parameter, value(json))),
                    _ => return Err(ParameterError::new(operation.name, name, "is no parameter of this operation")),
                },
            }
        }
        let extra: Vec<_> = self.extra_query.iter().map(|(name, json)| (name.clone(), value(json))).collect();
        let target = request::target(operation, &positional, &query, &extra)?;
        let limits = CallLimits {
            timeout: self.timeout.unwrap_or(limits.timeout),
            deadline: self.deadline.unwrap_or(limits.deadline),
            max_retries: self.max_retries.unwrap_or(limits.max_retries),
        };
        let mut request = CallRequest::new(operation.name, operation.method, &target, limits);
        let body = body(operation, self.body)?;
        if body.as_ref().is_some_and(|body| body.get("version").is_some()) {
            request.set_versioned();
        }
        Ok((request, body.map(|body| body.to_string())))
    }
}

/// The body that is sent.
fn body(operation: &Operation, body: Option<Result<Json, String>>) -> Result<Option<Json>, ParameterError> {
    if operation.body == Body::None {
        let none = ParameterError::new(operation.name, operation.body_name, "is not taken by this operation");
        return if body.is_some() { Err(none) } else { Ok(None) };
    }
    let body = body.unwrap_or(Ok(Json::Null)).map_err(|problem| {
        ParameterError::new(operation.name, operation.body_name, &["cannot be written as JSON: ", &problem].concat())
    })?;
    let is_wrapped = request::wraps_body(operation, body_kind(&body))?;
    Ok(Some(if is_wrapped { Json::Array(vec![body]) } else { body }))
}

fn kind(json: &Json) -> ValueKind {
    match json {
        Json::Null => ValueKind::Missing,
        Json::Bool(_) => ValueKind::Boolean,
        Json::Number(number) if number.is_f64() => ValueKind::Number,
        Json::Number(_) => ValueKind::Integer,
        Json::String(_) => ValueKind::String,
        Json::Array(_) => ValueKind::Array,
        Json::Object(_) => ValueKind::PlainObject,
    }
}

/// The kind of a body, whose array is looked at more closely.
fn body_kind(json: &Json) -> ValueKind {
    match json {
        Json::Array(items) if items.is_empty() => ValueKind::EmptyArray,
        Json::Array(items) if items.iter().all(Json::is_string) => ValueKind::StringArray,
        Json::Array(items) if items.iter().all(Json::is_object) => ValueKind::ObjectArray,
        Json::Array(_) => ValueKind::MixedArray,
        _ => kind(json),
    }
}

/// A parameter as the core reads it.
fn value(json: &Json) -> Value {
    let mut value = Value::bare(kind(json));
    match json {
        Json::String(text) => value.text = text.clone(),
        Json::Array(items) => value.items = items.iter().map(self::value).collect(),
        Json::Bool(_) | Json::Number(_) => value.text = json.to_string(),
        Json::Null | Json::Object(_) => {}
    }
    value.number = json.as_f64().unwrap_or(value.number);
    value
}
