//! Tests of `call`: each rule a row of a table, then any sequence of events.

use super::*;
use crate::client::Effect;
use crate::rate_limiter::RateLimits;
use proptest::prelude::*;

use CallEvent::{Abort, FailConnection, FailToken, Proceed, ProvideToken, Renew, Respond, TimeOut};

/// The wall clock when the monotonic one shows 0.
const EPOCH: f64 = 1_795_824_000_000.0;
const FOREVER: f64 = f64::INFINITY;

fn at(monotonic: f64) -> Time {
    Time { monotonic, wall: EPOCH + monotonic }
}

fn request(method: Method) -> CallRequest {
    CallRequest::new("test", method, "/test", CallLimits::default())
}

fn get() -> CallRequest {
    request(Method::Get)
}

fn post() -> CallRequest {
    request(Method::Post)
}

fn get_within(deadline: f64) -> CallRequest {
    CallRequest { limits: CallLimits { deadline, ..CallLimits::default() }, ..get() }
}

fn without_retries(request: CallRequest) -> CallRequest {
    CallRequest { limits: CallLimits { max_retries: 0, ..request.limits }, ..request }
}

fn with_authorization() -> CallRequest {
    CallRequest { has_authorization: true, ..get() }
}

fn respond(status: u16) -> CallEvent<'static> {
    Respond(Response { status, ..Response::default() })
}

