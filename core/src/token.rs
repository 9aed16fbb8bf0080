//! Access tokens on their way into a header.

/// What is wrong with `token` as a bearer token, if anything. The answer never shows the token: a host's `fetch` would
/// quote it in a message of its own, so it must not get that far.
pub fn problem(token: &str) -> Option<&'static str> {
    if token.is_empty() {
        Some("is an empty string; pass the access token, or leave the option out")
    } else if token.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("bearer ")) {
        Some("starts with `Bearer`; pass the bare token")
    } else if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        Some("has characters that cannot stand in a header; pass the token as the server gave it")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_a_header_can_carry() {
        assert_eq!(problem("abc-._~+/=123"), None);
        for bad in [
            "",
            "Bearer abc",
            "bearer abc",
            "secret token",
            "secret\ntoken",
            "secret\r\nX: y",
            "tökèn",
            "secret\0",
            " secret",
        ] {
            let problem = problem(bad).unwrap_or_else(|| panic!("{bad:?} was taken"));
            assert!(bad.trim().len() < 3 || !problem.contains(bad), "{problem} shows the token");
        }
    }
}
