//! Reads the arguments of a call, all of them before the call returns, so that later changes to them do not matter.

use std::cell::RefCell;
use std::rc::Rc;

use genesys_users_core::call::CallRequest;
use genesys_users_core::client::CallLimits;
use genesys_users_core::error::ParameterError;
use genesys_users_core::operation::{Body, Operation, Parameter};
use genesys_users_core::options::{self, OptionSpec, OptionTarget, OptionType};
use genesys_users_core::request;
use genesys_users_core::value::{Value, ValueKind};
use wasm_bindgen::JsValue;

use crate::call::Call;
use crate::client_handle::ClientHandle;
use crate::convert::{self, CheckedOption};
use crate::host::{CallInputs, HostValue, inspect, with_host};

/// What the request of a call is made of, all of it copied.
pub struct RequestArguments {
    pub operation: &'static Operation,
    /// The required parameters, in order.
    pub positional: Vec<Value>,
    /// The optional query parameters that the caller named.
    pub query: Vec<(&'static Parameter, Value)>,
    /// The fields of `extraQuery`.
    pub extra_query: Vec<(String, Value)>,
    pub limits: CallLimits,
    /// Whether the body has a version, which the server compares.
    pub has_version: bool,
    /// Whether the headers have an `Authorization` of their own.
    pub has_authorization: bool,
}

impl RequestArguments {
    /// The value of a query parameter that the caller named.
    pub fn query_value(&self, name: &str) -> Option<&Value> {
        self.query.iter().find(|(parameter, _)| parameter.name == name).map(|(_, value)| value)
    }

    /// Sets a query parameter; a missing value leaves it out.
    #[inline(never)]
    pub fn set_query(&mut self, name: &str, value: Value) {
        if let Some((_, known)) = self.query.iter_mut().find(|(parameter, _)| parameter.name == name) {
            *known = value;
        } else if let Some(parameter) = self.operation.parameters.iter().find(|parameter| parameter.name == name) {
            self.query.push((parameter, value));
        }
    }

    /// The request of the call.
    pub fn request(&self) -> Result<CallRequest, ParameterError> {
        Ok(self.request_of(self.target()?))
    }

    fn target(&self) -> Result<String, ParameterError> {
        request::target(self.operation, &self.positional, &self.query, &self.extra_query)
    }

    fn request_of(&self, target: String) -> CallRequest {
        let mut request = CallRequest::new(self.operation.name, self.operation.method, target, self.limits);
        if self.has_version {
            request.set_versioned();
        }
        request.has_authorization = self.has_authorization;
        request
    }
}

/// The call of one of several requests with these arguments. The error is for an id that the server has given.
#[inline(never)]
pub fn create_call(arguments: &RefCell<RequestArguments>, client: &Rc<ClientHandle>) -> Result<Call, JsValue> {
    let (request, operation) = {
        let arguments = arguments.borrow();
        (arguments.request(), arguments.operation)
    };
    match request {
        Ok(request) => Ok(Call::new(request, client.clone())),
        Err(error) => Err(InvalidArgument::from(error).to_js(operation.name)),
    }
}

/// The options of a pager, a job or a bulk call, beyond those of its operation.
#[derive(Default)]
pub struct Extension(Vec<CheckedOption>);

impl Extension {
    pub fn get(&self, name: &str) -> Option<&CheckedOption> {
        self.0.iter().find(|option| option.name == name)
    }

    /// An option that counts something; it has been checked.
    pub fn count(&self, name: &str) -> Option<u32> {
        self.get(name).map(|option| option.value.number as u32)
    }

    /// The function that the caller wants to be called with the progress.
    pub fn on_progress(&self) -> Option<&HostValue> {
        self.get("onProgress").map(|option| &option.host)
    }
}

/// The arguments of a call that have been checked.
pub struct Arguments {
    pub request: RequestArguments,
    /// The body, if the operation takes one.
    pub body: Option<HostValue>,
    /// What the caller passed of the host's own.
    pub inputs: CallInputs,
    pub extension: Extension,
}

/// An argument that cannot be used, and what was thrown when it was read.
pub struct InvalidArgument {
    pub error: ParameterError,
    pub cause: JsValue,
}

impl From<ParameterError> for InvalidArgument {
    fn from(error: ParameterError) -> InvalidArgument {
        InvalidArgument { error, cause: JsValue::UNDEFINED }
    }
}

impl InvalidArgument {
    /// The error that the caller gets.
    pub fn to_js(&self, operation: &str) -> JsValue {
        convert::parameter_error(&self.error, Some(operation), &self.cause)
    }

