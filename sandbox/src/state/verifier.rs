//! A second factor of the sign-in.

use genesys_users_models::Credential;
use uuid::Uuid;

use super::totp::Totp;
use super::webauthn::WebAuthnCredential;

/// A second factor of the sign-in, such as an authenticator app.
#[derive(Clone, Debug, PartialEq)]
pub struct Verifier {
    pub id: Uuid,
    pub name: Box<str>,
    pub enabled: bool,
    /// Whether the sign-in asks for this one first.
    pub default: bool,
    pub factor: Factor,
    /// The credential without its secret fields.
    pub credential: Option<Box<Credential>>,
}

/// What the owner of a verifier proves.
#[derive(Clone, Debug, PartialEq)]
pub enum Factor {
    /// Knowledge of a secret, by an authenticator app.
    Totp(Totp),
    /// Possession of a private key, by a security key.
    WebAuthn(WebAuthnCredential),
}

impl Factor {
    /// The type as the API writes it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Totp(_) => "totp",
            Self::WebAuthn(_) => "webauthn",
        }
    }
}
