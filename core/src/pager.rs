//! Reads a listing page by page: which pages to request, in which order to deliver them, and where the rest begins.
//!
//! The driver asks [`Pager::next_action`] what to do each time a reader wants an item or a page, and obeys until it has one to
//! give. It runs the requests, keeps their bodies or errors by request id, and reports each outcome with
//! [`Pager::received`] or [`Pager::failed`]. After a report it also sends what [`Pager::ahead`] asks for, so that pages
//! are read ahead while nobody waits.
//!
//! ```
//! use genesys_users_core::next_page::{PageFacts, PageKey};
//! use genesys_users_core::operation::PagingStyle;
//! use genesys_users_core::pager::{Action, Pager, Settings, Unit};
//! use genesys_users_core::value::{Value, ValueKind};
//!
//! let mut pager = Pager::new(Settings {
//!     style: PagingStyle::PageNumber,
//!     argument: &Value::bare(ValueKind::Missing),
//!     from: None,
//!     page_size: &Value::integer(2),
//!     prefetch: Some(0),
//!     max_pages: None,
//! })
//! .unwrap();
//! let Action::Request(request) = pager.next_action(Unit::Item) else { panic!("no page is there") };
//! assert_eq!(pager.pending_key(request), Some(&PageKey::Number(1)));
//! assert_eq!(pager.next_action(Unit::Item), Action::Await(request));
//! // The only page has one item.
//! let facts = PageFacts { items: 1, page_count: Some(1.0), total: Some(1.0), ..PageFacts::default() };
//! pager.received(request, &facts);
//! let accepted = Action::Accept { request, fetched: 1 };
//! assert_eq!(pager.next_action(Unit::Item), accepted);
//! assert_eq!(pager.next_action(Unit::Item), Action::Item(0));
//! assert_eq!(pager.next_action(Unit::Item), Action::End);
//! ```

use crate::next_page::{NextPage, PageFacts, PageKey, count};
use crate::operation::PagingStyle;
use crate::value::{Value, ValueKind};

/// How many pages are read when the caller sets no bound, so that a listing that never ends hangs nobody.
pub const MAX_PAGES: u32 = 10_000;

/// How many pages are read ahead when the caller does not say.
pub const DEFAULT_PREFETCH: u32 = 1;

/// Where the rest of a listing begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The page where the rest begins.
    pub page: PageKey,
    /// How many items of that page have been read.
    pub skip: u32,
}

/// A position as a caller passes it.
#[derive(Clone, Debug, PartialEq)]
pub struct PositionValue {
    /// The page, whatever the caller has passed.
    pub page: Value,
    /// NaN for anything but a number.
    pub skip: f64,
    /// The page size that it counts with, 0 for a call without one; missing in a position of a version that did not say.
    pub page_size: Value,
}

/// What a pager is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings<'a> {
    /// How the pages of the listing are told apart.
    pub style: PagingStyle,
    /// The page key among the arguments of the call.
    pub argument: &'a Value,
    /// The position to go on from.
    pub from: Option<&'a PositionValue>,
    /// The page size among the arguments of the call.
    pub page_size: &'a Value,
    /// How many pages are read ahead.
    pub prefetch: Option<u32>,
    /// How many pages are read at most.
    pub max_pages: Option<u32>,
}

/// Why no pager can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsError {
    /// `from` is not the position of a pager of this style.
    Position,
    /// `from` counts with another page size, so that items would be skipped or read again.
    PageSize,
    /// The page key among the arguments is none.
    Argument,
}

/// What a reader takes at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// One item.
    Item,
    /// A whole page.
    Page,
}

/// What the driver does next for a reader. A request is named by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Send this request, whose page [`Pager::pending_key`] tells, and ask again without waiting for it.
    Request(u32),
    /// Wait until this request has been reported or the pager is aborted or closed, and ask again.
    Await(u32),
    /// The page of this request is next: keep its body, forget the request, report progress, and ask again.
    Accept {
        /// The id of its request.
        request: u32,
        /// Items on the pages so far. [`Pager::total`] has those of the listing.
        fetched: u64,
    },
    /// Give the reader this item of the accepted page.
    Item(u32),
    /// Give the reader the accepted page.
    Page,
    /// Nothing more will come. Abort what is under way.
    End,
    /// Throw. Nothing more will come. Abort what is under way.
    Fail(Failure),
}

/// Why a pager failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The caller's signal was aborted.
    Aborted,
    /// This request failed.
    Request(u32),
    /// The server gave a page that has been read before.
    Repeated,
    /// The listing has more pages than [`MAX_PAGES`].
    TooManyPages,
    /// The response is no page of a listing.
    NoListing,
}

impl Failure {
    /// What an error says of it; `None` where something else is thrown.
    pub const fn problem(self) -> Option<&'static str> {
        match self {
            Failure::Aborted | Failure::Request(_) => None,
            Failure::Repeated => Some("the server gave a page again that has been read before"),
            Failure::TooManyPages => Some("more than 10000 pages; set `maxPages` to read on"),
            // Of an operation the field is known.
            Failure::NoListing => {
                Some("the response has no `entities`, so it is no page of a listing; read it with `client.request`")
            }
        }
    }
}

