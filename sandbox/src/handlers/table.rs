//! The handler of each operation.

use genesys_users_core::operation::OperationId;

use super::analytics::{jobs, queries};
use super::{
    accounts, authorization, development, development_aggregates, field_config, forwarding, geolocation, hierarchy,
    out_of_office, profiles, queues, routing, search, skills, stations, users, verifiers,
};
use crate::api::{ApiError, ApiResult};
use crate::routing::{Call, Handler};

/// The handler of an operation. An operation without a handler is a compile error.
pub fn find(operation: OperationId) -> Handler {
    match operation {
        OperationId::DeleteAnalyticsUsersDetailsJob => jobs::delete_details,
        OperationId::GetAnalyticsUsersAggregatesJob => jobs::aggregates_status,
        OperationId::GetAnalyticsUsersAggregatesJobResults => jobs::aggregates_results,
        OperationId::GetAnalyticsUsersDetailsJob => jobs::details_status,
        OperationId::GetAnalyticsUsersDetailsJobResults => jobs::details_results,
        OperationId::GetAnalyticsUsersDetailsJobsAvailability => jobs::availability,
        OperationId::PostAnalyticsUsersActivityQuery => queries::activity,
        OperationId::PostAnalyticsUsersAggregatesJobs => jobs::submit_aggregates,
        OperationId::PostAnalyticsUsersAggregatesQuery => queries::aggregates,
        OperationId::PostAnalyticsUsersDetailsJobs => jobs::submit_details,
        OperationId::PostAnalyticsUsersDetailsQuery => queries::details,
        OperationId::PostAnalyticsUsersObservationsQuery => queries::observations,
        OperationId::DeleteUser => users::delete,
        OperationId::DeleteUserVerifier => verifiers::delete,
        OperationId::GetProfilesUsers => profiles::list,
        OperationId::GetUser => users::read,
        OperationId::GetUserAdjacents => hierarchy::adjacents,
        OperationId::GetUserDirectreports => hierarchy::direct_reports,
        OperationId::GetUserFavorites => hierarchy::favorites,
        OperationId::GetUserProfile => profiles::read,
        OperationId::GetUserProfileskills => profiles::skills,
        OperationId::GetUserState => accounts::state,
        OperationId::GetUserSuperiors => hierarchy::superiors,
        OperationId::GetUserVerifiers => verifiers::list,
        OperationId::GetUsers => users::list,
        OperationId::GetUsersDevelopmentActivities => development::list,
        OperationId::GetUsersDevelopmentActivitiesMe => development::list_of_me,
        OperationId::GetUsersDevelopmentActivity => development::read,
        OperationId::GetUsersMe => users::me,
        OperationId::GetUsersSearch => search::requests::by_q64,
        OperationId::PatchUser => users::patch,
        OperationId::PatchUsersBulk => users::patch_bulk,
        OperationId::PostUserExternalid => accounts::add_external_id,
        OperationId::PostUserInvite => accounts::invite,
        OperationId::PostUserPassword => accounts::set_password,
        OperationId::PostUsers => users::create,
        OperationId::PostUsersDevelopmentActivitiesAggregatesQuery => development_aggregates::query,
        OperationId::PostUsersMePassword => accounts::change_own_password,
        OperationId::PostUsersSearch
        | OperationId::PostUsersSearchConversationTarget
        | OperationId::PostUsersSearchQueuemembersManage
        | OperationId::PostUsersSearchTeamsAssign => search::requests::by_body,
        OperationId::PutUserProfileskills => profiles::replace_skills,
        OperationId::PutUserState => accounts::change_state,
        OperationId::PutUserVerifier => verifiers::update,
        OperationId::DeleteRoutingUserUtilization => routing::delete_utilization,
        OperationId::DeleteUserRoutinglanguage => skills::remove::<skills::Languages>,
        OperationId::DeleteUserRoutingskill => skills::remove::<skills::Skills>,
        OperationId::DeleteUserStationAssociatedstation => stations::disassociate,
        OperationId::DeleteUserStationDefaultstation => stations::clear_default,
        OperationId::GetFieldconfig => field_config::read,
        OperationId::GetRoutingUserUtilization => routing::utilization,
        OperationId::GetUserCallforwarding => forwarding::read,
        OperationId::GetUserGeolocation => geolocation::read,
        OperationId::GetUserOutofoffice => out_of_office::read,
        OperationId::GetUserQueues => queues::list,
        OperationId::GetUserRoutinglanguages => skills::list::<skills::Languages>,
        OperationId::GetUserRoutingskills => skills::list::<skills::Skills>,
        OperationId::GetUserRoutingstatus => routing::status,
        OperationId::GetUserSkillgroups => queues::skill_groups,
        OperationId::GetUserStation => stations::read,
        OperationId::PatchUserCallforwarding => forwarding::patch,
        OperationId::PatchUserGeolocation => geolocation::set,
        OperationId::PatchUserQueue => queues::patch,
        OperationId::PatchUserQueues => queues::patch_many,
        OperationId::PatchUserRoutinglanguage => skills::change::<skills::Languages>,
        OperationId::PatchUserRoutinglanguagesBulk => skills::merge::<skills::Languages>,
        OperationId::PatchUserRoutingskillsBulk => skills::merge::<skills::Skills>,
        OperationId::PostUserRoutinglanguages => skills::add::<skills::Languages>,
        OperationId::PostUserRoutingskills => skills::add::<skills::Skills>,
        OperationId::PutRoutingUserUtilization => routing::set_utilization,
        OperationId::PutUserCallforwarding => forwarding::replace,
        OperationId::PutUserOutofoffice => out_of_office::set,
        OperationId::PutUserRoutingskill => skills::change::<skills::Skills>,
        OperationId::PutUserRoutingskillsBulk => skills::replace::<skills::Skills>,
        OperationId::PutUserRoutingstatus => routing::set_status,
        OperationId::PutUserStationAssociatedstationStationId => stations::associate,
        OperationId::PutUserStationDefaultstationStationId => stations::set_default,
        OperationId::DeleteAuthorizationSubjectDivisionRole => authorization::remove_one,
        OperationId::GetAuthorizationDivisionspermittedMe => authorization::permitted_list,
        OperationId::GetAuthorizationDivisionspermittedPagedMe => authorization::permitted_page_of_me,
        OperationId::GetAuthorizationDivisionspermittedPagedSubjectId => authorization::permitted_page_of_subject,
        OperationId::GetAuthorizationSubject => authorization::read_subject,
        OperationId::GetAuthorizationSubjectsMe => authorization::read_me,
        OperationId::GetUserRoles => authorization::read_roles,
        OperationId::GetUserTrustors => authorization::trustors,
        OperationId::PostAuthorizationSubjectBulkadd => authorization::add,
        OperationId::PostAuthorizationSubjectBulkremove => authorization::remove,
        OperationId::PostAuthorizationSubjectBulkreplace => authorization::replace,
        OperationId::PostAuthorizationSubjectDivisionRole => authorization::add_one,
        OperationId::PutUserRoles => authorization::replace_roles,
        OperationId::DeleteAnalyticsUsersAggregatesJob
        | OperationId::DeleteRoutingDirectroutingbackupSettingsMe
        | OperationId::DeleteRoutingUserDirectroutingbackupSettings
        | OperationId::DeleteUserCustomattribute
        | OperationId::DeleteUserExternalidAuthorityNameExternalKey
        | OperationId::DeleteUsersCustomattributesSchema
        | OperationId::DeleteUsersMeVerifier
        | OperationId::DeleteUsersStationsMeAssociatedstation
        | OperationId::GetRoutingDirectroutingbackupSettingsMe
        | OperationId::GetRoutingUserDirectroutingbackupSettings
        | OperationId::GetUserCustomattribute
        | OperationId::GetUserCustomattributesBulk
        | OperationId::GetUserExternalid
        | OperationId::GetUserExternalidAuthorityName
        | OperationId::GetUsersChatsMe
        | OperationId::GetUsersCustomattributesSchema
        | OperationId::GetUsersCustomattributesSchemaVersion
        | OperationId::GetUsersCustomattributesSchemaVersions
        | OperationId::GetUsersCustomattributesSchemas
        | OperationId::GetUsersCustomattributesSchemasCoretype
        | OperationId::GetUsersCustomattributesSchemasCoretypes
        | OperationId::GetUsersCustomattributesSchemasLimits
        | OperationId::GetUsersExternalidAuthorityNameExternalKey
        | OperationId::GetUsersMeVerifiers
        | OperationId::GetUsersQuery
        | OperationId::GetUsersStationsMe
        | OperationId::PatchUserCustomattributes
        | OperationId::PatchUserCustomattributesBulk
        | OperationId::PostUsersCustomattributesSchemas
        | OperationId::PostUsersMeVerifiersTotp
        | OperationId::PostUsersMeVerifiersTotpVerifierId
        | OperationId::PostUsersMeVerifiersWebauthnRegister
        | OperationId::PostUsersMeVerifiersWebauthnRegisterOptions
        | OperationId::PutRoutingDirectroutingbackupSettingsMe
        | OperationId::PutRoutingUserDirectroutingbackupSettings
        | OperationId::PutUserCustomattributes
        | OperationId::PutUsersCustomattributesSchema
        | OperationId::PutUsersMeVerifier
        | OperationId::PutUsersStationsMeAssociatedstationStationId => not_implemented,
    }
}

/// The response of the operations whose handlers follow.
fn not_implemented(call: &Call<'_>) -> ApiResult {
    Err(ApiError::new(501, "not.implemented", format!("The sandbox does not answer {} yet.", call.operation.name)))
}
