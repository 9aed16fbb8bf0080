// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! TypeScript declarations of the regions and of the options of each operation.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const REGION: &str = r#"
/** Key of a region, or its domain. */
export type Region = "us_east_1" | "eu_west_1" | "ap_southeast_2" | "ap_northeast_1" | "eu_central_1" | "us_west_2" | "ca_central_1" | "ap_northeast_2" | "eu_west_2" | "ap_south_1" | "us_east_2" | "sa_east_1" | "me_central_1" | "ap_northeast_3" | "eu_central_2" | "mx_central_1" | "ap_southeast_1" | "eusc_de_east_1" | "mypurecloud.com" | "mypurecloud.ie" | "mypurecloud.com.au" | "mypurecloud.jp" | "mypurecloud.de" | "usw2.pure.cloud" | "cac1.pure.cloud" | "apne2.pure.cloud" | "euw2.pure.cloud" | "aps1.pure.cloud" | "use2.us-gov-pure.cloud" | "sae1.pure.cloud" | "mec1.pure.cloud" | "apne3.pure.cloud" | "euc2.pure.cloud" | "mxc1.pure.cloud" | "apse1.pure.cloud" | "edee1.eusc-pure.cloud";
"#;

#[wasm_bindgen(typescript_custom_section)]
const REGION_HOSTS: &str = r#"
/** Domain of each region by its key. */
export interface RegionHosts { readonly us_east_1: "mypurecloud.com"; readonly eu_west_1: "mypurecloud.ie"; readonly ap_southeast_2: "mypurecloud.com.au"; readonly ap_northeast_1: "mypurecloud.jp"; readonly eu_central_1: "mypurecloud.de"; readonly us_west_2: "usw2.pure.cloud"; readonly ca_central_1: "cac1.pure.cloud"; readonly ap_northeast_2: "apne2.pure.cloud"; readonly eu_west_2: "euw2.pure.cloud"; readonly ap_south_1: "aps1.pure.cloud"; readonly us_east_2: "use2.us-gov-pure.cloud"; readonly sa_east_1: "sae1.pure.cloud"; readonly me_central_1: "mec1.pure.cloud"; readonly ap_northeast_3: "apne3.pure.cloud"; readonly eu_central_2: "euc2.pure.cloud"; readonly mx_central_1: "mxc1.pure.cloud"; readonly ap_southeast_1: "apse1.pure.cloud"; readonly eusc_de_east_1: "edee1.eusc-pure.cloud" }
"#;

