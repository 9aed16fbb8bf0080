use super::*;
use proptest::prelude::*;

const REDIRECT: &str = "https://app.example/";

fn string(text: &str) -> Argument {
    Argument::String(text.to_owned())
}

fn option(text: &str) -> OptionValue {
    OptionValue::String(text.to_owned())
}

fn login(options: &[(&str, OptionValue)]) -> Result<PersonLogin, ParameterError> {
    let options = options.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    person_login(Grant::Pkce, string("id"), string(REDIRECT), options)
}

fn popup(width: Option<f64>, height: Option<f64>, timeout: Option<f64>) -> OptionValue {
    OptionValue::Object(PopupFields { width, height, timeout, return_url: Argument::Missing })
}

const TRUE: OptionValue = OptionValue::Other { is_truthy: true };
const FALSE: OptionValue = OptionValue::Other { is_truthy: false };

#[test]
fn client_ids() {
    for bad in ["", " ", "a b", "a\0b", "a\n", "ü"].map(string).into_iter().chain([Argument::Missing, Argument::Other])
    {
        let error = person_login(Grant::Implicit, bad.clone(), string(REDIRECT), vec![]).unwrap_err();
        assert_eq!(error.parameter, "clientId", "{bad:?}");
        assert!(error.message.starts_with("loginImplicitGrant: `clientId` must be the id"), "{}", error.message);
        assert_eq!(client_credentials_login(bad, string("s")).unwrap_err().parameter, "clientId");
    }
}

#[test]
fn redirect_uris() {
    let parameter = |uri| person_login(Grant::Pkce, string("id"), uri, vec![]).map_err(|error| error.parameter.clone());
    let bad = [
        "",
        " ",
        "/cb",
        "app.example",
        "https://app.example/#x",
        ":x",
        "https://a/ b",
        "https://ü/",
        "a b:/c",
        "https://a/\n",
    ];
    for uri in bad.map(string).into_iter().chain([Argument::Missing, Argument::Other]) {
        assert_eq!(parameter(uri.clone()).unwrap_err(), "redirectUri", "{uri:?}");
    }
    for good in ["https://a.example", "http://127.0.0.1:80/x?y=z", "com.example.app:/cb", "HTTPS://A/"] {
        assert_eq!(parameter(string(good)).unwrap().redirect_uri, good);
    }
}

#[test]
fn secrets() {
    for bad in [string(""), Argument::Missing, Argument::Other] {
        let error = client_credentials_login(string("id"), bad).unwrap_err();
        assert_eq!(error.message, "loginClientCredentialsGrant: `clientSecret` must be the secret of the OAuth client");
    }
    assert_eq!(client_credentials_login(string("id"), string(" ")), Ok(("id".to_owned(), " ".to_owned())));
}

#[test]
fn options_are_checked_one_by_one() {
    let objects = [OptionValue::Function, TRUE, FALSE, popup(None, None, None)];
    for name in ["org", "provider", "target", "loginHint", "prompt", "state"] {
        for bad in &objects {
            let error = login(&[(name, bad.clone())]).unwrap_err();
            assert_eq!(error.message, ["loginPKCEGrant: `", name, "` must be a string"].concat());
        }
    }
    for bad in [option("x"), option(""), TRUE, FALSE, popup(None, None, None)] {
        assert_eq!(login(&[("navigate", bad)]).unwrap_err().message, "loginPKCEGrant: `navigate` must be a function");
    }
    for name in OPTIONS {
        login(&[(name, OptionValue::Missing)]).unwrap();
    }
}

#[test]
fn an_unknown_option_names_the_nearest() {
    for (name, nearest) in
        [("loginhint", "loginHint"), ("", "org"), ("ü", "org"), (",", "org"), ("constructor", "state")]
    {
        let error = login(&[(name, option("a"))]).unwrap_err();
        let expected = ["loginPKCEGrant: `", name, "` is no option; did you mean `", nearest, "`?"].concat();
        assert_eq!((error.parameter.as_str(), error.message.as_str()), (name, expected.as_str()));
    }
}

#[test]
fn options_go_where_they_belong() {
    let options = [
        ("state", option("")),
        ("loginHint", option("a@b")),
        ("org", option("acme & co")),
        ("provider", option("okta")),
        ("target", option("t")),
        ("prompt", option("none")),
        ("verify", option("yes")),
        ("navigate", OptionValue::Function),
        ("popup", FALSE),
    ];
    let expected = PersonLogin {
        grant: Grant::Pkce,
        client_id: "id".to_owned(),
        redirect_uri: REDIRECT.to_owned(),
        hints: [("login_hint", "a@b"), ("org", "acme & co"), ("provider", "okta"), ("target", "t"), ("prompt", "none")]
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
        app_state: Some(String::new()),
        popup: None,
        verify: true,
    };
    assert_eq!(login(&options), Ok(expected));
    assert_eq!(login(&[("verify", FALSE)]).map(|login| (login.verify, login.app_state)), Ok((false, None)));
}

#[test]
fn a_provider_needs_its_organization() {
    for org in [OptionValue::Missing, option("")] {
        let error = login(&[("provider", option("okta")), ("org", org)]).unwrap_err();
        assert_eq!(error.message, "loginPKCEGrant: `provider` needs `org`, the organization that it belongs to");
    }
    login(&[("provider", option(""))]).unwrap();
}

#[test]
fn popups() {
    let size = |width, height, timeout| Some(PopupSize { width, height, timeout });
    for (value, expected) in [
        (OptionValue::Missing, None),
        (FALSE, None),
        (option(""), None),
        (TRUE, size(500.0, 700.0, 300_000.0)),
        (option("yes"), size(500.0, 700.0, 300_000.0)),
        (OptionValue::Function, size(500.0, 700.0, 300_000.0)),
        (popup(None, None, None), size(500.0, 700.0, 300_000.0)),
        (popup(None, Some(0.5), Some(0.0)), size(500.0, 0.5, 0.0)),
    ] {
        assert_eq!(login(&[("popup", value.clone())]).map(|login| login.popup), Ok(expected), "{value:?}");
    }
    for bad in [f64::NAN, -1.0, f64::NEG_INFINITY] {
        for value in [popup(Some(bad), None, None), popup(None, Some(bad), None), popup(None, None, Some(bad))] {
            assert_eq!(login(&[("popup", value)]).unwrap_err().parameter, "popup");
        }
    }
    for value in [popup(Some(0.0), None, None), popup(None, Some(0.0), None)] {
        assert_eq!(login(&[("popup", value)]).unwrap_err().parameter, "popup");
    }
    let returning =
        |return_url| login(&[("popup", OptionValue::Object(PopupFields { return_url, ..Default::default() }))]);
    assert_eq!(
        returning(string("https://app.example/popup.html")).unwrap().redirect_uri,
        "https://app.example/popup.html"
    );
    assert_eq!(returning(Argument::Missing).unwrap().redirect_uri, REDIRECT);
    for bad in [string("popup.html"), Argument::Other] {
        assert_eq!(returning(bad).unwrap_err().parameter, "redirectUri");
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
