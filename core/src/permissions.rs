//! Which permissions somebody lacks for an operation.

use crate::operation::{OperationId, PermissionKind};

/// The permissions that `operation` needs and that none of `granted` covers. Where any of several is enough and one is
/// granted, none is missing.
pub fn missing(operation: OperationId, granted: &[&str]) -> Vec<&'static str> {
    let permissions = operation.descriptor().permissions;
    let lacks = |needed: &&&str| !granted.iter().any(|granted| covers(granted, needed));
    let missing: Vec<&str> = permissions.names.iter().filter(lacks).copied().collect();
    if permissions.kind == PermissionKind::Any && missing.len() < permissions.names.len() {
        Vec::new()
    } else {
        missing
    }
}

/// Whether a granted permission covers the needed one. Roles grant with `*` for a part, and at the end for all that follows.
fn covers(granted: &str, needed: &str) -> bool {
    let mut needed = needed.split(':');
    for part in granted.split(':') {
        let needed = needed.next();
        if part != "*" && needed != Some(part) {
            return false;
        }
    }
    needed.next().is_none() || granted.ends_with('*')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::OPERATIONS;
    use proptest::prelude::*;

    #[test]
    fn a_star_stands_for_a_part_and_at_the_end_for_all_that_follows() {
        let needed = "routing:skill:assign";
        let rows = [
            (
                true,
                &[
                    "routing:skill:assign",
                    "routing:skill:*",
                    "routing:*:*",
                    "routing:*",
                    "*",
                    "*:*:*",
                    "routing:*:assign",
                    "routing:skill:assign:*",
                ][..],
            ),
            (
                false,
                &[
                    "",
                    "routing",
                    "routing:skill",
                    "routing:skill:assig",
                    "directory:*",
                    "routing:skill:assign:x",
                    "x:*:assign",
                    "*:skill",
                    "routing:skill:a*",
                ],
            ),
        ];
        for (expected, granted) in rows {
            for granted in granted {
                assert_eq!(covers(granted, needed), expected, "{granted}");
            }
        }
        for (granted, expected) in
            [("admin", true), ("admin:x", false), ("administrator", false), ("admi", false), ("admin:*", true)]
        {
            assert_eq!(covers(granted, "admin"), expected, "{granted}");
        }
    }

    #[test]
    fn any_and_all_differ() {
        assert_eq!(missing(OperationId::DeleteUser, &["directory:user:*"]), [""; 0]);
        assert_eq!(
            missing(OperationId::DeleteUser, &["directory:user:add"]),
            ["admin", "directory:user:delete", "directory:organization:admin"]
        );
        let mut kinds = Vec::new();
        for operation in OPERATIONS {
            let permissions = operation.permissions;
            assert_eq!(missing(operation.id, &[]), permissions.names, "{}", operation.name);
            assert_eq!(missing(operation.id, &["*"]), [""; 0], "{}", operation.name);
            assert_eq!(missing(operation.id, permissions.names), [""; 0], "{}", operation.name);
            kinds.push(permissions.kind);
            let [first, rest @ ..] = permissions.names else { continue };
            match permissions.kind {
                PermissionKind::Any => assert_eq!(missing(operation.id, &[first]), [""; 0], "{}", operation.name),
                PermissionKind::All => assert_eq!(missing(operation.id, rest), [*first], "{}", operation.name),
                PermissionKind::None => panic!("{} needs none and names some", operation.name),
            }
        }
        for kind in [PermissionKind::Any, PermissionKind::All, PermissionKind::None] {
            assert!(kinds.contains(&kind), "{kind:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_each_covers_itself(granted in "[a-z:*]{0,20}", needed in "[a-z:]{0,20}") {
            covers(&granted, &needed);
            prop_assert!(covers(&needed, &needed));
        }

        #[test]
        fn whoever_gets_what_is_missing_misses_nothing(index in 0..OPERATIONS.len(), mask: u8) {
            let operation = &OPERATIONS[index];
            let mut granted: Vec<&str> = Vec::new();
            granted.extend(operation.permissions.names.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1).map(|(_, name)| *name));
            let missing_before = missing(operation.id, &granted);
            prop_assert!(missing_before.iter().all(|name| !granted.contains(name)));
            granted.extend(missing_before);
            prop_assert!(missing(operation.id, &granted).is_empty());
        }
    }
}
