//! Genesys Cloud Users API for browsers, workers and Node.
//!
//! `core` holds every decision as pure functions, `generated` what the API description says, and `wasm` binds both to
//! JavaScript. The crate compiles on the host too, where the sandbox uses the models and the operation table.

pub mod core;
pub mod generated;

#[cfg(target_arch = "wasm32")]
pub mod wasm;
