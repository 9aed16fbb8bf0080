//! Links between pages that the server sends: none leads to the page that it is on.
#![no_main]

use genesys_users::core::paging::following_text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (bool, &str, &str)| {
    let (is_uri, asked, link) = input;
    if let Some(next) = following_text(is_uri, asked, link) {
        assert!(next.is_empty() || next != asked);
        assert!(next.len() <= link.len());
    }
});
