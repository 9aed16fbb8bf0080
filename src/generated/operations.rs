// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The operation table: what each operation of the API needs and does.

use crate::core::operation::{Line, Operation};
use std::sync::LazyLock;

/// The table: a line per operation, sorted by name.
pub const TABLE: &str = r"deleteAnalyticsUsersDetailsJob /api/v2/analytics/users/details/jobs/{jobId} |analytics:userDetail:view jobId
deleteAuthorizationSubjectDivisionRole /api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId} &authorization:grant:delete subjectId divisionId roleId
deleteRoutingUserUtilization /api/v2/routing/users/{userId}/utilization |routing:utilization:manage userId
deleteUser /api/v2/users/{userId} |admin,directory:user:delete,directory:organization:admin userId
deleteUserRoutinglanguage /api/v2/users/{userId}/routinglanguages/{languageId} |routing:skill:assign,routing:language:assign userId languageId
deleteUserRoutingskill /api/v2/users/{userId}/routingskills/{skillId} &routing:skill:assign userId skillId
deleteUserStationAssociatedstation /api/v2/users/{userId}/station/associatedstation |telephony:station:disassociate userId
deleteUserStationDefaultstation /api/v2/users/{userId}/station/defaultstation |telephony:plugin:all,telephony:phone:assign userId
deleteUserVerifier /api/v2/users/{userId}/verifiers/{verifierId} |mfa:verifier:delete userId verifierId
getAnalyticsUsersAggregatesJob /api/v2/analytics/users/aggregates/jobs/{jobId} |analytics:userAggregate:view !preview jobId
getAnalyticsUsersAggregatesJobResults /api/v2/analytics/users/aggregates/jobs/{jobId}/results |analytics:userAggregate:view @cursor.results !preview jobId cursor?
getAnalyticsUsersDetailsJob /api/v2/analytics/users/details/jobs/{jobId} |analytics:userDetail:view jobId
getAnalyticsUsersDetailsJobResults /api/v2/analytics/users/details/jobs/{jobId}/results |analytics:userDetail:view @cursor.userDetails jobId cursor? pageSize?#
getAnalyticsUsersDetailsJobsAvailability /api/v2/analytics/users/details/jobs/availability |analytics:userDetail:view
getAuthorizationDivisionspermittedMe /api/v2/authorization/divisionspermitted/me - !deprecated permission= name?
getAuthorizationDivisionspermittedPagedMe /api/v2/authorization/divisionspermitted/paged/me - @pageNumber.entities permission= pageNumber?# pageSize?#
getAuthorizationDivisionspermittedPagedSubjectId /api/v2/authorization/divisionspermitted/paged/{subjectId} - @pageNumber.entities !deprecated subjectId permission= pageNumber?# pageSize?#
getAuthorizationSubject /api/v2/authorization/subjects/{subjectId} |authorization:grant:view subjectId includeDuplicates?^
getAuthorizationSubjectsMe /api/v2/authorization/subjects/me - includeDuplicates?^
getFieldconfig /api/v2/fieldconfig - !deprecated type=
getProfilesUsers /api/v2/profiles/users - @pageNumber.entities !deprecated pageSize?# pageNumber?# id?* jid?* sortOrder? expand?* integrationPresenceSource?
getRoutingUserUtilization /api/v2/routing/users/{userId}/utilization |routing:utilization:manage,routing:utilization:view userId
getUser /api/v2/users/{userId} - userId expand?* integrationPresenceSource? state? userCustomAttributeSchemaIds?*
getUserAdjacents /api/v2/users/{userId}/adjacents - userId expand?*
getUserCallforwarding /api/v2/users/{userId}/callforwarding |conversation:callForwarding:view userId
getUserDirectreports /api/v2/users/{userId}/directreports - userId expand?*
getUserFavorites /api/v2/users/{userId}/favorites - @pageNumber.entities !deprecated userId pageSize?# pageNumber?# sortOrder? expand?*
getUserGeolocation /api/v2/users/{userId}/geolocations/{clientId} - userId clientId
getUserOutofoffice /api/v2/users/{userId}/outofoffice - userId
getUserProfile /api/v2/users/{userId}/profile - !deprecated userId expand?* integrationPresenceSource?
getUserProfileskills /api/v2/users/{userId}/profileskills |directory:userProfile:view userId
getUserQueues /api/v2/users/{userId}/queues |routing:queue:view @pageNumber.entities userId pageSize?# pageNumber?# joined?^ divisionId?*
getUserRoles /api/v2/users/{subjectId}/roles |authorization:grant:view subjectId
getUserRoutinglanguages /api/v2/users/{userId}/routinglanguages - @pageNumber.entities userId pageSize?# pageNumber?# sortOrder?
getUserRoutingskills /api/v2/users/{userId}/routingskills - @pageNumber.entities userId pageSize?# pageNumber?# sortOrder?
getUserRoutingstatus /api/v2/users/{userId}/routingstatus - userId
getUserSkillgroups /api/v2/users/{userId}/skillgroups |routing:skillGroup:view @after.entities userId pageSize?# after? before?
getUserState /api/v2/users/{userId}/state |directory:userStateChange:view userId
getUserStation /api/v2/users/{userId}/station |telephony:otherStationAssociation:view userId
getUserSuperiors /api/v2/users/{userId}/superiors - userId expand?*
getUserTrustors /api/v2/users/{userId}/trustors &authorization:orgTrustor:view @pageNumber.entities userId pageSize?# pageNumber?#
getUserVerifiers /api/v2/users/{userId}/verifiers |mfa:verifier:view userId
getUsers /api/v2/users - @pageNumber.entities pageSize?# pageNumber?# id?* jabberId?* sortOrder? expand?* integrationPresenceSource? state? userCustomAttributeSchemaIds?*
getUsersDevelopmentActivities /api/v2/users/development/activities |learning:assignment:view,coaching:appointment:view @pageNumber.entities userId?* moduleId? interval? completionInterval? overdue? pass? pageSize?# pageNumber?# sortOrder? types?* statuses?* relationship?*
getUsersDevelopmentActivitiesMe /api/v2/users/development/activities/me - @pageNumber.entities moduleId? interval? completionInterval? overdue? pass? pageSize?# pageNumber?# sortOrder? types?* statuses?* relationship?*
getUsersDevelopmentActivity /api/v2/users/development/activities/{activityId} |learning:assignment:view,coaching:appointment:view activityId type=
getUsersMe /api/v2/users/me - expand?* integrationPresenceSource? userCustomAttributeSchemaIds?*
getUsersSearch /api/v2/users/search |directory:user:view q64= expand?* integrationPresenceSource?
patchUser /api/v2/users/{userId} |admin,directory:user:edit,directory:organization:admin {} userId
patchUserCallforwarding /api/v2/users/{userId}/callforwarding |conversation:callForwarding:edit {} userId
patchUserGeolocation /api/v2/users/{userId}/geolocations/{clientId} - {} userId clientId
patchUserQueue /api/v2/users/{userId}/queues/{queueId} |routing:queue:join,routing:queueMember:manage {} queueId userId
patchUserQueues /api/v2/users/{userId}/queues |routing:queue:join,routing:queueMember:manage [{}] userId divisionId?*
patchUserRoutinglanguage /api/v2/users/{userId}/routinglanguages/{languageId} |routing:skill:assign,routing:language:assign {} userId languageId
patchUserRoutinglanguagesBulk /api/v2/users/{userId}/routinglanguages/bulk |routing:skill:assign,routing:language:assign [{}] userId
patchUserRoutingskillsBulk /api/v2/users/{userId}/routingskills/bulk |routing:skill:assign [{}] userId
patchUsersBulk /api/v2/users/bulk |directory:user:edit,directory:organization:admin [{}]
postAnalyticsUsersActivityQuery /api/v2/analytics/users/activity/query |analytics:userObservation:view {} @pageNumber.results pageSize?# pageNumber?#
postAnalyticsUsersAggregatesJobs /api/v2/analytics/users/aggregates/jobs |analytics:userAggregate:view {} !preview
postAnalyticsUsersAggregatesQuery /api/v2/analytics/users/aggregates/query |analytics:userAggregate:view {}
postAnalyticsUsersDetailsJobs /api/v2/analytics/users/details/jobs |analytics:userDetail:view {}
postAnalyticsUsersDetailsQuery /api/v2/analytics/users/details/query |analytics:userDetail:view {} @pagingBody.userDetails
postAnalyticsUsersObservationsQuery /api/v2/analytics/users/observations/query |analytics:userObservation:view {}
postAuthorizationSubjectBulkadd /api/v2/authorization/subjects/{subjectId}/bulkadd &authorization:grant:add {} subjectId subjectType?
postAuthorizationSubjectBulkremove /api/v2/authorization/subjects/{subjectId}/bulkremove &authorization:grant:delete {} subjectId
postAuthorizationSubjectBulkreplace /api/v2/authorization/subjects/{subjectId}/bulkreplace &authorization:grant:add,authorization:grant:delete {} subjectId subjectType?
postAuthorizationSubjectDivisionRole /api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId} &authorization:grant:add subjectId divisionId roleId subjectType?
postUserExternalid /api/v2/users/{userId}/externalid |directory:user:edit {} userId
postUserInvite /api/v2/users/{userId}/invite |admin,directory:organization:admin,directory:user:setPassword userId force?^
postUserPassword /api/v2/users/{userId}/password |directory:user:setPassword {} userId
postUserRoutinglanguages /api/v2/users/{userId}/routinglanguages |routing:skill:assign,routing:language:assign {} userId
postUserRoutingskills /api/v2/users/{userId}/routingskills &routing:skill:assign {} userId
postUsers /api/v2/users |directory:user:add {}
postUsersDevelopmentActivitiesAggregatesQuery /api/v2/users/development/activities/aggregates/query |learning:assignment:view,coaching:appointment:view {}
postUsersMePassword /api/v2/users/me/password - {}
postUsersSearch /api/v2/users/search |directory:user:view {} @searchBody.results
postUsersSearchConversationTarget /api/v2/users/search/conversation/target |conversation:communication:target {} @searchBody.results !preview
postUsersSearchQueuemembersManage /api/v2/users/search/queuemembers/manage |routing:queueMember:manage,routing:queue:edit {} @searchBody.results !preview
postUsersSearchTeamsAssign /api/v2/users/search/teams/assign |groups:team:assign {} @searchBody.results
putRoutingUserUtilization /api/v2/routing/users/{userId}/utilization |routing:utilization:manage {} userId
putUserCallforwarding /api/v2/users/{userId}/callforwarding |conversation:callForwarding:edit {} userId
putUserOutofoffice /api/v2/users/{userId}/outofoffice - {} userId
putUserProfileskills /api/v2/users/{userId}/profileskills |directory:userProfile:edit [s] userId
putUserRoles /api/v2/users/{subjectId}/roles |authorization:grant:add [s] subjectId
putUserRoutingskill /api/v2/users/{userId}/routingskills/{skillId} &routing:skill:assign {} userId skillId
putUserRoutingskillsBulk /api/v2/users/{userId}/routingskills/bulk |routing:skill:assign [{}] userId
putUserRoutingstatus /api/v2/users/{userId}/routingstatus - {} userId
putUserState /api/v2/users/{userId}/state |directory:user:edit {} userId
putUserStationAssociatedstationStationId /api/v2/users/{userId}/station/associatedstation/{stationId} |telephony:otherStationAssociation:edit userId stationId
putUserStationDefaultstationStationId /api/v2/users/{userId}/station/defaultstation/{stationId} |telephony:plugin:all,telephony:phone:assign userId stationId
putUserVerifier /api/v2/users/{userId}/verifiers/{verifierId} |mfa:verifier:edit {} userId verifierId";

