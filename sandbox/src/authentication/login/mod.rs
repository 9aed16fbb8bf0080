//! The login host: the login page, the token endpoint, and the logout.

mod authorize;
mod context;
mod form;
pub mod host;
mod page;
mod redirect;
mod session;
mod token;

pub use context::LoginContext;
