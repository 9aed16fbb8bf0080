//! Helpers: listings that are not operations of the package. `support` checks every answer against the description.

use std::collections::BTreeSet;

use genesys_users_core::catalogue::OPERATIONS;
use genesys_users_sandbox::{Settings, description};
use serde_json::{Value, json};

use crate::access::Organization;
use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, entities, text};

/// The names of the entities of a listing.
#[track_caller]
fn names(sandbox: &Sandbox, path: &str) -> Vec<String> {
    entities(sandbox, path).iter().map(|entity| text(&entity["name"])).collect()
}

fn control(sandbox: &Sandbox, method: &str, path: &str, body: &str) -> Value {
    sandbox.send(method, &format!("/__sandbox{path}"), &[], body).ok()
}

/// The listings, each with the name of its single items.
const LISTINGS: [(&str, &str, &str); 10] = [
    ("/routing/skills", "getRoutingSkills", "getRoutingSkill"),
    ("/routing/languages", "getRoutingLanguages", "getRoutingLanguage"),
    ("/routing/queues", "getRoutingQueues", "getRoutingQueue"),
    ("/routing/wrapupcodes", "getRoutingWrapupcodes", "getRoutingWrapupcode"),
    ("/authorization/roles", "getAuthorizationRoles", "getAuthorizationRole"),
    ("/authorization/divisions", "getAuthorizationDivisions", "getAuthorizationDivision"),
    ("/presencedefinitions", "getPresencedefinitions", "getPresencedefinition"),
    ("/stations", "getStations", "getStation"),
    ("/locations", "getLocations", "getLocation"),
    ("/groups", "getGroups", "getGroup"),
];

#[test]
fn every_listing_helper_matches_its_description() {
    let sandbox = Sandbox::start();
    let mut called = BTreeSet::new();
    let mut call = |name: &'static str, path: &str| {
        let reply = sandbox.get(path);
        assert_eq!(reply.status, 200, "{name}: {}", reply.text);
        check_operation_response(name, &reply);
        called.insert(name.to_owned());
        reply.json()
    };
    for (path, listing, single) in LISTINGS {
        let all = call(listing, &format!("{path}?pageSize=500"));
        for entity in all["entities"].as_array().unwrap() {
            assert_eq!(&call(single, &format!("{path}/{}", text(&entity["id"]))), entity, "{path}");
        }
    }
    let definitions = call("getPresenceDefinitions0", "/presence/definitions");
    let definition = &definitions["entities"][3];
    let single = call("getPresenceDefinition0", &format!("/presence/definitions/{}", text(&definition["id"])));
    assert_eq!(&single, definition);
    let queue = text(&call("getRoutingQueues", "/routing/queues")["entities"][0]["id"]);
    call("getRoutingQueueMembers", &format!("/routing/queues/{queue}/members?expand=presence,skills"));
    assert_eq!(call("getAuthorizationDivisionsHome", "/authorization/divisions/home")["homeDivision"], true);
    call("getAuthorizationPermissions", "/authorization/permissions");
    let role = text(&call("getAuthorizationRoles", "/authorization/roles")["entities"][0]["id"]);
    call("getAuthorizationRoleUsers", &format!("/authorization/roles/{role}/users"));
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    call("getUserPresence", &format!("/users/{me}/presences/PURECLOUD"));
    call("getUserPresencesPurecloud", &format!("/users/{me}/presences/purecloud"));
    call("getTokensMe", "/tokens/me");
    let description = description();
    let described = description["paths"].as_object().unwrap().iter();
    let described = described.filter(|(path, _)| !path.starts_with("/api/v2/notifications/"));
    let mut missing: BTreeSet<String> =
        described.filter_map(|(_, item)| item["get"]["operationId"].as_str()).map(str::to_owned).collect();
    missing.retain(|name| !called.contains(name) && !OPERATIONS.iter().any(|operation| operation.name == *name));
    assert_eq!(missing, BTreeSet::new(), "these helpers are not called");
}

