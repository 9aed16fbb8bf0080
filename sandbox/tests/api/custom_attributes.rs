//! Custom attributes of people and their schemas.

use serde_json::{Value, json};

use crate::access::Organization;
use crate::schema::check_operation_response;
use crate::support::{Sandbox, api_error, text};

const SCHEMAS: &str = "/users/customattributes/schemas";

/// A document with one property of each kind.
fn document(title: &str) -> Value {
    let of = |core_type: &str| json!([{ "$ref": format!("#/definitions/{core_type}") }]);
    json!({
        "title": title,
        "description": "For tests",
        "required": ["name_text"],
        "properties": {
            "name_text": { "allOf": of("text"), "title": "Name", "minLength": 2, "maxLength": 10 },
            "site_url": { "allOf": of("url"), "title": "Site", "minLength": 0, "maxLength": 100 },
            "size_integer": { "allOf": of("integer"), "title": "Size", "minimum": 1, "maximum": 9 },
            "share_number": { "allOf": of("number"), "title": "Share", "minimum": 0, "maximum": 1 },
            "born_date": { "allOf": of("date"), "title": "Born" },
            "seen_datetime": { "allOf": of("datetime"), "title": "Seen" },
            "fit_checkbox": { "allOf": of("checkbox"), "title": "Fit" },
            "kind_enum": { "allOf": of("enum"), "title": "Kind", "enum": ["a", "b"] },
            "words_tag": {
                "allOf": of("tag"), "title": "Words", "minItems": 1, "maxItems": 2,
                "items": { "minLength": 1, "maxLength": 5 }
            }
        }
    })
}

fn create(sandbox: &Sandbox, title: &str) -> Value {
    sandbox.post(SCHEMAS, json!({ "version": 1, "jsonSchema": document(title) })).ok()
}

/// The first page of people.
fn people(sandbox: &Sandbox) -> Vec<String> {
    let page = sandbox.get("/users?pageSize=100").ok();
    page["entities"].as_array().unwrap().iter().map(|user| text(&user["id"])).collect()
}

/// A person without records, and the path of the records.
fn newcomer(sandbox: &Sandbox) -> (String, String) {
    let division = sandbox.get("/users/me").ok()["division"]["id"].clone();
    let body = json!({ "name": "Nell Quay", "email": "nell@example.com", "divisionId": division });
    let id = text(&sandbox.post("/users", body).ok()["id"]);
    let path = format!("/users/{id}/customattributes");
    (id, path)
}

#[test]
fn a_schema_has_versions() {
    let sandbox = Sandbox::start();
    let me = sandbox.get("/users/me").ok();
    let first = sandbox.post(SCHEMAS, json!({ "version": 7, "jsonSchema": document("Boats") }));
    check_operation_response("postUsersCustomattributesSchemas", &first);
    let first = first.ok();
    assert_eq!((&first["version"], &first["name"], &first["enabled"]), (&json!(1), &json!("Boats"), &json!(true)));
    assert_eq!((&first["createdBy"]["id"], &first["appliesTo"]), (&me["id"], &json!(["USER_CUSTOM_ATTRIBUTES"])));
    assert_eq!(first["jsonSchema"]["properties"], document("Boats")["properties"]);
    let path = format!("{SCHEMAS}/{}", text(&first["id"]));

    let put = |version: Value, document: Value| {
        sandbox.put(&path, json!({ "version": version, "jsonSchema": document, "enabled": false }))
    };
    assert_eq!(put(json!(2), document("Ships")).error(), api_error(409, "dynamic.schema.version.conflict", ""));
    let second = put(json!(1), document("Ships"));
    check_operation_response("putUsersCustomattributesSchema", &second);
    let second = second.ok();
    assert_eq!((&second["version"], &second["name"], &second["enabled"]), (&json!(2), &json!("Ships"), &json!(false)));
    assert_eq!(sandbox.get(&path).ok(), second);
    let versions = sandbox.get(&format!("{path}/versions")).ok();
    assert_eq!(versions["total"], 2);
    assert_eq!(sandbox.get(&format!("{path}/versions/1")).ok()["name"], "Boats");
    assert_eq!(sandbox.get(&format!("{path}/versions/2")).ok(), versions["entities"][1]);
    for version in ["0", "3", "last"] {
        assert_eq!(sandbox.get(&format!("{path}/versions/{version}")).error(), api_error(404, "not.found", ""));
    }
    let all = sandbox.get(SCHEMAS).ok();
    assert_eq!(all["entities"].as_array().unwrap().last().unwrap(), &second);
    assert_eq!(sandbox.delete(&path).status, 204);
    assert_eq!(sandbox.delete(&path).error(), api_error(404, "not.found", ""));
    assert_eq!(sandbox.get(SCHEMAS).ok()["total"], 2, "the generated ones");
}

