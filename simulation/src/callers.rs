//! Callers: they make calls alone and many at once, read listings, run jobs and bulk calls, abort, and set deadlines.

use crate::server::{Body, Request};
use crate::world::World;
use crate::world::call::{CallOptions, Outcome, Owner};
use crate::world::caller::Caller;
use crate::world::event::Event;
use genesys_users_core::client::CallLimits;

impl World {
    pub fn add_caller(&mut self, client: usize) {
        let caller = self.callers.len();
        self.callers.push(Caller { client, pending: 0, versions: vec![0; self.server.users()] });
        let delay = self.random.between(0.0, 1000.0);
        self.schedule(delay, Event::Act { caller });
    }

    /// A caller does something, unless enough has been done in this world.
    pub fn act(&mut self, caller: usize) {
        if self.counts.calls as usize >= self.budget || self.callers[caller].pending > 0 {
            return;
        }
        let client = self.callers[caller].client;
        match self.random.below(20) {
            0..3 => {
                self.callers[caller].pending = 1;
                self.begin_pager(client, caller);
            }
            3 => {
                self.callers[caller].pending = 1;
                self.begin_job(client, caller);
            }
            4 => {
                self.callers[caller].pending = 1;
                self.begin_bulk(client, caller);
            }
            5..8 => {
                let many = self.random.pick(&[3, 10, 40]);
                self.callers[caller].pending = many;
                for _ in 0..many {
                    self.begin_single_call(caller);
                }
            }
            _ => {
                self.callers[caller].pending = 1;
                self.begin_single_call(caller);
            }
        }
    }

    fn begin_single_call(&mut self, caller: usize) {
        let user = self.random.below(self.server.users());
        let version = self.callers[caller].versions[user];
        let request = match self.random.below(12) {
            0..5 => Request::GetUser(user),
            5 => Request::PutUser(user),
            6..9 => Request::PatchUser(user, version),
            9 | 10 => Request::PostUser,
            _ => Request::DeleteUser(user),
        };
        let options = self.call_options();
        self.begin_call(self.callers[caller].client, request, options, Owner::Caller(caller));
    }

    /// Options of a call as callers set them.
    pub fn call_options(&mut self) -> CallOptions {
        let has_deadline = self.random.chance(self.weather.deadline);
        let is_aborted = self.random.chance(self.weather.abort);
        let random = &mut self.random;
        let limits = CallLimits {
            timeout: random.pick(&[30_000.0, 30_000.0, 30_000.0, 100.0, 2000.0, f64::INFINITY]),
            deadline: if has_deadline { random.pick(&[0.0, 1.0, 200.0, 3000.0, 60_000.0]) } else { f64::INFINITY },
            max_retries: random.pick(&[0, 1, 2, 2, 2, 5]),
        };
        CallOptions {
            limits,
            has_authorization: random.chance(0.03),
            abort_after: is_aborted.then(|| random.pick(&[0.0, 20.0, 500.0, 5000.0]) * random.unit()),
        }
    }

    /// Options of a call that is made for a caller, who aborts it by other means.
    pub fn inner_call_options(&mut self) -> CallOptions {
        CallOptions { abort_after: None, has_authorization: false, ..self.call_options() }
    }

    /// Tells its owner how a call has ended.
    pub fn finish(&mut self, call: usize, outcome: Outcome) {
        match self.calls[call].owner {
            Owner::Caller(caller) => {
                if let (Outcome::Success(Body::Version(version)), Some(user)) =
                    (&outcome, user_of(&self.calls[call].request))
                {
                    self.callers[caller].versions[user] = *version;
                }
                if self.calls[call].status() == Some(401) && self.random.chance(0.3) {
                    let client = self.callers[caller].client;
                    let delay = self.random.between(0.0, 1000.0);
                    self.schedule(delay, Event::ChangeTokens { client });
                }
                self.end_activity(caller);
            }
            Owner::Page { pager, request } => self.finish_page(pager, request, call, outcome),
            Owner::Job { pager, step } => self.finish_job_step(pager, step, outcome),
            Owner::Bulk { bulk, request } => self.finish_bulk_request(bulk, request, call, outcome),
        }
    }

    /// A caller has finished what it did, and thinks.
    pub fn end_activity(&mut self, caller: usize) {
        self.callers[caller].pending -= 1;
        if self.callers[caller].pending == 0 {
            let delay = self.random.pick(&[0.0, 10.0, 1000.0, 5000.0]) * self.random.unit();
            self.schedule(delay, Event::Act { caller });
        }
    }
}

const fn user_of(request: &Request) -> Option<usize> {
    match request {
        Request::GetUser(user) | Request::PutUser(user) | Request::PatchUser(user, _) => Some(*user),
        _ => None,
    }
}
