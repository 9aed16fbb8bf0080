//! What there is in a browser: its tabs, their pages, and the logins of these.

use super::login_host::{AuthorizationRequest, LoginHost};
use crate::clock::Clock;
use crate::counts::Counts;
use crate::random::Random;
use crate::trace::{Check, Failure, Trace};
use genesys_users_core::client::Client;
use genesys_users_core::login::action::LoginEvent;
use genesys_users_core::login::client_login::{RecordKey, Storage};
use genesys_users_core::login::environment::StorageRead;
use genesys_users_core::login::registry::FlowId;
use genesys_users_core::login::{Grant, Login, LoginRegistry};
use genesys_users_core::token_state::Generation;
use std::collections::{BTreeMap, VecDeque};

/// How a client of the application signs in; the same on every page of it.
#[derive(Clone, Debug)]
pub struct ClientSpec {
    pub grant: Grant,
    pub client_id: &'static str,
    pub storage: Option<Storage>,
    pub verify: bool,
    pub popup: bool,
    /// Takes the address of the login page elsewhere.
    pub is_delegated: bool,
    /// Signs in when a page is loaded.
    pub is_automatic: bool,
}

#[derive(Debug)]
pub enum Event {
    /// A page is loaded at the address of its tab.
    Load {
        tab: usize,
    },
    /// The browser leaves a page for an address.
    Leave {
        tab: usize,
        page: u32,
        url: String,
    },
    /// The login page is done with a person, in one way or another.
    AnswerPerson {
        tab: usize,
        request: AuthorizationRequest,
        back: String,
    },
    SignIn {
        tab: usize,
        page: u32,
        client: usize,
    },
    /// The application sets a token, forgets it, or finds it dead.
    ChangeToken {
        tab: usize,
        page: u32,
        client: usize,
    },
    Hear {
        tab: usize,
        page: u32,
        login: usize,
        wait: u32,
        event: LoginEvent,
    },
    PollPopup {
        tab: usize,
        page: u32,
        login: usize,
    },
}

pub struct Tab {
    pub session: BTreeMap<String, String>,
    pub address: String,
    pub page: Option<Page>,
    pub pages: u32,
    /// `sessionStorage` takes nothing.
    pub is_full: bool,
    /// When the browser left for the login page since the last answer, by the key of the login.
    pub departures: BTreeMap<String, Vec<f64>>,
}

/// A document.
pub struct Page {
    pub number: u32,
    pub registry: LoginRegistry,
    pub clients: Vec<Client>,
    pub logins: Vec<BrowserLogin>,
    /// Where it is being left for.
    pub leaves_for: Option<String>,
    /// The address of the login page that each login of a client leads to, with the generation of its token.
    pub departures: BTreeMap<(usize, String), (u32, String)>,
}

/// A login of a page.
pub struct BrowserLogin {
    pub client: usize,
    pub machine: Login,
    /// Counts what the driver waits for.
    pub wait: u32,
    pub generation: Generation,
    pub awaited: Option<FlowId>,
    pub has_departed: bool,
    pub is_over: bool,
    /// It has given its token to its client.
    pub has_adopted: bool,
    /// A stored token that lived when it was read.
    pub stored: Option<String>,
    pub popup: Option<Popup>,
}

/// The window of a login.
#[derive(Debug)]
pub struct Popup {
    pub closes_at: f64,
    pub ends_at: f64,
}

impl BrowserLogin {
    /// It has ended, or the page is being left for it.
    pub fn is_over(&self) -> bool {
        self.is_over || self.has_departed
    }
}

pub struct Browser {
    pub seed: u64,
    pub random: Random,
    pub clock: Clock<Event>,
    pub ready: VecDeque<Event>,
    pub host: LoginHost,
    pub specs: Vec<ClientSpec>,
    pub local: BTreeMap<String, String>,
    pub tabs: Vec<Tab>,
    /// How many pages may be loaded.
    pub budget: u32,
    /// How often an answer of the login page is lost on its way.
    pub amnesia: f64,
    pub trace: Trace,
    pub failure: Option<Failure>,
    pub counts: Counts,
}

impl Browser {
    pub fn schedule(&mut self, delay: f64, event: Event) {
        self.clock.schedule(delay, event, &mut self.random);
    }

    pub fn fail(&mut self, check: Check, message: String, tab: usize) {
        if self.failure.is_none() {
            let (seed, trace) = (self.seed, String::new());
            self.failure = Some(Failure { seed, check, message, call: None, client: Some(tab), trace });
        }
    }

    pub fn note(&mut self, tab: usize, text: impl FnOnce() -> String) {
        if self.trace.is_on {
            self.trace.write(self.clock.now(), tab, None, text());
        }
    }

    pub fn storage(&mut self, tab: usize, storage: Storage) -> &mut BTreeMap<String, String> {
        match storage {
            Storage::Local => &mut self.local,
            Storage::Session => &mut self.tabs[tab].session,
        }
    }

    pub fn record(&self, tab: usize, key: &RecordKey) -> Option<&str> {
        let records = match key.storage {
            Storage::Local => &self.local,
            Storage::Session => &self.tabs[tab].session,
        };
        records.get(&key.key).map(String::as_str)
    }

    pub fn read_record(&self, tab: usize, key: &RecordKey) -> StorageRead {
        self.record(tab, key).map_or(StorageRead::Missing, |record| StorageRead::Found(record.to_owned()))
    }

    pub fn remove_records(&mut self, tab: usize, key: Option<&RecordKey>) {
        let Some(key) = key else { return };
        self.storage(tab, key.storage).retain(|known, _| !known.starts_with(&key.key));
    }
}
