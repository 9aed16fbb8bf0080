//! Paths that a caller names. One that is taken stays below the base path, also when a server or a proxy decodes it.
#![no_main]

use genesys_users_core::platform_path::check;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|path: &str| {
    if check("request", path).is_err() {
        return;
    }
    assert!(path.starts_with('/') && !path.starts_with("//"));
    let mut text = path.split('?').next().unwrap_or_default().to_lowercase();
    for _ in 0..4 {
        assert!(!text.split(['/', '\\']).any(|segment| segment == "." || segment == ".."), "{path:?}");
        text = text.replace("%2e", ".").replace("%2f", "/").replace("%5c", "\\").replace("%25", "%");
    }
});
