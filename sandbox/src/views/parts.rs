//! The parts of a user that `expand` asks for.

use genesys_users_models as models;

use super::user::{Expand, self_uri};
use super::{telephony, value};
use crate::clock::iso;
use crate::state::{Office, Organization, Person, PersonKey, Rated};

/// Fills the parts that are asked for and that the person has.
pub fn fill(user: &mut models::User, organization: &Organization, key: PersonKey, expand: &Expand) {
    let person = organization.people.get(key);
    let catalogue = &organization.catalogue;
    let words = |list: &[Box<str>]| Some(list.iter().map(|word| word.to_string()).collect());
    let unused = expand.has("authorization.unusedRoles");
    if expand.has("authorization") || unused {
        user.authorization = Some(super::authorization::of_person(organization, key, unused));
    }
    if expand.has("routingStatus") {
        user.routing_status = Some(routing_status(person));
    }
    if expand.has("presence") {
        user.presence = Some(presence(organization, person));
    }
    if let Some(source) = expand.integration() {
        user.integration_presence = Some(integration_presence(organization, person, source));
    }
    if expand.has("conversationSummary") {
        user.conversation_summary = Some(conversation_summary(person));
    }
    if expand.has("outOfOffice") {
        user.out_of_office = Some(Box::new(out_of_office(person)));
    }
    if expand.has("geolocation") {
        user.geolocation = telephony::primary_place(organization, key);
    }
    if expand.has("station") {
        user.station = Some(Box::new(telephony::stations(organization, key)));
    }
    if expand.has("workPlanBidRanks") {
        user.work_plan_bid_ranks = person.team.map(|_| bid_ranks(person));
    }
    if expand.has("lasttokenissued") {
        user.last_token_issued =
            person.last_login.map(|at| models::OAuthLastTokenIssued { date_issued: Some(iso(at)) });
    }
    if expand.has("team") {
        user.team =
            person.team.and_then(|team| catalogue.teams.get(usize::from(team))).map(|team| team_of(organization, team));
    }
    if expand.has("profileSkills") {
        user.profile_skills = words(&person.profile_skills);
    }
    if expand.has("certifications") {
        user.certifications = words(&person.certifications);
    }
    if expand.has("locations") {
        user.locations = Some(locations(organization, person));
    }
    if expand.has("groups") {
        user.groups = Some(groups(organization, person));
    }
    if expand.has("skills") {
        user.skills = Some(skills(organization, person));
    }
    if expand.has("languages") {
        user.languages = Some(languages(organization, person));
    }
    if expand.has("languagePreference") {
        user.language_preference = Some(person.language_preference.to_owned());
    }
    if expand.has("employerInfo") {
        user.employer_info = person.employer.as_deref().cloned();
    }
    if expand.has("biography") {
        user.biography = person.biography.as_deref().cloned();
    }
    if expand.has("dateLastLogin") {
        user.date_last_login = person.last_login.map(iso);
    }
    if expand.has("dateWelcomeSent") {
        user.date_welcome_sent = person.welcome_sent.map(iso);
    }
}

/// Whether calls are routed to a person.
pub fn routing_status(person: &Person) -> models::RoutingStatus {
    models::RoutingStatus {
        user_id: Some(person.id.to_string()),
        status: value(person.routing.status),
        start_time: Some(iso(person.routing.since)),
    }
}

/// What a person shows to others.
pub fn presence(organization: &Organization, person: &Person) -> models::UserPresence {
    let definition = &organization.catalogue.presences[usize::from(person.presence.definition)];
    models::UserPresence {
        id: Some(person.id.to_string()),
        source: Some("PURECLOUD".to_owned()),
        primary: Some(true),
        presence_definition: Some(models::PresenceDefinition {
            id: Some(definition.id.to_string()),
            system_presence: Some(definition.system.to_owned()),
            self_uri: Some(format!("/api/v2/presencedefinitions/{}", definition.id)),
        }),
        message: Some(person.presence.message.to_string()),
        modified_date: Some(iso(person.presence.since)),
        self_uri: Some(format!("{}/presences/PURECLOUD", self_uri(person))),
        ..Default::default()
    }
}

/// The same presence as an outside system reports it.
fn integration_presence(organization: &Organization, person: &Person, source: &str) -> models::UserPresence {
    let source = source.to_lowercase();
    models::UserPresence {
        primary: Some(false),
        self_uri: Some(format!("{}/presences/{source}", self_uri(person))),
        source: Some(source),
        ..presence(organization, person)
    }
}

/// Ranks of those who are planned in teams; no operation changes them.
fn bid_ranks(person: &Person) -> models::WorkPlanBidRanks {
    let bytes = person.id.as_bytes();
    models::WorkPlanBidRanks {
        id: Some(person.id.to_string()),
        work_plan_bidding_performance: Some(i32::from(bytes[0]) % 101),
        bidding_tie_breaker: Some(format!("{:05}", u16::from_be_bytes([bytes[1], bytes[2]]))),
        ..Default::default()
    }
}

