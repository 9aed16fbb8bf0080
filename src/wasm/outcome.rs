//! What becomes of a call: the state of its attempts, its result, and the errors it can end with.

use super::call::Call;
use super::error;
use super::host::Outcome;
use super::js;
use crate::core::error::{Class, api_message, decimal, text};
use crate::core::{response, retry};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::Headers;

/// An answer with its whole body.
pub struct Answer {
    pub status: u16,
    headers: JsValue,
    text: JsValue,
    correlation_id: JsValue,
    /// The wait in ms that the server asks for in its head.
    retry_after: Option<f64>,
}

impl Answer {
    /// Reads what `send` of the host gave.
    pub fn read(answer: &JsValue) -> Answer {
        let fields = Array::from(answer);
        let header = fields.get(4).as_string();
        let until = fields.get(5).as_f64().unwrap_or(f64::NAN);
        Answer {
            status: fields.get(0).as_f64().unwrap_or_default() as u16,
            headers: fields.get(1),
            text: fields.get(2),
            correlation_id: fields.get(3),
            retry_after: header.and_then(|header| response::retry_after(&header, until)),
        }
    }
}

impl Call {
    pub fn next_attempt(&mut self, url: String) {
        self.url = url;
        self.attempts += 1;
        self.sent = js::now();
        self.forget_answer();
    }

    pub fn answered(&mut self, answer: &Answer) {
        self.status = answer.status.into();
        self.correlation_id = answer.correlation_id.clone();
    }

    /// Keeps the error of an attempt, as the cause if there is no time for another one, and forgets its answer.
    pub fn failed(&mut self, error: JsValue) {
        self.last_error = error;
        self.forget_answer();
    }

    fn forget_answer(&mut self) {
        self.status = JsValue::UNDEFINED;
        self.correlation_id = JsValue::UNDEFINED;
    }

    /// The time in ms until the deadline.
    pub fn left(&self) -> f64 {
        self.ends - js::now()
    }

    pub fn check_abort(&self) -> Result<(), JsValue> {
        let aborted = !self.signal.is_undefined() && js::get(&self.signal, "aborted").is_truthy();
        if aborted { Err(self.interrupted(Outcome::Aborted)) } else { Ok(()) }
    }

    /// What a call rejects with whose signal has fired or whose deadline has passed.
    #[inline(never)]
    pub fn interrupted(&self, outcome: Outcome) -> JsValue {
        if let Outcome::Aborted = outcome {
            return js::get(&self.signal, "reason");
        }
        let message = text(&["no result within the deadline of ", &decimal(self.deadline as u32), " ms"]);
        self.error(Class::Timeout, &message, &[("cause", self.last_error.clone())])
    }

    /// What hooks, logs and errors tell alike; `count` is the name of the number of attempts.
    #[inline(never)]
    pub fn facts(&self, count: &str, more: &[(&str, JsValue)]) -> JsValue {
        let facts = js::object(&[
            ("operation", self.operation.into()),
            ("method", self.method.as_str().into()),
            ("url", self.url.as_str().into()),
            (count, self.attempts.into()),
        ]);
        js::add(&facts, &[("status", self.status.clone()), ("correlationId", self.correlation_id.clone())]);
        js::add(&facts, more);
        facts
    }

    #[inline(never)]
    fn error(&self, class: Class, message: &str, more: &[(&str, JsValue)]) -> JsValue {
        error::make(class, &text(&[self.operation, ": ", message]), &self.facts("attempts", more))
    }

    /// The result of a success.
    pub fn decode(&self, answer: Answer) -> Result<JsValue, JsValue> {
        let data = if answer.text.is_falsy() { Ok(JsValue::UNDEFINED) } else { js::parse_json(&answer.text) };
        let data = match data {
            Ok(data) => data,
            Err(cause) => {
                let status = decimal(answer.status.into());
                let message = text(&["the server answered ", &status, " with a body that is no JSON"]);
                let start = js::start_of(&answer.text, 1000);
                let more = [("headers", answer.headers), ("text", start), ("cause", cause)];
                return Err(self.error(Class::Decode, &message, &more));
            }
        };
        if !self.with_response {
            return Ok(data);
        }
        Ok(js::object(&[
            ("data", data),
            ("status", answer.status.into()),
            ("correlationId", answer.correlation_id),
            ("headers", answer.headers),
            ("url", self.url.as_str().into()),
        ]))
    }

    /// The error of an answer that is no success, and what the retry rules need to know of it.
    pub fn api_error(&self, answer: Answer) -> (retry::Failure, JsValue) {
        let Answer { status, .. } = answer;
        let body = if answer.text.is_falsy() {
            JsValue::UNDEFINED
        } else {
            js::parse_json(&answer.text).unwrap_or(answer.text)
        };
        let field = |name| Some(js::get(&body, name)).filter(|field| field.is_string()).unwrap_or_default();
        let said = field("message").as_string();
        let retry_after = answer.retry_after.or_else(|| {
            let seconds = said.as_deref().filter(|_| status == 429).and_then(response::seconds_in_message);
            seconds.map(|seconds| seconds * 1000.0)
        });
        let shown = retry_after.filter(|_| status == 429).map_or(JsValue::UNDEFINED, JsValue::from);
        let more = [
            ("code", field("code")),
            ("contextId", field("contextId")),
            ("headers", answer.headers),
            ("retryAfter", shown),
            ("body", body),
        ];
        let error = self.error(Class::of_status(status), &api_message(status, said.as_deref()), &more);
        (retry::Failure::Status { status, retry_after }, error)
    }

    pub fn timeout_error(&self) -> JsValue {
        let message = text(&["no whole answer within ", &decimal(self.timeout as u32), " ms"]);
        self.error(Class::Timeout, &message, &[])
    }

    pub fn connection_error(&self, cause: JsValue) -> JsValue {
        self.error(Class::Connection, "the connection failed; see the cause", &[("cause", cause)])
    }

    /// The token is known to be dead and there is no other: nothing is sent.
    pub fn expired_error(&self, url: String) -> JsValue {
        let headers = Headers::new().map_or(JsValue::UNDEFINED, JsValue::from);
        let more =
            [("status", 401.into()), ("code", "token_expired".into()), ("headers", headers), ("url", url.into())];
        let message = "the token of the login has expired or was refused; sign in again";
        self.error(Class::Authentication, message, &more)
    }

    pub fn auth_error(&self, cause: JsValue) -> JsValue {
        let more = [("code", "token_function_failed".into()), ("cause", cause)];
        self.error(Class::Auth, "the function for `accessToken` failed; see the cause", &more)
    }
}
