//! Permissions and the rate limit.

use genesys_users_sandbox::Settings;
use serde_json::{Value, json};

use crate::reply::Reply;
use crate::support::{Sandbox, api_error, text};

/// A sandbox with tokens for several roles: `admin`, `lead`, `agent`, `newcomer` and the service `robot`.
pub struct Organization {
    pub sandbox: Sandbox,
    pub lead: Value,
    pub agent: Value,
}

impl Organization {
    pub fn start() -> Self {
        // An organization with the same seed shows who has which role.
        let look = Sandbox::start();
        let roles = |user: &Value| -> Vec<String> {
            let roles = look.get(&format!("/users/{}/roles", text(&user["id"]))).ok()["roles"].clone();
            roles.as_array().unwrap().iter().map(|role| text(&role["name"])).collect()
        };
        let page = look.get("/users?pageSize=500").ok();
        let everyone: Vec<Value> = page["entities"].as_array().unwrap().clone();
        let with = |wanted: &[&str]| everyone.iter().find(|user| roles(user) == wanted).unwrap().clone();
        let agent = with(&["user", "employee"]);
        // A lead of another division than that of the agent. The role of a lead is valid in the own division only.
        let lead = everyone.iter().find(|user| {
            let grants = look.get(&format!("/authorization/subjects/{}", text(&user["id"]))).ok()["grants"].clone();
            let found = grants.as_array().unwrap().iter().find(|grant| grant["role"]["name"] == "supervisor");
            found.is_some_and(|grant| {
                grant["division"]["id"] != "*" && grant["division"]["id"] != agent["division"]["id"]
            })
        });
        let lead = lead.unwrap().clone();
        let newcomer = with(&["employee"]);
        let tokens = [("lead", &lead), ("agent", &agent), ("newcomer", &newcomer)];
        let mut specs = vec!["sandbox-token".to_owned(), "robot=client".to_owned()];
        specs.extend(tokens.map(|(name, user)| format!("{name}={}", text(&user["email"]))));
        let adapt =
            |settings: &mut Settings| settings.tokens = specs.iter().map(|spec| spec.parse().unwrap()).collect();
        Self { sandbox: Sandbox::with(adapt), lead, agent }
    }

    pub fn call(&self, token: &str, method: &str, path: &str, body: Value) -> Reply {
        let headers = [("Authorization", format!("Bearer {token}")), ("Content-Type", "application/json".to_owned())];
        let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.sandbox.send(method, &format!("/api/v2{path}"), &headers, &body)
    }
}

const NULL: Value = Value::Null;

#[test]
fn missing_permissions_are_named() {
    let organization = Organization::start();
    let any = organization.call("agent", "POST", "/users", json!({}));
    assert_eq!(any.error(), api_error(403, "missing.any.permissions", ""), "before the body is looked at");
    assert!(any.text.contains("directory:user:add"));
    let all = organization.call("agent", "GET", &format!("/users/{}/trustors", text(&organization.lead["id"])), NULL);
    assert_eq!(all.error(), api_error(403, "missing.permissions", ""));
    assert!(all.text.contains("authorization:orgTrustor:view"));
    for token in ["sandbox-token", "robot"] {
        let created = organization.call(token, "POST", "/users", json!({}));
        assert_eq!(created.error(), api_error(400, "constraint.validation", "name"), "{token}");
    }
    for token in ["agent", "newcomer", "lead"] {
        assert_eq!(organization.call(token, "GET", "/users", NULL).status, 200, "no permission is needed");
    }
}

#[test]
fn roles_are_valid_in_their_divisions() {
    let organization = Organization::start();
    let state = |token: &str, user: &Value| {
        let body = json!({ "state": "active" });
        organization.call(token, "PUT", &format!("/users/{}/state", text(&user["id"])), body)
    };
    assert_eq!(state("lead", &organization.lead).status, 200);
    assert_eq!(state("lead", &organization.agent).error(), api_error(403, "missing.any.division.permissions", ""));
    assert_eq!(state("agent", &organization.agent).error(), api_error(403, "missing.any.permissions", ""));
    assert_eq!(state("sandbox-token", &organization.agent).status, 200);
}

