//! The control API under `/__sandbox/`: fault rules, request log, clock and jobs. It is not part of the API of Genesys
//! Cloud.

mod channels;
mod clock;
mod jobs;
mod organization;
mod requests;
mod result;
pub mod routes;
mod rules;
