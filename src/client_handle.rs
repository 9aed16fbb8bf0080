//! What the handles on one client share: the state of the core, and the part that lives in JavaScript.

use std::cell::RefCell;

use genesys_users_core::call::Time;
use genesys_users_core::client::{Client, Effect};
use genesys_users_core::error::ParameterError;
use genesys_users_core::options::{self, OptionType};
use genesys_users_core::rate_limiter::RateLimits;
use genesys_users_core::regions;
use genesys_users_core::value::ValueKind;
use js_sys::{Date, Math};

use crate::convert::{self, CheckedOption};
use crate::host::{HostClient, HostValue, LogLevel, with_host};
use crate::login_registry;

/// The class whose options these are, for messages.
const CLASS: &str = "ApiClient";

/// What the handles on one client share.
pub struct ClientHandle {
    /// No borrow lasts while JavaScript runs: what it calls back may use the same client.
    pub core: RefCell<Client>,
    pub host: HostClient,
}

impl ClientHandle {
    pub fn new(options: &HostValue) -> Result<ClientHandle, ParameterError> {
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
        core.login.handle = login_registry::add_client();
        let host = with_host(|host| host.create_client(options, log_level));
        let client = ClientHandle { core: RefCell::new(core), host };
        if let Some(token) = token {
            client.set_token(&token);
        }
        Ok(client)
    }

    /// Takes an access token, or the function that gives it, which has been checked.
    pub fn set_token(&self, token: &CheckedOption) {
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

impl Drop for ClientHandle {
    fn drop(&mut self) {
        login_registry::remove_client(self.core.get_mut().login.handle);
    }
}
