//! Many items in requests of the size that the API takes.

/// How the items of an operation travel: how many in one request, and how many requests at once unless the caller says.
/// Requests that change one and the same user go one after another.
pub fn limits(operation: &str) -> (u32, u32) {
    match operation {
        "getUsers" => (100, 4),
        "patchUsersBulk" => (50, 4),
        _ => (50, 1),
    }
}

/// Whether a request that failed with this status is sent again in halves: when one of its items may be at fault, so that
/// it alone gets the error. The API changes all items of a request or none.
pub fn splits(status: f64) -> bool {
    matches!(status as u16, 400 | 404 | 409 | 413 | 414 | 422)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn limits_are_those_of_the_api() {
        assert_eq!(limits("getUsers"), (100, 4));
        assert_eq!(limits("patchUsersBulk"), (50, 4));
        assert_eq!(limits("patchUserRoutingskillsBulk"), (50, 1));
        assert_eq!(limits("patchUserRoutinglanguagesBulk"), (50, 1));
    }

    #[test]
    fn only_what_an_item_may_have_caused_splits() {
        for status in [400.0, 404.0, 409.0, 413.0] {
            assert!(splits(status), "{status}");
        }
        for status in [f64::NAN, 0.0, 401.0, 403.0, 408.0, 429.0, 500.0, 503.0] {
            assert!(!splits(status), "{status}");
        }
    }

    proptest! {
        /// Splitting finds every item at fault and spares every other, in a bounded number of requests.
        #[test]
        fn splitting_isolates_faults(faults in prop::collection::vec(any::<bool>(), 1..51)) {
            fn send(items: &[(usize, bool)], requests: &mut usize, outcomes: &mut Vec<(usize, bool)>) {
                *requests += 1;
                if items.iter().all(|(_, fault)| !fault) {
                    outcomes.extend(items.iter().map(|(index, _)| (*index, true)));
                } else if items.len() > 1 && splits(400.0) {
                    let (first, second) = items.split_at(items.len() / 2);
                    send(first, requests, outcomes);
                    send(second, requests, outcomes);
                } else {
                    outcomes.extend(items.iter().map(|(index, _)| (*index, false)));
                }
            }
            let items: Vec<_> = faults.iter().copied().enumerate().collect();
            let (mut requests, mut outcomes) = (0, Vec::new());
            send(&items, &mut requests, &mut outcomes);
            prop_assert_eq!(outcomes, items.iter().map(|(index, fault)| (*index, !fault)).collect::<Vec<_>>());
            prop_assert!(requests < 2 * items.len());
        }
    }
}
