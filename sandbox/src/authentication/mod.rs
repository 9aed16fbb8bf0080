//! Who makes a request: access tokens, OAuth clients, the rate limit of a token, and the login host that issues tokens.

mod authority;
mod clients;
mod codes;
pub mod endpoints;
pub mod login;
pub mod rate_limit;
pub mod token_info;
mod tokens;

pub use authority::Authority;
pub use clients::{Client, ClientKey, Clients};
pub use tokens::{Grant, Owner, OwnerSpec, TokenSpec, Tokens};
