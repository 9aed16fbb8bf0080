//! `/__sandbox/activity`: changes the presence or routing status of random people.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::response::IntoResponse;
use serde_json::{Value, json};

use super::result::{ControlError, ControlResult, read_json};
use crate::app::App;
use crate::state::PersonState;

/// Makes changes: `{ "changes": number of people }`. Shows the ids of the people.
pub async fn change(State(app): State<Arc<App>>, body: Body) -> ControlResult {
    let body: Value = read_json(body).await?;
    let mut organization = app.organization.write();
    let most = organization.people.sorted(Some(PersonState::Active)).len();
    let changes = body["changes"].as_u64().and_then(|changes| usize::try_from(changes).ok());
    let changes = changes.filter(|changes| (1..=most).contains(changes)).ok_or_else(|| {
        ControlError::bad_request(format!("Send {{\"changes\": 1 to {most}}}; {most} people are active."))
    })?;
    let changed = organization.change_activity(changes, app.clock.now());
    let ids: Vec<String> = changed.into_iter().map(|key| organization.people.get(key).id.to_string()).collect();
    Ok(Json(json!({ "changed": ids })).into_response())
}
