// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The organization, its locations, limits and products.

use super::{AddressableEntityRef, Image, User, WritableDivision};

/// Short form of a division, the partition of the organization to which an object belongs.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Division {
    /// ID of the division, set by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the division.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Relative path of this division in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Collection of users with shared contact details, owners and visibility rules.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Unique ID of the group. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Free text saying what the group is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// Date and time at which the group last changed. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// How many members the group has. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub member_count: Option<i64>,
    /// Whether the group is active, inactive or deleted. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "GroupState | undefined"))]
    pub state: Option<GroupState>,
    /// Revision number of the group. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Classification of the group as `official` or `social`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "GroupType | undefined"))]
    pub r#type: Option<GroupType>,
    /// Pictures of the group in one or more resolutions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Image[] | undefined"))]
    pub images: Option<Vec<Image>>,
    /// Phone contacts at which the group is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "GroupContact[] | undefined"))]
    pub addresses: Option<Vec<GroupContact>>,
    /// Whether the membership rules of the group can be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub rules_visible: Option<bool>,
    /// Audience that can see the group: everyone, its owners or its members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "GroupVisibility | undefined"))]
    pub visibility: Option<GroupVisibility>,
    /// Whether authorization roles may be assigned to the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub roles_enabled: Option<bool>,
    /// Whether owners of the group count among its members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub include_owners: Option<bool>,
    /// Whether calls to the group are permitted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub calls_enabled: Option<bool>,
    /// Users who own the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub owners: Option<Vec<User>>,
    /// Relative path of this group in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Email address of the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub email: Option<String>,
}

/// Phone contact of a group.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GroupContact {
    /// Phone number of the group contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub address: Option<String>,
    /// Internal extension of the group contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub extension: Option<String>,
    /// Contact number formatted for display, produced by the server. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub display: Option<String>,
    /// Use of the contact: `GROUPRING` or `GROUPPHONE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "GroupContactType | undefined"))]
    pub r#type: Option<GroupContactType>,
    /// Medium of the contact, always `PHONE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "GroupContactMediaType | undefined"))]
    pub media_type: Option<GroupContactMediaType>,
}

/// Place where a user is found, with an optional position on a floor plan.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Location {
    /// Unique ID of the location.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// ID of the floor plan on which the user is placed. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub floorplan_id: Option<String>,
    /// Position on the floor plan, as numbers keyed by axis name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, number> | undefined"))]
    pub coordinates: Option<std::collections::BTreeMap<String, f64>>,
    /// Free-form remarks about the user's whereabouts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub notes: Option<String>,
    /// Full definition of the location referred to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationDefinition | undefined"))]
    pub location_definition: Option<LocationDefinition>,
}

/// Postal address of a location.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LocationAddress {
    /// Town or city of the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub city: Option<String>,
    /// Country of the address, normally given as a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub country: Option<String>,
    /// Country of the address written out as a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub country_name: Option<String>,
    /// State, province or comparable subdivision of the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub state: Option<String>,
    /// First line of the street address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub street1: Option<String>,
    /// Second line of the street address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub street2: Option<String>,
    /// Postal or ZIP code of the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub zipcode: Option<String>,
}

/// Progress and outcome of checking the address of a location.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LocationAddressVerificationDetails {
    /// Stage the verification has reached, from `Pending` to `Complete` or `Failed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationAddressVerificationDetailsStatus | undefined"))]
    pub status: Option<LocationAddressVerificationDetailsStatus>,
    /// Date and time at which the verification ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_finished: Option<String>,
    /// Date and time at which the verification began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_started: Option<String>,
    /// Name of the service that checks the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub service: Option<String>,
}

