//! Calls every operation of the table successfully at least once. Every response must match the API description:
//! status, body and error code are described, and the body has no other fields and enum values.

use std::collections::BTreeSet;

use genesys_users_core::catalogue::OPERATIONS;
use genesys_users_core::operation::Operation;
use genesys_users_sandbox::INITIAL_PASSWORD;
use serde_json::{Value, json};

use crate::reply::Reply;
use crate::schema::{check_model, check_operation_response, expand_values};
use crate::support::{Sandbox, text};
use crate::verifiers::{create_credential, totp_code};

const WEEK: &str = "2026-05-04T06:00:00.000Z/2026-05-11T06:00:00.000Z";

/// Calls operations by name and records the names.
struct Caller {
    sandbox: Sandbox,
    called: BTreeSet<&'static str>,
}

fn operation(name: &str) -> &'static Operation {
    OPERATIONS.iter().find(|operation| operation.name == name).unwrap_or_else(|| panic!("no operation is named {name}"))
}

/// The path of an operation with these path parameters, and a query.
fn target(operation: &Operation, ids: &[&str], query: &str) -> String {
    let mut ids = ids.iter();
    let segments: Vec<&str> = operation
        .path
        .split('/')
        .map(|segment| match segment.starts_with('{') {
            true => ids.next().unwrap_or_else(|| panic!("{} has more placeholders", operation.name)),
            false => segment,
        })
        .collect();
    assert!(ids.next().is_none(), "{} has fewer placeholders", operation.name);
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{query}", segments.join("/"))
}

impl Caller {
    fn new() -> Self {
        Self { sandbox: Sandbox::start(), called: BTreeSet::new() }
    }

    /// Makes a call that must succeed and match the description.
    #[track_caller]
    fn call(&mut self, name: &str, ids: &[&str], query: &str, body: Value) -> Value {
        let operation = operation(name);
        let path = target(operation, ids, query);
        let path = path.strip_prefix("/api/v2").unwrap();
        let reply = self.sandbox.call(operation.method.as_str(), path, body);
        assert!((200..300).contains(&reply.status), "{name}: {} {}", reply.status, reply.text);
        check_operation_response(name, &reply);
        self.called.insert(operation.name);
        reply.json()
    }

    #[track_caller]
    fn get(&mut self, name: &str, ids: &[&str], query: &str) -> Value {
        self.call(name, ids, query, Value::Null)
    }

    /// Makes a GET call with all optional parts.
    #[track_caller]
    fn full(&mut self, name: &str, ids: &[&str], query: &str) -> Value {
        let parts = expand_values(name).join(",");
        let separator = if query.is_empty() { "" } else { "&" };
        self.get(name, ids, &format!("{query}{separator}expand={parts}"))
    }

    fn people(&mut self) -> Value {
        let me = self.full("getUsersMe", &[], "");
        let id = text(&me["id"]);
        self.full("getUser", &[&id], "");
        self.full("getUsers", &[], "state=any&pageSize=500");
        self.full("getUsersQuery", &[], "state=any&pageSize=500");
        self.get("getUsersChatsMe", &[], "includePresence=true&includeRoomOwners=true");
        for name in
            ["getUserAdjacents", "getUserSuperiors", "getUserDirectreports", "getUserFavorites", "getUserProfile"]
        {
            self.full(name, &[&id], "");
        }
        self.full("getProfilesUsers", &[], "pageSize=500");
        let search = json!({ "pageSize": 100, "expand": expand_values("getUsers") });
        let found = self.call("postUsersSearch", &[], "", search.clone());
        // The description does not list the parts of this operation.
        let parts = expand_values("getUsers").join(",");
        let link = text(&found["currentPage"]);
        self.get("getUsersSearch", &[], &format!("{}&expand={parts}", link.split_once('?').unwrap().1));
        for name in
            ["postUsersSearchConversationTarget", "postUsersSearchQueuemembersManage", "postUsersSearchTeamsAssign"]
        {
            self.call(name, &[], "", search.clone());
        }
        me
    }

