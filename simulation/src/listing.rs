//! Listings of the model server, in all paging styles.

use crate::random::Random;
use genesys_users_core::next_page::{PageFacts, PageKey};
use genesys_users_core::operation::PagingStyle;

/// A listing, which changes never or at random.
#[derive(Debug)]
pub struct Listing {
    pub style: PagingStyle,
    items: Vec<Entry>,
    pub is_changing: bool,
    /// What numbered pages say of the listing.
    counts: Counts,
    /// The largest page that the server gives.
    largest_page: u32,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    id: u32,
    /// The caller may not see it: its place in the page stays empty.
    is_hidden: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    Everything,
    /// The number of items, and the size of a page.
    Total,
    /// The number of items alone, so that pages have to have the size that was requested.
    TotalAlone,
    Nothing,
}

impl Listing {
    pub fn new(random: &mut Random) -> Listing {
        use PagingStyle::{After, Cursor, Discovered, PageNumber, PagingBody, SearchBody};
        let styles = [PageNumber, PageNumber, SearchBody, PagingBody, Cursor, After, Discovered];
        Listing::of_style(random.pick(&styles), random)
    }

    /// The results of a job.
    pub fn of_results(random: &mut Random) -> Listing {
        Listing { is_changing: false, ..Listing::of_style(PagingStyle::Cursor, random) }
    }

    fn of_style(style: PagingStyle, random: &mut Random) -> Listing {
        let counts = match style {
            PagingStyle::PagingBody => Counts::TotalAlone,
            _ => random.pick(&[
                Counts::Everything,
                Counts::Everything,
                Counts::Total,
                Counts::TotalAlone,
                Counts::Nothing,
            ]),
        };
        let length = random.pick(&[0, 1, 9, 10, 11, 40, 137]);
        // Where nothing is counted an empty page is the end, so nothing may be hidden.
        let hidden =
            if style.is_numbered() && counts == Counts::Nothing { 0.0 } else { random.pick(&[0.0, 0.0, 0.3, 0.9]) };
        let items = (0..length).map(|id| Entry { id, is_hidden: random.chance(hidden) }).collect();
        let largest_page = if counts == Counts::TotalAlone { u32::MAX } else { random.pick(&[7, 100, u32::MAX]) };
        Listing { style, items, is_changing: random.chance(0.2), counts, largest_page }
    }

    /// What a reader gets, in this order.
    pub fn visible(&self) -> impl Iterator<Item = u32> + '_ {
        self.items.iter().filter(|entry| !entry.is_hidden).map(|entry| entry.id)
    }

    /// An item is added or removed.
    pub fn change(&mut self, random: &mut Random) {
        let index = random.below(self.items.len() + 1);
        if random.chance(0.5) {
            self.items.insert(index, Entry { id: 1000 + random.below(1000) as u32, is_hidden: false });
        } else if index < self.items.len() {
            self.items.remove(index);
        }
    }

    pub fn page(&self, key: &PageKey, size: u32) -> (Vec<u32>, PageFacts) {
        let size = size.min(self.largest_page);
        let per_page = size as usize;
        let start = match key {
            PageKey::First => 0,
            PageKey::Number(number) => (*number as usize).saturating_sub(1).saturating_mul(per_page),
            // The number at the end is the place of the first item.
            PageKey::Text(text) => {
                let digits = text.rsplit(|letter: char| !letter.is_ascii_digit()).next();
                digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
            }
        };
        let length = self.items.len();
        let pages = length.div_ceil(per_page);
        let (mut start, mut number) = (start.min(length), start / per_page + 1);
        // A discovered listing has numbers, or a cursor, or a `nextUri`.
        let style = match (self.style, self.counts) {
            (PagingStyle::Discovered, Counts::Everything) => PagingStyle::PageNumber,
            (PagingStyle::Discovered, Counts::Total | Counts::TotalAlone) => PagingStyle::Cursor,
            (PagingStyle::Discovered, Counts::Nothing) => PagingStyle::After,
            (style, _) => style,
        };
        if style.is_numbered() && self.counts == Counts::Everything && pages > 0 && number > pages {
            // Some servers give the last page instead of one beyond it.
            number = pages;
            start = (pages - 1) * per_page;
        }
        let end = (start + per_page).min(length);
        let items: Vec<u32> =
            self.items[start..end].iter().filter(|entry| !entry.is_hidden).map(|entry| entry.id).collect();
        let mut facts = PageFacts { items: items.len() as u32, ..PageFacts::default() };
        match style {
            PagingStyle::Cursor => facts.cursor = (end < length).then(|| format!("c{end}")),
            PagingStyle::After => {
                facts.next_uri = (end < length).then(|| format!("/api/v2/things?pageSize={size}&after=a%2D{end}"));
            }
            _ => {
                let counted = |number: usize| Some(number as f64);
                match self.counts {
                    Counts::Everything => {
                        facts.page_number = counted(number);
                        facts.page_count = counted(pages);
                        facts.page_size = counted(per_page);
                        facts.total = counted(length);
                    }
                    Counts::Total => {
                        facts.page_size = counted(per_page);
                        facts.total = counted(length);
                    }
                    Counts::TotalAlone => facts.total = counted(length),
                    Counts::Nothing => {}
                }
            }
        }
        (items, facts)
    }
}
