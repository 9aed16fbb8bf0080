//! Reads the arguments of one call, all of them before the call returns, so that later changes to them do not matter.

use super::client::Client;
use super::convert;
use super::error::Rejected;
use super::js;
use crate::core::error::ParameterError;
use crate::core::operation::{Body, Method, Operation, Parameter};
use crate::core::options::{self, CallOption, Meaning};
use crate::core::request;
use crate::core::value::Value;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Headers;

/// A call that is ready to be sent.
pub struct Call {
    pub operation: &'static str,
    pub method: Method,
    /// Path and query.
    pub target: String,
    /// The body as JSON text.
    pub body: Option<JsValue>,
    /// The caller's headers for this call.
    pub headers: Option<Headers>,
    /// Something like an `AbortSignal`, or `undefined`.
    pub signal: JsValue,
    /// The bound of one attempt in ms, infinite for none.
    pub timeout: f64,
    /// The bound of the whole call in ms, infinite for none.
    pub deadline: f64,
    pub max_retries: u32,
    /// Resolve to the response with its head rather than to the body alone.
    pub with_response: bool,
    /// The place of the call among those of the client.
    pub number: u32,
    /// When the deadline passes.
    pub ends: f64,
    /// How often the request was sent, when last, and to where.
    pub attempts: u32,
    pub sent: f64,
    pub url: String,
    /// Of the last answer: its status and id.
    pub status: JsValue,
    pub correlation_id: JsValue,
    /// The error of the last attempt.
    pub last_error: JsValue,
}

impl Call {
    /// A call with the settings of the client and without arguments.
    pub fn new(client: &Client, operation: &'static str, method: Method) -> Call {
        Call {
            operation,
            method,
            target: String::new(),
            body: None,
            headers: None,
            signal: JsValue::UNDEFINED,
            timeout: client.timeout,
            deadline: client.deadline,
            max_retries: client.max_retries,
            with_response: false,
            number: client.turnstile.number(),
            ends: 0.0,
            attempts: 0,
            sent: 0.0,
            url: String::new(),
            status: JsValue::UNDEFINED,
            correlation_id: JsValue::UNDEFINED,
            last_error: JsValue::UNDEFINED,
        }
    }

    /// Checks the arguments of a call: `arguments` are the required ones in order, the body, the options, which may hold those
    /// called `more` too. What stands behind does not matter, as in any call of JavaScript.
    pub fn read(client: &Client, operation: &Operation, arguments: &[JsValue], more: &[&str]) -> Result<Call, JsValue> {
        let mut call = Call::new(client, operation.name, operation.method);
        if let Err(rejected) = call.fill(operation, arguments, more) {
            return Err(rejected.into_js(Some(operation.name)));
        }
        call.ends = js::now() + call.deadline;
        Ok(call)
    }

    fn fill(&mut self, operation: &Operation, arguments: &[JsValue], more: &[&str]) -> Result<(), Rejected> {
        let required = operation.required().count();
        let missing = JsValue::UNDEFINED;
        let argument = |index: usize| arguments.get(index).unwrap_or(&missing);
        let values: Vec<Value> = arguments.iter().take(required).map(convert::value).collect();
        let mut query = Vec::new();
        let mut extra = Vec::new();
        self.read_options(operation, argument(operation.arguments()), &mut query, &mut extra, more)?;
        self.target = request::target(operation, &values, &query, &extra)?;
        if operation.body != Body::None {
            self.body = Some(json(operation, argument(required))?);
        }
        Ok(())
    }

