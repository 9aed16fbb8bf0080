//! The model server: users with versions, tokens that die, a rate limit, listings in all styles, jobs, bulk patches.

use crate::listing::Listing;
use crate::random::Random;
use crate::weather::Weather;
use genesys_users_core::login::LoginEvent;
use genesys_users_core::login::authorization_response::AuthorizationResponse;
use genesys_users_core::next_page::{PageFacts, PageKey};
use genesys_users_core::token_lifetime::Lifetime;
use std::collections::VecDeque;
use std::rc::Rc;

/// What a call asks for.
#[derive(Clone, Debug)]
pub enum Request {
    GetUser(usize),
    PutUser(usize),
    /// With the version that the caller knows.
    PatchUser(usize, u32),
    PostUser,
    DeleteUser(usize),
    Page {
        listing: usize,
        key: PageKey,
        size: u32,
    },
    SubmitJob,
    JobState(usize),
    JobPage {
        job: usize,
        key: PageKey,
        size: u32,
    },
    CancelJob(usize),
    /// Items of a bulk call, some of which the server does not take.
    PatchItems(Vec<Item>),
    GetItems(Vec<Item>),
}

/// An item of a bulk call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: u32,
    /// The server refuses requests with it, or does not know it.
    pub is_faulty: bool,
}

/// What the server answers.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub retry_after: Option<String>,
    pub message: Option<String>,
    /// The wait in ms that the two ask for.
    pub wait: Option<f64>,
    pub body: Body,
}

#[derive(Clone, Debug)]
pub enum Body {
    None,
    /// The version of a user.
    Version(u32),
    Page {
        items: Vec<u32>,
        facts: PageFacts,
    },
    /// The id of a job, which may be missing.
    Job(Option<usize>),
    State(&'static str),
    /// The ids of entities, in an order of the server's.
    Entities(Vec<u32>),
}

#[derive(Debug)]
struct Token {
    /// On the wall clock, in ms.
    dies_at: f64,
}

#[derive(Clone, Copy, Debug, Default)]
struct User {
    version: u32,
    is_deleted: bool,
}

/// An analytics job.
#[derive(Debug)]
pub struct Job {
    ready_at: f64,
    /// What becomes of it.
    outcome: &'static str,
    pub is_cancelled: bool,
    results: Listing,
}

#[derive(Debug)]
pub struct Server {
    weather: Weather,
    users: Vec<User>,
    tokens: Vec<Token>,
    pub listings: Vec<Listing>,
    pub jobs: Vec<Job>,
    /// When the requests of each client came, in the last ten seconds.
    recent: Vec<VecDeque<f64>>,
    /// How often each call took effect.
    effects: Vec<u32>,
}

/// The window of the server's rate limit, in ms.
const WINDOW: f64 = 10_000.0;

/// When a request arrives, and by whom it was sent.
pub struct Arrival<'a> {
    pub call: usize,
    pub client: usize,
    pub token: Option<&'a Rc<str>>,
    /// The request has credentials of its own.
    pub has_authorization: bool,
    pub now: f64,
    pub wall: f64,
}

impl Server {
    pub fn new(weather: Weather, clients: usize, random: &mut Random) -> Server {
        let listings = (0..6).map(|_| Listing::new(random)).collect();
        Server {
            weather,
            users: vec![User::default(); 8],
            tokens: Vec::new(),
            listings,
            jobs: Vec::new(),
            recent: vec![VecDeque::new(); clients],
            effects: Vec::new(),
        }
    }

    /// Gives a token that lives for `life` ms.
    pub fn issue(&mut self, wall: f64, life: f64) -> Rc<str> {
        self.tokens.push(Token { dies_at: wall + life });
        format!("t{}", self.tokens.len() - 1).into()
    }

    pub fn users(&self) -> usize {
        self.users.len()
    }

    /// The server ends a token before its time.
    pub fn revoke(&mut self, token: &str) {
        if let Some(token) = self.token(token) {
            token.dies_at = f64::NEG_INFINITY;
        }
    }

    fn token(&mut self, text: &str) -> Option<&mut Token> {
        let index: usize = text.strip_prefix('t')?.parse().ok()?;
        self.tokens.get_mut(index)
    }