/// `deleteAnalyticsUsersDetailsJob`: Discard an asynchronous user details query job.
pub const DELETE_ANALYTICS_USERS_DETAILS_JOB: Line = Line(TABLE.split_at(0).1);

/// `deleteAuthorizationSubjectDivisionRole`: Take a role in one division from a subject.
pub const DELETE_AUTHORIZATION_SUBJECT_DIVISION_ROLE: Line = Line(TABLE.split_at(109).1);

/// `deleteRoutingUserUtilization`: Remove the utilization settings of a user.
pub const DELETE_ROUTING_USER_UTILIZATION: Line = Line(TABLE.split_at(285).1);

/// `deleteUser`: Delete a user.
pub const DELETE_USER: Line = Line(TABLE.split_at(392).1);

/// `deleteUserRoutinglanguage`: Remove a routing language from a user.
pub const DELETE_USER_ROUTINGLANGUAGE: Line = Line(TABLE.split_at(491).1);

/// `deleteUserRoutingskill`: Remove a routing skill from a user.
pub const DELETE_USER_ROUTINGSKILL: Line = Line(TABLE.split_at(634).1);

/// `deleteUserStationAssociatedstation`: Detach a user from the current station.
pub const DELETE_USER_STATION_ASSOCIATEDSTATION: Line = Line(TABLE.split_at(741).1);

