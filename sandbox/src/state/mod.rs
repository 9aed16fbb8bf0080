//! The organization in memory: its people, what they refer to, and the generator of the first data.
//!
//! This module knows nothing of HTTP or of the API. [`Organization`] is the root of all state.

mod access;
mod accounts;
mod activity;
mod activity_log;
mod attribute_schema;
mod catalogue;
mod chats;
pub mod clock;
pub mod core_types;
mod custom_attributes;
mod direct_routing;
mod jobs;
mod organization;
mod passwords;
mod people;
mod person;
mod person_change;
pub mod rng;
mod roles;
mod routing;
pub mod seed;
mod stations;
#[cfg(test)]
mod tests;
pub mod totp;
mod verifier;
pub mod webauthn;
mod wrapup_codes;

pub use access::{DivisionScope, PermittedDivisions, RoleGrant, Subject};
pub use accounts::{ExternalId, ExternalIdOutcome, MAX_EXTERNAL_IDS, StateChange};
pub use activity_log::ActivityChange;
pub use attribute_schema::{AttributeRecord, AttributeSchema, SCHEMA_LIMITS, SchemaVersion};
pub use catalogue::Catalogue;
pub use catalogue::{Division, Language, MemberGroup, Office, Presence, Skill, Team};
pub use chats::{Chat, ChatPartner, Room, chats};
pub use direct_routing::Backup;
pub use jobs::{Job, JobKind, JobState, Jobs};
pub use organization::Organization;
pub use passwords::{INITIAL_PASSWORD, PasswordError, Passwords, SetBy};
pub use people::People;
pub use person::{OutOfOffice, Person, PersonKey, PersonState, Portrait, PresenceState, RoutingState, SkillLevel};
pub use person_change::PersonChange;
pub use roles::{PERMISSIONS, Role};
pub use routing::{CallForwarding, Membership, Operator, Queue, SkillGroup, SkillRule, default_utilization};
pub use stations::{Station, StationKey, StationKind, StationObstacle};
pub use verifier::{Factor, Verifier};
pub use wrapup_codes::WrapupCode;