#[test]
fn helpers_list_what_the_operations_use() {
    let sandbox = Sandbox::start();
    let me = sandbox
        .get("/users/me?expand=routingskills,presencedefinitions,divisionedpresencedefinitions,locationdefinitions,orgauthorization")
        .ok();
    let by_id = |list: &Value| -> BTreeSet<String> {
        list.as_array().unwrap().iter().map(|entity| text(&entity["id"])).collect()
    };
    for (field, path) in [
        ("routingSkills", "/routing/skills?pageSize=500"),
        ("presenceDefinitions", "/presencedefinitions?pageSize=500"),
        ("divisionedPresenceDefinitions", "/presence/definitions"),
        ("locationDefinitions", "/locations"),
        ("orgAuthorization", "/authorization/roles"),
    ] {
        assert_eq!(by_id(&me[field]), by_id(&sandbox.get(path).ok()["entities"]), "{field}");
    }
    // What a listing offers, an operation takes.
    let skill = text(&entities(&sandbox, "/routing/skills?name=solar")[0]["id"]);
    let user = text(&me["id"]);
    sandbox.post(&format!("/users/{user}/routingskills"), json!({ "id": skill, "proficiency": 3 })).ok();
    let queue = &entities(&sandbox, "/routing/queues?name=written")[0];
    let members = format!("/routing/queues/{}/members", text(&queue["id"]));
    let count = |path: &str| entities(&sandbox, path).len();
    let before = count(&format!("{members}?pageSize=100"));
    assert_eq!(queue["memberCount"], before);
    sandbox.patch(&format!("/users/{user}/queues/{}", text(&queue["id"])), json!({ "joined": true })).ok();
    assert_eq!(count(&format!("{members}?pageSize=100")), before + 1);
    assert_eq!(entities(&sandbox, &format!("{members}?name=campbell&joined=true"))[0]["id"], user.as_str());
    assert_eq!(count(&format!("{members}?name=campbell&joined=false")), 0);
}

#[test]
fn listings_have_pages_with_links() {
    let sandbox = Sandbox::start();
    let all = names(&sandbox, "/routing/skills?pageSize=500");
    assert_eq!(all.len(), 16);
    assert!(all.windows(2).all(|pair| pair[0].to_lowercase() < pair[1].to_lowercase()), "{all:?}");
    let mut read = Vec::new();
    let mut next = Some("/api/v2/routing/skills?pageSize=7".to_owned());
    while let Some(link) = next {
        let page = sandbox.get(link.strip_prefix("/api/v2").unwrap()).ok();
        assert_eq!((&page["total"], &page["pageCount"], &page["pageSize"]), (&json!(16), &json!(3), &json!(7)));
        assert_eq!(page["lastUri"], "/api/v2/routing/skills?pageSize=7&pageNumber=3");
        read.extend(page["entities"].as_array().unwrap().iter().map(|skill| text(&skill["name"])));
        next = page["nextUri"].as_str().map(str::to_owned);
    }
    assert_eq!(read, all);
    for (path, field) in [("pageSize=501", "pageSize"), ("pageSize=0", "pageSize"), ("pageNumber=0", "pageNumber")] {
        for (listing, _, _) in LISTINGS {
            let error = sandbox.get(&format!("{listing}?{path}")).error();
            assert_eq!(error, api_error(400, "invalid.query.param.value", field), "{listing}");
        }
    }
    let queue = text(&entities(&sandbox, "/routing/queues")[0]["id"]);
    let many = sandbox.get(&format!("/routing/queues/{queue}/members?pageSize=101"));
    assert_eq!(many.error(), api_error(400, "invalid.query.param.value", "pageSize"));
    for (path, field) in [
        ("/routing/queues?sortOrder=up", "sortOrder"),
        ("/authorization/roles?userCount=maybe", "userCount"),
        ("/stations?userSelectable=maybe", "userSelectable"),
        ("/presence/definitions?deactivated=maybe", "deactivated"),
        ("/routing/skills?pageSize=many", "pageSize"),
    ] {
        assert_eq!(sandbox.get(path).error(), api_error(400, "invalid.query.param.value", field), "{path}");
    }
}

