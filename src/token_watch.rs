//! The class `TokenWatch`: notices that the token of a login has expired, also when no call is made.

use std::rc::Rc;

use genesys_users_core::token_lifetime;
use genesys_users_core::token_state::Generation;
use js_sys::Date;
use wasm_bindgen::prelude::*;

use crate::client_handle::ClientHandle;

/// Watches the token that a login has just given to its client.
#[wasm_bindgen]
pub struct TokenWatch {
    client: Rc<ClientHandle>,
    generation: Generation,
    expires_at: f64,
}

impl TokenWatch {
    pub fn new(client: Rc<ClientHandle>, expires_at: f64) -> TokenWatch {
        let generation = client.core.borrow().tokens.generation();
        TokenWatch { client, generation, expires_at }
    }
}

#[wasm_bindgen]
impl TokenWatch {
    /// Looks at the clock; the client is told when the token has expired. Gives the time in ms to the next look, or `undefined` when
    /// there is nothing left to watch: the token has expired, never does, or has been replaced.
    pub fn look(&self) -> Option<f64> {
        let now = Date::now();
        self.client.core.borrow_mut().expire_token_if_over(now);
        self.client.run_effects();
        let is_current = self.client.core.borrow().tokens.generation() == self.generation;
        token_lifetime::watch_delay(self.expires_at, now).filter(|_| is_current)
    }
}
