//! The class `PageReader`: the state machine of a pager, as TypeScript drives it.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use genesys_users_core::call::CallRequest;
use genesys_users_core::error::ParameterError;
use genesys_users_core::job;
use genesys_users_core::next_page::{DEFAULT_BODY_PAGE_SIZE, KeyLocation, PageFacts, PageKey};
use genesys_users_core::operation::{Paging, PagingStyle};
use genesys_users_core::options::{self, OptionType};
use genesys_users_core::pager::{Action, Failure, Pager, PositionValue, Settings, SettingsError, Unit};
use genesys_users_core::platform_listing::{self, page_target};
use genesys_users_core::value::{Value, ValueKind};
use wasm_bindgen::prelude::*;

use crate::arguments::{Extension, InvalidArgument, RequestArguments, create_call};
use crate::call::Call;
use crate::client_handle::ClientHandle;
use crate::convert::{self, parameter_error};
use crate::host::{CallInputs, HostValue, PageComparison, ValueKind as HostValueKind, inspect, with_host};

/// What a reader takes at a time.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum ReadUnit {
    Item = "item",
    Page = "page",
}

/// What a pager does next for its reader.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum PagerStep {
    /// Send `request`, and ask again without waiting for it.
    Request = "request",
    /// Wait until `request` has been reported or the pager is aborted or closed, and ask again.
    Await = "await",
    /// The page of `request` is next: keep it, report `fetched` and `total`, and ask again.
    Accept = "accept",
    /// Give the reader the item at `item` of the accepted page.
    Item = "item",
    /// Give the reader the accepted page.
    Page = "page",
    /// Nothing more will come.
    End = "end",
    /// Throw the reason of the signal, which has fired. Nothing more will come.
    Abort = "abort",
    /// Throw the error of `request`. Nothing more will come.
    Rethrow = "rethrow",
    /// Throw an error with the message `problem`. Nothing more will come.
    Fail = "fail",
}

/// A job that its driver and the reader of its results share.
pub type SharedJob = Rc<RefCell<job::Job>>;

/// What the requests of a pager are made of.
pub enum PageSource {
    /// The arguments of an operation; of a job whose results are read, the id comes later.
    Operation { arguments: RefCell<RequestArguments>, job: Option<SharedJob> },
    /// The request for the first page of a path that the caller names.
    Platform(CallRequest),
}

/// Reads a listing. Its methods say what has happened and give what to do next.
#[wasm_bindgen]
pub struct PageReader {
    machine: RefCell<Pager>,
    /// What the machine said last; the getters read it.
    action: Cell<Action>,
    name: Cow<'static, str>,
    paging: Paging,
    source: PageSource,
    client: Rc<ClientHandle>,
}

impl PageReader {
    /// Reads the listing of an operation. The arguments have been checked, and their body has been written. `name` is for messages.
    pub fn new(
        arguments: RequestArguments,
        inputs: &CallInputs,
        options: &Extension,
        name: &'static str,
        client: Rc<ClientHandle>,
        job: Option<SharedJob>,
    ) -> Result<PageReader, InvalidArgument> {
        let operation = arguments.operation;
        // Only operations with paging have a pager.
        let paging = operation.paging.unwrap_or(Paging { style: PagingStyle::PageNumber, items: "entities" });
        let style = paging.style;
        let argument = |name: &str| match style.location() {
            KeyLocation::Query => arguments.query_value(name).cloned().unwrap_or(Value::bare(ValueKind::Missing)),
            KeyLocation::Body => convert::value(&inputs.written_body().field(name)),
            KeyLocation::BodyPaging => convert::value(&inputs.written_body().field("paging").field(name)),
        };
        let (key, page_size) = (argument(style.parameter()), argument("pageSize"));
        let machine = create_pager(operation.name, style, &key, &page_size, options)?;
        let source = PageSource::Operation { arguments: RefCell::new(arguments), job };
        Ok(PageReader::with(machine, name.into(), paging, source, client))
    }

    /// Reads the listing of a path that the caller names. `query` is that of the request.
    pub fn of_platform(
        request: CallRequest,
        query: &[(String, Value)],
        options: &Extension,
        client: Rc<ClientHandle>,
    ) -> Result<PageReader, ParameterError> {
        let missing = Value::bare(ValueKind::Missing);
        let page_size = query.iter().find(|(name, _)| name == "pageSize").map_or(&missing, |(_, value)| value);
        let machine = create_pager(&request.operation, platform_listing::PAGING.style, &missing, page_size, options)?;
        let name = request.operation.clone();
        Ok(PageReader::with(machine, name, platform_listing::PAGING, PageSource::Platform(request), client))
    }

