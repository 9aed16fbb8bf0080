//! Profiles, and the skills that people name in them.

use genesys_users::generated::models;

use super::users::existing;
use crate::call::{Answer, Call};
use crate::errors::ApiError;
use crate::paging::{PageRequest, int32, int64};
use crate::state::{PersonKey, PersonState};
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
    let asked: Option<Vec<PersonKey>> = (!ids.is_empty() || !jids.is_empty()).then(|| {
        let by_id = ids.iter().filter_map(|id| people.by_id(id));
        let by_jid = jids
            .iter()
            .filter_map(|jid| people.by_jabber(jid.strip_suffix(&organization.chat_domain)?.strip_suffix('@')?));
        let mut found: Vec<PersonKey> = by_id.chain(by_jid).collect();
        found.sort_by_key(|key| (people.get(*key).name.to_lowercase(), *key));
        found.dedup();
        found
    });
    let mut keys = asked.unwrap_or_else(|| people.sorted(None).to_vec());
    keys.retain(|key| people.get(*key).state != PersonState::Deleted);
    if call.query.text("sortOrder") == Some("descending") {
        keys.reverse();
    }
    let page = page.of(keys.len());
    let links = page.links(call.target);
    let expand = Expand::of(&call.query);
    call.json(&models::UserProfileEntityListing {
        entities: Some(page.slice(&keys).iter().map(|key| views::profile(&organization, *key, &expand)).collect()),
        page_size: int32(page.request.size),
        page_number: int32(page.request.number),
        total: int64(page.total),
        page_count: int32(page.count()),
        first_uri: Some(links.first),
        next_uri: links.next,
        previous_uri: links.previous,
        last_uri: Some(links.last),
        self_uri: Some(links.this),
    })
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
