//! Several logins at once, and tokens that change meanwhile.

use super::*;

fn flow(login: &Login) -> FlowId {
    login.flow().unwrap()
}

/// A person's login that exchanges a code, of a client of the page.
fn exchanging(page: &mut Page, client: &mut Client) -> Login {
    page.wait_for("S");
    page.address = [REDIRECT, "?code=c&state=S"].concat();
    let mut login = pkce();
    assert!(is_fetch(&page.start(client, &mut login), "https://login.example/oauth/token"));
    login
}

#[test]
fn the_same_login_of_a_client_is_shared_and_another_one_refused() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let first = exchanging(&mut page, &mut client);
    let mut second = pkce();
    assert_eq!(page.start(&mut client, &mut second), LoginAction::Share(flow(&first)));
    assert_eq!(second.flow(), None);
    assert_eq!(page.tell(&mut client, &mut second, LoginEvent::Done), LoginAction::Wait);
    let mut other = login(Grant::Implicit, &[]);
    assert_eq!(code(&page.start(&mut client, &mut other)), "login_in_progress");
    let mut other = login_of("other", Grant::Pkce, &[], &[]);
    assert_eq!(code(&page.start(&mut client, &mut other)), "login_in_progress");
    // A refusal ends no other login.
    assert_eq!(page.registry.running(client.login.handle, 1), Some(flow(&first)));
}

#[test]
fn a_program_with_another_secret_is_another_login() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut first = program();
    page.start_in(Node, &mut client, &mut first);
    let mut same = program();
    assert_eq!(page.start_in(Node, &mut client, &mut same), LoginAction::Share(flow(&first)));
    let mut other = program_of("id", "s3cret-secret2");
    assert_eq!(code(&page.start_in(Node, &mut client, &mut other)), "login_in_progress");
    // Clients do not share the login of a program.
    let mut client = page.client(None);
    assert!(matches!(page.start_in(Node, &mut client, &mut program()), LoginAction::Fetch(_)));
}

#[test]
fn several_clients_share_an_exchange_whatever_their_storage() {
    let mut page = Page::new();
    let mut a = page.client(None);
    let mut b = page.client(Some(Storage::Session));
    let mut first = exchanging(&mut page, &mut a);
    let mut second = pkce();
    assert_eq!(page.start(&mut b, &mut second), LoginAction::AwaitFlow(flow(&first)));
    let mut third = pkce();
    assert_eq!(page.start(&mut b, &mut third), LoginAction::Share(flow(&second)));
    assert_eq!(signed_in(&page.go(&mut a, &mut first, token("t"))), ("t", Some("mine")));
    assert_eq!(signed_in(&page.end_flow(&mut b, &mut second)), ("t", Some("mine")));
    assert_eq!((a.token(), b.token()), (Some("t"), Some("t")));
    assert_eq!(page.record(Storage::Session, TOKEN_KEY), Some("1800003600000\nt\nbearer"));
    assert_eq!(page.records.len(), 1);
}

#[test]
fn a_follower_fails_with_its_leader() {
    for event in [status(400), LoginEvent::ConnectionFailed, token("se cret"), LoginEvent::HostFailed] {
        let mut page = Page::new();
        let (mut a, mut b) = (page.client(None), page.client(None));
        let mut first = exchanging(&mut page, &mut a);
        let mut second = pkce();
        page.start(&mut b, &mut second);
        assert!(matches!(page.go(&mut a, &mut first, event), LoginAction::Finish(Err(_))));
        let action = page.end_flow(&mut b, &mut second);
        assert_eq!(action, LoginAction::Finish(Err(LoginError::OtherLogin)));
        assert_eq!(page.registry.running(b.login.handle, 1), None);
    }
}

#[test]
fn a_follower_of_a_login_that_was_superseded_goes_on_alone() {
    let mut page = Page::new();
    let (mut a, mut b, mut c) = (page.client(None), page.client(None), page.client(None));
    let mut first = pkce();
    page.start(&mut a, &mut first);
    let (mut second, mut third) = (pkce(), pkce());
    page.start(&mut b, &mut second);
    page.start(&mut c, &mut third);
    a.change_token();
    assert_eq!(code(&page.go(&mut a, &mut first, digest())), "superseded");
    assert!(matches!(page.end_flow(&mut b, &mut second), LoginAction::Digest(_)));
    assert_eq!(page.end_flow(&mut c, &mut third), LoginAction::AwaitFlow(flow(&second)));
}

