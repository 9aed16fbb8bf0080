//! The methods of `ApiClient` that sign in and out.

use genesys_users_core::error::ParameterError;
use genesys_users_core::login as machine;
use genesys_users_core::login::Grant;
use genesys_users_core::login::options::{LOGIN_OPTIONS, PROGRAM_LOGIN_OPTIONS, PersonLogin};
use genesys_users_core::value::{Value, ValueKind};
use js_sys::{Date, Promise};
use wasm_bindgen::prelude::*;

use crate::api_client::ApiClient;
use crate::convert::{self, CheckedOption, parameter_error};
use crate::host::{HostValue, inspect, with_host};
use crate::login::{Login, request_step};

#[wasm_bindgen]
impl ApiClient {
    /// Signs a person in by the implicit grant: the login page gives the token itself. Prefer `loginPKCEGrant`, since the
    /// vendor ends this grant in 2027.
    ///
    /// It takes, in this order: the answer in the address of the page, which it checks and removes; a stored token that is
    /// alive; the way to the login page, and then the promise never settles, because the page is left. An answer that no login of
    /// this package waits for belongs to the application, and stays in the address.
    ///
    /// @throws {GenesysError} An `AuthError` whose `code` says why nobody is signed in; a `ParameterError`; or the error of a request.
    ///
    /// @example
    /// ```ts
    /// const { state } = await client.loginImplicitGrant(clientId, location.origin + location.pathname, { state: "tab=people" });
    /// console.log(state);
    /// ```
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
    /// @throws {GenesysError} An `AuthError` whose `code` says why nobody is signed in; a `ParameterError`; or the error of a request.
    ///
    /// @example
    /// ```ts
    /// // Each time the page starts.
    /// await client.loginPKCEGrant(clientId, location.origin + location.pathname);
    /// console.log((await users.getUsersMe()).name);
    /// ```
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
    /// @throws {GenesysError} An `AuthError` with the code of the server; a `ParameterError`; or the error of the request.
    ///
    /// @example
    /// ```ts
    /// await client.loginClientCredentialsGrant(clientId, clientSecret);
    /// for await (const user of users.getUsersAll()) console.log(user.name);
    /// ```
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
        #[wasm_bindgen(
            unchecked_optional_param_type = "ProgramLoginOptions",
            param_description = "Settings of the login."
        )]
        options: JsValue,
    ) -> Promise {
        let options = inspect(&options);
        let login = machine::Login::program(&argument(&client_id), &argument(&client_secret));
        let grant = Grant::ClientCredentials;
        let checked = login.and_then(|login| {
            // What they are is the host's.
            convert::checked_options(grant.operation(), &PROGRAM_LOGIN_OPTIONS, &options).map(|_| login)
        });
        self.run_login(grant, checked, &options)
    }

    /// Signs out: forgets the token everywhere, revokes it if the API can be reached within 5 seconds, and, in a page,
    /// leaves for the logout of the login host, which sends the person on to `redirectUri` if it is registered for the
    /// client.
    ///
    /// @throws {ParameterError} The redirect URI is no absolute address.
    ///
    /// @example
    /// ```ts
    /// await client.logout(location.origin + location.pathname);
    /// ```
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
        client.core.borrow_mut().expire_token_if_over(Date::now());
        client.run_effects();
        // Before the client is borrowed: a proxy of the caller's may use it when it is inspected.
        let redirect_uri = argument(&redirect_uri);
        with_host(|host| {
            let logout = {
                let core = client.core.borrow();
                let token = core.tokens.token().map(|token| &**token);
                machine::Logout::new(&redirect_uri, &core.login, core.login_settings(), token, host.has_document())
            };
            match logout {
                Ok(machine::Logout { revocation, url }) => {
                    client.clear_token();
                    let request = revocation.map(|request| request_step(host, "logout", &request));
                    host.run_logout(&client.host, request.as_ref(), url.as_deref())
                }
                Err(error) => refuse("logout", &error),
            }
        })
    }
}

impl ApiClient {
    fn login_person(&self, grant: Grant, client_id: &JsValue, redirect_uri: &JsValue, options: &JsValue) -> Promise {
        let options = inspect(options);
        let mut person = PersonLogin::bare(grant);
        let checked = read_person_login(&mut person, client_id, redirect_uri, &options);
        self.run_login(grant, checked.map(|()| machine::Login::person(person)), &options)
    }

    fn run_login(&self, grant: Grant, login: Result<machine::Login, ParameterError>, options: &HostValue) -> Promise {
        let client = self.handle();
        match login {
            Ok(login) => with_host(|host| host.run_login(&client.host, Login::new(login, client.clone()), options)),
            Err(error) => refuse(grant.operation(), &error),
        }
    }
}

fn refuse(operation: &str, error: &ParameterError) -> Promise {
    Promise::reject(&parameter_error(error, Some(operation), &JsValue::UNDEFINED))
}

fn argument(value: &JsValue) -> Value {
    value_with_text(&inspect(value))
}

/// A value with its text, whatever it is: half a surrogate pair arrives as U+FFFD.
fn value_with_text(value: &HostValue) -> Value {
    Value { text: value.text(), number: value.number(), ..Value::bare(value.kind().into()) }
}

fn read_person_login(
    person: &mut PersonLogin,
    client_id: &JsValue,
    redirect_uri: &JsValue,
    options: &HostValue,
) -> Result<(), ParameterError> {
    person.set_client(&argument(client_id), &argument(redirect_uri))?;
    for (_, option) in convert::checked_options(person.grant.operation(), &LOGIN_OPTIONS, options)? {
        let CheckedOption { name, host, .. } = option;
        let mut value = value_with_text(&host);
        if name == "state" {
            // As JSON, which brings any text back, also one with half a surrogate pair.
            value.text = host.json();
        }
        person.set_option(&name, &value);
        if name == "popup" && value.kind == ValueKind::PlainObject {
            read_popup(person, &host);
        }
    }
    person.check()
}

fn read_popup(person: &mut PersonLogin, popup: &HostValue) {
    match popup.entries() {
        Some(fields) => {
            for field in fields {
                person.set_popup_field(&field.name(), &value_with_text(&field.entry_value()));
            }
        }
        // What cannot be read has no size.
        None => person.set_popup_field("width", &Value::bare(ValueKind::Unreadable)),
    }
}
