//! The clients of a world: where their tokens come from, and what the application does about them.

use crate::checks::limits::LimitModel;
use crate::checks::tokens::TokenModel;
use crate::trace::Check;
use crate::world::World;
use crate::world::client::{Kind, SimulatedClient};
use crate::world::event::Event;
use crate::world::token_request::{LoginBegin, SimulatedTokenRequest, TokenAnswer};
use genesys_users_core::call::{TokenFailure, TokenRequest};
use genesys_users_core::client::Client;
use genesys_users_core::login::ClientLogin;
use genesys_users_core::rate_limiter::RateLimits;
use genesys_users_core::token_state::Generation;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Numbers of token requests are those of a client, and this many for each client.
const REQUESTS_PER_CLIENT: usize = 1 << 32;

/// Reasons for which a provider gives no token.
const TOKEN_FAILURES: [TokenFailure; 2] = [TokenFailure::Threw, TokenFailure::NotAString];

impl World {
    pub fn add_client(&mut self) {
        let random = &mut self.random;
        let per_minute = random.chance(0.2).then(|| random.pick(&[1, 5, 30, 200]));
        let concurrency = random.chance(0.4).then(|| random.pick(&[1, 2, 5]));
        let kind =
            random.pick(&[Kind::Caller, Kind::Provider, Kind::Provider, Kind::Program, Kind::Program, Kind::Person]);
        let mut core = Client::new(random.bits() as u32);
        core.set_rate_limits(RateLimits { per_minute, concurrency });
        let client = self.clients.len();
        core.login = ClientLogin::new(self.registry.add_client());
        // Those of its logins; calls have options of their own.
        core.call_limits.timeout = self.random.pick(&[30_000.0, 500.0, f64::INFINITY]);
        core.call_limits.max_retries = self.random.pick(&[0, 2, 4]);
        self.clients.push(SimulatedClient {
            core,
            kind,
            tokens: TokenModel::default(),
            limits: LimitModel::new(per_minute, concurrency),
            queue: BTreeSet::new(),
            by_sequence: Vec::new(),
            requests: Vec::new(),
            cached: None,
        });
        self.note(client, None, || {
            format!("is of kind {kind:?}, per minute {per_minute:?}, concurrency {concurrency:?}")
        });
        match kind {
            Kind::Caller => self.set_token(client),
            Kind::Provider => self.set_provider(client),
            Kind::Program => self.begin_program_login(client),
            Kind::Person => {
                let begun = self.clients[client].begin();
                self.log_in(client, begun);
            }
        }
        for _ in 0..self.random.pick(&[0, 0, 1, 3, 10]) {
            let at = self.random.between(0.0, 200_000.0);
            self.schedule(at, Event::ChangeTokens { client });
        }
        for _ in 0..self.random.pick(&[1, 1, 2, 5]) {
            self.add_caller(client);
        }
    }

    fn issue(&mut self) -> (Rc<str>, f64) {
        let life = self.random.pick(&[1000.0, 20_000.0, 300_000.0, 3_600_000.0, f64::INFINITY]);
        (self.server.issue(self.clock.wall(), life), life)
    }

    fn set_token(&mut self, client: usize) {
        let (token, _) = self.issue();
        self.note(client, None, || format!("the application sets {token}"));
        self.clients[client].core.tokens.set(&token);
        self.clients[client].tokens.set(&token);
    }

    fn set_provider(&mut self, client: usize) {
        self.note(client, None, || "the application sets a provider".to_owned());
        self.clients[client].core.tokens.set_provider();
        self.clients[client].tokens.set_provider();
    }

    /// A login has ended well.
    pub fn log_in(&mut self, client: usize, begun: LoginBegin) {
        let wall = self.clock.wall();
        let (token, life) = self.issue();
        // Some servers do not say when a token ends, and some are wrong.
        let told = match self.random.below(10) {
            0 => f64::INFINITY,
            1 => life * 2.0,
            2 => 0.0,
            _ => life,
        };
        let driven = &mut self.clients[client];
        let is_renewable = false;
        let generation: Option<Generation> =
            driven.core.tokens.adopt(begun.generation, &token, wall + told, is_renewable, wall);
        let is_expected = driven.tokens.log_in(begun.epoch, &token, wall + told, is_renewable);
        self.counts.logins += 1;
        self.note(client, None, || format!("a login gives {token} for {told} ms, taken: {}", generation.is_some()));
        if generation.is_some() != is_expected {
            let message = format!("the token of a login was taken: {}", generation.is_some());
            self.fail(Check::TheRightToken, message, Some(client), None);
        }
    }

    /// The application changes the tokens, as it likes.
    pub fn change_tokens(&mut self, client: usize) {
        let kind = self.clients[client].kind;
        match self.random.below(10) {
            0 => {
                self.note(client, None, || "the application forgets the token".to_owned());
                let core = &mut self.clients[client].core;
                core.tokens.clear();
                core.login.forget(&core.login_origin);
                self.clients[client].tokens.clear();
                if self.random.chance(0.5) {
                    self.note(client, None, || "something else authorizes the requests".to_owned());
                    self.clients[client].core.tokens.set_unneeded();
                    self.clients[client].tokens.set_unneeded();
                }
                self.schedule(5000.0, Event::ChangeTokens { client });
            }
            1 => {
                self.note(client, None, || "moves to another region".to_owned());
                self.clients[client].core.tokens.change_region();
                self.clients[client].tokens.change_region();
                self.sign_in_again(client, 2000.0);
            }
            2 => self.set_provider(client),
            3 => self.set_token(client),
            _ => match kind {
                Kind::Caller => self.set_token(client),
                Kind::Provider => self.set_provider(client),
                Kind::Program => self.begin_program_login(client),
                Kind::Person => {
                    let begun = self.clients[client].begin();
                    let delay = self.random.between(0.0, 3000.0);
                    self.schedule(delay, Event::LogIn { client, begun });
                }
            },
        }
    }

