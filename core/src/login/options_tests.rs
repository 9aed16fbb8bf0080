use super::*;
use crate::options::option_type;
use proptest::prelude::*;

const REDIRECT: &str = "https://app.example/";

const MISSING: Value = Value::bare(ValueKind::Missing);
const FUNCTION: Value = Value::bare(ValueKind::Function);
const OBJECT: Value = Value::bare(ValueKind::PlainObject);

fn string(text: &str) -> Value {
    Value::string(text)
}

fn login(options: &[(&str, Value)]) -> Result<PersonLogin, ParameterError> {
    login_in(options, &[])
}

/// A login whose option `popup` has fields.
fn login_in(options: &[(&str, Value)], popup: &[(&str, Value)]) -> Result<PersonLogin, ParameterError> {
    let mut person = PersonLogin::bare(Grant::Pkce);
    person.set_client(&string("id"), &string(REDIRECT))?;
    for (name, value) in options {
        let option_type = option_type("loginPKCEGrant", &LOGIN_OPTIONS, name)?;
        if value.kind != ValueKind::Missing {
            option_type.check("loginPKCEGrant", name, value)?;
            person.set_option(name, value);
        }
    }
    for (name, value) in popup {
        person.set_popup_field(name, value);
    }
    person.check()?;
    Ok(person)
}

#[test]
fn client_ids() {
    let malformed = [" ", "a b", "a\0b", "a\n", "ü"].map(string).into_iter().chain([Value::integer(5), OBJECT]);
    let missing = [string(""), MISSING];
    for (bad, problem) in malformed.map(|bad| (bad, "must be the id")).chain(missing.map(|bad| (bad, "is missing: "))) {
        let error = PersonLogin::bare(Grant::Implicit).set_client(&bad, &string(REDIRECT)).unwrap_err();
        assert_eq!(error.parameter, "clientId", "{bad:?}");
        let expected = ["loginImplicitGrant: `clientId` ", problem].concat();
        assert!(error.message.starts_with(&expected), "{bad:?}: {}", error.message);
        let error = client_credentials_login(&bad, &string("s")).unwrap_err();
        let expected = ["loginClientCredentialsGrant: `clientId` ", problem].concat();
        assert!(error.message.starts_with(&expected), "{bad:?}: {}", error.message);
    }
}

#[test]
fn redirect_uris() {
    let parameter = |uri: &Value| {
        let mut person = PersonLogin::bare(Grant::Pkce);
        let checked = person.set_client(&string("id"), uri).and_then(|()| person.check());
        checked.map(|()| person.redirect_uri).map_err(|error| error.parameter.clone())
    };
    let bad = ["", " ", "/cb", "app.example", "#x", ":x", "https://a/ b", "https://ü/", "a b:/c", "https://a/\n"];
    for uri in bad.map(string).into_iter().chain([MISSING, Value::integer(5)]) {
        assert_eq!(parameter(&uri).unwrap_err(), "redirectUri", "{uri:?}");
    }
    for good in ["https://a.example", "http://127.0.0.1:80/x?y=z", "com.example.app:/cb", "HTTPS://A/"] {
        assert_eq!(parameter(&string(good)).unwrap(), good);
    }
    // As `location.href` is when the login page has come back, or under a hash route.
    for (given, taken) in [
        ("https://a.example/x?y#access_token=t&state=s", "https://a.example/x?y"),
        ("https://a.example/#/route?x=#y", "https://a.example/"),
        ("https://a.example/#", "https://a.example/"),
    ] {
        assert_eq!(parameter(&string(given)).unwrap(), taken);
    }
}

#[test]
fn secrets() {
    for bad in [string(""), MISSING, Value::integer(5)] {
        let error = client_credentials_login(&string("id"), &bad).unwrap_err();
        assert_eq!(error.message, "loginClientCredentialsGrant: `clientSecret` must be the secret of the OAuth client");
    }
    let credentials = Credentials { client_id: "id".to_owned(), client_secret: " ".to_owned() };
    assert_eq!(client_credentials_login(&string("id"), &string(" ")), Ok(credentials));
}

#[test]
fn options_are_checked_one_by_one() {
    let objects = [FUNCTION, Value::boolean(true), Value::boolean(false), OBJECT];
    for name in ["org", "provider", "target", "loginHint", "prompt", "state"] {
        for bad in &objects {
            let error = login(&[(name, bad.clone())]).unwrap_err();
            assert_eq!(error.message, ["loginPKCEGrant: `", name, "` must be a string"].concat());
        }
    }
    for bad in [string("x"), string(""), Value::boolean(true), Value::boolean(false), OBJECT] {
        assert_eq!(login(&[("navigate", bad)]).unwrap_err().message, "loginPKCEGrant: `navigate` must be a function");
    }
    for (name, _) in LOGIN_OPTIONS {
        login(&[(name, MISSING)]).unwrap();
    }
}

