//! Calls that do not end well: aborts, time-outs, refusals, and handles that are freed on the way.

use super::support::*;
use genesys_users::UsersApi;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::AbortController;

/// A `fetch` that never answers and does not listen to its signal.
fn silent() -> JsValue {
    Function::new_no_args("return new Promise(() => {})").into()
}

fn silent_users(more: &[(&str, JsValue)]) -> UsersApi {
    let mut options = vec![("fetch", silent()), ("maxRetries", 0.into())];
    options.extend_from_slice(more);
    users_of(client(&options))
}

fn aborting(controller: &AbortController) -> JsValue {
    object(&[("signal", controller.signal().into())])
}

#[wasm_bindgen_test]
async fn a_wrong_token_is_refused() {
    let users = users_of(client(&[("accessToken", "no-such-token".into())]));
    let error = rejected(users.get_users_me(JsValue::UNDEFINED)).await;
    assert_class(&error, "AuthenticationError");
    assert!(!describe(&error).contains("no-such-token"));
}

#[wasm_bindgen_test]
async fn a_token_function_is_asked_again_after_a_401() {
    let source = Function::new_no_args(
        "const count = (globalThis.__asked = (globalThis.__asked ?? 0) + 1);\
         return Promise.resolve(count === 1 ? 'stale-token' : 'sandbox-token')",
    );
    let users = users_of(client(&[("accessToken", source.into())]));
    resolved(users.get_users_me(JsValue::UNDEFINED)).await;
    assert_eq!(get(&js_sys::global(), "__asked").as_f64(), Some(2.0));
}

#[wasm_bindgen_test]
async fn an_abort_rejects_with_its_reason() {
    // Before the call, and with a reason that is no Error.
    let controller = AbortController::new().unwrap();
    controller.abort_with_reason(&"user left".into());
    assert_eq!(rejected(users().get_users(aborting(&controller))).await, JsValue::from("user left"));

    // On the way.
    let controller = AbortController::new().unwrap();
    let call = silent_users(&[]).get_users(aborting(&controller));
    sleep(20).await;
    controller.abort_with_reason(&42.into());
    assert_eq!(rejected(call).await, JsValue::from(42));
}

#[wasm_bindgen_test]
async fn a_time_out_ends_a_silent_call() {
    let users = silent_users(&[("timeout", 50.into())]);
    let error = rejected(users.get_users(JsValue::UNDEFINED)).await;
    assert_class(&error, "TimeoutError");
    assert_eq!(get(&error, "operation").as_string().as_deref(), Some("getUsers"));
}

#[wasm_bindgen_test]
async fn no_server_is_a_connection_error() {
    // Port 9 (discard) is refused by browsers and hosts alike.
    let users = users_of(client(&[("basePath", "http://127.0.0.1:9".into()), ("maxRetries", 0.into())]));
    let error = rejected(users.get_users(JsValue::UNDEFINED)).await;
    assert_class(&error, "ConnectionError");
    assert!(!get(&error, "cause").is_undefined());
}

#[wasm_bindgen_test]
async fn broken_json_is_a_decode_error() {
    let fetch = Function::new_no_args("return Promise.resolve(new Response('<html>', { status: 200 }))");
    let error = rejected(users_of(client(&[("fetch", fetch.into())])).get_users(JsValue::UNDEFINED)).await;
    assert_class(&error, "DecodeError");
    assert_eq!(get(&error, "text").as_string().as_deref(), Some("<html>"));
}

/// Freeing the handles does not disturb the calls that they have started.
#[wasm_bindgen_test]
async fn freed_handles_finish_their_calls() {
    let client = client(&[]);
    let users = users_of(client.clone());
    let call = users.get_users_me(JsValue::UNDEFINED);
    drop(users);
    Function::from(get(&client, "free")).call0(&client).unwrap();
    assert!(get(&resolved(call).await, "id").is_string());
}
