//! The class `Call`: the state machine of a call, as TypeScript drives it.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::call::{self as machine, CallAction, CallEvent, Response, Time, TokenFailure, TokenRequest};
use genesys_users_core::call::{CallFailure as CoreCallFailure, CallRequest};
use wasm_bindgen::prelude::*;

use crate::client_handle::ClientHandle;
use crate::convert::parameter_error;
use crate::failures::{FailedAttempt, failed_attempt};
use crate::host::{Host, host_enum, with_host};
use crate::login::Login;

host_enum! {
    /// What gives the token that a call waits for, and who asks for it.
    TokenSource {
        /// The token provider of the client, which this call asks.
        Provider = "provider",
        /// The token provider, which another call has asked.
        SharedProvider = "shared-provider",
        /// The login of the client, which this call renews.
        Renewal = "renewal",
        /// The renewal that another call has begun.
        SharedRenewal = "shared-renewal",
    }
}

host_enum! {
    /// Why a call ends without a result that no attempt is to blame for.
    CallFailure {
        Aborted = "aborted",
        TokenProviderThrew = "token-provider-threw",
        TokenIsNoString = "token-is-no-string",
        TokenExpired = "token-expired",
        TokenMissing = "token-missing",
        /// With the error of the renewal.
        Renewal = "renewal",
    }
}

#[wasm_bindgen(typescript_custom_section)]
const STEPS: &str = r#"
/** What a call does next. All times are in ms. */
export type CallStep =
  /** Wait until the client wakes the call at its place in the queue, at most for `timeout`; then `proceed`. */
  | { readonly kind: "await-permit"; readonly sequence: number; readonly timeout: number }
  /** Wait for the token request of the client, at most for `timeout`. */
  | { readonly kind: "await-token"; readonly source: TokenSource; readonly timeout: number }
  | CallSend
  | CallRetry
  /** The response is the result. */
  | { readonly kind: "succeed" }
  /** The call ends for the last attempt. */
  | { readonly kind: "fail-attempt"; readonly attempt: FailedAttempt }
  /** The limit of the call has passed, or would before the retry that `attempt` asks for. */
  | { readonly kind: "exceed-deadline"; readonly limit: number; readonly attempt: FailedAttempt | undefined }
  /** The call ends with this error, for a token that cannot stand in a header. */
  | { readonly kind: "refuse-token"; readonly error: unknown }
  /** The call ends. `url` is where its request would go now. */
  | { readonly kind: "fail"; readonly failure: CallFailure; readonly url: string }
  /** Nothing: the event did not belong to the state of the call. */
  | { readonly kind: "ignore" };

/** Send the request, and give it `timeout`. */
export interface CallSend {
  /** What to do. */
  readonly kind: "send";
  /** Where it goes. */
  readonly url: string;
  /** The access token. */
  readonly token: string | undefined;
  /** How long it may take, in ms. */
  readonly timeout: number;
  /** How often the request was sent, with this time. */
  readonly attempts: number;
  /** The limit of each attempt. */
  readonly attemptLimit: number;
}

/** Report `attempt` and `wait`, the least time until the next one; wait for `delay`; then `proceed`. */
export interface CallRetry {
  /** What to do. */
  readonly kind: "retry";
  /** Why the last attempt failed. */
  readonly attempt: FailedAttempt;
  /** Zero when the client makes all its calls wait. */
  readonly delay: number;
  /** The least time until the next attempt. */
  readonly wait: number;
  /** The server answered with 429, so that all calls of the client wait. */
  readonly isThrottled: boolean;
}

/** Makes the steps of calls. */
export interface Host {
  /** The step `await-permit`. */
  permitStep(sequence: number, timeout: number): CallStep;
  /** The step `await-token`. */
  tokenStep(source: TokenSource, timeout: number): CallStep;
  /** The step `send`. */
  sendStep(url: string, token: string | undefined, timeout: number, attempts: number, attemptLimit: number): CallStep;
  /** The step `retry`. */
  retryStep(attempt: FailedAttempt, delay: number, wait: number, isThrottled: boolean): CallStep;
  /** The step `succeed`. */
  successStep(): CallStep;
  /** The step `fail-attempt`. */
  attemptFailureStep(attempt: FailedAttempt): CallStep;
  /** The step `exceed-deadline`. */
  deadlineStep(limit: number, attempt: FailedAttempt | undefined): CallStep;
  /** The step `refuse-token`. */
  tokenRefusalStep(error: unknown): CallStep;
  /** The step `fail`. */
  failureStep(failure: CallFailure, url: string): CallStep;
  /** The step `ignore`. */
  ignoredEventStep(): CallStep;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "CallStep")]
    pub type CallStep;

    #[wasm_bindgen(method, js_name = permitStep)]
    fn permit_step(this: &Host, sequence: u32, timeout: f64) -> CallStep;

    #[wasm_bindgen(method, js_name = tokenStep)]
    fn token_step(this: &Host, source: TokenSource, timeout: f64) -> CallStep;

    #[wasm_bindgen(method, js_name = sendStep)]
    fn send_step(
        this: &Host,
        url: &str,
        token: Option<&str>,
        timeout: f64,
        attempts: u32,
        attempt_limit: f64,
    ) -> CallStep;

    #[wasm_bindgen(method, js_name = retryStep)]
    fn retry_step(this: &Host, attempt: FailedAttempt, delay: f64, wait: f64, is_throttled: bool) -> CallStep;

    #[wasm_bindgen(method, js_name = successStep)]
    fn success_step(this: &Host) -> CallStep;

    #[wasm_bindgen(method, js_name = attemptFailureStep)]
    fn attempt_failure_step(this: &Host, attempt: FailedAttempt) -> CallStep;

    #[wasm_bindgen(method, js_name = deadlineStep)]
    fn deadline_step(this: &Host, limit: f64, attempt: Option<FailedAttempt>) -> CallStep;

    #[wasm_bindgen(method, js_name = tokenRefusalStep)]
    fn token_refusal_step(this: &Host, error: JsValue) -> CallStep;

    #[wasm_bindgen(method, js_name = failureStep)]
    fn failure_step(this: &Host, failure: CallFailure, url: &str) -> CallStep;

    #[wasm_bindgen(method, js_name = ignoredEventStep)]
    fn ignored_event_step(this: &Host) -> CallStep;
}

