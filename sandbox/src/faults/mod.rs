//! Fault injection: rules that delay, replace or corrupt responses on purpose.

mod corrupt;
mod rule;
mod rules;

pub use corrupt::{corrupt, replace};
pub use rule::Rule;
pub use rules::{FaultPlan, Rules};
