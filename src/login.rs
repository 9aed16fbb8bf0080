//! The class `Login`: the state machine of a login, as TypeScript drives it.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::login as machine;
use genesys_users_core::login::action::{AnswerSender, LoginEnvironment, StorageRead};
use genesys_users_core::login::client_login::RecordKey;
use genesys_users_core::login::popup::PopupView as CorePopupView;
use genesys_users_core::login::registry::FlowId;
use genesys_users_core::login::token_request::{LoginRequest, TokenResponse};
use genesys_users_core::login::{LoginAction, LoginError, LoginEvent, LoginOutcome};
use genesys_users_core::retry::Failure;
use genesys_users_core::retry_after;
use js_sys::{Array, Date};
use wasm_bindgen::prelude::*;

use crate::client_handle::ClientHandle;
use crate::convert;
use crate::failures::{AttemptFailure, StatusErrorClass};
use crate::host::{HostValue, PopupView, StorageArea, with_host};
use crate::login_registry;
use crate::token_watch::TokenWatch;

/// What a login does next. All but `await-flow`, `digest`, `fetch`, `delay` and `show-popup` are done at once, in the turn of the
/// event before.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum LoginStep {
    /// Nothing: go on waiting.
    Wait = "wait",
    /// Give the promise of the login `otherFlow`. This login is over.
    Share = "share",
    /// Wait until the login `otherFlow` has ended; then `endFlow`.
    AwaitFlow = "await-flow",
    /// Read the record `key` of `storage`; then `readRecord`.
    ReadRecord = "read-record",
    /// See whether a record of `storage`, at any key, starts with `text`; then `findRecord`.
    FindRecord = "find-record",
    /// Write `text` to the record `key` of `storage`; then `writeRecord`.
    WriteRecord = "write-record",
    /// Remove the records of `storage` whose keys start with `key`; then `proceed`.
    RemoveRecords = "remove-records",
    /// Read the address of the page; then `readAddress`.
    ReadAddress = "read-address",
    /// Replace the address of the page by `url`, where that is allowed, and keep the state of the history; then `proceed`.
    ReplaceAddress = "replace-address",
    /// Compare the origin of `url` with that of the page; then `compareOrigin`.
    CompareOrigin = "compare-origin",
    /// Open an empty window of `width` and `height` in the middle of this one; then `openPopup`.
    OpenPopup = "open-popup",
    /// Get `count` random bytes; then `takeRandomBytes`.
    GetRandomBytes = "get-random-bytes",
    /// Compute SHA-256 of `text`, which is ASCII; then `takeDigest`.
    Digest = "digest",
    /// Show `url` in the window. Each `pollInterval` ms `pollPopup`; at its answer `takeWindowAnswer` or `takeChannelAnswer`; after
    /// `timeout` ms `timeOutPopup`; until one gives another step than `wait`.
    ShowPopup = "show-popup",
    /// Leave the page for `url`. The login never ends.
    Navigate = "navigate",
    /// Send the request; then `respond`, `failConnection` or `timeOut`.
    Fetch = "fetch",
    /// The request has failed, see `attemptFailure`. Wait for `delay` ms; then `proceed`.
    Delay = "delay",
    /// Log `text` as a warning; then `proceed`.
    Warn = "warn",
    /// Somebody is signed in, see `accessToken`.
    Succeed = "succeed",
    /// Nobody is signed in, see `failure`.
    Fail = "fail",
}

/// Why nobody is signed in.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum LoginFailure {
    /// See `code` and `text`.
    Auth = "auth",
    /// By the last request, see `attemptFailure`.
    Request = "request",
    /// With the error of the login that was awaited.
    OtherLogin = "other-login",
    /// With what the host has thrown.
    Host = "host",
}

