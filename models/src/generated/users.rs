// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! People, and what hangs on a person.

use super::{
    Biography, Division, DomainOrganizationProduct, DomainOrganizationRole, EmployerInfo, FieldConfigs, Group, Image,
    Location, LocationDefinition, OAuthLastTokenIssued, Organization, OrganizationPresence,
    OrganizationPresenceDefinition, RoutingSkill, RoutingStatus, ServerDate, Team, TokenInfo, Trustor,
    UserAuthorization, UserCustomAttributes, UserPresence, UserRoutingLanguage, UserRoutingSkill, UserStations,
};

/// People next to a user in the reporting hierarchy: above, beside and below.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Adjacents {
    /// Users to whom this user reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub superiors: Option<Vec<User>>,
    /// Users who are peers of this user under the same manager.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub siblings: Option<Vec<User>>,
    /// Users who report straight to this user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub direct_reports: Option<Vec<User>>,
}

/// Automatic answering switch for one entry of an agent's settings.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AutoAnswerSetting {
    /// True when interactions of this kind are answered for the agent automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
}

/// Set of automatic answering switches that belong to an agent.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct AutoAnswerSettings {
    /// Automatic answering switches, keyed by the kind of interaction they govern.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Record<string, AutoAnswerSetting> | undefined"))]
    pub settings: Option<std::collections::BTreeMap<String, AutoAnswerSetting>>,
}

/// Call forwarding setup of one user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CallForwarding {
    /// ID of the call forwarding setup, set by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the call forwarding setup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// User whose calls are forwarded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub user: Option<User>,
    /// True while forwarding is switched on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// Single number to forward to, as an alternative to the routes in `calls`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub phone_number: Option<String>,
    /// Routes to try for an incoming call, in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CallRoute[] | undefined"))]
    pub calls: Option<Vec<CallRoute>>,
    /// Which voicemail takes unanswered calls: `PURECLOUD` for the platform's own, `LASTCALL` for that of the last
    /// target, or `NONE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CallForwardingVoicemail | undefined"))]
    pub voicemail: Option<CallForwardingVoicemail>,
    /// Moment of the most recent change to the forwarding setup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub modified_date: Option<String>,
    /// Relative path of this call forwarding setup in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// One step of a call forwarding sequence.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct CallRoute {
    /// Destinations that belong to this step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CallTarget[] | undefined"))]
    pub targets: Option<Vec<CallTarget>>,
}

/// Single destination of a forwarded call.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct CallTarget {
    /// Whether the destination is a station or a phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CallTargetType | undefined"))]
    pub r#type: Option<CallTargetType>,
    /// Station ID or phone number, depending on `type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub value: Option<String>,
}

/// Request body with which the signed-in user replaces his or her own password.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChangeMyPasswordRequest {
    /// Password to use from now on.
    pub new_password: String,
    /// Password in use until now, supplied as proof of identity.
    pub old_password: String,
}

/// Request body with which an administrator sets another user's password.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChangePasswordRequest {
    /// Password the user is to have from now on.
    pub new_password: String,
}

/// Chat identity of a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Chat {
    /// Jabber (XMPP) address under which the user chats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub jabber_id: Option<String>,
}

/// One way of reaching a user, such as a phone number or an email address.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Phone number or email address itself, according to `mediaType`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub address: Option<String>,
    /// Address formatted for showing to people, produced by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub display: Option<String>,
    /// Medium the address is meant for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ContactMediaType | undefined"))]
    pub media_type: Option<ContactMediaType>,
    /// Role of the address among the user's contacts, for example `WORK` or `MOBILE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ContactType | undefined"))]
    pub r#type: Option<ContactType>,
    /// Internal extension that goes with the phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub extension: Option<String>,
    /// Country code that applies to the phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub country_code: Option<String>,
    /// Integration that the contact entry is tied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub integration: Option<String>,
}

/// Request body that adds a user to the organization.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CreateUser {
    /// Full name of the new user.
    pub name: String,
    /// Department in which the new user works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub department: Option<String>,
    /// Email address of the new user.
    pub email: String,
    /// Phone numbers and email addresses at which the new user can be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub addresses: Option<Vec<Contact>>,
    /// Job title of the new user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub title: Option<String>,
    /// Initial password of the new user; may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub password: Option<String>,
    /// ID of the division in which the new user is placed.
    pub division_id: String,
    /// State the account starts in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "CreateUserState | undefined"))]
    pub state: Option<CreateUserState>,
}

