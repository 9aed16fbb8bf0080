//! Reads the arguments of a call, all of them before the call returns, so that later changes to them do not matter.

use genesys_users_core::call::CallRequest;
use genesys_users_core::client::CallLimits;
use genesys_users_core::error::ParameterError;
use genesys_users_core::operation::{Body, Operation, Parameter};
use genesys_users_core::options::{self, OptionSpec, OptionTarget, OptionType};
use genesys_users_core::request;
use genesys_users_core::value::{Value, ValueKind};
use wasm_bindgen::JsValue;

use crate::api_client::ClientHandle;
use crate::convert::{self, CheckedOption};
use crate::host::{CallInputs, HostValue, inspect};

/// The arguments of a call that have been checked.
pub struct Arguments {
    pub operation: &'static Operation,
    /// The required parameters, in order.
    pub positional: Vec<Value>,
    /// The optional query parameters that the caller named.
    pub query: Vec<(&'static Parameter, Value)>,
    /// The fields of `extraQuery`.
    pub extra_query: Vec<(String, Value)>,
    pub limits: CallLimits,
    /// The body, if the operation takes one.
    pub body: Option<HostValue>,
    /// What the caller passed of the host's own.
    pub inputs: CallInputs,
    /// The options of a pager, a job or a bulk call.
    pub extension: Vec<(OptionType, CheckedOption)>,
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
        let mut read = Arguments {
            operation,
            positional: (0..required).map(|index| convert::value(&argument(index))).collect(),
            query: Vec::new(),
            extra_query: Vec::new(),
            limits: client.core.borrow().call_limits,
            body: (operation.body != Body::None).then(|| argument(required)),
            inputs: client.host.call_inputs(),
            extension: Vec::new(),
        };
        for entry in convert::entries(operation.name, "options", &argument(operation.positional_count()))? {
            let option = CheckedOption::of(&entry);
            let target = options::target(operation, extension, &option.name)?;
            if !option.is_missing() {
                read.take_option(target, option)?;
            }
        }
        Ok(read)
    }

    fn take_option(&mut self, target: OptionTarget, option: CheckedOption) -> Result<(), ParameterError> {
        let context = self.operation.name;
        match target {
            OptionTarget::Query(parameter) => self.query.push((parameter, option.value)),
            OptionTarget::Extension(option_type) => {
                option.check(context, option_type)?;
                self.extension.push((option_type, option));
            }
            OptionTarget::Call(option_type) => {
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
                        for field in convert::entries(context, &option.name, &option.host)? {
                            let field = CheckedOption::of(&field);
                            self.extra_query.push((field.name, field.value));
                        }
                    }
                    _ => convert::set_limit(&mut self.limits, option_type, option.value.number),
                }
            }
        }
        Ok(())
    }

    /// The request of the call.
    pub fn request(&self) -> Result<CallRequest, InvalidArgument> {
        let Arguments { operation, positional, query, extra_query, limits, inputs, .. } = self;
        let target = request::target(operation, positional, query, extra_query)?;
        if let Some(body) = &self.body {
            let is_wrapped = request::wraps_body(operation, ValueKind::from(body.body_kind()))?;
            if !inputs.set_body(body, is_wrapped) {
                let problem = "cannot be written as JSON; see the cause";
                let error = ParameterError::new(operation.name, "body", problem);
                return Err(InvalidArgument { error, cause: inputs.body_error() });
            }
        }
        let mut request = CallRequest::new(operation.name, operation.method, &target, *limits);
        // The server has taken the first one if it refuses the version of the second.
        request.idempotent &= !inputs.has_version();
        request.has_authorization = inputs.has_authorization();
        Ok(request)
    }
}
