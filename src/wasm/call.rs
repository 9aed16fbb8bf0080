//! Reads the arguments of one call, all of them before the call returns, so that later changes to them do not matter.

use super::client::Client;
use super::convert::{self, Properties};
use super::error;
use super::host;
use crate::core::error::ParameterError;
use crate::core::operation::{Body, Method, Operation};
use crate::core::options::{self, Meaning, Named, Rule};
use crate::core::request;
use crate::core::value::{Value, What};
use wasm_bindgen::JsValue;

/// The bounds of a call, which those of its client are unless it has its own.
#[derive(Clone, Copy)]
pub struct Bounds {
    /// Of one attempt in ms, infinite for none.
    pub timeout: f64,
    /// Of the whole call in ms, infinite for none.
    pub deadline: f64,
    pub retries: u32,
}

impl Bounds {
    /// Takes the option of a rule, if it is one of these. A bound of 0 stands for none.
    pub fn take(&mut self, rule: Rule, number: f64) {
        let bound = if number == 0.0 { f64::INFINITY } else { number };
        match rule {
            Rule::Timeout => self.timeout = bound,
            Rule::Deadline => self.deadline = bound,
            Rule::Retries => self.retries = number as u32,
            _ => {}
        }
    }
}

/// A call that is ready to be sent.
pub struct Call {
    pub method: Method,
    pub bounds: Bounds,
    /// When the deadline passes.
    pub ends: f64,
    /// The place of the call among those of the client.
    pub number: u32,
    /// The rest of it, see `pkg/host/call.js`.
    pub js: JsValue,
    pub name: &'static str,
}

impl Call {
    /// Checks the arguments of a call: `arguments` are the required ones in order, the body, the options, which may hold those
    /// called `more` too. What stands behind does not matter, as in any call of JavaScript.
    pub fn read(
        client: &Client,
        operation: &Operation,
        arguments: &[JsValue],
        more: &[Named],
    ) -> Result<Call, JsValue> {
        let mut call = Call {
            method: operation.method,
            bounds: client.bounds,
            ends: f64::INFINITY,
            number: client.turnstile.number(),
            js: host::open(&client.js),
            name: operation.name,
        };
        let mut cause = JsValue::UNDEFINED;
        if let Err(mistake) = call.fill(operation, arguments, more, &mut cause) {
            return Err(error::rejected(&mistake, operation.name, &cause));
        }
        if call.bounds.deadline < f64::INFINITY {
            call.ends = host::now() + call.bounds.deadline;
        }
        Ok(call)
    }

    fn fill(
        &mut self,
        operation: &Operation,
        arguments: &[JsValue],
        more: &[Named],
        cause: &mut JsValue,
    ) -> Result<(), ParameterError> {
        let context = operation.name;
        let required = operation.required().count();
        let missing = JsValue::UNDEFINED;
        let argument = |index: usize| arguments.get(index).unwrap_or(&missing);
        let values: Vec<Value> = arguments.iter().take(required).map(convert::value).collect();
        let mut query = Vec::new();
        let mut extra = Vec::new();
        for mut property in Properties::of(context, "options", argument(operation.arguments()))? {
            let meaning = options::meaning(operation, more, &property.name)?;
            if property.is_missing() {
                continue;
            }
            match meaning {
                Meaning::Query(parameter) => query.push((parameter, convert::value(&property.value))),
                Meaning::More(rule) => property.check(context, rule)?,
                Meaning::Call(rule) => {
                    property.check(context, rule)?;
                    match rule {
                        Rule::Signal | Rule::Headers => host::put(&self.js, &property.key, &property.value),
                        Rule::ExtraQuery => {
                            for field in Properties::of(context, &property.name, &property.value)? {
                                extra.push((field.name, convert::value(&field.value)));
                            }
                        }
                        _ => self.bounds.take(rule, property.read.number),
                    }
                }
            }
        }
        let target = request::target(operation, &values, &query, &extra)?;
        if operation.body != Body::None {
            let body = argument(required);
            let wraps = request::wraps_body(operation, What::of(host::body_kind(body)))?;
            let thrown = host::write(&self.js, body, i32::from(wraps));
            if !thrown.is_undefined() {
                *cause = host::first(&thrown);
                return Err(ParameterError::new(context, "body", "cannot be written as JSON; see the cause"));
            }
        }
        host::ready(&self.js, context, &target, self.bounds.timeout, self.bounds.deadline);
        Ok(())
    }

    /// The time in ms until the deadline.
    pub fn left(&self) -> f64 {
        if self.ends < f64::INFINITY { self.ends - host::now() } else { self.ends }
    }
}