    /// Calls the operations on the account of a new person.
    fn account(&mut self, me: &Value) -> String {
        let body = json!({ "name": "Nell Quay", "email": "nell@example.com", "divisionId": me["division"]["id"] });
        let new = self.call("postUsers", &[], "", body);
        let id = text(&new["id"]);
        let change = json!({ "version": new["version"], "title": "Pilot", "manager": me["id"] });
        self.call("patchUser", &[&id], "", change);
        self.call("patchUsersBulk", &[], "", json!([{ "id": id, "acdAutoAnswer": true }]));
        self.call("putUserProfileskills", &[&id], "", json!(["Knots"]));
        self.get("getUserProfileskills", &[&id], "");
        self.call("postUserExternalid", &[&id], "", json!({ "authorityName": "crm", "externalKey": "1" }));
        self.get("getUserExternalid", &[&id], "");
        self.get("getUserExternalidAuthorityName", &[&id, "crm"], "");
        self.full("getUsersExternalidAuthorityNameExternalKey", &["crm", "1"], "");
        self.call("deleteUserExternalidAuthorityNameExternalKey", &[&id, "crm", "1"], "", Value::Null);
        self.call("postUserInvite", &[&id], "force=true", Value::Null);
        self.call("postUserPassword", &[&id], "", json!({ "newPassword": "Lanterns-22" }));
        let own = json!({ "oldPassword": INITIAL_PASSWORD, "newPassword": "Lanterns-22" });
        self.call("postUsersMePassword", &[], "", own);
        self.call("putUserState", &[&id], "", json!({ "state": "inactive", "stateChangeReason": "Leave" }));
        self.call("putUserState", &[&id], "", json!({ "state": "active" }));
        self.get("getUserState", &[&id], "");
        let owner = text(&me["id"]);
        let verifiers = self.get("getUserVerifiers", &[&owner], "");
        let verifier = text(&verifiers["entities"][0]["id"]);
        self.call("putUserVerifier", &[&owner, &verifier], "", json!({ "name": "Telephone" }));
        self.call("deleteUserVerifier", &[&owner, &verifier], "", Value::Null);
        self.own_verifiers();
        self.custom_attributes(&id);
        id
    }

    fn own_verifiers(&mut self) {
        let app = self.call("postUsersMeVerifiersTotp", &[], "", json!({ "name": "App" }));
        let code = totp_code(&text(&app["keyUri"]), self.sandbox.server.app().clock.now() / 1000);
        let app = text(&app["id"]);
        self.call("postUsersMeVerifiersTotpVerifierId", &[&app], "", json!({ "token": code, "enable": true }));
        let options = self.call("postUsersMeVerifiersWebauthnRegisterOptions", &[], "", Value::Null);
        let credential = create_credential(&options["publicKey"], "http://localhost:8080", b"credential");
        let body = json!({ "name": "Key", "credential": credential });
        self.call("postUsersMeVerifiersWebauthnRegister", &[], "", body);
        self.get("getUsersMeVerifiers", &[], "");
        self.call("putUsersMeVerifier", &[&app], "", json!({ "name": "Telephone" }));
        self.call("deleteUsersMeVerifier", &[&app], "", Value::Null);
    }

    fn custom_attributes(&mut self, id: &str) {
        self.get("getUsersCustomattributesSchemas", &[], "");
        self.get("getUsersCustomattributesSchemasLimits", &[], "");
        self.get("getUsersCustomattributesSchemasCoretypes", &[], "");
        self.get("getUsersCustomattributesSchemasCoretype", &["text"], "");
        let property = json!({
            "allOf": [{ "$ref": "#/definitions/text" }], "title": "Name", "minLength": 0, "maxLength": 9
        });
        let document = json!({ "title": "Boats", "properties": { "name_text": property } });
        let body = json!({ "version": 1, "jsonSchema": document });
        let schema = self.call("postUsersCustomattributesSchemas", &[], "", body.clone());
        let schema = text(&schema["id"]);
        self.call("putUsersCustomattributesSchema", &[&schema], "", body);
        self.get("getUsersCustomattributesSchema", &[&schema], "");
        self.get("getUsersCustomattributesSchemaVersions", &[&schema], "");
        self.get("getUsersCustomattributesSchemaVersion", &[&schema, "1"], "");
        let record = |name: &str| json!({ "schemaId": schema, "attributes": { "name_text": name } });
        self.call("putUserCustomattributes", &[id], "", record("Ada"));
        self.call("patchUserCustomattributes", &[id], "", record("Bo"));
        self.call("patchUserCustomattributesBulk", &[id], "", json!([record("Cy")]));
        self.get("getUserCustomattribute", &[id, &schema], "");
        self.get("getUserCustomattributesBulk", &[id], &format!("schemaIds={schema}"));
        self.call("deleteUserCustomattribute", &[id, &schema], "", Value::Null);
        self.call("deleteUsersCustomattributesSchema", &[&schema], "", Value::Null);
    }