#[test]
fn titles_are_unique_and_types_stay() {
    let sandbox = Sandbox::start();
    let boats = create(&sandbox, "Boats");
    create(&sandbox, "Ships");
    let twice = sandbox.post(SCHEMAS, json!({ "version": 1, "jsonSchema": document(" boats ") }));
    assert_eq!(twice.error(), api_error(400, "dynamic.schema.duplicate.schema.title", "jsonSchema.title"));
    let path = format!("{SCHEMAS}/{}", text(&boats["id"]));
    let taken = sandbox.put(&path, json!({ "version": 1, "jsonSchema": document("Ships") }));
    assert_eq!(taken.error(), api_error(400, "dynamic.schema.duplicate.schema.title", "jsonSchema.title"));
    let mut other = document("Boats");
    other["properties"]["name_text"]["allOf"][0]["$ref"] = "#/definitions/identifier".into();
    let changed = sandbox.put(&path, json!({ "version": 1, "jsonSchema": other }));
    let code = "dynamic.schema.incompatible.json.schema.update";
    assert_eq!(changed.error(), api_error(400, code, "jsonSchema.properties.name_text"));
    assert_eq!(sandbox.put(&path, json!({ "version": 1, "jsonSchema": document("Boats") })).ok()["version"], 2);
}

#[test]
fn an_organization_has_a_limited_number_of_schemas() {
    let sandbox = Sandbox::start();
    let limits = sandbox.get(&format!("{SCHEMAS}/limits"));
    check_operation_response("getUsersCustomattributesSchemasLimits", &limits);
    let most = limits.ok()["maxNumberOfSchemasPerOrg"].as_u64().unwrap();
    let present = sandbox.get(SCHEMAS).ok()["total"].as_u64().unwrap();
    for number in present..most {
        create(&sandbox, &format!("Schema {number}"));
    }
    let one_more = sandbox.post(SCHEMAS, json!({ "version": 1, "jsonSchema": document("One more") }));
    let code = "dynamic.schema.limit.max.number.of.schemas.per.org.would.be.exceeded";
    assert_eq!(one_more.error(), api_error(400, code, "jsonSchema"));
    let mut large = document("Large");
    large["properties"]["name_text"]["description"] = "x".repeat(100_000).into();
    let large = sandbox.post(SCHEMAS, json!({ "version": 1, "jsonSchema": large }));
    assert_eq!(large.error(), api_error(413, "dynamic.schema.request.body.size.limit.exceeded", ""));
}

#[test]
fn core_types_are_listed_and_read() {
    let sandbox = Sandbox::start();
    let all = sandbox.get(&format!("{SCHEMAS}/coretypes"));
    check_operation_response("getUsersCustomattributesSchemasCoretypes", &all);
    let all = all.ok();
    assert_eq!(all["total"], all["entities"].as_array().unwrap().len());
    for core_type in all["entities"].as_array().unwrap() {
        let path = format!("{SCHEMAS}/coretypes/{}", text(&core_type["name"]));
        assert_eq!(sandbox.get(&path).ok(), *core_type);
    }
    let tag = sandbox.get(&format!("{SCHEMAS}/coretypes/tag")).ok();
    assert_eq!(tag["validationFields"], json!(["minItems", "maxItems"]));
    assert_eq!(tag["itemValidationLimits"]["maxLength"], json!({ "min": 1, "max": 100 }));
    assert_eq!(sandbox.get(&format!("{SCHEMAS}/coretypes/colour")).error(), api_error(404, "not.found", ""));
}

