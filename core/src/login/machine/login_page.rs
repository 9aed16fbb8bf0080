//! What a page has for a login: the answer in its address, and the way to the login page, in the page or in a window.

use super::{Login, Purpose, State, Subject};
use crate::login::Grant;
use crate::login::action::{AnswerSender, LoginAction, LoginContext, LoginEffect, LoginError};
use crate::login::auth_error::{AuthErrorDetails, AuthErrorKind};
use crate::login::authorization_request::authorization_url;
use crate::login::authorization_response::{AuthorizationResponse, TokenResult};
use crate::login::environment::LoginPage;
use crate::login::options::PersonLogin;
use crate::login::pending_login::{MAX_DEPARTURES, PendingLogin};
use crate::login::popup::POPUP_POLL_INTERVAL;
use crate::login::registry::Departure;
use crate::login::token_request::code_exchange;
use std::rc::Rc;

impl Login {
    /// Takes the answer in the address, or a stored token, or the way to the login page.
    pub(super) fn begin_on_page(&mut self, page: &LoginPage, context: &mut LoginContext<'_>) -> LoginAction {
        self.pending = page.pending.as_deref().and_then(PendingLogin::from_record);
        let none = AuthorizationResponse::default();
        let response = match &self.pending {
            // The answer to a login in a window comes to the window, and that to a login of the caller's to the caller.
            _ if self.popup().is_some() || self.is_delegated() => &none,
            Some(pending) => page.response.for_state(&pending.proof.state),
            None => &page.response,
        };
        if self.pending.as_ref().is_some_and(|pending| response.answers(&pending.proof.state)) {
            self.effects.push(LoginEffect::ReplaceAddress(response.rest.clone()));
            self.effects
                .push(LoginEffect::RemoveRecords(self.pending_key(context.client, context.settings.login_origin)));
            // Another client of the page that begins the same login in this turn, such as that of an effect of React's StrictMode, would
            // find neither the response nor a login under way, and leave the page. When this login is aborted in this turn, as in the
            // clean-up of such an effect, the other one takes the response, which a request would have used up.
            return self.then(State::HoldingResponse, LoginAction::EndTurn);
        }
        if let Some(grant) = self.stored_token(context) {
            return self.take_stored_token(grant, context);
        }
        if response.is_answer() && self.pending.is_some() && !page.is_awaited {
            self.effects.push(LoginEffect::ReplaceAddress(response.rest.clone()));
            return self.fail(AuthErrorKind::StateMismatch, context);
        }
        self.depart(context)
    }

    /// Goes on with the response that an aborted login has removed from the address. `page` is as that login has found it.
    pub(super) fn take_over(&mut self, page: Rc<LoginPage>) -> LoginAction {
        self.pending = page.pending.as_deref().and_then(PendingLogin::from_record);
        self.page = page;
        self.then(State::HoldingResponse, LoginAction::EndTurn)
    }

    /// Takes the response in the address, which is that to the login that was pending.
    pub(super) fn take_page_response(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        let Some(pending) = self.pending.take() else { return LoginAction::Wait };
        let page = self.page.clone();
        let response = page.response.for_state(&pending.proof.state);
        self.app_state = pending.app_state;
        self.leave_answer_out_of_redirect_uri(&response.rest, &pending.proof.state);
        self.sent = pending.proof;
        self.take_answer(response, context)
    }

    /// Programs pass `location.href`, which has the answer in its query when the login page has come back. The code is exchanged with the
    /// redirect URI that it was asked for with: the address without the answer.
    fn leave_answer_out_of_redirect_uri(&mut self, address: &str, state: &str) {
        let address = address.split_once('#').map_or(address, |(address, _)| address);
        // What is the longer path of a page that the login page has been told of stays.
        let is_state = |field: &str| field.strip_prefix("state=") == Some(state);
        let is_answer = |rest: &str| rest.starts_with(['?', '&']) && rest.split(['?', '&']).any(is_state);
        if let Subject::Person(PersonLogin { redirect_uri, .. }) = &mut self.subject
            && redirect_uri.strip_prefix(address).is_some_and(is_answer)
        {
            redirect_uri.truncate(address.len());
        }
    }

    /// Takes an answer of the login page to this login.
    fn take_answer(&mut self, response: &AuthorizationResponse, context: &mut LoginContext<'_>) -> LoginAction {
        self.secrets.push(self.sent.verifier.clone());
        self.secrets.extend(response.code.clone());
        self.take_result(response, response.code.as_deref(), context)
    }

