//! Who may do what: the grants of people, groups and OAuth clients.
//!
//! Grants that nobody has changed follow from the position of a person in the organization and are never stored.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use super::roles::{self, Role};
use super::{Catalogue, People, PersonKey};
use crate::clock::{DATA_EPOCH, Millis};
use crate::population::Dice;

/// People at the top of the generated tree who lead others: eight directors and their sixty-four leads.
const DIRECTORS: u32 = 8;
const LEADS: u32 = 72;

/// Whose grants are meant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Person(PersonKey),
    /// Position of the group in the catalogue.
    Group(u16),
    /// Id of an OAuth client.
    Client(Box<str>),
}

/// Where a role is granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Where {
    /// In all divisions; written `*`.
    Everywhere,
    /// In the division at this position of the catalogue.
    Division(u16),
}

/// A role that a subject has in a division.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleGrant {
    /// Position of the role.
    pub role: u16,
    pub place: Where,
    pub made: Millis,
}

/// Divisions in which something is permitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Permitted {
    Everywhere,
    /// Positions in the catalogue; none when it is not permitted at all.
    In(BTreeSet<u16>),
}

#[derive(Clone, Debug)]
struct Changed {
    grants: Vec<RoleGrant>,
    version: i32,
}

/// Roles and grants of the organization.
#[derive(Clone, Debug)]
pub struct Access {
    roles: Vec<Role>,
    changed: HashMap<Subject, Changed>,
    /// People with a lower position have been generated; those who came later start with one role.
    generated: u32,
    seed: u64,
}

impl Permitted {
    /// Permitted nowhere.
    pub fn nowhere() -> Self {
        Self::In(BTreeSet::new())
    }

    /// Whether it is permitted anywhere.
    pub fn somewhere(&self) -> bool {
        !matches!(self, Self::In(divisions) if divisions.is_empty())
    }

    /// Whether it is permitted in a division.
    pub fn covers(&self, place: Where) -> bool {
        match (self, place) {
            (Self::Everywhere, _) => true,
            (Self::In(_), Where::Everywhere) => false,
            (Self::In(divisions), Where::Division(at)) => divisions.contains(&at),
        }
    }

    fn add(&mut self, place: Where) {
        match (place, &mut *self) {
            (Where::Everywhere, _) => *self = Self::Everywhere,
            (Where::Division(at), Self::In(divisions)) => _ = divisions.insert(at),
            (Where::Division(_), Self::Everywhere) => {}
        }
    }
}

impl Access {
    /// The roles of a seed, for an organization of so many generated people.
    pub fn new(seed: u64, stream: u64, generated: u32) -> Self {
        Self { roles: roles::generate(&mut Dice::new(seed, stream)), changed: HashMap::new(), generated, seed }
    }

    /// All roles.
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// A role by its position.
    pub fn role(&self, at: u16) -> &Role {
        &self.roles[usize::from(at)]
    }

    /// Position of a role by its id.
    pub fn find_role(&self, id: &str) -> Option<u16> {
        let id = Uuid::try_parse(id).ok()?;
        self.roles.iter().position(|role| role.id == id).and_then(|at| u16::try_from(at).ok())
    }

    /// The grants that a subject has of its own.
    pub fn own(&self, people: &People, subject: &Subject) -> Vec<RoleGrant> {
        match (self.changed.get(subject), subject) {
            (Some(changed), _) => changed.grants.clone(),
            (None, Subject::Person(key)) => self.first_grants(people, *key),
            (None, Subject::Group(_)) => Vec::new(),
            // An OAuth client can do everything until somebody says otherwise.
            (None, Subject::Client(_)) => {
                vec![RoleGrant { role: roles::ADMIN, place: Where::Everywhere, made: DATA_EPOCH }]
            }
        }
    }

    /// The grants of a subject with those of its groups; each with the subject that it was made to.
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

    /// How often the grants of a subject have been changed, counted from 1.
    pub fn version(&self, subject: &Subject) -> i32 {
        self.changed.get(subject).map_or(1, |changed| changed.version)
    }

    /// Stores the grants of a subject.
    pub fn store(&mut self, subject: Subject, grants: Vec<RoleGrant>) {
        let version = self.version(&subject) + 1;
        self.changed.insert(subject, Changed { grants, version });
    }

    /// Where a subject has a permission.
    pub fn permitted(&self, people: &People, subject: &Subject, permission: &str) -> Permitted {
        let mut permitted = Permitted::nowhere();
        for (_, grant) in self.all(people, subject) {
            if self.role(grant.role).permits(permission) {
                permitted.add(grant.place);
            }
        }
        permitted
    }

    /// The first person is admin, directors lead everywhere and leads in their own division; most others take
    /// conversations. Everybody is an employee.
    fn first_grants(&self, people: &People, key: PersonKey) -> Vec<RoleGrant> {
        let person = people.get(key);
        let grant = |role, place| RoleGrant { role, place, made: person.created };
        let own = Where::Division(person.division);
        let mut list = vec![grant(roles::EMPLOYEE, Where::Everywhere)];
        match key.0 {
            at if at >= self.generated => {}
            0 => list.push(grant(roles::ADMIN, Where::Everywhere)),
            at if at <= DIRECTORS => {
                list.extend([grant(roles::USER, own), grant(roles::SUPERVISOR, Where::Everywhere)]);
            }
            at if at <= LEADS => list.extend([grant(roles::USER, own), grant(roles::SUPERVISOR, own)]),
            // A sixth of the people have never been given more than the first role.
            _ if Dice::new(self.seed, (15 << 40) | u64::from(key.0)).chance(84) => list.push(grant(roles::USER, own)),
            _ => {}
        }
        list
    }
}

impl Subject {
    /// The group with an id, as a subject.
    pub fn group(catalogue: &Catalogue, id: &str) -> Option<Self> {
        catalogue.group(id).map(Self::Group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population;

    #[test]
    fn people_have_the_roles_of_their_position() {
        let organization = population::generate(1, 200);
        let (access, people) = (&organization.access, &organization.people);
        let names = |at: u32| -> Vec<&str> {
            let own = access.own(people, &Subject::Person(PersonKey(at)));
            own.iter().map(|grant| access.role(grant.role).name).collect()
        };
        assert_eq!(names(0), ["employee", "admin"]);
        assert_eq!(names(3), ["employee", "user", "supervisor"]);
        let others: Vec<_> = (73..200).map(names).collect();
        assert!(others.iter().all(|list| list[0] == "employee" && !list.contains(&"supervisor")));
        assert!(others.iter().any(|list| list.len() == 1) && others.iter().any(|list| list.len() == 2));
    }

    #[test]
    fn groups_pass_their_roles_on() {
        let mut organization = population::generate(1, 200);
        let key = PersonKey(150);
        let subject = Subject::Person(key);
        let may = |o: &crate::state::Organization| o.access.permitted(&o.people, &subject, "directory:user:add");
        assert!(!may(&organization).somewhere());
        let group = Subject::Group(organization.people.get(key).groups[0]);
        let grant = RoleGrant { role: 4, place: Where::Division(2), made: 0 };
        organization.access.store(group.clone(), vec![grant]);
        assert!(may(&organization).covers(Where::Division(2)));
        assert!(!may(&organization).covers(Where::Division(1)) && !may(&organization).covers(Where::Everywhere));
        assert_eq!(organization.access.version(&group), 2);
        organization.access.store(group, vec![RoleGrant { place: Where::Everywhere, ..grant }]);
        assert_eq!(may(&organization), Permitted::Everywhere);
    }
}
