//! Stored tokens, and the token that a login ends with.

use super::{Login, Purpose, State, Subject};
use crate::login::action::{LoginAction, LoginContext, LoginEffect, LoginOutcome};
use crate::login::auth_error::AuthErrorKind;
use crate::login::client_login::STORAGE_WARNING;
use crate::login::environment::StorageRead;
use crate::login::stored_token::TokenGrant;
use crate::login::token_request::about_token;
use crate::operation::Method;
use crate::token_state::Generation;
use std::rc::Rc;

impl Login {
    /// The stored token of a person, if it is alive.
    pub(super) fn stored_token(&mut self, context: &mut LoginContext<'_>) -> Option<Rc<TokenGrant>> {
        if self.page.token == StorageRead::Failed && context.client.storage.is_some() {
            self.fall_back_to_memory(context);
        }
        let grant = match &self.page.token {
            _ if context.client.storage.is_none() => {
                context.client.token_in_memory(context.settings.login_origin, self.client_id()).cloned()
            }
            StorageRead::Found(record) => TokenGrant::from_record(record).map(Rc::new),
            StorageRead::Missing | StorageRead::Failed => None,
        };
        grant.filter(|grant| grant.is_alive(context.wall_now))
    }

    fn fall_back_to_memory(&mut self, context: &mut LoginContext<'_>) {
        context.client.fall_back_to_memory();
        self.effects.push(LoginEffect::Warn(STORAGE_WARNING));
    }

    pub(super) fn take_stored_token(&mut self, grant: Rc<TokenGrant>, context: &mut LoginContext<'_>) -> LoginAction {
        if !matches!(&self.subject, Subject::Person(person) if person.verify) {
            return self.adopt(grant, true, context);
        }
        let settings = &context.settings;
        let request = about_token(Method::Get, settings.api_origin, settings.timeout, &grant.access_token);
        self.stored = Some(grant);
        self.request(Purpose::Verification, request)
    }

    /// The stored token lived when the API looked at it. Its time may be over since.
    pub(super) fn on_verified(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        match self.stored.take().filter(|grant| grant.is_alive(context.wall_now)) {
            Some(grant) => self.adopt(grant, true, context),
            None => self.depart(context),
        }
    }

    /// The stored token is dead, as the API says.
    pub(super) fn forget_dead_token(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        if let Some(grant) = self.stored.take() {
            context.client.forget_token_in_memory(&grant.access_token);
            if let Some(key) = self.token_key(context.client, context.settings.login_origin) {
                self.effects.push(LoginEffect::ForgetToken { key, grant });
            }
        }
        self.depart(context)
    }

    /// Gives the token to the client, and to the storage if it is not there.
    pub(super) fn adopt(
        &mut self,
        grant: Rc<TokenGrant>,
        is_stored: bool,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        let TokenGrant { access_token, expires_at, .. } = &*grant;
        let is_renewed = matches!(self.subject, Subject::Program { .. });
        let generation = Generation(self.generation);
        if context.tokens.adopt(generation, access_token, *expires_at, is_renewed, context.wall_now).is_none() {
            return self.fail(AuthErrorKind::Superseded, context);
        }
        match &self.subject {
            Subject::Program { credentials, .. } => context.client.sign_in_program(credentials),
            Subject::Person(person) => context.client.sign_in(context.settings.login_origin, &person.client_id, &grant),
        }
        let is_to_be_stored = !is_stored && !is_renewed;
        let record = grant.to_record();
        self.grant = Some(grant);
        match self.token_key(context.client, context.settings.login_origin) {
            Some(key) if is_to_be_stored => self.then(State::WritingToken, LoginAction::WriteRecord { key, record }),
            _ => self.sign_in(context),
        }
    }

    pub(super) fn on_token_written(&mut self, is_written: bool, context: &mut LoginContext<'_>) -> LoginAction {
        if !is_written {
            // An older token must not stand there for this one.
            if let Some(key) = self.token_key(context.client, context.settings.login_origin) {
                self.effects.push(LoginEffect::RemoveRecords(key));
            }
            self.fall_back_to_memory(context);
        }
        self.sign_in(context)
    }

    fn sign_in(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        let Some(grant) = self.grant.clone() else { return LoginAction::Wait };
        let app_state = self.app_state.clone();
        self.end(Ok(LoginOutcome::SignedIn { grant, app_state }), context)
    }
}
