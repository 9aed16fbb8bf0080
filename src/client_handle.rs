//! What the handles on one client share: the state of the core, and the part that lives in JavaScript.

use std::cell::RefCell;

use genesys_users_core::call::Time;
use genesys_users_core::client::{Client, Effect};
use genesys_users_core::error::ParameterError;
use genesys_users_core::login::client_login::{Relocation, STORAGE_WARNING, Storage};
use genesys_users_core::options::{CLIENT_OPTIONS, OptionType};
use genesys_users_core::rate_limiter::RateLimits;
use genesys_users_core::regions;
use genesys_users_core::value::ValueKind;
use js_sys::{Date, Math};

use crate::convert::{self, CheckedOption};
use crate::host::{Host, HostClient, HostValue, with_host};
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
        core.login.handle = login_registry::add_client();
        let client = ClientHandle { core: RefCell::new(core), host: with_host(Host::create_client) };
        client.configure(options)?;
        Ok(client)
    }

    /// Takes options; what they do not name stays.
    pub fn configure(&self, host_options: &HostValue) -> Result<(), ParameterError> {
        let options = convert::checked_options(CLASS, &CLIENT_OPTIONS, host_options)?;
        let find = |wanted| options.iter().find(|(known, _)| *known == wanted).map(|(_, option)| option);
        let rate_limits = find(OptionType::RateLimits).map(rate_limits).transpose()?;
        self.host.configure(host_options);
        // First, since others replace what the region says.
        if let Some(region) = find(OptionType::Region) {
            self.set_region(&region.value.text);
        }
        let (mut storage, mut prefix) = (None, None);
        for (option_type, option) in &options {
            let mut core = self.core.borrow_mut();
            convert::set_limit(&mut core.call_limits, *option_type, option.value.number);
            let text = &option.value.text;
            match option_type {
                OptionType::BasePath => core.api_origin = custom_origin(text),
                OptionType::LoginPath => core.login_origin = custom_origin(text),
                OptionType::Storage => storage = Some(convert::storage(text)),
                OptionType::StoragePrefix => prefix = Some(text.clone()),
                OptionType::Token => {
                    drop(core);
                    self.set_token(option);
                }
                // The host reads the rest.
                _ => {}
            }
        }
        let mut core = self.core.borrow_mut();
        if let Some(limits) = rate_limits {
            core.set_rate_limits(limits);
        }
        let known_storage = core.login.storage;
        drop(core);
        if storage.is_some() || prefix.is_some() {
            self.keep_tokens(storage.unwrap_or(known_storage), prefix);
        }
        self.run_effects();
        Ok(())
    }

    /// Keeps the tokens of logins in a storage from now on, or in memory: also that which is there.
    pub fn keep_tokens(&self, storage: Option<Storage>, prefix: Option<String>) {
        let Relocation { abandoned, record } = {
            let Client { login, login_origin, .. } = &mut *self.core.borrow_mut();
            login.relocate(storage, prefix, login_origin)
        };
        abandoned.iter().for_each(convert::remove_records);
        if let Some((key, record)) = record
            && !convert::write_record(&key, &record)
        {
            self.core.borrow_mut().login.fall_back_to_memory();
            self.host.warn(STORAGE_WARNING);
        }
    }

    /// Moves to a region, which has been checked. No text is that of a variable that is not set.
    pub fn set_region(&self, region: &str) {
        if region.trim().is_empty() {
            let message = ["no region was given, so it is the default one, ", regions::DEFAULT_DOMAIN].concat();
            self.host.warn(&message);
        }
        let mut core = self.core.borrow_mut();
        if core.set_region(region) {
            core.tokens.change_region();
        }
    }

    /// Takes the origin of the API, which has been checked. One of a region is the whole region.
    pub fn set_api_origin(&self, origin: &str) {
        match regions::domain(origin) {
            Some(_) => self.set_region(origin),
            None => self.core.borrow_mut().api_origin = custom_origin(origin),
        }
    }

    /// Takes an access token, or the function that gives it, which has been checked.
    pub fn set_token(&self, token: &CheckedOption) {
        let kind = token.value.kind;
        self.host.set_token_provider((kind == ValueKind::Function).then_some(&token.host));
        let tokens = &mut self.core.borrow_mut().tokens;
        match kind {
            ValueKind::Function => tokens.set_provider(),
            ValueKind::Boolean => tokens.set_unneeded(),
            _ => tokens.set(&token.value.text),
        }
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
            let core = &mut *self.core.borrow_mut();
            core.login.forget_dead(&core.login_origin, token)
        };
        if let Some(key) = stored {
            convert::forget_token(&key, token);
        }
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

/// An origin that has been checked.
fn custom_origin(origin: &str) -> String {
    regions::custom_origin(origin).unwrap_or_default().to_owned()
}

fn rate_limits(option: &CheckedOption) -> Result<RateLimits, ParameterError> {
    let mut limits = RateLimits::default();
    let invalid = || OptionType::RateLimits.error(CLASS, &option.name);
    for field in convert::options(CLASS, &option.name, &option.host)? {
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
