//! HTTP: connections, bodies, query strings, responses, cross-origin headers, and the request log.
//!
//! This module knows nothing of tokens, operations or people.

pub mod body;
pub mod connection;
pub mod cors;
pub mod listener;
pub mod query_string;
pub mod request_log;
pub mod response;
pub mod service;
