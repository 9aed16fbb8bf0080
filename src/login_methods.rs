//! The methods of `ApiClient` that sign in and out.

use genesys_users_core::error::ParameterError;
use genesys_users_core::login as machine;
use genesys_users_core::login::Grant;
use genesys_users_core::login::options::{Argument, OptionValue, PopupFields};
use js_sys::{Date, Promise};
use wasm_bindgen::prelude::*;

use crate::api_client::ApiClient;
use crate::convert::{self, parameter_error};
use crate::host::{HostValue, ValueKind, inspect, with_host};
use crate::login::Login;
use crate::logout::Logout;

#[wasm_bindgen]
impl ApiClient {
    /// Signs a person in by the implicit grant: the login page gives the token itself. Prefer `loginPKCEGrant`, since the
    /// vendor ends this grant in 2027.
    ///
    /// It takes, in this order: the answer in the address of the page, which it checks and removes; a stored token that is
    /// alive; the way to the login page, and then the promise never settles, because the page is left. An answer that no login of
    /// this package waits for belongs to the application, and stays in the address.
    ///
    /// Rejects with an `AuthError` whose `code` says why nobody is signed in, or with the error of a request.
    #[wasm_bindgen(
        js_name = loginImplicitGrant,
        unchecked_return_type = "Promise<LoginResult>",
        return_description = "The token, which the client has already."
    )]
    pub fn login_implicit_grant(
        &self,
        #[wasm_bindgen(
            js_name = clientId,
            unchecked_param_type = "string",
            param_description = "Id of the OAuth client."
        )]
        client_id: JsValue,
        #[wasm_bindgen(
            js_name = redirectUri,
            unchecked_param_type = "string",
            param_description = "Address that the login page goes back to, as registered for the OAuth client."
        )]
        redirect_uri: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "LoginOptions", param_description = "Settings of the login.")]
        options: JsValue,
    ) -> Promise {
        self.login_person(Grant::Implicit, &client_id, &redirect_uri, &options)
    }

    /// Signs a person in by an authorization code with PKCE: the login page gives a code, which this page alone can
    /// exchange for a token. It takes the steps of `loginImplicitGrant` in the same order.
    ///
    /// Rejects with an `AuthError` whose `code` says why nobody is signed in, or with the error of a request.
    #[wasm_bindgen(
        js_name = loginPKCEGrant,
        unchecked_return_type = "Promise<LoginResult>",
        return_description = "The token, which the client has already."
    )]
    pub fn login_pkce_grant(
        &self,
        #[wasm_bindgen(
            js_name = clientId,
            unchecked_param_type = "string",
            param_description = "Id of the OAuth client."
        )]
        client_id: JsValue,
        #[wasm_bindgen(
            js_name = redirectUri,
            unchecked_param_type = "string",
            param_description = "Address that the login page goes back to, as registered for the OAuth client."
        )]
        redirect_uri: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "LoginOptions", param_description = "Settings of the login.")]
        options: JsValue,
    ) -> Promise {
        self.login_person(Grant::Pkce, &client_id, &redirect_uri, &options)
    }

    /// Signs a program in with the id and the secret of its OAuth client, outside browsers. The token is renewed before it
    /// expires, when a call needs it; calls in flight share one renewal. The request for a token is sent again as often as
    /// `maxRetries` of the client says.
    ///
    /// Rejects with an `AuthError` that has the code of the server, or with the error of the request.
    #[wasm_bindgen(
        js_name = loginClientCredentialsGrant,
        unchecked_return_type = "Promise<LoginResult>",
        return_description = "The token, which the client has already."
    )]
    pub fn login_client_credentials_grant(
        &self,
        #[wasm_bindgen(
            js_name = clientId,
            unchecked_param_type = "string",
            param_description = "Id of the OAuth client."
        )]
        client_id: JsValue,
        #[wasm_bindgen(
            js_name = clientSecret,
            unchecked_param_type = "string",
            param_description = "Secret of the OAuth client."
        )]
        client_secret: JsValue,
    ) -> Promise {
        let operation = Grant::ClientCredentials.operation();
        let login = machine::Login::program(argument(&client_id), argument(&client_secret));
        self.run_login(operation, login, &inspect(&JsValue::UNDEFINED))
    }

    /// Signs out: forgets the token everywhere, revokes it if the API can be reached within 5 seconds, and, in a page,
    /// leaves for the logout of the login host, which sends the person on to `redirectUri` if it is registered for the
    /// client.
    #[wasm_bindgen(
        unchecked_return_type = "Promise<void>",
        return_description = "Resolves when the client has no token any more."
    )]
    pub fn logout(
        &self,
        #[wasm_bindgen(
            js_name = redirectUri,
            unchecked_optional_param_type = "string",
            param_description = "Address that the login host sends the person on to."
        )]
        redirect_uri: JsValue,
    ) -> Promise {
        let client = self.handle();
        let has_document = with_host(|host| host.login_environment().has_document());
        client.core.borrow_mut().expire_token_if_over(Date::now());
        client.run_effects();
        let logout = {
            let core = client.core.borrow();
            let token = core.tokens.token().map(|token| &**token);
            machine::Logout::new(argument(&redirect_uri), &core.login, core.login_settings(), token, has_document)
        };
        match logout {
            Ok(logout) => with_host(|host| host.run_logout(&client.host, Logout::new(logout, client.clone()))),
            Err(error) => refuse("logout", &error),
        }
    }
}