/// What became of a request.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    Pending,
    Failed,
    Arrived { items: u32, total: Option<f64>, next: NextPage },
}

/// A requested page that has not been accepted.
#[derive(Clone, Debug, PartialEq)]
struct Requested {
    id: u32,
    key: PageKey,
    outcome: Outcome,
}

/// How the accepted page is delivered. Readers of items and of pages may share a pager; a page goes to one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Delivery {
    NotBegun,
    ByItem,
    Whole,
}

/// The accepted page. The item to deliver next is that of the position.
#[derive(Clone, Debug, PartialEq)]
struct Accepted {
    items: u32,
    delivery: Delivery,
    /// Where the listing goes on after it.
    next: Option<PageKey>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Open,
    /// All that was asked for has been read.
    Ended,
    /// Left by the reader or by a failure.
    Closed,
}

/// Reads one listing. See the documentation of the module.
#[derive(Clone, Debug, PartialEq)]
pub struct Pager {
    style: PagingStyle,
    page_size: Option<f64>,
    prefetch: usize,
    max_pages: Option<u32>,
    state: State,
    aborted: bool,
    position: Option<Position>,
    total: Option<f64>,
    /// How many items the accepted pages held.
    fetched: u64,
    /// How many pages were requested, which is also the id of the newest request.
    requested: u32,
    /// How many pages were accepted.
    read: u32,
    /// Requested, in the order of the listing. A reader waits for the first, if no page is accepted.
    pages: Vec<Requested>,
    accepted: Option<Accepted>,
    /// The number of the last page according to the page that arrived last.
    last: u64,
}

impl Pager {
    /// Begins to read a listing. It fails for a position or a page key that is none.
    pub fn new(settings: Settings<'_>) -> Result<Pager, SettingsError> {
        let Settings { style, argument, from, page_size, prefetch, max_pages } = settings;
        let page_size = Some(page_size.amount()).filter(|size| *size >= 1.0);
        let argument = PageKey::of_argument(style, argument).map_err(|()| SettingsError::Argument)?;
        let (key, skip) = match from {
            None => (None, 0),
            Some(PositionValue { page, skip, page_size: counted }) => {
                let skip = count(*skip).ok_or(SettingsError::Position)?;
                if counted.kind != ValueKind::Missing && counted.amount() != page_size.unwrap_or(0.0) {
                    return Err(SettingsError::PageSize);
                }
                (PageKey::of_position(style, page).map_err(|()| SettingsError::Position)?, skip)
            }
        };
        let page = key.or(argument).unwrap_or_else(|| PageKey::first(style));
        Ok(Pager {
            style,
            page_size,
            prefetch: prefetch.unwrap_or(DEFAULT_PREFETCH) as usize,
            max_pages,
            state: State::Open,
            aborted: false,
            position: Some(Position { page, skip: u32::try_from(skip).unwrap_or(u32::MAX) }),
            total: None,
            fetched: 0,
            requested: 0,
            read: 0,
            pages: Vec::new(),
            accepted: None,
            last: 0,
        })
    }

    /// Where the rest begins; `None` when everything has been read.
    pub fn position(&self) -> Option<&Position> {
        self.position.as_ref()
    }

    /// The page size that positions count with, 0 for a call without one.
    pub fn page_size(&self) -> f64 {
        self.page_size.unwrap_or(0.0)
    }

    /// How many items the listing holds, by the page accepted last.
    pub fn total(&self) -> Option<f64> {
        self.total
    }

    /// Whether the pager was left before its end, so that a reader who wants everything would miss something.
    pub fn was_left(&self) -> bool {
        self.state == State::Closed && self.position.is_some()
    }

    /// Whether the driver must set [`PageFacts::repeats`] before it reports this page. It then compares the items with those
    /// of the page that arrived before, provided that this question was answered with yes for that one too.
    pub fn needs_comparison(&self, facts: &PageFacts) -> bool {
        facts.needs_comparison(self.style, self.page_size)
    }

