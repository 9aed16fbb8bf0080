//! `/__sandbox/clock`: the clock of the sandbox.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::result::{ControlError, ControlResult, read_json};
use crate::app::App;
use crate::state::clock::iso;

/// Maximum advance of one request: a century, in milliseconds.
const MAX_ADVANCE: i64 = 3_155_760_000_000;

/// The present time of the sandbox.
pub async fn read(State(app): State<Arc<App>>) -> Response {
    Json(json!({ "now": iso(app.clock.now()) })).into_response()
}

/// Moves the clock forward: `{ "advance": milliseconds }`.
pub async fn advance(State(app): State<Arc<App>>, body: Body) -> ControlResult {
    let body: Value = read_json(body).await?;
    let advance = body["advance"].as_i64().filter(|advance| (0..=MAX_ADVANCE).contains(advance)).ok_or_else(|| {
        ControlError::bad_request("Send {\"advance\": milliseconds}, 0 to a century; the clock goes forward only.")
    })?;
    app.clock.advance(advance);
    app.channels.expire(app.clock.now());
    Ok(read(State(app)).await)
}
