//! Drives the logins of programs as the host does: the first one, and the renewals that calls wait for.

use crate::checks::policy::{self, Ending};
use crate::network::{self, Fate};
use crate::trace::Check;
use crate::world::World;
use crate::world::event::Event;
use crate::world::program_login::ProgramLogin;
use crate::world::token_request::TokenAnswer;
use genesys_users_core::login::environment::LoginEnvironment;
use genesys_users_core::login::{Login, LoginAction, LoginError, LoginEvent, LoginOutcome};
use genesys_users_core::value::Value;

/// The secret of all programs, which nothing may show.
const SECRET: &str = "secret-of-a-program";

impl World {
    /// The application signs a program in.
    pub fn begin_program_login(&mut self, client: usize) {
        // Sometimes another OAuth client.
        let id = if self.random.chance(0.1) { "other" } else { "program" };
        match Login::program(&Value::string(id), &Value::string(SECRET)) {
            Ok(machine) => self.begin_login(client, machine, None),
            Err(_) => self.fail(Check::LoginEnds, "good credentials are refused".to_owned(), Some(client), None),
        }
    }

    /// Renews the login of a program, for the calls that wait for a token request.
    pub fn begin_renewal(&mut self, client: usize, request: usize) {
        let Some(credentials) = self.clients[client].core.login.credentials().cloned() else {
            return self.fail(Check::LoginEnds, "a renewal without credentials".to_owned(), Some(client), None);
        };
        self.begin_login(client, Login::renewal(credentials), Some(request));
    }

    fn begin_login(&mut self, client: usize, machine: Login, request: Option<usize>) {
        let begun = self.clients[client].begin();
        let login = self.logins.len();
        self.logins.push(ProgramLogin {
            client,
            machine,
            request,
            begun,
            wait: 0,
            awaited: None,
            retries: 0,
            ending: None,
            has_adopted: false,
            is_over: false,
        });
        self.counts.logins += 1;
        self.tell_login(login, LoginEvent::Start(LoginEnvironment::default()));
        // The generation at the start is what the token is compared with.
    }

    /// An answer, or the end of a delay.
    pub fn hear_login(&mut self, login: usize, wait: u32, event: LoginEvent) {
        let driven = &mut self.logins[login];
        if driven.wait != wait && !driven.is_over {
            return;
        }
        if !driven.is_over {
            driven.ending = match &event {
                LoginEvent::Response { status, retry_after, .. } => Some(Ending::Status(*status, *retry_after)),
                LoginEvent::ConnectionFailed => Some(Ending::NoConnection),
                LoginEvent::TimedOut => Some(Ending::TimedOut),
                _ => driven.ending,
            };
        }
        self.tell_login(login, event);
    }

    fn tell_login(&mut self, login: usize, event: LoginEvent) {
        let wall = self.clock.wall();
        let client_index = self.logins[login].client;
        self.clients[client_index].core.expire_token_if_over(wall);
        self.take_effects(client_index);
        let driven = &mut self.logins[login];
        let client = &mut self.clients[client_index];
        if matches!(event, LoginEvent::Start(_)) {
            driven.begun = client.begin();
        }
        let before = client.core.tokens.generation();
        let mut context = client.core.login_context(&mut self.registry, wall);
        let text = if self.trace.is_on { format!("{event:?}") } else { String::new() };
        let (effects, action) = driven.machine.on(&event, &mut context);
        self.note(client_index, None, || format!("login {login}: {text} -> {effects:?} {action:?}"));
        if !effects.is_empty() {
            return self.fail(Check::LoginEnds, format!("login {login}: {effects:?}"), Some(client_index), None);
        }
        let driven = &mut self.logins[login];
        let client = &mut self.clients[client_index];
        if driven.is_over {
            if action != LoginAction::Wait {
                let message = format!("login {login}: {action:?} after the end");
                self.fail(Check::LoginEnds, message, Some(client_index), None);
            }
            return;
        }
        driven.wait += 1;
        if let LoginAction::Finish(Ok(LoginOutcome::SignedIn { grant, .. })) = &action {
            driven.has_adopted = client.core.tokens.generation() != before;
            let token = grant.access_token.as_str().into();
            let is_expected = client.tokens.log_in(driven.begun.epoch, &token, grant.expires_at, true);
            if driven.has_adopted != is_expected {
                let message = format!("the token of login {login} was taken: {}", driven.has_adopted);
                return self.fail(Check::TheRightToken, message, Some(client_index), None);
            }
        }
        self.do_for_login(login, action);
    }

