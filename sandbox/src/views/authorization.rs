//! Roles and grants as the models of the API show them.

use std::collections::BTreeSet;

use genesys_users_models as models;

use crate::clock::{DATA_EPOCH, iso};
use crate::population::Dice;
use crate::state::{Organization, PersonKey, RoleGrant, Subject, Where};

/// A division; all divisions together are written `*` and have no description.
pub fn division(organization: &Organization, place: Where) -> models::AuthzDivision {
    let Where::Division(at) = place else {
        return models::AuthzDivision {
            id: Some("*".to_owned()),
            name: Some("*".to_owned()),
            home_division: Some(false),
            self_uri: Some("/api/v2/authorization/divisions/*".to_owned()),
            ..Default::default()
        };
    };
    let division = &organization.catalogue.divisions[usize::from(at)];
    models::AuthzDivision {
        id: Some(division.id.to_string()),
        name: Some(division.name.clone()),
        description: Some(division.description.clone()),
        home_division: Some(at == 0),
        self_uri: Some(format!("/api/v2/authorization/divisions/{}", division.id)),
        ..Default::default()
    }
}

/// Id of a subject.
pub fn subject_id(organization: &Organization, subject: &Subject) -> String {
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

/// A subject with its grants, those of its groups included. A role in a division is shown once unless `duplicates`.
pub fn subject(organization: &Organization, subject: &Subject, duplicates: bool) -> models::AuthzSubject {
    let mut seen = BTreeSet::new();
    let grants = organization.access.all(&organization.people, subject);
    let grants = grants.into_iter().filter(|(_, grant)| seen.insert((grant.role, grant.place)) || duplicates);
    let id = subject_id(organization, subject);
    models::AuthzSubject {
        name: Some(subject_name(organization, subject)),
        grants: Some(grants.map(|(owner, grant)| grant_of(organization, &owner, grant)).collect()),
        version: Some(organization.access.version(subject)),
        self_uri: Some(format!("/api/v2/authorization/subjects/{id}")),
        id: Some(id),
    }
}

fn grant_of(organization: &Organization, owner: &Subject, grant: RoleGrant) -> models::AuthzGrant {
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
        division: Some(division(organization, grant.place)),
        role: Some(models::AuthzGrantRole {
            id: Some(role.id.to_string()),
            name: Some(role.name.to_owned()),
            description: Some(role.description.to_owned()),
            policies: Some(policies.collect()),
            default: Some(role.base),
            self_uri: Some(format!("/api/v2/authorization/roles/{}", role.id)),
        }),
        grant_made_at: Some(iso(grant.made)),
    }
}

/// Roles of a person with all that they permit. A role counts as unused when the others permit the same without it;
/// such roles are told when `unused` asks for them.
pub fn of_person(organization: &Organization, key: PersonKey, unused: bool) -> models::UserAuthorization {
    let access = &organization.access;
    let grants = access.all(&organization.people, &Subject::Person(key));
    let roles: BTreeSet<u16> = grants.into_iter().map(|(_, grant)| grant.role).collect();
    let together = |without: Option<u16>| -> BTreeSet<String> {
        let others = roles.iter().filter(|at| Some(**at) != without);
        others.flat_map(|at| access.role(*at).permissions()).collect()
    };
    let named = |at: &u16| {
        let role = access.role(*at);
        models::DomainRole { id: Some(role.id.to_string()), name: Some(role.name.to_owned()) }
    };
    let permissions = together(None);
    models::UserAuthorization {
        roles: Some(roles.iter().map(named).collect()),
        unused_roles: unused
            .then(|| roles.iter().filter(|at| together(Some(**at)) == permissions).map(named).collect()),
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
    let all = organization.access.roles().iter();
    all.map(|role| models::DomainOrganizationRole {
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
    })
    .collect()
}

/// Names of organizations that let people of this one work in theirs.
const TRUSTORS: [&str; 5] =
    ["Northwind Ferries", "Quayside Retail", "Lantern Insurance", "Breakwater Bank", "Tidal Telecom"];

/// Organizations that trust a person: the admin has all of them, one in twelve of the others has one or two.
pub fn trustors(organization: &Organization, key: PersonKey) -> Vec<models::Trustor> {
    let person = organization.people.get(key);
    let position = usize::try_from(key.0).unwrap_or(0);
    let chosen: &[&str] = match position {
        0 => &TRUSTORS,
        at if at % 12 == 5 => &TRUSTORS[at % 4..at % 4 + 1 + at % 2],
        _ => &[],
    };
    let creator = organization.people.get(organization.people.first());
    let known = chosen.iter().enumerate().map(|(at, name)| {
        // The id belongs to the organization, whoever is trusted.
        let number = TRUSTORS.iter().position(|known| known == name).unwrap_or(at) as u64;
        let mut dice = Dice::new(number, 16 << 40);
        let id = dice.uuid().to_string();
        let created = DATA_EPOCH - i64::from(30 + dice.below(700)) * 86_400_000;
        let organization = models::Organization {
            id: Some(id.clone()),
            name: Some((*name).to_owned()),
            version: Some(1),
            state: super::value("active"),
            ..Default::default()
        };
        models::Trustor {
            id: Some(id.clone()),
            enabled: Some(at % 4 != 3),
            date_created: Some(iso(created.max(person.created))),
            created_by: Some(models::OrgUser {
                id: Some(creator.id.to_string()),
                name: Some(creator.name.to_string()),
                ..Default::default()
            }),
            organization: Some(organization),
            authorization: Some(models::TrusteeAuthorization {
                permissions: Some(vec!["directory:user:view".to_owned(), "routing:queue:view".to_owned()]),
            }),
            self_uri: Some(format!("/api/v2/orgauthorization/trustors/{id}")),
        }
    });
    known.collect()
}
