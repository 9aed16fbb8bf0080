//! Whether the window of a login was closed by the person.
//!
//! A page with `Cross-Origin-Opener-Policy`, such as that of an identity provider, cuts the window off from its opener: it reads as
//! closed while it still shows the login page. So a window that reads as closed was closed only if the page has the focus again, which
//! the window would have otherwise, and if the login page was seen in it for some time, or the focus was, before: a login page with
//! that policy is seen for a moment before the window is cut off.

/// Time between two looks at the window, in ms.
pub const POPUP_POLL_INTERVAL: f64 = 25.0;

/// How often in a row the window must have been seen closed: a message may still be under way at the first time.
const CLOSED_LOOKS: u32 = 8;

/// How often in a row the login page must have been seen: longer than the moment before it cuts the window off, which takes up to 100 ms on
/// a busy machine, and shorter than a person needs to close a window.
const AWAY_LOOKS: u32 = 8;

/// What the opener sees of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PopupView {
    /// The empty page that it was opened with.
    Blank,
    /// A page of another origin.
    Away,
    /// `closed` is true.
    Closed,
}

/// What was seen of the window so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PopupWatch {
    /// In a row, or as many as are enough.
    away_looks: u32,
    had_focus: bool,
    closed_looks: u32,
}

impl PopupWatch {
    /// Takes a look at the window; says whether the person has closed it. `page_has_focus` is that of the opener.
    pub fn is_closed(&mut self, view: PopupView, page_has_focus: bool) -> bool {
        let was_away = self.away_looks >= AWAY_LOOKS;
        if !was_away {
            self.away_looks = if view == PopupView::Away { self.away_looks + 1 } else { 0 };
        }
        self.had_focus |= !page_has_focus;
        let is_closed = view == PopupView::Closed && page_has_focus && (was_away || self.had_focus);
        self.closed_looks = if is_closed { self.closed_looks + 1 } else { 0 };
        self.closed_looks >= CLOSED_LOOKS
    }
}

#[cfg(test)]
mod tests {
    use super::PopupView::*;
    use super::*;

    /// Which look finds that the person has closed the window, if any.
    fn found_by(looks: &[(PopupView, bool)]) -> Option<usize> {
        let mut watch = PopupWatch::default();
        looks.iter().position(|(view, page_has_focus)| watch.is_closed(*view, *page_has_focus))
    }

    #[test]
    fn a_window_that_a_person_closes_is_noticed_soon() {
        let closed = |times| vec![(Closed, true); times];
        for (looks, found) in [
            // While it shows the login page.
            ([vec![(Away, false)], closed(8)].concat(), Some(8)),
            // Where the host says that every page has the focus.
            ([vec![(Away, true); 8], closed(8)].concat(), Some(15)),
            ([vec![(Away, true); 99], closed(8)].concat(), Some(106)),
            // Before the login page.
            ([vec![(Blank, false)], closed(8)].concat(), Some(8)),
            // The focus comes back later.
            ([vec![(Away, false), (Closed, false)], closed(8)].concat(), Some(9)),
            // Not seen often enough in a row.
            ([vec![(Away, true); 8], closed(7)].concat(), None),
            ([vec![(Away, true); 8], closed(7), vec![(Closed, false)], closed(7)].concat(), None),
            ([vec![(Away, true); 7], closed(99)].concat(), None),
        ] {
            assert_eq!(found_by(&looks), found, "{looks:?}");
        }
    }

    #[test]
    fn a_window_that_was_cut_off_is_not_closed() {
        for looks in [
            // By the login page, also where the host says that every page has the focus.
            vec![(Blank, true), (Closed, true)],
            vec![(Closed, true)],
            vec![(Blank, true), (Away, true), (Closed, true)],
            [vec![(Away, true); 7], vec![(Closed, true)]].concat(),
            vec![(Blank, false), (Closed, false)],
            // By the identity provider behind it.
            vec![(Away, false), (Closed, false)],
        ] {
            let last = *looks.last().unwrap();
            let looks = [looks, vec![last; 99]].concat();
            assert_eq!(found_by(&looks), None, "{:?}", &looks[..4]);
        }
    }
}
