// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Profile pages of people and the configuration of their fields.

use super::{
    Geolocation, OutOfOffice, RoutingStatus, UserAuthorization, UserConversationSummary, UserPresence, UserStations,
};

/// Personal background that a user shares in the profile.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Biography {
    /// Text in which the user tells about himself or herself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub biography: Option<String>,
    /// Topics the user is interested in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub interests: Option<Vec<String>>,
    /// Leisure activities of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub hobbies: Option<Vec<String>>,
    /// Name of the user's husband or wife.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub spouse: Option<String>,
    /// Schools attended and degrees earned by the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Education[] | undefined"))]
    pub education: Option<Vec<Education>>,
}

/// Entry in a user's education history, covering a period of study at one school.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Education {
    /// School, college or university the user attended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub school: Option<String>,
    /// Subject or major the user studied there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub field_of_study: Option<String>,
    /// Free-form remarks about this period of study.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub notes: Option<String>,
    /// Calendar date on which the studies began, as `yyyy-MM-dd`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_start: Option<String>,
    /// Calendar date on which the studies finished, as `yyyy-MM-dd`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_end: Option<String>,
}

/// Employment details of a user as recorded by the employer.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct EmployerInfo {
    /// Name of the user in the employer's official records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub official_name: Option<String>,
    /// Number or code by which the employer identifies the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub employee_id: Option<String>,
    /// Category of employment, for example full-time or contractor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub employee_type: Option<String>,
    /// Date the user was hired, held as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_hire: Option<String>,
}

/// Configuration of the profile fields shown for one kind of entity.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FieldConfig {
    /// Unique ID of the field configuration. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the field configuration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Kind of entity being configured: a person, a group or the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "FieldConfigEntityType | undefined"))]
    pub entity_type: Option<FieldConfigEntityType>,
    /// Current state of the field configuration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub state: Option<String>,
    /// Sections into which the profile fields are divided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Section[] | undefined"))]
    pub sections: Option<Vec<Section>>,
    /// Version of this field configuration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub version: Option<String>,
    /// Version of the schema that the configuration follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub schema_version: Option<String>,
    /// Relative path of this field configuration in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Profile field configurations for all supported kinds of entity.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct FieldConfigs {
    /// Field configuration for organization profiles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "FieldConfig | undefined"))]
    pub org: Option<FieldConfig>,
    /// Field configuration for the profiles of people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "FieldConfig | undefined"))]
    pub person: Option<FieldConfig>,
    /// Field configuration for group profiles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "FieldConfig | undefined"))]
    pub group: Option<FieldConfig>,
}

/// Definition of one field within a profile section.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FieldList {
    /// Whether entries of the field can carry labels of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub custom_labels: Option<bool>,
    /// Guidance shown to whoever fills in the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub instruction_text: Option<String>,
    /// Key that identifies the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub key: Option<String>,
    /// Keys of the labels offered for entries of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub label_keys: Option<Vec<String>>,
    /// Additional parameters of the field, by parameter name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, unknown> | undefined"))]
    pub params: Option<std::collections::BTreeMap<String, serde_json::Value>>,
    /// Whether the field accepts more than one entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub repeatable: Option<bool>,
    /// Current state of the field definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub state: Option<String>,
    /// Name of the data type of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub r#type: Option<String>,
    /// Whether a value must be supplied for the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub required: Option<bool>,
    /// Whether the field is marked as relevant to GDPR.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub gdpr: Option<bool>,
}

/// A section of a field configuration, holding a list of fields and help text.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Field groups that belong to the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "FieldList[] | undefined"))]
    pub field_list: Option<Vec<FieldList>>,
    /// Guidance shown to the person who fills in the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub instruction_text: Option<String>,
    /// Key that identifies the section within its configuration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub key: Option<String>,
    /// Current state of the section, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub state: Option<String>,
}

/// Optional details of a user profile, each present only when it was requested.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserExpands {
    /// Routing status of the user at the time of the request. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatus | undefined"))]
    pub routing_status: Option<RoutingStatus>,
    /// Presence of the user on the platform. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub presence: Option<UserPresence>,
    /// Presence of the user in an integrated third-party product. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub integration_presence: Option<UserPresence>,
    /// Conversation counts of the user by media type. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserConversationSummary | undefined"))]
    pub conversation_summary: Option<UserConversationSummary>,
    /// Out-of-office period and setting of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OutOfOffice | undefined"))]
    pub out_of_office: Option<OutOfOffice>,
    /// Geographic position last known for the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Geolocation | undefined"))]
    pub geolocation: Option<Geolocation>,
    /// Station associations of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStations | undefined"))]
    pub station: Option<UserStations>,
    /// Roles and permissions of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAuthorization | undefined"))]
    pub authorization: Option<UserAuthorization>,
}

/// Profile record of a user with optional expanded details.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserProfile {
    /// Identifier of the user profile. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the user on the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Account state of the user the profile belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserProfileState | undefined"))]
    pub state: Option<UserProfileState>,
    /// Time of the latest change to the profile. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// Revision number of the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i64>,
    /// Additional user details that were requested by expansion. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserExpands | undefined"))]
    pub expands: Option<UserExpands>,
    /// Relative path of the user profile in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// One page of user profiles.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserProfileEntityListing {
    /// User profiles on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserProfile[] | undefined"))]
    pub entities: Option<Vec<UserProfile>>,
    /// Maximum number of user profiles per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of this page, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Number of user profiles over all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Relative path of the first page of user profiles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub first_uri: Option<String>,
    /// Relative path of the page after this one, absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of the page before this one, absent on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub previous_uri: Option<String>,
    /// Relative path of the last page of user profiles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub last_uri: Option<String>,
    /// Relative path of this page of results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Number of pages needed for all user profiles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
}

/// Values of `FieldConfig.entityType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"person\" | \"group\" | \"org\" | (string & {})")
)]
pub enum FieldConfigEntityType {
    /// `person`
    #[serde(rename = "person")]
    Person,
    /// `group`
    #[serde(rename = "group")]
    Group,
    /// `org`
    #[serde(rename = "org")]
    Org,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `UserProfile.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum UserProfileState {
    /// `active`
    #[serde(rename = "active")]
    Active,
    /// `inactive`
    #[serde(rename = "inactive")]
    Inactive,
    /// `deleted`
    #[serde(rename = "deleted")]
    Deleted,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