#[test]
fn put_replaces_and_patch_keeps() {
    let sandbox = Sandbox::start();
    let schema = create(&sandbox, "Boats")["id"].clone();
    let (id, path) = newcomer(&sandbox);
    let body = |attributes: Value| json!({ "schemaId": schema, "attributes": attributes });
    let read = || sandbox.get(&format!("{path}/{}", text(&schema)));
    assert_eq!(read().error(), api_error(404, "not.found", ""), "nothing was written");

    let put = sandbox.put(&path, body(json!({ "name_text": "Ada", "size_integer": 3 })));
    check_operation_response("putUserCustomattributes", &put);
    let put = put.ok();
    assert_eq!((&put["userId"], &put["schema"]["id"], &put["schema"]["version"]), (&json!(id), &schema, &json!(1)));
    assert_eq!(read().ok(), put);
    let patched = sandbox.patch(&path, body(json!({ "size_integer": 4, "fit_checkbox": true })));
    check_operation_response("patchUserCustomattributes", &patched);
    let patched = patched.ok();
    assert_eq!(patched["attributes"], json!({ "name_text": "Ada", "size_integer": 4, "fit_checkbox": true }));
    assert_eq!(patched["id"], put["id"], "a record keeps its id");
    let same = sandbox.patch(&path, body(json!({ "size_integer": 4 })));
    assert_eq!((same.status, same.text.as_str()), (204, ""), "nothing changed");
    let replaced = sandbox.put(&path, body(json!({ "name_text": "Bo" }))).ok();
    assert_eq!(replaced["attributes"], json!({ "name_text": "Bo" }));

    // The new version needs another attribute. The record stays as it was until it is written again.
    let mut document = document("Boats");
    document["required"] = json!(["name_text", "born_date"]);
    sandbox.put(&format!("{SCHEMAS}/{}", text(&schema)), json!({ "version": 1, "jsonSchema": document })).ok();
    assert_eq!(read().ok(), replaced);
    let short = sandbox.patch(&path, body(json!({ "size_integer": 1 })));
    let code = "user.custom.attributes.schema.validation.error";
    assert_eq!(short.error(), api_error(400, code, "attributes.born_date"));
    let old = json!({ "schemaId": schema, "schemaVersion": 1, "attributes": { "size_integer": 1 } });
    assert_eq!(sandbox.patch(&path, old).ok()["schema"]["version"], 1);

    assert_eq!(sandbox.delete(&format!("{path}/{}", text(&schema))).status, 204);
    assert_eq!(sandbox.delete(&format!("{path}/{}", text(&schema))).status, 404);
    let unknown = sandbox.delete(&format!("{path}/nothing"));
    assert_eq!(unknown.error(), api_error(404, "user.custom.attributes.schema.not.found", ""));
}

#[test]
fn values_are_validated_against_the_schema() {
    let sandbox = Sandbox::start();
    let schema = create(&sandbox, "Boats")["id"].clone();
    let (_, path) = newcomer(&sandbox);
    let good = json!({
        "name_text": "Ada", "site_url": "https://example.com/a", "size_integer": 9, "share_number": 0.5,
        "born_date": "2001-02-28", "seen_datetime": "2026-06-01T08:00:00Z", "fit_checkbox": false, "kind_enum": "b",
        "words_tag": ["one", "two"]
    });
    let put = |attributes: Value| sandbox.put(&path, json!({ "schemaId": schema, "attributes": attributes }));
    assert_eq!(put(good.clone()).ok()["attributes"], good);
    for (name, value, field) in [
        ("name_text", json!("A"), "name_text"),
        ("name_text", json!(7), "name_text"),
        ("site_url", json!("ftp://example.com"), "site_url"),
        ("size_integer", json!(10), "size_integer"),
        ("size_integer", json!(1.5), "size_integer"),
        ("share_number", json!(-1), "share_number"),
        ("born_date", json!("2001-02-30"), "born_date"),
        ("seen_datetime", json!("yesterday"), "seen_datetime"),
        ("fit_checkbox", json!("yes"), "fit_checkbox"),
        ("kind_enum", json!("c"), "kind_enum"),
        ("words_tag", json!([]), "words_tag"),
        ("words_tag", json!(["toolong"]), "words_tag[0]"),
    ] {
        let mut attributes = good.clone();
        attributes[name] = value;
        let code = "user.custom.attributes.schema.validation.error";
        assert_eq!(put(attributes).error(), api_error(400, code, &format!("attributes.{field}")));
    }
    let unknown = put(json!({ "name_text": "Ada", "colour": "red" }));
    assert_eq!(unknown.error(), api_error(400, "user.custom.attributes.schema.validation.error", "attributes"));
    assert!(unknown.text.contains("colour"), "{}", unknown.text);
    for (body, code, field) in [
        (json!({ "attributes": {} }), "constraint.validation", "schemaId"),
        (json!({ "schemaId": schema }), "constraint.validation", "attributes"),
        (json!({ "schemaId": schema, "attributes": [] }), "invalid.property", "attributes"),
        (json!({ "schemaId": schema, "schemaVersion": 9, "attributes": {} }), "invalid.value", "schemaVersion"),
    ] {
        assert_eq!(sandbox.put(&path, body).error(), api_error(400, code, field));
    }
    let nothing = sandbox.put(&path, json!({ "schemaId": "nothing", "attributes": {} }));
    assert_eq!(nothing.error(), api_error(404, "user.custom.attributes.schema.not.found", ""));
    let disabled = json!({ "version": 1, "enabled": false, "jsonSchema": document("Boats") });
    sandbox.put(&format!("{SCHEMAS}/{}", text(&schema)), disabled).ok();
    assert_eq!(put(good).error(), api_error(400, "invalid.value", "schemaId"));
}