    /// A pager that gives nothing but the error.
    #[inline(never)]
    pub fn to_failed_pager(&self, operation: &str) -> JsValue {
        let error = self.to_js(operation);
        with_host(|host| host.create_failed_pager(&error))
    }
}

/// The options of a call that have been read.
pub struct CallOptions {
    /// The optional query parameters of the operation.
    query: Vec<(&'static Parameter, Value)>,
    /// The fields of the caller's own.
    pub extra_query: Vec<(String, Value)>,
    pub limits: CallLimits,
    /// What the caller passed of the host's own.
    pub inputs: CallInputs,
    /// The body of a request for a path of the caller's.
    pub body: Option<HostValue>,
    pub extension: Extension,
}

impl CallOptions {
    /// Checks the options of an operation, or, without one, of a request for a path of the caller's; `context` names it. The options may
    /// also hold those of `extension`.
    pub fn read(
        context: &str,
        operation: Option<&'static Operation>,
        client: &ClientHandle,
        options: &HostValue,
        extension: &[OptionSpec],
    ) -> Result<CallOptions, ParameterError> {
        let mut read = CallOptions {
            query: Vec::new(),
            extra_query: Vec::new(),
            limits: client.core.borrow().call_limits,
            inputs: client.host.call_inputs(),
            body: None,
            extension: Extension::default(),
        };
        for option in convert::options(context, "options", options)? {
            let target = match operation {
                Some(operation) => options::target(operation, extension, &option.name)?,
                None => options::path_target(context, extension, &option.name)?,
            };
            if option.is_missing() {
                continue;
            }
            match target {
                OptionTarget::Query(parameter) => read.query.push((parameter, option.value)),
                OptionTarget::Extension(option_type) => {
                    option.check(context, option_type)?;
                    read.extension.0.push(option);
                }
                OptionTarget::Call(option_type) => read.take(context, option_type, option)?,
            }
        }
        Ok(read)
    }

    /// Takes an option that every call has, or the body.
    fn take(&mut self, context: &str, option_type: OptionType, option: CheckedOption) -> Result<(), ParameterError> {
        option.check(context, option_type)?;
        match option_type {
            OptionType::Signal => option.host.signal().iter().for_each(|signal| self.inputs.set_signal(signal)),
            OptionType::Headers => {
                if let Some(headers) = option.host.headers() {
                    match option.name.as_str() {
                        "customHeaders" => self.inputs.set_custom_headers(&headers),
                        _ => self.inputs.set_headers(&headers),
                    }
                }
            }
            OptionType::ExtraQuery => {
                let fields = convert::options(context, &option.name, &option.host)?;
                self.extra_query = fields.into_iter().map(|field| (field.name, field.value)).collect();
            }
            OptionType::Body => self.body = Some(option.host),
            _ => convert::set_limit(&mut self.limits, option_type, option.value.number),
        }
        Ok(())
    }
}

impl Arguments {
    /// Checks the arguments of an operation: the required ones in order, the body, the options. The options may also hold those
    /// of `extension`. What stands behind does not matter, as in any call of JavaScript.
    pub fn read(
        operation: &'static Operation,
        client: &ClientHandle,
        arguments: &[JsValue],
        extension: &[OptionSpec],
    ) -> Result<Arguments, InvalidArgument> {
        let argument = |index: usize| inspect(arguments.get(index).unwrap_or(&JsValue::UNDEFINED));
        let required = operation.required().count();
        let positional = (0..required).map(|index| convert::value(&argument(index))).collect();
        let body = (operation.body != Body::None).then(|| argument(required));
        let options = argument(operation.positional_count());
        let CallOptions { query, extra_query, limits, inputs, extension, .. } =
            CallOptions::read(operation.name, Some(operation), client, &options, extension)?;
        let (has_version, has_authorization) = (false, false);
        let request =
            RequestArguments { operation, positional, query, extra_query, limits, has_version, has_authorization };
        Ok(Arguments { request, body, inputs, extension })
    }

    /// The request of the call. Its body is written to the inputs.
    pub fn request(&mut self) -> Result<CallRequest, InvalidArgument> {
        let target = self.request.target()?;
        if let Some(body) = &self.body {
            write_body(self.request.operation, &self.inputs, body)?;
        }
        self.request.has_version = self.inputs.has_version();
        self.request.has_authorization = self.inputs.has_authorization();
        Ok(self.request.request_of(target))
    }
}

/// The error for a body that cannot be written as JSON.
pub fn unwritten_body(context: &str, name: &str, inputs: &CallInputs) -> InvalidArgument {
    let error = ParameterError::new(context, name, "cannot be written as JSON; see the cause");
    InvalidArgument { error, cause: inputs.body_error() }
}

/// Checks a body and writes it to the inputs.
pub fn write_body(operation: &Operation, inputs: &CallInputs, body: &HostValue) -> Result<(), InvalidArgument> {
    let is_wrapped = request::wraps_body(operation, ValueKind::from(body.body_kind()))?;
    if inputs.set_body(body, is_wrapped) {
        Ok(())
    } else {
        Err(unwritten_body(operation.name, operation.body_name, inputs))
    }
}
