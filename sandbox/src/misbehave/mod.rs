//! Misbehaviour on demand: rules, and which of them hit a request.

mod rule;
mod spoil;

use std::time::Duration;

use parking_lot::Mutex;
use serde::Serialize;

use crate::population::Dice;

pub use rule::{Fault, Rule};
pub use spoil::{Dropped, replace, spoil};

/// Stream of the dice of the first rule.
const STREAM: u64 = 17 << 40;

/// The rules that are in force.
#[derive(Default)]
pub struct Rules {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    seed: u64,
    last: u64,
    active: Vec<Active>,
}

struct Active {
    shown: Shown,
    dice: Dice,
}

/// A rule with what it has done, as the control endpoint shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// Number by which it can be removed.
    pub id: u64,
    /// Requests that it could have hit.
    pub seen: u64,
    /// Requests that it did hit.
    pub hits: u64,
    #[serde(flatten)]
    pub rule: Rule,
}

/// What happens to one request.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// How long it waits first.
    pub delay: Duration,
    /// The rule whose fault it gets.
    pub fault: Option<(Fault, Rule)>,
}

impl Rules {
    /// The rules of the command line; chance follows from the seed.
    pub fn new(seed: u64, rules: &[Rule]) -> Self {
        let this = Self { inner: Mutex::new(Inner { seed, ..Inner::default() }) };
        for rule in rules {
            this.add(rule.clone());
        }
        this
    }

    /// Adds a rule that has been checked.
    pub fn add(&self, rule: Rule) -> Shown {
        let mut inner = self.inner.lock();
        inner.last += 1;
        let shown = Shown { id: inner.last, seen: 0, hits: 0, rule };
        let dice = Dice::new(inner.seed, STREAM + inner.last);
        inner.active.push(Active { shown: shown.clone(), dice });
        shown
    }

    /// All rules, those that are used up included.
    pub fn list(&self) -> Vec<Shown> {
        self.inner.lock().active.iter().map(|active| active.shown.clone()).collect()
    }

    /// Removes one rule or all; tells whether there was one.
    pub fn remove(&self, id: Option<u64>) -> bool {
        let mut inner = self.inner.lock();
        let before = inner.active.len();
        inner.active.retain(|active| id.is_some_and(|id| active.shown.id != id));
        inner.active.len() < before
    }

    /// What happens to the next request of an operation. Delays of several rules add up; the first fault wins, and
    /// rules behind it with a fault of their own do not see the request.
    pub fn plan(&self, operation: Option<&str>) -> Plan {
        let mut inner = self.inner.lock();
        let mut plan = Plan::default();
        for active in &mut inner.active {
            let rule = &active.shown.rule;
            if rule.operation != "*" && Some(rule.operation.as_str()) != operation {
                continue;
            }
            if rule.fault.is_some() && plan.fault.is_some() {
                continue;
            }
            active.shown.seen += 1;
            if active.shown.seen <= rule.skip || rule.count.is_some_and(|count| active.shown.hits >= count) {
                continue;
            }
            if f64::from(active.dice.below(1 << 24)) >= rule.share * f64::from(1 << 24) {
                continue;
            }
            active.shown.hits += 1;
            let jitter = u32::try_from(rule.jitter + 1).unwrap_or(u32::MAX);
            plan.delay += Duration::from_millis(rule.latency + u64::from(active.dice.below(jitter)));
            if let Some(fault) = rule.fault {
                plan.fault = Some((fault, rule.clone()));
            }
        }
        plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(seed: u64, list: &[&str]) -> Rules {
        Rules::new(seed, &list.iter().map(|text| text.parse().unwrap()).collect::<Vec<_>>())
    }

    fn hits(rules: &Rules, operation: &str, times: usize) -> Vec<bool> {
        (0..times).map(|_| rules.plan(Some(operation)).fault.is_some()).collect()
    }

    #[test]
    fn rules_hit_by_operation_skip_and_count() {
        let rules = rules(1, &["operation=getUser,skip=1,count=2,status=500"]);
        assert_eq!(hits(&rules, "getUsers", 3), [false; 3]);
        assert_eq!(hits(&rules, "getUser", 5), [false, true, true, false, false]);
        let shown = &rules.list()[0];
        assert_eq!((shown.seen, shown.hits), (5, 2));
        assert!(rules.plan(None).fault.is_none());
        assert!(rules.remove(Some(shown.id)) && !rules.remove(None));
    }

    #[test]
    fn shares_follow_from_the_seed() {
        let of = |seed| hits(&rules(seed, &["share=0.1,fault=drop"]), "getUsers", 2_000);
        let count = of(1).iter().filter(|hit| **hit).count();
        assert!((150..250).contains(&count), "{count}");
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
    }

    #[test]
    fn delays_add_up_and_the_first_fault_wins() {
        let rules = rules(1, &["latency=20", "operation=getUsers,latency=5,jitter=10,status=503", "fault=drop"]);
        let plan = rules.plan(Some("getUsers"));
        assert!((25..=35).contains(&plan.delay.as_millis()), "{:?}", plan.delay);
        assert_eq!(plan.fault.unwrap().0, Fault::Status);
        assert_eq!(rules.list()[2].seen, 0);
        assert_eq!(rules.plan(None).fault.unwrap().0, Fault::Drop);
    }
}
