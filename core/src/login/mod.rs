//! Logins without input and output (OAuth 2.0 of RFC 6749, PKCE of RFC 7636).
//!
//! [`Login`] is a state machine: the host tells it a [`LoginEvent`], and does the effects and the [`LoginAction`] that it gives, until that
//! is `Finish`. The [`LoginRegistry`] knows the logins under way on a page, [`ClientLogin`] what those of one client share. The other files
//! are named after the protocol.
//!
//! A person's login takes, in this order: the answer in the address of the page; a stored token that is alive; the way to the
//! login page. Only an answer with the state of a login that waits is taken. Any other one is the application's, or that of
//! another OAuth client, and stays where it is, unless a login of this client waits and no stored token is alive: then it is refused
//! with `state_mismatch`, because going to the login page again might never end.
//!
//! ```
//! use genesys_users_core::client::Client;
//! use genesys_users_core::login::authorization_response::AuthorizationResponse;
//! use genesys_users_core::login::environment::LoginEnvironment;
//! use genesys_users_core::login::{ClientLogin, Login, LoginAction, LoginEvent, LoginRegistry};
//! use genesys_users_core::value::{Value, ValueKind};
//!
//! let mut registry = LoginRegistry::default();
//! let mut client = Client::new(1);
//! client.login = ClientLogin::new(registry.add_client());
//! let text = |text: &str| Value { text: text.to_owned(), ..Value::bare(ValueKind::String) };
//! let mut login = Login::program(&text("id"), &text("secret")).unwrap();
//! let now = 1_795_824_000_000.0;
//!
//! let start = LoginEvent::Start(LoginEnvironment::default());
//! let (_, action) = login.on(&start, &mut client.login_context(&mut registry, now));
//! let LoginAction::Fetch(request) = action else { panic!("{action:?}") };
//! assert!(request.url.ends_with("/oauth/token"));
//!
//! let body = AuthorizationResponse { access_token: Some("token".to_owned()), ..AuthorizationResponse::default() };
//! let response = LoginEvent::Response { status: 200, retry_after: None, body: Box::new(body) };
//! let (_, action) = login.on(&response, &mut client.login_context(&mut registry, now));
//! assert!(matches!(action, LoginAction::Finish(Ok(_))));
//! assert_eq!(client.tokens.token().map(|token| &**token), Some("token"));
//! ```

pub mod action;
pub mod auth_error;
pub mod authorization_request;
pub mod authorization_response;
pub mod base64;
pub mod client_login;
pub mod environment;
pub mod form;
pub mod logout;
mod machine;
pub mod options;
pub mod pending_login;
pub mod popup;
pub mod registry;
pub mod settings;
pub mod stored_token;
pub mod token_request;

pub use action::{LoginAction, LoginContext, LoginEffect, LoginError, LoginEvent, LoginOutcome};
pub use auth_error::AuthErrorDetails;
pub use client_login::ClientLogin;
pub use logout::Logout;
pub use machine::Login;
pub use registry::LoginRegistry;
pub use settings::LoginSettings;

/// How a token is had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// From the login page itself.
    Implicit,
    /// For a code of the login page, which only the page that asked can exchange.
    Pkce,
    /// For the secret of a program.
    ClientCredentials,
}

impl Grant {
    /// The method of the client, which errors name.
    pub const fn operation(self) -> &'static str {
        match self {
            Grant::Implicit => "loginImplicitGrant",
            Grant::Pkce => "loginPKCEGrant",
            Grant::ClientCredentials => "loginClientCredentialsGrant",
        }
    }

    /// What the login page is asked for (RFC 6749, section 3.1.1): a code comes back in the query, a token in the fragment.
    pub const fn response_type(self) -> &'static str {
        match self {
            Grant::Implicit => "token",
            Grant::Pkce | Grant::ClientCredentials => "code",
        }
    }
}
