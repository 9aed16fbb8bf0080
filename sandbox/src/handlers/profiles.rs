//! Profiles, and the skills that people name in them.

use genesys_users_models as models;

use super::users::{existing, named};
use crate::call::{Answer, Call};
use crate::errors::ApiError;
use crate::paging::{PageRequest, listing};
use crate::state::PersonState;
use crate::views::{self, Expand};

/// Largest page of a listing of profiles.
const LARGEST_PAGE: usize = 500;

/// Most ids that one listing may name.
const MOST_IDS: usize = 100;

/// Most skills in one profile.
const MOST_SKILLS: usize = 100;

/// Longest name of a skill.
const LONGEST_SKILL: usize = 256;

/// `getProfilesUsers`: those who are not deleted, in order of name
pub fn list(call: &Call<'_>) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
    let (ids, jids) = (call.query.list("id"), call.query.list("jid"));
    for (name, list) in [("id", ids), ("jid", jids)] {
        if list.len() > MOST_IDS {
            let problem = format!("at most {MOST_IDS} can be asked for at once");
            return Err(ApiError::field("invalid.query.param.value", name, problem));
        }
    }
    let organization = call.app.organization.read();
    let people = &organization.people;
    let mut keys = match ids.is_empty() && jids.is_empty() {
        true => people.sorted(None).to_vec(),
        false => named(&organization, ids, jids),
    };
    keys.retain(|key| people.get(*key).state != PersonState::Deleted);
    if call.query.text("sortOrder") == Some("descending") {
        keys.reverse();
    }
    let page = page.of(keys.len());
    let expand = Expand::of(&call.query);
    let entities = page.slice(&keys).iter().map(|key| views::profile(&organization, *key, &expand)).collect();
    call.json(&listing!(models::UserProfileEntityListing, entities, page, call.target))
}

/// `getUserProfile`
pub fn read(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    call.json(&views::profile(&organization, key, &Expand::of(&call.query)))
}

/// `getUserProfileskills`
pub fn skills(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    call.json(&organization.people.get(key).profile_skills)
}

/// `putUserProfileskills`
///
/// Names are trimmed, and one that comes twice is kept once, whatever its case. At most 100 of 256 characters: the
/// description names no limit.
pub fn replace_skills(call: &Call<'_>) -> Answer {
    let names: Vec<String> = call.body()?;
    let mut skills: Vec<Box<str>> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let name = name.trim();
        let problem = match name.chars().count() {
            0 => "must not be blank".to_owned(),
            length if length > LONGEST_SKILL => format!("must have at most {LONGEST_SKILL} characters"),
            _ => {
                if !skills.iter().any(|known| known.to_lowercase() == name.to_lowercase()) {
                    skills.push(name.into());
                }
                continue;
            }
        };
        return Err(ApiError::field("constraint.validation", &format!("[{at}]"), problem));
    }
    if skills.len() > MOST_SKILLS {
        let problem = format!("must have at most {MOST_SKILLS} items");
        return Err(ApiError::field("constraint.validation", "body", problem));
    }
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    organization.people.change(key, |person| {
        if person.profile_skills != skills {
            person.profile_skills = skills;
            person.version += 1;
        }
    });
    call.json(&organization.people.get(key).profile_skills)
}