#[test]
fn a_follower_takes_the_response_of_a_login_that_is_aborted_in_its_turn() {
    let mut page = Page::new();
    let (mut a, mut b, mut c) = (page.client(None), page.client(Some(Storage::Session)), page.client(None));
    page.wait_for("S");
    page.address = [REDIRECT, "?code=c&state=S"].concat();
    let mut first = pkce();
    let environment = page.environment(Place::Page, &a, &first);
    assert_eq!(page.tell(&mut a, &mut first, LoginEvent::Start(environment)), LoginAction::EndTurn);
    assert_eq!(page.address, REDIRECT);
    let (mut second, mut third) = (pkce(), pkce());
    assert_eq!(page.start(&mut b, &mut second), LoginAction::AwaitFlow(flow(&first)));
    assert_eq!(page.start(&mut c, &mut third), LoginAction::AwaitFlow(flow(&first)));
    assert_eq!(page.go(&mut a, &mut first, LoginEvent::Abort), LoginAction::Finish(Err(LoginError::Host)));
    // The code is exchanged once.
    assert!(is_fetch(&page.end_flow(&mut b, &mut second), "https://login.example/oauth/token"));
    assert_eq!(page.end_flow(&mut c, &mut third), LoginAction::AwaitFlow(flow(&second)));
    assert_eq!(signed_in(&page.go(&mut b, &mut second, token("t"))), ("t", Some("mine")));
    assert_eq!(signed_in(&page.end_flow(&mut c, &mut third)), ("t", Some("mine")));
    assert_eq!((a.token(), b.token(), c.token()), (None, Some("t"), Some("t")));
}

#[test]
fn a_follower_whose_token_changes_is_superseded() {
    let mut page = Page::new();
    let (mut a, mut b) = (page.client(None), page.client(None));
    let mut first = exchanging(&mut page, &mut a);
    let mut second = pkce();
    page.start(&mut b, &mut second);
    page.go(&mut a, &mut first, token("t"));
    b.change_token();
    assert_eq!(code(&page.end_flow(&mut b, &mut second)), "superseded");
    assert_eq!(b.token(), None);
}

#[test]
fn a_login_is_superseded_wherever_it_stands() {
    type Begin = fn(&mut Page, &mut Client) -> Login;
    let digesting: Begin = |page, client| {
        let mut login = pkce();
        page.start(client, &mut login);
        login
    };
    let verifying: Begin = |page, client| {
        keep(client, "Infinity\nstored\nbearer");
        let mut login = login(Grant::Pkce, &[("verify", TRUE)]);
        page.start(client, &mut login);
        login
    };
    let delayed: Begin = |page, client| {
        let mut login = program();
        page.start_in(Node, client, &mut login);
        page.go(client, &mut login, LoginEvent::ConnectionFailed);
        login
    };
    let exchange: Begin = exchanging;
    for (begin, event) in [
        (digesting, digest()),
        (exchange, token("t")),
        (exchange, LoginEvent::ConnectionFailed),
        (verifying, status(200)),
        (verifying, status(401)),
        (delayed, LoginEvent::Done),
    ] {
        let mut page = Page::new();
        let mut client = page.client(None);
        let mut login = begin(&mut page, &mut client);
        client.change_token();
        assert_eq!(code(&page.go(&mut client, &mut login, event.clone())), "superseded", "{event:?}");
        assert_eq!(client.token(), None);
        assert!(page.record(Storage::Session, PENDING_KEY).is_none(), "a page that goes on without it is not left");
        assert_eq!(page.tell(&mut client, &mut login, event), LoginAction::Wait);
    }
}

