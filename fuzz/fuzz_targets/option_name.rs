//! Names of options: each has a meaning, or an error that names it and another one.
#![no_main]

use genesys_users::core::operation::Line;
use genesys_users::core::options::{client_option, meaning};
use genesys_users::generated::operations::TABLE;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (number, name) = input;
    let lines: Vec<_> = Line::all(TABLE).collect();
    let operation = lines[usize::from(number) % lines.len()].read();
    if let Err(error) = meaning(&operation, &[], name) {
        assert!(error.message.contains(name) && error.message.starts_with(operation.name) && error.parameter == name);
    }
    if let Err(error) = client_option("ApiClient", name) {
        assert!(error.message.contains(name) && error.parameter == name);
    }
});
