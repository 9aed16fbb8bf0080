//! Addresses of the login host and forms for it.

use super::{Grant, cut, say};
use crate::core::encode::push_encoded;

/// Appends fields of a query or a form, percent-encoded; those without a value are left out. `names` are separated by
/// single spaces.
#[inline(never)]
fn push_fields(out: &mut String, names: &str, values: &[&str]) {
    let mut rest = Some(names);
    for value in values {
        let Some(names) = rest else { break };
        let name;
        (name, rest) = cut(names, b' ');
        if !value.is_empty() {
            if !out.ends_with('?') {
                out.push('&');
            }
            out.push_str(name);
            out.push('=');
            push_encoded(out, value);
        }
    }
}

/// Base64 in the alphabet of URLs and without padding, as RFC 7636 has it.
pub fn url_safe(base64: &str) -> String {
    let mut out = String::new();
    for byte in base64.bytes() {
        match byte {
            b'+' => out.push('-'),
            b'/' => out.push('_'),
            b'=' => {}
            other => out.push(char::from(other)),
        }
    }
    out
}

/// Where a person signs in. With the digest of a verifier the page gives a code, without it a token. The state is
/// randomness alone, always of one shape: the caller's own goes nowhere.
pub fn authorize_url(origin: &str, digest: &str, values: &[&str]) -> String {
    let mut url = [origin, "/oauth/authorize?response_type="].concat();
    if digest.is_empty() {
        url.push_str("token");
    } else {
        url.push_str("code&code_challenge_method=S256&code_challenge=");
        url.push_str(&url_safe(digest));
    }
    push_fields(&mut url, "client_id redirect_uri state org provider target login_hint prompt", values);
    url
}

/// The form that gets a token, and the credentials of a program for a Basic header: both parts are form-encoded inside,
/// as RFC 6749 has it.
pub fn token_form(grant: Grant, values: &[&str]) -> String {
    if grant != Grant::ClientCredentials {
        let mut form = "grant_type=authorization_code".to_owned();
        push_fields(&mut form, "client_id redirect_uri code code_verifier", values);
        return form;
    }
    let mut credentials = String::new();
    for (at, value) in values.iter().take(2).enumerate() {
        if at > 0 {
            credentials.push(':');
        }
        push_encoded(&mut credentials, value);
    }
    say(&["grant_type=client_credentials", &credentials])
}

/// Where a login ends.
pub fn logout_url(origin: &str, values: &[&str]) -> String {
    let mut url = [origin, "/logout?"].concat();
    push_fields(&mut url, "client_id redirect_uri", values);
    url
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use base64::Engine;
    use base64::engine::general_purpose;
    use proptest::prelude::*;
    use url::Url;

    #[test]
    fn a_page_for_a_token_and_one_for_a_code() {
        let values = ["id", "https://a.example/cb?x=1", "st", "acme", "", "", "a@b"];
        assert_eq!(
            authorize_url("https://login.mypurecloud.ie", "", &values),
            "https://login.mypurecloud.ie/oauth/authorize?response_type=token&client_id=id\
             &redirect_uri=https%3A%2F%2Fa.example%2Fcb%3Fx%3D1&state=st&org=acme&login_hint=a%40b"
        );
        // The digest of the example in RFC 7636, appendix B.
        let digest = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM=";
        assert_eq!(
            authorize_url("http://127.0.0.1:1", digest, &values[..3]),
            "http://127.0.0.1:1/oauth/authorize?response_type=code&code_challenge_method=S256\
             &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\
             &client_id=id&redirect_uri=https%3A%2F%2Fa.example%2Fcb%3Fx%3D1&state=st"
        );
    }

    #[test]
    fn forms_and_credentials() {
        let program = token_form(Grant::ClientCredentials, &["id", "se:cr&t"]);
        assert_eq!(program, say(&["grant_type=client_credentials", "id:se%3Acr%26t"]));
        assert_eq!(
            token_form(Grant::Pkce, &["id", "https://a/", "c+d", "v"]),
            "grant_type=authorization_code&client_id=id&redirect_uri=https%3A%2F%2Fa%2F&code=c%2Bd&code_verifier=v"
        );
        assert_eq!(logout_url("https://l", &["id", ""]), "https://l/logout?client_id=id");
        let whole = "https://l/logout?client_id=id&redirect_uri=https%3A%2F%2Fa%2F%3Fb";
        assert_eq!(logout_url("https://l", &["id", "https://a/?b"]), whole);
        assert_eq!(logout_url("https://l", &["", "https://a/"]), "https://l/logout?redirect_uri=https%3A%2F%2Fa%2F");
    }

    proptest! {
        #[test]
        fn base64_of_urls_equals_a_second_implementation(bytes in any::<Vec<u8>>()) {
            let plain = general_purpose::STANDARD.encode(&bytes);
            prop_assert_eq!(url_safe(&plain), general_purpose::URL_SAFE_NO_PAD.encode(&bytes));
        }

        #[test]
        fn every_value_arrives(values in prop::collection::vec(".{1,20}", 8), digest in any::<bool>()) {
            let digest = if digest { "abc" } else { "" };
            let texts: Vec<_> = values.iter().map(String::as_str).collect();
            let url = Url::parse(&authorize_url("https://login.example", digest, &texts)).unwrap();
            let sent: Vec<_> = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
            let names = ["client_id", "redirect_uri", "state", "org", "provider", "target", "login_hint", "prompt"];
            let expected: Vec<_> = names.iter().map(|name| (*name).to_owned()).zip(values).collect();
            prop_assert_eq!(&sent[sent.len() - 8..], &expected[..]);
        }
    }
}
