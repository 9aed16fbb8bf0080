//! All people, with indexes by id, by email address, by chat address, by manager, and by name for each state.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use uuid::Uuid;

use super::activity_log::{self, ActivityLog};
use super::clock::Clock;
use super::person::{Person, PersonKey, PersonState, PresenceState, RoutingState};
use super::person_change::{Unchanged, Watcher};

/// Everybody in the organization.
#[derive(Default)]
pub struct People {
    list: Vec<Person>,
    by_id: HashMap<Uuid, PersonKey>,
    by_email: HashMap<Box<str>, PersonKey>,
    by_jabber: HashMap<Box<str>, PersonKey>,
    reports: HashMap<PersonKey, Vec<PersonKey>>,
    /// Changes of presence and routing status since the start, for people with at least one.
    activity: HashMap<PersonKey, ActivityLog>,
    /// Keys in order of name: everybody, then active, inactive and deleted people.
    sorted: [Vec<PersonKey>; 4],
    /// Source of the modification dates.
    clock: Arc<Clock>,
    /// Receives every change.
    watcher: Option<Watcher>,
}

impl People {
    /// Indexes a list of people. One sort is much faster than inserting each person.
    pub fn new(list: Vec<Person>) -> Self {
        let mut people = Self { list, ..Self::default() };
        let mut order: Vec<(String, PersonKey)> = Vec::with_capacity(people.list.len());
        for (index, person) in people.list.iter().enumerate() {
            let key = PersonKey(u32::try_from(index).expect("fewer than four billion people"));
            people.by_id.insert(person.id, key);
            people.by_email.insert(lower(&person.email), key);
            people.by_jabber.insert(person.jabber.clone(), key);
            if let Some(manager) = person.manager {
                people.reports.entry(manager).or_default().push(key);
            }
            order.push((person.name.to_lowercase(), key));
        }
        order.sort_unstable_by(|(a, i), (b, j)| a.cmp(b).then_with(|| i.cmp(j)));
        for (_, key) in order {
            people.sorted[0].push(key);
            people.sorted[slot(people.list[key.0 as usize].state)].push(key);
        }
        people
    }

    /// Sets the clock that gives the modification dates.
    pub fn set_clock(&mut self, clock: Arc<Clock>) {
        self.clock = clock;
    }

    /// Sets the receiver of the changes.
    pub fn watch(&mut self, watcher: Watcher) {
        self.watcher = Some(watcher);
    }

    /// Number of people, including deleted ones.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The first person, who has all permissions.
    pub fn first(&self) -> PersonKey {
        PersonKey(0)
    }

    /// The person with a key.
    pub fn get(&self, key: PersonKey) -> &Person {
        &self.list[key.0 as usize]
    }

    /// The person with an id.
    pub fn by_id(&self, id: &str) -> Option<PersonKey> {
        // Only the form that the API writes is an id: 36 characters with hyphens.
        let id = (id.len() == 36).then(|| Uuid::try_parse(id).ok())??;
        self.by_id.get(&id).copied()
    }

    /// The person with an email address. Comparison is not case-sensitive.
    pub fn by_email(&self, email: &str) -> Option<PersonKey> {
        self.by_email.get(&lower(email)).copied()
    }

    /// The person with the local part of a chat address.
    pub fn by_jabber(&self, name: &str) -> Option<PersonKey> {
        self.by_jabber.get(name).copied()
    }

    /// Everybody, or the people in one state, in order of name.
    pub fn sorted(&self, state: Option<PersonState>) -> &[PersonKey] {
        &self.sorted[state.map_or(0, slot)]
    }

    /// Position in a list of `sorted` where the people before a name and key end. The name is in lower case. The person of the
    /// key may have left the list.
    pub fn position_before(&self, list: &[PersonKey], name: &str, key: PersonKey) -> usize {
        list.partition_point(|other| (self.get(*other).name.to_lowercase().as_str(), *other) < (name, key))
    }

