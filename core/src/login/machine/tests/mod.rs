//! The rules of the machine, as steps of a page that does at once what it can do at once.

use super::*;
use crate::login::action::{AnswerSender, LoginSettings, StorageRead};
use crate::login::client_login::ClientLogin;
use crate::login::options::PopupFields;
use crate::login::popup::PopupView;
use crate::login::registry::LoginRegistry;
use crate::login::token_request::TokenResponse;
use crate::operation::Method;
use crate::token_lifetime::Lifetime;
use std::collections::BTreeMap;

mod address;
mod flow;
mod popup;
mod property;
mod request;
mod storage;

const NOW: f64 = 1_800_000_000_000.0;
const ORIGIN: &str = "https://login.example";
const REDIRECT: &str = "https://app.example/";
const PENDING_KEY: &str = "genesys-users loginPKCEGrant https://login.example id ";
const TOKEN_KEY: &str = "genesys-users token https://login.example id ";
/// The state and the verifier of random bytes that are all 0.
const STATE: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

const BROWSER: LoginEnvironment =
    LoginEnvironment { has_document: true, is_worker: false, has_random: true, has_digest: true };
const NODE: LoginEnvironment =
    LoginEnvironment { has_document: false, is_worker: false, has_random: true, has_digest: true };

/// A page with one storage of each kind, and the clients on it.
struct Page {
    registry: LoginRegistry,
    address: String,
    records: BTreeMap<(bool, String), String>,
    /// The storages refuse to be read, or to be written to.
    unreadable: bool,
    full: bool,
    wall_now: f64,
    random_byte: u8,
    warnings: u32,
}

/// A client of a page.
struct Client {
    login: ClientLogin,
    max_retries: u32,
    generation: u32,
    token: Option<String>,
}

impl Page {
    fn new() -> Self {
        Page {
            registry: LoginRegistry::default(),
            address: REDIRECT.to_owned(),
            records: BTreeMap::new(),
            unreadable: false,
            full: false,
            wall_now: NOW,
            random_byte: 0,
            warnings: 0,
        }
    }

    fn client(&mut self, storage: Option<Storage>) -> Client {
        let mut login = ClientLogin::new(self.registry.add_client());
        login.storage = storage;
        Client { login, max_retries: 2, generation: 1, token: None }
    }

    fn store(&mut self, storage: Storage, key: &str, record: &str) {
        self.records.insert((storage == Storage::Local, key.to_owned()), record.to_owned());
    }

    fn record(&self, storage: Storage, key: &str) -> Option<&str> {
        self.records.get(&(storage == Storage::Local, key.to_owned())).map(String::as_str)
    }

    /// A login with this state waits for its answer, since a minute.
    fn wait_for(&mut self, state: &str) {
        let left_at = (self.wall_now - 60_000.0) as u64;
        self.store(Storage::Session, PENDING_KEY, &[state, "\nverifier 1 ", &left_at.to_string(), "\nmine"].concat());
    }

    fn tell(&mut self, client: &mut Client, login: &mut Login, event: LoginEvent) -> LoginAction {
        let mut context = LoginContext {
            registry: &mut self.registry,
            client: &mut client.login,
            settings: LoginSettings {
                api_origin: "https://api.example",
                login_origin: ORIGIN,
                timeout: 30_000.0,
                max_retries: client.max_retries,
            },
            generation: client.generation,
            wall_now: self.wall_now,
            random: 0.0,
        };
        login.on(event, &mut context)
    }

    /// Tells the event, does what can be done at once, and gives the first action that takes time, or that ends the login.
    fn go(&mut self, client: &mut Client, login: &mut Login, event: LoginEvent) -> LoginAction {
        let mut action = self.tell(client, login, event);
        for _ in 0..99 {
            let Some(event) = self.act(client, &action) else { return action };
            action = self.tell(client, login, event);
        }
        panic!("it goes on for ever: {action:?}")
    }

