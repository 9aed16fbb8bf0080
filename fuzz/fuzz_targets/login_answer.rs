//! Answers of a login page: whatever stands in them, one without the state of the login under way is never used.
#![no_main]

use genesys_users::core::oauth::answer::{Next, next};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, f64, f64)| {
    let (fields, now, ends) = input;
    next(fields, now, ends);

    // The fuzzer sees what is compared, and guesses it in the end.
    const STATE: &str = "a state that only this page knows";
    if !fields.contains(STATE) {
        let said = next(&[STATE, fields].join("\0"), now, ends);
        assert!(matches!(said, Next::Mismatch | Next::Keep | Next::Leave), "{said:?}");
    }
});
