//! Any sequence of events, in step with the calls or not: no call panics, sends after its end, sends a dead token or ends
//! twice, and all that is shared is given back.

use super::*;
use std::collections::BTreeSet;

/// Something that happens. The first number of those that concern a call chooses it.
#[derive(Clone, Debug)]
enum Happening {
    Begin {
        post: bool,
        deadline: f64,
        retries: u32,
        own_authorization: bool,
    },
    Proceed(usize),
    Abort(usize),
    TimeOut(usize),
    /// Of the provider: a new token.
    Provide(usize),
    FailToken(usize),
    Renew(usize, bool),
    Respond(usize, u16, Option<u8>),
    FailConnection(usize),
    Abandon(usize),
    Set,
    SetProvider,
    Clear,
    ChangeRegion,
    LogIn {
        life: f64,
        renewable: bool,
    },
    Pass(f64),
}

fn happening() -> impl Strategy<Value = Happening> {
    let which = || 0..6_usize;
    let status = prop::sample::select(vec![200, 204, 302, 400, 401, 401, 401, 404, 408, 409, 429, 429, 500, 501, 503]);
    let deadline = prop_oneof![Just(FOREVER), 0.0..20_000.0];
    prop_oneof![
        4 => (any::<bool>(), deadline, 0..3_u32, prop::bool::weighted(0.1))
            .prop_map(|(post, deadline, retries, own_authorization)| Happening::Begin { post, deadline, retries, own_authorization }),
        8 => which().prop_map(Happening::Proceed),
        1 => which().prop_map(Happening::Abort),
        1 => which().prop_map(Happening::TimeOut),
        4 => which().prop_map(Happening::Provide),
        1 => which().prop_map(Happening::FailToken),
        2 => (which(), any::<bool>()).prop_map(|(call, failed)| Happening::Renew(call, failed)),
        8 => (which(), status, prop::option::weighted(0.3, 0..80_u8))
            .prop_map(|(call, status, retry_after)| Happening::Respond(call, status, retry_after)),
        1 => which().prop_map(Happening::FailConnection),
        1 => which().prop_map(Happening::Abandon),
        1 => Just(Happening::Set),
        2 => Just(Happening::SetProvider),
        1 => Just(Happening::Clear),
        1 => Just(Happening::ChangeRegion),
        3 => (prop_oneof![Just(FOREVER), 0.0..100_000.0], any::<bool>())
            .prop_map(|(life, renewable)| Happening::LogIn { life, renewable }),
        4 => prop_oneof![0.0..100.0, 0.0..70_000.0].prop_map(Happening::Pass),
    ]
}

/// A call and what its driver knows of it.
struct Driven {
    call: Call,
    own_authorization: bool,
    /// The token of the attempt under way.
    sent: Option<Rc<str>>,
    /// What the provider gave to this call since its last attempt.
    given: Vec<String>,
    is_sending: bool,
    ended: bool,
}

#[derive(Default)]
struct World {
    calls: Vec<Driven>,
    now: f64,
    /// Tokens of the provider and of logins that a 401 has refused.
    refused: BTreeSet<String>,
    /// When the tokens of logins end, on the wall clock.
    ends: Vec<(String, f64)>,
    /// When a pause after a 429 ends.
    paused_until: f64,
    tokens: u32,
}

impl World {
    fn new_token(&mut self, kind: &str) -> String {
        self.tokens += 1;
        format!("{kind}{}", self.tokens)
    }

