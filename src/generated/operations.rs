// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The operation table: what each operation of the API needs and does.

use crate::core::operation::{Line, Operation};
use std::sync::LazyLock;

/// `deleteAnalyticsUsersDetailsJob`: Discard an asynchronous user details query job.
pub static DELETE_ANALYTICS_USERS_DETAILS_JOB: Line = Line(
    "deleteAnalyticsUsersDetailsJob DELETE /api/v2/analytics/users/details/jobs/{jobId} |analytics:userDetail:view jobId",
);

/// `getAnalyticsUsersDetailsJob`: Read the progress of a user details job.
pub static GET_ANALYTICS_USERS_DETAILS_JOB: Line = Line(
    "getAnalyticsUsersDetailsJob GET /api/v2/analytics/users/details/jobs/{jobId} |analytics:userDetail:view jobId",
);

/// `deleteAuthorizationSubjectDivisionRole`: Take a role in one division from a subject.
pub static DELETE_AUTHORIZATION_SUBJECT_DIVISION_ROLE: Line = Line(
    "deleteAuthorizationSubjectDivisionRole DELETE /api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId} &authorization:grant:delete subjectId divisionId roleId",
);

/// `postAuthorizationSubjectDivisionRole`: Grant a subject a role in one division.
pub static POST_AUTHORIZATION_SUBJECT_DIVISION_ROLE: Line = Line(
    "postAuthorizationSubjectDivisionRole POST /api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId} &authorization:grant:add subjectId divisionId roleId subjectType?",
);

/// `deleteRoutingUserUtilization`: Remove the utilization settings of a user.
pub static DELETE_ROUTING_USER_UTILIZATION: Line = Line(
    "deleteRoutingUserUtilization DELETE /api/v2/routing/users/{userId}/utilization |routing:utilization:manage userId",
);

/// `getRoutingUserUtilization`: Read the utilization limits of a user.
pub static GET_ROUTING_USER_UTILIZATION: Line = Line(
    "getRoutingUserUtilization GET /api/v2/routing/users/{userId}/utilization |routing:utilization:manage,routing:utilization:view userId",
);

/// `putRoutingUserUtilization`: Set the utilization limits of a user.
pub static PUT_ROUTING_USER_UTILIZATION: Line = Line(
    "putRoutingUserUtilization PUT /api/v2/routing/users/{userId}/utilization |routing:utilization:manage {} userId",
);

/// `deleteUser`: Delete a user.
pub static DELETE_USER: Line =
    Line("deleteUser DELETE /api/v2/users/{userId} |admin,directory:user:delete,directory:organization:admin userId");

/// `getUser`: Read a user.
pub static GET_USER: Line = Line(
    "getUser GET /api/v2/users/{userId} - userId expand?* integrationPresenceSource? state? userCustomAttributeSchemaIds?*",
);

/// `patchUser`: Update a user.
pub static PATCH_USER: Line =
    Line("patchUser PATCH /api/v2/users/{userId} |admin,directory:user:edit,directory:organization:admin {} userId");

/// `deleteUserRoutinglanguage`: Remove a routing language from a user.
pub static DELETE_USER_ROUTINGLANGUAGE: Line = Line(
    "deleteUserRoutinglanguage DELETE /api/v2/users/{userId}/routinglanguages/{languageId} |routing:skill:assign,routing:language:assign userId languageId",
);

/// `patchUserRoutinglanguage`: Update a routing language of a user.
pub static PATCH_USER_ROUTINGLANGUAGE: Line = Line(
    "patchUserRoutinglanguage PATCH /api/v2/users/{userId}/routinglanguages/{languageId} |routing:skill:assign,routing:language:assign {} userId languageId",
);

/// `deleteUserRoutingskill`: Remove a routing skill from a user.
pub static DELETE_USER_ROUTINGSKILL: Line = Line(
    "deleteUserRoutingskill DELETE /api/v2/users/{userId}/routingskills/{skillId} &routing:skill:assign userId skillId",
);

/// `putUserRoutingskill`: Update a routing skill of a user.
pub static PUT_USER_ROUTINGSKILL: Line = Line(
    "putUserRoutingskill PUT /api/v2/users/{userId}/routingskills/{skillId} &routing:skill:assign {} userId skillId",
);

