//! One call of an operation, as its handler sees it, and the reply.

use std::sync::Arc;

use genesys_users_core::operation::Operation;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::app::App;
use crate::auth::Grant;
use crate::clock::Millis;
use crate::errors::ApiError;
use crate::params::Query;
use crate::routes::PathValues;
use crate::spec::SPEC;

/// A call whose token, parameters and body have been checked.
pub struct Call<'a> {
    /// The organization and all around it.
    pub app: &'a App,
    /// Descriptor of the operation.
    pub operation: &'static Operation,
    /// Values of the placeholders of the path.
    pub path: PathValues,
    /// Parameters of the query.
    pub query: Query,
    /// Path and query as they were sent, for the links of a page.
    pub target: &'a str,
    /// The body; null when the operation takes none.
    pub body: Value,
    /// Whose token it is.
    pub caller: Arc<Grant>,
    /// When the call came in.
    pub now: Millis,
}

/// What a handler answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// JSON text; none for an empty body.
    pub body: Option<Vec<u8>>,
}

/// What every handler returns.
pub type Answer = Result<Reply, ApiError>;

/// Code behind an operation.
pub type Handler = fn(&Call<'_>) -> Answer;

impl Call<'_> {
    /// The body as a generated model.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        T::deserialize(&self.body)
            .map_err(|error| ApiError::bad_request("bad.request", format!("The body cannot be read: {error}")))
    }

    /// The success status of the operation with a body.
    pub fn json(&self, body: &impl Serialize) -> Answer {
        Reply::json(SPEC.operation(self.operation.name).success, body)
    }

    /// The success status of the operation without a body.
    pub fn done(&self) -> Answer {
        Ok(Reply { status: SPEC.operation(self.operation.name).success, body: None })
    }
}

impl Reply {
    /// A reply with a status and a JSON body.
    pub fn json(status: u16, body: &impl Serialize) -> Answer {
        match serde_json::to_vec(body) {
            Ok(body) => Ok(Self { status, body: Some(body) }),
            Err(error) => {
                Err(ApiError::new(500, "internal.server.error", format!("The answer cannot be written: {error}")))
            }
        }
    }
}
