//! Reads a listing page by page: which pages to request, in which order to deliver them, and where the rest begins.
//!
//! The driver asks [`Pager::next_action`] what to do each time a reader wants an item or a page, and obeys until it has one to
//! give. It runs the requests, keeps their bodies or errors by request id, and reports each outcome with
//! [`Pager::received`] or [`Pager::failed`]. After a report it also sends what [`Pager::ahead`] asks for, so that pages
//! are read ahead while nobody waits.
//!
//! ```
//! use genesys_users_core::next_page::{KeyValue, PageFacts, PageKey};
//! use genesys_users_core::operation::PagingStyle;
//! use genesys_users_core::pager::{Action, Pager, Settings, Unit};
//!
//! let mut pager = Pager::new(Settings {
//!     style: PagingStyle::PageNumber,
//!     argument: KeyValue::Missing,
//!     from: None,
//!     page_size: Some(2.0),
//!     prefetch: Some(0),
//!     max_pages: None,
//! })
//! .unwrap();
//! let Action::Request(request) = pager.next_action(Unit::Item) else { panic!("no page is there") };
//! assert_eq!(request.key, PageKey::Number(1));
//! assert_eq!(pager.next_action(Unit::Item), Action::Await(request.id));
//! // The only page has one item.
//! let facts = PageFacts { items: 1, page_count: Some(1.0), total: Some(1.0), ..PageFacts::default() };
//! pager.received(request.id, &facts);
//! let accepted = Action::Accept { request: request.id, fetched: 1, total: Some(1.0) };
//! assert_eq!(pager.next_action(Unit::Item), accepted);
//! assert_eq!(pager.next_action(Unit::Item), Action::Item(0));
//! assert_eq!(pager.next_action(Unit::Item), Action::End);
//! ```

use crate::next_page::{KeyValue, NextPage, PageFacts, PageKey, count};
use crate::operation::PagingStyle;
use std::collections::VecDeque;

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
    pub page: KeyValue,
    /// `None` for anything but a number.
    pub skip: Option<f64>,
}

/// What a pager is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// How the pages of the listing are told apart.
    pub style: PagingStyle,
    /// The page key among the arguments of the call: its text where pages have no numbers, whatever it is.
    pub argument: KeyValue,
    /// The position to go on from.
    pub from: Option<PositionValue>,
    /// The page size among the arguments of the call.
    pub page_size: Option<f64>,
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

/// A page to request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The id by which the driver reports its outcome.
    pub id: u32,
    /// The page that it asks for.
    pub key: PageKey,
}

/// What the driver does next for a reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Send this request, and ask again without waiting for it.
    Request(Request),
    /// Wait until this request has been reported or the pager is aborted or closed, and ask again.
    Await(u32),
    /// The page of this request is next: keep its body, forget the request, report progress, and ask again.
    Accept {
        /// The id of its request.
        request: u32,
        /// Items on the pages so far.
        fetched: u64,
        /// Items of the listing, where the page says it.
        total: Option<f64>,
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
    request: Request,
    outcome: Outcome,
}

/// How the accepted page is delivered. Readers of items and of pages may share a pager; a page goes to one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Delivery {
    NotBegun,
    ByItem,
    Whole,
}

/// The accepted page.
#[derive(Clone, Debug, PartialEq)]
struct Accepted {
    items: u32,
    /// The index of the item to deliver next.
    index: u32,
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
    /// What a reader waits for.
    awaited: Option<Requested>,
    /// Requested ahead, in the order of the listing.
    queue: VecDeque<Requested>,
    accepted: Option<Accepted>,
    /// The key of the newest request, and what followed it when it had arrived.
    newest: Option<(PageKey, Option<NextPage>)>,
    /// The number of the last page according to the page that arrived last.
    last: u64,
}

impl Pager {
    /// Begins to read a listing. It fails for a position or a page key that is none.
    pub fn new(settings: Settings) -> Result<Pager, SettingsError> {
        let Settings { style, argument, from, page_size, prefetch, max_pages } = settings;
        let argument = PageKey::of_argument(style, argument).map_err(|()| SettingsError::Argument)?;
        let (key, skip) = match from {
            None => (None, 0),
            Some(PositionValue { page, skip }) => {
                let skip = skip.and_then(count).ok_or(SettingsError::Position)?;
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
            awaited: None,
            queue: VecDeque::new(),
            accepted: None,
            newest: None,
            last: 0,
        })
    }

