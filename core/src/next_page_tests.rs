//! Tests of `next_page`: each rule as rows of a table. Whole listings are read in the tests of `pager`.

use super::*;
use crate::catalogue::OPERATIONS;
use crate::operation::Body;
use crate::percent_encoding::push_encoded;
use percent_encoding::percent_decode_str;
use proptest::prelude::*;

const NUMBERED: PagingStyle = PagingStyle::PageNumber;

fn numbered(page: u64, facts: &PageFacts, requested_size: Option<f64>) -> NextPage {
    facts.next_page(NUMBERED, &PageKey::Number(page), requested_size)
}

fn counted(items: u32, page_count: f64) -> PageFacts {
    PageFacts { items, page_count: Some(page_count), ..PageFacts::default() }
}

fn text(text: &str) -> PageKey {
    PageKey::Text(text.to_owned())
}

#[test]
fn page_counts_lead_to_the_end() {
    let rows = [
        (1, counted(25, 3.0), NextPage::Until(3)),
        (2, counted(25, 3.0), NextPage::Until(3)),
        (3, counted(5, 3.0), NextPage::End),
        (4, counted(5, 3.0), NextPage::End),
        (1, counted(0, 0.0), NextPage::End),
        // Short and empty pages in the middle are no end.
        (2, counted(0, 3.0), NextPage::Until(3)),
        (2, counted(1, 3.0), NextPage::Until(3)),
        // A page count that contradicts the items counts for nothing.
        (1, counted(5, 0.0), NextPage::Until(2)),
        (1, counted(5, -1.0), NextPage::Until(2)),
        (1, counted(5, f64::NAN), NextPage::Until(2)),
        (1, counted(5, 1.5), NextPage::Until(2)),
        (1, counted(5, f64::INFINITY), NextPage::Until(u64::MAX)),
    ];
    for (page, facts, expected) in rows {
        assert_eq!(numbered(page, &facts, None), expected, "page {page}: {facts:?}");
    }
}

#[test]
fn totals_serve_where_pages_are_not_counted() {
    let facts = |total, page_size| PageFacts { items: 10, total: Some(total), page_size, ..PageFacts::default() };
    let rows = [
        (1, facts(21.0, Some(10.0)), None, NextPage::Until(3)),
        (2, facts(20.0, Some(10.0)), None, NextPage::End),
        // The size of the page counts for more than that of the request.
        (2, facts(20.0, Some(5.0)), Some(10.0), NextPage::Until(4)),
        (2, facts(20.0, None), Some(10.0), NextPage::End),
        (2, facts(20.0, Some(0.0)), Some(10.0), NextPage::End),
        (2, facts(20.0, None), None, NextPage::Until(3)),
        (2, facts(0.0, Some(10.0)), None, NextPage::Until(3)),
    ];
    for (page, facts, requested_size, expected) in rows {
        assert_eq!(numbered(page, &facts, requested_size), expected, "page {page}: {facts:?}");
    }
}

#[test]
fn without_counts_an_empty_page_ends_and_a_repeated_one_is_noticed() {
    let facts = |items, repeats| PageFacts { items, repeats, ..PageFacts::default() };
    assert_eq!(numbered(4, &facts(3, false), None), NextPage::Until(5));
    assert_eq!(numbered(4, &facts(0, false), None), NextPage::End);
    assert_eq!(numbered(4, &facts(3, true), None), NextPage::Repeated);
    assert!(facts(3, false).needs_comparison(NUMBERED, Some(25.0)));
    assert!(!counted(3, 1.0).needs_comparison(NUMBERED, None));
    assert!(!PageFacts { total: Some(5.0), ..facts(3, false) }.needs_comparison(NUMBERED, Some(25.0)));
    assert!(PageFacts { total: Some(5.0), ..facts(3, false) }.needs_comparison(NUMBERED, None));
    for style in [PagingStyle::Cursor, PagingStyle::After] {
        assert!(!facts(3, false).needs_comparison(style, None));
    }
}