/// `deleteUserStationDefaultstation`: Clear the default station of a user.
pub const DELETE_USER_STATION_DEFAULTSTATION: Line = Line(TABLE.split_at(864).1);

/// `deleteUserVerifier`: Remove a sign-in verifier of a user.
pub const DELETE_USER_VERIFIER: Line = Line(TABLE.split_at(994).1);

/// `getAnalyticsUsersAggregatesJob`: Read the progress of a user aggregates job.
pub const GET_ANALYTICS_USERS_AGGREGATES_JOB: Line = Line(TABLE.split_at(1098).1);

/// `getAnalyticsUsersAggregatesJobResults`: Fetch the results of a user aggregates job.
pub const GET_ANALYTICS_USERS_AGGREGATES_JOB_RESULTS: Line = Line(TABLE.split_at(1222).1);

/// `getAnalyticsUsersDetailsJob`: Read the progress of a user details job.
pub const GET_ANALYTICS_USERS_DETAILS_JOB: Line = Line(TABLE.split_at(1385).1);

/// `getAnalyticsUsersDetailsJobResults`: Fetch the results of a user details job.
pub const GET_ANALYTICS_USERS_DETAILS_JOB_RESULTS: Line = Line(TABLE.split_at(1491).1);

/// `getAnalyticsUsersDetailsJobsAvailability`: Tell how recent the details job data is.
pub const GET_ANALYTICS_USERS_DETAILS_JOBS_AVAILABILITY: Line = Line(TABLE.split_at(1651).1);

