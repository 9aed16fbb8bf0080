//! The class `Call`: the state machine of a call, as TypeScript drives it.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::call::{
    self as machine, CallAction, CallEvent, Response, Retry, Time, TokenFailure, TokenRequest,
};
use genesys_users_core::call::{AttemptFailure as CoreAttemptFailure, CallFailure as CoreCallFailure, CallRequest};
use wasm_bindgen::prelude::*;

use crate::client_handle::ClientHandle;
use crate::convert::parameter_error;
use crate::failures::{AttemptFailure, StatusErrorClass};
use crate::login::Login;

/// What a call does next.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum CallStep {
    /// Wait until the client wakes the call, at most for `timeout` ms; then `proceed`.
    AwaitPermit = "await-permit",
    /// Ask the token provider of the client, and wait for its answer, at most for `timeout` ms.
    AskTokenProvider = "ask-token-provider",
    /// Renew the login of the client, and wait for its end, at most for `timeout` ms.
    RenewLogin = "renew-login",
    /// Wait for the token provider that another call has asked, at most for `timeout` ms.
    JoinTokenProvider = "join-token-provider",
    /// Wait for the renewal that another call has begun, at most for `timeout` ms.
    JoinRenewal = "join-renewal",
    /// Send the request with `token`, and give it `timeout` ms.
    Send = "send",
    /// Report `attemptFailure` and `wait`; wait for `delay` ms; then `proceed`.
    Retry = "retry",
    /// The response is the result.
    Succeed = "succeed",
    /// The call ends with `failure`.
    Fail = "fail",
    /// Nothing: the event did not belong to the state of the call.
    Ignore = "ignore",
}

/// Why a call ends without a result.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum CallFailure {
    Aborted = "aborted",
    DeadlineExceeded = "deadline-exceeded",
    /// By the last attempt, see `attemptFailure`.
    Attempt = "attempt",
    TokenProviderThrew = "token-provider-threw",
    TokenIsNoString = "token-is-no-string",
    /// See `invalidToken`.
    InvalidToken = "invalid-token",
    TokenExpired = "token-expired",
    /// With the error of the renewal.
    Renewal = "renewal",
}

#[wasm_bindgen(typescript_custom_section)]
const RESPONSE: &str = r#"
/** What a response says of itself, as far as it decides about the call. Rust reads the last two of a failure only. */
export interface CallResponse {
  readonly status: number;
  /** The field `Retry-After`. */
  readonly retryAfter: string | undefined;
  /** The `message` in the body. */
  readonly message: string | undefined;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "CallResponse")]
    pub type CallResponse;

    #[wasm_bindgen(method, getter)]
    fn status(this: &CallResponse) -> f64;

    #[wasm_bindgen(method, getter, js_name = retryAfter)]
    fn retry_after(this: &CallResponse) -> Option<String>;

    #[wasm_bindgen(method, getter)]
    fn message(this: &CallResponse) -> Option<String>;
}

/// One call under way. Its methods say what has happened and give what to do next.
#[wasm_bindgen]
pub struct Call {
    machine: RefCell<machine::Call>,
    client: Rc<ClientHandle>,
    /// What the machine said last; the getters read it.
    action: RefCell<CallAction>,
}

impl Call {
    pub fn new(request: CallRequest, client: Rc<ClientHandle>) -> Call {
        let now = client.time().monotonic;
        let machine = machine::Call::new(request, &mut client.core.borrow_mut(), now);
        Call { machine: RefCell::new(machine), client, action: RefCell::new(CallAction::Ignore) }
    }

    fn on(&self, event: CallEvent) -> CallStep {
        let time: Time = self.client.time();
        let action = self.machine.borrow_mut().on(event, &mut self.client.core.borrow_mut(), time);
        let step = step(&action);
        self.action.replace(action);
        // What they call may use the same client, so no borrow lasts here.
        self.client.run_effects();
        step
    }
}

fn step(action: &CallAction) -> CallStep {
    match action {
        CallAction::AwaitPermit { .. } => CallStep::AwaitPermit,
        CallAction::AwaitToken { request, .. } => match request {
            TokenRequest::Ask => CallStep::AskTokenProvider,
            TokenRequest::Renew => CallStep::RenewLogin,
            TokenRequest::JoinAnswer => CallStep::JoinTokenProvider,
            TokenRequest::JoinRenewal => CallStep::JoinRenewal,
        },
        CallAction::Send { .. } => CallStep::Send,
        CallAction::Retry(_) => CallStep::Retry,
        CallAction::Succeed => CallStep::Succeed,
        CallAction::Fail(_) => CallStep::Fail,
        CallAction::Ignore => CallStep::Ignore,
    }
}