/// Site of the organization, with its address, emergency number and images.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LocationDefinition {
    /// Unique ID of the location definition. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// User to contact about the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AddressableEntityRef | undefined"))]
    pub contact_user: Option<AddressableEntityRef>,
    /// Phone number used for emergency calls from the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationEmergencyNumber | undefined"))]
    pub emergency_number: Option<LocationEmergencyNumber>,
    /// Postal address of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationAddress | undefined"))]
    pub address: Option<LocationAddress>,
    /// Whether the site is active or deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationDefinitionState | undefined"))]
    pub state: Option<LocationDefinitionState>,
    /// Free-form remarks about the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub notes: Option<String>,
    /// Revision number of the location definition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// IDs that place the site in the hierarchy of locations. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub path: Option<Vec<String>>,
    /// Pictures of the site in different resolutions. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationImage[] | undefined"))]
    pub profile_image: Option<Vec<LocationImage>>,
    /// Floor plan pictures of the site in different resolutions. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationImage[] | undefined"))]
    pub floorplan_image: Option<Vec<LocationImage>>,
    /// Progress and outcome of verifying the site address. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationAddressVerificationDetails | undefined"))]
    pub address_verification_details: Option<LocationAddressVerificationDetails>,
    /// Whether the address of the site has passed verification. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub address_verified: Option<bool>,
    /// Whether the address of the site has been stored. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub address_stored: Option<bool>,
    /// Image information of the site, held as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub images: Option<String>,
    /// Relative path of this location definition in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Phone number tied to a location for emergency calls.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct LocationEmergencyNumber {
    /// Emergency number in E.164 form, with a leading plus sign and country code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub e164: Option<String>,
    /// Emergency number as plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub number: Option<String>,
    /// Kind of number: `default`, or `elin` for an emergency location identification number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationEmergencyNumberType | undefined"))]
    pub r#type: Option<LocationEmergencyNumberType>,
}

/// Picture or floor plan of a location in one resolution.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LocationImage {
    /// Size of the location picture, expressed as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub resolution: Option<String>,
    /// Address from which the location picture can be fetched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub image_uri: Option<String>,
}

/// Team, group or skill group that supplies members as a unit.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MemberGroup {
    /// Unique ID of the member group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the member group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that contains the member group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "WritableDivision | undefined"))]
    pub division: Option<WritableDivision>,
    /// Kind of collection: `TEAM`, `GROUP` or `SKILLGROUP`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MemberGroupType | undefined"))]
    pub r#type: Option<MemberGroupType>,
    /// How many members the collection has. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub member_count: Option<i32>,
    /// Relative path of this member group in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// A Genesys Cloud customer account with its regional defaults, enabled features and lifecycle state.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Organization {
    /// Unique identifier of the organization, assigned by the platform. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Language code applied where a user or resource has no language of its own, such as `en-us`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub default_language: Option<String>,
    /// Country code assumed for the organization when none is specified, for example for phone numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub default_country_code: Option<String>,
    /// Short name identifying the organization to external systems, assigned by the platform. Read-only: the server
    /// sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub third_party_org_name: Option<String>,
    /// URI associated with the organization in an external system.
    #[serde(rename = "thirdPartyURI", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub third_party_uri: Option<String>,
    /// Domain name registered for the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub domain: Option<String>,
    /// Feature switches of the organization, keyed by feature name with `true` for enabled. Read-only: the server sets
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, boolean> | undefined"))]
    pub features: Option<std::collections::BTreeMap<String, bool>>,
    /// Revision number of the organization record, used to detect conflicting updates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Lifecycle state of the organization account: `active`, `inactive` or `deleted`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrganizationState | undefined"))]
    pub state: Option<OrganizationState>,
    /// Identifier of the telephony site used by default in this organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub default_site_id: Option<String>,
    /// Address of the page where members of the organization can get support.
    #[serde(rename = "supportURI", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub support_uri: Option<String>,
    /// True when voicemail is turned on for the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub voicemail_enabled: Option<bool>,
    /// Genesys product line that the organization runs on. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrganizationProductPlatform | undefined"))]
    pub product_platform: Option<OrganizationProductPlatform>,
    /// Relative path of this organization in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// A named team of users within a division.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Team {
    /// Unique identifier of the team. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that the team belongs to for access control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "WritableDivision | undefined"))]
    pub division: Option<WritableDivision>,
    /// Free text explaining the purpose of the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// Date and time the team was created, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// Date and time the team was last changed, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// Number of users who belong to the team. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub member_count: Option<i64>,
    /// Relative path of this team in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Complete details of a team, as returned where a full team object is referenced.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct TeamFullReference {
    /// Unique identifier of the referenced team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the referenced team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division in which the referenced team is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "WritableDivision | undefined"))]
    pub division: Option<WritableDivision>,
    /// Free text describing the referenced team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub description: Option<String>,
    /// Creation time of the referenced team, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_created: Option<String>,
    /// Time of the latest change to the referenced team, as an ISO 8601 timestamp. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_modified: Option<String>,
    /// Number of users in the referenced team. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub member_count: Option<i64>,
    /// Relative path of the referenced team in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Values of `Group.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum GroupState {
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

