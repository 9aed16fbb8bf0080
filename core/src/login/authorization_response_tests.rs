use super::*;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use proptest::prelude::*;

fn text(text: &str) -> Field {
    Field::Text(text.to_owned())
}

/// The address that is left, whether there was an answer or not.
fn rest(grant: Grant, address: &str, state: Option<&str>) -> String {
    parse(grant, address, state).1
}

#[test]
fn goes_from_the_address_without_anything_else() {
    use Grant::*;
    for (grant, address, expected) in [
        (Pkce, "https://a/?x=%41&code=1&y&state=2&z=&#f", "https://a/?x=%41&y&z=&#f"),
        (Pkce, "https://a/?state=open&code=mine&code=1&state=2", "https://a/?state=open&code=mine"),
        (Pkce, "https://a/?access_token=own&state=2&code=1", "https://a/?access_token=own"),
        (Pkce, "https://a?error=e&error_description=d&error_uri=u&state=2", "https://a"),
        (Pkce, "https://a/?&code=1&state=2", "https://a/?"),
        (Pkce, "https://a/?code=1&state=2#/route?code=1", "https://a/#/route?code=1"),
        (Implicit, "https://a/?code=own#code=own&access_token=1&x&state", "https://a/?code=own#code=own&x"),
        (Implicit, "https://a/?code=own#state=&error=1", "https://a/?code=own"),
        (Implicit, "https://a/#x=a=b&access_token=1=2&?#y&state=%", "https://a/#x=a=b&?#y"),
        (Implicit, "#state&access_token", ""),
        (Implicit, "https://a/#error_uri=u&error=1", "https://a/"),
    ] {
        let (response, rest) = parse(grant, address, None);
        assert!(response.is_answer(), "{address}");
        assert_eq!(rest, expected, "{address}");
    }
}

#[test]
fn is_none_without_a_token_code_or_error_in_its_place() {
    use Grant::*;
    for (grant, address) in [
        (Pkce, "https://a/?state=open&expires_in=1"),
        (Pkce, "https://a/#code=1&state=2"),
        (Pkce, "https://a/#?code=1&state=2"),
        (Pkce, "https://a/?codes=1&Code=2&%63ode=3"),
        (Pkce, "https://a/?access_token=1"),
        (Implicit, "https://a/?access_token=1&state=2"),
        (Implicit, "https://a/#/access_token"),
        (Implicit, "https://a/#/access_token=1&state=2"),
        (Implicit, "https://a/#code=1&state=2"),
        (Implicit, "https://a/#"),
        (Implicit, ""),
    ] {
        let (response, _) = parse(grant, address, Some("S"));
        assert!(!response.is_answer(), "{address}");
    }
}

#[test]
fn is_found_behind_a_hash_route_by_its_state() {
    let implicit = |address| parse(Grant::Implicit, address, Some("S"));
    for (address, token, expected) in [
        ("https://a/#/access_token=1&state=S", "1", "https://a/#/"),
        ("https://a/#!/access_token=1&state=S", "1", "https://a/#!/"),
        ("https://a/#/?access_token=1&state=S&x", "1", "https://a/#/?x"),
        ("https://a/#/state=S&access_token=1&expires_in=5", "1", "https://a/#/"),
        // The first field is not that with the token.
        ("https://a/#/token_type=bearer&access_token=1&state=S", "1", "https://a/#/"),
    ] {
        let (response, rest) = implicit(address);
        assert_eq!((response.access_token, rest.as_str()), (text(token), expected), "{address}");
    }
    let (response, rest) = implicit("https://a/#/error=access_denied&state=S");
    assert_eq!((response.error, rest.as_str()), (text("access_denied"), "https://a/#/"));
    // Another state, or none: a route of the application.
    for address in ["https://a/#/access_token=1&state=T", "https://a/#/access_token=1", "https://a/#/error=1"] {
        assert!(!implicit(address).0.is_answer(), "{address}");
    }
    assert!(!parse(Grant::Implicit, "https://a/#/access_token=1&state=S", None).0.is_answer());
}

