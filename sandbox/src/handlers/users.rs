//! People: list, read, create, change and delete.

use genesys_users_models as models;

use super::expand::{expand, page_size};
use super::lookup::{find_user, find_users};
use super::user_fields::{check_email_is_free, email_field, optional_text, text_field};
use super::user_update::{CANNOT_LOCK_ONESELF_OUT, UserUpdate, update_state};
use crate::api::{ApiError, ApiResult};
use crate::authentication::token_info::token_info;
use crate::routing::paging::{PageRequest, listing};
use crate::routing::{Call, permissions};
use crate::state::{
    DivisionScope, Passwords, Person, PersonKey, PersonState, Portrait, PresenceState, RoutingState, SetBy,
};
use crate::views::{self, Expand};

/// Maximum page size of listings of people.
pub const MAX_PAGE_SIZE: usize = 500;

/// The permission to change the extension of a person.
const EXTENSION_PERMISSION: &str = "telephony:extension:assign";

/// Maximum number of ids in a query.
const MAX_IDS: usize = 100;

/// `getUsers`
pub fn list(call: &Call<'_>) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let state = state_of_query(call);
    let (ids, jabber_ids) = (call.query.list("id"), call.query.list("jabberId"));
    if !ids.is_empty() && !jabber_ids.is_empty() {
        let message = "id and jabberId cannot be combined; ask for one or the other";
        return Err(ApiError::field("invalid.query.param.value", "jabberId", message));
    }
    for (name, list) in [("id", ids), ("jabberId", jabber_ids)] {
        if list.len() > MAX_IDS {
            return Err(ApiError::field("max.user.ids", name, format!("at most {MAX_IDS} can be asked for at once")));
        }
    }
    let expand = expand(call)?;
    let page = PageRequest { size: page_size(page.size, &expand), ..page };
    let organization = call.organization.read();
    let people = &organization.people;
    let mut chosen: Vec<PersonKey>;
    let keys = if ids.is_empty() && jabber_ids.is_empty() {
        people.sorted(state)
    } else {
        chosen = find_users(&organization, ids, jabber_ids);
        chosen.retain(|key| state.is_none_or(|state| people.get(*key).state == state));
        &chosen
    };
    let descending = call.query.text("sortOrder").is_some_and(|order| order == "descending");
    let page = page.of(keys.len());
    let entities = if descending {
        let reversed: Vec<PersonKey> = keys.iter().rev().copied().collect();
        page.slice(&reversed).iter().map(|key| views::user(&organization, *key, &expand)).collect()
    } else {
        page.slice(keys).iter().map(|key| views::user(&organization, *key, &expand)).collect()
    };
    call.json(&listing!(models::UserEntityListing, entities, page, call.target))
}

/// The state of people to list; none for any state.
pub fn state_of_query(call: &Call<'_>) -> Option<PersonState> {
    match call.query.text("state") {
        None => Some(PersonState::Active),
        Some("any") => None,
        Some(text) => PersonState::parse(text),
    }
}

/// `getUser`
pub fn read(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let id = call.path.get("userId");
    let deleted = call.query.text("state") == Some("deleted");
    let key = organization.people.by_id(id);
    let key = key.filter(|key| (organization.people.get(*key).state == PersonState::Deleted) == deleted);
    let key = key.ok_or_else(|| ApiError::not_found("user", id))?;
    call.json(&views::user(&organization, key, &expand(call)?))
}

/// `getUsersMe`
pub fn me(call: &Call<'_>) -> ApiResult {
    let key = call.caller.person()?;
    let organization = call.organization.read();
    let expand = expand(call)?;
    let mut me = views::me(&organization, key, &expand, call.now);
    drop(organization);
    if expand.has("token") {
        me.token = Some(token_info(&call.organization.read(), call.clients, &call.caller));
    }
    call.json(&me)
}

