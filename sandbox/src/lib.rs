//! A local Genesys Cloud organization for trying and testing `genesys-users`.
//!
//! It serves all operations of the generated operation table with its own state. It checks tokens, queries and bodies
//! against the API description and responds with the generated models, so that client and sandbox cannot drift apart.
//!
//! `pipeline` shows the way of one request through the modules.

mod api;
mod app;
mod authentication;
mod control;
mod faults;
mod handlers;
mod helpers;
mod notifications;
mod options;
mod pipeline;
mod routing;
mod server;
mod state;
mod transport;
mod views;

pub use api::description;
pub use app::App;
pub use authentication::{Authority, Client, ClientKey, Grant, Owner, OwnerSpec, TokenSpec, Tokens};
pub use faults::Rule;
pub use options::{DEFAULT_PORT, DEFAULT_TOKEN, Options, Settings};
pub use server::Server;
pub use state::INITIAL_PASSWORD;