/// Values of `Group.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"official\" | \"social\" | (string & {})"))]
pub enum GroupType {
    /// `official`
    #[serde(rename = "official")]
    Official,
    /// `social`
    #[serde(rename = "social")]
    Social,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `Group.visibility`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"public\" | \"owners\" | \"members\" | (string & {})")
)]
pub enum GroupVisibility {
    /// `public`
    #[serde(rename = "public")]
    Public,
    /// `owners`
    #[serde(rename = "owners")]
    Owners,
    /// `members`
    #[serde(rename = "members")]
    Members,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `GroupContact.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"GROUPRING\" | \"GROUPPHONE\" | (string & {})")
)]
pub enum GroupContactType {
    /// `GROUPRING`
    #[serde(rename = "GROUPRING")]
    Groupring,
    /// `GROUPPHONE`
    #[serde(rename = "GROUPPHONE")]
    Groupphone,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `GroupContact.mediaType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"PHONE\" | (string & {})"))]
pub enum GroupContactMediaType {
    /// `PHONE`
    #[serde(rename = "PHONE")]
    Phone,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `LocationAddressVerificationDetails.status`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"Pending\" | \"InProgress\" | \"Retry\" | \"Complete\" | \"Failed\" | (string & {})")
)]
pub enum LocationAddressVerificationDetailsStatus {
    /// `Pending`
    Pending,
    /// `InProgress`
    InProgress,
    /// `Retry`
    Retry,
    /// `Complete`
    Complete,
    /// `Failed`
    Failed,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `LocationDefinition.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"active\" | \"deleted\" | (string & {})"))]
pub enum LocationDefinitionState {
    /// `active`
    #[serde(rename = "active")]
    Active,
    /// `deleted`
    #[serde(rename = "deleted")]
    Deleted,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `LocationEmergencyNumber.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"default\" | \"elin\" | (string & {})"))]
pub enum LocationEmergencyNumberType {
    /// `default`
    #[serde(rename = "default")]
    Default,
    /// `elin`
    #[serde(rename = "elin")]
    Elin,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `MemberGroup.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"TEAM\" | \"GROUP\" | \"SKILLGROUP\" | (string & {})")
)]
pub enum MemberGroupType {
    /// `TEAM`
    #[serde(rename = "TEAM")]
    Team,
    /// `GROUP`
    #[serde(rename = "GROUP")]
    Group,
    /// `SKILLGROUP`
    #[serde(rename = "SKILLGROUP")]
    Skillgroup,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `Organization.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum OrganizationState {
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

/// Values of `Organization.productPlatform`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"GenesysCloud\" | \"PureCloud\" | \"PureEngage\" | \"PureEngageCloud\" | \"PureConnect\" | \"PureConnectCloud\" | \"Unknown\" | (string & {})"
    )
)]
pub enum OrganizationProductPlatform {
    /// `GenesysCloud`
    GenesysCloud,
    /// `PureCloud`
    PureCloud,
    /// `PureEngage`
    PureEngage,
    /// `PureEngageCloud`
    PureEngageCloud,
    /// `PureConnect`
    PureConnect,
    /// `PureConnectCloud`
    PureConnectCloud,
    /// `Unknown`
    Unknown,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
