//! The class `BulkCall`: the state machine of a bulk call, as TypeScript drives it.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::bulk::{Action, Bulk, BulkKind, ItemOutcome, MissingId, Progress, Request};
use genesys_users_core::error::ParameterError;
use genesys_users_core::options::BULK_OPTIONS;
use genesys_users_core::value::{Value, ValueKind};
use js_sys::Promise;
use wasm_bindgen::prelude::*;

use crate::arguments::{Arguments, InvalidArgument, RequestArguments, create_call};
use crate::call::Call;
use crate::client_handle::ClientHandle;
use crate::convert;
use crate::host::{HostValue, inspect, with_host};

/// What a bulk call does next.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum BulkStep {
    /// Send the items from `start` to before `end` as `request`, and ask again without waiting.
    Send = "send",
    /// Tell the caller `done`, `failed` and `total`.
    Report = "report",
    /// Wait until one of the requests under way has been reported, and ask again.
    Await = "await",
    /// Every item has its outcome.
    End = "end",
}

/// A bulk call. Its methods say what has happened and give what to do next.
#[wasm_bindgen]
pub struct BulkCall {
    machine: RefCell<Bulk>,
    /// What the machine said last; the getters read it.
    action: RefCell<Action>,
    arguments: RefCell<RequestArguments>,
    client: Rc<ClientHandle>,
    /// Of the items of the request that was answered last.
    outcomes: RefCell<Vec<ItemOutcome>>,
}

impl BulkCall {
    /// Changes any number of items; `arguments` are those of the operation, with all the items.
    pub fn patch(kind: BulkKind, client: &Rc<ClientHandle>, arguments: &[JsValue]) -> Result<Promise, JsValue> {
        let run_checked = || -> Result<Promise, InvalidArgument> {
            let mut arguments = Arguments::read(kind.operation().descriptor(), client, arguments, BULK_OPTIONS)?;
            arguments.request()?;
            let ids = ids_of(&arguments.inputs.written_body());
            let machine = machine(kind, ids, &arguments)?;
            Ok(run(client, arguments, machine))
        };
        run_checked().map_err(|invalid| invalid.to_js(kind.operation().descriptor().name))
    }

    /// Searches for users by any number of ids.
    pub fn get_by_ids(client: &Rc<ClientHandle>, ids: &JsValue, options: JsValue) -> Result<Promise, JsValue> {
        let kind = BulkKind::GetUsersByIds;
        let operation = kind.operation().descriptor();
        let of_operation = |invalid: InvalidArgument| invalid.to_js(operation.name);
        let of_method = |invalid: InvalidArgument| invalid.to_js(kind.name());
        let mut arguments = Arguments::read(operation, client, &[options], BULK_OPTIONS).map_err(of_operation)?;
        let ids = add_ids(kind, &mut arguments, ids).map_err(of_method)?;
        let machine = machine(kind, ids, &arguments).map_err(of_method)?;
        arguments.request().map_err(of_operation)?;
        Ok(run(client, arguments, machine))
    }
}

/// Puts the ids into the query, all of them at once: what is wrong with one is found before any request.
fn add_ids(kind: BulkKind, arguments: &mut Arguments, ids: &JsValue) -> Result<Vec<Value>, InvalidArgument> {
    let refused = arguments.request.query.iter().find(|(parameter, _)| kind.refuses(parameter.name));
    if let Some((parameter, _)) = refused {
        let problem = "is no option: the call sets it by itself";
        return Err(ParameterError::new(kind.name(), parameter.name, problem).into());
    }
    let ids = convert::value(&inspect(ids));
    if ids.kind != ValueKind::Array {
        return Err(invalid_ids(kind));
    }
    let has_state = arguments.request.query_value("state").is_some();
    for (name, text) in kind.own_options(has_state) {
        arguments.request.set_query(name, Value::string(text));
    }
    // Without any, there is nothing to check and nothing to send.
    if !ids.items.is_empty() {
        arguments.request.set_query("id", ids.clone());
    }
    Ok(ids.items)
}

/// The ids of objects in an array.
fn ids_of(objects: &HostValue) -> Vec<Value> {
    objects.items().unwrap_or_default().iter().map(|object| convert::value(&object.field("id"))).collect()
}

fn invalid_ids(kind: BulkKind) -> InvalidArgument {
    ParameterError::new(kind.name(), "ids", "must be an array of ids").into()
}

fn machine(kind: BulkKind, ids: Vec<Value>, arguments: &Arguments) -> Result<Bulk, InvalidArgument> {
    let concurrency = arguments.extension.count("concurrency");
    Bulk::new(kind, ids, concurrency).map_err(|MissingId| invalid_ids(kind))
}

