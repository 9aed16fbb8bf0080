//! Requests for tokens, and what comes of them.

use genesys_users_core::call::TokenFailure;
use genesys_users_core::token_state::Generation;
use std::rc::Rc;

/// What a call hears of a token request.
#[derive(Clone, Debug)]
pub enum TokenAnswer {
    /// A text of the provider's, which was asked in this epoch of the tokens.
    Text(Rc<str>, u32),
    Failed(TokenFailure),
    Renewed {
        has_failed: bool,
    },
}

/// What a client was when a login began.
#[derive(Clone, Copy, Debug)]
pub struct LoginBegin {
    pub generation: Generation,
    pub epoch: u32,
}

/// A request for a token that some calls wait for.
#[derive(Debug)]
pub struct SimulatedTokenRequest {
    pub is_renewal: bool,
    pub begun: LoginBegin,
    pub waiting: Vec<usize>,
    pub has_ended: bool,
}
