//! The handlers: the code of each operation. They read and change state, and respond with views.

mod accounts;
mod analytics;
mod authorization;
mod development;
mod development_aggregates;
mod expand;
mod field_config;
mod forwarding;
mod geolocation;
mod hierarchy;
mod lookup;
mod out_of_office;
mod profiles;
mod queues;
mod routing;
mod search;
mod skills;
mod stations;
mod table;
mod user_fields;
mod user_update;
mod users;
mod verifiers;

pub use table::find;
