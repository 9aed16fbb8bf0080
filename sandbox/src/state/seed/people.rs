//! The generated people. Managers form a tree in which each manager has eight reports.

use std::collections::HashMap;

use genesys_users_models as models;

use super::names;
use super::words::{self, DEPARTMENTS};
use crate::state::catalogue::Catalogue;
use crate::state::clock::{self, DATA_EPOCH};
use crate::state::person::{
    OutOfOffice, Person, PersonKey, PersonState, Portrait, PresenceState, RoutingState, SkillLevel,
};
use crate::state::rng::Rng;

const MINUTE: i64 = 60_000;
const DAY: i64 = 1_440 * MINUTE;

/// Number of people who report to one manager.
const SPAN: u32 = 8;

/// Generates `users` people.
pub fn generate(seed: u64, users: u32, catalogue: &Catalogue) -> Vec<Person> {
    let mut taken: HashMap<String, u32> = HashMap::new();
    let mut people: Vec<Person> = Vec::with_capacity(users as usize);
    for index in 0..users {
        let person = person(seed, index, &people, catalogue, &mut taken);
        people.push(person);
    }
    people
}

/// Generates a person. The result depends only on the seed and on the people before.
fn person(seed: u64, index: u32, before: &[Person], catalogue: &Catalogue, taken: &mut HashMap<String, u32>) -> Person {
    let mut rng = Rng::new(seed, u64::from(index));
    let (id, jabber) = (rng.uuid(), rng.hex(24).into_boxed_str());
    let (first, last) = (rng.pick(&names::FIRST), rng.pick(&names::LAST));
    let (department, title) = position(index, &mut rng);
    let state = state(index);
    let active = state == PersonState::Active;
    let agent = DEPARTMENTS[department].contact_center && index > SPAN;
    let email = email(first, last, taken);
    let created = DATA_EPOCH - i64::from(30 + rng.below(2_000)) * DAY - i64::from(rng.below(1_440)) * MINUTE;
    let office = rng.index(catalogue.offices.len());
    let queue = active && agent && rng.chance(55);
    let since = DATA_EPOCH - i64::from(1 + rng.below(300)) * MINUTE;
    Person {
        id,
        name: format!("{first} {last}").into(),
        username: email.clone(),
        preferred_name: rng
            .chance(12)
            .then(|| first[..first.char_indices().nth(3).map_or(first.len(), |(at, _)| at)].into()),
        department: Some(DEPARTMENTS[department].name.into()),
        title: Some(title.into()),
        jabber,
        state,
        version: i32::try_from(1 + rng.below(40)).unwrap_or(1),
        manager: manager(index, before),
        division: if department >= 4 { 4 } else { rng.index(4) },
        acd_auto_answer: agent && rng.chance(30),
        portrait: if rng.chance(60) { Portrait::Initials } else { Portrait::None },
        addresses: addresses(&mut rng),
        email,
        certifications: sample(&words::CERTIFICATIONS, 2, &mut rng),
        profile_skills: sample(&words::PROFILE_SKILLS, 4, &mut rng),
        biography: rng.chance(35).then(|| Box::new(biography(first, &mut rng))),
        employer: rng.chance(80).then(|| Box::new(employer(index, first, last, created, &mut rng))),
        locations: None,
        office,
        groups: groups(catalogue.groups.len(), &mut rng),
        team: agent.then(|| rng.index(catalogue.teams.len())),
        skills: if agent { skill_levels(catalogue.skills.len(), 5, &mut rng) } else { Vec::new() },
        languages: if agent { skill_levels(catalogue.languages.len(), 3, &mut rng) } else { Vec::new() },
        language_preference: rng.pick(&words::LOCALES),
        routing: RoutingState { status: routing_status(queue, &mut rng), since },
        presence: PresenceState { definition: presence(active, queue, &mut rng), message: "".into(), since },
        out_of_office: (active && !queue && rng.chance(4)).then(|| OutOfOffice {
            active: true,
            start: Some(DATA_EPOCH - 2 * DAY),
            end: Some(DATA_EPOCH + i64::from(1 + rng.below(12)) * DAY),
            indefinite: false,
        }),
        created,
        modified: created + (DATA_EPOCH - created) / 8 * i64::from(index % 8),
        last_login: rng.chance(92).then(|| since - i64::from(rng.below(4_000)) * MINUTE),
        welcome_sent: Some(created + 5 * MINUTE),
    }
}

/// Department (index) and title. People have the department of their director.
fn position(index: u32, rng: &mut Rng) -> (usize, &'static str) {
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
        _ => rng.pick(&DEPARTMENTS[department].members),
    };
    (department, title)
}

/// A few people are inactive or deleted, also in small organizations, but never the first ones.
fn state(index: u32) -> PersonState {
    match (index % 29, index % 37) {
        (17, _) => PersonState::Inactive,
        (_, 23) => PersonState::Deleted,
        _ => PersonState::Active,
    }
}

