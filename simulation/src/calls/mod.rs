//! Drives single calls as the host does: asks the machine, does what it says, tells it what happened.

mod judge;

use crate::checks::limits::AttemptEnd;
use crate::checks::policy::{self, Ending};
use crate::network::{self, Fate};
use crate::server::{Arrival, Body, Reply, Request};
use crate::trace::Check;
use crate::world::World;
use crate::world::call::{CallOptions, Outcome, Owner, SimulatedCall, Stage};
use crate::world::event::Event;
use crate::world::token_request::{LoginBegin, TokenAnswer};
use genesys_users_core::call::{Call, CallAction, CallEvent, CallRequest, Response, Retry, TokenRequest};
use genesys_users_core::operation::Method;
use genesys_users_core::rate_limiter::Sequence;
use std::rc::Rc;

const fn method_of(request: &Request) -> Method {
    match request {
        Request::GetUser(_) | Request::JobState(_) | Request::JobPage { .. } | Request::GetItems(_) => Method::Get,
        // Searches are sent as POST too, but may be repeated.
        Request::Page { .. } => Method::Get,
        Request::PutUser(_) => Method::Put,
        Request::PatchUser(..) | Request::PatchItems(_) => Method::Patch,
        Request::PostUser | Request::SubmitJob => Method::Post,
        Request::DeleteUser(_) | Request::CancelJob(_) => Method::Delete,
    }
}

impl World {
    /// Begins a call.
    pub fn begin_call(&mut self, client: usize, request: Request, options: CallOptions, owner: Owner) -> usize {
        let now = self.clock.now();
        let core = &mut self.clients[client].core;
        let method = method_of(&request);
        let call_request = CallRequest {
            has_authorization: options.has_authorization,
            ..CallRequest::new("simulated", method, "/", options.limits)
        };
        // RFC 9110, section 9.2.2, and not what the core thinks.
        let is_idempotent = !matches!(method, Method::Post | Method::Patch);
        let call = Call::new(call_request, core, now);
        let index = self.calls.len();
        self.clients[client].by_sequence.push(index);
        self.note(client, Some(index), || format!("begins: {request:?}, {options:?}"));
        self.calls.push(SimulatedCall {
            client,
            owner,
            request,
            call,
            is_idempotent,
            has_authorization: options.has_authorization,
            limits: options.limits,
            deadline_at: now + options.limits.deadline,
            stage: Stage::New,
            wait: 0,
            retries: 0,
            has_replayed: false,
            sent: None,
            given: None,
            ending: None,
            not_before: 0.0,
            body: Body::None,
            is_aborted: false,
            token_answer: None,
        });
        self.counts.calls += 1;
        if let Some(after) = options.abort_after {
            self.schedule(after, Event::Abort { call: index });
        }
        if self.random.chance(0.002) {
            let after = self.random.between(0.0, 5000.0);
            self.schedule(after, Event::Abandon { call: index });
        }
        self.tell(index, CallEvent::Proceed);
        index
    }

    /// The call that has this place among those of its client.
    fn call_of(&self, client: usize, sequence: Sequence) -> Option<usize> {
        self.clients[client].by_sequence.get((sequence.0 as usize).wrapping_sub(1)).copied()
    }

    /// Whether the driver of a call still waits for this. One that has settled hears of it all the same, to see that its
    /// machine ignores it.
    fn hears(&self, call: usize, wait: u32) -> bool {
        let driven = &self.calls[call];
        driven.wait == wait || driven.is_settled()
    }

    pub fn proceed(&mut self, call: usize, wait: u32) {
        if self.hears(call, wait) {
            self.tell(call, CallEvent::Proceed);
        }
    }

    pub fn time_out(&mut self, call: usize, wait: u32) {
        if self.hears(call, wait) {
            self.end_attempt(call, Ending::TimedOut);
            self.tell(call, CallEvent::TimeOut);
        }
    }

    pub fn fail_connection(&mut self, call: usize, wait: u32) {
        if self.hears(call, wait) {
            self.end_attempt(call, Ending::NoConnection);
            self.tell(call, CallEvent::FailConnection);
        }
    }

    pub fn abort(&mut self, call: usize) {
        if !self.calls[call].is_settled() {
            self.calls[call].is_aborted = true;
            self.interrupt_attempt(call);
        }
        self.tell(call, CallEvent::Abort);
    }

