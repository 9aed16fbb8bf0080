//! The sans-IO core: every decision of the client as pure functions, tested on the host. No JavaScript types here.

pub mod bulk;
pub mod error;
pub mod generated;
pub mod job;
pub mod next_page;
pub mod oauth;
pub mod operation;
pub mod options;
pub mod pager;
pub mod parts;
pub mod percent_encoding;
pub mod permissions;
pub mod rate_limiter;
pub mod regions;
pub mod request;
pub mod response;
pub mod retry;
pub mod token;
pub mod value;