/// The manager in the tree, or the nearest one above who is not deleted.
fn manager(index: u32, before: &[Person]) -> Option<PersonKey> {
    let manager = generated_manager(index)?;
    debug_assert!(before[manager as usize].state != PersonState::Deleted);
    Some(PersonKey(manager))
}

/// Position of the generated manager of a person.
pub fn generated_manager(index: u32) -> Option<u32> {
    let mut at = index.checked_sub(1)? / SPAN;
    while state(at) == PersonState::Deleted {
        at = (at - 1) / SPAN;
    }
    Some(at)
}

/// Positions of the generated reports of a person, in an organization of `users` generated people.
pub fn generated_reports(index: u32, users: u32) -> Vec<u32> {
    let mut found = Vec::new();
    let mut above = vec![index];
    while let Some(manager) = above.pop() {
        let first = manager.saturating_mul(SPAN).saturating_add(1);
        for report in (first..first.saturating_add(SPAN)).take_while(|report| *report < users) {
            found.push(report);
            // The reports of a deleted person report to the next manager above.
            if state(report) == PersonState::Deleted {
                above.push(report);
            }
        }
    }
    found
}

/// `first.last@…` in plain ASCII, with a number when somebody else has that address.
fn email(first: &str, last: &str, taken: &mut HashMap<String, u32>) -> Box<str> {
    let base = format!("{}.{}", ascii(first), ascii(last));
    let count = taken.entry(base.clone()).or_default();
    *count += 1;
    match *count {
        1 => format!("{base}@{}", words::DOMAIN).into(),
        number => format!("{base}{number}@{}", words::DOMAIN).into(),
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

fn addresses(rng: &mut Rng) -> Vec<models::Contact> {
    let mut list = Vec::new();
    let mut phone = |kind, extension: bool, rng: &mut Rng| {
        // Numbers of this range are reserved for fiction.
        list.push(models::Contact {
            address: Some(format!("+1919555{}", rng.digits(4))),
            media_type: Some(models::ContactMediaType::Phone),
            r#type: Some(kind),
            extension: extension.then(|| rng.digits(4)),
            country_code: Some("US".to_owned()),
            ..Default::default()
        });
    };
    if rng.chance(75) {
        phone(models::ContactType::Work, true, rng);
    }
    if rng.chance(30) {
        phone(models::ContactType::Mobile, false, rng);
    }
    list
}

fn sample(words: &[&str], most: u32, rng: &mut Rng) -> Vec<Box<str>> {
    let count = rng.below(most + 1);
    rng.indexes(words.len(), count).into_iter().map(|at| words[usize::from(at)].into()).collect()
}

fn skill_levels(length: usize, most: u32, rng: &mut Rng) -> Vec<SkillLevel> {
    let count = 1 + rng.below(most);
    let indexes = rng.indexes(length, count);
    indexes
        .into_iter()
        .map(|index| SkillLevel {
            index,
            active: true,
            proficiency: [1.0, 2.0, 3.0, 4.0, 5.0][usize::from(rng.index(5))],
        })
        .collect()
}

/// Indexes of groups. Everybody is in the first group.
fn groups(length: usize, rng: &mut Rng) -> Vec<u16> {
    let mut list = vec![0];
    let count = rng.below(3);
    list.extend(rng.indexes(length - 1, count).into_iter().map(|at| at + 1));
    list
}

fn biography(first: &str, rng: &mut Rng) -> models::Biography {
    let hobby = rng.pick(&words::HOBBIES);
    models::Biography {
        biography: Some(format!("{first} joined for the people and stayed for the harbor.")),
        interests: Some(sample(&words::PROFILE_SKILLS, 3, rng).into_iter().map(String::from).collect()),
        hobbies: Some(vec![hobby.to_owned()]),
        ..Default::default()
    }
}

fn employer(index: u32, first: &str, last: &str, created: i64, rng: &mut Rng) -> models::EmployerInfo {
    models::EmployerInfo {
        official_name: Some(format!("{first} {last}")),
        employee_id: Some(format!("HL-{:06}", index + 1)),
        employee_type: Some(rng.pick(&["Full-time", "Full-time", "Part-time", "Contractor"]).to_owned()),
        date_hire: clock::iso(created).get(..10).map(str::to_owned),
    }
}

fn routing_status(queue: bool, rng: &mut Rng) -> &'static str {
    match queue {
        true => rng.pick(&["IDLE", "IDLE", "INTERACTING", "INTERACTING", "COMMUNICATING", "NOT_RESPONDING"]),
        false => "OFF_QUEUE",
    }
}

/// Index of a presence definition: On Queue for people on a queue, Offline for people who are not active.
fn presence(active: bool, queue: bool, rng: &mut Rng) -> u16 {
    match (active, queue) {
        (false, _) => 0,
        (true, true) => 8,
        (true, false) => rng.index(8),
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
