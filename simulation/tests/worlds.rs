//! Worlds of fixed seeds, the same in each run, and one fresh seed.

use genesys_users_simulation::trace::Check;
use genesys_users_simulation::world::Counts;
use genesys_users_simulation::{describe, run, run_world};
use std::time::{SystemTime, UNIX_EPOCH};

fn simulate(seed: u64, calls: u64) -> Counts {
    match run(seed, calls, |_| {}) {
        Ok(counts) => counts,
        Err(failure) => panic!("{}", describe(&failure)),
    }
}

#[test]
fn fixed_seeds_hold() {
    let counts = simulate(1, 600_000);
    // Nothing of what is simulated may be left out by accident.
    for (what, count) in [
        ("successes", counts.successes),
        ("failures", counts.failures),
        ("retries", counts.retries),
        ("throttled", counts.throttled),
        ("replays", counts.replays),
        ("token requests", counts.token_requests),
        ("pagers", counts.pagers),
        ("jobs", counts.jobs),
        ("bulks", counts.bulks),
        ("logins", counts.logins),
    ] {
        assert!(count > 1000, "{what}: {count}");
    }
}

#[test]
fn other_fixed_seeds_hold() {
    simulate(1_000_000, 600_000);
}

#[test]
fn a_fresh_seed_holds() {
    let seed = SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.as_millis() as u64 % 1_000_000_000);
    println!("fresh seed {seed}");
    simulate(seed, 200_000);
}

#[test]
fn a_seed_determines_its_world() {
    for seed in [3, 8, 77, 1008] {
        let counts = || run_world(seed).unwrap_or_else(|failure| panic!("{}", describe(&failure)));
        assert_eq!(counts(), counts());
    }
}

#[test]
fn every_rule_is_told_in_words_of_its_own() {
    let rules = Check::ALL.map(Check::rule);
    for (index, rule) in rules.iter().enumerate() {
        assert!(!rules[..index].contains(rule), "{rule}");
    }
}
