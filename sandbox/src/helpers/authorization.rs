//! Roles, divisions and the catalogue of permissions.

use std::collections::{BTreeMap, BTreeSet};

use genesys_users_models as models;

use super::divisions::Visibility;
use super::filter::Matching;
use super::items::{find, position, select};
use super::listing::reply;
use super::models::{Permission, PermissionCollection, UserReferenceListing};
use super::people::find_people;
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::PageRequest;
use crate::state::{DivisionScope, Organization, PERMISSIONS, PersonKey, PersonState, Role, Subject};
use crate::views;
use crate::views::authorization as view;

/// Maximum number of people of a page.
const MAX_USERS: usize = 500;

/// `getAuthorizationRoles`
pub fn roles(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let mut chosen = select(call, organization.access.roles(), Matching::Part);
    let permissions = call.query.list("permission");
    chosen.retain(|role| permissions.is_empty() || permissions.iter().any(|permission| role.permits(permission)));
    let counts = user_counts(call, &organization);
    reply(call, &chosen, |role| role_view(&organization, role, counts.as_deref()))
}

/// `getAuthorizationRole`
pub fn role(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let role = find(call, organization.access.roles(), "roleId")?;
    let counts = user_counts(call, &organization);
    call.json(&role_view(&organization, role, counts.as_deref()))
}

/// `getAuthorizationDivisions`
pub fn divisions(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let chosen = select(call, &organization.catalogue.divisions, Matching::Part);
    reply(call, &chosen, |division| view::one_division(&organization, division))
}

/// `getAuthorizationDivisionsHome`
pub fn home_division(call: &Call<'_>) -> ApiResult {
    call.json(&view::division(&call.organization.read(), DivisionScope::One(0)))
}

/// `getAuthorizationDivision`
pub fn division(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let division = find(call, &organization.catalogue.divisions, "divisionId")?;
    call.json(&view::one_division(&organization, division))
}

/// `getAuthorizationPermissions`
pub fn permissions(call: &Call<'_>) -> ApiResult {
    let query: Vec<&str> =
        call.query.text("query").unwrap_or("").split(',').map(str::trim).filter(|one| !one.is_empty()).collect();
    let by_domain = call.query.text("queryType") == Some("domain");
    let mut domains: BTreeMap<&str, PermissionCollection> = BTreeMap::new();
    for permission in PERMISSIONS.iter() {
        let [domain, entity_type, action] = permission.split(':').collect::<Vec<_>>()[..] else { continue };
        let wanted = if by_domain { domain } else { permission };
        if query.is_empty() || query.contains(&wanted) {
            let new = || PermissionCollection { id: domain, domain, permission_map: BTreeMap::new() };
            let map = &mut domains.entry(domain).or_insert_with(new).permission_map;
            map.entry(entity_type).or_default().push(Permission { domain, entity_type, action });
        }
    }
    let domains: Vec<_> = domains.into_values().collect();
    reply(call, &domains, PermissionCollection::clone)
}

/// `getAuthorizationRoleUsers`
pub fn role_users(call: &Call<'_>) -> ApiResult {
    let request = PageRequest::read(call, MAX_USERS)?;
    let organization = call.organization.read();
    let role = find(call, organization.access.roles(), "roleId")?;
    let at = position(organization.access.roles(), role);
    let (access, people) = (&organization.access, &organization.people);
    let has_role = |key: &PersonKey| {
        access.all(people, &Subject::Person(*key)).iter().any(|(_, grant)| usize::from(grant.role) == at)
    };
    let users: Vec<PersonKey> = present_people(&organization).filter(has_role).collect();
    let page = request.of(users.len());
    let reference = |key: &PersonKey| {
        let models::User { id, self_uri, .. } = views::reference(people.get(*key));
        models::UserReference { id, self_uri }
    };
    call.json(&UserReferenceListing {
        entities: page.slice(&users).iter().map(reference).collect(),
        page_size: request.size,
        page_number: request.number,
        total: page.total,
        page_count: page.count(),
    })
}

/// `postAuthorizationDivisionObject`: either all people move to the division or none.
pub fn move_to_division(call: &Call<'_>) -> ApiResult {
    let ids: Vec<&str> = call.body.as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let division = find(call, &organization.catalogue.divisions, "divisionId")?;
    if call.path.get("objectType") != "USER" {
        let problem = format!("must be USER; the sandbox moves no objects of the type {}", call.path.get("objectType"));
        return Err(ApiError::field("invalid.value", "objectType", problem));
    }
    let keys = find_people(organization, &ids, |at| format!("[{at}]"))?;
    // Moving a person takes the permission in the division that the person leaves, and in the one that the person enters.
    let visibility = Visibility::of(call, organization);
    let to = organization.catalogue.division(call.path.get("divisionId")).expect("the division has been found");
    visibility.check(call, DivisionScope::One(to), &format!("in the division {}", division.name))?;
    for (key, id) in keys.iter().zip(&ids) {
        let from = DivisionScope::One(organization.people.get(*key).division);
        visibility.check(call, from, &format!("in the division of the user {id}"))?;
    }
    for key in keys {
        organization.set_division(key, to);
    }
    call.no_body()
}

/// Everybody who is not deleted, in order of name.
fn present_people(organization: &Organization) -> impl Iterator<Item = PersonKey> {
    let people = &organization.people;
    people.sorted(None).iter().copied().filter(|key| people.get(*key).state != PersonState::Deleted)
}

/// The number of people with each role, by the index of the role; none if the query does not want it. A role of a group
/// counts for its members, and deleted people do not count.
fn user_counts(call: &Call<'_>, organization: &Organization) -> Option<Vec<i32>> {
    if call.query.text("userCount").is_some_and(|wanted| wanted.eq_ignore_ascii_case("false")) {
        return None;
    }
    let (access, people) = (&organization.access, &organization.people);
    let mut counts = vec![0; access.roles().len()];
    for key in present_people(organization) {
        let grants = access.all(people, &Subject::Person(key));
        for role in grants.iter().map(|(_, grant)| grant.role).collect::<BTreeSet<u16>>() {
            counts[usize::from(role)] += 1;
        }
    }
    Some(counts)
}

fn role_view(organization: &Organization, role: &Role, counts: Option<&[i32]>) -> models::DomainOrganizationRole {
    let user_count = counts.map(|counts| counts[position(organization.access.roles(), role)]);
    models::DomainOrganizationRole { user_count, ..view::role(role) }
}
