//! Whatever happens, in whatever order.

use super::*;
use proptest::prelude::*;

const SECRET: &str = "s3cret-secret";
const EVIL: &str = "evil-token-of-nobody";
const TOKEN: &str = "token-of-the-person";

fn addresses() -> impl Strategy<Value = String> {
    let state = prop_oneof![Just(STATE.to_owned()), Just("S".to_owned()), "[AS]{0,3}", Just(String::new())];
    let answer = prop_oneof![
        Just(["?code=", EVIL]),
        Just(["#access_token=", EVIL]),
        Just(["#/access_token=", EVIL]),
        Just(["?error=", "denied"]),
        Just(["#", "/route"]),
    ];
    (answer, state).prop_map(|([kind, value], state)| [REDIRECT, kind, value, "&state=", &state].concat())
}

/// What an address holds, for either grant.
fn responses() -> impl Strategy<Value = Box<AuthorizationResponse>> {
    let grant = prop_oneof![Just(Grant::Pkce), Just(Grant::Implicit)];
    (grant, addresses()).prop_map(|(grant, address)| Box::new(response_in(grant, &address)))
}

fn environments() -> impl Strategy<Value = LoginEnvironment> {
    let record = prop_oneof![
        Just(StorageRead::Missing),
        Just(StorageRead::Failed),
        Just(StorageRead::Found("S\nverifier".to_owned())),
        Just(StorageRead::Found(["Infinity\n", TOKEN, "\nbearer"].concat())),
        "(\\PC|\n){0,9}".prop_map(StorageRead::Found),
    ];
    let pending = proptest::option::of(prop_oneof![Just("S\nverifier".to_owned()), "(\\PC|\n){0,9}"]);
    let proof = Rc::new(Proof { state: STATE.to_owned(), verifier: "verifier-of-the-login".to_owned() });
    let proof = proptest::option::weighted(0.9, Just(proof));
    let page = (responses(), pending, record, any::<[bool; 3]>(), proof).prop_map(
        |(response, pending, token, [is_awaited, returns_here, has_digest], proof)| LoginPage {
            response,
            pending,
            token,
            is_awaited,
            returns_here,
            proof,
            has_digest,
        },
    );
    let page = proptest::option::weighted(0.9, page.prop_map(Rc::new));
    (any::<bool>(), page).prop_map(|(is_browser, page)| LoginEnvironment { is_browser, page })
}

fn events() -> impl Strategy<Value = LoginEvent> {
    let body = prop_oneof![
        Just(AuthorizationResponse::default()),
        Just(AuthorizationResponse { access_token: Some(TOKEN.to_owned()), ..AuthorizationResponse::default() }),
        Just(AuthorizationResponse {
            error: Some("denied".to_owned()),
            error_description: Some([TOKEN, SECRET].concat()),
            access_token: Some(TOKEN.to_owned()),
            ..AuthorizationResponse::default()
        }),
    ];
    let status = prop_oneof![Just(200_u16), Just(400), Just(401), Just(429), Just(503)];
    let wait = proptest::option::of(prop_oneof![Just(10.0), Just(1e6)]);
    let sender = prop_oneof![
        Just(AnswerSender::Channel),
        Just(AnswerSender::Window),
        Just(AnswerSender::OtherOrigin),
        Just(AnswerSender::Caller),
    ];
    let view = prop_oneof![Just(PopupView::Blank), Just(PopupView::Away), Just(PopupView::Closed)];
    prop_oneof![
        2 => environments().prop_map(LoginEvent::Start),
        2 => environments().prop_map(LoginEvent::FlowEnded),
        2 => any::<bool>().prop_map(LoginEvent::RecordWritten),
        5 => Just(LoginEvent::Done),
        2 => any::<bool>().prop_map(LoginEvent::PopupOpened),
        2 => "[a-z]{0,9}".prop_map(LoginEvent::Digest),
        3 => (view, any::<bool>()).prop_map(|(view, page_has_focus)| LoginEvent::PopupPolled { view, page_has_focus }),
        3 => (responses(), sender).prop_map(|(response, sender)| LoginEvent::Answered { response, sender }),
        4 => (status, wait, body).prop_map(|(status, retry_after, body)| LoginEvent::Response { status, retry_after, body: Box::new(body) }),
        1 => Just(LoginEvent::ConnectionFailed),
        1 => Just(LoginEvent::TimedOut),
        1 => Just(LoginEvent::HostFailed),
        1 => Just(LoginEvent::Abort),
    ]
}

