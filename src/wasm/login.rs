//! The logins of a client. `pkg/host/login.js` waits for what they need of the host; the core decides. In the package it makes their
//! methods, too: those here are for their declarations, see `dropMethods` in scripts/lib/glue.mjs.

use super::client::ApiClient;
use super::error::rejected;
use crate::core::error::Class;
use crate::core::oauth::answer::{SEPARATOR, next};
use crate::core::options;
use crate::core::parts::parts;
use crate::core::response::is_success;
use js_sys::Date;
use wasm_bindgen::prelude::*;

// Numbers of the grants in `login.js`.
const IMPLICIT: u32 = 0;
const PKCE: u32 = 1;
const CLIENT_CREDENTIALS: u32 = 2;

#[wasm_bindgen(module = "/pkg/host/login.js")]
extern "C" {
    fn login(core: JsValue, bag: &JsValue, grant: u32, id: &JsValue, redirect: &JsValue, options: &JsValue) -> JsValue;
    fn logout(core: JsValue, bag: &JsValue, redirect: &JsValue) -> JsValue;
    /// Forgets the stored token; with a dead one only if it is that.
    pub fn forget(bag: &JsValue, dead: &JsValue);
    /// Forgets the dead token of a login and tells the application.
    pub fn expired(bag: &JsValue, token: &JsValue);
}

#[wasm_bindgen]
impl ApiClient {
    /// Signs a person in by the implicit grant: the login page gives the token itself. Prefer `loginPKCEGrant`, since the
    /// vendor ends this grant in 2027.
    ///
    /// It takes, in this order: the answer in the address of the page, which it checks and removes; a stored token that is
    /// alive; the way to the login page, and then the promise never settles, because the page is left.
    ///
    /// Rejects with an `AuthError` whose `code` says why nobody is signed in, or with the error of a request.
    #[wasm_bindgen(js_name = loginImplicitGrant, unchecked_return_type = "Promise<LoginResult>")]
    pub fn login_implicit_grant(
        &self,
        #[wasm_bindgen(js_name = clientId, unchecked_param_type = "string")] client_id: JsValue,
        #[wasm_bindgen(js_name = redirectUri, unchecked_param_type = "string")] redirect_uri: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "LoginOptions")] options: JsValue,
    ) -> JsValue {
        self.login(IMPLICIT, client_id, redirect_uri, options)
    }

    /// Signs a person in by an authorization code with PKCE: the login page gives a code, which this page alone can
    /// exchange for a token. It takes the steps of `loginImplicitGrant` in the same order.
    ///
    /// Rejects with an `AuthError` whose `code` says why nobody is signed in, or with the error of a request.
    #[wasm_bindgen(js_name = loginPKCEGrant, unchecked_return_type = "Promise<LoginResult>")]
    pub fn login_pkce_grant(
        &self,
        #[wasm_bindgen(js_name = clientId, unchecked_param_type = "string")] client_id: JsValue,
        #[wasm_bindgen(js_name = redirectUri, unchecked_param_type = "string")] redirect_uri: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "LoginOptions")] options: JsValue,
    ) -> JsValue {
        self.login(PKCE, client_id, redirect_uri, options)
    }

    /// Signs a program in with the id and the secret of its OAuth client, outside browsers. The token is renewed before it
    /// expires, when a call needs it; calls in flight share one renewal.
    ///
    /// Rejects with an `AuthError` that has the code of the server, or with the error of the request.
    #[wasm_bindgen(js_name = loginClientCredentialsGrant, unchecked_return_type = "Promise<LoginResult>")]
    pub fn login_client_credentials_grant(
        &self,
        #[wasm_bindgen(js_name = clientId, unchecked_param_type = "string")] client_id: JsValue,
        #[wasm_bindgen(js_name = clientSecret, unchecked_param_type = "string")] client_secret: JsValue,
    ) -> JsValue {
        self.login(CLIENT_CREDENTIALS, client_id, client_secret, JsValue::UNDEFINED)
    }

    /// Signs out: forgets the token everywhere, revokes it if the API can be reached within 5 seconds, and, in a page,
    /// leaves for the logout of the login host, which sends the person on to `redirectUri` if it is registered for the
    /// client.
    #[wasm_bindgen(unchecked_return_type = "Promise<void>")]
    pub fn logout(
        &self,
        #[wasm_bindgen(js_name = redirectUri, unchecked_optional_param_type = "string")] redirect_uri: JsValue,
    ) -> JsValue {
        logout(self.share().into(), &self.client().js, &redirect_uri)
    }

    /// For `login.js`: asks the core what is next; `ends` is the end of the stored token.
    #[wasm_bindgen(js_name = __oauth, skip_typescript)]
    pub fn oauth(fields: &str, ends: f64) -> u32 {
        next(fields, Date::now(), ends) as u32
    }

    /// For `login.js`: the number of the class of the error for an answer, 0 for a success.
    #[wasm_bindgen(js_name = __class, skip_typescript)]
    pub fn class(status: u32) -> u32 {
        let status = status as u16;
        if is_success(status) { 0 } else { Class::of_status(status) as u32 }
    }

    /// For `login.js`: the error for an unknown option, of the method, its name and the known ones.
    #[wasm_bindgen(js_name = __unknown, skip_typescript)]
    pub fn unknown(names: &str) -> JsValue {
        let mut names = parts(names, SEPARATOR);
        let method = names.next().unwrap_or_default();
        let option = names.next().unwrap_or_default();
        rejected(&options::unknown(method, option, &mut names), method, &JsValue::UNDEFINED)
    }

    /// For `login.js`: what the logins of a client share.
    #[wasm_bindgen(js_name = __settings, skip_typescript)]
    pub fn settings(&self) -> JsValue {
        self.client().js.clone()
    }

    /// For `login.js`: the generation of the tokens, after one that is over has gone.
    #[wasm_bindgen(js_name = __generation, skip_typescript)]
    pub fn generation(&self) -> u32 {
        self.client().expire_if_over();
        self.client().tokens.generation.get()
    }

    /// For `login.js`: takes the token of a login that began in this generation. Gives the new one, or 0 when the caller
    /// has changed the tokens meanwhile.
    #[wasm_bindgen(js_name = __adopt, skip_typescript)]
    pub fn adopt(&self, generation: u32, token: &JsValue, ends: f64, renews: bool) -> u32 {
        self.client().adopt(generation, token, ends, renews)
    }
}

impl ApiClient {
    fn login(&self, grant: u32, id: JsValue, redirect: JsValue, options: JsValue) -> JsValue {
        login(self.share().into(), &self.client().js, grant, &id, &redirect, &options)
    }
}