fn respond_later(status: u16, retry_after: &'static str) -> CallEvent<'static> {
    Respond(Response { status, retry_after: Some(retry_after), message: None })
}

fn send(token: &str) -> CallAction {
    send_for(token, 30_000.0)
}

fn send_for(token: &str, timeout: f64) -> CallAction {
    CallAction::Send { token: Some(token.into()), timeout }
}

const fn send_bare() -> CallAction {
    CallAction::Send { token: None, timeout: 30_000.0 }
}

const fn queue(timeout: f64) -> CallAction {
    CallAction::AwaitPermit { timeout }
}

const fn token(request: TokenRequest, timeout: f64) -> CallAction {
    CallAction::AwaitToken { request, timeout }
}

const ASK: CallAction = token(TokenRequest::Ask, FOREVER);
const RENEW: CallAction = token(TokenRequest::Renew, FOREVER);
const JOIN: CallAction = token(TokenRequest::JoinAnswer, FOREVER);
const JOIN_RENEWAL: CallAction = token(TokenRequest::JoinRenewal, FOREVER);
const DEADLINE: CallAction = CallAction::Fail(CallFailure::DeadlineExceeded { attempt: None });
const ABORTED: CallAction = CallAction::Fail(CallFailure::Aborted);
const EXPIRED: CallAction = CallAction::Fail(CallFailure::TokenExpired);
use CallAction::{Ignore, Succeed};

fn status(status: u16) -> Failure {
    Failure::Status { status, retry_after: None }
}

/// A status that asks for a wait.
fn later(status: u16, wait: f64) -> Failure {
    Failure::Status { status, retry_after: Some(wait) }
}

fn throttled(wait: f64) -> Failure {
    Failure::Status { status: 429, retry_after: Some(wait) }
}

fn fail(failure: Failure) -> CallAction {
    CallAction::Fail(CallFailure::Attempt(failure))
}

fn retry(failure: Failure, wait: f64) -> CallAction {
    CallAction::Retry(Retry { failure, delay: wait, wait, is_throttled: false })
}

fn retry_throttled(wait: f64) -> CallAction {
    CallAction::Retry(Retry { failure: throttled(wait), delay: 0.0, wait, is_throttled: true })
}

/// What the application does.
type SetUp = fn(&mut Client);

fn set(client: &mut Client) {
    client.tokens.set("a");
}

fn provider(client: &mut Client) {
    client.tokens.set_provider();
}

/// A client whose provider has given the token `p` to a call before.
fn provided(client: &mut Client) {
    provider(client);
    client.tokens.provide(client.tokens.generation(), &"p".into());
}

fn log_in(client: &mut Client, token: &str, expires_at: f64, renewable: bool) {
    let adopted = client.tokens.adopt(client.tokens.generation(), token, EPOCH + expires_at, renewable, EPOCH);
    assert!(adopted.is_some());
}

/// Signed in by a person until 100 s.
fn login(client: &mut Client) {
    log_in(client, "l", 100_000.0, false);
}

/// A program that is signed in until 100 s and gets its next token from 90 s on.
fn program(client: &mut Client) {
    log_in(client, "r", 100_000.0, true);
}

fn limit(client: &mut Client, per_minute: Option<u32>, concurrency: Option<u32>) {
    client.set_rate_limits(RateLimits { per_minute, concurrency });
}

/// A step of a row.
enum Step {
    /// At this time in ms this happens to the call of this number, which does this.
    On(f64, usize, CallEvent<'static>, CallAction),
    /// The application does something.
    Do(SetUp),
    /// The effects since the last look.
    Effects(Vec<Effect>),
}
use Step::{Do, Effects, On};

/// Which call an effect wakes: calls are numbered from 0, sequences from 1.
fn wake(call: u32) -> Effect {
    Effect::Wake(Sequence(call + 1))
}

fn told(token: &str) -> Effect {
    Effect::TokenExpired(token.into())
}

/// Runs a row, and checks that its calls end once and leave nothing behind.
fn check(name: &str, set_up: SetUp, requests: Vec<CallRequest>, steps: Vec<Step>) {
    let mut client = Client::new(1);
    client.tokens.set_unneeded();
    set_up(&mut client);
    let mut calls: Vec<Call> = requests.into_iter().map(|request| Call::new(request, &mut client, 0.0)).collect();
    for (index, step) in steps.into_iter().enumerate() {
        match step {
            On(time, call, event, expected) => {
                let action = calls[call].on(event, &mut client, at(time));
                assert_eq!(action, expected, "{name}, step {index}");
                if matches!(action, CallAction::Succeed | CallAction::Fail(_)) {
                    for event in [Proceed, Abort, TimeOut, ProvideToken("late"), FailConnection, respond(200)] {
                        assert_eq!(calls[call].on(event, &mut client, at(time)), Ignore, "{name}, step {index}");
                    }
                }
            }
            Do(change) => change(&mut client),
            Effects(expected) => {
                let effects: Vec<_> = std::iter::from_fn(|| client.take_effect()).collect();
                assert_eq!(effects, expected, "{name}, step {index}");
            }
        }
    }
    for call in &mut calls {
        call.abandon(&mut client);
        assert_eq!(call.on(Proceed, &mut client, at(1e9)), Ignore, "{name}");
    }
    assert!(client.rate_limiter.is_idle() && client.tokens.is_idle(), "{name}");
}

#[test]
fn a_call_sends_and_ends() {
    let sent = |event, action| vec![On(0.0, 0, Proceed, send("a")), On(5.0, 0, event, action)];
    check("a success", set, vec![get()], sent(respond(200), Succeed));
    check("a success without content", set, vec![post()], sent(respond(204), Succeed));
    check("an error that is final", set, vec![get()], sent(respond(404), fail(status(404))));
    check("an abort", set, vec![get()], sent(Abort, ABORTED));
    let bare = vec![On(0.0, 0, Proceed, send_bare()), On(1.0, 0, respond(200), Succeed)];
    check("no token is needed", |_| {}, vec![get()], bare);
    let missing = vec![On(0.0, 0, Proceed, CallAction::Fail(CallFailure::TokenMissing))];
    check("no token", |client| client.tokens.clear(), vec![get()], missing);
    let own = vec![On(0.0, 0, Proceed, send_bare()), On(1.0, 0, respond(200), Succeed)];
    check("no token, and a header of the caller's", |client| client.tokens.clear(), vec![with_authorization()], own);
    check("what does not belong here", set, vec![get()], sent(Proceed, Ignore));
    check("an answer of nobody's", set, vec![get()], sent(ProvideToken("x"), Ignore));
    check("an abort before the start", set, vec![get()], vec![On(0.0, 0, Abort, ABORTED)]);
    check("a deadline before the start", set, vec![get_within(5.0)], vec![On(5.0, 0, Proceed, DEADLINE)]);
    let short = CallRequest { limits: CallLimits { timeout: 0.5, ..CallLimits::default() }, ..get() };
    check("a time-out of its own", set, vec![short], vec![On(0.0, 0, Proceed, send_for("a", 0.5))]);
    check("a deadline that comes first", set, vec![get_within(7.0)], vec![On(1.0, 0, Proceed, send_for("a", 6.0))]);
}

/// What a call does after a failure: sends again after the wait of `Retry-After`, or after a backoff, or fails.
#[test]
fn failures_are_retried_by_method_status_and_retry_after() {
    use Method::{Delete, Get, Patch, Post, Put};
    let idempotent = [Get, Put, Delete];
    let all = [Get, Put, Delete, Post, Patch];
    let rows: Vec<(&str, CallEvent, &[Method])> = vec![
        ("no connection", FailConnection, &idempotent),
        ("a time-out", TimeOut, &idempotent),
        ("408", respond(408), &idempotent),
        ("429", respond(429), &all),
        ("429 with Retry-After", respond_later(429, "3"), &all),
        ("429 beyond a minute", respond_later(429, "61"), &[]),
        ("500", respond(500), &idempotent),
        ("501", respond(501), &[]),
        ("502", respond(502), &idempotent),
        ("503", respond(503), &idempotent),
        ("503 with Retry-After", respond_later(503, "3"), &all),
        ("503 beyond a minute", respond_later(503, "61"), &[]),
        ("504", respond(504), &idempotent),
        ("505", respond(505), &[]),
        ("302", respond(302), &[]),
        ("400", respond(400), &[]),
        ("401", respond(401), &[]),
        ("403", respond(403), &[]),
        ("404", respond(404), &[]),
        ("409", respond(409), &[]),
    ];
    for (name, event, retried) in rows {
        for method in all {
            let mut client = Client::new(1);
            client.tokens.set_unneeded();
            client.tokens.set("a");
            let mut call = Call::new(request(method), &mut client, 0.0);
            let mut now = 0.0;
            // The waits double; the third failure is the last.
            for doubled in [500.0, 1000.0] {
                assert_eq!(call.on(Proceed, &mut client, at(now)), send("a"), "{name}, {method:?}");
                let action = call.on(event, &mut client, at(now));
                if !retried.contains(&method) {
                    assert!(
                        matches!(action, CallAction::Fail(CallFailure::Attempt(_))),
                        "{name}, {method:?}: {action:?}"
                    );
                    break;
                }
                let CallAction::Retry(retry) = action else { panic!("{name}, {method:?}: {action:?}") };
                match event {
                    Respond(Response { retry_after: Some(_), .. }) => assert_eq!(retry.wait, 3000.0, "{name}"),
                    _ => assert!((doubled * 0.75..=doubled).contains(&retry.wait), "{name}: {retry:?}"),
                }
                assert_eq!(retry.is_throttled, matches!(event, Respond(Response { status: 429, .. })), "{name}");
                assert_eq!(retry.delay, if retry.is_throttled { 0.0 } else { retry.wait }, "{name}");
                now += retry.wait;
            }
            if retried.contains(&method) {
                assert_eq!(call.on(Proceed, &mut client, at(now)), send("a"), "{name}, {method:?}");
                let action = call.on(event, &mut client, at(now));
                assert!(matches!(action, CallAction::Fail(CallFailure::Attempt(_))), "{name}, {method:?}: {action:?}");
                assert_eq!(call.attempts(), 3, "{name}, {method:?}");
            }
            assert!(client.rate_limiter.is_idle(), "{name}, {method:?}");
        }
    }
}

#[test]
fn retries_end_with_their_number_the_deadline_or_an_abort() {
    let wait = || retry(later(503, 3000.0), 3000.0);
    let busy = respond_later(503, "3");
    let first = |action| vec![On(0.0, 0, Proceed, send("a")), On(9.0, 0, busy, action)];
    check("no retries", set, vec![without_retries(get())], first(fail(later(503, 3000.0))));
    let exceeded = CallAction::Fail(CallFailure::DeadlineExceeded { attempt: Some(later(503, 3000.0)) });
    let within = |deadline, action| vec![On(0.0, 0, Proceed, send_for("a", deadline)), On(9.0, 0, busy, action)];
    check("a deadline before the retry", set, vec![get_within(3009.0)], within(3009.0, exceeded));
    check("a deadline after the retry", set, vec![get_within(3010.0)], within(3010.0, wait()));
    check("an abort", set, vec![get()], [first(wait()), vec![On(10.0, 0, Abort, ABORTED)]].concat_steps());
    check(
        "a time-out that is late",
        set,
        vec![get()],
        [first(wait()), vec![On(10.0, 0, TimeOut, Ignore), On(3009.0, 0, Proceed, send("a"))]].concat_steps(),
    );
    check(
        "the deadline in an attempt",
        set,
        vec![get_within(20.0)],
        vec![On(0.0, 0, Proceed, send_for("a", 20.0)), On(19.5, 0, TimeOut, DEADLINE)],
    );
    let short = CallRequest { limits: CallLimits { timeout: 10.0, deadline: 9000.0, max_retries: 0 }, ..get() };
    check(
        "a time-out before the deadline",
        set,
        vec![short],
        vec![On(0.0, 0, Proceed, send_for("a", 10.0)), On(10.0, 0, TimeOut, fail(Failure::Timeout))],
    );
    check(
        "the token of the time of the retry",
        set,
        vec![get()],
        [first(wait()), vec![Do(|client| client.tokens.set("b")), On(3009.0, 0, Proceed, send("b"))]].concat_steps(),
    );
}

trait ConcatSteps {
    fn concat_steps(self) -> Vec<Step>;
}

impl ConcatSteps for [Vec<Step>; 2] {
    fn concat_steps(self) -> Vec<Step> {
        self.into_iter().flatten().collect()
    }
}

#[test]
fn calls_wait_for_permits_in_their_order() {
    let one_at_a_time: SetUp = |client| {
        set(client);
        limit(client, None, Some(1));
    };
    check(
        "a permit is passed on",
        one_at_a_time,
        vec![get(), get(), get()],
        vec![
            On(0.0, 0, Proceed, send("a")),
            On(0.0, 1, Proceed, queue(FOREVER)),
            On(0.0, 2, Proceed, queue(FOREVER)),
            Effects(vec![]),
            On(9.0, 0, respond(200), Succeed),
            Effects(vec![wake(1)]),
            On(9.0, 2, Proceed, queue(FOREVER)),
            On(9.0, 1, Proceed, send("a")),
            Effects(vec![wake(2)]),
            On(9.0, 2, Proceed, queue(FOREVER)),
            On(10.0, 1, respond_later(503, "1"), retry(later(503, 1000.0), 1000.0)),
            Effects(vec![wake(2)]),
            On(10.0, 2, Proceed, send("a")),
            On(1010.0, 1, Proceed, queue(FOREVER)),
            On(1011.0, 2, Abort, ABORTED),
            Effects(vec![wake(1)]),
            On(1011.0, 1, Proceed, send("a")),
        ],
    );
    check(
        "who leaves the queue lets the next one take over",
        one_at_a_time,
        vec![get(), get(), get_within(50.0), get()],
        vec![
            On(0.0, 0, Proceed, send("a")),
            On(0.0, 1, Proceed, queue(FOREVER)),
            On(0.0, 2, Proceed, queue(50.0)),
            On(0.0, 3, Proceed, queue(FOREVER)),
            On(5.0, 0, respond(200), Succeed),
            Effects(vec![wake(1)]),
            On(5.0, 1, Abort, ABORTED),
            Effects(vec![wake(2)]),
            On(50.0, 2, Proceed, DEADLINE),
            Effects(vec![wake(3)]),
            On(50.0, 3, Proceed, send("a")),
        ],
    );
    check(
        "two in a minute",
        |client| {
            set(client);
            limit(client, Some(2), None);
        },
        vec![get(), get(), get(), get()],
        vec![
            On(0.0, 0, Proceed, send("a")),
            On(10.0, 1, Proceed, send("a")),
            On(20.0, 2, Proceed, queue(59_980.0)),
            On(20.0, 3, Proceed, queue(FOREVER)),
            On(30.0, 0, respond(200), Succeed),
            On(60_000.0, 2, Proceed, send("a")),
            Effects(vec![wake(2), wake(3)]),
            On(60_000.0, 3, Proceed, queue(10.0)),
        ],
    );
}

#[test]
fn a_429_makes_all_calls_wait_and_start_slowly() {
    check(
        "all wait, then one tries",
        set,
        vec![get(), post(), get(), get()],
        vec![
            On(0.0, 0, Proceed, send("a")),
            On(0.0, 3, Proceed, send("a")),
            On(10.0, 0, respond_later(429, "5"), retry_throttled(5000.0)),
            On(10.0, 0, Proceed, queue(5000.0)),
            On(20.0, 1, Proceed, queue(FOREVER)),
            On(21.0, 2, Proceed, queue(FOREVER)),
            // One of before ends well, which says nothing of the pause.
            On(30.0, 3, respond(200), Succeed),
            Effects(vec![wake(0)]),
            On(30.0, 0, Proceed, queue(4980.0)),
            On(5010.0, 0, Proceed, send("a")),
            On(5010.0, 1, Proceed, queue(FOREVER)),
            On(5020.0, 0, respond(404), fail(status(404))),
            On(5020.0, 1, Proceed, send("a")),
            On(5020.0, 2, Proceed, send("a")),
        ],
    );
    check(
        "the wait in the message of a 429",
        set,
        vec![get()],
        vec![
            On(0.0, 0, Proceed, send("a")),
            On(
                0.0,
                0,
                Respond(Response { status: 429, retry_after: None, message: Some("Retry the request in [2] seconds") }),
                retry_throttled(2000.0),
            ),
        ],
    );
    check(
        "the last retry still makes the others wait",
        set,
        vec![without_retries(get()), get()],
        vec![
            On(0.0, 0, Proceed, send("a")),
            On(0.0, 0, respond_later(429, "5"), fail(throttled(5000.0))),
            On(1.0, 1, Proceed, queue(4999.0)),
        ],
    );
    check(
        "more than a minute makes nobody wait",
        set,
        vec![get(), get()],
        vec![
            On(0.0, 0, Proceed, send("a")),
            On(0.0, 0, respond_later(429, "3600"), fail(throttled(3_600_000.0))),
            On(1.0, 1, Proceed, send("a")),
        ],
    );
    check(
        "no call sends in the pause with a token that it waited for",
        |client| {
            provider(client);
            limit(client, Some(9), Some(9));
        },
        vec![with_authorization(), get()],
        vec![
            On(0.0, 0, Proceed, send_bare()),
            On(0.0, 1, Proceed, ASK),
            On(10.0, 0, respond_later(429, "5"), retry_throttled(5000.0)),
            On(20.0, 1, ProvideToken("p"), queue(4990.0)),
            On(5010.0, 1, Proceed, send("p")),
        ],
    );
}

#[test]
fn a_call_that_is_abandoned_gives_everything_back() {
    check(
        "in the queue, while sending, while asking",
        |client| {
            provided(client);
            limit(client, None, Some(1));
        },
        vec![get(), get(), get()],
        vec![
            On(0.0, 0, Proceed, send("p")),
            On(0.0, 1, Proceed, queue(FOREVER)),
            Do(|client| client.tokens.set_provider()),
            On(0.0, 2, Proceed, ASK),
        ],
    );
}

#[path = "call_token_tests.rs"]
mod tokens;

#[path = "call_property_tests.rs"]
mod properties;

/// The server has compared the version of the first request, which may have taken effect.
#[test]
fn a_body_with_a_version_is_not_sent_again_after_a_lost_response() {
    for (is_versioned, is_retried) in [(false, true), (true, false)] {
        let mut client = Client::new(1);
        client.tokens.set_unneeded();
        let mut put = request(Method::Put);
        if is_versioned {
            put.set_versioned();
        }
        let mut call = Call::new(put, &mut client, 0.0);
        assert_eq!(call.on(Proceed, &mut client, at(0.0)), send_bare());
        let action = call.on(FailConnection, &mut client, at(1.0));
        assert_eq!(matches!(action, CallAction::Retry(_)), is_retried, "{action:?}");
    }
}
