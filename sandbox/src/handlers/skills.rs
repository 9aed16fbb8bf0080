//! Routing skills and languages of a person, with their proficiency. The code is the same for both.
//!
//! The API description does not define everything; the sandbox applies these rules: adding a skill that the person
//! already has is an error in `POST`, and an update in a bulk operation. The state `deleted` cannot be set, because
//! there is an operation to remove a skill. Changes do not increase the version of the person.

use genesys_users_models as models;
use serde::Serialize;

use super::lookup::find_user;
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::{Page, PageRequest, listing};
use crate::state::{Catalogue, Organization, Person, PersonKey, SkillLevel};
use crate::views;

/// Maximum page size.
const MAX_PAGE_SIZE: usize = 500;

/// Maximum proficiency.
const MAX_PROFICIENCY: f64 = 5.0;

/// The differences between skills and languages.
pub trait SkillKind {
    /// Name in messages.
    const NOUN: &'static str;
    /// Name of the path parameter.
    const PARAMETER: &'static str;
    /// Last segment of the path of the listing.
    const SEGMENT: &'static str;
    /// One entry of a listing.
    type Entry: Serialize;
    /// A page of a listing.
    type Listing: Serialize;

    fn index(catalogue: &Catalogue, id: &str) -> Option<u16>;
    fn name(catalogue: &Catalogue, at: u16) -> &str;
    fn of(person: &Person) -> &[SkillLevel];
    fn of_mut(person: &mut Person) -> &mut Vec<SkillLevel>;
    fn entry(organization: &Organization, person: &Person, level: SkillLevel) -> Self::Entry;
    fn listing(entities: Vec<Self::Entry>, page: Page, target: &str) -> Self::Listing;
}

/// Routing skills.
pub struct Skills;

/// Routing languages.
pub struct Languages;

impl SkillKind for Skills {
    const NOUN: &'static str = "routing skill";
    const PARAMETER: &'static str = "skillId";
    const SEGMENT: &'static str = "routingskills";
    type Entry = models::UserRoutingSkill;
    type Listing = models::UserSkillEntityListing;

    fn index(catalogue: &Catalogue, id: &str) -> Option<u16> {
        catalogue.skill(id)
    }

    fn name(catalogue: &Catalogue, at: u16) -> &str {
        &catalogue.skills[usize::from(at)].name
    }

    fn of(person: &Person) -> &[SkillLevel] {
        &person.skills
    }

    fn of_mut(person: &mut Person) -> &mut Vec<SkillLevel> {
        &mut person.skills
    }

    fn entry(organization: &Organization, person: &Person, level: SkillLevel) -> Self::Entry {
        views::skill(organization, person, level)
    }

    fn listing(entities: Vec<Self::Entry>, page: Page, target: &str) -> Self::Listing {
        listing!(models::UserSkillEntityListing, entities, page, target)
    }
}

impl SkillKind for Languages {
    const NOUN: &'static str = "routing language";
    const PARAMETER: &'static str = "languageId";
    const SEGMENT: &'static str = "routinglanguages";
    type Entry = models::UserRoutingLanguage;
    type Listing = models::UserLanguageEntityListing;

    fn index(catalogue: &Catalogue, id: &str) -> Option<u16> {
        catalogue.language(id)
    }

    fn name(catalogue: &Catalogue, at: u16) -> &str {
        &catalogue.languages[usize::from(at)].name
    }

    fn of(person: &Person) -> &[SkillLevel] {
        &person.languages
    }

    fn of_mut(person: &mut Person) -> &mut Vec<SkillLevel> {
        &mut person.languages
    }

    fn entry(organization: &Organization, person: &Person, level: SkillLevel) -> Self::Entry {
        views::language(organization, person, level)
    }

    fn listing(entities: Vec<Self::Entry>, page: Page, target: &str) -> Self::Listing {
        listing!(models::UserLanguageEntityListing, entities, page, target)
    }
}

/// `getUserRoutingskills`, `getUserRoutinglanguages`
pub fn list<K: SkillKind>(call: &Call<'_>) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let descending = call.query.text("sortOrder") == Some("descending");
    call.json(&page_of::<K>(&organization, key, page, descending, call.target))
}

/// `postUserRoutingskills`, `postUserRoutinglanguages`
pub fn add<K: SkillKind>(call: &Call<'_>) -> ApiResult {
    let (id, proficiency) = read(&call.body, "")?;
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let at = K::index(&organization.catalogue, id).ok_or_else(|| ApiError::not_found(K::NOUN, id))?;
    if K::of(organization.people.get(key)).iter().any(|one| one.index == at) {
        let message = format!("id: the user has the {} {id} already; change its proficiency instead", K::NOUN);
        return Err(ApiError::bad_request("general.conflict", message));
    }
    store::<K>(&mut organization, key, SkillLevel { index: at, active: true, proficiency });
    reply::<K>(call, &organization, key, at)
}

/// `putUserRoutingskill`, `patchUserRoutinglanguage`
pub fn change<K: SkillKind>(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let mut level = find_level::<K>(call, &organization, key)?;
    let (proficiency, state) = (call.body["proficiency"].as_f64(), call.body["state"].as_str());
    if let Some(value) = proficiency {
        level.proficiency = in_range("proficiency", value)?;
    }
    match state {
        None if proficiency.is_none() => {
            let problem = "must be given, unless state is";
            return Err(ApiError::field("constraint.validation", "proficiency", problem));
        }
        None => {}
        Some("deleted") => {
            let message = format!("state: deleted cannot be set; remove the {} from the user with DELETE", K::NOUN);
            return Err(ApiError::conflict(message));
        }
        Some(state) => level.active = state == "active",
    }
    store::<K>(&mut organization, key, level);
    reply::<K>(call, &organization, key, level.index)
}

