//! Operations on users against the sandbox.

use super::support::*;
use genesys_users::models::{User, UserEntityListing, UserMe, UsersSearchResponse};
use genesys_users_core::generated::operations::OPERATIONS;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn page_options(size: u32, number: u32) -> JsValue {
    object(&[("pageSize", size.into()), ("pageNumber", number.into())])
}

#[wasm_bindgen_test]
async fn get_users_lists_page_by_page() {
    let users = users();
    let first: UserEntityListing = model(users.get_users(page_options(5, 1))).await;
    let second: UserEntityListing = model(users.get_users(page_options(5, 2))).await;
    let ids = |listing: &UserEntityListing| -> Vec<Option<String>> {
        listing.entities.iter().flatten().map(|user| user.id.clone()).collect()
    };
    assert_eq!(ids(&first).len(), 5);
    assert_eq!(first.page_number, Some(1));
    assert!(first.total.unwrap() > 10);
    assert!(ids(&first).iter().all(|id| !ids(&second).contains(id)));
}

#[wasm_bindgen_test]
async fn get_user_has_only_the_expanded_fields() {
    let users = users();
    let listing: UserEntityListing = model(users.get_users(page_options(1, 1))).await;
    let id = JsValue::from(listing.entities.unwrap()[0].id.clone().unwrap());
    let plain: User = model(users.get_user(id.clone(), JsValue::UNDEFINED)).await;
    assert!(plain.presence.is_none());
    let expand = object(&[("expand", Array::of2(&"presence".into(), &"routingStatus".into()).into())]);
    let expanded: User = model(users.get_user(id, expand)).await;
    assert!(expanded.presence.is_some() && expanded.routing_status.is_some());
}

/// As an admin widget does it.
#[wasm_bindgen_test]
async fn a_user_is_created_read_changed_and_deleted() {
    let users = users();
    let me: UserMe = model(users.get_users_me(JsValue::UNDEFINED)).await;
    let division = me.division.unwrap().id.unwrap();
    let email = format!("wasm-{}@example.com", js_sys::Math::random());
    let body =
        object(&[("name", "Wasm Test".into()), ("email", email.as_str().into()), ("divisionId", division.into())]);
    let created: User = model(users.post_users(body.clone(), JsValue::UNDEFINED)).await;
    let id = JsValue::from(created.id.clone().unwrap());
    assert_eq!(created.name.as_deref(), Some("Wasm Test"));

    let duplicate = rejected(users.post_users(body, JsValue::UNDEFINED)).await;
    assert_class(&duplicate, "ConflictError");

    let read: User = model(users.get_user(id.clone(), JsValue::UNDEFINED)).await;
    assert_eq!((read.id, read.email.as_deref()), (created.id, Some(email.as_str())));

    let version = created.version.unwrap();
    let patch = |version: i32| object(&[("title", "Tester".into()), ("version", version.into())]);
    let patched: User = model(users.patch_user(id.clone(), patch(version), JsValue::UNDEFINED)).await;
    assert_eq!(patched.title.as_deref(), Some("Tester"));
    assert!(patched.version.unwrap() > version);

    let conflict = rejected(users.patch_user(id.clone(), patch(version), JsValue::UNDEFINED)).await;
    assert_class(&conflict, "ConflictError");
    assert_eq!(get(&conflict, "status").as_f64(), Some(409.0));
    assert_eq!(get(&conflict, "operation").as_string().as_deref(), Some("patchUser"));
    for field in ["code", "contextId", "correlationId", "url"] {
        assert!(get(&conflict, field).is_string(), "no {field}");
    }

    resolved(users.delete_user(id.clone(), JsValue::UNDEFINED)).await;
    let missing = rejected(users.get_user(id, JsValue::UNDEFINED)).await;
    assert_class(&missing, "NotFoundError");
}

#[wasm_bindgen_test]
async fn post_users_search_finds_a_user() {
    let users = users();
    let listing: UserEntityListing = model(users.get_users(page_options(1, 1))).await;
    let email = listing.entities.unwrap()[0].email.clone().unwrap();
    let criterion = object(&[
        ("type", "EXACT".into()),
        ("fields", Array::of1(&"email".into()).into()),
        ("value", email.as_str().into()),
    ]);
    let body = object(&[("query", Array::of1(&criterion).into())]);
    let response: UsersSearchResponse = model(users.post_users_search(body, JsValue::UNDEFINED)).await;
    let emails: Vec<_> = response.results.unwrap().into_iter().map(|user| user.email.unwrap()).collect();
    assert_eq!(emails, [email]);
}

#[wasm_bindgen_test]
async fn get_users_me_returns_the_signed_in_user() {
    let me: UserMe = model(users().get_users_me(JsValue::UNDEFINED)).await;
    assert!(me.id.is_some() && me.email.is_some());
}

/// A browser lets a page of another origin read only the headers that the server exposes.
#[wasm_bindgen_test]
async fn with_response_returns_the_head_of_the_response() {
    let users = users().with_response();
    let get_users = js_sys::Function::from(get(&users, "getUsers"));
    let promise = get_users.call1(&users, &page_options(1, 1)).unwrap();
    let response = resolved(promise.into()).await;
    assert_eq!(get(&response, "status").as_f64(), Some(200.0));
    assert!(get(&response, "correlationId").is_string());
    assert_eq!(
        get(&response, "url").as_string().unwrap(),
        format!("{}/api/v2/users?pageSize=1&pageNumber=1", sandbox())
    );
    assert!(Array::is_array(&get(&get(&response, "data"), "entities")));
}

#[wasm_bindgen_test]
async fn concurrent_calls_get_their_own_responses() {
    let users = users();
    let calls: Array = (1..=20).map(|number| JsValue::from(users.get_users(page_options(3, number)))).collect();
    let pages = Array::from(&resolved(js_sys::Promise::all(&calls)).await);
    for (index, page) in pages.iter().enumerate() {
        assert_eq!(get(&page, "pageNumber").as_f64(), Some(index as f64 + 1.0));
    }
}

#[wasm_bindgen_test]
fn operations_lists_the_operation_table() {
    let list = Array::from(&users().operations());
    assert_eq!(list.length() as usize, OPERATIONS.len());
    for (info, operation) in list.iter().zip(OPERATIONS.iter()) {
        let fields: Vec<_> =
            Object::keys(&Object::from(info.clone())).iter().filter_map(|key| key.as_string()).collect();
        assert_eq!(fields, ["name", "method", "path", "permissions", "deprecated", "preview"]);
        let text = |name| get(&info, name).as_string();
        assert_eq!(text("name").as_deref(), Some(operation.name));
        assert_eq!(text("method").as_deref(), Some(operation.method.as_str()));
        assert_eq!(text("path").as_deref(), Some(operation.path));
        assert_eq!(get(&info, "deprecated").as_bool(), Some(operation.deprecated));
        assert_eq!(get(&info, "preview").as_bool(), Some(operation.preview));
        let permissions = get(&info, "permissions");
        assert_eq!(get(&permissions, "kind").as_string().as_deref(), Some(operation.permissions.kind.as_str()));
        let names: Vec<_> =
            Array::from(&get(&permissions, "permissions")).iter().filter_map(|name| name.as_string()).collect();
        assert_eq!(names, operation.permissions.names);
    }
}
