//! Sends any number of items in requests of the size that the API takes, and finds one outcome for each item.
//!
//! The driver loops over [`Bulk::next_action`] and reports each outcome of a request with [`Bulk::received`] or [`Bulk::failed`].
//! It keeps items, answers and errors itself; here an item is an index.
//!
//! ```
//! use genesys_users_core::bulk::{Action, Bulk, BulkKind, ItemOutcome, Progress};
//! use genesys_users_core::value::Value;
//!
//! let ids = ["a", "b"].map(Value::string);
//! let mut bulk = Bulk::new(BulkKind::PatchUsers, ids.to_vec(), None).unwrap();
//! let Action::Send(request) = bulk.next_action() else { panic!("two items wait") };
//! assert_eq!(request.items, 0..2);
//! assert_eq!(bulk.next_action(), Action::Await);
//! // The answer names the users in another order.
//! let answer = ["b", "a"].map(Value::string);
//! let outcomes = bulk.received(request.id, &answer).unwrap();
//! assert_eq!(outcomes, [ItemOutcome::Entity(1), ItemOutcome::Entity(0)]);
//! assert_eq!(bulk.next_action(), Action::Report(Progress { done: 2, failed: 0, total: 2 }));
//! assert_eq!(bulk.next_action(), Action::End);
//! ```

use crate::operation::OperationId;
use crate::value::{Value, ValueKind};
use std::ops::Range;

/// The bulk calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkKind {
    /// Changes of many users.
    PatchUsers,
    /// Skills of one user.
    PatchRoutingSkills,
    /// Languages of one user.
    PatchRoutingLanguages,
    /// Users by their ids.
    GetUsersByIds,
}

/// Among the ids of [`BulkKind::GetUsersByIds`] one is missing or empty. Without an id the API would list everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingId;

/// What the driver does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Send these items, and ask again without waiting.
    Send(Request),
    /// Tell the caller. When that throws: [`Bulk::stop`], and throw it.
    Report(Progress),
    /// Wait until one of the requests under way has been reported, and ask again.
    Await,
    /// Every item has its outcome, or the call was stopped.
    End,
}

/// A request for some of the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The id by which the driver reports its outcome.
    pub id: u32,
    /// The indices of its items.
    pub items: Range<u32>,
}

/// How many items have an outcome, and how many of those failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Items that have an outcome.
    pub done: u32,
    /// Those of them that failed.
    pub failed: u32,
    /// All items of the call.
    pub total: u32,
}

/// The outcome of an item whose request was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemOutcome {
    /// The entity at this place in the answer.
    Entity(u32),
    /// The server took the item and gave nothing for it.
    Empty,
    /// Nobody has this id.
    NotFound,
}

/// One bulk call. See the documentation of the module.
#[derive(Clone, Debug, PartialEq)]
pub struct Bulk {
    kind: BulkKind,
    ids: Vec<Value>,
    total: u32,
    concurrency: usize,
    /// The first item that has never been sent.
    next: u32,
    /// Parts of requests that failed, the one to send next at the end.
    parts: Vec<Range<u32>>,
    running: Vec<Request>,
    requests: u32,
    done: u32,
    failed: u32,
    reports: Vec<Progress>,
    stopped: bool,
}

/// The page size of a request for users by their ids.
const USERS_BY_IDS: &str = "100";

impl BulkKind {
    /// The name of the method that makes such a call.
    pub const fn name(self) -> &'static str {
        match self {
            BulkKind::PatchUsers => "patchUsersBulkAll",
            BulkKind::PatchRoutingSkills => "patchUserRoutingskillsBulkAll",
            BulkKind::PatchRoutingLanguages => "patchUserRoutinglanguagesBulkAll",
            BulkKind::GetUsersByIds => "getUsersByIds",
        }
    }

    /// The operation of each request.
    pub const fn operation(self) -> OperationId {
        match self {
            BulkKind::PatchUsers => OperationId::PatchUsersBulk,
            BulkKind::PatchRoutingSkills => OperationId::PatchUserRoutingskillsBulk,
            BulkKind::PatchRoutingLanguages => OperationId::PatchUserRoutinglanguagesBulk,
            BulkKind::GetUsersByIds => OperationId::GetUsers,
        }
    }

    /// How many items one request takes.
    pub const fn chunk_size(self) -> u32 {
        match self {
            BulkKind::GetUsersByIds => 100,
            _ => 50,
        }
    }

    /// How many requests are under way at once unless the caller says. Those that change one user go one after another.
    pub const fn default_concurrency(self) -> u32 {
        match self {
            BulkKind::PatchUsers | BulkKind::GetUsersByIds => 4,
            BulkKind::PatchRoutingSkills | BulkKind::PatchRoutingLanguages => 1,
        }
    }

    /// Whether the ids go into the query, and not into the body with the items.
    pub fn has_ids_in_query(self) -> bool {
        self == BulkKind::GetUsersByIds
    }

    /// Whether an option of the operation is not the caller's to set.
    pub fn refuses(self, option: &str) -> bool {
        self == BulkKind::GetUsersByIds && matches!(option, "id" | "jabberId" | "pageSize" | "pageNumber")
    }

    /// Options that each request has beside `id` and those of the caller; `has_state` says whether the caller set a `state`.
    pub fn own_options(self, has_state: bool) -> &'static [(&'static str, &'static str)] {
        const OPTIONS: [(&str, &str); 3] = [("pageSize", USERS_BY_IDS), ("pageNumber", "1"), ("state", "any")];
        match (self, has_state) {
            (BulkKind::GetUsersByIds, false) => &OPTIONS,
            (BulkKind::GetUsersByIds, true) => OPTIONS.split_at(2).0,
            _ => &[],
        }
    }
}

