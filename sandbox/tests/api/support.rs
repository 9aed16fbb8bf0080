//! A sandbox for a test, and a client for it.

use genesys_users_sandbox::{Server, Settings};
use serde_json::Value;
use tokio::runtime::Runtime;
use ureq::Agent;
use ureq::http::Request;

use crate::reply::Reply;
use crate::schema::check_response;

/// An id that nobody has.
pub const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// The sandbox of one test.
pub struct Sandbox {
    // The fields are dropped in this order: the server must stop before its runtime.
    pub server: Server,
    pub runtime: Runtime,
    pub agent: Agent,
}

pub fn api_error(status: u16, code: &str, field: &str) -> (u16, String, String) {
    (status, code.to_owned(), field.to_owned())
}

impl Sandbox {
    pub fn start() -> Self {
        Self::with(|_| {})
    }

    pub fn with(adapt: impl FnOnce(&mut Settings)) -> Self {
        // The tests make many requests. Those of the rate limit set one.
        let mut settings = Settings { rate_limit: 0, ..Settings::default() };
        adapt(&mut settings);
        let runtime = Runtime::new().unwrap();
        let server = runtime.block_on(Server::start(settings)).unwrap();
        let config = Agent::config_builder().http_status_as_error(false).allow_non_standard_methods(true).build();
        Self { server, runtime, agent: config.into() }
    }

    /// Sends a request. The response is checked against the API description, unless there are fault rules.
    #[track_caller]
    pub fn send(&self, method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Reply {
        let mut request = Request::builder().method(method).uri(format!("{}{target}", self.server.origin()));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = if body.is_empty() {
            self.agent.run(request.body(()).unwrap())
        } else {
            self.agent.run(request.body(body).unwrap())
        };
        let mut response = response.unwrap();
        let text = response.body_mut().with_config().limit(1 << 30).read_to_string().unwrap();
        let reply = Reply { status: response.status().as_u16(), headers: response.headers().clone(), text };
        if self.server.app().rules.list().is_empty() {
            check_response(method, target, &reply);
        }
        reply
    }

    /// Calls an operation with the default token.
    pub fn call(&self, method: &str, path: &str, body: Value) -> Reply {
        let authorization = ("Authorization", "Bearer sandbox-token");
        let target = format!("/api/v2{path}");
        if body.is_null() {
            return self.send(method, &target, &[authorization], "");
        }
        self.send(method, &target, &[authorization, ("Content-Type", "application/json")], &body.to_string())
    }

    pub fn get(&self, path: &str) -> Reply {
        self.call("GET", path, Value::Null)
    }

    pub fn post(&self, path: &str, body: Value) -> Reply {
        self.call("POST", path, body)
    }

    pub fn put(&self, path: &str, body: Value) -> Reply {
        self.call("PUT", path, body)
    }

    pub fn patch(&self, path: &str, body: Value) -> Reply {
        self.call("PATCH", path, body)
    }

    pub fn delete(&self, path: &str) -> Reply {
        self.call("DELETE", path, Value::Null)
    }
}

/// The text of a string value.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

/// The entities of a listing.
#[track_caller]
pub fn entities(sandbox: &Sandbox, path: &str) -> Vec<Value> {
    sandbox.get(path).ok()["entities"].as_array().unwrap().clone()
}
