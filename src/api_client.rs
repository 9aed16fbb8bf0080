//! The class `ApiClient`: where the API is, who calls it, and how.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::call::Time;
use genesys_users_core::client::{Client, Effect};
use genesys_users_core::error::ParameterError;
use genesys_users_core::options::{self, OptionType};
use genesys_users_core::rate_limiter::RateLimits;
use genesys_users_core::regions;
use genesys_users_core::value::ValueKind;
use js_sys::{Date, Math};
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

use crate::convert::{self, CheckedOption, parameter_error};
use crate::host::{HostClient, HostValue, LogLevel, inspect, with_host};
use crate::login;

const CLASS: &str = "ApiClient";

/// What the handles on one client share.
pub struct ClientHandle {
    /// No borrow lasts while JavaScript runs: what it calls back may use the same client.
    pub core: RefCell<Client>,
    pub host: HostClient,
}

impl ClientHandle {
    fn new(options: &HostValue) -> Result<ClientHandle, ParameterError> {
        let mut core = Client::new((Math::random() * f64::from(u32::MAX)) as u32);
        let mut log_level = LogLevel::Warn;
        let (mut api_origin, mut login_origin, mut token) = (None, None, None);
        for entry in convert::entries(CLASS, "options", options)? {
            let option = CheckedOption::of(&entry);
            let option_type = options::client_option(CLASS, &option.name)?;
            if option.is_missing() {
                continue;
            }
            option.check(CLASS, option_type)?;
            convert::set_limit(&mut core.call_limits, option_type, option.value.number);
            let text = &option.value.text;
            match option_type {
                OptionType::Region => core.set_region(text),
                OptionType::BasePath => api_origin = regions::custom_origin(text).map(str::to_owned),
                OptionType::LoginPath => login_origin = regions::custom_origin(text).map(str::to_owned),
                OptionType::RateLimits => core.set_rate_limits(rate_limits(&option)?),
                OptionType::LogLevel => log_level = LogLevel::from_js_value(&option.host.value()).unwrap_or(log_level),
                OptionType::Storage => core.login.storage = convert::storage(text),
                OptionType::StoragePrefix => core.login.storage_prefix = text.clone(),
                OptionType::Token => token = Some(option),
                // The host reads the rest.
                _ => {}
            }
        }
        core.api_origin = api_origin.unwrap_or(core.api_origin);
        core.login_origin = login_origin.unwrap_or(core.login_origin);
        core.login.handle = login::add_client();
        let host = with_host(|host| host.create_client(options, log_level));
        let client = ClientHandle { core: RefCell::new(core), host };
        if let Some(token) = token {
            client.set_token(&token);
        }
        Ok(client)
    }

    /// Takes an access token, or the function that gives it, which has been checked.
    fn set_token(&self, token: &CheckedOption) {
        let is_provider = token.value.kind == ValueKind::Function;
        self.host.set_token_provider(is_provider.then_some(&token.host));
        let tokens = &mut self.core.borrow_mut().tokens;
        if is_provider { tokens.set_provider() } else { tokens.set(&token.value.text) }
    }

    /// The time of now.
    pub fn time(&self) -> Time {
        Time { monotonic: with_host(|host| host.monotonic_time()), wall: Date::now() }
    }

    /// Does what the last step of a flow means for others.
    pub fn run_effects(&self) {
        loop {
            let effect = self.core.borrow_mut().take_effect();
            match effect {
                Some(Effect::Wake(sequence)) => self.host.wake(sequence.0),
                Some(Effect::TokenExpired(token)) => {
                    self.forget_dead_token(&token);
                    self.host.token_expired();
                }
                None => return,
            }
        }
    }

    /// Forgets the token of a login that has expired or was refused, in the storage too.
    fn forget_dead_token(&self, token: &str) {
        let stored = {
            let core = self.core.borrow();
            core.login.record_key(&core.login_origin)
        };
        let record = stored.as_ref().and_then(convert::read_record);
        let dead = {
            let core = &mut *self.core.borrow_mut();
            core.login.forget_dead(&core.login_origin, record.as_deref(), token)
        };
        dead.iter().for_each(convert::remove_records);
    }

    /// Forgets the token and where it comes from, in the storage too.
    pub fn clear_token(&self) {
        let stored = {
            let core = &mut *self.core.borrow_mut();
            core.tokens.clear();
            core.login.forget(&core.login_origin)
        };
        self.host.set_token_provider(None);
        stored.iter().for_each(convert::remove_records);
    }
}

fn rate_limits(option: &CheckedOption) -> Result<RateLimits, ParameterError> {
    let mut limits = RateLimits::default();
    let invalid = || OptionType::RateLimits.error(CLASS, &option.name);
    for entry in convert::entries(CLASS, &option.name, &option.host)? {
        let field = CheckedOption::of(&entry);
        let limit = match field.name.as_str() {
            "perMinute" => &mut limits.per_minute,
            "concurrency" => &mut limits.concurrency,
            _ => return Err(invalid()),
        };
        if !field.is_missing() {
            // The message is that of the whole option.
            field.check(CLASS, OptionType::PositiveInteger).map_err(|_| invalid())?;
            *limit = Some(field.value.number as u32);
        }
    }
    Ok(limits)
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

impl Drop for ClientHandle {
    fn drop(&mut self) {
        login::remove_client(self.core.get_mut().login.handle);
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
