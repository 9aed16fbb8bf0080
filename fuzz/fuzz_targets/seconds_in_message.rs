//! The seconds to wait in the message of a 429.
#![no_main]

use genesys_users_core::retry_after::seconds_in_message;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|message: &str| {
    if let Some(seconds) = seconds_in_message(message) {
        assert!(seconds.is_finite() && seconds >= 0.0, "{seconds}");
        assert!(message.contains("second"));
    }
});
