//! Channels, their topics, and their WebSockets.

use std::net::TcpStream;
use std::time::Duration;

use genesys_users_sandbox::Settings;
use serde_json::{Value, json};
use tungstenite::protocol::CloseFrame;
use tungstenite::protocol::frame::coding::CloseCode;
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Error, Message, WebSocket};

use crate::access::Organization;
use crate::schema::check_model;
use crate::support::{Sandbox, api_error, text};

const CHANNELS: &str = "/notifications/channels";

/// A client of a WebSocket.
struct Socket(WebSocket<MaybeTlsStream<TcpStream>>);

impl Socket {
    fn connect(channel: &Value) -> Self {
        let (socket, _) = tungstenite::connect(text(&channel["connectUri"])).unwrap();
        let MaybeTlsStream::Plain(stream) = socket.get_ref() else { panic!("the socket has no TLS") };
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        Self(socket)
    }

    /// The next message, checked against the description.
    #[track_caller]
    fn next(&mut self) -> Value {
        let message = self.0.read().unwrap();
        let value: Value = serde_json::from_str(message.to_text().unwrap()).unwrap();
        check_model("ChannelMessage", &value);
        value
    }

    /// Topic and body of the next message that is no heartbeat.
    #[track_caller]
    fn event(&mut self) -> (String, Value) {
        let mut message = self.next();
        while message["topicName"] == "channel.metadata" {
            message = self.next();
        }
        assert_eq!(message["version"], "2");
        assert_eq!(text(&message["metadata"]["CorrelationId"]).len(), 36);
        (text(&message["topicName"]), message["eventBody"].clone())
    }

    fn send(&mut self, text: &str) {
        self.0.send(Message::text(text)).unwrap();
    }

    /// Waits until the socket is closed. Returns the close code; none without a close frame.
    fn closed(mut self) -> Option<CloseCode> {
        let mut code = None;
        loop {
            match self.0.read() {
                Ok(Message::Close(frame)) => code = frame.map(|frame| frame.code),
                Ok(_) => {}
                Err(Error::Io(error)) if error.kind() == std::io::ErrorKind::WouldBlock => panic!("it stays open"),
                Err(_) => return code,
            }
        }
    }
}

fn topics_of(channel: &Value) -> String {
    format!("{CHANNELS}/{}/subscriptions", text(&channel["id"]))
}

/// A channel with topics.
#[track_caller]
fn channel(sandbox: &Sandbox, topics: &[String]) -> Value {
    let channel = sandbox.post(CHANNELS, Value::Null).ok();
    let body: Vec<Value> = topics.iter().map(|id| json!({ "id": id })).collect();
    sandbox.post(&topics_of(&channel), json!(body)).ok();
    channel
}

#[track_caller]
fn my_id(sandbox: &Sandbox) -> String {
    text(&sandbox.get("/users/me").ok()["id"])
}

fn control(sandbox: &Sandbox, method: &str, path: &str, body: &str) -> Value {
    sandbox.send(method, &format!("/__sandbox{path}"), &[], body).ok()
}

#[test]
fn a_socket_delivers_the_changes_of_its_topics() {
    let sandbox = Sandbox::start();
    let me = my_id(&sandbox);
    let [user, presence, routing] = ["", ".presence", ".routingStatus"].map(|end| format!("v2.users.{me}{end}"));
    let channel = channel(&sandbox, &[user.clone(), presence.clone(), routing.clone()]);
    let mut socket = Socket::connect(&channel);
    // The change of another person is not reported.
    let other = sandbox.get("/users?pageSize=100").ok()["entities"].as_array().unwrap().clone();
    let other = text(&other.iter().find(|user| user["id"] != me.as_str()).unwrap()["id"]);
    sandbox.put(&format!("/users/{other}/routingstatus"), json!({ "status": "OFF_QUEUE" })).ok();
    sandbox.put(&format!("/users/{other}/routingstatus"), json!({ "status": "IDLE" })).ok();
    let status = |status: &str| sandbox.put(&format!("/users/{me}/routingstatus"), json!({ "status": status })).ok();

    let answer = status("IDLE");
    let full = sandbox.get(&format!("/users/{me}?expand=presence")).ok();
    let (topic, event) = socket.event();
    let definition = &full["presence"]["presenceDefinition"];
    assert_eq!(topic, presence);
    assert_eq!(
        event,
        json!({
            "source": "PURECLOUD",
            "presenceDefinition": { "id": definition["id"], "systemPresence": "ON_QUEUE" },
            "primary": true,
            "message": "",
            "modifiedDate": full["presence"]["modifiedDate"],
        })
    );
    assert_eq!(socket.event(), (routing.clone(), json!({ "id": me, "routingStatus": answer })));

    // A status that the person already has is no change, and two quick changes are two messages.
    status("IDLE");
    status("OFF_QUEUE");
    status("IDLE");
    let next = [(); 4].map(|()| socket.event());
    assert_eq!(next.each_ref().map(|(topic, _)| topic), [&presence, &routing, &presence, &routing]);
    assert_eq!(next[0].1["presenceDefinition"]["systemPresence"], "AVAILABLE");
    assert_eq!(next[1].1["routingStatus"]["status"], "OFF_QUEUE");
    assert_eq!(next[2].1["presenceDefinition"]["systemPresence"], "ON_QUEUE");

    let changed = sandbox.patch(&format!("/users/{me}"), json!({ "version": full["version"], "title": "Pilot" })).ok();
    assert_eq!(socket.event(), (user, changed));
}

