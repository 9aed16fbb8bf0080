//! Runs the simulation from the command line.

use clap::Parser;
use genesys_users_simulation::{describe, run};
use std::process::ExitCode;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Simulates clients, a faulty network and a server in virtual time, and checks what the clients do.
#[derive(Parser)]
struct Options {
    /// The seed of the first world; the next ones follow. A fresh one when left out.
    #[arg(long)]
    seed: Option<u64>,
    /// How many calls to simulate, at least; the last world is run to its end.
    #[arg(long, default_value_t = 1_000_000)]
    calls: u64,
    /// Prints nothing but the result.
    #[arg(long)]
    quiet: bool,
}

fn main() -> ExitCode {
    let options = Options::parse();
    let seed = options.seed.unwrap_or_else(fresh_seed);
    println!("seed {seed}");
    let start = Instant::now();
    let mut printed = 0.0;
    let result = run(seed, options.calls, |counts| {
        let seconds = start.elapsed().as_secs_f64();
        if !options.quiet && seconds > printed + 5.0 {
            printed = seconds;
            println!("{:>6.0} s: {} calls in {} worlds", seconds, counts.calls, counts.worlds);
        }
    });
    match result {
        Ok(counts) => {
            let seconds = start.elapsed().as_secs_f64();
            println!("{counts:#?}");
            println!("{:.1} s, {:.0} calls a minute", seconds, counts.calls as f64 / seconds * 60.0);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            print!("{}", describe(&failure));
            ExitCode::FAILURE
        }
    }
}

/// Of the clock, short enough to be typed again.
fn fresh_seed() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.as_millis() as u64 % 1_000_000_000)
}
