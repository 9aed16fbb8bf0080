//! Tests of `pager`: whole listings that a simulated server pages, read on random schedules.

use super::Unit::{Item, Page};
use super::*;
use crate::value::ValueKind;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;

static MISSING: Value = Value::bare(ValueKind::Missing);

fn settings(style: PagingStyle) -> Settings<'static> {
    Settings { style, argument: &MISSING, from: None, page_size: &MISSING, prefetch: None, max_pages: None }
}

/// What a page of a simulated server says about itself.
#[derive(Clone, Copy, Debug)]
struct Says {
    page_number: bool,
    page_count: bool,
    page_size: bool,
    total: bool,
}

/// A server that pages the numbers from 0 to its total.
#[derive(Clone, Debug)]
struct Server {
    style: PagingStyle,
    size: u32,
    total: u32,
    says: Says,
    /// Gives its last page for pages beyond it.
    clamps: bool,
}

impl Server {
    fn has_numbers(&self) -> bool {
        self.style.is_numbered() || self.style == PagingStyle::Discovered && self.says.page_count
    }

    /// The answer to a request for a page.
    fn page(&self, key: &PageKey) -> (Range<u32>, PageFacts) {
        let pages = self.total.div_ceil(self.size);
        let number = match key {
            PageKey::First => 1,
            PageKey::Number(number) => u32::try_from(*number).unwrap(),
            PageKey::Text(text) => {
                let (_, place) = text.split_once("at").unwrap();
                let digits = place.strip_prefix(' ').or_else(|| place.strip_prefix("%20")).unwrap();
                digits.trim_end_matches("&y=1").parse().unwrap()
            }
        };
        let number = if self.clamps && self.has_numbers() { number.min(pages.max(1)) } else { number };
        let start = ((number - 1) * self.size).min(self.total);
        let items = start..(start + self.size).min(self.total);
        let next = (number < pages).then(|| ["at ", &(number + 1).to_string()].concat());
        let uri = next.as_ref().map(|next| ["/x?after=", &next.replace(' ', "%20"), "&y=1"].concat());
        // A discovered listing has numbers, or a cursor, or a `nextUri`.
        let discovered = self.style == PagingStyle::Discovered;
        let numbered = self.has_numbers();
        let has_cursor = !discovered || !numbered && self.says.page_size;
        let says = |says: bool, value: u32| (says && numbered).then_some(f64::from(value));
        let facts = PageFacts {
            items: items.len() as u32,
            lacks_items: false,
            page_number: says(self.says.page_number, number),
            page_count: says(self.says.page_count, pages),
            page_size: says(self.says.page_size, self.size),
            total: says(self.says.total, self.total),
            next_uri: uri.filter(|_| !(discovered && numbered)),
            cursor: next.filter(|_| has_cursor),
            repeats: false,
        };
        (items, facts)
    }
}

/// Drives a pager as the host does, on a schedule of random choices.
struct Driver {
    pager: Pager,
    prefetch: u32,
    max_pages: u32,
    /// Sent, and not answered.
    sent: Vec<u32>,
    /// Answered, and not accepted.
    arrived: BTreeMap<u32, Range<u32>>,
    current: Range<u32>,
    requests: u32,
    accepted: u32,
    /// The items of the uncounted page that arrived before.
    compared: Option<Range<u32>>,
    ends: u32,
}

impl Driver {
    fn new(settings: Settings<'_>) -> Driver {
        Driver {
            prefetch: settings.prefetch.unwrap_or(DEFAULT_PREFETCH),
            max_pages: settings.max_pages.unwrap_or(MAX_PAGES),
            pager: Pager::new(settings).unwrap(),
            sent: Vec::new(),
            arrived: BTreeMap::new(),
            current: 0..0,
            requests: 0,
            accepted: 0,
            compared: None,
            ends: 0,
        }
    }

    fn send(&mut self, request: u32) {
        assert_eq!(self.ends, 0, "a request after the end");
        self.requests += 1;
        assert!(self.requests <= self.max_pages, "more than {} requests", self.max_pages);
        // Beyond the page that is read or waited for.
        assert!(self.requests <= self.accepted + 1 + self.prefetch, "the window of {} is exceeded", self.prefetch);
        self.sent.push(request);
    }