fn conversation_summary(person: &Person) -> models::UserConversationSummary {
    let count = |active: bool| models::MediaSummaryDetail { active: Some(i32::from(active)), acw: Some(0) };
    let media = |active: bool| {
        Some(models::MediaSummary { contact_center: Some(count(active)), enterprise: Some(count(false)) })
    };
    models::UserConversationSummary {
        user_id: Some(person.id.to_string()),
        call: media(person.routing.status == "INTERACTING"),
        callback: media(false),
        email: media(false),
        message: media(false),
        chat: media(false),
        social_expression: media(false),
        video: media(false),
    }
}

/// Absence of a person.
pub fn out_of_office(person: &Person) -> models::OutOfOffice {
    let absence = person.out_of_office.as_ref();
    models::OutOfOffice {
        user: Some(Box::new(super::reference(person))),
        active: Some(absence.is_some_and(|a| a.away)),
        indefinite: Some(absence.is_some_and(|a| a.indefinite)),
        start_date: absence.and_then(|a| a.start).map(iso),
        end_date: absence.and_then(|a| a.end).map(iso),
        self_uri: Some(format!("{}/outofoffice", self_uri(person))),
        ..Default::default()
    }
}

fn team_of(organization: &Organization, team: &crate::state::Team) -> models::Team {
    let division = &organization.catalogue.divisions[usize::from(team.division)];
    models::Team {
        id: Some(team.id.to_string()),
        name: Some(team.name.clone()),
        division: Some(models::WritableDivision {
            id: Some(division.id.to_string()),
            name: Some(division.name.clone()),
            self_uri: Some(format!("/api/v2/authorization/divisions/{}", division.id)),
        }),
        date_created: Some(iso(team.created)),
        date_modified: Some(iso(team.created)),
        self_uri: Some(format!("/api/v2/teams/{}", team.id)),
        ..Default::default()
    }
}

fn locations(organization: &Organization, person: &Person) -> Vec<models::Location> {
    if let Some(own) = &person.locations {
        return own.to_vec();
    }
    let Some(office) = organization.catalogue.offices.get(usize::from(person.office)) else { return Vec::new() };
    vec![models::Location {
        id: Some(office.id.to_string()),
        location_definition: Some(location_definition(office)),
        ..Default::default()
    }]
}

/// An office as a location of the organization.
pub fn location_definition(office: &Office) -> models::LocationDefinition {
    models::LocationDefinition {
        id: Some(office.id.to_string()),
        name: Some(office.name.to_owned()),
        state: value("active"),
        address: Some(models::LocationAddress {
            street1: Some(office.street.to_owned()),
            city: Some(office.city.to_owned()),
            country: Some(office.country.to_owned()),
            country_name: Some(office.country_name.to_owned()),
            zipcode: Some(office.zipcode.to_owned()),
            ..Default::default()
        }),
        version: Some(1),
        self_uri: Some(format!("/api/v2/locations/{}", office.id)),
        ..Default::default()
    }
}

/// Groups come as references, without the name.
fn groups(organization: &Organization, person: &Person) -> Vec<models::Group> {
    let groups = person.groups.iter().filter_map(|at| organization.catalogue.groups.get(usize::from(*at)));
    groups
        .map(|group| models::Group {
            id: Some(group.id.to_string()),
            self_uri: Some(format!("/api/v2/groups/{}", group.id)),
            ..Default::default()
        })
        .collect()
}

/// Routing skills with proficiency.
pub fn skills(organization: &Organization, person: &Person) -> Vec<models::UserRoutingSkill> {
    person.skills.iter().map(|rated| skill(organization, person, *rated)).collect()
}

/// One routing skill of a person.
pub fn skill(organization: &Organization, person: &Person, rated: Rated) -> models::UserRoutingSkill {
    let skill = &organization.catalogue.skills[usize::from(rated.at)];
    models::UserRoutingSkill {
        id: Some(skill.id.to_string()),
        name: Some(skill.name.clone()),
        proficiency: Some(rated.proficiency),
        state: value(rated.state()),
        skill_uri: Some(format!("/api/v2/routing/skills/{}", skill.id)),
        self_uri: Some(format!("{}/routingskills/{}", self_uri(person), skill.id)),
    }
}

/// Routing languages with proficiency.
pub fn languages(organization: &Organization, person: &Person) -> Vec<models::UserRoutingLanguage> {
    person.languages.iter().map(|rated| language(organization, person, *rated)).collect()
}

/// One routing language of a person.
pub fn language(organization: &Organization, person: &Person, rated: Rated) -> models::UserRoutingLanguage {
    let language = &organization.catalogue.languages[usize::from(rated.at)];
    models::UserRoutingLanguage {
        id: Some(language.id.to_string()),
        name: Some(language.name.clone()),
        proficiency: Some(rated.proficiency),
        state: value(rated.state()),
        language_uri: Some(format!("/api/v2/routing/languages/{}", language.id)),
        self_uri: Some(format!("{}/routinglanguages/{}", self_uri(person), language.id)),
    }
}
