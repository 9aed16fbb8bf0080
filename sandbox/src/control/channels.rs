//! `/__sandbox/channels`: the WebSockets of the channels.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;

use crate::app::App;

/// Closes all WebSockets. The channels stay, so that clients can connect again.
pub async fn close_sockets(State(app): State<Arc<App>>) -> StatusCode {
    app.channels.close_sockets();
    StatusCode::NO_CONTENT
}
