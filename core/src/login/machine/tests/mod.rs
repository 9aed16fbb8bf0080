//! The rules of the machine, as steps of a page that does at once what it can do at once.

use super::*;
use crate::login::LoginSettings;
use crate::login::action::AnswerSender;
use crate::login::authorization_response::AuthorizationResponse;
use crate::login::client_login::{ClientLogin, Storage};
use crate::login::environment::StorageRead;
use crate::login::popup::PopupView;
use crate::login::registry::LoginRegistry;
use crate::operation::Method;
use crate::token_lifetime::Lifetime;
use crate::token_state::TokenState;
use crate::value::ValueKind;
use std::collections::BTreeMap;

mod address;
mod authorize;
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

/// Where a login begins.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Page,
    Worker,
    Node,
}
use Place::Node;

/// A page with one storage of each kind, and the clients on it.
struct Page {
    registry: LoginRegistry,
    address: String,
    records: BTreeMap<(bool, String), String>,
    /// The storages refuse to be read, or to be written to.
    unreadable: bool,
    full: bool,
    wall_now: f64,
    /// The first character of the random texts.
    random_character: &'static str,
    has_random: bool,
    has_digest: bool,
    warnings: u32,
}

/// A client of a page.
struct Client {
    login: ClientLogin,
    max_retries: u32,
    tokens: TokenState,
}

impl Client {
    /// The application changes the token.
    fn change_token(&mut self) {
        self.tokens.clear();
    }

    fn token(&self) -> Option<&str> {
        self.tokens.token().map(|token| &**token)
    }

    fn generation(&self) -> u32 {
        self.tokens.generation().0
    }
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
            random_character: "A",
            has_random: true,
            has_digest: true,
            warnings: 0,
        }
    }

    fn client(&mut self, storage: Option<Storage>) -> Client {
        let mut login = ClientLogin::new(self.registry.add_client());
        login.storage = storage;
        Client { login, max_retries: 2, tokens: TokenState::default() }
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

    fn read(&self, key: &RecordKey) -> StorageRead {
        match self.record(key.storage, &key.key) {
            _ if self.unreadable => StorageRead::Failed,
            Some(record) => StorageRead::Found(record.to_owned()),
            None => StorageRead::Missing,
        }
    }

    fn remove(&mut self, RecordKey { storage, key: start }: &RecordKey) {
        let is_local = *storage == Storage::Local;
        self.records.retain(|(local, key), _| *local != is_local || !key.starts_with(start));
    }

    /// What a login finds here.
    fn environment(&self, place: Place, client: &Client, login: &Login) -> LoginEnvironment {
        let has_place = place == Place::Page || login.is_delegated();
        let page = has_place.then(|| self.page(client, login)).map(Rc::new);
        LoginEnvironment { is_browser: place != Node, page }
    }

    fn page(&self, client: &Client, login: &Login) -> LoginPage {
        let response = response_in(login.grant_type(), &self.address);
        let start = response.record_start();
        LoginPage {
            is_awaited: start.is_some_and(|start| {
                self.records.iter().any(|((is_local, _), record)| !is_local && record.starts_with(&start))
            }),
            response: Box::new(response),
            pending: match self.read(&login.pending_key(&client.login, ORIGIN)) {
                StorageRead::Found(record) => Some(record),
                _ => None,
            },
            token: login.token_key(&client.login, ORIGIN).map(|key| self.read(&key)).unwrap_or_default(),
            returns_here: login.redirect_uri().is_some_and(|uri| uri.starts_with(REDIRECT)),
            proof: self
                .has_random
                .then(|| Proof { state: self.random_character.repeat(43), verifier: self.random_character.repeat(86) })
                .map(Rc::new),
            has_digest: self.has_digest,
        }
    }

    fn tell(&mut self, client: &mut Client, login: &mut Login, event: LoginEvent) -> LoginAction {
        let mut context = LoginContext {
            registry: &mut self.registry,
            client: &mut client.login,
            tokens: &mut client.tokens,
            settings: LoginSettings {
                api_origin: "https://api.example",
                login_origin: ORIGIN,
                timeout: 30_000.0,
                max_retries: client.max_retries,
            },
            wall_now: self.wall_now,
            random: 0.0,
        };
        let (effects, action) = login.on(&event, &mut context);
        for effect in effects {
            match effect {
                LoginEffect::RemoveRecords(key) => self.remove(&key),
                LoginEffect::ForgetToken { key, grant } => {
                    let record = self.record(key.storage, &key.key);
                    if TokenGrant::is_recorded(&grant.access_token, record) {
                        self.remove(&key);
                    }
                }
                LoginEffect::ReplaceAddress(url) => self.address = url,
                LoginEffect::Warn(_) => self.warnings += 1,
            }
        }
        action
    }

    /// Tells the event, writes what is to be written, and lets turns end. Gives the first other action.
    fn go(&mut self, client: &mut Client, login: &mut Login, event: LoginEvent) -> LoginAction {
        let mut action = self.tell(client, login, event);
        loop {
            let reply = match &action {
                LoginAction::WriteRecord { key, record } => {
                    if !self.full {
                        self.store(key.storage, &key.key, record);
                    }
                    LoginEvent::RecordWritten(!self.full)
                }
                LoginAction::EndTurn => LoginEvent::Done,
                _ => return action,
            };
            action = self.tell(client, login, reply);
        }
    }

    /// Starts a login on this page.
    fn start(&mut self, client: &mut Client, login: &mut Login) -> LoginAction {
        self.start_in(Place::Page, client, login)
    }

    fn start_in(&mut self, place: Place, client: &mut Client, login: &mut Login) -> LoginAction {
        let environment = self.environment(place, client, login);
        self.go(client, login, LoginEvent::Start(environment))
    }

    /// The login that this one waits for has ended.
    fn end_flow(&mut self, client: &mut Client, login: &mut Login) -> LoginAction {
        let place = if login.redirect_uri().is_some() { Place::Page } else { Node };
        let environment = self.environment(place, client, login);
        self.go(client, login, LoginEvent::FlowEnded(environment))
    }
}

