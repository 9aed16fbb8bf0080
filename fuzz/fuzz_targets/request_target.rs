//! Path and query of a request, with text from a caller: any text stays inside its path segment or query field.
#![no_main]

use genesys_users_core::catalogue::OPERATIONS;
use genesys_users_core::request::target;
use genesys_users_core::value::Value;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str, &str, &str)| {
    let (number, text, name, extra) = input;
    let operation = &OPERATIONS[usize::from(number) % OPERATIONS.len()];
    let positional = vec![Value::string(text); 4];
    let query: Vec<_> = operation.optional().map(|parameter| (parameter, Value::string(text))).collect();
    let extra = [(name.to_owned(), Value::string(extra))];
    for query in [&query[..], &[]] {
        if let Ok(target) = target(operation, &positional, query, &extra) {
            let (path, query) = target.split_once('?').expect("the field of `extra`");
            assert_eq!(path.matches('/').count(), operation.path.matches('/').count());
            assert!(!path.split('/').any(|segment| matches!(segment, "." | "..")));
            assert!(target.bytes().all(|byte| byte.is_ascii_graphic()) && !query.contains(['?', '#', '/']));
        }
    }
});