    fn with(
        machine: Pager,
        name: Cow<'static, str>,
        paging: Paging,
        source: PageSource,
        client: Rc<ClientHandle>,
    ) -> PageReader {
        let action = Cell::new(Action::End);
        PageReader { machine: RefCell::new(machine), action, name, paging, source, client }
    }
}

/// The machine of a pager. `argument` is the page key among the arguments; `context` is what an error names.
fn create_pager(
    context: &str,
    style: PagingStyle,
    argument: &Value,
    page_size: &Value,
    options: &Extension,
) -> Result<Pager, ParameterError> {
    let from = options.get("from").map(|option| position_value(&option.host));
    let settings = Settings {
        style,
        argument,
        from: from.as_ref(),
        page_size,
        prefetch: options.count("prefetch"),
        max_pages: options.count("maxPages"),
    };
    Pager::new(settings).map_err(|error| match error {
        SettingsError::Position => OptionType::Position.error(context, "from"),
        SettingsError::PageSize => {
            let problem = "counts with another page size; pass its `pageSize` in the call, or none where that is 0";
            ParameterError::new(context, "from", problem)
        }
        SettingsError::Argument => {
            let problem = if style.is_numbered() { "must be a page number" } else { "must be a string" };
            ParameterError::new(context, style.parameter(), problem)
        }
    })
}

fn position_value(position: &HostValue) -> PositionValue {
    let field = |name: &str| convert::value(&position.field(name));
    PositionValue { page: field("page"), skip: field("skip").number, page_size: field("pageSize") }
}

/// A page key as TypeScript has it.
fn key_to_js(key: &PageKey) -> JsValue {
    match key {
        PageKey::First => JsValue::UNDEFINED,
        PageKey::Number(number) => JsValue::from_f64(*number as f64),
        PageKey::Text(text) => JsValue::from_str(text),
    }
}

impl PageReader {
    /// Puts the key of a page into the body or the query.
    fn set_page(&self, key: &JsValue, arguments: &RefCell<RequestArguments>, inputs: &CallInputs) {
        let parameter = self.paging.style.parameter();
        match self.paging.style.location() {
            KeyLocation::Query => arguments.borrow_mut().set_query(parameter, convert::value(&inspect(key))),
            KeyLocation::Body => inputs.set_page(parameter, key, None),
            KeyLocation::BodyPaging => inputs.set_page(parameter, key, Some(DEFAULT_BODY_PAGE_SIZE)),
        }
    }
}

#[wasm_bindgen]
impl PageReader {
    /// The reader wants an item or a page.
    pub fn next(&self, unit: ReadUnit) -> PagerStep {
        let unit = match unit {
            ReadUnit::Page => Unit::Page,
            ReadUnit::Item | ReadUnit::__Invalid => Unit::Item,
        };
        let action = self.machine.borrow_mut().next_action(unit);
        let step = match action {
            Action::Request(_) => PagerStep::Request,
            Action::Await(_) => PagerStep::Await,
            Action::Accept { .. } => PagerStep::Accept,
            Action::Item(_) => PagerStep::Item,
            Action::Page => PagerStep::Page,
            Action::End => PagerStep::End,
            Action::Fail(Failure::Aborted) => PagerStep::Abort,
            Action::Fail(Failure::Request(_)) => PagerStep::Rethrow,
            Action::Fail(_) => PagerStep::Fail,
        };
        self.action.set(action);
        step
    }

    /// Whether to send `request` too, so that it is there before the reader wants it. To be asked after each report, until it
    /// says no.
    #[wasm_bindgen(js_name = readAhead)]
    pub fn read_ahead(&self) -> bool {
        let ahead = self.machine.borrow_mut().ahead();
        ahead.map(|request| self.action.set(Action::Request(request))).is_some()
    }

    /// The page of a request has arrived. It has so many items, if it has a field for them.
    pub fn receive(&self, request: u32, page: &HostValue, items: Option<u32>, comparison: &PageComparison) {
        let number = |name: &str| Some(page.field(name).number()).filter(|number| !number.is_nan());
        let text = |name: &str| {
            let field = page.field(name);
            matches!(field.kind(), HostValueKind::String).then(|| field.text())
        };
        let mut facts = PageFacts {
            items: items.unwrap_or_default(),
            lacks_items: items.is_none(),
            page_number: number("pageNumber"),
            page_count: number("pageCount"),
            page_size: number("pageSize"),
            total: number(self.paging.style.total_field()),
            next_uri: text("nextUri"),
            cursor: text("cursor"),
            repeats: false,
        };
        let needs_comparison = self.machine.borrow().needs_comparison(&facts);
        facts.repeats = needs_comparison && comparison.repeats_previous();
        self.machine.borrow_mut().received(request, &facts);
    }