/// `getAuthorizationDivisionspermittedMe`: List divisions where the caller holds a permission.
pub const GET_AUTHORIZATION_DIVISIONSPERMITTED_ME: Line = Line(TABLE.split_at(1769).1);

/// `getAuthorizationDivisionspermittedPagedMe`: Page through divisions where the caller holds a permission.
pub const GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_ME: Line = Line(TABLE.split_at(1882).1);

/// `getAuthorizationDivisionspermittedPagedSubjectId`: Page through divisions where a subject holds a permission.
pub const GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_SUBJECT_ID: Line = Line(TABLE.split_at(2033).1);

/// `getAuthorizationSubject`: Read the grants of a subject.
pub const GET_AUTHORIZATION_SUBJECT: Line = Line(TABLE.split_at(2222).1);

/// `getAuthorizationSubjectsMe`: Read the grants of the caller.
pub const GET_AUTHORIZATION_SUBJECTS_ME: Line = Line(TABLE.split_at(2345).1);

/// `getFieldconfig`: Read the profile field layout of an entity type.
pub const GET_FIELDCONFIG: Line = Line(TABLE.split_at(2428).1);

/// `getProfilesUsers`: List user profiles.
pub const GET_PROFILES_USERS: Line = Line(TABLE.split_at(2483).1);

/// `getRoutingUserUtilization`: Read the utilization limits of a user.
pub const GET_ROUTING_USER_UTILIZATION: Line = Line(TABLE.split_at(2640).1);

/// `getUser`: Read a user.
pub const GET_USER: Line = Line(TABLE.split_at(2769).1);

/// `getUserAdjacents`: Read the reporting neighbours of a user.
pub const GET_USER_ADJACENTS: Line = Line(TABLE.split_at(2883).1);

/// `getUserCallforwarding`: Read the call forwarding of a user.
pub const GET_USER_CALLFORWARDING: Line = Line(TABLE.split_at(2951).1);

/// `getUserDirectreports`: List the direct reports of a user.
pub const GET_USER_DIRECTREPORTS: Line = Line(TABLE.split_at(3052).1);

