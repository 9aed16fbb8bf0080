//! The update of a person.

use genesys_users_models as models;

use super::lookup::find_user;
use super::user_fields::{check_email_is_free, email_field, optional_text, text_field};
use crate::api::ApiError;
use crate::state::clock::Millis;
use crate::state::{Organization, PersonKey, PersonState, Portrait};

/// Problem of a state change of oneself. The token would become invalid with the call.
pub const CANNOT_LOCK_ONESELF_OUT: &str = "the user whose token you use cannot be made inactive or deleted";

/// A valid update of a person.
pub struct UserUpdate {
    body: models::UpdateUser,
    state: Option<PersonState>,
    manager: Option<Option<PersonKey>>,
    groups: Option<Vec<u16>>,
}

impl UserUpdate {
    /// Validates an update. `state` is the new account state, if the update changes it.
    pub fn check(
        organization: &Organization,
        key: PersonKey,
        body: models::UpdateUser,
        state: Option<PersonState>,
    ) -> Result<Self, ApiError> {
        if let Some(name) = &body.name {
            text_field("name", name)?;
        }
        if let Some(email) = &body.email {
            check_email_is_free(organization, email_field(email)?, Some(key))?;
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
            // An empty id removes the manager.
            Some("") => Some(None),
            Some(id) => {
                let manager = find_user(organization, id).map_err(|_| {
                    ApiError::field("general.bad.request", "manager", format!("there is no user with the id {id}"))
                })?;
                if organization.people.would_cycle(key, manager) {
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

    /// Applies the update.
    pub fn apply(self, organization: &mut Organization, key: PersonKey, now: Millis) {
        let state = self.state.filter(|state| *state != organization.people.get(key).state);
        let body = self.body;
        organization.people.change(key, |person| {
            let trimmed = |text: String| text.trim().to_owned().into_boxed_str();
            let cleared = |text: String| Some(trimmed(text)).filter(|text| !text.is_empty());
            let words = |list: Vec<String>| list.into_iter().map(String::into_boxed_str).collect();
            // One request increases the version by one, and a change of state does so.
            person.version += i32::from(state.is_none());
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
            set(&mut person.portrait, body.images.map(|images| Portrait::Custom(images.into())));
            set(&mut person.locations, body.locations.map(|locations| Some(locations.into())));
            set(&mut person.biography, body.biography.map(|biography| Some(Box::new(biography))));
            set(&mut person.employer, body.employer_info.map(|employer| Some(Box::new(employer))));
        });
        if let Some(state) = state {
            organization.set_person_state(key, state, now);
        }
    }
}

/// Replaces a field if there is a new value.
fn set<T>(field: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *field = value;
    }
}

/// The account state of an update.
pub fn update_state(state: &models::UpdateUserState) -> Option<PersonState> {
    match state {
        models::UpdateUserState::Active => Some(PersonState::Active),
        models::UpdateUserState::Inactive => Some(PersonState::Inactive),
        models::UpdateUserState::Deleted => Some(PersonState::Deleted),
        models::UpdateUserState::Other(_) => None,
    }
}

/// Indexes of groups, sorted and without duplicates.
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