#[test]
fn unknown_ids_are_errors() {
    let sandbox = Sandbox::start();
    for (path, _, _) in LISTINGS.into_iter().chain([("/presence/definitions", "", "")]) {
        for id in ["00000000-0000-4000-8000-000000000000", "nothing"] {
            let unknown = sandbox.get(&format!("{path}/{id}"));
            assert_eq!(unknown.error(), api_error(404, "not.found", ""), "{path}");
        }
    }
    assert_eq!(sandbox.get("/routing/queues/nothing/members").error(), api_error(404, "not.found", ""));
}

#[test]
fn names_and_ids_select() {
    let sandbox = Sandbox::start();
    let sales = ["Sales Business", "Sales Inbound", "Sales Renewal"];
    assert_eq!(names(&sandbox, "/routing/queues?name=sales*"), sales);
    assert_eq!(names(&sandbox, "/routing/queues?name=SALES%20inbound"), ["Sales Inbound"]);
    assert_eq!(names(&sandbox, "/routing/queues?name=*inbound"), ["Sales Inbound"]);
    assert_eq!(names(&sandbox, "/routing/queues?name=sales"), [""; 0], "a queue's name is compared as a whole");
    let reversed: Vec<&str> = sales.into_iter().rev().collect();
    assert_eq!(names(&sandbox, "/routing/queues?name=sales*&sortOrder=desc"), reversed);
    assert_eq!(names(&sandbox, "/routing/skills?name=so"), ["Solar"], "the start of the name of a skill");
    assert_eq!(names(&sandbox, "/routing/languages?name=english"), ["English - Spoken", "English - Written"]);
    assert_eq!(names(&sandbox, "/authorization/divisions?name=out"), ["South"]);
    assert_eq!(names(&sandbox, "/authorization/roles?name=user"), ["user"]);
    assert_eq!(
        names(&sandbox, "/routing/wrapupcodes?name=contract*"),
        ["Contract changed", "Contract ended", "Contract signed"]
    );
    assert_eq!(names(&sandbox, "/groups?sortOrder=descending")[0], "Works council");
    assert_eq!(names(&sandbox, "/locations?sortOrder=desc")[0], "Raleigh Mill");
    for path in ["/routing/skills", "/routing/queues", "/groups", "/locations", "/authorization/divisions"] {
        let all = entities(&sandbox, path);
        let (one, other) = (text(&all[2]["id"]), text(&all[0]["id"]));
        let chosen = entities(&sandbox, &format!("{path}?id={one}&id={other}"));
        assert_eq!(chosen, [all[0].clone(), all[2].clone()], "{path}");
    }
    let codes = entities(&sandbox, "/routing/wrapupcodes?sortBy=id");
    assert!(codes.windows(2).all(|pair| text(&pair[0]["id"]) < text(&pair[1]["id"])));
}

#[test]
fn divisions_select_queues_and_wrapup_codes() {
    let sandbox = Sandbox::start();
    for path in ["/routing/queues", "/routing/wrapupcodes"] {
        let all = entities(&sandbox, &format!("{path}?pageSize=100"));
        let division = all.iter().map(|one| text(&one["division"]["id"])).find(|id| id != "*").unwrap();
        let chosen = entities(&sandbox, &format!("{path}?divisionId={division}&pageSize=100"));
        let expected: Vec<Value> = all
            .iter()
            .filter(|one| [division.as_str(), "*"].contains(&one["division"]["id"].as_str().unwrap()))
            .cloned()
            .collect();
        assert!(chosen.len() < all.len() && chosen == expected, "{path}");
    }
}

