//! The answer in the address of the page, and what it comes to.

use super::{Login, Purpose, Sending, Sent, State, Subject};
use crate::login::action::{LoginAction, LoginContext, LoginError, StorageRead};
use crate::login::auth_error::{AuthErrorDetails, AuthErrorKind};
use crate::login::authorization_response::{self, AuthorizationResponse};
use crate::login::pending_login::PendingLogin;
use crate::login::token_request::{TokenResult, code_exchange};
use std::mem;

impl Login {
    pub(super) fn on_pending_read(&mut self, read: StorageRead, context: &mut LoginContext<'_>) -> LoginAction {
        self.pending = match read {
            StorageRead::Found(record) => PendingLogin::from_record(&record),
            StorageRead::Missing | StorageRead::Failed => None,
        };
        if self.popup().is_some() {
            // The answer to a login in a window comes to the window.
            return self.read_token(context);
        }
        self.then(State::ReadingAddress, LoginAction::ReadAddress)
    }

    pub(super) fn on_address(&mut self, address: &str, context: &mut LoginContext<'_>) -> LoginAction {
        let state = self.pending.as_ref().map(|pending| pending.state.as_str());
        let (response, rest) = authorization_response::parse(self.grant_type(), address, state);
        let is_ours = state.is_some_and(|state| response.answers(state));
        (self.response, self.rest) = (response, rest);
        if is_ours { self.replace_address(true) } else { self.read_token(context) }
    }

    pub(super) fn replace_address(&mut self, is_ours: bool) -> LoginAction {
        let url = mem::take(&mut self.rest);
        self.then(State::ReplacingAddress { is_ours }, LoginAction::ReplaceAddress { url })
    }

    pub(super) fn take_pending_answer(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        if let Some(pending) = self.pending.take() {
            self.app_state = pending.app_state;
            self.sent = Sent { state: pending.state, verifier: pending.verifier };
        }
        let response = mem::take(&mut self.response);
        self.take_answer(response, context)
    }

    pub(super) fn take_answer(
        &mut self,
        response: AuthorizationResponse,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        self.secrets.push(self.sent.verifier.clone());
        self.secrets.extend(response.code.text().map(str::to_owned));
        self.take_result(response.into_result(context.wall_now, &self.secrets), context)
    }

    pub(super) fn take_result(&mut self, result: TokenResult, context: &mut LoginContext<'_>) -> LoginAction {
        match (result, &self.subject) {
            (TokenResult::Granted(grant), _) => self.adopt(grant),
            (TokenResult::Code(code), Subject::Person(person)) => {
                let settings = &context.settings;
                let (client_id, redirect_uri) = (&person.client_id, &person.redirect_uri);
                let verifier = &self.sent.verifier;
                let request =
                    code_exchange(settings.login_origin, settings.timeout, client_id, redirect_uri, &code, verifier);
                self.send(Sending { purpose: Purpose::Code, request, retries: 0 })
            }
            (TokenResult::Denied { code, description }, _) => {
                let details = AuthErrorDetails::denied(self.operation(), code, description.as_deref());
                self.end(Err(LoginError::Auth(details)), context)
            }
            (TokenResult::Code(_) | TokenResult::Invalid, _) => self.fail(AuthErrorKind::InvalidAnswer, context),
        }
    }
}
