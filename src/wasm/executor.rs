//! The shared async path of all operations: get a token, send, decide, decode.

use super::call::Call;
use super::client::Client;
use super::error;
use super::host::{self, Outcome, outcome};
use super::js;
use super::tokens::{access_token, forget};
use crate::core::error::{Class, api_message, text};
use crate::core::{response, retry};
use js_sys::{Array, Date, Math, Promise};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// An answer with its whole body.
struct Answer {
    status: u16,
    headers: JsValue,
    text: JsValue,
    correlation_id: JsValue,
    /// The header of this name.
    retry_after: Option<String>,
}

/// Runs a call to its end: the result, or the error for the caller.
pub async fn execute(client: Rc<Client>, call: Call) -> Result<JsValue, JsValue> {
    let mut retries = 0;
    let mut refreshed = false;
    loop {
        call.check_abort()?;
        let token = access_token(&client, &call).await?;
        let url = client.url(&call.target);
        let (failure, error) = match outcome(send(&client, &call, &url, token.as_deref())).await {
            Outcome::Done(answer) => {
                let answer = Answer::read(answer);
                if response::is_success(answer.status) {
                    return call.decode(answer, &url);
                }
                if answer.status == 401 && !refreshed && forget(&client, token.as_deref()) {
                    refreshed = true;
                    continue;
                }
                call.api_error(answer, &url)
            }
            Outcome::Aborted => return Err(call.abort_reason()),
            Outcome::TimedOut => (retry::Failure::Timeout, call.timeout_error(&url)),
            Outcome::Failed(cause) => (retry::Failure::Connection, call.connection_error(cause, &url)),
        };
        let wait = retry::wait(call.method, call.max_retries, retries, failure, Math::random());
        let Some(wait) = wait else {
            return Err(error);
        };
        retries += 1;
        if let Outcome::Aborted = outcome(host::wait(&JsValue::UNDEFINED, &call.signal, wait)).await {
            return Err(call.abort_reason());
        }
    }
}

/// Sends once.
fn send(client: &Client, call: &Call, url: &str, token: Option<&str>) -> Promise {
    let headers = client.headers(token, call.body.is_some(), call.headers.as_ref());
    let init = js::object(&[
        ("method", call.method.as_str().into()),
        ("headers", headers.into_raw().into()),
        ("body", call.body.clone().unwrap_or_default()),
    ]);
    host::send(&client.fetch, url, &init, &call.signal, call.timeout)
}

impl Call {
    fn check_abort(&self) -> Result<(), JsValue> {
        let aborted = !self.signal.is_undefined() && js::get(&self.signal, "aborted").is_ok_and(|it| it.is_truthy());
        if aborted { Err(self.abort_reason()) } else { Ok(()) }
    }

    pub fn abort_reason(&self) -> JsValue {
        js::get(&self.signal, "reason").unwrap_or_default()
    }

    /// An error with what every error of a call tells, and `more` of its own.
    #[inline(never)]
    fn error(&self, class: Class, message: &str, url: &str, more: &[(&'static str, JsValue)]) -> JsValue {
        let mut fields =
            vec![("operation", self.operation.into()), ("method", self.method.as_str().into()), ("url", url.into())];
        fields.extend_from_slice(more);
        error::make(class, &text(&[self.operation, ": ", message]), &fields)
    }

    fn decode(&self, answer: Answer, url: &str) -> Result<JsValue, JsValue> {
        let data = if answer.text.is_falsy() {
            JsValue::UNDEFINED
        } else {
            js::parse_json(&answer.text).map_err(|cause| {
                let status = answer.status.to_string();
                let message = text(&["the server answered ", &status, " with a body that is no JSON"]);
                let more = &[
                    ("status", answer.status.into()),
                    ("headers", answer.headers.clone()),
                    ("correlationId", answer.correlation_id.clone()),
                    ("text", js::start_of(&answer.text, 1000)),
                    ("cause", cause),
                ];
                self.error(Class::Decode, &message, url, more)
            })?
        };
        if !self.with_response {
            return Ok(data);
        }
        Ok(js::object(&[
            ("data", data),
            ("status", answer.status.into()),
            ("correlationId", answer.correlation_id),
            ("headers", answer.headers),
            ("url", url.into()),
        ]))
    }

    /// The error of an answer that is no success, and what the retry rules need to know of it.
    fn api_error(&self, answer: Answer, url: &str) -> (retry::Failure, JsValue) {
        let Answer { status, .. } = answer;
        let body = if answer.text.is_falsy() {
            JsValue::UNDEFINED
        } else {
            js::parse_json(&answer.text).unwrap_or_else(|_| answer.text.clone())
        };
        let field = |name| js::get(&body, name).ok().filter(|field| field.is_string()).unwrap_or_default();
        let said = field("message").as_string();
        let retry_after = answer.retry_after_ms().or_else(|| {
            let seconds = said.as_deref().filter(|_| status == 429).and_then(response::seconds_in_message);
            seconds.map(|seconds| seconds * 1000.0)
        });
        let shown = retry_after.filter(|_| status == 429).map_or(JsValue::UNDEFINED, JsValue::from);
        let more = &[
            ("status", status.into()),
            ("code", field("code")),
            ("contextId", field("contextId")),
            ("correlationId", answer.correlation_id),
            ("headers", answer.headers),
            ("retryAfter", shown),
            ("body", body),
        ];
        let error = self.error(Class::of_status(status), &api_message(status, said.as_deref()), url, more);
        (retry::Failure::Status { status, retry_after }, error)
    }

    fn timeout_error(&self, url: &str) -> JsValue {
        let ms = (self.timeout as u32).to_string();
        self.error(Class::Timeout, &text(&["no whole answer within ", &ms, " ms"]), url, &[])
    }

    fn connection_error(&self, cause: JsValue, url: &str) -> JsValue {
        self.error(Class::Connection, "the connection failed; see the cause", url, &[("cause", cause)])
    }

    pub fn auth_error(&self, cause: JsValue) -> JsValue {
        let name = self.operation;
        let message = text(&[name, ": the function for `accessToken` failed; see the cause"]);
        let fields = [("operation", name.into()), ("code", "token_function_failed".into()), ("cause", cause)];
        error::make(Class::Auth, &message, &fields)
    }
}

impl Answer {
    fn read(answer: JsValue) -> Answer {
        let fields = Array::from(&answer);
        Answer {
            status: fields.get(0).as_f64().unwrap_or_default() as u16,
            headers: fields.get(1),
            text: fields.get(2),
            correlation_id: fields.get(3),
            retry_after: fields.get(4).as_string(),
        }
    }

    /// The wait in ms that the server asks for in its head.
    fn retry_after_ms(&self) -> Option<f64> {
        let header = self.retry_after.as_deref()?;
        response::retry_after(header, Date::parse(header), Date::now())
    }
}
