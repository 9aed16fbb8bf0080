//! Roles, grants, permitted divisions and trustors.
//!
//! The API description does not define everything; the sandbox applies these rules: the division `*` stands for all
//! divisions. To grant or remove a role, the caller needs the permission in the same division. `putUserRoles` keeps the
//! divisions of roles that the person already has, grants new roles in the home division, and removes all others.
//! Removing a grant that does not exist changes nothing.

use genesys_users_models as models;

use super::lookup::find_user;
use crate::api::{ApiError, ApiResult, Reply};
use crate::routing::Call;
use crate::routing::paging::{PageRequest, listing};
use crate::routing::permissions;
use crate::state::clock::Millis;
use crate::state::{DivisionScope, Organization, PermittedDivisions, RoleGrant, Subject};
use crate::views::authorization as view;

/// Maximum number of grants of one subject.
const MAX_GRANTS: usize = 25;

/// Maximum page size.
const MAX_PAGE_SIZE: usize = 500;

/// The home division.
const HOME: DivisionScope = DivisionScope::One(0);

/// The person, group or OAuth client with an id.
fn subject(call: &Call<'_>, organization: &Organization, id: &str) -> Result<Subject, ApiError> {
    let client = || call.clients.find(id).map(|_| Subject::Client(id.into()));
    let found = find_user(organization, id).ok().map(Subject::Person);
    let found = found.or_else(|| Subject::group(&organization.catalogue, id)).or_else(client);
    found.ok_or_else(|| ApiError::not_found_with_code("not.found", "subject", id))
}

/// The subject of the path. Its type must be the `subjectType` of the query.
fn subject_of_path(call: &Call<'_>, organization: &Organization) -> Result<Subject, ApiError> {
    let found = subject(call, organization, call.path.get("subjectId"))?;
    let kind = match &found {
        Subject::Person(_) => "PC_USER",
        Subject::Group(_) => "PC_GROUP",
        Subject::Client(_) => "PC_OAUTH_CLIENT",
    };
    match call.query.text("subjectType") {
        Some(expected) if expected != kind && !["PC_USER", "PC_GROUP", "PC_OAUTH_CLIENT"].contains(&expected) => {
            let known = "must be one of PC_USER, PC_GROUP, PC_OAUTH_CLIENT";
            Err(ApiError::field("invalid.query.param.value", "subjectType", known))
        }
        Some(expected) if expected != kind => {
            Err(ApiError::field("invalid.query.param.value", "subjectType", format!("the subject is a {kind}")))
        }
        _ => Ok(found),
    }
}

/// `getAuthorizationSubject`
pub fn read_subject(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let found = subject(call, &organization, call.path.get("subjectId"))?;
    call.json(&view::subject(&organization, &found, grant_parts(call)))
}

/// `getAuthorizationSubjectsMe`
pub fn read_me(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let own = permissions::subject(call.clients, call.caller.owner);
    call.json(&view::subject(&organization, &own, grant_parts(call)))
}

/// What the query asks for. Roles are full unless it says otherwise.
fn grant_parts(call: &Call<'_>) -> view::GrantParts {
    let flag = |name, default| call.query.text(name).map_or(default, |text| text.eq_ignore_ascii_case("true"));
    view::GrantParts { duplicates: flag("includeDuplicates", false), full_roles: flag("includeFullRoles", true) }
}

/// `getUserRoles`
pub fn read_roles(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("subjectId"))?;
    call.json(&view::user_authorization(&organization, key, true))
}

/// `putUserRoles`
pub fn replace_roles(call: &Call<'_>) -> ApiResult {
    let ids: Vec<String> = call.body()?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let key = find_user(organization, call.path.get("subjectId"))?;
    let mut roles = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let role = organization.access.find_role(id);
        roles.push(role.ok_or_else(|| {
            ApiError::field("general.bad.request", &format!("[{at}]"), format!("there is no role with the id {id}"))
        })?);
    }
    let subject = Subject::Person(key);
    let own = organization.access.own(&organization.people, &subject);
    let mut grants: Vec<RoleGrant> = own.iter().copied().filter(|grant| roles.contains(&grant.role)).collect();
    for role in roles {
        if !grants.iter().any(|grant| grant.role == role) {
            grants.push(RoleGrant { role, scope: HOME, made: call.now });
        }
    }
    store(call, organization, subject, &own, grants)?;
    call.json(&view::user_authorization(organization, key, true))
}

