//! Which fields profiles have.

use crate::call::{Answer, Call};
use crate::errors::ApiError;
use crate::views;

/// `getFieldconfig`
pub fn read(call: &Call<'_>) -> Answer {
    let entity = call.query.text("type").unwrap_or_default();
    let config = views::field_config(entity);
    call.json(&config.ok_or_else(|| ApiError::field("bad.entity.type", "type", "must be person, group or org"))?)
}
