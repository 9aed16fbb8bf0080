//! Why nobody is signed in. None of these texts ever holds a token, a code or a secret.

/// The data of an `AuthError`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthErrorDetails {
    /// The code of the login host, or that of an [`AuthErrorKind`].
    pub code: String,
    /// Starts with the name of the method.
    pub message: String,
}

impl AuthErrorDetails {
    /// The refusal of the login host, in its own words if it has any.
    pub fn denied(operation: &str, code: &str, description: Option<&str>) -> Self {
        let description = description.map(str::trim).filter(|text| !text.is_empty());
        let reason = description.unwrap_or("the login host has refused, without a reason");
        AuthErrorDetails { code: code.to_owned(), message: [operation, ": ", reason].concat() }
    }
}

/// The errors of a login that are not the login host's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthErrorKind {
    /// Client credentials in a page or a worker.
    NotInBrowsers,
    /// A person's login without a page.
    BrowserOnly,
    /// The caller has changed the token meanwhile.
    Superseded,
    /// Another login of the client has not ended.
    LoginInProgress,
    /// An answer, but not to the login that waits.
    StateMismatch,
    /// The login server gave an answer without a usable token or code.
    InvalidAnswer,
    /// The page has no WebCrypto.
    InsecureContext,
    /// `sessionStorage` is full or forbidden.
    StorageUnavailable,
    /// The page comes back from the login page without an answer, again and again.
    LoginLoop,
    /// The popup would return to another origin.
    ReturnsToOtherOrigin,
    /// The popup has returned to another origin.
    AnsweredFromOtherOrigin,
    /// The browser has not opened the window.
    PopupBlocked,
    /// The person has closed the window.
    PopupClosed,
    /// The login in the window took too long.
    PopupTimeout,
}

impl AuthErrorKind {
    /// The `code` of the error.
    pub const fn code(self) -> &'static str {
        self.texts().0
    }

    /// The details of the error of this method of the client.
    pub fn details(self, operation: &str) -> AuthErrorDetails {
        let (code, problem) = self.texts();
        AuthErrorDetails { code: code.to_owned(), message: [operation, ": ", problem].concat() }
    }

    const fn texts(self) -> (&'static str, &'static str) {
        use AuthErrorKind::*;
        match self {
            NotInBrowsers => ("not_in_browsers", "a secret in a browser is no secret; use loginPKCEGrant there"),
            BrowserOnly => (
                "browser_only",
                "this login needs a page in a browser, or the option `authorize`; programs use \
                     loginClientCredentialsGrant",
            ),
            Superseded => (
                "superseded",
                "the client was given another token or region, or was cleared, while this login was under way",
            ),
            LoginInProgress => ("login_in_progress", "another login of this client is under way"),
            StateMismatch => (
                "state_mismatch",
                "the answer in the address belongs to no login that this page has begun; sign in again",
            ),
            InvalidAnswer => ("invalid_answer", "the login host gave an answer that cannot be used"),
            InsecureContext => {
                ("insecure_context", "this page has no WebCrypto: serve it over https, or from localhost")
            }
            StorageUnavailable => (
                "storage_unavailable",
                "sessionStorage is full or forbidden, and without it no answer can be checked; use `popup`",
            ),
            LoginLoop => (
                "login_loop",
                "the page went to the login page three times in a row and came back without an answer; see whether a router, a \
                 redirect or a service worker takes the query or the fragment out of the address before the login is \
                 called, and whether `redirectUri` is the address of this page",
            ),
            ReturnsToOtherOrigin => {
                ("wrong_origin", "the page that a popup returns to must have the origin of this page")
            }
            AnsweredFromOtherOrigin => ("wrong_origin", "the popup has returned to a page of another origin"),
            PopupBlocked => {
                ("popup_blocked", "the browser has blocked the popup; begin the login in the handler of a click")
            }
            PopupClosed => ("popup_closed", "the popup was closed before the login ended"),
            PopupTimeout => ("popup_timeout", "the login in the popup took too long"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_the_method() {
        let details = AuthErrorKind::PopupClosed.details("loginPKCEGrant");
        assert_eq!(details.code, "popup_closed");
        assert_eq!(details.message, "loginPKCEGrant: the popup was closed before the login ended");
    }

    #[test]
    fn a_refusal_speaks_in_the_words_of_the_login_host() {
        for (description, message) in [
            (Some(" Not you "), "op: Not you"),
            (Some(" "), "op: the login host has refused, without a reason"),
            (None, "op: the login host has refused, without a reason"),
        ] {
            let details = AuthErrorDetails::denied("op", "access_denied", description);
            assert_eq!((details.code.as_str(), details.message.as_str()), ("access_denied", message));
        }
    }
}
