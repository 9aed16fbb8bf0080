// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! What the API description says: models, operation table, and the typed methods over it.

pub mod models;
pub mod operations;
#[cfg(target_arch = "wasm32")]
pub mod options;
#[cfg(target_arch = "wasm32")]
pub mod users_api;
