//! Seed data: the generated organization. The same seed gives the same organization on every machine, and a larger
//! organization starts with the same people as a smaller one.

pub mod accounts;
pub mod activities;
mod catalogue;
pub mod custom_attributes;
mod names;
pub mod organization;
pub mod people;
mod routing;
pub mod streams;
pub mod trustors;
mod words;
mod wrapup_codes;