/// `deleteUserStationAssociatedstation`: Detach a user from the current station.
pub static DELETE_USER_STATION_ASSOCIATEDSTATION: Line = Line(
    "deleteUserStationAssociatedstation DELETE /api/v2/users/{userId}/station/associatedstation |telephony:station:disassociate userId",
);

/// `deleteUserStationDefaultstation`: Clear the default station of a user.
pub static DELETE_USER_STATION_DEFAULTSTATION: Line = Line(
    "deleteUserStationDefaultstation DELETE /api/v2/users/{userId}/station/defaultstation |telephony:plugin:all,telephony:phone:assign userId",
);

/// `deleteUserVerifier`: Remove a sign-in verifier of a user.
pub static DELETE_USER_VERIFIER: Line = Line(
    "deleteUserVerifier DELETE /api/v2/users/{userId}/verifiers/{verifierId} |mfa:verifier:delete userId verifierId",
);

/// `putUserVerifier`: Update a sign-in verifier of a user.
pub static PUT_USER_VERIFIER: Line =
    Line("putUserVerifier PUT /api/v2/users/{userId}/verifiers/{verifierId} |mfa:verifier:edit {} userId verifierId");

/// `getAnalyticsUsersAggregatesJob`: Read the progress of a user aggregates job.
pub static GET_ANALYTICS_USERS_AGGREGATES_JOB: Line = Line(
    "getAnalyticsUsersAggregatesJob GET /api/v2/analytics/users/aggregates/jobs/{jobId} |analytics:userAggregate:view !preview jobId",
);

/// `getAnalyticsUsersAggregatesJobResults`: Fetch the results of a user aggregates job.
pub static GET_ANALYTICS_USERS_AGGREGATES_JOB_RESULTS: Line = Line(
    "getAnalyticsUsersAggregatesJobResults GET /api/v2/analytics/users/aggregates/jobs/{jobId}/results |analytics:userAggregate:view @cursor.results !preview jobId cursor?",
);

/// `getAnalyticsUsersDetailsJobResults`: Fetch the results of a user details job.
pub static GET_ANALYTICS_USERS_DETAILS_JOB_RESULTS: Line = Line(
    "getAnalyticsUsersDetailsJobResults GET /api/v2/analytics/users/details/jobs/{jobId}/results |analytics:userDetail:view @cursor.userDetails jobId cursor? pageSize?#",
);

/// `getAnalyticsUsersDetailsJobsAvailability`: Tell how recent the details job data is.
pub static GET_ANALYTICS_USERS_DETAILS_JOBS_AVAILABILITY: Line = Line(
    "getAnalyticsUsersDetailsJobsAvailability GET /api/v2/analytics/users/details/jobs/availability |analytics:userDetail:view",
);

/// `getAuthorizationDivisionspermittedMe`: List divisions where the caller holds a permission.
pub static GET_AUTHORIZATION_DIVISIONSPERMITTED_ME: Line = Line(
    "getAuthorizationDivisionspermittedMe GET /api/v2/authorization/divisionspermitted/me - !deprecated permission= name?",
);

/// `getAuthorizationDivisionspermittedPagedMe`: Page through divisions where the caller holds a permission.
pub static GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_ME: Line = Line(
    "getAuthorizationDivisionspermittedPagedMe GET /api/v2/authorization/divisionspermitted/paged/me - @pageNumber.entities permission= pageNumber?# pageSize?#",
);

/// `getAuthorizationDivisionspermittedPagedSubjectId`: Page through divisions where a subject holds a permission.
pub static GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_SUBJECT_ID: Line = Line(
    "getAuthorizationDivisionspermittedPagedSubjectId GET /api/v2/authorization/divisionspermitted/paged/{subjectId} - @pageNumber.entities !deprecated subjectId permission= pageNumber?# pageSize?#",
);

/// `getAuthorizationSubject`: Read the grants of a subject.
pub static GET_AUTHORIZATION_SUBJECT: Line = Line(
    "getAuthorizationSubject GET /api/v2/authorization/subjects/{subjectId} |authorization:grant:view subjectId includeDuplicates?^",
);

