//! The limits of a client, the pause and the slow start after a 429, and whether somebody waits in vain.

use super::Broken;
use crate::trace::Check;
use std::collections::VecDeque;

const MINUTE: f64 = 60_000.0;

/// Timers may be late by 4 ms; whoever may send has to do so within this time.
const PATIENCE: f64 = 6.0;

/// Above this window the slow start is over.
const LARGEST_WINDOW: u32 = 64;

/// How an attempt ended, for the limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AttemptEnd {
    Answered,
    /// With a 429: all wait at least and at most so many ms.
    Throttled(f64, f64),
    /// Without an answer.
    Unanswered,
}

#[derive(Debug)]
pub struct LimitModel {
    per_minute: Option<u32>,
    concurrency: Option<u32>,
    /// When requests were sent, in the last minute.
    sent: VecDeque<f64>,
    in_flight: u32,
    /// Nothing may be sent before this time.
    paused_until: f64,
    /// From this time on something has to be sent.
    resumes_at: f64,
    /// Requests at a time since the last 429.
    window: u32,
    in_flight_since: u32,
    epoch: u32,
    /// When an end of an attempt last made room.
    changed_at: f64,
}

impl LimitModel {
    pub fn new(per_minute: Option<u32>, concurrency: Option<u32>) -> LimitModel {
        LimitModel {
            per_minute,
            concurrency,
            sent: VecDeque::new(),
            in_flight: 0,
            paused_until: 0.0,
            resumes_at: 0.0,
            window: u32::MAX,
            in_flight_since: 0,
            epoch: 0,
            changed_at: 0.0,
        }
    }

    /// A request is sent. Gives what `end` needs later.
    pub fn send(&mut self, now: f64) -> Result<u32, Broken> {
        self.forget_old(now);
        self.sent.push_back(now);
        self.in_flight += 1;
        self.in_flight_since += 1;
        if now < self.paused_until {
            let early = self.paused_until - now;
            return Err((Check::NothingSentInAPause, format!("sent {early} ms before the end of the pause")));
        }
        if self.in_flight_since > self.window {
            let message = format!("{} requests under way, {} allowed", self.in_flight_since, self.window);
            return Err((Check::SlowStart, message));
        }
        if self.concurrency.is_some_and(|limit| self.in_flight > limit) {
            return Err((Check::WithinLimits, format!("{} requests at a time", self.in_flight)));
        }
        if self.per_minute.is_some_and(|limit| self.sent.len() > limit as usize) {
            return Err((Check::WithinLimits, format!("{} requests in a minute", self.sent.len())));
        }
        Ok(self.epoch)
    }

    /// An attempt that was sent in this epoch has ended.
    pub fn end(&mut self, epoch: u32, end: AttemptEnd, now: f64) {
        self.changed_at = now;
        self.in_flight -= 1;
        let is_recent = epoch == self.epoch;
        if is_recent {
            self.in_flight_since -= 1;
        }
        match end {
            AttemptEnd::Answered if is_recent && self.window != u32::MAX => {
                self.window = if self.window >= LARGEST_WINDOW { u32::MAX } else { self.window + 1 };
            }
            AttemptEnd::Throttled(least, most) => {
                self.paused_until = self.paused_until.max(now + least);
                self.resumes_at = self.resumes_at.max(now + most);
                if is_recent {
                    self.window = 1;
                    self.epoch += 1;
                    self.in_flight_since = 0;
                }
            }
            _ => {}
        }
    }

    /// Calls wait, and nothing happens until this time: could one of them be sent before?
    pub fn starves(&mut self, until: f64) -> Option<Broken> {
        if self.in_flight_since >= self.window || self.concurrency.is_some_and(|limit| self.in_flight >= limit) {
            return None;
        }
        let mut free_at = self.changed_at.max(self.resumes_at);
        if let Some(limit) = self.per_minute
            && self.sent.len() >= limit as usize
        {
            free_at = free_at.max(self.sent[self.sent.len() - limit as usize] + MINUTE);
        }
        let is_late = free_at + PATIENCE < until;
        is_late.then(|| (Check::NoStarvation, format!("a call waits, and could be sent since {free_at:.1} ms")))
    }

    fn forget_old(&mut self, now: f64) {
        while self.sent.front().is_some_and(|time| time + MINUTE <= now) {
            self.sent.pop_front();
        }
    }
}
