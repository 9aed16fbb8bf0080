//! Requests and their retries.

use super::{Login, Purpose, Sending, State};
use crate::error::is_success;
use crate::login::action::{LoginAction, LoginContext, LoginError};
use crate::login::authorization_response::AuthorizationResponse;
use crate::login::token_request::LoginRequest;
use crate::retry::{self, Failure};
use std::rc::Rc;

impl Login {
    pub(super) fn request(&mut self, purpose: Purpose, request: LoginRequest) -> LoginAction {
        self.send(Sending { purpose, request: Rc::new(request), retries: 0 })
    }

    pub(super) fn send(&mut self, sending: Sending) -> LoginAction {
        let request = sending.request.clone();
        self.then(State::Sending(sending), LoginAction::Fetch(request))
    }

    pub(super) fn on_response(
        &mut self,
        sending: Sending,
        status: u16,
        retry_after: Option<f64>,
        body: AuthorizationResponse,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        let failure = Failure::Status { status, retry_after };
        match &sending.purpose {
            Purpose::Verification(grant) if is_success(status) => self.on_verified(grant.clone(), context),
            // Only a refusal makes it dead.
            Purpose::Verification(grant) if status == 401 => self.forget_dead_token(grant.clone(), context),
            Purpose::Verification(_) => self.on_failure(sending, failure, context),
            Purpose::Code | Purpose::Program => {
                // The login host's own error tells more than the status, once it is final.
                let is_final =
                    is_success(status) || (body.error.is_some() && self.delay_of(&sending, failure, context).is_none());
                if is_final { self.take_result(body, context) } else { self.on_failure(sending, failure, context) }
            }
        }
    }

    fn delay_of(&self, sending: &Sending, failure: Failure, context: &LoginContext<'_>) -> Option<f64> {
        let idempotent = sending.purpose.is_idempotent();
        retry::delay(idempotent, context.settings.max_retries, sending.retries, failure, context.random)
    }

    pub(super) fn on_failure(
        &mut self,
        mut sending: Sending,
        failure: Failure,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        let delay = self.delay_of(&sending, failure, context);
        sending.retries += 1;
        let attempts = sending.retries;
        match delay {
            Some(ms) => self.then(State::Delaying(sending), LoginAction::Delay { ms, failure, attempts }),
            None => self.end(Err(LoginError::Request { failure, attempts }), context),
        }
    }
}
