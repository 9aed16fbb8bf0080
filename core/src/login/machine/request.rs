//! Token requests and their retries.

use super::{Login, Purpose, Sending, State};
use crate::error::is_success;
use crate::login::action::{LoginAction, LoginContext, LoginError};
use crate::login::token_request::TokenResponse;
use crate::retry::{self, Failure};

impl Login {
    pub(super) fn send(&mut self, sending: Sending) -> LoginAction {
        let request = sending.request.clone();
        self.then(State::Sending(sending), LoginAction::Fetch(request))
    }

    pub(super) fn on_response(
        &mut self,
        sending: Sending,
        status: u16,
        retry_after: Option<f64>,
        body: TokenResponse,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        if !is_success(status) {
            if let Purpose::Verification(grant) = &sending.purpose
                && status == 401
            {
                // Only a refusal makes it dead.
                let dead = grant.clone();
                return self.forget_dead_token(dead, context);
            }
            // The login host's own error tells more than the status, once it is final.
            let failure = Failure::Status { status, retry_after };
            let is_final = self.delay_of(&sending, failure, context).is_none();
            if !is_final || body.error.is_none() || matches!(sending.purpose, Purpose::Verification(_)) {
                return self.on_failure(sending, failure, context);
            }
        }
        match sending.purpose {
            Purpose::Verification(grant) => {
                self.is_stored = true;
                self.adopt(grant)
            }
            Purpose::Code | Purpose::Program => {
                let result = body.into_result(context.wall_now, &self.secrets);
                self.take_result(result, context)
            }
        }
    }

    pub(super) fn delay_of(&self, sending: &Sending, failure: Failure, context: &LoginContext<'_>) -> Option<f64> {
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
