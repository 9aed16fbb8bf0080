//! Asynchronous analytics jobs.
//!
//! The state of a job depends on the clock alone: QUEUED, then PENDING, then FULFILLED or FAILED. Results are computed
//! when a client reads them, from the history as it was at submission.

use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

use serde_json::Value;
use uuid::Uuid;

use super::clock::Millis;
use super::person::PersonKey;

/// Maximum number of stored jobs. The oldest one is removed first.
const MAX_JOBS: usize = 200;

/// How long the results of a finished job can be read.
const RESULT_LIFETIME: Millis = 24 * 3_600_000;

/// How long a job is in the state EXPIRED before it is removed.
const EXPIRED_LIFETIME: Millis = 24 * 3_600_000;

/// What a job computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    Details,
    Aggregates,
}

/// State of a job.
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
    /// The state as the API writes it.
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

    /// Whether the job has not finished yet.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Queued | Self::Pending)
    }
}

/// One job.
#[derive(Debug)]
pub struct Job {
    pub id: Uuid,
    pub kind: JobKind,
    /// The validated request body of the submission.
    pub query: Value,
    pub submitted: Millis,
    /// When the job finishes or fails.
    pub finishes: Millis,
    /// Error message, if the job fails.
    pub failure: Option<String>,
    pub cancelled: Option<Millis>,
    /// The people of the results, in order; computed when the first page is read.
    pub people: OnceLock<Arc<[PersonKey]>>,
}

impl Job {
    /// The state at a point in time.
    pub fn state(&self, now: Millis) -> JobState {
        if now >= self.expires() {
            return JobState::Expired;
        }
        if self.cancelled.is_some() {
            return JobState::Cancelled;
        }
        if now < self.finishes {
            // The job is queued for the first third of its duration.
            let starts = self.submitted + (self.finishes - self.submitted) / 3;
            return if now < starts { JobState::Queued } else { JobState::Pending };
        }
        if self.failure.is_some() { JobState::Failed } else { JobState::Fulfilled }
    }

    /// When the job finished, failed or was cancelled.
    pub fn completed(&self) -> Millis {
        self.cancelled.unwrap_or(self.finishes)
    }

    /// When the results expire.
    pub fn expires(&self) -> Millis {
        self.completed() + RESULT_LIFETIME
    }
}

/// All jobs, and the settings for the next ones. The control API changes these settings.
#[derive(Debug, Default)]
pub struct Jobs {
    list: VecDeque<Job>,
    /// How long a job takes.
    pub duration: Millis,
    /// How many of the next jobs fail.
    pub failures: u32,
    /// Error message of the jobs that fail.
    pub failure: Option<String>,
}

impl Jobs {
    /// Stores a new job. It fails with the error message `failure`, if there is one.
    pub fn submit(&mut self, id: Uuid, kind: JobKind, query: Value, failure: Option<String>, now: Millis) {
        self.list.retain(|job| now < job.expires() + EXPIRED_LIFETIME);
        while self.list.len() >= MAX_JOBS {
            self.list.pop_front();
        }
        let configured = if self.failures > 0 {
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
            finishes: now.saturating_add(self.duration),
            failure: configured.or(failure),
            cancelled: None,
            people: OnceLock::new(),
        });
    }

    /// The job with an id and a kind.
    pub fn get(&self, id: &str, kind: JobKind, now: Millis) -> Option<&Job> {
        let id = Uuid::try_parse(id).ok()?;
        self.list.iter().find(|job| job.id == id && job.kind == kind && now < job.expires() + EXPIRED_LIFETIME)
    }

    /// Cancels a running job, or removes a finished one. Returns whether there was such a job.
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

    /// All stored jobs, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Job> {
        self.list.iter()
    }
}
