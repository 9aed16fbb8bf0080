//! Routing skills and languages of a person, with proficiency. Both work alike.
//!
//! Rules of the sandbox where the API's own are not known: adding what a person has already is an error of `POST` and
//! an update in bulk; the state `deleted` cannot be set, since removing is an operation of its own; changes leave the
//! version of the person as it is.

use genesys_users_models as models;
use serde::Serialize;

use super::users::existing;
use crate::call::{Answer, Call};
use crate::errors::ApiError;
use crate::paging::{Page, PageRequest, listing};
use crate::state::{Catalogue, Organization, Person, PersonKey, Rated};
use crate::views;

/// Largest page of a listing.
const LARGEST_PAGE: usize = 500;

/// Best proficiency.
const BEST: f64 = 5.0;

/// What tells skills and languages apart.
pub trait Kind {
    /// Name in messages.
    const NOUN: &'static str;
    /// Placeholder of the path.
    const PLACEHOLDER: &'static str;
    /// Last part of the path of the listing.
    const SEGMENT: &'static str;
    /// One entry of a listing.
    type Entry: Serialize;
    /// A page of a listing.
    type Listing: Serialize;

    fn index(catalogue: &Catalogue, id: &str) -> Option<u16>;
    fn name(catalogue: &Catalogue, at: u16) -> &str;
    fn of(person: &Person) -> &[Rated];
    fn of_mut(person: &mut Person) -> &mut Vec<Rated>;
    fn entry(organization: &Organization, person: &Person, rated: Rated) -> Self::Entry;
    fn listing(entities: Vec<Self::Entry>, page: Page, target: &str) -> Self::Listing;
}

/// Routing skills.
pub struct Skills;

/// Routing languages.
pub struct Languages;

impl Kind for Skills {
    const NOUN: &'static str = "routing skill";
    const PLACEHOLDER: &'static str = "skillId";
    const SEGMENT: &'static str = "routingskills";
    type Entry = models::UserRoutingSkill;
    type Listing = models::UserSkillEntityListing;

    fn index(catalogue: &Catalogue, id: &str) -> Option<u16> {
        catalogue.skill(id)
    }

    fn name(catalogue: &Catalogue, at: u16) -> &str {
        &catalogue.skills[usize::from(at)].name
    }

    fn of(person: &Person) -> &[Rated] {
        &person.skills
    }

    fn of_mut(person: &mut Person) -> &mut Vec<Rated> {
        &mut person.skills
    }

    fn entry(organization: &Organization, person: &Person, rated: Rated) -> Self::Entry {
        views::skill(organization, person, rated)
    }

    fn listing(entities: Vec<Self::Entry>, page: Page, target: &str) -> Self::Listing {
        listing!(models::UserSkillEntityListing, entities, page, target)
    }
}

impl Kind for Languages {
    const NOUN: &'static str = "routing language";
    const PLACEHOLDER: &'static str = "languageId";
    const SEGMENT: &'static str = "routinglanguages";
    type Entry = models::UserRoutingLanguage;
    type Listing = models::UserLanguageEntityListing;

    fn index(catalogue: &Catalogue, id: &str) -> Option<u16> {
        catalogue.language(id)
    }

    fn name(catalogue: &Catalogue, at: u16) -> &str {
        &catalogue.languages[usize::from(at)].name
    }

    fn of(person: &Person) -> &[Rated] {
        &person.languages
    }

    fn of_mut(person: &mut Person) -> &mut Vec<Rated> {
        &mut person.languages
    }

    fn entry(organization: &Organization, person: &Person, rated: Rated) -> Self::Entry {
        views::language(organization, person, rated)
    }

    fn listing(entities: Vec<Self::Entry>, page: Page, target: &str) -> Self::Listing {
        listing!(models::UserLanguageEntityListing, entities, page, target)
    }
}

/// `getUserRoutingskills`, `getUserRoutinglanguages`
pub fn list<K: Kind>(call: &Call<'_>) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    let descending = call.query.text("sortOrder") == Some("descending");
    call.json(&page_of::<K>(&organization, key, page, descending, call.target))
}

/// `postUserRoutingskills`, `postUserRoutinglanguages`
pub fn add<K: Kind>(call: &Call<'_>) -> Answer {
    let (id, proficiency) = read(&call.body, "")?;
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    let at = K::index(&organization.catalogue, id).ok_or_else(|| ApiError::not_found(K::NOUN, id))?;
    if K::of(organization.people.get(key)).iter().any(|one| one.at == at) {
        let message = format!("id: the user has the {} {id} already; change its proficiency instead", K::NOUN);
        return Err(ApiError::bad_request("general.conflict", message));
    }
    put::<K>(&mut organization, key, Rated { at, active: true, proficiency });
    answer::<K>(call, &organization, key, at)
}

/// `putUserRoutingskill`, `patchUserRoutinglanguage`
pub fn change<K: Kind>(call: &Call<'_>) -> Answer {
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    let mut rated = assigned::<K>(call, &organization, key)?;
    let (proficiency, state) = (call.body["proficiency"].as_f64(), call.body["state"].as_str());
    if let Some(value) = proficiency {
        rated.proficiency = in_range("proficiency", value)?;
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
        Some(state) => rated.active = state == "active",
    }
    put::<K>(&mut organization, key, rated);
    answer::<K>(call, &organization, key, rated.at)
}

