//! Clients of the sandbox, and helpers for promises and JavaScript objects.

use genesys_users::{ApiClient, Host, UsersApi, set_host};
use js_sys::{Function, Object, Promise, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The token that the sandbox accepts when it is started without `--token`.
pub const TOKEN: &str = "sandbox-token";

// The host of the package, in a file of its own that `npm run build` writes.
#[wasm_bindgen(module = "/pkg/build/host.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = host)]
    static HOST: Host;
}

/// The URL of the sandbox. The WebDriver proxy puts it into the query of the page, and the preload of Node into a global.
pub fn sandbox() -> String {
    let global = js_sys::global();
    if let Some(url) = get(&global, "GENESYS_SANDBOX").as_string() {
        return url;
    }
    let query = get(&get(&global, "location"), "search").as_string().unwrap_or_default();
    let encoded = query.split(['?', '&']).find_map(|field| field.strip_prefix("sandbox="));
    let encoded = encoded.expect("no sandbox; run the tests with wasm-pack in the root of the project");
    js_sys::decode_uri_component(encoded).unwrap().into()
}

pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// An object with these properties.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new().into();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).unwrap();
    }
    object
}

/// A client with these options. Installs the host first, as the entries of the package do.
pub fn api_client(options: &[(&str, JsValue)]) -> Result<ApiClient, JsValue> {
    set_host(HOST.with(|host| JsValue::from(host)).unchecked_into());
    ApiClient::new(object(options))
}

/// A client of the sandbox with additional options.
pub fn client(more: &[(&str, JsValue)]) -> JsValue {
    let mut options = vec![("basePath", sandbox().into()), ("accessToken", TOKEN.into())];
    options.extend_from_slice(more);
    api_client(&options).unwrap().into()
}

pub fn users() -> UsersApi {
    users_of(client(&[]))
}

pub fn users_of(client: JsValue) -> UsersApi {
    UsersApi::new(client).unwrap()
}

/// Adds a fault rule to the sandbox. The `README.md` of the sandbox describes rules.
pub async fn add_fault_rule(rule: &str) {
    // Without a content type, because a browser would send a preflight request for it.
    let post = Function::new_with_args("url, body", "return fetch(url, { method: 'POST', body })");
    let url = format!("{}/__sandbox/rules", sandbox());
    let response = resolved(post.call2(&JsValue::UNDEFINED, &url.into(), &rule.into()).unwrap().into()).await;
    assert_eq!(get(&response, "ok").as_bool(), Some(true), "the sandbox rejects {rule}");
}

/// Returns what a promise resolves to.
pub async fn resolved(promise: Promise) -> JsValue {
    JsFuture::from(promise).await.unwrap_or_else(|error| panic!("rejected: {}", describe(&error)))
}

/// Returns what a promise resolves to as a model.
pub async fn model<T: DeserializeOwned>(promise: Promise) -> T {
    let value = resolved(promise).await;
    serde_wasm_bindgen::from_value(value).expect("the response does not fit the model")
}

/// Returns what a promise rejects with.
pub async fn rejected(promise: Promise) -> JsValue {
    match JsFuture::from(promise).await {
        Ok(value) => panic!("resolved to {value:?}"),
        Err(error) => error,
    }
}

/// Checks the class of an error, that it is an `Error`, and that its text does not show the token.
pub fn assert_class(error: &JsValue, class: &str) {
    assert!(error.is_instance_of::<js_sys::Error>(), "{error:?} is not an Error");
    assert_eq!(get(error, "name").as_string().as_deref(), Some(class), "{}", describe(error));
    let text = format!("{error:?} {}", describe(error));
    assert!(!text.contains(TOKEN), "the error shows the token");
}

pub fn describe(error: &JsValue) -> String {
    let text = |name| get(error, name).as_string().unwrap_or_default();
    format!("{}: {}", text("name"), text("message"))
}

/// Waits for `ms` milliseconds.
pub async fn sleep(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let set_timeout = Function::from(get(&js_sys::global(), "setTimeout"));
        set_timeout.call2(&JsValue::UNDEFINED, &resolve, &ms.into()).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}
