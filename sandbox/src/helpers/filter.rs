//! Filters of listings by name.

use crate::routing::Call;

/// What a name filter without `*` stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matching {
    /// The whole name.
    Whole,
    /// The start of the name.
    Start,
    /// A part of the name.
    Part,
}

/// A name filter. It ignores case, and each `*` stands for any text.
pub struct NameFilter {
    /// The texts between the asterisks; none for a filter that every name passes.
    pieces: Option<Vec<String>>,
}

impl NameFilter {
    /// The filter of the query parameter `name`. A blank name does not filter.
    pub fn of(call: &Call<'_>, matching: Matching) -> Self {
        match call.query.text("name").map(str::trim).filter(|name| !name.is_empty()) {
            Some(name) => Self::new(name, matching),
            None => Self { pieces: None },
        }
    }

    fn new(name: &str, matching: Matching) -> Self {
        let name = name.to_lowercase();
        let pattern = match matching {
            _ if name.contains('*') => name,
            Matching::Whole => name,
            Matching::Start => format!("{name}*"),
            Matching::Part => format!("*{name}*"),
        };
        Self { pieces: Some(pattern.split('*').map(str::to_owned).collect()) }
    }

    /// Whether a name passes the filter.
    pub fn passes(&self, name: &str) -> bool {
        let Some(pieces) = &self.pieces else { return true };
        let name = name.to_lowercase();
        let Some((first, others)) = pieces.split_first() else { return true };
        let Some((last, middle)) = others.split_last() else { return name == *first };
        let Some(mut rest) = name.strip_prefix(first.as_str()).and_then(|rest| rest.strip_suffix(last.as_str())) else {
            return false;
        };
        for piece in middle {
            match rest.split_once(piece.as_str()) {
                Some((_, after)) => rest = after,
                None => return false,
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_match_wholly_at_the_start_or_in_part() {
        let passes = |filter, matching| {
            let filter = NameFilter::new(filter, matching);
            ["Sales", "Sales Inbound", "Inside sales"].map(|name| filter.passes(name))
        };
        assert_eq!(passes("SALES", Matching::Whole), [true, false, false]);
        assert_eq!(passes("sales", Matching::Start), [true, true, false]);
        assert_eq!(passes("sAles", Matching::Part), [true, true, true]);
        assert_eq!(passes("sales?", Matching::Part), [false; 3]);
    }

    #[test]
    fn asterisks_stand_for_any_text() {
        let passes = |filter| {
            let filter = NameFilter::new(filter, Matching::Whole);
            ["Sales", "Sales Inbound", "Inside sales"].map(|name| filter.passes(name))
        };
        assert_eq!(passes("sales*"), [true, true, false]);
        assert_eq!(passes("*sales"), [true, false, true]);
        assert_eq!(passes("*al*in*d"), [false, true, false]);
        assert_eq!(passes("*"), [true; 3]);
        // The start and the end do not overlap.
        assert_eq!(passes("sales*sales"), [false; 3]);
    }
}
