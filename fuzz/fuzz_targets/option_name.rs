//! Names of options: each name is either known, or leads to an error that contains it.
#![no_main]

use genesys_users_core::catalogue::OPERATIONS;
use genesys_users_core::options::{CLIENT_OPTIONS, option_type, target};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (number, name) = input;
    let operation = &OPERATIONS[usize::from(number) % OPERATIONS.len()];
    if let Err(error) = target(operation, &[], name) {
        assert!(error.message.contains(name) && error.message.starts_with(operation.name) && error.parameter == name);
    }
    if let Err(error) = option_type("ApiClient", &CLIENT_OPTIONS, name) {
        assert!(error.message.contains(name) && error.parameter == name);
    }
});
