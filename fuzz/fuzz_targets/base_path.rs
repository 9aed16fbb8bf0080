//! Origins and regions that a caller names. An accepted origin is a prefix of the given text, and consists of scheme, host and path.
#![no_main]

use genesys_users_core::regions::{api_origin, custom_origin, domain};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(origin) = custom_origin(text) {
        assert!(text.starts_with(origin) && ["", "api/v2"].contains(&text[origin.len()..].trim_matches('/')));
        let rest = origin.split_once("://").expect("a scheme").1;
        assert!(!rest.is_empty() && !rest.ends_with('/') && !rest.contains(['?', '#', '@', '\\', ' ']));
        assert!(rest.bytes().all(|byte| byte.is_ascii_graphic()));
    }
    if let Some(domain) = domain(text) {
        assert!(api_origin(domain).starts_with("https://api."));
    }
});
