//! Spells types in Rust and TypeScript.

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{BodyContent, Kind, Parameter, Type};
use crate::names;

/// The Rust type, without `Option` and `Box`.
pub fn rust(ty: &Type) -> TokenStream {
    match ty {
        Type::String => quote!(String),
        Type::Int32 => quote!(i32),
        Type::Int64 => quote!(i64),
        Type::Float => quote!(f32),
        Type::Double => quote!(f64),
        Type::Boolean => quote!(bool),
        Type::Any => quote!(serde_json::Value),
        Type::Object => quote!(serde_json::Map<String, serde_json::Value>),
        Type::Model(name) | Type::OpenEnum(name) => {
            let name = names::ident(name);
            quote!(#name)
        }
        Type::Array(item) => {
            let item = rust(item);
            quote!(Vec<#item>)
        }
        Type::Map(value) => {
            let value = rust(value);
            quote!(std::collections::BTreeMap<String, #value>)
        }
    }
}

/// The TypeScript type.
pub fn typescript(ty: &Type) -> String {
    match ty {
        Type::String => "string".to_owned(),
        Type::Int32 | Type::Int64 | Type::Float | Type::Double => "number".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Any => "unknown".to_owned(),
        Type::Object => "Record<string, unknown>".to_owned(),
        Type::Model(name) | Type::OpenEnum(name) => name.clone(),
        Type::Array(item) => format!("{}[]", typescript(item)),
        Type::Map(value) => format!("Record<string, {}>", typescript(value)),
    }
}

/// The TypeScript type of a request body.
pub fn body_typescript(content: &BodyContent) -> String {
    match content {
        BodyContent::Model(name) => name.clone(),
        BodyContent::Models(name) => format!("readonly {name}[]"),
        BodyContent::Strings => "readonly string[]".to_owned(),
    }
}

/// A TypeScript union of string literals.
pub fn union(values: &[String]) -> String {
    let literals = values.iter().map(|value| serde_json::Value::from(value.as_str()).to_string());
    literals.collect::<Vec<String>>().join(" | ")
}

/// The TypeScript type of a parameter. An array parameter also accepts a single value.
pub fn parameter_typescript(parameter: &Parameter) -> String {
    let item = match (&parameter.query_enum, parameter.kind) {
        (Some(title), _) => title.as_str(),
        (None, Kind::String) => "string",
        (None, Kind::Integer | Kind::Number) => "number",
        (None, Kind::Boolean) => "boolean",
    };
    if parameter.array { format!("{item} | readonly {item}[]") } else { item.to_owned() }
}

/// Whether a type contains free-form JSON, for which Tsify cannot derive a declaration.
pub fn is_free_form(ty: &Type) -> bool {
    match ty {
        Type::Any | Type::Object => true,
        Type::Array(inner) | Type::Map(inner) => is_free_form(inner),
        _ => false,
    }
}
