//! Path and query of calls with text of a caller's: whatever it is, it stays in its place.
#![no_main]

use genesys_users::core::operation::Line;
use genesys_users::core::request::target;
use genesys_users::core::value::Value;
use genesys_users::generated::operations::TABLE;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str, &str, &str)| {
    let (number, text, name, extra) = input;
    let lines: Vec<_> = Line::all(TABLE).collect();
    let operation = lines[usize::from(number) % lines.len()].read();
    let positional = vec![Value::string(text); 4];
    let query: Vec<_> = operation.optional().map(|parameter| (parameter, Value::string(text))).collect();
    let extra = [(name.to_owned(), Value::string(extra))];
    for query in [&query[..], &[]] {
        if let Ok(target) = target(&operation, &positional, query, &extra) {
            let (path, query) = target.split_once('?').expect("the field of the caller's own");
            assert_eq!(path.matches('/').count(), operation.path.matches('/').count());
            assert!(!path.split('/').any(|segment| matches!(segment, "." | "..")));
            assert!(target.bytes().all(|byte| byte.is_ascii_graphic()) && !query.contains(['?', '#', '/']));
        }
    }
});
