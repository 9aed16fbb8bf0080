//! What is here for programs that were written for the official SDK. The host adds members that say what to use in their place, see
//! `official-sdk.ts`.

use genesys_users_core::login::client_login::Storage;
use wasm_bindgen::prelude::*;

use crate::api_client::ApiClient;
use crate::host::HostClient;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &str = r#"
/** What a client of the official SDK tells of its token. */
export interface AuthData {
  /** The access token; missing without one, and for one that a function will give. */
  accessToken?: string;
  /** The `state` of the login that has given the token. */
  state?: string | undefined;
  /** When the token of a login expires, in milliseconds since the epoch. */
  tokenExpiryTime?: number;
  /** The same as text, in UTC. */
  tokenExpiryTimeString?: string;
}

/** Where programs of the official SDK look. */
export interface ApiClient {
  /** The same as `ApiClient.instance`. */
  readonly instance: ApiClient;
  /** The access token, where programs of the official SDK read and write it. */
  readonly authentications: { readonly "PureCloud OAuth": { readonly type: "oauth2"; accessToken: string | undefined } };
}

/** What the client tells of its token. */
export interface HostClient {
  /** What the client tells of its token. `expiresAt` is infinite when that is not known. */
  authData(accessToken: string | undefined, expiresAt: number): AuthData;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(method, js_name = authData)]
    fn auth_data(this: &HostClient, access_token: Option<&str>, expires_at: f64) -> JsValue;
}

#[wasm_bindgen]
impl ApiClient {
    /// What the client of the official SDK tells of its token.
    #[wasm_bindgen(getter, js_name = authData, unchecked_return_type = "AuthData")]
    pub fn auth_data(&self) -> JsValue {
        let client = self.handle();
        let (token, expires_at) = {
            let tokens = &client.core.borrow().tokens;
            (tokens.token().cloned(), tokens.expires_at())
        };
        client.host.auth_data(token.as_deref(), expires_at)
    }

    /// Keeps the token of a login for all tabs of the origin, as the option `storage: "local"` does, or in memory alone. The token that
    /// is there already is kept so, too.
    #[wasm_bindgen(js_name = setPersistSettings)]
    pub fn set_persist_settings(
        &self,
        #[wasm_bindgen(unchecked_param_type = "boolean", param_description = "Whether to keep it in the storage.")]
        persist: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "string",
            param_description = "Start of the keys in the storage; without one the option `storagePrefix`."
        )]
        prefix: JsValue,
    ) {
        let storage = persist.is_truthy().then_some(Storage::Local);
        self.handle().keep_tokens(storage, prefix.as_string());
    }
}
