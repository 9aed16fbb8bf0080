//! The optional parts of a user that `expand` requests.

use genesys_users_models as models;

use super::authorization::user_authorization;
use super::custom_attributes::custom_attributes;
use super::expand::Expand;
use super::location::{location_definition, primary_geolocation};
use super::presence::{conversation_summary, integration_presence, out_of_office, presence, routing_status};
use super::skills::{languages, skills};
use super::telephony::stations;
use crate::state::clock::iso;
use crate::state::{Organization, Person, PersonKey, Team};

/// Adds the requested parts that the person has.
pub fn add_expansions(user: &mut models::User, organization: &Organization, key: PersonKey, expand: &Expand) {
    let person = organization.people.get(key);
    let catalogue = &organization.catalogue;
    let words = |list: &[Box<str>]| Some(list.iter().map(|word| word.to_string()).collect());
    let unused = expand.has("authorization.unusedRoles");
    if expand.has("authorization") || unused {
        user.authorization = Some(user_authorization(organization, key, unused));
    }
    if expand.has("routingStatus") {
        user.routing_status = Some(routing_status(person));
    }
    if expand.has("presence") {
        user.presence = Some(match expand.presence_source() {
            Some(source) => integration_presence(organization, person, source),
            None => presence(organization, person),
        });
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
        user.geolocation = primary_geolocation(organization, key);
    }
    if expand.has("station") {
        user.station = Some(Box::new(stations(organization, key)));
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
    if expand.has("customAttributes") {
        let records = organization.custom_attributes.records(key).into_iter();
        let shown = records.filter(|(schema, _)| expand.shows_schema(&schema.id.to_string()));
        user.custom_attributes =
            Some(shown.map(|(schema, record)| custom_attributes(person, schema, &record)).collect());
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

/// Work plan bid ranks of a person. No operation changes them.
fn bid_ranks(person: &Person) -> models::WorkPlanBidRanks {
    let bytes = person.id.as_bytes();
    models::WorkPlanBidRanks {
        id: Some(person.id.to_string()),
        work_plan_bidding_performance: Some(i32::from(bytes[0]) % 101),
        bidding_tie_breaker: Some(format!("{:05}", u16::from_be_bytes([bytes[1], bytes[2]]))),
        ..Default::default()
    }
}

fn team_of(organization: &Organization, team: &Team) -> models::Team {
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

/// The groups of a person, as references without names.
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
