//! The methods of `ApiClient` that send a request to any path of the platform.

use genesys_users_core::call::CallRequest;
use genesys_users_core::error::ParameterError;
use genesys_users_core::operation::Method;
use genesys_users_core::options::{OptionSpec, PAGER_OPTIONS};
use genesys_users_core::value::Value;
use genesys_users_core::{platform_path, request};
use js_sys::Promise;
use wasm_bindgen::prelude::*;

use crate::api_client::ApiClient;
use crate::arguments::{CallOptions, Extension, InvalidArgument, unwritten_body};
use crate::call::Call;
use crate::client_handle::ClientHandle;
use crate::host::{CallInputs, inspect, with_host};
use crate::pager::PageReader;

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
   * @param method HTTP method.
   * @param path Path relative to `basePath`, such as `/api/v2/authorization/roles`; it may have a query.
   * @param options The query, the body, and settings of the call.
   * @returns The body of the response; `undefined` when there is none.
   * @throws {GenesysError} A `ParameterError` for a path that does not begin with `/` or that would leave the base path of the client; or an
   * error as from an operation.
   * @example
   * ```ts
   * type Roles = { entities: { id: string; name: string }[] };
   * const { entities } = await client.request<Roles>("GET", "/api/v2/authorization/roles", { query: { pageSize: 100 } });
   * console.log(entities.map(({ name }) => name));
   * ```
   */
  request<T = unknown>(method: RequestMethod, path: string, options?: RequestOptions): Promise<T>;
  /**
   * The same as `request`, resolving to the status, headers and URL beside the body.
   *
   * @param method HTTP method.
   * @param path Path relative to `basePath`; it may have a query.
   * @param options The query, the body, and settings of the call.
   * @returns The response.
   * @throws {GenesysError} As from `request`.
   * @example
   * ```ts
   * const { status, correlationId } = await client.requestWithResponse("DELETE", `/api/v2/routing/skills/${skillId}`);
   * console.log(status, correlationId);
   * ```
   */
  requestWithResponse<T = unknown>(method: RequestMethod, path: string, options?: RequestOptions): Promise<ApiResponse<T>>;
  /**
   * The items of any listing of the platform, over all of its pages, as the pagers of `UsersApi` give them. How the listing goes on is
   * read from its pages: by number, by cursor or by `nextUri`.
   *
   * @param path Path relative to `basePath`, such as `/api/v2/routing/skills`; it may have a query.
   * @param options The query, settings of each call, and those of the pager.
   * @returns The items, as an async iterator.
   * @throws {GenesysError} The iteration rejects for a response without `entities`, and as `request` does.
   * @example
   * ```ts
   * const skills = client.requestAll<{ id: string; name: string }>("/api/v2/routing/skills", { query: { pageSize: 100 } });
   * for await (const { id, name } of skills) console.log(id, name);
   * ```
   */
  requestAll<Item = unknown, Page = { entities?: Item[] }>(path: string, options?: RequestAllOptions): Pager<Item, Page>;
}

/** Options of a listing of the platform. */
export interface RequestAllOptions extends Omit<RequestOptions, "body">, PagingOptions {}

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

    /// See the declarations above, which have type parameters.
    #[wasm_bindgen(js_name = requestAll, skip_typescript)]
    pub fn request_all(&self, path: JsValue, options: JsValue) -> JsValue {
        let client = self.handle();
        let mut operation = "requestAll".to_owned();
        let mut make = || -> Result<JsValue, InvalidArgument> {
            let PlatformRequest { request, query, inputs, extension } =
                PlatformRequest::read(&mut operation, &client, Method::Get, &path, &options, PAGER_OPTIONS)?;
            let reader = PageReader::of_platform(request, &query, &extension, client.clone())?;
            Ok(with_host(|host| host.create_pager(&client.host, reader, &inputs, extension.on_progress())))
        };
        make().unwrap_or_else(|invalid| invalid.to_failed_pager(&operation))
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
            Ok(PlatformRequest { request, inputs, .. }) => {
                let call = Call::new(request, client.clone());
                with_host(|host| host.run_call(&client.host, call, &inputs, with_response))
            }
            Err(invalid) => Promise::reject(&invalid.to_js(&operation)),
        }
    }
}

fn read_request(
    operation: &mut String,
    client: &ClientHandle,
    method: &JsValue,
    path: &JsValue,
    options: &JsValue,
) -> Result<PlatformRequest, InvalidArgument> {
    let Some(method) = method.as_string().and_then(|method| platform_path::method(&method)) else {
        let problem = "must be `GET`, `POST`, `PUT`, `PATCH` or `DELETE`";
        return Err(ParameterError::new(operation, "method", problem).into());
    };
    PlatformRequest::read(operation, client, method, path, options, &[])
}

/// A request whose arguments have been checked.
struct PlatformRequest {
    request: CallRequest,
    /// What the caller passed as `query`.
    query: Vec<(String, Value)>,
    /// What the caller passed of the host's own, and the body.
    inputs: CallInputs,
    extension: Extension,
}

impl PlatformRequest {
    /// Checks the arguments. `operation` is what an error names; it becomes the method and the path. The options may also hold those
    /// of `extension`.
    fn read(
        operation: &mut String,
        client: &ClientHandle,
        method: Method,
        path: &JsValue,
        options: &JsValue,
        extension: &[OptionSpec],
    ) -> Result<PlatformRequest, InvalidArgument> {
        let path = path.as_string().unwrap_or_default();
        platform_path::check(operation, &path)?;
        let plain_path = path.split_once('?').map_or(&*path, |(path, _)| path);
        *operation = [method.as_str(), " ", plain_path].concat();

        let CallOptions { extra_query: query, limits, inputs, body, extension, .. } =
            CallOptions::read(operation, None, client, &inspect(options), extension)?;
        let target = request::platform_target(operation, &path, &query)?;
        if let Some(body) = &body {
            request::check_platform_body(operation, method, body.body_kind().into())?;
            if !inputs.set_body(body, false) {
                return Err(unwritten_body(operation, "body", &inputs));
            }
        }
        let mut request = CallRequest::new(operation.clone(), method, target, limits);
        if inputs.has_version() {
            request.set_versioned();
        }
        request.has_authorization = inputs.has_authorization();
        Ok(PlatformRequest { request, query, inputs, extension })
    }
}