impl Bulk {
    /// A call for items with these ids.
    pub fn new(kind: BulkKind, ids: Vec<Value>, concurrency: Option<u32>) -> Result<Bulk, MissingId> {
        let is_missing = |id: &Value| match id.kind {
            ValueKind::Missing => true,
            ValueKind::String => id.text.is_empty(),
            _ => false,
        };
        if kind == BulkKind::GetUsersByIds && ids.iter().any(is_missing) {
            return Err(MissingId);
        }
        Ok(Bulk {
            kind,
            total: u32::try_from(ids.len()).unwrap_or(u32::MAX),
            ids,
            concurrency: concurrency.unwrap_or(kind.default_concurrency()).max(1) as usize,
            next: 0,
            parts: Vec::new(),
            running: Vec::new(),
            requests: 0,
            done: 0,
            failed: 0,
            reports: Vec::new(),
            stopped: false,
        })
    }

    /// What to do next.
    pub fn next_action(&mut self) -> Action {
        if self.stopped {
            return Action::End;
        }
        if !self.reports.is_empty() {
            return Action::Report(self.reports.remove(0));
        }
        if self.running.len() < self.concurrency
            && let Some(items) = self.next_items()
        {
            self.requests = self.requests.wrapping_add(1);
            let request = Request { id: self.requests, items };
            self.running.push(request.clone());
            return Action::Send(request);
        }
        if self.running.is_empty() { Action::End } else { Action::Await }
    }

    /// The ids of some of the items.
    pub fn ids(&self, items: &Range<u32>) -> &[Value] {
        self.ids.get(items.start as usize..items.end as usize).unwrap_or_default()
    }

    /// What the call does.
    pub fn kind(&self) -> BulkKind {
        self.kind
    }

    /// A request was answered with entities of these ids, in the order of the answer. Gives the outcomes of its items, in
    /// their order; `None` for a request that is not under way.
    pub fn received(&mut self, request: u32, entities: &[Value]) -> Option<Vec<ItemOutcome>> {
        let items = self.take(request)?;
        let outcomes: Vec<ItemOutcome> = self.ids(&items).iter().map(|id| self.outcome(id, entities)).collect();
        let failed = outcomes.iter().filter(|outcome| **outcome == ItemOutcome::NotFound).count() as u32;
        self.settle(&items, failed);
        Some(outcomes)
    }

    /// A request failed, with this status if the server answered. Gives the items whose outcome is this failure; `None` when
    /// they are sent again in halves, or the request is not under way.
    pub fn failed(&mut self, request: u32, status: Option<u16>) -> Option<Range<u32>> {
        let items = self.take(request)?;
        let length = items.end - items.start;
        if length > 1 && status.is_some_and(splits) {
            let middle = items.start + length / 2;
            self.parts.push(middle..items.end);
            self.parts.push(items.start..middle);
            return None;
        }
        self.settle(&items, length);
        Some(items)
    }

    /// The caller's function threw: nothing more is sent or reported.
    pub fn stop(&mut self) {
        self.stopped = true;
        self.running.clear();
    }

    fn next_items(&mut self) -> Option<Range<u32>> {
        self.parts.pop().or_else(|| {
            let start = self.next;
            self.next = start.saturating_add(self.kind.chunk_size()).min(self.total);
            (start < self.next).then_some(start..self.next)
        })
    }

    fn take(&mut self, request: u32) -> Option<Range<u32>> {
        let index = self.running.iter().position(|running| running.id == request)?;
        Some(self.running.swap_remove(index).items)
    }

    fn settle(&mut self, items: &Range<u32>, failed: u32) {
        self.done += items.end - items.start;
        self.failed += failed;
        self.reports.push(Progress { done: self.done, failed: self.failed, total: self.total });
    }

    fn outcome(&self, id: &Value, entities: &[Value]) -> ItemOutcome {
        match entities.iter().rposition(|entity| same(id, entity)) {
            Some(index) => ItemOutcome::Entity(index as u32),
            None if self.kind == BulkKind::GetUsersByIds => ItemOutcome::NotFound,
            None => ItemOutcome::Empty,
        }
    }
}

/// Whether two ids name the same thing. They are UUIDs, which compare without case.
fn same(a: &Value, b: &Value) -> bool {
    a.kind.has_text() && b.kind.has_text() && a.text.eq_ignore_ascii_case(&b.text)
}

/// Whether a request that failed with this status is sent again in halves: when one of its items may have caused the
/// failure, so that this item alone gets the error. The API changes all items of a request or none.
fn splits(status: u16) -> bool {
    matches!(status, 400 | 404 | 409 | 413 | 414 | 422 | 431)
}

#[cfg(test)]
#[path = "bulk_tests.rs"]
mod tests;
