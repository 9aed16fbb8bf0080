// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The ids of all operations.

/// The operations of the API, sorted by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OperationId {
    /// `deleteAnalyticsUsersAggregatesJob`: Discard an asynchronous user aggregates query job.
    DeleteAnalyticsUsersAggregatesJob,
    /// `deleteAnalyticsUsersDetailsJob`: Discard an asynchronous user details query job.
    DeleteAnalyticsUsersDetailsJob,
    /// `deleteAuthorizationSubjectDivisionRole`: Take a role in one division from a subject.
    DeleteAuthorizationSubjectDivisionRole,
    /// `deleteRoutingDirectroutingbackupSettingsMe`: Remove your own direct routing backup.
    DeleteRoutingDirectroutingbackupSettingsMe,
    /// `deleteRoutingUserDirectroutingbackupSettings`: Remove the direct routing backup of a user.
    DeleteRoutingUserDirectroutingbackupSettings,
    /// `deleteRoutingUserUtilization`: Remove the utilization settings of a user.
    DeleteRoutingUserUtilization,
    /// `deleteUser`: Delete a user from the organization.
    DeleteUser,
    /// `deleteUserCustomattribute`: Delete the attributes of a user under one schema.
    DeleteUserCustomattribute,
    /// `deleteUserExternalidAuthorityNameExternalKey`: Detach an external id from a user.
    DeleteUserExternalidAuthorityNameExternalKey,
    /// `deleteUserRoutinglanguage`: Remove a routing language from a user.
    DeleteUserRoutinglanguage,
    /// `deleteUserRoutingskill`: Remove a routing skill from a user.
    DeleteUserRoutingskill,
    /// `deleteUserStationAssociatedstation`: Detach a user from the current station.
    DeleteUserStationAssociatedstation,
    /// `deleteUserStationDefaultstation`: Clear the default station of a user.
    DeleteUserStationDefaultstation,
    /// `deleteUserVerifier`: Remove a sign-in verifier of a user.
    DeleteUserVerifier,
    /// `deleteUsersCustomattributesSchema`: Delete a custom attributes schema.
    DeleteUsersCustomattributesSchema,
    /// `deleteUsersMeVerifier`: Remove one of your own sign-in verifiers.
    DeleteUsersMeVerifier,
    /// `deleteUsersStationsMeAssociatedstation`: Leave the station that you are using.
    DeleteUsersStationsMeAssociatedstation,
    /// `getAnalyticsUsersAggregatesJob`: Read the progress of a user aggregates job.
    GetAnalyticsUsersAggregatesJob,
    /// `getAnalyticsUsersAggregatesJobResults`: Fetch the results of a user aggregates job.
    GetAnalyticsUsersAggregatesJobResults,
    /// `getAnalyticsUsersDetailsJob`: Read the progress of a user details job.
    GetAnalyticsUsersDetailsJob,
    /// `getAnalyticsUsersDetailsJobResults`: Fetch the results of a user details job.
    GetAnalyticsUsersDetailsJobResults,
    /// `getAnalyticsUsersDetailsJobsAvailability`: Tell how recent the details job data is.
    GetAnalyticsUsersDetailsJobsAvailability,
    /// `getAuthorizationDivisionspermittedMe`: List divisions where the caller holds a permission.
    GetAuthorizationDivisionspermittedMe,
    /// `getAuthorizationDivisionspermittedPagedMe`: Page through divisions where the caller holds a permission.
    GetAuthorizationDivisionspermittedPagedMe,
    /// `getAuthorizationDivisionspermittedPagedSubjectId`: Page through divisions where a subject holds a permission.
    GetAuthorizationDivisionspermittedPagedSubjectId,
    /// `getAuthorizationSubject`: Read the grants of a subject.
    GetAuthorizationSubject,
    /// `getAuthorizationSubjectsMe`: Read the grants of the caller.
    GetAuthorizationSubjectsMe,
    /// `getFieldconfig`: Read the profile field layout of an entity type.
    GetFieldconfig,
    /// `getProfilesUsers`: List the profiles of users.
    GetProfilesUsers,
    /// `getRoutingDirectroutingbackupSettingsMe`: Read your own direct routing backup.
    GetRoutingDirectroutingbackupSettingsMe,
    /// `getRoutingUserDirectroutingbackupSettings`: Read the direct routing backup of a user.
    GetRoutingUserDirectroutingbackupSettings,
    /// `getRoutingUserUtilization`: Read the utilization limits of a user.
    GetRoutingUserUtilization,
    /// `getUser`: Read a user by id.
    GetUser,
    /// `getUserAdjacents`: Read the reporting neighbours of a user.
    GetUserAdjacents,
    /// `getUserCallforwarding`: Read the call forwarding of a user.
    GetUserCallforwarding,
    /// `getUserCustomattribute`: Read the attributes of a user under one schema.
    GetUserCustomattribute,
    /// `getUserCustomattributesBulk`: Read the attributes of a user under several schemas.
    GetUserCustomattributesBulk,
    /// `getUserDirectreports`: List the direct reports of a user.
    GetUserDirectreports,
    /// `getUserExternalid`: List the external ids of a user.
    GetUserExternalid,
    /// `getUserExternalidAuthorityName`: Read the external id of a user in one outside system.
    GetUserExternalidAuthorityName,
    /// `getUserFavorites`: List the favourite colleagues of a user.
    GetUserFavorites,
    /// `getUserGeolocation`: Read the location a client reported for a user.
    GetUserGeolocation,
    /// `getUserOutofoffice`: Read the out of office setting of a user.
    GetUserOutofoffice,
    /// `getUserProfile`: Read the profile of a user.
    GetUserProfile,
    /// `getUserProfileskills`: List the profile skills of a user.
    GetUserProfileskills,
    /// `getUserQueues`: List the queues a user belongs to.
    GetUserQueues,
    /// `getUserRoles`: Read the roles and permissions of a user.
    GetUserRoles,
    /// `getUserRoutinglanguages`: List the routing languages of a user.
    GetUserRoutinglanguages,
    /// `getUserRoutingskills`: List the routing skills of a user.
    GetUserRoutingskills,
    /// `getUserRoutingstatus`: Read the routing status of a user.
    GetUserRoutingstatus,
    /// `getUserSkillgroups`: List the skill groups of a user.
    GetUserSkillgroups,
    /// `getUserState`: Read the account state of a user.
    GetUserState,
    /// `getUserStation`: Read the stations of a user.
    GetUserStation,
    /// `getUserSuperiors`: List the superiors of a user.
    GetUserSuperiors,
    /// `getUserTrustors`: List organizations that trust a user.
    GetUserTrustors,
    /// `getUserVerifiers`: List the sign-in verifiers of a user.
    GetUserVerifiers,
    /// `getUsers`: List users page by page.
    GetUsers,
    /// `getUsersChatsMe`: List your own chats.
    GetUsersChatsMe,
    /// `getUsersCustomattributesSchema`: Read a custom attributes schema.
    GetUsersCustomattributesSchema,
    /// `getUsersCustomattributesSchemaVersion`: Read one version of a custom attributes schema.
    GetUsersCustomattributesSchemaVersion,
    /// `getUsersCustomattributesSchemaVersions`: List the versions of a custom attributes schema.
    GetUsersCustomattributesSchemaVersions,
    /// `getUsersCustomattributesSchemas`: List the custom attributes schemas.
    GetUsersCustomattributesSchemas,
    /// `getUsersCustomattributesSchemasCoretype`: Read a core type for custom attributes.
    GetUsersCustomattributesSchemasCoretype,
    /// `getUsersCustomattributesSchemasCoretypes`: List the core types for custom attributes.
    GetUsersCustomattributesSchemasCoretypes,
    /// `getUsersCustomattributesSchemasLimits`: Read the limits of custom attributes schemas.
    GetUsersCustomattributesSchemasLimits,
    /// `getUsersDevelopmentActivities`: List development activities of users.
    GetUsersDevelopmentActivities,
    /// `getUsersDevelopmentActivitiesMe`: List development activities of the caller.
    GetUsersDevelopmentActivitiesMe,
    /// `getUsersDevelopmentActivity`: Read one development activity.
    GetUsersDevelopmentActivity,
    /// `getUsersExternalidAuthorityNameExternalKey`: Find the user behind an external id.
    GetUsersExternalidAuthorityNameExternalKey,
    /// `getUsersMe`: Read the calling user.
    GetUsersMe,
    /// `getUsersMeVerifiers`: List your own sign-in verifiers.
    GetUsersMeVerifiers,
    /// `getUsersQuery`: List users by cursor.
    GetUsersQuery,
    /// `getUsersSearch`: Search users with an encoded query.
    GetUsersSearch,
    /// `getUsersStationsMe`: Read your own stations.
    GetUsersStationsMe,
    /// `patchUser`: Change fields of a user.
    PatchUser,
    /// `patchUserCallforwarding`: Change parts of a user's call forwarding.
    PatchUserCallforwarding,
    /// `patchUserCustomattributes`: Change some attributes of a user under one schema.
    PatchUserCustomattributes,
    /// `patchUserCustomattributesBulk`: Change some attributes of a user under several schemas.
    PatchUserCustomattributesBulk,
    /// `patchUserGeolocation`: Update the location a client reports for a user.
    PatchUserGeolocation,
    /// `patchUserQueue`: Join or leave one queue for a user.
    PatchUserQueue,
    /// `patchUserQueues`: Join or leave several queues for a user.
    PatchUserQueues,
    /// `patchUserRoutinglanguage`: Update a routing language of a user.
    PatchUserRoutinglanguage,
    /// `patchUserRoutinglanguagesBulk`: Add several routing languages to a user.
    PatchUserRoutinglanguagesBulk,
    /// `patchUserRoutingskillsBulk`: Add several routing skills to a user.
    PatchUserRoutingskillsBulk,
    /// `patchUsersBulk`: Update several users at once.
    PatchUsersBulk,
    /// `postAnalyticsUsersActivityQuery`: Query the current activity of users.
    PostAnalyticsUsersActivityQuery,
    /// `postAnalyticsUsersAggregatesJobs`: Start an asynchronous user aggregates query.
    PostAnalyticsUsersAggregatesJobs,
    /// `postAnalyticsUsersAggregatesQuery`: Aggregate presence and routing times of users.
    PostAnalyticsUsersAggregatesQuery,
    /// `postAnalyticsUsersDetailsJobs`: Start an asynchronous user details query.
    PostAnalyticsUsersDetailsJobs,
    /// `postAnalyticsUsersDetailsQuery`: Query presence and routing status records of users.
    PostAnalyticsUsersDetailsQuery,
    /// `postAnalyticsUsersObservationsQuery`: Observe current queue membership counts of users.
    PostAnalyticsUsersObservationsQuery,
    /// `postAuthorizationSubjectBulkadd`: Grant several roles to a subject at once.
    PostAuthorizationSubjectBulkadd,
    /// `postAuthorizationSubjectBulkremove`: Withdraw several roles from a subject at once.
    PostAuthorizationSubjectBulkremove,
    /// `postAuthorizationSubjectBulkreplace`: Replace all role grants of a subject.
    PostAuthorizationSubjectBulkreplace,
    /// `postAuthorizationSubjectDivisionRole`: Grant a subject a role in one division.
    PostAuthorizationSubjectDivisionRole,
    /// `postUserExternalid`: Attach an external id to a user.
    PostUserExternalid,
    /// `postUserInvite`: Send an invitation to a user.
    PostUserInvite,
    /// `postUserPassword`: Set the password of a user.
    PostUserPassword,
    /// `postUserRoutinglanguages`: Add a routing language to a user.
    PostUserRoutinglanguages,
    /// `postUserRoutingskills`: Add a routing skill to a user.
    PostUserRoutingskills,
    /// `postUsers`: Add a user to the organization.
    PostUsers,
    /// `postUsersCustomattributesSchemas`: Create a custom attributes schema.
    PostUsersCustomattributesSchemas,
    /// `postUsersDevelopmentActivitiesAggregatesQuery`: Count development activities by status and result.
    PostUsersDevelopmentActivitiesAggregatesQuery,
    /// `postUsersMePassword`: Change the password of the caller.
    PostUsersMePassword,
    /// `postUsersMeVerifiersTotp`: Add an authenticator app as your own verifier.
    PostUsersMeVerifiersTotp,
    /// `postUsersMeVerifiersTotpVerifierId`: Prove an authenticator app with a code.
    PostUsersMeVerifiersTotpVerifierId,
    /// `postUsersMeVerifiersWebauthnRegister`: Finish the registration of a security key.
    PostUsersMeVerifiersWebauthnRegister,
    /// `postUsersMeVerifiersWebauthnRegisterOptions`: Begin the registration of a security key.
    PostUsersMeVerifiersWebauthnRegisterOptions,
    /// `postUsersSearch`: Search users by criteria.
    PostUsersSearch,
    /// `postUsersSearchConversationTarget`: Search users as targets of a conversation.
    PostUsersSearchConversationTarget,
    /// `postUsersSearchQueuemembersManage`: Search users for managing queue members.
    PostUsersSearchQueuemembersManage,
    /// `postUsersSearchTeamsAssign`: Search users for assignment to teams.
    PostUsersSearchTeamsAssign,
    /// `putRoutingDirectroutingbackupSettingsMe`: Set your own direct routing backup.
    PutRoutingDirectroutingbackupSettingsMe,
    /// `putRoutingUserDirectroutingbackupSettings`: Set the direct routing backup of a user.
    PutRoutingUserDirectroutingbackupSettings,
    /// `putRoutingUserUtilization`: Set the utilization limits of a user.
    PutRoutingUserUtilization,
    /// `putUserCallforwarding`: Replace the call forwarding of a user.
    PutUserCallforwarding,
    /// `putUserCustomattributes`: Set the attributes of a user under one schema.
    PutUserCustomattributes,
    /// `putUserOutofoffice`: Set the out of office period of a user.
    PutUserOutofoffice,
    /// `putUserProfileskills`: Replace the profile skills of a user.
    PutUserProfileskills,
    /// `putUserRoles`: Replace the roles of a user.
    PutUserRoles,
    /// `putUserRoutingskill`: Update a routing skill of a user.
    PutUserRoutingskill,
    /// `putUserRoutingskillsBulk`: Replace all routing skills of a user.
    PutUserRoutingskillsBulk,
    /// `putUserRoutingstatus`: Set the routing status of a user.
    PutUserRoutingstatus,
    /// `putUserState`: Change the account state of a user.
    PutUserState,
    /// `putUserStationAssociatedstationStationId`: Attach a user to a station.
    PutUserStationAssociatedstationStationId,
    /// `putUserStationDefaultstationStationId`: Set the default station of a user.
    PutUserStationDefaultstationStationId,
    /// `putUserVerifier`: Update a sign-in verifier of a user.
    PutUserVerifier,
    /// `putUsersCustomattributesSchema`: Add a version to a custom attributes schema.
    PutUsersCustomattributesSchema,
    /// `putUsersMeVerifier`: Update one of your own sign-in verifiers.
    PutUsersMeVerifier,
    /// `putUsersStationsMeAssociatedstationStationId`: Take a station for yourself.
    PutUsersStationsMeAssociatedstationStationId,
}