    /// The application is told that a login has ended.
    pub fn report_expiry(&mut self, client: usize, token: &Rc<str>) {
        let wall = self.clock.wall();
        self.note(client, None, || format!("the application is told that {token} has ended"));
        if let Err((check, message)) = self.clients[client].tokens.report(token, wall) {
            self.fail(check, message, Some(client), None);
        }
        if self.random.chance(0.3) {
            // It mends it at once.
            self.set_token(client);
        } else {
            let delay = self.random.between(100.0, 20_000.0);
            self.sign_in_again(client, delay);
        }
    }

    fn sign_in_again(&mut self, client: usize, delay: f64) {
        if self.clients[client].kind == Kind::Program {
            self.begin_program_login(client);
        } else {
            let begun = self.clients[client].begin();
            self.schedule(delay, Event::LogIn { client, begun });
        }
    }

    /// Makes a token request for a call, or lets it wait for that of another. Gives its number.
    pub fn request_token(
        &mut self,
        client: usize,
        call: usize,
        request: TokenRequest,
        begun: LoginBegin,
    ) -> Option<usize> {
        let driven = &self.clients[client];
        // That which calls can still wait for: nothing has changed since it was made, and somebody waits.
        let number_of = |index: usize| client * REQUESTS_PER_CLIENT + index;
        let pending = driven.requests.len().checked_sub(1).filter(|index| {
            let last = &driven.requests[*index];
            let is_awaited = last.waiting.iter().any(|call| self.calls[*call].awaits(number_of(*index)));
            !last.has_ended && last.begun.epoch == begun.epoch && is_awaited
        });
        let is_join = matches!(request, TokenRequest::JoinAnswer | TokenRequest::JoinRenewal);
        if is_join != pending.is_some() {
            let message = if is_join { "there is none to wait for" } else { "there is one already" };
            self.fail(Check::OneTokenRequest, message.to_owned(), Some(client), Some(call));
            return None;
        }
        let is_renewal = matches!(request, TokenRequest::Renew | TokenRequest::JoinRenewal);
        if let Some(pending) = pending {
            if self.clients[client].requests[pending].is_renewal != is_renewal {
                let message = "it waits for a request of the other kind".to_owned();
                self.fail(Check::OneTokenRequest, message, Some(client), Some(call));
            }
            self.clients[client].requests[pending].waiting.push(call);
            return Some(number_of(pending));
        }
        let requests = &mut self.clients[client].requests;
        requests.push(SimulatedTokenRequest { is_renewal, begun, waiting: vec![call], has_ended: false });
        let request = number_of(requests.len() - 1);
        self.counts.token_requests += 1;
        if is_renewal {
            self.begin_renewal(client, request);
            return Some(request);
        }
        let delay = match self.random.below(20) {
            0 => self.random.between(0.0, 90_000.0),
            1..5 => 0.0,
            _ => self.random.between(0.0, 500.0),
        };
        self.schedule(delay, Event::AnswerTokenRequest { request });
        Some(request)
    }

    /// A provider answers.
    pub fn answer_token_request(&mut self, number: usize) {
        let (client, index) = (number / REQUESTS_PER_CLIENT, number % REQUESTS_PER_CLIENT);
        let epoch = self.clients[client].requests[index].begun.epoch;
        let answer = if self.random.chance(self.weather.no_token) {
            self.fail_provider(epoch)
        } else {
            TokenAnswer::Text(self.ask_provider(client), epoch)
        };
        self.end_token_request(number, &answer);
    }

    /// The calls that wait for a token request hear how it ended.
    pub fn end_token_request(&mut self, number: usize, answer: &TokenAnswer) {
        let (client, index) = (number / REQUESTS_PER_CLIENT, number % REQUESTS_PER_CLIENT);
        let request = &mut self.clients[client].requests[index];
        request.has_ended = true;
        let waiting = std::mem::take(&mut request.waiting);
        self.note(client, None, || format!("token request {index} ends: {answer:?}"));
        for call in waiting {
            if self.calls[call].awaits(number) {
                let wait = self.calls[call].wait;
                self.ready.push_back(Event::GiveToken { call, wait, answer: answer.clone() });
            }
        }
    }

    fn ask_provider(&mut self, client: usize) -> Rc<str> {
        // A provider that has a cache gives a token again, even a dead one.
        let cached = self.clients[client].cached.clone().filter(|_| self.random.chance(0.2));
        let token = cached.unwrap_or_else(|| self.issue().0);
        self.clients[client].cached = Some(token.clone());
        token
    }

    fn fail_provider(&mut self, epoch: u32) -> TokenAnswer {
        if self.random.chance(0.5) {
            return TokenAnswer::Failed(self.random.pick(&TOKEN_FAILURES));
        }
        TokenAnswer::Text(self.random.pick(&["", "Bearer secret-token", "secret\ntoken", "tökèn"]).into(), epoch)
    }
}
