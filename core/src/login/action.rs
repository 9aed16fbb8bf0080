//! What the host tells a login, and what a login asks of the host.

use super::auth_error::AuthErrorDetails;
use super::client_login::{ClientLogin, RecordKey, Storage};
use super::popup::PopupView;
use super::registry::{FlowId, LoginRegistry};
use super::token_request::{LoginRequest, TokenResponse};
use crate::retry::Failure;

/// The settings of a client that a login needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LoginSettings<'a> {
    pub api_origin: &'a str,
    pub login_origin: &'a str,
    /// Bound of one attempt of a request in ms; infinite for none.
    pub timeout: f64,
    pub max_retries: u32,
}

/// What a login looks at beside the event. [`crate::client::Client::login_context`] makes it anew for each one.
#[derive(Debug)]
pub struct LoginContext<'a> {
    pub registry: &'a mut LoginRegistry,
    pub client: &'a mut ClientLogin,
    pub settings: LoginSettings<'a>,
    /// The generation of the client's token, after one that has expired was let go.
    pub generation: u32,
    /// The time of the wall clock in ms since the epoch.
    pub wall_now: f64,
    /// In `0.0..1.0`.
    pub random: f64,
}

/// What the host has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoginEnvironment {
    /// `document`: it is a page.
    pub has_document: bool,
    /// `importScripts`: it is a worker.
    pub is_worker: bool,
    /// `crypto.getRandomValues`.
    pub has_random: bool,
    /// `crypto.subtle`, which secure contexts alone have.
    pub has_digest: bool,
}

/// What reading a record of a storage came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageRead {
    Found(String),
    Missing,
    /// The storage is forbidden, or there is none.
    Failed,
}

/// Where an answer of a window came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerSender {
    /// A message of the very window, and whether its page has the origin of this one.
    Window { is_same_origin: bool },
    /// A channel, on which the windows of all pages of this origin speak.
    Channel,
}

/// What has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginEvent {
    /// The caller has asked for the login.
    Start(LoginEnvironment),
    /// After `AwaitFlow`: that login has ended, well or not.
    FlowEnded,
    /// After `ReadRecord`.
    RecordRead(StorageRead),
    /// After `FindRecord`: whether there is one.
    RecordFound(bool),
    /// After `WriteRecord`: whether the storage has taken it.
    RecordWritten(bool),
    /// After `ReadAddress`.
    Address(String),
    /// After `RemoveRecords`, `ReplaceAddress`, `Warn` and `Delay`.
    Done,
    /// After `CompareOrigin`: whether it is that of this page.
    OriginCompared(bool),
    /// After `OpenPopup`: whether the browser has opened one.
    PopupOpened(bool),
    /// After `GetRandomBytes`.
    RandomBytes(Vec<u8>),
    /// After `Digest`.
    Digest(Vec<u8>),
    /// After `ShowPopup`, at each interval. `page_has_focus` is `document.hasFocus()` of this page.
    PopupPolled { view: PopupView, page_has_focus: bool },
    /// After `ShowPopup`: the page in the window, popup.js, has told the address that it was sent back to.
    PopupAnswered { address: String, sender: AnswerSender },
    /// After `ShowPopup`: its time-out has passed.
    PopupTimedOut,
    /// After `Fetch`: a whole response. `retry_after` is the wait in ms that it asks for.
    Response { status: u16, retry_after: Option<f64>, body: TokenResponse },
    /// After `Fetch`: no response, or one that broke off.
    ConnectionFailed,
    /// After `Fetch`: no whole response in time.
    TimedOut,
    /// After `AdoptToken`: whether the token was taken.
    Adopted(bool),
    /// After `Digest`, `Navigate` and others: the host or a function of the caller's has thrown.
    HostFailed,
}

/// What the host does next. All are done at once, in the turn of the event, but `AwaitFlow`, `Digest`, `Fetch`, `Delay` and what
/// follows `ShowPopup`: the browser opens a window only in the turn of a click.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginAction {
    /// Go on waiting: for the window, or for nothing any more.
    Wait,
    /// Give the promise of that login of the same client for this one. The machine is over.
    Share(FlowId),
    /// Wait until that login has ended.
    AwaitFlow(FlowId),
    ReadRecord(RecordKey),
    /// Look for a record, at any key, that starts so.
    FindRecord {
        storage: Storage,
        start: String,
    },
    WriteRecord {
        key: RecordKey,
        record: String,
    },
    /// Remove the records of all keys that start so.
    RemoveRecords(RecordKey),
    /// Read the address of the page.
    ReadAddress,
    /// Replace the address of the page and keep the state of the history. Where that is forbidden, go on.
    ReplaceAddress {
        url: String,
    },
    /// Compare the origin of an address with that of the page.
    CompareOrigin {
        url: String,
    },
    /// Open an empty window in the middle of this one.
    OpenPopup {
        width: f64,
        height: f64,
    },
    GetRandomBytes {
        count: usize,
    },
    /// SHA-256 of the text, which is ASCII.
    Digest {
        text: String,
    },
    /// Show the address in the window, look at it once every `poll_interval` ms, listen to it, and end after `timeout` ms (0: never).
    /// The window is closed when the login ends, however that is.
    ShowPopup {
        url: String,
        timeout: f64,
        poll_interval: f64,
    },
    /// Leave the page. The promise of the login never settles.
    Navigate {
        url: String,
    },
    Fetch(LoginRequest),
    /// Wait after a request that has failed, which is sent again then.
    Delay {
        ms: f64,
        failure: Failure,
        /// How often it was sent.
        attempts: u32,
    },
    /// Give the token to the client, unless the caller has changed it since.
    AdoptToken {
        access_token: String,
        expires_at: f64,
        /// It is a program's, which has credentials for the next one.
        renews: bool,
    },
    /// Log a warning.
    Warn(&'static str),
    Finish(Result<LoginOutcome, LoginError>),
}

/// How a login has ended well.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginOutcome {
    SignedIn {
        access_token: String,
        token_type: String,
        /// In ms since the epoch; infinite when it is not known.
        expires_at: f64,
        /// The application's own state, as the host gave it.
        app_state: Option<String>,
    },
    /// Of a renewal: the token was changed while another login was waited for.
    TokenChanged,
}

/// Why nobody is signed in.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginError {
    Auth(AuthErrorDetails),
    /// By the last response, or the lack of it, which the host has.
    Request {
        failure: Failure,
        attempts: u32,
    },
    /// With the error of the other login that was awaited.
    OtherLogin,
    /// With what the host has caught before `HostFailed`.
    Host,
}
