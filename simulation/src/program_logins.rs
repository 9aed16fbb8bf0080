//! Drives the logins of programs as the host does: the first one, and the renewals that calls wait for.

use crate::checks::policy::{self, Ending};
use crate::network::{self, Fate};
use crate::trace::Check;
use crate::world::{Event, LoginBegin, TokenAnswer, World};
use genesys_users_core::login::action::{LoginEnvironment, RequestFailure};
use genesys_users_core::login::options::Argument;
use genesys_users_core::login::registry::FlowId;
use genesys_users_core::login::{Login, LoginAction, LoginContext, LoginError, LoginEvent, LoginOutcome};

/// The secret of all programs, which nothing may show.
const SECRET: &str = "secret-of-a-program";

/// A login of a program.
pub struct ProgramLogin {
    client: usize,
    machine: Login,
    /// The token request whose calls wait for it, if it is a renewal.
    request: Option<usize>,
    begun: LoginBegin,
    /// Counts what the driver waits for.
    wait: u32,
    awaited: Option<FlowId>,
    retries: u32,
    ending: Option<Ending>,
    has_adopted: bool,
    is_over: bool,
}

impl World {
    /// The application signs a program in.
    pub fn begin_program_login(&mut self, client: usize) {
        let text = |text: &str| Argument::String(text.to_owned());
        // Sometimes another OAuth client.
        let id = if self.random.chance(0.1) { "other" } else { "program" };
        match Login::program(text(id), text(SECRET)) {
            Ok(machine) => self.begin_login(client, machine, None),
            Err(_) => self.fail(Check::LoginEnds, "good credentials are refused".to_owned(), Some(client), None),
        }
    }

    /// Renews the login of a program, for the calls that wait for a token request.
    pub fn begin_renewal(&mut self, client: usize, request: usize) {
        let Some(credentials) = self.clients[client].login.credentials().cloned() else {
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
        let environment = LoginEnvironment { has_random: true, has_digest: true, ..LoginEnvironment::default() };
        self.tell_login(login, LoginEvent::Start(environment));
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
        let mut event = event;
        // Until it waits for something.
        loop {
            let wall = self.clock.wall();
            let client_index = self.logins[login].client;
            self.clients[client_index].core.expire_token_if_over(wall);
            self.take_effects(client_index);
            let random = self.random.unit();
            let driven = &mut self.logins[login];
            let client = &mut self.clients[client_index];
            if matches!(event, LoginEvent::Start(_)) {
                driven.begun = client.begin();
            }
            let mut context = LoginContext {
                registry: &mut self.registry,
                client: &mut client.login,
                generation: client.core.tokens.generation().0,
                wall_now: wall,
                random,
            };
            let text = if self.trace.is_on { format!("{event:?}") } else { String::new() };
            let action = driven.machine.on(event, &mut context);
            self.note(client_index, None, || format!("login {login}: {text} -> {action:?}"));
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
            match action {
                LoginAction::AdoptToken { access_token, expires_at, renews } => {
                    let generation = driven.begun.generation;
                    let adopted = client.core.tokens.adopt(generation, &access_token, expires_at, renews, wall);
                    let is_expected =
                        client.tokens.log_in(driven.begun.epoch, &access_token.into(), expires_at, renews);
                    driven.has_adopted = adopted.is_some();
                    if adopted.is_some() != is_expected {
                        let message = format!("the token of login {login} was taken: {}", adopted.is_some());
                        return self.fail(Check::TheRightToken, message, Some(client_index), None);
                    }
                    event = LoginEvent::Adopted(adopted.is_some());
                }
                action => return self.do_for_login(login, action),
            }
        }
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
                let body = request.body.unwrap_or_default();
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
            LoginAction::Delay { ms } => {
                let max_retries = self.clients[client].login.max_retries;
                let expected = driven.ending.and_then(|end| policy::wait(true, end, driven.retries, max_retries));
                driven.retries += 1;
                if !expected.is_some_and(|(least, most)| (least..=most).contains(&ms)) {
                    let message = format!("login {login} waits for {ms} ms, expected {expected:?}");
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
            Some(Err(LoginError::Request { failure, attempts })) => {
                let is_last = match (failure, driven.ending) {
                    (RequestFailure::Connection, Some(Ending::NoConnection))
                    | (RequestFailure::Timeout, Some(Ending::TimedOut)) => true,
                    (RequestFailure::Status(status), Some(Ending::Status(last, _))) => *status == last,
                    _ => false,
                };
                is_last && *attempts == driven.retries + 1
            }
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
                self.ready.push_back(Event::HearLogin { login: other, wait, event: LoginEvent::FlowEnded });
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
            if self.registry.running(client.login.handle, generation).is_some() {
                return self.fail(Check::EndsEmpty, "a login is under way".to_owned(), Some(index), None);
            }
        }
    }
}
