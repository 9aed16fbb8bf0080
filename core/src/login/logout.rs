//! Signing out: the host forgets the token, revokes it, and leaves a page for the logout of the login host.

use super::client_login::ClientLogin;
use super::form::{push_field, url};
use super::options::text_of;
use super::settings::LoginSettings;
use super::token_request::{LoginRequest, about_token};
use crate::error::ParameterError;
use crate::operation::Method;
use crate::value::{Value, ValueKind};

/// The longest time in ms that a logout waits for the API.
const LONGEST_REVOCATION: f64 = 5000.0;

/// What the host does, in this order, after it has done what `clearAccessToken` does.
#[derive(Clone, Debug, PartialEq)]
pub struct Logout {
    /// Send this request, if there is one; whatever comes of it, the logout goes on.
    pub revocation: Option<LoginRequest>,
    /// Leave the page for this address, if there is one.
    pub url: Option<String>,
}

impl Logout {
    /// `token` is that of the client, if it has one that has not expired.
    pub fn new(
        redirect_uri: &Value,
        client: &ClientLogin,
        settings: LoginSettings<'_>,
        token: Option<&str>,
        has_document: bool,
    ) -> Result<Logout, ParameterError> {
        if redirect_uri.kind != ValueKind::Missing && !redirect_uri.is_text() {
            return Err(ParameterError::new("logout", "redirectUri", "must be a string"));
        }
        let timeout = settings.timeout.min(LONGEST_REVOCATION);
        let revocation = token.map(|token| about_token(Method::Delete, settings.api_origin, timeout, token));
        let url = has_document.then(|| {
            let client_id = client.client_id().unwrap_or_default();
            let mut query = String::new();
            push_field(&mut query, "client_id", client_id);
            push_field(&mut query, "redirect_uri", text_of(redirect_uri));
            url(settings.login_origin, "/logout", &query)
        });
        Ok(Logout { revocation, url })
    }
}

#[cfg(test)]
mod tests {
    use super::super::registry::ClientHandle;
    use super::*;

    const MISSING: Value = Value::bare(ValueKind::Missing);

    fn logout(
        redirect_uri: &Value,
        client_id: Option<&str>,
        timeout: f64,
        token: Option<&str>,
        has_document: bool,
    ) -> Logout {
        let mut client = ClientLogin::new(ClientHandle(1));
        if let Some(client_id) = client_id {
            client.begin(client_id);
        }
        let settings = LoginSettings {
            api_origin: "https://api.example",
            login_origin: "https://login.example",
            timeout,
            max_retries: 2,
        };
        Logout::new(redirect_uri, &client, settings, token, has_document).unwrap()
    }

    #[test]
    fn revokes_and_leaves() {
        let redirect = Value::string("https://app.example/bye?x=1");
        let Logout { revocation, url } = logout(&redirect, Some("id"), 30_000.0, Some("t"), true);
        assert_eq!(revocation, Some(about_token(Method::Delete, "https://api.example", 5000.0, "t")));
        assert_eq!(
            url.as_deref(),
            Some("https://login.example/logout?client_id=id&redirect_uri=https%3A%2F%2Fapp.example%2Fbye%3Fx%3D1")
        );
    }

    #[test]
    fn does_what_is_left_to_do() {
        for (client_id, token, has_document, revokes, url) in [
            (None, None, false, false, None),
            (None, None, true, false, Some("https://login.example/logout")),
            (Some("id"), None, true, false, Some("https://login.example/logout?client_id=id")),
            (Some("id"), Some("t"), false, true, None),
        ] {
            let logout = logout(&MISSING, client_id, 30_000.0, token, has_document);
            assert_eq!((logout.revocation.is_some(), logout.url.as_deref()), (revokes, url), "{client_id:?} {token:?}");
        }
    }

    #[test]
    fn does_not_wait_for_the_api_for_long() {
        for (timeout, expected) in [(f64::INFINITY, 5000.0), (300.0, 300.0)] {
            let revocation = logout(&MISSING, None, timeout, Some("t"), false).revocation;
            assert_eq!(revocation.map(|request| request.timeout), Some(expected));
        }
    }

    #[test]
    fn takes_no_wrong_argument() {
        let client = ClientLogin::new(ClientHandle(1));
        let settings = LoginSettings { api_origin: "", login_origin: "", timeout: 1.0, max_retries: 0 };
        let error = Logout::new(&Value::integer(5), &client, settings, None, false).unwrap_err();
        assert_eq!(error.message, "logout: `redirectUri` must be a string");
    }
}
