//! Paths of the platform that a caller names: they stay below the base path of the client, so that no token goes elsewhere.

use crate::error::ParameterError;
use crate::operation::Method;

/// The method of HTTP that a caller names, in any case.
pub fn method(name: &str) -> Option<Method> {
    const METHODS: [Method; 5] = [Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete];
    METHODS.into_iter().find(|method| method.as_str().eq_ignore_ascii_case(name))
}

/// Checks a path, which may have a query. `context` is the method that the caller has called.
pub fn check(context: &str, path: &str) -> Result<(), ParameterError> {
    match problem(path) {
        Some(problem) => Err(ParameterError::new(context, "path", problem)),
        None => Ok(()),
    }
}

fn problem(path: &str) -> Option<&'static str> {
    let bytes = path.as_bytes();
    if bytes.first() != Some(&b'/') {
        return Some("must begin with `/`, such as `/api/v2/authorization/roles`; set another origin as `basePath`");
    }
    if bytes.get(1) == Some(&b'/') {
        return Some("begins with `//`, as the address of another host does");
    }
    if !bytes.iter().all(u8::is_ascii_graphic) || bytes.iter().any(|byte| matches!(byte, b'\\' | b'#')) {
        return Some("has a character that cannot stand in a path; encode its parts with `encodeURIComponent`");
    }
    let end = bytes.iter().position(|byte| *byte == b'?').unwrap_or(bytes.len());
    has_dot_segment(&bytes[..end]).then_some("has a dot segment, which a URL parser folds away")
}

/// Whether a segment is `.` or `..`, also in percent-encoding, once or several times: servers and proxies decode what they are given.
pub fn has_dot_segment(path: &[u8]) -> bool {
    let mut decoded = Vec::with_capacity(path.len());
    for &byte in path {
        decoded.push(byte);
        // In one pass, however often it is encoded: what an escape makes may begin the next one.
        if let [.., b'%', high, low] = decoded[..]
            && let Some(character) = unescaped(high, low)
        {
            decoded.truncate(decoded.len() - 3);
            decoded.push(character);
        }
    }
    decoded.split(|byte| matches!(byte, b'/' | b'\\')).any(|segment| matches!(segment, b"." | b".."))
}

/// What an escape stands for, if it is one of the characters that make segments or the percent sign.
fn unescaped(high: u8, low: u8) -> Option<u8> {
    match (high, low) {
        (b'2', b'e' | b'E') => Some(b'.'),
        (b'2', b'f' | b'F') => Some(b'/'),
        (b'5', b'c' | b'C') => Some(b'\\'),
        (b'2', b'5') => Some(b'%'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Decodes the characters that make segments, and the percent sign, one time.
    fn decode_once(path: &str) -> String {
        // The percent sign last, so that what it makes is not decoded again.
        [("%2e", "."), ("%2E", "."), ("%2f", "/"), ("%2F", "/"), ("%5c", "\\"), ("%5C", "\\"), ("%25", "%")]
            .into_iter()
            .fold(path.to_owned(), |path, (escape, character)| path.replace(escape, character))
    }

    #[test]
    fn paths_of_the_platform() {
        for good in [
            "/",
            "/api/v2/authorization/roles",
            "/api/v2/users/search?q64=eyJ9%3D&x=../..",
            "/api/v2/routing/queues/a%20b/users",
            "/api/v2/x/..a/b../...",
            "/api/v2/x/a%2Fb",
            "/api//v2/",
            "/api/v2/x@y:8080/z",
            "/%",
            "/%2",
        ] {
            assert_eq!(problem(good), None, "{good}");
        }
        for bad in [
            "",
            "api/v2/users",
            "//evil.example/api",
            "/\\evil.example",
            "https://evil.example/api/v2",
            "@evil.example",
            "/api/../../secret",
            "/api/v2/..",
            "/api/./v2",
            "/%2e%2e/x",
            "/%2E./x",
            "/a/.%2e",
            "/a%2f..%2fb",
            "/a%5C..%5cb",
            "/%252e%252e/x",
            "/%25252e%25252e",
            "/a\\..\\b",
            "/a b",
            "/a\n",
            "/\t/evil.example",
            "/a#b",
            "/ü",
        ] {
            assert!(problem(bad).is_some(), "{bad}");
        }
    }

    /// A `nextUri` comes from the server, and an id often from an address.
    #[test]
    fn a_path_that_is_encoded_very_often_takes_no_long_time() {
        let start = std::time::Instant::now();
        let path = ["/%", &"25".repeat(500_000), "2e"].concat();
        assert!(problem(&path).is_some());
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }

    #[test]
    fn methods() {
        assert_eq!(
            (method("GET"), method("patch"), method("Delete")),
            (Some(Method::Get), Some(Method::Patch), Some(Method::Delete))
        );
        assert_eq!([method(""), method("HEAD"), method("GET "), method("CONNECT")], [None; 4]);
    }

    proptest! {
        #[test]
        fn no_path_that_is_taken_has_a_dot_segment_however_often_it_is_decoded(
            path in "/([.a/%]|%2e|%2F|%5c|%25|2e|25){0,12}",
            times in 0..5_usize,
        ) {
            if problem(&path).is_none() {
                let decoded = (0..times).fold(path, |path, _| decode_once(&path));
                prop_assert!(decoded.split(['/', '\\']).all(|segment| segment != "." && segment != ".."), "{decoded}");
            }
        }
    }
}
