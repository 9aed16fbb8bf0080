//! What the calls of a client share.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use genesys_users_core::call::Time;
use genesys_users_core::client::{Client, Effect};
use js_sys::{Date, Math};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::wait::Flag;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn monotonic_time() -> f64;
}

/// The time of now.
pub fn time() -> Time {
    Time { monotonic: monotonic_time(), wall: Date::now() }
}

type ProvidedToken = Result<String, Rc<dyn Error>>;
type TokenProvider = Rc<dyn Fn() -> Pin<Box<dyn Future<Output = ProvidedToken>>>>;

/// What a token provider was asked.
#[derive(Default)]
struct TokenRequest {
    answer: OnceCell<ProvidedToken>,
    has_answer: Flag,
}

/// What the calls of a client share. No borrow of the core lasts while something else runs.
pub struct ClientState {
    pub core: RefCell<Client>,
    /// The calls that wait for a permit, by their places in the queue.
    pub waiting: RefCell<BTreeMap<u32, Flag>>,
    token_provider: RefCell<Option<TokenProvider>>,
    token_request: RefCell<Rc<TokenRequest>>,
}

impl Default for ClientState {
    fn default() -> Self {
        ClientState {
            core: RefCell::new(Client::new((Math::random() * f64::from(u32::MAX)) as u32)),
            waiting: RefCell::default(),
            token_provider: RefCell::default(),
            token_request: RefCell::default(),
        }
    }
}

impl ClientState {
    /// Does what the last step of a call means for others.
    pub fn run_effects(&self) {
        loop {
            let effect = self.core.borrow_mut().take_effect();
            match effect {
                Some(Effect::Wake(sequence)) => {
                    if let Some(turn) = self.waiting.borrow().get(&sequence.0) {
                        turn.raise();
                    }
                }
                // The next call fails with this.
                Some(Effect::TokenExpired(_)) => {}
                None => return,
            }
        }
    }

    /// Takes the function that gives tokens.
    pub fn set_token_provider<F, P, E>(&self, provider: F)
    where
        F: Fn() -> P + 'static,
        P: Future<Output = Result<String, E>> + 'static,
        E: Into<Box<dyn Error>>,
    {
        self.token_provider.replace(Some(Rc::new(move || {
            let answer = provider();
            Box::pin(async move { answer.await.map_err(|error| Rc::from(error.into())) })
        })));
        self.core.borrow_mut().tokens.set_provider();
    }

    /// Asks the token provider, in a task of its own: other calls wait for the answer too, and this one may be dropped.
    pub fn ask_token_provider(&self) {
        let Some(provider) = self.token_provider.borrow().clone() else { return };
        let request = Rc::new(TokenRequest::default());
        self.token_request.replace(request.clone());
        spawn_local(async move {
            let answer = provider().await;
            request.answer.get_or_init(|| answer);
            request.has_answer.raise();
        });
    }

    /// The answer of the token provider that was asked last.
    pub async fn provided_token(&self) -> ProvidedToken {
        let request = self.token_request.borrow().clone();
        loop {
            match request.answer.get() {
                Some(answer) => return answer.clone(),
                None => request.has_answer.raised().await,
            }
        }
    }
}
