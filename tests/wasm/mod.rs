//! Tests that run in a browser and in Node, against the sandbox that `tests/support` starts for them.

mod arguments;
mod client;
mod pagers;
mod people;
mod support;
mod trouble;