/// `getAuthorizationSubjectsMe`: Read the grants of the caller.
pub static GET_AUTHORIZATION_SUBJECTS_ME: Line =
    Line("getAuthorizationSubjectsMe GET /api/v2/authorization/subjects/me - includeDuplicates?^");

/// `getFieldconfig`: Read the profile field layout of an entity type.
pub static GET_FIELDCONFIG: Line = Line("getFieldconfig GET /api/v2/fieldconfig - !deprecated type=");

/// `getProfilesUsers`: List user profiles.
pub static GET_PROFILES_USERS: Line = Line(
    "getProfilesUsers GET /api/v2/profiles/users - @pageNumber.entities !deprecated pageSize?# pageNumber?# id?* jid?* sortOrder? expand?* integrationPresenceSource?",
);

/// `getUserAdjacents`: Read the reporting neighbours of a user.
pub static GET_USER_ADJACENTS: Line = Line("getUserAdjacents GET /api/v2/users/{userId}/adjacents - userId expand?*");

/// `getUserCallforwarding`: Read the call forwarding of a user.
pub static GET_USER_CALLFORWARDING: Line =
    Line("getUserCallforwarding GET /api/v2/users/{userId}/callforwarding |conversation:callForwarding:view userId");

/// `patchUserCallforwarding`: Change parts of a user's call forwarding.
pub static PATCH_USER_CALLFORWARDING: Line = Line(
    "patchUserCallforwarding PATCH /api/v2/users/{userId}/callforwarding |conversation:callForwarding:edit {} userId",
);

/// `putUserCallforwarding`: Replace the call forwarding of a user.
pub static PUT_USER_CALLFORWARDING: Line =
    Line("putUserCallforwarding PUT /api/v2/users/{userId}/callforwarding |conversation:callForwarding:edit {} userId");

/// `getUserDirectreports`: List the direct reports of a user.
pub static GET_USER_DIRECTREPORTS: Line =
    Line("getUserDirectreports GET /api/v2/users/{userId}/directreports - userId expand?*");

/// `getUserFavorites`: List the favourite colleagues of a user.
pub static GET_USER_FAVORITES: Line = Line(
    "getUserFavorites GET /api/v2/users/{userId}/favorites - @pageNumber.entities !deprecated userId pageSize?# pageNumber?# sortOrder? expand?*",
);

/// `getUserGeolocation`: Read the location a client reported for a user.
pub static GET_USER_GEOLOCATION: Line =
    Line("getUserGeolocation GET /api/v2/users/{userId}/geolocations/{clientId} - userId clientId");

/// `patchUserGeolocation`: Update the location a client reports for a user.
pub static PATCH_USER_GEOLOCATION: Line =
    Line("patchUserGeolocation PATCH /api/v2/users/{userId}/geolocations/{clientId} - {} userId clientId");

/// `getUserOutofoffice`: Read the out of office setting of a user.
pub static GET_USER_OUTOFOFFICE: Line = Line("getUserOutofoffice GET /api/v2/users/{userId}/outofoffice - userId");

/// `putUserOutofoffice`: Set the out of office period of a user.
pub static PUT_USER_OUTOFOFFICE: Line = Line("putUserOutofoffice PUT /api/v2/users/{userId}/outofoffice - {} userId");

/// `getUserProfile`: Read the profile of a user.
pub static GET_USER_PROFILE: Line =
    Line("getUserProfile GET /api/v2/users/{userId}/profile - !deprecated userId expand?* integrationPresenceSource?");

/// `getUserProfileskills`: List the profile skills of a user.
pub static GET_USER_PROFILESKILLS: Line =
    Line("getUserProfileskills GET /api/v2/users/{userId}/profileskills |directory:userProfile:view userId");

/// `putUserProfileskills`: Replace the profile skills of a user.
pub static PUT_USER_PROFILESKILLS: Line =
    Line("putUserProfileskills PUT /api/v2/users/{userId}/profileskills |directory:userProfile:edit [s] userId");