/// Geographic position reported for a user's client.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Geolocation {
    /// Unique ID of the geolocation. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the geolocation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Kind of client or source that reported the position, as a string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub r#type: Option<String>,
    /// Whether this position is the user's primary one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub primary: Option<bool>,
    /// Latitude of the position, in decimal degrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub latitude: Option<f64>,
    /// Longitude of the position, in decimal degrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub longitude: Option<f64>,
    /// Country in which the position lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub country: Option<String>,
    /// State, province or similar region of the position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub region: Option<String>,
    /// City in which the position lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub city: Option<String>,
    /// Locations of the organization associated with the position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationDefinition[] | undefined"))]
    pub locations: Option<Vec<LocationDefinition>>,
    /// Relative path of this geolocation in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Geolocation settings of the organization.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct GeolocationSettings {
    /// Unique ID of the geolocation settings. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the geolocation settings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Whether the organization has geolocation switched on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub enabled: Option<bool>,
    /// Key for using the Mapbox mapping service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub mapbox_key: Option<String>,
    /// Relative path of these geolocation settings in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// A user's conversation counts for one medium, split by contact center and enterprise work.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct MediaSummary {
    /// Counts for conversations handled as contact center work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummaryDetail | undefined"))]
    pub contact_center: Option<MediaSummaryDetail>,
    /// Counts for conversations outside the contact center.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummaryDetail | undefined"))]
    pub enterprise: Option<MediaSummaryDetail>,
}

/// Numbers of conversations that are in progress or in after-call work.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct MediaSummaryDetail {
    /// Number of conversations currently in progress.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub active: Option<i32>,
    /// Number of conversations in after-call work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub acw: Option<i32>,
}

/// User returned together with the organization they belong to.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OrgUser {
    /// Unique ID of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Full display name of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that contains the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Division | undefined"))]
    pub division: Option<Division>,
    /// Chat details of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Chat | undefined"))]
    pub chat: Option<Chat>,
    /// Department in which the user works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub department: Option<String>,
    /// Email address of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub email: Option<String>,
    /// Primary contact entries of the user, filled in by the server. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub primary_contact_info: Option<Vec<Contact>>,
    /// Phone numbers and other contact addresses of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub addresses: Option<Vec<Contact>>,
    /// Whether the user is active, inactive or deleted. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrgUserState | undefined"))]
    pub state: Option<OrgUserState>,
    /// Job title of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub title: Option<String>,
    /// Name with which the user signs in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub username: Option<String>,
    /// User to whom this user reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub manager: Option<User>,
    /// Profile pictures of the user in one or more resolutions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Image[] | undefined"))]
    pub images: Option<Vec<Image>>,
    /// Revision number of the user, needed when submitting an update.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Certifications the user holds, as free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub certifications: Option<Vec<String>>,
    /// Biographical details the user has provided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Biography | undefined"))]
    pub biography: Option<Biography>,
    /// Employment details of the user, such as official name and hire date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "EmployerInfo | undefined"))]
    pub employer_info: Option<EmployerInfo>,
    /// Name by which the user likes to be called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub preferred_name: Option<String>,
    /// Current ACD routing status of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatus | undefined"))]
    pub routing_status: Option<RoutingStatus>,
    /// Current presence of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub presence: Option<UserPresence>,
    /// Presence of the user as reported by an integration. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub integration_presence: Option<UserPresence>,
    /// Counts of the conversations the user is handling. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserConversationSummary | undefined"))]
    pub conversation_summary: Option<UserConversationSummary>,
    /// Out-of-office setting of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OutOfOffice | undefined"))]
    pub out_of_office: Option<OutOfOffice>,
    /// Latest known geographic position of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Geolocation | undefined"))]
    pub geolocation: Option<Geolocation>,
    /// Stations the user is associated with. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStations | undefined"))]
    pub station: Option<UserStations>,
    /// Roles and permissions held by the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAuthorization | undefined"))]
    pub authorization: Option<UserAuthorization>,
    /// Skills listed on the profile of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub profile_skills: Option<Vec<String>>,
    /// Places where the user is found. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Location[] | undefined"))]
    pub locations: Option<Vec<Location>>,
    /// Groups of which the user is a member. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Group[] | undefined"))]
    pub groups: Option<Vec<Group>>,
    /// Team to which the user belongs. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Team | undefined"))]
    pub team: Option<Team>,
    /// Ranks applied to the user in work plan bidding. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "WorkPlanBidRanks | undefined"))]
    pub work_plan_bid_ranks: Option<WorkPlanBidRanks>,
    /// ACD routing skills assigned to the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingSkill[] | undefined"))]
    pub skills: Option<Vec<UserRoutingSkill>>,
    /// ACD routing languages assigned to the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingLanguage[] | undefined"))]
    pub languages: Option<Vec<UserRoutingLanguage>>,
    /// Whether ACD interactions are answered automatically for the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub acd_auto_answer: Option<bool>,
    /// Language the user prefers. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub language_preference: Option<String>,
    /// When an OAuth token was most recently issued to the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OAuthLastTokenIssued | undefined"))]
    pub last_token_issued: Option<OAuthLastTokenIssued>,
    /// Date and time of the user's latest login. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_last_login: Option<String>,
    /// Date and time at which the welcome message went to the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_welcome_sent: Option<String>,
    /// Organization to which the user belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Organization | undefined"))]
    pub organization: Option<Organization>,
}

