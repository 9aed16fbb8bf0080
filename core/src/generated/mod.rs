// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The operations and regions of the API.

pub mod operation_id;
pub mod operations;