    fn read_options<'a>(
        &mut self,
        operation: &'a Operation,
        options: &JsValue,
        query: &mut Vec<(&'a Parameter, Value)>,
        extra: &mut Vec<(String, Value)>,
        more: &[&str],
    ) -> Result<(), ParameterError> {
        let context = operation.name;
        for (name, value) in properties(context, "options", options)? {
            let meaning = options::meaning(operation, more, &name)?;
            if value.is_undefined() || value.is_null() {
                continue;
            }
            match meaning {
                Meaning::More => {
                    if let Some(problem) = options::problem(&name, &convert::value(&value)) {
                        return Err(ParameterError::new(context, &name, problem));
                    }
                }
                Meaning::Query(parameter) => query.push((parameter, convert::value(&value))),
                Meaning::Call(CallOption::Signal) => self.signal = signal(context, value)?,
                Meaning::Call(CallOption::Timeout) => self.timeout = bound(context, &name, &value)?,
                Meaning::Call(CallOption::Deadline) => self.deadline = bound(context, &name, &value)?,
                Meaning::Call(CallOption::MaxRetries) => self.max_retries = max_retries(context, &value)?,
                Meaning::Call(CallOption::Headers) => self.headers = Some(headers(context, &name, &value)?),
                Meaning::Call(CallOption::ExtraQuery) => {
                    for (name, value) in properties(context, &name, &value)? {
                        extra.push((name, convert::value(&value)));
                    }
                }
            }
        }
        Ok(())
    }
}

/// Something that can be listened to like an `AbortSignal`; one of another realm or a polyfill is as good.
fn signal(context: &str, value: JsValue) -> Result<JsValue, ParameterError> {
    let listens = value.is_object()
        && js::get(&value, "addEventListener").is_function()
        && convert::is_boolean(&js::get(&value, "aborted"));
    if listens {
        return Ok(value);
    }
    let problem = "must be an AbortSignal, such as the `signal` of an AbortController";
    Err(ParameterError::new(context, "signal", problem))
}

/// The body as JSON text.
fn json(operation: &Operation, body: &JsValue) -> Result<JsValue, Rejected> {
    let wraps = request::wraps_body(operation, convert::body_shape(body))?;
    let wrapped = if wraps { Array::of1(body).into() } else { body.clone() };
    let cause = match js::stringify_json(&wrapped) {
        Ok(text) if text.is_string() => return Ok(text),
        Ok(_) => JsValue::UNDEFINED,
        Err(thrown) => thrown,
    };
    let error = ParameterError::new(operation.name, "body", "cannot be written as JSON; see the cause");
    Err(Rejected { error, cause })
}

/// The properties of an options object; none when it is missing. `context` and `name` say whose options they are.
pub fn properties(context: &str, name: &str, object: &JsValue) -> Result<Vec<(String, JsValue)>, ParameterError> {
    convert::entries(object)
        .ok_or_else(|| ParameterError::new(context, name, "must be a plain object whose properties can be read"))
}

/// A bound in ms; infinite for 0, which stands for no bound.
pub fn bound(context: &str, name: &str, value: &JsValue) -> Result<f64, ParameterError> {
    match value.as_f64() {
        Some(0.0) => Ok(f64::INFINITY),
        Some(ms) if ms > 0.0 => Ok(ms),
        _ => Err(ParameterError::new(context, name, "must be a number of milliseconds, 0 for no limit")),
    }
}

/// How often a call may be sent again.
pub fn max_retries(context: &str, value: &JsValue) -> Result<u32, ParameterError> {
    integer(value).ok_or_else(|| ParameterError::new(context, "maxRetries", "must be an integer, 0 for no retries"))
}

/// An integer that is not negative and within reason.
pub fn integer(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    let whole = number as u32;
    (f64::from(whole) == number && whole <= 1_000_000_000).then_some(whole)
}

/// The caller's headers, checked by the host. Its message is not passed on: it may quote a value that is a secret.
pub fn headers(context: &str, name: &str, value: &JsValue) -> Result<Headers, ParameterError> {
    // The host takes a function for an object without properties.
    let init = Some(value).filter(|value| !value.is_function());
    let made = init.and_then(js::headers_of);
    made.ok_or_else(|| {
        let problem = "must be a Headers object, an object of strings or an array of pairs, \
                       with names and values that HTTP allows";
        ParameterError::new(context, name, problem)
    })
}
