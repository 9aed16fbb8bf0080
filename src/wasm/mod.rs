//! The binding to JavaScript: reads options, sends, wakes timers and makes errors. Decisions are in `core`.

mod asked;
mod call;
mod client;
mod convert;
mod error;
mod executor;
mod host;
mod login;
mod several;
mod tokens;
mod turnstile;
mod types;
mod users;

pub use client::ApiClient;
pub use users::UsersApi;

/// Faster than the default one of this target and 1.7 KB smaller (gzip); the module has one thread.
#[cfg(not(target_feature = "atomics"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
