//! A world: some clients with their callers, a network and a server. Everything in it follows from its seed.

use crate::bulk_calls::SimulatedBulk;
use crate::callers::Caller;
use crate::calls::SimulatedCall;
use crate::checks::Broken;
use crate::clients::SimulatedClient;
use crate::clock::Clock;
use crate::pagers::SimulatedPager;
use crate::program_logins::ProgramLogin;
use crate::random::Random;
use crate::server::{Reply, Server};
use crate::trace::{Check, Failure, Trace};
use crate::weather::Weather;
use genesys_users_core::call::TokenFailure;
use genesys_users_core::login::{LoginEvent, LoginRegistry};
use std::collections::VecDeque;
use std::rc::Rc;

/// No world needs so many events.
const MAX_EVENTS: u64 = 500_000;

/// Something that happens at its time. A call has a number for each of its waits, so that an event of an earlier wait is
/// recognized; the driver of a call does not hear it any more.
#[derive(Debug)]
pub enum Event {
    /// A caller does something next.
    Act {
        caller: usize,
    },
    /// A wait is over.
    Proceed {
        call: usize,
        wait: u32,
    },
    /// The time of an attempt or of a token request is over.
    TimeOut {
        call: usize,
        wait: u32,
    },
    Abort {
        call: usize,
    },
    Abandon {
        call: usize,
    },
    /// A request arrives at the server. Its answer is lost or arrives after a time.
    Arrive {
        call: usize,
        wait: u32,
        token: Option<Rc<str>>,
        after: f64,
        is_lost: bool,
    },
    Respond {
        call: usize,
        wait: u32,
        reply: Box<Reply>,
    },
    FailConnection {
        call: usize,
        wait: u32,
    },
    /// A token request has ended.
    AnswerTokenRequest {
        request: usize,
    },
    /// A waiting call hears the end of a token request.
    GiveToken {
        call: usize,
        wait: u32,
        answer: TokenAnswer,
    },
    /// The application changes the tokens of a client.
    ChangeTokens {
        client: usize,
    },
    /// A login of a person has ended well.
    LogIn {
        client: usize,
        begun: LoginBegin,
    },
    /// A login of a program hears an answer, or that a delay is over.
    HearLogin {
        login: usize,
        wait: u32,
        event: LoginEvent,
    },
    /// The wall clock jumps ahead by so many ms.
    JumpWall {
        time: f64,
    },
    ChangeListing {
        listing: usize,
    },
    /// A reader goes on, aborts or leaves.
    Read {
        pager: usize,
    },
    AbortPager {
        pager: usize,
    },
    LeavePager {
        pager: usize,
    },
    /// The delay of a job is over.
    PollJob {
        pager: usize,
        wait: u32,
    },
}

/// What a call hears of a token request.
#[derive(Clone, Debug)]
pub enum TokenAnswer {
    /// A text of the provider's, which was asked in this epoch of the tokens.
    Text(Rc<str>, u32),
    Failed(TokenFailure),
    Renewed {
        has_failed: bool,
    },
}

/// What a client was when a login began.
#[derive(Clone, Copy, Debug)]
pub struct LoginBegin {
    pub generation: genesys_users_core::token_state::Generation,
    pub epoch: u32,
}

pub struct World {
    pub seed: u64,
    pub random: Random,
    pub clock: Clock<Event>,
    /// What happens at once, in this order, as jobs of a microtask queue.
    pub ready: VecDeque<Event>,
    pub weather: Weather,
    pub server: Server,
    pub clients: Vec<SimulatedClient>,
    pub callers: Vec<Caller>,
    pub calls: Vec<SimulatedCall>,
    pub pagers: Vec<SimulatedPager>,
    /// Of all clients, which are on one page.
    pub registry: LoginRegistry,
    pub logins: Vec<ProgramLogin>,
    pub bulks: Vec<SimulatedBulk>,
    pub trace: Trace,
    pub failure: Option<Failure>,
    /// How many calls may begin.
    pub budget: usize,
    pub counts: Counts,
}

