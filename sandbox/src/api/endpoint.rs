//! What the sandbox knows of an endpoint before it runs it.

use genesys_users_core::operation::{Body, Method, Operation, Parameter, Permissions};

/// An endpoint that checks tokens, permissions, parameters and bodies by its description: an operation of the package
/// or a helper.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// Name, also in the request log and the fault rules.
    pub name: &'static str,
    pub method: Method,
    /// Path template with `{parameter}` placeholders.
    pub path: &'static str,
    pub parameters: &'static [Parameter],
    pub body: Body,
    pub permissions: Permissions,
}

impl From<&'static Operation> for Endpoint {
    fn from(operation: &'static Operation) -> Self {
        let Operation { name, method, path, parameters, body, permissions, .. } = *operation;
        Self { name, method, path, parameters, body, permissions }
    }
}