#[test]
fn a_page_of_another_number_is_gone_or_repeated() {
    let facts = |page_number, page_count| PageFacts {
        page_number: Some(page_number),
        page_count,
        items: 10,
        ..PageFacts::default()
    };
    let rows = [
        (5, facts(5.0, Some(9.0)), NextPage::Until(9)),
        (5, facts(4.0, Some(4.0)), NextPage::Gone),
        (5, facts(4.0, Some(9.0)), NextPage::Repeated),
        (5, facts(4.0, Some(5.0)), NextPage::Repeated),
        (2, facts(1.0, None), NextPage::Repeated),
        (2, facts(2.5, None), NextPage::Repeated),
    ];
    for (page, facts, expected) in rows {
        assert_eq!(numbered(page, &facts, None), expected, "page {page}: {facts:?}");
    }
}

#[test]
fn a_cursor_goes_on_ends_or_repeats() {
    let rows = [
        (PageKey::First, Some("a"), NextPage::Key(text("a"))),
        (text("b"), Some("%41&+"), NextPage::Key(text("%41&+"))),
        (text("a"), Some("a"), NextPage::Repeated),
        (text("a"), Some(""), NextPage::End),
        (text("a"), None, NextPage::End),
    ];
    for (key, cursor, expected) in rows {
        // What belongs to another style has no say.
        let facts =
            PageFacts { cursor: cursor.map(str::to_owned), next_uri: Some("/?after=x".to_owned()), ..counted(1, 9.0) };
        assert_eq!(facts.next_page(PagingStyle::Cursor, &key, None), expected, "{key:?} {cursor:?}");
    }
}

#[test]
fn after_is_read_from_the_link() {
    let rows = [
        ("/api/v2/users/1/skillgroups?pageSize=25&after=ab%3D%3d&x=1#y", Some("ab==")),
        ("/api?after=a&after=b", Some("a")),
        ("/api?hereafter=x&after=b", Some("b")),
        ("/api?after=a?b", Some("a?b")),
        ("https://ü.example/?after=a", Some("a")),
        // What is no percent-encoding stays as it stands.
        ("/api?after=a+b%zz%4%41", Some("a+b%zz%4A")),
        ("/api?after=%", Some("%")),
        ("/api?after=%+1%1", Some("%+1%1")),
        ("/api?after=%C3%BC%c3%bcü", Some("üüü")),
        // Not UTF-8.
        ("/api?after=%ff", None),
        ("/api?after=%C3", None),
        ("/api?after=%C3x%BC", None),
        ("/api?after=%ED%A0%80", None),
        ("/api?after=a%C0%80", None),
        ("/api?after=%C3ü", None),
        ("", None),
        ("/api", None),
        ("/api?before=a", None),
        ("/api?after=", None),
        ("/api?after=#x", None),
        ("/api#?after=x", None),
        ("/after=a", None),
        ("after=a", None),
        ("/api?hereafter=a", None),
    ];
    for (uri, expected) in rows {
        let facts = PageFacts { next_uri: Some(uri.to_owned()), ..PageFacts::default() };
        let expected = expected.map_or(NextPage::End, |key| NextPage::Key(text(key)));
        assert_eq!(facts.next_page(PagingStyle::After, &PageKey::First, None), expected, "{uri}");
    }
    let facts = PageFacts { next_uri: Some("/api?after=a%3D".to_owned()), ..PageFacts::default() };
    assert_eq!(facts.next_page(PagingStyle::After, &text("a="), None), NextPage::Repeated);
    assert_eq!(PageFacts::default().next_page(PagingStyle::After, &text("a="), None), NextPage::End);
}

