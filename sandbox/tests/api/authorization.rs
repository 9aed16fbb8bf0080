//! Roles, grants, permitted divisions and trustors.

use serde_json::{Value, json};

use crate::access::Organization;
use crate::schema::{check_model, check_operation_response};
use crate::support::{Sandbox, api_error, text};

const NULL: Value = Value::Null;

struct Ids {
    user: String,
    home: String,
    divisions: Vec<String>,
}

fn ids(sandbox: &Sandbox) -> Ids {
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let page = sandbox.get("/users?pageSize=100").ok();
    let users = page["entities"].as_array().unwrap();
    let user = users.iter().map(|user| text(&user["id"])).find(|id| *id != me).unwrap();
    let list = sandbox.get("/authorization/divisionspermitted/me?permission=directory:user:edit").ok();
    let divisions: Vec<String> = list.as_array().unwrap().iter().map(|division| text(&division["id"])).collect();
    Ids { user, home: divisions[0].clone(), divisions }
}

fn role(sandbox: &Sandbox, name: &str) -> String {
    let me = sandbox.get("/users/me?expand=orgauthorization").ok();
    let roles = me["orgAuthorization"].as_array().unwrap();
    text(&roles.iter().find(|role| role["name"] == name).unwrap()["id"])
}

/// Role name and division id of each grant.
fn grants(sandbox: &Sandbox, id: &str) -> Vec<(String, String)> {
    let reply = sandbox.get(&format!("/authorization/subjects/{id}"));
    check_operation_response("getAuthorizationSubject", &reply);
    let subject = reply.ok();
    let list = subject["grants"].as_array().unwrap().iter();
    let mut list: Vec<_> = list.map(|grant| (text(&grant["role"]["name"]), text(&grant["division"]["id"]))).collect();
    list.sort();
    list
}

fn pair(role: &str, division: &str) -> (String, String) {
    (role.to_owned(), division.to_owned())
}

fn body(pairs: &[(&str, &str)]) -> Value {
    let pairs: Vec<Value> =
        pairs.iter().map(|(role, division)| json!({ "roleId": role, "divisionId": division })).collect();
    json!({ "grants": pairs })
}

#[test]
fn grants_are_added_replaced_and_removed() {
    let sandbox = Sandbox::start();
    let ids = ids(&sandbox);
    let (analyst, user) = (role(&sandbox, "analyst"), role(&sandbox, "user"));
    let path = format!("/authorization/subjects/{}", ids.user);
    let before = grants(&sandbox, &ids.user);
    let version = |sandbox: &Sandbox| sandbox.get(&path).ok()["version"].as_i64().unwrap();
    assert_eq!(version(&sandbox), 1);

    let add = body(&[(&analyst, "*"), (&analyst, &ids.divisions[2]), (&analyst, "*")]);
    let reply = sandbox.post(&format!("{path}/bulkadd"), add.clone());
    check_operation_response("postAuthorizationSubjectBulkadd", &reply);
    assert_eq!(reply.status, 204);
    let mut wanted = [before.clone(), vec![pair("analyst", "*"), pair("analyst", &ids.divisions[2])]].concat();
    wanted.sort();
    assert_eq!(grants(&sandbox, &ids.user), wanted);
    sandbox.post(&format!("{path}/bulkadd"), add).ok();
    assert_eq!((grants(&sandbox, &ids.user), version(&sandbox)), (wanted, 2), "what is there is not added again");

    let made = |sandbox: &Sandbox| {
        let list = sandbox.get(&path).ok()["grants"].as_array().unwrap().clone();
        list.iter().find(|grant| grant["role"]["name"] == "analyst").unwrap()["grantMadeAt"].clone()
    };
    let first_made = made(&sandbox);
    sandbox.server.app().clock.advance(60_000);
    let replace = body(&[(&analyst, "*"), (&user, &ids.home)]);
    assert_eq!(sandbox.post(&format!("{path}/bulkreplace"), replace).status, 204);
    assert_eq!(grants(&sandbox, &ids.user), [pair("analyst", "*"), pair("user", &ids.home)]);
    assert_eq!(made(&sandbox), first_made, "what stays keeps its date");

    let remove = body(&[(&analyst, "*"), (&analyst, &ids.home), ("no-role", "no-division")]);
    assert_eq!(sandbox.post(&format!("{path}/bulkremove"), remove).status, 204);
    assert_eq!(grants(&sandbox, &ids.user), [pair("user", &ids.home)]);

    let one = format!("{path}/divisions/{}/roles/{analyst}", ids.divisions[1]);
    let reply = sandbox.call("POST", &one, NULL);
    check_operation_response("postAuthorizationSubjectDivisionRole", &reply);
    assert_eq!(grants(&sandbox, &ids.user), [pair("analyst", &ids.divisions[1]), pair("user", &ids.home)]);
    check_operation_response("deleteAuthorizationSubjectDivisionRole", &sandbox.delete(&one));
    assert_eq!(grants(&sandbox, &ids.user), [pair("user", &ids.home)]);
}