#[test]
fn several_records_are_changed_together_or_not_at_all() {
    let sandbox = Sandbox::start();
    let (one, two) = (create(&sandbox, "Boats")["id"].clone(), create(&sandbox, "Ships")["id"].clone());
    let (_, path) = newcomer(&sandbox);
    let bulk = format!("{path}/bulk");
    let item = |schema: &Value, name: &str| json!({ "schemaId": schema, "attributes": { "name_text": name } });
    let bad = sandbox.patch(&bulk, json!([item(&one, "Ada"), item(&two, "A")]));
    let code = "user.custom.attributes.schema.validation.error";
    assert_eq!(bad.error(), api_error(400, code, "[1].attributes.name_text"));
    let read = |query: &str| sandbox.get(&format!("{bulk}?{query}"));
    let both = format!("schemaIds={}&schemaIds={}", text(&one), text(&two));
    assert_eq!(read(&both).ok(), json!([]), "nothing was written");
    let done = sandbox.patch(&bulk, json!([item(&one, "Ada"), item(&two, "Bo")]));
    check_operation_response("patchUserCustomattributesBulk", &done);
    assert_eq!(done.ok()["attributes"]["name_text"], "Bo", "the last one");
    let records = read(&both);
    check_operation_response("getUserCustomattributesBulk", &records);
    let names: Vec<Value> =
        records.ok().as_array().unwrap().iter().map(|r| r["attributes"]["name_text"].clone()).collect();
    assert_eq!(names, ["Ada", "Bo"]);
    assert_eq!(read(&format!("schemaIds={},nothing", text(&two))).ok().as_array().unwrap().len(), 1);
    assert_eq!(sandbox.patch(&bulk, json!([item(&one, "Ada")])).status, 204);
    assert_eq!(sandbox.patch(&bulk, json!([])).status, 204);
    let twice = sandbox.patch(&bulk, json!([item(&one, "Cy"), item(&one, "Di")]));
    assert_eq!(twice.error(), api_error(400, "invalid.value", "[1].schemaId"));
    assert_eq!(read("").error(), api_error(400, "constraint.validation", "schemaIds"));
    // The records of a schema go with it.
    assert_eq!(sandbox.delete(&format!("{SCHEMAS}/{}", text(&one))).status, 204);
    assert_eq!(read(&both).ok().as_array().unwrap().len(), 1);
}

