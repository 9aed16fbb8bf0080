//! Signing out: forgets the token, revokes it, and leaves a page for the logout of the login host.

use super::action::LoginSettings;
use super::client_login::ClientLogin;
use super::form::{push_fields, url};
use super::options::Argument;
use super::token_request::{LoginRequest, about_token};
use crate::error::ParameterError;
use crate::operation::Method;

/// The longest time in ms that a logout waits for the API.
const LONGEST_REVOCATION: f64 = 5000.0;

/// What the host does next.
#[derive(Clone, Debug, PartialEq)]
pub enum LogoutAction {
    /// Do what `clearAccessToken` does.
    ClearToken,
    /// Send the request; whatever comes of it, the logout goes on.
    Fetch(LoginRequest),
    /// Leave the page.
    Navigate {
        url: String,
    },
    Finish,
}

/// A logout. The host asks for the [`next`](Logout::next) action until it is `Finish`.
#[derive(Debug)]
pub struct Logout {
    steps: std::vec::IntoIter<LogoutAction>,
}

impl Logout {
    /// `token` is that of the client, if it has one that has not expired.
    pub fn new(
        redirect_uri: Argument,
        client: &ClientLogin,
        settings: LoginSettings<'_>,
        token: Option<&str>,
        has_document: bool,
    ) -> Result<Logout, ParameterError> {
        let redirect_uri = match redirect_uri {
            Argument::Missing => String::new(),
            Argument::String(text) => text,
            Argument::Other => return Err(ParameterError::new("logout", "redirectUri", "must be a string")),
        };
        let mut query = String::new();
        push_fields(
            &mut query,
            [("client_id", client.client_id().unwrap_or_default()), ("redirect_uri", &redirect_uri)],
        );
        let timeout = settings.timeout.min(LONGEST_REVOCATION);
        let revocation = token.map(|token| about_token(Method::Delete, settings.api_origin, timeout, token));
        let mut steps = vec![LogoutAction::ClearToken];
        steps.extend(revocation.map(LogoutAction::Fetch));
        if has_document {
            steps.push(LogoutAction::Navigate { url: url(settings.login_origin, "/logout", &query) });
        }
        Ok(Logout { steps: steps.into_iter() })
    }

    /// The next action, after the one before was done.
    #[expect(clippy::should_implement_trait, reason = "a machine, which always has an answer")]
    pub fn next(&mut self) -> LogoutAction {
        self.steps.next().unwrap_or(LogoutAction::Finish)
    }
}

#[cfg(test)]
mod tests {
    use super::super::registry::ClientHandle;
    use super::*;

    fn settings(timeout: f64) -> LoginSettings<'static> {
        LoginSettings {
            api_origin: "https://api.example",
            login_origin: "https://login.example",
            timeout,
            max_retries: 2,
        }
    }

    fn client(client_id: Option<&str>) -> ClientLogin {
        let mut client = ClientLogin::new(ClientHandle(1));
        if let Some(client_id) = client_id {
            client.begin(client_id);
        }
        client
    }

    fn steps(mut logout: Logout) -> Vec<LogoutAction> {
        std::iter::from_fn(|| Some(logout.next())).take_while(|step| *step != LogoutAction::Finish).collect()
    }

    #[test]
    fn forgets_revokes_and_leaves() {
        let redirect = Argument::String("https://app.example/bye?x=1".to_owned());
        let logout = Logout::new(redirect, &client(Some("id")), settings(30_000.0), Some("t"), true).unwrap();
        let [LogoutAction::ClearToken, LogoutAction::Fetch(request), LogoutAction::Navigate { url }] =
            &steps(logout)[..]
        else {
            panic!("other steps")
        };
        assert_eq!(*request, about_token(Method::Delete, "https://api.example", 5000.0, "t"));
        assert_eq!(
            url,
            "https://login.example/logout?client_id=id&redirect_uri=https%3A%2F%2Fapp.example%2Fbye%3Fx%3D1"
        );
    }

    #[test]
    fn does_what_is_left_to_do() {
        let logout = |client_id, token, has_document| {
            steps(Logout::new(Argument::Missing, &client(client_id), settings(30_000.0), token, has_document).unwrap())
        };
        assert_eq!(logout(None, None, false), [LogoutAction::ClearToken]);
        let navigate = |url: &str| LogoutAction::Navigate { url: url.to_owned() };
        assert_eq!(logout(None, None, true)[1], navigate("https://login.example/logout"));
        assert_eq!(logout(Some("id"), None, true)[1], navigate("https://login.example/logout?client_id=id"));
        assert_eq!(logout(Some("id"), Some("t"), false).len(), 2);
    }

    #[test]
    fn does_not_wait_for_the_api_for_long() {
        for (timeout, expected) in [(f64::INFINITY, 5000.0), (300.0, 300.0)] {
            let logout = Logout::new(Argument::Missing, &client(None), settings(timeout), Some("t"), false).unwrap();
            assert!(matches!(&steps(logout)[1], LogoutAction::Fetch(request) if request.timeout == expected));
        }
    }

    #[test]
    fn takes_no_wrong_argument() {
        let error = Logout::new(Argument::Other, &client(None), settings(1.0), None, false).unwrap_err();
        assert_eq!(error.message, "logout: `redirectUri` must be a string");
    }
}
