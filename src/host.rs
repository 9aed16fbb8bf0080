//! What Rust asks of TypeScript: here what all parts share, in `flows` the flows that TypeScript drives, in `call` and `login_host` the
//! steps of calls and logins. The entry of the package installs one [`Host`], whose interface stands beside each type.
//!
//! Nothing here throws: an exception that passed through frames of WebAssembly would leave the module's stack pointer moved for
//! good. A caller's value may be a proxy that throws at any touch, so TypeScript looks at it inside `try` and gives a
//! [`HostValue`], which Rust may read at will.

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Headers};

#[wasm_bindgen(typescript_custom_section)]
const INTERFACES: &str = r#"
/** What the module asks of its host. No method throws. */
export interface Host {
  /** Looks at a value of a caller's. */
  inspect(value: unknown): HostValue;
  /** The part of a client that lives in JavaScript. */
  createClient(): HostClient;
  /** Another handle on a client, if the value is an `ApiClient` of this module that has not been freed. */
  cloneClient(value: unknown): ApiClient | undefined;
  /** An error for an argument that cannot be used. `operation` is missing where none is concerned. */
  parameterError(message: string, parameter: string, operation: string | undefined, cause: unknown): Error;
  /** An `AuthError`. */
  authError(message: string, code: string, operation: string, cause: unknown): Error;
  /** The position of a pager. */
  pagerPosition(page: unknown, skip: number, pageSize: number): PagerPosition;
  /** A clock in ms that never goes back. */
  monotonicTime(): number;
}

/** A value of a caller's that has been looked at, so that reading it throws nothing. */
export interface HostValue {
  /** What kind of value it is. */
  readonly kind: ValueKind;
  /** The kind as a body, for which arrays and objects are looked at more closely. */
  readonly bodyKind: ValueKind;
  /** Of a string, number, boolean or date; empty for anything else. */
  readonly text: string;
  /** NaN for what is no number. */
  readonly number: number;
  /** A property, whatever the value is. */
  field(name: string): HostValue;
  /** Of an array; `undefined` for what is none or cannot be read. */
  readonly items: HostValue[] | undefined;
  /** The own properties of a plain object, none of a missing one; `undefined` for what cannot be read. */
  readonly entries: HostEntry[] | undefined;
  /** Itself, if it can be used as a signal. */
  readonly signal: AbortSignal | undefined;
  /** A copy as headers, if it can be used as such. */
  readonly headers: Headers | undefined;
  /** Whether it can be used as a logger. */
  readonly isLogger: boolean;
  /** Of a string: itself as JSON, in which any string can be written. */
  readonly json: string;
  /** The value itself. */
  readonly value: unknown;
}

/** A property of a plain object. */
export interface HostEntry {
  /** Its name. */
  readonly name: string;
  /** Its value. */
  readonly value: HostValue;
}

/** The part of a client that lives in JavaScript. */
export interface HostClient {
  /** Takes options, which have been checked. */
  configure(options: HostValue): void;
  /** Logs a warning. */
  warn(message: string): void;
  /** What a call will take beside its request target. */
  callInputs(): CallInputs;
  /** Sets the function that gives tokens, or none. */
  setTokenProvider(provider: HostValue | undefined): void;
  /** Wakes the call with this place in the queue. */
  wake(sequence: number): void;
  /** A token of a login has expired or was refused, and nothing renews it. */
  tokenExpired(): void;
}

/** What a call takes beside its request target, as the caller passed it. */
export interface CallInputs {
  /** The option `signal`. */
  setSignal(signal: AbortSignal): void;
  /** The option `headers`, which goes before the next. */
  setHeaders(headers: Headers): void;
  /** The option `customHeaders`. */
  setCustomHeaders(headers: Headers): void;
  /** Writes the body as JSON, in an array if `wrapped`. Gives whether that was possible. */
  setBody(body: HostValue, wrapped: boolean): boolean;
  /** What was thrown when the body could not be written. */
  readonly bodyError: unknown;
  /** Whether the body has a version, which the server compares. */
  readonly hasVersion: boolean;
  /** Whether the headers of the call or of its client have an `Authorization` of their own. */
  readonly hasAuthorization: boolean;
  /** A copy of the body that has been written. */
  readonly writtenBody: HostValue;
  /**
   * Puts the key of a page into the body that has been written, or with `defaultPageSize` into its field `paging`, which without a page
   * size gets this one.
   */
  setPage(name: string, key: unknown, defaultPageSize: number | undefined): void;
}

