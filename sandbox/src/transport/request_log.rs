//! The request log, for tests that check what a client has sent.

use std::collections::{BTreeMap, VecDeque};

use axum::http::request::Parts;
use parking_lot::Mutex;
use serde::Serialize;

use crate::state::clock::Millis;

/// Maximum total size of the stored bodies, in bytes. The oldest requests are removed first.
const MAX_BYTES: usize = 64 << 20;

/// A received request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Number of the request since the start of the sandbox.
    pub number: u64,
    /// When the request was handled, in milliseconds since the epoch.
    pub time: i64,
    /// Request method.
    pub method: String,
    /// Path, still percent-encoded.
    pub path: String,
    /// Query without the question mark, still percent-encoded.
    pub query: String,
    /// Name of the operation or endpoint.
    pub operation: Option<&'static str>,
    /// Headers, with names in lower case; secrets are replaced by `***`.
    pub headers: BTreeMap<String, String>,
    /// Body as text.
    pub body: String,
    /// Status of the response; 0 when the connection was closed without one.
    pub status: u16,
    /// Correlation id of the response.
    pub correlation_id: String,
}

/// The result of a request, for the log.
pub struct Outcome<'a> {
    /// Name of the operation or endpoint.
    pub operation: Option<&'static str>,
    /// Status of the response; 0 when the connection was closed without one.
    pub status: u16,
    /// Correlation id of the response.
    pub correlation_id: &'a str,
}

/// A list of received requests with a maximum length.
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

    /// Records a request.
    pub fn record(&self, parts: &Parts, body: String, outcome: &Outcome<'_>, now: Millis) {
        self.add(Entry {
            number: 0,
            time: now,
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or("").to_owned(),
            operation: outcome.operation,
            headers: headers(parts),
            body,
            status: outcome.status,
            correlation_id: outcome.correlation_id.to_owned(),
        });
    }

    /// Numbers an entry and adds it.
    fn add(&self, mut entry: Entry) {
        let mut inner = self.inner.lock();
        inner.count += 1;
        entry.number = inner.count;
        inner.bytes += entry.body.len();
        inner.entries.push_back(entry);
        while inner.entries.len() > self.limit || inner.bytes > MAX_BYTES {
            let Some(removed) = inner.entries.pop_front() else { break };
            inner.bytes -= removed.body.len();
        }
    }

    /// The total number of requests, and the stored requests with a number above `after`, oldest first.
    pub fn after(&self, after: u64, operation: Option<&str>) -> (u64, Vec<Entry>) {
        let inner = self.inner.lock();
        let entries =
            inner.entries.iter().filter(|e| e.number > after && operation.is_none_or(|o| e.operation == Some(o)));
        (inner.count, entries.cloned().collect())
    }

    /// Removes all requests. The numbering continues.
    pub fn clear(&self) {
        let mut inner = self.inner.lock();
        inner.entries.clear();
        inner.bytes = 0;
    }
}

/// Headers by name. Credentials are replaced: the log shows that a token was sent, but not which one.
fn headers(parts: &Parts) -> BTreeMap<String, String> {
    let mut map = BTreeMap::new();
    for (name, value) in &parts.headers {
        let text = match name.as_str() {
            "authorization" => {
                let scheme = value.to_str().ok().and_then(|value| value.split_once(' '));
                scheme.map_or("***".to_owned(), |(scheme, _)| format!("{scheme} ***"))
            }
            "cookie" => "***".to_owned(),
            _ => String::from_utf8_lossy(value.as_bytes()).into_owned(),
        };
        map.entry(name.as_str().to_owned())
            .and_modify(|all: &mut String| *all = format!("{all}, {text}"))
            .or_insert(text);
    }
    map
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
    fn the_log_has_a_maximum_length() {
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
    fn large_bodies_remove_older_requests() {
        let log = RequestLog::new(100);
        for _ in 0..5 {
            log.add(entry("a", MAX_BYTES / 4));
        }
        assert_eq!(log.after(0, None).1.len(), 4);
    }
}
