//! Asynchronous analytics jobs. A job goes from QUEUED over PENDING to FULFILLED or FAILED by the clock alone; results are
//! computed when they are asked for, as of the time of submission.

use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

use serde_json::Value;
use uuid::Uuid;

use super::PersonKey;
use crate::clock::Millis;

/// Jobs that are remembered; the oldest is forgotten first.
const MOST_JOBS: usize = 200;

/// How long the results of a finished job can be read.
pub const RESULTS_KEPT: Millis = 24 * 3_600_000;

/// How long an expired job still tells that it has expired.
const EXPIRED_KEPT: Millis = 24 * 3_600_000;

/// What a job computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    Details,
    Aggregates,
}

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobState {
    Queued,
    Pending,
    Failed,
    Cancelled,
    Fulfilled,
    Expired,
}

impl JobState {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "QUEUED",
            Self::Pending => "PENDING",
            Self::Failed => "FAILED",
            Self::Cancelled => "CANCELLED",
            Self::Fulfilled => "FULFILLED",
            Self::Expired => "EXPIRED",
        }
    }

    /// Whether the job has yet to finish.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Queued | Self::Pending)
    }
}

/// One job.
#[derive(Debug)]
pub struct Job {
    pub id: Uuid,
    pub kind: JobKind,
    /// The body that it was submitted with; checked.
    pub query: Value,
    pub submitted: Millis,
    /// When it finishes, one way or the other.
    pub finishes: Millis,
    /// Why it fails, if it does.
    pub failure: Option<String>,
    pub cancelled: Option<Millis>,
    /// Whom the results are about, in their order; found with the first page that is read.
    pub people: OnceLock<Arc<[PersonKey]>>,
}

impl Job {
    /// Where it stands at a time.
    pub fn state(&self, now: Millis) -> JobState {
        if now >= self.expires() {
            return JobState::Expired;
        }
        if self.cancelled.is_some() {
            return JobState::Cancelled;
        }
        if now < self.finishes {
            // The first third of the time it waits for its turn.
            let starts = self.submitted + (self.finishes - self.submitted) / 3;
            return if now < starts { JobState::Queued } else { JobState::Pending };
        }
        if self.failure.is_some() { JobState::Failed } else { JobState::Fulfilled }
    }

    /// When it was done or cancelled.
    pub fn completed(&self) -> Millis {
        self.cancelled.unwrap_or(self.finishes)
    }

    /// From when on its results are gone.
    pub fn expires(&self) -> Millis {
        self.completed() + RESULTS_KEPT
    }
}

/// All jobs, and what the control endpoint has ordered for the next ones.
#[derive(Debug, Default)]
pub struct Jobs {
    list: VecDeque<Job>,
    /// How long a job takes, when that has been changed since the start.
    pub duration: Option<Millis>,
    /// How many of the next jobs fail.
    pub failures: u32,
    /// What failing jobs say.
    pub failure: Option<String>,
}

impl Jobs {
    /// Takes a job in.
    pub fn submit(
        &mut self,
        id: Uuid,
        kind: JobKind,
        query: Value,
        failure: Option<String>,
        now: Millis,
        lasts: Millis,
    ) {
        self.list.retain(|job| now < job.expires() + EXPIRED_KEPT);
        while self.list.len() >= MOST_JOBS {
            self.list.pop_front();
        }
        let ordered = if self.failures > 0 {
            self.failures -= 1;
            Some(
                self.failure
                    .clone()
                    .unwrap_or_else(|| "The job failed because the control endpoint said so.".to_owned()),
            )
        } else {
            None
        };
        self.list.push_back(Job {
            id,
            kind,
            query,
            submitted: now,
            finishes: now.saturating_add(self.duration.unwrap_or(lasts)),
            failure: ordered.or(failure),
            cancelled: None,
            people: OnceLock::new(),
        });
    }

    /// A job that is remembered.
    pub fn get(&self, id: &str, kind: JobKind, now: Millis) -> Option<&Job> {
        let id = Uuid::try_parse(id).ok()?;
        self.list.iter().find(|job| job.id == id && job.kind == kind && now < job.expires() + EXPIRED_KEPT)
    }

    /// Cancels a job that runs, forgets one that does not; tells whether it was known.
    pub fn delete(&mut self, id: &str, kind: JobKind, now: Millis) -> bool {
        let Some(id) = self.get(id, kind, now).map(|job| job.id) else { return false };
        let Some(at) = self.list.iter().position(|job| job.id == id) else { return false };
        if self.list[at].state(now).is_running() {
            self.list[at].cancelled = Some(now);
        } else {
            self.list.remove(at);
        }
        true
    }

    /// All jobs that are remembered, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Job> {
        self.list.iter()
    }
}
