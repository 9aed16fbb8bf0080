//! Tests of `pager`: each rule as a sequence of events and the actions that they lead to.

use super::*;
use crate::value::ValueKind;

static MISSING: Value = Value::bare(ValueKind::Missing);

fn settings(style: PagingStyle) -> Settings<'static> {
    Settings { style, argument: &MISSING, from: None, page_size: &MISSING, prefetch: None, max_pages: None }
}

fn pager(prefetch: u32) -> Pager {
    Pager::new(Settings { prefetch: Some(prefetch), ..settings(PagingStyle::PageNumber) }).unwrap()
}

fn facts(items: u32, page_count: u32) -> PageFacts {
    PageFacts {
        items,
        page_count: Some(page_count.into()),
        total: Some(f64::from(page_count * 10)),
        ..PageFacts::default()
    }
}

fn at(number: u64, skip: u32) -> Option<Position> {
    Some(Position { page: PageKey::Number(number), skip })
}

/// One event, and what is expected of it.
enum Step {
    /// The reader wants an item, or a page.
    Next(Unit, Action),
    /// The reader wants an item, or a page, for which this request asks for the page with this number.
    Request(Unit, u32, u64),
    /// A page of so many items arrives, out of so many pages.
    Received(u32, u32, u32),
    Failed(u32),
    /// This request asks for the page with this number, or nothing is requested.
    Ahead(Option<(u32, u64)>),
    Abort,
    Close,
    Position(Option<Position>),
}

use Step::{Abort, Ahead, Close, Failed, Next, Received, Request};
use Unit::{Item, Page};

fn accept(request: u32, fetched: u64) -> Action {
    Action::Accept { request, fetched }
}

fn play(name: &str, mut pager: Pager, steps: Vec<Step>) -> Pager {
    for (index, step) in steps.into_iter().enumerate() {
        match step {
            Next(unit, expected) => assert_eq!(pager.next_action(unit), expected, "{name}, step {index}"),
            Request(unit, id, number) => {
                assert_eq!(pager.next_action(unit), Action::Request(id), "{name}, step {index}");
                assert_eq!(pager.pending_key(id), Some(&PageKey::Number(number)), "{name}, step {index}");
            }
            Received(request, items, pages) => pager.received(request, &facts(items, pages)),
            Failed(request) => pager.failed(request),
            Ahead(expected) => {
                let ahead = pager.ahead();
                assert_eq!(ahead, expected.map(|(id, _)| id), "{name}, step {index}");
                let key = ahead.and_then(|id| pager.pending_key(id));
                assert_eq!(key, expected.map(|(_, number)| PageKey::Number(number)).as_ref(), "{name}, step {index}");
            }
            Abort => pager.abort(),
            Close => pager.close(),
            Step::Position(expected) => assert_eq!(pager.position(), expected.as_ref(), "{name}, step {index}"),
        }
    }
    pager
}

#[test]
fn items_come_one_by_one_and_move_the_position() {
    play(
        "items",
        pager(0),
        vec![
            Step::Position(at(1, 0)),
            Request(Item, 1, 1),
            Next(Item, Action::Await(1)),
            Received(1, 2, 2),
            Ahead(None),
            Next(Item, accept(1, 2)),
            // A reader who sees the progress has read nothing of the page yet.
            Step::Position(at(1, 0)),
            Next(Item, Action::Item(0)),
            Step::Position(at(1, 1)),
            Next(Item, Action::Item(1)),
            Step::Position(at(1, 2)),
            Request(Item, 2, 2),
            Step::Position(at(2, 0)),
            Received(2, 1, 2),
            Next(Item, accept(2, 3)),
            Next(Item, Action::Item(0)),
            Next(Item, Action::End),
            Step::Position(None),
            Next(Item, Action::End),
        ],
    );
}