    /// The token endpoint of the login host answers a program.
    pub fn answer_token_request(&mut self, wall: f64, random: &mut Random) -> LoginEvent {
        let fail = |status, retry_after, error: Option<&str>| LoginEvent::Response {
            status,
            retry_after,
            body: Box::new(AuthorizationResponse {
                error: error.map(str::to_owned),
                ..AuthorizationResponse::default()
            }),
        };
        let weather = &self.weather;
        if random.chance(weather.busy) {
            return fail(503, Some(random.pick(&[0.0, 2000.0, 90_000.0])), None);
        }
        if random.chance(weather.throttled) {
            return fail(429, Some(random.pick(&[0.0, 1000.0, 60_000.0])), None);
        }
        if random.chance(weather.failed_before + weather.failed_after) {
            return fail(random.pick(&[408, 500, 502, 503]), None, random.pick(&[None, Some("server_error")]));
        }
        if random.chance(weather.no_token) {
            return fail(random.pick(&[400, 401]), None, random.pick(&[None, Some("invalid_client")]));
        }
        let life = random.pick(&[1000.0, 20_000.0, 300_000.0, 3_600_000.0]);
        let expires_in = match random.below(10) {
            0 => Lifetime::Unknown,
            1 => Lifetime::Seconds(life / 500.0),
            2 => Lifetime::Seconds(0.0),
            _ => Lifetime::Seconds(life / 1000.0),
        };
        let access_token = Some(self.issue(wall, life).to_string());
        let body = Box::new(AuthorizationResponse { access_token, expires_in, ..AuthorizationResponse::default() });
        LoginEvent::Response { status: 200, retry_after: None, body }
    }

    /// How often a call took effect.
    pub fn effects(&self, call: usize) -> u32 {
        self.effects.get(call).copied().unwrap_or(0)
    }

    fn take_effect(&mut self, call: usize) {
        if self.effects.len() <= call {
            self.effects.resize(call + 1, 0);
        }
        self.effects[call] += 1;
    }

    pub fn answer(&mut self, request: &Request, arrival: &Arrival, random: &mut Random) -> Reply {
        if random.chance(self.weather.busy) {
            return Reply::later(503, random.pick(&[0, 1, 2, 5, 30, 90]), random);
        }
        if let Some(reply) = self.throttle(arrival, random) {
            return reply;
        }
        if let Some(reply) = self.authenticate(arrival, random) {
            return reply;
        }
        if random.chance(self.weather.failed_before) {
            return Reply::status(random.pick(&[408, 500, 502, 503, 504]));
        }
        if random.chance(self.weather.refused) {
            return Reply::status(random.pick(&[302, 400, 403, 404, 409, 501, 505]));
        }
        let reply = self.handle(request, arrival, random);
        if random.chance(self.weather.failed_after) {
            return Reply::status(random.pick(&[408, 500, 502, 503, 504]));
        }
        reply
    }

    fn throttle(&mut self, arrival: &Arrival, random: &mut Random) -> Option<Reply> {
        if random.chance(self.weather.throttled) {
            let reply = match random.below(6) {
                0 => Reply::status(429),
                1 => Reply { retry_after: Some("soon".to_owned()), ..Reply::status(429) },
                2 => Reply::later(429, 3600, random),
                _ => Reply::later(429, random.pick(&[0, 1, 3, 10, 60]), random),
            };
            return Some(reply);
        }
        let limit = self.weather.server_limit?;
        let recent = self.recent.get_mut(arrival.client)?;
        while recent.front().is_some_and(|time| arrival.now - time >= WINDOW) {
            recent.pop_front();
        }
        if recent.len() < limit as usize {
            recent.push_back(arrival.now);
            return None;
        }
        let wait = recent.front().map_or(0.0, |first| first + WINDOW - arrival.now);
        Some(Reply::later(429, (wait / 1000.0).ceil() as u32, random))
    }

    fn authenticate(&mut self, arrival: &Arrival, random: &mut Random) -> Option<Reply> {
        if arrival.has_authorization {
            return random.chance(0.2).then(|| Reply::status(401));
        }
        let is_revoked = random.chance(self.weather.revoked);
        let token = arrival.token.and_then(|token| self.token(token));
        match token {
            Some(token) => {
                if is_revoked {
                    token.dies_at = f64::NEG_INFINITY;
                }
                (token.dies_at <= arrival.wall).then(|| Reply::status(401))
            }
            None => Some(Reply::status(401)),
        }
    }

