//! The helpers: endpoints of the platform that are not operations of the package. They list what the tools of an
//! administrator choose from, and make the changes that no operation makes. `spec/helpers.yaml` describes them.

mod authorization;
mod divisions;
mod filter;
mod groups;
mod items;
mod listing;
mod models;
mod notifications;
mod people;
mod presence;
mod queues;
mod routing;
mod stations;
mod table;
mod user_presence;

pub use table::{names, routes};
