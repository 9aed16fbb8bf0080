//! Access tokens: an accepted token can stand in a header unchanged.
#![no_main]

use genesys_users_core::token::problem;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|token: &str| {
    if problem(token).is_none() {
        assert!(!token.is_empty() && token.bytes().all(|byte| (b'!'..=b'~').contains(&byte)));
    }
});