#[test]
fn a_change_of_state_is_one_message_for_each_topic() {
    let sandbox = Sandbox::start();
    let body = json!({ "name": "Nell Quay", "email": "nell@example.com" });
    let nell = sandbox.post("/users", body).ok();
    let id = text(&nell["id"]);
    let name = |end: &str| format!("v2.users.{id}{end}");
    let mut socket = Socket::connect(&channel(&sandbox, &[name(""), name(".presence"), name(".routingStatus")]));
    sandbox.put(&format!("/users/{id}/routingstatus"), json!({ "status": "IDLE" })).ok();
    assert_eq!([socket.event().0, socket.event().0], [name(".presence"), name(".routingStatus")]);
    let update = json!({ "version": nell["version"], "title": "Pilot", "state": "inactive" });
    let changed = sandbox.patch(&format!("/users/{id}"), update).ok();
    assert_eq!((&changed["version"], &changed["title"]), (&json!(2), &json!("Pilot")));
    let (topic, presence) = socket.event();
    assert_eq!((topic, &presence["presenceDefinition"]["systemPresence"]), (name(".presence"), &json!("OFFLINE")));
    let (topic, routing) = socket.event();
    assert_eq!((topic, &routing["routingStatus"]["status"]), (name(".routingStatus"), &json!("OFF_QUEUE")));
    assert_eq!(socket.event(), (name(""), changed));
    sandbox.delete(&format!("/users/{id}")).ok();
    let (topic, user) = socket.event();
    assert_eq!((topic, &user["state"]), (name(""), &json!("deleted")));
}

#[test]
fn a_presence_that_is_set_is_a_message() {
    let sandbox = Sandbox::start();
    let me = my_id(&sandbox);
    let topic = format!("v2.users.{me}.presence");
    let mut socket = Socket::connect(&channel(&sandbox, std::slice::from_ref(&topic)));
    let definitions = sandbox.get("/presencedefinitions").ok()["entities"].as_array().unwrap().clone();
    let meal = definitions.iter().find(|one| one["systemPresence"] == "Meal").unwrap()["id"].clone();
    let body = json!({ "presenceDefinition": { "id": meal }, "message": "soup" });
    let set = sandbox.patch(&format!("/users/{me}/presences/purecloud"), body.clone()).ok();
    let event = |message: &str| {
        json!({
            "source": "PURECLOUD",
            "presenceDefinition": { "id": meal, "systemPresence": "MEAL" },
            "primary": true,
            "message": message,
            "modifiedDate": set["modifiedDate"],
        })
    };
    assert_eq!(socket.event(), (topic.clone(), event("soup")));
    // The same presence is no change, and another message is one.
    sandbox.patch(&format!("/users/{me}/presences/purecloud"), body).ok();
    sandbox.patch(&format!("/users/{me}/presences/purecloud"), json!({ "message": "cake" })).ok();
    assert_eq!(socket.event(), (topic, event("cake")));
}

#[test]
fn random_changes_are_messages() {
    let sandbox = Sandbox::with(|settings| settings.users = 20);
    let users = sandbox.get("/users?pageSize=100").ok()["entities"].as_array().unwrap().clone();
    let ends = [".presence", ".routingStatus"];
    let topics = users.iter().flat_map(|user| ends.map(|end| format!("v2.users.{}{end}", text(&user["id"]))));
    let mut socket = Socket::connect(&channel(&sandbox, &topics.collect::<Vec<_>>()));
    let body = json!({ "changes": users.len() }).to_string();
    let changed = control(&sandbox, "POST", "/activity", &body)["changed"].as_array().unwrap().clone();
    assert_eq!(changed.len(), users.len());
    let mut told = std::collections::BTreeSet::new();
    while told.len() < changed.len() {
        let (topic, _) = socket.event();
        told.insert(topic.split('.').nth(2).unwrap().to_owned());
    }
    assert!(changed.iter().all(|id| told.contains(&text(id))));
}

