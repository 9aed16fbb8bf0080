// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! What the API description says of the package: its methods and their types.

pub mod options;
pub mod users_api;
