//! Models of the helpers that the package does not have.

use std::collections::BTreeMap;

use genesys_users_models as models;
use serde::Serialize;

/// A routing language.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Language {
    pub id: String,
    pub name: String,
    pub state: &'static str,
    pub version: &'static str,
    pub self_uri: String,
}

/// A member of a queue.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QueueMember {
    pub id: String,
    pub name: String,
    pub user: models::User,
    pub ring_number: i32,
    pub joined: bool,
    pub member_by: &'static str,
    pub routing_status: models::RoutingStatus,
    pub self_uri: String,
}

/// One page of the members of a queue. The platform does not count them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QueueMemberListing {
    pub entities: Vec<QueueMember>,
    pub page_size: usize,
    pub page_number: usize,
    pub first_uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_uri: Option<String>,
    pub self_uri: String,
}

/// One page of references to people. The platform gives it no links.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UserReferenceListing {
    pub entities: Vec<models::UserReference>,
    pub page_size: usize,
    pub page_number: usize,
    pub total: usize,
    pub page_count: usize,
}

/// A wrap-up code.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WrapupCode {
    pub id: String,
    pub name: &'static str,
    pub division: models::Division,
    pub description: &'static str,
    pub date_created: String,
    pub date_modified: String,
    pub created_by: String,
    pub self_uri: String,
}

/// A permission.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Permission {
    pub domain: &'static str,
    pub entity_type: &'static str,
    pub action: &'static str,
}

/// The permissions of one domain, by the kind of entity that they are about.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PermissionCollection {
    pub id: &'static str,
    pub domain: &'static str,
    pub permission_map: BTreeMap<&'static str, Vec<Permission>>,
}

/// All presence definitions.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PresenceDefinitionListing {
    pub total: usize,
    pub entities: Vec<models::OrganizationPresenceDefinition>,
    pub self_uri: String,
}

/// A telephone or softphone.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Station {
    pub id: String,
    pub name: String,
    pub status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_rtc_user_id: Option<String>,
    pub r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_rtc_call_appearances: Option<i32>,
    pub self_uri: String,
}
