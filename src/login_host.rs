//! What logins and logouts ask of TypeScript, and the steps that it makes for them.

use wasm_bindgen::prelude::*;

use crate::failures::FailedAttempt;
use crate::host::{Host, HostValue, host_enum};

#[wasm_bindgen(typescript_custom_section)]
const INTERFACES: &str = r#"
/** What a login does next. */
export type LoginStep =
  | LoginRequestStep
  /** Go on waiting. */
  | { readonly kind: "wait" }
  /** Let the turn of the caller end; then `done`. */
  | { readonly kind: "end-turn" }
  /** Give the promise of the login `flow`. This login is over. */
  | { readonly kind: "share"; readonly flow: number }
  /** Wait until the login `flow` has ended; then `flow-ended`. */
  | { readonly kind: "await-flow"; readonly flow: number }
  /** At once: open an empty window of this size in the middle of this one; then `popup-opened` or `popup-blocked`. */
  | { readonly kind: "open-popup"; readonly width: number; readonly height: number }
  /** Compute SHA-256 of `text`, which is ASCII; then `takeDigest`. */
  | { readonly kind: "digest"; readonly text: string }
  | PopupStep
  /** Call the caller's `authorize` with `url`; then `takeAnswer` with the address that it gives. */
  | { readonly kind: "authorize"; readonly url: string }
  /** Leave the page. The login never ends. */
  | { readonly kind: "navigate"; readonly url: string }
  | RequestFailedStep
  /** Somebody is signed in. */
  | { readonly kind: "signed-in"; readonly result: LoginResult }
  /** It is a renewal that is not needed any more. */
  | { readonly kind: "end" }
  /** Nobody is signed in, for this reason. */
  | { readonly kind: "fail"; readonly operation: string; readonly code: string; readonly message: string }
  /** Nobody is signed in: throw what was caught, by the other login or by the host. */
  | { readonly kind: "rethrow" };

/** Send a request; then `respond`, or the news `connection-failed` or `timed-out`. */
export interface LoginRequestStep {
  /** What to do. */
  readonly kind: "fetch";
  /** The method that errors name. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: string;
  /** Where it goes. */
  readonly url: string;
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  /** The body, which is `application/x-www-form-urlencoded`. */
  readonly form: string | undefined;
  /** How long it may take, in ms; infinite for any time. */
  readonly timeout: number;
}

/** Show `url` in the window. Each `pollInterval` ms `pollPopup`; at its answer `takeAnswer`; after `timeout` ms `timed-out`; until one gives
 * another step than `wait`. */
export interface PopupStep {
  /** What to do. */
  readonly kind: "show-popup";
  /** The address of the login page. */
  readonly url: string;
  /** How long the window may take, in ms; infinite for any time. */
  readonly timeout: number;
  /** How often to look at the window, in ms. */
  readonly pollInterval: number;
}

/** The last request has failed. */
export interface RequestFailedStep {
  /** What has happened. */
  readonly kind: "request-failed";
  /** How often it was sent. */
  readonly attempts: number;
  /** Why it failed. */
  readonly attempt: FailedAttempt;
  /** Send it again after so many ms, with the news `done`; missing when it is final. */
  readonly delay: number | undefined;
}

/** What the login page was asked for: a code comes back in the query, a token in the fragment (RFC 6749, section 3.1.1). */
export type ResponseType = "code" | "token";

/** An answer of the login host. */
export interface LoginResponse {
  /** The text of a field of RFC 6749, or of `message`, if it is there. It is empty where it cannot be decoded. */
  field(name: string): string | undefined;
  /** The field `expires_in`, whatever it is. */
  readonly expiresIn: HostValue;
  /** Of an address: the address without the answer. */
  readonly rest: string;
  /** Of an address: what the fragment holds behind a route. */
  readonly routed: LoginResponse | undefined;
}

