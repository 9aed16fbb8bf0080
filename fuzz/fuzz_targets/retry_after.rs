//! `Retry-After` of a response: whatever it says, the wait is a finite time that is not negative.
#![no_main]

use genesys_users::core::response::retry_after;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (f64, &str)| {
    let (until, header) = input;
    if let Some(wait) = retry_after(header, until) {
        assert!(wait.is_finite() && wait >= 0.0);
    }
});
