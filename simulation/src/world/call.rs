//! A call of a world.

use super::token_request::TokenAnswer;
use crate::checks::policy::Ending;
use crate::server::{Body, Request};
use genesys_users_core::call::{Call, CallFailure};
use genesys_users_core::client::CallLimits;
use std::rc::Rc;

/// How a caller makes a call.
#[derive(Clone, Copy, Debug)]
pub struct CallOptions {
    pub limits: CallLimits,
    pub has_authorization: bool,
    /// When the caller aborts, in ms.
    pub abort_after: Option<f64>,
}

/// Who hears how a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Caller(usize),
    /// A pager, which requested a page.
    Page {
        pager: usize,
        request: u32,
    },
    Job {
        pager: usize,
        step: JobStep,
    },
    Bulk {
        bulk: usize,
        request: u32,
    },
}

/// What a call does for a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobStep {
    Submit,
    Status,
    Cancel,
}

/// What a driver waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    New,
    Queue,
    Token {
        request: usize,
    },
    /// The attempt was sent in this epoch of the limits.
    Flight {
        epoch: u32,
    },
    Delay,
    Settled,
}

/// How a call ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    Success(Body),
    Failure(CallFailure),
    /// Its driver has gone away.
    Abandoned,
}

pub struct SimulatedCall {
    pub client: usize,
    pub owner: Owner,
    pub request: Request,
    pub call: Call,
    pub is_idempotent: bool,
    pub has_authorization: bool,
    pub limits: CallLimits,
    pub deadline_at: f64,
    pub stage: Stage,
    /// Counts the waits of the driver.
    pub wait: u32,
    pub retries: u32,
    pub has_replayed: bool,
    /// The token of the last attempt.
    pub sent: Option<Rc<str>>,
    /// What the provider gave to this call since.
    pub given: Option<Rc<str>>,
    /// How the last attempt ended.
    pub ending: Option<Ending>,
    /// No retry before this time.
    pub not_before: f64,
    /// The body of the last answer.
    pub body: Body,
    pub is_aborted: bool,
    /// What the call hears of its last token request.
    pub token_answer: Option<TokenAnswer>,
}

impl SimulatedCall {
    pub fn is_settled(&self) -> bool {
        self.stage == Stage::Settled
    }

    /// The status of the last answer, if the last attempt had one.
    pub fn status(&self) -> Option<u16> {
        match self.ending {
            Some(Ending::Status(status, _)) => Some(status),
            _ => None,
        }
    }

    /// Whether the driver waits for this token request.
    pub fn awaits(&self, request: usize) -> bool {
        self.stage == Stage::Token { request }
    }
}
