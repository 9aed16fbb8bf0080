//! What must hold: second, plain implementations of the rules, which know what really happened in the world.

pub mod limits;
pub mod policy;
pub mod tokens;

use crate::trace::Check;

/// A check that does not hold, and what is wrong.
pub type Broken = (Check, String);
