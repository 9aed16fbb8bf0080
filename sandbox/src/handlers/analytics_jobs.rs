//! Analytics jobs: submitted, looked at, read by cursor, cancelled.
//!
//! A job shows what was known when it was submitted, however late its results are read. Results can be read for a day;
//! for another day the job tells that it has expired, then it is unknown.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use genesys_users_models as models;

use crate::analytics::aggregates::Plan;
use crate::analytics::details::Selection;
use crate::analytics::too_much;
use crate::call::{Answer, Call, Reply};
use crate::clock::iso;
use crate::errors::ApiError;
use crate::state::{Job, JobKind, JobState, PersonKey};
use crate::views;

/// Longest interval of a details job, in days.
const LONGEST_DETAILS: i64 = 366;

/// Results on a page when nobody says.
const DEFAULT_PAGE: usize = 100;

/// Largest page of results.
const LARGEST_PAGE: i64 = 1_000;

/// `postAnalyticsUsersDetailsJobs`
pub fn submit_details(call: &Call<'_>) -> Answer {
    let selection = Selection::read(&call.body, LONGEST_DETAILS)?;
    let failure = if selection.filters_records() {
        let organization = call.app.organization.read();
        let candidates = selection.candidates(&organization, call.app.settings.seed, call.now);
        too_much(candidates.len(), selection.interval)
    } else {
        None
    };
    submit(call, JobKind::Details, failure)
}

/// `postAnalyticsUsersAggregatesJobs`
pub fn submit_aggregates(call: &Call<'_>) -> Answer {
    let plan = Plan::read(&call.body)?;
    page_size(call.body["pageSize"].as_i64())?;
    let failure = if plan.by_person {
        // Read page by page; no page is too much.
        None
    } else {
        let organization = call.app.organization.read();
        too_much(plan.people(&organization, call.app.settings.seed, call.now).len(), plan.interval)
    };
    submit(call, JobKind::Aggregates, failure)
}

/// `getAnalyticsUsersDetailsJob`
pub fn details_status(call: &Call<'_>) -> Answer {
    status(call, JobKind::Details)
}

/// `getAnalyticsUsersAggregatesJob`
pub fn aggregates_status(call: &Call<'_>) -> Answer {
    status(call, JobKind::Aggregates)
}

/// `deleteAnalyticsUsersDetailsJob`: cancels a job that runs, removes one that does not.
pub fn delete_details(call: &Call<'_>) -> Answer {
    let id = call.path.get("jobId");
    if !call.app.organization.write().jobs.delete(id, JobKind::Details, call.now) {
        return Err(ApiError::not_found_as("not.found", "job", id));
    }
    Ok(Reply { status: 204, body: None })
}

/// `getAnalyticsUsersDetailsJobsAvailability`: jobs see everything up to the present.
pub fn availability(call: &Call<'_>) -> Answer {
    call.json(&models::DataAvailabilityResponse { data_availability_date: Some(iso(call.now)) })
}

/// `getAnalyticsUsersDetailsJobResults`
pub fn details_results(call: &Call<'_>) -> Answer {
    let (organization, seed) = (call.app.organization.read(), call.app.settings.seed);
    let job = finished(call, &organization.jobs, JobKind::Details)?;
    let selection = Selection::read(&job.query, LONGEST_DETAILS)?;
    let found = || selection.result_keys(&organization, seed, job.submitted).into();
    let keys: &Arc<[PersonKey]> = job.people.get_or_init(found);
    let (page, cursor) = page(call, job, keys, page_size(call.query.integer("pageSize"))?)?;
    let views = page.iter().map(|key| selection.view(&organization, *key, seed, job.submitted));
    call.json(&models::AnalyticsUserDetailsAsyncQueryResponse {
        user_details: Some(views.collect()),
        cursor,
        data_availability_date: Some(iso(job.submitted)),
    })
}

/// `getAnalyticsUsersAggregatesJobResults`
pub fn aggregates_results(call: &Call<'_>) -> Answer {
    let (organization, seed) = (call.app.organization.read(), call.app.settings.seed);
    let job = finished(call, &organization.jobs, JobKind::Aggregates)?;
    let plan = Plan::read(&job.query)?;
    let keys = job.people.get_or_init(|| plan.people(&organization, seed, job.submitted).into());
    // One group for all people is one result: it has a page to itself.
    let size = if plan.by_person { page_size(job.query["pageSize"].as_i64())? } else { keys.len().max(1) };
    let (page, cursor) = page(call, job, keys, size)?;
    call.json(&models::UserAsyncAggregateQueryResponse {
        system_to_organization_mappings: plan.mappings(&organization),
        results: Some(plan.groups(&organization, page, seed, job.submitted)),
        cursor,
    })
}

fn submit(call: &Call<'_>, kind: JobKind, failure: Option<String>) -> Answer {
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let id = organization.dice.uuid();
    let lasts = call.app.settings.job_duration;
    organization.jobs.submit(id, kind, call.body.clone(), failure, call.now, lasts);
    call.json(&models::AsyncQueryResponse { job_id: Some(id.to_string()) })
}

fn status(call: &Call<'_>, kind: JobKind) -> Answer {
    let organization = call.app.organization.read();
    let id = call.path.get("jobId");
    let job =
        organization.jobs.get(id, kind, call.now).ok_or_else(|| ApiError::not_found_as("not.found", "job", id))?;
    let state = job.state(call.now);
    let done = !state.is_running();
    let body = models::AsyncQueryStatus {
        state: views::value(state.as_str()),
        error_message: job.failure.clone().filter(|_| state == JobState::Failed),
        expiration_date: done.then(|| iso(job.expires())),
        submission_date: Some(iso(job.submitted)),
        completion_date: done.then(|| iso(job.completed())),
    };
    Reply::json(if done { 200 } else { 202 }, &body)
}

/// A job with results to read.
fn finished<'a>(call: &Call<'_>, jobs: &'a crate::state::Jobs, kind: JobKind) -> Result<&'a Job, ApiError> {
    let id = call.path.get("jobId");
    let job = jobs.get(id, kind, call.now).ok_or_else(|| ApiError::not_found_as("not.found", "job", id))?;
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

/// The page that a cursor stands for, and the cursor of the next one.
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

fn offset(job: &Job, cursor: &str) -> Option<usize> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
    let (id, offset) = text.split_once(':')?;
    (id == job.id.to_string()).then(|| offset.parse().ok())?
}

fn page_size(size: Option<i64>) -> Result<usize, ApiError> {
    match size {
        None => Ok(DEFAULT_PAGE),
        Some(size @ 1..=LARGEST_PAGE) => Ok(usize::try_from(size).unwrap_or(DEFAULT_PAGE)),
        Some(_) => {
            let problem = format!("must be from 1 to {LARGEST_PAGE}");
            Err(ApiError::field("invalid.query.param.value", "pageSize", problem))
        }
    }
}