#[wasm_bindgen(typescript_custom_section)]
const RESPONSE: &str = r#"
/** What a response says of itself, as far as it decides about the call. Rust reads the last two of a failure only. */
export interface CallResponse {
  /** The HTTP status. */
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
}

impl Call {
    pub fn new(request: CallRequest, client: Rc<ClientHandle>) -> Call {
        let now = client.time().monotonic;
        let machine = machine::Call::new(request, &mut client.core.borrow_mut(), now);
        Call { machine: RefCell::new(machine), client }
    }

    fn on(&self, event: CallEvent) -> CallStep {
        let time: Time = self.client.time();
        let action = self.machine.borrow_mut().on(event, &mut self.client.core.borrow_mut(), time);
        let step = with_host(|host| self.step(host, action));
        // What they call may use the same client, so no borrow lasts here.
        self.client.run_effects();
        step
    }

    /// What TypeScript is to do for an action of the machine.
    fn step(&self, host: &Host, action: CallAction) -> CallStep {
        let machine = self.machine.borrow();
        let request = machine.request();
        match action {
            CallAction::AwaitPermit { timeout } => host.permit_step(machine.sequence().0, timeout),
            CallAction::AwaitToken { request, timeout } => host.token_step(token_source(request), timeout),
            CallAction::Send { token, timeout } => host.send_step(
                &self.url(request),
                token.as_deref(),
                timeout,
                machine.attempts(),
                request.limits.timeout,
            ),
            CallAction::Retry(retry) => {
                host.retry_step(failed_attempt(host, retry.failure), retry.delay, retry.wait, retry.is_throttled)
            }
            CallAction::Succeed => host.success_step(),
            CallAction::Ignore => host.ignored_event_step(),
            CallAction::Fail(failure) => {
                let failure = match failure {
                    CoreCallFailure::Attempt(attempt) => {
                        return host.attempt_failure_step(failed_attempt(host, attempt));
                    }
                    CoreCallFailure::DeadlineExceeded { attempt } => {
                        let attempt = attempt.map(|attempt| failed_attempt(host, attempt));
                        return host.deadline_step(request.limits.deadline, attempt);
                    }
                    CoreCallFailure::InvalidToken(error) => {
                        let error = parameter_error(&error, Some(&request.operation), &JsValue::UNDEFINED);
                        return host.token_refusal_step(error);
                    }
                    CoreCallFailure::Aborted => CallFailure::Aborted,
                    CoreCallFailure::TokenProvider(TokenFailure::Threw) => CallFailure::TokenProviderThrew,
                    CoreCallFailure::TokenProvider(TokenFailure::NotAString) => CallFailure::TokenIsNoString,
                    CoreCallFailure::TokenExpired => CallFailure::TokenExpired,
                    CoreCallFailure::TokenMissing => CallFailure::TokenMissing,
                    CoreCallFailure::Renewal => CallFailure::Renewal,
                };
                host.failure_step(failure, &self.url(request))
            }
        }
    }

    /// The URL of the request, with the API origin that the client has now.
    fn url(&self, request: &CallRequest) -> String {
        [&self.client.core.borrow().api_origin[..], &request.target].concat()
    }
}

fn token_source(request: TokenRequest) -> TokenSource {
    match request {
        TokenRequest::Ask => TokenSource::Provider,
        TokenRequest::JoinAnswer => TokenSource::SharedProvider,
        TokenRequest::Renew => TokenSource::Renewal,
        TokenRequest::JoinRenewal => TokenSource::SharedRenewal,
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

    /// The login that renews the token of the client, for the step `await-token` with the source `renewal`.
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
}

impl Drop for Call {
    fn drop(&mut self) {
        self.machine.get_mut().abandon(&mut self.client.core.borrow_mut());
        self.client.run_effects();
    }
}