#[test]
fn invalid_grants_change_nothing() {
    let sandbox = Sandbox::start();
    let ids = ids(&sandbox);
    let analyst = role(&sandbox, "analyst");
    let before = grants(&sandbox, &ids.user);
    let path = format!("/authorization/subjects/{}", ids.user);
    let add = |pairs: &[(&str, &str)]| sandbox.post(&format!("{path}/bulkadd"), body(pairs)).error();
    assert_eq!(add(&[(&analyst, "*"), ("x", "*")]), api_error(400, "bad.role.divisions", "grants[1].roleId"));
    assert_eq!(add(&[(&analyst, "x")]), api_error(400, "bad.role.divisions", "grants[0].divisionId"));
    let empty = sandbox.post(&format!("{path}/bulkadd"), json!({})).error();
    assert_eq!(empty, api_error(400, "constraint.validation", "grants"));
    let lost = sandbox.post("/authorization/subjects/nobody/bulkadd", body(&[(&analyst, "*")])).error();
    assert_eq!(lost, api_error(404, "not.found", ""));
    let kind = sandbox.post(&format!("{path}/bulkadd?subjectType=PC_GROUP"), body(&[(&analyst, "*")])).error();
    assert_eq!(kind, api_error(400, "invalid.query.param.value", "subjectType"));
    for wrong in [format!("{path}/divisions/x/roles/{analyst}"), format!("{path}/divisions/*/roles/x")] {
        assert_eq!(sandbox.call("POST", &wrong, NULL).error(), api_error(404, "not.found", ""));
    }
    let roles: Vec<String> =
        ["admin", "supervisor", "user", "employee", "directory editor"].map(|name| role(&sandbox, name)).into();
    let places: Vec<&str> = ids.divisions.iter().map(String::as_str).chain(["*"]).collect();
    let many: Vec<(&str, &str)> =
        roles.iter().flat_map(|role| places.iter().map(move |place| (role.as_str(), *place))).collect();
    assert_eq!(add(&many), api_error(400, "max.role.assignments.exceeded", ""));
    assert_eq!(grants(&sandbox, &ids.user), before);
}

#[test]
fn roles_are_replaced_in_all_operations() {
    let sandbox = Sandbox::start();
    let ids = ids(&sandbox);
    let path = format!("/users/{}/roles", ids.user);
    let (employee, analyst) = (role(&sandbox, "employee"), role(&sandbox, "analyst"));
    let reply = sandbox.call("PUT", &path, json!([employee, analyst]));
    check_operation_response("putUserRoles", &reply);
    let written = reply.ok();
    let reply = sandbox.get(&path);
    check_operation_response("getUserRoles", &reply);
    assert_eq!(reply.ok(), written);
    let names: Vec<String> = written["roles"].as_array().unwrap().iter().map(|role| text(&role["name"])).collect();
    assert_eq!(names, ["employee", "analyst"]);
    let permissions = written["permissions"].as_array().unwrap();
    assert!(
        permissions.contains(&json!("analytics:userDetail:view"))
            && !permissions.contains(&json!("routing:queue:view"))
    );
    assert!(written["permissionPolicies"].as_array().unwrap().iter().any(|policy| policy["domain"] == "analytics"));
    assert_eq!(grants(&sandbox, &ids.user), [pair("analyst", &ids.home), pair("employee", "*")]);

    let user = sandbox.get(&format!("/users/{}?expand=authorization", ids.user)).ok();
    assert_eq!(
        (&user["authorization"]["roles"], &user["authorization"]["permissions"]),
        (&written["roles"], &written["permissions"])
    );
    assert!(user["authorization"].get("unusedRoles").is_none());
    let unused = sandbox.get(&format!("/users/{}?expand=authorization.unusedRoles", ids.user)).ok();
    assert_eq!(unused["authorization"]["unusedRoles"], json!([]));
    assert!(sandbox.get(&format!("/users/{}", ids.user)).ok().get("authorization").is_none());
    let listed = sandbox.get(&format!("/users?id={}&expand=authorization", ids.user)).ok();
    assert_eq!(listed["entities"][0]["authorization"], user["authorization"]);

    let wrong = sandbox.call("PUT", &path, json!([employee, "x"])).error();
    assert_eq!(wrong, api_error(400, "general.bad.request", "[1]"));
    assert_eq!(
        sandbox.call("PUT", "/users/nobody/roles", json!([])).error(),
        api_error(404, "general.resource.not.found", "")
    );
    assert_eq!(sandbox.call("PUT", &path, json!([])).ok()["roles"], json!([]));
}

