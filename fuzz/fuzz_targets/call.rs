//! The state machine of a call: up to four calls of one client get any sequence of events, with any text in the responses and tokens. No
//! call panics, acts after its end, sends after its deadline or sends a token that a 401 has refused, and the client is idle in the end.
#![no_main]

use std::collections::BTreeSet;

use genesys_users_core::call::{Call, CallAction, CallEvent, CallRequest, Response, Time, TokenFailure, TokenRequest};
use genesys_users_core::client::{CallLimits, Client};
use genesys_users_core::operation::Method;
use genesys_users_core::rate_limiter::RateLimits;
use libfuzzer_sys::arbitrary::{self, Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;

const MAX_CALLS: u8 = 4;

/// Each status that the machine may treat in a way of its own, and some others.
const STATUSES: [u16; 12] = [200, 204, 302, 400, 401, 404, 408, 409, 429, 500, 501, 503];

fn status(input: &mut Unstructured) -> arbitrary::Result<u16> {
    input.choose(&STATUSES).copied()
}

fn call_index(input: &mut Unstructured) -> arbitrary::Result<u8> {
    input.int_in_range(0..=MAX_CALLS - 1)
}

/// An event for the client, or for the call of the given index.
#[derive(Arbitrary, Debug)]
enum Input<'a> {
    Begin {
        post: bool,
        has_authorization: bool,
        deadline: Option<u16>,
        max_retries: u8,
    },
    /// The event that the last action of the call asks for. Most others are ignored, so they lead nowhere.
    Advance {
        #[arbitrary(with = call_index)]
        call: u8,
        #[arbitrary(with = status)]
        status: u16,
        text: Option<&'a str>,
        message: Option<&'a str>,
    },
    /// Any event, whether it fits or not.
    Disturb {
        #[arbitrary(with = call_index)]
        call: u8,
        event: Disturbance,
    },
    Abandon(#[arbitrary(with = call_index)] u8),
    SetProvider,
    NeedNoToken,
    ClearToken,
    ChangeRegion,
    LogIn {
        lifetime: Option<u32>,
        renewable: bool,
    },
    PassTime(u16),
}

#[derive(Arbitrary, Debug)]
enum Disturbance {
    Proceed,
    Abort,
    TimeOut,
    ProvideToken,
    FailToken,
    Renew { has_failed: bool },
    Respond,
    FailConnection,
}

/// What a call waits for.
enum Awaited {
    Nothing,
    Token,
    Renewal,
    Response,
}

struct Driven {
    call: Call,
    has_ended: bool,
    /// The token of the request under way, without one that the caller has set in a header.
    sent: Option<String>,
    awaited: Awaited,
}

struct World {
    client: Client,
    calls: Vec<Driven>,
    now: f64,
    refused: BTreeSet<String>,
    token_count: u32,
}

impl World {
    fn new(limits: RateLimits) -> World {
        let mut client = Client::new(1);
        client.set_rate_limits(limits);
        World { client, calls: Vec::new(), now: 0.0, refused: BTreeSet::new(), token_count: 0 }
    }

    fn time(&self) -> Time {
        Time { monotonic: self.now, wall: 1_795_824_000_000.0 + self.now }
    }

    /// A token that was never used before.
    fn new_token(&mut self, text: &str) -> String {
        self.token_count += 1;
        format!("{}-{text}", self.token_count)
    }

    fn apply(&mut self, input: Input) {
        match input {
            Input::Begin { post, has_authorization, deadline, max_retries } => {
                if self.calls.len() < usize::from(MAX_CALLS) {
                    let deadline = deadline.map_or(f64::INFINITY, f64::from);
                    let limits = CallLimits { deadline, max_retries: max_retries.into(), ..CallLimits::default() };
                    let method = if post { Method::Post } else { Method::Get };
                    let request = CallRequest { has_authorization, ..CallRequest::new("any", method, "/", limits) };
                    let call = Call::new(request, &mut self.client, self.now);
                    self.calls.push(Driven { call, has_ended: false, sent: None, awaited: Awaited::Nothing });
                }
            }
            Input::Advance { call, status, text, message } => {
                let Some(driven) = self.calls.get(usize::from(call)) else { return };
                match driven.awaited {
                    Awaited::Nothing => self.step(call, CallEvent::Proceed),
                    Awaited::Renewal => self.step(call, CallEvent::Renew { has_failed: status != 200 }),
                    Awaited::Token => {
                        let token = self.new_token(text.unwrap_or_default());
                        self.step(call, CallEvent::ProvideToken(&token));
                    }
                    Awaited::Response => {
                        self.refused.extend(driven.sent.clone().filter(|_| status == 401));
                        self.step(call, CallEvent::Respond(Response { status, retry_after: text, message }));
                    }
                }
            }
            Input::Disturb { call, event } => match event {
                Disturbance::Proceed => self.step(call, CallEvent::Proceed),
                Disturbance::Abort => self.step(call, CallEvent::Abort),
                Disturbance::TimeOut => self.step(call, CallEvent::TimeOut),
                Disturbance::ProvideToken => {
                    let token = self.new_token("");
                    self.step(call, CallEvent::ProvideToken(&token));
                }
                Disturbance::FailToken => self.step(call, CallEvent::FailToken(TokenFailure::Threw)),
                Disturbance::Renew { has_failed } => self.step(call, CallEvent::Renew { has_failed }),
                Disturbance::Respond => {
                    self.step(call, CallEvent::Respond(Response { status: 200, ..Response::default() }))
                }
                Disturbance::FailConnection => self.step(call, CallEvent::FailConnection),
            },
            Input::Abandon(call) => {
                if let Some(driven) = self.calls.get_mut(usize::from(call)) {
                    driven.call.abandon(&mut self.client);
                    driven.has_ended = true;
                    driven.awaited = Awaited::Nothing;
                }
            }
            Input::SetProvider => self.client.tokens.set_provider(),
            Input::NeedNoToken => self.client.tokens.set_unneeded(),
            Input::ClearToken => self.client.tokens.clear(),
            Input::ChangeRegion => self.client.tokens.change_region(),
            Input::LogIn { lifetime, renewable } => {
                let token = self.new_token("login");
                let now = self.time().wall;
                let expires_at = lifetime.map_or(f64::INFINITY, |lifetime| now + f64::from(lifetime));
                self.client.tokens.adopt(self.client.tokens.generation(), &token, expires_at, renewable, now);
            }
            Input::PassTime(time) => self.now += f64::from(time),
        }
    }

    fn step(&mut self, call: u8, event: CallEvent) {
        let time = self.time();
        let Some(driven) = self.calls.get_mut(usize::from(call)) else { return };
        let action = driven.call.on(event, &mut self.client, time);
        if action == CallAction::Ignore {
            return;
        }
        assert!(!driven.has_ended, "{action:?} after the end");
        driven.awaited = Awaited::Nothing;
        match action {
            CallAction::Send { token, timeout } => {
                assert!(timeout > 0.0, "sent after the deadline");
                let token = token.as_deref().map(str::to_owned);
                assert!(token.as_ref().is_none_or(|token| !self.refused.contains(token)), "{token:?} was refused");
                driven.awaited = Awaited::Response;
                driven.sent = token;
            }
            CallAction::AwaitPermit { timeout } => assert!(timeout >= 0.0),
            CallAction::AwaitToken { request, timeout } => {
                assert!(timeout > 0.0);
                driven.awaited = match request {
                    TokenRequest::Ask | TokenRequest::JoinAnswer => Awaited::Token,
                    TokenRequest::Renew | TokenRequest::JoinRenewal => Awaited::Renewal,
                };
            }
            CallAction::Retry(retry) => assert!((0.0..=60_000.0).contains(&retry.delay), "{retry:?}"),
            CallAction::Succeed | CallAction::Fail(_) => driven.has_ended = true,
            CallAction::Ignore => {}
        }
    }
}

fuzz_target!(|input: (Option<u8>, Option<u8>, Vec<Input>)| {
    let (per_minute, concurrency, inputs) = input;
    // The options of a client accept no limit of zero.
    let limit = |limit: Option<u8>| limit.map(|limit| u32::from(limit).max(1));
    let mut world = World::new(RateLimits { per_minute: limit(per_minute), concurrency: limit(concurrency) });
    for input in inputs {
        world.apply(input);
        while world.client.take_effect().is_some() {}
    }
    for call in 0..MAX_CALLS {
        world.step(call, CallEvent::Abort);
    }
    assert!(world.calls.iter().all(|driven| driven.has_ended));
    assert!(world.client.rate_limiter.is_idle() && world.client.tokens.is_idle());
});