#[wasm_bindgen]
impl Call {
    /// The call begins, or the wait of `await-permit` or `retry` is over.
    pub fn proceed(&self) -> CallStep {
        self.on(CallEvent::Proceed)
    }

    /// The signal of the caller has fired.
    pub fn abort(&self) -> CallStep {
        self.on(CallEvent::Abort)
    }

    /// `timeout` has passed, of a token request or of an attempt.
    #[wasm_bindgen(js_name = timeOut)]
    pub fn time_out(&self) -> CallStep {
        self.on(CallEvent::TimeOut)
    }

    /// The token provider gave this; `undefined` stands for anything that is no string.
    #[wasm_bindgen(js_name = provideToken)]
    pub fn provide_token(&self, token: Option<String>) -> CallStep {
        self.on(match &token {
            Some(token) => CallEvent::ProvideToken(token),
            None => CallEvent::FailToken(TokenFailure::NotAString),
        })
    }

    /// The token provider threw or rejected.
    #[wasm_bindgen(js_name = failTokenProvider)]
    pub fn fail_token_provider(&self) -> CallStep {
        self.on(CallEvent::FailToken(TokenFailure::Threw))
    }

    /// The renewal of the login has ended.
    #[wasm_bindgen(js_name = endRenewal)]
    pub fn end_renewal(&self, has_failed: bool) -> CallStep {
        self.on(CallEvent::Renew { has_failed })
    }

    /// The attempt has a whole response.
    pub fn respond(&self, response: &CallResponse) -> CallStep {
        // What is no status of HTTP must not become another one.
        let status = response.status().clamp(0.0, 999.0) as u16;
        if genesys_users_core::error::is_success(status) {
            return self.on(CallEvent::Respond(Response { status, ..Response::default() }));
        }
        let (retry_after, message) = (response.retry_after(), response.message());
        let response = Response { status, retry_after: retry_after.as_deref(), message: message.as_deref() };
        self.on(CallEvent::Respond(response))
    }

    /// The attempt has no response, or one that broke off.
    #[wasm_bindgen(js_name = failConnection)]
    pub fn fail_connection(&self) -> CallStep {
        self.on(CallEvent::FailConnection)
    }

    /// The login that renews the token of the client, for `renew-login`.
    pub fn renewal(&self) -> Option<Login> {
        let credentials = self.client.core.borrow().login.credentials().cloned()?;
        Some(Login::new(genesys_users_core::login::Login::renewal(credentials), self.client.clone()))
    }

    /// The operation, for messages and hooks.
    #[wasm_bindgen(getter)]
    pub fn operation(&self) -> String {
        self.machine.borrow().request().operation.to_string()
    }

    /// The HTTP method.
    #[wasm_bindgen(getter)]
    pub fn method(&self) -> String {
        self.machine.borrow().request().method.as_str().to_owned()
    }

    /// The URL of the request, with the API origin that the client has now.
    #[wasm_bindgen(getter)]
    pub fn url(&self) -> String {
        [&self.client.core.borrow().api_origin[..], &self.machine.borrow().request().target].concat()
    }

    /// How often the request was sent.
    #[wasm_bindgen(getter)]
    pub fn attempts(&self) -> u32 {
        self.machine.borrow().attempts()
    }

    /// The place of the call in the queue of its client.
    #[wasm_bindgen(getter)]
    pub fn sequence(&self) -> u32 {
        self.machine.borrow().sequence().0
    }

    /// The limit of an attempt in ms.
    #[wasm_bindgen(getter, js_name = attemptLimit)]
    pub fn attempt_limit(&self) -> f64 {
        self.machine.borrow().request().limits.timeout
    }

    /// The limit of the call in ms.
    #[wasm_bindgen(getter, js_name = deadlineLimit)]
    pub fn deadline_limit(&self) -> f64 {
        self.machine.borrow().request().limits.deadline
    }

    /// How long the step may take, in ms.
    #[wasm_bindgen(getter)]
    pub fn timeout(&self) -> f64 {
        match *self.action.borrow() {
            CallAction::AwaitPermit { timeout }
            | CallAction::AwaitToken { timeout, .. }
            | CallAction::Send { timeout, .. } => timeout,
            _ => f64::INFINITY,
        }
    }

