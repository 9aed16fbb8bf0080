//! Pending logins: authorization codes and sessions of the login page. Also makes new access tokens.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use parking_lot::Mutex;
use sha2::{Digest, Sha256};

use super::clients::ClientKey;
use crate::state::PersonKey;
use crate::state::clock::Millis;

/// Lifetime of an authorization code.
pub const CODE_LIFETIME: Millis = 60_000;

/// Lifetime of a session of the login page.
const SESSION_LIFETIME: Millis = 8 * 3_600_000;

/// Maximum number of stored codes. Used codes stay stored, so that a second use is detected.
const MAX_CODES: usize = 10_000;

/// What an authorization code stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub client: ClientKey,
    pub person: PersonKey,
    /// The exchange must send the same redirect URI.
    pub redirect_uri: String,
    /// Code challenge of PKCE (S256); none for clients with a secret that do not use PKCE.
    pub challenge: Option<String>,
    pub expires: Millis,
}

/// Authorization codes and sessions.
#[derive(Debug, Default)]
pub struct Logins {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    codes: HashMap<String, Entry>,
    sessions: HashMap<String, (PersonKey, Millis)>,
}

#[derive(Debug)]
struct Entry {
    code: Code,
    used: bool,
    /// The token that was issued for the code.
    token: Option<String>,
}

/// Why a code is not valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    Unknown,
    Expired,
    /// The code was used before. The token that was issued for it must be revoked.
    Used(Option<String>),
}

impl Logins {
    /// Stores a new code and returns its text.
    pub fn add_code(&self, code: Code, now: Millis) -> String {
        let mut inner = self.inner.lock();
        if inner.codes.len() >= MAX_CODES {
            inner.codes.retain(|_, entry| entry.code.expires > now);
        }
        let text = random_url();
        inner.codes.insert(text.clone(), Entry { code, used: false, token: None });
        text
    }

    /// Uses a code. A code can be used once, even if the exchange fails afterwards.
    pub fn take_code(&self, text: &str, now: Millis) -> Result<Code, CodeError> {
        let mut inner = self.inner.lock();
        let entry = inner.codes.get_mut(text).ok_or(CodeError::Unknown)?;
        if entry.used {
            return Err(CodeError::Used(entry.token.take()));
        }
        entry.used = true;
        if now >= entry.code.expires { Err(CodeError::Expired) } else { Ok(entry.code.clone()) }
    }

    /// Records the token that was issued for a code.
    pub fn set_token(&self, text: &str, token: &str) {
        if let Some(entry) = self.inner.lock().codes.get_mut(text) {
            entry.token = Some(token.to_owned());
        }
    }

    /// Starts a session of the login page.
    pub fn sign_in(&self, person: PersonKey, now: Millis) -> String {
        let mut inner = self.inner.lock();
        inner.sessions.retain(|_, (_, until)| *until > now);
        let id = random_url();
        inner.sessions.insert(id.clone(), (person, now + SESSION_LIFETIME));
        id
    }

    /// The person of a session.
    pub fn session(&self, id: &str, now: Millis) -> Option<PersonKey> {
        self.inner.lock().sessions.get(id).filter(|(_, until)| *until > now).map(|(person, _)| *person)
    }

    /// Ends a session.
    pub fn sign_out(&self, id: &str) {
        self.inner.lock().sessions.remove(id);
    }
}

/// Whether a code verifier matches a code challenge (S256).
pub fn verifies(verifier: &str, challenge: &str) -> bool {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) == challenge
}

/// Whether a text has the form of a code verifier or code challenge.
pub fn is_pkce_text(text: &str) -> bool {
    (43..=128).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
}

fn random() -> [u8; 48] {
    let mut bytes = [0; 48];
    for part in bytes.chunks_exact_mut(16) {
        part.copy_from_slice(uuid::Uuid::new_v4().as_bytes());
    }
    bytes
}

fn random_url() -> String {
    URL_SAFE_NO_PAD.encode(random())
}

/// A new access token. Like those of the platform it needs no encoding in a URL. It always contains `-` and `_`, so that
/// tests find clients that take it for hexadecimal or for standard base64.
pub fn new_token() -> String {
    let text = random_url();
    let (start, end) = text.split_at(32);
    format!("{start}-_{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(expires: Millis) -> Code {
        let client = crate::authentication::clients::Clients::new(&[]).unwrap().service();
        Code { client, person: PersonKey(1), redirect_uri: "http://localhost/".into(), challenge: None, expires }
    }

    #[test]
    fn the_example_of_rfc_7636_verifies() {
        // RFC 7636, appendix B.
        let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        assert!(verifies("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", challenge));
        assert!(!verifies("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXK", challenge));
        assert!(is_pkce_text(challenge) && !is_pkce_text("short") && !is_pkce_text(&"+".repeat(43)));
    }

    #[test]
    fn a_code_can_be_used_once_and_before_it_expires() {
        let logins = Logins::default();
        let text = logins.add_code(code(100), 0);
        assert_eq!(logins.take_code(&text, 99), Ok(code(100)));
        logins.set_token(&text, "token");
        assert_eq!(logins.take_code(&text, 99), Err(CodeError::Used(Some("token".to_owned()))));
        assert_eq!(logins.take_code(&text, 99), Err(CodeError::Used(None)));
        let late = logins.add_code(code(100), 0);
        assert_eq!(logins.take_code(&late, 100), Err(CodeError::Expired));
        assert_eq!(logins.take_code("other", 0), Err(CodeError::Unknown));
        assert_ne!(text, late);
    }

    #[test]
    fn sessions_expire_and_end() {
        let logins = Logins::default();
        let id = logins.sign_in(PersonKey(3), 0);
        assert_eq!(logins.session(&id, SESSION_LIFETIME - 1), Some(PersonKey(3)));
        assert_eq!(logins.session(&id, SESSION_LIFETIME), None);
        logins.sign_out(&id);
        assert_eq!(logins.session(&id, 1), None);
    }

    #[test]
    fn tokens_need_no_encoding_in_a_url() {
        let (one, other) = (new_token(), new_token());
        assert_ne!(one, other);
        assert!(one.contains("-_") && one.len() == 66, "{one}");
        assert!(one.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{one}");
    }
}
