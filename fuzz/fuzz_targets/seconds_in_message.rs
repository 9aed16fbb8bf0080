//! The wait in the message of a 429.
#![no_main]

use genesys_users::core::response::seconds_in_message;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|message: &str| {
    if let Some(seconds) = seconds_in_message(message) {
        assert!((0.0..1e9).contains(&seconds));
        assert!(message.contains("second"));
    }
});
