//! The arguments of the logins and what they must be.

use super::Grant;
use super::client_login::Credentials;
use crate::error::ParameterError;
use crate::options::{OptionSpec, OptionType};
use crate::value::{Value, ValueKind};
use std::rc::Rc;

/// The window of a login.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PopupOptions {
    /// The width in pixels.
    pub width: f64,
    /// The height in pixels.
    pub height: f64,
    /// How long in ms it may take; 0 for any time.
    pub timeout: f64,
}

const DEFAULT_POPUP: PopupOptions = PopupOptions { width: 500.0, height: 700.0, timeout: 300_000.0 };

/// What a person's login was called with. Begin with [`PersonLogin::bare`], set the client and the options, and end with [`PersonLogin::check`].
#[derive(Clone, Debug, PartialEq)]
pub struct PersonLogin {
    /// `Implicit` or `Pkce`.
    pub grant: Grant,
    /// The id of the OAuth client.
    pub client_id: String,
    /// Where the login page goes back to.
    pub redirect_uri: String,
    /// Optional parameters of the authorization request, by their names on the wire.
    pub hints: Vec<(String, String)>,
    /// The application's own state, which comes back unchanged and is opaque here: what the host gives may be an encoding of it.
    pub app_state: Option<Rc<str>>,
    /// The window of the login, if it has one.
    pub popup: Option<PopupOptions>,
    /// The caller takes the address of the login page to a place of its own, and brings the answer back.
    pub is_delegated: bool,
    /// Whether the API is asked if a stored token is valid.
    pub verify: bool,
}

/// The options of a person's login.
pub const LOGIN_OPTIONS: [OptionSpec; 11] = [
    ("state", OptionType::Text),
    ("org", OptionType::Text),
    ("provider", OptionType::Text),
    ("target", OptionType::Text),
    ("loginHint", OptionType::Text),
    ("prompt", OptionType::Text),
    ("navigate", OptionType::Function),
    ("popup", OptionType::Flag),
    ("verify", OptionType::Flag),
    ("authorize", OptionType::Function),
    ("signal", OptionType::Signal),
];

/// The options of a program's login.
pub const PROGRAM_LOGIN_OPTIONS: [OptionSpec; 1] = [("signal", OptionType::Signal)];

impl PersonLogin {
    /// Without any argument.
    pub const fn bare(grant: Grant) -> PersonLogin {
        PersonLogin {
            grant,
            client_id: String::new(),
            redirect_uri: String::new(),
            hints: Vec::new(),
            app_state: None,
            popup: None,
            is_delegated: false,
            verify: false,
        }
    }

    /// Takes the first arguments of `loginImplicitGrant` and `loginPKCEGrant`. The redirect URI is checked at the end, since an option may
    /// replace it.
    pub fn set_client(&mut self, client_id: &Value, redirect_uri: &Value) -> Result<(), ParameterError> {
        without_fragment(text_of(redirect_uri)).clone_into(&mut self.redirect_uri);
        self.client_id = check_client_id(self.grant, client_id)?;
        Ok(())
    }

    /// Sets one of [`LOGIN_OPTIONS`], which has been checked.
    pub fn set_option(&mut self, name: &str, value: &Value) {
        match name {
            "popup" => self.popup = is_truthy(value).then_some(DEFAULT_POPUP),
            "verify" => self.verify = is_truthy(value),
            "authorize" => self.is_delegated = true,
            "state" => self.app_state = Some(Rc::from(value.text.as_str())),
            // They are the host's.
            "navigate" | "signal" => {}
            "loginHint" => self.hints.push(("login_hint".to_owned(), value.text.clone())),
            hint => self.hints.push((hint.to_owned(), value.text.clone())),
        }
    }

    /// Sets a field of the option `popup`, after that. Fields of another name are the caller's own.
    pub fn set_popup_field(&mut self, name: &str, value: &Value) {
        let Some(popup) = &mut self.popup else { return };
        if value.kind == ValueKind::Missing {
            return;
        }
        match name {
            // NaN, which the check refuses, of what is no number.
            "width" => popup.width = value.number,
            "height" => popup.height = value.number,
            "timeout" => popup.timeout = value.number,
            "returnUrl" => self.redirect_uri = without_fragment(text_of(value)).to_owned(),
            _ => {}
        }
    }

