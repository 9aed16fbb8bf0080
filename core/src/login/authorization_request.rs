//! The address of the login page: an authorization request of RFC 6749, with PKCE of RFC 7636 for an authorization code.

use super::base64url;
use super::form::{push_fields, url};

/// Bytes of randomness in a state (256 bits) and in a code verifier (86 characters; RFC 7636 asks for 43 to 128).
pub const STATE_BYTES: usize = 32;
const VERIFIER_BYTES: usize = 64;

/// How many random bytes a login needs.
pub const RANDOM_BYTES: usize = STATE_BYTES + VERIFIER_BYTES;

/// The state and the code verifier of a login, or `None` when the host gave too few random bytes.
pub fn state_and_verifier(random_bytes: &[u8]) -> Option<(String, String)> {
    let (state, verifier) = random_bytes.get(..RANDOM_BYTES)?.split_at(STATE_BYTES);
    Some((base64url::encode_url(state), base64url::encode_url(verifier)))
}

/// The address of the login page. `challenge` is the SHA-256 digest of the code verifier for a code, `None` for a token. `hints` are
/// optional parameters by their names on the wire.
pub fn authorization_url(
    login_origin: &str,
    client_id: &str,
    redirect_uri: &str,
    hints: &[(&'static str, String)],
    state: &str,
    challenge: Option<&[u8]>,
) -> String {
    let mut query = String::new();
    match challenge {
        Some(digest) => {
            let challenge = base64url::encode_url(digest);
            let fields =
                [("response_type", "code"), ("code_challenge_method", "S256"), ("code_challenge", challenge.as_str())];
            push_fields(&mut query, fields);
        }
        None => push_fields(&mut query, [("response_type", "token")]),
    }
    push_fields(&mut query, [("client_id", client_id), ("redirect_uri", redirect_uri)]);
    push_fields(&mut query, hints.iter().map(|(name, value)| (*name, value.as_str())));
    push_fields(&mut query, [("state", state)]);
    url(login_origin, "/oauth/authorize", &query)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_for_a_code_with_the_challenge_of_rfc_7636() {
        let digest = [
            19, 211, 30, 150, 26, 26, 216, 236, 47, 22, 177, 12, 76, 152, 46, 8, 118, 168, 120, 173, 109, 241, 68, 86,
            110, 225, 137, 74, 203, 112, 249, 195,
        ];
        let hints = [("org", "acme & co".to_owned()), ("login_hint", "a@b".to_owned()), ("prompt", String::new())];
        assert_eq!(
            authorization_url("https://login.example", "id", "https://a.example/?x=y", &hints, "S", Some(&digest)),
            "https://login.example/oauth/authorize?response_type=code&code_challenge_method=S256\
             &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&client_id=id\
             &redirect_uri=https%3A%2F%2Fa.example%2F%3Fx%3Dy&org=acme%20%26%20co&login_hint=a%40b&state=S"
        );
    }

    #[test]
    fn asks_for_a_token() {
        assert_eq!(
            authorization_url("https://login.example", "id", "com.app:/cb", &[], "S", None),
            "https://login.example/oauth/authorize?response_type=token&client_id=id&redirect_uri=com.app%3A%2Fcb&state=S"
        );
    }

    #[test]
    fn state_and_verifier_share_no_byte() {
        let bytes: Vec<u8> = (0..96).collect();
        let (state, verifier) = state_and_verifier(&bytes).unwrap();
        assert_eq!((state.len(), verifier.len()), (43, 86));
        assert_eq!(state, base64url::encode_url(&bytes[..32]));
        assert_eq!(verifier, base64url::encode_url(&bytes[32..]));
        assert_eq!(state_and_verifier(&bytes[..95]), None);
    }
}
