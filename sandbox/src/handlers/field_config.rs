//! The fields of profiles.

use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::views;

/// `getFieldconfig`
pub fn read(call: &Call<'_>) -> ApiResult {
    let entity = call.query.text("type").unwrap_or_default();
    let config = views::field_config(entity);
    call.json(&config.ok_or_else(|| ApiError::field("bad.entity.type", "type", "must be person, group or org"))?)
}
