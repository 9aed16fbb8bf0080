//! Errors of the API. The body of an error response is the ErrorBody model.

use genesys_users_models as models;

/// An error response of the API.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiError {
    /// HTTP status.
    pub status: u16,
    /// Code of the API, such as `general.resource.not.found`.
    pub code: &'static str,
    /// What is wrong; names the field or the entity.
    pub message: String,
    /// Parameters of the message, by name.
    pub params: Vec<(&'static str, String)>,
    /// The invalid fields or entities.
    pub details: Vec<ErrorDetail>,
    /// Value of `Retry-After`, in seconds.
    pub retry_after: Option<u32>,
    /// Value of `Allow`.
    pub allow: Option<Box<str>>,
}

/// An invalid field or entity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorDetail {
    /// Code of this detail.
    pub code: &'static str,
    /// Name of the body field or query parameter.
    pub field: Option<String>,
    /// Id of the entity.
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

    /// Status 400.
    pub fn bad_request(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(400, code, message)
    }

    /// Status 400 for a body field or query parameter. Message and details name it.
    pub fn field(code: &'static str, field: &str, problem: impl std::fmt::Display) -> Self {
        let mut error = Self::new(400, code, format!("{field}: {problem}"));
        error.params.push(("fieldName", field.to_owned()));
        error.details.push(ErrorDetail { code, field: Some(field.to_owned()), entity_id: None });
        error
    }

    /// Status 404 for an entity of a kind such as "user".
    pub fn not_found(kind: &str, id: &str) -> Self {
        Self::not_found_with_code("general.resource.not.found", kind, id)
    }

    /// Status 404 with an error code of its own.
    pub fn not_found_with_code(code: &'static str, kind: &str, id: &str) -> Self {
        let mut error = Self::new(404, code, format!("There is no {kind} with the id {id}."));
        error.params.push(("entityId", id.to_owned()));
        error.details.push(ErrorDetail { code, field: None, entity_id: Some(id.to_owned()) });
        error
    }

    /// Status 409: the state of an entity does not allow the change.
    pub fn conflict(message: impl Into<String>) -> Self {
        Self::new(409, "general.conflict", message)
    }

    /// The message with the names of its parameters in place of their values, such as `There is no user with the id
    /// {entityId}.`
    fn message_with_params(&self) -> String {
        let params = self.params.iter().filter(|(_, value)| !value.is_empty());
        params
            .fold(self.message.clone(), |text, (name, value)| text.replacen(value.as_str(), &format!("{{{name}}}"), 1))
    }

    /// The response body. `context_id` is the correlation id of the response.
    pub fn body(&self, context_id: &str) -> models::ErrorBody {
        models::ErrorBody {
            message: Some(self.message.clone()),
            message_with_params: Some(self.message_with_params()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_with_parameters_names_them() {
        let body = ApiError::not_found("user", "abc").body("context");
        assert_eq!(body.message.as_deref(), Some("There is no user with the id abc."));
        assert_eq!(body.message_with_params.as_deref(), Some("There is no user with the id {entityId}."));
        assert_eq!(body.message_params.unwrap()["entityId"], "abc");
        let plain = ApiError::conflict("The user changed.").body("context");
        assert_eq!(plain.message_with_params.as_deref(), Some("The user changed."));
        assert_eq!(plain.message_params.unwrap().len(), 0);
        // An empty value stands everywhere in a text.
        let empty = ApiError::not_found("user", "").body("context");
        assert_eq!(empty.message_with_params, empty.message);
    }
}
