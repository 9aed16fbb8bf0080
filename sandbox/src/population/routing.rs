//! Queues, skill groups, utilization labels and stations of the generated organization.

use super::dice::Dice;
use super::stream;
use crate::clock::{DATA_EPOCH, Millis};
use crate::state::{
    Catalogue, Label, People, Person, PersonKey, PersonState, Queue, Routing, SkillGroup, SkillRule, StationKind,
    Stations, Together,
};

const MINUTE: Millis = 60_000;
const DAY: Millis = 1_440 * MINUTE;

const QUEUES: [(&str, &str); 14] = [
    ("Care General", "First contact for everything"),
    ("Care Moves", "People who move house"),
    ("Care Complaints", "Complaints that need an answer within a day"),
    ("Sales Inbound", "New customers who call"),
    ("Sales Business", "Companies with several meters"),
    ("Sales Renewal", "Contracts that end soon"),
    ("Support Outages", "Power cuts"),
    ("Support Solar", "Panels and inverters"),
    ("Support Heat Pumps", "Heating that does not heat"),
    ("Support Wall Boxes", "Chargers for cars"),
    ("Billing Questions", "What is on the invoice"),
    ("Billing Payments", "Instalments and refunds"),
    ("Written", "Email and messages in all languages"),
    ("Callbacks", "Promised calls"),
];

const LABELS: [&str; 3] = ["Long calls", "Case work", "Social media"];

/// Stations, one a person; every fiftieth has no edge.
const UNHOMED: u32 = 50;

pub fn generate(seed: u64, catalogue: &Catalogue, people: &People) -> Routing {
    let mut dice = Dice::new(seed, stream::ROUTING);
    let queues = QUEUES
        .iter()
        .map(|(name, description)| Queue {
            id: dice.uuid(),
            name,
            description,
            division: dice.index(4),
            created: DATA_EPOCH - i64::from(30 + dice.below(900)) * DAY,
        })
        .collect();
    let labels = LABELS.iter().map(|name| Label { id: dice.uuid(), name }).collect();
    let skill_groups = skill_groups(catalogue, &mut dice);
    Routing::new(queues, skill_groups, labels, stations(seed, people))
}

/// One for each skill and each language, and some of several.
fn skill_groups(catalogue: &Catalogue, dice: &mut Dice) -> Vec<SkillGroup> {
    let mut group = |name: String, rules: Vec<SkillRule>| SkillGroup {
        id: dice.uuid(),
        name,
        division: dice.index(4),
        created: DATA_EPOCH - i64::from(1 + dice.below(700)) * DAY,
        rules,
    };
    let rule = |skills: &[(u16, i32)], languages: &[(u16, i32)], together| SkillRule {
        skills: skills.to_vec(),
        languages: languages.to_vec(),
        together,
    };
    let mut groups = Vec::new();
    for (at, skill) in (0..).zip(&catalogue.skills) {
        groups.push(group(format!("{} experts", skill.name), vec![rule(&[(at, 4)], &[], Together::And)]));
    }
    for (at, language) in (0..).zip(&catalogue.languages) {
        groups.push(group(format!("{} fluent", language.name), vec![rule(&[], &[(at, 3)], Together::And)]));
    }
    groups.push(group("Energy at home".to_owned(), vec![rule(&[(5, 2), (6, 2), (7, 2), (8, 2)], &[], Together::Or)]));
    groups.push(group(
        "Complaints in English".to_owned(),
        vec![rule(&[(10, 1)], &[], Together::And), rule(&[], &[(0, 2), (6, 2)], Together::Or)],
    ));
    groups.push(group("No second level".to_owned(), vec![rule(&[(15, 1)], &[], Together::Not)]));
    groups
}

/// The station of a person depends on the seed and on that person only.
fn stations(seed: u64, people: &People) -> Stations {
    let mut stations = Stations::default();
    for index in 0..u32::try_from(people.len()).unwrap_or(u32::MAX) {
        let mut dice = Dice::new(seed, stream::STATIONS + u64::from(index));
        let kind = dice.pick(&[StationKind::Desk, StationKind::WebRtc, StationKind::WebRtc, StationKind::Remote]);
        let homed = index % UNHOMED != UNHOMED - 1;
        let station = stations.add(dice.uuid(), kind, homed);
        let key = PersonKey(index);
        let person = people.get(key);
        if !homed || person.state == PersonState::Deleted {
            continue;
        }
        if on_queue(person) {
            stations.associate(key, station, person.routing.since - i64::from(dice.below(60)) * MINUTE);
        }
        if person.team.is_some() && dice.chance(60) {
            stations.set_default(key, Some(station));
        } else if index == 0 || dice.chance(30) {
            // Used some time ago: the station is free.
            stations.remember(key, station);
        }
    }
    stations
}

fn on_queue(person: &Person) -> bool {
    person.routing.status != "OFF_QUEUE"
}
