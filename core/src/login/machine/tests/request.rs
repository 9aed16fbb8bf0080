//! Token requests: what they come to, and when they are sent again.

use super::*;

fn error(status: u16, code: &str, description: Option<&str>) -> LoginEvent {
    let body = AuthorizationResponse {
        error: Some(code.to_owned()),
        error_description: description.map(str::to_owned),
        ..AuthorizationResponse::default()
    };
    LoginEvent::Response { status, retry_after: None, body: Box::new(body) }
}

fn throttled(status: u16, retry_after: f64) -> LoginEvent {
    LoginEvent::Response { status, retry_after: Some(retry_after), body: Box::default() }
}

/// A login of a program whose request is under way.
fn asking() -> (Page, Client, Login) {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut login = program();
    let action = page.start_in(Node, &mut client, &mut login);
    assert!(is_fetch(&action, "https://login.example/oauth/token"));
    (page, client, login)
}

/// A login of a person whose code is being exchanged.
fn exchanging() -> (Page, Client, Login) {
    let mut page = Page::new();
    let mut client = page.client(None);
    page.wait_for("S");
    page.address = [REDIRECT, "?code=the-code&state=S"].concat();
    let mut login = pkce();
    let action = page.start(&mut client, &mut login);
    assert!(is_fetch(&action, "https://login.example/oauth/token"));
    (page, client, login)
}

#[test]
fn programs_sign_in_outside_browsers_and_persons_in_pages() {
    let start = |login: Login, place| {
        let (mut page, mut login) = (Page::new(), login);
        let mut client = page.client(None);
        page.start_in(place, &mut client, &mut login)
    };
    for place in [Place::Page, Place::Worker] {
        assert_eq!(code(&start(program(), place)), "not_in_browsers");
    }
    for place in [Node, Place::Worker] {
        assert_eq!(code(&start(pkce(), place)), "browser_only");
        assert_eq!(code(&start(login(Grant::Implicit, &[("popup", TRUE)]), place)), "browser_only");
    }
    for (grant, has_random, has_digest, is_fine) in [
        (Grant::Pkce, true, true, true),
        (Grant::Pkce, true, false, false),
        (Grant::Pkce, false, false, false),
        (Grant::Implicit, true, false, true),
        (Grant::Implicit, false, false, false),
    ] {
        let mut page = Page { has_random, has_digest, ..Page::new() };
        let mut client = page.client(None);
        let action = page.start(&mut client, &mut login(grant, &[]));
        assert_eq!(!matches!(action, LoginAction::Finish(_)), is_fine, "{grant:?} {action:?}");
        if !is_fine {
            assert_eq!(code(&action), "insecure_context");
        }
    }
}

#[test]
fn a_token_goes_to_the_client() {
    let (mut page, mut client, mut login) = asking();
    assert_eq!(signed_in(&page.go(&mut client, &mut login, token("t"))), ("t", None));
    assert_eq!((client.token(), client.generation()), (Some("t"), 2));
    assert_eq!(client.login.credentials().map(|known| known.client_secret.as_str()), Some("s3cret-secret"));
    assert_eq!(client.login.client_id(), Some("id"));

    let (mut page, mut client, mut login) = exchanging();
    assert_eq!(signed_in(&page.go(&mut client, &mut login, token("t"))), ("t", Some("mine")));
    assert_eq!((client.token(), client.login.credentials()), (Some("t"), None));
}

#[test]
fn a_code_comes_from_the_login_page_alone() {
    let body = AuthorizationResponse {
        code: Some("another-code".to_owned()),
        access_token: Some("t".to_owned()),
        ..AuthorizationResponse::default()
    };
    for (mut page, mut client, mut login) in [asking(), exchanging()] {
        let event = LoginEvent::Response { status: 200, retry_after: None, body: Box::new(body.clone()) };
        assert_eq!(signed_in(&page.go(&mut client, &mut login, event)).0, "t");
    }
}

#[test]
fn the_token_of_a_program_alone_is_renewed() {
    let is_renewed = |(mut page, mut client, mut login): (Page, Client, Login)| {
        page.go(&mut client, &mut login, token("t"));
        // Nobody is told of the end of a token that the next call renews.
        client.tokens.expire_if_over(NOW + 3_600_000.0).is_none()
    };
    assert_eq!([is_renewed(asking()), is_renewed(exchanging())], [true, false]);
}