/// `getUserQueues`: List the queues a user belongs to.
pub static GET_USER_QUEUES: Line = Line(
    "getUserQueues GET /api/v2/users/{userId}/queues |routing:queue:view @pageNumber.entities userId pageSize?# pageNumber?# joined?^ divisionId?*",
);

/// `patchUserQueues`: Join or leave several queues for a user.
pub static PATCH_USER_QUEUES: Line = Line(
    "patchUserQueues PATCH /api/v2/users/{userId}/queues |routing:queue:join,routing:queueMember:manage [{}] userId divisionId?*",
);

/// `getUserRoles`: Read the roles and permissions of a user.
pub static GET_USER_ROLES: Line =
    Line("getUserRoles GET /api/v2/users/{subjectId}/roles |authorization:grant:view subjectId");

/// `putUserRoles`: Replace the roles of a user.
pub static PUT_USER_ROLES: Line =
    Line("putUserRoles PUT /api/v2/users/{subjectId}/roles |authorization:grant:add [s] subjectId");

/// `getUserRoutinglanguages`: List the routing languages of a user.
pub static GET_USER_ROUTINGLANGUAGES: Line = Line(
    "getUserRoutinglanguages GET /api/v2/users/{userId}/routinglanguages - @pageNumber.entities userId pageSize?# pageNumber?# sortOrder?",
);

/// `postUserRoutinglanguages`: Add a routing language to a user.
pub static POST_USER_ROUTINGLANGUAGES: Line = Line(
    "postUserRoutinglanguages POST /api/v2/users/{userId}/routinglanguages |routing:skill:assign,routing:language:assign {} userId",
);

/// `getUserRoutingskills`: List the routing skills of a user.
pub static GET_USER_ROUTINGSKILLS: Line = Line(
    "getUserRoutingskills GET /api/v2/users/{userId}/routingskills - @pageNumber.entities userId pageSize?# pageNumber?# sortOrder?",
);

/// `postUserRoutingskills`: Add a routing skill to a user.
pub static POST_USER_ROUTINGSKILLS: Line =
    Line("postUserRoutingskills POST /api/v2/users/{userId}/routingskills &routing:skill:assign {} userId");

/// `getUserRoutingstatus`: Read the routing status of a user.
pub static GET_USER_ROUTINGSTATUS: Line =
    Line("getUserRoutingstatus GET /api/v2/users/{userId}/routingstatus - userId");

/// `putUserRoutingstatus`: Set the routing status of a user.
pub static PUT_USER_ROUTINGSTATUS: Line =
    Line("putUserRoutingstatus PUT /api/v2/users/{userId}/routingstatus - {} userId");

/// `getUserSkillgroups`: List the skill groups of a user.
pub static GET_USER_SKILLGROUPS: Line = Line(
    "getUserSkillgroups GET /api/v2/users/{userId}/skillgroups |routing:skillGroup:view @after.entities userId pageSize?# after? before?",
);

/// `getUserState`: Read the account state of a user.
pub static GET_USER_STATE: Line =
    Line("getUserState GET /api/v2/users/{userId}/state |directory:userStateChange:view userId");

/// `putUserState`: Change the account state of a user.
pub static PUT_USER_STATE: Line = Line("putUserState PUT /api/v2/users/{userId}/state |directory:user:edit {} userId");

/// `getUserStation`: Read the stations of a user.
pub static GET_USER_STATION: Line =
    Line("getUserStation GET /api/v2/users/{userId}/station |telephony:otherStationAssociation:view userId");

/// `getUserSuperiors`: List the superiors of a user.
pub static GET_USER_SUPERIORS: Line = Line("getUserSuperiors GET /api/v2/users/{userId}/superiors - userId expand?*");

/// `getUserTrustors`: List organizations that trust a user.
pub static GET_USER_TRUSTORS: Line = Line(
    "getUserTrustors GET /api/v2/users/{userId}/trustors &authorization:orgTrustor:view @pageNumber.entities userId pageSize?# pageNumber?#",
);

/// `getUserVerifiers`: List the sign-in verifiers of a user.
pub static GET_USER_VERIFIERS: Line =
    Line("getUserVerifiers GET /api/v2/users/{userId}/verifiers |mfa:verifier:view userId");

