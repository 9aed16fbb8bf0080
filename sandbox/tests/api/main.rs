//! Tests of the sandbox over HTTP, in the same process on a free port.

mod access;
mod accounts;
mod all_operations;
mod analytics;
mod analytics_jobs;
mod authorization;
mod development;
mod faults;
mod helpers;
mod hierarchy;
mod http;
mod login;
mod models;
mod notifications;
mod process;
mod reply;
mod routing;
mod schema;
mod support;
mod telephony;
mod users;
