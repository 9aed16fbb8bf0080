//! From a request to the handler of its endpoint: the route table, permissions, query parameters, the request body,
//! and the [`Call`] that a handler receives.
//!
//! The handlers are not known here: the route table receives them when it is built.

mod call;
pub mod dispatch;
pub mod paging;
mod params;
mod path;
pub mod permissions;
mod routes;
pub mod validate;

pub use call::{Call, Handler};
pub use routes::{RouteMatch, Routes};
