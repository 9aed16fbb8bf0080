//! Tests of `job`: stories of events and the actions that they lead to.

use super::*;
use crate::operation::PagingStyle;
use proptest::prelude::*;
use {Action::*, Event::*};

const NEW: Event = Submitted { job_id: Some("1") };
const QUEUED: Event = Status { state: Some("QUEUED") };
const READY: Event = Status { state: Some("FULFILLED") };
const GO: Event = Proceed { random: 0.0 };

/// A name, the id of a job submitted before or nothing, and what happens.
type Story = (&'static str, &'static str, &'static [(Event<'static>, Action)]);

fn new(kind: JobKind, job_id: &str) -> Job {
    Job::new(kind, Some(job_id.to_owned()))
}

fn play(mut job: Job, name: &str, steps: &[(Event, Action)]) {
    for (index, (event, expected)) in steps.iter().enumerate() {
        assert_eq!(job.on(*event), *expected, "{name}, step {index}: {event:?}");
    }
}

#[test]
fn each_story_has_its_actions() {
    let stories: [Story; 20] = [
        (
            "to its results",
            "",
            &[
                (GO, Submit),
                (NEW, GetStatus),
                (QUEUED, Report),
                (GO, Delay(250.0)),
                (GO, GetStatus),
                (Status { state: Some("A_NEW_STATE") }, Report),
                (GO, Delay(500.0)),
                (GO, GetStatus),
                (READY, Report),
                (GO, ReadResults),
                // Its results stay.
                (Left, End),
                (GO, ReadResults),
            ],
        ),
        ("submitted elsewhere", "7", &[(GO, GetStatus), (READY, Report), (GO, ReadResults)]),
        (
            "failed",
            "7",
            &[(GO, GetStatus), (Status { state: Some("FAILED") }, Report), (GO, Fail(Outcome::Failed)), (Left, End)],
        ),
        (
            "cancelled",
            "7",
            &[(GO, GetStatus), (Status { state: Some("CANCELLED") }, Report), (GO, Fail(Outcome::Cancelled))],
        ),
        ("expired", "7", &[(GO, GetStatus), (Status { state: Some("EXPIRED") }, Report), (GO, Fail(Outcome::Expired))]),
        ("without a state", "7", &[(GO, GetStatus), (Status { state: None }, Report), (GO, Fail(Outcome::Lost))]),
        (
            "with an empty state",
            "7",
            &[(GO, GetStatus), (Status { state: Some("") }, Report), (GO, Fail(Outcome::Lost))],
        ),
        (
            "submitted without an id",
            "",
            &[(GO, Submit), (Submitted { job_id: None }, Fail(Outcome::Lost)), (Left, End)],
        ),
        ("submitted with an empty id", "", &[(GO, Submit), (Submitted { job_id: Some("") }, Fail(Outcome::Lost))]),
        ("left before it began", "", &[(Left, End), (GO, End)]),
        (
            "left while it is submitted",
            "",
            &[(GO, Submit), (Left, End), (Left, End), (NEW, Cancel), (Left, End), (GO, End)],
        ),
        (
            "left while it is submitted, and then without an id",
            "",
            &[(GO, Submit), (Left, End), (Submitted { job_id: None }, End)],
        ),
        ("left while it is submitted, which fails", "", &[(GO, Submit), (Left, End), (Failed, End), (NEW, End)]),
        (
            "left while its state is asked for",
            "",
            &[(GO, Submit), (NEW, GetStatus), (Left, Cancel), (QUEUED, End), (Left, End)],
        ),
        ("left from the report", "", &[(GO, Submit), (NEW, GetStatus), (QUEUED, Report), (Left, Cancel), (GO, End)]),
        (
            "left from the report that it is ready",
            "",
            &[(GO, Submit), (NEW, GetStatus), (READY, Report), (Left, End), (GO, End)],
        ),
        (
            "left while it waits",
            "",
            &[(GO, Submit), (NEW, GetStatus), (QUEUED, Report), (GO, Delay(250.0)), (Left, Cancel), (GO, End)],
        ),
        (
            "of somebody else, left",
            "7",
            &[(GO, GetStatus), (QUEUED, Report), (GO, Delay(250.0)), (Left, End), (GO, End)],
        ),
        ("whose state cannot be had", "", &[(GO, Submit), (NEW, GetStatus), (Failed, End), (Left, End)]),
        (
            "whose report throws",
            "",
            &[(GO, Submit), (NEW, GetStatus), (QUEUED, Report), (Failed, End), (Left, End), (GO, End)],
        ),
    ];
    for kind in [JobKind::Details, JobKind::Aggregates] {
        for (name, job_id, steps) in &stories {
            play(new(kind, job_id), name, steps);
        }
    }
}

