//! Stored tokens, and storages that fail.

use super::*;

const STORED: &str = "1800000000001\nstored\nbearer";

#[test]
fn a_token_is_kept_where_the_client_says() {
    for storage in [None, Some(Storage::Session), Some(Storage::Local)] {
        let mut page = Page::new();
        let mut client = page.client(storage);
        page.wait_for("S");
        page.address = [REDIRECT, "?code=c&state=S"].concat();
        let mut login = pkce();
        page.start(&mut client, &mut login);
        assert_eq!(signed_in(&page.go(&mut client, &mut login, token("t"))), ("t", Some("mine")));
        let expected = storage.map(|_| "1800003600000\nt\nbearer");
        assert_eq!(storage.and_then(|storage| page.record(storage, TOKEN_KEY)), expected);
        assert_eq!(page.records.len(), usize::from(storage.is_some()));
        // The same client has it again, another one what the storage has.
        let state = text("again");
        let again = page.start(&mut client, &mut super::login(Grant::Implicit, &[("state", state)]));
        assert_eq!(signed_in(&again), ("t", Some("again")));
        let mut other = page.client(storage);
        let action = page.start(&mut other, &mut pkce());
        assert_eq!(matches!(action, LoginAction::Finish(Ok(_))), storage.is_some());
        // Until it has expired.
        page.registry = LoginRegistry::default();
        page.wall_now = NOW + 3_600_000.0;
        assert!(matches!(page.start(&mut client, &mut pkce()), LoginAction::Digest(_)));
    }
}

#[test]
fn garbage_in_the_storage_is_no_token() {
    for record in
        ["", "\n", "x", "Infinity\nbad token\nbearer", "NaN\nt\nbearer", "1\n2\n3", "1800000000000\nt\nbearer"]
    {
        let mut page = Page::new();
        let mut client = page.client(Some(Storage::Local));
        page.store(Storage::Local, TOKEN_KEY, record);
        page.store(Storage::Session, PENDING_KEY, record);
        assert!(matches!(page.start(&mut client, &mut pkce()), LoginAction::Digest(_)), "{record:?}");
        assert_eq!((client.token(), page.warnings), (None, 0));
    }
}

#[test]
fn a_storage_that_fails_is_replaced_by_memory() {
    for (unreadable, full) in [(true, true), (false, true)] {
        let mut page = Page::new();
        let mut client = page.client(Some(Storage::Local));
        page.store(Storage::Local, TOKEN_KEY, "1\nold\nbearer");
        page.wait_for("S");
        page.address = [REDIRECT, "?code=c&state=S"].concat();
        let mut login = pkce();
        page.start(&mut client, &mut login);
        (page.unreadable, page.full) = (unreadable, full);
        assert_eq!(signed_in(&page.go(&mut client, &mut login, token("t"))).0, "t");
        assert_eq!(page.record(Storage::Local, TOKEN_KEY), None, "an older token must not stand there");
        assert_eq!(signed_in(&page.start(&mut client, &mut pkce())).0, "t");
        assert_eq!(page.warnings, 1, "it is told once");
    }
    let mut page = Page::new();
    page.unreadable = true;
    let mut client = page.client(Some(Storage::Session));
    for _ in 0..2 {
        let mut login = pkce();
        assert!(matches!(page.start(&mut client, &mut login), LoginAction::Digest(_)));
        page.registry = LoginRegistry::default();
    }
    assert_eq!(page.warnings, 1);
}

#[test]
fn a_login_that_no_storage_can_keep_is_refused() {
    let mut page = Page::new();
    page.full = true;
    let mut client = page.client(None);
    let mut login = pkce();
    page.start(&mut client, &mut login);
    assert_eq!(code(&page.go(&mut client, &mut login, digest())), "storage_unavailable");
}

