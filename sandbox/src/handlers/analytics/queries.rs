//! Handlers of synchronous analytics queries.

use genesys_users_models as models;

use super::activity_query::{ActivityQuery, observation, observed_people};
use super::aggregate_query::AggregateQuery;
use super::detail_query::{Aggregation, DetailQuery};
use super::filter::{self, Filter};
use super::interval::Interval;
use super::people::cost_error;
use super::presences::Presences;
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::{PageRequest, int32};

/// Maximum interval of a detail query, in days. Jobs may have longer intervals.
const MAX_DETAIL_DAYS: i64 = 31;

/// Maximum page size of a detail or activity query.
const MAX_PAGE_SIZE: usize = 100;

/// Maximum number of people of an observation query.
const MAX_OBSERVED: usize = 1_000;

/// `postAnalyticsUsersDetailsQuery`
pub fn details(call: &Call<'_>) -> ApiResult {
    let query = DetailQuery::read(&call.body, MAX_DETAIL_DAYS)?;
    let mut aggregations = Aggregation::list(&call.body)?;
    let paging = &call.body["paging"];
    let page = PageRequest::check(paging["pageNumber"].as_i64(), paging["pageSize"].as_i64(), MAX_PAGE_SIZE)
        .map_err(|error| paging_error(&error))?;
    let organization = call.organization.read();
    let keys = if aggregations.is_empty() && !query.filters_records() {
        query.candidates(&organization, call.now)
    } else {
        let candidates = query.candidates(&organization, call.now);
        check_cost(candidates.len(), query.interval)?;
        let presences = Presences::new(&organization);
        query.results(&organization, call.now, |timeline| {
            aggregations.iter_mut().for_each(|one| one.add(&presences, timeline));
        })
    };
    let page = page.of(keys.len());
    let views = page.slice(&keys).iter().map(|key| query.view(&organization, *key, call.now));
    call.json(&models::AnalyticsUserDetailsQueryResponse {
        user_details: Some(views.collect()),
        aggregations: (!aggregations.is_empty()).then(|| aggregations.into_iter().map(Aggregation::view).collect()),
        total_hits: int32(keys.len()),
    })
}

/// `postAnalyticsUsersAggregatesQuery`
pub fn aggregates(call: &Call<'_>) -> ApiResult {
    let query = AggregateQuery::read(&call.body)?;
    let organization = call.organization.read();
    let keys = query.people(&organization, call.now);
    if query.by_person {
        query.check_size(keys.len())?;
    }
    check_cost(keys.len(), query.interval)?;
    call.json(&models::UserAggregateQueryResponse {
        system_to_organization_mappings: query.mappings(&organization),
        results: Some(query.groups(&organization, &keys, call.now)),
    })
}

/// `postAnalyticsUsersObservationsQuery`
pub fn observations(call: &Call<'_>) -> ApiResult {
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
    let organization = call.organization.read();
    let keys = observed_people(&organization, &filters);
    if keys.len() > MAX_OBSERVED {
        let problem =
            format!("selects {} people, at most {MAX_OBSERVED} are answered; name them by userId", keys.len());
        return Err(ApiError::field("constraint.validation", "filter", problem));
    }
    let views = keys.iter().map(|key| observation(&organization, *key, &metrics, &details, call.now));
    call.json(&models::UserObservationQueryResponse { results: Some(views.collect()) })
}

/// `postAnalyticsUsersActivityQuery`
pub fn activity(call: &Call<'_>) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let query = ActivityQuery::read(&call.body)?;
    let organization = call.organization.read();
    let keys = query.results(&organization);
    let page = page.of(keys.len());
    let views = page.slice(&keys).iter().map(|key| query.view(&organization, *key, call.now));
    call.json(&models::UserActivityResponse {
        results: Some(views.collect()),
        entity_id_dimension: Some(models::UserActivityResponseEntityIdDimension::QueueId),
    })
}

/// Returns an error if a query would take too long.
fn check_cost(people: usize, interval: Interval) -> Result<(), ApiError> {
    match cost_error(people, interval) {
        None => Ok(()),
        Some(problem) => Err(ApiError::field("constraint.validation", "interval", problem)),
    }
}

/// The error of a page request in the body, where the fields are in `paging`.
fn paging_error(error: &ApiError) -> ApiError {
    let name = error.details.first().and_then(|detail| detail.field.as_deref()).unwrap_or("pageNumber");
    let problem = error.message.split_once(": ").map_or("", |(_, problem)| problem);
    ApiError::field("constraint.validation", &format!("paging.{name}"), problem)
}
