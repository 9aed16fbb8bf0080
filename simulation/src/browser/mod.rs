//! A browser with several tabs of one application, whose people sign in: the machine of logins in virtual time.
//!
//! Tabs share `localStorage` and have a `sessionStorage` each. A page has some clients, which sign in when it is loaded or
//! later, at the same time and one after another, in the page and in a window. The login page answers, loses its answer, or
//! is left by `back`; answers of others stand in addresses; pages are reloaded while something is under way.

mod driver;
mod login_host;
mod state;

use crate::clock::Clock;
use crate::counts::Counts;
use crate::random::Random;
use crate::trace::{Check, Failure, Trace};
use genesys_users_core::client::{Client, Effect};
use genesys_users_core::login::client_login::{ClientLogin, Storage};
use genesys_users_core::login::pending_login::MAX_DEPARTURES;
use genesys_users_core::login::stored_token::TokenGrant;
use genesys_users_core::login::{Grant, LoginRegistry, Logout};
use genesys_users_core::value::{Value, ValueKind};
use login_host::{APPLICATION, AuthorizationRequest, LoginHost};
use state::{Browser, ClientSpec, Event, Page, Tab};
use std::collections::{BTreeMap, VecDeque};

const MAX_EVENTS: u64 = 200_000;

/// How soon after a departure another one counts as part of a loop, in ms, with room for the time that leaving takes.
const QUICK_RETURN: f64 = 19_000.0;

/// Runs the browser of a seed to its end.
pub fn run(seed: u64, is_traced: bool) -> Result<Counts, Box<Failure>> {
    let mut browser = Browser::new(seed);
    browser.trace.is_on = is_traced;
    browser.run();
    match browser.failure {
        Some(mut failure) => {
            failure.trace = browser.trace.render(failure.client, None);
            Err(Box::new(failure))
        }
        None => Ok(browser.counts),
    }
}

impl Browser {
    fn new(seed: u64) -> Browser {
        let mut random = Random::new(seed);
        let spec = |random: &mut Random| {
            let places = [(false, false), (false, false), (false, false), (true, false), (false, true)];
            let (popup, is_delegated) = random.pick(&places);
            ClientSpec {
                grant: random.pick(&[Grant::Pkce, Grant::Pkce, Grant::Implicit]),
                client_id: random.pick(&["one", "one", "one", "two"]),
                storage: random.pick(&[None, Some(Storage::Session), Some(Storage::Local)]),
                verify: random.chance(0.2),
                popup,
                is_delegated,
                is_automatic: random.chance(0.7),
            }
        };
        let specs: Vec<ClientSpec> = (0..=random.below(3)).map(|_| spec(&mut random)).collect();
        let trouble = random.pick(&[0.0, 0.05, 0.3]);
        let mut browser = Browser {
            seed,
            clock: Clock::default(),
            ready: VecDeque::new(),
            host: LoginHost::new(trouble),
            specs,
            local: BTreeMap::new(),
            tabs: Vec::new(),
            budget: random.pick(&[5, 20, 40]),
            amnesia: random.pick(&[0.0, 0.0, 0.1, 1.0]),
            trace: Trace::default(),
            failure: None,
            counts: Counts { worlds: 1, ..Counts::default() },
            random,
        };
        for tab in 0..=browser.random.below(3) {
            let is_full = browser.random.chance(0.02);
            browser.tabs.push(Tab {
                session: BTreeMap::new(),
                address: APPLICATION.to_owned(),
                page: None,
                pages: 0,
                is_full,
                departures: BTreeMap::new(),
            });
            let delay = browser.random.between(0.0, 5000.0);
            browser.schedule(delay, Event::Load { tab });
        }
        browser
    }

    fn run(&mut self) {
        while self.failure.is_none() {
            self.counts.events += 1;
            if self.counts.events > MAX_EVENTS {
                self.fail(Check::Ends, "it goes on and on".to_owned(), 0);
            }
            let Some(event) = self.ready.pop_front().or_else(|| self.clock.advance()) else { break };
            self.handle(event);
        }
        if self.failure.is_none() {
            self.check_end();
        }
        self.counts.time = self.clock.now();
    }