/// `getUsers`: List users page by page.
pub static GET_USERS: Line = Line(
    "getUsers GET /api/v2/users - @pageNumber.entities pageSize?# pageNumber?# id?* jabberId?* sortOrder? expand?* integrationPresenceSource? state? userCustomAttributeSchemaIds?*",
);

/// `postUsers`: Create a user.
pub static POST_USERS: Line = Line("postUsers POST /api/v2/users |directory:user:add {}");

/// `getUsersDevelopmentActivities`: List development activities of users.
pub static GET_USERS_DEVELOPMENT_ACTIVITIES: Line = Line(
    "getUsersDevelopmentActivities GET /api/v2/users/development/activities |learning:assignment:view,coaching:appointment:view @pageNumber.entities userId?* moduleId? interval? completionInterval? overdue? pass? pageSize?# pageNumber?# sortOrder? types?* statuses?* relationship?*",
);

/// `getUsersDevelopmentActivitiesMe`: List development activities of the caller.
pub static GET_USERS_DEVELOPMENT_ACTIVITIES_ME: Line = Line(
    "getUsersDevelopmentActivitiesMe GET /api/v2/users/development/activities/me - @pageNumber.entities moduleId? interval? completionInterval? overdue? pass? pageSize?# pageNumber?# sortOrder? types?* statuses?* relationship?*",
);

/// `getUsersDevelopmentActivity`: Read one development activity.
pub static GET_USERS_DEVELOPMENT_ACTIVITY: Line = Line(
    "getUsersDevelopmentActivity GET /api/v2/users/development/activities/{activityId} |learning:assignment:view,coaching:appointment:view activityId type=",
);

/// `getUsersMe`: Read the calling user.
pub static GET_USERS_ME: Line =
    Line("getUsersMe GET /api/v2/users/me - expand?* integrationPresenceSource? userCustomAttributeSchemaIds?*");

/// `getUsersSearch`: Search users with an encoded query.
pub static GET_USERS_SEARCH: Line =
    Line("getUsersSearch GET /api/v2/users/search |directory:user:view q64= expand?* integrationPresenceSource?");

/// `postUsersSearch`: Search users by criteria.
pub static POST_USERS_SEARCH: Line =
    Line("postUsersSearch POST /api/v2/users/search |directory:user:view {} @searchBody.results");

/// `patchUserQueue`: Join or leave one queue for a user.
pub static PATCH_USER_QUEUE: Line = Line(
    "patchUserQueue PATCH /api/v2/users/{userId}/queues/{queueId} |routing:queue:join,routing:queueMember:manage {} queueId userId",
);

/// `patchUserRoutinglanguagesBulk`: Add several routing languages to a user.
pub static PATCH_USER_ROUTINGLANGUAGES_BULK: Line = Line(
    "patchUserRoutinglanguagesBulk PATCH /api/v2/users/{userId}/routinglanguages/bulk |routing:skill:assign,routing:language:assign [{}] userId",
);

/// `patchUserRoutingskillsBulk`: Add several routing skills to a user.
pub static PATCH_USER_ROUTINGSKILLS_BULK: Line = Line(
    "patchUserRoutingskillsBulk PATCH /api/v2/users/{userId}/routingskills/bulk |routing:skill:assign [{}] userId",
);

/// `putUserRoutingskillsBulk`: Replace all routing skills of a user.
pub static PUT_USER_ROUTINGSKILLS_BULK: Line =
    Line("putUserRoutingskillsBulk PUT /api/v2/users/{userId}/routingskills/bulk |routing:skill:assign [{}] userId");

/// `patchUsersBulk`: Update several users at once.
pub static PATCH_USERS_BULK: Line =
    Line("patchUsersBulk PATCH /api/v2/users/bulk |directory:user:edit,directory:organization:admin [{}]");

/// `postAnalyticsUsersActivityQuery`: Query the current activity of users.
pub static POST_ANALYTICS_USERS_ACTIVITY_QUERY: Line = Line(
    "postAnalyticsUsersActivityQuery POST /api/v2/analytics/users/activity/query |analytics:userObservation:view {} @pageNumber.results pageSize?# pageNumber?#",
);

