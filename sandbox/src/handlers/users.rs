//! People: list, read, create, change, delete.

use genesys_users_models as models;

use crate::call::{Answer, Call};
use crate::clock::Millis;
use crate::errors::ApiError;
use crate::paging::{PageRequest, listing};
use crate::state::{
    Organization, Passwords, Person, PersonKey, PersonState, Portrait, PresenceState, RoutingState, SetBy, StateChange,
};
use crate::tokens_me;
use crate::views::{self, Expand};

/// Largest page of a listing of people.
const LARGEST_PAGE: usize = 500;

/// Most ids that one listing may name.
const MOST_IDS: usize = 100;

/// Longest name, title or department.
const LONGEST_TEXT: usize = 256;

/// Why people cannot end their own state: the token would die with the call.
pub const CANNOT_LOCK_ONESELF_OUT: &str = "the user whose token you use cannot be made inactive or deleted";

/// A person by id who is not deleted.
pub fn existing(organization: &Organization, id: &str) -> Result<PersonKey, ApiError> {
    let key = organization.people.by_id(id).filter(|key| organization.people.get(*key).state != PersonState::Deleted);
    key.ok_or_else(|| ApiError::not_found("user", id))
}

/// People by their ids and jabber ids, each once, in order of name; ids that nobody has are left out.
pub fn named(organization: &Organization, ids: &[String], jabber_ids: &[String]) -> Vec<PersonKey> {
    let people = &organization.people;
    let by_id = ids.iter().filter_map(|id| people.by_id(id));
    let local = |id: &'_ String| people.by_jabber(id.strip_suffix(&organization.chat_domain)?.strip_suffix('@')?);
    let mut found: Vec<PersonKey> = by_id.chain(jabber_ids.iter().filter_map(local)).collect();
    people.sort_by_name(&mut found);
    found.dedup();
    found
}

/// `getUsers`
pub fn list(call: &Call<'_>) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
    let state = match call.query.text("state") {
        None => Some(PersonState::Active),
        Some("any") => None,
        Some(text) => PersonState::parse(text),
    };
    let (ids, jabber_ids) = (call.query.list("id"), call.query.list("jabberId"));
    if !ids.is_empty() && !jabber_ids.is_empty() {
        let message = "id and jabberId cannot be combined; ask for one or the other";
        return Err(ApiError::field("invalid.query.param.value", "jabberId", message));
    }
    for (name, list) in [("id", ids), ("jabberId", jabber_ids)] {
        if list.len() > MOST_IDS {
            return Err(ApiError::field("max.user.ids", name, format!("at most {MOST_IDS} can be asked for at once")));
        }
    }
    let organization = call.app.organization.read();
    let people = &organization.people;
    let mut chosen: Vec<PersonKey>;
    let keys = if ids.is_empty() && jabber_ids.is_empty() {
        people.sorted(state)
    } else {
        chosen = named(&organization, ids, jabber_ids);
        chosen.retain(|key| state.is_none_or(|state| people.get(*key).state == state));
        &chosen
    };
    let descending = call.query.text("sortOrder").is_some_and(|order| order == "descending");
    let page = page.of(keys.len());
    let expand = Expand::of(&call.query);
    let entities = if descending {
        let reversed: Vec<PersonKey> = keys.iter().rev().copied().collect();
        page.slice(&reversed).iter().map(|key| views::user(&organization, *key, &expand)).collect()
    } else {
        page.slice(keys).iter().map(|key| views::user(&organization, *key, &expand)).collect()
    };
    call.json(&listing!(models::UserEntityListing, entities, page, call.target))
}

/// `getUser`
pub fn read(call: &Call<'_>) -> Answer {
    let organization = call.app.organization.read();
    let id = call.path.get("userId");
    let deleted = call.query.text("state") == Some("deleted");
    let key = organization.people.by_id(id);
    let key = key.filter(|key| (organization.people.get(*key).state == PersonState::Deleted) == deleted);
    let key = key.ok_or_else(|| ApiError::not_found("user", id))?;
    call.json(&views::user(&organization, key, &Expand::of(&call.query)))
}

