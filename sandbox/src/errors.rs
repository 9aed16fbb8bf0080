//! Errors of the API: status, code and message, written as the ErrorBody model.

use genesys_users_models as models;

use crate::spec::OperationSpec;

/// An error that a handler answers with.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiError {
    /// HTTP status.
    pub status: u16,
    /// Code of the API, such as `general.resource.not.found`.
    pub code: &'static str,
    /// What is wrong, naming the field or the entity.
    pub message: String,
    /// Values of the message by name.
    pub params: Vec<(&'static str, String)>,
    /// Fields or entities that are at fault.
    pub details: Vec<ErrorDetail>,
    /// Seconds to wait before the next try.
    pub retry_after: Option<u32>,
    /// Methods to name in `Allow`.
    pub allow: Option<Box<str>>,
}

/// One field or entity at fault.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorDetail {
    /// Code of this detail.
    pub code: &'static str,
    /// Field of the body or parameter of the query.
    pub field: Option<String>,
    /// Entity that is meant.
    pub entity_id: Option<String>,
}

impl ApiError {
    /// An error with this status, code and message.
    pub fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            params: Vec::new(),
            details: Vec::new(),
            retry_after: None,
            allow: None,
        }
    }

    /// 400 with `code`.
    pub fn bad_request(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(400, code, message)
    }

    /// 400 for a field of the body or a parameter of the query; names it in the message and the details.
    pub fn field(code: &'static str, field: &str, problem: impl std::fmt::Display) -> Self {
        let mut error = Self::new(400, code, format!("{field}: {problem}"));
        error.params.push(("fieldName", field.to_owned()));
        error.details.push(ErrorDetail { code, field: Some(field.to_owned()), entity_id: None });
        error
    }

    /// 404 for an entity of a kind such as "user".
    pub fn not_found(kind: &str, id: &str) -> Self {
        Self::not_found_as("general.resource.not.found", kind, id)
    }

    /// 404 with a code of its own.
    pub fn not_found_as(code: &'static str, kind: &str, id: &str) -> Self {
        let mut error = Self::new(404, code, format!("There is no {kind} with the id {id}."));
        error.params.push(("entityId", id.to_owned()));
        error.details.push(ErrorDetail { code, field: None, entity_id: Some(id.to_owned()) });
        error
    }

    /// 409 because of the present state of an entity.
    pub fn conflict(message: impl Into<String>) -> Self {
        Self::new(409, "general.conflict", message)
    }

    /// The error as an operation answers it: with the common code of its status where the operation has no such code of
    /// its own.
    pub fn described(mut self, operation: &OperationSpec) -> Self {
        let common = match self.status {
            400 => "bad.request",
            404 => "not.found",
            409 => "request.conflict",
            _ => return self,
        };
        if !operation.has_code(self.status, self.code) {
            for detail in self.details.iter_mut().filter(|detail| detail.code == self.code) {
                detail.code = common;
            }
            self.code = common;
        }
        self
    }

    /// The body to send; `context_id` is the correlation id of the response.
    pub fn body(&self, context_id: &str) -> models::ErrorBody {
        models::ErrorBody {
            message: Some(self.message.clone()),
            code: Some(self.code.to_owned()),
            status: Some(i32::from(self.status)),
            context_id: Some(context_id.to_owned()),
            message_params: Some(self.params.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()),
            details: Some(
                self.details
                    .iter()
                    .map(|detail| models::Detail {
                        error_code: Some(detail.code.to_owned()),
                        field_name: detail.field.clone(),
                        entity_id: detail.entity_id.clone(),
                        ..Default::default()
                    })
                    .collect(),
            ),
            errors: Some(Vec::new()),
            ..Default::default()
        }
    }
}
