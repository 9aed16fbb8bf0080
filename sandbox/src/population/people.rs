//! The generated people: a tree of managers, eight to each.

use std::collections::HashMap;

use genesys_users_models as models;

use super::dice::Dice;
use super::names::{self, DEPARTMENTS};
use crate::clock::{self, DATA_EPOCH};
use crate::state::{
    Availability, Catalogue, Person, PersonKey, PersonState, Portrait, PresenceState, Rated, RoutingState,
};

const MINUTE: i64 = 60_000;
const DAY: i64 = 1_440 * MINUTE;

/// People who report to one manager.
const SPAN: u32 = 8;

pub fn generate(seed: u64, users: u32, catalogue: &Catalogue) -> Vec<Person> {
    let mut taken: HashMap<String, u32> = HashMap::new();
    let mut people: Vec<Person> = Vec::with_capacity(users as usize);
    for index in 0..users {
        let person = person(seed, index, &people, catalogue, &mut taken);
        people.push(person);
    }
    people
}

/// A person; depends on the people before and on nothing else.
fn person(seed: u64, index: u32, before: &[Person], catalogue: &Catalogue, taken: &mut HashMap<String, u32>) -> Person {
    let mut dice = Dice::new(seed, u64::from(index));
    let (id, jabber) = (dice.uuid(), dice.hex(24).into_boxed_str());
    let (first, last) = (dice.pick(&names::FIRST), dice.pick(&names::LAST));
    let (department, title) = position(index, &mut dice);
    let state = state(index);
    let active = state == PersonState::Active;
    let agent = DEPARTMENTS[department].contact_center && index > SPAN;
    let email = email(first, last, taken);
    let created = DATA_EPOCH - i64::from(30 + dice.below(2_000)) * DAY - i64::from(dice.below(1_440)) * MINUTE;
    let office = dice.index(catalogue.offices.len());
    let queue = active && agent && dice.chance(55);
    let since = DATA_EPOCH - i64::from(1 + dice.below(300)) * MINUTE;
    Person {
        id,
        name: format!("{first} {last}").into(),
        username: email.clone(),
        preferred_name: dice
            .chance(12)
            .then(|| first[..first.char_indices().nth(3).map_or(first.len(), |(at, _)| at)].into()),
        department: Some(DEPARTMENTS[department].name.into()),
        title: Some(title.into()),
        jabber,
        state,
        version: i32::try_from(1 + dice.below(40)).unwrap_or(1),
        manager: manager(index, before),
        division: if department >= 4 { 4 } else { dice.index(4) },
        acd_auto_answer: agent && dice.chance(30),
        portrait: if dice.chance(60) { Portrait::Initials } else { Portrait::None },
        addresses: addresses(&mut dice),
        email,
        certifications: some(&names::CERTIFICATIONS, 2, &mut dice),
        profile_skills: some(&names::PROFILE_SKILLS, 4, &mut dice),
        biography: dice.chance(35).then(|| Box::new(biography(first, &mut dice))),
        employer: dice.chance(80).then(|| Box::new(employer(index, first, last, created, &mut dice))),
        locations: None,
        office,
        groups: groups(catalogue.groups.len(), &mut dice),
        team: agent.then(|| dice.index(catalogue.teams.len())),
        skills: if agent { rated(catalogue.skills.len(), 5, &mut dice) } else { Vec::new() },
        languages: if agent { rated(catalogue.languages.len(), 3, &mut dice) } else { Vec::new() },
        language_preference: dice.pick(&names::LOCALES),
        routing: RoutingState { status: routing_status(queue, &mut dice), since },
        presence: PresenceState { definition: presence(active, queue, &mut dice), message: "".into(), since },
        out_of_office: (active && !queue && dice.chance(4)).then(|| Availability {
            away: true,
            start: Some(DATA_EPOCH - 2 * DAY),
            end: Some(DATA_EPOCH + i64::from(1 + dice.below(12)) * DAY),
            indefinite: false,
        }),
        created,
        modified: created + (DATA_EPOCH - created) / 8 * i64::from(index % 8),
        last_login: dice.chance(92).then(|| since - i64::from(dice.below(4_000)) * MINUTE),
        welcome_sent: Some(created + 5 * MINUTE),
    }
}

/// Department and title; a department is passed down from the director.
fn position(index: u32, dice: &mut Dice) -> (usize, &'static str) {
    let mut path = vec![index];
    while let Some(&last) = path.last().filter(|last| **last > 0) {
        path.push((last - 1) / SPAN);
    }
    let depth = path.len() - 1;
    let Some(director) = depth.checked_sub(1).map(|at| path[at]) else {
        return (7, "Chief Executive Officer");
    };
    let department = ((director - 1) % SPAN) as usize;
    let title = match depth {
        1 => DEPARTMENTS[department].director,
        2 => DEPARTMENTS[department].lead,
        _ => dice.pick(&DEPARTMENTS[department].members),
    };
    (department, title)
}

/// A few people are inactive or deleted, in small organizations too; never the first ones.
fn state(index: u32) -> PersonState {
    match (index % 29, index % 37) {
        (17, _) => PersonState::Inactive,
        (_, 23) => PersonState::Deleted,
        _ => PersonState::Active,
    }
}