/// What an address holds of an answer, as the host reads it, of which there are tests of its own.
fn response_in(grant: Grant, address: &str) -> AuthorizationResponse {
    let mark = if grant == Grant::Pkce { '?' } else { '#' };
    let Some((before, section)) = address.split_once(mark) else {
        return AuthorizationResponse { rest: address.to_owned(), ..AuthorizationResponse::default() };
    };
    let (section, after) = section.split_at(section.find('#').unwrap_or(section.len()));
    let route = &section[..section.len() - section.trim_start_matches(['!', '/', '?']).len()];
    let join = |route: &str, rest: &str| {
        let mark = if route.is_empty() && rest.is_empty() { String::new() } else { mark.to_string() };
        [before, &mark, route, rest, after].concat()
    };
    let read = |route: &str| {
        let mut fields: Vec<&str> = section[route.len()..].split('&').collect();
        let mut take = |name: &str| {
            let is_named = |field: &&str| field.split('=').next() == Some(name);
            let value =
                fields.remove(fields.iter().rposition(is_named)?).split_once('=').map_or("", |(_, value)| value);
            let value = if name == "error_description" { value.replace('+', " ") } else { value.to_owned() };
            let decoded = percent_encoding::percent_decode_str(&value).decode_utf8().unwrap_or_default().into_owned();
            Some(if decoded.contains('%') { String::new() } else { decoded })
        };
        let mut response = AuthorizationResponse {
            state: take("state"),
            error: take("error"),
            error_description: take("error_description"),
            ..AuthorizationResponse::default()
        };
        if grant == Grant::Pkce {
            response.code = take("code");
        } else {
            response.access_token = take("access_token");
            response.token_type = take("token_type");
            response.expires_in = take("expires_in").map_or(Lifetime::Unknown, Lifetime::Text);
        }
        response.rest = join(route, &fields.join("&"));
        response
    };
    let routed = (grant == Grant::Implicit && !route.is_empty()).then(|| Box::new(read(route)));
    AuthorizationResponse { routed, ..read("") }
}

fn text(text: &str) -> Value {
    Value::string(text)
}

fn login(grant: Grant, options: &[(&str, Value)]) -> Login {
    login_of("id", grant, options, &[])
}

fn login_of(client_id: &str, grant: Grant, options: &[(&str, Value)], popup: &[(&str, Value)]) -> Login {
    let mut person = PersonLogin::bare(grant);
    person.set_client(&text(client_id), &text(REDIRECT)).unwrap();
    for (name, value) in options {
        person.set_option(name, value);
    }
    for (name, value) in popup {
        person.set_popup_field(name, value);
    }
    person.check().unwrap();
    Login::person(person)
}

fn pkce() -> Login {
    login(Grant::Pkce, &[])
}

/// What counts as true.
const TRUE: Value = Value::bare(ValueKind::PlainObject);

fn program() -> Login {
    program_of("id", "s3cret-secret")
}

fn program_of(client_id: &str, client_secret: &str) -> Login {
    Login::program(&text(client_id), &text(client_secret)).unwrap()
}

/// A token that the client keeps in memory.
fn keep(client: &mut Client, record: &str) {
    client.login.sign_in(ORIGIN, "id", &Rc::new(TokenGrant::from_record(record).unwrap()));
}

fn token(token: &str) -> LoginEvent {
    let body = AuthorizationResponse {
        access_token: Some(token.to_owned()),
        expires_in: Lifetime::Seconds(3600.0),
        ..AuthorizationResponse::default()
    };
    LoginEvent::Response { status: 200, retry_after: None, body: Box::new(body) }
}

fn status(status: u16) -> LoginEvent {
    LoginEvent::Response { status, retry_after: None, body: Box::default() }
}

fn digest() -> LoginEvent {
    LoginEvent::Digest("challenge".to_owned())
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
        LoginAction::Finish(Ok(LoginOutcome::SignedIn { grant, app_state })) => {
            (&grant.access_token, app_state.as_deref())
        }
        other => panic!("not signed in: {other:?}"),
    }
}

fn is_fetch(action: &LoginAction, url: &str) -> bool {
    matches!(action, LoginAction::Fetch(request) if request.url == url)
}