#[test]
fn pages_come_whole() {
    let pager = play(
        "pages",
        pager(0),
        vec![
            Request(Page, 1, 1),
            Received(1, 2, 2),
            Next(Page, accept(1, 2)),
            Next(Page, Action::Page),
            Step::Position(at(2, 0)),
            Request(Page, 2, 2),
            // An empty page is a page.
            Received(2, 0, 2),
            Next(Page, accept(2, 2)),
            Next(Page, Action::Page),
            Step::Position(None),
            Next(Page, Action::End),
        ],
    );
    assert!(!pager.was_left());
}

#[test]
fn readers_of_items_and_of_pages_share_the_pages() {
    play(
        "a page begun by items",
        pager(0),
        vec![
            Request(Item, 1, 1),
            Received(1, 5, 3),
            Next(Item, accept(1, 5)),
            Next(Item, Action::Item(0)),
            Request(Page, 2, 2),
            Step::Position(at(2, 0)),
            Received(2, 5, 3),
            Next(Page, accept(2, 10)),
            Next(Page, Action::Page),
            Request(Item, 3, 3),
        ],
    );
}

#[test]
fn pages_are_requested_ahead() {
    play(
        "prefetch of 2",
        pager(2),
        vec![
            Request(Item, 1, 1),
            Ahead(None),
            Received(1, 1, 9),
            Ahead(Some((2, 2))),
            // The next page is known to exist, so it needs no waiting.
            Ahead(Some((3, 3))),
            Ahead(None),
            Next(Item, accept(1, 1)),
            Next(Item, Action::Item(0)),
            Ahead(None),
            // The reader turns to the second page, so there is room for another.
            Request(Item, 4, 4),
            Next(Item, Action::Await(2)),
            // They may arrive in another order.
            Received(3, 1, 9),
            Ahead(None),
            Next(Item, Action::Await(2)),
            Received(2, 1, 9),
            Next(Item, accept(2, 2)),
            Next(Item, Action::Item(0)),
            Request(Item, 5, 5),
            Next(Item, accept(3, 3)),
        ],
    );
    let cursor = |text: Option<&str>| PageFacts { items: 1, cursor: text.map(str::to_owned), ..PageFacts::default() };
    let mut pager = Pager::new(Settings { prefetch: Some(3), ..settings(PagingStyle::Cursor) }).unwrap();
    assert_eq!(pager.next_action(Item), Action::Request(1));
    assert_eq!(pager.pending_key(1), Some(&PageKey::First));
    for id in 1..4 {
        pager.received(id, &cursor(Some(["a", "b", "c"][id as usize - 1])));
        let key = PageKey::Text(["a", "b", "c"][id as usize - 1].to_owned());
        assert_eq!(pager.ahead(), Some(id + 1));
        assert_eq!(pager.pending_key(id + 1), Some(&key));
        assert_eq!(pager.ahead(), None, "a cursor is known only when the page before has arrived");
    }
    pager.received(4, &cursor(Some("d")));
    assert_eq!(pager.ahead(), None, "the window is full");
}

#[test]
fn a_listing_that_grows_or_shrinks_changes_what_is_requested_ahead() {
    play(
        "it shrinks",
        pager(3),
        vec![
            Request(Page, 1, 1),
            Received(1, 5, 9),
            Ahead(Some((2, 2))),
            Ahead(Some((3, 3))),
            Ahead(Some((4, 4))),
            Next(Page, accept(1, 5)),
            Next(Page, Action::Page),
            Received(2, 5, 9),
            Received(3, 5, 3),
            // There is room for page 5, which is no more.
            Next(Page, accept(2, 10)),
            Next(Page, Action::Page),
            Next(Page, accept(3, 15)),
            Next(Page, Action::Page),
            Step::Position(None),
            Next(Page, Action::End),
        ],
    );
    play(
        "it grows",
        pager(1),
        vec![
            Request(Page, 1, 1),
            Received(1, 5, 2),
            Ahead(Some((2, 2))),
            Next(Page, accept(1, 5)),
            Next(Page, Action::Page),
            Next(Page, Action::Await(2)),
            Received(2, 5, 3),
            Ahead(Some((3, 3))),
        ],
    );
}

