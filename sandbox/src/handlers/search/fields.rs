//! The searchable fields of a person.

use crate::state::clock::{self, Millis};
use crate::state::{Organization, Person};
use crate::views;

/// A searchable field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    All,
    Id,
    Name,
    PreferredName,
    Email,
    Username,
    Title,
    Department,
    State,
    Version,
    Manager,
    Division,
    DivisionId,
    JabberId,
    Phone,
    Addresses,
    PrimaryContacts,
    Skills,
    SkillIds,
    Languages,
    LanguageIds,
    Groups,
    OfficialGroups,
    SocialGroups,
    Team,
    Location,
    ProfileSkills,
    Certifications,
    EmployeeId,
    DateHire,
    DateLastLogin,
    AcdAutoAnswer,
}

/// Names of the fields. Some fields have several names.
const NAMES: [(&str, Field); 44] = [
    ("_all_", Field::All),
    ("id", Field::Id),
    ("guid", Field::Id),
    ("name", Field::Name),
    ("preferredName", Field::PreferredName),
    ("email", Field::Email),
    ("username", Field::Username),
    ("title", Field::Title),
    ("department", Field::Department),
    ("state", Field::State),
    ("version", Field::Version),
    ("manager", Field::Manager),
    ("manager.id", Field::Manager),
    ("managerId", Field::Manager),
    ("division", Field::Division),
    ("division.name", Field::Division),
    ("division.id", Field::DivisionId),
    ("divisionId", Field::DivisionId),
    ("chat.jabberId", Field::JabberId),
    ("jabberId", Field::JabberId),
    ("phone", Field::Phone),
    ("phoneNumber", Field::Phone),
    ("addresses", Field::Addresses),
    ("primaryContactInfo", Field::PrimaryContacts),
    ("primaryContactInfo.address", Field::PrimaryContacts),
    ("skills", Field::Skills),
    ("routingSkills", Field::Skills),
    ("skillId", Field::SkillIds),
    ("languages", Field::Languages),
    ("routingLanguages", Field::Languages),
    ("languageId", Field::LanguageIds),
    ("groups", Field::Groups),
    ("groupId", Field::Groups),
    ("groups.official.guid", Field::OfficialGroups),
    ("groups.social.guid", Field::SocialGroups),
    ("team", Field::Team),
    ("location", Field::Location),
    ("location.location.value.guid", Field::Location),
    ("profileSkills", Field::ProfileSkills),
    ("certifications", Field::Certifications),
    ("employerInfo.employeeId", Field::EmployeeId),
    ("employerInfo.dateHire", Field::DateHire),
    ("dateLastLogin", Field::DateLastLogin),
    ("acdAutoAnswer", Field::AcdAutoAnswer),
];

/// How the values of a field are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    Text,
    Number,
    Date,
}

