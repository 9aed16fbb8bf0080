//! Drives pagers as the host does, for readers that leave early, come back over `position`, are slow, and abort.

use crate::server::{Body, Request};
use crate::trace::Check;
use crate::world::World;
use crate::world::call::{Outcome, Owner};
use crate::world::event::Event;
use crate::world::job::SimulatedJob;
use crate::world::pager::{Page, SimulatedPager, Source};
use genesys_users_core::next_page::{PageFacts, PageKey};
use genesys_users_core::operation::PagingStyle;
use genesys_users_core::pager::{Action, Failure, MAX_PAGES, Pager, Position, PositionValue, Settings, Unit};
use genesys_users_core::value::{Value, ValueKind};
use std::collections::BTreeMap;

/// A reader comes back at most so often.
const MAX_RETURNS: u32 = 6;

/// No listing here has so many pages.
const MAX_REQUESTS: u32 = 3000;

impl World {
    pub fn begin_pager(&mut self, client: usize, caller: usize) {
        let listing = self.random.below(self.server.listings.len());
        let source = &self.server.listings[listing];
        let style = source.style;
        let expected = (!source.is_changing).then(|| source.visible().collect());
        let size = self.random.pick(&[1, 3, 10, 10, 100]);
        self.add_pager(client, caller, Source::Listing(listing), style, size, expected, None, Vec::new(), 0);
    }

    #[expect(clippy::too_many_arguments, reason = "a pager has that many parts")]
    pub fn add_pager(
        &mut self,
        client: usize,
        caller: usize,
        source: Source,
        style: PagingStyle,
        size: u32,
        expected: Option<Vec<u32>>,
        from: Option<&Position>,
        read: Vec<u32>,
        returns: u32,
    ) {
        let prefetch = self.random.pick(&[None, Some(0), Some(1), Some(4)]);
        let max_pages = if self.random.chance(0.1) { Some(1 + self.random.below(4) as u32) } else { None };
        // A page that was read in part comes as a whole from `pages()`.
        let reads_pages = self.random.chance(0.3) && from.is_none_or(|position| position.skip == 0);
        let from = from.map(|position| PositionValue {
            page: value_of(&position.page),
            skip: f64::from(position.skip),
            page_size: Value::integer(size),
        });
        let (argument, page_size) = (Value::bare(ValueKind::Missing), Value::integer(size));
        let (from, argument, page_size) = (from.as_ref(), &argument, &page_size);
        let settings = Settings { style, argument, from, page_size, prefetch, max_pages };
        let pager = self.pagers.len();
        self.note(client, None, || format!("pager {pager} of {source:?}: {settings:?}"));
        let machine = match Pager::new(settings) {
            Ok(machine) => machine,
            Err(error) => {
                return self.fail(Check::PagesInOrder, format!("a position is refused: {error:?}"), Some(client), None);
            }
        };
        let job = match source {
            Source::Job(id) => Some(SimulatedJob::new(id, &mut self.random)),
            Source::Listing(_) => None,
        };
        let leaves_after = self.random.chance(0.3).then(|| self.random.below(30));
        self.pagers.push(SimulatedPager {
            client,
            caller,
            machine,
            source,
            job,
            style,
            unit: if reads_pages { Unit::Page } else { Unit::Item },
            size,
            prefetch: prefetch.unwrap_or(1),
            pages: BTreeMap::new(),
            current: Vec::new(),
            before: None,
            leaves_after: leaves_after.map(|items| read.len() + items),
            read,
            expected,
            requests: 0,
            is_awaiting: false,
            is_aborted: false,
            is_over: false,
            returns,
        });
        self.counts.pagers += 1;
        if self.random.chance(self.weather.abort) {
            let delay = self.random.between(0.0, 5000.0);
            self.schedule(delay, Event::AbortPager { pager });
        }
        if self.random.chance(0.1) {
            let delay = self.random.between(0.0, 20_000.0);
            self.schedule(delay, Event::LeavePager { pager });
        }
        self.ready.push_back(Event::Read { pager });
    }

    /// A reader wants the next item or page.
    pub fn read(&mut self, index: usize) {
        loop {
            let pager = &mut self.pagers[index];
            if pager.is_over || self.failure.is_some() {
                return;
            }
            pager.is_awaiting = false;
            let action = pager.machine.next_action(pager.unit);
            let client = pager.client;
            self.note(client, None, || format!("pager {index}: {action:?}"));
            let pager = &mut self.pagers[index];
            match action {
                Action::Request(request) => self.request_page(index, request),
                Action::Await(request) => {
                    pager.is_awaiting = true;
                    if !matches!(pager.pages.get(&request), Some(Page::UnderWay { .. } | Page::Held(_))) {
                        let message = format!("pager {index} waits for request {request}, which is not under way");
                        self.fail(Check::PagesEnd, message, Some(client), None);
                    }
                    return;
                }
                Action::Accept { request, .. } => match pager.pages.remove(&request) {
                    Some(Page::Arrived(items)) => pager.current = items,
                    other => {
                        let message = format!("pager {index} accepts request {request}, which is {other:?}");
                        self.fail(Check::PagesInOrder, message, Some(client), None);
                    }
                },
                Action::Item(item) => {
                    let items: Vec<u32> = pager.current.get(item as usize).copied().into_iter().collect();
                    if self.take_items(index, &items) {
                        return;
                    }
                }
                Action::Page => {
                    let items = std::mem::take(&mut pager.current);
                    if self.take_items(index, &items) {
                        return;
                    }
                }
                Action::End => return self.end_pager(index),
                Action::Fail(failure) => return self.fail_pager(index, failure),
            }
        }
    }

