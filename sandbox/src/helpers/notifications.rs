//! Channels, their topics, and the topics that exist.

use axum::http::header;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::api::{ApiError, ApiResult};
use crate::notifications::{Aspect, ChannelState, MAX_TOPICS, Topic, TopicsError, socket};
use crate::routing::Call;
use crate::state::clock::iso;

/// A listing that has no pages.
#[derive(Serialize)]
struct Entities<T> {
    entities: Vec<T>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Channel {
    #[serde(skip_serializing_if = "Option::is_none")]
    connect_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    expires: String,
}

#[derive(Serialize)]
struct ChannelTopic {
    id: String,
}

/// `getNotificationsChannels`
pub fn channels(call: &Call<'_>) -> ApiResult {
    let all_tokens = call.query.text("includechannels") == Some("oauthclient");
    let channels = call.channels.list(&call.caller, all_tokens, call.now).into_iter();
    let entities = channels.map(|channel| view(call, channel)).collect::<Result<_, _>>()?;
    call.json(&Entities::<Channel> { entities })
}

/// `postNotificationsChannels`
pub fn create(call: &Call<'_>) -> ApiResult {
    host(call)?;
    let (id, expires) = call.channels.create(&call.caller, call.now);
    call.json(&view(call, ChannelState { id: Some(id), expires })?)
}

/// `getNotificationsChannelSubscriptions`
pub fn topics(call: &Call<'_>) -> ApiResult {
    let id = call.path.get("channelId");
    let topics = call.channels.topics(id, &call.caller, call.now);
    reply(call, topics.ok_or_else(|| ApiError::not_found("channel", id))?)
}

/// `postNotificationsChannelSubscriptions`
pub fn add_topics(call: &Call<'_>) -> ApiResult {
    reply(call, set_topics(call, read_topics(call)?, true)?)
}

/// `putNotificationsChannelSubscriptions`
pub fn replace_topics(call: &Call<'_>) -> ApiResult {
    reply(call, set_topics(call, read_topics(call)?, false)?)
}

/// `deleteNotificationsChannelSubscriptions`
pub fn remove_topics(call: &Call<'_>) -> ApiResult {
    set_topics(call, Vec::new(), false)?;
    call.no_body()
}

/// `getNotificationsAvailabletopics`
pub fn available_topics(call: &Call<'_>) -> ApiResult {
    let view = |aspect: Aspect| {
        let (description, path) = match aspect {
            Aspect::User => ("A person has changed.", "/api/v2/users/{userId}"),
            Aspect::Presence => ("A person has another presence.", "/api/v2/users/{userId}?expand=presence"),
            Aspect::RoutingStatus => ("A person has another routing status.", "/api/v2/users/{userId}/routingstatus"),
        };
        let all = json!({
            "description": description,
            "enforced": true,
            "visibility": "Public",
            "transports": ["Websocket"],
            "publicApiTemplateUriPaths": [path],
            "requiresPermissions": [],
            "permissionDetails": [],
            "topicParameters": ["id"],
        });
        let mut topic = Map::new();
        topic.insert("id".to_owned(), aspect.topic_name("{id}").into());
        topic.extend(call.query.list("expand").iter().map(|part| (part.clone(), all[part.as_str()].clone())));
        Value::Object(topic)
    };
    call.json(&Entities { entities: Aspect::ALL.map(view).to_vec() })
}

/// The topics of the body. Each must name a person of the organization.
fn read_topics(call: &Call<'_>) -> Result<Vec<Topic>, ApiError> {
    let organization = call.organization.read();
    let items = call.body.as_array().into_iter().flatten().enumerate();
    let topic = |(at, item): (usize, &Value)| {
        let name = item["id"].as_str().unwrap_or_default();
        let field = format!("[{at}].id");
        let topic = Topic::parse(name).ok_or_else(|| {
            let known = Aspect::ALL.map(|aspect| aspect.topic_name("{id}")).join(", ");
            ApiError::field("invalid.value", &field, format!("{name} is no topic; there are {known}"))
        })?;
        match organization.people.by_id(&topic.user.to_string()) {
            Some(_) => Ok(topic),
            None => Err(ApiError::field("invalid.value", &field, format!("{name} names no user of the organization"))),
        }
    };
    items.map(topic).collect()
}

fn set_topics(call: &Call<'_>, topics: Vec<Topic>, add: bool) -> Result<Vec<Topic>, ApiError> {
    let id = call.path.get("channelId");
    call.channels.set_topics(id, &call.caller, topics, add, call.now).map_err(|error| match error {
        TopicsError::NoChannel => ApiError::not_found("channel", id),
        TopicsError::TooMany(count) => ApiError::bad_request(
            "constraint.validation",
            format!("A channel has at most {MAX_TOPICS} topics; this would make {count}. Make another channel."),
        ),
    })
}

fn reply(call: &Call<'_>, topics: Vec<Topic>) -> ApiResult {
    call.json(&Entities { entities: topics.iter().map(|topic| ChannelTopic { id: topic.name() }).collect() })
}

fn view(call: &Call<'_>, channel: ChannelState) -> Result<Channel, ApiError> {
    let connect_uri = channel.id.as_deref().map(|id| host(call).map(|host| socket::connect_uri(host, id)));
    Ok(Channel { connect_uri: connect_uri.transpose()?, id: channel.id, expires: iso(channel.expires) })
}

/// The host that the client has called the sandbox by. Its sockets are at the same one.
fn host<'a>(call: &'a Call<'_>) -> Result<&'a str, ApiError> {
    let host = call.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    host.filter(|host| !host.is_empty()).ok_or_else(|| {
        let message = "The request has no Host header; send one, because connectUri names the host of the request.";
        ApiError::bad_request("bad.request", message)
    })
}
