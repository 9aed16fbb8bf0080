//! What the host tells a login, and what a login asks of the host.

use super::auth_error::AuthErrorDetails;
use super::authorization_response::AuthorizationResponse;
use super::client_login::{ClientLogin, RecordKey};
use super::environment::LoginEnvironment;
use super::popup::PopupView;
use super::registry::{FlowId, LoginRegistry};
use super::settings::LoginSettings;
use super::stored_token::TokenGrant;
use super::token_request::LoginRequest;
use crate::retry::Failure;
use crate::token_state::TokenState;
use std::rc::Rc;

/// What a login looks at beside the event. [`crate::client::Client::login_context`] makes it anew for each one.
#[derive(Debug)]
pub struct LoginContext<'a> {
    /// The logins under way on the page.
    pub registry: &'a mut LoginRegistry,
    /// What the logins of the client share.
    pub client: &'a mut ClientLogin,
    /// The token of the client, after one that has expired was let go.
    pub tokens: &'a mut TokenState,
    /// The settings of the client.
    pub settings: LoginSettings<'a>,
    /// The time of the wall clock in ms since the epoch.
    pub wall_now: f64,
    /// In `0.0..1.0`.
    pub random: f64,
}

/// Who has brought an answer of the login page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerSender {
    /// A message of the very window, whose page has the origin of this one.
    Window,
    /// A message of the very window, whose page has another origin.
    OtherOrigin,
    /// A channel, on which the windows of all pages of this origin speak.
    Channel,
    /// The function of the caller's that was given the address of the login page.
    Caller,
}

/// What has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginEvent {
    /// The caller has asked for the login.
    Start(LoginEnvironment),
    /// After `AwaitFlow`: that login has ended, well or not. The page may have changed meanwhile.
    FlowEnded(LoginEnvironment),
    /// After `WriteRecord`: whether the storage has taken it.
    RecordWritten(bool),
    /// After `OpenPopup`: whether the browser has opened one.
    PopupOpened(bool),
    /// After `Digest`: the digest in base64url.
    Digest(String),
    /// After `ShowPopup`, at each interval. `page_has_focus` is `document.hasFocus()` of this page.
    PopupPolled {
        /// What is seen of the window.
        view: PopupView,
        /// Whether this page has the focus.
        page_has_focus: bool,
    },
    /// After `ShowPopup`: the page in the window, popup.js, has told the address that it was sent back to. After `Authorize`: the caller
    /// has brought one.
    Answered {
        /// What the address holds of an answer.
        response: Box<AuthorizationResponse>,
        /// Who has sent it.
        sender: AnswerSender,
    },
    /// After `Fetch`: a whole response. `retry_after` is the wait in ms that it asks for.
    Response {
        /// The HTTP status.
        status: u16,
        /// The wait in ms that it asks for.
        retry_after: Option<f64>,
        /// The fields of the body.
        body: Box<AuthorizationResponse>,
    },
    /// After `Fetch`: no response, or one that broke off.
    ConnectionFailed,
    /// After `Fetch`: no whole response in time. After `ShowPopup`: its time is over.
    TimedOut,
    /// After `Delay` and `EndTurn`: it is over.
    Done,
    /// After `Digest`, `Navigate` and others: the host or a function of the caller's has thrown.
    HostFailed,
    /// The caller's signal has fired.
    Abort,
}

/// What the host does at once, before the action. Nothing depends on how it ends.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginEffect {
    /// Remove the records of all keys that start so.
    RemoveRecords(RecordKey),
    /// Remove the record of a token, if it still holds this one ([`TokenGrant::is_recorded`]).
    ForgetToken {
        /// Where the record is.
        key: RecordKey,
        /// The token that it has to hold.
        grant: Rc<TokenGrant>,
    },
    /// Replace the address of the page and keep the state of the history, where that is allowed.
    ReplaceAddress(String),
    /// Log a warning.
    Warn(&'static str),
}

/// What the host does next. `WriteRecord` and `OpenPopup` are done at once, in the turn of the event: the browser opens a window only in
/// the turn of a click.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginAction {
    /// Go on waiting: for the window, or for nothing any more.
    Wait,
    /// Give the promise of that login of the same client for this one. The machine is over.
    Share(FlowId),
    /// Wait until that login has ended.
    AwaitFlow(FlowId),
    /// Write a record to a storage, then `RecordWritten`.
    WriteRecord {
        /// Where the record goes.
        key: RecordKey,
        /// Its text.
        record: String,
    },
    /// Open an empty window in the middle of this one.
    OpenPopup {
        /// The width in pixels.
        width: f64,
        /// The height in pixels.
        height: f64,
    },
    /// SHA-256 of the text, which is ASCII.
    Digest(String),
    /// Show the address in the window, look at it once every `poll_interval` ms, listen to it, and end after `timeout` ms, which may be
    /// infinite. The window is closed when the login ends, however that is.
    ShowPopup {
        /// The address of the login page.
        url: String,
        /// How long the person may take, in ms; it may be infinite.
        timeout: f64,
        /// The time between two looks at the window, in ms.
        poll_interval: f64,
    },
    /// Call the caller's function with the address of the login page, and wait for the address that it gives.
    Authorize(String),
    /// Leave the page. The promise of the login never settles.
    Navigate(String),
    /// Send the request, then `Response`, `ConnectionFailed` or `TimedOut`.
    Fetch(Rc<LoginRequest>),
    /// Wait after a request that has failed, which is sent again then.
    Delay {
        /// How long to wait, in ms.
        ms: f64,
        /// Why the request failed.
        failure: Failure,
        /// How often it was sent.
        attempts: u32,
    },
    /// Let the turn of the caller end, then `Done`: other clients may begin the same login in it.
    EndTurn,
    /// The login has ended. The machine is over.
    Finish(Result<LoginOutcome, LoginError>),
}

/// How a login has ended well.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginOutcome {
    /// The client has the token.
    SignedIn {
        /// The token and its lifetime.
        grant: Rc<TokenGrant>,
        /// The application's own state, as the host gave it.
        app_state: Option<Rc<str>>,
    },
    /// Of a renewal: the token was changed while another login was waited for.
    TokenChanged,
}

/// Why nobody is signed in.
#[derive(Clone, Debug, PartialEq)]
pub enum LoginError {
    /// An `AuthError` with these details.
    Auth(AuthErrorDetails),
    /// By the last response, or the lack of it, which the host has.
    Request {
        /// Why the last attempt failed.
        failure: Failure,
        /// How often the request was sent.
        attempts: u32,
    },
    /// With the error of the other login that was awaited.
    OtherLogin,
    /// With what the host has caught before `HostFailed`.
    Host,
}