#[test]
fn people_read_and_change_their_own_data() {
    let organization = Organization::start();
    let (own, other) = (text(&organization.agent["id"]), text(&organization.lead["id"]));
    let put = |id: &str| organization.call("agent", "PUT", &format!("/users/{id}/profileskills"), json!(["knots"]));
    assert_eq!(put(&own).status, 200);
    assert_eq!(put(&other).error(), api_error(403, "missing.any.permissions", ""));
    let roles = |id: &str| organization.call("agent", "GET", &format!("/users/{id}/roles"), NULL);
    assert_eq!(roles(&own).status, 200);
    assert_eq!(roles(&other).error(), api_error(403, "missing.any.permissions", ""));
    let raise = organization.call("agent", "PUT", &format!("/users/{own}/roles"), json!([]));
    assert_eq!(raise.error(), api_error(403, "missing.any.permissions", ""), "agents cannot grant roles to themselves");
}

#[test]
fn granted_roles_take_effect_at_once() {
    let organization = Organization::start();
    let id = text(&organization.agent["id"]);
    let search = || organization.call("agent", "POST", "/users/search/teams/assign", json!({}));
    assert_eq!(search().error(), api_error(403, "missing.any.permissions", ""));
    let roles = organization.call("sandbox-token", "GET", "/users/me?expand=orgauthorization", NULL).ok();
    let roles = roles["orgAuthorization"].as_array().unwrap().clone();
    let role = text(&roles.iter().find(|role| role["name"] == "supervisor").unwrap()["id"]);
    let path = format!("/authorization/subjects/{id}/divisions/*/roles/{role}");
    assert_eq!(organization.call("sandbox-token", "POST", &path, NULL).status, 204);
    assert_eq!(search().status, 200);
    assert_eq!(organization.call("sandbox-token", "DELETE", &path, NULL).status, 204);
    assert_eq!(search().status, 403);
    let client = "/authorization/subjects/sandbox-service";
    let empty = json!({ "grants": [] });
    let replaced =
        organization.call("robot", "POST", &format!("{client}/bulkreplace?subjectType=PC_OAUTH_CLIENT"), empty);
    assert_eq!(replaced.status, 204);
    assert_eq!(organization.call("robot", "POST", "/users", json!({})).status, 403, "a client has roles too");
}

#[test]
fn a_listing_without_divisions_requires_the_permission_in_all_of_them() {
    let organization = Organization::start();
    let query = || organization.call("agent", "GET", "/users/query", NULL);
    assert_eq!(query().status, 200, "employees may see everybody");
    let roles = organization.call("sandbox-token", "GET", "/users/me?expand=orgauthorization", NULL).ok();
    let roles = roles["orgAuthorization"].as_array().unwrap().clone();
    let supervisor = &roles.iter().find(|role| role["name"] == "supervisor").unwrap()["id"];
    let (id, division) = (text(&organization.agent["id"]), &organization.agent["division"]["id"]);
    let grants = json!({ "grants": [{ "roleId": supervisor, "divisionId": division }] });
    let path = format!("/authorization/subjects/{id}/bulkreplace");
    assert_eq!(organization.call("sandbox-token", "POST", &path, grants).status, 204);
    let denied = query();
    assert_eq!(denied.error(), api_error(403, "missing.any.division.permissions", ""));
    assert!(denied.text.contains("in all divisions"), "{}", denied.text);
}