/// Hands the call to TypeScript, which runs it to its end.
#[inline(never)]
fn run(client: &Rc<ClientHandle>, arguments: Arguments, machine: Bulk) -> Promise {
    let call = BulkCall {
        machine: RefCell::new(machine),
        action: RefCell::new(Action::End),
        arguments: RefCell::new(arguments.request),
        client: client.clone(),
        outcomes: RefCell::new(Vec::new()),
    };
    let on_progress = arguments.extension.on_progress();
    with_host(|host| host.run_bulk_call(&client.host, call, &arguments.inputs, on_progress))
}

#[wasm_bindgen]
impl BulkCall {
    /// What to do next.
    pub fn next(&self) -> BulkStep {
        let action = self.machine.borrow_mut().next_action();
        let step = match action {
            Action::Send(_) => BulkStep::Send,
            Action::Report(_) => BulkStep::Report,
            Action::Await => BulkStep::Await,
            Action::End => BulkStep::End,
        };
        self.action.replace(action);
        step
    }

    /// The call for the request of the step. Its body is that of its items, if they go into one.
    #[wasm_bindgen(js_name = createCall)]
    pub fn create_call(&self) -> Result<Call, JsValue> {
        let machine = self.machine.borrow();
        if let Action::Send(Request { items, .. }) = &*self.action.borrow()
            && machine.kind().has_ids_in_query()
        {
            self.arguments.borrow_mut().set_query("id", Value::array(machine.ids(items).to_vec()));
        }
        create_call(&self.arguments, &self.client)
    }

    /// A request was answered with these entities. Gives whether its items have an outcome by
    /// that, which `entity` and `problem` tell; they have none in a call that was stopped.
    pub fn receive(&self, request: u32, entities: &HostValue) -> bool {
        let outcomes = self.machine.borrow_mut().received(request, &ids_of(entities));
        let is_known = outcomes.is_some();
        self.outcomes.replace(outcomes.unwrap_or_default());
        is_known
    }

    /// The index, in the answer, of the entity that belongs to an item of that request.
    pub fn entity(&self, index: u32) -> Option<u32> {
        match self.outcomes.borrow().get(index as usize) {
            Some(ItemOutcome::Entity(entity)) => Some(*entity),
            _ => None,
        }
    }

    /// The message of the error for an item of that request whose id nobody has. `item` is its index among all items.
    pub fn problem(&self, index: u32, item: u32) -> Option<String> {
        let machine = self.machine.borrow();
        let id = machine.ids(&(item..item + 1)).first()?;
        let is_absent = self.outcomes.borrow().get(index as usize) == Some(&ItemOutcome::NotFound);
        is_absent.then(|| [machine.kind().name(), ": no user has the id `", &id.text, "`"].concat())
    }

    /// A request failed, with this status if the server answered. Gives whether that is the outcome of its items; else they are
    /// sent again in halves, or the call was stopped.
    pub fn fail(&self, request: u32, status: Option<u16>) -> bool {
        self.machine.borrow_mut().failed(request, status).is_some()
    }

    /// A function of the caller's threw: nothing more is sent or reported.
    pub fn stop(&self) {
        self.machine.borrow_mut().stop();
    }

    fn request_of_step<T>(&self, read: impl FnOnce(&Request) -> T) -> Option<T> {
        match &*self.action.borrow() {
            Action::Send(request) => Some(read(request)),
            _ => None,
        }
    }

    /// The request of the step.
    #[wasm_bindgen(getter)]
    pub fn request(&self) -> u32 {
        self.request_of_step(|request| request.id).unwrap_or_default()
    }

    /// The index of its first item.
    #[wasm_bindgen(getter)]
    pub fn start(&self) -> u32 {
        self.request_of_step(|request| request.items.start).unwrap_or_default()
    }

    /// The index after that of its last item.
    #[wasm_bindgen(getter)]
    pub fn end(&self) -> u32 {
        self.request_of_step(|request| request.items.end).unwrap_or_default()
    }

    fn progress(&self) -> Progress {
        match *self.action.borrow() {
            Action::Report(progress) => progress,
            _ => Progress { done: 0, failed: 0, total: 0 },
        }
    }

    /// How many items have an outcome.
    #[wasm_bindgen(getter)]
    pub fn done(&self) -> u32 {
        self.progress().done
    }

    /// How many of those failed.
    #[wasm_bindgen(getter)]
    pub fn failed(&self) -> u32 {
        self.progress().failed
    }

    /// How many items there are.
    #[wasm_bindgen(getter)]
    pub fn total(&self) -> u32 {
        self.progress().total
    }
}
