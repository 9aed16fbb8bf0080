//! The models of the API: a struct for each object and an enum for each set of documented values, with serde.
//!
//! They are generated from `spec/openapi.yaml`; see `codegen`. Unknown enum values survive in a variant `Other`. With the
//! feature `typescript` each type derives its TypeScript declaration for the npm package.

#![cfg_attr(not(test), warn(missing_docs))]

mod generated;

pub use generated::*;
