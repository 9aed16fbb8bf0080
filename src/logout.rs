//! The class `Logout`: a logout, as TypeScript drives it.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::login as machine;
use genesys_users_core::login::LogoutAction;
use genesys_users_core::login::token_request::LoginRequest;
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::client_handle::ClientHandle;
use crate::convert;

/// What a logout does next.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum LogoutStep {
    /// Send the request and wait for its end, whatever that is.
    Fetch = "fetch",
    /// Leave the page for `url`.
    Navigate = "navigate",
    /// Nobody is signed in any more.
    Finish = "finish",
}

/// One logout under way.
#[wasm_bindgen]
pub struct Logout {
    machine: RefCell<machine::Logout>,
    client: Rc<ClientHandle>,
    action: RefCell<LogoutAction>,
}

impl Logout {
    pub fn new(machine: machine::Logout, client: Rc<ClientHandle>) -> Logout {
        Logout { machine: RefCell::new(machine), client, action: RefCell::new(LogoutAction::Finish) }
    }

    fn request<T>(&self, read: impl FnOnce(&LoginRequest) -> T) -> Option<T> {
        match &*self.action.borrow() {
            LogoutAction::Fetch(request) => Some(read(request)),
            _ => None,
        }
    }
}

#[wasm_bindgen]
impl Logout {
    /// The next step, after the one before was done.
    pub fn next(&self) -> LogoutStep {
        let action = self.machine.borrow_mut().next();
        let step = match &action {
            LogoutAction::ClearToken => {
                self.client.clear_token();
                return self.next();
            }
            LogoutAction::Fetch(_) => LogoutStep::Fetch,
            LogoutAction::Navigate { .. } => LogoutStep::Navigate,
            LogoutAction::Finish => LogoutStep::Finish,
        };
        self.action.replace(action);
        step
    }

    /// The address of the request, or the one to go to.
    #[wasm_bindgen(getter)]
    pub fn url(&self) -> String {
        match &*self.action.borrow() {
            LogoutAction::Fetch(LoginRequest { url, .. }) | LogoutAction::Navigate { url } => url.clone(),
            LogoutAction::ClearToken | LogoutAction::Finish => String::new(),
        }
    }

    /// The HTTP method of the request.
    #[wasm_bindgen(getter)]
    pub fn method(&self) -> String {
        self.request(|request| request.method.as_str()).unwrap_or_default().to_owned()
    }

    /// The headers of the request.
    #[wasm_bindgen(getter, unchecked_return_type = "[string, string][]")]
    pub fn headers(&self) -> Array {
        self.request(convert::headers).unwrap_or_default()
    }

    /// The body of the request.
    #[wasm_bindgen(getter)]
    pub fn body(&self) -> Option<String> {
        self.request(|request| request.body.clone()).flatten()
    }

    /// How long the request may take, in ms.
    #[wasm_bindgen(getter)]
    pub fn timeout(&self) -> f64 {
        self.request(|request| request.timeout).unwrap_or(f64::INFINITY)
    }
}