#[wasm_bindgen(typescript_custom_section)]
const OPERATION_NAME: &str = r#"
/** Name of an operation. */
export type OperationName = "deleteAnalyticsUsersAggregatesJob" | "getAnalyticsUsersAggregatesJob" | "deleteAnalyticsUsersDetailsJob" | "getAnalyticsUsersDetailsJob" | "deleteAuthorizationSubjectDivisionRole" | "postAuthorizationSubjectDivisionRole" | "deleteRoutingDirectroutingbackupSettingsMe" | "getRoutingDirectroutingbackupSettingsMe" | "putRoutingDirectroutingbackupSettingsMe" | "deleteRoutingUserDirectroutingbackupSettings" | "getRoutingUserDirectroutingbackupSettings" | "putRoutingUserDirectroutingbackupSettings" | "deleteRoutingUserUtilization" | "getRoutingUserUtilization" | "putRoutingUserUtilization" | "deleteUser" | "getUser" | "patchUser" | "deleteUserCustomattribute" | "getUserCustomattribute" | "deleteUserExternalidAuthorityNameExternalKey" | "deleteUserRoutinglanguage" | "patchUserRoutinglanguage" | "deleteUserRoutingskill" | "putUserRoutingskill" | "deleteUserStationAssociatedstation" | "deleteUserStationDefaultstation" | "deleteUserVerifier" | "putUserVerifier" | "deleteUsersCustomattributesSchema" | "getUsersCustomattributesSchema" | "putUsersCustomattributesSchema" | "deleteUsersMeVerifier" | "putUsersMeVerifier" | "deleteUsersStationsMeAssociatedstation" | "getAnalyticsUsersAggregatesJobResults" | "getAnalyticsUsersDetailsJobResults" | "getAnalyticsUsersDetailsJobsAvailability" | "getAuthorizationDivisionspermittedMe" | "getAuthorizationDivisionspermittedPagedMe" | "getAuthorizationDivisionspermittedPagedSubjectId" | "getAuthorizationSubject" | "getAuthorizationSubjectsMe" | "getFieldconfig" | "getProfilesUsers" | "getUserAdjacents" | "getUserCallforwarding" | "patchUserCallforwarding" | "putUserCallforwarding" | "getUserCustomattributesBulk" | "patchUserCustomattributesBulk" | "getUserDirectreports" | "getUserExternalid" | "postUserExternalid" | "getUserExternalidAuthorityName" | "getUserFavorites" | "getUserGeolocation" | "patchUserGeolocation" | "getUserOutofoffice" | "putUserOutofoffice" | "getUserProfile" | "getUserProfileskills" | "putUserProfileskills" | "getUserQueues" | "patchUserQueues" | "getUserRoles" | "putUserRoles" | "getUserRoutinglanguages" | "postUserRoutinglanguages" | "getUserRoutingskills" | "postUserRoutingskills" | "getUserRoutingstatus" | "putUserRoutingstatus" | "getUserSkillgroups" | "getUserState" | "putUserState" | "getUserStation" | "getUserSuperiors" | "getUserTrustors" | "getUserVerifiers" | "getUsers" | "postUsers" | "getUsersChatsMe" | "getUsersCustomattributesSchemaVersion" | "getUsersCustomattributesSchemaVersions" | "getUsersCustomattributesSchemas" | "postUsersCustomattributesSchemas" | "getUsersCustomattributesSchemasCoretype" | "getUsersCustomattributesSchemasCoretypes" | "getUsersCustomattributesSchemasLimits" | "getUsersDevelopmentActivities" | "getUsersDevelopmentActivitiesMe" | "getUsersDevelopmentActivity" | "getUsersExternalidAuthorityNameExternalKey" | "getUsersMe" | "getUsersMeVerifiers" | "getUsersQuery" | "getUsersSearch" | "postUsersSearch" | "getUsersStationsMe" | "patchUserCustomattributes" | "putUserCustomattributes" | "patchUserQueue" | "patchUserRoutinglanguagesBulk" | "patchUserRoutingskillsBulk" | "putUserRoutingskillsBulk" | "patchUsersBulk" | "postAnalyticsUsersActivityQuery" | "postAnalyticsUsersAggregatesJobs" | "postAnalyticsUsersAggregatesQuery" | "postAnalyticsUsersDetailsJobs" | "postAnalyticsUsersDetailsQuery" | "postAnalyticsUsersObservationsQuery" | "postAuthorizationSubjectBulkadd" | "postAuthorizationSubjectBulkremove" | "postAuthorizationSubjectBulkreplace" | "postUserInvite" | "postUserPassword" | "postUsersDevelopmentActivitiesAggregatesQuery" | "postUsersMePassword" | "postUsersMeVerifiersTotp" | "postUsersMeVerifiersTotpVerifierId" | "postUsersMeVerifiersWebauthnRegister" | "postUsersMeVerifiersWebauthnRegisterOptions" | "postUsersSearchConversationTarget" | "postUsersSearchQueuemembersManage" | "postUsersSearchTeamsAssign" | "putUserStationAssociatedstationStationId" | "putUserStationDefaultstationStationId" | "putUsersStationsMeAssociatedstationStationId";
"#;

#[wasm_bindgen(typescript_custom_section)]
const SUBJECT_TYPE_OPTION: &str = r#"
/** Documented values of the parameter `subjectType`. */
export type SubjectTypeOption = "PC_USER" | "PC_GROUP" | "PC_OAUTH_CLIENT";
"#;

#[wasm_bindgen(typescript_custom_section)]
const USER_EXPAND_OPTION: &str = r#"
/** Documented values of the parameter `expand`. */
export type UserExpandOption = "routingStatus" | "presence" | "integrationPresence" | "conversationSummary" | "outOfOffice" | "geolocation" | "station" | "authorization" | "lasttokenissued" | "authorization.unusedRoles" | "team" | "workPlanBidRanks" | "profileSkills" | "certifications" | "locations" | "groups" | "skills" | "languages" | "languagePreference" | "employerInfo" | "biography" | "dateLastLogin" | "externalContactsSettings" | "customAttributes" | "dateWelcomeSent";
"#;

#[wasm_bindgen(typescript_custom_section)]
const INTEGRATION_PRESENCE_SOURCE_OPTION: &str = r#"
/** Documented values of the parameter `integrationPresenceSource`. */
export type IntegrationPresenceSourceOption = "MicrosoftTeams" | "ZoomPhone" | "EightByEight" | "RingCentral";
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_STATE_OPTION: &str = r#"
/** Documented values of the parameter `state`. */
export type GetUserStateOption = "active" | "deleted";
"#;

#[wasm_bindgen(typescript_custom_section)]
const FIELD_CONFIG_TYPE_OPTION: &str = r#"
/** Documented values of the parameter `type`. */
export type FieldConfigTypeOption = "person" | "group" | "org";
"#;

#[wasm_bindgen(typescript_custom_section)]
const SORT_ORDER_OPTION: &str = r#"
/** Documented values of the parameter `sortOrder`. */
export type SortOrderOption = "ascending" | "descending" | "ASC";
"#;

#[wasm_bindgen(typescript_custom_section)]
const PROFILE_LIST_EXPAND_OPTION: &str = r#"
/** Documented values of the parameter `expand`. */
export type ProfileListExpandOption = "routingStatus" | "presence" | "integrationPresence" | "conversationSummary" | "outOfOffice" | "geolocation" | "station" | "authorization";
"#;

