//! Which permissions of an operation somebody lacks.

use super::operation::{PermissionKind, Permissions};
use super::parts::parts;

/// The permissions that are missing for an operation, separated by commas: of all those that are not granted, of any every
/// one when none is granted. `granted` has one in a line.
pub fn missing(needed: Permissions, granted: &str) -> String {
    let mut missing = String::new();
    for permission in needed.iter() {
        if parts(granted, b'\n').any(|granted| covers(granted, permission)) {
            if needed.kind() == PermissionKind::Any {
                return String::new();
            }
        } else {
            if !missing.is_empty() {
                missing.push(',');
            }
            missing.push_str(permission);
        }
    }
    missing
}

/// Whether a granted permission covers the one that is needed. Roles grant with `*` for a part and all behind it.
fn covers(granted: &str, needed: &str) -> bool {
    let mut needed = parts(needed, b':');
    for part in parts(granted, b':') {
        match needed.next() {
            Some(name) if name == part || part == "*" => {}
            // `directory:*:*` for a permission of two parts.
            None if part == "*" => {}
            _ => return false,
        }
    }
    needed.next().is_none() || granted.as_bytes().last() == Some(&b'*')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::generated::operations::OPERATIONS;
    use proptest::prelude::*;

    #[test]
    fn any_all_and_none() {
        let lacks = |word, granted| missing(Permissions(word), granted);
        assert_eq!(lacks("|a:b:c,d:e:f", ""), "a:b:c,d:e:f");
        assert_eq!(lacks("|a:b:c,d:e:f", "x\nd:e:f"), "");
        assert_eq!(lacks("&a:b:c,d:e:f", "d:e:f"), "a:b:c");
        assert_eq!(lacks("&a:b:c,d:e:f", "d:e:f\na:b:c\nx"), "");
        assert_eq!(missing(Permissions("-"), ""), "");
    }

    #[test]
    fn wildcards_cover_what_is_behind_them() {
        for granted in
            ["directory:user:add", "directory:user:*", "directory:*:*", "directory:*", "*", "*:*:*", "directory:*:add"]
        {
            assert!(covers(granted, "directory:user:add"), "{granted}");
        }
        for granted in [
            "",
            "directory",
            "directory:user",
            "directory:user:ad",
            "routing:*",
            "directory:user:add:x",
            "x:*:add",
            "*:user",
        ] {
            assert!(!covers(granted, "directory:user:add"), "{granted}");
        }
        assert!(covers("admin", "admin"));
        assert!(!covers("admin:x", "admin"));
        assert!(!covers("administrator", "admin"));
    }

    proptest! {
        /// Whoever is granted what is missing misses nothing any more, for every operation.
        #[test]
        fn what_is_missing_is_enough(index in 0_usize..91, have in any::<u8>()) {
            let needed = OPERATIONS[index].permissions;
            let known: Vec<&str> = needed.iter().collect();
            let mut granted: Vec<&str> = Vec::new();
            for (bit, permission) in known.iter().enumerate() {
                if have >> bit & 1 == 1 {
                    granted.push(permission);
                }
            }
            let lacks = missing(needed, &granted.join("\n"));
            let lacks: Vec<&str> = lacks.split(',').filter(|permission| !permission.is_empty()).collect();
            prop_assert!(lacks.iter().all(|permission| known.contains(permission) && !granted.contains(permission)));
            granted.extend(lacks);
            prop_assert_eq!(missing(needed, &granted.join("\n")), "");
        }
    }
}