/// What a page does in one step of a property: an event for a login, and whether its client's token changes before.
#[derive(Clone, Debug)]
struct Step {
    login: usize,
    change: bool,
    /// An event of any kind, or, without one, what the page answers to the action before.
    event: Option<LoginEvent>,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let event = prop_oneof![3 => Just(None), 1 => events().prop_map(Some)];
    let step =
        (0..LOGINS, prop::bool::weighted(0.02), event).prop_map(|(login, change, event)| Step { login, change, event });
    proptest::collection::vec(step, 0..120)
}

const LOGINS: usize = 7;

fn make(at: usize) -> Login {
    match at {
        0 | 1 => pkce(),
        2 => login(Grant::Implicit, &[]),
        3 => login(Grant::Pkce, &[("verify", TRUE)]),
        4 => login(Grant::Implicit, &[("popup", TRUE)]),
        6 => login(Grant::Pkce, &[("authorize", Value::bare(ValueKind::Function))]),
        _ => program(),
    }
}

/// What a host that works answers to an action that takes time.
fn answer(action: &LoginAction) -> Option<LoginEvent> {
    Some(match action {
        LoginAction::OpenPopup { .. } => LoginEvent::PopupOpened(true),
        LoginAction::Digest(_) => digest(),
        LoginAction::ShowPopup { .. } => LoginEvent::PopupPolled { view: PopupView::Away, page_has_focus: false },
        LoginAction::Fetch(_) => token(TOKEN),
        LoginAction::Authorize(_) => {
            let address = [REDIRECT, "?code=c&state=", STATE].concat();
            LoginEvent::Answered {
                response: Box::new(response_in(Grant::Pkce, &address)),
                sender: AnswerSender::Caller,
            }
        }
        LoginAction::Delay { .. } | LoginAction::EndTurn => LoginEvent::Done,
        LoginAction::WriteRecord { .. } => LoginEvent::RecordWritten(true),
        _ => return None,
    })
}

/// Where a login of [`make`] begins.
fn place(at: usize) -> Place {
    if at == 5 { Node } else { Place::Page }
}

/// The answers that come with an event, if any does.
fn responses_in(event: &LoginEvent) -> Option<Vec<AuthorizationResponse>> {
    let response = match event {
        LoginEvent::Start(LoginEnvironment { page: Some(page), .. })
        | LoginEvent::FlowEnded(LoginEnvironment { page: Some(page), .. }) => &page.response,
        LoginEvent::Answered { response, .. } => response,
        _ => return None,
    };
    let mut responses = vec![(**response).clone()];
    responses.extend(response.routed.as_deref().cloned());
    Some(responses)
}

/// The states of the logins that an event may answer.
fn awaited_states(event: &LoginEvent) -> Vec<String> {
    match event {
        LoginEvent::Start(LoginEnvironment { page: Some(page), .. })
        | LoginEvent::FlowEnded(LoginEnvironment { page: Some(page), .. }) => {
            let pending = page.pending.as_deref().and_then(PendingLogin::from_record);
            pending.into_iter().map(|pending| pending.proof.state.clone()).collect()
        }
        _ => vec![STATE.to_owned()],
    }
}

