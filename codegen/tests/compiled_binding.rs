//! The golden files of the binding compile: their wasm-bindgen attributes are understood, and their methods call what
//! `UsersApi` offers.

#![allow(dead_code, reason = "the methods need a JavaScript host, so that nothing here calls them")]

// The binding names the core by its crate, whose place this test takes with the golden operations.
extern crate self as genesys_users_core;

#[path = "golden/core/src/generated/mod.rs"]
mod generated;

#[path = "golden/src/generated/mod.rs"]
mod binding;

#[path = "../../core/src/operation.rs"]
pub mod operation;

mod regions {
    pub struct Region {
        pub key: &'static str,
        pub domain: &'static str,
    }
}

mod users_api {
    use js_sys::Promise;
    use wasm_bindgen::prelude::*;

    use crate::operation::OperationId;

    #[wasm_bindgen]
    pub struct UsersApi;

    impl UsersApi {
        pub(crate) fn call(&self, _operation: OperationId, _arguments: &[JsValue]) -> Promise {
            unimplemented!("there is no JavaScript host")
        }

        pub(crate) fn pager(&self, _operation: OperationId, _arguments: &[JsValue]) -> JsValue {
            unimplemented!("there is no JavaScript host")
        }
    }
}

use js_sys::Promise;
use users_api::UsersApi;
use wasm_bindgen::JsValue;

/// The methods as the compiler sees them: positional parameters, then the body, then the options.
#[test]
fn a_method_takes_its_arguments_and_options() {
    let _: fn(&UsersApi, JsValue) -> Promise = UsersApi::get_people;
    let _: fn(&UsersApi, JsValue, JsValue) -> Promise = UsersApi::patch_people;
    let _: fn(&UsersApi, JsValue, JsValue) -> Promise = UsersApi::post_people;
    let _: fn(&UsersApi, JsValue) -> Promise = UsersApi::post_people_options;
    let _: fn(&UsersApi, JsValue, JsValue, JsValue) -> Promise = UsersApi::delete_person_note;
    let _: fn(&UsersApi, JsValue, JsValue, JsValue, JsValue, JsValue, JsValue) -> Promise = UsersApi::put_person_note;
}

#[test]
fn a_pager_takes_the_arguments_of_its_operation() {
    let _: fn(&UsersApi, JsValue) -> JsValue = UsersApi::get_people_all;
    let _: fn(&UsersApi, JsValue, JsValue) -> JsValue = UsersApi::get_person_notes_all;
}
