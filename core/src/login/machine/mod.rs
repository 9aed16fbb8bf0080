//! The state machine of a login.

mod answer;
mod login_page;
mod request;
mod token;

use super::Grant;
use super::action::{LoginAction, LoginContext, LoginEnvironment, LoginError, LoginEvent, LoginOutcome};
use super::auth_error::AuthErrorKind;
use super::authorization_response::AuthorizationResponse;
use super::client_login::{Credentials, RecordKey, Storage};
use super::options::{Argument, OptionValue, PersonLogin, PopupSize, client_credentials_login, person_login};
use super::pending_login::PendingLogin;
use super::popup::PopupWatch;
use super::registry::{Departure, FlowDecision, FlowId, FlowResult};
use super::stored_token::TokenGrant;
use super::token_request::{LoginRequest, client_credentials, secret_forms};
use crate::error::ParameterError;
use crate::retry::Failure;
use std::mem;

const STORAGE_WARNING: &str = "the storage is full or forbidden: tokens are kept in memory only";

/// Who signs in.
#[derive(Debug)]
enum Subject {
    Person(PersonLogin),
    Program { credentials: Credentials, is_renewal: bool },
}

/// What a request of a login is for.
#[derive(Debug)]
enum Purpose {
    /// An authorization code is good once: it is sent again only when the login host says that it did nothing.
    Code,
    /// To ask for a token of a program again changes nothing.
    Program,
    /// Whether a stored token lives.
    Verification(TokenGrant),
}

impl Purpose {
    /// For the retry policy.
    const fn is_idempotent(&self) -> bool {
        match self {
            Purpose::Code => false,
            Purpose::Program | Purpose::Verification(_) => true,
        }
    }
}

/// A request under way.
#[derive(Debug)]
struct Sending {
    purpose: Purpose,
    request: LoginRequest,
    retries: u32,
}

/// The state and the code verifier that this login sends.
#[derive(Debug, Default)]
struct Sent {
    state: String,
    verifier: String,
}

#[derive(Debug)]
enum State {
    New,
    /// A renewal waits for another login of the client.
    AwaitingOther,
    /// Another client leads the same login.
    Following,
    ReadingPending,
    ReadingAddress,
    ReadingToken,
    WarningAtRead,
    FindingOwner,
    /// The answer goes from the address; it is that to this login, or another one.
    ReplacingAddress {
        is_ours: bool,
    },
    RemovingPending,
    RemovingLoop,
    Sending(Sending),
    /// Until the request is sent again.
    Delaying(Sending),
    /// The API has refused a stored token.
    ReadingDeadToken(TokenGrant),
    RemovingDeadToken,
    ComparingOrigin,
    OpeningPopup,
    GettingRandomBytes,
    Digesting,
    InPopup(PopupWatch),
    WritingPending(Departure),
    Left,
    Adopting(TokenGrant),
    WritingToken(TokenGrant),
    RemovingOldToken(TokenGrant),
    WarningAtWrite(TokenGrant),
    Ended,
}

/// A login. Tell it `Start` first and do what it says.
#[derive(Debug)]
pub struct Login {
    subject: Subject,
    state: State,
    flow: Option<FlowId>,
    generation: u32,
    environment: LoginEnvironment,
    /// The login that waits for its answer.
    pending: Option<PendingLogin>,
    /// What the address holds, and the address without it.
    response: AuthorizationResponse,
    rest: String,
    sent: Sent,
    /// What the result gives back to the application.
    app_state: Option<String>,
    /// The token of this login, once it has one, for those who follow it.
    grant: Option<TokenGrant>,
    /// The token is in the storage already.
    is_stored: bool,
    /// What no error may show.
    secrets: Vec<String>,
}

impl Login {
    /// A login of a person.
    pub fn person(
        grant: Grant,
        client_id: Argument,
        redirect_uri: Argument,
        options: Vec<(String, OptionValue)>,
    ) -> Result<Login, ParameterError> {
        let person = person_login(grant, client_id, redirect_uri, options)?;
        let app_state = person.app_state.clone();
        Ok(Login { app_state, ..Login::new(Subject::Person(person)) })
    }

