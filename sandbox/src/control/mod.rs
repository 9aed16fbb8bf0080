//! The control API under `/__sandbox/`: fault rules, request log, clock, jobs and activity. It is not part of the API of Genesys
//! Cloud.

mod activity;
mod channels;
mod clock;
mod jobs;
mod organization;
mod requests;
mod result;
pub mod routes;
mod rules;
