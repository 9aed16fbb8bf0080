//! The class `Login`: the state machine of a login, as TypeScript drives it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use genesys_users_core::login as machine;
use genesys_users_core::login::action;
use genesys_users_core::login::authorization_response::AuthorizationResponse;
use genesys_users_core::login::client_login::RecordKey;
use genesys_users_core::login::environment::{
    LoginEnvironment, LoginPage, Proof, STATE_BYTES, StorageRead, VERIFIER_BYTES,
};
use genesys_users_core::login::popup::PopupView as CorePopupView;
use genesys_users_core::login::registry::FlowId;
use genesys_users_core::login::stored_token::TokenGrant;
use genesys_users_core::login::token_request::LoginRequest;
use genesys_users_core::login::{LoginAction, LoginEffect, LoginError, LoginEvent, LoginOutcome};
use genesys_users_core::token_state::Generation;
use genesys_users_core::{retry_after, token_lifetime};
use js_sys::Date;
use wasm_bindgen::prelude::*;

use crate::client_handle::ClientHandle;
use crate::convert;
use crate::failures;
use crate::host::{Host, with_host};
use crate::login_host::{AnswerSender, LoginNews, LoginResponse, LoginStep, PopupView, StorageArea};
use crate::login_registry;

/// One login under way. Its methods say what has happened and give what to do next.
#[wasm_bindgen]
pub struct Login {
    machine: RefCell<machine::Login>,
    client: Rc<ClientHandle>,
    /// The generation of the token that this login has adopted for its client, and when it expires.
    token: Cell<Option<(Generation, f64)>>,
}

impl Login {
    pub fn new(machine: machine::Login, client: Rc<ClientHandle>) -> Login {
        Login { machine: RefCell::new(machine), client, token: Cell::default() }
    }

    /// Tells the machine an event, and does what it says at once.
    fn on(&self, mut event: LoginEvent) -> LoginStep {
        loop {
            let (effects, action) = self.react(&event);
            // What effects call may use the same client, so no borrow lasts here.
            effects.iter().for_each(|effect| self.perform(effect));
            self.client.run_effects();
            let LoginAction::WriteRecord { key, record } = action else {
                return with_host(|host| self.step(host, &action));
            };
            let is_written = convert::write_record(&key, &record);
            event = LoginEvent::RecordWritten(is_written);
        }
    }

    fn react(&self, event: &LoginEvent) -> (Vec<LoginEffect>, LoginAction) {
        login_registry::with_registry(|registry| {
            let mut client = self.client.core.borrow_mut();
            self.machine.borrow_mut().on(event, &mut client.login_context(registry, Date::now()))
        })
    }

    fn perform(&self, effect: &LoginEffect) {
        match effect {
            LoginEffect::RemoveRecords(key) => convert::remove_records(key),
            LoginEffect::ForgetToken { key, grant } => convert::forget_token(key, &grant.access_token),
            LoginEffect::ReplaceAddress(url) => with_host(|host| host.replace_address(url)),
            LoginEffect::Warn(message) => self.client.host.warn(message),
        }
    }

    fn step(&self, host: &Host, action: &LoginAction) -> LoginStep {
        let operation = self.machine.borrow().grant_type().operation();
        match action {
            // It is done above.
            LoginAction::Wait | LoginAction::WriteRecord { .. } => host.plain_step("wait"),
            LoginAction::EndTurn => host.plain_step("end-turn"),
            LoginAction::Share(FlowId(flow)) => host.flow_step("share", *flow),
            LoginAction::AwaitFlow(FlowId(flow)) => host.flow_step("await-flow", *flow),
            LoginAction::OpenPopup { width, height } => host.open_popup_step(*width, *height),
            LoginAction::Digest(text) => host.digest_step(text),
            LoginAction::ShowPopup { url, timeout, poll_interval } => {
                host.show_popup_step(url, *timeout, *poll_interval)
            }
            LoginAction::Authorize(url) => host.url_step("authorize", url),
            LoginAction::Navigate(url) => host.url_step("navigate", url),
            LoginAction::Fetch(request) => request_step(host, operation, request),
            LoginAction::Delay { ms, failure, attempts } => {
                host.request_failed_step(*attempts, failures::failed_attempt(host, *failure), Some(*ms))
            }
            LoginAction::Finish(Ok(LoginOutcome::SignedIn { grant, app_state })) => {
                let TokenGrant { access_token, token_type, expires_at } = &**grant;
                let generation = self.client.core.borrow().tokens.generation();
                self.token.set(Some((generation, *expires_at)));
                host.signed_in_step(access_token, token_type, *expires_at, app_state.as_deref())
            }
            LoginAction::Finish(Ok(LoginOutcome::TokenChanged)) => host.plain_step("end"),
            LoginAction::Finish(Err(LoginError::Auth(details))) => {
                host.fail_step(operation, &details.code, &details.message)
            }
            LoginAction::Finish(Err(LoginError::Request { failure, attempts })) => {
                host.request_failed_step(*attempts, failures::failed_attempt(host, *failure), None)
            }
            LoginAction::Finish(Err(LoginError::OtherLogin | LoginError::Host)) => host.plain_step("rethrow"),
        }
    }

    /// Reads what the login finds here.
    fn environment(&self) -> LoginEnvironment {
        with_host(|host| {
            let machine = self.machine.borrow();
            let page = match machine.redirect_uri() {
                Some(uri) if machine.is_delegated() || host.has_document() => Some(self.page(host, &machine, uri)),
                _ => None,
            };
            LoginEnvironment { is_browser: host.is_browser(), page: page.map(Rc::new) }
        })
    }

