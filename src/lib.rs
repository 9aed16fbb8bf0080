//! The binding of genesys-users to JavaScript: exported classes and conversions. Decisions are in `genesys-users-core`.
//!
//! Each exported method hands its arguments to a state machine of the core, and the machine to TypeScript, which does what the
//! machine says. `host` is all that Rust asks of TypeScript.

mod api_client;
mod arguments;
mod bulk;
mod call;
mod catalogue;
#[cfg(feature = "client")]
pub mod client;
mod client_handle;
mod convert;
mod failures;
mod flows;
mod generated;
mod host;
mod job;
mod login;
mod login_host;
mod login_methods;
mod login_registry;
mod official_sdk;
mod pager;
mod paging_types;
mod passkey;
mod platform_request;
mod types;
mod users_api;

// The declarations of the models come with this.
pub use genesys_users_models as models;

pub use api_client::ApiClient;
pub use bulk::BulkCall;
pub use call::Call;
pub use host::{Host, set_host};
pub use job::Job;
pub use login::Login;
pub use pager::PageReader;
pub use users_api::UsersApi;

/// Faster than the default one of this target and 1.7 KB smaller (gzip); the module has one thread.
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