/// `getUserFavorites`: List the favourite colleagues of a user.
pub const GET_USER_FAVORITES: Line = Line(TABLE.split_at(3128).1);

/// `getUserGeolocation`: Read the location a client reported for a user.
pub const GET_USER_GEOLOCATION: Line = Line(TABLE.split_at(3264).1);

/// `getUserOutofoffice`: Read the out of office setting of a user.
pub const GET_USER_OUTOFOFFICE: Line = Line(TABLE.split_at(3348).1);

/// `getUserProfile`: Read the profile of a user.
pub const GET_USER_PROFILE: Line = Line(TABLE.split_at(3411).1);

/// `getUserProfileskills`: List the profile skills of a user.
pub const GET_USER_PROFILESKILLS: Line = Line(TABLE.split_at(3514).1);

/// `getUserQueues`: List the queues a user belongs to.
pub const GET_USER_QUEUES: Line = Line(TABLE.split_at(3607).1);

/// `getUserRoles`: Read the roles and permissions of a user.
pub const GET_USER_ROLES: Line = Line(TABLE.split_at(3745).1);

/// `getUserRoutinglanguages`: List the routing languages of a user.
pub const GET_USER_ROUTINGLANGUAGES: Line = Line(TABLE.split_at(3826).1);

/// `getUserRoutingskills`: List the routing skills of a user.
pub const GET_USER_ROUTINGSKILLS: Line = Line(TABLE.split_at(3955).1);

/// `getUserRoutingstatus`: Read the routing status of a user.
pub const GET_USER_ROUTINGSTATUS: Line = Line(TABLE.split_at(4078).1);

/// `getUserSkillgroups`: List the skill groups of a user.
pub const GET_USER_SKILLGROUPS: Line = Line(TABLE.split_at(4145).1);

/// `getUserState`: Read the account state of a user.
pub const GET_USER_STATE: Line = Line(TABLE.split_at(4273).1);

/// `getUserStation`: Read the stations of a user.
pub const GET_USER_STATION: Line = Line(TABLE.split_at(4354).1);

/// `getUserSuperiors`: List the superiors of a user.
pub const GET_USER_SUPERIORS: Line = Line(TABLE.split_at(4447).1);

/// `getUserTrustors`: List organizations that trust a user.
pub const GET_USER_TRUSTORS: Line = Line(TABLE.split_at(4515).1);

/// `getUserVerifiers`: List the sign-in verifiers of a user.
pub const GET_USER_VERIFIERS: Line = Line(TABLE.split_at(4646).1);

/// `getUsers`: List users page by page.
pub const GET_USERS: Line = Line(TABLE.split_at(4722).1);

/// `getUsersDevelopmentActivities`: List development activities of users.
pub const GET_USERS_DEVELOPMENT_ACTIVITIES: Line = Line(TABLE.split_at(4893).1);

/// `getUsersDevelopmentActivitiesMe`: List development activities of the caller.
pub const GET_USERS_DEVELOPMENT_ACTIVITIES_ME: Line = Line(TABLE.split_at(5166).1);

/// `getUsersDevelopmentActivity`: Read one development activity.
pub const GET_USERS_DEVELOPMENT_ACTIVITY: Line = Line(TABLE.split_at(5385).1);

/// `getUsersMe`: Read the calling user.
pub const GET_USERS_ME: Line = Line(TABLE.split_at(5532).1);

/// `getUsersSearch`: Search users with an encoded query.
pub const GET_USERS_SEARCH: Line = Line(TABLE.split_at(5629).1);

/// `patchUser`: Update a user.
pub const PATCH_USER: Line = Line(TABLE.split_at(5727).1);

/// `patchUserCallforwarding`: Change parts of a user's call forwarding.
pub const PATCH_USER_CALLFORWARDING: Line = Line(TABLE.split_at(5826).1);

/// `patchUserGeolocation`: Update the location a client reports for a user.
pub const PATCH_USER_GEOLOCATION: Line = Line(TABLE.split_at(5932).1);

/// `patchUserQueue`: Join or leave one queue for a user.
pub const PATCH_USER_QUEUE: Line = Line(TABLE.split_at(6021).1);

