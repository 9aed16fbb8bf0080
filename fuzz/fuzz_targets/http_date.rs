//! Dates of HTTP: a parsed date is a finite time in the years 0 to 9999.
#![no_main]

use genesys_users_core::http_date::parse;
use libfuzzer_sys::fuzz_target;

const YEAR: f64 = 365.25 * 86_400_000.0;

fuzz_target!(|input: (u64, &str)| {
    let (wall_now, text) = input;
    if let Some(time) = parse(text, wall_now as f64) {
        assert!(time.is_finite() && (-1971.0 * YEAR..8031.0 * YEAR).contains(&time), "{time}");
        assert!(text.contains(':'));
    }
});