    /// The token to send.
    #[wasm_bindgen(getter)]
    pub fn token(&self) -> Option<String> {
        match &*self.action.borrow() {
            CallAction::Send { token, .. } => token.as_deref().map(str::to_owned),
            _ => None,
        }
    }

    /// How long to wait before the next attempt, in ms: not at all when the client makes all its calls wait.
    #[wasm_bindgen(getter)]
    pub fn delay(&self) -> f64 {
        self.retry(|retry| retry.delay).unwrap_or_default()
    }

    /// How long the call will wait at least, in ms, for hooks and the log.
    #[wasm_bindgen(getter)]
    pub fn wait(&self) -> f64 {
        self.retry(|retry| retry.wait).unwrap_or_default()
    }

    /// Whether the server answered with 429, so that all calls of the client wait.
    #[wasm_bindgen(getter, js_name = isThrottled)]
    pub fn is_throttled(&self) -> bool {
        self.retry(|retry| retry.is_throttled).unwrap_or_default()
    }

    fn retry<T>(&self, read: impl FnOnce(&Retry) -> T) -> Option<T> {
        match &*self.action.borrow() {
            CallAction::Retry(retry) => Some(read(retry)),
            _ => None,
        }
    }

    fn failed_attempt(&self) -> Option<CoreAttemptFailure> {
        match &*self.action.borrow() {
            CallAction::Retry(retry) => Some(retry.failure),
            CallAction::Fail(CoreCallFailure::Attempt(failure)) => Some(*failure),
            CallAction::Fail(CoreCallFailure::DeadlineExceeded { attempt }) => *attempt,
            _ => None,
        }
    }

    /// Why the last attempt failed, if it did.
    #[wasm_bindgen(getter, js_name = attemptFailure)]
    pub fn attempt_failure(&self) -> Option<AttemptFailure> {
        self.failed_attempt().map(|failure| match failure {
            CoreAttemptFailure::Connection => AttemptFailure::Connection,
            CoreAttemptFailure::TimedOut => AttemptFailure::TimedOut,
            CoreAttemptFailure::Status { .. } => AttemptFailure::Status,
        })
    }

    /// The class of the error for the response of the last attempt.
    #[wasm_bindgen(getter, js_name = statusErrorClass)]
    pub fn status_error_class(&self) -> StatusErrorClass {
        match self.failed_attempt() {
            Some(CoreAttemptFailure::Status { class, .. }) => class.into(),
            _ => StatusErrorClass::Api,
        }
    }

    /// The wait in ms that a 429 asks for.
    #[wasm_bindgen(getter, js_name = retryAfter)]
    pub fn retry_after(&self) -> Option<f64> {
        match self.failed_attempt() {
            Some(CoreAttemptFailure::Status { retry_after, .. }) => retry_after,
            _ => None,
        }
    }

    /// Why the call ends without a result.
    #[wasm_bindgen(getter)]
    pub fn failure(&self) -> Option<CallFailure> {
        match &*self.action.borrow() {
            CallAction::Fail(failure) => Some(match failure {
                CoreCallFailure::Aborted => CallFailure::Aborted,
                CoreCallFailure::DeadlineExceeded { .. } => CallFailure::DeadlineExceeded,
                CoreCallFailure::Attempt(_) => CallFailure::Attempt,
                CoreCallFailure::TokenProvider(TokenFailure::Threw) => CallFailure::TokenProviderThrew,
                CoreCallFailure::TokenProvider(TokenFailure::NotAString) => CallFailure::TokenIsNoString,
                CoreCallFailure::InvalidToken(_) => CallFailure::InvalidToken,
                CoreCallFailure::TokenExpired => CallFailure::TokenExpired,
                CoreCallFailure::Renewal => CallFailure::Renewal,
            }),
            _ => None,
        }
    }

    /// The error for a token that cannot stand in a header.
    #[wasm_bindgen(getter, js_name = invalidToken)]
    pub fn invalid_token(&self) -> JsValue {
        match &*self.action.borrow() {
            CallAction::Fail(CoreCallFailure::InvalidToken(error)) => {
                parameter_error(error, Some(&self.operation()), &JsValue::UNDEFINED)
            }
            _ => JsValue::UNDEFINED,
        }
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.machine.get_mut().abandon(&mut self.client.core.borrow_mut());
        self.client.run_effects();
    }
}