    fn skills(&mut self, id: &str, me: &Value) {
        let skill = text(&me["routingSkills"][0]["id"]);
        let rated = |id: &str| json!({ "id": id, "proficiency": 3 });
        self.call("postUserRoutingskills", &[id], "", rated(&skill));
        self.call("putUserRoutingskill", &[id, &skill], "", json!({ "proficiency": 2, "state": "active" }));
        self.get("getUserRoutingskills", &[id], "");
        self.call("deleteUserRoutingskill", &[id, &skill], "", Value::Null);
        self.call("putUserRoutingskillsBulk", &[id], "", json!([rated(&skill)]));
        let second = text(&me["routingSkills"][1]["id"]);
        self.call("patchUserRoutingskillsBulk", &[id], "", json!([rated(&second)]));

        let people = self.get("getUsers", &[], "pageSize=500&expand=languages");
        let language = people["entities"].as_array().unwrap().iter().find_map(|one| one["languages"][0]["id"].as_str());
        let language = language.expect("somebody speaks a language").to_owned();
        self.call("postUserRoutinglanguages", &[id], "", rated(&language));
        self.call("patchUserRoutinglanguage", &[id, &language], "", json!({ "proficiency": 2 }));
        self.get("getUserRoutinglanguages", &[id], "");
        self.call("deleteUserRoutinglanguage", &[id, &language], "", Value::Null);
        self.call("patchUserRoutinglanguagesBulk", &[id], "", json!([rated(&language)]));
        self.get("getUserSkillgroups", &[id], "");
    }

    fn routing(&mut self, id: &str) {
        // A person who is a member of queues.
        let people = self.get("getUsers", &[], "pageSize=200");
        let members: Vec<String> = people["entities"].as_array().unwrap().iter().map(|one| text(&one["id"])).collect();
        let (member, queue) = members
            .iter()
            .find_map(|member| {
                let queues = self.get("getUserQueues", &[member], "");
                Some((member.clone(), queues["entities"][0]["id"].as_str()?.to_owned()))
            })
            .expect("somebody is in a queue");
        // The queue precedes the person in the arguments of this operation, but not in its path.
        self.call("patchUserQueue", &[&member, &queue], "", json!({ "id": queue, "joined": false }));
        self.call("patchUserQueues", &[&member], "", json!([{ "id": queue, "joined": true }]));
        self.call("putUserRoutingstatus", &[&member], "", json!({ "status": "OFF_QUEUE" }));
        self.get("getUserRoutingstatus", &[&member], "");
        self.get("getRoutingUserUtilization", &[id], "");
        let own = json!({ "utilization": { "call": { "maximumCapacity": 2, "interruptableMediaTypes": [] } } });
        self.call("putRoutingUserUtilization", &[id], "", own);
        self.call("deleteRoutingUserUtilization", &[id], "", Value::Null);
        let backup = json!({ "queueId": queue, "userId": member });
        self.call("putRoutingDirectroutingbackupSettingsMe", &[], "", backup.clone());
        self.get("getRoutingDirectroutingbackupSettingsMe", &[], "");
        self.call("deleteRoutingDirectroutingbackupSettingsMe", &[], "", Value::Null);
        self.call("putRoutingUserDirectroutingbackupSettings", &[id], "", backup);
        self.get("getRoutingUserDirectroutingbackupSettings", &[id], "");
        self.call("deleteRoutingUserDirectroutingbackupSettings", &[id], "", Value::Null);
    }