#[test]
fn the_key_of_a_position_belongs_to_a_style() {
    let (number, string) = (Value::number, Value::string);
    let first = 9_007_199_254_740_991;
    let rows = [
        (NUMBERED, Value::bare(ValueKind::Missing), Ok(None)),
        (NUMBERED, number(0.0), Ok(Some(PageKey::Number(0)))),
        (NUMBERED, number(7.0), Ok(Some(PageKey::Number(7)))),
        (NUMBERED, number(first as f64), Ok(Some(PageKey::Number(first)))),
        (NUMBERED, number(9_007_199_254_740_992.0), Err(())),
        (NUMBERED, number(1.5), Err(())),
        (NUMBERED, number(-1.0), Err(())),
        (NUMBERED, number(f64::NAN), Err(())),
        (NUMBERED, number(f64::INFINITY), Err(())),
        (NUMBERED, string("a"), Err(())),
        (NUMBERED, Value::boolean(true), Err(())),
        (PagingStyle::Cursor, Value::bare(ValueKind::Missing), Ok(None)),
        (PagingStyle::Cursor, string(""), Ok(None)),
        (PagingStyle::Cursor, string("7"), Ok(Some(text("7")))),
        (PagingStyle::After, number(7.0), Err(())),
        (PagingStyle::After, Value::boolean(true), Err(())),
        (PagingStyle::Discovered, Value::bare(ValueKind::Missing), Ok(None)),
        (PagingStyle::Discovered, number(7.0), Ok(Some(PageKey::Number(7)))),
        (PagingStyle::Discovered, number(0.5), Err(())),
        (PagingStyle::Discovered, string("cursor=a"), Ok(Some(text("cursor=a")))),
        (PagingStyle::Discovered, Value::boolean(true), Err(())),
    ];
    for (style, value, expected) in rows {
        assert_eq!(PageKey::of_position(style, &value), expected, "{style:?} {value:?}");
    }
}

#[test]
fn among_arguments_a_text_may_stand_for_a_number() {
    let (number, string) = (Value::number, Value::string);
    let rows = [
        (NUMBERED, Value::bare(ValueKind::Missing), Ok(None)),
        (NUMBERED, number(7.0), Ok(Some(PageKey::Number(7)))),
        (NUMBERED, string("7"), Ok(Some(PageKey::Number(7)))),
        (NUMBERED, string(""), Err(())),
        (NUMBERED, string("1.5"), Err(())),
        (NUMBERED, string("99999999999"), Err(())),
        (NUMBERED, Value::boolean(true), Err(())),
        (PagingStyle::After, number(7.0), Ok(Some(text("7")))),
        (PagingStyle::After, Value::bare(ValueKind::PlainObject), Err(())),
        (PagingStyle::After, string("a"), Ok(Some(text("a")))),
        (PagingStyle::After, string(""), Ok(None)),
    ];
    for (style, value, expected) in rows {
        assert_eq!(PageKey::of_argument(style, &value), expected, "{style:?} {value:?}");
    }
}

/// Every pageable operation takes its page key where its style puts it.
#[test]
fn every_pageable_operation_can_be_asked_for_a_page() {
    let mut styles = Vec::new();
    for operation in OPERATIONS {
        let Some(paging) = operation.paging else { continue };
        if !styles.contains(&paging.style) {
            styles.push(paging.style);
        }
        match paging.style.location() {
            KeyLocation::Query => {
                assert!(operation.optional().any(|known| known.name == paging.style.parameter()), "{}", operation.name);
            }
            KeyLocation::Body | KeyLocation::BodyPaging => {
                assert_eq!(operation.body, Body::Object, "{}", operation.name)
            }
        }
    }
    assert_eq!(styles.len(), 5);
}

