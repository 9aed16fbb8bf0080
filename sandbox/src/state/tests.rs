//! Tests of state that need a generated organization.

use super::access::{DivisionScope, PermittedDivisions, RoleGrant, Subject};
use super::organization::Organization;
use super::person::{PersonKey, PersonState};
use super::seed::organization::generate;

#[test]
fn people_have_the_roles_of_their_position() {
    let organization = generate(1, 200);
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
fn members_have_the_roles_of_their_groups() {
    let mut organization = generate(1, 200);
    let key = PersonKey(150);
    let subject = Subject::Person(key);
    let permitted = |o: &Organization| o.access.permitted(&o.people, &subject, "directory:user:add");
    assert!(!permitted(&organization).any());
    let group = Subject::Group(organization.people.get(key).groups[0]);
    let grant = RoleGrant { role: 4, scope: DivisionScope::One(2), made: 0 };
    organization.access.store(group.clone(), vec![grant]);
    assert!(permitted(&organization).covers(DivisionScope::One(2)));
    assert!(!permitted(&organization).covers(DivisionScope::One(1)));
    assert!(!permitted(&organization).covers(DivisionScope::All));
    assert_eq!(organization.access.version(&group), 2);
    organization.access.store(group, vec![RoleGrant { scope: DivisionScope::All, ..grant }]);
    assert_eq!(permitted(&organization), PermittedDivisions::All);
}

#[test]
fn queue_counts_follow_every_change() {
    let mut organization = generate(4, 150);
    let key = organization.people.first();
    let person = organization.people.get(key).clone();
    let before = organization.routing.queue_counts(&organization.people).to_vec();
    assert!(before.iter().all(|(members, joined)| members >= joined));
    assert!(before.iter().any(|(members, joined)| members > joined));
    organization.routing.join(key, &person, 3, true);
    let after_join = organization.routing.queue_counts(&organization.people).to_vec();
    assert_eq!(after_join[3], (before[3].0 + 1, before[3].1 + 1));
    organization.routing.join(key, &person, 3, false);
    let after_leave = organization.routing.queue_counts(&organization.people).to_vec();
    assert_eq!(after_leave[3], (before[3].0 + 1, before[3].1), "a person who leaves stays a member");
    assert_eq!(after_leave[..3], before[..3]);
    organization.set_person_state(key, PersonState::Inactive, 0);
    let after_change = organization.routing.queue_counts(&organization.people).to_vec();
    assert_eq!(after_change[3], (before[3].0, before[3].1), "only active people count");
}
