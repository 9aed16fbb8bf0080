//! Routing skills, and the routing skills and languages of a person.

use genesys_users_models as models;

use super::enums::enum_value;
use super::reference::self_uri;
use crate::state::{Organization, Person, Skill, SkillLevel};

/// A routing skill of the organization.
pub fn routing_skill(skill: &Skill) -> models::RoutingSkill {
    models::RoutingSkill {
        id: Some(skill.id.to_string()),
        name: Some(skill.name.clone()),
        state: enum_value("active"),
        version: Some("1".to_owned()),
        self_uri: Some(format!("/api/v2/routing/skills/{}", skill.id)),
        ..Default::default()
    }
}

/// The routing skills of a person.
pub fn skills(organization: &Organization, person: &Person) -> Vec<models::UserRoutingSkill> {
    person.skills.iter().map(|level| skill(organization, person, *level)).collect()
}

/// One routing skill of a person.
pub fn skill(organization: &Organization, person: &Person, level: SkillLevel) -> models::UserRoutingSkill {
    let skill = &organization.catalogue.skills[usize::from(level.index)];
    models::UserRoutingSkill {
        id: Some(skill.id.to_string()),
        name: Some(skill.name.clone()),
        proficiency: Some(level.proficiency),
        state: enum_value(level.state()),
        skill_uri: Some(format!("/api/v2/routing/skills/{}", skill.id)),
        self_uri: Some(format!("{}/routingskills/{}", self_uri(person), skill.id)),
    }
}

/// The routing languages of a person.
pub fn languages(organization: &Organization, person: &Person) -> Vec<models::UserRoutingLanguage> {
    person.languages.iter().map(|level| language(organization, person, *level)).collect()
}

/// One routing language of a person.
pub fn language(organization: &Organization, person: &Person, level: SkillLevel) -> models::UserRoutingLanguage {
    let language = &organization.catalogue.languages[usize::from(level.index)];
    models::UserRoutingLanguage {
        id: Some(language.id.to_string()),
        name: Some(language.name.clone()),
        proficiency: Some(level.proficiency),
        state: enum_value(level.state()),
        language_uri: Some(format!("/api/v2/routing/languages/{}", language.id)),
        self_uri: Some(format!("{}/routinglanguages/{}", self_uri(person), language.id)),
    }
}