/// Out-of-office setting of one user, covering a date range or an open-ended absence.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OutOfOffice {
    /// Unique identifier of the out-of-office setting. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Display name of the out-of-office setting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// User whose absence is described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub user: Option<Box<User>>,
    /// First moment of the absence, as an ISO 8601 timestamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub start_date: Option<String>,
    /// Last moment of the absence, as an ISO 8601 timestamp; not relevant when `indefinite` is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub end_date: Option<String>,
    /// True when the user is marked as out of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub active: Option<bool>,
    /// True when the absence has no planned end date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub indefinite: Option<bool>,
    /// Relative path of this out-of-office setting in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// A partial change to one user, for use in a bulk update.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PatchUser {
    /// Identifier of the user to change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// True to have routed (ACD) interactions answered automatically for the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub acd_auto_answer: Option<bool>,
}

/// Changes to apply to an existing user; `version` must be sent along.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UpdateUser {
    /// Identifier of the user being changed, assigned by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// New full name of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Chat address settings of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Chat | undefined"))]
    pub chat: Option<Chat>,
    /// Department the user works in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub department: Option<String>,
    /// Main email address of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub email: Option<String>,
    /// Contacts marked as primary, one per media type, derived from `addresses`. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub primary_contact_info: Option<Vec<Contact>>,
    /// Email addresses and phone numbers to store for the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub addresses: Option<Vec<Contact>>,
    /// Job title of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub title: Option<String>,
    /// Login name of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub username: Option<String>,
    /// Name the user prefers to go by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub preferred_name: Option<String>,
    /// Identifier of the user who manages this user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub manager: Option<String>,
    /// Profile pictures of the user, in one or more resolutions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Image[] | undefined"))]
    pub images: Option<Vec<Image>>,
    /// Revision of the user the changes are based on; send the latest one read, as an outdated revision can be refused.
    pub version: i32,
    /// Skill names shown on the user's profile, which do not affect routing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub profile_skills: Option<Vec<String>>,
    /// Places where the user works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Location[] | undefined"))]
    pub locations: Option<Vec<Location>>,
    /// Groups the user belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Group[] | undefined"))]
    pub groups: Option<Vec<Group>>,
    /// Account state to give the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UpdateUserState | undefined"))]
    pub state: Option<UpdateUserState>,
    /// When true, conversations routed to the user are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub acd_auto_answer: Option<bool>,
    /// Names of the certifications the user holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub certifications: Option<Vec<String>>,
    /// Biographical details to store on the user's profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Biography | undefined"))]
    pub biography: Option<Biography>,
    /// Employment details of the user, such as employee number and hire date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "EmployerInfo | undefined"))]
    pub employer_info: Option<EmployerInfo>,
    /// Relative path of the user in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Person with an account in the organization; many details are present only when requested through expansion.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Identifier of the user, assigned by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Full name of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that the user is assigned to for access control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Division | undefined"))]
    pub division: Option<Division>,
    /// Chat address settings of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Chat | undefined"))]
    pub chat: Option<Chat>,
    /// Department that the user works in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub department: Option<String>,
    /// Main email address of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub email: Option<String>,
    /// Primary contacts of the user, one per media type, derived from `addresses`. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub primary_contact_info: Option<Vec<Contact>>,
    /// Email addresses and phone numbers of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub addresses: Option<Vec<Contact>>,
    /// Account state of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStateValue | undefined"))]
    pub state: Option<UserStateValue>,
    /// Job title of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub title: Option<String>,
    /// Login name of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub username: Option<String>,
    /// User who manages the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub manager: Option<Box<User>>,
    /// Profile pictures of the user, in one or more resolutions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Image[] | undefined"))]
    pub images: Option<Vec<Image>>,
    /// Revision number of the record of the user; an update is based on the latest revision read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Names of the certifications that the user holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub certifications: Option<Vec<String>>,
    /// Biographical details from the profile of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Biography | undefined"))]
    pub biography: Option<Biography>,
    /// Employment details of the user, such as employee number and hire date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "EmployerInfo | undefined"))]
    pub employer_info: Option<EmployerInfo>,
    /// Name that the user prefers to go by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub preferred_name: Option<String>,
    /// Current routing status of the user, such as idle or off queue. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatus | undefined"))]
    pub routing_status: Option<RoutingStatus>,
    /// Current presence of the user on the platform itself. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub presence: Option<UserPresence>,
    /// Presence of the user as reported by a third-party integration. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub integration_presence: Option<UserPresence>,
    /// Counts of current conversations of the user by media type. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserConversationSummary | undefined"))]
    pub conversation_summary: Option<UserConversationSummary>,
    /// Out-of-office setting of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OutOfOffice | undefined"))]
    pub out_of_office: Option<Box<OutOfOffice>>,
    /// Current geographic position of the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Geolocation | undefined"))]
    pub geolocation: Option<Geolocation>,
    /// Stations that the user is associated with or has by default. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStations | undefined"))]
    pub station: Option<Box<UserStations>>,
    /// Roles and permissions granted to the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAuthorization | undefined"))]
    pub authorization: Option<UserAuthorization>,
    /// Skill names on the profile of the user, which do not affect routing. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub profile_skills: Option<Vec<String>>,
    /// Places where the user works. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Location[] | undefined"))]
    pub locations: Option<Vec<Location>>,
    /// Groups that the user is a member of. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Group[] | undefined"))]
    pub groups: Option<Vec<Group>>,
    /// Team that the user is a member of. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Team | undefined"))]
    pub team: Option<Team>,
    /// Ranking data used when the user bids on work plans. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "WorkPlanBidRanks | undefined"))]
    pub work_plan_bid_ranks: Option<WorkPlanBidRanks>,
    /// Routing skills of the user with their proficiency. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingSkill[] | undefined"))]
    pub skills: Option<Vec<UserRoutingSkill>>,
    /// Routing languages of the user with their proficiency. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingLanguage[] | undefined"))]
    pub languages: Option<Vec<UserRoutingLanguage>>,
    /// Records of custom attributes, one for each schema, present with `customAttributes` in `expand`. The vendor
    /// documents the expansion and no field for it; name and type follow the other expansions. Read-only: the server
    /// sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserCustomAttributes[] | undefined"))]
    pub custom_attributes: Option<Vec<UserCustomAttributes>>,
    /// When true, conversations routed to the user are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub acd_auto_answer: Option<bool>,
    /// Language tag of the interface language that the user prefers. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub language_preference: Option<String>,
    /// Most recent OAuth token issued for the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OAuthLastTokenIssued | undefined"))]
    pub last_token_issued: Option<OAuthLastTokenIssued>,
    /// Time when the user last signed in. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_last_login: Option<String>,
    /// Time when the welcome message was sent to the user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_welcome_sent: Option<String>,
    /// Relative path of the user in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Current conversation counts of a user for each media type.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserConversationSummary {
    /// Identifier of the user the summary describes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub user_id: Option<String>,
    /// Summary of the user's voice calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummary | undefined"))]
    pub call: Option<MediaSummary>,
    /// Summary of the user's callbacks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummary | undefined"))]
    pub callback: Option<MediaSummary>,
    /// Summary of the user's email conversations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummary | undefined"))]
    pub email: Option<MediaSummary>,
    /// Summary of the user's messaging conversations, such as SMS or web messaging.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummary | undefined"))]
    pub message: Option<MediaSummary>,
    /// Summary of the user's chat conversations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummary | undefined"))]
    pub chat: Option<MediaSummary>,
    /// Summary of the user's social media conversations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummary | undefined"))]
    pub social_expression: Option<MediaSummary>,
    /// Summary of the user's video conversations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "MediaSummary | undefined"))]
    pub video: Option<MediaSummary>,
}

