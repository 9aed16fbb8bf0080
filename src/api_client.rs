//! The class `ApiClient`: where the API is, who calls it, and how.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::options::OptionType;
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

use crate::client_handle::ClientHandle;
use crate::convert::{self, CheckedOption, parameter_error};
use crate::host::{inspect, with_host};

/// Checks the argument of a method that takes the value of an option under the same name.
fn argument(context: &str, name: &str, option_type: OptionType, value: &JsValue) -> Result<CheckedOption, JsValue> {
    let host = inspect(value);
    let argument = CheckedOption { name: name.to_owned(), value: convert::value(&host), host };
    match argument.check(context, option_type) {
        Ok(()) => Ok(argument),
        Err(error) => Err(parameter_error(&error, None, &JsValue::UNDEFINED)),
    }
}

/// Connection to one region of Genesys Cloud: where the API is, the access token, and how requests are sent. Clients
/// share nothing with each other.
#[wasm_bindgen]
pub struct ApiClient(Rc<ClientHandle>);

#[wasm_bindgen]
impl ApiClient {
    /// Makes a client. Throws a `ParameterError` for an unknown region or option.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(
            unchecked_optional_param_type = "ApiClientOptions",
            param_description = "Settings of the client."
        )]
        options: JsValue,
    ) -> Result<ApiClient, JsValue> {
        match ClientHandle::new(&inspect(&options)) {
            Ok(client) => Ok(ApiClient(Rc::new(client))),
            Err(error) => Err(parameter_error(&error, None, &JsValue::UNDEFINED)),
        }
    }

    /// The client that `new UsersApi()` uses, made with the default options when it is first asked for.
    #[wasm_bindgen(getter, unchecked_return_type = "ApiClient")]
    pub fn instance() -> JsValue {
        thread_local!(static INSTANCE: RefCell<Option<JsValue>> = const { RefCell::new(None) });
        let known = INSTANCE.with_borrow(Clone::clone);
        known.unwrap_or_else(|| {
            let client = ApiClient::new(JsValue::UNDEFINED).map_or_else(|error| error, JsValue::from);
            INSTANCE.replace(Some(client.clone()));
            client
        })
    }

    /// Origin that requests go to, such as `https://api.mypurecloud.com`.
    #[wasm_bindgen(getter, js_name = basePath)]
    pub fn base_path(&self) -> String {
        self.0.core.borrow().api_origin.clone()
    }

    /// Sets the token of the calls from now on, or the function that gives it. It is kept in memory only. Throws a
    /// `ParameterError` for what cannot be a token.
    #[wasm_bindgen(js_name = setAccessToken)]
    pub fn set_access_token(
        &self,
        #[wasm_bindgen(
            js_name = accessToken,
            unchecked_param_type = "AccessToken",
            param_description = "The token, without `Bearer`, or a function that gives one."
        )]
        token: JsValue,
    ) -> Result<(), JsValue> {
        self.0.set_token(&argument("setAccessToken", "accessToken", OptionType::Token, &token)?);
        Ok(())
    }

    /// Forgets the token and the function that gives it, in the storage too.
    #[wasm_bindgen(js_name = clearAccessToken)]
    pub fn clear_access_token(&self) {
        self.0.clear_token();
    }

    /// Moves the client to another region, for calls and logins. A token is good in its own region only: that of a login is
    /// forgotten here, though not in the storage; another one has to be replaced by `setAccessToken`. Throws a
    /// `ParameterError` for an unknown region.
    #[wasm_bindgen(js_name = setEnvironment)]
    pub fn set_environment(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "Region",
            param_description = "Key of the region, such as `eu_west_1`, or its domain."
        )]
        region: JsValue,
    ) -> Result<(), JsValue> {
        let region = argument("setEnvironment", "region", OptionType::Region, &region)?;
        let mut core = self.0.core.borrow_mut();
        core.set_region(&region.value.text);
        core.tokens.change_region();
        Ok(())
    }

    /// A second handle on the same client, with the same token and limits. Each handle is freed by itself.
    #[wasm_bindgen(js_name = clone)]
    pub fn clone_handle(&self) -> ApiClient {
        ApiClient(self.0.clone())
    }
}

impl ApiClient {
    /// What the handles on this client share.
    pub fn handle(&self) -> Rc<ClientHandle> {
        self.0.clone()
    }

    /// The client behind a JavaScript object, if it is one that has not been freed.
    pub fn from_object(object: &JsValue) -> Option<Rc<ClientHandle>> {
        // Taking the object itself would consume it.
        let clone = with_host(|host| host.clone_client(object));
        ApiClient::try_from_js_value(clone).ok().map(|handle| handle.0)
    }
}
