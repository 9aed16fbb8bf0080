//! How good a day it is in a world: the probabilities of all that may go wrong.

use crate::random::Random;

#[derive(Clone, Debug)]
pub struct Weather {
    /// The time in ms that a message takes, at least and at most.
    pub latency: (f64, f64),
    /// The connection is lost before the request arrives.
    pub lost_before: f64,
    /// The connection is lost after the server has done what it was asked for.
    pub lost_after: f64,
    /// The response begins and breaks off, or is an error of the host.
    pub broken_off: f64,
    /// Nothing comes for a long time.
    pub stalled: f64,
    /// The server refuses for now and says when to come again. It does nothing.
    pub busy: f64,
    /// The server throttles without a limit that one could know.
    pub throttled: f64,
    /// The server fails before it does anything.
    pub failed_before: f64,
    /// The server fails after it has done something.
    pub failed_after: f64,
    /// The server refuses a good request for good.
    pub refused: f64,
    /// A token dies before its time.
    pub revoked: f64,
    /// A token provider or a login fails.
    pub no_token: f64,
    /// Callers abort a call.
    pub abort: f64,
    /// Callers set a deadline.
    pub deadline: f64,
    /// Requests of a client in ten seconds, by the server.
    pub server_limit: Option<u32>,
}

impl Weather {
    pub fn new(random: &mut Random) -> Weather {
        // Some days are calm, so that long sequences come to a good end; on some everything fails.
        let storm = random.pick(&[0.0, 0.2, 1.0, 1.0, 3.0]);
        let mut probability = |most: f64| if random.chance(0.3) { 0.0 } else { random.unit() * most * storm };
        Weather {
            lost_before: probability(0.04),
            lost_after: probability(0.04),
            broken_off: probability(0.03),
            stalled: probability(0.02),
            busy: probability(0.05),
            throttled: probability(0.03),
            failed_before: probability(0.05),
            failed_after: probability(0.05),
            refused: probability(0.05),
            revoked: probability(0.01),
            no_token: probability(0.1),
            abort: probability(0.08),
            deadline: random.pick(&[0.0, 0.05, 0.3]),
            latency: random.pick(&[(0.0, 1.0), (5.0, 40.0), (20.0, 2000.0), (100.0, 150.0)]),
            server_limit: random.chance(0.3).then(|| 5 + random.below(60) as u32),
        }
    }
}