#[test]
fn helpers_need_the_permissions_of_the_platform() {
    let organization = Organization::start();
    let get = |token: &str, path: &str| organization.call(token, "GET", path, Value::Null);
    for (path, permission) in [
        ("/routing/queues", "routing:queue:view"),
        ("/authorization/roles", "authorization:role:view"),
        ("/routing/wrapupcodes", "routing:wrapupCode:view"),
    ] {
        let refused = get("newcomer", path);
        assert_eq!(refused.status, 403, "{path}");
        assert!(refused.text.contains(permission), "{}", refused.text);
        assert_eq!(get("sandbox-token", path).status, 200, "{path}");
    }
    for path in ["/routing/skills", "/presence/definitions", "/groups", "/stations", "/authorization/permissions"] {
        assert_eq!(get("newcomer", path).status, 200, "{path}");
        let anonymous = organization.sandbox.send("GET", &format!("/api/v2{path}"), &[], "");
        assert_eq!(anonymous.error(), api_error(401, "authentication.required", ""), "{path}");
    }
    // The role of an agent is valid in the division of the agent.
    let all = get("sandbox-token", "/routing/queues?pageSize=100").ok();
    let own = get("agent", "/routing/queues?pageSize=100").ok();
    let division = &organization.agent["division"]["id"];
    let visible = |queue: &&Value| queue["division"]["id"] == *division;
    let expected: Vec<&Value> = all["entities"].as_array().unwrap().iter().filter(visible).collect();
    assert_eq!(own["entities"].as_array().unwrap().iter().collect::<Vec<_>>(), expected);
    let foreign = all["entities"].as_array().unwrap().iter().find(|queue| !visible(queue)).unwrap();
    for path in ["", "/members"] {
        let refused = get("agent", &format!("/routing/queues/{}{path}", text(&foreign["id"])));
        assert_eq!(refused.error(), api_error(403, "missing.any.division.permissions", ""), "{path}");
        assert!(refused.text.contains("of this queue"), "{}", refused.text);
    }
}

#[test]
fn roles_have_permissions_and_users() {
    let sandbox = Sandbox::with(|settings| settings.users = 40);
    let roles = entities(&sandbox, "/authorization/roles");
    let find = |name: &str| roles.iter().find(|role| role["name"] == name).unwrap();
    assert_eq!(find("admin")["userCount"], 1);
    let present = entities(&sandbox, "/users?state=any&pageSize=100");
    let present = present.iter().filter(|user| user["state"] != "deleted").count();
    assert_eq!(find("employee")["userCount"], present);
    assert!(sandbox.get("/authorization/roles?userCount=false").ok()["entities"][0].get("userCount").is_none());
    let with = names(&sandbox, "/authorization/roles?permission=mfa:verifier:edit");
    assert_eq!(with, ["admin", "directory editor"]);
    // The catalogue has every permission of every role.
    let domains = entities(&sandbox, "/authorization/permissions?pageSize=100");
    let known: BTreeSet<String> = domains
        .iter()
        .flat_map(|domain| domain["permissionMap"].as_object().unwrap().values())
        .flat_map(|permissions| permissions.as_array().unwrap())
        .map(|one| format!("{}:{}:{}", text(&one["domain"]), text(&one["entityType"]), text(&one["action"])))
        .collect();
    let permissions = roles.iter().flat_map(|role| role["permissions"].as_array().unwrap()).map(text);
    assert_eq!(permissions.collect::<BTreeSet<_>>(), known);
    let some = "queryType=domain&query=mfa,routing";
    let some = entities(&sandbox, &format!("/authorization/permissions?{some}"));
    assert_eq!(some.iter().map(|domain| text(&domain["domain"])).collect::<Vec<_>>(), ["mfa", "routing"]);
    let one = entities(&sandbox, "/authorization/permissions?queryType=permission&query=routing:queue:join");
    assert_eq!(
        one[0]["permissionMap"],
        json!({ "queue": [{ "domain": "routing", "entityType": "queue", "action": "join" }] })
    );
}