#[test]
fn a_page_that_has_gone_ends_the_listing_and_is_not_delivered() {
    for unit in [Item, Page] {
        let mut pager = Pager::new(Settings {
            from: Some(&PositionValue { page: Value::integer(4), skip: 0.0, page_size: MISSING.clone() }),
            ..settings(PagingStyle::PageNumber)
        })
        .unwrap();
        assert_eq!(pager.next_action(unit), Action::Request(1));
        assert_eq!(pager.pending_key(1), Some(&PageKey::Number(4)));
        pager.received(1, &PageFacts { page_number: Some(3.0), ..facts(10, 3) });
        assert_eq!(pager.next_action(unit), Action::End);
        assert_eq!((pager.position(), pager.total(), pager.was_left()), (None, Some(30.0), false));
    }
}

#[test]
fn a_repeated_page_is_a_failure() {
    let mut pager = pager(0);
    assert_eq!(pager.next_action(Item), Action::Request(1));
    pager.received(1, &PageFacts { page_number: Some(2.0), ..facts(10, 3) });
    assert_eq!(pager.next_action(Item), Action::Fail(Failure::Repeated));
    assert_eq!(pager.next_action(Item), Action::End);
    assert!(pager.was_left());
}

#[test]
fn a_failed_page_is_thrown_after_the_items_before_it() {
    let pager = play(
        "failure",
        pager(2),
        vec![
            Request(Item, 1, 1),
            Received(1, 2, 9),
            Ahead(Some((2, 2))),
            Ahead(Some((3, 3))),
            Failed(2),
            Failed(3),
            // After a failure there is nothing to read ahead.
            Ahead(None),
            Next(Item, accept(1, 2)),
            Next(Item, Action::Item(0)),
            Next(Item, Action::Item(1)),
            Next(Item, Action::Fail(Failure::Request(2))),
            Step::Position(at(2, 0)),
            Next(Item, Action::End),
            Ahead(None),
            Step::Position(at(2, 0)),
        ],
    );
    assert!(pager.was_left());
}

#[test]
fn an_abort_ends_it_before_the_next_item() {
    play(
        "between items",
        pager(0),
        vec![
            Request(Item, 1, 1),
            Received(1, 2, 2),
            Next(Item, accept(1, 2)),
            Next(Item, Action::Item(0)),
            Abort,
            Next(Item, Action::Fail(Failure::Aborted)),
            Step::Position(at(1, 1)),
            Next(Item, Action::End),
        ],
    );
    play(
        "from the report of progress",
        pager(0),
        vec![
            Request(Page, 1, 1),
            Received(1, 2, 2),
            Next(Page, accept(1, 2)),
            Abort,
            Next(Page, Action::Fail(Failure::Aborted)),
            Step::Position(at(1, 0)),
        ],
    );
    play(
        "before anything is read",
        pager(0),
        vec![Abort, Next(Item, Action::Fail(Failure::Aborted)), Next(Item, Action::End)],
    );
    play(
        "while a page is awaited",
        pager(3),
        vec![
            Request(Item, 1, 1),
            Next(Item, Action::Await(1)),
            Abort,
            Failed(1),
            Ahead(None),
            Next(Item, Action::Fail(Failure::Aborted)),
            Step::Position(at(1, 0)),
        ],
    );
    play(
        "between pages",
        pager(1),
        vec![
            Request(Page, 1, 1),
            Received(1, 2, 2),
            Request(Page, 2, 2),
            Next(Page, accept(1, 2)),
            Next(Page, Action::Page),
            Abort,
            Next(Page, Action::Fail(Failure::Aborted)),
            Step::Position(at(2, 0)),
        ],
    );
    play(
        "after everything is read",
        pager(0),
        vec![
            Request(Item, 1, 1),
            Received(1, 1, 1),
            Next(Item, accept(1, 1)),
            Next(Item, Action::Item(0)),
            Abort,
            Next(Item, Action::End),
        ],
    );
}