    fn do_for_login(&mut self, login: usize, action: LoginAction) {
        let driven = &mut self.logins[login];
        let (client, wait) = (driven.client, driven.wait);
        match action {
            LoginAction::AwaitFlow(flow) => driven.awaited = Some(flow),
            LoginAction::Share(flow) => {
                driven.awaited = Some(flow);
                self.end_login(login, None);
            }
            LoginAction::Fetch(request) => {
                let body = request.form.as_deref().unwrap_or_default();
                if request.url.contains(SECRET) || body.contains(SECRET) {
                    return self.fail(Check::LoginEnds, "the secret is shown".to_owned(), Some(client), None);
                }
                if request.timeout.is_finite() {
                    self.start_timer(request.timeout, Event::HearLogin { login, wait, event: LoginEvent::TimedOut });
                }
                let (delay, event) = match network::fate(&self.weather, &mut self.random) {
                    Fate::Answered { up, after } => (up + after, None),
                    Fate::LostAfter { up, after } => (up + after, Some(LoginEvent::ConnectionFailed)),
                    Fate::LostBefore { after } => (after, Some(LoginEvent::ConnectionFailed)),
                };
                let wall = self.clock.wall();
                let event = event.unwrap_or_else(|| self.server.answer_token_request(wall, &mut self.random));
                self.schedule(delay, Event::HearLogin { login, wait, event });
            }
            LoginAction::Delay { ms, failure, attempts } => {
                let max_retries = self.clients[client].core.call_limits.max_retries;
                let is_last = driven.has_failed_with(failure, attempts);
                let expected = driven.ending.and_then(|end| policy::wait(true, end, driven.retries, max_retries));
                driven.retries += 1;
                if !is_last || !expected.is_some_and(|(least, most)| (least..=most).contains(&ms)) {
                    let message = format!("login {login} waits for {ms} ms after {failure:?}, expected {expected:?}");
                    return self.fail(Check::RetriesAsThePolicySays, message, Some(client), None);
                }
                self.start_timer(ms, Event::HearLogin { login, wait, event: LoginEvent::Done });
            }
            LoginAction::Finish(result) => self.end_login(login, Some(result)),
            other => self.fail(Check::LoginEnds, format!("login {login}: {other:?}"), Some(client), None),
        }
    }

    fn end_login(&mut self, login: usize, result: Option<Result<LoginOutcome, LoginError>>) {
        let driven = &mut self.logins[login];
        driven.is_over = true;
        let (client, request) = (driven.client, driven.request);
        let is_right = match &result {
            None => request.is_none(),
            Some(Ok(LoginOutcome::SignedIn { .. })) => driven.has_adopted,
            Some(Ok(LoginOutcome::TokenChanged)) => request.is_some(),
            Some(Err(LoginError::Request { failure, attempts })) => driven.has_failed_with(*failure, *attempts),
            Some(Err(LoginError::Auth(details))) => !details.message.contains(SECRET),
            Some(Err(LoginError::OtherLogin)) => false,
            Some(Err(LoginError::Host)) => false,
        };
        if !is_right {
            return self.fail(Check::LoginEnds, format!("login {login} ends with {result:?}"), Some(client), None);
        }
        if let Some(request) = request {
            let has_failed = matches!(result, Some(Err(_)));
            self.end_token_request(request, &TokenAnswer::Renewed { has_failed });
        }
        let Some(flow) = self.logins[login].machine.flow() else { return };
        for other in 0..self.logins.len() {
            let waiting = &self.logins[other];
            if !waiting.is_over && waiting.awaited == Some(flow) {
                let wait = waiting.wait;
                self.logins[other].awaited = None;
                self.ready.push_back(Event::HearLogin {
                    login: other,
                    wait,
                    event: LoginEvent::FlowEnded(LoginEnvironment::default()),
                });
            }
        }
    }

    pub fn check_logins_at_the_end(&mut self) {
        if let Some(login) = self.logins.iter().position(|login| !login.is_over) {
            let client = self.logins[login].client;
            return self.fail(Check::LoginEnds, format!("login {login} never ends"), Some(client), None);
        }
        for index in 0..self.clients.len() {
            let client = &self.clients[index];
            let generation = client.core.tokens.generation().0;
            if self.registry.running(client.core.login.handle, generation).is_some() {
                return self.fail(Check::EndsEmpty, "a login is under way".to_owned(), Some(index), None);
            }
        }
    }
}