/** What logins and logouts ask of their host. No method throws. */
export interface Host {
  /** Whether this is a page. */
  hasDocument(): boolean;
  /** Whether this is a page or a worker. */
  isBrowser(): boolean;
  /** Whether there is `crypto.subtle`, which secure contexts alone have. */
  hasDigest(): boolean;
  /** So many random bytes in base64url, if there is `crypto.getRandomValues`. */
  randomText(bytes: number): string | undefined;
  /** Whether an address has the origin of this page. */
  hasOwnOrigin(url: string): boolean;
  /** What an address holds of an answer; without one, that of the page. */
  addressResponse(address: string | undefined, responseType: ResponseType): LoginResponse;
  /** Replaces the address of the page, where that is allowed, and keeps the state of the history. */
  replaceAddress(url: string): void;
  /** Reads a record: `null` if there is none, `undefined` if the storage refuses. */
  readRecord(storage: StorageArea, key: string): string | null | undefined;
  /** Whether a record, at any key, starts with the text. */
  hasRecord(storage: StorageArea, text: string): boolean;
  /** Writes a record. Gives whether the storage has taken it. */
  writeRecord(storage: StorageArea, key: string, record: string): boolean;
  /** Removes the records whose keys start so, if the storage lets it. */
  removeRecords(storage: StorageArea, start: string): void;

  /** A step without data. */
  plainStep(kind: "wait" | "end-turn" | "end" | "rethrow"): LoginStep;
  /** A step that another login is for. */
  flowStep(kind: "share" | "await-flow", flow: number): LoginStep;
  /** The step `open-popup`. */
  openPopupStep(width: number, height: number): LoginStep;
  /** The step `digest`. */
  digestStep(text: string): LoginStep;
  /** The step `show-popup`. */
  showPopupStep(url: string, timeout: number, pollInterval: number): LoginStep;
  /** A step that goes to the login page. */
  urlStep(kind: "authorize" | "navigate", url: string): LoginStep;
  /** The step `fetch`. */
  fetchStep(operation: string, method: string, url: string, authorization: string | undefined, form: string | undefined, timeout: number): LoginStep;
  /** The step `request-failed`. */
  requestFailedStep(attempts: number, attempt: FailedAttempt, delay: number | undefined): LoginStep;
  /** The step `signed-in`. `appState` is the application's own state, as the option `state` was written by `HostValue.json`. */
  signedInStep(accessToken: string, tokenType: string, expiresAt: number, appState: string | undefined): LoginStep;
  /** The step `fail`. */
  failStep(operation: string, code: string, message: string): LoginStep;
}
"#;

host_enum! {
    /// Where the records of logins are kept.
    StorageArea {
        Session = "session",
        Local = "local",
    }
}

/// What the opener sees of the window of a login.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum PopupView {
    Blank = "blank",
    Away = "away",
    Closed = "closed",
}

/// Who has brought an answer of the login page: the very window, on a page of this origin or another one; on a channel, any window of this
/// origin; or the caller.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum AnswerSender {
    Window = "window",
    OtherOrigin = "other-origin",
    Channel = "channel",
    Caller = "caller",
}

