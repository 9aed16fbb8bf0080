//! One call: gets a token, waits for a permit, sends, judges the response, retries, ends.
//!
//! The token comes first, so that no permit is held without a request under way: a permit from before a 429 would let the
//! call send in the middle of the pause, and one that waits would count for the wrong minute.
//!
//! A driver asks the machine with [`Call::on`] what to do, does it, and tells it what happened. The machine owns all that
//! a decision needs; the driver owns the signal, the body and the response.
//!
//! ```
//! use genesys_users_core::call::{Call, CallAction, CallEvent, CallRequest, Response, Time};
//! use genesys_users_core::client::Client;
//! use genesys_users_core::operation::Method;
//!
//! let mut client = Client::new(1);
//! client.tokens.set("token");
//! let time = Time { monotonic: 0.0, wall: 1_795_824_000_000.0 };
//! let request = CallRequest::new("getUsersMe", Method::Get, "/api/v2/users/me", client.call_limits);
//! let mut call = Call::new(request, &mut client, time.monotonic);
//!
//! let action = call.on(CallEvent::Proceed, &mut client, time);
//! assert_eq!(action, CallAction::Send { token: Some("token".into()), timeout: 30_000.0 });
//! let response = Response { status: 200, ..Response::default() };
//! assert_eq!(call.on(CallEvent::Respond(response), &mut client, time), CallAction::Succeed);
//! ```

use std::borrow::Cow;
use std::rc::Rc;

use crate::client::{CallLimits, Client};
use crate::error::{ParameterError, is_success};
use crate::operation::Method;
use crate::rate_limiter::{Admission, Permit, Sequence};
use crate::retry::{self, Failure};
use crate::retry_after;
use crate::token;
use crate::token_state::{AfterRenewal, Generation, TokenNeed, TokenRequestId};

/// The time of an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time {
    /// In ms, on a clock that never goes back.
    pub monotonic: f64,
    /// In ms since the epoch.
    pub wall: f64,
}

/// What a call sends, and within which limits.
#[derive(Clone, Debug, PartialEq)]
pub struct CallRequest {
    /// The operation, for messages and hooks.
    pub operation: Cow<'static, str>,
    /// The HTTP method.
    pub method: Method,
    /// Path and query.
    pub target: String,
    /// The limits of the call: of the client, or its own.
    pub limits: CallLimits,
    /// Whether it may be sent again after a failure that may have had an effect.
    pub idempotent: bool,
    /// Its headers have an `Authorization` of their own, so that a 401 says nothing of the client's token.
    pub has_authorization: bool,
}

impl CallRequest {
    /// A request whose method alone says whether it is idempotent (RFC 9110, section 9.2.2).
    pub fn new(
        operation: impl Into<Cow<'static, str>>,
        method: Method,
        target: impl Into<String>,
        limits: CallLimits,
    ) -> CallRequest {
        CallRequest {
            operation: operation.into(),
            method,
            target: target.into(),
            limits,
            idempotent: !matches!(method, Method::Post | Method::Patch),
            has_authorization: false,
        }
    }

    /// The body has a version, which the server compares: it has taken the first request if it refuses that of the second.
    pub fn set_versioned(&mut self) {
        self.idempotent = false;
    }
}

/// What a response says of itself, as far as it decides about the call.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Response<'a> {
    /// The HTTP status.
    pub status: u16,
    /// Its field `Retry-After`; may be left out for a success.
    pub retry_after: Option<&'a str>,
    /// The `message` in its body; may be left out for a success.
    pub message: Option<&'a str>,
}

