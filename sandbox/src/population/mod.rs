//! The generated organization: the same seed gives the same one everywhere, and more people never change the first ones.

mod accounts;
mod activities;
mod catalogue;
mod dice;
mod names;
mod people;
mod routing;

pub use accounts::{favorites, verifiers};
pub use activities::{Activity, Module, attendee_of, modules, of_person as activities_of};
pub use dice::Dice;
pub use people::generated_reports;

use crate::state::{Access, Accounts, Organization, People};

/// Streams of the generator, so that a change in one part leaves the others as they are.
mod stream {
    pub const ORGANIZATION: u64 = 1 << 40;
    pub const CATALOGUE: u64 = 2 << 40;
    pub const NEW_IDS: u64 = 3 << 40;
    pub const FAVORITES: u64 = 20 << 40;
    pub const VERIFIERS: u64 = 21 << 40;
    pub const MODULES: u64 = 22 << 40;
    pub const ACTIVITIES: u64 = 23 << 40;
    pub const ACTIVITY_MASK: u64 = 24 << 40;
    pub const ROUTING: u64 = 16 << 40;
    pub const STATIONS: u64 = 17 << 40;
    pub const ROLES: u64 = 14 << 40;
}

/// Generates an organization with `users` people.
pub fn generate(seed: u64, users: u32) -> Organization {
    let mut dice = Dice::new(seed, stream::ORGANIZATION);
    let catalogue = catalogue::generate(&mut Dice::new(seed, stream::CATALOGUE));
    let people = People::new(people::generate(seed, users, &catalogue));
    Organization {
        id: dice.uuid(),
        name: "Harbor Lights Energy".to_owned(),
        domain: names::DOMAIN.to_owned(),
        chat_domain: format!("{}.orgspan.example", dice.hex(16)),
        accounts: Accounts::new(seed, users),
        access: Access::new(seed, stream::ROLES, users),
        routing: routing::generate(seed, &catalogue, &people),
        catalogue,
        jobs: Default::default(),
        people,
        dice: Dice::new(seed, stream::NEW_IDS),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::state::{PersonKey, PersonState};

    fn text(organization: &Organization, index: u32) -> String {
        format!("{:?}", organization.people.get(PersonKey(index)))
    }

    #[test]
    fn a_seed_fixes_everything() {
        let (one, other) = (generate(1, 60), generate(1, 60));
        assert!((0..60).all(|i| text(&one, i) == text(&other, i)));
        assert_eq!(one.id, other.id);
        assert_ne!(text(&one, 7), text(&generate(2, 60), 7));
        // Fixed for good: tests of clients may name these.
        assert_eq!(one.people.get(PersonKey(0)).email.as_ref(), FIRST_EMAIL);
        assert_eq!(one.people.get(PersonKey(0)).id.to_string(), FIRST_ID);
    }

    const FIRST_EMAIL: &str = "ella.campbell@harborlights.example";
    const FIRST_ID: &str = "cf5ee9a0-494a-4961-be05-d5ed725b804b";

    #[test]
    fn more_people_leave_the_first_as_they_are() {
        let (few, many) = (generate(5, 40), generate(5, 400));
        assert!((0..40).all(|i| text(&few, i) == text(&many, i)));
    }

    #[test]
    fn the_population_is_sound() {
        let people = generate(9, 2_000).people;
        let all: Vec<_> = (0..2_000).map(|i| people.get(PersonKey(i))).collect();
        assert_eq!(all.iter().map(|p| p.id).collect::<HashSet<_>>().len(), 2_000);
        assert_eq!(all.iter().map(|p| p.email.to_lowercase()).collect::<HashSet<_>>().len(), 2_000);
        assert_eq!(all.iter().map(|p| &p.jabber).collect::<HashSet<_>>().len(), 2_000);
        for state in [PersonState::Inactive, PersonState::Deleted] {
            assert!(people.sorted(Some(state)).len() > 20);
        }
        assert!(all[0].manager.is_none() && all[0].state == PersonState::Active);
        for (index, person) in all.iter().enumerate().skip(1) {
            let manager = person.manager.expect("all but the first have a manager");
            assert!((manager.0 as usize) < index, "managers come first, so that there is no circle");
            assert_ne!(people.get(manager).state, PersonState::Deleted);
        }
    }
}
