//! The registration of WebAuthn credentials: what an authenticator has to answer to a challenge.
//!
//! The options ask for no attestation, so the attestation statement of another format than `none` is not verified.

use ciborium::Value as Cbor;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::clock::Millis;

/// Domain of the relying party. Browsers accept no IP address, so pages must have been loaded from `localhost`.
pub const RELYING_PARTY: &str = "localhost";

/// The signature algorithms that are accepted, by their COSE numbers: ES256, EdDSA and RS256.
pub const ALGORITHMS: [i32; 3] = [-7, -8, -257];

/// How long a registration may take.
pub const TIMEOUT: Millis = 300_000;

/// Number of bytes of a challenge.
pub const CHALLENGE_LENGTH: usize = 32;

/// Flags of authenticator data.
const USER_PRESENT: u8 = 0x01;
const HAS_CREDENTIAL: u8 = 0x40;
const HAS_EXTENSIONS: u8 = 0x80;

/// A registration that has begun.
#[derive(Clone, Debug, PartialEq)]
pub struct Registration {
    pub challenge: Box<[u8]>,
    pub expires: Millis,
}

/// A registered credential.
#[derive(Clone, Debug, PartialEq)]
pub struct WebAuthnCredential {
    pub id: Box<[u8]>,
    /// The public key as a COSE key; none for generated credentials, which no authenticator has.
    pub public_key: Option<Box<[u8]>>,
    /// How often the authenticator had signed by then.
    pub sign_count: u32,
    pub transports: Vec<String>,
}

/// The client data, which the browser makes.
#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default, rename = "crossOrigin")]
    is_cross_origin: bool,
}

/// Checks client data: it must be for a registration with this challenge, from a page of the relying party. The error is
/// the problem of the field.
pub fn check_client_data(json: &[u8], challenge: &str) -> Result<(), String> {
    let data: ClientData =
        serde_json::from_slice(json).map_err(|error| format!("is no client data of WebAuthn: {error}"))?;
    if data.kind != "webauthn.create" {
        return Err(format!("is of the type {}, not webauthn.create", data.kind));
    }
    if data.challenge.trim_end_matches('=') != challenge {
        return Err("has another challenge than the options; ask for options again".to_owned());
    }
    if !is_of_relying_party(&data.origin) || data.is_cross_origin {
        return Err(format!("comes from {}, which is no page of {RELYING_PARTY}", data.origin));
    }
    Ok(())
}

/// Whether an origin belongs to the relying party: its host, or one below it.
fn is_of_relying_party(origin: &str) -> bool {
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let host = host.map(|rest| rest.split_once(':').map_or(rest, |(host, _)| host));
    let below =
        |host: &str| host.strip_suffix(RELYING_PARTY).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    host.is_some_and(below)
}

/// Reads the credential of an attestation object. The error is the problem of the field.
pub fn read_attestation(object: &[u8], transports: Vec<String>) -> Result<WebAuthnCredential, String> {
    let object: Cbor = ciborium::from_reader(object).map_err(|error| format!("is no CBOR: {error}"))?;
    let object = object.as_map().ok_or("is no map")?;
    let member = |name: &str| object.iter().find(|(key, _)| key.as_text() == Some(name)).map(|(_, value)| value);
    let format = member("fmt").and_then(Cbor::as_text).ok_or("has no text in fmt")?;
    let statement = member("attStmt").and_then(Cbor::as_map).ok_or("has no map in attStmt")?;
    if format == "none" && !statement.is_empty() {
        return Err("has the format none, but a statement".to_owned());
    }
    let data = member("authData").and_then(Cbor::as_bytes).ok_or("has no bytes in authData")?;
    read_authenticator_data(data, transports)
}

