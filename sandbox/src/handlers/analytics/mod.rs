//! Analytics queries and jobs over the history of presence and routing status.
//!
//! The history is not stored. The day of a person is computed from the seed, the id of the person and the date. Only
//! the changes that clients make are stored, in the activity log of the state.

mod activity_query;
mod aggregate_query;
mod body;
mod detail_query;
mod filter;
mod history;
mod interval;
pub mod jobs;
mod people;
mod presences;
pub mod queries;
mod working_day;
