//! People: a change is visible in all operations.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::support::{Sandbox, api_error, text};

fn new_user(sandbox: &Sandbox, email: &str) -> Value {
    let division = sandbox.get("/users/me").ok()["division"]["id"].clone();
    sandbox.post("/users", json!({ "name": "Test Person", "email": email, "divisionId": division })).ok()
}

#[test]
fn pages_contain_everybody_once_in_order() {
    let sandbox = Sandbox::start();
    let mut names = Vec::new();
    let mut ids = HashSet::new();
    let mut target = Some("/users?pageSize=30".to_owned());
    let mut pages = 0;
    while let Some(path) = target {
        let page = sandbox.get(&path).ok();
        pages += 1;
        assert_eq!(page["pageNumber"], pages);
        for user in page["entities"].as_array().unwrap() {
            assert_eq!(user["state"], "active");
            names.push(text(&user["name"]).to_lowercase());
            assert!(ids.insert(text(&user["id"])));
        }
        if pages == 1 {
            assert!(page.get("previousUri").is_none());
            assert_eq!(page["total"].as_u64().unwrap().div_ceil(30), page["pageCount"].as_u64().unwrap());
        }
        target = page.get("nextUri").map(|uri| text(uri).strip_prefix("/api/v2").unwrap().to_owned());
    }
    assert_eq!(ids.len(), 188);
    assert!(names.is_sorted());
    let mut descending: Vec<String> = Vec::new();
    let page = sandbox.get("/users?pageSize=500&sortOrder=descending").ok();
    descending.extend(page["entities"].as_array().unwrap().iter().map(|user| text(&user["name"]).to_lowercase()));
    descending.reverse();
    assert_eq!(descending, names);
}

#[test]
fn listings_filter_by_state_and_id() {
    let sandbox = Sandbox::start();
    let total = |query: &str| sandbox.get(&format!("/users?{query}")).ok()["total"].as_u64().unwrap();
    assert_eq!(total("state=any"), 200);
    assert_eq!(total("state=active") + total("state=inactive") + total("state=deleted"), 200);
    let page = sandbox.get("/users?pageSize=3").ok();
    let (a, b) = (text(&page["entities"][0]["id"]), text(&page["entities"][2]["id"]));
    assert_eq!(total(&format!("id={a}&id={b}&id={a}&id=unknown")), 2);
    assert_eq!(total(&format!("id={a},{b}")), 2, "the vendor's SDKs join lists with commas");
    let jabber = text(&page["entities"][1]["chat"]["jabberId"]);
    let found = sandbox.get(&format!("/users?jabberId={}", jabber.replace('@', "%40"))).ok();
    assert_eq!(found["entities"][0]["id"], page["entities"][1]["id"]);
    let both = sandbox.get(&format!("/users?id={a}&jabberId={jabber}"));
    assert_eq!(both.error(), api_error(400, "invalid.query.param.value", "jabberId"));
    let many = vec![a.as_str(); 101].join("&id=");
    assert_eq!(sandbox.get(&format!("/users?id={many}")).error(), api_error(400, "max.user.ids", "id"));
    assert_eq!(sandbox.get("/users?pageSize=501").error(), api_error(400, "invalid.query.param.value", "pageSize"));
    assert_eq!(sandbox.get("/users?state=asleep").error(), api_error(400, "invalid.query.param.value", "state"));
}

#[test]
fn a_created_user_is_in_all_operations() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox, "test.person@example.com");
    let id = text(&user["id"]);
    assert_eq!((&user["version"], &user["state"]), (&json!(1), &json!("active")));
    assert_eq!(sandbox.get(&format!("/users/{id}")).ok(), user);
    assert_eq!(sandbox.get(&format!("/users?id={id}")).ok()["entities"][0], user);
    let query = json!({ "query": [{ "type": "EXACT", "fields": ["email"], "value": "TEST.person@example.com" }] });
    assert_eq!(sandbox.post("/users/search", query).ok()["results"][0], user);
    assert_eq!(sandbox.get("/users?state=any").ok()["total"], 201);
}