fn read_authenticator_data(data: &[u8], transports: Vec<String>) -> Result<WebAuthnCredential, String> {
    let end = || "has authenticator data that ends early";
    let (hash, rest) = data.split_at_checked(32).ok_or_else(end)?;
    let (flags, rest) = rest.split_first().ok_or_else(end)?;
    let (sign_count, rest) = rest.split_first_chunk().ok_or_else(end)?;
    if hash != Sha256::digest(RELYING_PARTY).as_slice() {
        return Err(format!("is for another relying party than {RELYING_PARTY}"));
    }
    if flags & USER_PRESENT == 0 {
        return Err("was made without a user".to_owned());
    }
    if flags & HAS_CREDENTIAL == 0 {
        return Err("has no credential".to_owned());
    }
    // The id of the model of the authenticator.
    let (_, rest) = rest.split_at_checked(16).ok_or_else(end)?;
    let (length, rest) = rest.split_first_chunk().ok_or_else(end)?;
    let (id, key_and_extensions) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or_else(end)?;
    let mut rest = key_and_extensions;
    let key: Cbor = ciborium::from_reader(&mut rest).map_err(|error| format!("has no public key: {error}"))?;
    check_key(&key)?;
    let public_key = &key_and_extensions[..key_and_extensions.len() - rest.len()];
    if flags & HAS_EXTENSIONS != 0 {
        let _: Cbor = ciborium::from_reader(&mut rest).map_err(|error| format!("has no extensions: {error}"))?;
    }
    if !rest.is_empty() {
        return Err("has more authenticator data than it announces".to_owned());
    }
    Ok(WebAuthnCredential {
        id: id.into(),
        public_key: Some(public_key.into()),
        sign_count: u32::from_be_bytes(*sign_count),
        transports,
    })
}

