//! The handler of each helper.

use super::{authorization, groups, notifications, presence, queues, routing, stations, user_presence};
use crate::api::{Endpoint, SPEC};
use crate::authentication::endpoints;
use crate::notifications::socket;
use crate::routing::Handler;

/// Name and handler of each helper, except those that `authentication` handles.
const HANDLERS: [(&str, Handler); 39] = [
    ("deleteNotificationsChannelSubscriptions", notifications::remove_topics),
    ("getAuthorizationDivision", authorization::division),
    ("getAuthorizationDivisions", authorization::divisions),
    ("getAuthorizationDivisionsHome", authorization::home_division),
    ("getAuthorizationPermissions", authorization::permissions),
    ("getAuthorizationRole", authorization::role),
    ("getAuthorizationRoleUsers", authorization::role_users),
    ("getAuthorizationRoles", authorization::roles),
    ("getGroup", groups::group),
    ("getGroups", groups::groups),
    ("getLocation", groups::location),
    ("getLocations", groups::locations),
    ("getNotificationsAvailabletopics", notifications::available_topics),
    ("getNotificationsChannelSubscriptions", notifications::topics),
    ("getNotificationsChannels", notifications::channels),
    ("getPresenceDefinition0", presence::definition),
    ("getPresenceDefinitions0", presence::definitions),
    ("getPresencedefinition", presence::older_definition),
    ("getPresencedefinitions", presence::older_definitions),
    ("getRoutingLanguage", routing::language),
    ("getRoutingLanguages", routing::languages),
    ("getRoutingQueue", queues::queue),
    ("getRoutingQueueMembers", queues::members),
    ("getRoutingQueues", queues::queues),
    ("getRoutingSkill", routing::skill),
    ("getRoutingSkills", routing::skills),
    ("getRoutingWrapupcode", routing::wrapup_code),
    ("getRoutingWrapupcodes", routing::wrapup_codes),
    ("getStation", stations::station),
    ("getStations", stations::stations),
    ("getUserPresence", user_presence::read),
    ("getUserPresencesPurecloud", user_presence::read),
    ("patchUserPresence", user_presence::patch),
    ("patchUserPresencesPurecloud", user_presence::patch),
    ("postAuthorizationDivisionObject", authorization::move_to_division),
    ("postNotificationsChannelSubscriptions", notifications::add_topics),
    ("postNotificationsChannels", notifications::create),
    ("postRoutingQueueMembers", queues::change_members),
    ("putNotificationsChannelSubscriptions", notifications::replace_topics),
];

/// Descriptor and handler of each helper.
pub fn routes() -> impl Iterator<Item = (Endpoint, Handler)> {
    described().map(|endpoint| {
        let found = HANDLERS.iter().find(|(name, _)| *name == endpoint.name);
        let (_, handler) = found.unwrap_or_else(|| panic!("the helper {} has no handler", endpoint.name));
        (*endpoint, *handler)
    })
}

/// Names of the helpers, and of the sockets of channels.
pub fn names() -> impl Iterator<Item = &'static str> {
    HANDLERS.iter().map(|(name, _)| *name).chain([socket::NAME])
}

fn described() -> impl Iterator<Item = &'static Endpoint> {
    let elsewhere = |name| endpoints::names().any(|known| known == name);
    SPEC.helpers().iter().filter(move |endpoint| !elsewhere(endpoint.name))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::state::PERMISSIONS;

    #[test]
    fn the_handlers_are_those_of_the_described_helpers() {
        let described: BTreeSet<&str> = described().map(|endpoint| endpoint.name).collect();
        assert_eq!(HANDLERS.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>(), described);
        assert_eq!(routes().count(), described.len());
    }

    #[test]
    fn the_permissions_of_helpers_exist() {
        for endpoint in SPEC.helpers() {
            for permission in endpoint.permissions.names {
                assert!(PERMISSIONS.contains(*permission), "{}: {permission}", endpoint.name);
            }
        }
    }
}