    /// A reader gets items. Says whether it does something else now.
    fn take_items(&mut self, index: usize, items: &[u32]) -> bool {
        let pager = &mut self.pagers[index];
        let start = pager.read.len();
        pager.read.extend_from_slice(items);
        self.counts.items += items.len() as u64;
        let (client, read) = (pager.client, pager.read.len());
        if let Some(expected) = &pager.expected
            && expected.get(start..read) != Some(items)
        {
            let message = format!("pager {index} gives {items:?} after {start} items");
            self.fail(Check::PagesInOrder, message, Some(client), None);
            return true;
        }
        if self.pagers[index].leaves_after.is_some_and(|most| read > most) {
            self.leave_pager(index);
            return true;
        }
        if self.random.chance(0.02) {
            let delay = self.random.between(0.0, 3000.0);
            self.schedule(delay, Event::Read { pager: index });
            return true;
        }
        false
    }

    /// Begins the call for a page, or holds it until the job is ready.
    fn request_page(&mut self, index: usize, request: u32) {
        let pager = &mut self.pagers[index];
        pager.requests += 1;
        let client = pager.client;
        if pager.is_over {
            return self.fail(Check::NothingSentAfterTheEnd, format!("pager {index} was left"), Some(client), None);
        }
        let Some(key) = pager.machine.pending_key(request).cloned() else {
            let message = format!("pager {index} asks for the unknown request {request}");
            return self.fail(Check::NothingSentAfterTheEnd, message, Some(client), None);
        };
        if pager.requests > MAX_REQUESTS.min(MAX_PAGES) {
            return self.fail(Check::PagesEnd, format!("pager {index} goes on and on"), Some(client), None);
        }
        if pager.pages.len() as u32 > pager.prefetch {
            let message = format!("pager {index} reads more than {} pages ahead", pager.prefetch);
            return self.fail(Check::ReadsAhead, message, Some(client), None);
        }
        if pager.job.as_ref().is_some_and(|job| !job.is_ready()) {
            pager.pages.insert(request, Page::Held(key));
            self.start_job(index);
            return;
        }
        self.send_page(index, request, key);
    }

    /// The job is ready.
    pub fn send_held_pages(&mut self, index: usize) {
        let held: Vec<(u32, PageKey)> = self.pagers[index].held();
        for (request, key) in held {
            self.send_page(index, request, key);
        }
    }

    fn send_page(&mut self, index: usize, request: u32, key: PageKey) {
        let pager = &self.pagers[index];
        let (client, size) = (pager.client, pager.size);
        let call_request = match pager.source {
            Source::Listing(listing) => Request::Page { listing, key, size },
            Source::Job(job) => {
                let Some(job) = job else {
                    return self.fail(Check::JobsOnce, "results of a job without an id".to_owned(), Some(client), None);
                };
                Request::JobPage { job, key, size }
            }
        };
        let options = self.inner_call_options();
        let owner = Owner::Page { pager: index, request };
        // The call may end at once, before its number is known.
        self.pagers[index].pages.insert(request, Page::UnderWay { call: usize::MAX });
        let call = self.begin_call(client, call_request, options, owner);
        if let Some(Page::UnderWay { call: number }) = self.pagers[index].pages.get_mut(&request) {
            *number = call;
        }
    }

    /// The call for a page has ended.
    pub fn finish_page(&mut self, index: usize, request: u32, _call: usize, outcome: Outcome) {
        let pager = &mut self.pagers[index];
        match outcome {
            Outcome::Success(Body::Page { items, mut facts }) => {
                let needs_comparison = pager.machine.needs_comparison(&facts);
                compare(&mut pager.before, needs_comparison, &items, &mut facts);
                pager.machine.received(request, &facts);
                pager.pages.insert(request, Page::Arrived(items));
            }
            _ => {
                pager.machine.failed(request);
                pager.pages.insert(request, Page::Failed);
            }
        }
        self.read_ahead(index);
    }

    /// The job of a pager gives no results.
    pub fn fail_held_pages(&mut self, index: usize) {
        let held = self.pagers[index].held();
        for (request, _) in held {
            let pager = &mut self.pagers[index];
            pager.machine.failed(request);
            pager.pages.insert(request, Page::Failed);
        }
        self.read_ahead(index);
    }

