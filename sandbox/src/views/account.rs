//! Profile, account state, external ids and verifiers of a person.

use genesys_users_models as models;

use super::enums::enum_value;
use super::expand::Expand;
use super::reference::self_uri;
use super::user::user;
use crate::state::clock::{DATA_EPOCH, iso};
use crate::state::{ExternalId, Organization, Person, PersonKey, PersonState, Verifier};

/// The UserProfile model. Requested parts are in the member `expands`.
pub fn profile(organization: &Organization, key: PersonKey, expand: &Expand) -> models::UserProfile {
    let person = organization.people.get(key);
    let user = user(organization, key, expand);
    let expands = models::UserExpands {
        routing_status: user.routing_status,
        presence: user.presence,
        integration_presence: user.integration_presence,
        conversation_summary: user.conversation_summary,
        out_of_office: user.out_of_office.map(|setting| *setting),
        geolocation: user.geolocation,
        station: user.station.map(|station| *station),
        authorization: user.authorization,
    };
    models::UserProfile {
        id: Some(person.id.to_string()),
        name: Some(person.name.to_string()),
        state: enum_value(person.state.as_str()),
        date_modified: Some(iso(person.modified)),
        version: Some(person.version.into()),
        expands: (expands != models::UserExpands::default()).then_some(expands),
        self_uri: Some(format!("{}/profile", self_uri(person))),
    }
}

/// The account state of a person, with its last change.
pub fn user_state(organization: &Organization, key: PersonKey) -> models::UserState {
    let person = organization.people.get(key);
    let change = organization.accounts.state_change(key);
    // A generated person who is not active has a generated date of the state change.
    let generated = (person.state != PersonState::Active)
        .then(|| (models::UserStateStateChangeReason::Unknown, person.created / 4 + DATA_EPOCH / 4 * 3));
    let (reason, at) = match change {
        Some(change) => (Some(change.reason.clone()), change.at),
        None => match generated {
            Some((reason, at)) => (Some(reason), at),
            None => (None, person.created),
        },
    };
    models::UserState {
        state: enum_value(person.state.as_str()),
        version: Some(person.version),
        state_change_reason: reason,
        state_change_date: Some(iso(at)),
    }
}

/// All external ids of a person.
pub fn external_ids(organization: &Organization, key: PersonKey) -> Vec<models::UserExternalIdentifier> {
    organization.accounts.external_ids(key).iter().map(external_id).collect()
}

/// An external id.
pub fn external_id(id: &ExternalId) -> models::UserExternalIdentifier {
    let encoded = |text: &str| {
        let set = percent_encoding::NON_ALPHANUMERIC;
        percent_encoding::utf8_percent_encode(text, set).to_string()
    };
    models::UserExternalIdentifier {
        authority_name: Some(id.authority.to_string()),
        external_key: Some(id.key.to_string()),
        self_uri: Some(format!("/api/v2/users/externalid/{}/{}", encoded(&id.authority), encoded(&id.key))),
    }
}

/// A verifier of a person.
pub fn verifier(person: &Person, verifier: &Verifier) -> models::Verifier {
    models::Verifier {
        id: Some(verifier.id.to_string()),
        name: Some(verifier.name.to_string()),
        enabled: Some(verifier.enabled),
        default: Some(verifier.default),
        self_uri: Some(format!("{}/verifiers/{}", self_uri(person), verifier.id)),
        r#type: enum_value(verifier.factor.as_str()),
        credential: verifier.credential.as_deref().cloned(),
    }
}
