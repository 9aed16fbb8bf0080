//! A fault rule: what happens to which requests, and its text form.

use std::str::FromStr;

use genesys_users_core::catalogue::OPERATIONS;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::authentication::endpoints;
use crate::helpers;

/// Maximum delay of a response, in milliseconds.
const MAX_DELAY: u64 = 600_000;

/// Default duration of a slow body, in milliseconds.
const DEFAULT_DURATION: u64 = 5_000;

/// A fault rule. It is written as JSON, or on the command line as `name=value` pairs with commas.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rule {
    /// Name of the operation or endpoint; `*` for all requests except those of the control API.
    #[serde(default = "any_operation")]
    pub operation: String,
    /// Share of the requests that the rule applies to: above 0, at most 1.
    #[serde(default = "full_share")]
    pub share: f64,
    /// Maximum number of requests that the rule applies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Number of requests that pass before the rule applies.
    #[serde(default)]
    pub skip: u64,
    /// Delay before the request is handled, in milliseconds.
    #[serde(default)]
    pub latency: u64,
    /// Maximum additional random delay, in milliseconds.
    #[serde(default)]
    pub jitter: u64,
    /// Fault of the response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<Fault>,
    /// Status of the response, for the faults `status`, `html` and `empty`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Value of `Retry-After`, for the same faults: seconds, or any text such as a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<RetryAfter>,
    /// Duration of a slow body, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<u64>,
    /// Whether the operation takes effect although its response is replaced.
    #[serde(default)]
    pub applied: bool,
}

/// Kinds of faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// An API error with the status of the rule.
    Status,
    /// The connection closes without a response.
    Drop,
    /// The connection closes in the middle of the body.
    Half,
    /// The HTML page of a gateway.
    Html,
    /// The response of a gateway, without a body.
    Empty,
    /// A complete body that is not JSON.
    BrokenJson,
    /// A body that is sent in pieces.
    Slow,
    /// A field in each object that the API description does not have.
    UnknownFields,
    /// Enum values that the API description does not have.
    UnknownValues,
}

/// Value of a `Retry-After` header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum RetryAfter {
    Seconds(u32),
    Text(String),
}

fn any_operation() -> String {
    "*".to_owned()
}

fn full_share() -> f64 {
    1.0
}

impl Fault {
    /// Whether the fault replaces the response, so that the real one is not needed.
    pub fn replaces(self) -> bool {
        matches!(self, Self::Status | Self::Drop | Self::Html | Self::Empty)
    }

    fn has_status(self) -> bool {
        matches!(self, Self::Status | Self::Html | Self::Empty)
    }
}

impl Rule {
    /// Duration of a slow body, in milliseconds.
    pub fn body_duration(&self) -> u64 {
        self.duration.unwrap_or(DEFAULT_DURATION)
    }

    /// Adds default values, and rejects rules that are invalid.
    fn check(mut self) -> Result<Self, String> {
        if self.fault.is_none() && self.status.is_some() {
            self.fault = Some(Fault::Status);
        }
        let known = OPERATIONS.iter().map(|operation| operation.name);
        let mut known = known.chain(endpoints::names()).chain(helpers::names());
        if self.operation != "*" && !known.any(|name| name == self.operation) {
            return Err(format!("operation: there is no {}; give the name of an operation, or *", self.operation));
        }
        if !(self.share > 0.0 && self.share <= 1.0) {
            return Err("share: must be above 0 and at most 1".to_owned());
        }
        if self.latency + self.jitter > MAX_DELAY || self.body_duration() > MAX_DELAY {
            return Err(format!("latency, jitter and duration: at most {MAX_DELAY} milliseconds"));
        }
        let Some(fault) = self.fault else {
            if self.latency + self.jitter == 0 {
                return Err("the rule does nothing: give it latency, jitter, status or fault".to_owned());
            }
            return match (&self.retry_after, self.duration, self.applied) {
                (None, None, false) => Ok(self),
                _ => Err("retryAfter, duration and applied need a fault".to_owned()),
            };
        };
        match (fault, self.status) {
            (Fault::Status, None) => return Err("status: must be given for fault=status".to_owned()),
            (Fault::Html | Fault::Empty, None) => self.status = Some(502),
            (_, Some(status)) if fault.has_status() && !(400..600).contains(&status) => {
                return Err("status: must be from 400 to 599".to_owned());
            }
            (_, Some(_)) if !fault.has_status() => {
                return Err("status: goes with the faults status, html and empty only".to_owned());
            }
            _ => {}
        }
        if self.retry_after.is_some() && !fault.has_status() {
            return Err("retryAfter: goes with the faults status, html and empty only".to_owned());
        }
        if let Some(RetryAfter::Text(text)) = &self.retry_after
            && !text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
        {
            return Err("retryAfter: must be seconds or plain text".to_owned());
        }
        if self.duration.is_some() && fault != Fault::Slow {
            return Err("duration: goes with fault=slow only".to_owned());
        }
        if self.applied && !fault.replaces() {
            return Err("applied: goes with the faults status, drop, html and empty; with the others the operation \
                        always takes effect"
                .to_owned());
        }
        Ok(self)
    }

