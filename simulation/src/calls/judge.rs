//! Whether calls do and end with what happened to them.

use crate::checks::Broken;
use crate::checks::policy::{self, Ending};
use crate::server::Request;
use crate::trace::Check;
use crate::world::World;
use crate::world::call::Outcome;
use crate::world::token_request::TokenAnswer;
use genesys_users_core::call::{CallAction, CallFailure};
use genesys_users_core::retry::Failure;
use genesys_users_core::token;

impl World {
    /// A 401 has led to this action.
    pub(super) fn check_replay(&mut self, index: usize, action: &CallAction, may_replace: bool) {
        let is_replayed = !matches!(action, CallAction::Fail(CallFailure::Attempt(_)));
        let driven = &mut self.calls[index];
        let has_to = may_replace && !driven.has_replayed;
        let is_late = self.clock.now() >= driven.deadline_at - 1.0;
        driven.has_replayed |= is_replayed;
        if is_replayed {
            self.counts.replays += 1;
        }
        let client = driven.client;
        if is_replayed != has_to && !is_late {
            let message = if has_to { "a 401 was final" } else { "it goes on after a 401" };
            self.fail(Check::RetriesAsThePolicySays, message.to_owned(), Some(client), Some(index));
        }
    }

    /// What the policy says about the last attempt.
    pub(super) fn policy(&self, call: usize) -> Option<(f64, f64)> {
        let driven = &self.calls[call];
        policy::wait(driven.is_idempotent, driven.ending?, driven.retries, driven.limits.max_retries)
    }

    /// Whether the outcome of a call is what happened.
    pub(super) fn judge(&mut self, index: usize, outcome: &Outcome) -> Result<(), Broken> {
        let (now, wall) = (self.clock.now(), self.clock.wall());
        let policy = self.policy(index);
        let effects = self.server.effects(index);
        let driven = &self.calls[index];
        let wrong = |message: String| Err((Check::SettlesWithWhatHappened, message));
        match outcome {
            Outcome::Success(_) => match driven.ending {
                Some(Ending::Status(200..=299, _)) => {
                    let changes = !matches!(
                        driven.request,
                        Request::GetUser(_)
                            | Request::Page { .. }
                            | Request::JobState(_)
                            | Request::JobPage { .. }
                            | Request::GetItems(_)
                            | Request::CancelJob(_)
                    );
                    if changes && effects == 0 { wrong("it succeeds, and nothing was done".to_owned()) } else { Ok(()) }
                }
                other => wrong(format!("it succeeds after {other:?}")),
            },
            Outcome::Abandoned => Ok(()),
            Outcome::Failure(CallFailure::Aborted) if driven.is_aborted => Ok(()),
            Outcome::Failure(CallFailure::Aborted) => wrong("nobody aborted it".to_owned()),
            Outcome::Failure(CallFailure::DeadlineExceeded { attempt: None }) if now < driven.deadline_at - 1.0 => {
                wrong(format!("{} ms are left", driven.deadline_at - now))
            }
            Outcome::Failure(CallFailure::DeadlineExceeded { attempt: None }) => Ok(()),
            Outcome::Failure(CallFailure::DeadlineExceeded { attempt: Some(failure) }) => {
                let has_time = policy.is_none_or(|(_, most)| now + most < driven.deadline_at);
                if has_time {
                    return wrong(format!("there was time for {policy:?}"));
                }
                same_failure(driven.ending, *failure)
            }
            Outcome::Failure(CallFailure::Attempt(failure)) => {
                same_failure(driven.ending, *failure)?;
                if let Some(wait) = policy {
                    let message = format!("it should be sent again after {wait:?} ms");
                    return Err((Check::RetriesAsThePolicySays, message));
                }
                Ok(())
            }
            Outcome::Failure(CallFailure::TokenProvider(failure)) => match &driven.token_answer {
                Some(TokenAnswer::Failed(answer)) if answer == failure => Ok(()),
                other => wrong(format!("{failure:?} after {other:?}")),
            },
            Outcome::Failure(CallFailure::InvalidToken(error)) => match &driven.token_answer {
                Some(TokenAnswer::Text(text, _)) if token::problem(text).is_some() => {
                    if text.len() > 9 && error.message.contains(&**text) {
                        return wrong("the error shows the token".to_owned());
                    }
                    Ok(())
                }
                other => wrong(format!("an invalid token after {other:?}")),
            },
            Outcome::Failure(CallFailure::TokenExpired) => {
                let client = driven.client;
                self.clients[client].tokens.fail_expired(wall)
            }
            Outcome::Failure(CallFailure::TokenMissing) => {
                let client = driven.client;
                self.clients[client].tokens.fail_missing(wall)
            }
            Outcome::Failure(CallFailure::Renewal) => match driven.token_answer {
                Some(TokenAnswer::Renewed { has_failed: true }) => Ok(()),
                _ => wrong("no renewal has failed".to_owned()),
            },
        }
    }
}

/// Whether the failure that a caller is told is that of the last attempt.
fn same_failure(ending: Option<Ending>, failure: Failure) -> Result<(), Broken> {
    let expected = match ending {
        Some(Ending::NoConnection) => Some(Failure::Connection),
        Some(Ending::TimedOut) => Some(Failure::Timeout),
        Some(Ending::Status(200..=299, _)) | None => None,
        Some(Ending::Status(status, retry_after)) => Some(Failure::Status { status, retry_after }),
    };
    if expected == Some(failure) {
        Ok(())
    } else {
        Err((Check::SettlesWithWhatHappened, format!("it fails with {failure:?} after {ending:?}")))
    }
}
