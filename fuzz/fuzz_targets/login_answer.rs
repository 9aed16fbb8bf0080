//! Addresses that a login page sends people back to: whatever stands in them, an answer without the state of the login under way is
//! never used.
#![no_main]

use genesys_users::core::oauth::{Grant, ask};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u32, u32, &str, f64, f64)| {
    let (question, grant, text, now, ends) = input;
    ask(question, Grant::of(grant), text, now, ends);

    // The fields of a question are kept apart by a character that no address has.
    let address = text.replace(|character: char| character.is_control(), "");
    for grant in [Grant::Implicit, Grant::Pkce] {
        let said = ask(1, grant, &[address.as_str(), "a state nobody guesses", "verifier", "", ""].join("\0"), now, ends);
        assert!(!said.starts_with("use") && !said.starts_with("exchange"), "{said}");
    }
});
