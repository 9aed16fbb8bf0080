//! The class `UsersApi` but for its operations, which are generated.

use std::cell::OnceCell;
use std::rc::Rc;

use genesys_users_core::bulk::BulkKind;
use genesys_users_core::error::ParameterError;
use genesys_users_core::job::JobKind;
use genesys_users_core::operation::OperationId;
use genesys_users_core::options::PAGER_OPTIONS;
use genesys_users_core::passkey;
use genesys_users_core::permissions;
use genesys_users_core::value::ValueKind;
use js_sys::Promise;
use wasm_bindgen::prelude::*;

use crate::api_client::ApiClient;
use crate::arguments::{Arguments, InvalidArgument};
use crate::bulk::BulkCall;
use crate::call::Call;
use crate::catalogue;
use crate::client_handle::ClientHandle;
use crate::convert::{self, parameter_error};
use crate::host::{inspect, with_host};
use crate::job::Job;
use crate::pager::PageReader;
use crate::passkey::PasskeyRegistration;

/// The 130 operations around people, each a method under its name in the API.
#[wasm_bindgen]
pub struct UsersApi {
    client: Rc<ClientHandle>,
    resolves_to_response: bool,
    /// The object of `withResponse`, made when it is first asked for.
    with_response: OnceCell<JsValue>,
}

#[wasm_bindgen]
impl UsersApi {
    /// Binds the operations to a client; without one to `ApiClient.instance`.
    ///
    /// @throws {ParameterError} For anything else.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(
            unchecked_optional_param_type = "ApiClient | null",
            param_description = "The client that sends the calls."
        )]
        client: JsValue,
    ) -> Result<UsersApi, JsValue> {
        let object = if client.is_undefined() || client.is_null() { ApiClient::instance() } else { client };
        let client = ApiClient::from_object(&object).ok_or_else(|| {
            let problem = "must be an ApiClient of the same entry of this package, and not freed; \
                           `import` and `require` give different ones";
            parameter_error(&ParameterError::new("UsersApi", "client", problem), None, &JsValue::UNDEFINED)
        })?;
        Ok(UsersApi { client, resolves_to_response: false, with_response: OnceCell::new() })
    }

    /// The same operations, resolving to the status, headers and URL beside the body.
    #[wasm_bindgen(getter, js_name = withResponse, unchecked_return_type = "UsersApiWithResponse")]
    pub fn with_response(&self) -> JsValue {
        let make =
            || UsersApi { client: self.client.clone(), resolves_to_response: true, with_response: OnceCell::new() };
        self.with_response.get_or_init(|| make().into()).clone()
    }

    /// What is known of each operation: path, permissions and flags.
    #[wasm_bindgen(getter, unchecked_return_type = "OperationInfo[]")]
    pub fn operations(&self) -> JsValue {
        catalogue::operations()
    }
}

impl UsersApi {
    /// The one path of all operations; `arguments` end with the options.
    pub(crate) fn call(&self, id: OperationId, arguments: &[JsValue]) -> Promise {
        match self.try_call(id, arguments) {
            Ok(promise) => promise,
            Err(invalid) => Promise::reject(&invalid.to_js(id.descriptor().name)),
        }
    }

    fn try_call(&self, id: OperationId, arguments: &[JsValue]) -> Result<Promise, InvalidArgument> {
        let mut arguments = Arguments::read(id.descriptor(), &self.client, arguments, &[])?;
        let call = Call::new(arguments.request()?, self.client.clone());
        let host_client = &self.client.host;
        Ok(with_host(|host| host.run_call(host_client, call, &arguments.inputs, self.resolves_to_response)))
    }

    /// The one path of all pagers; `arguments` end with the options.
    pub(crate) fn pager(&self, id: OperationId, arguments: &[JsValue]) -> JsValue {
        let operation = id.descriptor();
        let client = &self.client;
        let make = || -> Result<JsValue, InvalidArgument> {
            let mut arguments = Arguments::read(operation, client, arguments, PAGER_OPTIONS)?;
            arguments.request()?;
            let Arguments { request, inputs, extension, .. } = arguments;
            let reader = PageReader::new(request, &inputs, &extension, operation.name, client.clone(), None)?;
            Ok(with_host(|host| host.create_pager(&client.host, reader, &inputs, extension.on_progress())))
        };
        make().unwrap_or_else(|invalid| invalid.to_failed_pager(operation.name))
    }

    /// The one path of all jobs.
    fn job(&self, kind: JobKind, query: &JsValue, options: JsValue) -> JsValue {
        let job = Job::run(kind, &self.client, query, options);
        job.unwrap_or_else(|invalid| invalid.to_failed_pager(kind.results_operation().descriptor().name))
    }

    /// The one path of all bulk calls that change something.
    fn patch_all(&self, kind: BulkKind, arguments: &[JsValue]) -> Promise {
        BulkCall::patch(kind, &self.client, arguments).unwrap_or_else(|error| Promise::reject(&error))
    }
}

