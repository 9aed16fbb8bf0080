//! The sans-IO core: every decision of the client as pure functions, tested on the host. No JavaScript types here.
//!
//! Data flows one way: `options` sorts what a caller named, `request` checks the arguments and builds the target,
//! `response` says what an answer means, `retry` whether to try again, and `error` what the caller is told. `paging`, `jobs`
//! and `bulk` decide about what takes several calls, `oauth` about logins. Unit tests run on the host only; those of `tests/`
//! run in browsers and Node.

pub mod bulk;
pub mod encode;
pub mod error;
pub mod gate;
pub mod jobs;
pub mod oauth;
pub mod operation;
pub mod options;
pub mod paging;
pub mod parts;
pub mod region;
pub mod request;
pub mod response;
pub mod retry;
pub mod token;
pub mod value;