#[test]
fn a_reader_who_leaves_ends_it_where_it_stands() {
    let left = play(
        "left",
        pager(1),
        vec![
            Request(Item, 1, 1),
            Received(1, 2, 2),
            Ahead(Some((2, 2))),
            Next(Item, accept(1, 2)),
            Next(Item, Action::Item(0)),
            Close,
            Received(2, 2, 9),
            Ahead(None),
            Abort,
            Next(Item, Action::End),
            Step::Position(at(1, 1)),
        ],
    );
    assert!(left.was_left());
    assert!(
        play("before it was read", pager(0), vec![Close, Next(Item, Action::End), Step::Position(at(1, 0))]).was_left()
    );
    // The answer to a request that is not known changes nothing.
    play("foreign reports", pager(0), vec![Received(1, 1, 1), Failed(7), Request(Item, 1, 1)]);
}

#[test]
fn max_pages_end_it_and_say_where_the_rest_begins() {
    let made = |max_pages| {
        Pager::new(Settings { max_pages: Some(max_pages), prefetch: Some(5), ..settings(PagingStyle::PageNumber) })
            .unwrap()
    };
    let pager = play(
        "two pages",
        made(2),
        vec![
            Request(Page, 1, 1),
            Received(1, 5, 9),
            Ahead(Some((2, 2))),
            Ahead(None),
            Next(Page, accept(1, 5)),
            Next(Page, Action::Page),
            Received(2, 5, 9),
            Next(Page, accept(2, 10)),
            Next(Page, Action::Page),
            Next(Page, Action::End),
            Step::Position(at(3, 0)),
        ],
    );
    assert!(!pager.was_left());
    play("none", made(0), vec![Next(Item, Action::End), Step::Position(at(1, 0))]);
    // The last page is no failure, though as many were asked for.
    play(
        "all",
        made(1),
        vec![
            Request(Page, 1, 1),
            Received(1, 5, 1),
            Next(Page, accept(1, 5)),
            Next(Page, Action::Page),
            Next(Page, Action::End),
            Step::Position(None),
        ],
    );
}

#[test]
fn a_listing_that_never_ends_is_bounded() {
    for (max_pages, end) in [(None, Action::Fail(Failure::TooManyPages)), (Some(MAX_PAGES), Action::End)] {
        let mut pager = Pager::new(Settings { max_pages, ..settings(PagingStyle::Cursor) }).unwrap();
        let mut pages = 0;
        let last = loop {
            match pager.next_action(Page) {
                Action::Request(id) => {
                    let cursor = Some(["c", &id.to_string()].concat());
                    pager.received(id, &PageFacts { items: 1, cursor, ..PageFacts::default() });
                }
                Action::Accept { .. } => {}
                Action::Page => pages += 1,
                action => break action,
            }
        };
        assert_eq!((pages, last), (MAX_PAGES, end));
        assert!(pager.position().is_some());
    }
}

