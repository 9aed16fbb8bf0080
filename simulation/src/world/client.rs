//! A client of a world.

use super::token_request::{LoginBegin, SimulatedTokenRequest};
use crate::checks::limits::LimitModel;
use crate::checks::tokens::TokenModel;
use genesys_users_core::client::Client;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Where the tokens of a client come from at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The application sets tokens.
    Caller,
    Provider,
    /// A program signs in, and again without a person.
    Program,
    /// A person signs in.
    Person,
}

pub struct SimulatedClient {
    pub core: Client,
    pub kind: Kind,
    pub tokens: TokenModel,
    pub limits: LimitModel,
    /// The calls that wait for a permit, by their order.
    pub queue: BTreeSet<(u32, usize)>,
    /// All calls in their order.
    pub by_sequence: Vec<usize>,
    /// What the calls of this client wait for; the newest last.
    pub requests: Vec<SimulatedTokenRequest>,
    /// What the provider gave last.
    pub cached: Option<Rc<str>>,
}

impl SimulatedClient {
    /// What a login or a token request that begins now will be compared with.
    pub fn begin(&self) -> LoginBegin {
        LoginBegin { generation: self.core.tokens.generation(), epoch: self.tokens.epoch() }
    }
}
