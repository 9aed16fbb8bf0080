//! Access tokens: what is taken can stand in a header as it is, and no message shows what is not.
#![no_main]

use genesys_users::core::token::problem;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|token: &str| match problem(token) {
    None => assert!(!token.is_empty() && token.bytes().all(|byte| (b'!'..=b'~').contains(&byte))),
    Some(problem) => assert!(token.len() < 12 || !problem.contains(token)),
});
