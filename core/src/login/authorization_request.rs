//! The address of the login page: an authorization request of RFC 6749, with PKCE of RFC 7636 for an authorization code.

use super::form::{push_field, url};
use super::options::PersonLogin;

/// The address of the login page. `challenge` is the SHA-256 digest of the code verifier in base64url for a code, empty for a token.
pub fn authorization_url(login_origin: &str, person: &PersonLogin, state: &str, challenge: &str) -> String {
    let method = if challenge.is_empty() { "" } else { "S256" };
    let mut query = String::new();
    push_field(&mut query, "response_type", person.grant.response_type());
    push_field(&mut query, "code_challenge_method", method);
    push_field(&mut query, "code_challenge", challenge);
    push_field(&mut query, "client_id", &person.client_id);
    push_field(&mut query, "redirect_uri", &person.redirect_uri);
    for (name, value) in &person.hints {
        push_field(&mut query, name, value);
    }
    push_field(&mut query, "state", state);
    url(login_origin, "/oauth/authorize", &query)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::login::Grant;

    fn person(grant: Grant, redirect_uri: &str, hints: &[(&str, &str)]) -> PersonLogin {
        PersonLogin {
            client_id: "id".to_owned(),
            redirect_uri: redirect_uri.to_owned(),
            hints: hints.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            ..PersonLogin::bare(grant)
        }
    }

    #[test]
    fn asks_for_a_code_with_a_challenge() {
        let hints = [("org", "acme & co"), ("login_hint", "a@b"), ("prompt", "")];
        let person = person(Grant::Pkce, "https://a.example/?x=y", &hints);
        assert_eq!(
            authorization_url("https://login.example", &person, "S", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
            "https://login.example/oauth/authorize?response_type=code&code_challenge_method=S256\
             &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&client_id=id\
             &redirect_uri=https%3A%2F%2Fa.example%2F%3Fx%3Dy&org=acme%20%26%20co&login_hint=a%40b&state=S"
        );
    }

    #[test]
    fn asks_for_a_token() {
        assert_eq!(
            authorization_url("https://login.example", &person(Grant::Implicit, "com.app:/cb", &[]), "S", ""),
            "https://login.example/oauth/authorize?response_type=token&client_id=id&redirect_uri=com.app%3A%2Fcb&state=S"
        );
    }
}
