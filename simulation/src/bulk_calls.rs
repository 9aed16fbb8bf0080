//! Drives bulk calls as the host does, and checks the outcome of each item.

use crate::server::{Body, Item, Request};
use crate::trace::Check;
use crate::world::World;
use crate::world::bulk::SimulatedBulk;
use crate::world::call::{Outcome, Owner};
use genesys_users_core::bulk::{Action, Bulk, BulkKind, ItemOutcome};
use genesys_users_core::value::Value;
use std::collections::BTreeMap;
use std::ops::Range;

impl World {
    pub fn begin_bulk(&mut self, client: usize, caller: usize) {
        let random = &mut self.random;
        let kind = random.pick(&[
            BulkKind::PatchUsers,
            BulkKind::PatchRoutingSkills,
            BulkKind::PatchRoutingLanguages,
            BulkKind::GetUsersByIds,
        ]);
        let length = random.pick(&[0, 1, 2, 49, 50, 51, 130, 230]);
        let faulty = random.pick(&[0.0, 0.0, 0.01, 0.3]);
        let items: Vec<Item> = (0..length).map(|id| Item { id, is_faulty: random.chance(faulty) }).collect();
        let concurrency = random.pick(&[None, None, Some(1), Some(3)]);
        let ids = items.iter().map(|item| Value::string(&text_of(item.id))).collect();
        let Ok(machine) = Bulk::new(kind, ids, concurrency) else {
            return self.fail(Check::BulkOutcomes, "good ids are refused".to_owned(), Some(client), None);
        };
        let bulk = self.bulks.len();
        self.note(client, None, || format!("bulk call {bulk}: {kind:?} of {length}, at once {concurrency:?}"));
        self.bulks.push(SimulatedBulk {
            client,
            caller,
            kind,
            machine,
            concurrency: concurrency.unwrap_or(kind.default_concurrency()) as usize,
            outcomes: vec![None; items.len()],
            effects: vec![0; items.len()],
            items,
            running: BTreeMap::new(),
            reported: 0,
            is_stopped: false,
            is_over: false,
        });
        self.counts.bulks += 1;
        self.run_bulk(bulk);
    }

    fn run_bulk(&mut self, index: usize) {
        loop {
            let bulk = &mut self.bulks[index];
            if bulk.is_over || self.failure.is_some() {
                return;
            }
            let action = bulk.machine.next_action();
            let client = bulk.client;
            self.note(client, None, || format!("bulk call {index}: {action:?}"));
            let bulk = &mut self.bulks[index];
            match action {
                Action::Send(request) => {
                    bulk.running.insert(request.id, request.items.clone());
                    if bulk.running.len() > bulk.concurrency || bulk.is_stopped {
                        let message = format!("bulk call {index} sends too much");
                        return self.fail(Check::BulkOutcomes, message, Some(client), None);
                    }
                    let items = bulk.items[request.items.start as usize..request.items.end as usize].to_vec();
                    let call_request = match bulk.kind {
                        BulkKind::GetUsersByIds => Request::GetItems(items),
                        _ => Request::PatchItems(items),
                    };
                    let options = self.inner_call_options();
                    self.begin_call(client, call_request, options, Owner::Bulk { bulk: index, request: request.id });
                }
                Action::Report(progress) => {
                    let done = bulk.outcomes.iter().flatten().count() as u32;
                    let is_right = progress.done <= done && progress.done >= bulk.reported && !bulk.is_stopped;
                    bulk.reported = progress.done;
                    if !is_right {
                        let message = format!("bulk call {index} reports {progress:?}");
                        return self.fail(Check::BulkOutcomes, message, Some(client), None);
                    }
                    // The caller's function throws.
                    if self.random.chance(0.01) {
                        self.bulks[index].machine.stop();
                        self.bulks[index].is_stopped = true;
                    }
                }
                Action::Await => return,
                Action::End => {
                    bulk.is_over = true;
                    let caller = bulk.caller;
                    if !bulk.is_stopped {
                        self.check_bulk(index);
                    }
                    return self.end_activity(caller);
                }
            }
        }
    }

    /// The server has changed the items of a request.
    pub fn take_bulk_effect(&mut self, call: usize) {
        let Owner::Bulk { bulk, .. } = self.calls[call].owner else { return };
        let Request::PatchItems(items) = &self.calls[call].request else { return };
        let effects = &mut self.bulks[bulk].effects;
        let mut most = 0;
        for item in items {
            effects[item.id as usize] += 1;
            most = most.max(effects[item.id as usize]);
        }
        if most > 1 {
            let client = self.calls[call].client;
            let message = format!("an item of bulk call {bulk} was changed {most} times");
            self.fail(Check::EffectAtMostOnce, message, Some(client), Some(call));
        }
    }