#[wasm_bindgen(typescript_custom_section)]
const TOKEN_RESPONSE: &str = r#"
/** What a response to a request of a login says. A body that is no JSON object has no fields. */
export interface LoginResponse extends CallResponse {
  /** The fields of RFC 6749, if they are strings. */
  readonly error: string | undefined;
  readonly errorDescription: string | undefined;
  readonly accessToken: string | undefined;
  readonly tokenType: string | undefined;
  /** The field `expires_in`, whatever it is. */
  readonly expiresIn: HostValue;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "LoginResponse")]
    pub type LoginResponse;

    #[wasm_bindgen(method, getter)]
    fn status(this: &LoginResponse) -> f64;

    #[wasm_bindgen(method, getter, js_name = retryAfter)]
    fn retry_after(this: &LoginResponse) -> Option<String>;

    #[wasm_bindgen(method, getter)]
    fn message(this: &LoginResponse) -> Option<String>;

    #[wasm_bindgen(method, getter)]
    fn error(this: &LoginResponse) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = errorDescription)]
    fn error_description(this: &LoginResponse) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = accessToken)]
    fn access_token(this: &LoginResponse) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = tokenType)]
    fn token_type(this: &LoginResponse) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = expiresIn)]
    fn expires_in(this: &LoginResponse) -> HostValue;
}

/// One login under way. Its methods say what has happened and give what to do next.
#[wasm_bindgen]
pub struct Login {
    machine: RefCell<machine::Login>,
    client: Rc<ClientHandle>,
    /// What the machine said last; the getters read it.
    action: RefCell<LoginAction>,
}

impl Login {
    pub fn new(machine: machine::Login, client: Rc<ClientHandle>) -> Login {
        Login { machine: RefCell::new(machine), client, action: RefCell::new(LoginAction::Wait) }
    }

    fn on(&self, event: LoginEvent) -> LoginStep {
        let now = Date::now();
        let mut action = self.tell(event, now);
        if let LoginAction::AdoptToken { access_token, expires_at, renews } = &action {
            let is_adopted = {
                let tokens = &mut self.client.core.borrow_mut().tokens;
                // The machine has just compared the generation with that of the start.
                tokens.adopt(tokens.generation(), access_token, *expires_at, *renews, now).is_some()
            };
            action = self.tell(LoginEvent::Adopted(is_adopted), now);
        }
        let step = step(&action);
        self.action.replace(action);
        // What they call may use the same client, so no borrow lasts here.
        self.client.run_effects();
        step
    }

    fn tell(&self, event: LoginEvent, now: f64) -> LoginAction {
        login_registry::with_registry(|registry| {
            let mut client = self.client.core.borrow_mut();
            self.machine.borrow_mut().on(event, &mut client.login_context(registry, now))
        })
    }

    fn read<T>(&self, read: impl FnOnce(&LoginAction) -> Option<T>) -> Option<T> {
        read(&self.action.borrow())
    }

    fn record(&self) -> Option<RecordKey> {
        self.read(|action| match action {
            LoginAction::ReadRecord(key) | LoginAction::WriteRecord { key, .. } | LoginAction::RemoveRecords(key) => {
                Some(key.clone())
            }
            LoginAction::FindRecord { storage, .. } => Some(RecordKey { storage: *storage, key: String::new() }),
            _ => None,
        })
    }

    fn request<T>(&self, read: impl FnOnce(&LoginRequest) -> T) -> Option<T> {
        self.read(|action| match action {
            LoginAction::Fetch(request) => Some(read(request)),
            _ => None,
        })
    }

    fn outcome<T>(&self, read: impl FnOnce(&LoginOutcome) -> Option<T>) -> Option<T> {
        self.read(|action| match action {
            LoginAction::Finish(Ok(outcome)) => read(outcome),
            _ => None,
        })
    }

    /// The failure of a request, and how often that was sent.
    fn failed_request(&self) -> Option<(Failure, u32)> {
        self.read(|action| match action {
            LoginAction::Delay { failure, attempts, .. }
            | LoginAction::Finish(Err(LoginError::Request { failure, attempts })) => Some((*failure, *attempts)),
            _ => None,
        })
    }
}

