//! What happened in a world, for people. Nothing is written down until a world has failed: it is then run once more.

use std::fmt::Write;

/// The most that is kept.
const MAX_LINES: usize = 200_000;

/// The longest line in characters.
const MAX_WIDTH: usize = 400;

/// A fault that a check has found.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The seed of the world.
    pub seed: u64,
    pub check: Check,
    pub message: String,
    /// The call at fault, if it is one.
    pub call: Option<usize>,
    /// The client at fault, if it is one.
    pub client: Option<usize>,
    /// Readable lines; empty unless the world was traced.
    pub trace: String,
}

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    SettlesOnce,
    SettlesWithWhatHappened,
    EffectAtMostOnce,
    NothingSentAfterTheEnd,
    NoDeadToken,
    TheRightToken,
    OneTokenRequest,
    ExpiryReportedOnce,
    WithinLimits,
    NoStarvation,
    InOrder,
    NothingSentInAPause,
    SlowStart,
    RetriesAsThePolicySays,
    WithinTheDeadline,
    PagesInOrder,
    PagesEnd,
    ReadsAhead,
    JobsOnce,
    BulkOutcomes,
    LoginEnds,
    LoginLeavesOnce,
    NoForeignAnswer,
    EndsEmpty,
    Ends,
    NoPanic,
}

impl Check {
    pub const ALL: [Check; 26] = [
        Check::SettlesOnce,
        Check::SettlesWithWhatHappened,
        Check::EffectAtMostOnce,
        Check::NothingSentAfterTheEnd,
        Check::NoDeadToken,
        Check::TheRightToken,
        Check::OneTokenRequest,
        Check::ExpiryReportedOnce,
        Check::WithinLimits,
        Check::NoStarvation,
        Check::InOrder,
        Check::NothingSentInAPause,
        Check::SlowStart,
        Check::RetriesAsThePolicySays,
        Check::WithinTheDeadline,
        Check::PagesInOrder,
        Check::PagesEnd,
        Check::ReadsAhead,
        Check::JobsOnce,
        Check::BulkOutcomes,
        Check::LoginEnds,
        Check::LoginLeavesOnce,
        Check::NoForeignAnswer,
        Check::EndsEmpty,
        Check::Ends,
        Check::NoPanic,
    ];

    /// What the check demands.
    pub const fn rule(self) -> &'static str {
        match self {
            Check::SettlesOnce => "every call settles exactly once",
            Check::SettlesWithWhatHappened => "a call settles with what the server, the network or the caller did",
            Check::EffectAtMostOnce => "a POST or PATCH takes effect at most once",
            Check::NothingSentAfterTheEnd => "nothing is sent after the end",
            Check::NoDeadToken => "a dead token is never sent",
            Check::TheRightToken => "a call is sent with the token of its client",
            Check::OneTokenRequest => "calls share one request for a token, which is under way",
            Check::ExpiryReportedOnce => "the application learns once of a login that has ended",
            Check::WithinLimits => "the limits of the client are never exceeded",
            Check::NoStarvation => "a call that may be sent is sent",
            Check::InOrder => "calls that wait are sent in their order",
            Check::NothingSentInAPause => "after a 429 nothing is sent early",
            Check::SlowStart => "after a 429 calls start slowly",
            Check::RetriesAsThePolicySays => "retries are those of the policy",
            Check::WithinTheDeadline => "a call ends by its deadline",
            Check::PagesInOrder => "a pager gives each item of an unchanged listing once and in order",
            Check::PagesEnd => "a pager ends",
            Check::ReadsAhead => "a pager reads no further ahead than it may",
            Check::JobsOnce => "a job is submitted once, and cancelled when it is left",
            Check::BulkOutcomes => "a bulk call has one right outcome for each item",
            Check::LoginEnds => "a login ends once, with what happened, and shows no secret",
            Check::LoginLeavesOnce => "a page is left at most once for a login",
            Check::NoForeignAnswer => "an answer to somebody else is never taken",
            Check::EndsEmpty => "queues and tables end empty",
            Check::Ends => "a world comes to its end",
            Check::NoPanic => "nothing panics",
        }
    }
}

/// Lines of what happened, if somebody wants them.
#[derive(Debug, Default)]
pub struct Trace {
    pub is_on: bool,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    time: f64,
    client: usize,
    call: Option<usize>,
    text: String,
}

impl Trace {
    pub fn write(&mut self, time: f64, client: usize, call: Option<usize>, mut text: String) {
        if let Some((end, _)) = text.char_indices().nth(MAX_WIDTH) {
            text.replace_range(end.., " …");
        }
        if self.lines.len() < MAX_LINES {
            self.lines.push(Line { time, client, call, text });
        }
    }

    /// All lines of a call, and the last ones of its client.
    pub fn render(&self, client: Option<usize>, call: Option<usize>) -> String {
        let mut text = String::new();
        let of_call = |line: &&Line| call.is_some() && line.call == call;
        if let Some(call) = call {
            let _ = writeln!(text, "call {call}:");
            let lines: Vec<&Line> = self.lines.iter().filter(of_call).collect();
            write_last(&mut text, &lines, 60);
        }
        let _ = writeln!(text, "last events of the client:");
        let lines: Vec<&Line> =
            self.lines.iter().filter(|line| client.is_none_or(|client| line.client == client)).collect();
        write_last(&mut text, &lines, 40);
        text
    }
}

fn write_last(text: &mut String, lines: &[&Line], most: usize) {
    let left_out = lines.len().saturating_sub(most);
    if left_out > 0 {
        let _ = writeln!(text, "  … {left_out} before");
    }
    for line in &lines[left_out..] {
        let call = line.call.map(|call| format!(" call {call}")).unwrap_or_default();
        let _ = writeln!(text, "  {:>12.1} ms  client {}{call}: {}", line.time, line.client, line.text);
    }
}
