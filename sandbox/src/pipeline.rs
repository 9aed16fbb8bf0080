//! The way of one request: read the body, find the route, apply the fault rules, run the operation, write the log.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::extract::ws::WebSocketUpgrade;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response};
use bytes::Bytes;

use crate::api::{ApiError, ApiResult};
use crate::app::App;
use crate::authentication::endpoints::{self, TOKEN_INFO_PATH};
use crate::authentication::login::{LoginContext, host};
use crate::authentication::rate_limit::Usage;
use crate::authentication::token_info;
use crate::faults::{self, FaultPlan};
use crate::notifications::socket;
use crate::routing::RouteMatch;
use crate::routing::dispatch::{self, Context, dispatch};
use crate::transport::body;
use crate::transport::connection::Dropped;
use crate::transport::request_log::Outcome;
use crate::transport::response::respond;
use crate::transport::service::CorrelationId;

/// Where a request goes.
enum Target<'a> {
    /// An endpoint of the login host.
    Login(&'static str),
    /// One of the endpoints of `/api/v2/tokens/me`.
    TokenInfo(&'static str),
    /// The WebSocket of a channel, by its id.
    Socket(String, Result<WebSocketUpgrade, ApiError>),
    /// A path of the API: an operation, another method of its path, or nothing.
    Api(RouteMatch<'a>),
}

/// Handles every request that is not for the control API.
pub async fn handle(State(app): State<Arc<App>>, request: Request<Body>) -> Response<Body> {
    let (mut parts, body) = request.into_parts();
    let correlation_id = parts.extensions.get::<CorrelationId>().map(|id| id.0.clone()).unwrap_or_default();
    let body = body::read(body).await;
    let target = Target::find(&app, &mut parts).await;
    let operation = target.name();
    let login = matches!(target, Target::Login(_));

    let plan = app.rules.plan(operation);
    if !plan.delay.is_zero() {
        tokio::time::sleep(plan.delay).await;
    }
    let response = apply(plan, || target.handle(&app, &parts, &body, &correlation_id), &correlation_id).await;

    let dropped = response.extensions().get::<Dropped>().is_some();
    let status = if dropped { 0 } else { response.status().as_u16() };
    let outcome = Outcome { operation, status, correlation_id: &correlation_id };
    app.log.record(&parts, log_text(&body, login), &outcome, app.clock.now());
    response
}

/// Handles a request, with the fault of the plan.
async fn apply(plan: FaultPlan, handle: impl FnOnce() -> Response<Body>, correlation_id: &str) -> Response<Body> {
    match plan.fault {
        None => handle(),
        Some((fault, rule)) if fault.replaces() => {
            if rule.applied {
                handle();
            }
            faults::replace(fault, &rule, |error| respond(Err(error), correlation_id))
        }
        Some((fault, rule)) => faults::corrupt(fault, &rule, handle()).await,
    }
}

/// The body as text for the log, without secrets.
fn log_text(body: &Result<Bytes, ApiError>, login: bool) -> String {
    let text = body.as_ref().map_or("", |bytes| std::str::from_utf8(bytes).unwrap_or("(not UTF-8)"));
    if login { host::redact(text) } else { text.to_owned() }
}

impl<'a> Target<'a> {
    async fn find(app: &'a App, parts: &mut Parts) -> Self {
        if let Some(id) = socket::channel_id(parts.uri.path()).map(str::to_owned) {
            return Self::Socket(id, socket::handshake(parts).await);
        }
        let path = parts.uri.path();
        if let Some(endpoint) = endpoints::login_endpoint(path) {
            return Self::Login(endpoint);
        }
        if let Some(endpoint) = endpoints::token_info_endpoint(path, &parts.method) {
            return Self::TokenInfo(endpoint);
        }
        Self::Api(app.routes.find(effective_method(parts).as_str(), path))
    }

    /// The name of the operation or endpoint, for the log and the fault rules.
    fn name(&self) -> Option<&'static str> {
        match self {
            Self::Login(name) | Self::TokenInfo(name) => Some(name),
            Self::Socket(..) => Some(socket::NAME),
            Self::Api(RouteMatch::Route(route, _)) => Some(route.endpoint.name),
            Self::Api(_) => None,
        }
    }

    fn handle(self, app: &App, parts: &Parts, body: &Result<Bytes, ApiError>, correlation_id: &str) -> Response<Body> {
        let (authority, organization, now) = (&app.authority, &app.organization, app.clock.now());
        let result = match self {
            Self::Login(endpoint) => {
                return host::handle(&LoginContext { authority, organization, now }, endpoint, parts, body);
            }
            Self::TokenInfo(endpoint) => token_info::handle(endpoint, authority, organization, &parts.headers, now),
            Self::Socket(id, handshake) => {
                match handshake.and_then(|upgrade| socket::open(upgrade, &app.channels, &app.clock, &id)) {
                    Ok(response) => return response,
                    Err(error) => Err(error),
                }
            }
            Self::Api(RouteMatch::Route(route, path)) => {
                dispatch(&Context { authority, organization, channels: &app.channels, now }, route, path, parts, body)
            }
            Self::Api(RouteMatch::OtherMethods(methods)) => method_not_allowed(parts, &methods),
            Self::Api(RouteMatch::NotFound) if parts.uri.path() == TOKEN_INFO_PATH => {
                method_not_allowed(parts, &["GET", "DELETE"])
            }
            Self::Api(RouteMatch::NotFound) => dispatch::not_found(parts.uri.path()),
        };
        let mut response = respond(result, correlation_id);
        if let Some(usage) = authority.usage(&parts.headers, now) {
            add_rate_limit(response.headers_mut(), &usage);
        }
        response
    }
}

/// Adds the headers of the rate limit, which all responses to a valid token have.
fn add_rate_limit(headers: &mut HeaderMap, usage: &Usage) {
    headers.insert("inin-ratelimit-allowed", HeaderValue::from(usage.allowed));
    headers.insert("inin-ratelimit-count", HeaderValue::from(usage.count));
    headers.insert("inin-ratelimit-reset", HeaderValue::from(usage.reset));
}

fn method_not_allowed(parts: &Parts, allowed: &[&'static str]) -> ApiResult {
    dispatch::method_not_allowed(&effective_method(parts), allowed, parts.uri.path())
}

/// The method of a request. HEAD is handled like GET.
fn effective_method(parts: &Parts) -> Method {
    if parts.method == Method::HEAD { Method::GET } else { parts.method.clone() }
}