/// `postAuthorizationSubjectBulkadd`
pub fn add(call: &Call<'_>) -> ApiResult {
    bulk(call, |own, requested| {
        let new = requested.iter().filter(|grant| !contains(own, grant));
        own.iter().chain(new).copied().collect()
    })
}

/// `postAuthorizationSubjectBulkreplace`
pub fn replace(call: &Call<'_>) -> ApiResult {
    bulk(call, |own, requested| {
        // Grants that stay keep their date.
        let kept = own.iter().filter(|grant| contains(requested, grant));
        let new = requested.iter().filter(|grant| !contains(own, grant));
        kept.chain(new).copied().collect()
    })
}

/// `postAuthorizationSubjectBulkremove`
pub fn remove(call: &Call<'_>) -> ApiResult {
    let body: models::RoleDivisionGrants = call.body()?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let subject = subject_of_path(call, organization)?;
    let pairs = body.grants.iter();
    let requested: Vec<_> =
        pairs.filter_map(|pair| find_grant(organization, &pair.role_id, &pair.division_id, call.now)).collect();
    let own = organization.access.own(&organization.people, &subject);
    let rest = own.iter().copied().filter(|grant| !contains(&requested, grant)).collect();
    store(call, organization, subject, &own, rest)?;
    Ok(Reply::empty(204))
}

fn bulk(call: &Call<'_>, change: impl Fn(&[RoleGrant], &[RoleGrant]) -> Vec<RoleGrant>) -> ApiResult {
    let body: models::RoleDivisionGrants = call.body()?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let subject = subject_of_path(call, organization)?;
    let mut requested: Vec<RoleGrant> = Vec::new();
    for (at, pair) in body.grants.iter().enumerate() {
        let grant = find_grant(organization, &pair.role_id, &pair.division_id, call.now).ok_or_else(|| {
            let field = if organization.access.find_role(&pair.role_id).is_none() { "roleId" } else { "divisionId" };
            ApiError::field("bad.role.divisions", &format!("grants[{at}].{field}"), "is not known")
        })?;
        if !contains(&requested, &grant) {
            requested.push(grant);
        }
    }
    let own = organization.access.own(&organization.people, &subject);
    let grants = change(&own, &requested);
    store(call, organization, subject, &own, grants)?;
    Ok(Reply::empty(204))
}

/// `postAuthorizationSubjectDivisionRole`
pub fn add_one(call: &Call<'_>) -> ApiResult {
    one(call, |own, requested| {
        let new = (!contains(own, &requested)).then_some(requested);
        own.iter().copied().chain(new).collect()
    })
}

/// `deleteAuthorizationSubjectDivisionRole`
pub fn remove_one(call: &Call<'_>) -> ApiResult {
    one(call, |own, requested| own.iter().copied().filter(|grant| !contains(&[requested], grant)).collect())
}

fn one(call: &Call<'_>, change: impl Fn(&[RoleGrant], RoleGrant) -> Vec<RoleGrant>) -> ApiResult {
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let subject = subject_of_path(call, organization)?;
    let (role, division) = (call.path.get("roleId"), call.path.get("divisionId"));
    let requested = find_grant(organization, role, division, call.now).ok_or_else(|| {
        match organization.access.find_role(role) {
            None => ApiError::not_found_with_code("not.found", "role", role),
            Some(_) => ApiError::not_found_with_code("not.found", "division", division),
        }
    })?;
    let own = organization.access.own(&organization.people, &subject);
    let grants = change(&own, requested);
    store(call, organization, subject, &own, grants)?;
    Ok(Reply::empty(204))
}

/// The grant of a role in a division, by the ids of both.
fn find_grant(organization: &Organization, role: &str, division: &str, made: Millis) -> Option<RoleGrant> {
    let scope = match division {
        "*" => DivisionScope::All,
        id => DivisionScope::One(organization.catalogue.division(id)?),
    };
    Some(RoleGrant { role: organization.access.find_role(role)?, scope, made })
}

/// Whether the grants contain a role in a division.
fn contains(grants: &[RoleGrant], one: &RoleGrant) -> bool {
    grants.iter().any(|grant| (grant.role, grant.scope) == (one.role, one.scope))
}

