//! An analytics job of a world.

use crate::random::Random;
use genesys_users_core::job::{Job, JobKind};

/// The job of a pager.
pub struct SimulatedJob {
    pub machine: Job,
    pub is_resumed: bool,
    pub stage: Stage,
    /// Counts the delays.
    pub wait: u32,
    /// The call for its state.
    pub status_call: Option<usize>,
    pub submissions: u32,
    pub cancellations: u32,
    /// The reader left while the job was not done.
    pub was_left: bool,
    /// The server has told that the job is done, in any way.
    pub is_done: bool,
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    New,
    Preparing,
    Ready,
    Over,
}

impl SimulatedJob {
    /// A new job, or one that was submitted before.
    pub fn new(id: Option<usize>, random: &mut Random) -> SimulatedJob {
        let kind = random.pick(&[JobKind::Details, JobKind::Aggregates]);
        SimulatedJob {
            machine: Job::new(kind, id.map(|id| id.to_string())),
            is_resumed: id.is_some(),
            stage: Stage::New,
            wait: 0,
            status_call: None,
            submissions: 0,
            cancellations: 0,
            was_left: false,
            is_done: false,
        }
    }

    pub fn is_ready(&self) -> bool {
        self.stage == Stage::Ready
    }
}
