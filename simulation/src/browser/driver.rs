//! Drives the logins of a page as the host does, and checks what they do.

use super::login_host::{self, APPLICATION, AuthorizationRequest};
use super::state::{Browser, BrowserLogin, Event, Popup};
use crate::trace::Check;
use genesys_users_core::login::action::{AnswerSender, LoginError, LoginEvent, LoginOutcome};
use genesys_users_core::login::client_login::Storage;
use genesys_users_core::login::environment::{
    LoginEnvironment, LoginPage, Proof, STATE_BYTES, StorageRead, VERIFIER_BYTES,
};
use genesys_users_core::login::options::PersonLogin;
use genesys_users_core::login::popup::PopupView;
use genesys_users_core::login::stored_token::TokenGrant;
use genesys_users_core::login::{Login, LoginAction, LoginEffect};
use genesys_users_core::value::{Value, ValueKind};
use std::rc::Rc;

impl Browser {
    /// A client of the page signs in.
    pub fn sign_in(&mut self, tab: usize, client: usize) {
        let spec = self.specs[client].clone();
        let app_state = format!("tab{tab}-{}", self.counts.logins);
        let mut person = PersonLogin::bare(spec.grant);
        let arguments = person.set_client(&Value::string(spec.client_id), &Value::string(APPLICATION));
        person.set_option("state", &Value::string(&app_state));
        for (name, is_set, kind) in [
            ("verify", spec.verify, ValueKind::PlainObject),
            ("popup", spec.popup, ValueKind::PlainObject),
            ("authorize", spec.is_delegated, ValueKind::Function),
        ] {
            if is_set {
                person.set_option(name, &Value::bare(kind));
            }
        }
        if arguments.and_then(|()| person.check()).is_err() {
            return self.fail(Check::LoginEnds, "good arguments are refused".to_owned(), tab);
        }
        let machine = Login::person(person);
        let Some(page) = &mut self.tabs[tab].page else { return };
        let generation = page.clients[client].tokens.generation();
        let login = page.logins.len();
        page.logins.push(BrowserLogin {
            client,
            machine,
            wait: 0,
            generation,
            awaited: None,
            has_departed: false,
            is_over: false,
            has_adopted: false,
            stored: None,
            popup: None,
        });
        self.counts.logins += 1;
        let environment = self.environment(tab, login);
        self.tell(tab, login, LoginEvent::Start(environment));
    }

    /// What a login reads when it begins.
    fn environment(&mut self, tab: usize, login: usize) -> LoginEnvironment {
        let wall = self.clock.wall();
        let state = login_host::random_text(STATE_BYTES, &mut self.random);
        let verifier = login_host::random_text(VERIFIER_BYTES, &mut self.random);
        let none = LoginEnvironment { is_browser: true, page: None };
        let Some(page) = &self.tabs[tab].page else { return none };
        let driven = &page.logins[login];
        let client = &page.clients[driven.client];
        let pending_key = driven.machine.pending_key(&client.login, &client.login_origin);
        let token_key = driven.machine.token_key(&client.login, &client.login_origin);
        let response = login_host::response_in(driven.machine.grant_type(), &self.tabs[tab].address);
        let is_awaited = response
            .record_start()
            .is_some_and(|start| self.tabs[tab].session.values().any(|record| record.starts_with(&start)));
        let token = token_key.map(|key| self.read_record(tab, &key)).unwrap_or_default();
        let stored = match &token {
            StorageRead::Found(record) => TokenGrant::from_record(record).filter(|grant| grant.is_alive(wall)),
            StorageRead::Missing | StorageRead::Failed => None,
        };
        let pending = self.record(tab, &pending_key).map(str::to_owned);
        if let Some(page) = &mut self.tabs[tab].page {
            page.logins[login].stored = stored.map(|grant| grant.access_token);
        }
        let page = LoginPage {
            response,
            pending,
            token,
            is_awaited,
            returns_here: true,
            proof: Some(Rc::new(Proof { state, verifier })),
            has_digest: true,
        };
        LoginEnvironment { page: Some(Rc::new(page)), ..none }
    }

    pub fn hear(&mut self, tab: usize, login: usize, wait: u32, event: LoginEvent) {
        let Some(page) = &self.tabs[tab].page else { return };
        let driven = &page.logins[login];
        if driven.wait == wait || driven.is_over {
            let event = match event {
                // The page may have changed while it waited.
                LoginEvent::FlowEnded(_) => LoginEvent::FlowEnded(self.environment(tab, login)),
                event => event,
            };
            self.tell(tab, login, event);
        }
    }

