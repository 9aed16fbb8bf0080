//! A second factor of the sign-in.

use genesys_users_models::Credential;
use uuid::Uuid;

/// A second factor of the sign-in, such as an authenticator app.
#[derive(Clone, Debug, PartialEq)]
pub struct Verifier {
    pub id: Uuid,
    pub name: Box<str>,
    pub enabled: bool,
    /// Whether the sign-in asks for this one first.
    pub default: bool,
    /// Type as the API writes it.
    pub kind: &'static str,
    /// The credential without its secret fields.
    pub credential: Option<Box<Credential>>,
}
