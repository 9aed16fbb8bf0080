//! The handlers: the code of each operation. They read and change state, and respond with views.

mod accounts;
mod analytics;
mod attribute_schemas;
mod authorization;
mod chats;
mod custom_attributes;
mod development;
mod development_aggregates;
mod direct_routing;
mod expand;
mod external_ids;
mod field_config;
mod forwarding;
mod geolocation;
mod hierarchy;
mod lookup;
mod out_of_office;
mod profiles;
mod queues;
mod routing;
mod schema_document;
mod search;
mod skills;
mod stations;
mod table;
mod totp;
mod user_fields;
mod user_update;
mod users;
mod users_query;
mod verifiers;
mod webauthn;

pub use table::find;