/// `postAnalyticsUsersAggregatesJobs`: Start an asynchronous user aggregates query.
pub static POST_ANALYTICS_USERS_AGGREGATES_JOBS: Line = Line(
    "postAnalyticsUsersAggregatesJobs POST /api/v2/analytics/users/aggregates/jobs |analytics:userAggregate:view {} !preview",
);

/// `postAnalyticsUsersAggregatesQuery`: Aggregate presence and routing times of users.
pub static POST_ANALYTICS_USERS_AGGREGATES_QUERY: Line = Line(
    "postAnalyticsUsersAggregatesQuery POST /api/v2/analytics/users/aggregates/query |analytics:userAggregate:view {}",
);

/// `postAnalyticsUsersDetailsJobs`: Start an asynchronous user details query.
pub static POST_ANALYTICS_USERS_DETAILS_JOBS: Line =
    Line("postAnalyticsUsersDetailsJobs POST /api/v2/analytics/users/details/jobs |analytics:userDetail:view {}");

/// `postAnalyticsUsersDetailsQuery`: Query presence and routing status records of users.
pub static POST_ANALYTICS_USERS_DETAILS_QUERY: Line = Line(
    "postAnalyticsUsersDetailsQuery POST /api/v2/analytics/users/details/query |analytics:userDetail:view {} @pagingBody.userDetails",
);

/// `postAnalyticsUsersObservationsQuery`: Observe current queue membership counts of users.
pub static POST_ANALYTICS_USERS_OBSERVATIONS_QUERY: Line = Line(
    "postAnalyticsUsersObservationsQuery POST /api/v2/analytics/users/observations/query |analytics:userObservation:view {}",
);

/// `postAuthorizationSubjectBulkadd`: Grant several roles to a subject at once.
pub static POST_AUTHORIZATION_SUBJECT_BULKADD: Line = Line(
    "postAuthorizationSubjectBulkadd POST /api/v2/authorization/subjects/{subjectId}/bulkadd &authorization:grant:add {} subjectId subjectType?",
);

/// `postAuthorizationSubjectBulkremove`: Withdraw several roles from a subject at once.
pub static POST_AUTHORIZATION_SUBJECT_BULKREMOVE: Line = Line(
    "postAuthorizationSubjectBulkremove POST /api/v2/authorization/subjects/{subjectId}/bulkremove &authorization:grant:delete {} subjectId",
);

/// `postAuthorizationSubjectBulkreplace`: Replace all role grants of a subject.
pub static POST_AUTHORIZATION_SUBJECT_BULKREPLACE: Line = Line(
    "postAuthorizationSubjectBulkreplace POST /api/v2/authorization/subjects/{subjectId}/bulkreplace &authorization:grant:add,authorization:grant:delete {} subjectId subjectType?",
);

/// `postUserExternalid`: Attach an external id to a user.
pub static POST_USER_EXTERNALID: Line =
    Line("postUserExternalid POST /api/v2/users/{userId}/externalid |directory:user:edit {} userId");

/// `postUserInvite`: Send an invitation to a user.
pub static POST_USER_INVITE: Line = Line(
    "postUserInvite POST /api/v2/users/{userId}/invite |admin,directory:organization:admin,directory:user:setPassword userId force?^",
);

/// `postUserPassword`: Set the password of a user.
pub static POST_USER_PASSWORD: Line =
    Line("postUserPassword POST /api/v2/users/{userId}/password |directory:user:setPassword {} userId");

/// `postUsersDevelopmentActivitiesAggregatesQuery`: Count development activities by status and result.
pub static POST_USERS_DEVELOPMENT_ACTIVITIES_AGGREGATES_QUERY: Line = Line(
    "postUsersDevelopmentActivitiesAggregatesQuery POST /api/v2/users/development/activities/aggregates/query |learning:assignment:view,coaching:appointment:view {}",
);

/// `postUsersMePassword`: Change the password of the caller.
pub static POST_USERS_ME_PASSWORD: Line = Line("postUsersMePassword POST /api/v2/users/me/password - {}");

