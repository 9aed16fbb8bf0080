//! A deterministic simulation of the core: clients with their callers, a faulty network and a model server in virtual time.
//!
//! A [`world`] follows from its seed alone. It drives the state machines of the core as the host does (`calls`, `clients`,
//! `pagers`, `jobs`, `bulk_calls`, `program_logins`), lets `callers` do what callers do, and compares all that the machines do with plain second
//! implementations of the rules (`checks`) and with what the `server` really did. A world that breaks a rule is run once more,
//! to write a `trace` for people.

pub mod browser;
pub mod bulk_calls;
pub mod callers;
pub mod calls;
pub mod checks;
pub mod clients;
pub mod clock;
pub mod jobs;
pub mod listing;
pub mod network;
pub mod pagers;
pub mod program_logins;
pub mod random;
pub mod server;
pub mod trace;
pub mod weather;
pub mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};

use trace::{Check, Failure};
use world::Counts;

/// Every so many worlds, one is a browser in which people sign in.
const BROWSER_EVERY: u64 = 8;

fn run_once(seed: u64, is_traced: bool) -> Result<Counts, Box<Failure>> {
    if seed.is_multiple_of(BROWSER_EVERY) { browser::run(seed, is_traced) } else { world::run(seed, is_traced) }
}

/// Runs the world of a seed; one that fails has a trace.
pub fn run_world(seed: u64) -> Result<Counts, Box<Failure>> {
    let attempt = |is_traced| {
        catch_unwind(AssertUnwindSafe(|| run_once(seed, is_traced))).unwrap_or_else(|panic| {
            let message = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            Err(Box::new(Failure {
                seed,
                check: Check::NoPanic,
                message: message.unwrap_or("a panic").to_owned(),
                call: None,
                client: None,
                trace: String::new(),
            }))
        })
    };
    attempt(false).map_err(|failure| attempt(true).err().unwrap_or(failure))
}

/// Runs worlds from a seed on, until so many calls were made. `progress` is called after each world.
pub fn run(seed: u64, calls: u64, mut progress: impl FnMut(&Counts)) -> Result<Counts, Box<Failure>> {
    let mut counts = Counts::default();
    for seed in seed.. {
        counts.add(&run_world(seed)?);
        progress(&counts);
        if counts.calls >= calls {
            break;
        }
    }
    Ok(counts)
}

/// What a failure looks like for people.
pub fn describe(failure: &Failure) -> String {
    format!(
        "seed {}: broken: {}\n  {}\n{}run it again: npm run simulate -- --seed {} --calls 1\n",
        failure.seed,
        failure.check.rule(),
        failure.message,
        failure.trace,
        failure.seed,
    )
}