    /// Checks what depends on several arguments, after all options.
    pub fn check(&self) -> Result<(), ParameterError> {
        if let Some(popup) = self.popup
            // Not `<=` in reverse: NaN must not pass.
            && !(popup.width > 0.0 && popup.height > 0.0 && popup.timeout >= 0.0)
        {
            let problem =
                "must be true or `{ width, height, timeout, returnUrl }` with a size above 0 and a timeout from 0 on";
            return Err(self.error("popup", problem));
        }
        if self.is_delegated && self.popup.is_some() {
            return Err(self.error("authorize", "takes the place of `popup`; pass one of the two"));
        }
        let has = |wanted: &str| self.hints.iter().any(|(name, value)| *name == wanted && !value.is_empty());
        if has("provider") && !has("org") {
            return Err(self.error("provider", "needs `org`, the organization that it belongs to"));
        }
        if !is_redirect_uri(&self.redirect_uri) {
            let problem = "must be an absolute address, as registered for the client";
            return Err(self.error("redirectUri", problem));
        }
        Ok(())
    }

    fn error(&self, parameter: &str, problem: &str) -> ParameterError {
        ParameterError::new(self.grant.operation(), parameter, problem)
    }
}

/// Checks the arguments of `loginClientCredentialsGrant`.
pub fn client_credentials_login(client_id: &Value, client_secret: &Value) -> Result<Credentials, ParameterError> {
    let grant = Grant::ClientCredentials;
    let client_id = check_client_id(grant, client_id)?;
    let client_secret = text_of(client_secret).to_owned();
    if client_secret.is_empty() {
        return Err(ParameterError::new(grant.operation(), "clientSecret", "must be the secret of the OAuth client"));
    }
    Ok(Credentials { client_id, client_secret })
}

/// The keys of records in storages rely on it that an id has no space.
fn check_client_id(grant: Grant, client_id: &Value) -> Result<String, ParameterError> {
    let text = text_of(client_id);
    if client_id.kind == ValueKind::Missing || (client_id.is_text() && text.is_empty()) {
        let problem = "is missing: pass the id of the OAuth client; a variable of the environment that is not set is a \
                       frequent cause";
        return Err(ParameterError::new(grant.operation(), "clientId", problem));
    }
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        let problem = "must be the id of an OAuth client: letters, digits and hyphens";
        return Err(ParameterError::new(grant.operation(), "clientId", problem));
    }
    Ok(text.to_owned())
}

/// A string; empty for anything else.
pub fn text_of(value: &Value) -> &str {
    if value.is_text() { &value.text } else { "" }
}

/// Whether a value counts as true, as in JavaScript.
fn is_truthy(value: &Value) -> bool {
    match value.kind {
        ValueKind::Missing => false,
        ValueKind::String | ValueKind::LoneSurrogate => !value.text.is_empty(),
        ValueKind::Boolean => value.text == "true",
        ValueKind::Integer | ValueKind::Number | ValueKind::NotFinite => value.number != 0.0 && !value.number.is_nan(),
        ValueKind::BigInt => value.text != "0",
        _ => true,
    }
}

/// An address without its fragment, which no redirect URI has (RFC 6749, section 3.1.2): programs pass `location.href`, whose fragment
/// is a route, or the answer of the login page.
fn without_fragment(address: &str) -> &str {
    address.split_once('#').map_or(address, |(address, _)| address)
}

/// An absolute address of a page or of an app, in ASCII and without a fragment.
fn is_redirect_uri(text: &str) -> bool {
    let mut rest = text.bytes();
    let scheme = rest.by_ref().take_while(|byte| *byte != b':');
    let mut length = 0;
    for byte in scheme {
        if !(byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.' | b'-')) {
            return false;
        }
        length += 1;
    }
    length > 0 && length < text.len() && rest.all(|byte| byte.is_ascii_graphic() && byte != b'#')
}

#[cfg(test)]
#[path = "options_tests.rs"]
mod tests;