#[test]
fn a_stored_token_is_verified() {
    type Check = fn(&LoginAction) -> bool;
    let is_signed_in: Check = |action| matches!(action, LoginAction::Finish(Ok(_)));
    let leaves: Check = |action| matches!(action, LoginAction::Digest(_));
    let retries: Check = |action| matches!(action, LoginAction::Delay { ms: 500.0, .. });
    let fails: Check = |action| {
        matches!(
            action,
            LoginAction::Finish(Err(LoginError::Request {
                failure: Failure::Status { status: 403, retry_after: None },
                attempts: 1
            }))
        )
    };
    for storage in [None, Some(Storage::Local)] {
        for (event, check, stays) in [
            (status(200), is_signed_in, true),
            // Only a refusal makes it dead.
            (status(401), leaves, false),
            (status(403), fails, true),
            (status(503), retries, true),
            (LoginEvent::ConnectionFailed, retries, true),
            (LoginEvent::TimedOut, retries, true),
        ] {
            let mut page = Page::new();
            let mut client = page.client(storage);
            keep(&mut client, STORED);
            page.store(Storage::Local, TOKEN_KEY, STORED);
            page.store(Storage::Local, "genesys-users token https://login.example other ", STORED);
            let mut login = super::login(Grant::Pkce, &[("verify", TRUE)]);
            let LoginAction::Fetch(request) = page.start(&mut client, &mut login) else { panic!("it asks the API") };
            assert_eq!((request.method, request.url.as_str()), (Method::Get, "https://api.example/api/v2/tokens/me"));
            let action = page.go(&mut client, &mut login, event.clone());
            assert!(check(&action), "{event:?}: {action:?}");
            assert_eq!(client.login.token_in_memory(ORIGIN, "id").is_some(), stays, "{event:?}");
            if storage.is_some() {
                assert_eq!(page.record(Storage::Local, TOKEN_KEY).is_some(), stays, "{event:?}");
            }
            assert!(page.record(Storage::Local, "genesys-users token https://login.example other ").is_some());
        }
    }
}

#[test]
fn a_token_that_another_tab_has_renewed_is_not_forgotten_with_the_old_one() {
    let mut page = Page::new();
    let mut client = page.client(Some(Storage::Local));
    page.store(Storage::Local, TOKEN_KEY, STORED);
    let mut login = super::login(Grant::Pkce, &[("verify", TRUE)]);
    page.start(&mut client, &mut login);
    page.store(Storage::Local, TOKEN_KEY, "Infinity\nnewer\nbearer");
    assert!(matches!(page.go(&mut client, &mut login, status(401)), LoginAction::Digest(_)));
    assert_eq!(page.record(Storage::Local, TOKEN_KEY), Some("Infinity\nnewer\nbearer"));
}

#[test]
fn a_stored_token_is_not_written_over_a_newer_one() {
    let mut page = Page::new();
    let mut client = page.client(Some(Storage::Local));
    page.store(Storage::Local, TOKEN_KEY, STORED);
    let mut login = super::login(Grant::Pkce, &[("verify", TRUE)]);
    page.start(&mut client, &mut login);
    page.store(Storage::Local, TOKEN_KEY, "Infinity\nnewer\nbearer");
    assert_eq!(signed_in(&page.go(&mut client, &mut login, status(200))).0, "stored");
    assert_eq!(page.record(Storage::Local, TOKEN_KEY), Some("Infinity\nnewer\nbearer"));
}

#[test]
fn a_stored_token_that_expires_while_it_is_verified_is_not_taken() {
    for (later, expected) in [(0.0, Some("stored")), (1.0, None), (5.0, None)] {
        for retries in [false, true] {
            let mut page = Page::new();
            let mut client = page.client(None);
            keep(&mut client, STORED);
            let mut login = super::login(Grant::Pkce, &[("verify", TRUE)]);
            page.start(&mut client, &mut login);
            if retries {
                page.go(&mut client, &mut login, LoginEvent::ConnectionFailed);
                page.go(&mut client, &mut login, LoginEvent::Done);
            }
            page.wall_now += later;
            let action = page.go(&mut client, &mut login, status(200));
            assert_eq!(client.token(), expected, "{later}");
            assert_eq!(matches!(action, LoginAction::Digest(_)), expected.is_none(), "{later}: {action:?}");
        }
    }
}
