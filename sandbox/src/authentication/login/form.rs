//! Parameters of the login host, in queries and forms.

use axum::http::request::Parts;
use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::api::ApiError;
use crate::transport::body::media_type;
use crate::transport::query_string::{Pairs, pairs};

/// Characters that are not escaped in a query: the unreserved ones of RFC 3986.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The first value of a parameter that is not empty.
pub fn value<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a str> {
    pairs.iter().find(|(known, value)| known == name && !value.is_empty()).map(|(_, value)| value.as_str())
}

/// The parameters of a form.
pub fn form(parts: &Parts, body: &Result<Bytes, ApiError>) -> Result<Pairs, &'static str> {
    if !media_type(&parts.headers).eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err("The body must be a form: send it as application/x-www-form-urlencoded.");
    }
    let bytes = body.as_ref().map_err(|_| "The body is too large or incomplete.")?;
    std::str::from_utf8(bytes).map(pairs).map_err(|_| "The body is not UTF-8.")
}

/// Encodes parameters for a query.
pub fn encode(pairs: &[(&str, &str)]) -> String {
    let pair = |(name, value): &(&str, &str)| format!("{name}={}", utf8_percent_encode(value, UNRESERVED));
    pairs.iter().map(pair).collect::<Vec<_>>().join("&")
}

/// A form body for the request log: secrets are replaced by `***`.
pub fn redact(body: &str) -> String {
    let secret = |name: &str| matches!(name, "client_secret" | "code" | "code_verifier" | "password" | "refresh_token");
    let hide = |pair: &str| match pair.split_once('=') {
        Some((name, _)) if secret(name) => format!("{name}=***"),
        _ => pair.to_owned(),
    };
    body.split('&').map(hide).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_of_a_form_are_redacted() {
        let body = "grant_type=authorization_code&code=abc&code_verifier=x%20y&client_id=me&client_secret=z";
        let redacted = "grant_type=authorization_code&code=***&code_verifier=***&client_id=me&client_secret=***";
        assert_eq!(redact(body), redacted);
    }

    #[test]
    fn values_are_encoded_for_a_query() {
        assert_eq!(encode(&[("state", "a b+c&é"), ("x", "~-._")]), "state=a%20b%2Bc%26%C3%A9&x=~-._");
    }
}
