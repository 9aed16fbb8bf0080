//! Runs an endpoint: checks the token, the permissions, the query and the body, then calls the handler.

use axum::http::Method;
use axum::http::request::Parts;
use bytes::Bytes;
use parking_lot::RwLock;

use super::call::Call;
use super::params::Query;
use super::path::PathParameters;
use super::routes::Route;
use super::{permissions, validate};
use crate::api::{ApiError, ApiResult, Reply, SPEC};
use crate::authentication::Authority;
use crate::notifications::Channels;
use crate::state::Organization;
use crate::state::clock::Millis;

/// What endpoints work on, and the time of the request.
pub struct Context<'a> {
    pub authority: &'a Authority,
    pub organization: &'a RwLock<Organization>,
    pub channels: &'a Channels,
    pub now: Millis,
}

/// Runs the endpoint of a route. Errors have only codes that the API description lists for the endpoint.
pub fn dispatch(
    context: &Context<'_>,
    route: &Route,
    path: PathParameters,
    parts: &Parts,
    body: &Result<Bytes, ApiError>,
) -> ApiResult {
    run(context, route, path, parts, body).map_err(|error| SPEC.operation(route.endpoint.name).listed_error(error))
}

fn run(
    context: &Context<'_>,
    route: &Route,
    path: PathParameters,
    parts: &Parts,
    body: &Result<Bytes, ApiError>,
) -> ApiResult {
    let Context { authority, organization, channels, now } = *context;
    let operation = &route.endpoint;
    let clients = &authority.clients;
    let caller = authority.admit(&parts.headers, now)?;
    permissions::check(&organization.read(), clients, operation, &path, &caller)?;
    let query = Query::read(operation, parts.uri.query().unwrap_or(""))?;
    let body = validate::read_body(operation, &parts.headers, body)?;
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    let headers = &parts.headers;
    (route.handler)(&Call {
        organization,
        clients,
        channels,
        operation,
        path,
        query,
        target,
        headers,
        body,
        caller,
        now,
    })
}

/// The response to a method that a path does not have. OPTIONS is always allowed.
pub fn method_not_allowed(method: &Method, allowed: &[&'static str], path: &str) -> ApiResult {
    if method == Method::OPTIONS {
        return Ok(Reply::empty(204));
    }
    let allowed = allowed.join(", ");
    let mut error =
        ApiError::new(405, "method.not.allowed", format!("{path} does not answer {method}; it answers {allowed}."));
    error.allow = Some(allowed.into());
    Err(error)
}

/// The response to a path that does not exist.
pub fn not_found(path: &str) -> ApiResult {
    Err(ApiError::new(404, "not.found", format!("There is nothing at {path}.")))
}
