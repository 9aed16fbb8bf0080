//! The organization: all state of the sandbox.

use genesys_users_models::UserStateStateChangeReason;
use uuid::Uuid;

use super::access::Access;
use super::accounts::{Accounts, StateChange};
use super::catalogue::Catalogue;
use super::clock::Millis;
use super::custom_attributes::CustomAttributes;
use super::jobs::Jobs;
use super::people::People;
use super::person::{PersonKey, PersonState, PresenceState, RoutingState};
use super::rng::Rng;
use super::routing::Routing;
use super::wrapup_codes::WrapupCode;

/// All state of the sandbox.
pub struct Organization {
    /// Id of the organization.
    pub id: Uuid,
    /// Name of the organization.
    pub name: String,
    /// Domain of its email addresses.
    pub domain: String,
    /// Domain of its chat addresses.
    pub chat_domain: String,
    /// Divisions, skills, groups, teams, offices and presence definitions.
    pub catalogue: Catalogue,
    /// Sign-in data, external ids and state changes of people.
    pub accounts: Accounts,
    /// Custom attributes and their schemas.
    pub custom_attributes: CustomAttributes,
    /// Roles and grants.
    pub access: Access,
    /// Queues, skill groups, stations and the routing settings of people.
    pub routing: Routing,
    /// Wrap-up codes.
    pub wrapup_codes: Vec<WrapupCode>,
    /// Asynchronous analytics jobs.
    pub jobs: Jobs,
    /// Everybody, including deleted people.
    pub people: People,
    /// Source of the ids of new entities.
    pub rng: Rng,
    /// Decides whose presence and routing status change at random, and how.
    pub activity: Rng,
}

impl Organization {
    /// Seed of the generated data.
    pub fn seed(&self) -> u64 {
        self.accounts.seed()
    }

    /// Changes the account state of a person, and everything that depends on it.
    pub fn set_person_state(&mut self, key: PersonKey, state: PersonState, now: Millis) {
        if state == PersonState::Deleted {
            // Nobody reports to a deleted person.
            for report in self.people.reports(key) {
                self.people.change(report, |person| {
                    person.manager = None;
                    person.version += 1;
                });
            }
        }
        self.routing.on_state_change(key, state);
        let reason = UserStateStateChangeReason::Unknown;
        self.accounts.set_state_change(key, StateChange { reason, at: now });
        self.people.change(key, |person| {
            person.state = state;
            person.version += 1;
            if state != PersonState::Active {
                person.routing = RoutingState { status: "OFF_QUEUE", since: now };
                person.presence = PresenceState { definition: 0, message: "".into(), since: now };
            }
        });
    }

    /// Moves a person to a division. The grants of the person stay in theirs.
    pub fn set_division(&mut self, key: PersonKey, division: u16) {
        if self.people.get(key).division == division {
            return;
        }
        self.access.keep(&self.people, key);
        self.people.change(key, |person| {
            person.division = division;
            person.version += 1;
        });
    }

    /// The favorites of a person that are not deleted, in order of name.
    pub fn favorites(&self, key: PersonKey) -> Vec<PersonKey> {
        let mut keys = self.accounts.favorites(key);
        keys.retain(|key| self.people.get(*key).state != PersonState::Deleted);
        self.people.sort_by_name(&mut keys);
        keys
    }
}
