//! A login that has left the page waits for its answer in `sessionStorage`, which belongs to one tab. The record has two lines and
//! maybe more: the state that was sent; the code verifier, the number of departures and the time of the last one; the application's
//! own state, if there is one.

use super::environment::Proof;
use std::rc::Rc;

/// How soon after a departure, in ms, a page that comes back without an answer counts as part of a loop.
const QUICK_RETURN: f64 = 20_000.0;

/// How often in a row a page may go to the login page and come back soon without an answer.
pub const MAX_DEPARTURES: u32 = 3;

/// A login that waits for its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingLogin {
    /// The random state that was sent, and the code verifier, which proves that this page has asked for the code.
    pub proof: Rc<Proof>,
    /// How often in a row the page was left for the login page and came back soon without an answer, this time included.
    pub departures: u32,
    /// When the page was left, in ms since the epoch.
    pub left_at: f64,
    /// The application's own state, opaque here.
    pub app_state: Option<Rc<str>>,
}

impl PendingLogin {
    /// The record for `sessionStorage`.
    pub fn to_record(&self) -> String {
        let (mut departures, mut left_at) = (itoa::Buffer::new(), itoa::Buffer::new());
        let (departures, left_at) = (departures.format(self.departures), left_at.format(self.left_at as u64));
        let Proof { state, verifier } = &*self.proof;
        let mut record = [state, "\n", verifier, " ", departures, " ", left_at].concat();
        if let Some(app_state) = &self.app_state {
            record.push('\n');
            record.push_str(app_state);
        }
        record
    }

    /// Reads a record. A storage belongs to the whole page, so the text may be anything.
    pub fn from_record(record: &str) -> Option<PendingLogin> {
        let mut lines = record.splitn(3, '\n');
        let state = lines.next().filter(is_word)?;
        let mut words = lines.next()?.split(' ');
        let verifier = words.next().filter(is_word)?;
        // Records of the first version have the verifier alone.
        let departures = words.next().and_then(|word| word.parse().ok()).unwrap_or(1);
        let left_at = words.next().and_then(|word| word.parse::<u64>().ok()).unwrap_or_default() as f64;
        let app_state = lines.next().map(Rc::from);
        let proof = Rc::new(Proof { state: state.to_owned(), verifier: verifier.to_owned() });
        Some(PendingLogin { proof, departures, left_at, app_state })
    }

    /// The number of the next departure, for a page that came back to without an answer to this login.
    pub fn next_departure(&self, now: f64) -> u32 {
        let is_quick = (0.0..QUICK_RETURN).contains(&(now - self.left_at));
        if is_quick { self.departures.saturating_add(1) } else { 1 }
    }
}

/// What base64url can be, and no space.
fn is_word(text: &&str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pending(departures: u32, left_at: f64, app_state: Option<&str>) -> PendingLogin {
        let app_state = app_state.map(Rc::from);
        let proof = Rc::new(Proof { state: "S".to_owned(), verifier: "V".to_owned() });
        PendingLogin { proof, departures, left_at, app_state }
    }

    #[test]
    fn records() {
        for (record, expected) in [
            ("S\nV 1 1800000000000", pending(1, 1_800_000_000_000.0, None)),
            ("S\nV 2 7\n", pending(2, 7.0, Some(""))),
            ("S\nV 2 7\na\nb", pending(2, 7.0, Some("a\nb"))),
        ] {
            assert_eq!(PendingLogin::from_record(record), Some(expected.clone()));
            assert_eq!(expected.to_record(), record);
            assert!(record.starts_with("S\n"), "which is how the login of an answer is found");
        }
        // Of the first version, and with counts that cannot be read.
        for record in ["S\nV\nmine", "S\nV x y\nmine", "S\nV -1 -1\nmine"] {
            assert_eq!(PendingLogin::from_record(record), Some(pending(1, 0.0, Some("mine"))));
        }
    }

    #[test]
    fn garbage_is_no_login() {
        for record in ["", "\n", "x", "\nV 1 1", "S\n", "S\n 1 1", "a b\nV 1 1", "S\n\tV 1 1", "{}", "\0\0\0"] {
            assert_eq!(PendingLogin::from_record(record), None, "{record:?}");
        }
    }

    #[test]
    fn only_quick_returns_count_on() {
        for (departures, left_at, now, next) in [
            (1, 1000.0, 1000.0, 2),
            (2, 1000.0, 20_999.0, 3),
            (2, 1000.0, 21_000.0, 1),
            // The clock was set back.
            (2, 1000.0, 999.0, 1),
            (u32::MAX, 1000.0, 1001.0, u32::MAX),
        ] {
            assert_eq!(pending(departures, left_at, None).next_departure(now), next, "{departures} {left_at} {now}");
        }
    }

    proptest! {
        #[test]
        fn a_record_brings_the_login_back(departures in any::<u32>(), left_at in 0u64..1u64 << 53, app_state in proptest::option::of("(\\PC|\n){0,20}")) {
            let login = pending(departures, left_at as f64, app_state.as_deref());
            prop_assert_eq!(PendingLogin::from_record(&login.to_record()), Some(login));
        }

        #[test]
        fn any_text_is_read(record in "(\\PC|\n| |[0-9]){0,40}") {
            PendingLogin::from_record(&record);
        }
    }
}
