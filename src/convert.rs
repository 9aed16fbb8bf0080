//! From values of JavaScript to those of the core, and from errors of the core to those of JavaScript.

use genesys_users_core::client::CallLimits;
use genesys_users_core::error::ParameterError;
use genesys_users_core::login::client_login::{RecordKey, Storage};
use genesys_users_core::login::stored_token::TokenGrant;
use genesys_users_core::options::{self, OptionSpec, OptionType};
use genesys_users_core::token_lifetime::Lifetime;
use genesys_users_core::value::{Value, ValueKind};
use wasm_bindgen::JsValue;

use crate::host::{self, HostEntry, HostValue, with_host};
use crate::login_host::StorageArea;

impl From<host::ValueKind> for ValueKind {
    fn from(kind: host::ValueKind) -> ValueKind {
        match kind {
            host::ValueKind::Missing => ValueKind::Missing,
            host::ValueKind::String => ValueKind::String,
            host::ValueKind::LoneSurrogate => ValueKind::LoneSurrogate,
            host::ValueKind::Integer => ValueKind::Integer,
            host::ValueKind::Number => ValueKind::Number,
            host::ValueKind::NotFinite => ValueKind::NotFinite,
            host::ValueKind::Boolean => ValueKind::Boolean,
            host::ValueKind::BigInt => ValueKind::BigInt,
            host::ValueKind::Symbol => ValueKind::Symbol,
            host::ValueKind::Function => ValueKind::Function,
            host::ValueKind::Date => ValueKind::Date,
            host::ValueKind::InvalidDate => ValueKind::InvalidDate,
            host::ValueKind::Array => ValueKind::Array,
            host::ValueKind::PlainObject => ValueKind::PlainObject,
            host::ValueKind::OtherObject => ValueKind::OtherObject,
            host::ValueKind::UnreadableArray => ValueKind::UnreadableArray,
            host::ValueKind::EmptyArray => ValueKind::EmptyArray,
            host::ValueKind::StringArray => ValueKind::StringArray,
            host::ValueKind::ObjectArray => ValueKind::ObjectArray,
            host::ValueKind::MixedArray => ValueKind::MixedArray,
            host::ValueKind::Unserializable => ValueKind::Unserializable,
            host::ValueKind::Unreadable | host::ValueKind::__Invalid => ValueKind::Unreadable,
        }
    }
}

/// An argument as the core reads it.
pub fn value(value: &HostValue) -> Value {
    let mut converted = scalar(value);
    if converted.kind == ValueKind::Array {
        match value.items() {
            // The items of an item are not looked at: nothing takes arrays of arrays, and an array may hold itself.
            Some(items) => converted.items = items.iter().map(scalar).collect(),
            None => converted.kind = ValueKind::UnreadableArray,
        }
    }
    converted
}

fn scalar(value: &HostValue) -> Value {
    let mut converted = Value::bare(value.kind().into());
    if converted.kind.has_text() {
        converted.text = value.text();
    }
    if matches!(converted.kind, ValueKind::Integer | ValueKind::Number | ValueKind::NotFinite) {
        converted.number = value.number();
    }
    converted
}

/// The properties of an options object. `context` and `name` say whose options they are.
#[inline(never)]
pub fn options(context: &str, name: &str, object: &HostValue) -> Result<Vec<CheckedOption>, ParameterError> {
    match object.entries() {
        Some(entries) => Ok(entries.iter().map(CheckedOption::of).collect()),
        None => Err(OptionType::ExtraQuery.error(context, name)),
    }
}

/// An option that has been looked at.
pub struct CheckedOption {
    pub name: String,
    /// As the host has it.
    pub host: HostValue,
    /// As the core reads it.
    pub value: Value,
}

impl CheckedOption {
    /// Looks at an option.
    fn of(entry: &HostEntry) -> CheckedOption {
        let host = entry.entry_value();
        CheckedOption { name: entry.name(), value: value(&host), host }
    }

