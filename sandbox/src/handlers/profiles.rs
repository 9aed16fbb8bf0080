//! Profiles, and the skills in them.

use genesys_users_models as models;

use super::expand::expand;
use super::lookup::{find_user, find_users};
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::{PageRequest, listing};
use crate::state::PersonState;
use crate::views;

/// Maximum page size.
const MAX_PAGE_SIZE: usize = 500;

/// Maximum number of ids in a query.
const MAX_IDS: usize = 100;

/// Maximum number of skills of a profile.
const MAX_SKILLS: usize = 100;

/// Maximum length of the name of a skill.
const MAX_SKILL_LENGTH: usize = 256;

/// `getProfilesUsers`: people who are not deleted, in order of name
pub fn list(call: &Call<'_>) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let (ids, jids) = (call.query.list("id"), call.query.list("jid"));
    for (name, list) in [("id", ids), ("jid", jids)] {
        if list.len() > MAX_IDS {
            let problem = format!("at most {MAX_IDS} can be asked for at once");
            return Err(ApiError::field("invalid.query.param.value", name, problem));
        }
    }
    let organization = call.organization.read();
    let people = &organization.people;
    let mut keys = match ids.is_empty() && jids.is_empty() {
        true => people.sorted(None).to_vec(),
        false => find_users(&organization, ids, jids),
    };
    keys.retain(|key| people.get(*key).state != PersonState::Deleted);
    if call.query.text("sortOrder") == Some("descending") {
        keys.reverse();
    }
    let page = page.of(keys.len());
    let expand = expand(call)?;
    let entities = page.slice(&keys).iter().map(|key| views::profile(&organization, *key, &expand)).collect();
    call.json(&listing!(models::UserProfileEntityListing, entities, page, call.target))
}

/// `getUserProfile`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    call.json(&views::profile(&organization, key, &expand(call)?))
}

/// `getUserProfileskills`
pub fn skills(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    call.json(&organization.people.get(key).profile_skills)
}

/// `putUserProfileskills`
///
/// Names are trimmed. A repeated name is stored once; comparison is not case-sensitive. The API description has no
/// limits; the sandbox allows 100 names of 256 characters.
pub fn replace_skills(call: &Call<'_>) -> ApiResult {
    let names: Vec<String> = call.body()?;
    let mut skills: Vec<Box<str>> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let name = name.trim();
        let problem = match name.chars().count() {
            0 => "must not be blank".to_owned(),
            length if length > MAX_SKILL_LENGTH => format!("must have at most {MAX_SKILL_LENGTH} characters"),
            _ => {
                if !skills.iter().any(|known| known.to_lowercase() == name.to_lowercase()) {
                    skills.push(name.into());
                }
                continue;
            }
        };
        return Err(ApiError::field("constraint.validation", &format!("[{at}]"), problem));
    }
    if skills.len() > MAX_SKILLS {
        let problem = format!("must have at most {MAX_SKILLS} items");
        return Err(ApiError::field("constraint.validation", "body", problem));
    }
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    organization.people.change(key, |person| {
        if person.profile_skills != skills {
            person.profile_skills = skills;
            person.version += 1;
        }
    });
    call.json(&organization.people.get(key).profile_skills)
}
