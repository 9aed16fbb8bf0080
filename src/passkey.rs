//! The class `PasskeyRegistration`: the requests and errors of `registerPasskey`, as TypeScript drives it.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::operation::OperationId;
use genesys_users_core::options::PASSKEY_OPTIONS;
use genesys_users_core::passkey::{DEFAULT_NAME, OPERATION, Refusal};
use wasm_bindgen::prelude::*;

use crate::arguments::{Arguments, InvalidArgument, RequestArguments, create_call};
use crate::call::Call;
use crate::client_handle::ClientHandle;
use crate::host::{CallInputs, with_host};

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &str = r#"
/** Options of `registerPasskey`, and of each of its two calls. */
export interface RegisterPasskeyOptions extends Omit<CallOptions, "extraQuery"> {
  /** Name that the verifier gets. Default: `Passkey`. */
  name?: string | undefined;
}
"#;

/// The registration of a passkey.
#[wasm_bindgen]
pub struct PasskeyRegistration {
    name: String,
    /// Of a call without parameters; its operation is that of the call before.
    arguments: RefCell<RequestArguments>,
    client: Rc<ClientHandle>,
}

impl PasskeyRegistration {
    /// Checks the options.
    pub fn read(
        client: &Rc<ClientHandle>,
        options: JsValue,
    ) -> Result<(PasskeyRegistration, CallInputs), InvalidArgument> {
        let operation = OperationId::PostUsersMeVerifiersWebauthnRegisterOptions.descriptor();
        let mut arguments = Arguments::read(operation, client, &[options], PASSKEY_OPTIONS)?;
        arguments.request()?;
        let Arguments { request, inputs, extension, .. } = arguments;
        let name = extension.get("name").map_or(DEFAULT_NAME.to_owned(), |option| option.value.text.clone());
        Ok((PasskeyRegistration { name, arguments: RefCell::new(request), client: client.clone() }, inputs))
    }

    fn create_call(&self, operation: OperationId) -> Result<Call, JsValue> {
        self.arguments.borrow_mut().operation = operation.descriptor();
        create_call(&self.arguments, &self.client)
    }
}

#[wasm_bindgen]
impl PasskeyRegistration {
    /// The call that gets the options of the passkey.
    #[wasm_bindgen(js_name = createOptionsCall)]
    pub fn create_options_call(&self) -> Result<Call, JsValue> {
        self.create_call(OperationId::PostUsersMeVerifiersWebauthnRegisterOptions)
    }

    /// The call that registers what the browser has made; its body is that of the inputs.
    #[wasm_bindgen(js_name = createRegisterCall)]
    pub fn create_register_call(&self) -> Result<Call, JsValue> {
        self.create_call(OperationId::PostUsersMeVerifiersWebauthnRegister)
    }

    /// The name that the verifier gets.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// The `AuthError` for what the browser threw, by the name of the exception; without one, for a host that makes no passkeys.
    pub fn refuse(&self, exception: Option<String>, cause: JsValue) -> JsValue {
        let refusal = exception.as_deref().map_or(Refusal::Unsupported, Refusal::of);
        let details = refusal.details();
        with_host(|host| host.auth_error(&details.message, &details.code, OPERATION, &cause))
    }
}
