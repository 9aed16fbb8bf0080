//! Divisions, skills, languages, groups, teams, offices and presences of the generated organization.

use super::dice::Dice;
use super::names;
use crate::clock::DATA_EPOCH;
use crate::state::{Catalogue, Division, Language, MemberGroup, Office, Presence, Skill, Team};

const DAY: i64 = 86_400_000;

/// System presences, the first being that of people who are not signed in.
const PRESENCES: [&str; 9] =
    ["OFFLINE", "AVAILABLE", "BUSY", "AWAY", "BREAK", "MEAL", "MEETING", "TRAINING", "ON_QUEUE"];

pub fn generate(dice: &mut Dice) -> Catalogue {
    Catalogue {
        divisions: names::DIVISIONS
            .iter()
            .map(|(name, description)| Division {
                id: dice.uuid(),
                name: (*name).to_owned(),
                description: (*description).to_owned(),
            })
            .collect(),
        skills: names::SKILLS.iter().map(|name| Skill { id: dice.uuid(), name: (*name).to_owned() }).collect(),
        languages: names::LANGUAGES.iter().map(|name| Language { id: dice.uuid(), name: (*name).to_owned() }).collect(),
        groups: names::GROUPS
            .iter()
            .map(|name| MemberGroup { id: dice.uuid(), name: (*name).to_owned(), official: !name.ends_with("club") })
            .collect(),
        teams: names::TEAMS
            .iter()
            .map(|name| Team {
                id: dice.uuid(),
                name: format!("Team {name}"),
                division: dice.index(names::DIVISIONS.len()),
                created: DATA_EPOCH - i64::from(dice.below(900)) * DAY,
            })
            .collect(),
        offices: offices(dice),
        presences: PRESENCES.iter().map(|system| Presence { id: dice.uuid(), system }).collect(),
    }
}

fn offices(dice: &mut Dice) -> Vec<Office> {
    let mut office = |name, street, city, country, country_name, zipcode, latitude, longitude| Office {
        id: dice.uuid(),
        name,
        street,
        city,
        country,
        country_name,
        zipcode,
        latitude,
        longitude,
    };
    vec![
        office("Hamburg Speicher", "Kaistraße 4", "Hamburg", "DE", "Germany", "20457", 53.5436, 9.9881),
        office("Galway Docks", "12 Dock Road", "Galway", "IE", "Ireland", "H91 X2P3", 53.2692, -9.0480),
        office("Porto Ribeira", "Rua da Alfândega 31", "Porto", "PT", "Portugal", "4050-029", 41.1406, -8.6132),
        office("Raleigh Mill", "800 Mill Street", "Raleigh", "US", "United States", "27601", 35.7780, -78.6390),
    ]
}
