//! `UsersApi` but for its operations, which are generated.

use super::call::Call;
use super::client::{ApiClient, Client};
use super::convert::list;
use super::error::rejected;
use super::{executor, host};
use crate::core::error::ParameterError;
use crate::core::operation::{Line, Operation};
use crate::core::{bulk, options, paging};
use crate::generated::operations::TABLE;
use js_sys::{Array, Promise};
use serde::Serialize;
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

/// The 91 operations around people, each a method under its name in the API.
#[wasm_bindgen]
pub struct UsersApi {
    client: Rc<Client>,
    with_response: bool,
    /// The twin that resolves to responses, made when it is first asked for.
    twin: OnceCell<JsValue>,
}

#[wasm_bindgen]
impl UsersApi {
    /// Binds the operations to a client; without one to `ApiClient.instance`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "ApiClient")] client: JsValue,
    ) -> Result<UsersApi, JsValue> {
        let object = if client.is_undefined() { ApiClient::instance() } else { client };
        let client = ApiClient::of(&object).ok_or_else(|| {
            let problem = "must be an ApiClient of the same entry of this package, and not freed; `import` and `require` give different ones";
            rejected(&ParameterError::new("UsersApi", "client", problem), "", &JsValue::UNDEFINED)
        })?;
        Ok(UsersApi { client, with_response: false, twin: OnceCell::new() })
    }

    /// The same operations, resolving to the status, headers and URL beside the body.
    #[wasm_bindgen(getter, js_name = withResponse, unchecked_return_type = "UsersApiWithResponse")]
    pub fn with_response(&self) -> JsValue {
        let twin =
            || JsValue::from(UsersApi { client: self.client.clone(), with_response: true, twin: OnceCell::new() });
        self.twin.get_or_init(twin).clone()
    }

    /// What is known of each operation: path, permissions and flags.
    #[wasm_bindgen(getter, unchecked_return_type = "OperationInfo[]")]
    pub fn operations(&self) -> Result<JsValue, JsValue> {
        let all: Vec<_> = Line::all(TABLE).map(|line| OperationInfo::of(&line.read())).collect();
        Ok(serde_wasm_bindgen::to_value(&all)?)
    }

    /// The call of the operation whose line begins at `start` in the table; the methods of the package come down to it.
    /// What it `resolves` to: 0 for what this object does, 1 for the body, 2 for the response.
    #[wasm_bindgen(js_name = __call, skip_typescript)]
    pub fn call_line(&self, start: usize, arguments: Array, resolves: u8) -> Promise {
        let with_response = if resolves == 0 { self.with_response } else { resolves == 2 };
        self.send(line(start), &list(&arguments), with_response)
    }

    /// Checks the arguments of a call that takes several requests, whose options may also hold those of a `kind`, which is an
    /// index of `options::SEVERAL` and none of them otherwise. Gives how many arguments stand before the options, how many
    /// items one request takes, how many requests are sent at once, and how many pages are read at most.
    #[wasm_bindgen(js_name = __check, skip_typescript)]
    pub fn check_line(&self, start: usize, arguments: Array, kind: usize) -> Result<JsValue, JsValue> {
        let operation = line(start).read();
        let more = options::SEVERAL.get(kind).copied().unwrap_or_default();
        Call::read(&self.client, &operation, &list(&arguments), more)?;
        let (size, at_once) = bulk::limits(operation.name);
        Ok(host::list(operation.arguments() as i32, size as i32, at_once as i32, paging::MOST_PAGES as i32))
    }
}

/// The line that begins there. Only the package's own code calls with a start, and only with those of lines.
pub fn line(start: usize) -> Line {
    Line(TABLE.get(start..).unwrap_or(TABLE))
}

impl UsersApi {
    /// A call; `arguments` end with the options.
    pub(crate) fn call(&self, operation: Line, arguments: &[JsValue]) -> Promise {
        self.send(operation, arguments, self.with_response)
    }

    /// The one path of all operations.
    fn send(&self, operation: Line, arguments: &[JsValue], with_response: bool) -> Promise {
        match Call::read(&self.client, &operation.read(), arguments, &[]) {
            Ok(call) => {
                let js = call.js.clone();
                let running = executor::execute(self.client.clone(), call);
                let ended = future_to_promise(async { Ok((running.await as i32).into()) });
                host::finish(&js, &ended, i32::from(with_response))
            }
            Err(error) => Promise::reject(&error),
        }
    }
}

/// What `users.operations` shows of an operation. In the package pkg/host/methods.js reads it from the table, which takes 0.5 KB
/// less.
#[derive(Serialize)]
struct OperationInfo {
    name: &'static str,
    method: &'static str,
    path: &'static str,
    permissions: PermissionInfo,
    deprecated: bool,
    preview: bool,
}

#[derive(Serialize)]
struct PermissionInfo {
    kind: &'static str,
    permissions: Vec<&'static str>,
}

impl OperationInfo {
    fn of(operation: &Operation) -> OperationInfo {
        let permissions = operation.permissions;
        OperationInfo {
            name: operation.name,
            method: operation.method.as_str(),
            path: operation.path,
            permissions: PermissionInfo {
                kind: permissions.kind().as_str(),
                permissions: permissions.iter().collect(),
            },
            deprecated: operation.deprecated,
            preview: operation.preview,
        }
    }
}