/// What a run has done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    pub worlds: u64,
    pub calls: u64,
    pub attempts: u64,
    pub events: u64,
    pub successes: u64,
    pub failures: u64,
    pub retries: u64,
    pub throttled: u64,
    pub replays: u64,
    pub token_requests: u64,
    pub pagers: u64,
    pub items: u64,
    pub jobs: u64,
    pub bulks: u64,
    pub logins: u64,
    /// Virtual time, in ms.
    pub time: f64,
}

impl Counts {
    pub fn add(&mut self, other: &Counts) {
        self.worlds += other.worlds;
        self.calls += other.calls;
        self.attempts += other.attempts;
        self.events += other.events;
        self.successes += other.successes;
        self.failures += other.failures;
        self.retries += other.retries;
        self.throttled += other.throttled;
        self.replays += other.replays;
        self.token_requests += other.token_requests;
        self.pagers += other.pagers;
        self.items += other.items;
        self.jobs += other.jobs;
        self.bulks += other.bulks;
        self.logins += other.logins;
        self.time += other.time;
    }
}

/// Runs the world of a seed to its end.
pub fn run(seed: u64, is_traced: bool) -> Result<Counts, Box<Failure>> {
    let mut world = World::new(seed);
    world.trace.is_on = is_traced;
    world.run();
    match world.failure {
        Some(mut failure) => {
            failure.trace = world.trace.render(failure.client, failure.call);
            Err(Box::new(failure))
        }
        None => Ok(world.counts),
    }
}

impl World {
    pub fn new(seed: u64) -> World {
        let mut random = Random::new(seed);
        let weather = Weather::new(&mut random);
        let clients = 1 + random.below(3);
        let server = Server::new(weather.clone(), clients, &mut random);
        let budget = random.pick(&[20, 100, 300, 600]);
        let mut world = World {
            seed,
            random,
            clock: Clock::default(),
            ready: VecDeque::new(),
            weather,
            server,
            clients: Vec::new(),
            callers: Vec::new(),
            calls: Vec::new(),
            pagers: Vec::new(),
            registry: LoginRegistry::default(),
            logins: Vec::new(),
            bulks: Vec::new(),
            trace: Trace::default(),
            failure: None,
            budget,
            counts: Counts { worlds: 1, ..Counts::default() },
        };
        for _ in 0..clients {
            world.add_client();
        }
        world.plan_accidents();
        world
    }

    /// Changes of listings, and jumps of the wall clock.
    fn plan_accidents(&mut self) {
        for listing in 0..self.server.listings.len() {
            if self.server.listings[listing].is_changing {
                for _ in 0..20 {
                    let at = self.random.between(0.0, 100_000.0);
                    self.schedule(at, Event::ChangeListing { listing });
                }
            }
        }
        if self.random.chance(0.2) {
            let (at, time) = (self.random.between(0.0, 60_000.0), self.random.between(0.0, 8_000_000.0));
            self.schedule(at, Event::JumpWall { time });
        }
    }

    pub fn schedule(&mut self, delay: f64, event: Event) {
        self.clock.schedule(delay, event, &mut self.random);
    }

    /// Schedules an event by a timer of the host, which may be early by 1 ms or late by 4.
    pub fn start_timer(&mut self, delay: f64, event: Event) {
        let delay = match self.random.below(8) {
            0 => delay - self.random.unit(),
            1 | 2 => delay + 4.0 * self.random.unit(),
            _ => delay,
        };
        self.schedule(delay, event);
    }

