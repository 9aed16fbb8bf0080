//! The class `UsersApi` but for its operations, which are generated.

use std::cell::OnceCell;
use std::rc::Rc;

use genesys_users_core::error::ParameterError;
use genesys_users_core::operation::OperationId;
use js_sys::Promise;
use wasm_bindgen::prelude::*;

use crate::api_client::{ApiClient, ClientHandle};
use crate::arguments::{Arguments, InvalidArgument};
use crate::call::Call;
use crate::catalogue;
use crate::convert::parameter_error;
use crate::host::with_host;

/// The 91 operations around people, each a method under its name in the API.
#[wasm_bindgen]
pub struct UsersApi {
    client: Rc<ClientHandle>,
    resolves_to_response: bool,
    /// The object of `withResponse`, made when it is first asked for.
    with_response: OnceCell<JsValue>,
}

#[wasm_bindgen]
impl UsersApi {
    /// Binds the operations to a client; without one to `ApiClient.instance`. Throws a `ParameterError` for anything else.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(
            unchecked_optional_param_type = "ApiClient",
            param_description = "The client that sends the calls."
        )]
        client: JsValue,
    ) -> Result<UsersApi, JsValue> {
        let object = if client.is_undefined() { ApiClient::instance() } else { client };
        let client = ApiClient::from_object(&object).ok_or_else(|| {
            let problem = "must be an ApiClient of the same entry of this package, and not freed; \
                           `import` and `require` give different ones";
            parameter_error(&ParameterError::new("UsersApi", "client", problem), None, &JsValue::UNDEFINED)
        })?;
        Ok(UsersApi { client, resolves_to_response: false, with_response: OnceCell::new() })
    }

    /// The same operations, resolving to the status, headers and URL beside the body.
    #[wasm_bindgen(getter, js_name = withResponse, unchecked_return_type = "UsersApiWithResponse")]
    pub fn with_response(&self) -> JsValue {
        let make =
            || UsersApi { client: self.client.clone(), resolves_to_response: true, with_response: OnceCell::new() };
        self.with_response.get_or_init(|| make().into()).clone()
    }

    /// What is known of each operation: path, permissions and flags.
    #[wasm_bindgen(getter, unchecked_return_type = "OperationInfo[]")]
    pub fn operations(&self) -> JsValue {
        catalogue::operations()
    }
}

impl UsersApi {
    /// The one path of all operations; `arguments` end with the options.
    pub(crate) fn call(&self, id: OperationId, arguments: &[JsValue]) -> Promise {
        match self.try_call(id, arguments) {
            Ok(promise) => promise,
            Err(invalid) => Promise::reject(&invalid.to_js(id.descriptor().name)),
        }
    }

    fn try_call(&self, id: OperationId, arguments: &[JsValue]) -> Result<Promise, InvalidArgument> {
        let arguments = Arguments::read(id.descriptor(), &self.client, arguments, &[])?;
        let call = Call::new(arguments.request()?, self.client.clone());
        let host_client = &self.client.host;
        Ok(with_host(|host| host.run_call(host_client, call, &arguments.inputs, self.resolves_to_response)))
    }

    pub(crate) fn pager(&self, id: OperationId, arguments: &[JsValue]) -> JsValue {
        let _ = (id, arguments);
        JsValue::UNDEFINED
    }
}
