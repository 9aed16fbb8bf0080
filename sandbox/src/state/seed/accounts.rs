//! Favorites and verifiers of generated people. They are computed on request and not stored until somebody changes
//! them.

use super::streams;
use crate::state::rng::Rng;
use crate::state::totp::{Totp, TotpAlgorithm};
use crate::state::verifier::{Factor, Verifier};
use crate::state::webauthn::WebAuthnCredential;

/// Length of the generated secrets and credential ids, in bytes.
const SECRET_LENGTH: usize = 20;

/// Favorites are people with a lower position, or among these first ones, so that a larger organization does not change
/// them.
const FIRST_COLLEAGUES: u32 = 9;

/// Positions of a person's favorites in an organization of `users` generated people.
pub fn favorites(seed: u64, index: u32, users: u32) -> Vec<u32> {
    let mut rng = Rng::new(seed, streams::FAVORITES + u64::from(index));
    // The default token belongs to the first person, who has enough favorites to page through.
    let count = if index == 0 { 6 } else { 1 + rng.below(6) };
    let mut found: Vec<u32> = (0..count).map(|_| rng.below(index.max(FIRST_COLLEAGUES))).collect();
    found.retain(|other| *other != index && *other < users);
    found.sort_unstable();
    found.dedup();
    found
}

/// The verifiers of a person. The first person has one of each kind.
pub fn verifiers(seed: u64, index: u32) -> Vec<Verifier> {
    let mut rng = Rng::new(seed, streams::VERIFIERS + u64::from(index));
    let mut secrets = Rng::new(seed, streams::SECRETS + u64::from(index));
    let app = Factor::Totp(Totp {
        secret: secrets.bytes(SECRET_LENGTH),
        algorithm: TotpAlgorithm::Sha1,
        digits: 6,
        period: 30,
        last_period: None,
    });
    let key = Factor::WebAuthn(WebAuthnCredential {
        id: secrets.bytes(SECRET_LENGTH),
        public_key: None,
        sign_count: 0,
        transports: vec!["usb".to_owned()],
    });
    let mut list = Vec::new();
    for (percent, factor, name) in [(35, app, "Authenticator app"), (12, key, "Security key")] {
        let id = rng.uuid();
        if rng.chance(percent) || index == 0 {
            let default = list.is_empty();
            list.push(Verifier { id, name: name.into(), enabled: true, default, factor, credential: None });
        }
    }
    list
}
