//! Roles, grants, divisions and trustors.

use std::collections::BTreeSet;

use genesys_users_models as models;

use super::enums::enum_value;
use crate::state::clock::iso;
use crate::state::seed::trustors;
use crate::state::{Division, DivisionScope, Organization, PersonKey, Role, RoleGrant, Subject};

/// The division of a scope. All divisions together have the id `*` and no description.
pub fn division(organization: &Organization, scope: DivisionScope) -> models::AuthzDivision {
    let DivisionScope::One(at) = scope else {
        return models::AuthzDivision {
            id: Some("*".to_owned()),
            name: Some("*".to_owned()),
            home_division: Some(false),
            self_uri: Some("/api/v2/authorization/divisions/*".to_owned()),
            ..Default::default()
        };
    };
    one_division(organization, &organization.catalogue.divisions[usize::from(at)])
}

/// A division of the organization.
pub fn one_division(organization: &Organization, division: &Division) -> models::AuthzDivision {
    models::AuthzDivision {
        id: Some(division.id.to_string()),
        name: Some(division.name.clone()),
        description: Some(division.description.clone()),
        home_division: Some(division.id == organization.catalogue.divisions[0].id),
        self_uri: Some(format!("/api/v2/authorization/divisions/{}", division.id)),
        ..Default::default()
    }
}

/// Id of a subject.
fn subject_id(organization: &Organization, subject: &Subject) -> String {
    match subject {
        Subject::Person(key) => organization.people.get(*key).id.to_string(),
        Subject::Group(at) => organization.catalogue.groups[usize::from(*at)].id.to_string(),
        Subject::Client(id) => id.to_string(),
    }
}

fn subject_name(organization: &Organization, subject: &Subject) -> String {
    match subject {
        Subject::Person(key) => organization.people.get(*key).name.to_string(),
        Subject::Group(at) => organization.catalogue.groups[usize::from(*at)].name.clone(),
        Subject::Client(id) => id.to_string(),
    }
}

/// What the grants of a subject show.
#[derive(Clone, Copy, Debug)]
pub struct GrantParts {
    /// Whether a role in a division is listed for each subject that it comes from.
    pub duplicates: bool,
    /// Whether roles have their description and policies.
    pub full_roles: bool,
}

/// A subject with its grants and the grants of its groups.
pub fn subject(organization: &Organization, subject: &Subject, parts: GrantParts) -> models::AuthzSubject {
    let mut seen = BTreeSet::new();
    let grants = organization.access.all(&organization.people, subject);
    let grants = grants.into_iter().filter(|(_, grant)| seen.insert((grant.role, grant.scope)) || parts.duplicates);
    let id = subject_id(organization, subject);
    models::AuthzSubject {
        name: Some(subject_name(organization, subject)),
        grants: Some(grants.map(|(owner, grant)| grant_of(organization, &owner, grant, parts.full_roles)).collect()),
        version: Some(organization.access.version(subject)),
        self_uri: Some(format!("/api/v2/authorization/subjects/{id}")),
        id: Some(id),
    }
}

fn grant_of(organization: &Organization, owner: &Subject, grant: RoleGrant, is_full: bool) -> models::AuthzGrant {
    let role = organization.access.role(grant.role);
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
    let policies = role.policies().into_iter().map(|(domain, entity, actions)| models::AuthzGrantPolicy {
        actions: Some(words(actions)),
        domain: Some(domain.to_owned()),
        entity_name: Some(entity.to_owned()),
        ..Default::default()
    });
    models::AuthzGrant {
        subject_id: Some(subject_id(organization, owner)),
        division: Some(division(organization, grant.scope)),
        role: Some(models::AuthzGrantRole {
            id: Some(role.id.to_string()),
            name: Some(role.name.to_owned()),
            description: is_full.then(|| role.description.to_owned()),
            policies: is_full.then(|| policies.collect()),
            default: is_full.then_some(role.base),
            self_uri: Some(format!("/api/v2/authorization/roles/{}", role.id)),
        }),
        grant_made_at: Some(iso(grant.made)),
    }
}

