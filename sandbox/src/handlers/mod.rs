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

use crate::call::Handler;

/// The handler of an operation; the routes are made of operations that have one, and that is all of the table.
pub fn find(operation: &str) -> Option<Handler> {
    Some(match operation {
        "deleteAnalyticsUsersDetailsJob" => analytics_jobs::delete_details,
        "getAnalyticsUsersAggregatesJob" => analytics_jobs::aggregates_status,
        "getAnalyticsUsersAggregatesJobResults" => analytics_jobs::aggregates_results,
        "getAnalyticsUsersDetailsJob" => analytics_jobs::details_status,
        "getAnalyticsUsersDetailsJobResults" => analytics_jobs::details_results,
        "getAnalyticsUsersDetailsJobsAvailability" => analytics_jobs::availability,
        "postAnalyticsUsersActivityQuery" => analytics::activity,
        "postAnalyticsUsersAggregatesJobs" => analytics_jobs::submit_aggregates,
        "postAnalyticsUsersAggregatesQuery" => analytics::aggregates,
        "postAnalyticsUsersDetailsJobs" => analytics_jobs::submit_details,
        "postAnalyticsUsersDetailsQuery" => analytics::details,
        "postAnalyticsUsersObservationsQuery" => analytics::observations,
        "deleteUser" => users::delete,
        "deleteUserVerifier" => verifiers::delete,
        "getProfilesUsers" => profiles::list,
        "getUser" => users::read,
        "getUserAdjacents" => hierarchy::adjacents,
        "getUserDirectreports" => hierarchy::direct_reports,
        "getUserFavorites" => hierarchy::favorites,
        "getUserProfile" => profiles::read,
        "getUserProfileskills" => profiles::skills,
        "getUserState" => accounts::state,
        "getUserSuperiors" => hierarchy::superiors,
        "getUserVerifiers" => verifiers::list,
        "getUsers" => users::list,
        "getUsersDevelopmentActivities" => development::list,
        "getUsersDevelopmentActivitiesMe" => development::list_of_me,
        "getUsersDevelopmentActivity" => development::read,
        "getUsersMe" => users::me,
        "getUsersSearch" => search::by_q64,
        "patchUser" => users::patch,
        "patchUsersBulk" => users::patch_bulk,
        "postUserExternalid" => accounts::add_external_id,
        "postUserInvite" => accounts::invite,
        "postUserPassword" => accounts::set_password,
        "postUsers" => users::create,
        "postUsersDevelopmentActivitiesAggregatesQuery" => development_aggregates::query,
        "postUsersMePassword" => accounts::change_own_password,
        "postUsersSearch"
        | "postUsersSearchConversationTarget"
        | "postUsersSearchQueuemembersManage"
        | "postUsersSearchTeamsAssign" => search::by_body,
        "putUserProfileskills" => profiles::replace_skills,
        "putUserState" => accounts::change_state,
        "putUserVerifier" => verifiers::update,
        "deleteRoutingUserUtilization" => routing::delete_utilization,
        "deleteUserRoutinglanguage" => ratings::remove::<ratings::Languages>,
        "deleteUserRoutingskill" => ratings::remove::<ratings::Skills>,
        "deleteUserStationAssociatedstation" => stations::disassociate,
        "deleteUserStationDefaultstation" => stations::clear_default,
        "getFieldconfig" => field_config::read,
        "getRoutingUserUtilization" => routing::utilization,
        "getUserCallforwarding" => forwarding::read,
        "getUserGeolocation" => away::place,
        "getUserOutofoffice" => away::out_of_office,
        "getUserQueues" => queues::list,
        "getUserRoutinglanguages" => ratings::list::<ratings::Languages>,
        "getUserRoutingskills" => ratings::list::<ratings::Skills>,
        "getUserRoutingstatus" => routing::status,
        "getUserSkillgroups" => queues::skill_groups,
        "getUserStation" => stations::read,
        "patchUserCallforwarding" => forwarding::patch,
        "patchUserGeolocation" => away::set_place,
        "patchUserQueue" => queues::patch,
        "patchUserQueues" => queues::patch_many,
        "patchUserRoutinglanguage" => ratings::change::<ratings::Languages>,
        "patchUserRoutinglanguagesBulk" => ratings::merge::<ratings::Languages>,
        "patchUserRoutingskillsBulk" => ratings::merge::<ratings::Skills>,
        "postUserRoutinglanguages" => ratings::add::<ratings::Languages>,
        "postUserRoutingskills" => ratings::add::<ratings::Skills>,
        "putRoutingUserUtilization" => routing::set_utilization,
        "putUserCallforwarding" => forwarding::replace,
        "putUserOutofoffice" => away::set_out_of_office,
        "putUserRoutingskill" => ratings::change::<ratings::Skills>,
        "putUserRoutingskillsBulk" => ratings::replace::<ratings::Skills>,
        "putUserRoutingstatus" => routing::set_status,
        "putUserStationAssociatedstationStationId" => stations::associate,
        "putUserStationDefaultstationStationId" => stations::set_default,
        "deleteAuthorizationSubjectDivisionRole" => authorization::remove_one,
        "getAuthorizationDivisionspermittedMe" => authorization::permitted_list,
        "getAuthorizationDivisionspermittedPagedMe" => authorization::permitted_page_of_me,
        "getAuthorizationDivisionspermittedPagedSubjectId" => authorization::permitted_page_of_subject,
        "getAuthorizationSubject" => authorization::read_subject,
        "getAuthorizationSubjectsMe" => authorization::read_me,
        "getUserRoles" => authorization::read_roles,
        "getUserTrustors" => authorization::trustors,
        "postAuthorizationSubjectBulkadd" => authorization::add,
        "postAuthorizationSubjectBulkremove" => authorization::remove,
        "postAuthorizationSubjectBulkreplace" => authorization::replace,
        "postAuthorizationSubjectDivisionRole" => authorization::add_one,
        "putUserRoles" => authorization::replace_roles,
        _ => return None,
    })
}