/// One batch of users in a list that is read by cursor.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserCursorEntityListing {
    /// Users of this batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub entities: Option<Vec<User>>,
    /// Relative path of the next batch; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub next_uri: Option<String>,
    /// Relative path of this batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Number of users in this batch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub results: Option<i32>,
    /// Position marker of the next batch; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub cursor: Option<String>,
}

/// One page of a listing of users.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserEntityListing {
    /// Users on this page of the listing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub entities: Option<Vec<User>>,
    /// Maximum number of users per page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_size: Option<i32>,
    /// Number of this page, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_number: Option<i32>,
    /// Number of users over all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub total: Option<i64>,
    /// Relative path of the first page of users.
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
    /// Relative path of the last page of users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub last_uri: Option<String>,
    /// Relative path of this page of results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
    /// Number of pages needed for all users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub page_count: Option<i32>,
}

/// Identifier under which another system knows the user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserExternalIdentifier {
    /// Name of the system that issued the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub authority_name: Option<String>,
    /// Key of the user in that system, unique within the authority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub external_key: Option<String>,
    /// Relative path of the external identifier in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Reference to a user that can carry the whole user record.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserFullReference {
    /// Identifier of the referenced user, assigned by the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Full name of the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that the referenced user is assigned to for access control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Division | undefined"))]
    pub division: Option<Division>,
    /// Chat address settings of the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Chat | undefined"))]
    pub chat: Option<Chat>,
    /// Department that the referenced user works in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub department: Option<String>,
    /// Main email address of the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub email: Option<String>,
    /// Primary contacts of the referenced user, one per media type, derived from `addresses`. Read-only: the server
    /// sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub primary_contact_info: Option<Vec<Contact>>,
    /// Email addresses and phone numbers of the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub addresses: Option<Vec<Contact>>,
    /// Account state of the referenced user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserFullReferenceState | undefined"))]
    pub state: Option<UserFullReferenceState>,
    /// Job title of the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub title: Option<String>,
    /// Login name of the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub username: Option<String>,
    /// User who manages the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub manager: Option<User>,
    /// Profile pictures of the referenced user, in one or more resolutions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Image[] | undefined"))]
    pub images: Option<Vec<Image>>,
    /// Revision number of the record of the referenced user; an update is based on the latest revision read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Names of the certifications that the referenced user holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub certifications: Option<Vec<String>>,
    /// Biographical details from the profile of the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Biography | undefined"))]
    pub biography: Option<Biography>,
    /// Employment details of the referenced user, such as employee number and hire date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "EmployerInfo | undefined"))]
    pub employer_info: Option<EmployerInfo>,
    /// Name that the referenced user prefers to go by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub preferred_name: Option<String>,
    /// Current routing status of the referenced user, such as idle or off queue. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatus | undefined"))]
    pub routing_status: Option<RoutingStatus>,
    /// Current presence of the referenced user on the platform itself. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub presence: Option<UserPresence>,
    /// Presence of the referenced user as reported by a third-party integration. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub integration_presence: Option<UserPresence>,
    /// Counts of current conversations of the referenced user by media type. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserConversationSummary | undefined"))]
    pub conversation_summary: Option<UserConversationSummary>,
    /// Out-of-office setting of the referenced user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OutOfOffice | undefined"))]
    pub out_of_office: Option<OutOfOffice>,
    /// Current geographic position of the referenced user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Geolocation | undefined"))]
    pub geolocation: Option<Geolocation>,
    /// Stations that the referenced user is associated with or has by default. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStations | undefined"))]
    pub station: Option<UserStations>,
    /// Roles and permissions granted to the referenced user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAuthorization | undefined"))]
    pub authorization: Option<UserAuthorization>,
    /// Skill names on the profile of the referenced user, which do not affect routing. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub profile_skills: Option<Vec<String>>,
    /// Places where the referenced user works. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Location[] | undefined"))]
    pub locations: Option<Vec<Location>>,
    /// Groups that the referenced user is a member of. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Group[] | undefined"))]
    pub groups: Option<Vec<Group>>,
    /// Team that the referenced user is a member of. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Team | undefined"))]
    pub team: Option<Team>,
    /// Ranking data used when the referenced user bids on work plans. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "WorkPlanBidRanks | undefined"))]
    pub work_plan_bid_ranks: Option<WorkPlanBidRanks>,
    /// Routing skills of the referenced user with their proficiency. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingSkill[] | undefined"))]
    pub skills: Option<Vec<UserRoutingSkill>>,
    /// Routing languages of the referenced user with their proficiency. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingLanguage[] | undefined"))]
    pub languages: Option<Vec<UserRoutingLanguage>>,
    /// When true, conversations routed to the referenced user are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub acd_auto_answer: Option<bool>,
    /// Language tag of the interface language that the referenced user prefers. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub language_preference: Option<String>,
    /// Most recent OAuth token issued for the referenced user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OAuthLastTokenIssued | undefined"))]
    pub last_token_issued: Option<OAuthLastTokenIssued>,
    /// Time when the referenced user last signed in. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_last_login: Option<String>,
    /// Time when the welcome message was sent to the referenced user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_welcome_sent: Option<String>,
    /// Relative path of the referenced user in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// The signed-in user together with optional context about the organization, the token and colleagues.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserMe {
    /// Identifier of the signed-in user, assigned by the service. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Full name of the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub name: Option<String>,
    /// Division that the signed-in user is assigned to for access control.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Division | undefined"))]
    pub division: Option<Division>,
    /// Chat address settings of the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Chat | undefined"))]
    pub chat: Option<Chat>,
    /// Department that the signed-in user works in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub department: Option<String>,
    /// Main email address of the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub email: Option<String>,
    /// Primary contacts of the signed-in user, one per media type, derived from `addresses`. Read-only: the server sets
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub primary_contact_info: Option<Vec<Contact>>,
    /// Email addresses and phone numbers of the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Contact[] | undefined"))]
    pub addresses: Option<Vec<Contact>>,
    /// Account state of the signed-in user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserMeState | undefined"))]
    pub state: Option<UserMeState>,
    /// Job title of the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub title: Option<String>,
    /// Login name of the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub username: Option<String>,
    /// User who manages the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User | undefined"))]
    pub manager: Option<User>,
    /// Profile pictures of the signed-in user, in one or more resolutions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Image[] | undefined"))]
    pub images: Option<Vec<Image>>,
    /// Revision number of the record of the signed-in user; an update is based on the latest revision read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Names of the certifications that the signed-in user holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub certifications: Option<Vec<String>>,
    /// Biographical details from the profile of the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Biography | undefined"))]
    pub biography: Option<Biography>,
    /// Employment details of the signed-in user, such as employee number and hire date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "EmployerInfo | undefined"))]
    pub employer_info: Option<EmployerInfo>,
    /// Name that the signed-in user prefers to go by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub preferred_name: Option<String>,
    /// Current routing status of the signed-in user, such as idle or off queue. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingStatus | undefined"))]
    pub routing_status: Option<RoutingStatus>,
    /// Current presence of the signed-in user on the platform itself. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub presence: Option<UserPresence>,
    /// Presence of the signed-in user as reported by a third-party integration. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserPresence | undefined"))]
    pub integration_presence: Option<UserPresence>,
    /// Counts of current conversations of the signed-in user by media type. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserConversationSummary | undefined"))]
    pub conversation_summary: Option<UserConversationSummary>,
    /// Out-of-office setting of the signed-in user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OutOfOffice | undefined"))]
    pub out_of_office: Option<OutOfOffice>,
    /// Current geographic position of the signed-in user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Geolocation | undefined"))]
    pub geolocation: Option<Geolocation>,
    /// Stations that the signed-in user is associated with or has by default. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStations | undefined"))]
    pub station: Option<UserStations>,
    /// Roles and permissions granted to the signed-in user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserAuthorization | undefined"))]
    pub authorization: Option<UserAuthorization>,
    /// Skill names on the profile of the signed-in user, which do not affect routing. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string[] | undefined"))]
    pub profile_skills: Option<Vec<String>>,
    /// Places where the signed-in user works. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Location[] | undefined"))]
    pub locations: Option<Vec<Location>>,
    /// Groups that the signed-in user is a member of. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Group[] | undefined"))]
    pub groups: Option<Vec<Group>>,
    /// Team that the signed-in user is a member of. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Team | undefined"))]
    pub team: Option<Team>,
    /// Ranking data used when the signed-in user bids on work plans. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "WorkPlanBidRanks | undefined"))]
    pub work_plan_bid_ranks: Option<WorkPlanBidRanks>,
    /// Routing skills of the signed-in user with their proficiency. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingSkill[] | undefined"))]
    pub skills: Option<Vec<UserRoutingSkill>>,
    /// Routing languages of the signed-in user with their proficiency. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserRoutingLanguage[] | undefined"))]
    pub languages: Option<Vec<UserRoutingLanguage>>,
    /// Records of custom attributes, one for each schema, present with `customAttributes` in `expand`. The vendor
    /// documents the expansion and no field for it; name and type follow the other expansions. Read-only: the server
    /// sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserCustomAttributes[] | undefined"))]
    pub custom_attributes: Option<Vec<UserCustomAttributes>>,
    /// Automatic answering settings that apply to the signed-in user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "AutoAnswerSettings | undefined"))]
    pub auto_answer_settings: Option<AutoAnswerSettings>,
    /// When true, conversations routed to the signed-in user are answered automatically.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "boolean | undefined"))]
    pub acd_auto_answer: Option<bool>,
    /// Language tag of the interface language that the signed-in user prefers. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub language_preference: Option<String>,
    /// Most recent OAuth token issued for the signed-in user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OAuthLastTokenIssued | undefined"))]
    pub last_token_issued: Option<OAuthLastTokenIssued>,
    /// Time when the signed-in user last signed in. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_last_login: Option<String>,
    /// Time when the welcome message was sent to the signed-in user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub date_welcome_sent: Option<String>,
    /// Current date and time on the server. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "ServerDate | undefined"))]
    pub date: Option<ServerDate>,
    /// Geolocation settings of the organization. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "GeolocationSettings | undefined"))]
    pub geolocation_settings: Option<GeolocationSettings>,
    /// Organization the signed-in user belongs to. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Organization | undefined"))]
    pub organization: Option<Organization>,
    /// Presence definitions of the organization, possibly not all of them. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrganizationPresence[] | undefined"))]
    pub presence_definitions: Option<Vec<OrganizationPresence>>,
    /// Presence definitions, scoped by division, that the signed-in user can choose from. Read-only: the server sets
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "OrganizationPresenceDefinition[] | undefined"))]
    pub divisioned_presence_definitions: Option<Vec<OrganizationPresenceDefinition>>,
    /// Location definitions of the organization, possibly not all of them. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "LocationDefinition[] | undefined"))]
    pub location_definitions: Option<Vec<LocationDefinition>>,
    /// Roles defined in the organization, possibly not all of them. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainOrganizationRole[] | undefined"))]
    pub org_authorization: Option<Vec<DomainOrganizationRole>>,
    /// Users whom the signed-in user marked as favorites. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub favorites: Option<Vec<User>>,
    /// Users above the signed-in user in the reporting line. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub superiors: Option<Vec<User>>,
    /// Users who report directly to the signed-in user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "User[] | undefined"))]
    pub direct_reports: Option<Vec<User>>,
    /// Superiors, siblings and direct reports of the signed-in user. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Adjacents | undefined"))]
    pub adjacents: Option<Adjacents>,
    /// Routing skills of the organization, possibly not all of them. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "RoutingSkill[] | undefined"))]
    pub routing_skills: Option<Vec<RoutingSkill>>,
    /// Configuration of the profile fields in use by the organization. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "FieldConfigs | undefined"))]
    pub field_configs: Option<FieldConfigs>,
    /// Details of the access token that made the request. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "TokenInfo | undefined"))]
    pub token: Option<TokenInfo>,
    /// Organizations that granted the signed-in user access through a trust. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "Trustor[] | undefined"))]
    pub trustors: Option<Vec<Trustor>>,
    /// Products enabled for the organization. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "DomainOrganizationProduct[] | undefined"))]
    pub org_products: Option<Vec<DomainOrganizationProduct>>,
    /// Relative path of the signed-in user in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Minimal reference to a user.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserReference {
    /// Identifier of the user referred to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Relative path of the user referred to. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Account state of a user and the reason for its latest change.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct UserState {
    /// Account state the user is in or is to be put in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStateState | undefined"))]
    pub state: Option<UserStateState>,
    /// Revision number of the user that the state belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub version: Option<i32>,
    /// Why the state was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "UserStateStateChangeReason | undefined"))]
    pub state_change_reason: Option<UserStateStateChangeReason>,
    /// Time at which the state last changed. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub state_change_date: Option<String>,
}

