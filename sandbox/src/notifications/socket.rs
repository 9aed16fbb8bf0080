//! The WebSocket of a channel.
//!
//! Like that of the platform it needs no token and takes every origin: the id of the channel is the secret.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::FromRequestParts;
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, WebSocketUpgrade, close_code};
use axum::http::Response;
use axum::http::request::Parts;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior, interval_at, timeout};

use super::channels::Channels;
use crate::api::ApiError;
use crate::state::clock::Clock;

/// Name of the endpoint, in the request log and the fault rules.
pub const NAME: &str = "notificationsSocket";

/// Start of the path of a socket; the id of the channel follows.
const PATH: &str = "/channels/";

/// Maximum size of a message of a client, in bytes.
const MAX_MESSAGE: usize = 64 << 10;

/// How long a client may take to answer that its socket is closed.
const CLOSE_TIME: Duration = Duration::from_secs(1);

/// The id of the channel whose socket has this path.
pub fn channel_id(path: &str) -> Option<&str> {
    path.strip_prefix(PATH).filter(|id| !id.is_empty() && !id.contains('/'))
}

/// The address of the socket of a channel, on the host that a request names.
pub fn connect_uri(host: &str, id: &str) -> String {
    format!("ws://{host}{PATH}{id}")
}

/// The handshake of a request.
pub async fn handshake(parts: &mut Parts) -> Result<WebSocketUpgrade, ApiError> {
    let upgrade = WebSocketUpgrade::from_request_parts(parts, &()).await;
    upgrade.map(|upgrade| upgrade.max_message_size(MAX_MESSAGE)).map_err(|rejection| {
        let message = format!("This is the address of a WebSocket, and the request is no handshake: {rejection}.");
        ApiError::bad_request("bad.request", message)
    })
}

/// Opens the socket of a channel. It belongs to the channel from now on, so that no change is lost until the client has
/// the response.
pub fn open(
    upgrade: WebSocketUpgrade,
    channels: &Arc<Channels>,
    clock: &Arc<Clock>,
    id: &str,
) -> Result<Response<Body>, ApiError> {
    let connection = channels.connect(id, clock.now());
    let (number, messages) = connection.ok_or_else(|| ApiError::not_found_with_code("not.found", "channel", id))?;
    let (channels, failed, clock) = (Arc::clone(channels), Arc::clone(channels), Arc::clone(clock));
    let upgrade = upgrade.on_failed_upgrade(move |_| failed.disconnect(number));
    Ok(upgrade.on_upgrade(async move |mut socket| {
        if serve(&mut socket, &channels, &clock, messages).await {
            close(socket).await;
        }
        channels.disconnect(number);
    }))
}

/// Serves a socket. Returns whether the sandbox has to close it; otherwise it has ended.
async fn serve(
    socket: &mut WebSocket,
    channels: &Channels,
    clock: &Clock,
    mut messages: mpsc::Receiver<Utf8Bytes>,
) -> bool {
    let mut heartbeat = interval_at(Instant::now() + channels.heartbeat, channels.heartbeat);
    heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let message = tokio::select! {
            message = messages.recv() => match message {
                Some(message) => message,
                None => return true,
            },
            _ = heartbeat.tick() => {
                channels.expire(clock.now());
                metadata("WebSocket Heartbeat")
            }
            received = socket.recv() => match received {
                Some(Ok(Message::Text(text))) if is_ping(&text) => metadata("pong"),
                Some(Ok(_)) => continue,
                Some(Err(_)) | None => return false,
            },
        };
        if socket.send(Message::Text(message)).await.is_err() {
            return false;
        }
    }
}

/// Closes a socket.
async fn close(mut socket: WebSocket) {
    let frame = CloseFrame { code: close_code::AWAY, reason: Utf8Bytes::from_static("the sandbox closes the socket") };
    if socket.send(Message::Close(Some(frame))).await.is_ok() {
        // Closing the connection before the client has answered could discard the frame.
        let answered = async { while let Some(Ok(_)) = socket.recv().await {} };
        let _ = timeout(CLOSE_TIME, answered).await;
    }
}

fn is_ping(text: &str) -> bool {
    serde_json::from_str::<Value>(text).is_ok_and(|value| value["message"] == "ping")
}

/// A message about the socket itself.
fn metadata(message: &str) -> Utf8Bytes {
    json!({ "topicName": "channel.metadata", "eventBody": { "message": message } }).to_string().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_socket_names_its_channel() {
        assert_eq!(connect_uri("localhost:1234", "streaming-0-a"), "ws://localhost:1234/channels/streaming-0-a");
        assert_eq!(channel_id("/channels/streaming-0-a"), Some("streaming-0-a"));
        assert_eq!(
            [channel_id("/channels/"), channel_id("/channels/a/b"), channel_id("/api/v2/channels/a")],
            [None; 3]
        );
    }

    #[test]
    fn a_ping_is_an_object_with_the_message_ping() {
        assert!(is_ping(r#"{"message":"ping","more":1}"#));
        assert!(["ping", r#"{"message":"pong"}"#, "[]", "{", ""].iter().all(|text| !is_ping(text)));
    }
}
