//! The methods of `ApiClient` that send a request to any path of the platform.

use genesys_users_core::call::CallRequest;
use genesys_users_core::error::ParameterError;
use genesys_users_core::options::{self, OptionType, RequestOption};
use genesys_users_core::{platform_path, request};
use js_sys::Promise;
use wasm_bindgen::prelude::*;

use crate::api_client::ApiClient;
use crate::arguments::{InvalidArgument, take_call_option, unwritten_body};
use crate::call::Call;
use crate::client_handle::ClientHandle;
use crate::convert::{self, CheckedOption};
use crate::host::{CallInputs, inspect, with_host};

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &str = r#"
/** Options of a request for any path of the platform. */
export interface RequestOptions extends Omit<CallOptions, "extraQuery"> {
  /** Fields of the query; an array repeats its key. */
  query?: Record<string, ExtraQueryValue | readonly ExtraQueryValue[]> | undefined;
  /** The body, which is sent as JSON; not for a GET. */
  body?: unknown;
}

/** Requests for what other parts of the platform have. */
export interface ApiClient {
  /**
   * Sends a request to any path of the platform, with the token, retries, limits, hooks and errors of an operation. In errors and hooks
   * `operation` is the method and the path.
   *
   * Rejects with a `ParameterError` for a path that does not begin with `/` or that would leave the base path of the client.
   *
   * @param method HTTP method.
   * @param path Path relative to `basePath`, such as `/api/v2/authorization/roles`; it may have a query.
   * @param options The query, the body, and settings of the call.
   * @returns The body of the response; `undefined` when there is none.
   */
  request<T = unknown>(method: RequestMethod, path: string, options?: RequestOptions): Promise<T>;
  /**
   * The same as `request`, resolving to the status, headers and URL beside the body.
   *
   * @param method HTTP method.
   * @param path Path relative to `basePath`; it may have a query.
   * @param options The query, the body, and settings of the call.
   * @returns The response.
   */
  requestWithResponse<T = unknown>(method: RequestMethod, path: string, options?: RequestOptions): Promise<ApiResponse<T>>;
}

/** Method of a request. */
export type RequestMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
"#;

#[wasm_bindgen]
impl ApiClient {
    /// See the declarations above, which have a type parameter.
    #[wasm_bindgen(skip_typescript)]
    pub fn request(&self, method: JsValue, path: JsValue, options: JsValue) -> Promise {
        self.send_request("request", &method, &path, &options, false)
    }

    /// See the declarations above, which have a type parameter.
    #[wasm_bindgen(js_name = requestWithResponse, skip_typescript)]
    pub fn request_with_response(&self, method: JsValue, path: JsValue, options: JsValue) -> Promise {
        self.send_request("requestWithResponse", &method, &path, &options, true)
    }
}

impl ApiClient {
    fn send_request(
        &self,
        name: &str,
        method: &JsValue,
        path: &JsValue,
        options: &JsValue,
        with_response: bool,
    ) -> Promise {
        let client = self.handle();
        // Until there is a path errors name the method of the client.
        let mut operation = name.to_owned();
        match read_request(&mut operation, &client, method, path, options) {
            Ok((request, inputs)) => {
                let call = Call::new(request, client.clone());
                with_host(|host| host.run_call(&client.host, call, &inputs, with_response))
            }
            Err(invalid) => Promise::reject(&invalid.to_js(&operation)),
        }
    }
}

/// Checks the arguments. `operation` is what an error names.
fn read_request(
    operation: &mut String,
    client: &ClientHandle,
    method: &JsValue,
    path: &JsValue,
    options: &JsValue,
) -> Result<(CallRequest, CallInputs), InvalidArgument> {
    let Some(method) = method.as_string().and_then(|method| platform_path::method(&method)) else {
        let problem = "must be `GET`, `POST`, `PUT`, `PATCH` or `DELETE`";
        return Err(ParameterError::new(operation, "method", problem).into());
    };
    let path = path.as_string().unwrap_or_default();
    platform_path::check(operation, &path)?;
    let plain_path = path.split_once('?').map_or(&*path, |(path, _)| path);
    *operation = [method.as_str(), " ", plain_path].concat();

    let inputs = client.host.call_inputs();
    let mut limits = client.core.borrow().call_limits;
    let (mut query, mut body) = (Vec::new(), None);
    for entry in convert::entries(operation, "options", &inspect(options))? {
        let option = CheckedOption::of(&entry);
        let target = options::request_option(operation, &option.name)?;
        if option.is_missing() {
            continue;
        }
        let option_type = match target {
            RequestOption::Body => {
                body = Some(option.host);
                continue;
            }
            // The query is written as that of an operation.
            RequestOption::Query => OptionType::ExtraQuery,
            RequestOption::Call(option_type) => option_type,
        };
        take_call_option(operation, option_type, &option, &inputs, &mut limits, &mut query)?;
    }
    let target = request::platform_target(operation, &path, &query)?;
    if let Some(body) = &body {
        request::check_platform_body(operation, method, body.body_kind().into())?;
        if !inputs.set_body(body, false) {
            return Err(unwritten_body(operation, &inputs));
        }
    }
    let mut request = CallRequest::new(operation.clone(), method, &target, limits);
    if inputs.has_version() {
        request.set_versioned();
    }
    request.has_authorization = inputs.has_authorization();
    Ok((request, inputs))
}
