//! Divisions, skills, languages, groups, teams, offices and presence definitions of the generated organization.

use super::words;
use crate::state::catalogue::{Catalogue, Division, Language, MemberGroup, Office, Presence, Skill, Team};
use crate::state::clock::DATA_EPOCH;
use crate::state::rng::Rng;

const DAY: i64 = 86_400_000;

/// System presences, as analytics and as the presence of a person writes them. The first one is the presence of people who are not signed in.
const PRESENCES: [(&str, &str); 9] = [
    ("OFFLINE", "Offline"),
    ("AVAILABLE", "Available"),
    ("BUSY", "Busy"),
    ("AWAY", "Away"),
    ("BREAK", "Break"),
    ("MEAL", "Meal"),
    ("MEETING", "Meeting"),
    ("TRAINING", "Training"),
    ("ON_QUEUE", "On Queue"),
];

/// Generates the catalogue.
pub fn generate(rng: &mut Rng) -> Catalogue {
    Catalogue {
        divisions: words::DIVISIONS
            .iter()
            .map(|(name, description)| Division {
                id: rng.uuid(),
                name: (*name).to_owned(),
                description: (*description).to_owned(),
            })
            .collect(),
        skills: words::SKILLS.iter().map(|name| Skill { id: rng.uuid(), name: (*name).to_owned() }).collect(),
        languages: words::LANGUAGES.iter().map(|name| Language { id: rng.uuid(), name: (*name).to_owned() }).collect(),
        groups: words::GROUPS
            .iter()
            .map(|name| MemberGroup { id: rng.uuid(), name: (*name).to_owned(), official: !name.ends_with("club") })
            .collect(),
        teams: words::TEAMS
            .iter()
            .map(|name| Team {
                id: rng.uuid(),
                name: format!("Team {name}"),
                division: rng.index(words::DIVISIONS.len()),
                created: DATA_EPOCH - i64::from(rng.below(900)) * DAY,
            })
            .collect(),
        offices: offices(rng),
        presences: PRESENCES.iter().map(|(system, name)| Presence { id: rng.uuid(), system, name }).collect(),
    }
}

fn offices(rng: &mut Rng) -> Vec<Office> {
    let mut office = |name, street, city, country, country_name, zipcode, latitude, longitude| Office {
        id: rng.uuid(),
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