    /// Parses a rule in JSON.
    pub fn from_json(value: Value) -> Result<Self, String> {
        serde_json::from_value::<Self>(value).map_err(|error| error.to_string())?.check()
    }
}

impl FromStr for Rule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut map = Map::new();
        for pair in text.split(',').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').ok_or_else(|| {
                format!("{pair}: write name=value, as in operation=getUsers,share=0.1,status=503,retryAfter=2")
            })?;
            // Numbers and booleans are JSON values. Everything else is text.
            let value =
                serde_json::from_str::<Value>(value).ok().filter(|value| !value.is_object() && !value.is_array());
            let value = value.unwrap_or_else(|| pair[name.len() + 1..].into());
            if map.insert(name.trim().to_owned(), value).is_some() {
                return Err(format!("{name} is given twice"));
            }
        }
        Self::from_json(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> Result<Rule, String> {
        text.parse()
    }

    #[test]
    fn rules_are_parsed() {
        let one = rule("operation=getUsers,share=0.25,count=3,skip=2,status=503,retryAfter=7,latency=20").unwrap();
        assert_eq!((one.operation.as_str(), one.share, one.count, one.skip), ("getUsers", 0.25, Some(3), 2));
        assert_eq!((one.fault, one.status, one.latency), (Some(Fault::Status), Some(503), 20));
        assert_eq!(one.retry_after, Some(RetryAfter::Seconds(7)));
        assert_eq!(rule("fault=html").unwrap().status, Some(502));
        let date = rule("status=429,retryAfter=Thu 01 Jan 2026 00:00:00 GMT").unwrap();
        assert_eq!(date.retry_after, Some(RetryAfter::Text("Thu 01 Jan 2026 00:00:00 GMT".to_owned())));
        assert!(rule("fault=drop,applied=true").unwrap().applied);
        assert_eq!(rule("fault=broken-json").unwrap().fault, Some(Fault::BrokenJson));
        let read_back = Rule::from_json(serde_json::to_value(&one).unwrap());
        assert_eq!(read_back, Ok(one));
    }

    #[test]
    fn invalid_rules_are_rejected() {
        for (text, name) in [
            ("", "does nothing"),
            ("operation=getShoes,status=500", "getShoes"),
            ("status=200", "status"),
            ("fault=status", "status"),
            ("fault=drop,status=500", "status"),
            ("fault=half,retryAfter=1", "retryAfter"),
            ("fault=half,applied=true", "applied"),
            ("fault=explode", "explode"),
            ("share=0,status=500", "share"),
            ("share=2,status=500", "share"),
            ("latency=900000", "latency"),
            ("latency=1,retryAfter=1", "retryAfter"),
            ("fault=html,duration=4", "duration"),
            ("shoes=1,status=500", "shoes"),
            ("status", "name=value"),
            ("status=500,status=501", "twice"),
        ] {
            let error = rule(text).expect_err(text);
            assert!(error.contains(name), "{text}: {error}");
        }
    }
}