fn step(action: &LoginAction) -> LoginStep {
    match action {
        // It is done here.
        LoginAction::Wait | LoginAction::AdoptToken { .. } => LoginStep::Wait,
        LoginAction::Share(_) => LoginStep::Share,
        LoginAction::AwaitFlow(_) => LoginStep::AwaitFlow,
        LoginAction::ReadRecord(_) => LoginStep::ReadRecord,
        LoginAction::FindRecord { .. } => LoginStep::FindRecord,
        LoginAction::WriteRecord { .. } => LoginStep::WriteRecord,
        LoginAction::RemoveRecords(_) => LoginStep::RemoveRecords,
        LoginAction::ReadAddress => LoginStep::ReadAddress,
        LoginAction::ReplaceAddress { .. } => LoginStep::ReplaceAddress,
        LoginAction::CompareOrigin { .. } => LoginStep::CompareOrigin,
        LoginAction::OpenPopup { .. } => LoginStep::OpenPopup,
        LoginAction::GetRandomBytes { .. } => LoginStep::GetRandomBytes,
        LoginAction::Digest { .. } => LoginStep::Digest,
        LoginAction::ShowPopup { .. } => LoginStep::ShowPopup,
        LoginAction::Navigate { .. } => LoginStep::Navigate,
        LoginAction::Fetch(_) => LoginStep::Fetch,
        LoginAction::Delay { .. } => LoginStep::Delay,
        LoginAction::Warn(_) => LoginStep::Warn,
        LoginAction::Finish(Ok(_)) => LoginStep::Succeed,
        LoginAction::Finish(Err(_)) => LoginStep::Fail,
    }
}

#[wasm_bindgen]
impl Login {
    /// The caller has asked for the login.
    pub fn start(&self) -> LoginStep {
        let host = with_host(|host| host.login_environment());
        self.on(LoginEvent::Start(LoginEnvironment {
            has_document: host.has_document(),
            is_worker: host.is_worker(),
            has_random: host.has_random(),
            has_digest: host.has_digest(),
        }))
    }

    /// The other login has ended, well or not.
    #[wasm_bindgen(js_name = endFlow)]
    pub fn end_flow(&self) -> LoginStep {
        self.on(LoginEvent::FlowEnded)
    }

    /// The record was read: `null` if there is none, `undefined` if the storage refuses.
    #[wasm_bindgen(js_name = readRecord)]
    pub fn read_record(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string | null | undefined")] record: JsValue,
    ) -> LoginStep {
        self.on(LoginEvent::RecordRead(match record.as_string() {
            Some(record) => StorageRead::Found(record),
            None if record.is_null() => StorageRead::Missing,
            None => StorageRead::Failed,
        }))
    }

    /// Whether a record was found.
    #[wasm_bindgen(js_name = findRecord)]
    pub fn find_record(&self, is_there: bool) -> LoginStep {
        self.on(LoginEvent::RecordFound(is_there))
    }

    /// Whether the storage has taken the record.
    #[wasm_bindgen(js_name = writeRecord)]
    pub fn write_record(&self, is_written: bool) -> LoginStep {
        self.on(LoginEvent::RecordWritten(is_written))
    }

    /// The address of the page.
    #[wasm_bindgen(js_name = readAddress)]
    pub fn read_address(&self, address: String) -> LoginStep {
        self.on(LoginEvent::Address(address))
    }

    /// What was to be done is done.
    pub fn proceed(&self) -> LoginStep {
        self.on(LoginEvent::Done)
    }

    /// Whether the origin is that of the page.
    #[wasm_bindgen(js_name = compareOrigin)]
    pub fn compare_origin(&self, is_same: bool) -> LoginStep {
        self.on(LoginEvent::OriginCompared(is_same))
    }