impl ApiClient {
    fn login_person(&self, grant: Grant, client_id: &JsValue, redirect_uri: &JsValue, options: &JsValue) -> Promise {
        let operation = grant.operation();
        let options = inspect(options);
        let login = login_options(operation, &options)
            .and_then(|options| machine::Login::person(grant, argument(client_id), argument(redirect_uri), options));
        self.run_login(operation, login, &options)
    }

    fn run_login(
        &self,
        operation: &str,
        login: Result<machine::Login, ParameterError>,
        options: &HostValue,
    ) -> Promise {
        let client = self.handle();
        match login {
            Ok(login) => with_host(|host| host.run_login(&client.host, Login::new(login, client.clone()), options)),
            Err(error) => refuse(operation, &error),
        }
    }
}

fn refuse(operation: &str, error: &ParameterError) -> Promise {
    Promise::reject(&parameter_error(error, Some(operation), &JsValue::UNDEFINED))
}

fn argument(value: &JsValue) -> Argument {
    text_argument(&inspect(value))
}

fn text_argument(value: &HostValue) -> Argument {
    match value.kind() {
        ValueKind::Missing => Argument::Missing,
        ValueKind::String | ValueKind::LoneSurrogate => Argument::String(value.text()),
        _ => Argument::Other,
    }
}

/// The options of a login. The state of the application is handed on as JSON: it may be any text.
fn login_options(operation: &str, options: &HostValue) -> Result<Vec<(String, OptionValue)>, ParameterError> {
    let entries = convert::entries(operation, "options", options)?;
    let options = entries.iter().map(|entry| {
        let (name, value) = (entry.name(), entry.entry_value());
        let value = match (name.as_str(), value.kind()) {
            ("state", ValueKind::String | ValueKind::LoneSurrogate) => OptionValue::String(value.json()),
            ("popup", ValueKind::PlainObject) => OptionValue::Object(popup_fields(&value)),
            _ => option_value(&value),
        };
        (name, value)
    });
    Ok(options.collect())
}

fn option_value(value: &HostValue) -> OptionValue {
    match value.kind() {
        ValueKind::Missing => OptionValue::Missing,
        ValueKind::String | ValueKind::LoneSurrogate => OptionValue::String(value.text()),
        ValueKind::Function => OptionValue::Function,
        ValueKind::Boolean => OptionValue::Other { is_truthy: value.text() == "true" },
        ValueKind::Integer | ValueKind::Number | ValueKind::NotFinite => {
            OptionValue::Other { is_truthy: value.number() != 0.0 && !value.number().is_nan() }
        }
        ValueKind::BigInt => OptionValue::Other { is_truthy: value.text() != "0" },
        _ => OptionValue::Other { is_truthy: true },
    }
}

/// Fields of another name are the caller's own; what cannot be read is no number.
fn popup_fields(popup: &HostValue) -> PopupFields {
    let mut fields = PopupFields::default();
    let Some(entries) = popup.entries() else { return PopupFields { width: Some(f64::NAN), ..fields } };
    for entry in entries {
        let value = entry.entry_value();
        let number = || (!matches!(value.kind(), ValueKind::Missing)).then(|| value.number());
        match entry.name().as_str() {
            "width" => fields.width = number(),
            "height" => fields.height = number(),
            "timeout" => fields.timeout = number(),
            "returnUrl" => fields.return_url = text_argument(&value),
            _ => {}
        }
    }
    fields
}
