//! Access tokens: what is taken can stand in a header as it is.
#![no_main]

use genesys_users::core::token::problem;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|token: &str| {
    if problem(token).is_none() {
        assert!(!token.is_empty() && token.bytes().all(|byte| (b'!'..=b'~').contains(&byte)));
    }
});
