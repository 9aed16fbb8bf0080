//! The listing of people by cursor.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

/// The ids of all batches, and their number. `between` runs after each batch, with the ids so far.
fn read_all(sandbox: &Sandbox, query: &str, between: &mut dyn FnMut(&[String])) -> (Vec<String>, usize) {
    let (mut ids, mut batches) = (Vec::new(), 0);
    let mut next = Some(format!("/users/query?{query}"));
    while let Some(path) = next {
        let reply = sandbox.get(&path);
        check_operation_response("getUsersQuery", &reply);
        let batch = reply.ok();
        let entities = batch["entities"].as_array().unwrap();
        assert_eq!(batch["results"], entities.len());
        ids.extend(entities.iter().map(|user| text(&user["id"])));
        batches += 1;
        // The cursor and the link lead to the same batch.
        assert_eq!(batch.get("cursor").is_some(), batch.get("nextUri").is_some());
        next = batch.get("cursor").map(|cursor| format!("/users/query?{query}&cursor={}", text(cursor)));
        if let Some(link) = batch.get("nextUri") {
            assert!(text(link).contains(&text(&batch["cursor"])));
        }
        between(&ids);
    }
    (ids, batches)
}

fn listed(sandbox: &Sandbox, query: &str) -> Vec<String> {
    let page = sandbox.get(&format!("/users?pageSize=500&{query}")).ok();
    page["entities"].as_array().unwrap().iter().map(|user| text(&user["id"])).collect()
}

#[test]
fn batches_add_up_to_the_listing_in_both_directions() {
    let sandbox = Sandbox::start();
    for (query, same) in [("", ""), ("state=any", "state=any"), ("state=inactive", "state=inactive")] {
        let expected = listed(&sandbox, same);
        for size in [1_usize, 7, 500] {
            if size == 1 && expected.len() > 50 {
                continue;
            }
            let (ids, batches) = read_all(&sandbox, &format!("{query}&pageSize={size}"), &mut |_| {});
            assert_eq!(ids, expected, "{query} {size}");
            assert_eq!(batches, expected.len().div_ceil(size).max(1));
        }
        let (mut ids, _) = read_all(&sandbox, &format!("{query}&pageSize=40&sortOrder=DESC"), &mut |_| {});
        ids.reverse();
        assert_eq!(ids, expected, "{query} backwards");
    }
    assert_eq!(sandbox.get("/users/query").ok()["results"], 25, "the default");
}

#[test]
fn people_who_come_and_go_neither_repeat_nor_hide_others() {
    let sandbox = Sandbox::start();
    let me = sandbox.get("/users/me").ok();
    let (division, me) = (me["division"]["id"].clone(), text(&me["id"]));
    for order in ["ASC", "DESC"] {
        let before = listed(&sandbox, "");
        let mut number = 0;
        let mut change = |read: &[String]| {
            number += 1;
            // One name before all others, one behind them, and one in the middle.
            for name in ["Aa", "Zz", "Lm"] {
                let email = format!("{name}.{number}.{order}@example.com");
                let body = json!({ "name": format!("{name} {number}"), "email": email, "divisionId": division });
                sandbox.post("/users", body).ok();
            }
            // The person of the cursor leaves.
            if let Some(last) = read.last().filter(|id| **id != me) {
                sandbox.put(&format!("/users/{last}/state"), json!({ "state": "inactive" })).ok();
            }
        };
        let (ids, _) = read_all(&sandbox, &format!("pageSize=10&sortOrder={order}"), &mut change);
        let distinct: HashSet<&String> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len(), "nobody is read twice");
        let missing: Vec<&String> = before.iter().filter(|id| !distinct.contains(id)).collect();
        assert_eq!(missing, Vec::<&String>::new(), "everybody who was there is read");
    }
}

#[test]
fn a_cursor_is_good_for_its_listing() {
    let sandbox = Sandbox::start();
    let cursor = text(&sandbox.get("/users/query?pageSize=5").ok()["cursor"]);
    for query in [
        "cursor=AAAA".to_owned(),
        "cursor=!".to_owned(),
        format!("cursor={cursor}&state=any"),
        format!("cursor={cursor}&sortOrder=DESC"),
    ] {
        let reply = sandbox.get(&format!("/users/query?{query}"));
        assert_eq!(reply.error(), api_error(400, "invalid.query.param.value", "cursor"), "{query}");
    }
    assert_eq!(
        sandbox.get(&format!("/users/query?cursor={cursor}&pageSize=3")).ok()["results"],
        3,
        "the size may change"
    );
    assert_eq!(sandbox.get("/users/query?cursor=").ok()["results"], 25, "an empty cursor is none");
    for query in ["pageSize=0", "pageSize=501", "pageSize=all"] {
        assert_eq!(
            sandbox.get(&format!("/users/query?{query}")).error(),
            api_error(400, "invalid.query.param.value", "pageSize")
        );
    }
    assert_eq!(
        sandbox.get("/users/query?sortOrder=descending").error(),
        api_error(400, "invalid.query.param.value", "sortOrder")
    );
}

#[test]
fn the_presence_of_an_outside_system_limits_a_page() {
    let sandbox = Sandbox::start();
    let count = |path: &str| sandbox.get(path).ok()["entities"].as_array().map_or(0, Vec::len);
    for path in ["/users/query?pageSize=150", "/users?pageSize=150"] {
        assert_eq!(count(path), 150);
        assert_eq!(count(&format!("{path}&integrationPresenceSource=ZoomPhone")), 150, "without presence");
        assert_eq!(count(&format!("{path}&integrationPresenceSource=ZoomPhone&expand=presence")), 100, "{path}");
    }
    let page: Value = sandbox.get("/users?pageSize=150&integrationPresenceSource=ZoomPhone&expand=presence").ok();
    assert_eq!((&page["pageSize"], &page["pageCount"]), (&json!(100), &json!(2)), "the page says so");
}