/// `deleteUserRoutingskill`, `deleteUserRoutinglanguage`
pub fn remove<K: Kind>(call: &Call<'_>) -> Answer {
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    let rated = assigned::<K>(call, &organization, key)?;
    organization.people.change(key, |person| K::of_mut(person).retain(|one| one.at != rated.at));
    call.done()
}

/// `patchUserRoutingskillsBulk`, `patchUserRoutinglanguagesBulk`: adds or updates, all or nothing.
pub fn merge<K: Kind>(call: &Call<'_>) -> Answer {
    bulk::<K>(call, false)
}

/// `putUserRoutingskillsBulk`: sets exactly these.
pub fn replace<K: Kind>(call: &Call<'_>) -> Answer {
    bulk::<K>(call, true)
}

fn bulk<K: Kind>(call: &Call<'_>, replace: bool) -> Answer {
    let mut organization = call.app.organization.write();
    let key = existing(&organization, call.path.get("userId"))?;
    let mut given: Vec<Rated> = Vec::new();
    for (place, item) in call.body.as_array().into_iter().flatten().enumerate() {
        let (id, proficiency) = read(item, &format!("[{place}]."))?;
        let at = K::index(&organization.catalogue, id).ok_or_else(|| ApiError::not_found(K::NOUN, id))?;
        if given.iter().any(|one| one.at == at) {
            let code = if replace { "general.conflict" } else { "constraint.validation" };
            return Err(ApiError::field(code, &format!("[{place}].id"), format!("{id} is named more than once")));
        }
        given.push(Rated { at, active: true, proficiency });
    }
    organization.people.change(key, |person| {
        let list = K::of_mut(person);
        if replace {
            list.clear();
        }
        for new in given {
            match list.iter_mut().find(|one| one.at == new.at) {
                Some(known) => known.proficiency = new.proficiency,
                None => list.push(new),
            }
        }
    });
    // All of them on one page, with the links of the listing.
    let person = organization.people.get(key);
    let page = PageRequest { number: 1, size: K::of(person).len().max(1) };
    let target = format!("{}/{}", views::reference(person).self_uri.unwrap_or_default(), K::SEGMENT);
    call.json(&page_of::<K>(&organization, key, page, false, &target))
}

/// A page of what a person has, in order of name.
fn page_of<K: Kind>(
    organization: &Organization,
    key: PersonKey,
    page: PageRequest,
    descending: bool,
    target: &str,
) -> K::Listing {
    let person = organization.people.get(key);
    let mut list = K::of(person).to_vec();
    list.sort_by_key(|one| K::name(&organization.catalogue, one.at).to_lowercase());
    if descending {
        list.reverse();
    }
    let page = page.of(list.len());
    let entities = page.slice(&list).iter().map(|one| K::entry(organization, person, *one)).collect();
    K::listing(entities, page, target)
}

/// Id and proficiency of an item of a body, which the schema has checked.
fn read<'a>(item: &'a serde_json::Value, place: &str) -> Result<(&'a str, f64), ApiError> {
    let proficiency = in_range(&format!("{place}proficiency"), item["proficiency"].as_f64().unwrap_or_default())?;
    Ok((item["id"].as_str().unwrap_or_default(), proficiency))
}

fn in_range(field: &str, value: f64) -> Result<f64, ApiError> {
    let fits = (0.0..=BEST).contains(&value);
    fits.then_some(value).ok_or_else(|| ApiError::field("constraint.validation", field, "must be from 0 to 5"))
}

/// The skill or language of the path, as the person has it.
fn assigned<K: Kind>(call: &Call<'_>, organization: &Organization, key: PersonKey) -> Result<Rated, ApiError> {
    let id = call.path.get(K::PLACEHOLDER);
    let at = K::index(&organization.catalogue, id).ok_or_else(|| ApiError::not_found(K::NOUN, id))?;
    let found = K::of(organization.people.get(key)).iter().find(|one| one.at == at);
    found.copied().ok_or_else(|| {
        let mut error = ApiError::not_found(K::NOUN, id);
        error.message = format!("The user does not have the {} {id}; add it first.", K::NOUN);
        error
    })
}

fn put<K: Kind>(organization: &mut Organization, key: PersonKey, rated: Rated) {
    organization.people.change(key, |person| {
        let list = K::of_mut(person);
        match list.iter_mut().find(|one| one.at == rated.at) {
            Some(known) => *known = rated,
            None => list.push(rated),
        }
    });
}

fn answer<K: Kind>(call: &Call<'_>, organization: &Organization, key: PersonKey, at: u16) -> Answer {
    let person = organization.people.get(key);
    let rated = K::of(person).iter().find(|one| one.at == at).copied();
    let rated = rated.ok_or_else(|| ApiError::new(500, "internal.server.error", "The change was not stored."))?;
    call.json(&K::entry(organization, person, rated))
}
