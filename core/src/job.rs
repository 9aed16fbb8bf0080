//! Runs an analytics job: submits it, waits until it is done, and says when its results can be read. A pager reads them.
//!
//! The driver starts a job when its pager requests the first page. It reports what happens as an [`Event`] and does what
//! the [`Action`] says, until that is to read the results, to fail, or to end. When the reader leaves or aborts, it
//! reports [`Event::Left`], also while it waits for something else.
//!
//! ```
//! use genesys_users_core::job::{Action, Event, Job, JobKind};
//!
//! let mut job = Job::new(JobKind::Details, None);
//! let go_on = Event::Proceed { random: 0.5 };
//! assert_eq!(job.on(go_on), Action::Submit);
//! assert_eq!(job.on(Event::Submitted { job_id: Some("job-1") }), Action::GetStatus);
//! assert_eq!(job.on(Event::Status { state: Some("PENDING") }), Action::Report);
//! assert!(matches!(job.on(go_on), Action::Delay(_)));
//! assert_eq!(job.on(go_on), Action::GetStatus);
//! assert_eq!(job.on(Event::Status { state: Some("FULFILLED") }), Action::Report);
//! assert_eq!(job.on(go_on), Action::ReadResults);
//! ```

use crate::operation::OperationId;

const FIRST_DELAY: u32 = 250;
const MAX_DELAY: u32 = 10_000;
const JITTER: f64 = 0.25;

/// What a job computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// The details of users: their presences and routing statuses.
    Details,
    /// Aggregates over the details.
    Aggregates,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event<'a> {
    /// A reader wants results, the caller has been told, or the delay is over. `random` is in `0.0..1.0`.
    Proceed {
        /// A random number for a delay.
        random: f64,
    },
    /// The server has taken the job and named it. It may come after the reader has left.
    Submitted {
        /// The id, if the response has one.
        job_id: Option<&'a str>,
    },
    /// The server has told the state of the job.
    Status {
        /// The state, if the response has one.
        state: Option<&'a str>,
    },
    /// A request failed, or the caller's function threw. The driver throws that.
    Failed,
    /// The reader has left, or the caller's signal was aborted.
    Left,
}

/// What the driver does next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// Submit the job, without the caller's signal: a job whose id nobody has learned could not be cancelled. Do not wait for
    /// the answer when the reader leaves, but report it all the same.
    Submit,
    /// Ask for the state of the job.
    GetStatus,
    /// Tell the caller how the job stands.
    Report,
    /// Wait so many ms.
    Delay(f64),
    /// Read the results.
    ReadResults,
    /// Cancel the job, and do not wait for the answer.
    Cancel,
    /// Throw: there will be no results.
    Fail(Outcome),
    /// Nothing is left to do.
    End,
}

/// Why a job has no results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server could not run it.
    Failed,
    /// Somebody has cancelled it.
    Cancelled,
    /// It had results, and they have been deleted.
    Expired,
    /// The server gave it no id or no state.
    Lost,
}

/// What the state of a job means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    /// It is not done. So is a job in a state that is newer than this package.
    Waiting,
    Ready,
    Without(Outcome),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    New,
    Submitting,
    /// The reader left before the job had an id.
    LeftWhileSubmitting,
    Polling,
    Reporting(Progress),
    Waiting,
    Ready,
    Over,
}

/// One job. See the documentation of the module.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    kind: JobKind,
    /// Jobs of others are not cancelled.
    submitted_here: bool,
    job_id: Option<String>,
    state: Option<String>,
    stage: Stage,
    polls: u32,
}

impl JobKind {
    /// The name of the method that runs such a job.
    pub const fn name(self) -> &'static str {
        match self {
            JobKind::Details => "runUsersDetailsJob",
            JobKind::Aggregates => "runUsersAggregatesJob",
        }
    }

    /// The operation that submits such a job.
    pub const fn submit_operation(self) -> OperationId {
        match self {
            JobKind::Details => OperationId::PostAnalyticsUsersDetailsJobs,
            JobKind::Aggregates => OperationId::PostAnalyticsUsersAggregatesJobs,
        }
    }

    /// The operation that tells the state of such a job.
    pub const fn status_operation(self) -> OperationId {
        match self {
            JobKind::Details => OperationId::GetAnalyticsUsersDetailsJob,
            JobKind::Aggregates => OperationId::GetAnalyticsUsersAggregatesJob,
        }
    }

    /// The operation that gives a page of results.
    pub const fn results_operation(self) -> OperationId {
        match self {
            JobKind::Details => OperationId::GetAnalyticsUsersDetailsJobResults,
            JobKind::Aggregates => OperationId::GetAnalyticsUsersAggregatesJobResults,
        }
    }

    /// The operation that cancels such a job.
    pub const fn cancel_operation(self) -> OperationId {
        match self {
            JobKind::Details => OperationId::DeleteAnalyticsUsersDetailsJob,
            JobKind::Aggregates => OperationId::DeleteAnalyticsUsersAggregatesJob,
        }
    }
}

