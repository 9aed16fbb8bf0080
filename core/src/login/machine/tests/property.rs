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

fn events() -> impl Strategy<Value = LoginEvent> {
    let body = prop_oneof![
        Just(TokenResponse::default()),
        Just(TokenResponse { access_token: Some(TOKEN.to_owned()), ..TokenResponse::default() }),
        Just(TokenResponse {
            error: Some("denied".to_owned()),
            error_description: Some([TOKEN, SECRET].concat()),
            access_token: Some(TOKEN.to_owned()),
            ..TokenResponse::default()
        }),
    ];
    let status = prop_oneof![Just(200_u16), Just(400), Just(401), Just(429), Just(503)];
    let wait = proptest::option::of(prop_oneof![Just(10.0), Just(1e6)]);
    let record = prop_oneof![
        Just(StorageRead::Missing),
        Just(StorageRead::Failed),
        Just(StorageRead::Found("S\nverifier".to_owned())),
        Just(StorageRead::Found(["Infinity\n", TOKEN, "\nbearer"].concat())),
        "(\\PC|\n){0,9}".prop_map(StorageRead::Found),
    ];
    let sender = prop_oneof![
        Just(AnswerSender::Channel),
        any::<bool>().prop_map(|is_same_origin| AnswerSender::Window { is_same_origin })
    ];
    let view = prop_oneof![Just(PopupView::Blank), Just(PopupView::Away), Just(PopupView::Closed)];
    prop_oneof![
        2 => prop_oneof![Just(BROWSER), Just(NODE)].prop_map(LoginEvent::Start),
        2 => Just(LoginEvent::FlowEnded),
        5 => record.prop_map(LoginEvent::RecordRead),
        2 => any::<bool>().prop_map(LoginEvent::RecordFound),
        2 => any::<bool>().prop_map(LoginEvent::RecordWritten),
        3 => addresses().prop_map(LoginEvent::Address),
        5 => Just(LoginEvent::Done),
        2 => any::<bool>().prop_map(LoginEvent::OriginCompared),
        2 => any::<bool>().prop_map(LoginEvent::PopupOpened),
        2 => (90_usize..99).prop_map(|count| LoginEvent::RandomBytes(vec![0; count])),
        2 => (0_usize..40).prop_map(|count| LoginEvent::Digest(vec![0; count])),
        3 => (view, any::<bool>()).prop_map(|(view, page_has_focus)| LoginEvent::PopupPolled { view, page_has_focus }),
        3 => (addresses(), sender).prop_map(|(address, sender)| LoginEvent::PopupAnswered { address, sender }),
        1 => Just(LoginEvent::PopupTimedOut),
        4 => (status, wait, body).prop_map(|(status, retry_after, body)| LoginEvent::Response { status, retry_after, body }),
        1 => Just(LoginEvent::ConnectionFailed),
        1 => Just(LoginEvent::TimedOut),
        3 => any::<bool>().prop_map(LoginEvent::Adopted),
        1 => Just(LoginEvent::HostFailed),
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

const LOGINS: usize = 6;

fn make(login: usize) -> Login {
    let popup = OptionValue::Object(PopupFields::default());
    match login {
        0 | 1 => pkce(),
        2 => login_with(Grant::Implicit, vec![]),
        3 => login_with(Grant::Pkce, vec![("verify".to_owned(), TRUE)]),
        4 => login_with(Grant::Implicit, vec![("popup".to_owned(), popup)]),
        _ => program(),
    }
}

fn login_with(grant: Grant, options: Vec<(String, OptionValue)>) -> Login {
    Login::person(grant, text("id"), text(REDIRECT), options).unwrap()
}

/// What a host that works answers to an action that takes time.
fn answer(action: &LoginAction) -> Option<LoginEvent> {
    Some(match action {
        LoginAction::OpenPopup { .. } => LoginEvent::PopupOpened(true),
        LoginAction::Digest { .. } => digest(),
        LoginAction::ShowPopup { .. } => LoginEvent::PopupPolled { view: PopupView::Away, page_has_focus: false },
        LoginAction::Fetch(_) => token(TOKEN),
        LoginAction::Delay { .. } => LoginEvent::Done,
        _ => return None,
    })
}

/// The texts of an action that others than the login host and the storages see.
fn shown(action: &LoginAction) -> Vec<&str> {
    match action {
        LoginAction::Navigate { url } | LoginAction::ShowPopup { url, .. } => vec![url],
        LoginAction::Fetch(request) => vec![&request.url],
        LoginAction::Warn(message) => vec![message],
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
            let client = &mut clients[at % 3];
            client.generation += u32::from(change);
            let reply = match &actions[at] {
                None => Some(LoginEvent::Start(if at == 5 { NODE } else { BROWSER })),
                Some(action) => page.act(client, action).or_else(|| answer(action)),
            };
            let Some(event) = event.or(reply) else { continue };
            let is_host_failure = event == LoginEvent::HostFailed;
            let had_answered = matches!(&event, LoginEvent::Address(_) | LoginEvent::PopupAnswered { .. });
            let has_state = match &event {
                LoginEvent::Address(address) => address.ends_with("&state=S") || address.ends_with(&["&state=", STATE].concat()),
                LoginEvent::PopupAnswered { address, .. } => address.ends_with(&["&state=", STATE].concat()),
                _ => true,
            };
            let action = page.tell(client, &mut logins[at], event);
            for text in shown(&action) {
                prop_assert!(!text.contains(TOKEN) && !text.contains(SECRET) && !text.contains(EVIL), "{text}");
            }
            // Never an answer with another state.
            if had_answered && !has_state {
                let takes = matches!(&action, LoginAction::AdoptToken { access_token, .. } if access_token == EVIL)
                    || matches!(&action, LoginAction::Fetch(request) if request.url.ends_with("/oauth/token"));
                prop_assert!(!takes, "{action:?}");
            }
            if is_over[at] {
                // A page that was left may say that it could not be.
                let may_fail = is_host_failure && matches!(action, LoginAction::Finish(Err(LoginError::Host)));
                prop_assert!(action == LoginAction::Wait || may_fail, "{action:?} after the end");
            }
            is_over[at] |= matches!(action, LoginAction::Finish(_) | LoginAction::Navigate { .. } | LoginAction::Share(_));
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
            let environment = if at == 5 { NODE } else { BROWSER };
            actions.push(page.go(&mut clients[at], &mut logins[at], LoginEvent::Start(environment)));
        }
        for round in 0..20 {
            for &at in &order {
                if round == 1 && changes[at] {
                    clients[at].generation += 1;
                }
                let event = match &actions[at] {
                    LoginAction::Fetch(_) if !good => status(400),
                    LoginAction::AwaitFlow(leader) if logins.iter().zip(&actions).all(|(login, action)| {
                        login.flow() != Some(*leader) || matches!(action, LoginAction::Finish(_))
                    }) => LoginEvent::FlowEnded,
                    action => match answer(action) {
                        Some(LoginEvent::PopupPolled { .. }) => LoginEvent::PopupTimedOut,
                        Some(event) => event,
                        None => continue,
                    },
                };
                actions[at] = page.go(&mut clients[at], &mut logins[at], event);
            }
        }
        for (at, action) in actions.iter().enumerate() {
            prop_assert!(matches!(action, LoginAction::Finish(_) | LoginAction::Navigate { .. } | LoginAction::AwaitFlow(_)), "{at} {action:?}");
        }
        for client in &clients {
            prop_assert_eq!(page.registry.running(client.login.handle, client.generation), None);
        }
    }
}
