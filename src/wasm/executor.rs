//! The shared async path of all operations: get a token, send, decide, decode.

use super::call::Call;
use super::client::Client;
use super::error;
use super::js;
use super::tokens::{access_token, forget};
use super::watch::{Interrupt, Watch, is_aborted};
use crate::core::error::{Class, api_message, text};
use crate::core::{response, retry};
use js_sys::{Date, Function, Math};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, Headers};

/// An answer with its whole body.
struct Answer {
    status: u16,
    headers: JsValue,
    text: JsValue,
}

/// How an attempt ended without an answer.
enum Broken {
    /// By the caller's signal.
    Aborted,
    TimedOut,
    /// No connection, or one that broke off; with what `fetch` threw.
    Connection(JsValue),
}

impl From<Interrupt> for Broken {
    fn from(interrupt: Interrupt) -> Self {
        match interrupt {
            Interrupt::Aborted => Broken::Aborted,
            Interrupt::TimedOut => Broken::TimedOut,
        }
    }
}

/// Runs a call to its end: the result, or the error for the caller.
pub async fn execute(client: Rc<Client>, call: Call) -> Result<JsValue, JsValue> {
    let mut retries = 0;
    let mut refreshed = false;
    loop {
        call.check_abort()?;
        let token = access_token(&client, &call).await?;
        // The caller's function for the token may have taken long, or aborted the call itself.
        call.check_abort()?;
        let url = client.url(&call.target);
        let (failure, error) = match attempt(&client, &call, &url, token.as_deref()).await {
            Ok(answer) if response::is_success(answer.status) => return call.decode(answer, &url),
            Ok(answer) if answer.status == 401 && !refreshed && forget(&client, token.as_deref()) => {
                refreshed = true;
                continue;
            }
            Ok(answer) => call.api_error(answer, &url),
            Err(Broken::Aborted) => return Err(call.abort_reason()),
            Err(Broken::TimedOut) => (retry::Failure::Timeout, call.timeout_error(&url)),
            Err(Broken::Connection(cause)) => (retry::Failure::Connection, call.connection_error(cause, &url)),
        };
        let wait = retry::wait(call.method, call.max_retries, retries, failure, Math::random());
        let Some(wait) = wait else {
            return Err(error);
        };
        retries += 1;
        if let Err(Interrupt::Aborted) = Watch::start(call.signal.as_ref(), Some(wait), None).interrupted().await {
            return Err(call.abort_reason());
        }
    }
}

/// Sends once and reads the whole answer.
async fn attempt(client: &Client, call: &Call, url: &str, token: Option<&str>) -> Result<Answer, Broken> {
    let controller = AbortController::new().map_err(Broken::Connection)?;
    let headers = client.headers(token, call.body.is_some(), call.headers.as_ref());
    let init = js::object(&[
        ("method", call.method.as_str().into()),
        ("headers", headers.into_raw().into()),
        ("signal", controller.signal().into()),
        ("body", call.body.clone().unwrap_or_default()),
    ]);

    let watch = Watch::start(call.signal.as_ref(), call.timeout, Some(controller));
    let fetch: JsValue = client.fetch();
    if !fetch.is_function() {
        let missing = js_sys::Error::new("this host has no `fetch`; pass one to ApiClient");
        return Err(Broken::Connection(missing.into()));
    }
    let sent = Function::from(fetch).call2(&JsValue::UNDEFINED, &url.into(), &init).map_err(Broken::Connection)?;
    let response = watch.race(&sent).await?.map_err(Broken::Connection)?;
    let field = |name| js::get(&response, name).map_err(Broken::Connection);
    let status = field("status")?.as_f64().unwrap_or_default() as u16;
    let headers = field("headers")?;
    let text = js::call(&response, "text", &[]).map_err(Broken::Connection)?;
    let text = watch.race(&text).await?.map_err(Broken::Connection)?;
    if !text.is_string() {
        let wrong = js_sys::TypeError::new("`fetch` gave a response whose text is no string");
        return Err(Broken::Connection(wrong.into()));
    }
    Ok(Answer { status, headers, text })
}

impl Call {
    fn check_abort(&self) -> Result<(), JsValue> {
        match &self.signal {
            Some(signal) if is_aborted(signal) => Err(self.abort_reason()),
            _ => Ok(()),
        }
    }

    pub fn abort_reason(&self) -> JsValue {
        let reason = self.signal.as_ref().map(|signal| js::get(signal, "reason"));
        reason.and_then(Result::ok).unwrap_or_default()
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
                let correlation_id = answer.correlation_id();
                let more = &[
                    ("status", answer.status.into()),
                    ("headers", answer.headers.clone()),
                    ("correlationId", correlation_id),
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
            ("correlationId", answer.correlation_id()),
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
        let retry_after = answer.retry_after().or_else(|| {
            let seconds = said.as_deref().filter(|_| status == 429).and_then(response::seconds_in_message);
            seconds.map(|seconds| seconds * 1000.0)
        });
        let shown = retry_after.filter(|_| status == 429).map_or(JsValue::UNDEFINED, JsValue::from);
        let more = &[
            ("status", status.into()),
            ("code", field("code")),
            ("contextId", field("contextId")),
            ("correlationId", answer.correlation_id()),
            ("headers", answer.headers),
            ("retryAfter", shown),
            ("body", body),
        ];
        let error = self.error(Class::of_status(status), &api_message(status, said.as_deref()), url, more);
        (retry::Failure::Status { status, retry_after }, error)
    }

    fn timeout_error(&self, url: &str) -> JsValue {
        let ms = (self.timeout.unwrap_or_default() as u32).to_string();
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
    fn header(&self, name: &str) -> Option<String> {
        // Catches, so that an answer of somebody else's `fetch` without real headers has none.
        self.headers.unchecked_ref::<Headers>().get(name).ok().flatten()
    }

    fn correlation_id(&self) -> JsValue {
        self.header("ININ-Correlation-Id").into()
    }

    /// The wait in ms that the server asks for.
    fn retry_after(&self) -> Option<f64> {
        let header = self.header("Retry-After")?;
        response::retry_after(&header, Date::parse(&header), Date::now())
    }
}