    /// Position in a list of `sorted` where the people after a name and key begin.
    pub fn position_after(&self, list: &[PersonKey], name: &str, key: PersonKey) -> usize {
        let before = self.position_before(list, name, key);
        before + usize::from(list.get(before) == Some(&key) && self.get(key).name.to_lowercase() == name)
    }

    /// The reports of a person, including deleted people, in order of name.
    pub fn reports(&self, key: PersonKey) -> Vec<PersonKey> {
        let mut reports = self.reports.get(&key).cloned().unwrap_or_default();
        self.sort_by_name(&mut reports);
        reports
    }

    /// Sorts people as listings do: by name, not case-sensitive.
    pub fn sort_by_name(&self, keys: &mut [PersonKey]) {
        keys.sort_by(|a, b| self.order(*a, *b));
    }

    /// The reports of a person that are not deleted, in order of name.
    pub fn direct_reports(&self, key: PersonKey) -> Vec<PersonKey> {
        let mut reports = self.reports(key);
        reports.retain(|report| self.get(*report).state != PersonState::Deleted);
        reports
    }

    /// The managers of a person, nearest first.
    pub fn superiors(&self, key: PersonKey) -> Vec<PersonKey> {
        let mut found = Vec::new();
        let mut next = self.get(key).manager;
        while let Some(manager) = next {
            found.push(manager);
            next = self.get(manager).manager;
        }
        found
    }

    /// Whether the hierarchy would have a cycle if `manager` became the manager of `key`.
    pub fn would_cycle(&self, key: PersonKey, manager: PersonKey) -> bool {
        key == manager || self.superiors(manager).contains(&key)
    }

    /// Adds a person.
    pub fn add(&mut self, person: Person) -> PersonKey {
        let key = PersonKey(u32::try_from(self.list.len()).expect("fewer than four billion people"));
        self.list.push(person);
        self.link(key);
        key
    }

    /// Changes a person and updates the indexes.
    pub fn change(&mut self, key: PersonKey, change: impl FnOnce(&mut Person)) {
        self.unlink(key);
        self.apply(key, change);
        self.link(key);
    }

    /// Changes the presence and routing status of a person. They are in no index, so this takes much less time.
    pub fn change_activity(&mut self, key: PersonKey, change: impl FnOnce(&mut PresenceState, &mut RoutingState)) {
        self.apply(key, |person| change(&mut person.presence, &mut person.routing));
    }

    fn apply(&mut self, key: PersonKey, change: impl FnOnce(&mut Person)) {
        let person = &mut self.list[key.0 as usize];
        let (before, version) = (activity_log::status(person), person.version);
        let unchanged = Unchanged::of(person);
        change(person);
        if person.version != version {
            person.modified = self.clock.now();
        }
        if activity_log::status(person) != before {
            self.activity.entry(key).or_insert_with(|| ActivityLog::new(before)).add(person);
        }
        if let (Some(watcher), Some(change)) = (&self.watcher, unchanged.change(person)) {
            watcher(person, change);
        }
    }

    /// The changes that clients have made to the presence and routing status of a person.
    pub fn activity(&self, key: PersonKey) -> Option<&ActivityLog> {
        self.activity.get(&key)
    }

    fn link(&mut self, key: PersonKey) {
        let person = &self.list[key.0 as usize];
        let slot = slot(person.state);
        self.by_id.insert(person.id, key);
        self.by_email.insert(lower(&person.email), key);
        self.by_jabber.insert(person.jabber.clone(), key);
        if let Some(manager) = person.manager {
            self.reports.entry(manager).or_default().push(key);
        }
        for list in [0, slot] {
            let at = self.position(list, key);
            self.sorted[list].insert(at, key);
        }
    }

