//! Handlers of analytics jobs.
//!
//! The results of a job show the history as it was at submission. They can be read for a day. For another day the state
//! of the job is EXPIRED; then the job is removed.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use genesys_users_models as models;

use super::aggregate_query::AggregateQuery;
use super::detail_query::DetailQuery;
use super::people::cost_error;
use crate::api::{ApiError, ApiResult, Reply};
use crate::routing::Call;
use crate::state::clock::iso;
use crate::state::{Job, JobKind, JobState, Jobs, PersonKey};
use crate::views::enum_value;

/// Maximum interval of a details job, in days.
const MAX_DETAIL_DAYS: i64 = 366;

/// Default page size of results.
const DEFAULT_PAGE_SIZE: usize = 100;

/// Maximum page size of results.
const MAX_PAGE_SIZE: i64 = 1_000;

/// `postAnalyticsUsersDetailsJobs`
pub fn submit_details(call: &Call<'_>) -> ApiResult {
    let query = DetailQuery::read(&call.body, MAX_DETAIL_DAYS)?;
    let failure = if query.filters_records() {
        let organization = call.organization.read();
        let candidates = query.candidates(&organization, call.now);
        cost_error(candidates.len(), query.interval)
    } else {
        None
    };
    submit(call, JobKind::Details, failure)
}

/// `postAnalyticsUsersAggregatesJobs`
pub fn submit_aggregates(call: &Call<'_>) -> ApiResult {
    let query = AggregateQuery::read(&call.body)?;
    page_size(call.body["pageSize"].as_i64())?;
    let failure = if query.by_person {
        // Results are computed page by page, and no page is too expensive.
        None
    } else {
        let organization = call.organization.read();
        cost_error(query.people(&organization, call.now).len(), query.interval)
    };
    submit(call, JobKind::Aggregates, failure)
}

/// `getAnalyticsUsersDetailsJob`
pub fn details_status(call: &Call<'_>) -> ApiResult {
    status(call, JobKind::Details)
}

/// `getAnalyticsUsersAggregatesJob`
pub fn aggregates_status(call: &Call<'_>) -> ApiResult {
    status(call, JobKind::Aggregates)
}

/// `deleteAnalyticsUsersDetailsJob`: cancels a running job, or removes a finished one.
pub fn delete_details(call: &Call<'_>) -> ApiResult {
    delete(call, JobKind::Details)
}

/// `deleteAnalyticsUsersAggregatesJob`: cancels a running job, or removes a finished one.
pub fn delete_aggregates(call: &Call<'_>) -> ApiResult {
    delete(call, JobKind::Aggregates)
}

fn delete(call: &Call<'_>, kind: JobKind) -> ApiResult {
    let id = call.path.get("jobId");
    if !call.organization.write().jobs.delete(id, kind, call.now) {
        return Err(ApiError::not_found_with_code("not.found", "job", id));
    }
    Ok(Reply::empty(204))
}

/// `getAnalyticsUsersDetailsJobsAvailability`: data is available up to the present.
pub fn availability(call: &Call<'_>) -> ApiResult {
    call.json(&models::DataAvailabilityResponse { data_availability_date: Some(iso(call.now)) })
}

/// `getAnalyticsUsersDetailsJobResults`
pub fn details_results(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let job = finished(call, &organization.jobs, JobKind::Details)?;
    let query = DetailQuery::read(&job.query, MAX_DETAIL_DAYS)?;
    let found = || query.result_keys(&organization, job.submitted).into();
    let keys: &Arc<[PersonKey]> = job.people.get_or_init(found);
    let (page, cursor) = page(call, job, keys, page_size(call.query.integer("pageSize"))?)?;
    let views = page.iter().map(|key| query.view(&organization, *key, job.submitted));
    call.json(&models::AnalyticsUserDetailsAsyncQueryResponse {
        user_details: Some(views.collect()),
        cursor,
        data_availability_date: Some(iso(job.submitted)),
    })
}

