//! What `pkg/host` asks the core: pure functions over numbers and texts.

use crate::core::paging::Page;
use crate::core::{bulk, jobs};
use crate::generated::operations::{REGIONS, TABLE};
use wasm_bindgen::prelude::*;

/// The regions, an empty line, and the table, from which the methods of the package get their names.
#[wasm_bindgen(js_name = __table, skip_typescript)]
pub fn table() -> String {
    [REGIONS, "\n\n", TABLE].concat()
}

/// `Page::following` as a code.
#[wasm_bindgen(js_name = __following, skip_typescript)]
pub fn following(
    asked: f64,
    items: f64,
    page_number: f64,
    page_count: f64,
    page_size: f64,
    total: f64,
    repeats: bool,
) -> f64 {
    Page { items, page_number, page_count, page_size, total, repeats }.following(asked).code()
}

/// `jobs::Progress` as a code.
#[wasm_bindgen(js_name = __progress, skip_typescript)]
pub fn progress(state: &str, polls: u32, random: f64) -> f64 {
    jobs::progress(state).code(polls, random)
}

/// `bulk::splits`.
#[wasm_bindgen(js_name = __splits, skip_typescript)]
pub fn splits(status: f64) -> bool {
    bulk::splits(status)
}
