//! The arguments of the logins and what they must be.

use super::Grant;
use crate::error::ParameterError;
use crate::options::unknown;

/// A value that a caller passed where text is expected.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// `undefined` or `null`.
    Missing,
    String(String),
    Other,
}

impl Argument {
    fn into_text(self) -> Option<String> {
        match self {
            Argument::String(text) => Some(text),
            _ => None,
        }
    }
}

/// The value of an option of a login.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionValue {
    /// `undefined` or `null`.
    Missing,
    String(String),
    Function,
    /// An object, with what it says of a window.
    Object(PopupFields),
    /// Anything else, and whether it counts as true.
    Other {
        is_truthy: bool,
    },
}

impl OptionValue {
    fn is_truthy(&self) -> bool {
        match self {
            OptionValue::Missing => false,
            OptionValue::String(text) => !text.is_empty(),
            OptionValue::Function | OptionValue::Object(_) => true,
            OptionValue::Other { is_truthy } => *is_truthy,
        }
    }
}

/// The fields of the option `popup`: `None` for one that is `undefined` or `null`, NaN for one that is no number.
#[derive(Clone, Debug, PartialEq)]
pub struct PopupFields {
    pub width: Option<f64>,
    pub height: Option<f64>,
    pub timeout: Option<f64>,
    pub return_url: Argument,
}

impl Default for PopupFields {
    fn default() -> Self {
        PopupFields { width: None, height: None, timeout: None, return_url: Argument::Missing }
    }
}

/// The window of a login.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PopupSize {
    pub width: f64,
    pub height: f64,
    /// How long in ms it may take; 0 for any time.
    pub timeout: f64,
}

const DEFAULT_POPUP: PopupSize = PopupSize { width: 500.0, height: 700.0, timeout: 300_000.0 };

/// What a person's login was called with, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonLogin {
    /// `Implicit` or `Pkce`.
    pub grant: Grant,
    pub client_id: String,
    pub redirect_uri: String,
    /// Optional parameters of the authorization request, by their names on the wire.
    pub hints: Vec<(&'static str, String)>,
    /// The application's own state, which comes back unchanged and is opaque here: what the host gives may be an encoding of it.
    pub app_state: Option<String>,
    pub popup: Option<PopupSize>,
    pub verify: bool,
}

/// The options of a login. A later one of equal distance loses when an unknown name is compared.
const OPTIONS: [&str; 9] = ["state", "org", "provider", "target", "loginHint", "prompt", "navigate", "popup", "verify"];

const CLIENT_ID_PROBLEM: &str = "must be the id of an OAuth client: letters, digits and hyphens";

/// Checks the arguments of `loginImplicitGrant` and `loginPKCEGrant`. `options` are the own properties of the options object.
pub fn person_login(
    grant: Grant,
    client_id: Argument,
    redirect_uri: Argument,
    options: Vec<(String, OptionValue)>,
) -> Result<PersonLogin, ParameterError> {
    let operation = grant.operation();
    let error = |parameter: &str, problem: &str| ParameterError::new(operation, parameter, problem);
    let client_id = check_client_id(operation, client_id)?;
    let mut hints = Vec::new();
    let mut app_state = None;
    let mut popup = None;
    let mut verify = false;
    for (name, value) in options {
        match (name.as_str(), value) {
            ("popup", value) => popup = value.is_truthy().then_some(value),
            ("verify", value) => verify = value.is_truthy(),
            ("navigate", OptionValue::Function | OptionValue::Missing) => {}
            ("navigate", _) => return Err(error("navigate", "must be a function")),
            ("state", OptionValue::String(text)) => app_state = Some(text),
            (known, value) if OPTIONS.contains(&known) => match value {
                OptionValue::Missing => {}
                OptionValue::String(text) => hints.extend(wire_name(known).map(|name| (name, text))),
                _ => return Err(error(known, "must be a string")),
            },
            (other, _) => return Err(unknown(operation, other, OPTIONS.into_iter())),
        }
    }
    let (popup, redirect_uri) = match popup {
        Some(OptionValue::Object(fields)) => popup_size(operation, fields, redirect_uri)?,
        Some(_) => (Some(DEFAULT_POPUP), redirect_uri),
        None => (None, redirect_uri),
    };
    let has = |wanted: &str| hints.iter().any(|(name, value)| *name == wanted && !value.is_empty());
    if has("provider") && !has("org") {
        return Err(error("provider", "needs `org`, the organization that it belongs to"));
    }
    let redirect_uri = redirect_uri.into_text().filter(|text| is_redirect_uri(text)).ok_or_else(|| {
        error("redirectUri", "must be an absolute address without a fragment, as registered for the client")
    })?;
    Ok(PersonLogin { grant, client_id, redirect_uri, hints, app_state, popup, verify })
}

/// Checks the arguments of `loginClientCredentialsGrant`.
pub fn client_credentials_login(
    client_id: Argument,
    client_secret: Argument,
) -> Result<(String, String), ParameterError> {
    let operation = Grant::ClientCredentials.operation();
    let client_id = check_client_id(operation, client_id)?;
    let client_secret = client_secret
        .into_text()
        .filter(|text| !text.is_empty())
        .ok_or_else(|| ParameterError::new(operation, "clientSecret", "must be the secret of the OAuth client"))?;
    Ok((client_id, client_secret))
}

/// The keys of records in storages rely on it that an id has no space.
fn check_client_id(operation: &str, client_id: Argument) -> Result<String, ParameterError> {
    client_id
        .into_text()
        .filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()))
        .ok_or_else(|| ParameterError::new(operation, "clientId", CLIENT_ID_PROBLEM))
}

fn popup_size(
    operation: &str,
    fields: PopupFields,
    redirect_uri: Argument,
) -> Result<(Option<PopupSize>, Argument), ParameterError> {
    let width = fields.width.unwrap_or(DEFAULT_POPUP.width);
    let height = fields.height.unwrap_or(DEFAULT_POPUP.height);
    let timeout = fields.timeout.unwrap_or(DEFAULT_POPUP.timeout);
    // Not `<=` in reverse: NaN must not pass.
    if !(width > 0.0 && height > 0.0 && timeout >= 0.0) {
        let problem =
            "must be true or `{ width, height, timeout, returnUrl }` with a size above 0 and a timeout from 0 on";
        return Err(ParameterError::new(operation, "popup", problem));
    }
    let redirect_uri = if fields.return_url == Argument::Missing { redirect_uri } else { fields.return_url };
    Ok((Some(PopupSize { width, height, timeout }), redirect_uri))
}

/// The name of an option in the authorization request.
fn wire_name(option: &str) -> Option<&'static str> {
    match option {
        "org" => Some("org"),
        "provider" => Some("provider"),
        "target" => Some("target"),
        "loginHint" => Some("login_hint"),
        "prompt" => Some("prompt"),
        _ => None,
    }
}

/// An absolute address of a page or of an app, in ASCII and without a fragment.
fn is_redirect_uri(text: &str) -> bool {
    let is_scheme = |scheme: &str| {
        !scheme.is_empty()
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.' | b'-'))
    };
    let is_rest = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#');
    text.split_once(':').is_some_and(|(scheme, rest)| is_scheme(scheme) && is_rest(rest))
}

#[cfg(test)]
#[path = "options_tests.rs"]
mod tests;
