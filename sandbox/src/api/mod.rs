//! What the API description fixes for every operation: error bodies, error codes, schemas, and the form of a response.

mod description;
mod endpoint;
mod error;
mod reply;
mod spec;

pub use description::description;
pub use endpoint::Endpoint;
pub use error::{ApiError, ErrorDetail};
pub use reply::{ApiResult, Reply};
pub use spec::{OperationSpec, SPEC, validation_options};
