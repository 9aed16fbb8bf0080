//! What a page of a listing says about the page after it.

use crate::operation::PagingStyle;
use crate::percent_encoding::push_encoded;
use crate::value::{Value, ValueKind};

/// The largest integer that a JavaScript number holds exactly.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// The page size of a search whose `paging` field names none: the API requires one there.
pub const DEFAULT_BODY_PAGE_SIZE: u32 = 100;

/// What a request names its page by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageKey {
    /// The first page of a listing by cursor or `after`: the request leaves the parameter out.
    First,
    /// A page number.
    Number(u64),
    /// A cursor, or a value of `after`. Of a discovered listing the field `cursor=…` of a query, or a path with a query.
    Text(String),
}

/// What a page says about itself and its listing; `None` where it says nothing or nothing usable.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageFacts {
    /// How many items the page holds.
    pub items: u32,
    /// Whether it has no field for items. Only a discovered listing is held to have one: of an operation it is known.
    pub lacks_items: bool,
    /// The number of the page.
    pub page_number: Option<f64>,
    /// How many pages the listing has.
    pub page_count: Option<f64>,
    /// How many items a page of the listing has.
    pub page_size: Option<f64>,
    /// How many items the listing holds.
    pub total: Option<f64>,
    /// Where the next page is.
    pub next_uri: Option<String>,
    /// The cursor of the next page.
    pub cursor: Option<String>,
    /// Whether the items equal those of the page before. Only needed where [`PageFacts::needs_comparison`] says so.
    pub repeats: bool,
}

/// What follows a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextPage {
    /// The page with the next number. All pages up to this number exist, so they may be requested without waiting.
    Until(u64),
    /// The page with this key.
    Key(PageKey),
    /// Nothing: this is the last page.
    End,
    /// Nothing is known: the body has no items and is no page of a listing.
    NoListing,
    /// Nothing, and the items are not its own: the listing has shrunk below this page, and the server answered with another.
    Gone,
    /// The server gave a page that has been read before, so that the listing would never end.
    Repeated,
}

/// Where a request carries the page key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyLocation {
    /// In the query.
    Query,
    /// In the body.
    Body,
    /// In the field `paging` of the body.
    BodyPaging,
}

impl NextPage {
    /// The key of the page after that with this key, if there is one.
    pub(crate) fn key(&self, key: &PageKey) -> Option<PageKey> {
        match (self, key) {
            (NextPage::Until(_), PageKey::Number(number)) => Some(PageKey::Number(number.saturating_add(1))),
            (NextPage::Key(key), _) => Some(key.clone()),
            _ => None,
        }
    }
}

impl PagingStyle {
    /// The name of the field or parameter that carries the page key.
    pub const fn parameter(self) -> &'static str {
        match self {
            PagingStyle::PageNumber | PagingStyle::SearchBody | PagingStyle::PagingBody | PagingStyle::Discovered => {
                "pageNumber"
            }
            PagingStyle::Cursor => "cursor",
            PagingStyle::After => "after",
        }
    }

    /// Where a request carries the page key.
    pub const fn location(self) -> KeyLocation {
        match self {
            PagingStyle::PageNumber | PagingStyle::Cursor | PagingStyle::After | PagingStyle::Discovered => {
                KeyLocation::Query
            }
            PagingStyle::SearchBody => KeyLocation::Body,
            PagingStyle::PagingBody => KeyLocation::BodyPaging,
        }
    }

    /// The field of a page that says how many items the listing holds.
    pub const fn total_field(self) -> &'static str {
        match self {
            PagingStyle::PagingBody => "totalHits",
            _ => "total",
        }
    }

    /// Whether all pages have numbers, so that later ones can be requested before earlier ones have arrived.
    pub const fn is_numbered(self) -> bool {
        matches!(self, PagingStyle::PageNumber | PagingStyle::SearchBody | PagingStyle::PagingBody)
    }
}

impl PageKey {
    /// Reads the key of a stored position; `Ok(None)` when there is none, `Err` when it is no key of this style.
    pub(crate) fn of_position(style: PagingStyle, value: &Value) -> Result<Option<PageKey>, ()> {
        let takes_numbers = style.is_numbered() || style == PagingStyle::Discovered;
        match value.kind {
            ValueKind::Missing => Ok(None),
            ValueKind::String if !style.is_numbered() => Ok(PageKey::of_text(&value.text)),
            _ if takes_numbers => count(value.number).map(|number| Some(PageKey::Number(number))).ok_or(()),
            _ => Err(()),
        }
    }

    /// Reads the key among the arguments of a call, where a number may stand as its decimal text, and its text for anything else.
    pub(crate) fn of_argument(style: PagingStyle, value: &Value) -> Result<Option<PageKey>, ()> {
        match value.kind {
            kind if kind.has_text() && !style.is_numbered() => Ok(PageKey::of_text(&value.text)),
            ValueKind::String => count(value.amount()).map(|number| Some(PageKey::Number(number))).ok_or(()),
            _ => PageKey::of_position(style, value),
        }
    }

    /// The key of a page that is named by a text; an empty one names none.
    fn of_text(text: &str) -> Option<PageKey> {
        (!text.is_empty()).then(|| PageKey::Text(text.to_owned()))
    }

    /// The key where a listing starts.
    pub(crate) fn first(style: PagingStyle) -> PageKey {
        if style.is_numbered() { PageKey::Number(1) } else { PageKey::First }
    }
}