    pub fn finish_bulk_request(&mut self, index: usize, request: u32, call: usize, outcome: Outcome) {
        let status = self.calls[call].status();
        let is_answered = matches!(&outcome, Outcome::Failure(genesys_users_core::call::CallFailure::Attempt(_)));
        let bulk = &mut self.bulks[index];
        let client = bulk.client;
        let Some(range) = bulk.running.remove(&request) else { return };
        let result = match outcome {
            Outcome::Success(Body::Entities(entities)) => {
                let ids: Vec<Value> = entities.iter().map(|id| Value::string(&text_of(*id).to_uppercase())).collect();
                match bulk.machine.received(request, &ids) {
                    Some(outcomes) => bulk.take_outcomes(&range, &outcomes, &entities),
                    None if bulk.is_stopped => Ok(()),
                    None => Err("an answer is ignored".to_owned()),
                }
            }
            _ => {
                let status = status.filter(|_| is_answered);
                let failed = bulk.machine.failed(request, status);
                if bulk.is_stopped { Ok(()) } else { bulk.take_failure(&range, failed, status) }
            }
        };
        if let Err(problem) = result {
            return self.fail(Check::BulkOutcomes, format!("bulk call {index}: {problem}"), Some(client), Some(call));
        }
        self.run_bulk(index);
    }

    fn check_bulk(&mut self, index: usize) {
        let bulk = &self.bulks[index];
        for (item, outcome) in bulk.outcomes.iter().enumerate() {
            let is_patch = bulk.kind != BulkKind::GetUsersByIds;
            let problem = match outcome {
                None => "has no outcome",
                Some(true) if bulk.items[item].is_faulty => "is at fault, and succeeded",
                Some(true) if is_patch && bulk.effects[item] != 1 => "succeeded, and was not changed once",
                _ => continue,
            };
            let client = bulk.client;
            return self.fail(
                Check::BulkOutcomes,
                format!("item {item} of bulk call {index} {problem}"),
                Some(client),
                None,
            );
        }
    }

    pub fn check_bulks_at_the_end(&mut self) {
        if let Some(index) = self.bulks.iter().position(|bulk| !bulk.is_over) {
            let client = self.bulks[index].client;
            self.fail(Check::BulkOutcomes, format!("bulk call {index} never ends"), Some(client), None);
        }
    }
}

impl SimulatedBulk {
    fn set_outcome(&mut self, item: u32, has_succeeded: bool) -> Result<(), String> {
        match self.outcomes.get_mut(item as usize) {
            Some(outcome @ None) => {
                *outcome = Some(has_succeeded);
                Ok(())
            }
            Some(Some(_)) => Err(format!("item {item} has a second outcome")),
            None => Err(format!("there is no item {item}")),
        }
    }

    fn take_outcomes(&mut self, range: &Range<u32>, outcomes: &[ItemOutcome], entities: &[u32]) -> Result<(), String> {
        if outcomes.len() != range.len() {
            return Err(format!("{} outcomes for {} items", outcomes.len(), range.len()));
        }
        for (item, outcome) in range.clone().zip(outcomes) {
            let is_right = match outcome {
                ItemOutcome::Entity(place) => entities.get(*place as usize) == Some(&item),
                ItemOutcome::Empty => false,
                ItemOutcome::NotFound => !entities.contains(&item),
            };
            if !is_right {
                return Err(format!("item {item} has the outcome {outcome:?}"));
            }
            self.set_outcome(item, matches!(outcome, ItemOutcome::Entity(_)))?;
        }
        Ok(())
    }

    /// `failed` is what has to bear the failure of a request; without it the items go out again.
    fn take_failure(
        &mut self,
        range: &Range<u32>,
        failed: Option<Range<u32>>,
        status: Option<u16>,
    ) -> Result<(), String> {
        let may_be_one_item = matches!(status, Some(400 | 404 | 409 | 413 | 414 | 422));
        let has_to_split = may_be_one_item && range.len() > 1;
        match failed {
            None if has_to_split => Ok(()),
            None => Err(format!("{range:?} go out again after {status:?}")),
            Some(_) if has_to_split => Err(format!("{range:?} fail together with {status:?}")),
            Some(failed) if failed != *range => Err(format!("{failed:?} fail instead of {range:?}")),
            Some(failed) => failed.into_iter().try_for_each(|item| self.set_outcome(item, false)),
        }
    }
}

/// An id as the server writes it.
fn text_of(id: u32) -> String {
    format!("ab-{id}")
}