/// What has happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CallEvent<'a> {
    /// The call begins, or the wait of `AwaitPermit` or `Retry` is over.
    Proceed,
    /// The caller's signal has fired.
    Abort,
    /// The time that the action names has passed: of a token request or of an attempt.
    TimeOut,
    /// The token request gave this token.
    ProvideToken(&'a str),
    /// The token request failed.
    FailToken(TokenFailure),
    /// The renewal of a login has ended; its token is in the client.
    Renew {
        /// Whether the renewal of the token has failed.
        has_failed: bool,
    },
    /// The attempt has a whole response.
    Respond(Response<'a>),
    /// The attempt has no response, or one that broke off.
    FailConnection,
}

/// Why a token provider gave no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenFailure {
    /// It threw or rejected.
    Threw,
    /// It gave something that is no string.
    NotAString,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum CallAction {
    /// Wait for [`crate::client::Effect::Wake`] or, at most, for this time in ms; then `Proceed`. With a time of zero
    /// `Proceed` at once, after the effects of this step: the application may mend there what has expired.
    AwaitPermit {
        /// The longest wait in ms, which may be infinite.
        timeout: f64,
    },
    /// Wait for the token request of the client, at most for this time in ms.
    AwaitToken {
        /// The request of the token that is awaited.
        request: TokenRequest,
        /// The longest wait in ms, which may be infinite.
        timeout: f64,
    },
    /// Send the request with this token; `TimeOut` after this time in ms.
    Send {
        /// The token to send; `None` to send none.
        token: Option<Rc<str>>,
        /// The limit of the attempt in ms, which may be infinite.
        timeout: f64,
    },
    /// Report the failure of the attempt, wait for `delay` ms, then `Proceed`.
    Retry(Retry),
    /// The response is the result.
    Succeed,
    /// The call ends without a result.
    Fail(CallFailure),
    /// Nothing: the event does not belong to the state of the call, or the call has ended.
    Ignore,
}

/// Who makes the token request that a call waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenRequest {
    /// This call asks the token provider; others may wait for the same answer.
    Ask,
    /// Another call has asked the token provider.
    JoinAnswer,
    /// This call renews the login; others may wait for it too.
    Renew,
    /// Another call renews the login.
    JoinRenewal,
}

/// A retry that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Retry {
    /// Why the attempt failed.
    pub failure: Failure,
    /// How long this call waits by itself, in ms: not at all when the rate limiter makes all calls wait.
    pub delay: f64,
    /// The time in ms until the next attempt, at least, for hooks and the log.
    pub wait: f64,
    /// The server answered with 429: all calls of the client wait.
    pub is_throttled: bool,
}

/// Why a call ends without a result.
#[derive(Clone, Debug, PartialEq)]
pub enum CallFailure {
    /// The caller's signal was aborted.
    Aborted,
    /// The deadline has passed, or would before the retry that this attempt asks for.
    DeadlineExceeded {
        /// The failure of the last attempt, if there was one.
        attempt: Option<Failure>,
    },
    /// The last attempt.
    Attempt(Failure),
    /// The function that gives the token failed.
    TokenProvider(TokenFailure),
    /// The token that the provider gave cannot stand in a header.
    InvalidToken(ParameterError),
    /// The token of the login has expired or was refused, and nothing renews it. Nothing is sent.
    TokenExpired,
    /// The client has no token. Nothing is sent.
    TokenMissing,
    /// The renewal failed, with an error of its own.
    Renewal,
}

#[derive(Debug)]
enum State {
    /// Not begun, waiting for a permit, or waiting for a retry.
    Waiting,
    AwaitingToken {
        request: TokenRequestId,
        generation: Generation,
        renewal: bool,
    },
    Sending {
        token: Option<Rc<str>>,
        /// The attempt ends with the deadline, which comes before its own time-out.
        is_bounded_by_deadline: bool,
    },
    Ended,
}

/// One call of a client.
#[derive(Debug)]
pub struct Call {
    request: CallRequest,
    state: State,
    sequence: Sequence,
    /// When the deadline passes, on the monotonic clock.
    deadline_at: f64,
    permit: Option<Permit>,
    attempts: u32,
    retries: u32,
    /// A 401 has led to another token already.
    has_replaced_token: bool,
    /// A renewal has ended: the token of the client will do as long as it lives, even if the renewal failed.
    has_renewed: bool,
}

impl Call {
    /// A call that begins at `now`, on the monotonic clock.
    pub fn new(request: CallRequest, client: &mut Client, now: f64) -> Call {
        Call {
            state: State::Waiting,
            sequence: client.rate_limiter.next_sequence(),
            deadline_at: now + request.limits.deadline,
            permit: None,
            attempts: 0,
            retries: 0,
            has_replaced_token: false,
            has_renewed: false,
            request,
        }
    }

    /// What the call sends.
    pub fn request(&self) -> &CallRequest {
        &self.request
    }