/// `getUsersMe`
pub fn me(call: &Call<'_>) -> Answer {
    let key = call.caller.person()?;
    let organization = call.app.organization.read();
    let expand = Expand::of(&call.query);
    let mut me = views::me(&organization, key, &expand, call.now);
    drop(organization);
    if expand.has("token") {
        me.token = Some(tokens_me::info(call.app, &call.caller));
    }
    call.json(&me)
}

/// `postUsers`
pub fn create(call: &Call<'_>) -> Answer {
    let body: models::CreateUser = call.body()?;
    let name = text_field("name", &body.name)?;
    let email = email_field(&body.email)?;
    let state = match &body.state {
        None | Some(models::CreateUserState::Active) => PersonState::Active,
        Some(models::CreateUserState::Inactive) => PersonState::Inactive,
        Some(_) => return Err(ApiError::field("invalid.value", "state", "a new user is active or inactive")),
    };
    let mut passwords = Passwords::default();
    if let Some(password) = &body.password {
        // This operation has one code for all rules.
        let wrong = |error: ApiError| ApiError { code: "invalid.password", ..error };
        passwords.set("password", password, SetBy::Administrator, call.now).map_err(wrong)?;
    }
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let division = organization.catalogue.division(&body.division_id).ok_or_else(|| {
        ApiError::field("general.bad.request", "divisionId", format!("there is no division {}", body.division_id))
    })?;
    email_is_free(organization, email, None)?;
    let person = Person {
        id: organization.dice.uuid(),
        name: name.into(),
        email: email.into(),
        username: email.into(),
        preferred_name: None,
        department: optional_text("department", body.department.as_deref())?,
        title: optional_text("title", body.title.as_deref())?,
        jabber: organization.dice.hex(24).into(),
        state,
        version: 1,
        manager: None,
        division,
        acd_auto_answer: false,
        portrait: Portrait::None,
        addresses: body.addresses.unwrap_or_default(),
        certifications: Vec::new(),
        profile_skills: Vec::new(),
        biography: None,
        employer: None,
        locations: Some(Box::default()),
        office: 0,
        groups: Vec::new(),
        team: None,
        skills: Vec::new(),
        languages: Vec::new(),
        language_preference: "en-us",
        routing: RoutingState { status: "OFF_QUEUE", since: call.now },
        presence: PresenceState { definition: 0, message: "".into(), since: call.now },
        out_of_office: None,
        created: call.now,
        modified: call.now,
        last_login: None,
        welcome_sent: None,
    };
    let key = organization.people.add(person);
    organization.accounts.set_passwords(key, passwords);
    call.json(&views::user(organization, key, &Expand::default()))
}

/// `patchUser`
pub fn patch(call: &Call<'_>) -> Answer {
    let body: models::UpdateUser = call.body()?;
    let id = call.path.get("userId");
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let key = organization.people.by_id(id).ok_or_else(|| ApiError::not_found("user", id))?;
    let person = organization.people.get(key);
    let state = body.state.as_ref().and_then(update_state);
    // A deleted person can be brought back by a state, and by nothing else.
    if person.state == PersonState::Deleted && state.is_none_or(|state| state == PersonState::Deleted) {
        return Err(ApiError::not_found("user", id));
    }
    if body.version != person.version {
        return Err(ApiError::conflict(format!(
            "version: the user {id} has version {}, the request was made from version {}; read the user again and repeat \
             the change",
            person.version, body.version
        )));
    }
    if state.is_some_and(|state| state != PersonState::Active) && call.caller.person() == Ok(key) {
        return Err(ApiError::field("general.conflict", "state", CANNOT_LOCK_ONESELF_OUT));
    }
    let change = Change::check(organization, key, body, state)?;
    change.apply(organization, key, call.now);
    call.json(&views::user(organization, key, &Expand::default()))
}

/// `deleteUser`
pub fn delete(call: &Call<'_>) -> Answer {
    let id = call.path.get("userId");
    let mut organization = call.app.organization.write();
    let key = existing(&organization, id)?;
    if call.caller.person() == Ok(key) {
        return Err(ApiError::bad_request("general.conflict", "You cannot delete the user whose token you use."));
    }
    set_state(&mut organization, key, PersonState::Deleted, call.now);
    call.json(&models::Empty::default())
}