    /// A login of a program.
    pub fn program(client_id: Argument, client_secret: Argument) -> Result<Login, ParameterError> {
        let (client_id, client_secret) = client_credentials_login(client_id, client_secret)?;
        let credentials = Credentials { client_id, client_secret };
        Ok(Login::new(Subject::Program { credentials, is_renewal: false }))
    }

    /// The renewal of a program's token. It waits for any other login of the client first, which may give a token.
    pub fn renewal(credentials: Credentials) -> Login {
        Login::new(Subject::Program { credentials, is_renewal: true })
    }

    fn new(subject: Subject) -> Login {
        Login {
            subject,
            state: State::New,
            flow: None,
            generation: 0,
            environment: LoginEnvironment::default(),
            pending: None,
            response: AuthorizationResponse::default(),
            rest: String::new(),
            sent: Sent::default(),
            app_state: None,
            grant: None,
            is_stored: false,
            secrets: Vec::new(),
        }
    }

    /// The method that errors name.
    pub const fn operation(&self) -> &'static str {
        self.grant_type().operation()
    }

    /// The id of this login, for the host to keep its promise by. A login that shares another one has none.
    pub const fn flow(&self) -> Option<FlowId> {
        self.flow
    }

    const fn grant_type(&self) -> Grant {
        match &self.subject {
            Subject::Person(person) => person.grant,
            Subject::Program { .. } => Grant::ClientCredentials,
        }
    }

    fn client_id(&self) -> &str {
        match &self.subject {
            Subject::Person(person) => &person.client_id,
            Subject::Program { credentials, .. } => &credentials.client_id,
        }
    }

    const fn popup(&self) -> Option<PopupSize> {
        match &self.subject {
            Subject::Person(person) => person.popup,
            Subject::Program { .. } => None,
        }
    }

    /// Takes an event and says what is next. An event that does not belong to the state changes nothing.
    pub fn on(&mut self, event: LoginEvent, context: &mut LoginContext<'_>) -> LoginAction {
        if self.can_be_superseded() && context.generation != self.generation {
            return self.fail(AuthErrorKind::Superseded, context);
        }
        if matches!(event, LoginEvent::HostFailed) && !matches!(self.state, State::New | State::Ended) {
            return self.end(Err(LoginError::Host), context);
        }
        match (mem::replace(&mut self.state, State::Ended), event) {
            (State::New, LoginEvent::Start(environment)) => {
                self.environment = environment;
                self.generation = context.generation;
                self.start(context)
            }
            (State::AwaitingOther, LoginEvent::FlowEnded) if context.generation != self.generation => {
                LoginAction::Finish(Ok(LoginOutcome::TokenChanged))
            }
            (State::AwaitingOther, LoginEvent::FlowEnded) => self.start(context),
            (State::Following, LoginEvent::FlowEnded) => self.on_leader_ended(context),
            (State::ReadingPending, LoginEvent::RecordRead(read)) => self.on_pending_read(read, context),
            (State::ReadingAddress, LoginEvent::Address(address)) => self.on_address(&address, context),
            (State::ReadingToken, LoginEvent::RecordRead(read)) => self.on_token_read(read, context),
            (State::WarningAtRead, LoginEvent::Done) => self.read_token(context),
            (State::FindingOwner, LoginEvent::RecordFound(true)) => self.depart(context),
            (State::FindingOwner, LoginEvent::RecordFound(false)) => self.replace_address(false),
            (State::ReplacingAddress { is_ours: true }, LoginEvent::Done) => {
                self.then(State::RemovingPending, LoginAction::RemoveRecords(self.pending_key(context)))
            }
            (State::ReplacingAddress { is_ours: false }, LoginEvent::Done) => {
                self.fail(AuthErrorKind::StateMismatch, context)
            }
            (State::RemovingPending, LoginEvent::Done) => self.take_pending_answer(context),
            (State::RemovingLoop, LoginEvent::Done) => self.fail(AuthErrorKind::LoginLoop, context),
            (State::Sending(sending), LoginEvent::Response { status, retry_after, body }) => {
                self.on_response(sending, status, retry_after, body, context)
            }
            (State::Sending(sending), LoginEvent::ConnectionFailed) => {
                self.on_failure(sending, Failure::Connection, context)
            }
            (State::Sending(sending), LoginEvent::TimedOut) => self.on_failure(sending, Failure::Timeout, context),
            (State::Delaying(sending), LoginEvent::Done) => self.send(sending),
            (State::ReadingDeadToken(dead), LoginEvent::RecordRead(read)) => {
                self.on_dead_token_read(&dead, read, context)
            }
            (State::RemovingDeadToken, LoginEvent::Done) => self.depart(context),
            (State::ComparingOrigin, LoginEvent::OriginCompared(is_same)) => self.on_origin_compared(is_same, context),
            (State::OpeningPopup, LoginEvent::PopupOpened(true)) => self.get_random_bytes(),
            (State::OpeningPopup, LoginEvent::PopupOpened(false)) => self.fail(AuthErrorKind::PopupBlocked, context),
            (State::GettingRandomBytes, LoginEvent::RandomBytes(bytes)) => self.on_random_bytes(&bytes, context),
            (State::Digesting, LoginEvent::Digest(digest)) => self.show_login_page(Some(&digest), context),
            (State::InPopup(mut watch), LoginEvent::PopupPolled { view, page_has_focus }) => {
                if watch.is_closed(view, page_has_focus) {
                    return self.fail(AuthErrorKind::PopupClosed, context);
                }
                self.then(State::InPopup(watch), LoginAction::Wait)
            }
            (State::InPopup(watch), LoginEvent::PopupAnswered { address, sender }) => {
                self.on_popup_answered(watch, &address, sender, context)
            }
            (State::InPopup(_), LoginEvent::PopupTimedOut) => self.fail(AuthErrorKind::PopupTimeout, context),
            (State::WritingPending(departure), LoginEvent::RecordWritten(true)) => self.leave(departure, context),
            (State::WritingPending(_), LoginEvent::RecordWritten(false)) => {
                self.fail(AuthErrorKind::StorageUnavailable, context)
            }
            (State::Adopting(grant), LoginEvent::Adopted(true)) => self.on_adopted(grant, context),
            (State::Adopting(_), LoginEvent::Adopted(false)) => self.fail(AuthErrorKind::Superseded, context),
            (State::WritingToken(grant), LoginEvent::RecordWritten(true)) => self.sign_in(grant, context),
            (State::WritingToken(grant), LoginEvent::RecordWritten(false)) => self.on_token_not_written(grant, context),
            (State::RemovingOldToken(grant), LoginEvent::Done) => {
                context.client.fall_back_to_memory();
                self.then(State::WarningAtWrite(grant), LoginAction::Warn(STORAGE_WARNING))
            }
            (State::WarningAtWrite(grant), LoginEvent::Done) => self.sign_in(grant, context),
            (state, _) => self.then(state, LoginAction::Wait),
        }
    }

    /// From the token's adoption on, its own generation is the client's.
    const fn can_be_superseded(&self) -> bool {
        !matches!(
            self.state,
            State::New
                | State::AwaitingOther
                | State::Left
                | State::Adopting(_)
                | State::WritingToken(_)
                | State::RemovingOldToken(_)
                | State::WarningAtWrite(_)
                | State::Ended
        )
    }

    fn then(&mut self, state: State, action: LoginAction) -> LoginAction {
        self.state = state;
        action
    }

    fn start(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        let client = context.client.handle;
        if let Subject::Program { is_renewal: true, .. } = self.subject
            && let Some(other) = context.registry.running(client, self.generation)
        {
            return self.then(State::AwaitingOther, LoginAction::AwaitFlow(other));
        }
        let mut key = context.client.pending_key(context.settings.login_origin, self.grant_type(), self.client_id());
        // With another secret it is another login.
        if let Subject::Program { credentials, .. } = &self.subject {
            key.push_str(&credentials.client_secret);
        }
        let is_shared = matches!(self.subject, Subject::Person(_));
        match context.registry.enter(client, self.generation, &key, is_shared) {
            FlowDecision::Share(flow) => LoginAction::Share(flow),
            FlowDecision::Refuse => self.fail(AuthErrorKind::LoginInProgress, context),
            FlowDecision::Follow { flow, leader } => {
                self.flow = Some(flow);
                context.client.begin(self.client_id());
                self.then(State::Following, LoginAction::AwaitFlow(leader))
            }
            FlowDecision::Lead(flow) => {
                self.flow = Some(flow);
                context.client.begin(self.client_id());
                self.begin(context)
            }
        }
    }

    fn on_leader_ended(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        let Some(flow) = self.flow else { return LoginAction::Wait };
        match context.registry.take_result(flow) {
            Some(FlowResult::SignedIn { grant, app_state }) => {
                self.app_state = app_state;
                self.adopt(grant)
            }
            Some(FlowResult::Failed) => self.end(Err(LoginError::OtherLogin), context),
            Some(FlowResult::Superseded) | None => match context.registry.follow_again(flow) {
                Some(leader) => self.then(State::Following, LoginAction::AwaitFlow(leader)),
                None => self.begin(context),
            },
        }
    }

    fn begin(&mut self, context: &mut LoginContext<'_>) -> LoginAction {
        let environment = self.environment;
        match &self.subject {
            Subject::Program { .. } if environment.has_document || environment.is_worker => {
                self.fail(AuthErrorKind::NotInBrowsers, context)
            }
            Subject::Program { credentials, .. } => {
                let settings = &context.settings;
                let request = client_credentials(settings.login_origin, settings.timeout, credentials);
                self.secrets = secret_forms(credentials);
                self.send(Sending { purpose: Purpose::Program, request, retries: 0 })
            }
            Subject::Person(_) if !environment.has_document => self.fail(AuthErrorKind::BrowserOnly, context),
            Subject::Person(_) => self.then(State::ReadingPending, LoginAction::ReadRecord(self.pending_key(context))),
        }
    }

    fn pending_key(&self, context: &LoginContext<'_>) -> RecordKey {
        let key = context.client.pending_key(context.settings.login_origin, self.grant_type(), self.client_id());
        RecordKey { storage: Storage::Session, key }
    }

    fn sign_in(&mut self, grant: TokenGrant, context: &mut LoginContext<'_>) -> LoginAction {
        let TokenGrant { access_token, token_type, expires_at } = grant;
        let app_state = self.app_state.clone();
        self.end(Ok(LoginOutcome::SignedIn { access_token, token_type, expires_at, app_state }), context)
    }

    fn fail(&mut self, kind: AuthErrorKind, context: &mut LoginContext<'_>) -> LoginAction {
        let is_superseded = kind == AuthErrorKind::Superseded;
        let details = kind.details(self.operation());
        self.finish(Err(LoginError::Auth(details)), is_superseded, context)
    }

    fn end(&mut self, result: Result<LoginOutcome, LoginError>, context: &mut LoginContext<'_>) -> LoginAction {
        self.finish(result, false, context)
    }

    fn finish(
        &mut self,
        result: Result<LoginOutcome, LoginError>,
        is_superseded: bool,
        context: &mut LoginContext<'_>,
    ) -> LoginAction {
        if let Some(flow) = self.flow {
            // A token is good for those who follow, also where this client does not want it any more.
            let news = match self.grant.take() {
                Some(grant) => FlowResult::SignedIn { grant, app_state: self.app_state.take() },
                None if is_superseded => FlowResult::Superseded,
                None => FlowResult::Failed,
            };
            context.registry.end(flow, &news);
        }
        self.then(State::Ended, LoginAction::Finish(result))
    }
}

#[cfg(test)]
mod tests;