/// `deleteUserRoutingskill`, `deleteUserRoutinglanguage`
pub fn remove<K: SkillKind>(call: &Call<'_>) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let level = find_level::<K>(call, &organization, key)?;
    organization.people.change(key, |person| K::of_mut(person).retain(|one| one.index != level.index));
    call.no_body()
}

/// `patchUserRoutingskillsBulk`, `patchUserRoutinglanguagesBulk`: adds or updates; either all items take effect
/// or none.
pub fn merge<K: SkillKind>(call: &Call<'_>) -> ApiResult {
    bulk::<K>(call, false)
}

/// `putUserRoutingskillsBulk`: replaces all skills.
pub fn replace<K: SkillKind>(call: &Call<'_>) -> ApiResult {
    bulk::<K>(call, true)
}

fn bulk<K: SkillKind>(call: &Call<'_>, replace: bool) -> ApiResult {
    let mut organization = call.organization.write();
    let key = find_user(&organization, call.path.get("userId"))?;
    let mut levels: Vec<SkillLevel> = Vec::new();
    for (position, item) in call.body.as_array().into_iter().flatten().enumerate() {
        let (id, proficiency) = read(item, &format!("[{position}]."))?;
        let index = K::index(&organization.catalogue, id).ok_or_else(|| ApiError::not_found(K::NOUN, id))?;
        if levels.iter().any(|level| level.index == index) {
            let code = if replace { "general.conflict" } else { "constraint.validation" };
            return Err(ApiError::field(code, &format!("[{position}].id"), format!("{id} is named more than once")));
        }
        levels.push(SkillLevel { index, active: true, proficiency });
    }
    organization.people.change(key, |person| {
        let list = K::of_mut(person);
        if replace {
            list.clear();
        }
        for new in levels {
            match list.iter_mut().find(|one| one.index == new.index) {
                Some(known) => known.proficiency = new.proficiency,
                None => list.push(new),
            }
        }
    });
    // The response has all skills on one page, with links to the listing.
    let person = organization.people.get(key);
    let page = PageRequest { number: 1, size: K::of(person).len().max(1) };
    let target = format!("{}/{}", views::reference(person).self_uri.unwrap_or_default(), K::SEGMENT);
    call.json(&page_of::<K>(&organization, key, page, false, &target))
}

/// A page of the skills of a person, in order of name.
fn page_of<K: SkillKind>(
    organization: &Organization,
    key: PersonKey,
    page: PageRequest,
    descending: bool,
    target: &str,
) -> K::Listing {
    let person = organization.people.get(key);
    let mut list = K::of(person).to_vec();
    list.sort_by_key(|one| K::name(&organization.catalogue, one.index).to_lowercase());
    if descending {
        list.reverse();
    }
    let page = page.of(list.len());
    let entities = page.slice(&list).iter().map(|one| K::entry(organization, person, *one)).collect();
    K::listing(entities, page, target)
}

/// Id and proficiency of an item of the body. The schema has validated their types.
fn read<'a>(item: &'a serde_json::Value, prefix: &str) -> Result<(&'a str, f64), ApiError> {
    let proficiency = in_range(&format!("{prefix}proficiency"), item["proficiency"].as_f64().unwrap_or_default())?;
    Ok((item["id"].as_str().unwrap_or_default(), proficiency))
}

fn in_range(field: &str, value: f64) -> Result<f64, ApiError> {
    let valid = (0.0..=MAX_PROFICIENCY).contains(&value);
    valid.then_some(value).ok_or_else(|| ApiError::field("constraint.validation", field, "must be from 0 to 5"))
}

/// The skill of the path, with the proficiency of the person.
fn find_level<K: SkillKind>(
    call: &Call<'_>,
    organization: &Organization,
    key: PersonKey,
) -> Result<SkillLevel, ApiError> {
    let id = call.path.get(K::PARAMETER);
    let at = K::index(&organization.catalogue, id).ok_or_else(|| ApiError::not_found(K::NOUN, id))?;
    let found = K::of(organization.people.get(key)).iter().find(|one| one.index == at);
    found.copied().ok_or_else(|| {
        let mut error = ApiError::not_found(K::NOUN, id);
        error.message = format!("The user does not have the {} {id}; add it first.", K::NOUN);
        error
    })
}

/// Adds or replaces a skill of a person.
fn store<K: SkillKind>(organization: &mut Organization, key: PersonKey, level: SkillLevel) {
    organization.people.change(key, |person| {
        let list = K::of_mut(person);
        match list.iter_mut().find(|one| one.index == level.index) {
            Some(known) => *known = level,
            None => list.push(level),
        }
    });
}

/// A reply with one skill of a person.
fn reply<K: SkillKind>(call: &Call<'_>, organization: &Organization, key: PersonKey, at: u16) -> ApiResult {
    let person = organization.people.get(key);
    let level = K::of(person).iter().find(|one| one.index == at).copied();
    let level = level.ok_or_else(|| ApiError::new(500, "internal.server.error", "The change was not stored."))?;
    call.json(&K::entry(organization, person, level))
}
