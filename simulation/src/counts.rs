//! What a run has done.

/// What a run has done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    pub worlds: u64,
    pub calls: u64,
    pub attempts: u64,
    pub events: u64,
    pub successes: u64,
    pub failures: u64,
    pub retries: u64,
    pub throttled: u64,
    pub replays: u64,
    pub token_requests: u64,
    pub pagers: u64,
    pub items: u64,
    pub jobs: u64,
    pub bulks: u64,
    pub logins: u64,
    /// Virtual time, in ms.
    pub time: f64,
}

impl Counts {
    pub fn add(&mut self, other: &Counts) {
        self.worlds += other.worlds;
        self.calls += other.calls;
        self.attempts += other.attempts;
        self.events += other.events;
        self.successes += other.successes;
        self.failures += other.failures;
        self.retries += other.retries;
        self.throttled += other.throttled;
        self.replays += other.replays;
        self.token_requests += other.token_requests;
        self.pagers += other.pagers;
        self.items += other.items;
        self.jobs += other.jobs;
        self.bulks += other.bulks;
        self.logins += other.logins;
        self.time += other.time;
    }
}
