//! Pagers, as the package exports them.

use super::support::*;
use genesys_users::models::{User, UserEntityListing};
use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn options_with(more: &[(&str, JsValue)]) -> JsValue {
    let mut options = vec![("pageSize", 5.into())];
    options.extend_from_slice(more);
    object(&options)
}

/// Calls a method of a pager and waits for its promise.
async fn call(pager: &JsValue, method: &str, argument: JsValue) -> JsValue {
    let method = Function::from(get(pager, method));
    resolved(method.call1(pager, &argument).unwrap().into()).await
}

#[wasm_bindgen_test]
async fn a_pager_reads_several_pages() {
    let pager = users().get_users_all(options_with(&[]));
    let mut ids = Vec::new();
    while ids.len() < 12 {
        let next = call(&pager, "next", JsValue::UNDEFINED).await;
        assert_eq!(get(&next, "done").as_bool(), Some(false));
        let user: User = serde_wasm_bindgen::from_value(get(&next, "value")).unwrap();
        ids.push(user.id.unwrap());
    }
    let first: UserEntityListing = model(users().get_users(object(&[("pageSize", 12.into())]))).await;
    let expected: Vec<_> = first.entities.into_iter().flatten().filter_map(|user| user.id).collect();
    assert_eq!(ids, expected);
    let end = call(&pager, "return", JsValue::UNDEFINED).await;
    assert_eq!(get(&end, "done").as_bool(), Some(true));
}

#[wasm_bindgen_test]
async fn a_pager_resumes_from_a_position() {
    let users = users();
    let pager = users.get_users_all(options_with(&[]));
    let limit = object(&[("limit", 7.into())]);
    let first_items = Array::from(&call(&pager, "toArray", limit.clone()).await);
    let second_pager = users.get_users_all(options_with(&[("from", get(&pager, "position"))]));
    let next_items = Array::from(&call(&second_pager, "toArray", limit).await);
    assert_eq!((first_items.length(), next_items.length()), (7, 7));
    let ids: Vec<_> = first_items.iter().chain(next_items.iter()).map(|user| get(&user, "id").as_string()).collect();
    let page: UserEntityListing = model(users.get_users(object(&[("pageSize", 14.into())]))).await;
    assert_eq!(ids, page.entities.into_iter().flatten().map(|user| user.id).collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn a_pager_rejects_invalid_options() {
    let pager = users().get_users_all(object(&[("pagesize", 5.into())]));
    let next = Function::from(get(&pager, "next"));
    let error = rejected(next.call0(&pager).unwrap().into()).await;
    assert_class(&error, "ParameterError");
}