    /// Reads all that the login of a person may look at. Where it needs no page there may be none, whose address and records are empty.
    fn page(&self, host: &Host, machine: &machine::Login, redirect_uri: &str) -> LoginPage {
        let (pending, token) = {
            let core = self.client.core.borrow();
            let (client, login_origin) = (&core.login, &core.login_origin);
            (machine.pending_key(client, login_origin), machine.token_key(client, login_origin))
        };
        let response = address_response(host, machine, &JsValue::UNDEFINED);
        let start = response.record_start();
        let proof = host.random_text(STATE_BYTES).zip(host.random_text(VERIFIER_BYTES));
        LoginPage {
            response,
            pending: convert::read_record(&pending),
            token: token.map(|key| read_token(host, &key)).unwrap_or_default(),
            is_awaited: start.is_some_and(|start| host.has_record(StorageArea::Session, &start)),
            returns_here: host.has_own_origin(redirect_uri),
            proof: proof.map(|(state, verifier)| Rc::new(Proof { state, verifier })),
            has_digest: host.has_digest(),
        }
    }
}

fn read_token(host: &Host, RecordKey { storage, key }: &RecordKey) -> StorageRead {
    let record = host.read_record((*storage).into(), key);
    match record.as_string() {
        Some(record) => StorageRead::Found(record),
        None if record.is_null() => StorageRead::Missing,
        None => StorageRead::Failed,
    }
}

/// What an address holds of an answer to the login; without one, that of the page.
fn address_response(host: &Host, machine: &machine::Login, address: &JsValue) -> Box<AuthorizationResponse> {
    authorization_response(&host.address_response(address, machine.grant_type().response_type()))
}

fn authorization_response(response: &LoginResponse) -> Box<AuthorizationResponse> {
    Box::new(AuthorizationResponse {
        state: response.field("state"),
        error: response.field("error"),
        error_description: response.field("error_description"),
        code: response.field("code"),
        access_token: response.field("access_token"),
        token_type: response.field("token_type"),
        expires_in: convert::lifetime(&response.expires_in()),
        rest: response.rest(),
        routed: response.routed().map(|routed| authorization_response(&routed)),
    })
}

/// The step that sends a request.
pub fn request_step(host: &Host, operation: &str, request: &LoginRequest) -> LoginStep {
    let LoginRequest { method, url, authorization, form, timeout } = request;
    host.fetch_step(operation, method.as_str(), url, authorization.as_deref(), form.as_deref(), *timeout)
}

#[wasm_bindgen]
impl Login {
    /// What has happened.
    pub fn tell(&self, news: LoginNews) -> LoginStep {
        self.on(match news {
            LoginNews::Start => LoginEvent::Start(self.environment()),
            LoginNews::FlowEnded => LoginEvent::FlowEnded(self.environment()),
            LoginNews::PopupOpened => LoginEvent::PopupOpened(true),
            LoginNews::PopupBlocked => LoginEvent::PopupOpened(false),
            LoginNews::ConnectionFailed => LoginEvent::ConnectionFailed,
            LoginNews::TimedOut => LoginEvent::TimedOut,
            LoginNews::Done => LoginEvent::Done,
            LoginNews::Aborted => LoginEvent::Abort,
            LoginNews::HostFailed | LoginNews::__Invalid => LoginEvent::HostFailed,
        })
    }

    /// The digest in base64url.
    #[wasm_bindgen(js_name = takeDigest)]
    pub fn take_digest(&self, digest: String) -> LoginStep {
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

    /// A window has sent the address of its page, or the caller has brought one. Gives `wait` when it is not for this login.
    #[wasm_bindgen(js_name = takeAnswer)]
    pub fn take_answer(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] address: &JsValue,
        sender: AnswerSender,
    ) -> LoginStep {
        let sender = match sender {
            AnswerSender::Window => action::AnswerSender::Window,
            AnswerSender::OtherOrigin | AnswerSender::__Invalid => action::AnswerSender::OtherOrigin,
            AnswerSender::Channel => action::AnswerSender::Channel,
            AnswerSender::Caller => action::AnswerSender::Caller,
        };
        let response = with_host(|host| address_response(host, &self.machine.borrow(), address));
        self.on(LoginEvent::Answered { response, sender })
    }

    /// The request has a whole response. `retryAfter` is its header of that name.
    pub fn respond(
        &self,
        status: f64,
        #[wasm_bindgen(js_name = retryAfter)] retry_after: Option<String>,
        body: &LoginResponse,
    ) -> LoginStep {
        // What is no status of HTTP must not become another one.
        let status = status.clamp(0.0, 999.0) as u16;
        let message = body.field("message");
        let retry_after = retry_after::requested_wait(status, retry_after.as_deref(), message.as_deref(), Date::now());
        self.on(LoginEvent::Response { status, retry_after, body: authorization_response(body) })
    }

    /// The id of this login on the page; a login that shares another one has none.
    #[wasm_bindgen(getter)]
    pub fn flow(&self) -> Option<u32> {
        self.machine.borrow().flow().map(|FlowId(id)| id)
    }

    /// Looks at the clock for the token that this login has given to its client, which is told when it has expired. Gives the time in ms to
    /// the next look, or `undefined` when there is nothing left to watch: the token has expired, never does, or has been replaced.
    #[wasm_bindgen(js_name = watchToken)]
    pub fn watch_token(&self) -> Option<f64> {
        let (generation, expires_at) = self.token.get()?;
        let now = Date::now();
        self.client.core.borrow_mut().expire_token_if_over(now);
        self.client.run_effects();
        let current = self.client.core.borrow().tokens.generation();
        token_lifetime::watch_delay(expires_at, now).filter(|_| generation == current)
    }
}
