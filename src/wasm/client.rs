//! `ApiClient`: where the API is, who calls it, and how.

use super::call::Bounds;
use super::convert::{Properties, Property};
use super::error::rejected;
use super::host;
use super::login;
use super::tokens::Tokens;
use super::turnstile::Turnstile;
use crate::core::error::ParameterError;
use crate::core::gate::Limits;
use crate::core::options::{self, Rule};
use crate::core::region;
use crate::core::value::{Value, What};
use gloo_net::http::Headers;
use js_sys::Object;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

/// What the handles of one client share.
///
/// No borrow of a cell lasts while JavaScript runs: what it calls back may use the same client.
pub struct Client {
    /// The bounds of its calls.
    pub bounds: Bounds,
    pub tokens: Tokens,
    pub turnstile: Turnstile,
    /// The rest of its settings, and what its logins share, see `settle` in `pkg/host/call.js`.
    pub js: JsValue,
}

/// That of `us_east_1`.
const DEFAULT_DOMAIN: &str = "mypurecloud.com";
const DEFAULT_BOUNDS: Bounds = Bounds { timeout: 30_000.0, deadline: f64::INFINITY, retries: 2 };

const CLASS: &str = "ApiClient";

impl Client {
    fn read(options: &JsValue) -> Result<Client, ParameterError> {
        let mut client = Client {
            bounds: DEFAULT_BOUNDS,
            tokens: Tokens::default(),
            turnstile: Turnstile::default(),
            js: Object::new().into(),
        };
        let mut origins = [None, None];
        client.move_to(DEFAULT_DOMAIN);
        for mut property in Properties::of(CLASS, "options", options)? {
            let rule = options::client_option(CLASS, &property.name)?;
            if property.is_missing() {
                continue;
            }
            property.check(CLASS, rule)?;
            client.bounds.take(rule, property.read.number);
            match rule {
                Rule::Region => client.move_to(&property.read.text),
                Rule::BasePath => origins[0] = Some(property.read.text),
                Rule::LoginPath => origins[1] = Some(property.read.text),
                Rule::Token => client.take_token(&property),
                Rule::RateLimit => client.turnstile = Turnstile::new(limits(&property)?),
                _ => host::put(&client.js, &property.key, &property.value),
            }
        }
        for (name, origin) in ORIGINS.iter().zip(&origins) {
            if let Some(origin) = origin.as_deref().and_then(region::custom_origin) {
                client.set(name, origin);
            }
        }
        // Of all requests without and with a body; each takes a copy.
        host::put(&client.js, &"ofRead".into(), &default_headers(&["Accept"]));
        host::put(&client.js, &"ofWrite".into(), &default_headers(&["Accept", "Content-Type"]));
        host::settle(&client.js, client.bounds.timeout);
        Ok(client)
    }

    fn set(&self, name: &str, text: &str) {
        host::put(&self.js, &name.into(), &text.into());
    }

    /// Takes the origins of a region, which is known.
    fn move_to(&self, region: &str) {
        let domain = region::domain(region).unwrap_or(DEFAULT_DOMAIN);
        self.set(ORIGINS[0], &region::api_origin(domain));
        self.set(ORIGINS[1], &region::login_origin(domain));
    }

    /// Takes an access token, or the function that gives it, which has been checked.
    fn take_token(&self, given: &Property) {
        if given.read.what == What::Function {
            self.set_token(&JsValue::UNDEFINED, &given.value);
        } else {
            self.set_token(&given.value, &JsValue::UNDEFINED);
        }
    }
}

/// The names of the origins of the API and the login page in the settings of a client.
const ORIGINS: [&str; 2] = ["base", "origin"];

/// Headers whose values all are the type of JSON.
fn default_headers(names: &[&str]) -> web_sys::Headers {
    let headers = Headers::new();
    for name in names {
        headers.set(name, "application/json");
    }
    headers.into_raw()
}

fn limits(option: &Property) -> Result<Limits, ParameterError> {
    let mut limits = Limits::default();
    for mut field in Properties::of(CLASS, &option.name, &option.value)? {
        let limit = match field.name.as_str() {
            "perMinute" => &mut limits.per_minute,
            "concurrency" => &mut limits.concurrency,
            _ => return Err(Rule::RateLimit.wrong(CLASS, &option.name)),
        };
        if !field.is_missing() {
            // The width is an integer above 0, too; the message is that of the whole option.
            field.check(CLASS, Rule::Width).map_err(|_| Rule::RateLimit.wrong(CLASS, &option.name))?;
            *limit = Some(field.read.number as u32);
        }
    }
    Ok(limits)
}