#[test]
fn a_login_that_begins_after_a_change_has_nothing_to_do_with_the_one_before() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut before = pkce();
    page.start(&mut client, &mut before);
    client.change_token();
    let mut after = pkce();
    assert!(matches!(page.start(&mut client, &mut after), LoginAction::Digest(_)));
    assert_eq!(code(&page.go(&mut client, &mut before, digest())), "superseded");
    assert_eq!(page.registry.running(client.login.handle, 2), Some(flow(&after)));
    assert!(matches!(page.go(&mut client, &mut after, digest()), LoginAction::Navigate(_)));
}

#[test]
fn a_renewal_waits_for_another_login_and_signs_in_if_that_fails() {
    for (event, expected) in
        [(token("t"), LoginAction::Finish(Ok(LoginOutcome::TokenChanged))), (status(400), LoginAction::Wait)]
    {
        let mut page = Page::new();
        let mut client = page.client(None);
        let mut other = program_of("other", "secret");
        page.start_in(Node, &mut client, &mut other);
        let credentials = Credentials { client_id: "id".to_owned(), client_secret: "secret".to_owned() };
        let mut renewal = Login::renewal(Rc::new(credentials));
        let action = page.start_in(Node, &mut client, &mut renewal);
        assert_eq!(action, LoginAction::AwaitFlow(flow(&other)));
        page.go(&mut client, &mut other, event);
        let action = page.end_flow(&mut client, &mut renewal);
        if expected == LoginAction::Wait {
            assert!(is_fetch(&action, "https://login.example/oauth/token"));
            assert_eq!(signed_in(&page.go(&mut client, &mut renewal, token("t"))).0, "t");
        } else {
            assert_eq!(action, expected);
        }
    }
}

#[test]
fn a_renewal_without_another_login_signs_in() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut login = program();
    page.start_in(Node, &mut client, &mut login);
    page.go(&mut client, &mut login, token("one"));
    let mut renewal = Login::renewal(client.login.credentials().unwrap().clone());
    let LoginAction::Fetch(request) = page.start_in(Node, &mut client, &mut renewal) else { panic!("a request") };
    assert!(request.authorization.is_some());
    let mut call = program();
    assert_eq!(page.start_in(Node, &mut client, &mut call), LoginAction::Share(flow(&renewal)));
    assert_eq!(signed_in(&page.go(&mut client, &mut renewal, token("two"))).0, "two");
    assert_eq!(client.token(), Some("two"));
}

#[test]
fn what_the_host_throws_ends_the_login() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut login = login(Grant::Implicit, &[]);
    assert!(matches!(page.start(&mut client, &mut login), LoginAction::Navigate(_)));
    // `navigate`, a function of the caller's.
    let action = page.go(&mut client, &mut login, LoginEvent::HostFailed);
    assert_eq!(action, LoginAction::Finish(Err(LoginError::Host)));
    assert_eq!(page.tell(&mut client, &mut login, LoginEvent::HostFailed), LoginAction::Wait);
    assert!(!page.registry.has_departed(STATE));
}

#[test]
fn a_client_that_begins_in_the_turn_of_a_token_in_the_address_has_it_too() {
    let mut page = Page::new();
    let key = "genesys-users loginImplicitGrant https://login.example id ";
    page.store(Storage::Session, key, &["S\n- 1 ", &(NOW as u64).to_string(), "\nmine"].concat());
    page.address = [REDIRECT, "#access_token=person-1&expires_in=3600&token_type=bearer&state=S"].concat();
    let [mut first, mut second] = [(); 2].map(|()| page.client(None));
    let [mut leader, mut follower] = [(); 2].map(|()| login(Grant::Implicit, &[]));
    let environment = page.environment(Place::Page, &first, &leader);
    assert_eq!(page.tell(&mut first, &mut leader, LoginEvent::Start(environment)), LoginAction::EndTurn);
    assert_eq!(page.address, REDIRECT);
    let flow = leader.flow().unwrap();
    assert_eq!(page.start(&mut second, &mut follower), LoginAction::AwaitFlow(flow));
    assert!(matches!(page.go(&mut first, &mut leader, LoginEvent::Done), LoginAction::Finish(Ok(_))));
    assert!(matches!(page.end_flow(&mut second, &mut follower), LoginAction::Finish(Ok(_))));
    assert_eq!([first.token(), second.token()], [Some("person-1"); 2]);
}
