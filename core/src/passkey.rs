//! Why a browser has made no passkey (Web Authentication, section 5.1.3).

use crate::login::auth_error::AuthErrorDetails;

/// The method that registers a passkey, for messages.
pub const OPERATION: &str = "registerPasskey";

/// The name of a passkey for which the caller has none.
pub const DEFAULT_NAME: &str = "Passkey";

/// What stood in the way of a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The host has no Web Authentication.
    Unsupported,
    /// The person has declined, took too long, or the page may not ask.
    NotAllowed,
    /// The authenticator has a passkey of the account.
    AlreadyRegistered,
    /// The passkey would be for the domain of the service, and the page has another one.
    WrongDomain,
    /// Anything else: an authenticator without the keys that the service wants, options that cannot be used.
    Failed,
}

impl Refusal {
    /// The meaning of what `navigator.credentials.create()` rejects with; `exception` is the name of the `DOMException`.
    pub fn of(exception: &str) -> Refusal {
        match exception {
            "NotAllowedError" => Refusal::NotAllowed,
            "InvalidStateError" => Refusal::AlreadyRegistered,
            "SecurityError" => Refusal::WrongDomain,
            _ => Refusal::Failed,
        }
    }

    /// The error that the caller gets.
    pub fn details(self) -> AuthErrorDetails {
        let (code, problem) = match self {
            Refusal::Unsupported => (
                "passkey_unsupported",
                "there is no `navigator.credentials` here: call it in a page that comes over https or from localhost",
            ),
            Refusal::NotAllowed => (
                "passkey_not_allowed",
                "the person has declined or took too long, or the page may not ask: a frame needs \
                 `allow=\"publickey-credentials-create\"`",
            ),
            Refusal::AlreadyRegistered => ("passkey_exists", "this authenticator has a passkey of the account already"),
            Refusal::WrongDomain => (
                "passkey_wrong_domain",
                "the domain of this page is not that of the passkey, which the server chooses; see the cause",
            ),
            Refusal::Failed => ("passkey_failed", "the browser has made no passkey; see the cause"),
        };
        AuthErrorDetails { code: code.to_owned(), message: [OPERATION, ": ", problem].concat() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exception_has_a_code() {
        for (exception, code) in [
            ("NotAllowedError", "passkey_not_allowed"),
            ("InvalidStateError", "passkey_exists"),
            ("SecurityError", "passkey_wrong_domain"),
            ("NotSupportedError", "passkey_failed"),
            ("ConstraintError", "passkey_failed"),
            ("TypeError", "passkey_failed"),
            ("", "passkey_failed"),
        ] {
            let details = Refusal::of(exception).details();
            assert_eq!(details.code, code, "{exception}");
            assert!(details.message.starts_with("registerPasskey: "), "{exception}");
        }
        assert_eq!(Refusal::Unsupported.details().code, "passkey_unsupported");
    }
}