#[wasm_bindgen(typescript_custom_section)]
const PROFILE_EXPAND_OPTION: &str = r#"
/** Documented values of the parameter `expand`. */
export type ProfileExpandOption = "routingStatus" | "presence" | "integrationPresence" | "conversationSummary" | "outOfOffice" | "geolocation" | "station" | "authorization" | "lasttokenissued" | "authorization.unusedRoles" | "team" | "workPlanBidRanks" | "externalContactsSettings" | "groups" | "customAttributes";
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_STATE_OPTION: &str = r#"
/** Documented values of the parameter `state`. */
export type GetUsersStateOption = "active" | "inactive" | "deleted" | "any";
"#;

#[wasm_bindgen(typescript_custom_section)]
const DEVELOPMENT_ACTIVITY_OVERDUE_OPTION: &str = r#"
/** Documented values of the parameter `overdue`. */
export type DevelopmentActivityOverdueOption = "True" | "False" | "Any";
"#;

#[wasm_bindgen(typescript_custom_section)]
const DEVELOPMENT_ACTIVITY_PASS_OPTION: &str = r#"
/** Documented values of the parameter `pass`. */
export type DevelopmentActivityPassOption = "True" | "False" | "Any";
"#;

#[wasm_bindgen(typescript_custom_section)]
const DEVELOPMENT_ACTIVITY_SORT_ORDER_OPTION: &str = r#"
/** Documented values of the parameter `sortOrder`. */
export type DevelopmentActivitySortOrderOption = "Asc" | "Desc";
"#;

#[wasm_bindgen(typescript_custom_section)]
const DEVELOPMENT_ACTIVITY_TYPE_OPTION: &str = r#"
/**
 * Documented values of the parameter `types`. Deprecated by the vendor: `Informational`, `AssessedContent`,
 * `Assessment`.
 */
export type DevelopmentActivityTypeOption = "Informational" | "Coaching" | "AssessedContent" | "Assessment" | "External" | "Native";
"#;

#[wasm_bindgen(typescript_custom_section)]
const DEVELOPMENT_ACTIVITY_STATUS_OPTION: &str = r#"
/** Documented values of the parameter `statuses`. */
export type DevelopmentActivityStatusOption = "Planned" | "InProgress" | "Completed" | "InvalidSchedule" | "NotCompleted";
"#;

#[wasm_bindgen(typescript_custom_section)]
const DEVELOPMENT_ACTIVITY_RELATIONSHIP_OPTION: &str = r#"
/** Documented values of the parameter `relationship`. */
export type DevelopmentActivityRelationshipOption = "Creator" | "Facilitator" | "Attendee";
"#;

#[wasm_bindgen(typescript_custom_section)]
const USER_ME_EXPAND_OPTION: &str = r#"
/** Documented values of the parameter `expand`. */
export type UserMeExpandOption = "routingStatus" | "presence" | "integrationPresence" | "conversationSummary" | "outOfOffice" | "geolocation" | "station" | "authorization" | "lasttokenissued" | "authorization.unusedRoles" | "team" | "workPlanBidRanks" | "profileSkills" | "certifications" | "locations" | "groups" | "skills" | "languages" | "languagePreference" | "employerInfo" | "biography" | "dateLastLogin" | "date" | "geolocationsettings" | "organization" | "presencedefinitions" | "divisionedpresencedefinitions" | "locationdefinitions" | "orgauthorization" | "orgproducts" | "favorites" | "superiors" | "directreports" | "adjacents" | "routingskills" | "routinglanguages" | "fieldconfigs" | "token" | "trustors" | "logCapture" | "externalContactsSettings" | "customAttributes" | "dateWelcomeSent" | "autoanswersettings";
"#;

#[wasm_bindgen(typescript_custom_section)]
const USERS_QUERY_SORT_ORDER_OPTION: &str = r#"
/** Documented values of the parameter `sortOrder`. */
export type UsersQuerySortOrderOption = "ASC" | "DESC";
"#;