    /// The place of the call among those of its client; [`crate::client::Effect::Wake`] names it.
    pub fn sequence(&self) -> Sequence {
        self.sequence
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Takes what has happened and says what to do.
    pub fn on(&mut self, event: CallEvent, client: &mut Client, time: Time) -> CallAction {
        let state = std::mem::replace(&mut self.state, State::Ended);
        if let State::AwaitingToken { request, renewal, .. } = state {
            let has_answer = match event {
                CallEvent::ProvideToken(_) | CallEvent::FailToken(_) => !renewal,
                CallEvent::Renew { .. } => renewal,
                _ => false,
            };
            if has_answer || matches!(event, CallEvent::Abort | CallEvent::TimeOut) {
                client.tokens.stop_waiting(request, has_answer);
            }
        }
        match (state, event) {
            (State::Ended, _) => CallAction::Ignore,
            (_, CallEvent::Abort) => self.fail(CallFailure::Aborted, client),
            (State::Waiting, CallEvent::Proceed) => self.proceed(client, time),
            // The application has replaced what the call waits for.
            (State::AwaitingToken { request, .. }, CallEvent::Proceed) => {
                client.tokens.stop_waiting(request, false);
                self.proceed(client, time)
            }
            (State::AwaitingToken { generation, renewal: false, .. }, CallEvent::ProvideToken(text)) => {
                self.take_token(text, generation, client, time)
            }
            (State::AwaitingToken { renewal: false, .. }, CallEvent::FailToken(failure)) => {
                self.fail(CallFailure::TokenProvider(failure), client)
            }
            (State::AwaitingToken { generation, renewal: true, .. }, CallEvent::Renew { has_failed }) => {
                self.take_renewal(generation, has_failed, client, time)
            }
            (State::AwaitingToken { .. }, CallEvent::TimeOut) => {
                self.fail(CallFailure::DeadlineExceeded { attempt: None }, client)
            }
            (State::Sending { token, .. }, CallEvent::Respond(response)) => {
                self.take_response(token.as_ref(), response, client, time)
            }
            (State::Sending { .. }, CallEvent::FailConnection) => self.fail_attempt(Failure::Connection, client, time),
            // Not by the clock: timers of hosts are up to 1 ms early.
            (State::Sending { is_bounded_by_deadline: true, .. }, CallEvent::TimeOut) => {
                self.fail(CallFailure::DeadlineExceeded { attempt: None }, client)
            }
            (State::Sending { .. }, CallEvent::TimeOut) => self.fail_attempt(Failure::Timeout, client, time),
            (state, _) => {
                self.state = state;
                CallAction::Ignore
            }
        }
    }

    /// Ends the call when its driver goes away before the end.
    pub fn abandon(&mut self, client: &mut Client) {
        let state = std::mem::replace(&mut self.state, State::Ended);
        if let State::AwaitingToken { request, .. } = state {
            client.tokens.stop_waiting(request, false);
        }
        if !matches!(state, State::Ended) {
            self.leave(client);
        }
    }

    /// Sends, as soon as there are a token and a permit.
    fn proceed(&mut self, client: &mut Client, time: Time) -> CallAction {
        if time.monotonic >= self.deadline_at {
            return self.fail(CallFailure::DeadlineExceeded { attempt: None }, client);
        }
        let has_expired = !self.request.has_authorization && client.expire_token_if_over(time.wall);
        match self.need_token(client, time) {
            TokenNeed::Ready(token) => self.acquire_permit(token, client, time),
            TokenNeed::Expired if has_expired => {
                self.state = State::Waiting;
                CallAction::AwaitPermit { timeout: 0.0 }
            }
            TokenNeed::Expired => self.fail(CallFailure::TokenExpired, client),
            TokenNeed::Missing => self.fail(CallFailure::TokenMissing, client),
            TokenNeed::Wait { request, is_new, renewal } => {
                self.leave(client);
                self.state = State::AwaitingToken { request, generation: client.tokens.generation(), renewal };
                let request = match (is_new, renewal) {
                    (false, true) => TokenRequest::JoinRenewal,
                    (false, false) => TokenRequest::JoinAnswer,
                    (true, true) => TokenRequest::Renew,
                    (true, false) => TokenRequest::Ask,
                };
                CallAction::AwaitToken { request, timeout: self.time_left(time) }
            }
        }
    }

    fn need_token(&self, client: &mut Client, time: Time) -> TokenNeed {
        if self.request.has_authorization {
            return TokenNeed::Ready(None);
        }
        match client.tokens.token().filter(|_| self.has_renewed) {
            Some(token) => TokenNeed::Ready(Some(token.clone())),
            None => client.tokens.need(time.wall),
        }
    }

    fn acquire_permit(&mut self, token: Option<Rc<str>>, client: &mut Client, time: Time) -> CallAction {
        match client.rate_limiter.acquire(self.sequence, time.monotonic) {
            Admission::Granted(permit) => {
                self.permit = Some(permit);
                client.wake_first();
                self.send(token, time)
            }
            Admission::Queued { until } => {
                self.state = State::Waiting;
                CallAction::AwaitPermit { timeout: until.min(self.deadline_at) - time.monotonic }
            }
        }
    }

    fn send(&mut self, token: Option<Rc<str>>, time: Time) -> CallAction {
        self.attempts += 1;
        let (timeout, left) = (self.request.limits.timeout, self.time_left(time));
        self.state = State::Sending { token: token.clone(), is_bounded_by_deadline: left <= timeout };
        CallAction::Send { token, timeout: timeout.min(left) }
    }

    fn take_token(&mut self, text: &str, generation: Generation, client: &mut Client, time: Time) -> CallAction {
        if let Some(problem) = token::problem(text) {
            let error = ParameterError::new(&self.request.operation, "accessToken", problem);
            return self.fail(CallFailure::InvalidToken(error), client);
        }
        let token = Rc::from(text);
        if client.tokens.provide(generation, &token) || time.monotonic >= self.deadline_at {
            return self.proceed(client, time);
        }
        // The application has changed the token meanwhile. What it was asked for before is good for this call alone, and for
        // now: after a wait it may have been refused.
        self.acquire_permit(Some(token), client, time)
    }

    fn take_renewal(
        &mut self,
        generation: Generation,
        has_failed: bool,
        client: &mut Client,
        time: Time,
    ) -> CallAction {
        self.has_renewed = true;
        client.expire_token_if_over(time.wall);
        match client.tokens.after_renewal(generation, has_failed) {
            AfterRenewal::Proceed => self.proceed(client, time),
            AfterRenewal::Fail => self.fail(CallFailure::Renewal, client),
            AfterRenewal::Expired => self.fail(CallFailure::TokenExpired, client),
        }
    }

    fn take_response(
        &mut self,
        token: Option<&Rc<str>>,
        response: Response,
        client: &mut Client,
        time: Time,
    ) -> CallAction {
        let Response { status, retry_after, message } = response;
        if let Some(permit) = self.permit.as_ref().filter(|_| status != 429) {
            client.rate_limiter.widen(permit);
        }
        if is_success(status) {
            self.leave(client);
            return CallAction::Succeed;
        }
        if status == 401 && !self.request.has_authorization {
            let refusal = client.tokens.refuse(token);
            client.token_expired(refusal.expired);
            if refusal.retry && !self.has_replaced_token {
                self.has_replaced_token = true;
                self.leave(client);
                return self.proceed(client, time);
            }
        }
        let retry_after = retry_after::requested_wait(status, retry_after, message, time.wall);
        self.fail_attempt(Failure::Status { status, retry_after }, client, time)
    }

    /// Retries after the failure of an attempt, or ends the call.
    fn fail_attempt(&mut self, failure: Failure, client: &mut Client, time: Time) -> CallAction {
        let CallRequest { limits, idempotent, .. } = self.request;
        let delay = retry::delay(idempotent, limits.max_retries, self.retries, failure, client.random());
        let pause = retry::pause(failure, delay);
        if let (Some(pause), Some(permit)) = (pause, &self.permit) {
            client.rate_limiter.throttle(permit, time.monotonic, pause);
        }
        self.leave(client);
        let Some(wait) = delay else { return self.fail(CallFailure::Attempt(failure), client) };
        if wait >= self.time_left(time) {
            return self.fail(CallFailure::DeadlineExceeded { attempt: Some(failure) }, client);
        }
        self.retries += 1;
        self.state = State::Waiting;
        let is_throttled = pause.is_some();
        // After a 429 the rate limiter makes the call wait, as all others.
        CallAction::Retry(Retry { failure, delay: if is_throttled { 0.0 } else { wait }, wait, is_throttled })
    }

    fn fail(&mut self, failure: CallFailure, client: &mut Client) -> CallAction {
        self.leave(client);
        CallAction::Fail(failure)
    }

    /// Gives back the permit or the place in the queue.
    fn leave(&mut self, client: &mut Client) {
        match self.permit.take() {
            Some(permit) => client.rate_limiter.release(permit),
            None => client.rate_limiter.leave(self.sequence),
        }
        client.wake_first();
    }

    /// The time in ms until the deadline.
    fn time_left(&self, time: Time) -> f64 {
        self.deadline_at - time.monotonic
    }
}

#[cfg(test)]
#[path = "call_tests.rs"]
mod tests;