    /// Tells a login what has happened and does what it says, until it waits for something.
    fn tell(&mut self, tab: usize, login: usize, event: LoginEvent) {
        let mut event = event;
        loop {
            let wall = self.clock.wall();
            let Some(page) = &mut self.tabs[tab].page else { return };
            let driven = &mut page.logins[login];
            let client = &mut page.clients[driven.client];
            let mut context = client.login_context(&mut page.registry, wall);
            let (was_over, client) = (driven.is_over(), driven.client);
            let before = context.tokens.generation();
            if matches!(event, LoginEvent::Start(_)) {
                driven.generation = before;
            }
            let is_superseded = before != driven.generation && !driven.has_adopted;
            let text = if self.trace.is_on { format!("{event:?}") } else { String::new() };
            let (effects, action) = driven.machine.on(&event, &mut context);
            if action != LoginAction::Wait {
                driven.wait += 1;
            }
            let has_adopted = page.clients[client].tokens.generation() != before;
            if action != LoginAction::Wait || !text.starts_with("PopupPolled") {
                self.note(tab, || format!("login {login}: {text} -> {action:?}"));
            }
            if was_over {
                if action != LoginAction::Wait {
                    self.fail(Check::LoginEnds, format!("login {login}: {action:?} after the end"), tab);
                }
                return;
            }
            let is_refused =
                matches!(&action, LoginAction::Finish(Err(LoginError::Auth(details))) if details.code == "superseded");
            if is_superseded && !is_refused {
                let message = format!("login {login} was superseded, and goes on with {action:?}");
                return self.fail(Check::TheRightToken, message, tab);
            }
            self.perform(tab, client, effects);
            if has_adopted {
                self.check_adopted(tab, login);
            }
            self.forget_expired(tab, client);
            match self.act(tab, login, action) {
                Some(next) if self.failure.is_none() => event = next,
                _ => return,
            }
        }
    }

    /// Does the effects of a step.
    fn perform(&mut self, tab: usize, client: usize, effects: Vec<LoginEffect>) {
        for effect in effects {
            match effect {
                LoginEffect::RemoveRecords(key) => self.remove_records(tab, Some(&key)),
                LoginEffect::ForgetToken { key, grant } => {
                    if TokenGrant::is_recorded(&grant.access_token, self.record(tab, &key)) {
                        self.remove_records(tab, Some(&key));
                    }
                }
                LoginEffect::ReplaceAddress(url) => {
                    if self.tabs[tab].address.contains("of-somebody-else") && !self.has_waited(tab, client) {
                        self.fail(Check::NoForeignAnswer, "an answer of somebody else is taken away".to_owned(), tab);
                    }
                    self.tabs[tab].address = url;
                }
                LoginEffect::Warn(_) => {}
            }
        }
    }

    /// A login has given its token to its client.
    fn check_adopted(&mut self, tab: usize, login: usize) {
        let Some(page) = &mut self.tabs[tab].page else { return };
        let driven = &mut page.logins[login];
        driven.has_adopted = true;
        let client = driven.client;
        let token = page.clients[client].tokens.token().map(|token| token.to_string()).unwrap_or_default();
        if !self.host.knows(&token, self.specs[client].client_id) {
            self.fail(Check::NoForeignAnswer, format!("{token} is not for this client"), tab);
        }
    }