/// Checks the argument of a method that takes the value of an option under the same name.
fn argument(context: &str, name: &str, rule: Rule, value: JsValue) -> Result<Property, JsValue> {
    let mut given =
        Property { name: name.to_owned(), key: JsValue::UNDEFINED, value, read: Value::bare(What::Missing) };
    match given.check(context, rule) {
        Ok(()) => Ok(given),
        Err(mistake) => Err(rejected(&mistake, "", &JsValue::UNDEFINED)),
    }
}

/// Connection to one region of Genesys Cloud: where the API is, the access token, and how requests are sent. Clients
/// share nothing with each other.
#[wasm_bindgen]
pub struct ApiClient(Rc<Client>);

#[wasm_bindgen]
impl ApiClient {
    /// Makes a client. Throws a `ParameterError` for an unknown region or option.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "ApiClientOptions")] options: JsValue,
    ) -> Result<ApiClient, JsValue> {
        match Client::read(&options) {
            Ok(client) => Ok(ApiClient(Rc::new(client))),
            Err(mistake) => Err(rejected(&mistake, "", &JsValue::UNDEFINED)),
        }
    }

    /// The client that `new UsersApi()` uses, made with the default options when it is first asked for.
    #[wasm_bindgen(getter, unchecked_return_type = "ApiClient")]
    pub fn instance() -> JsValue {
        thread_local!(static INSTANCE: RefCell<Option<JsValue>> = const { RefCell::new(None) });
        INSTANCE
            .with(|instance| {
                if let Some(known) = &*instance.borrow() {
                    return Ok(known.clone());
                }
                let made = JsValue::from(ApiClient::new(JsValue::UNDEFINED)?);
                instance.replace(Some(made.clone()));
                Ok(made)
            })
            .unwrap_or_else(|error: JsValue| error)
    }

    /// Origin that requests go to, such as `https://api.mypurecloud.com`.
    #[wasm_bindgen(getter, js_name = basePath, unchecked_return_type = "string")]
    pub fn base_path(&self) -> JsValue {
        host::get(&self.0.js, &ORIGINS[0].into())
    }

    /// Sets the token of the calls from now on, or the function that gives it. It is kept in memory only.
    #[wasm_bindgen(js_name = setAccessToken)]
    pub fn set_access_token(
        &self,
        #[wasm_bindgen(js_name = accessToken, unchecked_param_type = "AccessToken")] token: JsValue,
    ) -> Result<(), JsValue> {
        self.0.take_token(&argument("setAccessToken", "accessToken", Rule::Token, token)?);
        Ok(())
    }

    /// Forgets the token and the function that gives it, in the storage too.
    #[wasm_bindgen(js_name = clearAccessToken)]
    pub fn clear_access_token(&self) {
        self.0.set_token(&JsValue::UNDEFINED, &JsValue::UNDEFINED);
        login::forget(&self.0.js, &JsValue::UNDEFINED);
    }

    /// Moves the client to another region, for calls and logins. A token is good in its own region only: that of a login is
    /// forgotten here, though not in the storage; another one has to be replaced by `setAccessToken`.
    #[wasm_bindgen(js_name = setEnvironment)]
    pub fn set_environment(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Region")] region: JsValue,
    ) -> Result<(), JsValue> {
        self.0.move_to(&argument("setEnvironment", "region", Rule::Region, region)?.read.text);
        self.0.move_away();
        Ok(())
    }

    /// A second handle on the same client, for `UsersApi`, which gets a JavaScript object and must not consume it.
    #[wasm_bindgen(js_name = __share, skip_typescript)]
    pub fn share(&self) -> ApiClient {
        ApiClient(self.0.clone())
    }
}

impl From<Rc<Client>> for ApiClient {
    fn from(client: Rc<Client>) -> Self {
        ApiClient(client)
    }
}

impl ApiClient {
    pub fn client(&self) -> &Rc<Client> {
        &self.0
    }

    /// The client behind a JavaScript object, if it is one that has not been freed.
    pub fn of(object: &JsValue) -> Option<Rc<Client>> {
        let shared = host::share(object);
        ApiClient::try_from_js_value(shared).ok().map(|handle| handle.0)
    }
}