#[wasm_bindgen(typescript_custom_section)]
const POST_AUTHORIZATION_SUBJECT_DIVISION_ROLE_OPTIONS: &str = r#"
/** Options of `postAuthorizationSubjectDivisionRole`. */
export interface PostAuthorizationSubjectDivisionRoleOptions extends CallOptions {
    /** Kind of the subject: `PC_USER` (default), `PC_GROUP` or `PC_OAUTH_CLIENT`. */
    subjectType?: SubjectTypeOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_OPTIONS: &str = r#"
/** Options of `getUser`. */
export interface GetUserOptions extends CallOptions {
    /** Parts to add to the user that a plain answer leaves out, such as `presence`, `skills` or `team`. */
    expand?: UserExpandOption | readonly UserExpandOption[] | undefined;
    /**
     * Outside presence provider whose status replaces the usual one. It has an effect only with `presence` in
     * `expand`.
     */
    integrationPresenceSource?: IntegrationPresenceSourceOption | undefined;
    /**
     * Ids of the custom attribute schemas whose attributes are added, at most 100. They have an effect only with
     * `customAttributes` in `expand`.
     */
    userCustomAttributeSchemaIds?: string | readonly string[] | undefined;
    /** State the user must have: `active` (default) or `deleted`. */
    state?: GetUserStateOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_ANALYTICS_USERS_AGGREGATES_JOB_RESULTS_OPTIONS: &str = r#"
/** Options of `getAnalyticsUsersAggregatesJobResults`. */
export interface GetAnalyticsUsersAggregatesJobResultsOptions extends CallOptions {
    /** Position marker from the previous batch; leave it out for the first one. */
    cursor?: string | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_ANALYTICS_USERS_DETAILS_JOB_RESULTS_OPTIONS: &str = r#"
/** Options of `getAnalyticsUsersDetailsJobResults`. */
export interface GetAnalyticsUsersDetailsJobResultsOptions extends CallOptions {
    /** Position marker from the previous batch of records; leave it out at the start. */
    cursor?: string | undefined;
    /** Number of user detail results wanted in one batch. */
    pageSize?: number | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_AUTHORIZATION_DIVISIONSPERMITTED_ME_OPTIONS: &str = r#"
/** Options of `getAuthorizationDivisionspermittedMe`. */
export interface GetAuthorizationDivisionspermittedMeOptions extends CallOptions {
    /** Name by which to narrow the list of divisions. */
    name?: string | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_ME_OPTIONS: &str = r#"
/** Options of `getAuthorizationDivisionspermittedPagedMe`. */
export interface GetAuthorizationDivisionspermittedPagedMeOptions extends CallOptions {
    /** Page of permitted divisions to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Number of permitted divisions on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_SUBJECT_ID_OPTIONS: &str = r#"
/** Options of `getAuthorizationDivisionspermittedPagedSubjectId`. */
export interface GetAuthorizationDivisionspermittedPagedSubjectIdOptions extends CallOptions {
    /** Page of the subject's divisions to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Number of the subject's divisions on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_AUTHORIZATION_SUBJECT_OPTIONS: &str = r#"
/** Options of `getAuthorizationSubject`. */
export interface GetAuthorizationSubjectOptions extends CallOptions {
    /** With `true`, a role and division pair appears once for each subject it comes from; default `false`. */
    includeDuplicates?: boolean | undefined;
    /** With `true`, each grant carries its role in full instead of a reference; left out, the server decides. */
    includeFullRoles?: boolean | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_AUTHORIZATION_SUBJECTS_ME_OPTIONS: &str = r#"
/** Options of `getAuthorizationSubjectsMe`. */
export interface GetAuthorizationSubjectsMeOptions extends CallOptions {
    /** With `true`, the caller's repeated role and division pairs are listed separately; default `false`. */
    includeDuplicates?: boolean | undefined;
    /** With `true`, each grant carries its role in full instead of a reference; left out, the server decides. */
    includeFullRoles?: boolean | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_PROFILES_USERS_OPTIONS: &str = r#"
/** Options of `getProfilesUsers`. */
export interface GetProfilesUsersOptions extends CallOptions {
    /** Number of profiles on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of profiles to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Ids of the users whose profiles are wanted. */
    id?: string | readonly string[] | undefined;
    /** Chat addresses (Jabber ids) of the users whose profiles are wanted. */
    jid?: string | readonly string[] | undefined;
    /** Sort direction of the profiles; leave it out to get the server default. */
    sortOrder?: SortOrderOption | undefined;
    /** Parts to add to each profile, such as `presence` or `station`. */
    expand?: ProfileListExpandOption | readonly ProfileListExpandOption[] | undefined;
    /**
     * Outside presence provider whose status replaces the usual one. It has an effect only with `presence` in
     * `expand`.
     */
    integrationPresenceSource?: IntegrationPresenceSourceOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_ADJACENTS_OPTIONS: &str = r#"
/** Options of `getUserAdjacents`. */
export interface GetUserAdjacentsOptions extends CallOptions {
    /** Parts to add to each neighbouring user that a plain answer leaves out, such as `presence`, `skills` or `team`. */
    expand?: UserExpandOption | readonly UserExpandOption[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_DIRECTREPORTS_OPTIONS: &str = r#"
/** Options of `getUserDirectreports`. */
export interface GetUserDirectreportsOptions extends CallOptions {
    /** Parts to add to each direct report that a plain answer leaves out, such as `presence`, `skills` or `team`. */
    expand?: UserExpandOption | readonly UserExpandOption[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_FAVORITES_OPTIONS: &str = r#"
/** Options of `getUserFavorites`. */
export interface GetUserFavoritesOptions extends CallOptions {
    /** Number of favourites on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of favourites to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Sort direction of the favourites; leave it out to get the server default. */
    sortOrder?: string | undefined;
    /** Parts to add to each favourite that a plain answer leaves out, such as `presence`, `skills` or `team`. */
    expand?: UserExpandOption | readonly UserExpandOption[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_PROFILE_OPTIONS: &str = r#"
/** Options of `getUserProfile`. */
export interface GetUserProfileOptions extends CallOptions {
    /** Parts to add to the profile, such as `routingStatus` or `team`. */
    expand?: ProfileExpandOption | readonly ProfileExpandOption[] | undefined;
    /**
     * Outside presence provider whose status replaces the usual one. It has an effect only with `presence` in
     * `expand`.
     */
    integrationPresenceSource?: IntegrationPresenceSourceOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_QUEUES_OPTIONS: &str = r#"
/** Options of `getUserQueues`. */
export interface GetUserQueuesOptions extends CallOptions {
    /** Number of queues on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of queues to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Whether to list queues the user has joined (`true`, the default) or has not joined. */
    joined?: boolean | undefined;
    /** Ids of the divisions to which the listed queues must belong. */
    divisionId?: string | readonly string[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const PATCH_USER_QUEUES_OPTIONS: &str = r#"
/** Options of `patchUserQueues`. */
export interface PatchUserQueuesOptions extends CallOptions {
    /** Ids of the divisions whose queues are concerned. */
    divisionId?: string | readonly string[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_ROUTINGLANGUAGES_OPTIONS: &str = r#"
/** Options of `getUserRoutinglanguages`. */
export interface GetUserRoutinglanguagesOptions extends CallOptions {
    /** Number of languages on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of languages to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Sort direction of the languages; leave it out to get the server default. */
    sortOrder?: SortOrderOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_ROUTINGSKILLS_OPTIONS: &str = r#"
/** Options of `getUserRoutingskills`. */
export interface GetUserRoutingskillsOptions extends CallOptions {
    /** Number of skills on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of skills to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Sort direction of the skills; leave it out to get the server default. */
    sortOrder?: SortOrderOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_SKILLGROUPS_OPTIONS: &str = r#"
/** Options of `getUserSkillgroups`. */
export interface GetUserSkillgroupsOptions extends CallOptions {
    /** Number of skill groups on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Cursor for the following page, taken from `nextUri`. */
    after?: string | undefined;
    /** Cursor for the preceding page, taken from `previousUri`. */
    before?: string | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_SUPERIORS_OPTIONS: &str = r#"
/** Options of `getUserSuperiors`. */
export interface GetUserSuperiorsOptions extends CallOptions {
    /** Parts to add to each superior that a plain answer leaves out, such as `presence`, `skills` or `team`. */
    expand?: UserExpandOption | readonly UserExpandOption[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USER_TRUSTORS_OPTIONS: &str = r#"
/** Options of `getUserTrustors`. */
export interface GetUserTrustorsOptions extends CallOptions {
    /** Number of trusting organizations on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of trusting organizations to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_OPTIONS: &str = r#"
/** Options of `getUsers`. */
export interface GetUsersOptions extends CallOptions {
    /** Number of users on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of users to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Ids of the users to return. Do not combine with `jabberId`. */
    id?: string | readonly string[] | undefined;
    /** Chat addresses (Jabber ids) of the users to return. Do not combine with `id`. */
    jabberId?: string | readonly string[] | undefined;
    /** Sort direction of the users; leave it out to get the server default. */
    sortOrder?: SortOrderOption | undefined;
    /** Parts to add to each user that a plain answer leaves out, such as `presence`, `skills` or `team`. */
    expand?: UserExpandOption | readonly UserExpandOption[] | undefined;
    /**
     * Outside presence provider whose status replaces the usual one. It has an effect only with `presence` in
     * `expand`, and limits a page to 100 users.
     */
    integrationPresenceSource?: IntegrationPresenceSourceOption | undefined;
    /**
     * Ids of the custom attribute schemas whose attributes are added, at most 5. They have an effect only with
     * `customAttributes` in `expand`.
     */
    userCustomAttributeSchemaIds?: string | readonly string[] | undefined;
    /** State of the users to list: `active` (default), `inactive`, `deleted` or `any`. */
    state?: GetUsersStateOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_CHATS_ME_OPTIONS: &str = r#"
/** Options of `getUsersChatsMe`. */
export interface GetUsersChatsMeOptions extends CallOptions {
    /** True to leave out the chats that the caller has closed. */
    excludeClosed?: boolean | undefined;
    /** True to add the presence of the other person to one-to-one chats. */
    includePresence?: boolean | undefined;
    /** True to add the owners to the rooms. */
    includeRoomOwners?: boolean | undefined;
    /** Key after which the page begins, taken from `nextUri` of the page before; leave it out for the first page. */
    after?: string | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_DEVELOPMENT_ACTIVITIES_OPTIONS: &str = r#"
/** Options of `getUsersDevelopmentActivities`. */
export interface GetUsersDevelopmentActivitiesOptions extends CallOptions {
    /** Ids of the users whose activities are listed, at most 100. Required unless `moduleId` is given. */
    userId?: string | readonly string[] | undefined;
    /** Id of the learning module the activities must belong to. Required unless `userId` is given. */
    moduleId?: string | undefined;
    /** Period in which activities are due, as ISO 8601 interval `start/end` of at most a year. */
    interval?: string | undefined;
    /** Period in which activities were completed, as ISO 8601 interval `start/end` of at most a year. */
    completionInterval?: string | undefined;
    /** Overdue filter: `True` for overdue ones, `False` for others, `Any` (default) for all. */
    overdue?: DevelopmentActivityOverdueOption | undefined;
    /** Filter on the pass result: `True`, `False` or `Any` (default). */
    pass?: DevelopmentActivityPassOption | undefined;
    /** Number of activities on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of activities to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Sort direction of the activities, `Asc` or `Desc`; the default is `Desc`. */
    sortOrder?: DevelopmentActivitySortOrderOption | undefined;
    /** Kinds of activity to include, such as `Coaching` or `Assessment`. */
    types?: DevelopmentActivityTypeOption | readonly DevelopmentActivityTypeOption[] | undefined;
    /** Statuses an activity may have; other activities are left out. */
    statuses?: DevelopmentActivityStatusOption | readonly DevelopmentActivityStatusOption[] | undefined;
    /** Parts the calling user must play in an activity: creator, facilitator or attendee. */
    relationship?: DevelopmentActivityRelationshipOption | readonly DevelopmentActivityRelationshipOption[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_DEVELOPMENT_ACTIVITIES_ME_OPTIONS: &str = r#"
/** Options of `getUsersDevelopmentActivitiesMe`. */
export interface GetUsersDevelopmentActivitiesMeOptions extends CallOptions {
    /** Id of the learning module to which the caller's activities must belong. */
    moduleId?: string | undefined;
    /** Period in which activities are due, as ISO 8601 interval `start/end` of at most a year. */
    interval?: string | undefined;
    /** Period in which activities were completed, as ISO 8601 interval `start/end` of at most a year. */
    completionInterval?: string | undefined;
    /** Overdue filter: `True` for overdue ones, `False` for others, `Any` (default) for all. */
    overdue?: DevelopmentActivityOverdueOption | undefined;
    /** Filter on the pass result: `True`, `False` or `Any` (default). */
    pass?: DevelopmentActivityPassOption | undefined;
    /** Number of activities on one page; the server uses 25 when it is left out. (Default: `25`.) */
    pageSize?: number | undefined;
    /** Page of activities to return, counted from 1. (Default: `1`.) */
    pageNumber?: number | undefined;
    /** Sort direction of the activities, `Asc` or `Desc`; the default is `Desc`. */
    sortOrder?: DevelopmentActivitySortOrderOption | undefined;
    /** Kinds of activity to include, such as `Coaching` or `Assessment`. */
    types?: DevelopmentActivityTypeOption | readonly DevelopmentActivityTypeOption[] | undefined;
    /** Statuses an activity may have; other activities are left out. */
    statuses?: DevelopmentActivityStatusOption | readonly DevelopmentActivityStatusOption[] | undefined;
    /** Parts the caller plays in the activities wanted: creator, facilitator or attendee. */
    relationship?: DevelopmentActivityRelationshipOption | readonly DevelopmentActivityRelationshipOption[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_EXTERNALID_AUTHORITY_NAME_EXTERNAL_KEY_OPTIONS: &str = r#"
/** Options of `getUsersExternalidAuthorityNameExternalKey`. */
export interface GetUsersExternalidAuthorityNameExternalKeyOptions extends CallOptions {
    /** Parts to add to the user that a plain answer leaves out, such as `presence`, `skills` or `team`. */
    expand?: UserExpandOption | readonly UserExpandOption[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_ME_OPTIONS: &str = r#"
/** Options of `getUsersMe`. */
export interface GetUsersMeOptions extends CallOptions {
    /** Parts to add to the answer, such as `organization`, `presencedefinitions` or `token`. */
    expand?: UserMeExpandOption | readonly UserMeExpandOption[] | undefined;
    /**
     * Outside presence provider whose status replaces the usual one. It has an effect only with `presence` in
     * `expand`.
     */
    integrationPresenceSource?: IntegrationPresenceSourceOption | undefined;
    /**
     * Ids of the custom attribute schemas whose attributes are added, at most 100. They have an effect only with
     * `customAttributes` in `expand`.
     */
    userCustomAttributeSchemaIds?: string | readonly string[] | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_QUERY_OPTIONS: &str = r#"
/** Options of `getUsersQuery`. */
export interface GetUsersQueryOptions extends CallOptions {
    /** Position marker from the batch before; leave it out for the first one. */
    cursor?: string | undefined;
    /**
     * Number of users in one batch; the server uses 25 when it is left out, and gives at most 100 with
     * `integrationPresenceSource`. (Default: `25`.)
     */
    pageSize?: number | undefined;
    /** Direction of the list: `ASC` (default) or `DESC`. */
    sortOrder?: UsersQuerySortOrderOption | undefined;
    /**
     * Parts to add to each user that a plain answer leaves out. The server fills them as far as it can and may leave
     * some out.
     */
    expand?: UserExpandOption | readonly UserExpandOption[] | undefined;
    /**
     * Outside presence provider whose status replaces the usual one. It has an effect only with `presence` in
     * `expand`, and limits a batch to 100 users.
     */
    integrationPresenceSource?: IntegrationPresenceSourceOption | undefined;
    /**
     * Ids of the schemas whose attributes are added to the users, at most 5. They have an effect only with
     * `customAttributes` in `expand`.
     */
    userCustomAttributeSchemaIds?: string | readonly string[] | undefined;
    /** State of the users to list: `active` (default), `inactive`, `deleted` or `any`. */
    state?: GetUsersStateOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const GET_USERS_SEARCH_OPTIONS: &str = r#"
/** Options of `getUsersSearch`. */
export interface GetUsersSearchOptions extends CallOptions {
    /** Parts to add to each user found, for example `presence`. */
    expand?: string | readonly string[] | undefined;
    /**
     * Outside presence provider whose status replaces the usual one. It has an effect only with `presence` in
     * `expand`.
     */
    integrationPresenceSource?: IntegrationPresenceSourceOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const POST_ANALYTICS_USERS_ACTIVITY_QUERY_OPTIONS: &str = r#"
/** Options of `postAnalyticsUsersActivityQuery`. */
export interface PostAnalyticsUsersActivityQueryOptions extends CallOptions {
    /** Number of activity results on one page. */
    pageSize?: number | undefined;
    /** Page of activity results to return. */
    pageNumber?: number | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const POST_AUTHORIZATION_SUBJECT_BULKADD_OPTIONS: &str = r#"
/** Options of `postAuthorizationSubjectBulkadd`. */
export interface PostAuthorizationSubjectBulkaddOptions extends CallOptions {
    /** Kind of the subject: `PC_USER` (default), `PC_GROUP` or `PC_OAUTH_CLIENT`. */
    subjectType?: SubjectTypeOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const POST_AUTHORIZATION_SUBJECT_BULKREPLACE_OPTIONS: &str = r#"
/** Options of `postAuthorizationSubjectBulkreplace`. */
export interface PostAuthorizationSubjectBulkreplaceOptions extends CallOptions {
    /** Kind of the subject: `PC_USER` (default), `PC_GROUP` or `PC_OAUTH_CLIENT`. */
    subjectType?: SubjectTypeOption | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const POST_USER_INVITE_OPTIONS: &str = r#"
/** Options of `postUserInvite`. */
export interface PostUserInviteOptions extends CallOptions {
    /** With `true`, invite again although an invitation is pending; default `false`. */
    force?: boolean | undefined;
}
"#;

#[wasm_bindgen(typescript_custom_section)]
const USERS_API_OVERLOADS: &str = r#"
/** The methods again, for options from a variable, whose strings are not literals. */
export interface UsersApi {
    /** As above, for options from a variable. */
    postAuthorizationSubjectDivisionRole<O extends WidenedOptions<PostAuthorizationSubjectDivisionRoleOptions>>(subjectId: string, divisionId: string, roleId: string, options: WideOptions<O, PostAuthorizationSubjectDivisionRoleOptions>): Promise<void>;
    /** As above, for options from a variable. */
    getUser<O extends WidenedOptions<GetUserOptions>>(userId: string, options: WideOptions<O, GetUserOptions>): Promise<User>;
    /**
     * As above, for options from a variable.
     *
     * @deprecated Deprecated by the vendor.
     */
    getProfilesUsers<O extends WidenedOptions<GetProfilesUsersOptions>>(options: WideOptions<O, GetProfilesUsersOptions>): Promise<UserProfileEntityListing>;
    /**
     * As above, for options from a variable.
     *
     * @deprecated Deprecated by the vendor.
     */
    getProfilesUsersAll<O extends WidenedOptions<GetProfilesUsersOptions & PagingOptions>>(options: WideOptions<O, GetProfilesUsersOptions & PagingOptions>): Pager<UserProfile, UserProfileEntityListing>;
    /** As above, for options from a variable. */
    getUserAdjacents<O extends WidenedOptions<GetUserAdjacentsOptions>>(userId: string, options: WideOptions<O, GetUserAdjacentsOptions>): Promise<Adjacents>;
    /** As above, for options from a variable. */
    getUserDirectreports<O extends WidenedOptions<GetUserDirectreportsOptions>>(userId: string, options: WideOptions<O, GetUserDirectreportsOptions>): Promise<User[]>;
    /**
     * As above, for options from a variable.
     *
     * @deprecated Deprecated by the vendor.
     */
    getUserFavorites<O extends WidenedOptions<GetUserFavoritesOptions>>(userId: string, options: WideOptions<O, GetUserFavoritesOptions>): Promise<UserEntityListing>;
    /**
     * As above, for options from a variable.
     *
     * @deprecated Deprecated by the vendor.
     */
    getUserFavoritesAll<O extends WidenedOptions<GetUserFavoritesOptions & PagingOptions>>(userId: string, options: WideOptions<O, GetUserFavoritesOptions & PagingOptions>): Pager<User, UserEntityListing>;
    /**
     * As above, for options from a variable.
     *
     * @deprecated Deprecated by the vendor.
     */
    getUserProfile<O extends WidenedOptions<GetUserProfileOptions>>(userId: string, options: WideOptions<O, GetUserProfileOptions>): Promise<UserProfile>;
    /** As above, for options from a variable. */
    getUserRoutinglanguages<O extends WidenedOptions<GetUserRoutinglanguagesOptions>>(userId: string, options: WideOptions<O, GetUserRoutinglanguagesOptions>): Promise<UserLanguageEntityListing>;
    /** As above, for options from a variable. */
    getUserRoutinglanguagesAll<O extends WidenedOptions<GetUserRoutinglanguagesOptions & PagingOptions>>(userId: string, options: WideOptions<O, GetUserRoutinglanguagesOptions & PagingOptions>): Pager<UserRoutingLanguage, UserLanguageEntityListing>;
    /** As above, for options from a variable. */
    getUserRoutingskills<O extends WidenedOptions<GetUserRoutingskillsOptions>>(userId: string, options: WideOptions<O, GetUserRoutingskillsOptions>): Promise<UserSkillEntityListing>;
    /** As above, for options from a variable. */
    getUserRoutingskillsAll<O extends WidenedOptions<GetUserRoutingskillsOptions & PagingOptions>>(userId: string, options: WideOptions<O, GetUserRoutingskillsOptions & PagingOptions>): Pager<UserRoutingSkill, UserSkillEntityListing>;
    /** As above, for options from a variable. */
    getUserSuperiors<O extends WidenedOptions<GetUserSuperiorsOptions>>(userId: string, options: WideOptions<O, GetUserSuperiorsOptions>): Promise<User[]>;
    /** As above, for options from a variable. */
    getUsers<O extends WidenedOptions<GetUsersOptions>>(options: WideOptions<O, GetUsersOptions>): Promise<UserEntityListing>;
    /** As above, for options from a variable. */
    getUsersAll<O extends WidenedOptions<GetUsersOptions & PagingOptions>>(options: WideOptions<O, GetUsersOptions & PagingOptions>): Pager<User, UserEntityListing>;
    /** As above, for options from a variable. */
    getUsersDevelopmentActivities<O extends WidenedOptions<GetUsersDevelopmentActivitiesOptions>>(options: WideOptions<O, GetUsersDevelopmentActivitiesOptions>): Promise<DevelopmentActivityListing>;
    /** As above, for options from a variable. */
    getUsersDevelopmentActivitiesAll<O extends WidenedOptions<GetUsersDevelopmentActivitiesOptions & PagingOptions>>(options: WideOptions<O, GetUsersDevelopmentActivitiesOptions & PagingOptions>): Pager<DevelopmentActivity, DevelopmentActivityListing>;
    /** As above, for options from a variable. */
    getUsersDevelopmentActivitiesMe<O extends WidenedOptions<GetUsersDevelopmentActivitiesMeOptions>>(options: WideOptions<O, GetUsersDevelopmentActivitiesMeOptions>): Promise<DevelopmentActivityListing>;
    /** As above, for options from a variable. */
    getUsersDevelopmentActivitiesMeAll<O extends WidenedOptions<GetUsersDevelopmentActivitiesMeOptions & PagingOptions>>(options: WideOptions<O, GetUsersDevelopmentActivitiesMeOptions & PagingOptions>): Pager<DevelopmentActivity, DevelopmentActivityListing>;
    /** As above, for options from a variable. */
    getUsersExternalidAuthorityNameExternalKey<O extends WidenedOptions<GetUsersExternalidAuthorityNameExternalKeyOptions>>(authorityName: string, externalKey: string, options: WideOptions<O, GetUsersExternalidAuthorityNameExternalKeyOptions>): Promise<User>;
    /** As above, for options from a variable. */
    getUsersMe<O extends WidenedOptions<GetUsersMeOptions>>(options: WideOptions<O, GetUsersMeOptions>): Promise<UserMe>;
    /** As above, for options from a variable. */
    getUsersQuery<O extends WidenedOptions<GetUsersQueryOptions>>(options: WideOptions<O, GetUsersQueryOptions>): Promise<UserCursorEntityListing>;
    /** As above, for options from a variable. */
    getUsersQueryAll<O extends WidenedOptions<GetUsersQueryOptions & PagingOptions>>(options: WideOptions<O, GetUsersQueryOptions & PagingOptions>): Pager<User, UserCursorEntityListing>;
    /** As above, for options from a variable. */
    getUsersSearch<O extends WidenedOptions<GetUsersSearchOptions>>(q64: string, options: WideOptions<O, GetUsersSearchOptions>): Promise<UsersSearchResponse>;
    /** As above, for options from a variable. */
    postAuthorizationSubjectBulkadd<O extends WidenedOptions<PostAuthorizationSubjectBulkaddOptions>>(subjectId: string, body: RoleDivisionGrants, options: WideOptions<O, PostAuthorizationSubjectBulkaddOptions>): Promise<void>;
    /** As above, for options from a variable. */
    postAuthorizationSubjectBulkreplace<O extends WidenedOptions<PostAuthorizationSubjectBulkreplaceOptions>>(subjectId: string, body: RoleDivisionGrants, options: WideOptions<O, PostAuthorizationSubjectBulkreplaceOptions>): Promise<void>;
}
"#;