/// Checks the parameters of a COSE key (RFC 9053): the algorithm is accepted, and the key has what the algorithm needs.
fn check_key(key: &Cbor) -> Result<(), String> {
    let key = key.as_map().ok_or("has a public key that is no map")?;
    let parameter = |label: i32| {
        let label = Cbor::from(label);
        key.iter().find(|(key, _)| *key == label).map(|(_, value)| value)
    };
    let number = |label| parameter(label).and_then(Cbor::as_integer).and_then(|number| i32::try_from(number).ok());
    let has_bytes = |label, length: Option<usize>| {
        let bytes = parameter(label).and_then(Cbor::as_bytes);
        bytes.is_some_and(|bytes| length.map_or(!bytes.is_empty(), |length| bytes.len() == length))
    };
    let algorithm = number(3).ok_or("has a public key without algorithm")?;
    let (key_type, is_complete) = match algorithm {
        // A point on the curve P-256.
        -7 => (2, number(-1) == Some(1) && has_bytes(-2, Some(32)) && has_bytes(-3, Some(32))),
        // A point on the curve Ed25519.
        -8 => (1, number(-1) == Some(6) && has_bytes(-2, Some(32))),
        // Modulus and exponent.
        -257 => (3, has_bytes(-1, None) && has_bytes(-2, None)),
        _ => return Err(format!("has a public key of the algorithm {algorithm}, which the options do not offer")),
    };
    if number(1) != Some(key_type) || !is_complete {
        return Err(format!("has an incomplete public key of the algorithm {algorithm}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(value: &Cbor) -> Vec<u8> {
        let mut bytes = Vec::new();
        ciborium::into_writer(value, &mut bytes).unwrap();
        bytes
    }

    fn key(entries: &[(i32, Cbor)]) -> Cbor {
        Cbor::Map(entries.iter().map(|(label, value)| (Cbor::from(*label), value.clone())).collect())
    }

    fn es256() -> Cbor {
        let coordinate = || Cbor::Bytes(vec![7; 32]);
        key(&[(1, 2.into()), (3, (-7).into()), (-1, 1.into()), (-2, coordinate()), (-3, coordinate())])
    }

    fn data(rp: &str, flags: u8, key: &[u8]) -> Vec<u8> {
        let hash = Sha256::digest(rp);
        [hash.as_slice(), &[flags], &9_u32.to_be_bytes(), &[0; 16], &4_u16.to_be_bytes(), b"cred", key].concat()
    }

    fn object(format: &str, data: Vec<u8>) -> Vec<u8> {
        let member = |name: &str, value| (Cbor::from(name), value);
        bytes(&Cbor::Map(vec![
            member("fmt", format.into()),
            member("attStmt", Cbor::Map(Vec::new())),
            member("authData", Cbor::Bytes(data)),
        ]))
    }

    #[test]
    fn the_credential_of_an_attestation_is_read() {
        let public_key = bytes(&es256());
        let found = read_attestation(&object("none", data(RELYING_PARTY, 0x41, &public_key)), Vec::new()).unwrap();
        assert_eq!((&*found.id, found.public_key.as_deref()), (&b"cred"[..], Some(&*public_key)));
        assert_eq!(found.sign_count, 9);
        let extensions = [public_key.as_slice(), &bytes(&Cbor::Map(Vec::new()))].concat();
        let with = read_attestation(&object("packed", data(RELYING_PARTY, 0xc1, &extensions)), Vec::new()).unwrap();
        assert_eq!(with.public_key.as_deref(), Some(&*public_key), "the extensions are not part of the key");
    }

    #[test]
    fn an_attestation_that_is_not_for_a_new_credential_is_refused() {
        let good = bytes(&es256());
        let other = bytes(&key(&[(1, 2.into()), (3, (-36).into())]));
        let half = bytes(&key(&[(1, 2.into()), (3, (-7).into()), (-1, 1.into())]));
        let more = [good.as_slice(), &[0]].concat();
        for (object, words) in [
            (b"\xff".to_vec(), "no CBOR"),
            (bytes(&Cbor::from(1)), "no map"),
            (bytes(&Cbor::Map(Vec::new())), "fmt"),
            (object("none", data("example.com", 0x41, &good)), "another relying party"),
            (object("none", data(RELYING_PARTY, 0x40, &good)), "without a user"),
            (object("none", data(RELYING_PARTY, 0x01, &good)), "no credential"),
            (object("none", data(RELYING_PARTY, 0x41, &[])), "no public key"),
            (object("none", data(RELYING_PARTY, 0x41, &other)), "-36"),
            (object("none", data(RELYING_PARTY, 0x41, &half)), "incomplete"),
            (object("none", data(RELYING_PARTY, 0x41, &more)), "more authenticator data"),
            (object("none", data(RELYING_PARTY, 0x41, &good)[..40].into()), "ends early"),
        ] {
            let problem = read_attestation(&object, Vec::new()).expect_err(words);
            assert!(problem.contains(words), "{words}: {problem}");
        }
    }

    #[test]
    fn client_data_is_for_a_registration_of_this_challenge_from_a_page_of_the_relying_party() {
        let json = |kind: &str, challenge: &str, origin: &str| {
            serde_json::json!({ "type": kind, "challenge": challenge, "origin": origin }).to_string()
        };
        let check = |kind, challenge, origin| check_client_data(json(kind, challenge, origin).as_bytes(), "abc");
        for origin in ["http://localhost:8080", "https://localhost", "http://shop.localhost:5173"] {
            assert_eq!(check("webauthn.create", "abc", origin), Ok(()), "{origin}");
        }
        for origin in ["http://evil-localhost", "http://127.0.0.1:8080", "localhost", "https://localhost.example"] {
            assert!(check("webauthn.create", "abc", origin).is_err(), "{origin}");
        }
        assert!(check("webauthn.get", "abc", "http://localhost").unwrap_err().contains("webauthn.get"));
        assert!(check("webauthn.create", "abd", "http://localhost").unwrap_err().contains("challenge"));
        assert!(check_client_data(b"[]", "abc").unwrap_err().contains("client data"));
    }
}
