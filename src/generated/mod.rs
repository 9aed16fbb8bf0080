// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.

//! The methods of `UsersApi` and their TypeScript types.

pub mod options;
pub mod users_api;