/// The roles of a person, with their permissions. A role is unused if the other roles have the same permissions without
/// it; the list of unused roles is added if `unused` is true.
pub fn user_authorization(organization: &Organization, key: PersonKey, unused: bool) -> models::UserAuthorization {
    let access = &organization.access;
    let grants = access.all(&organization.people, &Subject::Person(key));
    let roles: BTreeSet<u16> = grants.into_iter().map(|(_, grant)| grant.role).collect();
    let permissions_without = |without: Option<u16>| -> BTreeSet<String> {
        let others = roles.iter().filter(|at| Some(**at) != without);
        others.flat_map(|at| access.role(*at).permissions()).collect()
    };
    let reference = |at: &u16| {
        let role = access.role(*at);
        models::DomainRole { id: Some(role.id.to_string()), name: Some(role.name.to_owned()) }
    };
    let permissions = permissions_without(None);
    models::UserAuthorization {
        roles: Some(roles.iter().map(reference).collect()),
        unused_roles: unused
            .then(|| roles.iter().filter(|at| permissions_without(Some(**at)) == permissions).map(reference).collect()),
        permission_policies: Some(
            roles
                .iter()
                .flat_map(|at| access.role(*at).policies())
                .map(|(domain, entity, actions)| models::ResourcePermissionPolicy {
                    domain: Some(domain.to_owned()),
                    entity_name: Some(entity.to_owned()),
                    allow_conditions: Some(false),
                    action_set: Some(actions.iter().map(|action| (*action).to_owned()).collect()),
                    ..Default::default()
                })
                .collect(),
        ),
        permissions: Some(permissions.into_iter().collect()),
    }
}

/// All roles of the organization.
pub fn roles(organization: &Organization) -> Vec<models::DomainOrganizationRole> {
    organization.access.roles().iter().map(role).collect()
}

/// A role with its permissions.
pub fn role(role: &Role) -> models::DomainOrganizationRole {
    models::DomainOrganizationRole {
        id: Some(role.id.to_string()),
        name: Some(role.name.to_owned()),
        description: Some(role.description.to_owned()),
        permissions: Some(role.permissions().into_iter().collect()),
        base: Some(role.base),
        default: Some(role.base),
        permission_policies: Some(
            role.policies()
                .into_iter()
                .map(|(domain, entity, actions)| models::DomainPermissionPolicy {
                    domain: Some(domain.to_owned()),
                    entity_name: Some(entity.to_owned()),
                    action_set: Some(actions.iter().map(|action| (*action).to_owned()).collect()),
                    allow_conditions: Some(false),
                    ..Default::default()
                })
                .collect(),
        ),
        self_uri: Some(format!("/api/v2/authorization/roles/{}", role.id)),
        ..Default::default()
    }
}

/// The organizations that trust a person.
pub fn trustors(organization: &Organization, key: PersonKey) -> Vec<models::Trustor> {
    let person = organization.people.get(key);
    let creator = organization.people.get(organization.people.first());
    let view = |trustor: trustors::Trustor| {
        let id = trustor.id.to_string();
        models::Trustor {
            id: Some(id.clone()),
            enabled: Some(trustor.enabled),
            date_created: Some(iso(trustor.created.max(person.created))),
            created_by: Some(models::OrgUser {
                id: Some(creator.id.to_string()),
                name: Some(creator.name.to_string()),
                ..Default::default()
            }),
            organization: Some(models::Organization {
                id: Some(id.clone()),
                name: Some(trustor.name.to_owned()),
                version: Some(1),
                state: enum_value("active"),
                ..Default::default()
            }),
            authorization: Some(models::TrusteeAuthorization {
                permissions: Some(vec!["directory:user:view".to_owned(), "routing:queue:view".to_owned()]),
            }),
            self_uri: Some(format!("/api/v2/orgauthorization/trustors/{id}")),
        }
    };
    trustors::trustors(key.0).into_iter().map(view).collect()
}
