//! The requests that came in, for tests that want to see what a client really sent.

use std::collections::{BTreeMap, VecDeque};

use parking_lot::Mutex;
use serde::Serialize;

/// Bytes of bodies that are kept at most; older entries go first.
const BYTES: usize = 64 << 20;

/// One received request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Counts the requests since the start.
    pub number: u64,
    /// When it came in, in milliseconds since the epoch.
    pub time: i64,
    /// Request method.
    pub method: String,
    /// Path, still percent-encoded.
    pub path: String,
    /// Query without the question mark, still percent-encoded.
    pub query: String,
    /// Operation that it reached.
    pub operation: Option<&'static str>,
    /// Headers in lower case; secrets are replaced.
    pub headers: BTreeMap<String, String>,
    /// The body as text.
    pub body: String,
    /// Status of the answer; 0 when the connection was closed instead.
    pub status: u16,
    /// Correlation id of the answer.
    pub correlation_id: String,
}

/// A bounded list of received requests.
#[derive(Debug)]
pub struct RequestLog {
    limit: usize,
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    entries: VecDeque<Entry>,
    count: u64,
    bytes: usize,
}

impl RequestLog {
    /// A log of at most `limit` requests.
    pub fn new(limit: usize) -> Self {
        Self { limit, inner: Mutex::default() }
    }

    /// Adds a request and numbers it.
    pub fn add(&self, mut entry: Entry) {
        let mut inner = self.inner.lock();
        inner.count += 1;
        entry.number = inner.count;
        inner.bytes += entry.body.len();
        inner.entries.push_back(entry);
        while inner.entries.len() > self.limit || inner.bytes > BYTES {
            let Some(gone) = inner.entries.pop_front() else { break };
            inner.bytes -= gone.body.len();
        }
    }

    /// The requests with a number above `after`, oldest first, and how many there have been in all.
    pub fn after(&self, after: u64, operation: Option<&str>) -> (u64, Vec<Entry>) {
        let inner = self.inner.lock();
        let entries =
            inner.entries.iter().filter(|e| e.number > after && operation.is_none_or(|o| e.operation == Some(o)));
        (inner.count, entries.cloned().collect())
    }

    /// Forgets all requests; the numbers go on.
    pub fn clear(&self) {
        let mut inner = self.inner.lock();
        inner.entries.clear();
        inner.bytes = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(operation: &'static str, body: usize) -> Entry {
        Entry {
            number: 0,
            time: 0,
            method: "GET".into(),
            path: "/".into(),
            query: String::new(),
            operation: Some(operation),
            headers: BTreeMap::new(),
            body: "x".repeat(body),
            status: 200,
            correlation_id: String::new(),
        }
    }

    #[test]
    fn the_log_is_bounded_and_numbered() {
        let log = RequestLog::new(2);
        for name in ["a", "b", "c"] {
            log.add(entry(name, 1));
        }
        let (count, entries) = log.after(0, None);
        assert_eq!((count, entries.iter().map(|e| e.number).collect::<Vec<_>>()), (3, vec![2, 3]));
        assert_eq!(log.after(2, None).1.len(), 1);
        assert_eq!(log.after(0, Some("b")).1.len(), 1);
        log.clear();
        assert_eq!(log.after(0, None), (3, vec![]));
    }

    #[test]
    fn large_bodies_push_out_older_requests() {
        let log = RequestLog::new(100);
        for _ in 0..5 {
            log.add(entry("a", BYTES / 4));
        }
        assert_eq!(log.after(0, None).1.len(), 4);
    }
}