    /// What to do for a reader who wants an item or a page.
    pub fn next_action(&mut self, unit: Unit) -> Action {
        if self.state != State::Open {
            return Action::End;
        }
        if let (Some(page), position) = (&mut self.accepted, &mut self.position) {
            let index = position.as_ref().map_or(page.items, |position| position.skip);
            let available = match unit {
                Unit::Item => page.delivery != Delivery::Whole && index < page.items,
                Unit::Page => page.delivery == Delivery::NotBegun,
            };
            if available && self.aborted {
                return self.fail(Failure::Aborted);
            }
            if available && unit == Unit::Item {
                page.delivery = Delivery::ByItem;
                if let Some(position) = position {
                    position.skip = index + 1;
                }
                return Action::Item(index);
            }
            *position = page.next.clone().map(|page| Position { page, skip: 0 });
            if available {
                page.delivery = Delivery::Whole;
                return Action::Page;
            }
            self.accepted = None;
        }
        let Some(position) = &self.position else { return self.end() };
        if self.read >= self.bound() {
            return if self.max_pages.is_some() { self.end() } else { self.fail(Failure::TooManyPages) };
        }
        if self.aborted {
            return self.fail(Failure::Aborted);
        }
        let Some(Requested { id, outcome, .. }) = self.pages.first() else {
            let key = position.page.clone();
            return Action::Request(self.request(key));
        };
        let (id, is_pending) = (*id, *outcome == Outcome::Pending);
        if let Some(ahead) = self.ahead() {
            Action::Request(ahead)
        } else if is_pending {
            Action::Await(id)
        } else {
            self.accept()
        }
    }

    /// The next page to request ahead, if there is one. The driver asks after each report, until there is none.
    pub fn ahead(&mut self) -> Option<u32> {
        // Beyond the page that is read or waited for.
        let window = self.prefetch + usize::from(self.accepted.is_none());
        if self.state != State::Open || self.aborted || self.pages.len() >= window || self.requested >= self.bound() {
            return None;
        }
        let key = match self.pages.last() {
            None => self.accepted.as_ref()?.next.clone()?,
            Some(Requested { key, outcome: Outcome::Arrived { next, .. }, .. }) => next.key(key)?,
            // Where pages have numbers, the next one is known as soon as it is known to exist.
            Some(Requested { key: PageKey::Number(number), outcome: Outcome::Pending, .. }) if *number < self.last => {
                PageKey::Number(number + 1)
            }
            Some(_) => return None,
        };
        Some(self.request(key))
    }

    /// The key of a request that has not been reported; `None` after the end, when nothing is to be sent any more.
    pub fn pending_key(&self, request: u32) -> Option<&PageKey> {
        let is_pending = |page: &&Requested| page.id == request && page.outcome == Outcome::Pending;
        self.pages.iter().find(is_pending).map(|page| &page.key)
    }

    /// The page of this request has arrived.
    pub fn received(&mut self, request: u32, facts: &PageFacts) {
        let Some(key) = self.pending_key(request) else { return };
        let next = facts.next_page(self.style, key, self.page_size);
        self.last = if let NextPage::Until(last) = next { last } else { 0 };
        self.settle(request, Outcome::Arrived { items: facts.items, total: facts.total, next });
    }

    /// This request has failed. The failure is delivered in its turn.
    pub fn failed(&mut self, request: u32) {
        self.settle(request, Outcome::Failed);
    }

    /// The caller's signal was aborted.
    pub fn abort(&mut self) {
        self.aborted = true;
    }

    /// The reader has left, or the driver threw something of the caller's.
    pub fn close(&mut self) {
        if self.state == State::Open {
            self.stop(State::Closed);
        }
    }

    fn bound(&self) -> u32 {
        self.max_pages.unwrap_or(MAX_PAGES)
    }

    fn request(&mut self, key: PageKey) -> u32 {
        self.requested += 1;
        self.pages.push(Requested { id: self.requested, key, outcome: Outcome::Pending });
        self.requested
    }

    fn settle(&mut self, request: u32, outcome: Outcome) {
        let is_pending = |page: &&mut Requested| page.id == request && page.outcome == Outcome::Pending;
        if let Some(page) = self.pages.iter_mut().find(is_pending) {
            page.outcome = outcome;
        }
    }

    /// Takes the first page, whose request has been reported.
    fn accept(&mut self) -> Action {
        let Requested { id, key, outcome } = self.pages.remove(0);
        let Outcome::Arrived { items, total, next } = outcome else { return self.fail(Failure::Request(id)) };
        match next {
            NextPage::Repeated => return self.fail(Failure::Repeated),
            NextPage::NoListing => return self.fail(Failure::NoListing),
            NextPage::Gone => {
                self.total = total;
                self.position = None;
                return self.end();
            }
            NextPage::Until(_) | NextPage::Key(_) | NextPage::End => {}
        }
        self.total = total;
        self.read += 1;
        self.fetched += u64::from(items);
        if let Some(position) = &mut self.position {
            position.skip = position.skip.min(items);
        }
        self.accepted = Some(Accepted { items, delivery: Delivery::NotBegun, next: next.key(&key) });
        Action::Accept { request: id, fetched: self.fetched }
    }

    fn end(&mut self) -> Action {
        self.stop(State::Ended);
        Action::End
    }

    fn fail(&mut self, failure: Failure) -> Action {
        self.stop(State::Closed);
        Action::Fail(failure)
    }

    fn stop(&mut self, state: State) {
        self.state = state;
        self.pages.clear();
        self.accepted = None;
    }
}

#[cfg(test)]
#[path = "pager_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "pager_simulation_tests.rs"]
mod simulation_tests;