/// The texts of an action that others than the login host and the storages see.
fn shown(action: &LoginAction) -> Vec<&str> {
    match action {
        LoginAction::Navigate(url) | LoginAction::ShowPopup { url, .. } | LoginAction::Authorize(url) => vec![url],
        LoginAction::Fetch(request) => vec![&request.url],
        LoginAction::Finish(Err(LoginError::Auth(details))) => vec![&details.code, &details.message],
        _ => vec![],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn logins_of_a_page(
        steps in steps(), address in addresses(), waits in any::<bool>(), storages in any::<[bool; 3]>(), full in any::<bool>(),
    ) {
        let mut page = Page::new();
        page.address = address;
        page.full = full;
        if waits {
            page.wait_for("S");
        }
        let mut clients: Vec<Client> = storages.map(|stores| page.client(stores.then_some(Storage::Local))).into();
        let mut logins: Vec<Login> = (0..LOGINS).map(make).collect();
        let mut actions: Vec<Option<LoginAction>> = vec![None; LOGINS];
        let mut is_over = [false; LOGINS];
        for Step { login: at, change, event } in steps {
            // A login that followed another one has the token of that.
            let is_shared = clients.iter().any(|client| client.token() == Some(EVIL));
            let client = &mut clients[at % 3];
            if change {
                client.change_token();
            }
            let reply = match &actions[at] {
                None => Some(LoginEvent::Start(page.environment(place(at), client, &logins[at]))),
                Some(LoginAction::WriteRecord { .. }) => Some(LoginEvent::RecordWritten(!page.full)),
                Some(action) => answer(action),
            };
            let Some(event) = event.or(reply) else { continue };
            let is_host_failure = matches!(event, LoginEvent::HostFailed | LoginEvent::Abort);
            let awaited = awaited_states(&event);
            let is_foreign = responses_in(&event).is_some_and(|responses| {
                responses.iter().all(|response| !awaited.iter().any(|state| response.answers(state)))
            });
            let had_token = client.token() == Some(EVIL);
            let action = page.tell(client, &mut logins[at], event);
            for text in shown(&action) {
                prop_assert!(!text.contains(TOKEN) && !text.contains(SECRET) && !text.contains(EVIL), "{text}");
            }
            // Never an answer with another state.
            if is_foreign {
                let exchanges = matches!(&action, LoginAction::Fetch(request) if request.url.ends_with("/oauth/token"));
                let takes = client.token() == Some(EVIL) && !had_token && !is_shared;
                prop_assert!(!takes && (at == 5 || !exchanges), "{action:?}");
            }
            if is_over[at] {
                // A page that was left may say that it could not be.
                let may_fail = is_host_failure && matches!(action, LoginAction::Finish(Err(LoginError::Host)));
                prop_assert!(action == LoginAction::Wait || may_fail, "{action:?} after the end");
            }
            is_over[at] |= matches!(action, LoginAction::Finish(_) | LoginAction::Navigate(_) | LoginAction::Share(_));
            if action != LoginAction::Wait {
                actions[at] = Some(action);
            }
        }
    }

    #[test]
    fn a_login_ends_once(events in proptest::collection::vec(events(), 0..60), at in 0..LOGINS) {
        let mut page = Page::new();
        let mut client = page.client(Some(Storage::Local));
        let mut login = make(at);
        let mut ends = 0;
        for event in events {
            ends += usize::from(matches!(page.tell(&mut client, &mut login, event), LoginAction::Finish(_) | LoginAction::Share(_)));
        }
        prop_assert!(ends <= 1);
    }

    #[test]
    fn no_flow_is_left_behind(changes in proptest::collection::vec(any::<bool>(), LOGINS), good in any::<bool>(), order in Just((0..LOGINS).collect::<Vec<_>>()).prop_shuffle()) {
        let mut page = Page::new();
        page.wait_for("S");
        page.address = [REDIRECT, "?code=c&state=S"].concat();
        let mut clients: Vec<Client> = (0..LOGINS).map(|_| page.client(None)).collect();
        let mut logins: Vec<Login> = (0..LOGINS).map(make).collect();
        let mut actions: Vec<LoginAction> = Vec::new();
        for at in 0..LOGINS {
            actions.push(page.start_in(place(at), &mut clients[at], &mut logins[at]));
        }
        for round in 0..20 {
            for &at in &order {
                if round == 1 && changes[at] {
                    clients[at].change_token();
                }
                let event = match &actions[at] {
                    LoginAction::Fetch(_) if !good => status(400),
                    LoginAction::AwaitFlow(leader) if logins.iter().zip(&actions).all(|(login, action)| {
                        login.flow() != Some(*leader) || matches!(action, LoginAction::Finish(_))
                    }) => LoginEvent::FlowEnded(page.environment(place(at), &clients[at], &logins[at])),
                    action => match answer(action) {
                        Some(LoginEvent::PopupPolled { .. }) => LoginEvent::TimedOut,
                        Some(event) => event,
                        None => continue,
                    },
                };
                actions[at] = page.go(&mut clients[at], &mut logins[at], event);
            }
        }
        for (at, action) in actions.iter().enumerate() {
            prop_assert!(matches!(action, LoginAction::Finish(_) | LoginAction::Navigate(_) | LoginAction::AwaitFlow(_)), "{at} {action:?}");
        }
        for client in &clients {
            prop_assert_eq!(page.registry.running(client.login.handle, client.generation()), None);
        }
    }
}
