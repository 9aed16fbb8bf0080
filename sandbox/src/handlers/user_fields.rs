//! Validates the fields of new and changed people.

use crate::api::{ApiError, ErrorDetail};
use crate::state::{Organization, PersonKey};

/// Maximum length of a text field such as name, title or department.
const MAX_TEXT_LENGTH: usize = 256;

/// Returns an error if the email address belongs to another person than `key`.
pub fn check_email_is_free(organization: &Organization, email: &str, key: Option<PersonKey>) -> Result<(), ApiError> {
    match organization.people.by_email(email) {
        Some(other) if Some(other) != key => {
            let other = organization.people.get(other);
            let mut error = ApiError::conflict(format!(
                "email: {email} is the address of the user {}, who is {}",
                other.id,
                other.state.as_str()
            ));
            error.params.push(("fieldName", "email".to_owned()));
            error.details.push(ErrorDetail {
                code: "general.conflict",
                field: Some("email".to_owned()),
                entity_id: Some(other.id.to_string()),
            });
            Err(error)
        }
        _ => Ok(()),
    }
}

/// A text field that must not be blank; trimmed.
pub fn text_field<'a>(field: &str, text: &'a str) -> Result<&'a str, ApiError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ApiError::field("constraint.validation", field, "must not be blank"));
    }
    check_length(field, text)?;
    Ok(text)
}

/// A text field that may be blank; trimmed.
pub fn optional_text(field: &str, text: Option<&str>) -> Result<Option<Box<str>>, ApiError> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    text.map(|text| check_length(field, text).map(|()| text.into())).transpose()
}

fn check_length(field: &str, text: &str) -> Result<(), ApiError> {
    if text.chars().count() > MAX_TEXT_LENGTH {
        let problem = format!("must have at most {MAX_TEXT_LENGTH} characters");
        return Err(ApiError::field("constraint.validation", field, problem));
    }
    Ok(())
}

/// An email address; trimmed.
pub fn email_field(text: &str) -> Result<&str, ApiError> {
    let text = text_field("email", text)?;
    let valid =
        text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'));
    if !valid || text.contains(char::is_whitespace) {
        return Err(ApiError::field("invalid.value", "email", "must be an email address such as ada@example.com"));
    }
    Ok(text)
}