    fn run(&mut self) {
        while self.failure.is_none() {
            self.counts.events += 1;
            if self.counts.events > MAX_EVENTS {
                self.fail(Check::Ends, "it goes on and on".to_owned(), None, None);
            } else if let Some(event) = self.ready.pop_front() {
                self.handle(event);
            } else if let Some(next) = self.clock.next_time() {
                if next > self.clock.now() {
                    self.check_starvation(next);
                }
                if let Some(event) = self.clock.advance() {
                    self.handle(event);
                }
            } else {
                break;
            }
        }
        if self.failure.is_none() {
            self.check_end();
        }
        self.counts.time = self.clock.now();
    }

    fn handle(&mut self, event: Event) {
        match event {
            Event::Act { caller } => self.act(caller),
            Event::Proceed { call, wait } => self.proceed(call, wait),
            Event::TimeOut { call, wait } => self.time_out(call, wait),
            Event::Abort { call } => self.abort(call),
            Event::Abandon { call } => self.abandon(call),
            Event::Arrive { call, wait, token, after, is_lost } => self.arrive(call, wait, token, after, is_lost),
            Event::Respond { call, wait, reply } => self.respond(call, wait, *reply),
            Event::FailConnection { call, wait } => self.fail_connection(call, wait),
            Event::AnswerTokenRequest { request } => self.answer_token_request(request),
            Event::GiveToken { call, wait, answer } => self.give_token(call, wait, answer),
            Event::ChangeTokens { client } => self.change_tokens(client),
            Event::LogIn { client, begun } => self.log_in(client, begun),
            Event::HearLogin { login, wait, event } => self.hear_login(login, wait, event),
            Event::JumpWall { time } => self.clock.jump(time),
            Event::ChangeListing { listing } => self.server.listings[listing].change(&mut self.random),
            Event::Read { pager } => self.read(pager),
            Event::AbortPager { pager } => self.abort_pager(pager),
            Event::LeavePager { pager } => self.leave_pager(pager),
            Event::PollJob { pager, wait } => self.poll_job(pager, wait),
        }
    }

    /// Reports a check that does not hold. The first one ends the world.
    pub fn fail(&mut self, check: Check, message: String, client: Option<usize>, call: Option<usize>) {
        if self.failure.is_none() {
            let (seed, trace) = (self.seed, String::new());
            self.failure = Some(Failure { seed, check, message, call, client, trace });
        }
    }

    /// Takes the result of a check of a call.
    pub fn check<T>(&mut self, result: Result<T, Broken>, call: usize) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err((check, message)) => {
                self.fail(check, message, self.calls.get(call).map(|call| call.client), Some(call));
                None
            }
        }
    }

    /// Writes a line of the trace; `text` is made only when somebody reads it.
    pub fn note(&mut self, client: usize, call: Option<usize>, text: impl FnOnce() -> String) {
        if self.trace.is_on {
            self.trace.write(self.clock.now(), client, call, text());
        }
    }

    fn check_starvation(&mut self, until: f64) {
        for index in 0..self.clients.len() {
            let client = &mut self.clients[index];
            let Some((_, call)) = client.queue.first().copied() else { continue };
            if let Some((check, message)) = client.limits.starves(until) {
                self.fail(check, message, Some(index), Some(call));
            }
        }
    }

    fn check_end(&mut self) {
        if let Some(call) = self.calls.iter().position(|call| !call.is_settled()) {
            let client = self.calls[call].client;
            return self.fail(Check::SettlesOnce, "it never settles".to_owned(), Some(client), Some(call));
        }
        for (index, client) in self.clients.iter_mut().enumerate() {
            let problem = if !client.core.rate_limiter.is_idle() {
                "the rate limiter is not idle"
            } else if !client.core.tokens.is_idle() {
                "a token request is pending"
            } else if client.core.take_effect().is_some() {
                "an effect is left"
            } else {
                continue;
            };
            return self.fail(Check::EndsEmpty, problem.to_owned(), Some(index), None);
        }
        self.check_pagers_at_the_end();
        self.check_bulks_at_the_end();
        self.check_logins_at_the_end();
    }
}
