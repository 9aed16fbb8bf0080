//! Arguments that no request can carry reject with a `ParameterError` and leave the client usable.

use super::support::*;
use genesys_users::UsersApi;
use js_sys::{Array, Function, Object, Promise, Proxy, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A proxy that throws at any touch.
fn revoked(target: &JsValue) -> JsValue {
    let made = Proxy::revocable(target, &Object::new());
    Function::from(get(&made, "revoke")).call0(&JsValue::UNDEFINED).unwrap();
    get(&made, "proxy")
}

/// An object whose property throws when it is read.
fn throwing(name: &str) -> JsValue {
    let getter = Function::new_no_args("throw new Error('boo')");
    let target = Object::new();
    let descriptor = object(&[("get", getter.into()), ("enumerable", true.into())]);
    Object::define_property(&target, &name.into(), descriptor.unchecked_ref());
    target.into()
}

fn hostile() -> Vec<JsValue> {
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
        revoked(&Object::new()),
        revoked(&Array::new()),
        throwing("toString"),
        js_sys::Date::new(&JsValue::from("no date")).into(),
    ]
}

async fn rejects(promise: Promise, parameter: &str) {
    let error = rejected(promise).await;
    assert_class(&error, "ParameterError");
    assert_eq!(get(&error, "parameter").as_string().as_deref(), Some(parameter), "{}", describe(&error));
}

#[wasm_bindgen_test]
async fn hostile_ids() {
    let users = users();
    for id in hostile() {
        rejects(users.get_user(id, JsValue::UNDEFINED), "userId").await;
    }
    for id in ["", ".", ".."] {
        rejects(users.get_user(id.into(), JsValue::UNDEFINED), "userId").await;
    }
    resolved(users.get_users_me(JsValue::UNDEFINED)).await;
}

#[wasm_bindgen_test]
async fn hostile_options() {
    let users = users();
    for options in [true.into(), Array::new().into(), revoked(&Object::new()), throwing("expand"), "x".into()] {
        rejects(users.get_users(options), "options").await;
    }
    for value in hostile() {
        rejects(users.get_users(object(&[("pageSize", value.clone())])), "pageSize").await;
        rejects(users.get_users(object(&[("signal", value.clone())])), "signal").await;
        rejects(users.get_users(object(&[("timeout", value)])), "timeout").await;
    }
    rejects(users.get_users(object(&[("pagesize", 1.into())])), "pagesize").await;
    resolved(users.get_users_me(JsValue::UNDEFINED)).await;
}

#[wasm_bindgen_test]
async fn hostile_bodies() {
    let users = users();
    for body in [
        JsValue::UNDEFINED,
        JsValue::NULL,
        Symbol::iterator().into(),
        Function::new_no_args("return 1").into(),
        Array::new().into(),
        "text".into(),
        revoked(&Object::new()),
        throwing("name"),
        object(&[("name", js_sys::BigInt::from(1).into())]),
    ] {
        rejects(users.post_users(body, JsValue::UNDEFINED), "body").await;
    }
    resolved(users.get_users_me(JsValue::UNDEFINED)).await;
}

#[wasm_bindgen_test]
fn constructors_throw() {
    let fails = |fields: &[(&str, JsValue)], parameter: &str| {
        let error = api_client(fields).err().expect("the options were taken");
        assert_class(&error, "ParameterError");
        assert_eq!(get(&error, "parameter").as_string().as_deref(), Some(parameter));
    };
    fails(&[("region", "mars_1".into())], "region");
    fails(&[("regin", "us_east_1".into())], "regin");
    fails(&[("basePath", "ftp://x".into())], "basePath");
    fails(&[("accessToken", "with space".into())], "accessToken");
    fails(&[("fetch", 1.into())], "fetch");
    for client in [JsValue::from(5), Object::new().into(), revoked(&Object::new())] {
        let error = UsersApi::new(client).err().expect("the client was taken");
        assert_class(&error, "ParameterError");
    }
}