    /// Takes an answer of the login host, and this code of it.
    pub(super) fn take_result(
        &mut self,
        response: &AuthorizationResponse,
        code: Option<&str>,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        match (response.result(code, context.wall_now, &self.secrets), &self.subject) {
            (TokenResult::Granted(grant), _) => self.adopt(Rc::new(grant), false, context),
            (TokenResult::Code(code), Subject::Person(person)) => {
                let request = code_exchange(context.settings, person, code, &self.sent.verifier);
                self.request(Purpose::Code, request)
            }
            (TokenResult::Denied { code, description }, _) => {
                let details = AuthErrorDetails::denied(self.grant_type().operation(), code, description);
                self.end(Err(LoginError::Auth(details)), context)
            }
            (TokenResult::Code(_) | TokenResult::Invalid, _) => self.fail(AuthErrorKind::InvalidAnswer, context),
        }
    }

    /// Goes to the login page.
    pub(super) fn depart(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        let Some(proof) = self.page.proof.clone() else { return self.fail(AuthErrorKind::InsecureContext, context) };
        if self.grant_type() == Grant::Pkce && !self.page.has_digest {
            return self.fail(AuthErrorKind::InsecureContext, context);
        }
        self.sent = proof;
        if let Some(popup) = self.popup() {
            if !self.page.returns_here {
                return self.fail(AuthErrorKind::ReturnsToOtherOrigin, context);
            }
            let action = LoginAction::OpenPopup { width: popup.width, height: popup.height };
            return self.then(State::OpeningPopup, action);
        }
        if self.is_delegated() {
            return self.prove(context);
        }
        if let Some(departure) = self.flow.and_then(|flow| context.registry.departure(flow)) {
            return self.write_pending(departure, context);
        }
        if self.departures(context) > MAX_DEPARTURES {
            // So that a login by hand works.
            self.effects
                .push(LoginEffect::RemoveRecords(self.pending_key(context.client, context.settings.login_origin)));
            return self.fail(AuthErrorKind::LoginLoop, context);
        }
        self.prove(context)
    }

    /// How often in a row the page was left for the login page, this time included.
    fn departures(&self, context: &LoginContext<'_>) -> u32 {
        match &self.pending {
            None => 1,
            Some(pending) if context.registry.has_departed(&pending.proof.state) => pending.departures,
            Some(pending) => pending.next_departure(context.wall_now),
        }
    }

    /// Makes the challenge, which a code needs.
    pub(super) fn prove(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        if self.grant_type() == Grant::Pkce {
            let verifier = self.sent.verifier.clone();
            return self.then(State::Digesting, LoginAction::Digest(verifier));
        }
        self.show_login_page("", context)
    }

    pub(super) fn show_login_page(&mut self, challenge: &str, context: &mut LoginContext<'_>) -> LoginAction {
        let Subject::Person(person) = &self.subject else { return LoginAction::Wait };
        let url = authorization_url(context.settings.login_origin, person, &self.sent.state, challenge);
        if let Some(popup) = person.popup {
            let timeout = if popup.timeout > 0.0 { popup.timeout } else { f64::INFINITY };
            let action = LoginAction::ShowPopup { url, timeout, poll_interval: POPUP_POLL_INTERVAL };
            return self.then(State::InPopup, action);
        }
        if person.is_delegated {
            return self.then(State::Authorizing, LoginAction::Authorize(url));
        }
        let pending = PendingLogin {
            proof: self.sent.clone(),
            departures: self.departures(context),
            left_at: context.wall_now,
            app_state: self.app_state.clone(),
        };
        let record = pending.to_record();
        self.write_pending(Rc::new(Departure { state: self.sent.state.clone(), record, url }), context)
    }

    fn write_pending(&mut self, departure: Rc<Departure>, context: &LoginContext<'_>) -> LoginAction {
        let record = departure.record.clone();
        let key = self.pending_key(context.client, context.settings.login_origin);
        self.departure = Some(departure);
        self.then(State::WritingPending, LoginAction::WriteRecord { key, record })
    }

    pub(super) fn leave(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        let Some(departure) = self.departure.take() else { return LoginAction::Wait };
        let url = departure.url.clone();
        if let Some(flow) = self.flow {
            context.registry.leave(flow, departure);
        }
        self.then(State::Left, LoginAction::Navigate(url))
    }

    /// Somebody has brought the address of a page that the login page has gone to.
    pub(super) fn on_answered(
        &mut self,
        response: &AuthorizationResponse,
        sender: AnswerSender,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        let response = response.for_state(&self.sent.state);
        match sender {
            AnswerSender::OtherOrigin => self.fail(AuthErrorKind::AnsweredFromOtherOrigin, context),
            _ if response.answers(&self.sent.state) => self.take_answer(response, context),
            // For another page of this origin.
            AnswerSender::Channel => LoginAction::Wait,
            _ if response.is_answer() => self.fail(AuthErrorKind::StateMismatch, context),
            AnswerSender::Window | AnswerSender::Caller => self.fail(AuthErrorKind::InvalidAnswer, context),
        }
    }
}