#[test]
fn an_unknown_option_names_the_nearest() {
    for (name, nearest) in
        [("loginhint", Some("loginHint")), ("", None), ("ü", None), (",", None), ("constructor", None)]
    {
        let error = login(&[(name, string("a"))]).unwrap_err();
        let remedy = nearest.map_or("leave it out, or look up what `loginPKCEGrant` takes".to_owned(), |nearest| {
            ["did you mean `", nearest, "`?"].concat()
        });
        let expected = ["loginPKCEGrant: `", name, "` is no option; ", &remedy].concat();
        assert_eq!((error.parameter.as_str(), error.message.as_str()), (name, expected.as_str()));
    }
}

#[test]
fn options_go_where_they_belong() {
    let options = [
        ("state", string("")),
        ("loginHint", string("a@b")),
        ("org", string("acme & co")),
        ("provider", string("okta")),
        ("target", string("t")),
        ("prompt", string("none")),
        ("verify", string("yes")),
        ("navigate", FUNCTION),
        ("popup", Value::boolean(false)),
    ];
    let expected = PersonLogin {
        grant: Grant::Pkce,
        client_id: "id".to_owned(),
        redirect_uri: REDIRECT.to_owned(),
        hints: [("login_hint", "a@b"), ("org", "acme & co"), ("provider", "okta"), ("target", "t"), ("prompt", "none")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
        app_state: Some(Rc::from("")),
        popup: None,
        is_delegated: false,
        verify: true,
    };
    assert_eq!(login(&options), Ok(expected));
    assert_eq!(
        login(&[("verify", Value::boolean(false))]).map(|login| (login.verify, login.app_state)),
        Ok((false, None))
    );
}

#[test]
fn a_provider_needs_its_organization() {
    for org in [MISSING, string("")] {
        let error = login(&[("provider", string("okta")), ("org", org)]).unwrap_err();
        assert_eq!(error.message, "loginPKCEGrant: `provider` needs `org`, the organization that it belongs to");
    }
    login(&[("provider", string(""))]).unwrap();
}

#[test]
fn popups() {
    let size = |width, height, timeout| Some(PopupOptions { width, height, timeout });
    let default = size(500.0, 700.0, 300_000.0);
    let big = |text: &str| Value { text: text.to_owned(), ..Value::bare(ValueKind::BigInt) };
    for (value, fields, expected) in [
        (MISSING, vec![], None),
        (Value::boolean(false), vec![], None),
        (string(""), vec![], None),
        (Value::number(0.0), vec![], None),
        (Value::number(f64::NAN), vec![], None),
        (big("0"), vec![], None),
        (big("7"), vec![], default),
        (Value::number(-1.0), vec![], default),
        (Value::boolean(true), vec![], default),
        (string("yes"), vec![], default),
        (FUNCTION, vec![], default),
        (OBJECT, vec![("width", MISSING), ("returnUrl", MISSING), ("own", FUNCTION)], default),
        (OBJECT, vec![("height", Value::number(0.5)), ("timeout", Value::number(0.0))], size(500.0, 0.5, 0.0)),
    ] {
        assert_eq!(login_in(&[("popup", value.clone())], &fields).map(|login| login.popup), Ok(expected), "{value:?}");
    }
    let popup = |name, value| login_in(&[("popup", OBJECT)], &[(name, value)]);
    for bad in [Value::number(f64::NAN), Value::number(-1.0), Value::number(f64::NEG_INFINITY), string("5"), OBJECT] {
        for name in ["width", "height", "timeout"] {
            assert_eq!(popup(name, bad.clone()).unwrap_err().parameter, "popup", "{name} {bad:?}");
        }
    }
    for name in ["width", "height"] {
        assert_eq!(popup(name, Value::integer(0)).unwrap_err().parameter, "popup");
    }
    let returning = |return_url| popup("returnUrl", return_url).map_err(|error| error.parameter.clone());
    let page = "https://app.example/popup.html";
    assert_eq!(returning(string(page)).map(|login| login.redirect_uri), Ok(page.to_owned()));
    assert_eq!(returning(MISSING).map(|login| login.redirect_uri), Ok(REDIRECT.to_owned()));
    for bad in [string("popup.html"), Value::integer(5)] {
        assert_eq!(returning(bad).unwrap_err(), "redirectUri");
    }
}

proptest! {
    #[test]
    fn an_address_is_taken_as_by_the_pattern_of_rfc_3986(text in "[a-zA-Z0-9+.:#/ ü\"~-]{0,9}") {
        let good = text.split_once(':').is_some_and(|(scheme, rest)| {
            !scheme.is_empty()
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
                && rest.chars().all(|c| ('!'..='~').contains(&c) && c != '#')
        });
        prop_assert_eq!(is_redirect_uri(&text), good);
    }
}

#[test]
fn a_caller_who_brings_the_answer_has_a_function_and_no_window() {
    let delegated = |options: &[(&str, Value)]| login(options).map(|login| login.is_delegated);
    assert_eq!(delegated(&[("authorize", FUNCTION)]), Ok(true));
    assert_eq!(
        delegated(&[("authorize", Value::bare(ValueKind::Missing)), ("popup", Value::boolean(true))]),
        Ok(false)
    );
    for options in [vec![("authorize", string("x"))], vec![("authorize", FUNCTION), ("popup", Value::boolean(true))]] {
        assert_eq!(delegated(&options).unwrap_err().parameter, "authorize");
    }
}
