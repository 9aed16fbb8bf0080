//! The sans-IO core: every decision of the client, without JavaScript, clock, randomness, input or output.
//!
//! `options` says what a caller's options mean, `request` checks arguments and writes the request target. `call` is the state
//! machine of one call; the calls of a client share `client`, with its `rate_limiter` and its `token_state`. `retry` and
//! `retry_after` say when a request is sent again, `error` what the caller is told. `pager`, `job` and `bulk` are the state
//! machines of what takes several calls, `login` is that of a login. `passkey` says why a browser has made no passkey.

#![cfg_attr(not(test), warn(missing_docs))]

pub mod bulk;
pub mod call;
pub mod catalogue;
pub mod client;
pub mod error;
pub mod generated;
pub mod http_date;
pub mod job;
pub mod login;
pub mod next_page;
pub mod operation;
pub mod options;
pub mod pager;
pub mod passkey;
pub mod percent_encoding;
pub mod permissions;
pub mod platform_listing;
pub mod platform_path;
pub mod rate_limiter;
pub mod regions;
pub mod request;
pub mod retry;
pub mod retry_after;
pub mod token;
pub mod token_lifetime;
pub mod token_state;
pub mod value;
