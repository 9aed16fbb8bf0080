//! A bulk call of a world.

use crate::server::Item;
use genesys_users_core::bulk::{Bulk, BulkKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// A bulk call.
pub struct SimulatedBulk {
    pub client: usize,
    pub caller: usize,
    pub kind: BulkKind,
    pub machine: Bulk,
    pub concurrency: usize,
    pub items: Vec<Item>,
    /// The requests under way.
    pub running: BTreeMap<u32, Range<u32>>,
    /// Whether each item succeeded, once that is known.
    pub outcomes: Vec<Option<bool>>,
    /// How often the server changed each item.
    pub effects: Vec<u32>,
    pub reported: u32,
    pub is_stopped: bool,
    pub is_over: bool,
}