    fn telephony(&mut self, id: &str, me: &Value) {
        let people = self.get("getUsers", &[], "pageSize=500&expand=station");
        let free = people["entities"].as_array().unwrap().iter().map(|one| &one["station"]["lastAssociatedStation"]);
        let mut free = free.filter(|station| station["associatedUser"].is_null() && station["defaultUser"].is_null());
        let station = text(&free.find(|station| station["id"].is_string()).expect("a station is free")["id"]);
        self.call("putUserStationAssociatedstationStationId", &[id, &station], "", Value::Null);
        self.call("putUserStationDefaultstationStationId", &[id, &station], "", Value::Null);
        self.get("getUserStation", &[id], "");
        self.call("deleteUserStationAssociatedstation", &[id], "", Value::Null);
        self.call("deleteUserStationDefaultstation", &[id], "", Value::Null);
        self.call("putUsersStationsMeAssociatedstationStationId", &[&station], "", Value::Null);
        self.get("getUsersStationsMe", &[], "");
        self.call("deleteUsersStationsMeAssociatedstation", &[], "", Value::Null);
        let forwarding = json!({ "enabled": true, "phoneNumber": "+19195550123" });
        self.call("putUserCallforwarding", &[id], "", forwarding);
        self.call("patchUserCallforwarding", &[id], "", json!({ "enabled": false }));
        self.get("getUserCallforwarding", &[id], "");
        let away = json!({ "active": true, "startDate": "2026-06-01T08:00:00Z", "endDate": "2026-06-05T16:00:00Z" });
        self.call("putUserOutofoffice", &[id], "", away);
        self.get("getUserOutofoffice", &[id], "");
        let place = json!({ "type": "mobile", "latitude": 53.5, "longitude": 10.0 });
        // Only the person may set the geolocation.
        let myself = text(&me["id"]);
        self.call("patchUserGeolocation", &[&myself, "phone"], "", place);
        self.get("getUserGeolocation", &[&myself, "phone"], "");
        for kind in ["person", "group", "org"] {
            self.get("getFieldconfig", &[], &format!("type={kind}"));
        }
    }

    fn authorization(&mut self, id: &str, me: &Value) {
        let permission = "permission=directory:user:edit";
        self.get("getAuthorizationSubjectsMe", &[], "");
        self.get("getAuthorizationDivisionspermittedMe", &[], permission);
        self.get("getAuthorizationDivisionspermittedPagedMe", &[], permission);
        self.get("getAuthorizationDivisionspermittedPagedSubjectId", &[&text(&me["id"])], permission);
        self.get("getUserTrustors", &[&text(&me["id"])], "");
        let roles: Vec<String> =
            me["orgAuthorization"].as_array().unwrap().iter().map(|role| text(&role["id"])).collect();
        let (role, division) = (roles[1].as_str(), text(&me["division"]["id"]));
        let grants = json!({ "grants": [{ "roleId": role, "divisionId": division }] });
        self.call("postAuthorizationSubjectDivisionRole", &[id, &division, role], "", Value::Null);
        self.get("getAuthorizationSubject", &[id], "");
        self.call("deleteAuthorizationSubjectDivisionRole", &[id, &division, role], "", Value::Null);
        self.call("postAuthorizationSubjectBulkadd", &[id], "", grants.clone());
        self.call("postAuthorizationSubjectBulkremove", &[id], "", grants.clone());
        self.call("postAuthorizationSubjectBulkreplace", &[id], "", grants);
        self.call("putUserRoles", &[id], "", json!([role]));
        self.get("getUserRoles", &[id], "");
    }

    fn development(&mut self) {
        let mine = self.get("getUsersDevelopmentActivitiesMe", &[], "pageSize=100");
        for activity in mine["entities"].as_array().unwrap() {
            let kind = text(&activity["type"]);
            self.get("getUsersDevelopmentActivity", &[&text(&activity["id"])], &format!("type={kind}"));
        }
        let user = text(&mine["entities"][0]["attendees"][0]["id"]);
        self.get("getUsersDevelopmentActivities", &[], &format!("userId={user}"));
        let query = json!({ "interval": WEEK, "groupBy": ["attendeeId"], "filter": { "type": "And", "clauses": [] } });
        self.call("postUsersDevelopmentActivitiesAggregatesQuery", &[], "", query);
    }