    fn handle(&mut self, request: &Request, arrival: &Arrival, random: &mut Random) -> Reply {
        match request {
            Request::GetUser(index) => match self.users[*index] {
                User { is_deleted: true, .. } => Reply::status(404),
                user => Reply::body(Body::Version(user.version)),
            },
            Request::PutUser(index) => {
                self.take_effect(arrival.call);
                let user = &mut self.users[*index];
                *user = User { version: user.version + 1, is_deleted: false };
                Reply::body(Body::Version(user.version))
            }
            Request::PatchUser(index, version) => {
                let user = &mut self.users[*index];
                if user.is_deleted {
                    return Reply::status(404);
                }
                if user.version != *version {
                    return Reply::status(409);
                }
                user.version += 1;
                let version = user.version;
                self.take_effect(arrival.call);
                Reply::body(Body::Version(version))
            }
            Request::PostUser => {
                self.take_effect(arrival.call);
                let index = random.below(self.users.len());
                self.users[index].is_deleted = false;
                Reply::body(Body::Version(self.users[index].version))
            }
            Request::DeleteUser(index) => {
                let user = &mut self.users[*index];
                if std::mem::replace(&mut user.is_deleted, true) {
                    return Reply::status(404);
                }
                self.take_effect(arrival.call);
                Reply::status(204)
            }
            Request::Page { listing, key, size } => {
                let (items, facts) = self.listings[*listing].page(key, *size);
                Reply::body(Body::Page { items, facts })
            }
            Request::SubmitJob => {
                self.take_effect(arrival.call);
                let outcome =
                    random.pick(&["FULFILLED", "FULFILLED", "FULFILLED", "FAILED", "EXPIRED", "CANCELLED", ""]);
                let results = Listing::of_results(random);
                let ready_at = arrival.now + random.between(0.0, 40_000.0);
                self.jobs.push(Job { ready_at, outcome, is_cancelled: false, results });
                let id = self.jobs.len() - 1;
                Reply::body(Body::Job((!random.chance(0.02)).then_some(id)))
            }
            Request::JobState(job) => {
                let job = &self.jobs[*job];
                Reply::body(Body::State(match job {
                    Job { is_cancelled: true, .. } => "CANCELLED",
                    Job { ready_at, outcome, .. } if arrival.now >= *ready_at => outcome,
                    _ => random.pick(&["QUEUED", "PENDING", "RUNNING"]),
                }))
            }
            Request::JobPage { job, key, size } => {
                let (items, facts) = self.jobs[*job].results.page(key, *size);
                Reply::body(Body::Page { items, facts })
            }
            Request::CancelJob(job) => {
                self.jobs[*job].is_cancelled = true;
                Reply::status(204)
            }
            Request::PatchItems(items) if items.len() > 50 => Reply::status(413),
            Request::PatchItems(items) if items.iter().any(|item| item.is_faulty) => {
                Reply::status(random.pick(&[400, 404, 409]))
            }
            Request::PatchItems(items) => {
                self.take_effect(arrival.call);
                Reply::body(Body::Entities(shuffled(items, random)))
            }
            Request::GetItems(items) if items.len() > 100 => Reply::status(400),
            Request::GetItems(items) => {
                let known: Vec<Item> = items.iter().copied().filter(|item| !item.is_faulty).collect();
                Reply::body(Body::Entities(shuffled(&known, random)))
            }
        }
    }

    /// The results of a job.
    pub fn results(&self, job: usize) -> &Listing {
        &self.jobs[job].results
    }
}

fn shuffled(items: &[Item], random: &mut Random) -> Vec<u32> {
    let mut ids: Vec<u32> = items.iter().map(|item| item.id).collect();
    for index in (1..ids.len()).rev() {
        ids.swap(index, random.below(index + 1));
    }
    ids
}

impl Reply {
    fn status(status: u16) -> Reply {
        Reply { status, retry_after: None, message: None, wait: None, body: Body::None }
    }

    fn body(body: Body) -> Reply {
        Reply { body, ..Reply::status(200) }
    }

    /// An answer that says when to come again: in the field `Retry-After`, or after a 429 in the message.
    fn later(status: u16, seconds: u32, random: &mut Random) -> Reply {
        let (mut retry_after, mut message) = (None, None);
        if status == 429 && random.chance(0.3) {
            message = Some(format!("Rate limit exceeded. Retry the request in [{seconds}] seconds"));
        } else {
            retry_after = Some(seconds.to_string());
        }
        Reply { retry_after, message, wait: Some(f64::from(seconds) * 1000.0), ..Reply::status(status) }
    }
}
