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
            Purpose::Verification => self.on_failure(purpose, failure, context),
            Purpose::Code | Purpose::Program => {
                // The login host's own error tells more than the status, once it is final.
                let is_final =
                    is_success(status) || (body.error.is_some() && self.delay_of(purpose, failure, context).is_none());
                if is_final {
                    self.take_result(body, None, context)
                } else {
                    self.on_failure(purpose, failure, context)
                }
            }
        }
    }

    fn delay_of(&self, purpose: Purpose, failure: Failure, context: &LoginContext<'_>) -> Option<f64> {
        let max_retries = context.settings.max_retries;
        retry::delay(purpose.is_idempotent(), max_retries, self.retries, failure, context.random)
    }

    pub(super) fn on_failure(
        &mut self,
        purpose: Purpose,
        failure: Failure,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        let delay = self.delay_of(purpose, failure, context);
        self.retries += 1;
        let attempts = self.retries;
        match delay {
            Some(ms) => self.then(State::Delaying(purpose), LoginAction::Delay { ms, failure, attempts }),
            None => self.end(Err(LoginError::Request { failure, attempts }), context),
        }
    }
}