/// Stores the grants of a subject, if the caller has the permission for each change.
fn store(
    call: &Call<'_>,
    organization: &mut Organization,
    subject: Subject,
    before: &[RoleGrant],
    after: Vec<RoleGrant>,
) -> Result<(), ApiError> {
    if after.len() > MAX_GRANTS {
        let message = format!("A subject can have at most {MAX_GRANTS} grants; this would make {}.", after.len());
        return Err(ApiError::bad_request("max.role.assignments.exceeded", message));
    }
    let added: Vec<&RoleGrant> = after.iter().filter(|grant| !contains(before, grant)).collect();
    let removed: Vec<&RoleGrant> = before.iter().filter(|grant| !contains(&after, grant)).collect();
    if added.is_empty() && removed.is_empty() {
        return Ok(());
    }
    let caller = permissions::subject(call.clients, call.caller.owner);
    for (grants, permission) in [(added, "authorization:grant:add"), (removed, "authorization:grant:delete")] {
        let permitted = organization.access.permitted(&organization.people, &caller, permission);
        // putUserRoles requires only the permission to grant, also when it removes roles.
        let permitted = match call.operation.permissions.names.contains(&permission) {
            true => permitted,
            false => organization.access.permitted(&organization.people, &caller, "authorization:grant:add"),
        };
        if let Some(grant) = grants.iter().find(|grant| !permitted.covers(grant.scope)) {
            let division = view::division(organization, grant.scope).name.unwrap_or_default();
            let message = format!("The token lacks {permission} in the division {division}.");
            return Err(ApiError::new(403, "missing.division.permissions", message));
        }
    }
    organization.access.store(subject, after);
    Ok(())
}

/// `getAuthorizationDivisionspermittedMe`
pub fn permitted_list(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let own = permissions::subject(call.clients, call.caller.owner);
    let (mut divisions, _) = permitted_divisions(call, &organization, &own)?;
    if let Some(part) = call.query.text("name").map(str::to_lowercase) {
        let matches = |division: &models::AuthzDivision| {
            division.name.as_deref().is_some_and(|name| name.to_lowercase().contains(&part))
        };
        divisions.retain(matches);
    }
    call.json(&divisions)
}

/// `getAuthorizationDivisionspermittedPagedMe`
pub fn permitted_page_of_me(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let own = permissions::subject(call.clients, call.caller.owner);
    permitted_page(call, &organization, &own)
}

/// `getAuthorizationDivisionspermittedPagedSubjectId`
pub fn permitted_page_of_subject(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let found = subject(call, &organization, call.path.get("subjectId"))?;
    permitted_page(call, &organization, &found)
}

fn permitted_page(call: &Call<'_>, organization: &Organization, subject: &Subject) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let (divisions, all) = permitted_divisions(call, organization, subject)?;
    let page = page.of(divisions.len());
    let entities = page.slice(&divisions).to_vec();
    call.json(&listing!(models::DivsPermittedEntityListing, entities, page, call.target, all_divs_permitted: Some(all)))
}

/// The divisions in which a subject has the permission of the query, and whether the permission is valid in all
/// divisions.
fn permitted_divisions(
    call: &Call<'_>,
    organization: &Organization,
    subject: &Subject,
) -> Result<(Vec<models::AuthzDivision>, bool), ApiError> {
    let permission = call.query.text("permission").unwrap_or("").trim();
    if permission.is_empty() {
        return Err(ApiError::field("missing.permission.param", "permission", "must name a permission"));
    }
    if permission.split(':').count() != 3 || permission.split(':').any(str::is_empty) {
        let form = "must have the form domain:entity:action";
        return Err(ApiError::field("invalid.query.param.value", "permission", form));
    }
    let permitted = organization.access.permitted(&organization.people, subject, permission);
    let count = u16::try_from(organization.catalogue.divisions.len()).unwrap_or(u16::MAX);
    let scopes = (0..count).map(DivisionScope::One).filter(|scope| permitted.covers(*scope));
    let divisions = scopes.map(|scope| view::division(organization, scope)).collect();
    Ok((divisions, permitted == PermittedDivisions::All))
}

/// `getUserTrustors`
pub fn trustors(call: &Call<'_>) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let all = view::trustors(&organization, key);
    let page = page.of(all.len());
    let entities = page.slice(&all).to_vec();
    call.json(&listing!(models::TrustorEntityListing, entities, page, call.target))
}
