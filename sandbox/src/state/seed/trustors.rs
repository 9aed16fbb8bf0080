//! Other organizations that let people of this one work in theirs.

use uuid::Uuid;

use super::streams;
use crate::state::clock::{DATA_EPOCH, Millis};
use crate::state::rng::Rng;

const NAMES: [&str; 5] =
    ["Northwind Ferries", "Quayside Retail", "Lantern Insurance", "Breakwater Bank", "Tidal Telecom"];

/// An organization that trusts a person.
pub struct Trustor {
    pub id: Uuid,
    pub name: &'static str,
    pub created: Millis,
    pub enabled: bool,
}

/// The trustors of the person at a position: the first person has all of them, one in twelve of the others has one or
/// two.
pub fn trustors(index: u32) -> Vec<Trustor> {
    let position = usize::try_from(index).unwrap_or(0);
    let names: &[&'static str] = match position {
        0 => &NAMES,
        at if at % 12 == 5 => &NAMES[at % 4..at % 4 + 1 + at % 2],
        _ => &[],
    };
    let trustor = |(at, name): (usize, &&'static str)| {
        // The id belongs to the trustor: it is the same for every person and every seed.
        let number = NAMES.iter().position(|known| known == name).unwrap_or(at) as u64;
        let mut rng = Rng::new(number, streams::ROUTING);
        let id = rng.uuid();
        let created = DATA_EPOCH - i64::from(30 + rng.below(700)) * 86_400_000;
        Trustor { id, name, created, enabled: at % 4 != 3 }
    };
    names.iter().enumerate().map(trustor).collect()
}