    /// Does what a login says. Gives the answer, if there is one at once.
    fn act(&mut self, tab: usize, login: usize, action: LoginAction) -> Option<LoginEvent> {
        let wall = self.clock.wall();
        let page = self.tabs[tab].page.as_mut()?;
        let number = page.number;
        let driven = &mut page.logins[login];
        let (client, wait) = (driven.client, driven.wait);
        let hear = |event| Event::Hear { tab, page: number, login, wait, event };
        match action {
            LoginAction::Wait => {}
            LoginAction::Share(_) => driven.is_over = true,
            LoginAction::AwaitFlow(flow) => {
                driven.awaited = Some(flow);
                let is_there = page.logins.iter().any(|other| other.machine.flow() == Some(flow));
                if !is_there {
                    self.fail(Check::LoginEnds, format!("login {login} waits for none"), tab);
                }
            }
            LoginAction::WriteRecord { key, record } => {
                let is_token = key.key.contains(" token ");
                let is_right = if is_token {
                    self.specs[client].storage == Some(key.storage)
                } else {
                    key.storage == Storage::Session
                };
                if !is_right {
                    self.fail(Check::LoginEnds, format!("a record is written to {key:?}"), tab);
                }
                let is_full = key.storage == Storage::Session && self.tabs[tab].is_full;
                if !is_full {
                    self.storage(tab, key.storage).insert(key.key, record);
                }
                return Some(LoginEvent::RecordWritten(!is_full));
            }
            LoginAction::OpenPopup { .. } => return Some(LoginEvent::PopupOpened(!self.random.chance(0.1))),
            LoginAction::Digest(text) => {
                let delay = self.random.unit();
                self.schedule(delay, hear(LoginEvent::Digest(login_host::digest(&text))));
            }
            LoginAction::ShowPopup { url, timeout, .. } => self.show_popup(tab, login, &url, timeout),
            LoginAction::Authorize(url) => self.authorize(tab, login, &url),
            LoginAction::Navigate(url) => self.depart(tab, login, url),
            LoginAction::Fetch(request) => {
                let delay = self.random.between(10.0, 2000.0);
                let is_lost = self.random.chance(self.host.trouble);
                let answer = match self.host.answer(&request, wall, &mut self.random) {
                    Ok(_) if is_lost => LoginEvent::ConnectionFailed,
                    Ok(answer) => answer,
                    Err((check, message)) => {
                        self.fail(check, message, tab);
                        return None;
                    }
                };
                self.schedule(delay, hear(answer));
            }
            LoginAction::Delay { ms, .. } => self.schedule(ms, hear(LoginEvent::Done)),
            LoginAction::EndTurn => self.schedule(0.0, hear(LoginEvent::Done)),
            LoginAction::Finish(result) => self.finish(tab, login, &result),
        }
        None
    }

    /// Whether a login of a client may wait for an answer, so that another one in its place is refused.
    fn has_waited(&self, tab: usize, client: usize) -> bool {
        let spec = &self.specs[client];
        self.tabs[tab].session.keys().any(|key| key.contains(spec.grant.operation()))
    }

    /// The page is to be left for the login page.
    fn depart(&mut self, tab: usize, login: usize, url: String) {
        let Some(page) = &mut self.tabs[tab].page else { return };
        let driven = &mut page.logins[login];
        let (client, generation) = (driven.client, driven.generation.0);
        driven.has_departed = true;
        let has_token = driven.stored.is_some() && !self.specs[client].verify;
        let (spec, there) = (&self.specs[client], &page.clients[client]);
        let key = there.login.pending_key(&there.login_origin, spec.grant, spec.client_id).key;
        let known = page.departures.insert((client, key), (generation, url.clone()));
        if known.is_some_and(|(before, known)| before == generation && known != url) {
            self.fail(Check::LoginLeavesOnce, format!("client {client} leaves the page again, for {url}"), tab);
        }
        if has_token {
            self.fail(Check::LoginLeavesOnce, "it leaves the page although a stored token lives".to_owned(), tab);
        }
        let delay = self.random.pick(&[0.0, 5.0, 200.0]);
        self.navigate(tab, url, delay, true);
    }

    fn show_popup(&mut self, tab: usize, login: usize, url: &str, timeout: f64) {
        let (now, wall) = (self.clock.now(), self.clock.wall());
        let Some(page) = &mut self.tabs[tab].page else { return };
        let number = page.number;
        let wait = page.logins[login].wait;
        let grant = page.logins[login].machine.grant_type();
        let request = AuthorizationRequest::of(url);
        let delay = self.random.between(100.0, 8000.0);
        let outcome = self.random.below(10);
        let closes_at = if outcome == 0 { now + delay } else { f64::INFINITY };
        let Some(page) = &mut self.tabs[tab].page else { return };
        page.logins[login].popup = Some(Popup { closes_at, ends_at: now + 12_000.0 });
        let event = match outcome {
            0 | 1 => None,
            2 => Some((format!("{APPLICATION}?code=evil-code&state=of-somebody-else"), AnswerSender::Channel)),
            3 => Some((format!("{APPLICATION}#access_token=evil-token"), AnswerSender::OtherOrigin)),
            4 => Some((self.host.sign_in(&request, wall, &mut self.random), AnswerSender::Channel)),
            _ => Some((self.host.sign_in(&request, wall, &mut self.random), AnswerSender::Window)),
        };
        if let Some((address, sender)) = event {
            let response = login_host::response_in(grant, &address);
            let event = LoginEvent::Answered { response, sender };
            self.schedule(delay, Event::Hear { tab, page: number, login, wait, event });
        }
        if timeout.is_finite() {
            // Sooner than people wait.
            let event = LoginEvent::TimedOut;
            self.schedule(timeout.min(12_000.0), Event::Hear { tab, page: number, login, wait, event });
        }
        self.schedule(100.0, Event::PollPopup { tab, page: number, login });
    }