    /// Whether the browser has opened a window.
    #[wasm_bindgen(js_name = openPopup)]
    pub fn open_popup(&self, is_open: bool) -> LoginStep {
        self.on(LoginEvent::PopupOpened(is_open))
    }

    /// Random bytes.
    #[wasm_bindgen(js_name = takeRandomBytes)]
    pub fn take_random_bytes(&self, bytes: Vec<u8>) -> LoginStep {
        self.on(LoginEvent::RandomBytes(bytes))
    }

    /// The digest.
    #[wasm_bindgen(js_name = takeDigest)]
    pub fn take_digest(&self, digest: Vec<u8>) -> LoginStep {
        self.on(LoginEvent::Digest(digest))
    }

    /// What is seen of the window, and whether this page has the focus.
    #[wasm_bindgen(js_name = pollPopup)]
    pub fn poll_popup(&self, view: PopupView, page_has_focus: bool) -> LoginStep {
        let view = match view {
            PopupView::Blank | PopupView::__Invalid => CorePopupView::Blank,
            PopupView::Away => CorePopupView::Away,
            PopupView::Closed => CorePopupView::Closed,
        };
        self.on(LoginEvent::PopupPolled { view, page_has_focus })
    }

    /// The window has sent the address of its page, which may have another origin than this one.
    #[wasm_bindgen(js_name = takeWindowAnswer)]
    pub fn take_window_answer(&self, address: String, is_same_origin: bool) -> LoginStep {
        self.on(LoginEvent::PopupAnswered { address, sender: AnswerSender::Window { is_same_origin } })
    }

    /// A page of this origin has sent its address to all others. Gives `wait` when it is not for this login.
    #[wasm_bindgen(js_name = takeChannelAnswer)]
    pub fn take_channel_answer(&self, address: String) -> LoginStep {
        self.on(LoginEvent::PopupAnswered { address, sender: AnswerSender::Channel })
    }

    /// The time of the window is over.
    #[wasm_bindgen(js_name = timeOutPopup)]
    pub fn time_out_popup(&self) -> LoginStep {
        self.on(LoginEvent::PopupTimedOut)
    }

    /// The request has a whole response.
    pub fn respond(&self, response: &LoginResponse) -> LoginStep {
        // What is no status of HTTP must not become another one.
        let status = response.status().clamp(0.0, 999.0) as u16;
        let (field, message) = (response.retry_after(), response.message());
        let retry_after = retry_after::requested_wait(status, field.as_deref(), message.as_deref(), Date::now());
        let body = TokenResponse {
            error: response.error(),
            error_description: response.error_description(),
            access_token: response.access_token(),
            token_type: response.token_type(),
            expires_in: convert::lifetime(&response.expires_in()),
        };
        self.on(LoginEvent::Response { status, retry_after, body })
    }

    /// The request has no response, or one that broke off.
    #[wasm_bindgen(js_name = failConnection)]
    pub fn fail_connection(&self) -> LoginStep {
        self.on(LoginEvent::ConnectionFailed)
    }

    /// `timeout` of the request has passed.
    #[wasm_bindgen(js_name = timeOut)]
    pub fn time_out(&self) -> LoginStep {
        self.on(LoginEvent::TimedOut)
    }

    /// The host, or a function of the caller's, has thrown.
    #[wasm_bindgen(js_name = failHost)]
    pub fn fail_host(&self) -> LoginStep {
        self.on(LoginEvent::HostFailed)
    }

    /// The method that errors name.
    #[wasm_bindgen(getter)]
    pub fn operation(&self) -> String {
        self.machine.borrow().operation().to_owned()
    }

    /// The id of this login on the page; a login that shares another one has none.
    #[wasm_bindgen(getter)]
    pub fn flow(&self) -> Option<u32> {
        self.machine.borrow().flow().map(|FlowId(id)| id)
    }