#[test]
fn people_have_the_roles_of_their_groups() {
    let sandbox = Sandbox::start();
    let ids = ids(&sandbox);
    let user = sandbox.get(&format!("/users/{}?expand=groups", ids.user)).ok();
    let group = text(&user["groups"][0]["id"]);
    let employee = role(&sandbox, "employee");
    let path = format!("/authorization/subjects/{group}");
    sandbox.post(&format!("{path}/bulkadd?subjectType=PC_GROUP"), body(&[(&employee, "*")])).ok();
    assert_eq!(grants(&sandbox, &group), [pair("employee", "*")]);
    let count = |query: &str| {
        let subject = sandbox.get(&format!("/authorization/subjects/{}{query}", ids.user)).ok();
        let list = subject["grants"].as_array().unwrap().clone();
        list.iter()
            .filter(|grant| grant["role"]["name"] == "employee")
            .map(|grant| text(&grant["subjectId"]))
            .collect::<Vec<_>>()
    };
    assert_eq!(count(""), std::slice::from_ref(&ids.user));
    assert_eq!(count("?includeDuplicates=true"), [ids.user.clone(), group]);
}

#[test]
fn me_is_a_subject_too() {
    let organization = Organization::start();
    let reply = organization.call("agent", "GET", "/authorization/subjects/me", NULL);
    check_operation_response("getAuthorizationSubjectsMe", &reply);
    assert_eq!(reply.ok()["id"], organization.agent["id"]);
    let robot = organization.call("robot", "GET", "/authorization/subjects/me", NULL).ok();
    assert_eq!((&robot["id"], &robot["grants"][0]["division"]["id"]), (&json!("sandbox-service"), &json!("*")));
    assert!(robot["grants"][0]["division"].get("description").is_none());
    let me = organization.call("agent", "GET", "/users/me?expand=authorization,trustors,orgauthorization", NULL).ok();
    assert_eq!(me["authorization"]["roles"].as_array().unwrap().len(), 2);
    check_model("UserMe", &me);
}

#[test]
fn roles_of_grants_are_full_or_references() {
    let sandbox = Sandbox::start();
    let id = text(&sandbox.get("/users/me").ok()["id"]);
    for path in ["/authorization/subjects/me", &format!("/authorization/subjects/{id}")] {
        let role = |query: &str| sandbox.get(&format!("{path}{query}")).ok()["grants"][0]["role"].clone();
        let full = role("?includeFullRoles=true");
        assert!(full["policies"].is_array() && full["description"].is_string());
        assert_eq!(role(""), full);
        let reference = role("?includeFullRoles=false");
        assert_eq!(reference.as_object().unwrap().keys().collect::<Vec<_>>(), ["id", "name", "selfUri"]);
        assert_eq!(reference["id"], full["id"]);
    }
}