#[test]
fn it_starts_where_the_caller_says() {
    let from = |page: &Value, skip| Some(PositionValue { page: page.clone(), skip, page_size: MISSING.clone() });
    let (number, text) = (Value::number, Value::string);
    let key = |text: &str| PageKey::Text(text.to_owned());
    let (numbered, cursor) = (PagingStyle::PageNumber, PagingStyle::Cursor);
    let rows = [
        (numbered, MISSING.clone(), None, Ok((PageKey::Number(1), 0))),
        (numbered, number(3.0), None, Ok((PageKey::Number(3), 0))),
        (numbered, number(3.0), from(&number(5.0), 2.0), Ok((PageKey::Number(5), 2))),
        // A position may leave the page open.
        (numbered, number(3.0), from(&MISSING, 2.0), Ok((PageKey::Number(3), 2))),
        (numbered, MISSING.clone(), from(&MISSING, 1e15), Ok((PageKey::Number(1), u32::MAX))),
        (numbered, MISSING.clone(), from(&text("a"), 0.0), Err(SettingsError::Position)),
        (numbered, MISSING.clone(), from(&number(1.5), 0.0), Err(SettingsError::Position)),
        (numbered, MISSING.clone(), from(&number(f64::NAN), 0.0), Err(SettingsError::Position)),
        (numbered, MISSING.clone(), from(&number(2.0), f64::NAN), Err(SettingsError::Position)),
        (numbered, MISSING.clone(), from(&number(2.0), -1.0), Err(SettingsError::Position)),
        (numbered, MISSING.clone(), from(&number(2.0), 0.5), Err(SettingsError::Position)),
        (numbered, MISSING.clone(), from(&number(2.0), f64::NAN), Err(SettingsError::Position)),
        (numbered, text("a"), None, Err(SettingsError::Argument)),
        (numbered, number(-1.0), None, Err(SettingsError::Argument)),
        (numbered, Value::boolean(true), None, Err(SettingsError::Argument)),
        (cursor, MISSING.clone(), None, Ok((PageKey::First, 0))),
        (cursor, text("a"), None, Ok((key("a"), 0))),
        (cursor, text("a"), from(&text("b"), 7.0), Ok((key("b"), 7))),
        (cursor, text("a"), from(&MISSING, 7.0), Ok((key("a"), 7))),
        (cursor, MISSING.clone(), from(&number(2.0), 0.0), Err(SettingsError::Position)),
        (cursor, MISSING.clone(), from(&Value::boolean(true), 0.0), Err(SettingsError::Position)),
        (PagingStyle::After, MISSING.clone(), from(&text("b"), 0.0), Ok((key("b"), 0))),
    ];
    for (style, argument, from, expected) in rows {
        let row = [style].map(|style| (style, argument.clone(), from.clone()));
        let made = Pager::new(Settings { argument: &argument, from: from.as_ref(), ..settings(style) });
        let start = made.map(|pager| pager.position().map(|position| (position.page.clone(), position.skip)).unwrap());
        assert_eq!(start, expected, "{row:?}");
    }
}

#[test]
fn a_request_has_a_key_while_it_is_pending() {
    let mut pager = pager(1);
    assert_eq!(pager.pending_key(1), None);
    pager.next_action(Item);
    assert_eq!(pager.pending_key(1), Some(&PageKey::Number(1)));
    pager.received(1, &facts(1, 3));
    assert_eq!(pager.pending_key(1), None);
    assert_eq!(pager.ahead(), Some(2));
    assert_eq!(pager.pending_key(2), Some(&PageKey::Number(2)));
    pager.close();
    assert_eq!(pager.pending_key(2), None, "nothing is sent after the end");
}

#[test]
fn a_position_goes_on_with_the_page_size_that_it_counts_with() {
    let (mine, other, none) = (Value::integer(25), Value::integer(50), Value::integer(0));
    let rows = [
        // A version that did not say.
        (MISSING.clone(), MISSING.clone(), Ok(0.0)),
        (MISSING.clone(), mine.clone(), Ok(25.0)),
        (mine.clone(), mine.clone(), Ok(25.0)),
        (mine.clone(), Value::string("25"), Ok(25.0)),
        (none.clone(), MISSING.clone(), Ok(0.0)),
        (mine.clone(), other, Err(SettingsError::PageSize)),
        (mine.clone(), MISSING.clone(), Err(SettingsError::PageSize)),
        (none, mine.clone(), Err(SettingsError::PageSize)),
        (Value::bare(ValueKind::PlainObject), mine, Err(SettingsError::PageSize)),
        (Value::bare(ValueKind::PlainObject), MISSING.clone(), Err(SettingsError::PageSize)),
    ];
    for style in [PagingStyle::PageNumber, PagingStyle::Cursor, PagingStyle::PagingBody] {
        for (counted, page_size, expected) in rows.clone() {
            let row = [counted.clone(), page_size.clone()];
            let from = PositionValue { page: MISSING.clone(), skip: 3.0, page_size: counted };
            let made = Pager::new(Settings { from: Some(&from), page_size: &page_size, ..settings(style) });
            assert_eq!(made.map(|pager| pager.page_size()), expected, "{style:?} {row:?}");
        }
    }
}

#[test]
fn the_problem_of_too_many_pages_names_the_bound() {
    let problem = Failure::TooManyPages.problem().unwrap();
    assert!(problem.contains(&MAX_PAGES.to_string()), "{problem}");
}
