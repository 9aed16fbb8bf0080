//! The chats of the caller.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::access::Organization;
use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

/// All chats, read by the links, and the pages.
fn read_all(sandbox: &Sandbox, query: &str) -> (Vec<Value>, Vec<Value>) {
    let (mut chats, mut pages) = (Vec::new(), Vec::new());
    let mut next = Some(format!("/users/chats/me{query}"));
    while let Some(path) = next {
        let reply = sandbox.get(&path);
        check_operation_response("getUsersChatsMe", &reply);
        let page = reply.ok();
        chats.extend(page["entities"].as_array().unwrap().iter().cloned());
        next = page.get("nextUri").map(|uri| text(uri).strip_prefix("/api/v2").unwrap().to_owned());
        pages.push(page);
    }
    (chats, pages)
}

#[test]
fn the_links_lead_through_all_chats() {
    let sandbox = Sandbox::start();
    let (chats, pages) = read_all(&sandbox, "");
    assert!(pages.len() > 1, "the first person has more than one page");
    let ids: BTreeSet<&str> = chats.iter().map(|chat| chat["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), chats.len());
    let dates: Vec<&str> = chats.iter().map(|chat| chat["dateLastMessage"].as_str().unwrap()).collect();
    assert!(dates.is_sorted_by(|a, b| a >= b), "the newest message first");
    let kinds: BTreeSet<&str> = chats.iter().map(|chat| chat["chatType"].as_str().unwrap()).collect();
    assert!(kinds.contains("oneOnOne") && kinds.contains("adhoc"), "{kinds:?}");
    for chat in &chats {
        assert_ne!(chat.get("user").is_some(), chat.get("room").is_some(), "a person or a room: {chat}");
        assert_eq!(chat["open"] == false, chat.get("dateClosed").is_some());
    }
    assert!(pages[0].get("previousUri").is_none());
    let back = text(&pages[1]["previousUri"]);
    let first = sandbox.get(back.strip_prefix("/api/v2").unwrap()).ok();
    assert_eq!(first["entities"], pages[0]["entities"]);
}

#[test]
fn parameters_choose_the_chats_and_their_parts() {
    let sandbox = Sandbox::start();
    let (all, _) = read_all(&sandbox, "");
    let (open, _) = read_all(&sandbox, "?excludeClosed=true");
    let expected: Vec<&Value> = all.iter().filter(|chat| chat["open"] == true).collect();
    assert!(expected.len() < all.len(), "some are closed");
    assert_eq!(open.iter().collect::<Vec<_>>(), expected);
    let (full, _) = read_all(&sandbox, "?includePresence=true&includeRoomOwners=true");
    for (plain, full) in all.iter().zip(&full) {
        assert_eq!(plain["id"], full["id"]);
        assert!(plain["user"].get("presence").is_none() && plain["room"].get("owners").is_none());
        assert_eq!(full.get("user").is_some(), full["user"]["presence"]["systemPresence"].is_string());
        assert_eq!(full.get("room").is_some(), full["room"]["owners"].is_array());
    }
    let user = full.iter().find_map(|chat| chat.get("user")).unwrap();
    let person = sandbox.get(&format!("/users/{}?expand=presence&state=active", text(&user["id"])));
    if person.status == 200 {
        let system = text(&person.ok()["presence"]["presenceDefinition"]["systemPresence"]);
        assert_eq!(user["presence"]["systemPresence"], system.replace(' ', ""));
    }
    let wrong = sandbox.get("/users/chats/me?after=nothing");
    assert_eq!(wrong.error(), api_error(400, "invalid.query.param.value", "after"));
    assert_eq!(
        sandbox.get("/users/chats/me?excludeClosed=maybe").error(),
        api_error(400, "invalid.query.param.value", "excludeClosed")
    );
}

#[test]
fn chats_are_of_people_with_the_permission() {
    let organization = Organization::start();
    let chats = |token: &str| organization.call(token, "GET", "/users/chats/me", Value::Null);
    assert_eq!(chats("newcomer").status, 200);
    assert_eq!(chats("robot").error(), api_error(400, "bad.request", ""), "a client has no chats");
}
