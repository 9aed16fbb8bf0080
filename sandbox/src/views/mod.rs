//! Views: state as the generated models of responses.

mod account;
pub mod authorization;
mod chats;
mod custom_attributes;
mod development;
mod enums;
mod expand;
mod expansions;
mod field_config;
mod hierarchy;
mod location;
mod me;
mod presence;
mod qr_code;
mod reference;
mod routing;
mod skills;
mod telephony;
mod user;

pub use account::{external_id, external_ids, profile, user_state, verifier};
pub use chats::{ChatParts, chat};
pub use custom_attributes::{core_type, custom_attributes, data_schema, schema_limits};
pub use development::activity;
pub use enums::enum_value;
pub use expand::Expand;
pub use field_config::field_config;
pub use hierarchy::adjacents;
pub use location::{geolocation, location_definition, nearest_office};
pub use me::me;
pub use presence::{divisioned_presence, out_of_office, presence, presence_definition, routing_status};
pub use qr_code::qr_code;
pub use reference::{jabber_id, reference};
pub use routing::{backup, queue, skill_group, utilization};
pub use skills::{language, routing_skill, skill};
pub use telephony::{CALL_APPEARANCES, call_forwarding, station_name, station_type, stations};
pub use user::{plain_user, primary_contacts, user};
