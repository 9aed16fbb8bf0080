//! Analytics queries that are answered at once.

use genesys_users_models as models;

use crate::analytics::activity::{self, Activity};
use crate::analytics::aggregates::Plan;
use crate::analytics::details::{Aggregation, Presences, Selection};
use crate::analytics::filter::{self, Filter};
use crate::analytics::interval::Interval;
use crate::analytics::too_much;
use crate::call::{Answer, Call};
use crate::errors::ApiError;
use crate::paging::{PageRequest, int32};

/// Longest interval of a detail query, in days; jobs take longer ones.
const LONGEST_DETAILS: i64 = 31;

/// Largest page of a detail or activity query.
const LARGEST_PAGE: usize = 100;

/// Most people that an observation query answers.
const MOST_OBSERVED: usize = 1_000;

/// `postAnalyticsUsersDetailsQuery`
pub fn details(call: &Call<'_>) -> Answer {
    let selection = Selection::read(&call.body, LONGEST_DETAILS)?;
    let mut aggregations = Aggregation::list(&call.body)?;
    let paging = &call.body["paging"];
    let page = PageRequest::check(paging["pageNumber"].as_i64(), paging["pageSize"].as_i64(), LARGEST_PAGE)
        .map_err(|error| in_paging(&error))?;
    let (organization, seed) = (call.app.organization.read(), call.app.settings.seed);
    let keys = if aggregations.is_empty() && !selection.filters_records() {
        selection.candidates(&organization, seed, call.now)
    } else {
        let candidates = selection.candidates(&organization, seed, call.now);
        affordable(candidates.len(), selection.interval)?;
        let presences = Presences::new(&organization);
        selection.results(&organization, seed, call.now, |timeline| {
            aggregations.iter_mut().for_each(|one| one.add(&presences, timeline));
        })
    };
    let page = page.of(keys.len());
    let views = page.slice(&keys).iter().map(|key| selection.view(&organization, *key, seed, call.now));
    call.json(&models::AnalyticsUserDetailsQueryResponse {
        user_details: Some(views.collect()),
        aggregations: (!aggregations.is_empty()).then(|| aggregations.into_iter().map(Aggregation::view).collect()),
        total_hits: int32(keys.len()),
    })
}

/// `postAnalyticsUsersAggregatesQuery`
pub fn aggregates(call: &Call<'_>) -> Answer {
    let plan = Plan::read(&call.body)?;
    let (organization, seed) = (call.app.organization.read(), call.app.settings.seed);
    let keys = plan.people(&organization, seed, call.now);
    if plan.by_person {
        plan.check_size(keys.len())?;
    }
    affordable(keys.len(), plan.interval)?;
    call.json(&models::UserAggregateQueryResponse {
        system_to_organization_mappings: plan.mappings(&organization),
        results: Some(plan.groups(&organization, &keys, seed, call.now)),
    })
}

/// `postAnalyticsUsersObservationsQuery`
pub fn observations(call: &Call<'_>) -> Answer {
    let filters = Filter::list(&call.body, "filter", filter::PEOPLE)?;
    let names = |field: &str| -> Vec<String> {
        let list = call.body[field].as_array().into_iter().flatten();
        let mut names: Vec<String> = list.filter_map(|name| name.as_str()).map(str::to_owned).collect();
        names.dedup();
        names
    };
    let (metrics, details) = (names("metrics"), names("detailMetrics"));
    if metrics.is_empty() {
        return Err(ApiError::field("constraint.validation", "metrics", "must name at least one metric"));
    }
    if let Some(other) = details.iter().find(|name| !metrics.contains(name)) {
        let problem = format!("{other} is not among the metrics of the query");
        return Err(ApiError::field("constraint.validation", "detailMetrics", problem));
    }
    let organization = call.app.organization.read();
    let keys = activity::observed(&organization, &filters);
    if keys.len() > MOST_OBSERVED {
        let problem =
            format!("selects {} people, at most {MOST_OBSERVED} are answered; name them by userId", keys.len());
        return Err(ApiError::field("constraint.validation", "filter", problem));
    }
    let views = keys.iter().map(|key| activity::observation(&organization, *key, &metrics, &details, call.now));
    call.json(&models::UserObservationQueryResponse { results: Some(views.collect()) })
}

/// `postAnalyticsUsersActivityQuery`
pub fn activity(call: &Call<'_>) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
    let query = Activity::read(&call.body)?;
    let organization = call.app.organization.read();
    let keys = query.results(&organization);
    let page = page.of(keys.len());
    let views = page.slice(&keys).iter().map(|key| query.view(&organization, *key, call.now));
    call.json(&models::UserActivityResponse {
        results: Some(views.collect()),
        entity_id_dimension: Some(models::UserActivityResponseEntityIdDimension::QueueId),
    })
}

/// Refuses queries that would keep the sandbox busy for long.
fn affordable(people: usize, interval: Interval) -> Result<(), ApiError> {
    match too_much(people, interval) {
        None => Ok(()),
        Some(problem) => Err(ApiError::field("constraint.validation", "interval", problem)),
    }
}

/// The page is asked for in the body.
fn in_paging(error: &ApiError) -> ApiError {
    let name = error.details.first().and_then(|detail| detail.field.as_deref()).unwrap_or("pageNumber");
    let problem = error.message.split_once(": ").map_or("", |(_, problem)| problem);
    ApiError::field("constraint.validation", &format!("paging.{name}"), problem)
}
