//! `UsersApi` but for its operations, which are generated.

use super::call::Call;
use super::client::{ApiClient, Client};
use super::error::Rejected;
use super::executor;
use crate::core::error::ParameterError;
use crate::core::operation::{Line, Operation};
use crate::generated::operations::TABLE;
use js_sys::Promise;
use serde::Serialize;
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

/// The 91 operations around people, each a method under its name in the API.
#[wasm_bindgen]
pub struct UsersApi {
    client: Rc<Client>,
    with_response: bool,
    /// The twin that resolves to responses, made when it is first asked for.
    twin: OnceCell<JsValue>,
}

#[wasm_bindgen]
impl UsersApi {
    /// Binds the operations to a client; without one to `ApiClient.instance`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "ApiClient")] client: JsValue,
    ) -> Result<UsersApi, JsValue> {
        let object = if client.is_undefined() { ApiClient::instance() } else { client };
        let client = ApiClient::of(&object).ok_or_else(|| {
            let problem = "must be an ApiClient of this package that has not been freed";
            Rejected::from(ParameterError::new("UsersApi", "client", problem)).into_js(None)
        })?;
        Ok(UsersApi { client, with_response: false, twin: OnceCell::new() })
    }

    /// The same operations, resolving to the status, headers and URL beside the body.
    #[wasm_bindgen(getter, js_name = withResponse, unchecked_return_type = "UsersApiWithResponse")]
    pub fn with_response(&self) -> JsValue {
        let twin =
            || JsValue::from(UsersApi { client: self.client.clone(), with_response: true, twin: OnceCell::new() });
        self.twin.get_or_init(twin).clone()
    }

    /// What is known of each operation: path, permissions and flags.
    #[wasm_bindgen(getter, unchecked_return_type = "OperationInfo[]")]
    pub fn operations(&self) -> Result<JsValue, JsValue> {
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        let operations: Vec<Operation> = TABLE.iter().map(|line| line.read()).collect();
        Ok(operations.serialize(&serializer)?)
    }
}

impl UsersApi {
    /// The one path of all operations.
    pub(crate) fn call(&self, operation: &'static Line, arguments: &[JsValue], options: JsValue) -> Promise {
        match Call::read(&self.client, operation, arguments, &options) {
            Ok(mut call) => {
                call.with_response = self.with_response;
                future_to_promise(executor::execute(self.client.clone(), call))
            }
            Err(error) => Promise::reject(&error),
        }
    }
}
