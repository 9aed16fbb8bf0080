//! The flows that TypeScript drives: Rust makes the machine, wraps it in a class, and hands it over.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use crate::bulk::BulkCall;
use crate::call::Call;
use crate::host::{CallInputs, Host, HostClient, HostValue};
use crate::job::Job;
use crate::login::Login;
use crate::login_host::LoginStep;
use crate::pager::PageReader;
use crate::passkey::PasskeyRegistration;

#[wasm_bindgen(typescript_custom_section)]
const INTERFACE: &str = r#"
/** The flows that the module hands to its host. No method throws. */
export interface Host {
  /** Runs a call to its end. */
  runCall(client: HostClient, call: Call, inputs: CallInputs, withResponse: boolean): Promise<unknown>;
  /** A pager over the listing that the reader reads. */
  createPager(client: HostClient, reader: PageReader, inputs: CallInputs, onProgress: HostValue | undefined): AsyncIterator<unknown>;
  /** A pager over the results of a job. */
  createJobRun(client: HostClient, reader: PageReader, job: Job, inputs: CallInputs, onProgress: HostValue | undefined): AsyncIterator<unknown>;
  /** A pager that rejects with the error. */
  createFailedPager(error: unknown): AsyncIterator<unknown>;
  /** Runs a bulk call to its end. */
  runBulkCall(client: HostClient, call: BulkCall, inputs: CallInputs, onProgress: HostValue | undefined): Promise<unknown[]>;
  /** Registers a passkey, and resolves to the verifier. */
  registerPasskey(client: HostClient, registration: PasskeyRegistration, inputs: CallInputs): Promise<unknown>;
  /** Runs a login to its end. `options` are those of the caller, which have been checked. */
  runLogin(client: HostClient, login: Login, options: HostValue): Promise<LoginResult | undefined>;
  /** Sends a request, whatever comes of it, and leaves the page for `url`: what there is of the two. */
  runLogout(client: HostClient, request: LoginStep | undefined, url: string | undefined): Promise<void>;
}
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(method, js_name = runCall)]
    pub fn run_call(this: &Host, client: &HostClient, call: Call, inputs: &CallInputs, with_response: bool) -> Promise;

    #[wasm_bindgen(method, js_name = createPager)]
    pub fn create_pager(
        this: &Host,
        client: &HostClient,
        reader: PageReader,
        inputs: &CallInputs,
        on_progress: Option<&HostValue>,
    ) -> JsValue;

    #[wasm_bindgen(method, js_name = createJobRun)]
    pub fn create_job_run(
        this: &Host,
        client: &HostClient,
        reader: PageReader,
        job: Job,
        inputs: &CallInputs,
        on_progress: Option<&HostValue>,
    ) -> JsValue;

    #[wasm_bindgen(method, js_name = createFailedPager)]
    pub fn create_failed_pager(this: &Host, error: &JsValue) -> JsValue;

    #[wasm_bindgen(method, js_name = runBulkCall)]
    pub fn run_bulk_call(
        this: &Host,
        client: &HostClient,
        call: BulkCall,
        inputs: &CallInputs,
        on_progress: Option<&HostValue>,
    ) -> Promise;

    #[wasm_bindgen(method, js_name = registerPasskey)]
    pub fn register_passkey(
        this: &Host,
        client: &HostClient,
        registration: PasskeyRegistration,
        inputs: &CallInputs,
    ) -> Promise;

    #[wasm_bindgen(method, js_name = runLogin)]
    pub fn run_login(this: &Host, client: &HostClient, login: Login, options: &HostValue) -> Promise;

    #[wasm_bindgen(method, js_name = runLogout)]
    pub fn run_logout(this: &Host, client: &HostClient, request: Option<&LoginStep>, url: Option<&str>) -> Promise;
}