    fn happen(&mut self, happening: Happening, client: &mut Client) -> Result<(), TestCaseError> {
        match happening {
            Happening::Begin { post, deadline, retries, own_authorization } if self.calls.len() < 6 => {
                let limits = CallLimits { deadline, max_retries: retries, ..CallLimits::default() };
                let method = if post { Method::Post } else { Method::Get };
                let request = CallRequest {
                    has_authorization: own_authorization,
                    ..CallRequest::new("any", method, "/", limits)
                };
                let call = Call::new(request, client, self.now);
                self.calls.push(Driven {
                    call,
                    own_authorization,
                    sent: None,
                    given: Vec::new(),
                    is_sending: false,
                    ended: false,
                });
            }
            Happening::Begin { .. } => {}
            Happening::Proceed(call) => self.tell(call, Proceed, client)?,
            Happening::Abort(call) => self.tell(call, Abort, client)?,
            Happening::TimeOut(call) => self.tell(call, TimeOut, client)?,
            Happening::Provide(call) => {
                let token = self.new_token("p");
                if let Some(driven) = self.calls.get_mut(call) {
                    driven.given.push(token.clone());
                }
                self.tell(call, ProvideToken(&token), client)?;
            }
            Happening::FailToken(call) => self.tell(call, FailToken(TokenFailure::Threw), client)?,
            Happening::Renew(call, has_failed) => self.tell(call, Renew { has_failed }, client)?,
            Happening::Respond(call, status, retry_after) => {
                if let Some(driven) = self.calls.get(call).filter(|driven| driven.is_sending) {
                    let sent = driven.sent.as_deref().filter(|token| !token.starts_with('s'));
                    self.refused.extend(sent.filter(|_| status == 401).map(str::to_owned));
                    let wait = retry_after.map_or(0.0, |seconds| f64::from(seconds) * 1000.0);
                    if status == 429 && wait <= 60_000.0 {
                        self.paused_until = self.paused_until.max(self.now + wait);
                    }
                }
                let text = retry_after.map(|seconds| seconds.to_string());
                self.tell(call, Respond(Response { status, retry_after: text.as_deref(), message: None }), client)?;
            }
            Happening::FailConnection(call) => self.tell(call, FailConnection, client)?,
            Happening::Abandon(call) => {
                if let Some(driven) = self.calls.get_mut(call) {
                    driven.call.abandon(client);
                    driven.is_sending = false;
                    driven.ended = true;
                }
            }
            Happening::Set => {
                let token = self.new_token("s");
                client.tokens.set(&token);
            }
            Happening::SetProvider => client.tokens.set_provider(),
            Happening::Clear => client.tokens.clear(),
            Happening::ChangeRegion => client.tokens.change_region(),
            Happening::LogIn { life, renewable } => {
                let token = self.new_token("l");
                let wall = at(self.now).wall;
                client.tokens.adopt(client.tokens.generation(), &token, wall + life, renewable, wall);
                self.ends.push((token, wall + life));
            }
            Happening::Pass(time) => self.now += time,
        }
        Ok(())
    }

    fn tell(&mut self, which: usize, event: CallEvent, client: &mut Client) -> Result<(), TestCaseError> {
        let time = at(self.now);
        let Some(driven) = self.calls.get_mut(which) else { return Ok(()) };
        let action = driven.call.on(event, client, time);
        if action == Ignore {
            return Ok(());
        }
        prop_assert!(!driven.ended, "{action:?} after the end");
        driven.is_sending = false;
        match action {
            CallAction::Send { token, timeout } => {
                prop_assert!(timeout > 0.0, "sent after the deadline");
                prop_assert!(self.now >= self.paused_until, "sent within the pause after a 429");
                driven.is_sending = true;
                let given = std::mem::take(&mut driven.given);
                if driven.own_authorization {
                    prop_assert_eq!(&token, &None);
                } else if !token.as_deref().is_some_and(|token| given.iter().any(|given| given == token)) {
                    prop_assert_eq!(token.as_ref(), client.tokens.token(), "not the token of the client");
                }
                if let Some(token) = token.as_deref() {
                    prop_assert!(!self.refused.contains(token), "{token} was refused before");
                    let is_over = self.ends.iter().any(|(login, end)| login == token && *end <= time.wall);
                    prop_assert!(!is_over, "{token} has expired");
                }
                driven.sent = token;
            }
            CallAction::AwaitPermit { timeout } => prop_assert!(timeout >= 0.0),
            CallAction::AwaitToken { timeout, .. } => prop_assert!(timeout > 0.0),
            CallAction::Retry(retry) => prop_assert!((0.0..=60_000.0).contains(&retry.delay)),
            CallAction::Succeed | CallAction::Fail(_) => driven.ended = true,
            CallAction::Ignore => {}
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_events_breaks_a_rule(
        limits in (prop::option::of(1..6_u32), prop::option::of(1..3_u32)),
        happenings in prop::collection::vec(happening(), 0..120),
    ) {
        let mut client = Client::new(7);
        client.tokens.set_unneeded();
        limit(&mut client, limits.0, limits.1);
        let mut world = World::default();
        for happening in happenings {
            world.happen(happening, &mut client)?;
            while client.take_effect().is_some() {}
        }
        for which in 0..world.calls.len() {
            world.tell(which, Abort, &mut client)?;
            prop_assert!(world.calls[which].ended);
        }
        prop_assert!(client.rate_limiter.is_idle());
        prop_assert!(client.tokens.is_idle());
    }
}
