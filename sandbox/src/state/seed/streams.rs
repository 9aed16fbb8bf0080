//! Random number streams of the generator. Each part of the data has a stream of its own, so that a change in one part
//! leaves the others as they are.

/// Ids and names of the organization.
pub const ORGANIZATION: u64 = 1 << 40;
/// Divisions, skills, languages, groups, teams, offices and presence definitions.
pub const CATALOGUE: u64 = 2 << 40;
/// Ids of entities that clients create.
pub const NEW_IDS: u64 = 3 << 40;
/// Ids of roles.
pub const ROLES: u64 = 14 << 40;
/// Queues and skill groups, and, with a seed of their own, the trustors.
pub const ROUTING: u64 = 16 << 40;
/// First of the streams of stations, one for each person.
pub const STATIONS: u64 = 17 << 40;
/// First of the streams of favorites, one for each person.
pub const FAVORITES: u64 = 20 << 40;
/// First of the streams of verifiers, one for each person.
pub const VERIFIERS: u64 = 21 << 40;
/// Learning modules.
pub const MODULES: u64 = 22 << 40;
/// First of the streams of learning and coaching activities, one for each person.
pub const ACTIVITIES: u64 = 23 << 40;
/// Mask of the ids of activities.
pub const ACTIVITY_MASK: u64 = 24 << 40;
/// First of the streams of the secrets of verifiers, one for each person.
pub const SECRETS: u64 = 25 << 40;
/// First of the streams of direct routing backups, one for each person.
pub const BACKUPS: u64 = 26 << 40;
/// Schemas of custom attributes.
pub const SCHEMAS: u64 = 27 << 40;
/// First of the streams of custom attributes, one for each person.
pub const ATTRIBUTES: u64 = 28 << 40;
/// First of the streams of chats, one for each chat.
pub const CHATS: u64 = 29 << 40;
/// Random changes of presence and routing status.
pub const PRESENT_ACTIVITY: u64 = 30 << 40;
/// Wrap-up codes.
pub const WRAPUP_CODES: u64 = 32 << 40;
