// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The models of the API, by domain.
//!
//! Every field of a model that occurs in responses is optional, because real responses leave fields out. Models
//! that occur in requests only have the fields that the API requires.

mod analytics;
mod authorization;
mod chats;
mod common;
mod custom_attributes;
mod development;
mod organization;
mod presence;
mod profile;
mod routing;
mod search;
mod stations;
mod users;
mod verifiers;

pub use analytics::*;
pub use authorization::*;
pub use chats::*;
pub use common::*;
pub use custom_attributes::*;
pub use development::*;
pub use organization::*;
pub use presence::*;
pub use profile::*;
pub use routing::*;
pub use search::*;
pub use stations::*;
pub use users::*;
pub use verifiers::*;
