//! The User model.

use genesys_users_models as models;

use super::enums::enum_value;
use super::expand::Expand;
use super::expansions::add_expansions;
use super::reference::{jabber_id, reference, self_uri};
use crate::state::{Organization, Person, PersonKey, Portrait};

/// A person, with the requested parts.
pub fn user(organization: &Organization, key: PersonKey, expand: &Expand) -> models::User {
    let mut user = plain_user(organization, organization.people.get(key));
    add_expansions(&mut user, organization, key, expand);
    user
}

/// A person without the parts that `expand` requests.
pub fn plain_user(organization: &Organization, person: &Person) -> models::User {
    let text = |text: &str| Some(text.to_owned());
    let division = &organization.catalogue.divisions[usize::from(person.division)];
    models::User {
        id: Some(person.id.to_string()),
        name: text(&person.name),
        division: Some(models::Division {
            id: Some(division.id.to_string()),
            name: text(&division.name),
            self_uri: Some(format!("/api/v2/authorization/divisions/{}", division.id)),
        }),
        chat: Some(models::Chat { jabber_id: Some(jabber_id(organization, person)) }),
        department: person.department.as_deref().map(str::to_owned),
        email: text(&person.email),
        primary_contact_info: Some(primary_contacts(person)),
        addresses: Some(person.addresses.iter().map(with_display).collect()),
        state: enum_value(person.state.as_str()),
        title: person.title.as_deref().map(str::to_owned),
        username: text(&person.username),
        manager: person.manager.map(|manager| Box::new(reference(organization.people.get(manager)))),
        images: images(person),
        version: Some(person.version),
        preferred_name: person.preferred_name.as_deref().map(str::to_owned),
        acd_auto_answer: Some(person.acd_auto_answer),
        self_uri: Some(self_uri(person)),
        ..Default::default()
    }
}

/// The first telephone number, the first number for text messages, and the email address.
pub fn primary_contacts(person: &Person) -> Vec<models::Contact> {
    let first = |media| person.addresses.iter().find(|contact| contact.media_type.as_ref() == Some(media));
    let numbers = [models::ContactMediaType::Phone, models::ContactMediaType::Sms].iter().filter_map(first);
    let email = models::Contact {
        address: Some(person.email.to_string()),
        media_type: Some(models::ContactMediaType::Email),
        ..Default::default()
    };
    numbers
        .map(with_display)
        .chain([email])
        .map(|contact| models::Contact { r#type: Some(models::ContactType::Primary), ..contact })
        .collect()
}

/// A contact with its display text.
fn with_display(contact: &models::Contact) -> models::Contact {
    let mut contact = contact.clone();
    contact.display = match contact.media_type {
        Some(models::ContactMediaType::Phone | models::ContactMediaType::Sms) => {
            contact.address.as_deref().or(contact.extension.as_deref()).map(display)
        }
        _ => None,
    };
    contact
}

/// The display text of a telephone number. North American numbers are written `+1 919-555-0123`, others unchanged.
fn display(number: &str) -> String {
    match number.strip_prefix("+1").filter(|rest| rest.len() == 10 && rest.bytes().all(|b| b.is_ascii_digit())) {
        Some(rest) => format!("+1 {}-{}-{}", &rest[..3], &rest[3..6], &rest[6..]),
        None => number.to_owned(),
    }
}

pub fn images(person: &Person) -> Option<Vec<models::Image>> {
    match &person.portrait {
        Portrait::None => None,
        Portrait::Custom(images) => Some(images.to_vec()),
        Portrait::Initials => {
            Some(vec![models::Image { resolution: Some("x96".to_owned()), image_uri: Some(initials(person)) }])
        }
    }
}

/// An image with the initials, as a data URI.
fn initials(person: &Person) -> String {
    let letters: String = person
        .name
        .split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()))
        .take(2)
        .collect();
    let letters = percent_encoding::utf8_percent_encode(&letters, percent_encoding::NON_ALPHANUMERIC);
    let hue = u16::from_le_bytes([person.id.as_bytes()[0], person.id.as_bytes()[1]]) % 360;
    format!(
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 96'%3E%3Cpath fill='hsl({hue} 45%25 38%25)' \
         d='M0 0h96v96H0z'/%3E%3Ctext x='48' y='60' fill='white' font-family='sans-serif' font-size='36' \
         text-anchor='middle'%3E{letters}%3C/text%3E%3C/svg%3E"
    )
    .replace(' ', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::seed::organization::generate;

    fn user_json(expand: &[&str]) -> serde_json::Value {
        let organization = generate(1, 60);
        let parts: Vec<String> = expand.iter().map(|part| (*part).to_owned()).collect();
        serde_json::to_value(user(&organization, PersonKey(12), &Expand::new(&parts))).unwrap()
    }

    #[test]
    fn a_user_has_no_optional_part_by_default() {
        let user = user_json(&[]);
        for part in
            ["presence", "routingStatus", "skills", "groups", "certifications", "biography", "locations", "team"]
        {
            assert!(user.get(part).is_none(), "{part}");
        }
        assert_eq!(user["manager"].as_object().unwrap().keys().collect::<Vec<_>>(), ["id", "selfUri"]);
        let contacts = user["primaryContactInfo"].as_array().unwrap();
        let media: Vec<_> = contacts.iter().map(|contact| contact["mediaType"].as_str().unwrap()).collect();
        assert_eq!(media, ["PHONE", "EMAIL"]);
        assert_eq!(contacts[1]["address"], user["email"]);
    }

    #[test]
    fn expand_adds_only_the_requested_parts() {
        let user = user_json(&["presence", "groups"]);
        assert_eq!(user["presence"]["presenceDefinition"]["systemPresence"], "Meeting");
        assert!(user["groups"].is_array());
        assert!(user.get("routingStatus").is_none());
    }

    #[test]
    fn telephone_numbers_have_a_display_text() {
        assert_eq!(display("+19195550123"), "+1 919-555-0123");
        assert_eq!(display("+4940123"), "+4940123");
    }
}