    /// The server answers one of the requests under way.
    fn answer(&mut self, server: &Server, choice: usize) {
        if self.sent.is_empty() {
            return;
        }
        let id = self.sent.remove(choice % self.sent.len());
        let (items, mut facts) = server.page(self.pager.pending_key(id).expect("a request under way"));
        if self.pager.needs_comparison(&facts) {
            facts.repeats = self.compared.replace(items.clone()).is_some_and(|before| before == items);
        } else {
            self.compared = None;
        }
        self.arrived.insert(id, items);
        self.pager.received(id, &facts);
        while let Some(request) = self.pager.ahead() {
            self.send(request);
        }
    }

    /// Reads until the reader has what it wants, or the end.
    fn next(
        &mut self,
        unit: Unit,
        server: &Server,
        choices: &mut impl Iterator<Item = usize>,
    ) -> Result<Option<Vec<u32>>, Failure> {
        loop {
            match self.pager.next_action(unit) {
                Action::Request(request) => self.send(request),
                Action::Await(id) => {
                    assert!(self.sent.contains(&id), "a wait for nothing");
                    self.answer(server, choices.next().unwrap_or(0));
                }
                Action::Accept { request, .. } => {
                    self.current = self.arrived.remove(&request).expect("a page that has arrived");
                    self.accepted += 1;
                }
                Action::Item(index) => {
                    return Ok(Some(vec![self.current.clone().nth(index as usize).expect("an item")]));
                }
                Action::Page => return Ok(Some(self.current.clone().collect())),
                Action::End => {
                    self.ends += 1;
                    return Ok(None);
                }
                Action::Fail(failure) => {
                    assert_eq!(self.ends, 0, "a failure after the end");
                    self.ends += 1;
                    return Err(failure);
                }
            }
        }
    }
}

const STYLES: [PagingStyle; 6] = [
    PagingStyle::PageNumber,
    PagingStyle::Cursor,
    PagingStyle::After,
    PagingStyle::SearchBody,
    PagingStyle::PagingBody,
    PagingStyle::Discovered,
];

prop_compose! {
    fn says()(page_number: bool, page_count: bool, page_size: bool, total: bool) -> Says {
        Says { page_number, page_count, page_size, total }
    }
}

prop_compose! {
    fn server()(style in 0..6_usize, size in 1..12_u32, total in 0..60_u32, says in says(), clamps: bool) -> Server {
        Server { style: STYLES[style], size, total, says, clamps }
    }
}

fn value_of(key: &PageKey) -> Value {
    match key {
        PageKey::First => Value::bare(ValueKind::Missing),
        PageKey::Number(number) => Value::number(*number as f64),
        PageKey::Text(text) => Value::string(text),
    }
}