    /// The id of the login to wait for.
    #[wasm_bindgen(getter, js_name = otherFlow)]
    pub fn other_flow(&self) -> Option<u32> {
        self.read(|action| match action {
            LoginAction::Share(FlowId(id)) | LoginAction::AwaitFlow(FlowId(id)) => Some(*id),
            _ => None,
        })
    }

    /// Where the record is.
    #[wasm_bindgen(getter)]
    pub fn storage(&self) -> StorageArea {
        self.record().map_or(StorageArea::Memory, |record| record.storage.into())
    }

    /// The key of the record.
    #[wasm_bindgen(getter)]
    pub fn key(&self) -> String {
        self.record().map(|record| record.key).unwrap_or_default()
    }

    /// What to look for, to write, to digest, to log, or why nobody is signed in.
    #[wasm_bindgen(getter)]
    pub fn text(&self) -> String {
        let text = self.read(|action| match action {
            LoginAction::FindRecord { start: text, .. }
            | LoginAction::WriteRecord { record: text, .. }
            | LoginAction::Digest { text } => Some(text.clone()),
            LoginAction::Warn(text) => Some((*text).to_owned()),
            LoginAction::Finish(Err(LoginError::Auth(details))) => Some(details.message.clone()),
            _ => None,
        });
        text.unwrap_or_default()
    }

    /// The address to show, to compare, to go to, or to send the request to.
    #[wasm_bindgen(getter)]
    pub fn url(&self) -> String {
        let url = self.read(|action| match action {
            LoginAction::ReplaceAddress { url }
            | LoginAction::CompareOrigin { url }
            | LoginAction::ShowPopup { url, .. }
            | LoginAction::Navigate { url }
            | LoginAction::Fetch(LoginRequest { url, .. }) => Some(url.clone()),
            _ => None,
        });
        url.unwrap_or_default()
    }

    /// The width of the window.
    #[wasm_bindgen(getter)]
    pub fn width(&self) -> f64 {
        self.popup_size().0
    }

    /// The height of the window.
    #[wasm_bindgen(getter)]
    pub fn height(&self) -> f64 {
        self.popup_size().1
    }

    fn popup_size(&self) -> (f64, f64) {
        let size = self.read(|action| match action {
            LoginAction::OpenPopup { width, height } => Some((*width, *height)),
            _ => None,
        });
        size.unwrap_or_default()
    }

    /// How many bytes to get.
    #[wasm_bindgen(getter)]
    pub fn count(&self) -> usize {
        let count = self.read(|action| match action {
            LoginAction::GetRandomBytes { count } => Some(*count),
            _ => None,
        });
        count.unwrap_or_default()
    }

    /// How often to look at the window, in ms.
    #[wasm_bindgen(getter, js_name = pollInterval)]
    pub fn poll_interval(&self) -> f64 {
        let interval = self.read(|action| match action {
            LoginAction::ShowPopup { poll_interval, .. } => Some(*poll_interval),
            _ => None,
        });
        interval.unwrap_or_default()
    }

