//! The tests of `wasm/` in Node: `wasm-pack test --node`.
#![cfg(target_arch = "wasm32")]

mod wasm;

// The host is an ES module.
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_node_experimental);
