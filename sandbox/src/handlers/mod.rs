//! The code behind the operations.

mod accounts;
mod analytics;
mod analytics_jobs;
mod authorization;
mod away;
mod development;
mod development_aggregates;
mod field_config;
mod forwarding;
mod hierarchy;
mod profiles;
mod queues;
mod ratings;
mod routing;
mod search;
mod stations;
mod users;
mod verifiers;

pub use hierarchy::favorites_of;
#[cfg(test)]
pub use users::set_state;

use genesys_users_core::operation::OperationId;

use crate::call::Handler;

/// The handler of an operation. An operation without one is an error of the compiler.
pub fn find(operation: OperationId) -> Handler {
    match operation {
        OperationId::DeleteAnalyticsUsersDetailsJob => analytics_jobs::delete_details,
        OperationId::GetAnalyticsUsersAggregatesJob => analytics_jobs::aggregates_status,
        OperationId::GetAnalyticsUsersAggregatesJobResults => analytics_jobs::aggregates_results,
        OperationId::GetAnalyticsUsersDetailsJob => analytics_jobs::details_status,
        OperationId::GetAnalyticsUsersDetailsJobResults => analytics_jobs::details_results,
        OperationId::GetAnalyticsUsersDetailsJobsAvailability => analytics_jobs::availability,
        OperationId::PostAnalyticsUsersActivityQuery => analytics::activity,
        OperationId::PostAnalyticsUsersAggregatesJobs => analytics_jobs::submit_aggregates,
        OperationId::PostAnalyticsUsersAggregatesQuery => analytics::aggregates,
        OperationId::PostAnalyticsUsersDetailsJobs => analytics_jobs::submit_details,
        OperationId::PostAnalyticsUsersDetailsQuery => analytics::details,
        OperationId::PostAnalyticsUsersObservationsQuery => analytics::observations,
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
        OperationId::GetUsersSearch => search::by_q64,
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
        | OperationId::PostUsersSearchTeamsAssign => search::by_body,
        OperationId::PutUserProfileskills => profiles::replace_skills,
        OperationId::PutUserState => accounts::change_state,
        OperationId::PutUserVerifier => verifiers::update,
        OperationId::DeleteRoutingUserUtilization => routing::delete_utilization,
        OperationId::DeleteUserRoutinglanguage => ratings::remove::<ratings::Languages>,
        OperationId::DeleteUserRoutingskill => ratings::remove::<ratings::Skills>,
        OperationId::DeleteUserStationAssociatedstation => stations::disassociate,
        OperationId::DeleteUserStationDefaultstation => stations::clear_default,
        OperationId::GetFieldconfig => field_config::read,
        OperationId::GetRoutingUserUtilization => routing::utilization,
        OperationId::GetUserCallforwarding => forwarding::read,
        OperationId::GetUserGeolocation => away::place,
        OperationId::GetUserOutofoffice => away::out_of_office,
        OperationId::GetUserQueues => queues::list,
        OperationId::GetUserRoutinglanguages => ratings::list::<ratings::Languages>,
        OperationId::GetUserRoutingskills => ratings::list::<ratings::Skills>,
        OperationId::GetUserRoutingstatus => routing::status,
        OperationId::GetUserSkillgroups => queues::skill_groups,
        OperationId::GetUserStation => stations::read,
        OperationId::PatchUserCallforwarding => forwarding::patch,
        OperationId::PatchUserGeolocation => away::set_place,
        OperationId::PatchUserQueue => queues::patch,
        OperationId::PatchUserQueues => queues::patch_many,
        OperationId::PatchUserRoutinglanguage => ratings::change::<ratings::Languages>,
        OperationId::PatchUserRoutinglanguagesBulk => ratings::merge::<ratings::Languages>,
        OperationId::PatchUserRoutingskillsBulk => ratings::merge::<ratings::Skills>,
        OperationId::PostUserRoutinglanguages => ratings::add::<ratings::Languages>,
        OperationId::PostUserRoutingskills => ratings::add::<ratings::Skills>,
        OperationId::PutRoutingUserUtilization => routing::set_utilization,
        OperationId::PutUserCallforwarding => forwarding::replace,
        OperationId::PutUserOutofoffice => away::set_out_of_office,
        OperationId::PutUserRoutingskill => ratings::change::<ratings::Skills>,
        OperationId::PutUserRoutingskillsBulk => ratings::replace::<ratings::Skills>,
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
    }
}
