//! Tests that run in a browser and in Node, against the sandbox that `tests/support` starts.

mod arguments;
mod client;
mod failures;
mod pagers;
mod support;
mod users;
