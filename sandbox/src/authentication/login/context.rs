//! What the endpoints of the login host need.

use parking_lot::RwLock;

use crate::authentication::authority::Authority;
use crate::authentication::clients::ClientKey;
use crate::authentication::codes::new_token;
use crate::authentication::tokens::{Grant, Owner};
use crate::state::Organization;
use crate::state::clock::Millis;

/// The state that the login host works on, and the time of the request.
pub struct LoginContext<'a> {
    pub authority: &'a Authority,
    pub organization: &'a RwLock<Organization>,
    pub now: Millis,
}

impl LoginContext<'_> {
    /// Issues an access token to a client.
    pub fn issue_token(&self, owner: Owner, client: ClientKey) -> String {
        let token = new_token();
        let grant = Grant::new(owner, Some(client), self.now, Some(self.authority.token_lifetime));
        self.authority.tokens.add(token.clone(), grant);
        token
    }
}
