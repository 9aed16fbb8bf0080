//! Tests of `paging`: rules one by one, then whole listings that a simulated server pages.

use super::*;
use proptest::prelude::*;

const SILENT: Page = Page {
    items: 0.0,
    page_number: f64::NAN,
    page_count: f64::NAN,
    page_size: f64::NAN,
    total: f64::NAN,
    repeats: false,
};

fn counted(items: u32, page_count: u32) -> Page {
    Page { items: items.into(), page_count: page_count.into(), ..SILENT }
}

#[test]
fn page_counts_lead_to_the_end() {
    assert_eq!(counted(25, 3).following(1.0), Following::Until(3.0));
    assert_eq!(counted(25, 3).following(2.0), Following::Until(3.0));
    assert_eq!(counted(5, 3).following(3.0), Following::End);
    assert_eq!(counted(0, 0).following(1.0), Following::End);
    // A page count that contradicts the items counts for nothing.
    assert_eq!(counted(5, 0).following(1.0), Following::Until(2.0));
}

#[test]
fn totals_serve_where_pages_are_not_counted() {
    let page = |total, page_size| Page { items: 10.0, total, page_size, ..SILENT };
    assert_eq!(page(21.0, 10.0).following(1.0), Following::Until(3.0));
    assert_eq!(page(20.0, 10.0).following(2.0), Following::End);
    assert_eq!(page(20.0, f64::NAN).following(2.0), Following::Until(3.0));
}

#[test]
fn short_and_empty_pages_in_the_middle_are_no_end() {
    assert_eq!(counted(0, 3).following(2.0), Following::Until(3.0));
    assert_eq!(counted(1, 3).following(2.0), Following::Until(3.0));
}

#[test]
fn without_counts_an_empty_page_ends_and_a_repeated_one_is_an_error() {
    let page = |items, repeats| Page { items, repeats, ..SILENT };
    assert_eq!(page(3.0, false).following(4.0), Following::Until(5.0));
    assert_eq!(page(0.0, false).following(4.0), Following::End);
    assert_eq!(page(3.0, true).following(4.0), Following::Repeated);
}

#[test]
fn a_page_of_another_number_is_gone_or_repeated() {
    let page = |count| Page { page_number: 4.0, ..counted(10, count) };
    assert_eq!(page(4).following(5.0), Following::Gone);
    assert_eq!(page(9).following(5.0), Following::Repeated);
    assert_eq!(Page { items: 3.0, page_number: 1.0, ..SILENT }.following(2.0), Following::Repeated);
}

#[test]
fn codes_tell_everything_apart() {
    let codes = [Following::Until(1.0), Following::End, Following::Gone, Following::Repeated].map(Following::code);
    assert_eq!(codes, [1.0, 0.0, -1.0, -2.0]);
}

/// Reads a listing as the pager does; gives the items in their order and how often it asked.
fn read(start: u32, pages: impl Fn(u32) -> (Vec<u32>, Page)) -> Option<(Vec<u32>, u32)> {
    let (mut items, mut asked, mut number) = (Vec::new(), 0, start);
    loop {
        let (found, page) = pages(number);
        asked += 1;
        assert!(asked <= 1000, "it never ends");
        match page.following(number.into()) {
            Following::Gone => return Some((items, asked)),
            Following::Repeated => return None,
            Following::End => {
                items.extend(found);
                return Some((items, asked));
            }
            Following::Until(last) => {
                items.extend(found);
                number += 1;
                assert!(last >= f64::from(number));
            }
        }
    }
}

fn slice(number: u32, size: u32, total: u32) -> Vec<u32> {
    let start = ((number - 1) * size).min(total);
    (start..(start + size).min(total)).collect()
}

proptest! {
    /// Whatever of the counts a server tells, every item is read once.
    #[test]
    fn every_item_is_read_once(total in 0_u32..300, size in 1_u32..60, tells in 0_u8..16) {
        let tell = |bit: u8, value: u32| if tells & bit == 0 { f64::NAN } else { f64::from(value) };
        let server = |number: u32| {
            let found = slice(number, size, total);
            let page = Page {
                items: found.len() as f64,
                page_number: tell(1, number),
                page_count: tell(2, total.div_ceil(size)),
                page_size: tell(4, size),
                total: tell(8, total),
                repeats: false,
            };
            (found, page)
        };
        let (items, asked) = read(1, server).unwrap();
        prop_assert_eq!(items, (0..total).collect::<Vec<_>>());
        // Without counts it takes one more, the empty page.
        prop_assert!(asked <= total.div_ceil(size).max(1) + 1);
    }

    /// From any page on it reads what is left, as after an error.
    #[test]
    fn reading_goes_on_from_any_page(total in 1_u32..200, size in 1_u32..40, start in 1_u32..10) {
        let server = |number: u32| {
            let found = slice(number, size, total);
            let page = counted(found.len() as u32, total.div_ceil(size));
            (found, page)
        };
        let (items, _) = read(start, server).unwrap();
        prop_assert_eq!(items, (((start - 1) * size).min(total)..total).collect::<Vec<_>>());
    }

    /// A listing that shrinks while it is read ends without a page twice.
    #[test]
    fn a_listing_may_shrink(pages in 2_u32..20, shrinks_at in 1_u32..20, to in 1_u32..20, clamps: bool) {
        let server = |number: u32| {
            let count = if number >= shrinks_at { to.min(pages) } else { pages };
            let given = if clamps { number.min(count) } else { number };
            let found = if given <= count { vec![given] } else { Vec::new() };
            let page = Page { page_number: given.into(), ..counted(found.len() as u32, count) };
            (found, page)
        };
        let (items, _) = read(1, server).unwrap();
        prop_assert!(items.windows(2).all(|pair| pair[0] < pair[1]), "{items:?}");
    }

    /// A server that always gives its last page, numbered or not, ends or fails.
    #[test]
    fn a_stuck_server_is_noticed(pages in 1_u32..20, count in 0_u32..30, numbered: bool) {
        let server = |number: u32| {
            let given = number.min(pages);
            let page = Page {
                items: 1.0,
                page_number: if numbered { given.into() } else { f64::NAN },
                page_count: count.into(),
                repeats: number > pages,
                ..SILENT
            };
            (vec![given], page)
        };
        if let Some((items, _)) = read(1, server) {
            prop_assert!(items.len() as u32 <= pages.max(count));
        }
    }

    #[test]
    fn no_page_leads_back(items: f64, page_number: f64, page_count: f64, page_size: f64, total: f64, asked in 1_u32..) {
        let page = Page { items, page_number, page_count, page_size, total, repeats: false };
        if let Following::Until(last) = page.following(asked.into()) {
            prop_assert!(last > f64::from(asked));
        }
    }
}