    /// Whether a page is still there.
    fn is_there(&self, tab: usize, page: u32) -> bool {
        self.tabs[tab].page.as_ref().is_some_and(|there| there.number == page)
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::Load { tab } => self.load(tab),
            Event::Leave { tab, page, url } => {
                // A later way out takes the place of an earlier one.
                let is_last = |there: &Page| there.number == page && there.leaves_for.as_deref() == Some(&*url);
                if self.tabs[tab].page.as_ref().is_some_and(is_last) {
                    self.leave(tab, &url);
                }
            }
            Event::AnswerPerson { tab, request, back } => self.answer_person(tab, &request, &back),
            Event::SignIn { tab, page, client } if self.is_there(tab, page) => self.sign_in(tab, client),
            Event::ChangeToken { tab, page, client } if self.is_there(tab, page) => self.change_token(tab, client),
            Event::Hear { tab, page, login, wait, event } if self.is_there(tab, page) => {
                self.hear(tab, login, wait, event)
            }
            Event::PollPopup { tab, page, login } if self.is_there(tab, page) => self.poll_popup(tab, login),
            _ => {}
        }
    }

    fn load(&mut self, tab: usize) {
        if self.budget == 0 {
            return;
        }
        self.budget -= 1;
        if self.random.chance(0.05) {
            // An answer to somebody else.
            let mark = self.random.pick(&["?code=evil-code", "#access_token=evil-token"]);
            let state = self.random.pick(&["&state=of-somebody-else", ""]);
            self.tabs[tab].address = format!("{APPLICATION}{mark}{state}");
        }
        let mut registry = LoginRegistry::default();
        let clients = self.specs.iter().map(|spec| {
            let mut client = Client::new(self.random.bits() as u32);
            client.login = ClientLogin::new(registry.add_client());
            client.login.storage = spec.storage;
            client
        });
        let clients: Vec<Client> = clients.collect();
        let there = &mut self.tabs[tab];
        there.pages += 1;
        let page = there.pages;
        there.page = Some(Page {
            number: page,
            registry,
            clients,
            logins: Vec::new(),
            leaves_for: None,
            departures: BTreeMap::new(),
        });
        let address = there.address.clone();
        self.note(tab, || format!("page {page} is loaded at {address}"));
        for client in 0..self.specs.len() {
            let delay = if self.specs[client].is_automatic { 0.0 } else { self.random.between(0.0, 3000.0) };
            for delay in [delay].into_iter().chain(self.random.chance(0.3).then(|| self.random.between(0.0, 3000.0))) {
                self.schedule(delay, Event::SignIn { tab, page, client });
            }
            if self.random.chance(0.2) {
                let delay = self.random.between(0.0, 5000.0);
                self.schedule(delay, Event::ChangeToken { tab, page, client });
            }
        }
        // People reload pages, and come back after some time.
        let delay = self.random.pick(&[3000.0, 30_000.0, 100_000.0]) * self.random.unit();
        self.navigate(tab, APPLICATION.to_owned(), delay, false);
    }

    /// The page is to be left after some time. `takes_over` says whether this replaces another way out.
    fn navigate(&mut self, tab: usize, url: String, delay: f64, takes_over: bool) {
        let Some(page) = &mut self.tabs[tab].page else { return };
        let number = page.number;
        if takes_over || page.leaves_for.is_none() {
            page.leaves_for = Some(url.clone());
            self.schedule(delay, Event::Leave { tab, page: number, url });
        }
    }

    fn leave(&mut self, tab: usize, url: &str) {
        self.note(tab, || format!("the page is left for {url}"));
        let now = self.clock.now();
        let there = &mut self.tabs[tab];
        let Some(page) = there.page.take() else { return };
        let key = page.departures.into_iter().find_map(|((_, key), (_, known))| (known == url).then_some(key));
        if let Some(key) = key {
            let departures = there.departures.entry(key).or_default();
            if departures.last().is_some_and(|last| now - last >= QUICK_RETURN) {
                departures.clear();
            }
            departures.push(now);
            let many = departures.len();
            if many > MAX_DEPARTURES as usize {
                return self.fail(Check::LoginLeavesOnce, format!("{many} departures in a row"), tab);
            }
        }
        let there = &mut self.tabs[tab];
        if url == APPLICATION {
            there.address = url.to_owned();
            return self.schedule(50.0, Event::Load { tab });
        }
        let request = AuthorizationRequest::of(url);
        let back = there.address.clone();
        let delay = self.random.pick(&[100.0, 5000.0, 60_000.0]) * self.random.unit();
        self.schedule(delay, Event::AnswerPerson { tab, request, back });
    }

    /// The login page sends the browser back, or the person goes back.
    fn answer_person(&mut self, tab: usize, request: &AuthorizationRequest, back: &str) {
        let is_lost = self.random.chance(self.amnesia) || self.random.chance(0.1);
        let address = if is_lost {
            back.to_owned()
        } else {
            let wall = self.clock.wall();
            self.tabs[tab].departures.clear();
            self.host.sign_in(request, wall, &mut self.random)
        };
        self.tabs[tab].address = address;
        let delay = self.random.between(10.0, 100.0);
        self.schedule(delay, Event::Load { tab });
    }

    fn change_token(&mut self, tab: usize, client: usize) {
        let wall = self.clock.wall();
        let change = self.random.below(4);
        let Some(page) = &mut self.tabs[tab].page else { return };
        let there = &mut page.clients[client];
        match change {
            0 => there.tokens.set("of-the-application"),
            1 => self.forget_token(tab, client),
            2 => self.log_out(tab, client),
            _ => {
                // A call was answered with 401.
                let Some(token) = there.tokens.token().cloned() else { return };
                self.host.revoke(&token);
                there.expire_token_if_over(wall);
                if there.tokens.refuse(Some(&token)).expired.is_some() {
                    self.forget_dead(tab, client, &token);
                }
                self.forget_expired(tab, client);
            }
        }
        self.note(tab, || format!("the token of client {client} changes: {change}"));
    }

    /// The tokens that a step has found expired.
    fn forget_expired(&mut self, tab: usize, client: usize) {
        while let Some(Effect::TokenExpired(token)) =
            self.tabs[tab].page.as_mut().and_then(|page| page.clients[client].take_effect())
        {
            self.forget_dead(tab, client, &token);
        }
    }

    /// Removes the record of a token that is dead.
    fn forget_dead(&mut self, tab: usize, client: usize, token: &str) {
        let Some(page) = &mut self.tabs[tab].page else { return };
        let Client { login, login_origin, .. } = &mut page.clients[client];
        let stored = login.forget_dead(login_origin, token);
        let dead = stored.filter(|key| TokenGrant::is_recorded(token, self.record(tab, key)));
        self.remove_records(tab, dead.as_ref());
    }

    /// What `clearAccessToken` does.
    fn forget_token(&mut self, tab: usize, client: usize) {
        let Some(page) = &mut self.tabs[tab].page else { return };
        let Client { tokens, login, login_origin, .. } = &mut page.clients[client];
        tokens.clear();
        let forgotten = login.forget(login_origin);
        self.remove_records(tab, forgotten.as_ref());
    }

    /// Signs a client out. The page is left for the logout of the login host, which sends people back.
    fn log_out(&mut self, tab: usize, client: usize) {
        let Some(page) = &mut self.tabs[tab].page else { return };
        let there = &page.clients[client];
        let token = there.tokens.token().cloned();
        let storage = there.login.storage;
        let logout =
            Logout::new(&Value::bare(ValueKind::Missing), &there.login, there.login_settings(), token.as_deref(), true);
        let Ok(logout) = logout else {
            return self.fail(Check::LoginEnds, "a logout is refused".to_owned(), tab);
        };
        self.forget_token(tab, client);
        if logout.revocation.is_some() {
            self.host.revoke(token.as_deref().unwrap_or_default());
        }
        let leaves = logout.url.is_some();
        if leaves {
            self.navigate(tab, APPLICATION.to_owned(), 300.0, true);
        }
        let records = storage.map(|storage| self.storage(tab, storage).values());
        let is_kept = token.is_some_and(|token| {
            records.is_some_and(|mut records| records.any(|record| record.lines().any(|line| *line == *token)))
        });
        if !leaves || is_kept {
            let message = format!("a logout leaves the page: {leaves}, its token is still stored: {is_kept}");
            self.fail(Check::LoginLeavesOnce, message, tab);
        }
    }

    fn check_end(&mut self) {
        for tab in 0..self.tabs.len() {
            let Some(page) = &self.tabs[tab].page else { continue };
            if page.leaves_for.is_some() {
                continue;
            }
            let is_stuck = page.logins.iter().any(|login| !login.is_over());
            let is_running = page
                .clients
                .iter()
                .any(|client| page.registry.running(client.login.handle, client.tokens.generation().0).is_some());
            if is_stuck || is_running {
                self.fail(Check::LoginEnds, "a login never ends".to_owned(), tab);
            }
        }
    }
}