    fn unlink(&mut self, key: PersonKey) {
        let person = &self.list[key.0 as usize];
        let slot = slot(person.state);
        let (id, email, jabber, manager) = (person.id, lower(&person.email), person.jabber.clone(), person.manager);
        for list in [0, slot] {
            let at = self.position(list, key);
            debug_assert_eq!(self.sorted[list].get(at), Some(&key));
            self.sorted[list].remove(at);
        }
        self.by_id.remove(&id);
        self.by_email.remove(&email);
        self.by_jabber.remove(&jabber);
        if let Some(reports) = manager.and_then(|manager| self.reports.get_mut(&manager)) {
            reports.retain(|report| *report != key);
        }
    }

    /// Position of a person in one of the sorted lists, or the position where the person belongs.
    fn position(&self, list: usize, key: PersonKey) -> usize {
        self.sorted[list].partition_point(|other| self.order(*other, key) == Ordering::Less)
    }

    fn order(&self, a: PersonKey, b: PersonKey) -> Ordering {
        let name = |key| self.get(key).name.to_lowercase();
        name(a).cmp(&name(b)).then_with(|| a.cmp(&b))
    }
}

fn lower(text: &str) -> Box<str> {
    text.to_lowercase().into_boxed_str()
}

fn slot(state: PersonState) -> usize {
    match state {
        PersonState::Active => 1,
        PersonState::Inactive => 2,
        PersonState::Deleted => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(count: u32) -> People {
        People::new((0..count).map(Person::sample).collect())
    }

    /// Checks every index against the list.
    fn check(people: &People) {
        assert_eq!(people.sorted[0].len(), people.len());
        assert_eq!(people.sorted[1..].iter().map(Vec::len).sum::<usize>(), people.len());
        for count in [people.by_id.len(), people.by_email.len(), people.by_jabber.len()] {
            assert_eq!(count, people.len(), "no index has an entry that is out of date");
        }
        for list in &people.sorted {
            assert!(list.windows(2).all(|pair| people.order(pair[0], pair[1]) == Ordering::Less));
        }
        for index in 0..people.len() {
            let key = PersonKey(u32::try_from(index).unwrap());
            let person = people.get(key);
            assert_eq!(people.by_id(&person.id.to_string()), Some(key));
            assert_eq!(people.by_email(&person.email.to_uppercase()), Some(key));
            assert_eq!(people.by_jabber(&person.jabber), Some(key));
            assert!(people.sorted(Some(person.state)).contains(&key));
            if let Some(manager) = person.manager {
                assert!(people.reports(manager).contains(&key));
            }
        }
        assert_eq!(
            people.reports.values().map(Vec::len).sum::<usize>(),
            people.list.iter().filter(|p| p.manager.is_some()).count()
        );
    }

    #[test]
    fn indexes_follow_every_change() {
        let mut people = people(120);
        check(&people);
        let (moved, manager) = (PersonKey(50), PersonKey(60));
        people.change(moved, |person| {
            person.name = "aaron aardvark".into();
            person.email = "New@Example.com".into();
            person.state = PersonState::Deleted;
            person.manager = Some(manager);
        });
        check(&people);
        assert_eq!(people.sorted(None)[0], moved);
        let mut twin = people.get(moved).clone();
        twin.id = Uuid::nil();
        twin.email = "twin@example.com".into();
        twin.jabber = "twin".into();
        let twin = people.add(twin);
        check(&people);
        assert_eq!(people.sorted(None)[..2], [moved, twin]);
    }

    #[test]
    fn cycles_are_detected() {
        let people = people(120);
        let deep = PersonKey(100);
        let top = *people.superiors(deep).last().unwrap();
        assert!(people.would_cycle(top, deep));
        assert!(people.would_cycle(deep, deep));
        assert!(!people.would_cycle(deep, top));
    }

    #[test]
    fn only_the_form_of_the_api_is_an_id() {
        let people = people(10);
        let id = people.get(PersonKey(4)).id;
        assert_eq!(people.by_id(&id.to_string()), Some(PersonKey(4)));
        assert_eq!(people.by_id(&id.simple().to_string()), None);
        assert_eq!(people.by_id(&format!("{{{id}}}")), None);
        assert_eq!(people.by_id("me"), None);
    }
}
