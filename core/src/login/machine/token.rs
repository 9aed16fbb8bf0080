//! Stored tokens, and the token that a login ends with.

use super::{Login, Purpose, STORAGE_WARNING, Sending, State, Subject};
use crate::login::action::{LoginAction, LoginContext, StorageRead};
use crate::login::client_login::{RecordKey, Storage};
use crate::login::pending_login::record_start;
use crate::login::stored_token::TokenGrant;
use crate::login::token_request::about_token;
use crate::operation::Method;

impl Login {
    pub(super) fn token_key(&self, context: &LoginContext<'_>) -> Option<RecordKey> {
        let storage = context.client.storage?;
        Some(RecordKey { storage, key: context.client.token_key(context.settings.login_origin, self.client_id()) })
    }

    pub(super) fn read_token(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        if let Some(key) = self.token_key(context) {
            return self.then(State::ReadingToken, LoginAction::ReadRecord(key));
        }
        let key = context.client.token_key(context.settings.login_origin, self.client_id());
        let record = context.client.memory_record(&key).map(str::to_owned);
        self.take_stored_token(record.as_deref(), context)
    }

    pub(super) fn on_token_read(&mut self, read: StorageRead, context: &mut LoginContext<'_>) -> LoginAction {
        match read {
            StorageRead::Found(record) => self.take_stored_token(Some(&record), context),
            StorageRead::Missing => self.take_stored_token(None, context),
            StorageRead::Failed => {
                context.client.fall_back_to_memory();
                self.then(State::WarningAtRead, LoginAction::Warn(STORAGE_WARNING))
            }
        }
    }

    pub(super) fn take_stored_token(&mut self, record: Option<&str>, context: &mut LoginContext<'_>) -> LoginAction {
        let verify = matches!(&self.subject, Subject::Person(person) if person.verify);
        match record.and_then(|record| TokenGrant::alive(record, context.wall_now)) {
            Some(grant) if verify => {
                let settings = &context.settings;
                let request = about_token(Method::Get, settings.api_origin, settings.timeout, &grant.access_token);
                self.send(Sending { purpose: Purpose::Verification(grant), request, retries: 0 })
            }
            Some(grant) => {
                self.is_stored = true;
                self.adopt(grant)
            }
            None if self.response.is_answer() && self.pending.is_some() => match self.response.state.text() {
                Some(state) => {
                    let start = record_start(state);
                    self.then(State::FindingOwner, LoginAction::FindRecord { storage: Storage::Session, start })
                }
                None => self.replace_address(false),
            },
            None => self.depart(context),
        }
    }

    pub(super) fn forget_dead_token(&mut self, dead: TokenGrant, context: &mut LoginContext<'_>) -> LoginAction {
        match self.token_key(context) {
            Some(key) => self.then(State::ReadingDeadToken(dead), LoginAction::ReadRecord(key)),
            None => {
                context.client.forget_memory();
                self.depart(context)
            }
        }
    }

    pub(super) fn on_dead_token_read(
        &mut self,
        dead: &TokenGrant,
        read: StorageRead,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        // Another tab may have stored a newer one meanwhile.
        let is_there = matches!(&read, StorageRead::Found(record)
            if TokenGrant::from_record(record).is_some_and(|grant| grant.access_token == dead.access_token));
        match self.token_key(context) {
            Some(key) if is_there => {
                context.client.forget_memory();
                self.then(State::RemovingDeadToken, LoginAction::RemoveRecords(key))
            }
            _ => self.depart(context),
        }
    }

    pub(super) fn adopt(&mut self, grant: TokenGrant) -> LoginAction {
        self.grant = Some(grant.clone());
        let access_token = grant.access_token.clone();
        let expires_at = grant.expires_at;
        let renews = matches!(self.subject, Subject::Program { .. });
        self.then(State::Adopting(grant), LoginAction::AdoptToken { access_token, expires_at, renews })
    }

    pub(super) fn on_adopted(&mut self, grant: TokenGrant, context: &mut LoginContext<'_>) -> LoginAction {
        if let Subject::Program { credentials, .. } = &self.subject {
            context.client.sign_in_program(credentials);
            return self.sign_in(grant, context);
        }
        context.client.sign_in(context.settings.login_origin, self.client_id(), &grant);
        match self.token_key(context) {
            Some(key) if !self.is_stored => {
                let record = grant.to_record();
                self.then(State::WritingToken(grant), LoginAction::WriteRecord { key, record })
            }
            _ => self.sign_in(grant, context),
        }
    }

    pub(super) fn on_token_not_written(&mut self, grant: TokenGrant, context: &mut LoginContext<'_>) -> LoginAction {
        match self.token_key(context) {
            // An older token must not stand there for this one.
            Some(key) => self.then(State::RemovingOldToken(grant), LoginAction::RemoveRecords(key)),
            None => self.sign_in(grant, context),
        }
    }
}