/// Calls that take several requests.
#[wasm_bindgen]
impl UsersApi {
    /// Runs a user details query as a job: submits it, waits until it is done and gives its results.
    ///
    /// @throws {GenesysError} The iteration rejects with a `JobFailedError`, `JobCancelledError` or `JobExpiredError` when there are no
    /// results, and with the error of a request.
    ///
    /// @example
    /// ```ts
    /// const interval = "2026-11-01T00:00:00Z/2026-12-01T00:00:00Z";
    /// for await (const { userId, primaryPresence } of users.runUsersDetailsJob({ interval })) console.log(userId, primaryPresence);
    /// ```
    #[wasm_bindgen(
        js_name = runUsersDetailsJob,
        unchecked_return_type = "JobRun<AnalyticsUserDetail, AnalyticsUserDetailsAsyncQueryResponse>",
        return_description = "The results of all pages, as an async iterator."
    )]
    pub fn run_users_details_job(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "AsyncUserDetailsQuery",
            param_description = "The query; `undefined` with the option `jobId`."
        )]
        query: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "DetailsJobOptions",
            param_description = "Settings of the calls, of the pager and of the job."
        )]
        options: JsValue,
    ) -> JsValue {
        self.job(JobKind::Details, &query, options)
    }

    /// Runs a user aggregates query as a job, as `runUsersDetailsJob` does.
    ///
    /// @throws {GenesysError} As from `runUsersDetailsJob`.
    #[wasm_bindgen(
        js_name = runUsersAggregatesJob,
        unchecked_return_type = "JobRun<UserAggregateDataContainer, UserAsyncAggregateQueryResponse>",
        return_description = "The results of all pages, as an async iterator."
    )]
    pub fn run_users_aggregates_job(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "UserAsyncAggregationQuery",
            param_description = "The query; `undefined` with the option `jobId`."
        )]
        query: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "JobOptions",
            param_description = "Settings of the calls, of the pager and of the job."
        )]
        options: JsValue,
    ) -> JsValue {
        self.job(JobKind::Aggregates, &query, options)
    }

    /// `patchUsersBulk` for any number of users. Never rejects for what becomes of one: a request that one of its items spoils is
    /// sent again in halves, and after an abort the rest is rejected with its reason.
    ///
    /// @throws {ParameterError} For items or options that cannot be used, before anything is sent.
    ///
    /// @example
    /// ```ts
    /// const outcomes = await users.patchUsersBulkAll(ids.map((id) => ({ id, acdAutoAnswer: true })));
    /// for (const [index, outcome] of outcomes.entries()) if (outcome.status === "rejected") console.log(ids[index], outcome.reason);
    /// ```
    #[wasm_bindgen(
        js_name = patchUsersBulkAll,
        unchecked_return_type = "Promise<BulkOutcome<User | undefined>[]>",
        return_description = "One outcome for each item, in their order."
    )]
    pub fn patch_users_bulk_all(
        &self,
        #[wasm_bindgen(
            unchecked_param_type = "readonly PatchUser[]",
            param_description = "The changes, each with the `id` of its user."
        )]
        items: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "BulkOptions",
            param_description = "Settings of the calls and of the bulk call."
        )]
        options: JsValue,
    ) -> Promise {
        self.patch_all(BulkKind::PatchUsers, &[items, options])
    }

    /// `patchUserRoutingskillsBulk` for any number of skills of one user, as `patchUsersBulkAll` does.
    ///
    /// @throws {ParameterError} For an id, items or options that cannot be used, before anything is sent.
    #[wasm_bindgen(
        js_name = patchUserRoutingskillsBulkAll,
        unchecked_return_type = "Promise<BulkOutcome<UserRoutingSkill | undefined>[]>",
        return_description = "One outcome for each item, in their order."
    )]
    pub fn patch_user_routingskills_bulk_all(
        &self,
        #[wasm_bindgen(js_name = userId, unchecked_param_type = "string", param_description = "Id of the user.")]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly UserRoutingSkillPost[]",
            param_description = "The skills, each with its `id`."
        )]
        items: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "BulkOptions",
            param_description = "Settings of the calls and of the bulk call."
        )]
        options: JsValue,
    ) -> Promise {
        self.patch_all(BulkKind::PatchRoutingSkills, &[user_id, items, options])
    }

    /// `patchUserRoutinglanguagesBulk` for any number of languages of one user, as `patchUsersBulkAll` does.
    ///
    /// @throws {ParameterError} For an id, items or options that cannot be used, before anything is sent.
    #[wasm_bindgen(
        js_name = patchUserRoutinglanguagesBulkAll,
        unchecked_return_type = "Promise<BulkOutcome<UserRoutingLanguage | undefined>[]>",
        return_description = "One outcome for each item, in their order."
    )]
    pub fn patch_user_routinglanguages_bulk_all(
        &self,
        #[wasm_bindgen(js_name = userId, unchecked_param_type = "string", param_description = "Id of the user.")]
        user_id: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly UserRoutingLanguagePost[]",
            param_description = "The languages, each with its `id`."
        )]
        items: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "BulkOptions",
            param_description = "Settings of the calls and of the bulk call."
        )]
        options: JsValue,
    ) -> Promise {
        self.patch_all(BulkKind::PatchRoutingLanguages, &[user_id, items, options])
    }

    /// Any number of users by their ids, in every state unless `state` says otherwise. An id that no such user has is rejected with
    /// a `NotFoundError`, whose `url`, `headers` and `correlationId` are those of the answer that lacks it, a success. Other
    /// outcomes are as from `patchUsersBulkAll`.
    ///
    /// @throws {ParameterError} For ids or options that cannot be used, before anything is sent.
    ///
    /// @example
    /// ```ts
    /// const outcomes = await users.getUsersByIds(ids, { expand: ["presence"] });
    /// for (const outcome of outcomes) if (outcome.status === "fulfilled") console.log(outcome.value.name);
    /// ```
    #[wasm_bindgen(
        js_name = getUsersByIds,
        unchecked_return_type = "Promise<BulkOutcome<User>[]>",
        return_description = "One outcome for each id, in their order."
    )]
    pub fn get_users_by_ids(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly string[]", param_description = "Ids of the users.")]
        ids: JsValue,
        #[wasm_bindgen(
            unchecked_optional_param_type = "UsersByIdsOptions",
            param_description = "Query parameters, and settings of the calls and of the bulk call."
        )]
        options: JsValue,
    ) -> Promise {
        BulkCall::get_by_ids(&self.client, &ids, options).unwrap_or_else(|error| Promise::reject(&error))
    }

    /// Registers a passkey of the person who is signed in: gets the options from the server, lets the browser make the passkey, and
    /// stores it as a verifier. It needs a page in a browser, and the page a domain that the server takes. The browser may demand that
    /// it is called in the handler of a click.
    ///
    /// @throws {GenesysError} An `AuthError` for what the person or the browser refuses: `passkey_not_allowed`, `passkey_exists`,
    /// `passkey_wrong_domain`, `passkey_unsupported` or `passkey_failed`, with the exception of the browser as `cause`; or the error of a
    /// request.
    ///
    /// @example
    /// ```ts
    /// const verifier = await users.registerPasskey({ name: "Laptop" });
    /// console.log(verifier.id);
    /// ```
    #[wasm_bindgen(
        js_name = registerPasskey,
        unchecked_return_type = "Promise<Verifier>",
        return_description = "The verifier."
    )]
    pub fn register_passkey(
        &self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "RegisterPasskeyOptions",
            param_description = "The name of the verifier, and settings of the calls."
        )]
        options: JsValue,
    ) -> Promise {
        match PasskeyRegistration::read(&self.client, options) {
            Ok((registration, inputs)) => {
                with_host(|host| host.register_passkey(&self.client.host, registration, &inputs))
            }
            Err(invalid) => Promise::reject(&invalid.to_js(passkey::OPERATION)),
        }
    }

    /// The permissions that an operation needs and `granted` does not give. Of an operation that needs any of several, all of them
    /// when none is granted. A granted permission may end in `*`.
    ///
    /// @throws {ParameterError} For what is no operation or no list.
    ///
    /// @example
    /// ```ts
    /// const { authorization } = await users.getUsersMe({ expand: ["authorization"] });
    /// const missing = users.missingPermissions("patchUser", authorization?.permissions ?? []);
    /// if (missing.length > 0) console.log("not allowed without", missing);
    /// ```
    #[wasm_bindgen(
        js_name = missingPermissions,
        unchecked_return_type = "string[]",
        return_description = "The permissions that are missing; none when the call is allowed."
    )]
    pub fn missing_permissions(
        &self,
        #[wasm_bindgen(
            js_name = operationName,
            unchecked_param_type = "OperationName",
            param_description = "Name of the operation."
        )]
        operation_name: JsValue,
        #[wasm_bindgen(
            unchecked_param_type = "readonly string[]",
            param_description = "Such as `authorization.permissions` of `getUsersMe({ expand: [\"authorization\"] })`."
        )]
        granted: JsValue,
    ) -> Result<Vec<JsValue>, JsValue> {
        let invalid = |name: &str, problem: &str| {
            parameter_error(&ParameterError::new("missingPermissions", name, problem), None, &JsValue::UNDEFINED)
        };
        let operation = operation_name.as_string().and_then(|name| OperationId::from_name(&name));
        let operation = operation.ok_or_else(|| invalid("operationName", "must be the name of an operation"))?;
        let granted = convert::value(&inspect(&granted));
        if granted.kind != ValueKind::Array {
            return Err(invalid("granted", "must be an array of strings"));
        }
        let granted: Vec<&str> = granted.items.iter().map(|permission| permission.text.as_str()).collect();
        Ok(permissions::missing(operation, &granted).into_iter().map(JsValue::from_str).collect())
    }
}