    /// How long the window or the request may take, in ms; infinite for any time.
    #[wasm_bindgen(getter)]
    pub fn timeout(&self) -> f64 {
        let timeout = self.read(|action| match action {
            LoginAction::ShowPopup { timeout, .. } if *timeout > 0.0 => Some(*timeout),
            LoginAction::Fetch(request) => Some(request.timeout),
            _ => None,
        });
        timeout.unwrap_or(f64::INFINITY)
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

    /// How long to wait before the request is sent again, in ms.
    #[wasm_bindgen(getter)]
    pub fn delay(&self) -> f64 {
        let delay = self.read(|action| match action {
            LoginAction::Delay { ms, .. } => Some(*ms),
            _ => None,
        });
        delay.unwrap_or_default()
    }

    /// Why the last request failed, if it did.
    #[wasm_bindgen(getter, js_name = attemptFailure)]
    pub fn attempt_failure(&self) -> Option<AttemptFailure> {
        self.failed_request().map(|(failure, _)| match failure {
            Failure::Connection => AttemptFailure::Connection,
            Failure::Timeout => AttemptFailure::TimedOut,
            Failure::Status { .. } => AttemptFailure::Status,
        })
    }

    /// The class of the error for the response of the last request.
    #[wasm_bindgen(getter, js_name = statusErrorClass)]
    pub fn status_error_class(&self) -> StatusErrorClass {
        match self.failed_request() {
            Some((Failure::Status { status, .. }, _)) => genesys_users_core::error::StatusErrorClass::of(status).into(),
            _ => StatusErrorClass::Api,
        }
    }

    /// The wait in ms that a 429 asks for.
    #[wasm_bindgen(getter, js_name = retryAfter)]
    pub fn retry_after(&self) -> Option<f64> {
        match self.failed_request() {
            Some((Failure::Status { status: 429, retry_after }, _)) => retry_after,
            _ => None,
        }
    }

    /// How often the request was sent.
    #[wasm_bindgen(getter)]
    pub fn attempts(&self) -> u32 {
        self.failed_request().map_or(1, |(_, attempts)| attempts)
    }

    /// The token; `undefined` after a renewal that was not needed any more.
    #[wasm_bindgen(getter, js_name = accessToken)]
    pub fn access_token(&self) -> Option<String> {
        self.outcome(|outcome| match outcome {
            LoginOutcome::SignedIn { access_token, .. } => Some(access_token.clone()),
            LoginOutcome::TokenChanged => None,
        })
    }

    /// The type of the token.
    #[wasm_bindgen(getter, js_name = tokenType)]
    pub fn token_type(&self) -> String {
        let token_type = self.outcome(|outcome| match outcome {
            LoginOutcome::SignedIn { token_type, .. } => Some(token_type.clone()),
            LoginOutcome::TokenChanged => None,
        });
        token_type.unwrap_or_default()
    }

    /// When the token expires, in ms since the epoch; infinite when that is not known.
    #[wasm_bindgen(getter, js_name = expiresAt)]
    pub fn expires_at(&self) -> f64 {
        let expires_at = self.outcome(|outcome| match outcome {
            LoginOutcome::SignedIn { expires_at, .. } => Some(*expires_at),
            LoginOutcome::TokenChanged => None,
        });
        expires_at.unwrap_or(f64::INFINITY)
    }

    /// The application's own state, as the option `state` was written by `HostValue.json`.
    #[wasm_bindgen(getter, js_name = appState)]
    pub fn app_state(&self) -> Option<String> {
        self.outcome(|outcome| match outcome {
            LoginOutcome::SignedIn { app_state, .. } => app_state.clone(),
            LoginOutcome::TokenChanged => None,
        })
    }

    /// Looks at the clock until the token has expired.
    #[wasm_bindgen(js_name = watchToken)]
    pub fn watch_token(&self) -> TokenWatch {
        TokenWatch::new(self.client.clone(), self.expires_at())
    }

    /// Why nobody is signed in.
    #[wasm_bindgen(getter)]
    pub fn failure(&self) -> Option<LoginFailure> {
        self.read(|action| match action {
            LoginAction::Finish(Err(error)) => Some(match error {
                LoginError::Auth(_) => LoginFailure::Auth,
                LoginError::Request { .. } => LoginFailure::Request,
                LoginError::OtherLogin => LoginFailure::OtherLogin,
                LoginError::Host => LoginFailure::Host,
            }),
            _ => None,
        })
    }

    /// The code of the error.
    #[wasm_bindgen(getter)]
    pub fn code(&self) -> String {
        let code = self.read(|action| match action {
            LoginAction::Finish(Err(LoginError::Auth(details))) => Some(details.code.clone()),
            _ => None,
        });
        code.unwrap_or_default()
    }
}
