//! Search for people by criteria.

mod compile;
mod fields;
mod find;
mod matcher;
mod query_string;
pub mod requests;
#[cfg(test)]
mod tests;
