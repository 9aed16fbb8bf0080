//! Roles, grants, permitted divisions and trustors.
//!
//! Rules that the API description does not tell, chosen here: `*` as a division grants a role in all divisions; who
//! grants or withdraws a role needs the permission for it in that very division; `putUserRoles` keeps the divisions of
//! roles that a person has, grants new ones in the home division and withdraws all others; withdrawing what is not
//! there changes nothing.

use genesys_users_models as models;

use crate::call::{Answer, Call, Reply};
use crate::errors::ApiError;
use crate::paging::{PageRequest, listing};
use crate::permissions;
use crate::state::{Organization, Permitted, RoleGrant, Subject, Where};
use crate::views::{self, authorization as view};

use super::users::existing;

/// Most grants that one subject can have.
const MOST_GRANTS: usize = 25;

/// Largest page of a listing.
const LARGEST_PAGE: usize = 500;

/// The home division is the first.
const HOME: Where = Where::Division(0);

/// The person, group or OAuth client with an id.
fn subject(call: &Call<'_>, organization: &Organization, id: &str) -> Result<Subject, ApiError> {
    let client = || call.app.clients.find(id).map(|_| Subject::Client(id.into()));
    let found = existing(organization, id).ok().map(Subject::Person);
    let found = found.or_else(|| Subject::group(&organization.catalogue, id)).or_else(client);
    found.ok_or_else(|| ApiError::not_found_as("not.found", "subject", id))
}

/// The subject of the path, checked against `subjectType`.
fn subject_of_path(call: &Call<'_>, organization: &Organization) -> Result<Subject, ApiError> {
    let found = subject(call, organization, call.path.get("subjectId"))?;
    let kind = match &found {
        Subject::Person(_) => "PC_USER",
        Subject::Group(_) => "PC_GROUP",
        Subject::Client(_) => "PC_OAUTH_CLIENT",
    };
    match call.query.text("subjectType") {
        Some(wanted) if wanted != kind && !["PC_USER", "PC_GROUP", "PC_OAUTH_CLIENT"].contains(&wanted) => {
            let known = "must be one of PC_USER, PC_GROUP, PC_OAUTH_CLIENT";
            Err(ApiError::field("invalid.query.param.value", "subjectType", known))
        }
        Some(wanted) if wanted != kind => {
            Err(ApiError::field("invalid.query.param.value", "subjectType", format!("the subject is a {kind}")))
        }
        _ => Ok(found),
    }
}

/// `getAuthorizationSubject`
pub fn read_subject(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let found = subject(call, &organization, call.path.get("subjectId"))?;
    call.json(&view::subject(&organization, &found, duplicates(call)))
}

/// `getAuthorizationSubjectsMe`
pub fn read_me(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let own = permissions::subject(call.app, call.caller.owner);
    call.json(&view::subject(&organization, &own, duplicates(call)))
}

fn duplicates(call: &Call<'_>) -> bool {
    call.query.text("includeDuplicates").is_some_and(|text| text.eq_ignore_ascii_case("true"))
}

/// `getUserRoles`
pub fn read_roles(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("subjectId"))?;
    call.json(&view::of_person(&organization, key, true))
}

/// `putUserRoles`
pub fn replace_roles(call: &Call<'_>) -> Answer {
    let ids: Vec<String> = call.body()?;
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let key = existing(organization, call.path.get("subjectId"))?;
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
            grants.push(RoleGrant { role, place: HOME, made: call.now });
        }
    }
    store(call, organization, subject, &own, grants)?;
    call.json(&view::of_person(organization, key, true))
}

/// `postAuthorizationSubjectBulkadd`
pub fn add(call: &Call<'_>) -> Answer {
    bulk(call, |own, asked| {
        let new = asked.iter().filter(|grant| !holds(own, grant));
        own.iter().chain(new).copied().collect()
    })
}

/// `postAuthorizationSubjectBulkreplace`
pub fn replace(call: &Call<'_>) -> Answer {
    bulk(call, |own, asked| {
        // What stays keeps the date on which it was made.
        let kept = own.iter().filter(|grant| holds(asked, grant));
        let new = asked.iter().filter(|grant| !holds(own, grant));
        kept.chain(new).copied().collect()
    })
}

/// `postAuthorizationSubjectBulkremove`
pub fn remove(call: &Call<'_>) -> Answer {
    let body: models::RoleDivisionGrants = call.body()?;
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let subject = subject_of_path(call, organization)?;
    let pairs = body.grants.iter();
    let asked: Vec<_> =
        pairs.filter_map(|pair| named(organization, &pair.role_id, &pair.division_id, call.now)).collect();
    let own = organization.access.own(&organization.people, &subject);
    let rest = own.iter().copied().filter(|grant| !holds(&asked, grant)).collect();
    store(call, organization, subject, &own, rest)?;
    Ok(Reply { status: 204, body: None })
}

fn bulk(call: &Call<'_>, change: impl Fn(&[RoleGrant], &[RoleGrant]) -> Vec<RoleGrant>) -> Answer {
    let body: models::RoleDivisionGrants = call.body()?;
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let subject = subject_of_path(call, organization)?;
    let mut asked: Vec<RoleGrant> = Vec::new();
    for (at, pair) in body.grants.iter().enumerate() {
        let grant = named(organization, &pair.role_id, &pair.division_id, call.now).ok_or_else(|| {
            let wrong = if organization.access.find_role(&pair.role_id).is_none() { "roleId" } else { "divisionId" };
            ApiError::field("bad.role.divisions", &format!("grants[{at}].{wrong}"), "is not known")
        })?;
        if !holds(&asked, &grant) {
            asked.push(grant);
        }
    }
    let own = organization.access.own(&organization.people, &subject);
    let grants = change(&own, &asked);
    store(call, organization, subject, &own, grants)?;
    Ok(Reply { status: 204, body: None })
}

