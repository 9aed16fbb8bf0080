// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The models of the API, by domain.
//!
//! Every field of a model that occurs in responses is optional, because real responses leave fields out. Models
//! that occur in requests only have the fields that the API requires.

mod common;
mod users;

pub use common::*;
pub use users::*;
