//! The way to the login page, in the page or in a window.

use super::{Login, Sent, State, Subject};
use crate::login::Grant;
use crate::login::action::{AnswerSender, LoginAction, LoginContext, LoginEnvironment};
use crate::login::auth_error::AuthErrorKind;
use crate::login::authorization_request::{RANDOM_BYTES, authorization_url, state_and_verifier};
use crate::login::authorization_response;
use crate::login::options::{PersonLogin, PopupSize};
use crate::login::pending_login::{MAX_DEPARTURES, PendingLogin};
use crate::login::popup::{POPUP_POLL_INTERVAL, PopupWatch};
use crate::login::registry::Departure;

impl Login {
    /// The way to the login page.
    pub(super) fn depart(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        let LoginEnvironment { has_random, has_digest, .. } = self.environment;
        if !has_random || (self.grant_type() == Grant::Pkce && !has_digest) {
            return self.fail(AuthErrorKind::InsecureContext, context);
        }
        if let (Subject::Person(person), Some(_)) = (&self.subject, self.popup()) {
            let url = person.redirect_uri.clone();
            return self.then(State::ComparingOrigin, LoginAction::CompareOrigin { url });
        }
        if let Some(departure) = self.flow.and_then(|flow| context.registry.departure(flow)) {
            let departure = departure.clone();
            return self.write_pending(departure, context);
        }
        if self.departures(context) > MAX_DEPARTURES {
            // So that a login by hand works.
            return self.then(State::RemovingLoop, LoginAction::RemoveRecords(self.pending_key(context)));
        }
        self.get_random_bytes()
    }

    /// How often in a row the page was left for the login page, this time included.
    pub(super) fn departures(&self, context: &LoginContext<'_>) -> u32 {
        match &self.pending {
            None => 1,
            Some(pending) if context.registry.has_departed(&pending.state) => pending.departures,
            Some(pending) => pending.next_departure(context.wall_now),
        }
    }

    pub(super) fn on_origin_compared(&mut self, is_same: bool, context: &mut LoginContext<'_>) -> LoginAction {
        match self.popup() {
            Some(PopupSize { width, height, .. }) if is_same => {
                self.then(State::OpeningPopup, LoginAction::OpenPopup { width, height })
            }
            _ => self.fail(AuthErrorKind::ReturnsToOtherOrigin, context),
        }
    }

    pub(super) fn get_random_bytes(&mut self) -> LoginAction {
        self.then(State::GettingRandomBytes, LoginAction::GetRandomBytes { count: RANDOM_BYTES })
    }

    pub(super) fn on_random_bytes(&mut self, bytes: &[u8], context: &mut LoginContext<'_>) -> LoginAction {
        let Some((state, verifier)) = state_and_verifier(bytes) else {
            return self.fail(AuthErrorKind::InsecureContext, context);
        };
        self.sent = Sent { state, verifier };
        if self.grant_type() == Grant::Pkce {
            let text = self.sent.verifier.clone();
            return self.then(State::Digesting, LoginAction::Digest { text });
        }
        self.show_login_page(None, context)
    }

    pub(super) fn show_login_page(&mut self, challenge: Option<&[u8]>, context: &mut LoginContext<'_>) -> LoginAction {
        let Subject::Person(person) = &self.subject else { return LoginAction::Wait };
        let PersonLogin { client_id, redirect_uri, hints, .. } = person;
        let origin = context.settings.login_origin;
        let url = authorization_url(origin, client_id, redirect_uri, hints, &self.sent.state, challenge);
        if let Some(PopupSize { timeout, .. }) = person.popup {
            let action = LoginAction::ShowPopup { url, timeout, poll_interval: POPUP_POLL_INTERVAL };
            return self.then(State::InPopup(PopupWatch::default()), action);
        }
        let pending = PendingLogin {
            state: self.sent.state.clone(),
            verifier: self.sent.verifier.clone(),
            departures: self.departures(context),
            left_at: context.wall_now,
            app_state: self.app_state.clone(),
        };
        let record = pending.to_record();
        self.write_pending(Departure { state: pending.state, record, url }, context)
    }

    pub(super) fn write_pending(&mut self, departure: Departure, context: &LoginContext<'_>) -> LoginAction {
        let record = departure.record.clone();
        let key = self.pending_key(context);
        self.then(State::WritingPending(departure), LoginAction::WriteRecord { key, record })
    }

    pub(super) fn leave(&mut self, departure: Departure, context: &mut LoginContext<'_>) -> LoginAction {
        let url = departure.url.clone();
        if let Some(flow) = self.flow {
            context.registry.leave(flow, departure);
        }
        self.then(State::Left, LoginAction::Navigate { url })
    }

    pub(super) fn on_popup_answered(
        &mut self,
        watch: PopupWatch,
        address: &str,
        sender: AnswerSender,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        if matches!(sender, AnswerSender::Window { is_same_origin: false }) {
            return self.fail(AuthErrorKind::AnsweredFromOtherOrigin, context);
        }
        let state = self.sent.state.as_str();
        let (response, _) = authorization_response::parse(self.grant_type(), address, Some(state));
        if response.answers(state) {
            return self.take_answer(response, context);
        }
        match sender {
            // For another page of this origin.
            AnswerSender::Channel => self.then(State::InPopup(watch), LoginAction::Wait),
            AnswerSender::Window { .. } if response.is_answer() => self.fail(AuthErrorKind::StateMismatch, context),
            AnswerSender::Window { .. } => self.fail(AuthErrorKind::InvalidAnswer, context),
        }
    }
}