/// `postUsersSearchConversationTarget`: Search users as targets of a conversation.
pub static POST_USERS_SEARCH_CONVERSATION_TARGET: Line = Line(
    "postUsersSearchConversationTarget POST /api/v2/users/search/conversation/target |conversation:communication:target {} @searchBody.results !preview",
);

/// `postUsersSearchQueuemembersManage`: Search users for managing queue members.
pub static POST_USERS_SEARCH_QUEUEMEMBERS_MANAGE: Line = Line(
    "postUsersSearchQueuemembersManage POST /api/v2/users/search/queuemembers/manage |routing:queueMember:manage,routing:queue:edit {} @searchBody.results !preview",
);

/// `postUsersSearchTeamsAssign`: Search users for assignment to teams.
pub static POST_USERS_SEARCH_TEAMS_ASSIGN: Line = Line(
    "postUsersSearchTeamsAssign POST /api/v2/users/search/teams/assign |groups:team:assign {} @searchBody.results",
);

/// `putUserStationAssociatedstationStationId`: Attach a user to a station.
pub static PUT_USER_STATION_ASSOCIATEDSTATION_STATION_ID: Line = Line(
    "putUserStationAssociatedstationStationId PUT /api/v2/users/{userId}/station/associatedstation/{stationId} |telephony:otherStationAssociation:edit userId stationId",
);

/// `putUserStationDefaultstationStationId`: Set the default station of a user.
pub static PUT_USER_STATION_DEFAULTSTATION_STATION_ID: Line = Line(
    "putUserStationDefaultstationStationId PUT /api/v2/users/{userId}/station/defaultstation/{stationId} |telephony:plugin:all,telephony:phone:assign userId stationId",
);