#[test]
fn values_arrive_as_the_server_meant_them() {
    for (value, expected) in [
        ("x%2By%2F%3D+z", text("x+y/=+z")),
        ("x%252By", text("x%2By")),
        ("a=b", text("a=b")),
        ("B%C3%A4r%20%F0%9F%98%80+%2b", text("Bär 😀++")),
        ("ü", text("ü")),
        ("", Field::Unreadable),
        ("%", Field::Unreadable),
        ("%f", Field::Unreadable),
        ("%zz", Field::Unreadable),
        ("%+1", Field::Unreadable),
        ("%ff", Field::Unreadable),
        ("%ed%a0%80", Field::Unreadable),
        ("sec%00ret", Field::Unreadable),
    ] {
        let (response, _) = parse(Grant::Implicit, &["#access_token=", value, "&state=S"].concat(), None);
        assert_eq!(response.access_token, expected, "{value}");
        let (response, _) = parse(Grant::Pkce, &["?code=", value].concat(), None);
        assert_eq!((response.code, response.state), (expected, Field::Missing), "{value}");
    }
    let described = |value: &str| parse(Grant::Pkce, &["?error=e+f&error_description=", value].concat(), None).0;
    assert_eq!(described("Not+allowed%2C%20100%25").error_description, text("Not allowed, 100%"));
    assert_eq!(described("Not%2Bthis").error_description, text("Not+this"));
    assert_eq!(described("x").error, text("e+f"));
}

#[test]
fn an_answer_counts_by_its_last_state() {
    let (response, _) = parse(Grant::Implicit, "#access_token=1&state=S&state=T", Some("S"));
    assert!(!response.answers("S") && response.answers("T"));
    for state in ["", "s", "SS"] {
        assert!(
            !parse(Grant::Implicit, &["#access_token=1&state=", state].concat(), Some("S")).0.answers("S"),
            "{state}"
        );
    }
    assert!(!parse(Grant::Implicit, "#access_token=1", None).0.answers(""));
}

proptest! {
    #[test]
    fn foreign_fields_stay_as_they_were_written(
        fields in proptest::collection::vec("x[abz]{0,2}=?[az%+=?]{0,4}", 0..5), at in 0usize..5, answer in "code=1|error=[az%+=?]{0,4}",
    ) {
        let mut all: Vec<&str> = fields.iter().map(String::as_str).collect();
        all.splice(at.min(all.len())..at.min(all.len()), [answer.as_str(), "state=2"]);
        let address = ["https://a/?", &all.join("&"), "#x"].concat();
        let expected = ["https://a/", if fields.is_empty() { "" } else { "?" }, &fields.join("&"), "#x"].concat();
        prop_assert_eq!(rest(Grant::Pkce, &address, None), expected);
    }

    #[test]
    fn an_address_without_an_answer_stays(address in "[a-z:/?#&=%!+]{0,40}", pkce in any::<bool>()) {
        let grant = if pkce { Grant::Pkce } else { Grant::Implicit };
        let names = ["state", "error", "code", "access_token", "expires_in", "token_type"];
        prop_assume!(!names.iter().any(|name| address.contains(name)));
        prop_assert_eq!(rest(grant, &address, Some("S")), address);
    }

    #[test]
    fn decodes_as_a_second_implementation(value in "\\PC{0,20}") {
        let encoded = utf8_percent_encode(&value, NON_ALPHANUMERIC).to_string();
        prop_assert_eq!(percent_decode(&encoded), Some(value.clone()));
        if let Some(decoded) = percent_decode(&value) {
            prop_assert_eq!(decoded, percent_decode_str(&value).decode_utf8().unwrap());
        }
    }

    #[test]
    fn a_route_is_an_answer_only_with_the_state(fragment in "[!/?]{1,3}(access_token=1|error=1)(&state=[ST]{1,2})?") {
        let (response, _) = parse(Grant::Implicit, &["https://a/#", &fragment].concat(), Some("S"));
        prop_assert_eq!(response.is_answer(), fragment.ends_with("&state=S"));
    }
}