/// The number as an integer, when it is one of 0 or more that a JavaScript number holds exactly.
pub(crate) fn count(number: f64) -> Option<u64> {
    let integer = number as u64;
    ((0.0..=MAX_SAFE_INTEGER).contains(&number) && integer as f64 == number).then_some(integer)
}

impl PageFacts {
    /// The number of the last page, where the page says it in any way. `requested_size` is the page size of the request:
    /// a server may give smaller pages and say so.
    fn last_page(&self, requested_size: Option<f64>) -> Option<f64> {
        let at_least_one = |number: &f64| *number >= 1.0;
        if let Some(count) = self.page_count.filter(at_least_one) {
            return Some(count);
        }
        let size =
            self.page_size.filter(|size| *size != 0.0 && !size.is_nan()).or(requested_size).filter(at_least_one)?;
        self.total.filter(at_least_one).map(|total| (total / size).ceil())
    }

    /// Whether only a comparison with the page before tells an endless listing: pages have numbers and nothing is counted.
    pub fn needs_comparison(&self, style: PagingStyle, requested_size: Option<f64>) -> bool {
        style.is_numbered() && self.last_page(requested_size).is_none()
    }

    /// What follows this page, which was requested by `key`. In a listing that no operation describes, numbers count for more than a
    /// cursor, and that for more than `nextUri`, because pages that have numbers can be read ahead.
    pub fn next_page(&self, style: PagingStyle, key: &PageKey, requested_size: Option<f64>) -> NextPage {
        let text = match style {
            PagingStyle::Cursor => self.cursor.clone(),
            PagingStyle::After => self.next_uri.as_deref().and_then(after_of),
            PagingStyle::Discovered if self.lacks_items => return NextPage::NoListing,
            PagingStyle::Discovered => match self.cursor.as_deref() {
                Some(cursor) if !cursor.is_empty() => Some(cursor_field(cursor)),
                _ => self.next_uri.clone(),
            },
            PagingStyle::PageNumber | PagingStyle::SearchBody | PagingStyle::PagingBody => None,
        };
        let following = text.filter(|text| !text.is_empty()).map(PageKey::Text);
        let last = self.last_page(requested_size);
        let stated = self.page_number.and_then(count);
        let number = match key {
            PageKey::Number(requested) => Some(*requested),
            _ if style != PagingStyle::Discovered => None,
            // The first page of a listing that is counted, and says neither its number nor how it goes on.
            PageKey::First if following.is_none() => stated.or(Some(1)),
            // The first page, or one that a `nextUri` led to: its number is what it says.
            _ => stated,
        };
        if let Some(number) = number.filter(|_| style.is_numbered() || last.is_some()) {
            return match self.next_number(number, last) {
                // Only a page that was asked for by its number says how far the numbers go.
                NextPage::Until(_) if !matches!(key, PageKey::Number(_)) => {
                    NextPage::Key(PageKey::Number(number.saturating_add(1)))
                }
                next => next,
            };
        }
        match following {
            None => NextPage::End,
            Some(next) if next == *key => NextPage::Repeated,
            Some(next) => NextPage::Key(next),
        }
    }

    /// What follows this page, which was requested by `number`, when `last` is the last page.
    ///
    /// The counts of the newest page hold, because a listing may grow and shrink while it is read. A short or empty page in
    /// the middle is no end: servers leave out what the caller may not see. Where nothing is counted, an empty page is the end.
    fn next_number(&self, number: u64, last: Option<f64>) -> NextPage {
        let requested = number as f64;
        if self.page_number.is_some_and(|number| number != requested) {
            return if last.is_some_and(|last| last < requested) { NextPage::Gone } else { NextPage::Repeated };
        }
        match last {
            Some(last) if requested < last => NextPage::Until((last as u64).max(number.saturating_add(1))),
            Some(_) => NextPage::End,
            None if self.items == 0 => NextPage::End,
            None if self.repeats => NextPage::Repeated,
            None => NextPage::Until(number.saturating_add(1)),
        }
    }
}

/// Name and separator of the field of a query that holds a cursor.
pub(crate) const CURSOR: &str = "cursor=";

/// The field of a query that asks for the page behind this cursor.
pub(crate) fn cursor_field(cursor: &str) -> String {
    let mut field = CURSOR.to_owned();
    push_encoded(&mut field, cursor);
    field
}

/// The value of `after` in the query of a URI, decoded; `None` when there is none or it is no UTF-8.
fn after_of(uri: &str) -> Option<String> {
    let (uri, _) = uri.split_once('#').unwrap_or((uri, ""));
    let (_, query) = uri.split_once('?')?;
    let value = query.split('&').find_map(|field| field.strip_prefix("after="))?;
    decode(value)
}

/// Percent-decodes `text`. A `%` without two hexadecimal digits stays as it stands, and so does `+`.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match tail {
            [high, low, tail @ ..] if *first == b'%' => {
                hex(*high).zip(hex(*low)).map(|(high, low)| (high << 4 | low, tail))
            }
            _ => None,
        };
        let (byte, tail) = escaped.unwrap_or((*first, tail));
        bytes.push(byte);
        rest = tail;
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    (digit as char).to_digit(16).map(|value| value as u8)
}

#[cfg(test)]
#[path = "next_page_tests.rs"]
mod tests;
