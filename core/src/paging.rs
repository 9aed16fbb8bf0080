//! Reading a listing page by page: which page comes next, and what a page that does not fit means.

/// How many pages are read when the caller sets no bound, so that a server whose listing never ends hangs nobody.
pub const MOST_PAGES: u32 = 10_000;

/// What a numbered page says of itself and of its listing; NaN for what it does not say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Page {
    /// How many items it holds.
    pub items: f64,
    pub page_number: f64,
    pub page_count: f64,
    /// Of the page, or as it was asked for.
    pub page_size: f64,
    /// How many items the listing holds.
    pub total: f64,
    /// It holds the same items as the page before.
    pub repeats: bool,
}

/// What follows a numbered page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Following {
    /// The next number, and those up to this one, which may be asked for without waiting.
    Until(f64),
    /// Nothing: it is the last one.
    End,
    /// Nothing, and its items are not its own either: the listing has shrunk below it, and the server gave another page.
    Gone,
    /// The server gives a page again that has been read, which would never end.
    Repeated,
}

impl Page {
    /// The number of the last page, NaN where the page does not tell it in any way.
    fn last(&self) -> f64 {
        if self.page_count >= 1.0 {
            self.page_count
        } else if self.total >= 1.0 && self.page_size >= 1.0 {
            (self.total / self.page_size).ceil()
        } else {
            f64::NAN
        }
    }

    /// What follows this page, which was asked for as number `asked`.
    ///
    /// The counts of the newest page hold, as a listing may grow and shrink while it is read. A short or empty page in the
    /// middle is no end, as servers leave out what the caller may not see; where nothing is counted an empty one is.
    pub fn following(&self, asked: f64) -> Following {
        let last = self.last();
        if !self.page_number.is_nan() && self.page_number != asked {
            return if last < asked { Following::Gone } else { Following::Repeated };
        }
        if asked < last {
            Following::Until(last)
        } else if !last.is_nan() || self.items == 0.0 {
            Following::End
        } else if self.repeats {
            Following::Repeated
        } else {
            Following::Until(asked + 1.0)
        }
    }
}

impl Following {
    /// As one number: of the last page, 0 at the end, less when the page does not belong there.
    pub const fn code(self) -> f64 {
        match self {
            Following::Until(last) => last,
            Following::End => 0.0,
            Following::Gone => -1.0,
            Following::Repeated => -2.0,
        }
    }
}

#[cfg(test)]
#[path = "paging_tests.rs"]
mod tests;
