//! Drives analytics jobs as the host does: a pager reads the results of a job when it is ready.

use crate::server::{Body, Request};
use crate::trace::Check;
use crate::world::World;
use crate::world::call::{JobStep, Outcome, Owner};
use crate::world::event::Event;
use crate::world::job::Stage;
use crate::world::pager::Source;
use genesys_users_core::client::CallLimits;
use genesys_users_core::job::{Action, Event as JobEvent, Job};
use genesys_users_core::operation::PagingStyle;

impl World {
    pub fn begin_job(&mut self, client: usize, caller: usize) {
        let size = self.random.pick(&[3, 10, 100]);
        self.counts.jobs += 1;
        self.add_pager(client, caller, Source::Job(None), PagingStyle::Cursor, size, None, None, Vec::new(), 0);
    }

    /// A pager wants results.
    pub fn start_job(&mut self, pager: usize) {
        let Some(job) = &mut self.pagers[pager].job else { return };
        match job.stage {
            Stage::New => {
                job.stage = Stage::Preparing;
                self.tell_job(pager, JobEvent::Proceed { random: 0.0 });
            }
            // Its failure was told already, to a request before.
            Stage::Over => self.fail_held_pages(pager),
            Stage::Preparing | Stage::Ready => {}
        }
    }

    fn tell_job(&mut self, pager: usize, event: JobEvent) {
        let client = self.pagers[pager].client;
        let Some(job) = &mut self.pagers[pager].job else { return };
        let action = job.machine.on(event);
        if self.trace.is_on {
            self.note(client, None, || format!("job of pager {pager}: {event:?} -> {action:?}"));
        }
        let Some(job) = &mut self.pagers[pager].job else { return };
        match action {
            Action::Submit => {
                job.submissions += 1;
                let is_second = job.submissions > 1 || job.is_resumed;
                if is_second {
                    return self.fail(Check::JobsOnce, "a job is submitted twice".to_owned(), Some(client), None);
                }
                self.begin_job_call(pager, Request::SubmitJob, JobStep::Submit);
            }
            Action::GetStatus => {
                let Some(id) = job_id(&job.machine) else {
                    return self.fail(
                        Check::JobsOnce,
                        "the state of a job without an id".to_owned(),
                        Some(client),
                        None,
                    );
                };
                let call = self.begin_job_call(pager, Request::JobState(id), JobStep::Status);
                if let Some(job) = &mut self.pagers[pager].job {
                    job.status_call = Some(call);
                }
            }
            Action::Report => {
                let random = self.random.unit();
                self.tell_job(pager, JobEvent::Proceed { random });
            }
            Action::Delay(delay) => {
                job.wait += 1;
                let wait = job.wait;
                self.start_timer(delay, Event::PollJob { pager, wait });
            }
            Action::ReadResults => {
                job.stage = Stage::Ready;
                if job.machine.state() != Some("FULFILLED") {
                    let message = format!("results of a job that is {:?}", job.machine.state());
                    return self.fail(Check::JobsOnce, message, Some(client), None);
                }
                self.send_held_pages(pager);
            }
            Action::Cancel => {
                job.cancellations += 1;
                job.stage = Stage::Over;
                let may_cancel = !job.is_resumed && job.was_left && !job.is_done;
                let Some(id) = job_id(&job.machine).filter(|_| may_cancel) else {
                    return self.fail(
                        Check::JobsOnce,
                        "a job is cancelled that is not to be".to_owned(),
                        Some(client),
                        None,
                    );
                };
                self.begin_job_call(pager, Request::CancelJob(id), JobStep::Cancel);
                self.fail_held_pages(pager);
            }
            Action::Fail(_) => {
                job.stage = Stage::Over;
                self.fail_held_pages(pager);
            }
            Action::End => {
                if job.stage == Stage::Preparing {
                    job.stage = Stage::Over;
                    self.fail_held_pages(pager);
                }
            }
        }
    }

    fn begin_job_call(&mut self, pager: usize, request: Request, step: JobStep) -> usize {
        let client = self.pagers[pager].client;
        let mut options = self.inner_call_options();
        if step != JobStep::Status {
            options.limits = CallLimits::default();
        }
        self.begin_call(client, request, options, Owner::Job { pager, step })
    }

    /// The call for a step of a job has ended.
    pub fn finish_job_step(&mut self, pager: usize, step: JobStep, outcome: Outcome) {
        let Some(job) = &mut self.pagers[pager].job else { return };
        let was_left = job.was_left;
        match (step, outcome) {
            (JobStep::Submit, Outcome::Success(Body::Job(id))) => {
                let text = id.map(|id| id.to_string());
                if let Some(id) = id {
                    let results = self.server.results(id).visible().collect();
                    self.pagers[pager].set_job(id, results);
                }
                self.tell_job(pager, JobEvent::Submitted { job_id: text.as_deref() });
            }
            (JobStep::Status, Outcome::Success(Body::State(state))) if !was_left => {
                job.is_done = !matches!(state, "QUEUED" | "PENDING" | "RUNNING");
                self.tell_job(pager, JobEvent::Status { state: Some(state) });
            }
            (JobStep::Submit, _) => self.tell_job(pager, JobEvent::Failed),
            (JobStep::Status, _) if !was_left => self.tell_job(pager, JobEvent::Failed),
            _ => {}
        }
    }

    /// The delay of a job is over.
    pub fn poll_job(&mut self, pager: usize, wait: u32) {
        let is_due = self.pagers[pager].job.as_ref().is_some_and(|job| job.wait == wait && !job.was_left);
        if is_due {
            self.tell_job(pager, JobEvent::Proceed { random: 0.0 });
        }
    }

    /// The reader of a job leaves or aborts.
    pub fn leave_job(&mut self, pager: usize) {
        let Some(job) = &mut self.pagers[pager].job else { return };
        if job.was_left {
            return;
        }
        job.was_left = job.stage == Stage::Preparing;
        let status_call = job.status_call;
        self.tell_job(pager, JobEvent::Left);
        if let Some(call) = status_call.filter(|call| !self.calls[*call].is_settled()) {
            self.abort(call);
        }
    }

    pub fn check_jobs_at_the_end(&mut self) {
        for pager in &self.pagers {
            let Some(job) = &pager.job else { continue };
            let is_known = job.machine.job_id().is_some();
            let is_own = !job.is_resumed;
            let is_forgotten = job.was_left && is_own && is_known && !job.is_done && job.cancellations == 0;
            if is_forgotten || job.cancellations > 1 {
                let message = format!("a job that was left is cancelled {} times", job.cancellations);
                let client = pager.client;
                return self.fail(Check::JobsOnce, message, Some(client), None);
            }
        }
    }
}

fn job_id(job: &Job) -> Option<usize> {
    job.job_id()?.parse().ok()
}
