//! Analytics jobs: what a state means, and when to look again.

const FIRST_WAIT: u32 = 250;
const LONGEST_WAIT: u32 = 10_000;
const JITTER: f64 = 0.25;

/// What the state of a job means for who waits for its results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is not done; so is a job in a state that is newer than this package.
    Waiting,
    /// Its results can be read.
    Ready,
    /// There will be no results: it failed, was cancelled, its results have expired, or it has no state at all.
    Failed,
    Cancelled,
    Expired,
    Lost,
}

/// What a state means.
pub fn progress(state: &str) -> Progress {
    const MEANINGS: [(&str, Progress); 5] = [
        ("FULFILLED", Progress::Ready),
        ("FAILED", Progress::Failed),
        ("CANCELLED", Progress::Cancelled),
        ("EXPIRED", Progress::Expired),
        ("", Progress::Lost),
    ];
    MEANINGS.iter().find(|(known, _)| *known == state).map_or(Progress::Waiting, |(_, meaning)| *meaning)
}

/// The wait in ms before a job is looked at again, when it has been looked at `polls` times before; `random` is in `0.0..1.0`.
pub fn wait(polls: u32, random: f64) -> f64 {
    let doubled = (FIRST_WAIT << polls.min(6)).min(LONGEST_WAIT);
    f64::from(doubled) * (1.0 - JITTER * random)
}

impl Progress {
    /// As one number: the wait in ms, 0 when the results are ready, less when there will be none.
    pub fn code(self, polls: u32, random: f64) -> f64 {
        match self {
            Progress::Waiting => wait(polls, random),
            Progress::Ready => 0.0,
            Progress::Failed => -1.0,
            Progress::Cancelled => -2.0,
            Progress::Expired => -3.0,
            Progress::Lost => -4.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn waits_double_up_to_ten_seconds() {
        let waits: Vec<f64> = (0..8).map(|polls| wait(polls, 0.0)).collect();
        assert_eq!(waits, [250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0, 10_000.0, 10_000.0]);
        assert_eq!(wait(1, 1.0), 375.0);
    }

    #[test]
    fn codes_tell_everything_apart() {
        use Progress::*;
        let codes = [Waiting, Ready, Failed, Cancelled, Expired, Lost].map(|progress| progress.code(0, 0.0));
        assert_eq!(codes, [250.0, 0.0, -1.0, -2.0, -3.0, -4.0]);
    }

    proptest! {
        #[test]
        fn waits_are_bounded_and_never_shrink(polls: u32, random in 0.0..1.0_f64) {
            let now = wait(polls, random);
            prop_assert!((187.5..=10_000.0).contains(&now));
            prop_assert!(wait(polls.saturating_add(1), random) >= now);
        }
    }
}