impl Field {
    /// The field with a name.
    pub fn parse(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, field)| *field)
    }

    /// All names, for error messages.
    pub fn names() -> String {
        NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    /// How the values are compared.
    pub fn field_type(self) -> FieldType {
        match self {
            Field::Version => FieldType::Number,
            Field::DateHire | Field::DateLastLogin => FieldType::Date,
            _ => FieldType::Text,
        }
    }

    /// Calls `visit` with each value of the field until `visit` returns true. Returns whether it did.
    pub fn visit(self, organization: &Organization, person: &Person, visit: &mut dyn FnMut(&str) -> bool) -> bool {
        let catalogue = &organization.catalogue;
        let mut each = |values: &mut dyn Iterator<Item = &str>| {
            for value in values {
                if visit(value) {
                    return true;
                }
            }
            false
        };
        match self {
            Field::All => [
                Field::Name,
                Field::PreferredName,
                Field::Email,
                Field::Username,
                Field::Title,
                Field::Department,
                Field::Phone,
                Field::Skills,
                Field::ProfileSkills,
                Field::Certifications,
            ]
            .into_iter()
            .any(|field| field.visit(organization, person, visit)),
            Field::Id => visit(&person.id.to_string()),
            Field::Name => visit(&person.name),
            Field::PreferredName => each(&mut person.preferred_name.as_deref().into_iter()),
            Field::Email => visit(&person.email),
            Field::Username => visit(&person.username),
            Field::Title => each(&mut person.title.as_deref().into_iter()),
            Field::Department => each(&mut person.department.as_deref().into_iter()),
            Field::State => visit(person.state.as_str()),
            Field::Version => visit(&person.version.to_string()),
            Field::Manager => person.manager.is_some_and(|key| visit(&organization.people.get(key).id.to_string())),
            Field::Division => visit(&catalogue.divisions[usize::from(person.division)].name),
            Field::DivisionId => visit(&catalogue.divisions[usize::from(person.division)].id.to_string()),
            Field::JabberId => visit(&views::jabber_id(organization, person)),
            Field::Phone => {
                let phones = person
                    .addresses
                    .iter()
                    .filter(|contact| contact.address.as_deref().is_some_and(|a| !a.contains('@')));
                each(&mut phones.filter_map(|contact| contact.address.as_deref()))
            }
            Field::Addresses => {
                let own = person.addresses.iter().filter_map(|contact| contact.address.as_deref());
                each(&mut std::iter::once(&*person.email).chain(own))
            }
            Field::PrimaryContacts => {
                let contacts = views::primary_contacts(person);
                each(&mut contacts.iter().filter_map(|contact| contact.address.as_deref()))
            }
            Field::Skills => {
                each(&mut person.skills.iter().map(|level| &*catalogue.skills[usize::from(level.index)].name))
            }
            Field::SkillIds => {
                person.skills.iter().any(|level| visit(&catalogue.skills[usize::from(level.index)].id.to_string()))
            }
            Field::Languages => {
                each(&mut person.languages.iter().map(|level| &*catalogue.languages[usize::from(level.index)].name))
            }
            Field::LanguageIds => person
                .languages
                .iter()
                .any(|level| visit(&catalogue.languages[usize::from(level.index)].id.to_string())),
            Field::Groups | Field::OfficialGroups | Field::SocialGroups => person
                .groups
                .iter()
                .map(|at| &catalogue.groups[usize::from(*at)])
                .filter(|group| self == Field::Groups || group.official == (self == Field::OfficialGroups))
                .any(|group| visit(&group.id.to_string())),
            Field::Team => each(&mut person.team.iter().map(|at| &*catalogue.teams[usize::from(*at)].name)),
            Field::Location => match &person.locations {
                // The id of a location is that of its definition.
                Some(own) => each(&mut own.iter().filter_map(|location| location.id.as_deref())),
                None => visit(&catalogue.offices[usize::from(person.office)].id.to_string()),
            },
            Field::ProfileSkills => each(&mut person.profile_skills.iter().map(|word| &**word)),
            Field::Certifications => each(&mut person.certifications.iter().map(|word| &**word)),
            Field::EmployeeId => {
                each(&mut person.employer.iter().filter_map(|employer| employer.employee_id.as_deref()))
            }
            Field::DateHire => each(&mut person.employer.iter().filter_map(|employer| employer.date_hire.as_deref())),
            Field::DateLastLogin => person.last_login.is_some_and(|at| visit(&clock::iso(at))),
            Field::AcdAutoAnswer => visit(if person.acd_auto_answer { "true" } else { "false" }),
        }
    }

    /// The value for sorting.
    pub fn sort_key(self, organization: &Organization, person: &Person) -> SortKey {
        let mut text = String::new();
        self.visit(organization, person, &mut |value| {
            text = value.to_lowercase();
            true
        });
        match self.field_type() {
            FieldType::Number => SortKey::Number(text.parse().unwrap_or(i64::MIN)),
            _ => SortKey::Text(text),
        }
    }
}

/// A value for sorting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    Number(i64),
    Text(String),
}

/// Parses the date of a field or criterion, with or without a time.
pub fn date(text: &str) -> Option<Millis> {
    clock::parse_iso(text).or_else(|| clock::parse_iso(&format!("{text}T00:00:00Z")))
}