proptest! {
    /// Over any schedule, and over as many positions as there are items.
    #[test]
    fn an_unchanged_listing_gives_each_item_once_and_in_order(
        mut server in server(), prefetch in 0..5_u32, leave_after in 1..30_usize, by_page: bool, knows_size: bool,
        choices in prop::collection::vec(any::<usize>(), 0..80),
    ) {
        // Where nothing is counted, a listing that gives its last page over and over has no end to be found.
        server.clamps &= server.says.page_count;
        let mut choices = choices.into_iter().cycle();
        let unit = if by_page { Page } else { Item };
        let mut items = Vec::new();
        let mut from: Option<PositionValue> = None;
        loop {
            let page_size = if knows_size { Value::integer(server.size) } else { Value::bare(ValueKind::Missing) };
            let mut driver = Driver::new(Settings { prefetch: Some(prefetch), from: from.as_ref(), page_size: &page_size, ..settings(server.style) });
            let mut left = true;
            for _ in 0..leave_after {
                if choices.next().is_some_and(|choice| choice % 3 == 0) {
                    driver.answer(&server, 1);
                }
                match driver.next(unit, &server, &mut choices).unwrap() {
                    Some(read) => items.extend(read),
                    None => {
                        left = false;
                        break;
                    }
                }
            }
            driver.pager.close();
            prop_assert_eq!(driver.pager.next_action(unit), Action::End);
            prop_assert_eq!(driver.pager.ahead(), None);
            let Some(position) = driver.pager.position() else { break };
            prop_assert!(left, "the end has no position");
            prop_assert!(driver.pager.was_left());
            from = Some(PositionValue { page: value_of(&position.page), skip: position.skip.into(), page_size: Value::bare(ValueKind::Missing) });
        }
        prop_assert_eq!(items, (0..server.total).collect::<Vec<_>>());
    }

    /// It reads what is left in the fewest requests, one more where only an empty page tells the end.
    #[test]
    fn it_sends_no_request_too_many(server in server(), prefetch in 0..5_u32, choices in prop::collection::vec(any::<usize>(), 1..80)) {
        let server = Server { clamps: false, ..server };
        let mut driver = Driver::new(Settings { prefetch: Some(prefetch), ..settings(server.style) });
        let mut choices = choices.into_iter().cycle();
        while driver.next(Item, &server, &mut choices).unwrap().is_some() {}
        let counts = server.says.page_count || (server.says.total && server.says.page_size) || !server.style.is_numbered();
        let pages = server.total.div_ceil(server.size);
        prop_assert_eq!(driver.requests, if counts { pages.max(1) } else { pages + 1 });
    }

    /// A listing that shrinks or grows in the middle gives no item twice, and ends or is noticed.
    #[test]
    fn a_changing_listing_gives_no_item_twice(
        server in server(), total in 0..60_u32, changes_after in 0..30_usize, prefetch in 0..5_u32,
        choices in prop::collection::vec(any::<usize>(), 1..80),
    ) {
        let mut choices = choices.into_iter().cycle();
        let mut driver = Driver::new(Settings { prefetch: Some(prefetch), ..settings(server.style) });
        let mut items = Vec::new();
        let after = Server { total, ..server.clone() };
        let numbered = server.says.page_number || !server.has_numbers();
        loop {
            let now = if items.len() >= changes_after { &after } else { &server };
            match driver.next(Item, now, &mut choices) {
                Ok(Some(read)) => items.extend(read),
                Ok(None) | Err(Failure::Repeated) => break,
                Err(failure) => prop_assert!(false, "{failure:?}"),
            }
            prop_assert!(items.len() < 200);
        }
        if numbered || !server.clamps {
            prop_assert!(items.windows(2).all(|pair| pair[0] < pair[1]), "{items:?}");
        }
    }

    /// No sequence of events panics, exceeds the window, or ends twice.
    #[test]
    fn no_sequence_of_events_breaks_it(
        style in 0..6_usize, prefetch in 0..4_u32, max_pages in prop::option::of(0..6_u32),
        events in prop::collection::vec((0..8_u8, 0..9_u32, 0..4_u32, any::<bool>()), 0..60),
    ) {
        let mut pager = Pager::new(Settings { prefetch: Some(prefetch), max_pages, ..settings(STYLES[style]) }).unwrap();
        let (mut sent, mut accepted, mut ended) = (Vec::new(), 0, false);
        for (event, request, items, counted) in events {
            let mut requests = Vec::new();
            match event {
                0..3 => match pager.next_action(if event == 0 { Page } else { Item }) {
                    Action::Request(request) => requests.push(request),
                    Action::Await(id) => prop_assert!(!ended && sent.contains(&id)),
                    Action::Accept { request, .. } => {
                        prop_assert!(!ended && sent.contains(&request));
                        accepted += 1;
                        prop_assert!(accepted <= max_pages.unwrap_or(MAX_PAGES));
                    }
                    Action::Item(_) | Action::Page => prop_assert!(!ended),
                    Action::End => ended = true,
                    Action::Fail(_) => {
                        prop_assert!(!ended);
                        ended = true;
                    }
                },
                3 | 4 => {
                    let cursor = Some(["c", &request.to_string()].concat());
                    let page_count = counted.then_some(f64::from(items));
                    pager.received(request, &PageFacts { items, cursor, page_count, ..PageFacts::default() });
                }
                5 => pager.failed(request),
                6 => requests.extend(pager.ahead()),
                _ if counted => pager.abort(),
                _ => {
                    pager.close();
                    ended = true;
                }
            }
            for request in requests {
                prop_assert!(!ended);
                prop_assert!(!sent.contains(&request));
                sent.push(request);
                prop_assert!(sent.len() <= accepted as usize + 1 + prefetch as usize);
                prop_assert!(sent.len() <= max_pages.unwrap_or(MAX_PAGES) as usize);
            }
        }
    }
}