#[test]
fn stations_follow_the_people_who_use_them() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let all = entities(&sandbox, "/stations?pageSize=500");
    let free = entities(&sandbox, "/stations?userSelectable=true&pageSize=500");
    let others = entities(&sandbox, "/stations?userSelectable=false&pageSize=500");
    assert!(!free.is_empty() && !others.is_empty());
    assert_eq!(free.len() + others.len(), all.len());
    // The operation takes each station that is selectable, and none of the others.
    let associate = |station: &Value| {
        sandbox.put(&format!("/users/{me}/station/associatedstation/{}", text(&station["id"])), Value::Null).status
    };
    for station in &free {
        assert_eq!(associate(station), 202, "{station}");
    }
    assert!(others.iter().all(|station| associate(station) == 409));
    let used = sandbox.get(&format!("/stations/{}", text(&free.last().unwrap()["id"]))).ok();
    assert_eq!((&used["userId"], &used["status"]), (&json!(me), &json!("ASSOCIATED")));
    let softphone = all.iter().find(|station| station.get("webRtcUserId").is_some()).unwrap();
    let owner = text(&softphone["webRtcUserId"]);
    assert_eq!(entities(&sandbox, &format!("/stations?webRtcUserId={owner}")), std::slice::from_ref(softphone));
    assert_eq!(entities(&sandbox, "/stations?webRtcUserId=nobody"), [Value::Null; 0]);
    let named = names(&sandbox, "/stations?name=phone*12");
    assert_eq!(named, [""; 0], "an asterisk replaces the search for a part");
    assert!(names(&sandbox, "/stations?name=phone&pageSize=500").iter().all(|name| name.starts_with("Softphone")));
    let ids = format!("{},{}", text(&all[4]["id"]), text(&all[1]["id"]));
    assert_eq!(names(&sandbox, &format!("/stations?id={ids}")), [text(&all[1]["name"]), text(&all[4]["name"])]);
}

#[test]
fn no_definition_is_deactivated() {
    let sandbox = Sandbox::start();
    assert_eq!(sandbox.get("/presence/definitions").ok()["total"], 9);
    assert_eq!(sandbox.get("/presence/definitions?deactivated=TRUE").ok()["total"], 0);
    assert_eq!(sandbox.get("/presencedefinitions?deleted=all").ok()["total"], 9);
    assert_eq!(sandbox.get("/presencedefinitions?deleted=true").ok()["total"], 0);
}

#[test]
fn the_seed_determines_the_wrapup_codes() {
    let codes = |seed: u64| {
        let sandbox = Sandbox::with(|settings| {
            settings.seed = seed;
            settings.users = 10;
        });
        let codes = entities(&sandbox, "/routing/wrapupcodes?pageSize=100");
        codes.iter().map(|code| text(&code["id"])).collect::<Vec<_>>()
    };
    assert_eq!(codes(3), codes(3));
    assert_ne!(codes(3), codes(4));
}

#[test]
fn helpers_are_logged_limited_and_obey_rules() {
    let adapt = |settings: &mut Settings| settings.rate_limit = 3;
    let sandbox = Sandbox::with(adapt);
    assert_eq!(sandbox.get("/routing/skills").header("inin-ratelimit-count"), "1");
    let head = [("Authorization", "Bearer sandbox-token")];
    assert_eq!(sandbox.send("HEAD", "/api/v2/groups", &head, "").status, 200);
    assert_eq!(sandbox.post("/groups", json!({})).error(), api_error(405, "method.not.allowed", ""));
    sandbox.get("/groups").ok();
    assert_eq!(sandbox.get("/groups").error(), api_error(429, "too.many.requests.retry.after", ""));
    let log = control(&sandbox, "GET", "/requests", "");
    let operations: Vec<&Value> = log["requests"].as_array().unwrap().iter().map(|one| &one["operation"]).collect();
    assert_eq!(operations[..2], [&json!("getRoutingSkills"), &json!("getGroups")]);
    control(&sandbox, "POST", "/rules", r#"{"operation":"getGroups","status":503}"#);
    assert_eq!(sandbox.get("/groups").error(), api_error(503, "service.unavailable", ""));
    assert_eq!(sandbox.get("/stations").status, 429, "the rule is for groups");
}