#[test]
fn extensions_are_assigned_with_a_permission_of_their_own() {
    let organization = Organization::start();
    let (id, division) = (text(&organization.lead["id"]), text(&organization.lead["division"]["id"]));
    let path = format!("/users/{id}");
    let user = || organization.call("sandbox-token", "GET", &path, NULL).ok();
    let change = |token: &str, field: &str, value: Value| {
        let mut body = json!({ "version": user()["version"] });
        body[field] = value;
        organization.call(token, "PATCH", &path, body)
    };
    let phone = |extension: &str| json!([{ "mediaType": "PHONE", "type": "WORK", "address": "+19195550100", "extension": extension }]);
    assert_eq!(change("sandbox-token", "addresses", phone("4711")).status, 200);
    assert_eq!(change("lead", "title", json!("Pilot")).status, 200);
    assert_eq!(change("lead", "addresses", phone("4711")).status, 200, "the extension stays");
    let denied = change("lead", "addresses", phone("4712"));
    assert_eq!(denied.error(), api_error(403, "insufficient.permissions", ""));
    assert!(denied.text.contains("telephony:extension:assign"), "{}", denied.text);
    assert_eq!(change("lead", "addresses", json!([])).status, 403, "a removed extension is a change too");
    assert_eq!(user()["addresses"][0]["extension"], "4711");

    let roles = organization.call("sandbox-token", "GET", "/users/me?expand=orgauthorization", NULL).ok();
    let roles = roles["orgAuthorization"].as_array().unwrap().clone();
    let editor = text(&roles.iter().find(|role| role["name"] == "directory editor").unwrap()["id"]);
    let grant = format!("/authorization/subjects/{id}/divisions/{division}/roles/{editor}");
    assert_eq!(organization.call("sandbox-token", "POST", &grant, NULL).status, 204);
    assert_eq!(change("lead", "addresses", phone("4712")).status, 200);
}

#[test]
fn inactive_people_may_call_no_operation() {
    let organization = Organization::start();
    assert_eq!(organization.call("agent", "GET", "/users/me", NULL).status, 200);
    organization.call("sandbox-token", "DELETE", &format!("/users/{}", text(&organization.agent["id"])), NULL).ok();
    assert_eq!(organization.call("agent", "GET", "/users/me", NULL).error(), api_error(401, "bad.credentials", ""));
}

#[test]
fn the_rate_limit_applies_to_each_token() {
    let sandbox = Sandbox::with(|settings| {
        settings.rate_limit = 3;
        settings.tokens = ["sandbox-token", "other"].map(|token| token.parse().unwrap()).into();
    });
    let usage =
        |reply: &Reply| ["allowed", "count"].map(|name| reply.header(&format!("inin-ratelimit-{name}")).to_owned());
    for count in 1..=3 {
        let reply = sandbox.get("/users/me");
        assert_eq!((reply.status, usage(&reply)), (200, ["3".to_owned(), count.to_string()]));
        assert!((1..=60).contains(&reply.header("inin-ratelimit-reset").parse::<u32>().unwrap()));
    }
    let rejection = sandbox.get("/users/me");
    assert_eq!(usage(&rejection), ["3", "3"]);
    assert_eq!(rejection.error(), api_error(429, "too.many.requests.retry.after", ""));
    let seconds: u32 = rejection.header("Retry-After").parse().unwrap();
    assert!((1..=60).contains(&seconds));
    assert!(rejection.json()["message"].as_str().unwrap().contains(&format!("[{seconds}] seconds")));
    assert_eq!(sandbox.get("/tokens/me").status, 429);
    assert_eq!(sandbox.send("GET", "/api/v2/users/me", &[("Authorization", "Bearer other")], "").status, 200);
    let unknown = sandbox.send("GET", "/api/v2/users/me", &[], "");
    assert_eq!((unknown.status, usage(&unknown)), (401, ["", ""].map(str::to_owned)));
    sandbox.server.app().clock.advance(i64::from(seconds) * 1_000);
    assert_eq!(sandbox.get("/users/me").status, 200);
    assert_eq!(Settings::default().rate_limit, 300);
}
