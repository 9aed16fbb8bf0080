//! Calls that fail: aborts, time-outs, error responses, and handles that are freed during a call.

use super::support::*;
use genesys_users::UsersApi;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::AbortController;

/// A `fetch` that never settles and ignores its signal.
fn pending_fetch() -> JsValue {
    Function::new_no_args("return new Promise(() => {})").into()
}

fn users_with_pending_fetch(more: &[(&str, JsValue)]) -> UsersApi {
    let mut options = vec![("fetch", pending_fetch()), ("maxRetries", 0.into())];
    options.extend_from_slice(more);
    users_of(client(&options))
}

fn signal_option(controller: &AbortController) -> JsValue {
    object(&[("signal", controller.signal().into())])
}

#[wasm_bindgen_test]
async fn an_invalid_token_is_an_authentication_error() {
    let users = users_of(client(&[("accessToken", "no-such-token".into())]));
    let error = rejected(users.get_users_me(JsValue::UNDEFINED)).await;
    assert_class(&error, "AuthenticationError");
    assert!(!describe(&error).contains("no-such-token"));
}

#[wasm_bindgen_test]
async fn a_token_provider_is_called_again_after_a_401() {
    let provider = Function::new_no_args(
        "const count = (globalThis.__providerCalls = (globalThis.__providerCalls ?? 0) + 1);\
         return Promise.resolve(count === 1 ? 'stale-token' : 'sandbox-token')",
    );
    let users = users_of(client(&[("accessToken", provider.into())]));
    resolved(users.get_users_me(JsValue::UNDEFINED)).await;
    assert_eq!(get(&js_sys::global(), "__providerCalls").as_f64(), Some(2.0));
}

#[wasm_bindgen_test]
async fn an_abort_rejects_with_its_reason() {
    // Before the call, with a reason that is not an Error.
    let controller = AbortController::new().unwrap();
    controller.abort_with_reason(&"user left".into());
    assert_eq!(rejected(users().get_users(signal_option(&controller))).await, JsValue::from("user left"));

    // During the call.
    let controller = AbortController::new().unwrap();
    let call = users_with_pending_fetch(&[]).get_users(signal_option(&controller));
    sleep(20).await;
    controller.abort_with_reason(&42.into());
    assert_eq!(rejected(call).await, JsValue::from(42));
}

#[wasm_bindgen_test]
async fn a_time_out_ends_a_call_without_a_response() {
    let users = users_with_pending_fetch(&[("timeout", 50.into())]);
    let error = rejected(users.get_users(JsValue::UNDEFINED)).await;
    assert_class(&error, "TimeoutError");
    assert_eq!(get(&error, "operation").as_string().as_deref(), Some("getUsers"));
}

#[wasm_bindgen_test]
async fn no_server_is_a_connection_error() {
    // Browsers block port 9 (discard), and elsewhere no server listens there.
    let users = users_of(client(&[("basePath", "http://127.0.0.1:9".into()), ("maxRetries", 0.into())]));
    let error = rejected(users.get_users(JsValue::UNDEFINED)).await;
    assert_class(&error, "ConnectionError");
    assert!(!get(&error, "cause").is_undefined());
}

#[wasm_bindgen_test]
async fn invalid_json_is_a_decode_error() {
    let fetch = Function::new_no_args("return Promise.resolve(new Response('<html>', { status: 200 }))");
    let error = rejected(users_of(client(&[("fetch", fetch.into())])).get_users(JsValue::UNDEFINED)).await;
    assert_class(&error, "DecodeError");
    assert_eq!(get(&error, "text").as_string().as_deref(), Some("<html>"));
}

#[wasm_bindgen_test]
async fn a_call_finishes_after_its_handles_are_freed() {
    let client = client(&[]);
    let users = users_of(client.clone());
    let call = users.get_users_me(JsValue::UNDEFINED);
    drop(users);
    Function::from(get(&client, "free")).call0(&client).unwrap();
    assert!(get(&resolved(call).await, "id").is_string());
}
