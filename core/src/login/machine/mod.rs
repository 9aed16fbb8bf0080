//! The state machine of a login.

mod login_page;
mod request;
mod token;

use super::Grant;
use super::action::{LoginAction, LoginContext, LoginEffect, LoginError, LoginEvent, LoginOutcome};
use super::auth_error::AuthErrorKind;
use super::client_login::{ClientLogin, Credentials, RecordKey};
use super::environment::{LoginEnvironment, LoginPage, Proof};
use super::options::{PersonLogin, PopupOptions, client_credentials_login};
use super::pending_login::PendingLogin;
use super::popup::PopupWatch;
use super::registry::{Departure, FlowDecision, FlowId, FlowResult};
use super::stored_token::TokenGrant;
use super::token_request::{LoginRequest, client_credentials};
use crate::error::ParameterError;
use crate::retry::Failure;
use crate::value::Value;
use std::mem;
use std::rc::Rc;

/// Who signs in.
#[derive(Debug)]
enum Subject {
    Person(PersonLogin),
    Program { credentials: Rc<Credentials>, is_renewal: bool },
}

/// What a request of a login is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// An authorization code is good once: it is sent again only when the login host says that it did nothing.
    Code,
    /// To ask for a token of a program again changes nothing.
    Program,
    /// Whether the stored token lives.
    Verification,
}

impl Purpose {
    /// For the retry policy.
    const fn is_idempotent(self) -> bool {
        match self {
            Purpose::Code => false,
            Purpose::Program | Purpose::Verification => true,
        }
    }
}

/// What a login waits for.
#[derive(Clone, Copy, Debug)]
enum State {
    New,
    /// A renewal waits for another login of the client.
    AwaitingOther,
    /// Another client leads the same login.
    Following,
    Sending(Purpose),
    /// Until the request is sent again.
    Delaying(Purpose),
    /// The response in the address is taken in the next turn.
    HoldingResponse,
    OpeningPopup,
    Digesting,
    InPopup,
    /// At a place of the caller's.
    Authorizing,
    WritingPending,
    Left,
    WritingToken,
    Ended,
}

/// A login. Tell it `Start` first and do what it says.
#[derive(Debug)]
pub struct Login {
    subject: Subject,
    state: State,
    flow: Option<FlowId>,
    generation: u32,
    page: Rc<LoginPage>,
    /// The login that waits for its answer.
    pending: Option<PendingLogin>,
    /// What this login sends to the login page.
    sent: Rc<Proof>,
    /// The way there, while its record is written.
    departure: Option<Rc<Departure>>,
    /// What was seen of the window so far.
    watch: PopupWatch,
    /// The last request, and how often it was sent again.
    request: Option<Rc<LoginRequest>>,
    retries: u32,
    /// The stored token that is verified.
    stored: Option<Rc<TokenGrant>>,
    /// What the result gives back to the application.
    app_state: Option<Rc<str>>,
    /// The token of this login, once it has one.
    grant: Option<Rc<TokenGrant>>,
    /// What no error may show.
    secrets: Vec<String>,
    /// What is to be done before the next action.
    effects: Vec<LoginEffect>,
}

impl Login {
    /// A login of a person.
    pub fn person(person: PersonLogin) -> Login {
        let app_state = person.app_state.clone();
        Login { app_state, ..Login::new(Subject::Person(person)) }
    }

    /// A login of a program.
    pub fn program(client_id: &Value, client_secret: &Value) -> Result<Login, ParameterError> {
        let credentials = Rc::new(client_credentials_login(client_id, client_secret)?);
        Ok(Login::new(Subject::Program { credentials, is_renewal: false }))
    }

    /// The renewal of a program's token. It waits for any other login of the client first, which may give a token.
    pub fn renewal(credentials: Rc<Credentials>) -> Login {
        Login::new(Subject::Program { credentials, is_renewal: true })
    }

    fn new(subject: Subject) -> Login {
        Login {
            subject,
            state: State::New,
            flow: None,
            generation: 0,
            page: Rc::default(),
            pending: None,
            sent: Rc::default(),
            departure: None,
            watch: PopupWatch::default(),
            request: None,
            retries: 0,
            stored: None,
            app_state: None,
            grant: None,
            secrets: Vec::new(),
            effects: Vec::new(),
        }
    }

    /// The id of this login, for the host to keep its promise by. A login that shares another one has none.
    pub const fn flow(&self) -> Option<FlowId> {
        self.flow
    }

