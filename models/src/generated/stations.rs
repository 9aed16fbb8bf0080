// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! Telephones of people.

use super::User;

/// Station as it relates to a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserStation {
    /// Identifier of the station. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the station.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Kind of station, such as a physical or WebRTC phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub r#type: Option<String>,
    /// User who is currently associated with the station.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub associated_user: Option<Box<User>>,
    /// Time at which the current user was associated with the station.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub associated_date: Option<String>,
    /// User who has the station as default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub default_user: Option<Box<User>>,
    /// Details supplied by the station's provider, as text values by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, string> | undefined"))]
    pub provider_info: Option<std::collections::BTreeMap<String, String>>,
    /// Number of call appearances available on a WebRTC station. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub web_rtc_call_appearances: Option<i32>,
}

/// Stations of a user, by the role each one plays.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserStations {
    /// Station the user is associated with now. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStation | undefined"))]
    pub associated_station: Option<Box<UserStation>>,
    /// Station in effect for the user at present. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStation | undefined"))]
    pub effective_station: Option<Box<UserStation>>,
    /// Station assigned to the user as default. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStation | undefined"))]
    pub default_station: Option<Box<UserStation>>,
    /// Station the user was most recently associated with. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStation | undefined"))]
    pub last_associated_station: Option<Box<UserStation>>,
}