    /// Without a value, as if it were not there. Its name is to be checked all the same.
    pub fn is_missing(&self) -> bool {
        self.value.kind == ValueKind::Missing
    }

    /// Checks the value.
    pub fn check(&self, context: &str, option_type: OptionType) -> Result<(), ParameterError> {
        let is_usable = match option_type {
            OptionType::Signal => self.host.signal().is_some(),
            OptionType::Headers => self.host.headers().is_some(),
            OptionType::Logger => self.host.is_logger(),
            _ => true,
        };
        if is_usable {
            option_type.check(context, &self.name, &self.value)
        } else {
            Err(option_type.error(context, &self.name))
        }
    }
}

/// The options of an object that have a value, each with what it takes. All are checked first, so that one that is wrong changes nothing.
pub fn checked_options(
    context: &str,
    known: &[OptionSpec],
    object: &HostValue,
) -> Result<Vec<(OptionType, CheckedOption)>, ParameterError> {
    let mut checked = Vec::new();
    for option in options(context, "options", object)? {
        let option_type = options::option_type(context, known, &option.name)?;
        if !option.is_missing() {
            option.check(context, option_type)?;
            checked.push((option_type, option));
        }
    }
    Ok(checked)
}

/// The error of JavaScript for an argument that cannot be used. `operation` is missing where none is concerned, as in a
/// constructor; `cause` is what was thrown when the argument was read, or `undefined`.
#[inline(never)]
pub fn parameter_error(error: &ParameterError, operation: Option<&str>, cause: &JsValue) -> JsValue {
    with_host(|host| host.parameter_error(&error.message, &error.parameter, operation, cause))
}

/// Sets the limit that the option names, if it is one. A limit of 0 stands for none.
pub fn set_limit(limits: &mut CallLimits, option_type: OptionType, number: f64) {
    let limit = if number == 0.0 { f64::INFINITY } else { number };
    match option_type {
        OptionType::Timeout => limits.timeout = limit,
        OptionType::Deadline => limits.deadline = limit,
        OptionType::MaxRetries => limits.max_retries = number as u32,
        _ => {}
    }
}

impl From<Storage> for StorageArea {
    fn from(storage: Storage) -> StorageArea {
        match storage {
            Storage::Session => StorageArea::Session,
            Storage::Local => StorageArea::Local,
        }
    }
}

/// The storage of tokens that an option names; none for `memory`.
pub fn storage(name: &str) -> Option<Storage> {
    match name {
        "session" => Some(Storage::Session),
        "local" => Some(Storage::Local),
        _ => None,
    }
}

/// Removes the records whose keys start so.
pub fn remove_records(RecordKey { storage, key }: &RecordKey) {
    with_host(|host| host.remove_records((*storage).into(), key));
}

/// Writes a record. Gives whether the storage has taken it.
pub fn write_record(RecordKey { storage, key }: &RecordKey, record: &str) -> bool {
    with_host(|host| host.write_record((*storage).into(), key, record))
}

/// Reads a record, if it is there and the storage lets it be read.
pub fn read_record(RecordKey { storage, key }: &RecordKey) -> Option<String> {
    with_host(|host| host.read_record((*storage).into(), key).as_string())
}

/// Removes the record of a token, if it holds that token.
pub fn forget_token(key: &RecordKey, access_token: &str) {
    if TokenGrant::is_recorded(access_token, read_record(key).as_deref()) {
        remove_records(key);
    }
}

/// The lifetime of a token in a response.
pub fn lifetime(value: &HostValue) -> Lifetime {
    match value.kind() {
        host::ValueKind::Missing => Lifetime::Unknown,
        // JSON has numbers beyond those of the host.
        host::ValueKind::Integer | host::ValueKind::Number | host::ValueKind::NotFinite => {
            Lifetime::Seconds(value.number())
        }
        host::ValueKind::String => Lifetime::Text(value.text()),
        _ => Lifetime::Invalid,
    }
}
