//! The sandbox over HTTP, in the same process on a free port.

mod http;
mod process;
mod schema;
mod support;
mod users;