#[test]
fn fields_of_a_new_user_are_validated() {
    let sandbox = Sandbox::start();
    let me = sandbox.get("/users/me").ok();
    let good = json!({ "name": "Test", "email": "test@example.com", "divisionId": me["division"]["id"] });
    let with = |name: &str, value: Value| {
        let mut body = good.clone();
        body[name] = value;
        sandbox.post("/users", body).error()
    };
    assert_eq!(with("name", Value::Null), api_error(400, "constraint.validation", "name"));
    assert_eq!(with("name", json!("  ")), api_error(400, "constraint.validation", "name"));
    assert_eq!(with("name", json!(7)), api_error(400, "invalid.property", "name"));
    assert_eq!(with("email", json!("nowhere")), api_error(400, "invalid.value", "email"));
    assert_eq!(with("email", me["email"].clone()), api_error(409, "general.conflict", "email"));
    assert_eq!(with("divisionId", json!("none")), api_error(400, "general.bad.request", "divisionId"));
    assert_eq!(with("state", json!("asleep")), api_error(400, "invalid.value", "state"));
    assert_eq!(with("password", json!("short")), api_error(400, "invalid.password", "password"));
    assert_eq!(
        with("addresses", json!([{ "mediaType": "PIGEON" }])),
        api_error(400, "invalid.value", "addresses[0].mediaType")
    );
    sandbox.post("/users", good).ok();
}

#[test]
fn a_change_requires_the_current_version() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox, "test@example.com");
    let path = format!("/users/{}", text(&user["id"]));
    let changed =
        sandbox.patch(&path, json!({ "version": 1, "title": "Tester", "department": "Quality", "name": " Zed " })).ok();
    assert_eq!(
        (&changed["version"], &changed["title"], &changed["name"]),
        (&json!(2), &json!("Tester"), &json!("Zed"))
    );
    assert_eq!(changed["email"], user["email"], "what is not named stays");
    let late = sandbox.patch(&path, json!({ "version": 1, "title": "Lost" }));
    assert_eq!(late.error(), api_error(409, "general.conflict", ""));
    assert!(late.text.contains("version 2"));
    assert_eq!(
        sandbox.patch(&path, json!({ "title": "Lost" })).error(),
        api_error(400, "constraint.validation", "version")
    );
    assert_eq!(sandbox.get(&path).ok(), changed);
    let cleared = sandbox.patch(&path, json!({ "version": 2, "title": "" })).ok();
    assert!(cleared.get("title").is_none());
}

#[test]
fn optional_parts_are_changed_and_expanded() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox, "test@example.com");
    let path = format!("/users/{}", text(&user["id"]));
    let body = json!({
        "version": 1,
        "profileSkills": ["knots"],
        "certifications": ["Skipper"],
        "biography": { "biography": "Sails.", "hobbies": ["sailing"] },
        "employerInfo": { "employeeId": "X-1" },
        "images": [{ "resolution": "x48", "imageUri": "https://example.com/x48.png" }],
        "addresses": [{ "address": "+4940123456", "mediaType": "PHONE", "type": "WORK" }],
    });
    let plain = sandbox.patch(&path, body.clone()).ok();
    assert!(plain.get("biography").is_none() && plain.get("profileSkills").is_none());
    assert_eq!(plain["addresses"][0]["display"], "+4940123456");
    let full =
        sandbox.get(&format!("{path}?expand=profileSkills&expand=certifications,biography&expand=employerInfo")).ok();
    for part in ["profileSkills", "certifications", "biography", "employerInfo", "images"] {
        assert_eq!(full[part], body[part], "{part}");
    }
}

#[test]
fn a_manager_cannot_cause_a_cycle() {
    let sandbox = Sandbox::start();
    let (a, b) = (new_user(&sandbox, "a@example.com"), new_user(&sandbox, "b@example.com"));
    let (a, b) = (text(&a["id"]), text(&b["id"]));
    let patch = |id: &str, version: u32, manager: &str| {
        sandbox.patch(&format!("/users/{id}"), json!({ "version": version, "manager": manager }))
    };
    assert_eq!(patch(&a, 1, &b).ok()["manager"]["id"], b.as_str());
    assert_eq!(patch(&b, 1, &a).error(), api_error(400, "general.bad.request", "manager"));
    assert_eq!(patch(&b, 1, &b).error(), api_error(400, "general.bad.request", "manager"));
    assert_eq!(patch(&b, 1, "nobody").error(), api_error(400, "general.bad.request", "manager"));
    sandbox.delete(&format!("/users/{b}")).ok();
    let a = sandbox.get(&format!("/users/{a}")).ok();
    assert!(a.get("manager").is_none(), "nobody reports to a deleted person");
    assert_eq!(a["version"], 3);
}

