//! The logins under way on a page, of all its clients. Two calls of the same login share one flow: of one client wholly; of several
//! clients so that one leads, and the others wait for its token, whatever storage each has. So neither goes to the login page while the
//! other one exchanges a code.

use super::environment::LoginPage;
use super::stored_token::TokenGrant;
use std::rc::Rc;

/// A client of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClientHandle(pub u32);

/// A login under way. The host keeps its promise by this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowId(pub u32);

/// The way to the login page, once it was taken. A page that was not left takes it again.
#[derive(Clone, Debug, PartialEq)]
pub struct Departure {
    /// The state that was sent.
    pub state: String,
    /// For `sessionStorage`.
    pub record: String,
    /// The address of the login page.
    pub url: String,
}

/// How the login of a leader has ended.
#[derive(Clone, Debug, PartialEq)]
pub enum FlowResult {
    /// The client has a token.
    SignedIn {
        /// The token and its lifetime.
        grant: Rc<TokenGrant>,
        /// The application's own state.
        app_state: Option<Rc<str>>,
    },
    /// With an error that holds for all.
    Failed,
    /// The leader's client was given another token before it had one: somebody else has to lead.
    Superseded,
    /// The leader was aborted before it used the response that it found on this page: somebody else has to lead, with that.
    Abandoned(Rc<LoginPage>),
}

/// What a login does at its start.
#[derive(Clone, Debug, PartialEq)]
pub enum FlowDecision {
    /// Signs in itself.
    Lead(FlowId),
    /// Waits for the token of another client's login.
    Follow {
        /// The id of this login.
        flow: FlowId,
        /// The login that is awaited.
        leader: FlowId,
    },
    /// Is the login that the client has under way.
    Share(FlowId),
    /// Is refused: the client has another login under way.
    Refuse,
}

#[derive(Debug)]
enum FlowState {
    Leading,
    Following(FlowId),
    /// The leader has ended.
    Ended(FlowResult),
    /// The page was left for the login page. The flow never ends.
    Left,
}

#[derive(Debug)]
struct Flow {
    id: FlowId,
    client: ClientHandle,
    generation: u32,
    key: String,
    /// Whether clients share it: a program's login is its client's own.
    is_shared: bool,
    state: FlowState,
    departure: Option<Rc<Departure>>,
}

/// The logins under way on a page. There is one for all clients.
#[derive(Debug, Default)]
pub struct LoginRegistry {
    flows: Vec<Flow>,
    last_flow: u32,
    last_client: u32,
}

impl LoginRegistry {
    /// A handle for a new client.
    pub fn add_client(&mut self) -> ClientHandle {
        self.last_client = self.last_client.wrapping_add(1);
        ClientHandle(self.last_client)
    }

    /// The client was freed.
    pub fn remove_client(&mut self, client: ClientHandle) {
        self.flows.retain(|flow| flow.client != client);
    }

    /// A login begins. `generation` is that of the client's token: a login of an older one is on its way to fail.
    pub fn enter(&mut self, client: ClientHandle, generation: u32, key: &str, is_shared: bool) -> FlowDecision {
        if let Some(flow) = self.running(client, generation) {
            let is_same = self.flow(flow).is_some_and(|flow| flow.key == key);
            return if is_same { FlowDecision::Share(flow) } else { FlowDecision::Refuse };
        }
        // One that has left the page never ends, and this one takes its place.
        let is_left = |flow: &&Flow| flow.client == client && matches!(flow.state, FlowState::Left);
        let left = self.flows.iter().find(is_left).map(|flow| flow.id);
        let left = left.and_then(|left| self.remove(left));
        let departure =
            left.filter(|left| left.generation == generation && left.key == key).and_then(|left| left.departure);
        let leader = if is_shared { self.leader(client, key) } else { None };
        self.last_flow = self.last_flow.wrapping_add(1);
        let id = FlowId(self.last_flow);
        let state = leader.map_or(FlowState::Leading, FlowState::Following);
        self.flows.push(Flow { id, client, generation, key: key.to_owned(), is_shared, state, departure });
        leader.map_or(FlowDecision::Lead(id), |leader| FlowDecision::Follow { flow: id, leader })
    }

    /// The login that the client has under way, if it has one that may still end.
    pub fn running(&self, client: ClientHandle, generation: u32) -> Option<FlowId> {
        let own = |flow: &&Flow| flow.client == client && flow.generation == generation && self.is_running(flow);
        self.flows.iter().rev().find(own).map(|flow| flow.id)
    }

    /// Takes how the leader of `follower` has ended. One that is not known has given nothing.
    pub fn take_result(&mut self, follower: FlowId) -> FlowResult {
        let state = self.flow_mut(follower).map(|flow| std::mem::replace(&mut flow.state, FlowState::Leading));
        match state {
            Some(FlowState::Ended(result)) => result,
            _ => FlowResult::Superseded,
        }
    }

    /// After a leader that gave nothing: another one to follow, if there is one. Otherwise `follower` leads.
    pub fn follow_again(&mut self, follower: FlowId) -> Option<FlowId> {
        let flow = self.flow(follower)?;
        let leader = self.leader(flow.client, &flow.key)?;
        self.flow_mut(follower)?.state = FlowState::Following(leader);
        Some(leader)
    }

    /// The way that the same login of this client took to the login page before, on this page and with this token.
    pub fn departure(&self, flow: FlowId) -> Option<Rc<Departure>> {
        self.flow(flow)?.departure.clone()
    }

    /// Whether a login with this state has left from this very page, which was then not left after all.
    pub fn has_departed(&self, state: &str) -> bool {
        self.flows.iter().any(|flow| flow.departure.as_ref().is_some_and(|departure| departure.state == state))
    }

    /// The page is being left.
    pub fn leave(&mut self, id: FlowId, departure: Rc<Departure>) {
        if let Some(flow) = self.flow_mut(id) {
            flow.state = FlowState::Left;
            flow.departure = Some(departure);
        }
    }

    /// A login has ended.
    pub fn end(&mut self, id: FlowId, result: &FlowResult) {
        self.remove(id);
        for flow in &mut self.flows {
            if matches!(flow.state, FlowState::Following(leader) if leader == id) {
                flow.state = FlowState::Ended(result.clone());
            }
        }
    }

    fn flow(&self, id: FlowId) -> Option<&Flow> {
        self.flows.iter().find(|flow| flow.id == id)
    }

    fn remove(&mut self, id: FlowId) -> Option<Flow> {
        let at = self.flows.iter().position(|flow| flow.id == id)?;
        Some(self.flows.remove(at))
    }

    fn flow_mut(&mut self, id: FlowId) -> Option<&mut Flow> {
        self.flows.iter_mut().find(|flow| flow.id == id)
    }

    /// The latest login of another client that is the same and leads.
    fn leader(&self, client: ClientHandle, key: &str) -> Option<FlowId> {
        let is_leader = |flow: &&Flow| {
            flow.is_shared && flow.client != client && flow.key == key && matches!(flow.state, FlowState::Leading)
        };
        self.flows.iter().rev().find(is_leader).map(|flow| flow.id)
    }

    fn is_running(&self, flow: &Flow) -> bool {
        match flow.state {
            FlowState::Leading | FlowState::Ended(_) => true,
            FlowState::Left => false,
            FlowState::Following(leader) => {
                self.flow(leader).is_some_and(|leader| matches!(leader.state, FlowState::Leading))
            }
        }
    }
}

#[cfg(test)]
#[path = "registry_tests.rs"]
mod tests;