#[test]
fn an_organization_with_activity_changes_by_itself() {
    let start = |activity: u64| {
        Sandbox::with(|settings| {
            settings.users = 20;
            settings.activity = Duration::from_millis(activity);
        })
    };
    let look = |sandbox: &Sandbox| sandbox.get("/users?pageSize=100&expand=presence,routingStatus").ok();
    let (quiet, lively) = (start(0), start(10));
    let (before, first) = (look(&quiet), look(&lively));
    let deadline = std::time::Instant::now() + Duration::from_secs(10);
    while look(&lively) == first {
        assert!(std::time::Instant::now() < deadline, "nobody has changed");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(look(&quiet), before, "without the option nothing changes");
}

#[test]
fn topics_are_added_replaced_and_removed() {
    let sandbox = Sandbox::start();
    let me = my_id(&sandbox);
    let [user, presence, routing] = ["", ".presence", ".routingStatus"].map(|end| format!("v2.users.{me}{end}"));
    let channel = sandbox.post(CHANNELS, Value::Null).ok();
    let path = topics_of(&channel);
    let list = |names: &[&String]| json!(names.iter().map(|id| json!({ "id": id })).collect::<Vec<_>>());
    let entities = |names: &[&String]| json!({ "entities": list(names) });
    assert_eq!(sandbox.get(&path).ok(), entities(&[]));
    assert_eq!(sandbox.post(&path, list(&[&routing])).ok(), entities(&[&routing]));
    assert_eq!(sandbox.post(&path, list(&[&user, &routing])).ok(), entities(&[&routing, &user]));
    assert_eq!(sandbox.put(&path, list(&[&presence])).ok(), entities(&[&presence]));
    assert_eq!(sandbox.get(&path).ok(), entities(&[&presence]));
    let mut socket = Socket::connect(&channel);
    sandbox.put(&format!("/users/{me}/routingstatus"), json!({ "status": "IDLE" })).ok();
    assert_eq!(socket.event().0, presence);
    assert_eq!(sandbox.delete(&path).status, 204);
    assert_eq!(sandbox.get(&path).ok(), entities(&[]));
    sandbox.put(&format!("/users/{me}/routingstatus"), json!({ "status": "OFF_QUEUE" })).ok();
    sandbox.post(&path, list(&[&routing])).ok();
    sandbox.put(&format!("/users/{me}/routingstatus"), json!({ "status": "IDLE" })).ok();
    let (topic, event) = socket.event();
    assert_eq!((topic, &event["routingStatus"]["status"]), (routing, &json!("IDLE")), "nothing came without topics");
}

#[test]
fn invalid_topics_are_refused() {
    let sandbox = Sandbox::start();
    let me = my_id(&sandbox);
    let channel = channel(&sandbox, &[format!("v2.users.{me}")]);
    let path = topics_of(&channel);
    for id in [
        format!("v2.users.{me}.conversations"),
        format!("v2.users.{me}.routingstatus"),
        "v2.users.me.presence".to_owned(),
        "v2.users.00000000-0000-4000-8000-000000000000.presence".to_owned(),
        String::new(),
    ] {
        let body = json!([{ "id": format!("v2.users.{me}.presence") }, { "id": id }]);
        for answer in [sandbox.post(&path, body.clone()), sandbox.put(&path, body.clone())] {
            assert_eq!(answer.error(), api_error(400, "invalid.value", "[1].id"), "{id}");
        }
    }
    assert_eq!(sandbox.post(&path, json!([{}])).error(), api_error(400, "constraint.validation", "[0].id"));
    assert_eq!(sandbox.post(&path, json!({})).error(), api_error(400, "invalid.property", "body"));
    assert_eq!(
        sandbox.get(&path).ok(),
        json!({ "entities": [{ "id": format!("v2.users.{me}") }] }),
        "no topic is added"
    );
    let path = topics_of(&json!({ "id": "nothing" }));
    assert_eq!(sandbox.get(&path).error(), api_error(404, "not.found", ""));
    assert_eq!(sandbox.post(&path, json!([])).error(), api_error(404, "not.found", ""));
    assert_eq!(sandbox.delete(&path).error(), api_error(404, "not.found", ""));
}

#[test]
fn a_channel_has_at_most_a_thousand_topics() {
    let sandbox = Sandbox::with(|settings| settings.users = 1_001);
    let mut topics = Vec::new();
    for page in 1..=3 {
        let users = sandbox.get(&format!("/users?state=any&pageSize=500&pageNumber={page}")).ok();
        let users = users["entities"].as_array().unwrap().clone();
        topics.extend(users.iter().map(|user| json!({ "id": format!("v2.users.{}.presence", text(&user["id"])) })));
    }
    let channel = sandbox.post(CHANNELS, Value::Null).ok();
    let path = topics_of(&channel);
    assert_eq!(sandbox.put(&path, json!(topics)).error(), api_error(400, "constraint.validation", ""));
    let last = topics.split_off(1_000);
    assert_eq!(sandbox.put(&path, json!(topics)).ok()["entities"].as_array().unwrap().len(), 1_000);
    let more = sandbox.post(&path, json!(last));
    assert_eq!(more.error(), api_error(400, "constraint.validation", ""));
    assert!(more.text.contains("1001"), "{}", more.text);
    sandbox.post(&path, json!(topics[..1])).ok();
}

#[test]
fn heartbeats_and_pongs_are_sent() {
    let sandbox = Sandbox::with(|settings| settings.heartbeat = Duration::from_millis(50));
    let mut socket = Socket::connect(&channel(&sandbox, &[]));
    let metadata = |message: &str| json!({ "topicName": "channel.metadata", "eventBody": { "message": message } });
    for _ in 0..3 {
        assert_eq!(socket.next(), metadata("WebSocket Heartbeat"));
    }
    socket.send("not JSON");
    socket.send(r#"{"message":"ping"}"#);
    let mut next = socket.next();
    while next == metadata("WebSocket Heartbeat") {
        next = socket.next();
    }
    assert_eq!(next, metadata("pong"));
    // With the default interval, the pong comes first.
    let sandbox = Sandbox::start();
    let mut socket = Socket::connect(&channel(&sandbox, &[]));
    socket.send(r#"{"message":"ping"}"#);
    assert_eq!(socket.next(), metadata("pong"));
}

#[test]
fn channels_belong_to_a_person() {
    let organization = Organization::start();
    let call = |token: &str, method: &str, path: &str| organization.call(token, method, path, Value::Null);
    let own = call("agent", "POST", CHANNELS).ok();
    assert_eq!(call("agent", "GET", CHANNELS).ok(), json!({ "entities": [own] }));
    assert_eq!(call("lead", "GET", CHANNELS).ok(), json!({ "entities": [] }));
    assert_eq!(call("lead", "GET", &topics_of(&own)).error(), api_error(404, "not.found", ""));
    assert_eq!(call("lead", "GET", &format!("{CHANNELS}?includechannels=all")).error().0, 400);
    let robot = call("robot", "POST", CHANNELS).ok();
    assert_eq!(call("robot", "GET", &format!("{CHANNELS}?includechannels=oauthclient")).ok()["entities"][0], robot);
    let anonymous = organization.sandbox.send("POST", "/api/v2/notifications/channels", &[], "");
    assert_eq!(anonymous.error(), api_error(401, "authentication.required", ""));
}

#[test]
fn the_address_of_a_socket_is_on_the_host_of_the_request() {
    let sandbox = Sandbox::start();
    let origin = sandbox.server.origin();
    let (_, port) = origin.rsplit_once(':').unwrap();
    let host = format!("localhost:{port}");
    let headers = [("Authorization", "Bearer sandbox-token"), ("Host", host.as_str())];
    let channel = sandbox.send("POST", "/api/v2/notifications/channels", &headers, "").ok();
    let id = text(&channel["id"]);
    assert_eq!(channel["connectUri"], format!("ws://{host}/channels/{id}"));
    let here = sandbox.get(CHANNELS).ok()["entities"][0].clone();
    assert_eq!(here["connectUri"], format!("{}/channels/{id}", origin.replace("http", "ws")));
    assert_eq!(here["expires"], channel["expires"]);
    Socket::connect(&here);
    Socket::connect(&channel);
}

#[test]
fn the_available_topics_are_listed() {
    let sandbox = Sandbox::start();
    let topics = sandbox.get("/notifications/availabletopics").ok();
    let names = ["v2.users.{id}", "v2.users.{id}.presence", "v2.users.{id}.routingStatus"];
    assert_eq!(topics, json!({ "entities": names.map(|id| json!({ "id": id })) }));
    let parts = "expand=description,topicParameters&expand=requiresPermissions";
    let full = sandbox.get(&format!("/notifications/availabletopics?{parts}")).ok();
    let first = &full["entities"][0];
    assert_eq!(first.as_object().unwrap().len(), 4);
    assert_eq!((&first["topicParameters"], &first["requiresPermissions"]), (&json!(["id"]), &json!([])));
    let wrong = sandbox.get("/notifications/availabletopics?expand=aura");
    assert_eq!(wrong.error(), api_error(400, "invalid.query.param.value", "expand"));
}

#[test]
fn a_channel_has_one_socket_and_can_be_connected_again() {
    let sandbox = Sandbox::start();
    let me = my_id(&sandbox);
    let channel = channel(&sandbox, &[format!("v2.users.{me}.routingStatus")]);
    let first = Socket::connect(&channel);
    let second = Socket::connect(&channel);
    assert_eq!(first.closed(), Some(CloseCode::Away), "the second socket replaces the first");
    control(&sandbox, "DELETE", "/channels", "");
    assert_eq!(second.closed(), Some(CloseCode::Away));
    let mut third = Socket::connect(&channel);
    sandbox.put(&format!("/users/{me}/routingstatus"), json!({ "status": "IDLE" })).ok();
    assert_eq!(third.event().1["routingStatus"]["status"], "IDLE", "the topics are still there");
    third.0.close(Some(CloseFrame { code: CloseCode::Normal, reason: "".into() })).unwrap();
    assert_eq!(third.closed(), Some(CloseCode::Normal), "the sandbox answers that the client closes");
}

#[test]
fn a_channel_ends_after_a_day() {
    let sandbox = Sandbox::start();
    let me = my_id(&sandbox);
    let channel = channel(&sandbox, &[]);
    let socket = Socket::connect(&channel);
    let advance = |hours: i64| {
        control(&sandbox, "POST", "/clock", &json!({ "advance": hours * 3_600_000 }).to_string());
    };
    advance(23);
    let topic = json!([{ "id": format!("v2.users.{me}") }]);
    sandbox.post(&topics_of(&channel), topic.clone()).ok();
    let renewed = sandbox.get(CHANNELS).ok()["entities"][0]["expires"].clone();
    assert!(text(&renewed) > text(&channel["expires"]), "topics start the day anew");
    advance(23);
    assert_eq!(sandbox.get(&topics_of(&channel)).ok(), json!({ "entities": topic }));
    advance(2);
    assert_eq!(socket.closed(), Some(CloseCode::Away));
    assert_eq!(sandbox.get(CHANNELS).ok(), json!({ "entities": [] }));
    assert_eq!(sandbox.get(&topics_of(&channel)).error(), api_error(404, "not.found", ""));
    let Err(Error::Http(refused)) = tungstenite::connect(text(&channel["connectUri"])) else { panic!("it is open") };
    assert_eq!(refused.status(), 404);
}

#[test]
fn sockets_are_logged_and_obey_rules() {
    let sandbox = Sandbox::with(|settings: &mut Settings| {
        settings.rules = ["drop", "status,status=503", "broken-json"]
            .map(|fault| format!("operation=notificationsSocket,count=1,fault={fault}").parse().unwrap())
            .to_vec();
    });
    let channel = channel(&sandbox, &[]);
    let address = text(&channel["connectUri"]);
    assert!(matches!(tungstenite::connect(&address), Err(Error::Io(_) | Error::Protocol(_))), "it is dropped");
    let Err(Error::Http(refused)) = tungstenite::connect(&address) else { panic!("it is open") };
    assert_eq!(refused.status(), 503);
    // A handshake has no body to corrupt.
    let (socket, response) = tungstenite::connect(&address).unwrap();
    assert_eq!(response.headers().get("Content-Type"), None);
    let mut socket = Socket(socket);
    socket.send(r#"{"message":"ping"}"#);
    assert_eq!(socket.next()["eventBody"]["message"], "pong");
    let plain = sandbox.send("GET", &format!("/channels/{}", text(&channel["id"])), &[], "");
    assert_eq!(plain.error(), api_error(400, "bad.request", ""));
    let log = control(&sandbox, "GET", "/requests?operation=notificationsSocket", "");
    let statuses: Vec<&Value> = log["requests"].as_array().unwrap().iter().map(|one| &one["status"]).collect();
    assert_eq!(statuses, [0, 503, 101, 400]);
}

#[test]
fn the_end_of_the_server_closes_its_sockets() {
    let sandbox = Sandbox::start();
    let socket = Socket::connect(&channel(&sandbox, &[]));
    let Sandbox { server, runtime, .. } = sandbox;
    drop(server);
    assert_eq!(socket.closed(), Some(CloseCode::Away));
    drop(runtime);
}
