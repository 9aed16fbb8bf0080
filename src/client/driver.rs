//! Runs a call: asks its state machine what to do, does it, and says what happened.

use std::rc::Rc;
use std::time::Duration;

use genesys_users_core::call::{Call, CallAction, CallEvent, CallFailure, Response, TokenFailure, TokenRequest};
use genesys_users_core::error::StatusErrorClass;
use genesys_users_core::operation::Operation;
use genesys_users_core::retry::Failure;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::arguments::Arguments;
use super::error::{Error, StatusError};
use super::fetch::{ReceivedResponse, send};
use super::state::{ClientState, time};
use super::wait::{Flag, sleep, within};

/// Runs a call to its end.
pub async fn run<T: DeserializeOwned>(
    client: Rc<ClientState>,
    operation: &'static Operation,
    arguments: Arguments,
) -> Result<T, Error> {
    let limits = client.core.borrow().call_limits;
    let (request, body) = arguments.request(operation, limits)?;
    let machine = Call::new(request, &mut client.core.borrow_mut(), time().monotonic);
    let driver = CallDriver {
        client,
        operation: operation.name,
        machine,
        body,
        url: String::new(),
        response: None,
        connection_error: None,
        token_error: None,
    };
    driver.run().await
}

struct CallDriver {
    client: Rc<ClientState>,
    operation: &'static str,
    machine: Call,
    /// As JSON.
    body: Option<String>,
    // Of the last attempt.
    url: String,
    response: Option<ReceivedResponse>,
    connection_error: Option<gloo_net::Error>,
    /// What the token provider failed with.
    token_error: Option<Rc<dyn std::error::Error>>,
}

impl Drop for CallDriver {
    fn drop(&mut self) {
        self.client.waiting.borrow_mut().remove(&self.machine.sequence().0);
        self.machine.abandon(&mut self.client.core.borrow_mut());
        self.client.run_effects();
    }
}

impl CallDriver {
    fn on(&mut self, event: CallEvent) -> CallAction {
        let action = self.machine.on(event, &mut self.client.core.borrow_mut(), time());
        self.client.run_effects();
        action
    }

    async fn run<T: DeserializeOwned>(mut self) -> Result<T, Error> {
        let mut action = self.on(CallEvent::Proceed);
        loop {
            action = match action {
                CallAction::AwaitPermit { timeout } => self.await_permit(timeout).await,
                CallAction::AwaitToken { request, timeout } => self.await_token(request, timeout).await,
                CallAction::Send { token, timeout } => self.send(token.as_deref(), timeout).await,
                CallAction::Retry(retry) => {
                    sleep(retry.delay).await;
                    self.on(CallEvent::Proceed)
                }
                CallAction::Succeed => return self.result(),
                CallAction::Fail(failure) => return Err(self.error(failure)),
                CallAction::Ignore => unreachable!("every action is followed by an event of its own"),
            }
        }
    }

    async fn await_permit(&mut self, timeout: f64) -> CallAction {
        let turn = Flag::default();
        let sequence = self.machine.sequence().0;
        self.client.waiting.borrow_mut().insert(sequence, turn.clone());
        within(timeout, turn.raised()).await;
        self.client.waiting.borrow_mut().remove(&sequence);
        self.on(CallEvent::Proceed)
    }

    async fn await_token(&mut self, request: TokenRequest, timeout: f64) -> CallAction {
        match request {
            TokenRequest::Ask => self.client.ask_token_provider(),
            TokenRequest::JoinAnswer => {}
            // Only logins are renewed, and this client has none.
            TokenRequest::Renew | TokenRequest::JoinRenewal => return self.on(CallEvent::Renew { has_failed: true }),
        }
        let answer = within(timeout, self.client.provided_token()).await;
        match answer {
            Some(Ok(token)) => self.on(CallEvent::ProvideToken(&token)),
            Some(Err(error)) => {
                self.token_error = Some(error);
                self.on(CallEvent::FailToken(TokenFailure::Threw))
            }
            None => self.on(CallEvent::TimeOut),
        }
    }

