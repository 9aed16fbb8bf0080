//! A call of an endpoint, as its handler sees it.

use std::sync::Arc;

use axum::http::HeaderMap;
use parking_lot::RwLock;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::params::Query;
use super::path::PathParameters;
use crate::api::{ApiError, ApiResult, Endpoint, Reply, SPEC};
use crate::authentication::{Clients, Grant};
use crate::notifications::Channels;
use crate::state::Organization;
use crate::state::clock::Millis;

/// A call whose token, permissions, parameters and body have been checked.
pub struct Call<'a> {
    /// The organization. A handler locks it once, so that other operations see all of its changes or none.
    pub organization: &'a RwLock<Organization>,
    /// The OAuth clients.
    pub clients: &'a Clients,
    /// The channels for notifications.
    pub channels: &'a Channels,
    /// Descriptor of the operation or helper.
    pub operation: &'a Endpoint,
    /// Path parameters.
    pub path: PathParameters,
    /// Query parameters.
    pub query: Query,
    /// Path and query as the client sent them, for the links of a page.
    pub target: &'a str,
    /// Headers of the request.
    pub headers: &'a HeaderMap,
    /// Request body; null when the endpoint has none.
    pub body: Value,
    /// Grant of the token.
    pub caller: Arc<Grant>,
    /// Time of the call.
    pub now: Millis,
}

/// The code of an endpoint.
pub type Handler = fn(&Call<'_>) -> ApiResult;

impl Call<'_> {
    /// The request body as a generated model.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        T::deserialize(&self.body)
            .map_err(|error| ApiError::bad_request("bad.request", format!("The body cannot be read: {error}")))
    }

    /// A reply with the success status of the endpoint and a body.
    pub fn json(&self, body: &impl Serialize) -> ApiResult {
        Reply::json(SPEC.operation(self.operation.name).success, body)
    }

    /// A reply with the success status of the endpoint and no body.
    pub fn no_body(&self) -> ApiResult {
        Ok(Reply::empty(SPEC.operation(self.operation.name).success))
    }
}
