//! `ApiClient`: where the API is, who calls it, and how.

use super::call;
use super::error::Rejected;
use super::host;
use super::js;
use super::login;
use super::observe::{LEVELS, OFF, Observer, WARN};
use super::tokens::Tokens;
use super::turnstile::Turnstile;
use crate::core::error::ParameterError;
use crate::core::gate::Limits;
use crate::core::options::{self, ClientOption};
use crate::core::{region, token};
use crate::generated::operations::REGIONS;
use gloo_net::http::Headers;
use js_sys::Function;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

/// What the handles of one client share.
///
/// No borrow of a cell lasts while JavaScript runs: what it calls back may use the same client.
pub struct Client {
    /// Origin of the API, without a slash at the end.
    origin: RefCell<String>,
    /// The bound of one attempt in ms, infinite for none.
    pub timeout: f64,
    /// The bound of a whole call in ms, infinite for none.
    pub deadline: f64,
    pub max_retries: u32,
    /// Headers for every request.
    pub headers: Option<web_sys::Headers>,
    /// The function that sends, or `undefined` for the host's.
    pub fetch: JsValue,
    pub tokens: Tokens,
    pub turnstile: Turnstile,
    pub observer: Observer,
    /// What its logins share, see `pkg/host/login.js`.
    pub logins: JsValue,
}

/// That of `us_east_1`.
const DEFAULT_DOMAIN: &str = "mypurecloud.com";
const DEFAULT_TIMEOUT: f64 = 30_000.0;
const DEFAULT_RETRIES: u32 = 2;

/// Start of the keys in storages.
const DEFAULT_PREFIX: &str = "genesys-users";

const CLASS: &str = "ApiClient";

impl Client {
    fn read(options: &JsValue) -> Result<Client, ParameterError> {
        let mut client = Client {
            origin: RefCell::default(),
            timeout: DEFAULT_TIMEOUT,
            deadline: f64::INFINITY,
            max_retries: DEFAULT_RETRIES,
            headers: None,
            fetch: JsValue::UNDEFINED,
            tokens: Tokens::default(),
            turnstile: Turnstile::default(),
            observer: Observer::default(),
            logins: js::object(&[("prefix", DEFAULT_PREFIX.into()), ("area", "".into())]),
        };
        let mut domain = DEFAULT_DOMAIN;
        let mut origin = None;
        let mut login_origin = None;
        for (name, value) in call::properties(CLASS, "options", options)? {
            let option = options::client_option(CLASS, &name)?;
            if value.is_undefined() || value.is_null() {
                continue;
            }
            match option {
                ClientOption::Region => domain = domain_of_region(CLASS, &value)?,
                ClientOption::BasePath => origin = Some(full_origin(&name, &value)?),
                ClientOption::LoginPath => login_origin = Some(full_origin(&name, &value)?),
                ClientOption::AccessToken => client.set_access_token(CLASS, &value)?,
                ClientOption::Timeout => client.timeout = call::bound(CLASS, &name, &value)?,
                ClientOption::Deadline => client.deadline = call::bound(CLASS, &name, &value)?,
                ClientOption::MaxRetries => client.max_retries = call::max_retries(CLASS, &value)?,
                ClientOption::RateLimit => client.turnstile = Turnstile::new(limits(&value)?),
                ClientOption::Headers => client.headers = Some(call::headers(CLASS, &name, &value)?),
                ClientOption::Logger => client.observer.logger = logger(value)?,
                ClientOption::LogLevel => client.observer.level = level(&value)?,
                ClientOption::Storage => client.set_login("area", storage_area(&value)?.into()),
                ClientOption::StoragePrefix if value.is_string() => client.set_login("prefix", value),
                ClientOption::StoragePrefix => return Err(ParameterError::new(CLASS, &name, "must be a string")),
                _ if !value.is_function() => return Err(ParameterError::new(CLASS, &name, "must be a function")),
                ClientOption::Fetch => client.fetch = value,
                ClientOption::OnRequest => client.observer.hooks[0] = value,
                ClientOption::OnResponse => client.observer.hooks[1] = value,
                ClientOption::OnRetry => client.observer.hooks[2] = value,
                ClientOption::OnTokenExpired => client.set_login("expired", value),
            }
        }
        client.origin = RefCell::new(origin.unwrap_or_else(|| region::api_origin(domain)));
        let login_origin = login_origin.unwrap_or_else(|| region::login_origin(domain));
        client.set_login("origin", login_origin.into());
        client.set_login("fetch", client.fetch.clone());
        client.set_login("timeout", client.timeout.into());
        if client.observer.level == OFF {
            client.observer.logger = js::object(&[]);
        }
        // Their only messages are warnings.
        let quiet = client.observer.level > WARN;
        client.set_login("logger", if quiet { js::object(&[]) } else { client.observer.logger.clone() });
        Ok(client)
    }

    fn set_access_token(&self, context: &str, value: &JsValue) -> Result<(), ParameterError> {
        if value.is_function() {
            self.tokens.set(None, Some(Function::from(value.clone())));
            return Ok(());
        }
        let text = value.as_string();
        match text.as_deref().map_or(Some("must be a string or a function that gives one"), token::problem) {
            Some(problem) => Err(ParameterError::new(context, "accessToken", problem)),
            None => {
                self.tokens.set(text.map(Rc::from), None);
                Ok(())
            }
        }
    }

    fn set_login(&self, name: &str, value: JsValue) {
        js::add(&self.logins, &[(name, value)]);
    }

    /// The URL of a path and query.
    pub fn url(&self, target: &str) -> String {
        [self.origin.borrow().as_str(), target].concat()
    }

