//! A local Genesys Cloud organization for trying and testing `genesys-users`.
//!
//! It serves the operations of the generated operation table with state of its own, checks tokens, queries and bodies
//! by the API description, and answers with the generated models: it cannot drift from the client.

mod analytics;
mod app;
mod auth;
mod call;
mod clock;
mod control;
mod control_jobs;
mod control_rules;
mod cors;
mod dispatch;
mod errors;
mod handlers;
mod misbehave;
mod oauth;
mod options;
mod paging;
mod params;
mod permissions;
mod population;
mod rate_limit;
mod request_log;
mod routes;
mod search;
mod server;
mod spec;
mod state;
mod tokens_me;
mod validate;
mod views;

pub use app::App;
pub use auth::{Grant, Owner, OwnerSpec, TokenSpec, Tokens};
pub use misbehave::Rule;
pub use oauth::{Client, ClientKey};
pub use options::{DEFAULT_PORT, DEFAULT_TOKEN, Options, Settings};
pub use server::Server;
pub use state::INITIAL_PASSWORD;