/// `patchUserQueues`: Join or leave several queues for a user.
pub const PATCH_USER_QUEUES: Line = Line(TABLE.split_at(6141).1);

/// `patchUserRoutinglanguage`: Update a routing language of a user.
pub const PATCH_USER_ROUTINGLANGUAGE: Line = Line(TABLE.split_at(6259).1);

/// `patchUserRoutinglanguagesBulk`: Add several routing languages to a user.
pub const PATCH_USER_ROUTINGLANGUAGES_BULK: Line = Line(TABLE.split_at(6404).1);

/// `patchUserRoutingskillsBulk`: Add several routing skills to a user.
pub const PATCH_USER_ROUTINGSKILLS_BULK: Line = Line(TABLE.split_at(6537).1);

/// `patchUsersBulk`: Update several users at once.
pub const PATCH_USERS_BULK: Line = Line(TABLE.split_at(6640).1);

/// `postAnalyticsUsersActivityQuery`: Query the current activity of users.
pub const POST_ANALYTICS_USERS_ACTIVITY_QUERY: Line = Line(TABLE.split_at(6729).1);

/// `postAnalyticsUsersAggregatesJobs`: Start an asynchronous user aggregates query.
pub const POST_ANALYTICS_USERS_AGGREGATES_JOBS: Line = Line(TABLE.split_at(6879).1);

/// `postAnalyticsUsersAggregatesQuery`: Aggregate presence and routing times of users.
pub const POST_ANALYTICS_USERS_AGGREGATES_QUERY: Line = Line(TABLE.split_at(6994).1);

/// `postAnalyticsUsersDetailsJobs`: Start an asynchronous user details query.
pub const POST_ANALYTICS_USERS_DETAILS_JOBS: Line = Line(TABLE.split_at(7102).1);

/// `postAnalyticsUsersDetailsQuery`: Query presence and routing status records of users.
pub const POST_ANALYTICS_USERS_DETAILS_QUERY: Line = Line(TABLE.split_at(7199).1);

/// `postAnalyticsUsersObservationsQuery`: Observe current queue membership counts of users.
pub const POST_ANALYTICS_USERS_OBSERVATIONS_QUERY: Line = Line(TABLE.split_at(7322).1);

/// `postAuthorizationSubjectBulkadd`: Grant several roles to a subject at once.
pub const POST_AUTHORIZATION_SUBJECT_BULKADD: Line = Line(TABLE.split_at(7436).1);

/// `postAuthorizationSubjectBulkremove`: Withdraw several roles from a subject at once.
pub const POST_AUTHORIZATION_SUBJECT_BULKREMOVE: Line = Line(TABLE.split_at(7570).1);

/// `postAuthorizationSubjectBulkreplace`: Replace all role grants of a subject.
pub const POST_AUTHORIZATION_SUBJECT_BULKREPLACE: Line = Line(TABLE.split_at(7700).1);

/// `postAuthorizationSubjectDivisionRole`: Grant a subject a role in one division.
pub const POST_AUTHORIZATION_SUBJECT_DIVISION_ROLE: Line = Line(TABLE.split_at(7869).1);

/// `postUserExternalid`: Attach an external id to a user.
pub const POST_USER_EXTERNALID: Line = Line(TABLE.split_at(8053).1);

/// `postUserInvite`: Send an invitation to a user.
pub const POST_USER_INVITE: Line = Line(TABLE.split_at(8137).1);

/// `postUserPassword`: Set the password of a user.
pub const POST_USER_PASSWORD: Line = Line(TABLE.split_at(8260).1);

/// `postUserRoutinglanguages`: Add a routing language to a user.
pub const POST_USER_ROUTINGLANGUAGES: Line = Line(TABLE.split_at(8347).1);

/// `postUserRoutingskills`: Add a routing skill to a user.
pub const POST_USER_ROUTINGSKILLS: Line = Line(TABLE.split_at(8468).1);

/// `postUsers`: Create a user.
pub const POST_USERS: Line = Line(TABLE.split_at(8559).1);

/// `postUsersDevelopmentActivitiesAggregatesQuery`: Count development activities by status and result.
pub const POST_USERS_DEVELOPMENT_ACTIVITIES_AGGREGATES_QUERY: Line = Line(TABLE.split_at(8606).1);

