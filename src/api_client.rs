//! The class `ApiClient`: where the API is, who calls it, and how.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::error::ParameterError;
use genesys_users_core::options::OptionType;
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

use crate::client_handle::ClientHandle;
use crate::convert::{self, CheckedOption, parameter_error};
use crate::host::{inspect, with_host};

thread_local! {
    static INSTANCE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

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
    /// Makes a client of one region, with its own token and limits.
    ///
    /// @throws {ParameterError} For an unknown region or option.
    ///
    /// @example
    /// ```ts
    /// const client = new ApiClient({ region: "eu_west_1", accessToken });
    /// const users = new UsersApi(client);
    /// ```
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
        let known = INSTANCE.with_borrow(Clone::clone);
        known.unwrap_or_else(|| {
            let client = ApiClient::new(JsValue::UNDEFINED).map_or_else(|error| error, JsValue::from);
            INSTANCE.replace(Some(client.clone()));
            client
        })
    }

    /// Takes another client for `new UsersApi()`.
    ///
    /// @throws {ParameterError} For what is no client.
    #[wasm_bindgen(setter)]
    pub fn set_instance(#[wasm_bindgen(unchecked_param_type = "ApiClient")] client: JsValue) -> Result<(), JsValue> {
        if ApiClient::from_object(&client).is_none() {
            let problem = "must be an ApiClient of the same entry of this package, and not freed";
            let error = ParameterError::new("ApiClient", "instance", problem);
            return Err(parameter_error(&error, None, &JsValue::UNDEFINED));
        }
        INSTANCE.replace(Some(client));
        Ok(())
    }

    /// Takes options as the constructor does, for the calls and logins from now on; what they do not name stays. A token is that of
    /// the client from now on.
    ///
    /// @throws {ParameterError} For an unknown region or option, and then changes nothing.
    pub fn configure(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ApiClientOptions", param_description = "Settings of the client.")]
        options: JsValue,
    ) -> Result<(), JsValue> {
        let configured = self.0.configure(&inspect(&options));
        configured.map_err(|error| parameter_error(&error, None, &JsValue::UNDEFINED))
    }

    /// Origin that requests go to, such as `https://api.mypurecloud.com`.
    #[wasm_bindgen(getter, js_name = basePath)]
    pub fn base_path(&self) -> String {
        self.0.core.borrow().api_origin.clone()
    }

    /// Sets the origin that requests go to. One of a region, such as `https://api.mypurecloud.ie`, is the whole region, as for
    /// `setEnvironment`; the login page of any other one is the option `loginPath`.
    ///
    /// @throws {ParameterError} For what is no origin.
    #[wasm_bindgen(setter, js_name = basePath)]
    pub fn set_base_path(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] origin: JsValue,
    ) -> Result<(), JsValue> {
        let origin = argument("ApiClient", "basePath", OptionType::BasePath, &origin)?;
        self.0.set_api_origin(&origin.value.text);
        Ok(())
    }

    /// Sets the token of the calls from now on, or the function that gives it. It is kept in memory only. `false` sends them without a
    /// token. `null` or an empty text forgets the token as `clearAccessToken` does.
    ///
    /// @throws {ParameterError} For what cannot be a token.
    #[wasm_bindgen(js_name = setAccessToken)]
    pub fn set_access_token(
        &self,
        #[wasm_bindgen(
            js_name = accessToken,
            unchecked_param_type = "AccessToken | null | undefined",
            param_description = "The token, without `Bearer`, or a function that gives one."
        )]
        token: JsValue,
    ) -> Result<(), JsValue> {
        if token.is_undefined() || token.is_null() || token.as_string().is_some_and(|token| token.is_empty()) {
            self.0.clear_token();
            return Ok(());
        }
        self.0.set_token(&argument("setAccessToken", "accessToken", OptionType::Token, &token)?);
        Ok(())
    }

    /// Forgets the token and the function that gives it, in the storage too. Calls from now on send nothing and reject with the code
    /// `token_missing`.
    #[wasm_bindgen(js_name = clearAccessToken)]
    pub fn clear_access_token(&self) {
        self.0.clear_token();
    }

    /// Moves the client to another region, for calls and logins. A token is good in its own region only: that of a login is
    /// forgotten here, though not in the storage; another one has to be replaced by `setAccessToken`. Without a region, as from a
    /// variable that is not set, it is the default one, with a warning in the log.
    ///
    /// @throws {ParameterError} For an unknown region.
    #[wasm_bindgen(js_name = setEnvironment)]
    pub fn set_environment(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "Region | (string & {}) | null | undefined",
            param_description = "Key of the region, such as `eu_west_1`, its domain, or an address such as `https://api.mypurecloud.ie`."
        )]
        region: JsValue,
    ) -> Result<(), JsValue> {
        let region = argument("setEnvironment", "region", OptionType::Region, &region)?;
        self.0.set_region(&region.value.text);
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
