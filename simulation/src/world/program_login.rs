//! A login of a program in a world.

use super::token_request::LoginBegin;
use crate::checks::policy::Ending;
use genesys_users_core::login::Login;
use genesys_users_core::login::registry::FlowId;
use genesys_users_core::retry::Failure;

/// A login of a program.
pub struct ProgramLogin {
    pub client: usize,
    pub machine: Login,
    /// The token request whose calls wait for it, if it is a renewal.
    pub request: Option<usize>,
    pub begun: LoginBegin,
    /// Counts what the driver waits for.
    pub wait: u32,
    pub awaited: Option<FlowId>,
    pub retries: u32,
    pub ending: Option<Ending>,
    pub has_adopted: bool,
    pub is_over: bool,
}

impl ProgramLogin {
    /// Whether this is how the last attempt ended.
    pub fn has_failed_with(&self, failure: Failure, attempts: u32) -> bool {
        let is_last = match (failure, self.ending) {
            (Failure::Connection, Some(Ending::NoConnection)) | (Failure::Timeout, Some(Ending::TimedOut)) => true,
            (Failure::Status { status, retry_after }, Some(Ending::Status(last, wait))) => {
                status == last && retry_after == wait
            }
            _ => false,
        };
        is_last && attempts == self.retries + 1
    }
}