/// `postUsersMePassword`: Change the password of the caller.
pub const POST_USERS_ME_PASSWORD: Line = Line(TABLE.split_at(8761).1);

/// `postUsersSearch`: Search users by criteria.
pub const POST_USERS_SEARCH: Line = Line(TABLE.split_at(8812).1);

/// `postUsersSearchConversationTarget`: Search users as targets of a conversation.
pub const POST_USERS_SEARCH_CONVERSATION_TARGET: Line = Line(TABLE.split_at(8893).1);

/// `postUsersSearchQueuemembersManage`: Search users for managing queue members.
pub const POST_USERS_SEARCH_QUEUEMEMBERS_MANAGE: Line = Line(TABLE.split_at(9035).1);

/// `postUsersSearchTeamsAssign`: Search users for assignment to teams.
pub const POST_USERS_SEARCH_TEAMS_ASSIGN: Line = Line(TABLE.split_at(9189).1);

/// `putRoutingUserUtilization`: Set the utilization limits of a user.
pub const PUT_ROUTING_USER_UTILIZATION: Line = Line(TABLE.split_at(9293).1);

/// `putUserCallforwarding`: Replace the call forwarding of a user.
pub const PUT_USER_CALLFORWARDING: Line = Line(TABLE.split_at(9400).1);

/// `putUserOutofoffice`: Set the out of office period of a user.
pub const PUT_USER_OUTOFOFFICE: Line = Line(TABLE.split_at(9504).1);

/// `putUserProfileskills`: Replace the profile skills of a user.
pub const PUT_USER_PROFILESKILLS: Line = Line(TABLE.split_at(9570).1);

/// `putUserRoles`: Replace the roles of a user.
pub const PUT_USER_ROLES: Line = Line(TABLE.split_at(9667).1);

/// `putUserRoutingskill`: Update a routing skill of a user.
pub const PUT_USER_ROUTINGSKILL: Line = Line(TABLE.split_at(9751).1);

/// `putUserRoutingskillsBulk`: Replace all routing skills of a user.
pub const PUT_USER_ROUTINGSKILLS_BULK: Line = Line(TABLE.split_at(9858).1);

/// `putUserRoutingstatus`: Set the routing status of a user.
pub const PUT_USER_ROUTINGSTATUS: Line = Line(TABLE.split_at(9959).1);

/// `putUserState`: Change the account state of a user.
pub const PUT_USER_STATE: Line = Line(TABLE.split_at(10029).1);

/// `putUserStationAssociatedstationStationId`: Attach a user to a station.
pub const PUT_USER_STATION_ASSOCIATEDSTATION_STATION_ID: Line = Line(TABLE.split_at(10102).1);

/// `putUserStationDefaultstationStationId`: Set the default station of a user.
pub const PUT_USER_STATION_DEFAULTSTATION_STATION_ID: Line = Line(TABLE.split_at(10261).1);

/// `putUserVerifier`: Update a sign-in verifier of a user.
pub const PUT_USER_VERIFIER: Line = Line(TABLE.split_at(10419).1);

/// The descriptors of all operations, sorted by name. Read once, for programs that use many of them.
pub static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| Line::all(TABLE).map(Line::read).collect());

/// The regions: a line with key and host for each.
pub const REGIONS: &str = r"us_east_1 mypurecloud.com
eu_west_1 mypurecloud.ie
ap_southeast_2 mypurecloud.com.au
ap_northeast_1 mypurecloud.jp
eu_central_1 mypurecloud.de
us_west_2 usw2.pure.cloud
ca_central_1 cac1.pure.cloud
ap_northeast_2 apne2.pure.cloud
eu_west_2 euw2.pure.cloud
ap_south_1 aps1.pure.cloud
us_east_2 use2.us-gov-pure.cloud
sa_east_1 sae1.pure.cloud
me_central_1 mec1.pure.cloud
ap_northeast_3 apne3.pure.cloud
eu_central_2 euc2.pure.cloud
mx_central_1 mxc1.pure.cloud
ap_southeast_1 apse1.pure.cloud
eusc_de_east_1 edee1.eusc-pure.cloud";
