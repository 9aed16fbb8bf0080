//! The place that a login begins at, and what it takes from there.

use super::authorization_response::AuthorizationResponse;
use std::rc::Rc;

/// What a login finds where it begins. The host reads all of it at once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoginEnvironment {
    /// A page or a worker, where a secret is none.
    pub is_browser: bool,
    /// The page, for the login of a person.
    pub page: Option<Rc<LoginPage>>,
}

/// The page that a person signs in on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoginPage {
    /// What its address holds of an answer.
    pub response: Box<AuthorizationResponse>,
    /// The record of the login that waits for its answer, if there is one.
    pub pending: Option<String>,
    /// The record of the stored token.
    pub token: StorageRead,
    /// Whether a record of `sessionStorage`, at any key, starts with [`AuthorizationResponse::record_start`].
    pub is_awaited: bool,
    /// Whether the redirect URI has the origin of this page.
    pub returns_here: bool,
    /// Random texts; `None` where there is no `crypto.getRandomValues`.
    pub proof: Option<Rc<Proof>>,
    /// `crypto.subtle`, which secure contexts alone have.
    pub has_digest: bool,
}

/// What a login sends to the login page, and what it proves with afterwards that it has sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// [`STATE_BYTES`] random bytes in base64url.
    pub state: String,
    /// [`VERIFIER_BYTES`] random bytes in base64url.
    pub verifier: String,
}

/// The bytes of a state.
pub const STATE_BYTES: u32 = 32;
/// The random bytes of a code verifier, which has 86 characters; RFC 7636 asks for 43 to 128.
pub const VERIFIER_BYTES: u32 = 64;

/// What reading a record of a storage came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum StorageRead {
    /// The record.
    Found(String),
    #[default]
    /// There is no record at the key.
    Missing,
    /// The storage is forbidden, or there is none.
    Failed,
}
