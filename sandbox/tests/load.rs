//! Load test: 100,000 people and mixed requests on several connections. Prints requests per second, percentiles and
//! memory, and fails on any error. Only an optimized build gives useful figures and checks the time limits: `cargo test
//! --profile sandbox -p genesys-users-sandbox --test load -- --nocapture`.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use genesys_users_sandbox::{Server, Settings};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use ureq::Agent;
use ureq::http::Request;

const USERS: u32 = 100_000;
const CONNECTIONS: usize = 6;
const TIME: Duration = Duration::from_secs(4);

/// One connection, and its measurements.
struct Client {
    origin: String,
    agent: Agent,
    times: BTreeMap<&'static str, Vec<Duration>>,
    random: u64,
}

impl Client {
    fn new(origin: &str, number: u64) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).max_idle_connections_per_host(1).build();
        let random = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self { origin: origin.to_owned(), agent: config.into(), times: BTreeMap::new(), random }
    }

    /// A pseudo-random number below `limit` (xorshift).
    fn below(&mut self, limit: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % limit
    }

    /// Sends a request and measures the time to the last byte. An error response fails the test.
    fn call(&mut self, kind: &'static str, method: &str, path: &str, body: Option<Value>) -> Value {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}/api/v2{path}", self.origin))
            .header("Authorization", "Bearer sandbox-token");
        let start = Instant::now();
        let response = match body {
            Some(body) => {
                let request = request.header("Content-Type", "application/json");
                self.agent.run(request.body(body.to_string()).unwrap())
            }
            None => self.agent.run(request.body(()).unwrap()),
        };
        let mut response = response.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        let text = response.body_mut().with_config().limit(1 << 26).read_to_string().unwrap();
        self.times.entry(kind).or_default().push(start.elapsed());
        assert!(response.status().is_success(), "{method} {path}: {} {text}", response.status());
        if text.is_empty() { Value::Null } else { serde_json::from_str(&text).unwrap() }
    }

    /// Sends mixed requests until the time is over.
    fn work(mut self, number: usize, until: Instant) -> Self {
        let me = self.call("me", "GET", "/users/me", None);
        let own = json!({
            "name": format!("Load {number}"),
            "email": format!("load.{number}@example.com"),
            "divisionId": me["division"]["id"],
        });
        let own = self.call("create", "POST", "/users", Some(own));
        let own_path = format!("/users/{}", own["id"].as_str().unwrap());
        let mut version = own["version"].as_i64().unwrap();
        while Instant::now() < until {
            let page = self.below(3_500) + 1;
            let list = self.call("list", "GET", &format!("/users?pageSize=25&pageNumber={page}"), None);
            let users = list["entities"].as_array().unwrap();
            assert_eq!(users.len(), 25);
            let at = self.below(25);
            let user = &users[usize::try_from(at).unwrap()];
            let id = user["id"].as_str().unwrap();
            let read = self.call("read", "GET", &format!("/users/{id}?expand=presence,skills,station"), None);
            assert_eq!(read["id"], user["id"]);
            self.call("queues", "GET", &format!("/users/{id}/queues"), None);
            let change = json!({ "version": version, "title": format!("Title {version}") });
            let changed = self.call("patch", "PATCH", &own_path, Some(change));
            version += 1;
            assert_eq!(
                (&changed["version"], changed["title"].as_str()),
                (&json!(version), Some(&*format!("Title {}", version - 1)))
            );
            let status = json!({ "status": if version % 2 == 0 { "IDLE" } else { "OFF_QUEUE" } });
            self.call("routing status", "PUT", &format!("{own_path}/routingstatus"), Some(status));
            if version % 4 == 0 {
                let query = json!({ "query": [{ "type": "EXACT", "fields": ["email"], "value": user["email"] }] });
                let found = self.call("search", "POST", "/users/search", Some(query));
                assert_eq!(found["total"], 1);
            }
            if version % 4 == 2 {
                let filter = json!([{ "type": "and", "predicates": [{ "dimension": "userId", "value": id }] }]);
                let query = json!({ "interval": "2026-05-04T00:00:00Z/2026-05-05T00:00:00Z", "userFilters": filter });
                let found = self.call("details", "POST", "/analytics/users/details/query", Some(query));
                assert_eq!(found["totalHits"], 1);
            }
        }
        self
    }
}

/// A percentile of the sorted times.
fn percentile(times: &[Duration], share: usize) -> Duration {
    times[(times.len() * share / 100).min(times.len() - 1)]
}

/// Resident memory of this process in MB, if the system reports it.
fn resident_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

#[test]
fn a_large_organization_under_load() {
    let runtime = Runtime::new().unwrap();
    let start = Instant::now();
    let settings = Settings { users: USERS, rate_limit: 0, ..Settings::default() };
    let server = runtime.block_on(Server::start(settings)).unwrap();
    let origin = server.origin();
    println!("{USERS} people in {:.1?}, {} MB", start.elapsed(), resident_memory().unwrap_or(0));

    // Pages only, one after the other.
    let mut single = Client::new(&origin, 99);
    for _ in 0..300 {
        let page = single.below(3_500) + 1;
        single.call("listing", "GET", &format!("/users?pageSize=25&pageNumber={page}"), None);
    }
    let mut listing = single.times.remove("listing").unwrap();
    listing.sort_unstable();
    println!("page of 25: median {:.2?}, 99 % {:.2?}", percentile(&listing, 50), percentile(&listing, 99));

    // Requests without an index are measured separately, because they take much longer.
    for word in ["ann", "lee", "care"] {
        let query = json!({ "query": [{ "type": "CONTAINS", "fields": ["name", "title"], "value": word }] });
        single.call("scan", "POST", "/users/search", Some(query));
    }
    let mut scans = single.times.remove("scan").unwrap();
    scans.sort_unstable();
    println!("search that looks at everybody: median {:.2?}", percentile(&scans, 50));

    let start = Instant::now();
    let clients: Vec<Client> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..CONNECTIONS)
            .map(|number| {
                let client = Client::new(&origin, u64::try_from(number).unwrap());
                scope.spawn(move || client.work(number, start + TIME))
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().expect("no request fails")).collect()
    });
    let elapsed = start.elapsed();
    let mut times: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
    for (kind, list) in clients.into_iter().flat_map(|client| client.times) {
        times.entry(kind).or_default().extend(list);
    }
    let mut all: Vec<Duration> = times.values().flatten().copied().collect();
    all.sort_unstable();
    for (kind, list) in &mut times {
        list.sort_unstable();
        let (median, last) = (percentile(list, 50), percentile(list, 99));
        println!("{kind:>15}: {:>6} requests, median {median:.2?}, 99 % {last:.2?}", list.len());
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of requests")]
    let rate = all.len() as f64 / elapsed.as_secs_f64();
    println!(
        "{CONNECTIONS} connections: {rate:.0} requests a second, median {:.2?}, 99 % {:.2?}, no error, {} MB",
        percentile(&all, 50),
        percentile(&all, 99),
        resident_memory().unwrap_or(0)
    );

    assert!(times.len() >= 8, "every kind of request was sent: {:?}", times.keys());
    assert!(resident_memory().is_none_or(|megabytes| megabytes < 1024), "100,000 people take less than 1 GB");
    if !cfg!(debug_assertions) {
        assert!(percentile(&listing, 50) < Duration::from_millis(5), "a page of a listing takes less than 5 ms");
    }
}
