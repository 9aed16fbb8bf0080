//! Routing skills, routing languages and wrap-up codes.

use genesys_users_models as models;

use super::divisions::{Visibility, is_selected};
use super::filter::Matching;
use super::items::{find, is_descending, select};
use super::listing::reply;
use super::models::{Language, WrapupCode};
use crate::api::ApiResult;
use crate::routing::Call;
use crate::state::clock::iso;
use crate::state::{self, Organization};
use crate::views;
use crate::views::authorization::division;

/// `getRoutingSkills`
pub fn skills(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let chosen = select(call, &organization.catalogue.skills, Matching::Start);
    reply(call, &chosen, |skill| views::routing_skill(skill))
}

/// `getRoutingSkill`
pub fn skill(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    call.json(&views::routing_skill(find(call, &organization.catalogue.skills, "skillId")?))
}

/// `getRoutingLanguages`
pub fn languages(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let chosen = select(call, &organization.catalogue.languages, Matching::Start);
    reply(call, &chosen, |language| language_view(language))
}

/// `getRoutingLanguage`
pub fn language(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    call.json(&language_view(find(call, &organization.catalogue.languages, "languageId")?))
}

/// `getRoutingWrapupcodes`
pub fn wrapup_codes(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let visibility = Visibility::of(call, &organization);
    let mut chosen = select(call, &organization.wrapup_codes, Matching::Part);
    chosen.retain(|code| visibility.includes(code.division) && is_selected(call, &organization, code.division));
    if call.query.text("sortBy") == Some("id") {
        chosen.sort_by_key(|code| code.id);
        if is_descending(call) {
            chosen.reverse();
        }
    }
    reply(call, &chosen, |code| wrapup_code_view(&organization, code))
}

/// `getRoutingWrapupcode`
pub fn wrapup_code(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let code = find(call, &organization.wrapup_codes, "codeId")?;
    Visibility::of(call, &organization).check(call, code.division, "in the division of this wrap-up code")?;
    call.json(&wrapup_code_view(&organization, code))
}

fn language_view(language: &state::Language) -> Language {
    Language {
        id: language.id.to_string(),
        name: language.name.clone(),
        state: "active",
        version: "1",
        self_uri: format!("/api/v2/routing/languages/{}", language.id),
    }
}

fn wrapup_code_view(organization: &Organization, code: &state::WrapupCode) -> WrapupCode {
    let division = division(organization, code.division);
    WrapupCode {
        id: code.id.to_string(),
        name: code.name,
        division: models::Division { id: division.id, name: division.name, self_uri: division.self_uri },
        description: code.description,
        date_created: iso(code.created),
        date_modified: iso(code.created),
        created_by: organization.people.get(organization.people.first()).id.to_string(),
        self_uri: format!("/api/v2/routing/wrapupcodes/{}", code.id),
    }
}