/// What has happened to a login, where that is all there is to tell.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum LoginNews {
    /// The caller has asked for the login.
    Start = "start",
    /// The other login has ended, well or not.
    FlowEnded = "flow-ended",
    PopupOpened = "popup-opened",
    PopupBlocked = "popup-blocked",
    /// The request has no response, or one that broke off.
    ConnectionFailed = "connection-failed",
    /// The time of the request or of the window has passed.
    TimedOut = "timed-out",
    /// The delay is over.
    Done = "done",
    /// The host, or a function of the caller's, has thrown.
    HostFailed = "host-failed",
    /// The caller's signal has fired.
    Aborted = "aborted",
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "LoginStep")]
    pub type LoginStep;

    #[wasm_bindgen(typescript_type = "LoginResponse")]
    pub type LoginResponse;

    #[wasm_bindgen(method)]
    pub fn field(this: &LoginResponse, name: &str) -> Option<String>;

    #[wasm_bindgen(method, getter, js_name = expiresIn)]
    pub fn expires_in(this: &LoginResponse) -> HostValue;

    #[wasm_bindgen(method, getter)]
    pub fn rest(this: &LoginResponse) -> String;

    #[wasm_bindgen(method, getter)]
    pub fn routed(this: &LoginResponse) -> Option<LoginResponse>;

    #[wasm_bindgen(method, js_name = hasDocument)]
    pub fn has_document(this: &Host) -> bool;

    #[wasm_bindgen(method, js_name = isBrowser)]
    pub fn is_browser(this: &Host) -> bool;

    #[wasm_bindgen(method, js_name = hasDigest)]
    pub fn has_digest(this: &Host) -> bool;

    #[wasm_bindgen(method, js_name = randomText)]
    pub fn random_text(this: &Host, bytes: u32) -> Option<String>;

    #[wasm_bindgen(method, js_name = hasOwnOrigin)]
    pub fn has_own_origin(this: &Host, url: &str) -> bool;

    #[wasm_bindgen(method, js_name = addressResponse)]
    pub fn address_response(this: &Host, address: &JsValue, response_type: &str) -> LoginResponse;

    #[wasm_bindgen(method, js_name = replaceAddress)]
    pub fn replace_address(this: &Host, url: &str);

    #[wasm_bindgen(method, js_name = readRecord)]
    pub fn read_record(this: &Host, storage: StorageArea, key: &str) -> JsValue;

    #[wasm_bindgen(method, js_name = hasRecord)]
    pub fn has_record(this: &Host, storage: StorageArea, text: &str) -> bool;

    #[wasm_bindgen(method, js_name = writeRecord)]
    pub fn write_record(this: &Host, storage: StorageArea, key: &str, record: &str) -> bool;

    #[wasm_bindgen(method, js_name = removeRecords)]
    pub fn remove_records(this: &Host, storage: StorageArea, start: &str);

    #[wasm_bindgen(method, js_name = plainStep)]
    pub fn plain_step(this: &Host, kind: &str) -> LoginStep;

    #[wasm_bindgen(method, js_name = flowStep)]
    pub fn flow_step(this: &Host, kind: &str, flow: u32) -> LoginStep;

    #[wasm_bindgen(method, js_name = openPopupStep)]
    pub fn open_popup_step(this: &Host, width: f64, height: f64) -> LoginStep;

    #[wasm_bindgen(method, js_name = digestStep)]
    pub fn digest_step(this: &Host, text: &str) -> LoginStep;

    #[wasm_bindgen(method, js_name = showPopupStep)]
    pub fn show_popup_step(this: &Host, url: &str, timeout: f64, poll_interval: f64) -> LoginStep;

    #[wasm_bindgen(method, js_name = urlStep)]
    pub fn url_step(this: &Host, kind: &str, url: &str) -> LoginStep;

    #[wasm_bindgen(method, js_name = fetchStep)]
    pub fn fetch_step(
        this: &Host,
        operation: &str,
        method: &str,
        url: &str,
        authorization: Option<&str>,
        form: Option<&str>,
        timeout: f64,
    ) -> LoginStep;

    #[wasm_bindgen(method, js_name = requestFailedStep)]
    pub fn request_failed_step(this: &Host, attempts: u32, attempt: FailedAttempt, delay: Option<f64>) -> LoginStep;

    #[wasm_bindgen(method, js_name = signedInStep)]
    pub fn signed_in_step(
        this: &Host,
        access_token: &str,
        token_type: &str,
        expires_at: f64,
        app_state: Option<&str>,
    ) -> LoginStep;

    #[wasm_bindgen(method, js_name = failStep)]
    pub fn fail_step(this: &Host, operation: &str, code: &str, message: &str) -> LoginStep;
}
