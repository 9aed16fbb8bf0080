//! Queues, skill groups and utilization.

use std::collections::BTreeMap;

use genesys_users_models as models;

use super::enums::enum_value;
use crate::state::clock::iso;
use crate::state::{
    Backup, Membership, Operator, Organization, PersonKey, Queue, SkillGroup, SkillRule, default_utilization,
};

/// A queue, with the membership of a person. `counts` is the number of members and of joined members.
pub fn queue(
    organization: &Organization,
    at: usize,
    queue: &Queue,
    counts: (usize, usize),
    membership: Membership,
) -> models::UserQueue {
    let division = &organization.catalogue.divisions[usize::from(queue.division)];
    let founder = Some(organization.people.get(organization.people.first()).id.to_string());
    let count = |count: usize| Some(i32::try_from(count).unwrap_or(i32::MAX));
    models::UserQueue {
        id: Some(queue.id.to_string()),
        name: Some(queue.name.to_owned()),
        division: Some(models::Division {
            id: Some(division.id.to_string()),
            name: Some(division.name.clone()),
            self_uri: Some(format!("/api/v2/authorization/divisions/{}", division.id)),
        }),
        description: Some(queue.description.to_owned()),
        date_created: Some(iso(queue.created)),
        date_modified: Some(iso(queue.created)),
        modified_by: founder.clone(),
        created_by: founder,
        member_count: count(counts.0),
        user_member_count: count(counts.0),
        joined_member_count: count(counts.1),
        scoring_method: enum_value("TimestampAndPriority"),
        skill_evaluation_method: enum_value("BEST"),
        acw_settings: Some(models::AcwSettings {
            wrapup_prompt: enum_value("MANDATORY_TIMEOUT"),
            timeout_ms: Some(30_000),
        }),
        enable_transcription: Some(false),
        enable_audio_monitoring: Some(false),
        enable_manual_assignment: Some(false),
        suppress_in_queue_call_recording: Some(true),
        joined: Some(membership.joined & (1 << at) != 0),
        self_uri: Some(format!("/api/v2/routing/queues/{}", queue.id)),
        ..Default::default()
    }
}

/// A skill group, with the rules of its membership.
pub fn skill_group(organization: &Organization, group: &SkillGroup) -> models::SkillGroup {
    let division = &organization.catalogue.divisions[usize::from(group.division)];
    models::SkillGroup {
        id: Some(group.id.to_string()),
        name: Some(group.name.clone()),
        division: Some(models::WritableDivision {
            id: Some(division.id.to_string()),
            name: Some(division.name.clone()),
            self_uri: Some(format!("/api/v2/authorization/divisions/{}", division.id)),
        }),
        member_count: Some(i64::try_from(group.count(&organization.people)).unwrap_or(i64::MAX)),
        date_created: Some(iso(group.created)),
        date_modified: Some(iso(group.created)),
        status: enum_value("Complete"),
        skill_conditions: Some(group.rules.iter().map(|rule| condition(organization, rule)).collect()),
        self_uri: Some(format!("/api/v2/routing/skillgroups/{}", group.id)),
        ..Default::default()
    }
}

fn condition(organization: &Organization, rule: &SkillRule) -> models::SkillGroupCondition {
    let catalogue = &organization.catalogue;
    let skill = |(index, minimum): &(u16, i32)| models::SkillGroupRoutingCondition {
        routing_skill: Some(catalogue.skills[usize::from(*index)].name.clone()),
        comparator: enum_value("GreaterThanOrEqualTo"),
        proficiency: Some(*minimum),
        child_conditions: Some(Vec::new()),
    };
    let language = |(index, minimum): &(u16, i32)| models::SkillGroupLanguageCondition {
        language_skill: Some(catalogue.languages[usize::from(*index)].name.clone()),
        comparator: enum_value("GreaterThanOrEqualTo"),
        proficiency: Some(*minimum),
        child_conditions: Some(Vec::new()),
    };
    models::SkillGroupCondition {
        routing_skill_conditions: Some(rule.skills.iter().map(skill).collect()),
        language_skill_conditions: Some(rule.languages.iter().map(language).collect()),
        operation: enum_value(match rule.operator {
            Operator::And => "And",
            Operator::Or => "Or",
            Operator::Not => "Not",
        }),
    }
}

/// The utilization of a person: the settings of the person, and those of the organization for the rest.
pub fn utilization(organization: &Organization, key: PersonKey) -> models::AgentMaxUtilizationResponse {
    let routing = &organization.routing;
    let own = routing.utilization(key);
    let mut media = default_utilization();
    let mut labels: BTreeMap<String, models::LabelUtilizationResponse> = routing
        .labels
        .iter()
        .map(|label| {
            let response = models::LabelUtilizationResponse {
                maximum_capacity: Some(1),
                interrupting_label_ids: Some(Vec::new()),
                label_name: Some(label.name.to_owned()),
            };
            (label.id.to_string(), response)
        })
        .collect();
    for (name, change) in own.iter().flat_map(|own| own.utilization.iter().flatten()) {
        let media = media.entry(name.clone()).or_default();
        media.maximum_capacity = change.maximum_capacity.or(media.maximum_capacity);
        media.include_non_acd = change.include_non_acd.or(media.include_non_acd);
        if let Some(types) = &change.interruptable_media_types {
            media.interruptable_media_types = Some(types.clone());
        }
    }
    for (id, change) in own.iter().flat_map(|own| own.label_utilizations.iter().flatten()) {
        let label = labels.entry(id.clone()).or_default();
        label.maximum_capacity = change.maximum_capacity.or(label.maximum_capacity);
        if let Some(ids) = &change.interrupting_label_ids {
            label.interrupting_label_ids = Some(ids.clone());
        }
    }
    models::AgentMaxUtilizationResponse {
        utilization: Some(media),
        label_utilizations: Some(labels),
        max_inbound_calls: own.and_then(|own| own.max_inbound_calls),
        level: enum_value(if own.is_some() { "Agent" } else { "Organization" }),
    }
}

/// The direct routing backup of a person.
pub fn backup(
    organization: &Organization,
    key: PersonKey,
    backup: &Backup,
) -> models::AgentDirectRoutingBackupSettings {
    let id = |key: PersonKey| organization.people.get(key).id.to_string();
    models::AgentDirectRoutingBackupSettings {
        queue_id: backup.queue.map(|queue| queue.to_string()),
        user_id: backup.person.map(id),
        wait_for_agent: Some(backup.waits),
        agent_wait_seconds: backup.seconds,
        backed_up_users: Some(organization.routing.backups.backed_up_by(key).into_iter().map(id).collect()),
    }
}
