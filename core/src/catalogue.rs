//! The operations and regions of the API, as its description has them.

pub use crate::generated::operations::{OPERATIONS, REGIONS};
use crate::operation::{Operation, OperationId};

impl OperationId {
    /// What is known of the operation.
    pub fn descriptor(self) -> &'static Operation {
        &OPERATIONS[self as usize]
    }

    /// The operation of this name, if there is one.
    pub fn from_name(name: &str) -> Option<OperationId> {
        OPERATIONS.iter().find(|operation| operation.name == name).map(|operation| operation.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_descriptors_belong_together() {
        for (index, operation) in OPERATIONS.iter().enumerate() {
            assert_eq!(operation.id as usize, index, "{}", operation.name);
            assert_eq!(operation.id.descriptor(), operation);
            assert_eq!(OperationId::from_name(operation.name), Some(operation.id));
        }
        assert_eq!(OperationId::from_name("getNobody"), None);
    }
}