#[test]
fn granting_requires_the_permission_in_the_division() {
    let organization = Organization::start();
    let sandbox = &organization.sandbox;
    let lead = text(&organization.lead["id"]);
    let own = text(&organization.lead["division"]["id"]);
    let other = text(&organization.agent["division"]["id"]);
    let (admin, analyst) = (role(sandbox, "admin"), role(sandbox, "analyst"));
    sandbox.post(&format!("/authorization/subjects/{lead}/bulkadd"), body(&[(&admin, &own)])).ok();
    let path = format!("/authorization/subjects/{}/bulkadd", text(&organization.agent["id"]));
    let add = |division: &str| organization.call("lead", "POST", &path, body(&[(&analyst, division)]));
    assert_eq!(add(&own).status, 204);
    assert_eq!(add(&other).error(), api_error(403, "missing.division.permissions", ""));
    assert_eq!(add("*").error(), api_error(403, "missing.division.permissions", ""));
}

#[test]
fn permitted_divisions_follow_from_grants() {
    let organization = Organization::start();
    let all = organization.sandbox.get("/authorization/divisionspermitted/me?permission=directory:user:edit");
    check_operation_response("getAuthorizationDivisionspermittedMe", &all);
    let all = all.ok();
    assert_eq!(all.as_array().unwrap().len(), 5);
    assert_eq!((&all[0]["homeDivision"], &all[1]["homeDivision"]), (&json!(true), &json!(false)));
    let named =
        organization.sandbox.get("/authorization/divisionspermitted/me?permission=directory:user:edit&name=oRT").ok();
    assert_eq!(named.as_array().unwrap().len(), 1);

    let mine = "/authorization/divisionspermitted/paged/me?permission=";
    let lead = organization.call("lead", "GET", &format!("{mine}directory:user:edit"), NULL);
    check_operation_response("getAuthorizationDivisionspermittedPagedMe", &lead);
    let lead = lead.ok();
    assert_eq!((&lead["total"], &lead["allDivsPermitted"]), (&json!(1), &json!(false)));
    assert_eq!(lead["entities"][0]["id"], organization.lead["division"]["id"]);
    let none = organization.call("agent", "GET", &format!("{mine}directory:user:edit"), NULL).ok();
    assert_eq!((&none["total"], &none["entities"]), (&json!(0), &json!([])));

    let of_lead = format!("/authorization/divisionspermitted/paged/{}?permission=", text(&organization.lead["id"]));
    let seen = organization.sandbox.get(&format!("{of_lead}directory:user:edit"));
    check_operation_response("getAuthorizationDivisionspermittedPagedSubjectId", &seen);
    assert_eq!(seen.ok()["entities"], lead["entities"]);
    let page = organization.sandbox.get(&format!("{mine}directory:user:edit&pageSize=2&pageNumber=3")).ok();
    assert_eq!((page["entities"].as_array().unwrap().len(), &page["allDivsPermitted"]), (1, &json!(true)));
    assert!(page.get("nextUri").is_none() && page["previousUri"].is_string());

    let error = |path: &str| organization.sandbox.get(path).error();
    assert_eq!(error(mine), api_error(400, "missing.permission.param", "permission"));
    assert_eq!(error(&format!("{mine}shoes")), api_error(400, "invalid.query.param.value", "permission"));
    assert_eq!(
        error("/authorization/divisionspermitted/paged/me"),
        api_error(400, "constraint.validation", "permission")
    );
}

#[test]
fn trustors_are_listed_in_pages() {
    let sandbox = Sandbox::start();
    let me = text(&sandbox.get("/users/me").ok()["id"]);
    let reply = sandbox.get(&format!("/users/{me}/trustors?pageSize=3"));
    check_operation_response("getUserTrustors", &reply);
    let first = reply.ok();
    assert_eq!((&first["total"], first["entities"].as_array().unwrap().len()), (&json!(5), 3));
    let next = text(&first["nextUri"]);
    let second = sandbox.get(next.strip_prefix("/api/v2").unwrap()).ok();
    let all = [first["entities"].as_array().unwrap().clone(), second["entities"].as_array().unwrap().clone()].concat();
    let expanded = sandbox.get("/users/me?expand=trustors").ok();
    assert_eq!(expanded["trustors"], json!(all));
    assert_eq!(sandbox.get("/users/nobody/trustors").error(), api_error(404, "general.resource.not.found", ""));
}
