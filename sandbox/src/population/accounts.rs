//! What an account has from the start: favourites and sign-in verifiers, made when they are asked for.

use super::dice::Dice;
use super::stream;
use crate::state::Verifier;

/// Favourites come from the people before, or from these first ones, so that more people change nobody's.
const FIRST_COLLEAGUES: u32 = 9;

/// Positions of a person's favourites in an organization of `users` generated people.
pub fn favorites(seed: u64, index: u32, users: u32) -> Vec<u32> {
    let mut dice = Dice::new(seed, stream::FAVORITES + u64::from(index));
    // The first person, whose token most sandboxes start with, has enough of them to page through.
    let count = if index == 0 { 6 } else { 1 + dice.below(6) };
    let mut found: Vec<u32> = (0..count).map(|_| dice.below(index.max(FIRST_COLLEAGUES))).collect();
    found.retain(|other| *other != index && *other < users);
    found.sort_unstable();
    found.dedup();
    found
}

/// The second factors of a person; the first person has one of each kind.
pub fn verifiers(seed: u64, index: u32) -> Vec<Verifier> {
    let mut dice = Dice::new(seed, stream::VERIFIERS + u64::from(index));
    let mut list = Vec::new();
    for (percent, kind, name) in [(35, "TOTP", "Authenticator app"), (12, "WEBAUTHN", "Security key")] {
        let id = dice.uuid();
        if dice.chance(percent) || index == 0 {
            let default = list.is_empty();
            list.push(Verifier { id, name: name.into(), enabled: true, default, kind, credential: None });
        }
    }
    list
}
