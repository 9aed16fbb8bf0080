//! Generates the organization.

use super::{catalogue, people, routing, streams, words, wrapup_codes};
use crate::state::access::Access;
use crate::state::accounts::Accounts;
use crate::state::custom_attributes::CustomAttributes;
use crate::state::organization::Organization;
use crate::state::people::People;
use crate::state::rng::Rng;

/// Generates an organization with `users` people.
pub fn generate(seed: u64, users: u32) -> Organization {
    let mut rng = Rng::new(seed, streams::ORGANIZATION);
    let catalogue = catalogue::generate(&mut Rng::new(seed, streams::CATALOGUE));
    let people = People::new(people::generate(seed, users, &catalogue));
    Organization {
        id: rng.uuid(),
        name: "Harbor Lights Energy".to_owned(),
        domain: words::DOMAIN.to_owned(),
        chat_domain: format!("{}.orgspan.example", rng.hex(16)),
        accounts: Accounts::new(seed, users),
        custom_attributes: CustomAttributes::new(seed, users),
        access: Access::new(seed, streams::ROLES, users),
        routing: routing::generate(seed, &catalogue, &people),
        wrapup_codes: wrapup_codes::generate(&mut Rng::new(seed, streams::WRAPUP_CODES)),
        catalogue,
        jobs: Default::default(),
        people,
        rng: Rng::new(seed, streams::NEW_IDS),
        activity: Rng::new(seed, streams::PRESENT_ACTIVITY),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::state::person::{PersonKey, PersonState};

    fn text(organization: &Organization, index: u32) -> String {
        format!("{:?}", organization.people.get(PersonKey(index)))
    }

    #[test]
    fn the_same_seed_gives_the_same_organization() {
        let (one, other) = (generate(1, 60), generate(1, 60));
        assert!((0..60).all(|i| text(&one, i) == text(&other, i)));
        assert_eq!(one.id, other.id);
        assert_ne!(text(&one, 7), text(&generate(2, 60), 7));
        // Tests of clients may name this person: the values must never change.
        assert_eq!(one.people.get(PersonKey(0)).email.as_ref(), FIRST_EMAIL);
        assert_eq!(one.people.get(PersonKey(0)).id.to_string(), FIRST_ID);
    }

    const FIRST_EMAIL: &str = "ella.campbell@harborlights.example";
    const FIRST_ID: &str = "cf5ee9a0-494a-4961-be05-d5ed725b804b";

    #[test]
    fn a_larger_organization_starts_with_the_same_people() {
        let (few, many) = (generate(5, 40), generate(5, 400));
        assert!((0..40).all(|i| text(&few, i) == text(&many, i)));
    }

    #[test]
    fn the_generated_people_are_consistent() {
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
            assert!((manager.0 as usize) < index, "managers come first, so that there is no cycle");
            assert_ne!(people.get(manager).state, PersonState::Deleted);
        }
    }
}