impl Job {
    /// A job to submit, or with `job_id` one that has been submitted before.
    pub fn new(kind: JobKind, job_id: Option<String>) -> Job {
        let job_id = job_id.filter(|id| !id.is_empty());
        Job { kind, submitted_here: job_id.is_none(), job_id, state: None, stage: Stage::New, polls: 0 }
    }

    /// What the job computes.
    pub fn kind(&self) -> JobKind {
        self.kind
    }

    /// The id of the job, as soon as it is known.
    pub fn job_id(&self) -> Option<&str> {
        self.job_id.as_deref()
    }

    /// The state of the job as the server told it last.
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// What to do after `event`. An event that does not fit the stage changes nothing.
    pub fn on(&mut self, event: Event<'_>) -> Action {
        match (self.stage, event) {
            (Stage::New, Event::Proceed { .. }) if self.submitted_here => self.enter(Stage::Submitting, Action::Submit),
            (Stage::New, Event::Proceed { .. }) => self.enter(Stage::Polling, Action::GetStatus),
            (Stage::Submitting | Stage::LeftWhileSubmitting, Event::Submitted { job_id }) => {
                self.job_id = job_id.filter(|id| !id.is_empty()).map(str::to_owned);
                match (self.stage, &self.job_id) {
                    (Stage::Submitting, Some(_)) => self.enter(Stage::Polling, Action::GetStatus),
                    (Stage::Submitting, None) => self.enter(Stage::Over, Action::Fail(Outcome::Lost)),
                    (_, Some(_)) => self.cancel(),
                    _ => self.enter(Stage::Over, Action::End),
                }
            }
            (Stage::Polling, Event::Status { state }) => {
                self.state = state.map(str::to_owned);
                self.enter(Stage::Reporting(progress(state.unwrap_or_default())), Action::Report)
            }
            (Stage::Reporting(progress), Event::Proceed { random }) => match progress {
                Progress::Waiting => {
                    let delay = delay(self.polls, random);
                    self.polls = self.polls.saturating_add(1);
                    self.enter(Stage::Waiting, Action::Delay(delay))
                }
                Progress::Ready => self.enter(Stage::Ready, Action::ReadResults),
                Progress::Without(outcome) => self.enter(Stage::Over, Action::Fail(outcome)),
            },
            (Stage::Waiting, Event::Proceed { .. }) => self.enter(Stage::Polling, Action::GetStatus),
            (Stage::Ready, Event::Proceed { .. }) => Action::ReadResults,
            // After an error the job goes on: somebody may come back to it.
            (Stage::Ready, Event::Failed | Event::Left) => Action::End,
            (_, Event::Failed) => self.enter(Stage::Over, Action::End),
            (Stage::Submitting, Event::Left) => self.enter(Stage::LeftWhileSubmitting, Action::End),
            (Stage::Polling | Stage::Waiting | Stage::Reporting(Progress::Waiting), Event::Left) => self.cancel(),
            (Stage::New | Stage::Reporting(_), Event::Left) => self.enter(Stage::Over, Action::End),
            _ => Action::End,
        }
    }

    fn enter(&mut self, stage: Stage, action: Action) -> Action {
        self.stage = stage;
        action
    }

    /// Ends the job where that is ours to do.
    fn cancel(&mut self) -> Action {
        self.enter(Stage::Over, if self.submitted_here { Action::Cancel } else { Action::End })
    }
}

fn progress(state: &str) -> Progress {
    match state {
        "FULFILLED" => Progress::Ready,
        "FAILED" => Progress::Without(Outcome::Failed),
        "CANCELLED" => Progress::Without(Outcome::Cancelled),
        "EXPIRED" => Progress::Without(Outcome::Expired),
        "" => Progress::Without(Outcome::Lost),
        _ => Progress::Waiting,
    }
}

/// The delay in ms before the next request for the state, after `polls` delays; `random` is in `0.0..1.0`.
fn delay(polls: u32, random: f64) -> f64 {
    let doubled = (FIRST_DELAY << polls.min(6)).min(MAX_DELAY);
    f64::from(doubled) * (1.0 - JITTER * random)
}

#[cfg(test)]
#[path = "job_tests.rs"]
mod tests;
