//! Wrap-up codes of the generated organization.

use super::words;
use crate::state::access::DivisionScope;
use crate::state::clock::DATA_EPOCH;
use crate::state::rng::Rng;
use crate::state::wrapup_codes::WrapupCode;

const DAY: i64 = 86_400_000;

const WRAPUP_CODES: [(&str, &str); 12] = [
    ("Answered", "The question has an answer"),
    ("Appointment made", "A technician visits the customer"),
    ("Callback promised", "Somebody calls the customer back"),
    ("Complaint taken", "The complaint is written down"),
    ("Contract changed", "The customer has another tariff"),
    ("Contract ended", "The customer leaves"),
    ("Contract signed", "The customer is new"),
    ("Meter reading taken", "The reading is written down"),
    ("Outage reported", "The grid operator knows"),
    ("Payment agreed", "The customer pays in instalments"),
    ("Transferred", "Another queue has the conversation"),
    ("Wrong number", "Nobody wanted anything"),
];

/// Generates the wrap-up codes. Most are valid in all divisions.
pub fn generate(rng: &mut Rng) -> Vec<WrapupCode> {
    let divisions = words::DIVISIONS.len();
    let code = |(name, description): &(&'static str, &'static str)| WrapupCode {
        id: rng.uuid(),
        name,
        description,
        division: if rng.chance(75) { DivisionScope::All } else { DivisionScope::One(rng.index(divisions)) },
        created: DATA_EPOCH - i64::from(30 + rng.below(900)) * DAY,
    };
    WRAPUP_CODES.iter().map(code).collect()
}
