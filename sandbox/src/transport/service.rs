//! What all responses have in common: correlation id, cross-origin headers, and no body for HEAD.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::header::{self, HeaderValue};
use axum::http::{Method, Request, Response, StatusCode};
use hyper::body::Incoming;
use tower_service::Service;

use super::cors;
use super::request_log::{Outcome, RequestLog};
use crate::state::clock::Clock;

/// Correlation id of a request, in its extensions.
#[derive(Clone, Debug)]
pub struct CorrelationId(pub String);

/// Handles the requests of all connections: preflight requests itself, all others with the router.
#[derive(Clone)]
pub struct HttpService {
    pub router: Router,
    pub log: Arc<RequestLog>,
    pub clock: Arc<Clock>,
}

impl HttpService {
    /// Handles one request.
    pub async fn handle(mut self, request: Request<Incoming>) -> Response<Body> {
        let mut request = request.map(Body::new);
        let correlation_id = uuid::Uuid::new_v4().to_string();
        request.extensions_mut().insert(CorrelationId(correlation_id.clone()));
        let origin = request.headers().get(header::ORIGIN).cloned();
        let head = request.method() == Method::HEAD;

        let mut response = if cors::is_preflight(&request) {
            self.preflight(request, &correlation_id)
        } else {
            let Ok(response) = self.router.call(request).await;
            response
        };

        cors::add_headers(origin.as_ref(), response.headers_mut());
        if let Ok(value) = HeaderValue::from_str(&correlation_id) {
            response.headers_mut().insert(cors::CORRELATION_ID, value);
        }
        if head {
            // HEAD has the status and headers of GET, including Content-Length, but no body.
            let (parts, _) = response.into_parts();
            response = Response::from_parts(parts, Body::empty());
        }
        response
    }

    fn preflight(&self, request: Request<Body>, correlation_id: &str) -> Response<Body> {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        cors::add_preflight_headers(request.headers(), response.headers_mut());
        let (parts, _) = request.into_parts();
        let outcome = Outcome { operation: None, status: 204, correlation_id };
        self.log.record(&parts, String::new(), &outcome, self.clock.now());
        response
    }
}