#[test]
fn deleted_people_are_found_only_by_state() {
    let sandbox = Sandbox::start();
    let user = new_user(&sandbox, "gone@example.com");
    let path = format!("/users/{}", text(&user["id"]));
    assert_eq!(sandbox.delete(&path).ok(), json!({}));
    let missing = api_error(404, "general.resource.not.found", "");
    assert_eq!(sandbox.get(&path).error(), missing);
    assert_eq!(sandbox.delete(&path).error(), missing);
    assert_eq!(sandbox.patch(&path, json!({ "version": 2, "title": "x" })).error(), missing);
    let deleted = sandbox.get(&format!("{path}?state=deleted")).ok();
    assert_eq!((&deleted["state"], &deleted["version"]), (&json!("deleted"), &json!(2)));
    assert_eq!(sandbox.patch(&path, json!({ "version": 2, "state": "active" })).ok()["state"], "active");
    assert_eq!(sandbox.get(&path).ok()["version"], 3);
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    assert_eq!(sandbox.delete(&format!("/users/{me}")).error(), api_error(400, "general.conflict", ""));
}

#[test]
fn people_cannot_deactivate_themselves() {
    let sandbox = Sandbox::start();
    let me = sandbox.get("/users/me").ok();
    let path = format!("/users/{}", text(&me["id"]));
    for state in ["inactive", "deleted"] {
        let rejection = sandbox.patch(&path, json!({ "version": me["version"], "state": state }));
        assert_eq!(rejection.error(), api_error(400, "general.conflict", "state"), "{state}");
    }
    sandbox.patch(&path, json!({ "version": me["version"], "state": "active", "title": "Still here" })).ok();
    assert_eq!(sandbox.get("/users/me").ok()["title"], "Still here");
}

#[test]
fn unknown_people_are_not_found() {
    let sandbox = Sandbox::start();
    for id in ["nobody", "00000000-0000-0000-0000-000000000000", "%F0%9F%A6%80", "a%2Fb"] {
        assert_eq!(
            sandbox.get(&format!("/users/{id}")).error(),
            api_error(404, "general.resource.not.found", ""),
            "{id}"
        );
    }
}

#[test]
fn me_is_the_owner_of_the_token() {
    let mut email = String::new();
    let sandbox = Sandbox::with(|settings| {
        email = "ella.campbell@harborlights.example".to_owned();
        settings.tokens = ["admin", "robot=client", &format!("own={email}")].map(|t| t.parse().unwrap()).into();
    });
    let me = |token: &str, query: &str| {
        let authorization = format!("Bearer {token}");
        sandbox.send("GET", &format!("/api/v2/users/me{query}"), &[("Authorization", authorization.as_str())], "")
    };
    assert_eq!(me("own", "").ok()["email"], email);
    assert_eq!(me("admin", "").ok()["email"], email);
    assert_eq!(me("robot", "").error(), api_error(400, "not.a.user", ""));
    let full = me("own", "?expand=date,organization,directreports,token&expand=presence").ok();
    for part in ["date", "organization", "directReports", "token", "presence"] {
        assert!(!full[part].is_null(), "{part}");
    }
    assert_eq!(full["directReports"][0]["manager"]["id"], full["id"]);
}

#[test]
fn bulk_changes_are_atomic() {
    let sandbox = Sandbox::start();
    let page = sandbox.get("/users?pageSize=2").ok();
    let (a, b) = (text(&page["entities"][0]["id"]), text(&page["entities"][1]["id"]));
    let turned = |id: &str| sandbox.get(&format!("/users/{id}")).ok()["acdAutoAnswer"].as_bool().unwrap();
    let before = (turned(&a), turned(&b));
    let flip = json!([{ "id": a, "acdAutoAnswer": !before.0 }, { "id": "nobody", "acdAutoAnswer": true }]);
    assert_eq!(sandbox.patch("/users/bulk", flip).error(), api_error(404, "not.found", ""));
    assert_eq!(turned(&a), before.0);
    let flip = json!([{ "id": a, "acdAutoAnswer": !before.0 }, { "id": b, "acdAutoAnswer": !before.1 }]);
    assert_eq!(sandbox.patch("/users/bulk", flip).ok()["entities"].as_array().unwrap().len(), 2);
    assert_eq!((turned(&a), turned(&b)), (!before.0, !before.1));
    let many = vec![json!({ "id": a }); 51];
    assert_eq!(sandbox.patch("/users/bulk", json!(many)).error(), api_error(400, "constraint.validation", "body"));
}

