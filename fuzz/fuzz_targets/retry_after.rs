//! The field `Retry-After` of a response: the wait is a finite time that is not negative.
#![no_main]

use genesys_users_core::retry_after::{field_value, requested_wait};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u64, u16, &str, Option<&str>)| {
    let (wall_now, status, header, message) = input;
    let wall_now = wall_now as f64;
    for wait in
        [field_value(header, wall_now), requested_wait(status, Some(header), message, wall_now)].into_iter().flatten()
    {
        assert!(wait.is_finite() && wait >= 0.0, "{wait}");
    }
});