#[test]
fn its_id_and_state_can_be_read() {
    let mut job = new(JobKind::Details, "");
    assert_eq!((job.job_id(), job.state(), job.kind()), (None, None, JobKind::Details));
    job.on(GO);
    job.on(NEW);
    assert_eq!((job.job_id(), job.state()), (Some("1"), None));
    job.on(QUEUED);
    assert_eq!((job.job_id(), job.state()), (Some("1"), Some("QUEUED")));
    assert_eq!(new(JobKind::Aggregates, "7").job_id(), Some("7"));
}

#[test]
fn delays_double_up_to_ten_seconds() {
    let delays: Vec<f64> = (0..8).map(|polls| delay(polls, 0.0)).collect();
    assert_eq!(delays, [250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0, 10_000.0, 10_000.0]);
    assert_eq!(delay(1, 1.0), 375.0);
}

#[test]
fn operations_belong_together() {
    for kind in [JobKind::Details, JobKind::Aggregates] {
        let name = |operation: OperationId| operation.descriptor().name;
        let word = name(kind.submit_operation())
            .strip_prefix("postAnalyticsUsers")
            .and_then(|rest| rest.strip_suffix("Jobs"))
            .unwrap();
        assert_eq!(kind.name(), ["runUsers", word, "Job"].concat());
        assert_eq!(name(kind.status_operation()), ["getAnalyticsUsers", word, "Job"].concat());
        assert_eq!(name(kind.results_operation()), ["getAnalyticsUsers", word, "JobResults"].concat());
        assert_eq!(name(kind.cancel_operation()), ["deleteAnalyticsUsers", word, "Job"].concat());
        let paging = kind.results_operation().descriptor().paging.unwrap();
        assert_eq!(paging.style, PagingStyle::Cursor);
    }
}

fn event() -> impl Strategy<Value = Event<'static>> {
    prop_oneof![
        Just(NEW),
        Just(Submitted { job_id: None }),
        Just(QUEUED),
        Just(READY),
        Just(Status { state: Some("FAILED") }),
        (0.0..1.0_f64).prop_map(|random| Proceed { random }),
        Just(Failed),
        Just(Left),
    ]
}

proptest! {
    #[test]
    fn delays_are_bounded_and_never_shrink(polls: u32, random in 0.0..1.0_f64) {
        let now = delay(polls, random);
        prop_assert!((187.5..=10_000.0).contains(&now));
        prop_assert!(delay(polls.saturating_add(1), random) >= now);
    }

    /// No sequence of events submits or cancels twice, cancels what is not known, not ours or done, or acts after the end.
    #[test]
    fn no_sequence_of_events_breaks_it(details: bool, ours: bool, events in prop::collection::vec(event(), 0..30)) {
        let kind = if details { JobKind::Details } else { JobKind::Aggregates };
        let mut job = new(kind, if ours { "" } else { "7" });
        let (mut submitted, mut cancelled, mut over, mut ready, mut left) = (0, 0, false, false, false);
        for event in events {
            let action = job.on(event);
            left |= event == Left;
            match action {
                Submit => submitted += 1,
                Cancel => {
                    cancelled += 1;
                    prop_assert!(ours && left && !ready && !over && job.job_id().is_some());
                    over = true;
                }
                GetStatus | Report | Delay(_) => prop_assert!(!over && !ready && !left && job.job_id().is_some()),
                ReadResults => {
                    prop_assert!(!over && job.state() == Some("FULFILLED"));
                    ready = true;
                }
                Fail(_) => {
                    prop_assert!(!over && !ready);
                    over = true;
                }
                End => {}
            }
        }
        prop_assert!(submitted <= u32::from(ours) && cancelled <= 1);
    }
}
