//! Wrap-up codes: how agents sum up conversations.

use uuid::Uuid;

use super::access::DivisionScope;
use super::clock::Millis;

/// A wrap-up code.
#[derive(Clone, Debug)]
pub struct WrapupCode {
    pub id: Uuid,
    pub name: &'static str,
    pub description: &'static str,
    pub division: DivisionScope,
    pub created: Millis,
}
