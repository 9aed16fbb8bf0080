//! Types as Rust and TypeScript spell them, and what follows from how models hold each other.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Api, Field, Kind, Model, Parameter, Type};
use crate::names;

/// The domains that `x-domain` may name, with the doc of their module.
pub const DOMAINS: [(&str, &str); 11] = [
    ("analytics", "Queries over the recorded activity of people, and their results."),
    ("authorization", "Roles, divisions, grants, OAuth clients and trust."),
    ("common", "Parts that several domains share, and the body of errors."),
    ("development", "Development activities: coaching, learning modules, assessments."),
    ("organization", "The organization, its locations, limits and products."),
    ("presence", "Presence of people: definitions and states."),
    ("profile", "Profile pages of people and the configuration of their fields."),
    ("routing", "Skills, languages, queues, routing status and utilization."),
    ("search", "Finding people by search criteria."),
    ("stations", "Telephones of people."),
    ("users", "People, and what hangs on a person."),
];

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

/// The TypeScript type of a parameter; a list is taken as a single value too.
pub fn parameter_typescript(parameter: &Parameter) -> String {
    let item = match (&parameter.values, parameter.kind) {
        (Some(title), _) => title.as_str(),
        (None, Kind::String) => "string",
        (None, Kind::Integer | Kind::Number) => "number",
        (None, Kind::Boolean) => "boolean",
    };
    if parameter.array { format!("{item} | readonly {item}[]") } else { item.to_owned() }
}

/// Does a type hold free-form JSON, which the derived declaration cannot spell?
pub fn is_free_form(ty: &Type) -> bool {
    match ty {
        Type::Any | Type::Object => true,
        Type::Array(inner) | Type::Map(inner) => is_free_form(inner),
        _ => false,
    }
}

/// The model or enum that a type names, through lists and maps.
pub fn named(ty: &Type) -> Option<&str> {
    match ty {
        Type::Model(name) | Type::OpenEnum(name) => Some(name),
        Type::Array(inner) | Type::Map(inner) => named(inner),
        _ => None,
    }
}

/// Is a field an `Option`?
pub fn is_optional(model: &Model, field: &Field) -> bool {
    !(model.request_only && field.required)
}

/// What follows from how models hold each other.
pub struct Structure<'a> {
    /// The models that a model holds in place: neither in a list nor in a map.
    held: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// The models that have a default.
    defaults: BTreeSet<&'a str>,
}

impl<'a> Structure<'a> {
    /// Works out the structure of all models of an API.
    pub fn new(api: &'a Api) -> Self {
        let held = api.models.iter().map(|model| {
            let fields = model.fields.iter();
            let models = fields.filter_map(|field| match &field.ty {
                Type::Model(name) => Some(name.as_str()),
                _ => None,
            });
            (model.name.as_str(), models.collect())
        });
        let mut structure = Self { held: held.collect(), defaults: BTreeSet::new() };
        // Until nothing is added, so that models which need each other in a circle have none.
        loop {
            let before = structure.defaults.len();
            for model in &api.models {
                if model.fields.iter().all(|f| structure.field_has_default(model, f)) {
                    structure.defaults.insert(&model.name);
                }
            }
            if structure.defaults.len() == before {
                return structure;
            }
        }
    }

    fn field_has_default(&self, model: &Model, field: &Field) -> bool {
        is_optional(model, field)
            || match &field.ty {
                Type::Model(name) => self.defaults.contains(name.as_str()),
                Type::OpenEnum(_) => false,
                _ => true,
            }
    }

    /// Does a model have a default?
    pub fn has_default(&self, model: &Model) -> bool {
        self.defaults.contains(model.name.as_str())
    }

    /// Does a field need a `Box`, because what it holds in place leads back to its model?
    pub fn is_boxed(&self, model: &Model, field: &Field) -> bool {
        let Type::Model(target) = &field.ty else {
            return false;
        };
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut next = vec![target.as_str()];
        while let Some(name) = next.pop() {
            if name == model.name {
                return true;
            }
            if seen.insert(name) {
                next.extend(self.held.get(name).into_iter().flatten());
            }
        }
        false
    }
}
