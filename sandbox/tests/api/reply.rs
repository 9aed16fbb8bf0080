//! A response of the sandbox, as the tests read it.

use serde_json::Value;
use ureq::http::HeaderMap;

/// A response with its body.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    /// The body as JSON; null when there is none.
    pub fn json(&self) -> Value {
        if self.text.is_empty() { Value::Null } else { serde_json::from_str(&self.text).expect(&self.text) }
    }

    /// The value of a header; empty when it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The body of a successful response.
    #[track_caller]
    pub fn ok(self) -> Value {
        assert!((200..300).contains(&self.status), "{} {}", self.status, self.text);
        self.json()
    }

    /// Status, error code and first field of an error response. Checks that its body is an ErrorBody.
    #[track_caller]
    pub fn error(&self) -> (u16, String, String) {
        let body = self.json();
        assert_eq!(body["status"], self.status, "{}", self.text);
        assert_eq!(body["contextId"], self.header("ININ-Correlation-Id"));
        assert!(body["message"].as_str().is_some_and(|message| !message.is_empty()));
        let field = body["details"][0]["fieldName"].as_str().unwrap_or_default();
        assert!(body["message"].as_str().unwrap().contains(field), "the message names the field");
        (self.status, body["code"].as_str().unwrap().to_owned(), field.to_owned())
    }
}