/// All operations, sorted by name.
pub static TABLE: [&Line; 91] = [
    &DELETE_ANALYTICS_USERS_DETAILS_JOB,
    &DELETE_AUTHORIZATION_SUBJECT_DIVISION_ROLE,
    &DELETE_ROUTING_USER_UTILIZATION,
    &DELETE_USER,
    &DELETE_USER_ROUTINGLANGUAGE,
    &DELETE_USER_ROUTINGSKILL,
    &DELETE_USER_STATION_ASSOCIATEDSTATION,
    &DELETE_USER_STATION_DEFAULTSTATION,
    &DELETE_USER_VERIFIER,
    &GET_ANALYTICS_USERS_AGGREGATES_JOB,
    &GET_ANALYTICS_USERS_AGGREGATES_JOB_RESULTS,
    &GET_ANALYTICS_USERS_DETAILS_JOB,
    &GET_ANALYTICS_USERS_DETAILS_JOB_RESULTS,
    &GET_ANALYTICS_USERS_DETAILS_JOBS_AVAILABILITY,
    &GET_AUTHORIZATION_DIVISIONSPERMITTED_ME,
    &GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_ME,
    &GET_AUTHORIZATION_DIVISIONSPERMITTED_PAGED_SUBJECT_ID,
    &GET_AUTHORIZATION_SUBJECT,
    &GET_AUTHORIZATION_SUBJECTS_ME,
    &GET_FIELDCONFIG,
    &GET_PROFILES_USERS,
    &GET_ROUTING_USER_UTILIZATION,
    &GET_USER,
    &GET_USER_ADJACENTS,
    &GET_USER_CALLFORWARDING,
    &GET_USER_DIRECTREPORTS,
    &GET_USER_FAVORITES,
    &GET_USER_GEOLOCATION,
    &GET_USER_OUTOFOFFICE,
    &GET_USER_PROFILE,
    &GET_USER_PROFILESKILLS,
    &GET_USER_QUEUES,
    &GET_USER_ROLES,
    &GET_USER_ROUTINGLANGUAGES,
    &GET_USER_ROUTINGSKILLS,
    &GET_USER_ROUTINGSTATUS,
    &GET_USER_SKILLGROUPS,
    &GET_USER_STATE,
    &GET_USER_STATION,
    &GET_USER_SUPERIORS,
    &GET_USER_TRUSTORS,
    &GET_USER_VERIFIERS,
    &GET_USERS,
    &GET_USERS_DEVELOPMENT_ACTIVITIES,
    &GET_USERS_DEVELOPMENT_ACTIVITIES_ME,
    &GET_USERS_DEVELOPMENT_ACTIVITY,
    &GET_USERS_ME,
    &GET_USERS_SEARCH,
    &PATCH_USER,
    &PATCH_USER_CALLFORWARDING,
    &PATCH_USER_GEOLOCATION,
    &PATCH_USER_QUEUE,
    &PATCH_USER_QUEUES,
    &PATCH_USER_ROUTINGLANGUAGE,
    &PATCH_USER_ROUTINGLANGUAGES_BULK,
    &PATCH_USER_ROUTINGSKILLS_BULK,
    &PATCH_USERS_BULK,
    &POST_ANALYTICS_USERS_ACTIVITY_QUERY,
    &POST_ANALYTICS_USERS_AGGREGATES_JOBS,
    &POST_ANALYTICS_USERS_AGGREGATES_QUERY,
    &POST_ANALYTICS_USERS_DETAILS_JOBS,
    &POST_ANALYTICS_USERS_DETAILS_QUERY,
    &POST_ANALYTICS_USERS_OBSERVATIONS_QUERY,
    &POST_AUTHORIZATION_SUBJECT_BULKADD,
    &POST_AUTHORIZATION_SUBJECT_BULKREMOVE,
    &POST_AUTHORIZATION_SUBJECT_BULKREPLACE,
    &POST_AUTHORIZATION_SUBJECT_DIVISION_ROLE,
    &POST_USER_EXTERNALID,
    &POST_USER_INVITE,
    &POST_USER_PASSWORD,
    &POST_USER_ROUTINGLANGUAGES,
    &POST_USER_ROUTINGSKILLS,
    &POST_USERS,
    &POST_USERS_DEVELOPMENT_ACTIVITIES_AGGREGATES_QUERY,
    &POST_USERS_ME_PASSWORD,
    &POST_USERS_SEARCH,
    &POST_USERS_SEARCH_CONVERSATION_TARGET,
    &POST_USERS_SEARCH_QUEUEMEMBERS_MANAGE,
    &POST_USERS_SEARCH_TEAMS_ASSIGN,
    &PUT_ROUTING_USER_UTILIZATION,
    &PUT_USER_CALLFORWARDING,
    &PUT_USER_OUTOFOFFICE,
    &PUT_USER_PROFILESKILLS,
    &PUT_USER_ROLES,
    &PUT_USER_ROUTINGSKILL,
    &PUT_USER_ROUTINGSKILLS_BULK,
    &PUT_USER_ROUTINGSTATUS,
    &PUT_USER_STATE,
    &PUT_USER_STATION_ASSOCIATEDSTATION_STATION_ID,
    &PUT_USER_STATION_DEFAULTSTATION_STATION_ID,
    &PUT_USER_VERIFIER,
];

/// The descriptors of all operations, sorted by name. Read once, for programs that use many of them.
pub static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| TABLE.iter().map(|line| line.read()).collect());

/// Key and host of each region.
pub static REGIONS: [(&str, &str); 18] = [
    ("us_east_1", "mypurecloud.com"),
    ("eu_west_1", "mypurecloud.ie"),
    ("ap_southeast_2", "mypurecloud.com.au"),
    ("ap_northeast_1", "mypurecloud.jp"),
    ("eu_central_1", "mypurecloud.de"),
    ("us_west_2", "usw2.pure.cloud"),
    ("ca_central_1", "cac1.pure.cloud"),
    ("ap_northeast_2", "apne2.pure.cloud"),
    ("eu_west_2", "euw2.pure.cloud"),
    ("ap_south_1", "aps1.pure.cloud"),
    ("us_east_2", "use2.us-gov-pure.cloud"),
    ("sa_east_1", "sae1.pure.cloud"),
    ("me_central_1", "mec1.pure.cloud"),
    ("ap_northeast_3", "apne3.pure.cloud"),
    ("eu_central_2", "euc2.pure.cloud"),
    ("mx_central_1", "mxc1.pure.cloud"),
    ("ap_southeast_1", "apse1.pure.cloud"),
    ("eusc_de_east_1", "edee1.eusc-pure.cloud"),
];