    fn act(&mut self, client: &mut Client, action: &LoginAction) -> Option<LoginEvent> {
        Some(match action {
            LoginAction::ReadRecord(RecordKey { .. }) if self.unreadable => LoginEvent::RecordRead(StorageRead::Failed),
            LoginAction::ReadRecord(RecordKey { storage, key }) => LoginEvent::RecordRead(
                self.record(*storage, key).map_or(StorageRead::Missing, |record| StorageRead::Found(record.to_owned())),
            ),
            LoginAction::FindRecord { storage, start } => {
                let is_local = *storage == Storage::Local;
                let found =
                    self.records.iter().any(|((local, _), record)| *local == is_local && record.starts_with(start));
                LoginEvent::RecordFound(found)
            }
            LoginAction::WriteRecord { .. } if self.full => LoginEvent::RecordWritten(false),
            LoginAction::WriteRecord { key: RecordKey { storage, key }, record } => {
                self.store(*storage, key, record);
                LoginEvent::RecordWritten(true)
            }
            LoginAction::RemoveRecords(RecordKey { storage, key: start }) => {
                let is_local = *storage == Storage::Local;
                self.records.retain(|(local, key), _| *local != is_local || !key.starts_with(start));
                LoginEvent::Done
            }
            LoginAction::ReadAddress => LoginEvent::Address(self.address.clone()),
            LoginAction::ReplaceAddress { url } => {
                self.address.clone_from(url);
                LoginEvent::Done
            }
            LoginAction::CompareOrigin { url } => LoginEvent::OriginCompared(url.starts_with(REDIRECT)),
            LoginAction::GetRandomBytes { count } => LoginEvent::RandomBytes(vec![self.random_byte; *count]),
            LoginAction::Warn(_) => {
                self.warnings += 1;
                LoginEvent::Done
            }
            LoginAction::AdoptToken { access_token, .. } => {
                client.token = Some(access_token.clone());
                client.generation += 1;
                LoginEvent::Adopted(true)
            }
            _ => return None,
        })
    }

    /// Starts a login in a browser.
    fn start(&mut self, client: &mut Client, login: &mut Login) -> LoginAction {
        self.go(client, login, LoginEvent::Start(BROWSER))
    }
}

fn text(text: &str) -> Argument {
    Argument::String(text.to_owned())
}

fn login(grant: Grant, options: &[(&str, OptionValue)]) -> Login {
    let options = options.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Login::person(grant, text("id"), text(REDIRECT), options).unwrap()
}

fn pkce() -> Login {
    login(Grant::Pkce, &[])
}

const TRUE: OptionValue = OptionValue::Other { is_truthy: true };

fn program() -> Login {
    Login::program(text("id"), text("s3cret-secret")).unwrap()
}

fn token(token: &str) -> LoginEvent {
    let body = TokenResponse {
        access_token: Some(token.to_owned()),
        expires_in: Lifetime::Seconds(3600.0),
        ..TokenResponse::default()
    };
    LoginEvent::Response { status: 200, retry_after: None, body }
}

fn status(status: u16) -> LoginEvent {
    LoginEvent::Response { status, retry_after: None, body: TokenResponse::default() }
}

fn digest() -> LoginEvent {
    LoginEvent::Digest(vec![0; 32])
}

/// The code of an `AuthError`.
fn code(action: &LoginAction) -> &str {
    match action {
        LoginAction::Finish(Err(LoginError::Auth(details))) => &details.code,
        other => panic!("no AuthError: {other:?}"),
    }
}

/// The token of a login that has ended well, and the application's own state.
fn signed_in(action: &LoginAction) -> (&str, Option<&str>) {
    match action {
        LoginAction::Finish(Ok(LoginOutcome::SignedIn { access_token, app_state, .. })) => {
            (access_token, app_state.as_deref())
        }
        other => panic!("not signed in: {other:?}"),
    }
}

fn is_fetch(action: &LoginAction, url: &str) -> bool {
    matches!(action, LoginAction::Fetch(request) if request.url == url)
}