/// `patchUsersBulk`
pub fn patch_bulk(call: &Call<'_>) -> Answer {
    let items: Vec<models::PatchUser> = call.body()?;
    let mut organization = call.app.organization.write();
    let mut changes = Vec::new();
    // All or nothing: every item is checked before the first one is applied.
    for (at, item) in items.iter().enumerate() {
        let id = item.id.as_deref().unwrap_or("");
        if id.is_empty() {
            return Err(ApiError::field("constraint.validation", &format!("[{at}].id"), "must be given"));
        }
        changes.push((existing(&organization, id)?, item.acd_auto_answer));
    }
    for (key, answer) in &changes {
        if let Some(answer) = answer {
            organization.people.change(*key, |person| {
                person.acd_auto_answer = *answer;
                person.version += 1;
            });
        }
    }
    let entities = changes.iter().map(|(key, _)| views::user(&organization, *key, &Expand::default())).collect();
    call.json(&models::UserEntityListing { entities: Some(entities), ..Default::default() })
}

/// Changes the state of a person and what follows from it.
pub fn set_state(organization: &mut Organization, key: PersonKey, state: PersonState, now: Millis) {
    if state == PersonState::Deleted {
        // Nobody reports to a deleted person.
        for report in organization.people.reports(key) {
            organization.people.change(report, |person| {
                person.manager = None;
                person.version += 1;
            });
        }
    }
    organization.routing.state_changed(key, state);
    let reason = models::UserStateStateChangeReason::Unknown;
    organization.accounts.set_state_change(key, StateChange { reason, at: now });
    organization.people.change(key, |person| {
        person.state = state;
        person.version += 1;
        if state != PersonState::Active {
            person.routing = RoutingState { status: "OFF_QUEUE", since: now };
            person.presence = PresenceState { definition: 0, message: "".into(), since: now };
        }
    });
}

/// A change whose every field has been checked.
struct Change {
    body: models::UpdateUser,
    state: Option<PersonState>,
    manager: Option<Option<PersonKey>>,
    groups: Option<Vec<u16>>,
}

impl Change {
    fn check(
        organization: &Organization,
        key: PersonKey,
        body: models::UpdateUser,
        state: Option<PersonState>,
    ) -> Result<Self, ApiError> {
        if let Some(name) = &body.name {
            text_field("name", name)?;
        }
        if let Some(email) = &body.email {
            email_is_free(organization, email_field(email)?, Some(key))?;
        }
        for (field, text) in [
            ("department", &body.department),
            ("title", &body.title),
            ("preferredName", &body.preferred_name),
            ("username", &body.username),
        ] {
            optional_text(field, text.as_deref())?;
        }
        let manager = match body.manager.as_deref() {
            None => None,
            // An empty id takes the manager away.
            Some("") => Some(None),
            Some(id) => {
                let manager = existing(organization, id).map_err(|_| {
                    ApiError::field("general.bad.request", "manager", format!("there is no user with the id {id}"))
                })?;
                if organization.people.would_circle(key, manager) {
                    let problem = match key == manager {
                        true => "nobody is their own manager".to_owned(),
                        false => format!("the user {id} reports to this user, directly or through others"),
                    };
                    return Err(ApiError::field("general.bad.request", "manager", problem));
                }
                Some(Some(manager))
            }
        };
        let groups = body.groups.as_ref().map(|groups| group_indexes(organization, groups)).transpose()?;
        Ok(Self { body, state, manager, groups })
    }

