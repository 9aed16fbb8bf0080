//! The answer in the address, the way to the login page, and its end when nothing comes back.

use super::*;
use crate::percent_encoding::push_encoded;

fn implicit() -> Login {
    login(Grant::Implicit, &[])
}

/// What a login comes to.
#[derive(Debug, PartialEq)]
enum End {
    /// Goes to the login page.
    Leaves,
    Exchanges,
    SignsIn(&'static str),
    Fails(&'static str),
}

fn end(action: &LoginAction) -> End {
    match action {
        LoginAction::Digest(_) | LoginAction::Navigate(_) => End::Leaves,
        LoginAction::Fetch(_) => End::Exchanges,
        LoginAction::Finish(Ok(_)) => End::SignsIn(if signed_in(action).0 == "stored" { "stored" } else { "person" }),
        LoginAction::Finish(Err(LoginError::Auth(details))) => {
            let known = ["state_mismatch", "invalid_answer", "access_denied", "login_loop"];
            End::Fails(known.into_iter().find(|code| *code == details.code).unwrap_or("other"))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn whose_answer_it_is() {
    use End::*;
    let foreign = "https://app.example/?x&code=of-another&state=T";
    let nameless = "https://app.example/?code=SUMMER&x=1";
    let ours = "https://app.example/?x&code=c&state=S";
    let bare = "https://app.example/?x";
    for (address, waits, stored, awaited_by_another, expected, rest) in [
        // Ours: taken, whatever is stored.
        (ours, true, false, false, Exchanges, bare),
        (ours, true, true, false, Exchanges, bare),
        // No login of ours waits: the answer stays.
        (ours, false, false, false, Leaves, ours),
        (ours, false, true, false, SignsIn("stored"), ours),
        (foreign, false, true, false, SignsIn("stored"), foreign),
        (foreign, false, false, false, Leaves, foreign),
        (nameless, false, true, false, SignsIn("stored"), nameless),
        (nameless, false, false, false, Leaves, nameless),
        // One waits, but for another answer: a stored token is used, and without one the way to the login page might never end.
        (foreign, true, true, false, SignsIn("stored"), foreign),
        (foreign, true, false, false, Fails("state_mismatch"), bare),
        (nameless, true, true, false, SignsIn("stored"), nameless),
        (nameless, true, false, false, Fails("state_mismatch"), "https://app.example/?x=1"),
        // That of another client of this page.
        (foreign, true, false, true, Leaves, foreign),
        // No answer.
        (bare, true, false, false, Leaves, bare),
        (bare, false, true, false, SignsIn("stored"), bare),
    ] {
        let mut page = Page::new();
        let mut client = page.client(Some(Storage::Local));
        page.address = address.to_owned();
        if waits {
            page.wait_for("S");
        }
        if stored {
            page.store(Storage::Local, TOKEN_KEY, "Infinity\nstored\nbearer");
        }
        if awaited_by_another {
            page.store(Storage::Session, "genesys-users loginPKCEGrant https://login.example other ", "T\nverifier");
        }
        let action = page.start(&mut client, &mut pkce());
        let row = (address, waits, stored, awaited_by_another);
        assert_eq!((end(&action), page.address.as_str()), (expected, rest), "{row:?}");
        // An answer that is not ours ends no login.
        let waits_still = page.record(Storage::Session, PENDING_KEY).is_some_and(|record| record.starts_with("S\n"));
        assert_eq!(waits_still, waits && address != ours, "{row:?}");
    }
}

#[test]
fn any_other_state_than_the_very_one_is_refused() {
    for state in ["", "&state=", "&state=s", "&state=SS", "&state=%53x", "&state=%"] {
        let mut page = Page::new();
        let mut client = page.client(None);
        page.wait_for("S");
        for answer in ["code=evil", "error=access_denied", "code=%"] {
            page.address = ["https://app.example/?", answer, state].concat();
            let action = page.start(&mut client, &mut pkce());
            assert_eq!((code(&action), page.address.as_str()), ("state_mismatch", "https://app.example/"), "{state}");
        }
        assert_eq!(client.token(), None);
        // The login under way still ends well.
        page.address = "https://app.example/?code=c&state=S".to_owned();
        assert!(is_fetch(&page.start(&mut client, &mut pkce()), "https://login.example/oauth/token"));
    }
}

#[test]
fn a_token_in_the_address_is_taken_once() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut first = login(Grant::Implicit, &[("state", text("where I was"))]);
    let LoginAction::Navigate(url) = page.start(&mut client, &mut first) else { panic!("it leaves") };
    assert_eq!(
        url,
        ["https://login.example/oauth/authorize?response_type=token&client_id=id&redirect_uri=https%3A%2F%2Fapp.example%2F&state=", STATE]
            .concat()
    );
    assert_eq!(page.tell(&mut client, &mut first, LoginEvent::Done), LoginAction::Wait, "it never settles");

    let answer =
        ["https://app.example/?own=%41&state=open#access_token=person-1&expires_in=3600&token_type=x&state=", STATE]
            .concat();
    page.address.clone_from(&answer);
    // As after a reload.
    page.registry = LoginRegistry::default();
    let mut client = page.client(None);
    let mut second = login(Grant::Implicit, &[("state", text("later"))]);
    let action = page.start(&mut client, &mut second);
    let grant =
        TokenGrant { access_token: "person-1".to_owned(), token_type: "x".to_owned(), expires_at: NOW + 3_600_000.0 };
    let expected = LoginOutcome::SignedIn { grant: Rc::new(grant), app_state: Some(Rc::from("where I was")) };
    assert_eq!(action, LoginAction::Finish(Ok(expected)));
    assert_eq!((page.address.as_str(), page.records.len()), ("https://app.example/?own=%41&state=open", 0));
    assert_eq!(client.token(), Some("person-1"));

    // Once more, as from the history of the browser: nobody waits for it any more.
    page.address.clone_from(&answer);
    let mut client = page.client(None);
    assert_eq!(end(&page.start(&mut client, &mut implicit())), End::Leaves);
    assert_eq!((page.address.as_str(), client.token()), (answer.as_str(), None));
}

#[test]
fn a_code_is_exchanged_with_the_verifier_of_its_challenge() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut first = pkce();
    let LoginAction::Digest(verifier) = page.start(&mut client, &mut first) else { panic!("a digest first") };
    assert_eq!(verifier.len(), 86);
    let LoginAction::Navigate(url) = page.go(&mut client, &mut first, digest()) else { panic!("it leaves") };
    assert!(url.contains("code_challenge=challenge&") && url.contains("code_challenge_method=S256"), "{url}");
    assert!(!url.contains(&verifier));

    page.address = [REDIRECT, "?code=c%2B1&state=", STATE].concat();
    let mut second = pkce();
    let LoginAction::Fetch(request) = page.start(&mut client, &mut second) else { panic!("an exchange") };
    assert_eq!((page.address.as_str(), page.records.len()), (REDIRECT, 0));
    let expected = ["grant_type=authorization_code&client_id=id&redirect_uri=https%3A%2F%2Fapp.example%2F&code=c%2B1&code_verifier=", &verifier].concat();
    assert_eq!(request.form.as_ref(), Some(&expected));
    assert_eq!(signed_in(&page.go(&mut client, &mut second, token("t"))), ("t", None));
}

#[test]
fn a_code_is_exchanged_with_the_redirect_uri_that_was_sent() {
    // The login, and where the host shows its page.
    for (redirect_uri, address) in [
        ("https://app.example/?a=1", "https://app.example/?a=1&"),
        ("https://app.example/callback.html", "https://app.example/callback?"),
        ("https://app.example/auth/callback", "https://app.example/?"),
        ("https://app.example/?from=login", "https://app.example/?"),
    ] {
        let mut page = Page::new();
        let mut client = page.client(None);
        page.address = [address, "code=c&state=S"].concat();
        let key = client.login.pending_key(ORIGIN, Grant::Pkce, "id").key;
        page.store(Storage::Session, &key, "S\nverifier");
        let mut login = PersonLogin::bare(Grant::Pkce);
        login.set_client(&Value::string("id"), &Value::string(redirect_uri)).unwrap();
        let LoginAction::Fetch(request) = page.start(&mut client, &mut Login::person(login)) else {
            panic!("an exchange")
        };
        let mut sent = "redirect_uri=".to_owned();
        push_encoded(&mut sent, redirect_uri);
        assert!(
            request.form.as_ref().is_some_and(|form| form.split('&').any(|field| field == sent)),
            "{redirect_uri}: {:?}",
            request.form
        );
    }
}

#[test]
fn an_answer_that_cannot_be_used_ends_the_login() {
    for (grant, answer, expected) in [
        (Grant::Pkce, "?code=&state=S", "invalid_answer"),
        (Grant::Pkce, "?error=%zz&code=secret&state=S", "invalid_answer"),
        (Grant::Pkce, "?error=access_denied&error_description=Not+you%2B&state=S", "access_denied"),
        (Grant::Implicit, "#access_token=se%20cret&state=S", "invalid_answer"),
        (Grant::Implicit, "#access_token=secret&expires_in=soon&state=S", "invalid_answer"),
        (Grant::Implicit, "#error=access_denied&state=S", "access_denied"),
    ] {
        let mut page = Page::new();
        let mut client = page.client(None);
        let key = client.login.pending_key(ORIGIN, grant, "id").key;
        page.store(Storage::Session, &key, "S\nverifier");
        page.address = [REDIRECT, answer].concat();
        let action = page.start(&mut client, &mut login(grant, &[]));
        assert_eq!(code(&action), expected, "{answer}");
        let LoginAction::Finish(Err(LoginError::Auth(details))) = action else { panic!("an error") };
        assert!(!details.message.contains("cret"), "{}", details.message);
        assert_eq!(details.message.contains("Not you+"), answer.contains("Not"));
        assert_eq!((page.address.as_str(), page.records.len()), (REDIRECT, 0));
    }
}

#[test]
fn an_answer_behind_a_hash_route_is_found() {
    let mut page = Page::new();
    let mut client = page.client(None);
    page.start(&mut client, &mut implicit());
    page.address = [REDIRECT, "#/access_token=person-1&state=", STATE].concat();
    assert_eq!(signed_in(&page.start(&mut client, &mut implicit())).0, "person-1");
    assert_eq!(page.address, "https://app.example/#/");
}

/// Comes back from the login page without an answer, `turns` times after `pause` ms each; gives what each login came to.
fn turns(page: &mut Page, pauses: &[f64]) -> Vec<End> {
    let turn = |pause: &f64| {
        page.registry = LoginRegistry::default();
        page.wall_now += pause;
        let mut client = page.client(None);
        end(&page.start(&mut client, &mut implicit()))
    };
    pauses.iter().map(turn).collect()
}

#[test]
fn a_login_that_comes_back_again_and_again_ends() {
    use End::*;
    let mut page = Page::new();
    assert_eq!(turns(&mut page, &[1000.0; 4]), [Leaves, Leaves, Leaves, Fails("login_loop")]);
    assert_eq!(page.records.len(), 0);
    assert_eq!(turns(&mut page, &[1.0]), [Leaves], "a later login by hand works");
    // Somebody who goes back now and then.
    let mut page = Page::new();
    assert_eq!(turns(&mut page, &[20_000.0; 9]), [const { Leaves }; 9]);
    assert_eq!(turns(&mut page, &[1.0, 1.0, 20_000.0, 1.0, 1.0]), [const { Leaves }; 5]);
}

#[test]
fn the_error_of_a_loop_says_what_to_look_at() {
    let mut page = Page::new();
    turns(&mut page, &[1.0; 3]);
    page.registry = LoginRegistry::default();
    let mut client = page.client(None);
    let LoginAction::Finish(Err(LoginError::Auth(details))) = page.start(&mut client, &mut implicit()) else {
        panic!("an error")
    };
    for word in ["router", "redirect", "service worker", "`redirectUri`"] {
        assert!(details.message.contains(word), "{}", details.message);
    }
}

#[test]
fn an_answer_ends_the_count() {
    let mut page = Page::new();
    for _ in 0..9 {
        assert_eq!(turns(&mut page, &[1.0; 2]), [const { End::Leaves }; 2]);
        page.address = [REDIRECT, "#access_token=t&state=", STATE].concat();
        assert_eq!(turns(&mut page, &[1.0]), [End::SignsIn("person")]);
    }
}

#[test]
fn clients_that_leave_one_page_are_no_loop() {
    let mut page = Page::new();
    for _ in 0..9 {
        let mut client = page.client(None);
        assert_eq!(end(&page.start(&mut client, &mut implicit())), End::Leaves);
    }
}

#[test]
fn a_page_that_was_not_left_goes_the_same_way_again() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let leave = |page: &mut Page, client: &mut Client| {
        let mut login = pkce();
        page.start(client, &mut login);
        let LoginAction::Navigate(url) = page.go(client, &mut login, digest()) else { return None };
        Some(url)
    };
    let first = leave(&mut page, &mut client);
    assert!(first.is_some());
    let record = page.record(Storage::Session, PENDING_KEY).unwrap().to_owned();
    page.records.clear();
    page.random_character = "B";
    let LoginAction::Navigate(again) = page.start(&mut client, &mut pkce()) else { panic!("it leaves") };
    assert_eq!(Some(&again), first.as_ref());
    assert_eq!(page.record(Storage::Session, PENDING_KEY), Some(record.as_str()));
    // Not with another token, and not of another client.
    client.change_token();
    let newer = leave(&mut page, &mut client);
    assert!(newer.is_some() && newer != first);
    page.random_character = "C";
    let mut other = page.client(None);
    let others = leave(&mut page, &mut other);
    assert!(others.is_some() && others != newer);
    // An answer is taken before.
    page.address = [REDIRECT, "?code=c&state=", &"C".repeat(43)].concat();
    assert!(is_fetch(&page.start(&mut client, &mut pkce()), "https://login.example/oauth/token"));
}

#[test]
fn the_login_page_is_told_what_the_options_say() {
    let options = [("org", text("acme & co")), ("loginHint", text("a@b")), ("state", text("secret place"))];
    let mut page = Page::new();
    let mut client = page.client(None);
    let LoginAction::Navigate(url) = page.start(&mut client, &mut login(Grant::Implicit, &options)) else {
        panic!("it leaves")
    };
    assert!(url.contains("&org=acme%20%26%20co&login_hint=a%40b&state="), "{url}");
    assert!(!url.contains("secret"), "the application's own state stays in the page");
}
