//! The fields in the profiles of people, groups and the organization.

use genesys_users_models as models;

use super::enums::enum_value;

/// Key of a section, and its fields: key, type, repeatable, required.
type SectionRow = (&'static str, &'static [(&'static str, &'static str, bool, bool)]);

const PERSON: &[SectionRow] = &[
    (
        "agent",
        &[
            ("name", "text", false, true),
            ("preferredName", "text", false, false),
            ("title", "text", false, false),
            ("department", "text", false, false),
            ("manager", "person", false, false),
        ],
    ),
    (
        "contactInfo",
        &[("email", "email", true, true), ("phone_work", "phone", true, false), ("phone_cell", "phone", true, false)],
    ),
    ("location", &[("locations", "location", true, false)]),
    (
        "employerInfo",
        &[
            ("officialName", "text", false, false),
            ("employeeId", "text", false, false),
            ("employeeType", "text", false, false),
            ("dateHire", "date", false, false),
        ],
    ),
    (
        "bio",
        &[
            ("biography", "textarea", false, false),
            ("interests", "text", true, false),
            ("hobbies", "text", true, false),
            ("spouse", "text", false, false),
        ],
    ),
    ("skills", &[("profileSkills", "text", true, false), ("certifications", "text", true, false)]),
];

const GROUP: &[SectionRow] = &[
    ("general", &[("name", "text", false, true), ("description", "textarea", false, false)]),
    ("contactInfo", &[("phone", "phone", true, false)]),
];

const ORG: &[SectionRow] = &[
    ("general", &[("name", "text", false, true), ("website", "url", false, false)]),
    ("contactInfo", &[("phone", "phone", true, false), ("address", "address", false, false)]),
];

/// The fields of one type of entity: `person`, `group` or `org`.
pub fn field_config(entity: &str) -> Option<models::FieldConfig> {
    let sections = match entity {
        "person" => PERSON,
        "group" => GROUP,
        "org" => ORG,
        _ => return None,
    };
    Some(models::FieldConfig {
        id: Some(entity.to_owned()),
        name: Some(entity.to_owned()),
        entity_type: enum_value(entity),
        state: Some("active".to_owned()),
        sections: Some(sections.iter().map(section).collect()),
        version: Some("1".to_owned()),
        schema_version: Some("1".to_owned()),
        self_uri: Some(format!("/api/v2/fieldconfig?type={entity}")),
    })
}

/// The fields of all types of entities.
pub fn field_configs() -> models::FieldConfigs {
    models::FieldConfigs { org: field_config("org"), person: field_config("person"), group: field_config("group") }
}

fn section((key, fields): &SectionRow) -> models::Section {
    models::Section {
        key: Some((*key).to_owned()),
        state: Some("active".to_owned()),
        field_list: Some(
            fields
                .iter()
                .map(|(key, kind, repeatable, required)| models::FieldList {
                    key: Some((*key).to_owned()),
                    r#type: Some((*kind).to_owned()),
                    state: Some("active".to_owned()),
                    repeatable: Some(*repeatable),
                    required: Some(*required),
                    custom_labels: Some(false),
                    gdpr: Some(*key == "name" || *key == "email"),
                    ..Default::default()
                })
                .collect(),
        ),
        ..Default::default()
    }
}