/// `postAuthorizationSubjectDivisionRole`
pub fn add_one(call: &Call<'_>) -> Answer {
    one(call, |own, asked| {
        let new = (!holds(own, &asked)).then_some(asked);
        own.iter().copied().chain(new).collect()
    })
}

/// `deleteAuthorizationSubjectDivisionRole`
pub fn remove_one(call: &Call<'_>) -> Answer {
    one(call, |own, asked| own.iter().copied().filter(|grant| !holds(&[asked], grant)).collect())
}

fn one(call: &Call<'_>, change: impl Fn(&[RoleGrant], RoleGrant) -> Vec<RoleGrant>) -> Answer {
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let subject = subject_of_path(call, organization)?;
    let (role, division) = (call.path.get("roleId"), call.path.get("divisionId"));
    let asked =
        named(organization, role, division, call.now).ok_or_else(|| match organization.access.find_role(role) {
            None => ApiError::not_found_as("not.found", "role", role),
            Some(_) => ApiError::not_found_as("not.found", "division", division),
        })?;
    let own = organization.access.own(&organization.people, &subject);
    let grants = change(&own, asked);
    store(call, organization, subject, &own, grants)?;
    Ok(Reply { status: 204, body: None })
}

/// A role in a division, both by their ids.
fn named(organization: &Organization, role: &str, division: &str, made: i64) -> Option<RoleGrant> {
    let place = match division {
        "*" => Where::Everywhere,
        id => Where::Division(organization.catalogue.division(id)?),
    };
    Some(RoleGrant { role: organization.access.find_role(role)?, place, made })
}

/// Whether a role in a division is among the grants.
fn holds(grants: &[RoleGrant], one: &RoleGrant) -> bool {
    grants.iter().any(|grant| (grant.role, grant.place) == (one.role, one.place))
}

/// Stores the grants of a subject, if they have changed and the caller may change them so.
fn store(
    call: &Call<'_>,
    organization: &mut Organization,
    subject: Subject,
    before: &[RoleGrant],
    after: Vec<RoleGrant>,
) -> Result<(), ApiError> {
    if after.len() > MOST_GRANTS {
        let message = format!("A subject can have at most {MOST_GRANTS} grants; this would make {}.", after.len());
        return Err(ApiError::bad_request("max.role.assignments.exceeded", message));
    }
    let added: Vec<&RoleGrant> = after.iter().filter(|grant| !holds(before, grant)).collect();
    let removed: Vec<&RoleGrant> = before.iter().filter(|grant| !holds(&after, grant)).collect();
    if added.is_empty() && removed.is_empty() {
        return Ok(());
    }
    let caller = permissions::subject(call.app, call.caller.owner);
    for (grants, permission) in [(added, "authorization:grant:add"), (removed, "authorization:grant:delete")] {
        let permitted = organization.access.permitted(&organization.people, &caller, permission);
        // putUserRoles withdraws with the permission to grant, as its rule says.
        let permitted = match call.operation.permissions.names.contains(&permission) {
            true => permitted,
            false => organization.access.permitted(&organization.people, &caller, "authorization:grant:add"),
        };
        if let Some(grant) = grants.iter().find(|grant| !permitted.covers(grant.place)) {
            let division = view::division(organization, grant.place).name.unwrap_or_default();
            let message = format!("The token lacks {permission} in the division {division}.");
            return Err(ApiError::new(403, "missing.division.permissions", message));
        }
    }
    organization.access.store(subject, after);
    Ok(())
}

/// `getAuthorizationDivisionspermittedMe`
pub fn permitted_list(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let own = permissions::subject(call.app, call.caller.owner);
    let (mut divisions, _) = permitted_divisions(call, &organization, &own)?;
    if let Some(part) = call.query.text("name").map(str::to_lowercase) {
        let fits = |division: &models::AuthzDivision| {
            division.name.as_deref().is_some_and(|name| name.to_lowercase().contains(&part))
        };
        divisions.retain(fits);
    }
    call.json(&divisions)
}

/// `getAuthorizationDivisionspermittedPagedMe`
pub fn permitted_page_of_me(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let own = permissions::subject(call.app, call.caller.owner);
    permitted_page(call, &organization, &own)
}

/// `getAuthorizationDivisionspermittedPagedSubjectId`
pub fn permitted_page_of_subject(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let found = subject(call, &organization, call.path.get("subjectId"))?;
    permitted_page(call, &organization, &found)
}

fn permitted_page(call: &Call<'_>, organization: &Organization, subject: &Subject) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
    let (divisions, all) = permitted_divisions(call, organization, subject)?;
    let page = page.of(divisions.len());
    let entities = page.slice(&divisions).to_vec();
    call.json(&listing!(models::DivsPermittedEntityListing, entities, page, call.target, all_divs_permitted: Some(all)))
}

/// The divisions in which a subject has the permission of the query, and whether that is all of them for good.
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
    let places = (0..count).map(Where::Division).filter(|place| permitted.covers(*place));
    let divisions = places.map(|place| view::division(organization, place)).collect();
    Ok((divisions, permitted == Permitted::Everywhere))
}

/// `getUserTrustors`
pub fn trustors(call: &Call<'_>) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    let all = views::authorization::trustors(&organization, key);
    let page = page.of(all.len());
    let entities = page.slice(&all).to_vec();
    call.json(&listing!(models::TrustorEntityListing, entities, page, call.target))
}