    /// How the token is had.
    pub const fn grant_type(&self) -> Grant {
        match &self.subject {
            Subject::Person(person) => person.grant,
            Subject::Program { .. } => Grant::ClientCredentials,
        }
    }

    /// The redirect URI of a person's login.
    pub fn redirect_uri(&self) -> Option<&str> {
        match &self.subject {
            Subject::Person(person) => Some(&person.redirect_uri),
            Subject::Program { .. } => None,
        }
    }

    /// The record of a login of this kind that waits for its answer, which is read at the start of a person's login.
    pub fn pending_key(&self, client: &ClientLogin, login_origin: &str) -> RecordKey {
        client.pending_key(login_origin, self.grant_type(), self.client_id())
    }

    /// The record of the token, which is read then, too; `None` when the client keeps tokens in memory.
    pub fn token_key(&self, client: &ClientLogin, login_origin: &str) -> Option<RecordKey> {
        client.token_key(login_origin, self.client_id())
    }

    fn client_id(&self) -> &str {
        match &self.subject {
            Subject::Person(person) => &person.client_id,
            Subject::Program { credentials, .. } => &credentials.client_id,
        }
    }

    /// Whether the caller brings the answer of the login page, so that no page is needed.
    pub const fn is_delegated(&self) -> bool {
        matches!(&self.subject, Subject::Person(PersonLogin { is_delegated: true, .. }))
    }

    const fn popup(&self) -> Option<PopupOptions> {
        match &self.subject {
            Subject::Person(person) => person.popup,
            Subject::Program { .. } => None,
        }
    }

    /// Takes an event and says what is next: effects, in their order, and then the action. An event that does not belong to the state
    /// changes nothing.
    pub fn on(&mut self, event: &LoginEvent, context: &mut LoginContext<'_>) -> (Vec<LoginEffect>, LoginAction) {
        let action = self.react(event, context);
        (mem::take(&mut self.effects), action)
    }

    fn react(&mut self, event: &LoginEvent, context: &mut LoginContext<'_>) -> LoginAction {
        let generation = context.tokens.generation().0;
        if self.can_be_superseded() && generation != self.generation {
            return self.fail(AuthErrorKind::Superseded, context);
        }
        if matches!(event, LoginEvent::HostFailed) && !matches!(self.state, State::New | State::Ended) {
            return self.end(Err(LoginError::Host), context);
        }
        if matches!(event, LoginEvent::Abort) && !matches!(self.state, State::New | State::Ended) {
            // Of this caller alone: another client that waits for this login signs in itself.
            return self.finish(Err(LoginError::Host), true, context);
        }
        match (self.state, event) {
            (State::New, LoginEvent::Start(environment)) => {
                self.generation = generation;
                self.start(environment, context)
            }
            (State::AwaitingOther, LoginEvent::FlowEnded(_)) if generation != self.generation => {
                self.end(Ok(LoginOutcome::TokenChanged), context)
            }
            (State::AwaitingOther, LoginEvent::FlowEnded(environment)) => self.start(environment, context),
            (State::Following, LoginEvent::FlowEnded(environment)) => self.on_leader_ended(environment, context),
            (State::Sending(purpose), LoginEvent::Response { status, retry_after, body }) => {
                let failure = Failure::Status { status: *status, retry_after: *retry_after };
                self.on_response(purpose, failure, body, context)
            }
            (State::Sending(purpose), LoginEvent::ConnectionFailed) => {
                self.on_failure(purpose, Failure::Connection, None, context)
            }
            (State::Sending(purpose), LoginEvent::TimedOut) => {
                self.on_failure(purpose, Failure::Timeout, None, context)
            }
            (State::Delaying(purpose), LoginEvent::Done) => self.send(purpose),
            (State::HoldingResponse, LoginEvent::Done) => self.take_page_response(context),
            (State::OpeningPopup, LoginEvent::PopupOpened(true)) => self.prove(context),
            (State::OpeningPopup, LoginEvent::PopupOpened(false)) => self.fail(AuthErrorKind::PopupBlocked, context),
            (State::Digesting, LoginEvent::Digest(challenge)) => self.show_login_page(challenge, context),
            (State::InPopup, LoginEvent::PopupPolled { view, page_has_focus })
                if self.watch.is_closed(*view, *page_has_focus) =>
            {
                self.fail(AuthErrorKind::PopupClosed, context)
            }
            (State::InPopup | State::Authorizing, LoginEvent::Answered { response, sender }) => {
                self.on_answered(response, *sender, context)
            }
            (State::InPopup, LoginEvent::TimedOut) => self.fail(AuthErrorKind::PopupTimeout, context),
            (State::WritingPending, LoginEvent::RecordWritten(true)) => self.leave(context),
            (State::WritingPending, LoginEvent::RecordWritten(false)) => {
                self.fail(AuthErrorKind::StorageUnavailable, context)
            }
            (State::WritingToken, LoginEvent::RecordWritten(is_written)) => self.on_token_written(*is_written, context),
            _ => LoginAction::Wait,
        }
    }