    fn analytics(&mut self) {
        self.get("getAnalyticsUsersDetailsJobsAvailability", &[], "");
        let details = json!({ "interval": WEEK });
        let aggregates = json!({ "interval": WEEK, "groupBy": ["userId"], "metrics": ["tAgentRoutingStatus"] });
        self.call("postAnalyticsUsersDetailsQuery", &[], "", details.clone());
        self.call("postAnalyticsUsersAggregatesQuery", &[], "", aggregates.clone());
        let metrics = json!(["oActiveQueues", "oMemberQueues"]);
        let people = self.get("getUsers", &[], "pageSize=2");
        let user = &people["entities"][0]["id"];
        let filter = json!({ "type": "or", "predicates": [{ "dimension": "userId", "value": user }] });
        self.call("postAnalyticsUsersObservationsQuery", &[], "", json!({ "filter": filter, "metrics": metrics }));
        let metrics = json!([{ "metric": "oActiveQueues", "details": true }]);
        self.call("postAnalyticsUsersActivityQuery", &[], "", json!({ "metrics": metrics, "groupBy": ["userId"] }));

        let unwanted = self.call("postAnalyticsUsersAggregatesJobs", &[], "", aggregates.clone());
        self.call("deleteAnalyticsUsersAggregatesJob", &[&text(&unwanted["jobId"])], "", Value::Null);
        let unwanted = self.call("postAnalyticsUsersDetailsJobs", &[], "", details.clone());
        self.call("deleteAnalyticsUsersDetailsJob", &[&text(&unwanted["jobId"])], "", Value::Null);
        for (submit, status, results, query) in [
            (
                "postAnalyticsUsersDetailsJobs",
                "getAnalyticsUsersDetailsJob",
                "getAnalyticsUsersDetailsJobResults",
                details,
            ),
            (
                "postAnalyticsUsersAggregatesJobs",
                "getAnalyticsUsersAggregatesJob",
                "getAnalyticsUsersAggregatesJobResults",
                aggregates,
            ),
        ] {
            let job = text(&self.call(submit, &[], "", query)["jobId"]);
            let done = (0..100).any(|_| {
                let state = self.get(status, &[&job], "");
                self.sandbox.server.app().clock.advance(1_000);
                state["state"] == "FULFILLED"
            });
            assert!(done, "{submit} comes to an end");
            self.get(results, &[&job], "");
        }
    }
}

#[test]
fn every_operation_succeeds_and_matches_the_description() {
    let mut caller = Caller::new();
    let me = caller.people();
    let id = caller.account(&me);
    caller.skills(&id, &me);
    caller.routing(&id);
    caller.telephony(&id, &me);
    caller.authorization(&id, &me);
    caller.development();
    caller.analytics();
    caller.call("deleteUser", &[&id], "", Value::Null);

    let all: BTreeSet<&str> = OPERATIONS.iter().map(|operation| operation.name).collect();
    assert_eq!(all.len(), 130);
    let left: Vec<&&str> = all.difference(&caller.called).collect();
    assert!(left.is_empty(), "never called: {left:?}");
}

/// Checks an error response against the description.
#[track_caller]
fn check_error(name: &str, reply: &Reply) {
    assert!((400..500).contains(&reply.status), "{name}: {} {}", reply.status, reply.text);
    check_operation_response(name, reply);
    check_model("ErrorBody", &reply.json());
    reply.error();
}

#[test]
fn every_operation_has_the_described_errors() {
    let sandbox = Sandbox::start();
    let json = ("Content-Type", "application/json");
    for operation in OPERATIONS.iter() {
        let ids = vec!["nobody"; operation.path.matches('{').count()];
        let path = target(operation, &ids, "");
        let body = if operation.body == genesys_users_core::operation::Body::None { "" } else { "[7]" };
        let method = operation.method.as_str();
        let stranger = sandbox.send(method, &path, &[json], body);
        assert_eq!(stranger.status, 401, "{}", operation.name);
        check_error(operation.name, &stranger);
        // An unknown id, or a body that is invalid for all operations.
        if !ids.is_empty() || !body.is_empty() {
            let reply = sandbox.send(method, &path, &[("Authorization", "Bearer sandbox-token"), json], body);
            check_error(operation.name, &reply);
            assert!([400, 404].contains(&reply.status), "{}: {}", operation.name, reply.text);
        }
    }
}