    fn apply(self, organization: &mut Organization, key: PersonKey, now: Millis) {
        if let Some(state) = self.state.filter(|state| *state != organization.people.get(key).state) {
            set_state(organization, key, state, now);
            // One request makes one version.
            organization.people.change(key, |person| person.version -= 1);
        }
        let body = self.body;
        organization.people.change(key, |person| {
            let trimmed = |text: String| text.trim().to_owned().into_boxed_str();
            let cleared = |text: String| Some(trimmed(text)).filter(|text| !text.is_empty());
            let words = |list: Vec<String>| list.into_iter().map(String::into_boxed_str).collect();
            person.version += 1;
            set(&mut person.name, body.name.map(trimmed));
            set(&mut person.email, body.email.map(trimmed));
            set(&mut person.username, body.username.map(trimmed).filter(|name| !name.is_empty()));
            set(&mut person.department, body.department.map(cleared));
            set(&mut person.title, body.title.map(cleared));
            set(&mut person.preferred_name, body.preferred_name.map(cleared));
            set(&mut person.addresses, body.addresses);
            set(&mut person.acd_auto_answer, body.acd_auto_answer);
            set(&mut person.profile_skills, body.profile_skills.map(words));
            set(&mut person.certifications, body.certifications.map(words));
            set(&mut person.manager, self.manager);
            set(&mut person.groups, self.groups);
            set(&mut person.portrait, body.images.map(|images| Portrait::Own(images.into())));
            set(&mut person.locations, body.locations.map(|locations| Some(locations.into())));
            set(&mut person.biography, body.biography.map(|biography| Some(Box::new(biography))));
            set(&mut person.employer, body.employer_info.map(|employer| Some(Box::new(employer))));
        });
    }
}

fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

fn update_state(state: &models::UpdateUserState) -> Option<PersonState> {
    match state {
        models::UpdateUserState::Active => Some(PersonState::Active),
        models::UpdateUserState::Inactive => Some(PersonState::Inactive),
        models::UpdateUserState::Deleted => Some(PersonState::Deleted),
        models::UpdateUserState::Other(_) => None,
    }
}

fn group_indexes(organization: &Organization, groups: &[models::Group]) -> Result<Vec<u16>, ApiError> {
    let index = |(at, group): (usize, &models::Group)| {
        let id = group.id.as_deref().unwrap_or("");
        organization.catalogue.group(id).ok_or_else(|| {
            ApiError::field("general.bad.request", &format!("groups[{at}].id"), format!("there is no group {id}"))
        })
    };
    let mut indexes = groups.iter().enumerate().map(index).collect::<Result<Vec<u16>, ApiError>>()?;
    indexes.sort_unstable();
    indexes.dedup();
    Ok(indexes)
}

fn email_is_free(organization: &Organization, email: &str, key: Option<PersonKey>) -> Result<(), ApiError> {
    match organization.people.by_email(email) {
        Some(other) if Some(other) != key => {
            let other = organization.people.get(other);
            let mut error = ApiError::conflict(format!(
                "email: {email} is the address of the user {}, who is {}",
                other.id,
                other.state.as_str()
            ));
            error.params.push(("fieldName", "email".to_owned()));
            error.details.push(crate::errors::ErrorDetail {
                code: "general.conflict",
                field: Some("email".to_owned()),
                entity_id: Some(other.id.to_string()),
            });
            Err(error)
        }
        _ => Ok(()),
    }
}

/// A text that must not be blank.
fn text_field<'a>(field: &str, text: &'a str) -> Result<&'a str, ApiError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ApiError::field("constraint.validation", field, "must not be blank"));
    }
    not_too_long(field, text)?;
    Ok(text)
}

fn optional_text(field: &str, text: Option<&str>) -> Result<Option<Box<str>>, ApiError> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    text.map(|text| not_too_long(field, text).map(|()| text.into())).transpose()
}

fn not_too_long(field: &str, text: &str) -> Result<(), ApiError> {
    if text.chars().count() > LONGEST_TEXT {
        let problem = format!("must have at most {LONGEST_TEXT} characters");
        return Err(ApiError::field("constraint.validation", field, problem));
    }
    Ok(())
}

fn email_field(text: &str) -> Result<&str, ApiError> {
    let text = text_field("email", text)?;
    let fits =
        text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'));
    if !fits || text.contains(char::is_whitespace) {
        return Err(ApiError::field("invalid.value", "email", "must be an email address such as ada@example.com"));
    }
    Ok(text)
}