    /// The driver goes away, as when its page does.
    pub fn abandon(&mut self, call: usize) {
        let is_own = matches!(self.calls[call].owner, Owner::Caller(_));
        if self.calls[call].is_settled() || !is_own {
            return;
        }
        self.interrupt_attempt(call);
        let driven = &mut self.calls[call];
        let client = &mut self.clients[driven.client];
        client.queue.remove(&(driven.call.sequence().0, call));
        driven.call.abandon(&mut client.core);
        let client = driven.client;
        self.note(client, Some(call), || "is abandoned".to_owned());
        self.take_effects(client);
        self.settle(call, Outcome::Abandoned);
    }

    pub fn respond(&mut self, call: usize, wait: u32, reply: Reply) {
        if !self.hears(call, wait) {
            return;
        }
        let client = self.calls[call].client;
        self.note(client, Some(call), || {
            format!("answer {} {:?} {:?}", reply.status, reply.retry_after, reply.message)
        });
        let Reply { status, retry_after, message, wait, body } = reply;
        self.end_attempt(call, Ending::Status(status, wait));
        if !self.calls[call].is_settled() {
            self.calls[call].body = body;
        }
        let (retry_after, message) = (retry_after.as_deref(), message.as_deref());
        self.tell(call, CallEvent::Respond(Response { status, retry_after, message }));
    }

    /// A request arrives at the server.
    pub fn arrive(&mut self, call: usize, wait: u32, token: Option<Rc<str>>, after: f64, is_lost: bool) {
        let driven = &self.calls[call];
        let arrival = Arrival {
            call,
            client: driven.client,
            token: token.as_ref(),
            has_authorization: driven.has_authorization,
            now: self.clock.now(),
            wall: self.clock.wall(),
        };
        let is_idempotent = driven.is_idempotent;
        let before = self.server.effects(call);
        let reply = self.server.answer(&driven.request, &arrival, &mut self.random);
        let effects = self.server.effects(call);
        if effects > before {
            self.take_bulk_effect(call);
        }
        let client = self.calls[call].client;
        let status = reply.status;
        self.note(client, Some(call), || {
            let effect = if effects > before { ", takes effect" } else { "" };
            format!("arrives: {status}{effect}{}", if is_lost { ", answer is lost" } else { "" })
        });
        if effects > 1 && !is_idempotent {
            self.fail(Check::EffectAtMostOnce, format!("it took effect {effects} times"), Some(client), Some(call));
        }
        if is_lost {
            self.schedule(after, Event::FailConnection { call, wait });
        } else {
            self.schedule(after, Event::Respond { call, wait, reply: Box::new(reply) });
        }
    }

    /// Tells the models that an attempt has ended.
    fn end_attempt(&mut self, call: usize, ending: Ending) {
        let now = self.clock.now();
        let driven = &mut self.calls[call];
        let Stage::Flight { epoch } = driven.stage else { return };
        driven.ending = Some(ending);
        let client = &mut self.clients[driven.client];
        let end = match ending {
            Ending::Status(429, requested) => {
                let wait = policy::wait(driven.is_idempotent, ending, driven.retries, driven.limits.max_retries);
                let (least, most) = policy::pause(requested, wait);
                self.counts.throttled += 1;
                AttemptEnd::Throttled(least, most)
            }
            Ending::Status(..) => AttemptEnd::Answered,
            Ending::NoConnection | Ending::TimedOut => AttemptEnd::Unanswered,
        };
        client.limits.end(epoch, end, now);
    }

    /// Tells the models that an attempt under way was given up.
    fn interrupt_attempt(&mut self, call: usize) {
        let driven = &self.calls[call];
        if let Stage::Flight { epoch } = driven.stage {
            let now = self.clock.now();
            self.clients[driven.client].limits.end(epoch, AttemptEnd::Unanswered, now);
        }
    }

    /// Takes the effects of a step.
    pub fn take_effects(&mut self, client: usize) {
        while let Some(effect) = self.clients[client].core.take_effect() {
            use genesys_users_core::client::Effect;
            match effect {
                Effect::Wake(sequence) => {
                    let Some(call) = self.call_of(client, sequence) else { continue };
                    if self.calls[call].stage == Stage::Queue {
                        let wait = self.calls[call].wait;
                        self.ready.push_back(Event::Proceed { call, wait });
                    }
                }
                Effect::TokenExpired(token) => self.report_expiry(client, &token),
            }
        }
    }

