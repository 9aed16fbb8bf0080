//! The active fault rules, and which of them apply to a request.

use std::time::Duration;

use parking_lot::Mutex;
use serde::Serialize;

use super::rule::{Fault, Rule};
use crate::state::rng::Rng;

/// First of the random number streams of the rules.
const STREAM: u64 = 17 << 40;

/// The active rules.
#[derive(Default)]
pub struct Rules {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    seed: u64,
    last: u64,
    active: Vec<ActiveRule>,
}

struct ActiveRule {
    status: RuleStatus,
    rng: Rng,
}

/// A rule with its counters, as the control API shows it.
#[derive(Clone, Debug, Serialize)]
pub struct RuleStatus {
    /// Id of the rule.
    pub id: u64,
    /// Number of requests that match the operation of the rule.
    pub seen: u64,
    /// Number of requests that the rule has been applied to.
    pub hits: u64,
    #[serde(flatten)]
    pub rule: Rule,
}

/// What happens to one request.
#[derive(Clone, Debug, Default)]
pub struct FaultPlan {
    /// Delay before the request is handled.
    pub delay: Duration,
    /// The fault of the response, with its rule.
    pub fault: Option<(Fault, Rule)>,
}

impl Rules {
    /// The rules of the settings. The seed determines which requests a share below 1 hits.
    pub fn new(seed: u64, rules: &[Rule]) -> Self {
        let this = Self { inner: Mutex::new(Inner { seed, ..Inner::default() }) };
        for rule in rules {
            this.add(rule.clone());
        }
        this
    }

    /// Adds a valid rule.
    pub fn add(&self, rule: Rule) -> RuleStatus {
        let mut inner = self.inner.lock();
        inner.last += 1;
        let status = RuleStatus { id: inner.last, seen: 0, hits: 0, rule };
        let rng = Rng::new(inner.seed, STREAM + inner.last);
        inner.active.push(ActiveRule { status: status.clone(), rng });
        status
    }

    /// All rules, including those that have reached their count.
    pub fn list(&self) -> Vec<RuleStatus> {
        self.inner.lock().active.iter().map(|active| active.status.clone()).collect()
    }

    /// Removes one rule, or all. Returns whether a rule was removed.
    pub fn remove(&self, id: Option<u64>) -> bool {
        let mut inner = self.inner.lock();
        let before = inner.active.len();
        inner.active.retain(|active| id.is_some_and(|id| active.status.id != id));
        inner.active.len() < before
    }

    /// Decides what happens to the next request of an operation. The delays of all rules are added. The first rule with
    /// a fault determines the fault; later rules with a fault do not count the request.
    pub fn plan(&self, operation: Option<&str>) -> FaultPlan {
        let mut inner = self.inner.lock();
        let mut plan = FaultPlan::default();
        for active in &mut inner.active {
            let rule = &active.status.rule;
            if rule.operation != "*" && Some(rule.operation.as_str()) != operation {
                continue;
            }
            if rule.fault.is_some() && plan.fault.is_some() {
                continue;
            }
            active.status.seen += 1;
            if active.status.seen <= rule.skip || rule.count.is_some_and(|count| active.status.hits >= count) {
                continue;
            }
            if f64::from(active.rng.below(1 << 24)) >= rule.share * f64::from(1 << 24) {
                continue;
            }
            active.status.hits += 1;
            let jitter = u32::try_from(rule.jitter + 1).unwrap_or(u32::MAX);
            plan.delay += Duration::from_millis(rule.latency + u64::from(active.rng.below(jitter)));
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
    fn rules_apply_by_operation_skip_and_count() {
        let rules = rules(1, &["operation=getUser,skip=1,count=2,status=500"]);
        assert_eq!(hits(&rules, "getUsers", 3), [false; 3]);
        assert_eq!(hits(&rules, "getUser", 5), [false, true, true, false, false]);
        let status = &rules.list()[0];
        assert_eq!((status.seen, status.hits), (5, 2));
        assert!(rules.plan(None).fault.is_none());
        assert!(rules.remove(Some(status.id)) && !rules.remove(None));
    }

    #[test]
    fn the_seed_determines_the_share() {
        let of = |seed| hits(&rules(seed, &["share=0.1,fault=drop"]), "getUsers", 2_000);
        let count = of(1).iter().filter(|hit| **hit).count();
        assert!((150..250).contains(&count), "{count}");
        assert_eq!(of(1), of(1));
        assert_ne!(of(1), of(2));
    }

    #[test]
    fn delays_are_added_and_the_first_fault_applies() {
        let rules = rules(1, &["latency=20", "operation=getUsers,latency=5,jitter=10,status=503", "fault=drop"]);
        let plan = rules.plan(Some("getUsers"));
        assert!((25..=35).contains(&plan.delay.as_millis()), "{:?}", plan.delay);
        assert_eq!(plan.fault.unwrap().0, Fault::Status);
        assert_eq!(rules.list()[2].seen, 0);
        assert_eq!(rules.plan(None).fault.unwrap().0, Fault::Drop);
    }
}