    /// From the token's adoption on, its own generation is the client's.
    const fn can_be_superseded(&self) -> bool {
        !matches!(self.state, State::New | State::AwaitingOther | State::Left | State::WritingToken | State::Ended)
    }

    fn then(&mut self, state: State, action: LoginAction) -> LoginAction {
        self.state = state;
        action
    }

    fn start(&mut self, environment: &LoginEnvironment, context: &mut LoginContext<'_>) -> LoginAction {
        let client = context.client.handle;
        if let Subject::Program { is_renewal: true, .. } = self.subject
            && let Some(other) = context.registry.running(client, self.generation)
        {
            return self.then(State::AwaitingOther, LoginAction::AwaitFlow(other));
        }
        let mut key = self.pending_key(context.client, context.settings.login_origin).key;
        // With another secret it is another login.
        if let Subject::Program { credentials, .. } = &self.subject {
            key.push_str(&credentials.client_secret);
        }
        let is_shared = matches!(self.subject, Subject::Person(_));
        match context.registry.enter(client, self.generation, &key, is_shared) {
            FlowDecision::Share(flow) => self.then(State::Ended, LoginAction::Share(flow)),
            FlowDecision::Refuse => self.fail(AuthErrorKind::LoginInProgress, context),
            FlowDecision::Follow { flow, leader } => {
                self.flow = Some(flow);
                context.client.begin(self.client_id());
                self.then(State::Following, LoginAction::AwaitFlow(leader))
            }
            FlowDecision::Lead(flow) => {
                self.flow = Some(flow);
                context.client.begin(self.client_id());
                self.begin(environment, context)
            }
        }
    }

    fn on_leader_ended(&mut self, environment: &LoginEnvironment, context: &mut LoginContext<'_>) -> LoginAction {
        let Some(flow) = self.flow else { return LoginAction::Wait };
        match context.registry.take_result(flow) {
            FlowResult::SignedIn { grant, app_state } => {
                self.app_state = app_state;
                self.adopt(grant, false, context)
            }
            FlowResult::Failed => self.end(Err(LoginError::OtherLogin), context),
            result @ (FlowResult::Superseded | FlowResult::Abandoned(_)) => {
                match (context.registry.follow_again(flow), result) {
                    (Some(leader), _) => self.then(State::Following, LoginAction::AwaitFlow(leader)),
                    (None, FlowResult::Abandoned(page)) => self.take_over(page),
                    (None, _) => self.begin(environment, context),
                }
            }
        }
    }

    fn begin(&mut self, environment: &LoginEnvironment, context: &mut LoginContext<'_>) -> LoginAction {
        match (&self.subject, &environment.page) {
            (Subject::Program { .. }, _) if environment.is_browser => self.fail(AuthErrorKind::NotInBrowsers, context),
            (Subject::Program { credentials, .. }, _) => {
                let (request, secrets) = client_credentials(context.settings, credentials);
                self.secrets = secrets;
                self.request(Purpose::Program, request)
            }
            (Subject::Person(_), None) => self.fail(AuthErrorKind::BrowserOnly, context),
            (Subject::Person(_), Some(page)) => {
                self.page = page.clone();
                self.begin_on_page(page, context)
            }
        }
    }

    fn fail(&mut self, kind: AuthErrorKind, context: &mut LoginContext<'_>) -> LoginAction {
        let is_superseded = kind == AuthErrorKind::Superseded;
        let details = kind.details(self.grant_type().operation());
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
            let news = match self.grant.take() {
                Some(grant) => FlowResult::SignedIn { grant, app_state: self.app_state.take() },
                None if is_superseded && matches!(self.state, State::HoldingResponse) => {
                    FlowResult::Abandoned(self.page.clone())
                }
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
