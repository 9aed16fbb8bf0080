//! Queues, skill groups, utilization labels and stations of the generated organization.

use super::streams;
use crate::state::catalogue::Catalogue;
use crate::state::clock::{DATA_EPOCH, Millis};
use crate::state::direct_routing::{Backup, Backups};
use crate::state::people::People;
use crate::state::person::{Person, PersonKey, PersonState};
use crate::state::rng::Rng;
use crate::state::routing::{Label, Operator, Queue, Routing, SkillGroup, SkillRule};
use crate::state::stations::{StationKind, Stations};

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

/// Every person has a station; each station at a multiple of this number has no edge and cannot be used.
const UNHOMED: u32 = 50;

/// How many in a hundred people have a direct routing backup of their own.
const BACKUP_PERCENT: u32 = 8;

/// Generates queues, skill groups, labels and stations.
pub fn generate(seed: u64, catalogue: &Catalogue, people: &People) -> Routing {
    let mut rng = Rng::new(seed, streams::ROUTING);
    let queues: Vec<Queue> = QUEUES
        .iter()
        .map(|(name, description)| Queue {
            id: rng.uuid(),
            name,
            description,
            division: rng.index(4),
            created: DATA_EPOCH - i64::from(30 + rng.below(900)) * DAY,
        })
        .collect();
    let labels = LABELS.iter().map(|name| Label { id: rng.uuid(), name }).collect();
    let skill_groups = skill_groups(catalogue, &mut rng);
    let backups = backups(seed, people, &queues);
    Routing::new(queues, skill_groups, labels, stations(seed, people), backups)
}

/// One skill group for each skill and each language, and some that combine several.
fn skill_groups(catalogue: &Catalogue, rng: &mut Rng) -> Vec<SkillGroup> {
    let mut group = |name: String, rules: Vec<SkillRule>| SkillGroup {
        id: rng.uuid(),
        name,
        division: rng.index(4),
        created: DATA_EPOCH - i64::from(1 + rng.below(700)) * DAY,
        rules,
    };
    let rule = |skills: &[(u16, i32)], languages: &[(u16, i32)], operator| SkillRule {
        skills: skills.to_vec(),
        languages: languages.to_vec(),
        operator,
    };
    let mut groups = Vec::new();
    for (at, skill) in (0..).zip(&catalogue.skills) {
        groups.push(group(format!("{} experts", skill.name), vec![rule(&[(at, 4)], &[], Operator::And)]));
    }
    for (at, language) in (0..).zip(&catalogue.languages) {
        groups.push(group(format!("{} fluent", language.name), vec![rule(&[], &[(at, 3)], Operator::And)]));
    }
    groups.push(group("Energy at home".to_owned(), vec![rule(&[(5, 2), (6, 2), (7, 2), (8, 2)], &[], Operator::Or)]));
    groups.push(group(
        "Complaints in English".to_owned(),
        vec![rule(&[(10, 1)], &[], Operator::And), rule(&[], &[(0, 2), (6, 2)], Operator::Or)],
    ));
    groups.push(group("No second level".to_owned(), vec![rule(&[(15, 1)], &[], Operator::Not)]));
    groups
}

/// Generates the stations. The station of a person depends only on the seed and on that person.
fn stations(seed: u64, people: &People) -> Stations {
    let mut stations = Stations::default();
    for index in 0..u32::try_from(people.len()).unwrap_or(u32::MAX) {
        let mut rng = Rng::new(seed, streams::STATIONS + u64::from(index));
        let kind = rng.pick(&[StationKind::Desk, StationKind::WebRtc, StationKind::WebRtc, StationKind::Remote]);
        let homed = index % UNHOMED != UNHOMED - 1;
        let station = stations.add(rng.uuid(), kind, homed);
        let key = PersonKey(index);
        let person = people.get(key);
        if !homed || person.state == PersonState::Deleted {
            continue;
        }
        if on_queue(person) {
            stations.associate(key, station, person.routing.since - i64::from(rng.below(60)) * MINUTE);
        }
        if person.team.is_some() && rng.chance(60) {
            stations.set_default(key, Some(station));
        } else if index == 0 || rng.chance(30) {
            // The person used the station some time ago; it is free now.
            stations.remember(key, station);
        }
    }
    stations
}

/// Generates the direct routing backups: the first person has a queue, and some of the others have a queue or their manager.
fn backups(seed: u64, people: &People, queues: &[Queue]) -> Backups {
    let mut backups = Backups::default();
    for index in 0..u32::try_from(people.len()).unwrap_or(u32::MAX) {
        let mut rng = Rng::new(seed, streams::BACKUPS + u64::from(index));
        let key = PersonKey(index);
        let person = people.get(key);
        let chosen = rng.chance(BACKUP_PERCENT) || index == 0;
        if !chosen || person.state == PersonState::Deleted {
            continue;
        }
        let queue = queues[usize::from(rng.index(queues.len()))].id;
        let manager = person.manager.filter(|manager| people.get(*manager).state == PersonState::Active);
        let manager = manager.filter(|_| rng.chance(70));
        let waits = rng.chance(50);
        let seconds = waits.then(|| 10 * (1 + i32::from(rng.index(6))));
        let queue = manager.is_none().then_some(queue);
        backups.set(key, Some(Backup { queue, person: manager, waits, seconds }));
    }
    backups
}

fn on_queue(person: &Person) -> bool {
    person.routing.status != "OFF_QUEUE"
}