    /// Headers of one request: the defaults, the client's, then those of the call.
    pub fn headers(
        &self,
        authorization: Option<&str>,
        has_body: bool,
        of_call: Option<&web_sys::Headers>,
    ) -> web_sys::Headers {
        let headers = Headers::new();
        headers.set("Accept", "application/json");
        if has_body {
            headers.set("Content-Type", "application/json");
        }
        if let Some(token) = authorization {
            headers.set("Authorization", &["Bearer ", token].concat());
        }
        let headers = headers.into_raw();
        for more in [self.headers.as_ref(), of_call].into_iter().flatten() {
            host::set_headers(&headers, more);
        }
        headers
    }
}

/// A mistake that concerns no operation.
fn rejected(error: ParameterError) -> JsValue {
    Rejected::from(error).into_js(None)
}

fn limits(value: &JsValue) -> Result<Limits, ParameterError> {
    let mut limits = Limits::default();
    for (name, value) in call::properties(CLASS, "rateLimit", value)? {
        let limit = call::integer(&value).filter(|limit| *limit > 0);
        match name.as_str() {
            _ if value.is_undefined() || value.is_null() => {}
            "perMinute" if limit.is_some() => limits.per_minute = limit,
            "concurrency" if limit.is_some() => limits.concurrency = limit,
            _ => {
                let problem = "must be `{ perMinute, concurrency }`, each an integer above 0 or left out";
                return Err(ParameterError::new(CLASS, "rateLimit", problem));
            }
        }
    }
    Ok(limits)
}

fn logger(value: JsValue) -> Result<JsValue, ParameterError> {
    let logs = |level: &&str| js::get(&value, level).is_function();
    if LEVELS[..4].iter().all(logs) {
        return Ok(value);
    }
    let problem = "must have the methods debug, info, warn and error, as `console` has";
    Err(ParameterError::new(CLASS, "logger", problem))
}

fn level(value: &JsValue) -> Result<usize, ParameterError> {
    let name = value.as_string();
    let rank = LEVELS.iter().position(|level| name.as_deref() == Some(level));
    rank.ok_or_else(|| {
        let problem = "must be `debug`, `info`, `warn`, `error` or `off`";
        ParameterError::new(CLASS, "logLevel", problem)
    })
}

fn domain_of_region(context: &str, value: &JsValue) -> Result<&'static str, ParameterError> {
    value.as_string().and_then(|name| region::domain(&name)).ok_or_else(|| {
        let problem = "must be a region such as `us_east_1` or its domain such as `mypurecloud.com`; \
                       for any other address set `basePath` and `loginPath`";
        ParameterError::new(context, "region", problem)
    })
}

fn full_origin(name: &str, value: &JsValue) -> Result<String, ParameterError> {
    let text = value.as_string();
    let origin = text.as_deref().and_then(region::custom_origin);
    origin.map(str::to_owned).ok_or_else(|| {
        let problem = "must be an origin such as `https://api.mypurecloud.com`, without query and fragment";
        ParameterError::new(CLASS, name, problem)
    })
}

fn storage_area(value: &JsValue) -> Result<&'static str, ParameterError> {
    match value.as_string().as_deref() {
        Some("memory") => Ok(""),
        Some("session") => Ok("sessionStorage"),
        Some("local") => Ok("localStorage"),
        _ => Err(ParameterError::new(CLASS, "storage", "must be `memory`, `session` or `local`")),
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
        let client = Client::read(&options).map_err(rejected)?;
        Ok(ApiClient(Rc::new(client)))
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
    #[wasm_bindgen(getter, js_name = basePath)]
    pub fn base_path(&self) -> String {
        self.0.origin.borrow().clone()
    }

    /// Sets the token of the calls from now on, or the function that gives it. It is kept in memory only.
    #[wasm_bindgen(js_name = setAccessToken)]
    pub fn set_access_token(
        &self,
        #[wasm_bindgen(js_name = accessToken, unchecked_param_type = "AccessToken")] token: JsValue,
    ) -> Result<(), JsValue> {
        let set = self.0.set_access_token("setAccessToken", &token);
        set.map_err(rejected)
    }

    /// Forgets the token and the function that gives it, in the storage too.
    #[wasm_bindgen(js_name = clearAccessToken)]
    pub fn clear_access_token(&self) {
        self.0.tokens.set(None, None);
        login::forget(&self.0.logins, &JsValue::UNDEFINED);
    }

    /// Moves the client to another region, for calls and logins. A token is good in its own region only: that of a login is
    /// forgotten here, though not in the storage; another one has to be replaced by `setAccessToken`.
    #[wasm_bindgen(js_name = setEnvironment)]
    pub fn set_environment(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Region")] region: JsValue,
    ) -> Result<(), JsValue> {
        let domain = domain_of_region("setEnvironment", &region).map_err(rejected)?;
        self.0.origin.replace(region::api_origin(domain));
        self.0.set_login("origin", region::login_origin(domain).into());
        self.0.tokens.move_away();
        Ok(())
    }

    /// Domain of each region by its key. The entries export it as `PureCloudRegionHosts`.
    #[wasm_bindgen(js_name = __regions, skip_typescript)]
    pub fn regions() -> JsValue {
        let fields: Vec<_> = REGIONS.iter().map(|(key, domain)| (*key, JsValue::from(*domain))).collect();
        js::object(&fields)
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
        let share = Some(js::get(object, "__share")).filter(|method| method.is_function())?;
        let shared = Function::from(share).call0(object).ok()?;
        ApiClient::try_from_js_value(shared).ok().map(|handle| handle.0)
    }
}
