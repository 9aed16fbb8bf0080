//! The organization: its people, and the catalogue of what people are put into.

mod access;
mod accounts;
mod activity;
mod catalogue;
mod jobs;
mod passwords;
mod people;
mod person;
mod roles;
mod routing;
mod stations;

use uuid::Uuid;

pub use access::{Access, Permitted, RoleGrant, Subject, Where};
pub use accounts::{Accounts, Added, ExternalId, MOST_EXTERNAL_IDS, StateChange, Verifier};
pub use activity::ActivityChange;
pub use catalogue::{Catalogue, Division, Language, MemberGroup, Office, Presence, Skill, Team};
pub use jobs::{Job, JobKind, JobState, Jobs};
pub use passwords::{INITIAL_PASSWORD, Passwords, SetBy};
pub use people::People;
pub use person::{Availability, Person, PersonKey, PersonState, Portrait, PresenceState, Rated, RoutingState};
pub use routing::{
    Forwarding, Label, Membership, Queue, Routing, SkillGroup, SkillRule, Together, organization_utilization,
};
pub use stations::{StationKey, StationKind, Stations};

use crate::population::Dice;

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
    /// Divisions, skills, groups and the like.
    pub catalogue: Catalogue,
    /// Sign-in, external ids, changes of state.
    pub accounts: Accounts,
    /// Roles and grants.
    pub access: Access,
    /// Queues, skill groups, stations, and what people have set for routing.
    pub routing: Routing,
    /// Asynchronous analytics jobs.
    pub jobs: Jobs,
    /// Everybody, deleted people included.
    pub people: People,
    /// Where the ids of new entities come from.
    pub dice: Dice,
}
