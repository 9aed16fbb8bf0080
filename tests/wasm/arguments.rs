//! Invalid arguments reject with a `ParameterError` and leave the client usable.

use super::support::*;
use genesys_users::UsersApi;
use js_sys::{Array, Function, Object, Promise, Proxy, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A proxy that throws on every access.
fn revoked_proxy(target: &JsValue) -> JsValue {
    let revocable = Proxy::revocable(target, &Object::new());
    Function::from(get(&revocable, "revoke")).call0(&JsValue::UNDEFINED).unwrap();
    get(&revocable, "proxy")
}

/// An object with a property that throws when it is read.
fn throwing_object(name: &str) -> JsValue {
    let getter = Function::new_no_args("throw new Error('no access')");
    let target = Object::new();
    let descriptor = object(&[("get", getter.into()), ("enumerable", true.into())]);
    Object::define_property(&target, &name.into(), descriptor.unchecked_ref());
    target.into()
}

fn hostile_values() -> Vec<JsValue> {
    let cycle = Object::new();
    Reflect::set(&cycle, &"self".into(), &cycle).unwrap();
    vec![
        Symbol::iterator().into(),
        Function::new_no_args("return 1").into(),
        Object::new().into(),
        cycle.into(),
        Array::new().into(),
        js_sys::BigInt::from(1).into(),
        f64::NAN.into(),
        true.into(),
        revoked_proxy(&Object::new()),
        revoked_proxy(&Array::new()),
        throwing_object("toString"),
        js_sys::Date::new(&JsValue::from("no date")).into(),
    ]
}

async fn assert_rejects(promise: Promise, parameter: &str) {
    let error = rejected(promise).await;
    assert_class(&error, "ParameterError");
    assert_eq!(get(&error, "parameter").as_string().as_deref(), Some(parameter), "{}", describe(&error));
}

#[wasm_bindgen_test]
async fn hostile_ids_are_rejected() {
    let users = users();
    for id in hostile_values() {
        assert_rejects(users.get_user(id, JsValue::UNDEFINED), "userId").await;
    }
    for id in ["", ".", ".."] {
        assert_rejects(users.get_user(id.into(), JsValue::UNDEFINED), "userId").await;
    }
    resolved(users.get_users_me(JsValue::UNDEFINED)).await;
}

#[wasm_bindgen_test]
async fn hostile_options_are_rejected() {
    let users = users();
    for options in
        [true.into(), Array::new().into(), revoked_proxy(&Object::new()), throwing_object("expand"), "x".into()]
    {
        assert_rejects(users.get_users(options), "options").await;
    }
    for value in hostile_values() {
        assert_rejects(users.get_users(object(&[("pageSize", value.clone())])), "pageSize").await;
        assert_rejects(users.get_users(object(&[("signal", value.clone())])), "signal").await;
        assert_rejects(users.get_users(object(&[("timeout", value)])), "timeout").await;
    }
    assert_rejects(users.get_users(object(&[("pagesize", 1.into())])), "pagesize").await;
    resolved(users.get_users_me(JsValue::UNDEFINED)).await;
}

#[wasm_bindgen_test]
async fn hostile_bodies_are_rejected() {
    let users = users();
    for body in [
        JsValue::UNDEFINED,
        JsValue::NULL,
        Symbol::iterator().into(),
        Function::new_no_args("return 1").into(),
        Array::new().into(),
        "text".into(),
        revoked_proxy(&Object::new()),
        throwing_object("name"),
        object(&[("name", js_sys::BigInt::from(1).into())]),
    ] {
        assert_rejects(users.post_users(body, JsValue::UNDEFINED), "body").await;
    }
    resolved(users.get_users_me(JsValue::UNDEFINED)).await;
}

#[wasm_bindgen_test]
fn constructors_throw_for_invalid_options() {
    let assert_throws = |fields: &[(&str, JsValue)], parameter: &str| {
        let error = api_client(fields).err().expect("the constructor accepted the options");
        assert_class(&error, "ParameterError");
        assert_eq!(get(&error, "parameter").as_string().as_deref(), Some(parameter));
    };
    assert_throws(&[("region", "mars_1".into())], "region");
    assert_throws(&[("regin", "us_east_1".into())], "regin");
    assert_throws(&[("basePath", "ftp://x".into())], "basePath");
    assert_throws(&[("accessToken", "with space".into())], "accessToken");
    assert_throws(&[("fetch", 1.into())], "fetch");
    for client in [JsValue::from(5), Object::new().into(), revoked_proxy(&Object::new())] {
        let error = UsersApi::new(client).err().expect("the constructor accepted the client");
        assert_class(&error, "ParameterError");
    }
}
