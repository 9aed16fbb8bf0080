//! Logins whose caller takes the address of the login page elsewhere, and logins that their caller aborts.

use super::*;

const FUNCTION: Value = Value::bare(ValueKind::Function);

fn delegated(grant: Grant) -> Login {
    login(grant, &[("authorize", FUNCTION), ("state", text("mine"))])
}

/// A login that waits for the caller, and the address that the caller has.
fn asked(grant: Grant, place: Place) -> (Page, Client, Login, String) {
    let mut page = Page::new();
    // An answer in the address of a page belongs to another login.
    page.address = [REDIRECT, "?code=other&state=other#access_token=other&state=other"].concat();
    let mut client = page.client(None);
    let mut login = delegated(grant);
    let mut action = page.start_in(place, &mut client, &mut login);
    if grant == Grant::Pkce {
        assert!(matches!(action, LoginAction::Digest(_)), "{action:?}");
        action = page.go(&mut client, &mut login, digest());
    }
    let LoginAction::Authorize(url) = action else { panic!("{action:?}") };
    assert_eq!(page.records.len(), 0);
    (page, client, login, url)
}

fn answered(grant: Grant, address: &str) -> LoginEvent {
    LoginEvent::Answered { response: Box::new(response_in(grant, address)), sender: AnswerSender::Caller }
}

#[test]
fn the_caller_gets_the_address_of_the_login_page_in_every_place() {
    for place in [Place::Page, Place::Worker, Node] {
        for (grant, response_type) in [(Grant::Pkce, "code"), (Grant::Implicit, "token")] {
            let (.., url) = asked(grant, place);
            assert!(url.starts_with("https://login.example/oauth/authorize?"), "{url}");
            assert!(url.contains(&["response_type=", response_type].concat()), "{url}");
            assert!(url.contains(STATE), "{url}");
        }
    }
}

#[test]
fn the_address_that_the_caller_brings_is_an_answer_as_any_other() {
    for (grant, address, expected) in [
        (Grant::Implicit, "https://id.chromiumapp.org/#access_token=t&state=", Ok("t")),
        (Grant::Implicit, "https://id.chromiumapp.org/#access_token=t&state=x", Err("state_mismatch")),
        (Grant::Implicit, "https://id.chromiumapp.org/#error=access_denied&state=", Err("access_denied")),
        (Grant::Pkce, "vscode://acme.tool/?error=access_denied&state=", Err("access_denied")),
        (Grant::Pkce, "vscode://acme.tool/?code=c&state=x", Err("state_mismatch")),
        (Grant::Pkce, "vscode://acme.tool/", Err("invalid_answer")),
        (Grant::Pkce, "", Err("invalid_answer")),
    ] {
        let (mut page, mut client, mut login, _) = asked(grant, Node);
        let address = if address.is_empty() { String::new() } else { [address, STATE].concat() };
        let action = page.go(&mut client, &mut login, answered(grant, &address));
        match expected {
            Ok(token) => assert_eq!(signed_in(&action), (token, Some("mine"))),
            Err(expected) => assert_eq!(code(&action), expected, "{address}"),
        }
    }
}

#[test]
fn a_code_is_exchanged_with_the_verifier_of_this_login() {
    let (mut page, mut client, mut login, _) = asked(Grant::Pkce, Place::Worker);
    let address = ["vscode://acme.tool/?code=c&state=", STATE].concat();
    let action = page.go(&mut client, &mut login, answered(Grant::Pkce, &address));
    let LoginAction::Fetch(request) = &action else { panic!("{action:?}") };
    assert!(request.form.as_deref().is_some_and(|form| form.contains(&"A".repeat(86))), "{request:?}");
    assert_eq!(signed_in(&page.go(&mut client, &mut login, token("t"))), ("t", Some("mine")));
    assert_eq!(client.token(), Some("t"));
}

#[test]
fn without_random_texts_nobody_is_asked() {
    let mut page = Page::new();
    page.has_digest = false;
    let mut client = page.client(None);
    assert_eq!(code(&page.start_in(Node, &mut client, &mut delegated(Grant::Pkce))), "insecure_context");
}

#[test]
fn an_abort_ends_a_login_wherever_it_is_and_leaves_others_their_own() {
    let aborted = LoginAction::Finish(Err(LoginError::Host));
    for grant in [Grant::Pkce, Grant::Implicit] {
        let (mut page, mut client, mut login, _) = asked(grant, Node);
        // Another client waits for this login, and goes on itself.
        let mut other_client = page.client(None);
        let mut other = delegated(grant);
        let action = page.start_in(Node, &mut other_client, &mut other);
        assert!(matches!(action, LoginAction::AwaitFlow(_)), "{action:?}");

        assert_eq!(page.go(&mut client, &mut login, LoginEvent::Abort), aborted);
        assert_eq!(page.go(&mut client, &mut login, LoginEvent::Abort), LoginAction::Wait);
        let late = answered(grant, &["vscode://acme.tool/?code=c&state=", STATE].concat());
        assert_eq!(page.go(&mut client, &mut login, late), LoginAction::Wait);
        assert_eq!(client.token(), None);

        let environment = page.environment(Node, &other_client, &other);
        let action = page.go(&mut other_client, &mut other, LoginEvent::FlowEnded(environment));
        assert!(matches!(action, LoginAction::Digest(_) | LoginAction::Authorize(_)), "{action:?}");
    }
    // While a request is under way, and while the page is being left.
    for grant in [Grant::ClientCredentials, Grant::Implicit] {
        let mut page = Page::new();
        let mut client = page.client(None);
        let (mut login, place) =
            if grant == Grant::Implicit { (login(grant, &[]), Place::Page) } else { (program(), Node) };
        let action = page.start_in(place, &mut client, &mut login);
        assert!(matches!(action, LoginAction::Fetch(_) | LoginAction::Navigate(_)), "{action:?}");
        assert_eq!(page.go(&mut client, &mut login, LoginEvent::Abort), aborted);
    }
}