    /// A request has failed.
    pub fn fail(&self, request: u32) {
        self.machine.borrow_mut().failed(request);
    }

    /// The signal of the caller has fired.
    pub fn abort(&self) {
        self.machine.borrow_mut().abort();
    }

    /// The reader has left, or a function of the caller's threw.
    pub fn close(&self) {
        self.machine.borrow_mut().close();
    }

    /// The call for a request, if it is still wanted; a body gets its page key. Throws a `ParameterError` for a job id or a `nextUri`
    /// of the server that leads to another path.
    #[wasm_bindgen(js_name = createCall)]
    pub fn create_call(&self, request: u32, inputs: &CallInputs) -> Result<Option<Call>, JsValue> {
        let machine = self.machine.borrow();
        let Some(key) = machine.pending_key(request) else { return Ok(None) };
        let call = match &self.source {
            PageSource::Operation { arguments, job } => {
                let key = key_to_js(key);
                drop(machine);
                self.set_page(&key, arguments, inputs);
                if let Some(job) = job {
                    let id = job.borrow().job_id().map(Value::string);
                    arguments.borrow_mut().positional = id.into_iter().collect();
                }
                create_call(arguments, &self.client)?
            }
            PageSource::Platform(request) => {
                let target = page_target(&self.name, &request.target, key)
                    .map_err(|error| parameter_error(&error, Some(&self.name), &JsValue::UNDEFINED))?;
                Call::new(CallRequest { target, ..request.clone() }, self.client.clone())
            }
        };
        Ok(Some(call))
    }

    /// The field of a page that holds its items.
    #[wasm_bindgen(getter, js_name = itemsField)]
    pub fn items_field(&self) -> String {
        self.paging.items.to_owned()
    }

    /// The operation or the method of a job, for messages.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.to_string()
    }

    /// The request of the step.
    #[wasm_bindgen(getter)]
    pub fn request(&self) -> u32 {
        match self.action.get() {
            Action::Request(id)
            | Action::Await(id)
            | Action::Accept { request: id, .. }
            | Action::Fail(Failure::Request(id)) => id,
            _ => 0,
        }
    }

    /// How many items the pages hold that have been read.
    #[wasm_bindgen(getter)]
    pub fn fetched(&self) -> f64 {
        match self.action.get() {
            Action::Accept { fetched, .. } => fetched as f64,
            _ => 0.0,
        }
    }

    /// How many items the listing holds, by the page that was read last.
    #[wasm_bindgen(getter)]
    pub fn total(&self) -> Option<f64> {
        self.machine.borrow().total()
    }

    /// The index of an item in the accepted page.
    #[wasm_bindgen(getter)]
    pub fn item(&self) -> u32 {
        match self.action.get() {
            Action::Item(index) => index,
            _ => 0,
        }
    }

    /// Why nothing more will come though there is more, if that is so: the message of an error.
    #[wasm_bindgen(getter)]
    pub fn problem(&self) -> Option<String> {
        let problem = match self.action.get() {
            Action::Fail(failure) => failure.problem(),
            _ => None,
        };
        let closed = "this pager has been closed; make another one with `from: pager.position`";
        let was_left = self.machine.borrow().was_left();
        was_left.then(|| [&self.name, ": ", problem.unwrap_or(closed)].concat())
    }

    /// Where the rest begins; missing when everything has been read.
    #[wasm_bindgen(getter, unchecked_return_type = "PagerPosition | undefined")]
    pub fn position(&self) -> JsValue {
        let machine = self.machine.borrow();
        machine.position().map_or(JsValue::UNDEFINED, |position| {
            with_host(|host| host.pager_position(&key_to_js(&position.page), position.skip, machine.page_size()))
        })
    }

    /// The `limit` among the options of `toArray`. Throws a `ParameterError` for any other option.
    #[wasm_bindgen(js_name = toArrayLimit)]
    pub fn to_array_limit(&self, options: JsValue) -> Result<f64, JsValue> {
        let read = || {
            let mut limit = f64::INFINITY;
            for entry in options::to_array_entries(&self.name, inspect(&options).entries())? {
                limit = options::to_array_limit(&self.name, &entry.name(), &convert::value(&entry.entry_value()))?;
            }
            Ok(limit)
        };
        read().map_err(|error: ParameterError| parameter_error(&error, Some(&self.name), &JsValue::UNDEFINED))
    }
}
