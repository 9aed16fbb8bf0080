//! The arguments of a login.

use super::{Grant, cut};
use crate::core::error::ParameterError;
use crate::core::options;

/// The options of the logins of persons.
const OPTIONS: [&str; 9] = ["state", "org", "provider", "target", "loginHint", "prompt", "popup", "navigate", "verify"];

/// The first mistake in the client id, the redirect URI or secret, and the names of the options, separated by commas.
pub fn problem(grant: Grant, id: &str, redirect: &str, names: &str) -> Option<ParameterError> {
    let wrong = |parameter, problem| Some(ParameterError::new(grant.method(), parameter, problem));
    // Keys in storages rely on it that there is no space.
    if !is_plain(id) {
        return wrong("clientId", "must be the id of an OAuth client: letters, digits and hyphens");
    }
    if grant == Grant::ClientCredentials {
        return if redirect.is_empty() {
            wrong("clientSecret", "must be the secret of the OAuth client")
        } else {
            None
        };
    }
    if !is_address(redirect) {
        return wrong("redirectUri", "must be an absolute address without a fragment, as registered for the client");
    }
    let mut rest = Some(names).filter(|names| !names.is_empty());
    while let Some(names) = rest {
        let name;
        (name, rest) = cut(names, b',');
        if !OPTIONS.contains(&name) {
            return Some(options::unknown(grant.method(), name, &mut OPTIONS.iter().copied()));
        }
    }
    None
}

fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whether a text could be the address that a login returns to: absolute, of a page or of an app.
fn is_address(text: &str) -> bool {
    let scheme = text.bytes().position(|byte| !byte.is_ascii_alphanumeric() && !b"+-.".contains(&byte));
    is_plain(text) && !text.as_bytes().contains(&b'#') && scheme.is_some_and(|at| at > 0 && text.as_bytes()[at] == b':')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn parameter(grant: Grant, id: &str, redirect: &str) -> Option<String> {
        problem(grant, id, redirect, "").map(|error| {
            assert!(error.message.starts_with(&format!("{}: `{}`", grant.method(), error.parameter)));
            assert!(!error.message.contains("secret-"), "{}", error.message);
            error.parameter.clone()
        })
    }

    #[test]
    fn addresses_to_return_to() {
        for good in ["https://a.example", "http://127.0.0.1:80/x?y=z", "com.example.app:/cb"] {
            assert_eq!(parameter(Grant::Pkce, "id", good), None, "{good}");
        }
        for bad in ["", "/cb", "cb", ":x", "https://a/#x", "https://a/ b", "https://ü/", "a b:/c", "https://a/\n"] {
            assert_eq!(parameter(Grant::Implicit, "id", bad).as_deref(), Some("redirectUri"), "{bad}");
        }
    }

    #[test]
    fn ids_secrets_and_options() {
        for bad in ["", "a b", "a\n", "ü"] {
            assert_eq!(parameter(Grant::Pkce, bad, "https://a").as_deref(), Some("clientId"), "{bad}");
        }
        assert_eq!(parameter(Grant::ClientCredentials, "id", "secret- ü"), None);
        assert_eq!(parameter(Grant::ClientCredentials, "id", "").as_deref(), Some("clientSecret"));
        assert!(problem(Grant::Pkce, "id", "https://a", "state,verify,popup").is_none());
        for (names, wrong, near) in [("state,loginhint", "loginhint", "loginHint"), (",", "", "org"), ("ü", "ü", "org")]
        {
            let error = problem(Grant::Pkce, "id", "https://a", names).unwrap();
            assert_eq!(error.message, format!("loginPKCEGrant: `{wrong}` is no option; did you mean `{near}`?"));
        }
    }
}
