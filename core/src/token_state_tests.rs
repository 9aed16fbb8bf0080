//! Tests of `token_state`: each rule a row of a table, then any history.

use super::*;
use proptest::prelude::*;

const NOW: f64 = 1_000_000.0;
const HOUR: f64 = 3_600_000.0;

fn text(token: &str) -> Rc<str> {
    token.into()
}

fn ready(token: Option<&str>) -> TokenNeed {
    TokenNeed::Ready(token.map(text))
}

fn wait(id: u32, is_new: bool, renewal: bool) -> TokenNeed {
    TokenNeed::Wait { request: TokenRequestId(id), is_new, renewal }
}

/// What may happen to the token of a client.
#[derive(Clone, Debug)]
enum Change {
    Set(&'static str),
    SetProvider,
    SetUnneeded,
    Clear,
    Move,
    /// Of a login that begins and ends now; its token lives for this time in ms.
    Adopt(&'static str, f64, bool),
    /// The provider gives this, asked in the generation of now.
    Provide(&'static str),
    /// A call asks.
    Need,
    /// A request with this token was answered with 401.
    Refuse(&'static str),
    /// This time in ms passes.
    Pass(f64),
}

use Change::*;

/// Makes the changes at `NOW`; gives the state and the time after them.
fn after(changes: &[Change]) -> (TokenState, f64) {
    let (mut state, mut now) = (TokenState::default(), NOW);
    for change in changes {
        let generation = state.generation();
        match *change {
            Set(token) => state.set(token),
            SetProvider => state.set_provider(),
            SetUnneeded => state.set_unneeded(),
            Clear => state.clear(),
            Move => state.change_region(),
            Adopt(token, life, renewable) => {
                state.adopt(generation, token, now + life, renewable, now).expect("a login of this generation");
            }
            Provide(token) => assert!(state.provide(generation, &text(token))),
            Need => drop(state.need(now)),
            Refuse(token) => drop(state.refuse(Some(&text(token)))),
            Pass(time) => {
                now += time;
                state.expire_if_over(now);
            }
        }
    }
    (state, now)
}

#[test]
fn what_a_call_does_about_its_token() {
    let rows: Vec<(&str, Vec<Change>, TokenNeed)> = vec![
        ("nothing is set", vec![], TokenNeed::Missing),
        ("a token of the caller's", vec![Set("a")], ready(Some("a"))),
        ("a later one", vec![Set("a"), Set("b")], ready(Some("b"))),
        ("forgotten", vec![Set("a"), Clear], TokenNeed::Missing),
        ("none is needed", vec![SetUnneeded], ready(None)),
        ("none is needed any more", vec![Set("a"), SetUnneeded], ready(None)),
        ("one is needed again", vec![SetUnneeded, Clear], TokenNeed::Missing),
        ("none is needed, and a login", vec![SetUnneeded, Adopt("l", HOUR, false)], ready(Some("l"))),
        ("refused: there is no other", vec![Set("a"), Refuse("a")], ready(Some("a"))),
        ("a region keeps a token of the caller's", vec![Set("a"), Move], ready(Some("a"))),
        ("a provider", vec![SetProvider], wait(1, true, false)),
        ("a provider that is asked already", vec![SetProvider, Need], wait(1, false, false)),
        ("a provider that gave one", vec![SetProvider, Provide("p")], ready(Some("p"))),
        ("a provider whose token was refused", vec![SetProvider, Provide("p"), Refuse("p")], wait(1, true, false)),
        ("a provider whose older token was refused", vec![SetProvider, Provide("p"), Refuse("o")], ready(Some("p"))),
        ("a provider instead of a token", vec![Set("a"), SetProvider], wait(1, true, false)),
        ("a provider is asked anew in another region", vec![SetProvider, Need, Move], wait(2, true, false)),
        ("a provider is asked anew after another", vec![SetProvider, Need, SetProvider], wait(2, true, false)),
        ("a login", vec![Adopt("l", HOUR, false)], ready(Some("l"))),
        ("a login just before its end", vec![Adopt("l", HOUR, false), Pass(HOUR - 1.0)], ready(Some("l"))),
        ("a login at its end", vec![Adopt("l", HOUR, false), Pass(HOUR)], TokenNeed::Expired),
        ("a login without an end", vec![Adopt("l", f64::INFINITY, false), Pass(1e12)], ready(Some("l"))),
        ("a login that was refused", vec![Adopt("l", HOUR, false), Refuse("l")], TokenNeed::Expired),
        ("a login of another region", vec![Adopt("l", HOUR, false), Move], TokenNeed::Missing),
        ("a login that is over, forgotten", vec![Adopt("l", HOUR, false), Pass(HOUR), Clear], TokenNeed::Missing),
        ("a login that is over, replaced", vec![Adopt("l", HOUR, false), Pass(HOUR), Set("a")], ready(Some("a"))),
        ("a login goes before a provider", vec![SetProvider, Adopt("l", HOUR, false)], ready(Some("l"))),
        (
            "a provider follows a login that is over",
            vec![SetProvider, Adopt("l", HOUR, false), Pass(HOUR)],
            wait(1, true, false),
        ),
        (
            "a provider follows a login that was refused",
            vec![SetProvider, Adopt("l", HOUR, false), Refuse("l")],
            wait(1, true, false),
        ),
        ("a renewable login is early", vec![Adopt("r", HOUR, true), Pass(HOUR - 60_001.0)], ready(Some("r"))),
        ("a renewable login is due", vec![Adopt("r", HOUR, true), Pass(HOUR - 60_000.0)], wait(1, true, true)),
        (
            "a renewable login of ten seconds is due",
            vec![Adopt("r", 10_000.0, true), Pass(9_000.0)],
            wait(1, true, true),
        ),
        ("a renewable login is over", vec![Adopt("r", HOUR, true), Pass(HOUR)], wait(1, true, true)),
        ("a renewable login was refused", vec![Adopt("r", HOUR, true), Refuse("r")], wait(1, true, true)),
        ("a renewal is under way", vec![Adopt("r", HOUR, true), Pass(HOUR), Need], wait(1, false, true)),
        (
            "a renewal goes before a provider",
            vec![SetProvider, Adopt("r", HOUR, true), Pass(HOUR)],
            wait(1, true, true),
        ),
        (
            "a login ends the question to a provider of before",
            vec![SetProvider, Need, Adopt("r", HOUR, true), Pass(HOUR)],
            wait(2, true, true),
        ),
        ("a renewable login of another region", vec![Adopt("r", HOUR, true), Move], TokenNeed::Missing),
    ];
    for (name, changes, need) in rows {
        let (mut state, now) = after(&changes);
        assert_eq!(state.need(now), need, "{name}");
    }
}

#[test]
fn what_follows_from_a_401() {
    // The changes before, the token that was sent, and what follows.
    type Row = (&'static str, Vec<Change>, Option<&'static str>, bool, Option<&'static str>);
    let rows: Vec<Row> = vec![
        ("nothing was sent", vec![SetProvider], None, false, None),
        ("a token of the caller's", vec![Set("a")], Some("a"), false, None),
        ("the caller has set another", vec![Set("b")], Some("a"), true, None),
        ("the caller has taken it back", vec![Set("a"), Clear], Some("a"), false, None),
        ("of a provider", vec![SetProvider, Provide("p")], Some("p"), true, None),
        ("an older one of a provider", vec![SetProvider, Provide("p")], Some("o"), true, None),
        ("one of a provider that is asked again already", vec![SetProvider, Need], Some("p"), true, None),
        ("of a login", vec![Adopt("l", HOUR, false)], Some("l"), false, Some("l")),
        ("of a login, with a provider", vec![SetProvider, Adopt("l", HOUR, false)], Some("l"), true, Some("l")),
        ("of a login before this one", vec![Adopt("l", HOUR, false)], Some("k"), true, None),
        ("of a login that was refused already", vec![Adopt("l", HOUR, false), Refuse("l")], Some("l"), false, None),
        ("of a renewable login", vec![Adopt("r", HOUR, true)], Some("r"), true, None),
    ];
    for (name, changes, sent, retry, expired) in rows {
        let (mut state, _) = after(&changes);
        let refusal = Refusal { retry, expired: expired.map(text) };
        assert_eq!(state.refuse(sent.map(text).as_ref()), refusal, "{name}");
    }
}

#[test]
fn what_a_call_does_after_a_renewal() {
    let login = || Adopt("r", HOUR, true);
    // The changes before the renewal begins and those until it ends, whether it failed, and what follows.
    type Row = (&'static str, Vec<Change>, Vec<Change>, bool, AfterRenewal);
    let rows: Vec<Row> = vec![
        ("it has a token", vec![login(), Pass(HOUR)], vec![Adopt("s", HOUR, true)], false, AfterRenewal::Proceed),
        ("it failed, the old one lives", vec![login(), Pass(HOUR - 1.0)], vec![], true, AfterRenewal::Proceed),
        ("it failed, the old one is over", vec![login(), Pass(HOUR)], vec![], true, AfterRenewal::Fail),
        ("the old one ended meanwhile", vec![login(), Pass(HOUR - 9.0)], vec![Pass(9.0)], true, AfterRenewal::Fail),
        (
            "the old one was refused meanwhile",
            vec![login(), Pass(HOUR - 9.0)],
            vec![Refuse("r")],
            true,
            AfterRenewal::Fail,
        ),
        (
            "its token is over at once",
            vec![login(), Pass(HOUR)],
            vec![Adopt("s", 0.0, true), Pass(0.0)],
            false,
            AfterRenewal::Expired,
        ),
        ("the caller has set a token", vec![login(), Pass(HOUR)], vec![Set("a")], true, AfterRenewal::Proceed),
        ("the caller has set a provider", vec![login(), Pass(HOUR)], vec![SetProvider], true, AfterRenewal::Proceed),
        ("the caller has forgotten it", vec![login(), Pass(HOUR)], vec![Clear], true, AfterRenewal::Proceed),
    ];
    for (name, before, during, has_failed, expected) in rows {
        let generation = after(&before).0.generation();
        let (mut state, _) = after(&[before, during].concat());
        assert_eq!(state.after_renewal(generation, has_failed), expected, "{name}");
    }
}

#[test]
fn the_application_is_told_once_and_only_of_what_nothing_renews() {
    let (mut state, now) = after(&[Adopt("l", HOUR, false)]);
    assert_eq!(state.expire_if_over(now + HOUR - 1.0), None);
    assert_eq!(state.expire_if_over(now + HOUR), Some(text("l")));
    assert_eq!(state.expire_if_over(now + HOUR), None);
    let (mut state, now) = after(&[Adopt("r", HOUR, true)]);
    assert_eq!(state.expire_if_over(now + HOUR), None);
    assert_eq!(state.token(), None);
    let (mut state, now) = after(&[Set("a")]);
    assert_eq!(state.expire_if_over(now + 1e12), None);
    assert_eq!(state.token(), Some(&text("a")));
}

#[test]
fn a_token_from_before_a_change_is_not_kept() {
    for change in [Set("new"), SetProvider, Clear, Move, Adopt("new", HOUR, false)] {
        let (mut state, now) = after(&[SetProvider]);
        let generation = state.generation();
        let (mut changed, _) = after(&[SetProvider, change.clone()]);
        assert!(!changed.provide(generation, &text("old")), "{change:?}");
        assert_eq!(changed.adopt(generation, "old", now + HOUR, true, now), None, "{change:?}");
        assert_ne!(changed.token(), Some(&text("old")), "{change:?}");
        let adopted = state.adopt(generation, "first", now + HOUR, true, now);
        assert_eq!(adopted, Some(state.generation()));
        assert_eq!(state.token(), Some(&text("first")));
    }
}

#[test]
fn calls_share_a_request_until_it_ends_or_all_have_left() {
    let (mut state, now) = after(&[SetProvider]);
    assert_eq!(state.need(now), wait(1, true, false));
    assert_eq!([state.need(now), state.need(now)], [wait(1, false, false), wait(1, false, false)]);
    state.stop_waiting(TokenRequestId(1), false);
    assert_eq!(state.need(now), wait(1, false, false), "others wait still");
    state.stop_waiting(TokenRequestId(1), true);
    assert!(state.is_idle());
    assert_eq!(state.need(now), wait(2, true, false), "a request that has ended is not joined");
    state.stop_waiting(TokenRequestId(1), true);
    assert_eq!(state.need(now), wait(2, false, false), "those of an older request change nothing");
    for _ in 0..2 {
        state.stop_waiting(TokenRequestId(2), false);
    }
    assert_eq!(state.need(now), wait(3, true, false), "what nobody waits for is not joined");
}

fn change() -> impl Strategy<Value = Change> {
    let token = || prop::sample::select(vec!["a", "b", "c", "d"]);
    let life = prop_oneof![Just(f64::INFINITY), 0.0..HOUR];
    prop_oneof![
        token().prop_map(Set),
        Just(SetProvider),
        Just(SetUnneeded),
        Just(Clear),
        Just(Move),
        (token(), life, any::<bool>()).prop_map(|(token, life, renewable)| Adopt(token, life, renewable)),
        token().prop_map(Provide),
        Just(Need),
        token().prop_map(Refuse),
        (0.0..HOUR).prop_map(Pass),
    ]
}

proptest! {
    #[test]
    fn no_history_sends_what_is_over_or_asks_nobody(changes in prop::collection::vec(change(), 0..40)) {
        let (mut state, now) = after(&changes);
        let is_login_alive = state.login.is_none_or(|login| is_alive(login.expires_at, now));
        prop_assert!(is_login_alive);
        prop_assert!(state.login.is_none() || state.token.is_some());
        let has_source = state.source == Source::Provider || state.renewable;
        let known = state.token.clone();
        match state.need(now) {
            TokenNeed::Ready(token) => {
                prop_assert!(token.is_some() || state.source == Source::Unneeded);
                prop_assert_eq!(token, known);
            }
            TokenNeed::Wait { request, .. } => {
                prop_assert!(has_source);
                state.stop_waiting(request, true);
                prop_assert!(state.is_idle());
            }
            TokenNeed::Expired => prop_assert!(!has_source && known.is_none()),
            TokenNeed::Missing => prop_assert!(!has_source && known.is_none() && state.source == Source::None),
        }
        // What is refused is not sent again, but for a token of the caller's, who alone can change it.
        if let Some(token) = state.token.clone() {
            let is_callers = state.login.is_none() && !has_source;
            state.refuse(Some(&token));
            prop_assert_eq!(state.token.is_some(), is_callers);
        }
    }

    #[test]
    fn a_renewal_is_due_before_the_end(life in 0.001..1e9_f64) {
        let renewal = renewal_time(NOW + life, NOW);
        prop_assert!(renewal > NOW && renewal < NOW + life);
        prop_assert!(NOW + life - renewal <= 60_001.0);
    }
}
