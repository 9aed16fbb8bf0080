//! Grants: which roles people, groups and OAuth clients have, and in which divisions.
//!
//! Grants are stored only once a client has changed them. Until then they are computed from the position of the person.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use super::catalogue::Catalogue;
use super::clock::{DATA_EPOCH, Millis};
use super::people::People;
use super::person::PersonKey;
use super::rng::Rng;
use super::roles::{self, Role};

/// Positions of the people at the top of the generated tree: eight directors and their sixty-four leads.
const DIRECTORS: u32 = 8;
const LEADS: u32 = 72;

/// First of the random number streams that decide, for each person, about the role of a user.
const USER_STREAM: u64 = 15 << 40;

/// A holder of grants.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Person(PersonKey),
    /// A group, by its index in the catalogue.
    Group(u16),
    /// An OAuth client, by its id.
    Client(Box<str>),
}

/// The divisions in which a role is granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DivisionScope {
    /// All divisions; written `*`.
    All,
    /// One division, by its index in the catalogue.
    One(u16),
}

/// A role that a subject has in one division or in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleGrant {
    /// Index of the role.
    pub role: u16,
    pub scope: DivisionScope,
    pub made: Millis,
}

/// The divisions in which a subject has a permission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PermittedDivisions {
    All,
    /// Indexes in the catalogue; empty when the subject does not have the permission.
    Some(BTreeSet<u16>),
}

/// The grants of a subject after a change.
#[derive(Clone, Debug)]
struct StoredGrants {
    grants: Vec<RoleGrant>,
    version: i32,
}

/// Roles and grants of the organization.
#[derive(Clone, Debug)]
pub struct Access {
    roles: Vec<Role>,
    changed: HashMap<Subject, StoredGrants>,
    /// Number of generated people. People created later start with one role.
    generated: u32,
    seed: u64,
}

impl PermittedDivisions {
    /// No division.
    pub fn none() -> Self {
        Self::Some(BTreeSet::new())
    }

    /// Whether there is at least one division.
    pub fn any(&self) -> bool {
        !matches!(self, Self::Some(divisions) if divisions.is_empty())
    }

    /// Whether the scope lies within these divisions.
    pub fn covers(&self, scope: DivisionScope) -> bool {
        match (self, scope) {
            (Self::All, _) => true,
            (Self::Some(_), DivisionScope::All) => false,
            (Self::Some(divisions), DivisionScope::One(at)) => divisions.contains(&at),
        }
    }

    fn add(&mut self, scope: DivisionScope) {
        match (scope, &mut *self) {
            (DivisionScope::All, _) => *self = Self::All,
            (DivisionScope::One(at), Self::Some(divisions)) => _ = divisions.insert(at),
            (DivisionScope::One(_), Self::All) => {}
        }
    }
}

impl Access {
    /// Generates the roles, for an organization of `generated` people.
    pub fn new(seed: u64, stream: u64, generated: u32) -> Self {
        Self { roles: roles::generate(&mut Rng::new(seed, stream)), changed: HashMap::new(), generated, seed }
    }

    /// All roles.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The role at an index.
    pub fn role(&self, at: u16) -> &Role {
        &self.roles[usize::from(at)]
    }

    /// Index of the role with an id.
    pub fn find_role(&self, id: &str) -> Option<u16> {
        let id = Uuid::try_parse(id).ok()?;
        self.roles.iter().position(|role| role.id == id).and_then(|at| u16::try_from(at).ok())
    }

    /// The grants of the subject itself, without those of its groups.
    pub fn own(&self, people: &People, subject: &Subject) -> Vec<RoleGrant> {
        match (self.changed.get(subject), subject) {
            (Some(changed), _) => changed.grants.clone(),
            (None, Subject::Person(key)) => self.generated_grants(people, *key),
            (None, Subject::Group(_)) => Vec::new(),
            // An OAuth client has all permissions until somebody changes its grants.
            (None, Subject::Client(_)) => {
                vec![RoleGrant { role: roles::ADMIN, scope: DivisionScope::All, made: DATA_EPOCH }]
            }
        }
    }

    /// The grants of a subject and of its groups, each with the subject that holds it.
    pub fn all(&self, people: &People, subject: &Subject) -> Vec<(Subject, RoleGrant)> {
        let mut list: Vec<_> = self.own(people, subject).into_iter().map(|grant| (subject.clone(), grant)).collect();
        if let Subject::Person(key) = subject {
            for group in &people.get(*key).groups {
                let group = Subject::Group(*group);
                list.extend(self.own(people, &group).into_iter().map(|grant| (group.clone(), grant)));
            }
        }
        list
    }

    /// Version of the grants of a subject. It starts at 1, and each change adds 1.
    pub fn version(&self, subject: &Subject) -> i32 {
        self.changed.get(subject).map_or(1, |changed| changed.version)
    }

    /// Stores the grants of a subject.
    pub fn store(&mut self, subject: Subject, grants: Vec<RoleGrant>) {
        let version = self.version(&subject) + 1;
        self.changed.insert(subject, StoredGrants { grants, version });
    }

    /// Stores the grants that a person starts with, so that they stay what they are when the person changes the division.
    pub fn keep(&mut self, people: &People, key: PersonKey) {
        let subject = Subject::Person(key);
        let (grants, version) = (self.own(people, &subject), self.version(&subject));
        self.changed.entry(subject).or_insert(StoredGrants { grants, version });
    }

    /// The divisions in which a subject has a permission.
    pub fn permitted(&self, people: &People, subject: &Subject, permission: &str) -> PermittedDivisions {
        let mut permitted = PermittedDivisions::none();
        for (_, grant) in self.all(people, subject) {
            if self.role(grant.role).permits(permission) {
                permitted.add(grant.scope);
            }
        }
        permitted
    }

    /// The grants that a person starts with. Everybody is an employee; the first person is also admin; directors are
    /// supervisors in all divisions and leads in their own; directors, leads and most others are users.
    fn generated_grants(&self, people: &People, key: PersonKey) -> Vec<RoleGrant> {
        let person = people.get(key);
        let grant = |role, scope| RoleGrant { role, scope, made: person.created };
        let own = DivisionScope::One(person.division);
        let mut list = vec![grant(roles::EMPLOYEE, DivisionScope::All)];
        match key.0 {
            at if at >= self.generated => {}
            0 => list.push(grant(roles::ADMIN, DivisionScope::All)),
            at if at <= DIRECTORS => {
                list.extend([grant(roles::USER, own), grant(roles::SUPERVISOR, DivisionScope::All)]);
            }
            at if at <= LEADS => list.extend([grant(roles::USER, own), grant(roles::SUPERVISOR, own)]),
            // A sixth of the people have no role besides employee.
            _ if Rng::new(self.seed, USER_STREAM + u64::from(key.0)).chance(84) => list.push(grant(roles::USER, own)),
            _ => {}
        }
        list
    }
}

impl Subject {
    /// The subject for the group with an id.
    pub fn group(catalogue: &Catalogue, id: &str) -> Option<Self> {
        catalogue.group(id).map(Self::Group)
    }
}
