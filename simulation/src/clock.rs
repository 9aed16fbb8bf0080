//! The virtual clock and the queue of events.

use crate::random::Random;
use genesys_users_core::call::Time;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// The wall clock when a world begins, in ms since the epoch.
const EPOCH: f64 = 1_795_824_000_000.0;

/// Time passes when the next event is taken, and only then.
#[derive(Debug)]
pub struct Clock<Event> {
    now: f64,
    /// How far the wall clock is ahead of the monotonic one.
    wall_offset: f64,
    queue: BinaryHeap<Entry<Event>>,
}

#[derive(Debug)]
struct Entry<Event> {
    time: f64,
    /// Orders events of the same time, at random.
    tie: u64,
    event: Event,
}

impl<Event> Default for Clock<Event> {
    fn default() -> Self {
        Clock { now: 0.0, wall_offset: EPOCH, queue: BinaryHeap::new() }
    }
}

impl<Event> Clock<Event> {
    pub fn now(&self) -> f64 {
        self.now
    }

    pub fn time(&self) -> Time {
        Time { monotonic: self.now, wall: self.wall() }
    }

    /// In ms since the epoch.
    pub fn wall(&self) -> f64 {
        self.now + self.wall_offset
    }

    /// The wall clock jumps ahead, as after a sleep of the machine.
    pub fn jump(&mut self, time: f64) {
        self.wall_offset += time;
    }

    /// Lets an event happen after `delay` ms.
    pub fn schedule(&mut self, delay: f64, event: Event, random: &mut Random) {
        self.queue.push(Entry { time: self.now + delay.max(0.0), tie: random.bits(), event });
    }

    /// When the next event happens.
    pub fn next_time(&self) -> Option<f64> {
        self.queue.peek().map(|entry| entry.time)
    }

    /// Goes on to the next event.
    pub fn advance(&mut self) -> Option<Event> {
        let entry = self.queue.pop()?;
        self.now = self.now.max(entry.time);
        Some(entry.event)
    }
}

impl<Event> Ord for Entry<Event> {
    /// The queue takes the greatest first, which is the earliest.
    fn cmp(&self, other: &Self) -> Ordering {
        other.time.total_cmp(&self.time).then(other.tie.cmp(&self.tie))
    }
}

impl<Event> PartialOrd for Entry<Event> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<Event> PartialEq for Entry<Event> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<Event> Eq for Entry<Event> {}