    /// Tells the machine of a call what has happened, and does what it says.
    pub fn tell(&mut self, index: usize, event: CallEvent) {
        let time = self.clock.time();
        let is_refused = matches!(event, CallEvent::Respond(Response { status: 401, .. }));
        let driven = &mut self.calls[index];
        let client_index = driven.client;
        let client = &mut self.clients[client_index];
        let was_settled = driven.is_settled();
        let may_replace = !driven.has_authorization && client.tokens.can_replace(driven.sent.as_ref());
        if is_refused
            && !was_settled
            && !driven.has_authorization
            && let Some(token) = &driven.sent
        {
            client.tokens.refuse(token);
        }
        let begun = client.begin();
        let action = driven.call.on(event, &mut client.core, time);
        client.queue.remove(&(driven.call.sequence().0, index));
        if self.trace.is_on {
            self.note(client_index, Some(index), || format!("{event:?} -> {action:?}"));
        }
        self.take_effects(client_index);
        if was_settled {
            if action != CallAction::Ignore {
                let is_sent = matches!(action, CallAction::Send { .. } | CallAction::AwaitToken { .. });
                let check = if is_sent { Check::NothingSentAfterTheEnd } else { Check::SettlesOnce };
                self.fail(check, format!("{action:?} after the end"), Some(client_index), Some(index));
            }
            return;
        }
        self.calls[index].wait += 1;
        if is_refused {
            self.check_replay(index, &action, may_replace);
        }
        match action {
            CallAction::AwaitPermit { timeout } => self.await_permit(index, timeout),
            CallAction::AwaitToken { request, timeout } => self.await_token(index, request, timeout, begun),
            CallAction::Send { token, timeout } => self.send(index, token, timeout),
            CallAction::Retry(retry) => self.retry(index, &retry),
            CallAction::Succeed => {
                let driven = &mut self.calls[index];
                let body = std::mem::replace(&mut driven.body, Body::None);
                self.settle(index, Outcome::Success(body));
            }
            CallAction::Fail(failure) => self.settle(index, Outcome::Failure(failure)),
            CallAction::Ignore => {
                let message = "it ignores what its driver waited for".to_owned();
                self.fail(Check::SettlesOnce, message, Some(client_index), Some(index));
            }
        }
    }

    fn await_permit(&mut self, call: usize, timeout: f64) {
        let driven = &mut self.calls[call];
        driven.stage = Stage::Queue;
        // What the provider gave to this call alone is good for now, not after a wait.
        driven.given = None;
        let wait = driven.wait;
        if timeout <= 0.0 {
            self.ready.push_back(Event::Proceed { call, wait });
            return;
        }
        self.clients[driven.client].queue.insert((driven.call.sequence().0, call));
        if timeout.is_finite() {
            self.start_timer(timeout, Event::Proceed { call, wait });
        }
    }

    fn await_token(&mut self, call: usize, request: TokenRequest, timeout: f64, begun: LoginBegin) {
        let driven = &self.calls[call];
        let (client, wait) = (driven.client, driven.wait);
        let Some(request) = self.request_token(client, call, request, begun) else { return };
        self.calls[call].stage = Stage::Token { request };
        if timeout.is_finite() {
            self.start_timer(timeout, Event::TimeOut { call, wait });
        }
    }

    /// A waiting call hears the end of a token request.
    pub fn give_token(&mut self, call: usize, wait: u32, answer: TokenAnswer) {
        if !self.hears(call, wait) {
            return;
        }
        let driven = &mut self.calls[call];
        if !driven.is_settled() {
            driven.token_answer = Some(answer.clone());
            if let TokenAnswer::Text(token, epoch) = &answer {
                let tokens = &mut self.clients[driven.client].tokens;
                driven.given = (*epoch != tokens.epoch()).then(|| token.clone());
                if genesys_users_core::token::problem(token).is_none() {
                    tokens.provide(*epoch, token);
                }
            }
        }
        match &answer {
            TokenAnswer::Text(token, _) => self.tell(call, CallEvent::ProvideToken(token)),
            TokenAnswer::Failed(failure) => self.tell(call, CallEvent::FailToken(*failure)),
            TokenAnswer::Renewed { has_failed } => self.tell(call, CallEvent::Renew { has_failed: *has_failed }),
        }
    }

