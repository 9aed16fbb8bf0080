//! The state machine of a call: up to four calls of one client get any sequence of events, with any text in the responses and tokens. No
//! call panics, acts after its end, sends after its deadline or sends a token that a 401 has refused, and the client is idle in the end.
#![no_main]

use std::collections::BTreeSet;

use genesys_users_core::call::{Call, CallAction, CallEvent, CallRequest, Response, Time, TokenFailure};
use genesys_users_core::client::{CallLimits, Client};
use genesys_users_core::operation::Method;
use genesys_users_core::rate_limiter::RateLimits;
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;

const MAX_CALLS: usize = 4;

/// An event for the client, or for the call of the given index.
#[derive(Arbitrary, Debug)]
enum Input<'a> {
    Begin { post: bool, has_authorization: bool, deadline: Option<u16>, max_retries: u8 },
    Proceed(u8),
    Abort(u8),
    TimeOut(u8),
    ProvideToken(u8, &'a str),
    FailToken(u8),
    Renew(u8, bool),
    Respond { call: u8, status: u16, retry_after: Option<&'a str>, message: Option<&'a str> },
    FailConnection(u8),
    Abandon(u8),
    SetProvider,
    ClearToken,
    ChangeRegion,
    LogIn { lifetime: Option<u32>, renewable: bool },
    PassTime(u32),
}

struct Driven {
    call: Call,
    has_ended: bool,
    /// The token of the request under way, without one that the caller has set in a header.
    sent: Option<String>,
    is_sending: bool,
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
                if self.calls.len() < MAX_CALLS {
                    let deadline = deadline.map_or(f64::INFINITY, f64::from);
                    let limits = CallLimits { deadline, max_retries: max_retries.into(), ..CallLimits::default() };
                    let method = if post { Method::Post } else { Method::Get };
                    let request = CallRequest { has_authorization, ..CallRequest::new("any", method, "/", limits) };
                    let call = Call::new(request, &mut self.client, self.now);
                    self.calls.push(Driven { call, has_ended: false, sent: None, is_sending: false });
                }
            }
            Input::Proceed(call) => self.step(call, CallEvent::Proceed),
            Input::Abort(call) => self.step(call, CallEvent::Abort),
            Input::TimeOut(call) => self.step(call, CallEvent::TimeOut),
            Input::ProvideToken(call, text) => {
                let token = self.new_token(text);
                self.step(call, CallEvent::ProvideToken(&token));
            }
            Input::FailToken(call) => self.step(call, CallEvent::FailToken(TokenFailure::Threw)),
            Input::Renew(call, has_failed) => self.step(call, CallEvent::Renew { has_failed }),
            Input::Respond { call, status, retry_after, message } => {
                if let Some(driven) =
                    self.calls.get(usize::from(call)).filter(|driven| driven.is_sending && status == 401)
                {
                    self.refused.extend(driven.sent.clone());
                }
                self.step(call, CallEvent::Respond(Response { status, retry_after, message }));
            }
            Input::FailConnection(call) => self.step(call, CallEvent::FailConnection),
            Input::Abandon(call) => {
                if let Some(driven) = self.calls.get_mut(usize::from(call)) {
                    driven.call.abandon(&mut self.client);
                    driven.has_ended = true;
                    driven.is_sending = false;
                }
            }
            Input::SetProvider => self.client.tokens.set_provider(),
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
        driven.is_sending = false;
        match action {
            CallAction::Send { token, timeout } => {
                assert!(timeout > 0.0, "sent after the deadline");
                let token = token.as_deref().map(str::to_owned);
                assert!(token.as_ref().is_none_or(|token| !self.refused.contains(token)), "{token:?} was refused");
                driven.is_sending = true;
                driven.sent = token;
            }
            CallAction::AwaitPermit { timeout } => assert!(timeout >= 0.0),
            CallAction::AwaitToken { timeout, .. } => assert!(timeout > 0.0),
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
    for call in 0..MAX_CALLS as u8 {
        world.step(call, CallEvent::Abort);
    }
    assert!(world.calls.iter().all(|driven| driven.has_ended));
    assert!(world.client.rate_limiter.is_idle() && world.client.tokens.is_idle());
});