proptest! {
    #[test]
    fn after_comes_back_as_it_was(value in any::<String>(), rest in "[a-z=&]{0,9}") {
        let mut uri = "/api/v2/users?x=1&after=".to_owned();
        push_encoded(&mut uri, &value);
        uri.push_str("&y=");
        uri.push_str(&rest);
        prop_assert_eq!(after_of(&uri), Some(value));
    }

    #[test]
    fn decoding_equals_a_second_implementation(text in "([ -~]|ü|%[0-9A-Fa-f]{2}){0,20}") {
        prop_assert_eq!(decode(&text), percent_decode_str(&text).decode_utf8().ok().map(|text| text.into_owned()));
    }

    #[test]
    fn no_link_panics(uri in any::<String>(), more in "[?&#=%after0-9]{0,30}") {
        after_of(&uri);
        after_of(&more);
    }

    #[test]
    fn no_numbered_page_leads_back(
        items: u32, page_number: Option<f64>, page_count: Option<f64>, page_size: Option<f64>, total: Option<f64>,
        requested_size: Option<f64>, page: u64, repeats: bool,
    ) {
        let page = page % (1 << 53);
        let facts = PageFacts { items, page_number, page_count, page_size, total, repeats, ..PageFacts::default() };
        if let NextPage::Until(last) = numbered(page, &facts, requested_size) {
            prop_assert!(last > page);
        }
    }
}

fn discovered(key: &PageKey, facts: &PageFacts) -> NextPage {
    facts.next_page(PagingStyle::Discovered, key, None)
}

#[test]
fn a_listing_that_no_operation_describes_tells_how_it_goes_on() {
    let uri = |uri: &str| PageFacts { next_uri: Some(uri.to_owned()), ..PageFacts::default() };
    let cursor = |cursor: &str| PageFacts { cursor: Some(cursor.to_owned()), ..uri("/x?cursor=other") };
    let page = |number: f64, last: f64| PageFacts { page_number: Some(number), page_count: Some(last), ..cursor("c") };
    let next = |key: PageKey| NextPage::Key(key);
    let rows = [
        (PageKey::First, page(1.0, 3.0), next(PageKey::Number(2))),
        // The query of the caller may begin anywhere.
        (PageKey::First, page(7.0, 9.0), next(PageKey::Number(8))),
        (PageKey::First, page(3.0, 3.0), NextPage::End),
        (PageKey::Number(2), page(2.0, 3.0), NextPage::Until(3)),
        (PageKey::Number(3), page(3.0, 3.0), NextPage::End),
        (PageKey::Number(3), page(1.0, 2.0), NextPage::Gone),
        (PageKey::Number(2), page(1.0, 2.0), NextPage::Repeated),
        (text("/x?a=1"), page(4.0, 5.0), next(PageKey::Number(5))),
        (PageKey::First, cursor("a/b"), next(text("cursor=a%2Fb"))),
        (text("cursor=a"), cursor("a"), NextPage::Repeated),
        (text("cursor=a"), cursor("b"), next(text("cursor=b"))),
        (PageKey::First, cursor(""), next(text("/x?cursor=other"))),
        (PageKey::First, uri("/x?after=1"), next(text("/x?after=1"))),
        (text("/x?after=1"), uri("/x?after=1"), NextPage::Repeated),
        (text("/x?after=1"), uri(""), NextPage::End),
        (PageKey::First, PageFacts::default(), NextPage::End),
        // A number without any count says nothing of the next page.
        (PageKey::First, PageFacts { page_number: Some(1.0), ..uri("/x?p=2") }, next(text("/x?p=2"))),
        // A count without a number, and nothing else: these are the first items.
        (PageKey::First, counted(5, 3.0), next(PageKey::Number(2))),
        (PageKey::Number(2), counted(5, 3.0), NextPage::Until(3)),
        (PageKey::First, PageFacts { total: Some(9.0), ..uri("/x?p=2") }, next(text("/x?p=2"))),
        (PageKey::First, PageFacts { lacks_items: true, ..page(1.0, 3.0) }, NextPage::NoListing),
    ];
    for (key, facts, expected) in rows {
        assert_eq!(discovered(&key, &facts), expected, "{key:?}: {facts:?}");
    }
}
