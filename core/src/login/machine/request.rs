//! Requests and their retries.

use super::{Login, Purpose, State};
use crate::error::is_success;
use crate::login::action::{LoginAction, LoginContext, LoginError};
use crate::login::authorization_response::AuthorizationResponse;
use crate::login::token_request::LoginRequest;
use crate::retry::{self, Failure};
use std::rc::Rc;

impl Login {
    pub(super) fn request(&mut self, purpose: Purpose, request: LoginRequest) -> LoginAction {
        self.request = Some(Rc::new(request));
        self.retries = 0;
        self.send(purpose)
    }

    pub(super) fn send(&mut self, purpose: Purpose) -> LoginAction {
        let Some(request) = self.request.clone() else { return LoginAction::Wait };
        self.then(State::Sending(purpose), LoginAction::Fetch(request))
    }

    /// A response has arrived, which `failure` describes if it is one.
    pub(super) fn on_response(
        &mut self,
        purpose: Purpose,
        failure: Failure,
        body: &AuthorizationResponse,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        let Failure::Status { status, .. } = failure else { return LoginAction::Wait };
        match purpose {
            Purpose::Verification if is_success(status) => self.on_verified(context),
            // Only a refusal makes it dead.
            Purpose::Verification if status == 401 => self.forget_dead_token(context),
            Purpose::Verification => self.on_failure(purpose, failure, None, context),
            Purpose::Code | Purpose::Program if is_success(status) => self.take_result(body, None, context),
            Purpose::Code | Purpose::Program => self.on_failure(purpose, failure, Some(body), context),
        }
    }

    /// The request has failed. `body` is that of the login host, if it has sent one.
    pub(super) fn on_failure(
        &mut self,
        purpose: Purpose,
        failure: Failure,
        body: Option<&AuthorizationResponse>,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        let max_retries = context.settings.max_retries;
        let delay = retry::delay(purpose.is_idempotent(), max_retries, self.retries, failure, context.random);
        self.retries += 1;
        let attempts = self.retries;
        match (delay, body) {
            (Some(ms), _) => self.then(State::Delaying(purpose), LoginAction::Delay { ms, failure, attempts }),
            // Its own error tells more than the status, once it is final.
            (None, Some(body)) if body.error.is_some() => self.take_result(body, None, context),
            (None, _) => self.end(Err(LoginError::Request { failure, attempts }), context),
        }
    }
}