    /// The application brings the answer of the login page, or that to another login, or gives up.
    fn authorize(&mut self, tab: usize, login: usize, url: &str) {
        let wall = self.clock.wall();
        let Some(page) = &self.tabs[tab].page else { return };
        let (number, driven) = (page.number, &page.logins[login]);
        let (wait, grant) = (driven.wait, driven.machine.grant_type());
        let delay = self.random.between(100.0, 8000.0);
        let address = match self.random.below(5) {
            0 => None,
            1 => Some(format!("{APPLICATION}?code=evil-code&state=of-somebody-else#access_token=evil-token")),
            _ => Some(self.host.sign_in(&AuthorizationRequest::of(url), wall, &mut self.random)),
        };
        let event = match address {
            Some(address) => LoginEvent::Answered {
                response: login_host::response_in(grant, &address),
                sender: AnswerSender::Caller,
            },
            None => LoginEvent::Abort,
        };
        self.schedule(delay, Event::Hear { tab, page: number, login, wait, event });
    }

    pub fn poll_popup(&mut self, tab: usize, login: usize) {
        let now = self.clock.now();
        let page_has_focus = self.random.chance(0.3);
        let Some(page) = &self.tabs[tab].page else { return };
        let number = page.number;
        let driven = &page.logins[login];
        let Some(popup) = driven.popup.as_ref().filter(|popup| !driven.is_over && now < popup.ends_at) else { return };
        let is_closed = now >= popup.closes_at;
        let view = if is_closed { PopupView::Closed } else { PopupView::Away };
        self.tell(tab, login, LoginEvent::PopupPolled { view, page_has_focus: page_has_focus || is_closed });
        self.schedule(100.0, Event::PollPopup { tab, page: number, login });
    }

    fn finish(&mut self, tab: usize, login: usize, result: &Result<LoginOutcome, LoginError>) {
        let wall = self.clock.wall();
        let Some(page) = &mut self.tabs[tab].page else { return };
        let number = page.number;
        let driven = &mut page.logins[login];
        driven.is_over = true;
        let client = &page.clients[driven.client];
        let problem = match result {
            Ok(LoginOutcome::SignedIn { grant, app_state }) => {
                let TokenGrant { access_token, expires_at, .. } = &**grant;
                let is_callers = app_state.as_deref().is_some_and(|state| state.starts_with(&format!("tab{tab}-")));
                if !is_callers {
                    Some(format!("the state {app_state:?} is not of this tab"))
                } else if *expires_at > wall && client.tokens.token().map(|token| &**token) != Some(access_token) {
                    Some(format!("it gives {access_token}, and the client has {:?}", client.tokens.token()))
                } else {
                    None
                }
            }
            Ok(LoginOutcome::TokenChanged) => Some("a token has changed".to_owned()),
            Err(LoginError::Host) if !self.specs[driven.client].is_delegated => Some("the host has failed".to_owned()),
            Err(_) => None,
        };
        // After an error that says so, a login by hand begins anew.
        let is_loop = matches!(result, Err(LoginError::Auth(details)) if details.code == "login_loop");
        let spec = &self.specs[driven.client];
        let key = client.login.pending_key(&client.login_origin, spec.grant, spec.client_id).key;
        let flow = driven.machine.flow();
        let followers = page.logins.iter_mut().enumerate();
        let followers: Vec<(usize, u32)> = followers
            .filter(|(_, other)| flow.is_some() && !other.is_over && other.awaited == flow)
            .map(|(index, other)| {
                other.awaited = None;
                (index, other.wait)
            })
            .collect();
        if is_loop {
            self.tabs[tab].departures.remove(&key);
        }
        for (other, wait) in followers {
            let event = LoginEvent::FlowEnded(LoginEnvironment::default());
            self.ready.push_back(Event::Hear { tab, page: number, login: other, wait, event });
        }
        match result {
            Ok(_) => self.counts.successes += 1,
            Err(_) => self.counts.failures += 1,
        }
        if let Some(problem) = problem {
            self.fail(Check::LoginEnds, format!("login {login}: {problem}"), tab);
        }
    }
}
