//! Reads query bodies.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::api::ApiError;

/// The body of a query as a struct. The schema has been checked before.
pub fn read_query<T: DeserializeOwned>(body: &Value) -> Result<T, ApiError> {
    T::deserialize(body)
        .map_err(|error| ApiError::bad_request("bad.request", format!("The query cannot be read: {error}")))
}
