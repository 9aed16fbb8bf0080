//! The logins of a client. `pkg/host/login.js` waits for what they need of the host; the core decides.

use super::client::{ApiClient, Client};
use crate::core::oauth::{self, Grant};
use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;

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
        self.login(Grant::Implicit, client_id, redirect_uri, options)
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
        self.login(Grant::Pkce, client_id, redirect_uri, options)
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
        self.login(Grant::ClientCredentials, client_id, client_secret, JsValue::UNDEFINED)
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

    /// For `login.js`: asks the core.
    #[wasm_bindgen(js_name = __oauth, skip_typescript)]
    pub fn oauth(&self, question: u32, grant: u32, text: &str, now: f64, ends: f64) -> String {
        oauth::ask(question, Grant::of(grant), text, now, ends)
    }

    /// For `login.js`: the generation of the tokens and the token, unless it is over.
    #[wasm_bindgen(js_name = __tokens, skip_typescript)]
    pub fn tokens(&self) -> Array {
        let tokens = &self.client().tokens;
        self.client().expire_if_over();
        let known = tokens.known.borrow().as_deref().map(JsValue::from);
        Array::of2(&tokens.generation.get().into(), &known.into())
    }

    /// For `login.js`: takes the token of a login.
    #[wasm_bindgen(js_name = __adopt, skip_typescript)]
    pub fn adopt(&self, token: String, ends: f64, renewal: Option<Function>) {
        self.client().tokens.adopt(token, ends, renewal);
    }
}

impl ApiClient {
    fn login(&self, grant: Grant, id: JsValue, redirect: JsValue, options: JsValue) -> JsValue {
        login(self.share().into(), &self.client().js, grant as u32, &id, &redirect, &options)
    }
}

impl Client {
    /// Gets the next token of a program; the client has it when the promise resolves.
    pub fn renew(self: &std::rc::Rc<Self>, renewal: &Function) -> Result<JsValue, JsValue> {
        renewal.call1(&JsValue::UNDEFINED, &ApiClient::from(self.clone()).into())
    }
}