#[test]
fn people_show_their_attributes_when_they_are_asked_for() {
    let sandbox = Sandbox::start();
    let schemas = sandbox.get(SCHEMAS).ok()["entities"].clone();
    let ids: Vec<String> = schemas.as_array().unwrap().iter().map(|schema| text(&schema["id"])).collect();
    let me = sandbox.get("/users/me?expand=customAttributes").ok();
    let id = text(&me["id"]);
    let records = me["customAttributes"].as_array().unwrap();
    assert_eq!(records.len(), 2, "the first person has a record under each schema");
    for (record, schema) in records.iter().zip(&ids) {
        assert_eq!(*record, sandbox.get(&format!("/users/{id}/customattributes/{schema}")).ok());
    }
    assert!(sandbox.get("/users/me").ok().get("customAttributes").is_none());
    let one = format!("expand=customAttributes&userCustomAttributeSchemaIds={}", ids[1]);
    assert_eq!(sandbox.get(&format!("/users/{id}?{one}")).ok()["customAttributes"], json!([records[1]]));
    assert!(
        sandbox
            .get(&format!("/users/{id}?userCustomAttributeSchemaIds={}", ids[1]))
            .ok()
            .get("customAttributes")
            .is_none()
    );
    for path in [format!("/users?pageSize=100&{one}"), format!("/users/query?pageSize=100&{one}")] {
        let page = sandbox.get(&path).ok();
        let shown =
            page["entities"].as_array().unwrap().iter().flat_map(|user| user["customAttributes"].as_array().unwrap());
        let shown: Vec<&Value> = shown.map(|record| &record["schema"]["id"]).collect();
        assert!(shown.len() > 5 && shown.iter().all(|schema| **schema == ids[1]), "{path}");
    }
    let search = json!({ "pageSize": 1, "expand": ["customAttributes"], "query": [{ "type": "EXACT", "fields": ["id"], "value": id }] });
    assert_eq!(sandbox.post("/users/search", search).ok()["results"][0]["customAttributes"], me["customAttributes"]);

    let many = |count: usize| vec!["x"; count].join(",");
    for (path, most) in [("/users", 5), ("/users/query", 5), (&*format!("/users/{id}"), 100), ("/users/me", 100)] {
        let ask = |count| sandbox.get(&format!("{path}?userCustomAttributeSchemaIds={}", many(count)));
        assert_eq!(ask(most).status, 200, "{path}");
        assert_eq!(
            ask(most + 1).error(),
            api_error(400, "constraint.validation", "userCustomAttributeSchemaIds"),
            "{path}"
        );
    }
}

#[test]
fn generated_records_fit_their_schemas_and_depend_on_the_seed_alone() {
    let (sandbox, other) = (Sandbox::start(), Sandbox::with(|settings| settings.seed = 2));
    let schemas = sandbox.get(SCHEMAS).ok();
    assert_ne!(schemas["entities"][0]["id"], other.get(SCHEMAS).ok()["entities"][0]["id"]);
    let mut found = 0;
    for id in people(&sandbox) {
        let user = sandbox.get(&format!("/users/{id}?expand=customAttributes")).ok();
        for record in user["customAttributes"].as_array().unwrap() {
            // A record that is written again as it is has not changed.
            let body = json!({
                "schemaId": record["schema"]["id"],
                "schemaVersion": record["schema"]["version"],
                "attributes": record["attributes"]
            });
            let same = sandbox.patch(&format!("/users/{id}/customattributes"), body);
            assert_eq!(same.status, 204, "{record}: {}", same.text);
            found += 1;
        }
    }
    assert!(found > 50, "only {found} records");
}

#[test]
fn permissions_of_schemas_and_attributes() {
    let organization = Organization::start();
    let call = |token: &str, method: &str, path: &str, body: Value| organization.call(token, method, path, body);
    assert_eq!(call("lead", "GET", SCHEMAS, Value::Null).status, 200);
    let new = json!({ "version": 1, "jsonSchema": document("Boats") });
    assert_eq!(call("lead", "POST", SCHEMAS, new.clone()).error(), api_error(403, "missing.any.permissions", ""));
    assert_eq!(call("agent", "GET", SCHEMAS, Value::Null).error(), api_error(403, "missing.any.permissions", ""));
    let schema = call("robot", "POST", SCHEMAS, new).ok();
    assert!(schema.get("createdBy").is_none(), "a client is no person");
    let body = json!({ "schemaId": schema["id"], "attributes": { "name_text": "Ada" } });
    let path = |user: &Value| format!("/users/{}/customattributes", text(&user["id"]));
    assert_eq!(call("lead", "PUT", &path(&organization.lead), body.clone()).status, 200);
    let elsewhere = call("lead", "PUT", &path(&organization.agent), body.clone());
    assert_eq!(elsewhere.error(), api_error(403, "missing.any.division.permissions", ""));
    assert_eq!(call("agent", "PUT", &path(&organization.agent), body).status, 403, "not even one's own");
}
