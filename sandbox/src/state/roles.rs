//! The roles of the organization and their permissions.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use genesys_users_core::catalogue::OPERATIONS;
use uuid::Uuid;

use super::rng::Rng;

/// An entity of a domain and the permitted actions, such as `("routing:queue", &["view", "join"])`.
pub type Policy = (&'static str, &'static [&'static str]);

/// A role that can be granted.
#[derive(Clone, Debug)]
pub struct Role {
    pub id: Uuid,
    pub name: &'static str,
    pub description: &'static str,
    /// Whether every organization has the role.
    pub base: bool,
    /// What the role permits; none for the role with all permissions.
    policies: Option<&'static [Policy]>,
}

/// Indexes of the roles of generated people.
pub const ADMIN: u16 = 0;
pub const SUPERVISOR: u16 = 1;
pub const USER: u16 = 2;
pub const EMPLOYEE: u16 = 3;

/// Permissions that a helper requires, and neither an operation nor a role has.
const HELPER_PERMISSIONS: [&str; 2] = ["authorization:role:view", "routing:wrapupCode:view"];

/// Every permission that an operation or helper requires or a role contains, except the bare word `admin`.
pub static PERMISSIONS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let required = OPERATIONS.iter().flat_map(|operation| operation.permissions.names.iter().copied());
    let required = required.chain(HELPER_PERMISSIONS).filter(|permission| permission.contains(':')).map(str::to_owned);
    let contained = [SUPERVISOR_POLICIES, USER_POLICIES, EMPLOYEE_POLICIES, DIRECTORY_POLICIES, ANALYST_POLICIES];
    required.chain(contained.into_iter().flatten().flat_map(permissions_of)).collect()
});

const EMPLOYEE_POLICIES: &[Policy] = &[
    ("chat:chat", &["access"]),
    ("directory:user", &["view"]),
    ("directory:userProfile", &["view"]),
    ("directory:userStateChange", &["view"]),
    ("groups:team", &["view"]),
];

const USER_POLICIES: &[Policy] = &[
    ("routing:queue", &["view", "join"]),
    ("routing:skillGroup", &["view"]),
    ("conversation:communication", &["view", "target"]),
    ("conversation:callForwarding", &["view", "edit"]),
    ("routing:directRoutingBackup", &["selfView", "selfEdit", "selfDelete"]),
    ("telephony:phone", &["assign"]),
    ("telephony:selfStationAssociation", &["view", "edit"]),
    ("telephony:station", &["disassociate", "disassociateSelf"]),
];

const SUPERVISOR_POLICIES: &[Policy] = &[
    ("directory:user", &["view", "edit"]),
    ("directory:userProfile", &["view", "edit"]),
    ("directory:userStateChange", &["view"]),
    ("routing:queue", &["view", "join", "edit"]),
    ("routing:queueMember", &["manage"]),
    ("routing:skill", &["view", "assign"]),
    ("routing:language", &["view", "assign"]),
    ("routing:skillGroup", &["view"]),
    ("routing:utilization", &["view", "manage"]),
    ("routing:directRoutingBackup", &["view", "edit", "delete"]),
    ("presence:userPresence", &["edit"]),
    ("analytics:userDetail", &["view"]),
    ("analytics:userAggregate", &["view"]),
    ("analytics:userObservation", &["view"]),
    ("authorization:grant", &["view"]),
    ("coaching:appointment", &["view", "add"]),
    ("learning:assignment", &["view", "add"]),
    ("groups:team", &["view", "assign"]),
    ("conversation:communication", &["view", "target"]),
    ("conversation:callForwarding", &["view", "edit"]),
    ("telephony:otherStationAssociation", &["view", "edit"]),
    ("telephony:station", &["disassociate"]),
    ("users:customAttributesSchema", &["view"]),
];

const DIRECTORY_POLICIES: &[Policy] = &[
    ("directory:user", &["view", "add", "edit", "delete", "setPassword"]),
    ("directory:userProfile", &["view", "edit"]),
    ("mfa:verifier", &["view", "edit", "delete"]),
    ("telephony:extension", &["assign"]),
    ("users:customAttributesSchema", &["view", "add", "edit", "delete"]),
];

const ANALYST_POLICIES: &[Policy] = &[
    ("analytics:userDetail", &["view"]),
    ("analytics:userAggregate", &["view"]),
    ("analytics:userObservation", &["view"]),
];

/// Generates the roles, in the order of their indexes.
pub fn generate(rng: &mut Rng) -> Vec<Role> {
    let mut role = |name, description, base, policies| Role { id: rng.uuid(), name, description, base, policies };
    vec![
        role("admin", "May do everything", true, None),
        role("supervisor", "Leads a team and sees its figures", true, Some(SUPERVISOR_POLICIES)),
        role("user", "Takes conversations from queues", true, Some(USER_POLICIES)),
        role("employee", "Sees colleagues and the own profile", true, Some(EMPLOYEE_POLICIES)),
        role("directory editor", "Keeps the accounts of people", false, Some(DIRECTORY_POLICIES)),
        role("analyst", "Reads the figures of people", false, Some(ANALYST_POLICIES)),
    ]
}

fn permissions_of(policy: &Policy) -> impl Iterator<Item = String> + use<> {
    let (entity, actions) = *policy;
    actions.iter().map(move |action| format!("{entity}:{action}"))
}

impl Role {
    /// Whether the role contains a permission such as `routing:queue:view`.
    pub fn permits(&self, permission: &str) -> bool {
        let Some(policies) = self.policies else { return true };
        let Some((entity, action)) = permission.rsplit_once(':') else { return false };
        policies.iter().any(|(known, actions)| *known == entity && actions.contains(&action))
    }

    /// All permissions of the role.
    pub fn permissions(&self) -> BTreeSet<String> {
        match self.policies {
            Some(policies) => policies.iter().flat_map(permissions_of).collect(),
            None => PERMISSIONS.clone(),
        }
    }

    /// Domain, entity and actions of each policy. The role with all permissions has one policy of wildcards.
    pub fn policies(&self) -> Vec<(&'static str, &'static str, &'static [&'static str])> {
        match self.policies {
            Some(policies) => policies
                .iter()
                .filter_map(|(entity, actions)| entity.split_once(':').map(|(domain, name)| (domain, name, *actions)))
                .collect(),
            None => vec![("*", "*", &["*"])],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_permit_what_they_list() {
        let roles = generate(&mut Rng::new(1, 1));
        for permission in PERMISSIONS.iter() {
            assert!(roles[usize::from(ADMIN)].permits(permission));
        }
        assert!(roles[usize::from(ADMIN)].permits("admin"));
        for role in &roles[1..] {
            let listed = role.permissions();
            assert!(PERMISSIONS.iter().all(|one| role.permits(one) == listed.contains(one)), "{}", role.name);
            assert!(!role.permits("admin") && !role.permits("routing:queue"));
        }
        assert_eq!(roles[usize::from(USER)].name, "user");
        assert_eq!(roles[usize::from(SUPERVISOR)].name, "supervisor");
        assert_eq!(roles[usize::from(EMPLOYEE)].name, "employee");
    }
}