/** Compares the items of a page. */
export interface PageComparison {
  /** Whether they equal those of the page that arrived before, if this was asked of that one too. */
  readonly repeatsPrevious: boolean;
}
"#;

/// A string enum of the host's, with its declaration: wasm-bindgen declares only those of exported functions.
macro_rules! host_enum {
    ($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $variant_doc:literal])* $variant:ident = $text:literal,)*
    }) => {
        $(#[doc = $doc])*
        #[wasm_bindgen]
        #[derive(Clone, Copy)]
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant = $text,)*
        }

        const _: () = {
            #[wasm_bindgen(typescript_custom_section)]
            const DECLARATION: &str = concat!(
                "/**", $($doc, "\n",)* " */\nexport type ", stringify!($name), " =",
                $($("\n  /**", $variant_doc, " */",)* "\n  | \"", $text, "\"",)* ";\n"
            );
        };
    };
}
pub(crate) use host_enum;

host_enum! {
    /// What kind of value a caller has passed.
    ValueKind {
        Missing = "missing",
        String = "string",
        LoneSurrogate = "lone-surrogate",
        Integer = "integer",
        Number = "number",
        NotFinite = "not-finite",
        Boolean = "boolean",
        BigInt = "bigint",
        Symbol = "symbol",
        Function = "function",
        Date = "date",
        InvalidDate = "invalid-date",
        Array = "array",
        PlainObject = "plain-object",
        OtherObject = "other-object",
        Unreadable = "unreadable",
        UnreadableArray = "unreadable-array",
        EmptyArray = "empty-array",
        StringArray = "string-array",
        ObjectArray = "object-array",
        MixedArray = "mixed-array",
        Unserializable = "unserializable",
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "Host")]
    pub type Host;

    #[wasm_bindgen(method)]
    pub fn inspect(this: &Host, value: &JsValue) -> HostValue;

    #[wasm_bindgen(method, js_name = createClient)]
    pub fn create_client(this: &Host) -> HostClient;

    #[wasm_bindgen(method, js_name = cloneClient)]
    pub fn clone_client(this: &Host, value: &JsValue) -> JsValue;

    #[wasm_bindgen(method, js_name = parameterError)]
    pub fn parameter_error(
        this: &Host,
        message: &str,
        parameter: &str,
        operation: Option<&str>,
        cause: &JsValue,
    ) -> JsValue;

    #[wasm_bindgen(method, js_name = authError)]
    pub fn auth_error(this: &Host, message: &str, code: &str, operation: &str, cause: &JsValue) -> JsValue;

    #[wasm_bindgen(method, js_name = pagerPosition)]
    pub fn pager_position(this: &Host, page: &JsValue, skip: u32, page_size: f64) -> JsValue;

    #[wasm_bindgen(method, js_name = monotonicTime)]
    pub fn monotonic_time(this: &Host) -> f64;

    #[wasm_bindgen(typescript_type = "HostValue")]
    pub type HostValue;

    #[wasm_bindgen(method, getter)]
    pub fn kind(this: &HostValue) -> ValueKind;

    #[wasm_bindgen(method, getter, js_name = bodyKind)]
    pub fn body_kind(this: &HostValue) -> ValueKind;

    #[wasm_bindgen(method, getter)]
    pub fn text(this: &HostValue) -> String;

    #[wasm_bindgen(method, getter)]
    pub fn number(this: &HostValue) -> f64;

    #[wasm_bindgen(method)]
    pub fn field(this: &HostValue, name: &str) -> HostValue;

    #[wasm_bindgen(method, getter)]
    pub fn items(this: &HostValue) -> Option<Vec<HostValue>>;

    #[wasm_bindgen(method, getter)]
    pub fn entries(this: &HostValue) -> Option<Vec<HostEntry>>;

    #[wasm_bindgen(method, getter)]
    pub fn signal(this: &HostValue) -> Option<AbortSignal>;

    #[wasm_bindgen(method, getter)]
    pub fn headers(this: &HostValue) -> Option<Headers>;

    #[wasm_bindgen(method, getter, js_name = isLogger)]
    pub fn is_logger(this: &HostValue) -> bool;

    #[wasm_bindgen(method, getter)]
    pub fn value(this: &HostValue) -> JsValue;

    #[wasm_bindgen(method, getter)]
    pub fn json(this: &HostValue) -> String;

    #[wasm_bindgen(typescript_type = "HostEntry")]
    pub type HostEntry;

    #[wasm_bindgen(method, getter)]
    pub fn name(this: &HostEntry) -> String;

    #[wasm_bindgen(method, getter, js_name = value)]
    pub fn entry_value(this: &HostEntry) -> HostValue;

    #[wasm_bindgen(typescript_type = "HostClient")]
    pub type HostClient;

    #[wasm_bindgen(method)]
    pub fn configure(this: &HostClient, options: &HostValue);

    #[wasm_bindgen(method)]
    pub fn warn(this: &HostClient, message: &str);

    #[wasm_bindgen(method, js_name = callInputs)]
    pub fn call_inputs(this: &HostClient) -> CallInputs;

    #[wasm_bindgen(method, js_name = setTokenProvider)]
    pub fn set_token_provider(this: &HostClient, provider: Option<&HostValue>);

    #[wasm_bindgen(method)]
    pub fn wake(this: &HostClient, sequence: u32);

    #[wasm_bindgen(method, js_name = tokenExpired)]
    pub fn token_expired(this: &HostClient);

    #[wasm_bindgen(typescript_type = "CallInputs")]
    pub type CallInputs;

    #[wasm_bindgen(method, js_name = setSignal)]
    pub fn set_signal(this: &CallInputs, signal: &AbortSignal);

    #[wasm_bindgen(method, js_name = setHeaders)]
    pub fn set_headers(this: &CallInputs, headers: &Headers);

    #[wasm_bindgen(method, js_name = setCustomHeaders)]
    pub fn set_custom_headers(this: &CallInputs, headers: &Headers);

    #[wasm_bindgen(method, js_name = setBody)]
    pub fn set_body(this: &CallInputs, body: &HostValue, wrapped: bool) -> bool;

    #[wasm_bindgen(method, getter, js_name = bodyError)]
    pub fn body_error(this: &CallInputs) -> JsValue;

    #[wasm_bindgen(method, getter, js_name = hasVersion)]
    pub fn has_version(this: &CallInputs) -> bool;

    #[wasm_bindgen(method, getter, js_name = hasAuthorization)]
    pub fn has_authorization(this: &CallInputs) -> bool;

    #[wasm_bindgen(method, getter, js_name = writtenBody)]
    pub fn written_body(this: &CallInputs) -> HostValue;

    #[wasm_bindgen(method, js_name = setPage)]
    pub fn set_page(this: &CallInputs, name: &str, key: &JsValue, default_page_size: Option<u32>);

    #[wasm_bindgen(typescript_type = "PageComparison")]
    pub type PageComparison;

    #[wasm_bindgen(method, getter, js_name = repeatsPrevious)]
    pub fn repeats_previous(this: &PageComparison) -> bool;
}

thread_local! {
    static HOST: OnceCell<Host> = const { OnceCell::new() };
}

/// Installs the host, before anything else; a second one is ignored.
#[wasm_bindgen(js_name = setHost)]
pub fn set_host(host: Host) {
    HOST.with(|cell| {
        let _ = cell.set(host);
    });
}

/// Uses the installed host. Without one there is no client, so that nothing can ask.
pub fn with_host<T>(action: impl FnOnce(&Host) -> T) -> T {
    HOST.with(|cell| action(cell.get_or_init(|| JsValue::UNDEFINED.unchecked_into())))
}

/// Looks at a value of a caller's.
pub fn inspect(value: &JsValue) -> HostValue {
    with_host(|host| host.inspect(value))
}
