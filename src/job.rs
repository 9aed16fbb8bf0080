//! The class `Job`: the state machine of an analytics job, as TypeScript drives it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use genesys_users_core::job::{self as machine, Action, Event, JobKind, Outcome};
use genesys_users_core::options::JOB_OPTIONS;
use genesys_users_core::value::Value;
use js_sys::Math;
use wasm_bindgen::prelude::*;

use crate::arguments::{Arguments, InvalidArgument, RequestArguments, create_call, write_body};
use crate::call::Call;
use crate::client_handle::ClientHandle;
use crate::host::{inspect, with_host};
use crate::pager::{PageReader, SharedJob};

/// What a job does next.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum JobStep {
    /// Send the call of `createCall`, without the signal of the caller: a job whose id nobody has learned could not be
    /// cancelled. Wait for the answer until the reader leaves, but report it all the same.
    Submit = "submit",
    /// Send the call of `createCall`.
    GetStatus = "get-status",
    /// Tell the caller how the job stands.
    Report = "report",
    /// Wait for `delay` ms.
    Wait = "wait",
    /// Read the results.
    ReadResults = "read-results",
    /// Send the call of `createCall`, and do not wait for the answer.
    Cancel = "cancel",
    /// Throw an error of `errorClass`: there will be no results.
    Fail = "fail",
    /// Nothing is left to do.
    End = "end",
}

/// The class of the error for a job without results.
#[wasm_bindgen]
#[derive(Clone, Copy)]
pub enum JobErrorClass {
    Job = "JobError",
    Failed = "JobFailedError",
    Cancelled = "JobCancelledError",
    Expired = "JobExpiredError",
}

/// An analytics job. Its methods say what has happened and give what to do next.
#[wasm_bindgen]
pub struct Job {
    machine: SharedJob,
    /// What the machine said last; the getters read it.
    action: Cell<Action>,
    /// Of a call that takes no more than the id of the job. Its operation is that of the call before.
    arguments: RefCell<RequestArguments>,
    client: Rc<ClientHandle>,
}

impl Job {
    /// Reads the arguments of a job and hands it to TypeScript. Gives a pager over its results.
    pub fn run(
        kind: JobKind,
        client: &Rc<ClientHandle>,
        query: &JsValue,
        options: JsValue,
    ) -> Result<JsValue, InvalidArgument> {
        // The id comes later.
        let id = JsValue::from_str("-");
        let results = kind.results_operation().descriptor();
        let mut arguments = Arguments::read(results, client, &[id, options], JOB_OPTIONS)?;
        arguments.request()?;
        let Arguments { request, inputs, extension, .. } = arguments;
        let job_id = extension.get("jobId").map(|option| option.value.text.clone());
        let submission = kind.submit_operation().descriptor();
        if job_id.is_none() {
            write_body(submission, &inputs, &inspect(query))?;
        }
        let own_arguments = RequestArguments {
            operation: submission,
            positional: Vec::new(),
            // What these options say concerns the results alone.
            query: Vec::new(),
            extra_query: Vec::new(),
            ..request
        };
        let machine = Rc::new(RefCell::new(machine::Job::new(kind, job_id)));
        let job = Some(machine.clone());
        let reader = PageReader::new(request, &inputs, &extension, kind.name(), client.clone(), job)?;
        let job = Job {
            machine,
            action: Cell::new(Action::End),
            arguments: RefCell::new(own_arguments),
            client: client.clone(),
        };
        let on_progress = extension.on_progress();
        Ok(with_host(|host| host.create_job_run(&client.host, reader, job, &inputs, on_progress)))
    }

    fn on(&self, event: Event<'_>) -> JobStep {
        let action = self.machine.borrow_mut().on(event);
        self.action.set(action);
        match action {
            Action::Submit => JobStep::Submit,
            Action::GetStatus => JobStep::GetStatus,
            Action::Report => JobStep::Report,
            Action::Delay(_) => JobStep::Wait,
            Action::ReadResults => JobStep::ReadResults,
            Action::Cancel => JobStep::Cancel,
            Action::Fail(_) => JobStep::Fail,
            Action::End => JobStep::End,
        }
    }

    fn kind(&self) -> JobKind {
        self.machine.borrow().kind()
    }
}

#[wasm_bindgen]
impl Job {
    /// The reader wants results, the caller has been told, or the delay is over.
    pub fn proceed(&self) -> JobStep {
        self.on(Event::Proceed { random: Math::random() })
    }

    /// The server has taken the job and named it.
    pub fn submitted(&self, job_id: Option<String>) -> JobStep {
        self.on(Event::Submitted { job_id: job_id.as_deref() })
    }

    /// The server has told the state of the job.
    #[wasm_bindgen(js_name = receiveState)]
    pub fn receive_state(&self, state: Option<String>) -> JobStep {
        self.on(Event::Status { state: state.as_deref() })
    }

    /// A request failed, or a function of the caller's threw.
    pub fn fail(&self) -> JobStep {
        self.on(Event::Failed)
    }

    /// The reader has left, or the signal of the caller has fired.
    pub fn leave(&self) -> JobStep {
        self.on(Event::Left)
    }

    /// The call of the step. Throws a `ParameterError` for an id of the server's that cannot stand in a path.
    #[wasm_bindgen(js_name = createCall)]
    pub fn create_call(&self) -> Result<Call, JsValue> {
        let operation = match self.action.get() {
            Action::Submit => self.kind().submit_operation(),
            Action::Cancel => self.kind().cancel_operation(),
            _ => self.kind().status_operation(),
        };
        let mut arguments = self.arguments.borrow_mut();
        arguments.operation = operation.descriptor();
        arguments.positional = self.machine.borrow().job_id().map(Value::string).into_iter().collect();
        drop(arguments);
        create_call(&self.arguments, &self.client)
    }

    /// How long to wait, in ms.
    #[wasm_bindgen(getter)]
    pub fn delay(&self) -> f64 {
        match self.action.get() {
            Action::Delay(delay) => delay,
            _ => 0.0,
        }
    }

    /// The class of the error for a job without results.
    #[wasm_bindgen(getter, js_name = errorClass)]
    pub fn error_class(&self) -> JobErrorClass {
        match self.action.get() {
            Action::Fail(Outcome::Failed) => JobErrorClass::Failed,
            Action::Fail(Outcome::Cancelled) => JobErrorClass::Cancelled,
            Action::Fail(Outcome::Expired) => JobErrorClass::Expired,
            _ => JobErrorClass::Job,
        }
    }

    /// The id of the job, as soon as it is known.
    #[wasm_bindgen(getter, js_name = jobId)]
    pub fn job_id(&self) -> Option<String> {
        self.machine.borrow().job_id().map(str::to_owned)
    }

    /// The state of the job as the server told it last.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> Option<String> {
        self.machine.borrow().state().map(str::to_owned)
    }
}
