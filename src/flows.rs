//! The flows that TypeScript drives: Rust makes the machine, wraps it in a class, and hands it over.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use crate::bulk::BulkCall;
use crate::call::Call;
use crate::host::{CallInputs, Host, HostClient, HostValue};
use crate::job::Job;
use crate::pager::PageReader;

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
}