#[test]
fn searches_have_pages_by_body_and_by_q64() {
    let sandbox = Sandbox::start();
    let query = json!({ "pageSize": 20, "expand": ["team"], "query": [{ "type": "TERM", "fields": ["title"], "value": "Lead" }] });
    let first = sandbox.post("/users/search", query.clone()).ok();
    assert_eq!((&first["types"], &first["pageNumber"]), (&json!(["users"]), &json!(1)));
    let mut ids: Vec<String> = Vec::new();
    let mut page = first.clone();
    loop {
        ids.extend(page["results"].as_array().unwrap().iter().map(|user| text(&user["id"])));
        let Some(next) = page.get("nextPage").map(text) else { break };
        // A client may follow the path as it is, or take the value out of it, decoded or not.
        let value = next.strip_prefix("/api/v2/users/search?q64=").unwrap_or_else(|| panic!("{next}"));
        page = sandbox.get(next.strip_prefix("/api/v2").unwrap()).ok();
        assert_eq!((&page["total"], text(&page["currentPage"])), (&first["total"], next.clone()));
        for encoded in [value.replace("%3D", "="), value.replace('%', "%25")] {
            assert_eq!(sandbox.get(&format!("/users/search?q64={encoded}")).ok(), page);
        }
    }
    let second = sandbox.get(text(&first["nextPage"]).strip_prefix("/api/v2").unwrap()).ok();
    assert_eq!((&second["previousPage"], first.get("previousPage")), (&first["currentPage"], None));
    assert_eq!(ids.len() as u64, first["total"].as_u64().unwrap());
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
    let again = sandbox.get(text(&first["currentPage"]).strip_prefix("/api/v2").unwrap()).ok();
    assert_eq!(again["results"], first["results"]);
    for path in ["/users/search/conversation/target", "/users/search/queuemembers/manage", "/users/search/teams/assign"]
    {
        assert_eq!(sandbox.post(path, query.clone()).ok()["total"], first["total"], "{path}");
    }
    assert_eq!(sandbox.get("/users/search?q64=%21%21").error(), api_error(400, "invalid.query.param.value", "q64"));
    assert_eq!(sandbox.get("/users/search").error(), api_error(400, "constraint.validation", "q64"));
    let deep = json!({ "pageSize": 100, "pageNumber": 101 });
    assert_eq!(sandbox.post("/users/search", deep).error(), api_error(400, "too.many.requested.results", "pageNumber"));
    let wrong = json!({ "query": [{ "type": "LIKE" }] });
    assert_eq!(sandbox.post("/users/search", wrong).error(), api_error(400, "invalid.value", "query[0].type"));
}

#[test]
fn a_new_user_is_in_the_home_division_unless_the_body_names_another() {
    let sandbox = Sandbox::start();
    let home = json!({ "name": "Ida Home", "email": "ida.home@example.com" });
    let created = sandbox.post("/users", home).ok();
    assert_eq!(created["division"]["name"], "Home");
    let other = sandbox.get("/users?pageSize=100").ok();
    let other = other["entities"].as_array().unwrap().iter().find(|user| user["division"]["name"] != "Home").unwrap();
    let named = json!({ "name": "Ida Other", "email": "ida.other@example.com", "divisionId": other["division"]["id"] });
    assert_eq!(sandbox.post("/users", named).ok()["division"], other["division"]);
    let wrong = json!({ "name": "Ida Wrong", "email": "ida.wrong@example.com", "divisionId": "nowhere" });
    assert_eq!(sandbox.post("/users", wrong).error(), api_error(400, "general.bad.request", "divisionId"));
}

#[test]
fn numbers_in_bodies_may_be_their_text() {
    let sandbox = Sandbox::start();
    let user = sandbox.get("/users?pageSize=1&sortOrder=descending").ok()["entities"][0].clone();
    let path = format!("/users/{}", text(&user["id"]));
    let patch = json!({ "version": user["version"].to_string(), "title": "From a form" });
    let patched = sandbox.patch(&path, patch).ok();
    assert_eq!(
        (&patched["title"], patched["version"].as_i64()),
        (&json!("From a form"), user["version"].as_i64().map(|v| v + 1))
    );
    let page = sandbox.post("/users/search", json!({ "pageSize": "3", "pageNumber": " 2 " })).ok();
    assert_eq!((&page["pageSize"], &page["pageNumber"]), (&json!(3), &json!(2)));
    let wrong = sandbox.patch(&path, json!({ "version": "latest" }));
    assert_eq!(wrong.error(), api_error(400, "invalid.property", "version"));
    let fraction = sandbox.patch(&path, json!({ "version": "2.5" }));
    assert_eq!(fraction.error(), api_error(400, "invalid.property", "version"));
}