/// The manager in the tree, or the one above while that one is deleted.
fn manager(index: u32, before: &[Person]) -> Option<PersonKey> {
    let manager = generated_manager(index)?;
    debug_assert!(before[manager as usize].state != PersonState::Deleted);
    Some(PersonKey(manager))
}

/// Position of the person whom a person reported to when everything was generated.
pub fn generated_manager(index: u32) -> Option<u32> {
    let mut at = index.checked_sub(1)? / SPAN;
    while state(at) == PersonState::Deleted {
        at = (at - 1) / SPAN;
    }
    Some(at)
}

/// Positions of those among `users` people who reported to a person when everything was generated.
pub fn generated_reports(index: u32, users: u32) -> Vec<u32> {
    let mut found = Vec::new();
    let mut above = vec![index];
    while let Some(manager) = above.pop() {
        let first = manager.saturating_mul(SPAN).saturating_add(1);
        for report in (first..first.saturating_add(SPAN)).take_while(|report| *report < users) {
            found.push(report);
            // Who is below a deleted person reports to the one above.
            if state(report) == PersonState::Deleted {
                above.push(report);
            }
        }
    }
    found
}

/// `first.last@…` in plain ASCII, numbered when taken.
fn email(first: &str, last: &str, taken: &mut HashMap<String, u32>) -> Box<str> {
    let base = format!("{}.{}", ascii(first), ascii(last));
    let count = taken.entry(base.clone()).or_default();
    *count += 1;
    match *count {
        1 => format!("{base}@{}", names::DOMAIN).into(),
        number => format!("{base}{number}@{}", names::DOMAIN).into(),
    }
}

fn ascii(name: &str) -> String {
    let mut text = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'a'..='z' => text.push(letter),
            'é' | 'è' => text.push('e'),
            'í' => text.push('i'),
            'ö' | 'ø' => text.push_str("oe"),
            'ü' => text.push_str("ue"),
            _ => {}
        }
    }
    text
}

fn addresses(dice: &mut Dice) -> Vec<models::Contact> {
    let mut list = Vec::new();
    let mut phone = |kind, extension: bool, dice: &mut Dice| {
        // Numbers of this range are set aside for fiction.
        list.push(models::Contact {
            address: Some(format!("+1919555{}", dice.digits(4))),
            media_type: Some(models::ContactMediaType::Phone),
            r#type: Some(kind),
            extension: extension.then(|| dice.digits(4)),
            country_code: Some("US".to_owned()),
            ..Default::default()
        });
    };
    if dice.chance(75) {
        phone(models::ContactType::Work, true, dice);
    }
    if dice.chance(30) {
        phone(models::ContactType::Mobile, false, dice);
    }
    list
}

fn some(words: &[&str], most: u32, dice: &mut Dice) -> Vec<Box<str>> {
    let count = dice.below(most + 1);
    dice.indexes(words.len(), count).into_iter().map(|at| words[usize::from(at)].into()).collect()
}

fn rated(length: usize, most: u32, dice: &mut Dice) -> Vec<Rated> {
    let count = 1 + dice.below(most);
    let indexes = dice.indexes(length, count);
    indexes
        .into_iter()
        .map(|at| Rated { at, active: true, proficiency: [1.0, 2.0, 3.0, 4.0, 5.0][usize::from(dice.index(5))] })
        .collect()
}

/// Everybody is in the first group.
fn groups(length: usize, dice: &mut Dice) -> Vec<u16> {
    let mut list = vec![0];
    let count = dice.below(3);
    list.extend(dice.indexes(length - 1, count).into_iter().map(|at| at + 1));
    list
}

fn biography(first: &str, dice: &mut Dice) -> models::Biography {
    let hobby = dice.pick(&names::HOBBIES);
    models::Biography {
        biography: Some(format!("{first} joined for the people and stayed for the harbor.")),
        interests: Some(some(&names::PROFILE_SKILLS, 3, dice).into_iter().map(String::from).collect()),
        hobbies: Some(vec![hobby.to_owned()]),
        ..Default::default()
    }
}

fn employer(index: u32, first: &str, last: &str, created: i64, dice: &mut Dice) -> models::EmployerInfo {
    models::EmployerInfo {
        official_name: Some(format!("{first} {last}")),
        employee_id: Some(format!("HL-{:06}", index + 1)),
        employee_type: Some(dice.pick(&["Full-time", "Full-time", "Part-time", "Contractor"]).to_owned()),
        date_hire: clock::iso(created).get(..10).map(str::to_owned),
    }
}

fn routing_status(queue: bool, dice: &mut Dice) -> &'static str {
    match queue {
        true => dice.pick(&["IDLE", "IDLE", "INTERACTING", "INTERACTING", "COMMUNICATING", "NOT_RESPONDING"]),
        false => "OFF_QUEUE",
    }
}

/// Index of a presence definition: on queue, or some other; offline when not active.
fn presence(active: bool, queue: bool, dice: &mut Dice) -> u16 {
    match (active, queue) {
        (false, _) => 0,
        (true, true) => 8,
        (true, false) => dice.index(8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_and_managers_say_the_same() {
        for manager in 0..400 {
            let below: Vec<u32> = (1..400).filter(|index| generated_manager(*index) == Some(manager)).collect();
            let mut reports = generated_reports(manager, 400);
            reports.sort_unstable();
            if state(manager) == PersonState::Deleted {
                assert!(below.is_empty());
            } else {
                assert_eq!(reports, below, "{manager}");
            }
        }
    }
}