#[test]
fn what_responses_come_to() {
    let invalid = |body| LoginEvent::Response { status: 200, retry_after: None, body: Box::new(body) };
    let with_token = |token: &str| AuthorizationResponse {
        access_token: Some(token.to_owned()),
        ..AuthorizationResponse::default()
    };
    for (event, expected) in [
        (error(401, "invalid_client", Some("Not this one.")), Ok(("invalid_client", "Not this one."))),
        (error(400, "unauthorized_client", None), Ok(("unauthorized_client", "without a reason"))),
        (error(200, "odd", None), Ok(("odd", "without a reason"))),
        (error(400, "e", Some("no s3cret-secret here")), Ok(("e", "without a reason"))),
        (error(400, "", None), Ok(("invalid_answer", "cannot be used"))),
        (invalid(AuthorizationResponse::default()), Ok(("invalid_answer", "cannot be used"))),
        (invalid(with_token("t\nx")), Ok(("invalid_answer", "cannot be used"))),
        (
            invalid(AuthorizationResponse { expires_in: Lifetime::Seconds(-5.0), ..with_token("t") }),
            Ok(("invalid_answer", "cannot")),
        ),
        (status(204), Ok(("invalid_answer", "cannot be used"))),
        (status(400), Err(400)),
        (status(501), Err(501)),
        (status(302), Err(302)),
    ] {
        let (mut page, mut client, mut login) = asking();
        let action = page.go(&mut client, &mut login, event.clone());
        match (&action, expected) {
            (LoginAction::Finish(Err(LoginError::Auth(details))), Ok((code, reason))) => {
                assert_eq!(details.code, code, "{event:?}");
                assert!(details.message.starts_with("loginClientCredentialsGrant: "), "{}", details.message);
                assert!(details.message.contains(reason) && !details.message.contains("cret-"), "{}", details.message);
            }
            (LoginAction::Finish(Err(LoginError::Request { failure, attempts: 1 })), Err(expected)) => {
                assert_eq!(*failure, Failure::Status { status: expected, retry_after: None });
            }
            _ => panic!("{event:?}: {action:?}"),
        }
        assert_eq!(client.token(), None);
    }
}

#[test]
fn when_a_request_is_sent_again() {
    type Sent = fn() -> (Page, Client, Login);
    let (program, code): (Sent, Sent) = (asking, exchanging);
    for (sent, event, delay) in [
        // To ask for a token of a program again changes nothing.
        (program, LoginEvent::ConnectionFailed, Some(500.0)),
        (program, LoginEvent::TimedOut, Some(500.0)),
        (program, status(503), Some(500.0)),
        (program, status(429), Some(500.0)),
        (program, throttled(429, 3000.0), Some(3000.0)),
        (program, throttled(503, 60_000.0), Some(60_000.0)),
        (program, throttled(429, 60_001.0), None),
        (program, error(503, "temporarily_unavailable", None), Some(500.0)),
        (program, status(400), None),
        // A code is good once.
        (code, LoginEvent::ConnectionFailed, None),
        (code, LoginEvent::TimedOut, None),
        (code, status(500), None),
        (code, status(503), None),
        (code, status(429), Some(500.0)),
        (code, throttled(503, 3000.0), Some(3000.0)),
        (code, error(400, "invalid_grant", None), None),
    ] {
        let (mut page, mut client, mut login) = sent();
        let action = page.go(&mut client, &mut login, event.clone());
        match delay {
            Some(ms) => {
                let is_due = |action: &LoginAction| matches!(action, LoginAction::Delay { ms: due, attempts: 1, .. } if *due == ms);
                assert!(is_due(&action), "{event:?}: {action:?}");
                let again = page.go(&mut client, &mut login, LoginEvent::Done);
                assert!(is_fetch(&again, "https://login.example/oauth/token"));
                assert_eq!(signed_in(&page.go(&mut client, &mut login, token("t"))).0, "t");
            }
            None => assert!(matches!(action, LoginAction::Finish(Err(_))), "{event:?}: {action:?}"),
        }
    }
}

#[test]
fn a_request_is_sent_again_as_often_as_the_client_says() {
    for max_retries in [0, 1, 2] {
        let (mut page, mut client, mut login) = asking();
        client.max_retries = max_retries;
        for _ in 0..max_retries {
            let action = page.go(&mut client, &mut login, LoginEvent::ConnectionFailed);
            assert!(matches!(action, LoginAction::Delay { .. }));
            assert!(matches!(page.go(&mut client, &mut login, LoginEvent::Done), LoginAction::Fetch(_)));
        }
        let action = page.go(&mut client, &mut login, LoginEvent::ConnectionFailed);
        let expected = LoginError::Request { failure: Failure::Connection, attempts: max_retries + 1 };
        assert_eq!(action, LoginAction::Finish(Err(expected)));
    }
    // The error of the login host tells more than the status.
    let (mut page, mut client, mut login) = asking();
    client.max_retries = 0;
    assert_eq!(
        code(&page.go(&mut client, &mut login, error(503, "temporarily_unavailable", None))),
        "temporarily_unavailable"
    );
}

#[test]
fn the_verifier_and_the_code_are_shown_by_no_error() {
    for secret in ["verifier", "the-code"] {
        let (mut page, mut client, mut login) = exchanging();
        let action = page.go(&mut client, &mut login, error(400, "invalid_grant", Some(&["no ", secret].concat())));
        let LoginAction::Finish(Err(LoginError::Auth(details))) = action else { panic!("an error") };
        assert!(!details.message.contains(secret), "{}", details.message);
    }
}