/// Ranking data of a user for work plan bidding in workforce management.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct WorkPlanBidRanks {
    /// Identifier of the ranking record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub id: Option<String>,
    /// Performance figure by which the user ranks in work plan bidding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "number | undefined"))]
    pub work_plan_bidding_performance: Option<i32>,
    /// Value that decides the order between users of equal rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub bidding_tie_breaker: Option<String>,
    /// Relative path of the ranking record in the API. Read-only: the server sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(type = "string | undefined"))]
    pub self_uri: Option<String>,
}

/// Values of `CallForwarding.voicemail`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"PURECLOUD\" | \"LASTCALL\" | \"NONE\" | (string & {})")
)]
pub enum CallForwardingVoicemail {
    /// `PURECLOUD`
    #[serde(rename = "PURECLOUD")]
    Purecloud,
    /// `LASTCALL`
    #[serde(rename = "LASTCALL")]
    Lastcall,
    /// `NONE`
    #[serde(rename = "NONE")]
    None,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `CallTarget.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = "\"STATION\" | \"PHONENUMBER\" | (string & {})"))]
pub enum CallTargetType {
    /// `STATION`
    #[serde(rename = "STATION")]
    Station,
    /// `PHONENUMBER`
    #[serde(rename = "PHONENUMBER")]
    Phonenumber,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `Contact.mediaType`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"PHONE\" | \"EMAIL\" | \"SMS\" | (string & {})")
)]
pub enum ContactMediaType {
    /// `PHONE`
    #[serde(rename = "PHONE")]
    Phone,
    /// `EMAIL`
    #[serde(rename = "EMAIL")]
    Email,
    /// `SMS`
    #[serde(rename = "SMS")]
    Sms,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `Contact.type`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"PRIMARY\" | \"WORK\" | \"WORK2\" | \"WORK3\" | \"WORK4\" | \"HOME\" | \"MOBILE\" | \"MAIN\" | \"OTHER\" | (string & {})"
    )
)]
pub enum ContactType {
    /// `PRIMARY`
    #[serde(rename = "PRIMARY")]
    Primary,
    /// `WORK`
    #[serde(rename = "WORK")]
    Work,
    /// `WORK2`
    #[serde(rename = "WORK2")]
    Work2,
    /// `WORK3`
    #[serde(rename = "WORK3")]
    Work3,
    /// `WORK4`
    #[serde(rename = "WORK4")]
    Work4,
    /// `HOME`
    #[serde(rename = "HOME")]
    Home,
    /// `MOBILE`
    #[serde(rename = "MOBILE")]
    Mobile,
    /// `MAIN`
    #[serde(rename = "MAIN")]
    Main,
    /// `OTHER`
    #[serde(rename = "OTHER")]
    OtherValue,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}

/// Values of `CreateUser.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum CreateUserState {
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

/// Values of `OrgUser.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum OrgUserState {
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

/// Values of `UpdateUser.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum UpdateUserState {
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

/// Values of `User.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum UserStateValue {
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

/// Values of `UserFullReference.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum UserFullReferenceState {
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

/// Values of `UserMe.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum UserMeState {
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

/// Values of `UserState.state`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(type = "\"active\" | \"inactive\" | \"deleted\" | (string & {})")
)]
pub enum UserStateState {
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

/// Values of `UserState.stateChangeReason`. The vendor may add others, which are kept unchanged.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "typescript",
    derive(tsify::Tsify),
    tsify(
        type = "\"Voluntary\" | \"Seasonal\" | \"Leave\" | \"Performance\" | \"Conduct\" | \"Unknown\" | (string & {})"
    )
)]
pub enum UserStateStateChangeReason {
    /// `Voluntary`
    Voluntary,
    /// `Seasonal`
    Seasonal,
    /// `Leave`
    Leave,
    /// `Performance`
    Performance,
    /// `Conduct`
    Conduct,
    /// `Unknown`
    Unknown,
    /// A value that this version does not know.
    #[serde(untagged)]
    Other(String),
}
