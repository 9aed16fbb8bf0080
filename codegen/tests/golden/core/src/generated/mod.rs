// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! What the API description says of the operations and regions.

pub mod operations;