    /// After a report: requests what is read ahead, and lets a reader that waits go on.
    fn read_ahead(&mut self, index: usize) {
        while let Some(request) = self.pagers[index].machine.ahead() {
            if self.failure.is_some() {
                return;
            }
            self.request_page(index, request);
        }
        if self.pagers[index].is_awaiting {
            self.ready.push_back(Event::Read { pager: index });
        }
    }

    /// The caller's signal fires.
    pub fn abort_pager(&mut self, index: usize) {
        if self.pagers[index].is_over {
            return;
        }
        let client = self.pagers[index].client;
        self.note(client, None, || format!("pager {index} is aborted"));
        self.pagers[index].is_aborted = true;
        self.pagers[index].machine.abort();
        self.leave_job(index);
        self.abort_pages(index);
        if self.pagers[index].is_awaiting {
            self.ready.push_back(Event::Read { pager: index });
        }
    }

    /// The reader leaves.
    pub fn leave_pager(&mut self, index: usize) {
        if self.pagers[index].is_over {
            return;
        }
        let client = self.pagers[index].client;
        self.note(client, None, || format!("the reader of pager {index} leaves"));
        self.close_pager(index);
        self.come_back(index);
    }

    fn close_pager(&mut self, index: usize) {
        self.pagers[index].machine.close();
        self.pagers[index].is_over = true;
        self.leave_job(index);
        self.abort_pages(index);
    }

    fn abort_pages(&mut self, index: usize) {
        let calls: Vec<usize> = self.pagers[index]
            .pages
            .values()
            .filter_map(|page| match page {
                Page::UnderWay { call } => Some(*call),
                _ => None,
            })
            .collect();
        for call in calls {
            self.abort(call);
        }
    }

    /// The reader may go on later, with another pager from the position of this one.
    fn come_back(&mut self, index: usize) {
        let pager = &self.pagers[index];
        let (client, caller, returns) = (pager.client, pager.caller, pager.returns);
        let position = pager.machine.position().cloned();
        let has_results = pager.job.as_ref().is_none_or(SimulatedJob::is_ready);
        let Some(position) = position.filter(|_| returns < MAX_RETURNS && has_results && self.random.chance(0.8))
        else {
            return self.end_activity(caller);
        };
        let pager = &mut self.pagers[index];
        let (source, style, size) = (pager.source, pager.style, pager.size);
        let (expected, read) = (pager.expected.clone(), std::mem::take(&mut pager.read));
        self.add_pager(client, caller, source, style, size, expected, Some(&position), read, returns + 1);
    }

    fn end_pager(&mut self, index: usize) {
        let pager = &mut self.pagers[index];
        let (client, was_left) = (pager.client, pager.machine.was_left());
        let is_complete = pager.machine.position().is_none();
        if was_left {
            self.fail(Check::PagesEnd, format!("pager {index} ends as if it had been left"), Some(client), None);
        } else if let Some(expected) = pager.expected.as_ref().filter(|_| is_complete)
            && expected.len() != pager.read.len()
        {
            let message = format!("pager {index} gives {} items of {}", pager.read.len(), expected.len());
            self.fail(Check::PagesInOrder, message, Some(client), None);
        }
        self.close_pager(index);
        self.come_back(index);
    }

    fn fail_pager(&mut self, index: usize, failure: Failure) {
        let pager = &self.pagers[index];
        let client = pager.client;
        let is_right = match failure {
            Failure::Aborted => pager.is_aborted,
            Failure::Request(request) => matches!(pager.pages.get(&request), Some(Page::Failed)),
            // Only a listing that changes while it is read may seem to repeat itself.
            Failure::Repeated => pager.expected.is_none(),
            Failure::TooManyPages | Failure::NoListing => false,
        };
        if !is_right {
            self.fail(Check::PagesEnd, format!("pager {index} fails with {failure:?}"), Some(client), None);
        }
        self.close_pager(index);
        self.come_back(index);
    }

    pub fn check_pagers_at_the_end(&mut self) {
        if let Some(index) = self.pagers.iter().position(|pager| !pager.is_over) {
            let client = self.pagers[index].client;
            self.fail(Check::PagesEnd, format!("pager {index} never ends"), Some(client), None);
        }
        self.check_jobs_at_the_end();
    }
}

/// A page key as an application has stored it.
fn value_of(key: &PageKey) -> Value {
    match key {
        PageKey::First => Value::bare(ValueKind::Missing),
        PageKey::Number(number) => Value { number: *number as f64, ..Value::bare(ValueKind::Integer) },
        PageKey::Text(text) => Value::string(text),
    }
}

/// Compares a page with the one that arrived before, if the pager needs that.
fn compare(before: &mut Option<Vec<u32>>, needs_comparison: bool, items: &[u32], facts: &mut PageFacts) {
    if needs_comparison {
        facts.repeats = before.as_deref() == Some(items);
        *before = Some(items.to_vec());
    } else {
        *before = None;
    }
}
