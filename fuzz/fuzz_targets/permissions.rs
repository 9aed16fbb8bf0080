//! Permissions of a person, as the server sends them: what is missing is part of what is needed.
#![no_main]

use genesys_users::core::operation::Line;
use genesys_users::core::permissions::missing;
use genesys_users::generated::operations::TABLE;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (number, granted) = input;
    let lines: Vec<_> = Line::all(TABLE).collect();
    let needed = lines[usize::from(number) % lines.len()].read().permissions;
    let lacking = missing(needed, granted);
    assert!(lacking.is_empty() || lacking.split(',').all(|name| needed.iter().any(|known| known == name)));
});