/// `getAnalyticsUsersAggregatesJobResults`
pub fn aggregates_results(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let job = finished(call, &organization.jobs, JobKind::Aggregates)?;
    let query = AggregateQuery::read(&job.query)?;
    let keys = job.people.get_or_init(|| query.people(&organization, job.submitted).into());
    // One group for all people is one result on one page.
    let size = if query.by_person { page_size(job.query["pageSize"].as_i64())? } else { keys.len().max(1) };
    let (page, cursor) = page(call, job, keys, size)?;
    call.json(&models::UserAsyncAggregateQueryResponse {
        system_to_organization_mappings: query.mappings(&organization),
        results: Some(query.groups(&organization, page, job.submitted)),
        cursor,
    })
}

fn submit(call: &Call<'_>, kind: JobKind, failure: Option<String>) -> ApiResult {
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let id = organization.rng.uuid();
    organization.jobs.submit(id, kind, call.body.clone(), failure, call.now);
    call.json(&models::AsyncQueryResponse { job_id: Some(id.to_string()) })
}

fn status(call: &Call<'_>, kind: JobKind) -> ApiResult {
    let organization = call.organization.read();
    let id = call.path.get("jobId");
    let job = organization
        .jobs
        .get(id, kind, call.now)
        .ok_or_else(|| ApiError::not_found_with_code("not.found", "job", id))?;
    let state = job.state(call.now);
    let done = !state.is_running();
    let body = models::AsyncQueryStatus {
        state: enum_value(state.as_str()),
        error_message: job.failure.clone().filter(|_| state == JobState::Failed),
        expiration_date: done.then(|| iso(job.expires())),
        submission_date: Some(iso(job.submitted)),
        completion_date: done.then(|| iso(job.completed())),
    };
    Reply::json(if done { 200 } else { 202 }, &body)
}

/// A job in the state FULFILLED.
fn finished<'a>(call: &Call<'_>, jobs: &'a Jobs, kind: JobKind) -> Result<&'a Job, ApiError> {
    let id = call.path.get("jobId");
    let job = jobs.get(id, kind, call.now).ok_or_else(|| ApiError::not_found_with_code("not.found", "job", id))?;
    let state = job.state(call.now);
    let problem = match state {
        JobState::Fulfilled => return Ok(job),
        JobState::Expired => {
            let message = format!("The results of the job {id} have expired; submit it again.");
            return Err(ApiError::new(404, "not.found", message));
        }
        JobState::Failed => "it failed; the job itself tells why",
        JobState::Cancelled => "it was cancelled; submit it again",
        JobState::Queued | JobState::Pending => "it is not finished; ask for its state until it is FULFILLED",
    };
    let message = format!("The job {id} is {} and has no results: {problem}.", state.as_str());
    Err(ApiError::new(409, "request.conflict", message))
}

/// The page of a cursor, and the cursor of the next page.
fn page<'a>(
    call: &Call<'_>,
    job: &Job,
    keys: &'a [PersonKey],
    size: usize,
) -> Result<(&'a [PersonKey], Option<String>), ApiError> {
    let start = match call.query.text("cursor") {
        None | Some("") => 0,
        Some(cursor) => offset(job, cursor).filter(|start| *start <= keys.len()).ok_or_else(|| {
            let problem = "must be the cursor of the page before, of the same job";
            ApiError::field("invalid.query.param.value", "cursor", problem)
        })?,
    };
    let end = start.saturating_add(size).min(keys.len());
    let cursor = (end < keys.len()).then(|| URL_SAFE_NO_PAD.encode(format!("{}:{end}", job.id)));
    Ok((&keys[start..end], cursor))
}

/// The offset of a cursor, if it belongs to the job.
fn offset(job: &Job, cursor: &str) -> Option<usize> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
    let (id, offset) = text.split_once(':')?;
    (id == job.id.to_string()).then(|| offset.parse().ok())?
}

fn page_size(size: Option<i64>) -> Result<usize, ApiError> {
    match size {
        None => Ok(DEFAULT_PAGE_SIZE),
        Some(size @ 1..=MAX_PAGE_SIZE) => Ok(usize::try_from(size).unwrap_or(DEFAULT_PAGE_SIZE)),
        Some(_) => {
            let problem = format!("must be from 1 to {MAX_PAGE_SIZE}");
            Err(ApiError::field("invalid.query.param.value", "pageSize", problem))
        }
    }
}