    /// Where the rest begins; `None` when everything has been read.
    pub fn position(&self) -> Option<&Position> {
        self.position.as_ref()
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
        if let Some(page) = &mut self.accepted {
            let available = match unit {
                Unit::Item => page.delivery != Delivery::Whole && page.index < page.items,
                Unit::Page => page.delivery == Delivery::NotBegun,
            };
            if available && self.aborted {
                return self.fail(Failure::Aborted);
            }
            if available && unit == Unit::Item {
                let index = page.index;
                page.index += 1;
                page.delivery = Delivery::ByItem;
                if let Some(position) = &mut self.position {
                    position.skip = page.index;
                }
                return Action::Item(index);
            }
            if available {
                page.delivery = Delivery::Whole;
                self.position = page.next.clone().map(|page| Position { page, skip: 0 });
                return Action::Page;
            }
            self.position = page.next.clone().map(|page| Position { page, skip: 0 });
            self.accepted = None;
        }
        let Some(position) = self.position.clone() else { return self.end() };
        if self.read >= self.bound() {
            return if self.max_pages.is_some() { self.end() } else { self.fail(Failure::TooManyPages) };
        }
        if self.aborted {
            return self.fail(Failure::Aborted);
        }
        let Some(awaited) = self.awaited.take().or_else(|| self.queue.pop_front()) else {
            let request = self.request(position.page);
            self.awaited = Some(Requested { request: request.clone(), outcome: Outcome::Pending });
            return Action::Request(request);
        };
        let awaited = self.awaited.insert(awaited);
        let id = awaited.request.id;
        let outcome = awaited.outcome.clone();
        if let Some(request) = self.ahead() {
            return Action::Request(request);
        }
        match outcome {
            Outcome::Pending => Action::Await(id),
            Outcome::Failed => self.fail(Failure::Request(id)),
            Outcome::Arrived { items, total, next } => self.accept(id, position, items, total, next),
        }
    }

    /// The next page to request ahead, if there is one. The driver asks after each report, until there is none.
    pub fn ahead(&mut self) -> Option<Request> {
        if self.state != State::Open
            || self.aborted
            || self.queue.len() >= self.prefetch
            || self.requested >= self.bound()
        {
            return None;
        }
        let key = match self.newest.as_ref()? {
            (_, Some(NextPage::Key(key))) => key.clone(),
            (PageKey::Number(number), Some(NextPage::Until(_))) => PageKey::Number(number.saturating_add(1)),
            // Where pages have numbers, the next one is known as soon as it is known to exist.
            (PageKey::Number(number), None) if *number < self.last => PageKey::Number(number.saturating_add(1)),
            _ => return None,
        };
        let request = self.request(key);
        self.queue.push_back(Requested { request: request.clone(), outcome: Outcome::Pending });
        Some(request)
    }

    /// The key of a request that has not been reported; `None` after the end, when nothing is to be sent any more.
    pub fn pending_key(&self, request: u32) -> Option<&PageKey> {
        self.awaited
            .iter()
            .chain(&self.queue)
            .find(|requested| requested.request.id == request && requested.outcome == Outcome::Pending)
            .map(|requested| &requested.request.key)
    }

    /// The page of this request has arrived.
    pub fn received(&mut self, request: u32, facts: &PageFacts) {
        let (style, page_size, newest) = (self.style, self.page_size, self.requested == request);
        let Some(requested) = self.pending(request) else { return };
        let next = facts.next_page(style, &requested.request.key, page_size);
        requested.outcome = Outcome::Arrived { items: facts.items, total: facts.total, next: next.clone() };
        self.last = if let NextPage::Until(last) = next { last } else { 0 };
        if newest {
            self.set_newest(next);
        }
    }

    /// This request has failed. The failure is delivered in its turn.
    pub fn failed(&mut self, request: u32) {
        let newest = self.requested == request;
        let Some(requested) = self.pending(request) else { return };
        requested.outcome = Outcome::Failed;
        if newest {
            self.set_newest(NextPage::End);
        }
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

    fn request(&mut self, key: PageKey) -> Request {
        self.requested += 1;
        self.newest = Some((key.clone(), None));
        Request { id: self.requested, key }
    }

    fn set_newest(&mut self, next: NextPage) {
        if let Some((_, following)) = &mut self.newest {
            *following = Some(next);
        }
    }

    fn pending(&mut self, request: u32) -> Option<&mut Requested> {
        self.awaited
            .iter_mut()
            .chain(&mut self.queue)
            .find(|requested| requested.request.id == request && requested.outcome == Outcome::Pending)
    }

    fn accept(&mut self, request: u32, position: Position, items: u32, total: Option<f64>, next: NextPage) -> Action {
        let next = match (next, &position.page) {
            (NextPage::Repeated, _) => return self.fail(Failure::Repeated),
            (NextPage::NoListing, _) => return self.fail(Failure::NoListing),
            (NextPage::Gone, _) => {
                self.total = total;
                self.position = None;
                return self.end();
            }
            (NextPage::Until(_), PageKey::Number(number)) => Some(PageKey::Number(number.saturating_add(1))),
            (NextPage::Key(key), _) => Some(key),
            _ => None,
        };
        self.awaited = None;
        self.total = total;
        self.read += 1;
        self.fetched += u64::from(items);
        self.accepted = Some(Accepted { items, index: position.skip.min(items), delivery: Delivery::NotBegun, next });
        Action::Accept { request, fetched: self.fetched, total }
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
        self.awaited = None;
        self.queue.clear();
        self.accepted = None;
    }
}

#[cfg(test)]
#[path = "pager_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "pager_simulation_tests.rs"]
mod simulation_tests;
