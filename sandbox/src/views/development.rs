//! Learning and coaching activities.

use genesys_users_models as models;

use super::enums::enum_value;
use crate::state::clock::iso;
use crate::state::seed::activities::Activity;
use crate::state::{Organization, PersonKey};

/// The DevelopmentActivity model.
pub fn activity(organization: &Organization, activity: &Activity) -> models::DevelopmentActivity {
    let reference = |index: u32| {
        let id = organization.people.get(PersonKey(index)).id;
        models::UserReference { id: Some(id.to_string()), self_uri: Some(format!("/api/v2/users/{id}")) }
    };
    let archived = activity.module.as_ref().and_then(|module| module.archived);
    models::DevelopmentActivity {
        id: Some(activity.id.to_string()),
        date_completed: activity.completed.map(iso),
        created_by: Some(reference(activity.creator)),
        date_created: Some(iso(activity.created)),
        percentage_score: activity.score,
        is_passed: activity.passed(),
        is_latest: Some(true),
        is_module_archived: activity.module.as_ref().map(|module| module.archived.is_some()),
        archival_mode: archived.and_then(enum_value),
        self_uri: Some(format!("/api/v2/users/development/activities/{}?type={}", activity.id, activity.kind)),
        name: Some(activity.name.to_owned()),
        r#type: enum_value(activity.kind),
        status: enum_value(activity.status),
        date_due: Some(iso(activity.due)),
        facilitator: activity.facilitator.map(reference),
        attendees: Some(vec![reference(activity.attendee)]),
        is_overdue: Some(activity.overdue()),
    }
}