    fn send(&mut self, index: usize, token: Option<Rc<str>>, timeout: f64) {
        let (now, wall) = (self.clock.now(), self.clock.wall());
        self.counts.attempts += 1;
        let driven = &mut self.calls[index];
        let client = &mut self.clients[driven.client];
        let given = driven.given.take();
        let mut result = if driven.has_authorization && token.is_some() {
            Err((Check::TheRightToken, "it has credentials of its own".to_owned()))
        } else if driven.has_authorization {
            Ok(())
        } else {
            client.tokens.send(token.as_ref(), given.as_ref(), wall)
        };
        if now >= driven.deadline_at || timeout > driven.deadline_at - now || timeout > driven.limits.timeout {
            result = Err((Check::WithinTheDeadline, format!("sent for {timeout} ms")));
        }
        if now < driven.not_before - 1.0 {
            let early = driven.not_before - now;
            result = Err((Check::RetriesAsThePolicySays, format!("sent {early} ms too early")));
        }
        if let Some((first, call)) = client.queue.first()
            && *first < driven.call.sequence().0
        {
            result = Err((Check::InOrder, format!("call {call} is older and waits")));
        }
        let epoch = match client.limits.send(now) {
            Ok(epoch) => epoch,
            Err(broken) => {
                result = Err(broken);
                0
            }
        };
        driven.sent = token.clone();
        driven.stage = Stage::Flight { epoch };
        driven.ending = None;
        let wait = driven.wait;
        if self.check(result, index).is_none() {
            return;
        }
        if timeout.is_finite() {
            self.start_timer(timeout, Event::TimeOut { call: index, wait });
        }
        match network::fate(&self.weather, &mut self.random) {
            Fate::Answered { up, after } => {
                self.schedule(up, Event::Arrive { call: index, wait, token, after, is_lost: false });
            }
            Fate::LostAfter { up, after } => {
                self.schedule(up, Event::Arrive { call: index, wait, token, after, is_lost: true });
            }
            Fate::LostBefore { after } => self.schedule(after, Event::FailConnection { call: index, wait }),
        }
    }

    fn retry(&mut self, call: usize, retry: &Retry) {
        let expected = self.policy(call);
        let now = self.clock.now();
        let driven = &mut self.calls[call];
        driven.stage = Stage::Delay;
        driven.retries += 1;
        driven.not_before = now + expected.map_or(0.0, |(least, _)| least);
        let (wait, client) = (driven.wait, driven.client);
        self.counts.retries += 1;
        let is_right = expected.is_some_and(|(least, most)| (least..=most).contains(&retry.wait));
        if !is_right {
            let message = format!("it waits for {} ms, expected {expected:?}", retry.wait);
            self.fail(Check::RetriesAsThePolicySays, message, Some(client), Some(call));
        }
        if retry.delay > 0.0 {
            self.start_timer(retry.delay, Event::Proceed { call, wait });
        } else {
            self.ready.push_back(Event::Proceed { call, wait });
        }
    }

    /// Ends a call, checks its outcome, and tells its owner.
    fn settle(&mut self, call: usize, outcome: Outcome) {
        if let Err(problem) = self.judge(call, &outcome) {
            let client = self.calls[call].client;
            self.fail(problem.0, problem.1, Some(client), Some(call));
        }
        let now = self.clock.now();
        let driven = &mut self.calls[call];
        driven.stage = Stage::Settled;
        let (client, wait) = (driven.client, driven.wait);
        if now > driven.deadline_at + 5.0 {
            let late = now - driven.deadline_at;
            self.fail(Check::WithinTheDeadline, format!("it ends {late} ms late"), Some(client), Some(call));
        }
        match &outcome {
            Outcome::Success(_) => self.counts.successes += 1,
            Outcome::Failure(_) | Outcome::Abandoned => self.counts.failures += 1,
        }
        // Nothing that comes late may have a consequence.
        if self.random.chance(0.05) {
            let delay = self.random.between(0.0, 1000.0);
            self.schedule(delay, Event::Proceed { call, wait });
        }
        self.finish(call, outcome);
    }
}
