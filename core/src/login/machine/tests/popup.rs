//! Logins in a window.

use super::*;

use AnswerSender::{Channel, OtherOrigin, Window};

const POPUP: &str = "https://app.example/popup.html";

fn in_popup(grant: Grant) -> Login {
    let fields = [("returnUrl", text(POPUP)), ("timeout", Value::integer(9))];
    login_of("id", grant, &[("popup", TRUE), ("state", text("mine"))], &fields)
}

/// A login whose window shows the login page.
fn shown(grant: Grant) -> (Page, Client, Login) {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut login = in_popup(grant);
    let action = page.start(&mut client, &mut login);
    assert_eq!(action, LoginAction::OpenPopup { width: 500.0, height: 700.0 });
    let mut action = page.go(&mut client, &mut login, LoginEvent::PopupOpened(true));
    if grant == Grant::Pkce {
        assert!(matches!(action, LoginAction::Digest(_)));
        action = page.go(&mut client, &mut login, digest());
    }
    let LoginAction::ShowPopup { url, timeout, .. } = action else { panic!("{action:?}") };
    assert!(url.contains("&redirect_uri=https%3A%2F%2Fapp.example%2Fpopup.html&"), "{url}");
    assert_eq!((timeout, page.records.len()), (9.0, 0));
    (page, client, login)
}

fn answered(grant: Grant, address: &str, sender: AnswerSender) -> LoginEvent {
    LoginEvent::Answered { response: Box::new(response_in(grant, &[POPUP, address, STATE].concat())), sender }
}

#[test]
fn a_window_opens_before_anything_is_waited_for() {
    // The digest takes a turn, and then the browser would block the window.
    shown(Grant::Pkce);
    shown(Grant::Implicit);
}

#[test]
fn a_window_that_cannot_be_used_is_refused() {
    let mut page = Page::new();
    let mut client = page.client(None);
    let mut login = in_popup(Grant::Pkce);
    page.start(&mut client, &mut login);
    assert_eq!(code(&page.go(&mut client, &mut login, LoginEvent::PopupOpened(false))), "popup_blocked");

    let fields = [("returnUrl", text("https://app.example.evil.example/"))];
    let mut login = login_of("id", Grant::Pkce, &[("popup", TRUE)], &fields);
    let action = page.start(&mut client, &mut login);
    assert_eq!(code(&action), "wrong_origin");
}

#[test]
fn answers_of_a_window() {
    for (grant, answer, sender, expected) in [
        (Grant::Implicit, "#access_token=t&state=", Window, Ok("t")),
        (Grant::Implicit, "#access_token=t&state=", Channel, Ok("t")),
        (Grant::Implicit, "#access_token=t&state=", OtherOrigin, Err("wrong_origin")),
        (Grant::Implicit, "#access_token=t&state=x", Window, Err("state_mismatch")),
        (Grant::Implicit, "#access_token=t&x=", Window, Err("state_mismatch")),
        (Grant::Implicit, "#error=access_denied&state=", Window, Err("access_denied")),
        (Grant::Implicit, "#access_token=&state=", Window, Err("invalid_answer")),
        (Grant::Implicit, "#", Window, Err("invalid_answer")),
        (Grant::Pkce, "?error=access_denied&state=", Channel, Err("access_denied")),
        (Grant::Pkce, "?code=c&state=x", Window, Err("state_mismatch")),
    ] {
        let (mut page, mut client, mut login) = shown(grant);
        let action = page.go(&mut client, &mut login, answered(grant, answer, sender));
        match expected {
            Ok(token) => assert_eq!(signed_in(&action), (token, Some("mine"))),
            Err(expected) => {
                assert_eq!(code(&action), expected, "{answer}");
                assert_eq!(client.token(), None);
            }
        }
    }
    let (mut page, mut client, mut login) = shown(Grant::Pkce);
    let action = page.go(&mut client, &mut login, answered(Grant::Pkce, "?code=c&state=", Window));
    assert!(is_fetch(&action, "https://login.example/oauth/token"));
}

#[test]
fn answers_for_other_pages_on_the_channel_are_left_to_them() {
    let (mut page, mut client, mut login) = shown(Grant::Implicit);
    for answer in ["#access_token=evil&state=x", "#error=access_denied&x=", "#"] {
        let action = page.go(&mut client, &mut login, answered(Grant::Implicit, answer, Channel));
        assert_eq!(action, LoginAction::Wait, "{answer}");
    }
    assert_eq!(
        signed_in(&page.go(&mut client, &mut login, answered(Grant::Implicit, "#access_token=t&state=", Window))).0,
        "t"
    );
}

#[test]
fn a_window_ends_the_login_when_it_is_closed_or_takes_too_long() {
    let (mut page, mut client, mut login) = shown(Grant::Implicit);
    let mut look = |view| page.go(&mut client, &mut login, LoginEvent::PopupPolled { view, page_has_focus: true });
    for _ in 0..8 {
        assert_eq!(look(PopupView::Away), LoginAction::Wait);
    }
    for _ in 0..7 {
        assert_eq!(look(PopupView::Closed), LoginAction::Wait);
    }
    assert_eq!(code(&look(PopupView::Closed)), "popup_closed");

    let (mut page, mut client, mut login) = shown(Grant::Implicit);
    assert_eq!(code(&page.go(&mut client, &mut login, LoginEvent::TimedOut)), "popup_timeout");

    let (mut page, mut client, mut login) = shown(Grant::Implicit);
    client.change_token();
    let polled = LoginEvent::PopupPolled { view: PopupView::Away, page_has_focus: false };
    assert_eq!(code(&page.go(&mut client, &mut login, polled)), "superseded", "noticed at the next look");
}

#[test]
fn the_answer_in_the_address_is_none_for_a_window() {
    let mut page = Page::new();
    let mut client = page.client(Some(Storage::Local));
    page.wait_for("S");
    let address = "https://app.example/?code=c&state=S";
    page.address = address.to_owned();
    let action = page.start(&mut client, &mut in_popup(Grant::Pkce));
    assert!(matches!(action, LoginAction::OpenPopup { .. }));
    assert_eq!((page.address.as_str(), page.records.len()), (address, 1));
    // A stored token makes the window needless.
    let mut client = page.client(Some(Storage::Local));
    page.store(Storage::Local, TOKEN_KEY, "Infinity\nstored\nbearer");
    assert_eq!(signed_in(&page.start(&mut client, &mut in_popup(Grant::Implicit))), ("stored", Some("mine")));
}
