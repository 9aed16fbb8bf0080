// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Presence of people: definitions and states.

use super::User;

/// A presence value configured for an organization, with translations, status and audit details.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OrganizationPresence {
    /// Unique identifier of the organization presence. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Internal name of the organization presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Translated display texts of the presence, keyed by language code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub language_labels: Option<std::collections::BTreeMap<String, String>>,
    /// Name of the built-in presence that this one specializes, such as `Available` or `Busy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub system_presence: Option<String>,
    /// True when the presence has been retired and can no longer be selected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub deactivated: Option<bool>,
    /// True when this entry is the main presence for its system presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub primary: Option<bool>,
    /// User who added the presence to the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub created_by: Option<User>,
    /// Date and time the presence was added, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub created_date: Option<String>,
    /// User who made the latest change to the presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub modified_by: Option<User>,
    /// Date and time of the latest change to the presence, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub modified_date: Option<String>,
    /// Relative path of this organization presence in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Definition of a presence that members of an organization can choose, tied to a system presence and a division.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OrganizationPresenceDefinition {
    /// Unique identifier of the presence definition. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the presence definition within the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Origin of the definition: `System` for a built-in one, `User` for one added by the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrganizationPresenceDefinitionType | undefined"))]
    pub r#type: Option<OrganizationPresenceDefinitionType>,
    /// Display texts for the definition in each supported language, keyed by language code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub language_labels: Option<std::collections::BTreeMap<String, String>>,
    /// Built-in presence category that the definition belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrganizationPresenceDefinitionSystemPresence | undefined"))]
    pub system_presence: Option<OrganizationPresenceDefinitionSystemPresence>,
    /// Identifier of the division that controls access to the definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub division_id: Option<String>,
    /// True when the definition is switched off and unavailable for selection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub deactivated: Option<bool>,
    /// Relative path of this presence definition in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Reference to a presence definition together with its system presence.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PresenceDefinition {
    /// Identifier of the presence definition being referred to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the built-in presence behind the definition, such as `Available` or `Offline`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub system_presence: Option<String>,
    /// Relative path of this presence definition in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Presence of a user as known from one presence source.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserPresence {
    /// Identifier of the user presence. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Name of the user presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Name of the source that supplies the presence, for example `PURECLOUD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub source: Option<String>,
    /// Identifier of the presence source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub source_id: Option<String>,
    /// Whether this source is the one that determines the user's presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub primary: Option<bool>,
    /// Presence definition that currently applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDefinition | undefined"))]
    pub presence_definition: Option<PresenceDefinition>,
    /// Presence definition the user is due to change to. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "PresenceDefinition | undefined"))]
    pub future_presence_definition: Option<PresenceDefinition>,
    /// Free text that accompanies the presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub message: Option<String>,
    /// Time of the latest change to the presence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub modified_date: Option<String>,
    /// Relative path of the user presence in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Values of `OrganizationPresenceDefinition.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"System\" | \"User\" | (string & {})"))]
pub enum OrganizationPresenceDefinitionType {
    /// `System`
    System,
    /// `User`
    User,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `OrganizationPresenceDefinition.systemPresence`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"Available\" | \"Away\" | \"Busy\" | \"Offline\" | \"Idle\" | \"OnQueue\" | \"Meal\" | \"Training\" | \"Meeting\" | \"Break\" | (string & {})"
    )
)]
pub enum OrganizationPresenceDefinitionSystemPresence {
    /// `Available`
    Available,
    /// `Away`
    Away,
    /// `Busy`
    Busy,
    /// `Offline`
    Offline,
    /// `Idle`
    Idle,
    /// `OnQueue`
    OnQueue,
    /// `Meal`
    Meal,
    /// `Training`
    Training,
    /// `Meeting`
    Meeting,
    /// `Break`
    Break,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