    async fn send(&mut self, token: Option<&str>, timeout: f64) -> CallAction {
        let request = self.machine.request();
        self.url = [&self.client.core.borrow().api_origin[..], &request.target].concat();
        self.response = None;
        self.connection_error = None;
        let sending = send(request.method.as_str(), &self.url, token, self.body.as_deref());
        match within(timeout, sending).await {
            Some(Ok(response)) => self.receive(response),
            Some(Err(error)) => {
                self.connection_error = Some(error);
                self.on(CallEvent::FailConnection)
            }
            None => self.on(CallEvent::TimeOut),
        }
    }

    fn receive(&mut self, response: ReceivedResponse) -> CallAction {
        let message = text_field(&parse_body(&response.text), "message");
        let action = self.on(CallEvent::Respond(Response {
            status: response.status,
            retry_after: response.retry_after.as_deref(),
            message: message.as_deref(),
        }));
        self.response = Some(response);
        action
    }

    fn result<T: DeserializeOwned>(&mut self) -> Result<T, Error> {
        let (status, text) =
            self.response.take().map_or((0, String::new()), |response| (response.status, response.text));
        // An empty body is none.
        serde_json::from_str(if text.is_empty() { "null" } else { &text }).map_err(|source| Error::Decode {
            operation: self.operation,
            status,
            text,
            source,
        })
    }

    fn error(&mut self, failure: CallFailure) -> Error {
        let (operation, attempts) = (self.operation, self.machine.attempts());
        match failure {
            CallFailure::Aborted => Error::Aborted,
            CallFailure::Attempt(attempt) => self.attempt_error(attempt),
            CallFailure::DeadlineExceeded { attempt } => {
                let source = attempt.map(|attempt| Box::new(self.attempt_error(attempt)));
                Error::DeadlineExceeded { operation, attempts, source }
            }
            CallFailure::TokenProvider(_) => {
                let unknown = || Rc::from(Box::<dyn std::error::Error>::from("no answer"));
                let source = self.token_error.take().unwrap_or_else(unknown);
                Error::TokenProvider { operation, source }
            }
            CallFailure::InvalidToken(error) => Error::Parameter(error),
            CallFailure::TokenMissing => Error::TokenMissing { operation },
            CallFailure::TokenExpired | CallFailure::Renewal => Error::TokenExpired { operation },
        }
    }

    fn attempt_error(&mut self, attempt: Failure) -> Error {
        let (operation, attempts) = (self.operation, self.machine.attempts());
        match attempt {
            Failure::Connection => {
                let unknown = || gloo_net::Error::GlooError("no response".to_owned());
                Error::Connection { operation, attempts, source: self.connection_error.take().unwrap_or_else(unknown) }
            }
            Failure::Timeout => {
                let limit = milliseconds(self.machine.request().limits.timeout);
                Error::TimedOut { operation, attempts, limit }
            }
            Failure::Status { status, .. } => {
                let response = self.response.take();
                let (correlation_id, text) =
                    response.map(|response| (response.correlation_id, response.text)).unwrap_or_default();
                let body = parse_body(&text);
                let field = |name| text_field(&body, name);
                Error::Status(Box::new(StatusError {
                    operation,
                    url: self.url.clone(),
                    attempts,
                    status,
                    class: StatusErrorClass::of(status),
                    retry_after: attempt.throttled_wait().map(milliseconds),
                    message: field("message"),
                    code: field("code"),
                    context_id: field("contextId"),
                    correlation_id,
                    body,
                }))
            }
        }
    }
}

fn milliseconds(ms: f64) -> Duration {
    Duration::try_from_secs_f64(ms / 1000.0).unwrap_or(Duration::MAX)
}

/// The body of a failure: a value when it is JSON, or else its text, if there is any.
fn parse_body(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_else(|_| if text.is_empty() { Json::Null } else { Json::from(text) })
}

fn text_field(body: &Json, name: &str) -> Option<String> {
    body.get(name).and_then(Json::as_str).map(str::to_owned)
}