/// `postUsers`
pub fn create(call: &Call<'_>) -> ApiResult {
    let body = create_body(call)?;
    let name = text_field("name", &body.name)?;
    let email = email_field(&body.email)?;
    let state = match &body.state {
        None | Some(models::CreateUserState::Active) => PersonState::Active,
        Some(models::CreateUserState::Inactive) => PersonState::Inactive,
        Some(_) => return Err(ApiError::field("invalid.value", "state", "a new user is active or inactive")),
    };
    let mut passwords = Passwords::default();
    if let Some(password) = &body.password {
        // This operation has one error code for all password rules.
        let set = passwords.set(password, SetBy::Administrator, call.now);
        set.map_err(|error| ApiError {
            code: "invalid.password",
            ..ApiError::field(error.code, "password", error.message)
        })?;
    }
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let division = organization.catalogue.division(&body.division_id).ok_or_else(|| {
        ApiError::field("general.bad.request", "divisionId", format!("there is no division {}", body.division_id))
    })?;
    check_email_is_free(organization, email, None)?;
    let person = Person {
        id: organization.rng.uuid(),
        name: name.into(),
        email: email.into(),
        username: email.into(),
        preferred_name: None,
        department: optional_text("department", body.department.as_deref())?,
        title: optional_text("title", body.title.as_deref())?,
        jabber: organization.rng.hex(24).into(),
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

/// The body of `postUsers`. Without a division the user is in the home division.
fn create_body(call: &Call<'_>) -> Result<models::CreateUser, ApiError> {
    let mut body = call.body.clone();
    if body.get("divisionId").is_none() {
        let home = call.organization.read().catalogue.divisions[0].id;
        body["divisionId"] = home.to_string().into();
    }
    serde_json::from_value(body)
        .map_err(|error| ApiError::bad_request("bad.request", format!("The body cannot be read: {error}")))
}

/// `patchUser`
pub fn patch(call: &Call<'_>) -> ApiResult {
    let body: models::UpdateUser = call.body()?;
    let id = call.path.get("userId");
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let key = organization.people.by_id(id).ok_or_else(|| ApiError::not_found("user", id))?;
    let person = organization.people.get(key);
    let state = body.state.as_ref().and_then(update_state);
    // Only a new state makes a deleted person available again.
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
    if changes_extension(&person.addresses, body.addresses.as_deref()) {
        let division = DivisionScope::One(person.division);
        permissions::require(organization, call.clients, &call.caller, EXTENSION_PERMISSION, division)?;
    }
    let update = UserUpdate::check(organization, key, body, state)?;
    update.apply(organization, key, call.now);
    call.json(&views::user(organization, key, &Expand::default()))
}

/// Whether an update changes the extensions of a person. Their order does not matter.
fn changes_extension(before: &[models::Contact], after: Option<&[models::Contact]>) -> bool {
    let extensions = |contacts: &[models::Contact]| {
        let mut list: Vec<String> = contacts.iter().filter_map(|contact| contact.extension.clone()).collect();
        list.retain(|extension| !extension.is_empty());
        list.sort_unstable();
        list
    };
    after.is_some_and(|after| extensions(before) != extensions(after))
}

/// `deleteUser`
pub fn delete(call: &Call<'_>) -> ApiResult {
    let id = call.path.get("userId");
    let mut organization = call.organization.write();
    let key = find_user(&organization, id)?;
    if call.caller.person() == Ok(key) {
        return Err(ApiError::bad_request("general.conflict", "You cannot delete the user whose token you use."));
    }
    organization.set_person_state(key, PersonState::Deleted, call.now);
    call.json(&models::Empty::default())
}

/// `patchUsersBulk`
pub fn patch_bulk(call: &Call<'_>) -> ApiResult {
    let items: Vec<models::PatchUser> = call.body()?;
    let mut organization = call.organization.write();
    let mut changes = Vec::new();
    // Either all items take effect or none: every item is checked before the first change.
    for (at, item) in items.iter().enumerate() {
        let id = item.id.as_deref().unwrap_or("");
        if id.is_empty() {
            return Err(ApiError::field("constraint.validation", &format!("[{at}].id"), "must be given"));
        }
        changes.push((find_user(&organization, id)?, item.acd_auto_answer));
    }
    for (key, auto_answer) in &changes {
        if let Some(auto_answer) = auto_answer {
            organization.people.change(*key, |person| {
                person.acd_auto_answer = *auto_answer;
                person.version += 1;
            });
        }
    }
    let entities = changes.iter().map(|(key, _)| views::user(&organization, *key, &Expand::default())).collect();
    call.json(&models::UserEntityListing { entities: Some(entities), ..Default::default() })
}
