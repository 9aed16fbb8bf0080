//! The network: it delays and reorders messages, loses connections before and after the effect, and stalls.

use crate::random::Random;
use crate::weather::Weather;

/// What happens to a request. Times are in ms; `up` is the way to the server, `after` the time from the arrival on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    Answered {
        up: f64,
        after: f64,
    },
    /// The server never sees it.
    LostBefore {
        after: f64,
    },
    /// The server has done it, but its answer is lost or breaks off.
    LostAfter {
        up: f64,
        after: f64,
    },
}

/// How long a connection may stall before the host gives it up.
const LONGEST_STALL: f64 = 300_000.0;

pub fn fate(weather: &Weather, random: &mut Random) -> Fate {
    let (least, most) = weather.latency;
    // Each way has a latency of its own, so that messages overtake each other; a few are very late.
    let mut latency = || {
        let usual = random.between(least, most);
        if random.chance(0.01) { usual * 20.0 } else { usual }
    };
    let (up, after) = (latency(), latency());
    if random.chance(weather.lost_before) {
        Fate::LostBefore { after: up }
    } else if random.chance(weather.lost_after + weather.broken_off) {
        Fate::LostAfter { up, after }
    } else if random.chance(weather.stalled) {
        let stall = random.between(1000.0, LONGEST_STALL);
        if random.chance(0.5) { Fate::LostBefore { after: stall } } else { Fate::LostAfter { up, after: stall } }
    } else {
        Fate::Answered { up, after }
    }
}
