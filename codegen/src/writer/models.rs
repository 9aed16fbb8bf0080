//! Generates `models/src/generated`: the models as Rust structs and enums with serde and Tsify, a file for each domain.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::api::{Api, DOMAINS, Field, Model, OpenEnum};
use crate::writer::structure::Structure;
use crate::writer::types;
use crate::{docs, names};

/// The domains that have models, in the order of `DOMAINS`.
fn domains(api: &Api) -> impl Iterator<Item = (&'static str, &'static str)> {
    DOMAINS.into_iter().filter(|(domain, _)| api.models.iter().any(|model| model.domain == *domain))
}

/// `models/src/generated/mod.rs`.
pub fn index(api: &Api) -> TokenStream {
    let modules = domains(api).map(|(domain, _)| {
        let domain = format_ident!("{domain}");
        quote!(mod #domain;)
    });
    let exports = domains(api).map(|(domain, _)| {
        let domain = format_ident!("{domain}");
        quote!(pub use #domain::*;)
    });
    quote! {
        //! The models of the API, by domain.
        //!
        //! Every field of a model that occurs in responses is optional, because real responses leave fields out. Models
        //! that occur in requests only have the fields that the API requires.
        #(#modules)*
        #(#exports)*
    }
}

/// The name and content of the module of each domain.
pub fn modules(api: &Api) -> Vec<(&'static str, TokenStream)> {
    let structure = Structure::new(api);
    domains(api).map(|(domain, doc)| (domain, module(api, &structure, domain, doc))).collect()
}

fn module(api: &Api, structure: &Structure, domain: &str, doc: &str) -> TokenStream {
    let models: Vec<&Model> = api.models.iter().filter(|m| m.domain == domain).collect();
    let enums: Vec<&OpenEnum> = api.open_enums.iter().filter(|e| e.domain == domain).collect();

    let own: BTreeSet<&str> = models
        .iter()
        .map(|model| model.name.as_str())
        .chain(enums.iter().map(|open_enum| open_enum.name.as_str()))
        .collect();
    let imports: BTreeSet<&str> = models
        .iter()
        .flat_map(|model| &model.fields)
        .filter_map(|field| field.ty.named())
        .filter(|name| !own.contains(name))
        .collect();
    let imports = (!imports.is_empty()).then(|| {
        let imports = imports.into_iter().map(names::ident);
        quote!(use super::{#(#imports),*};)
    });

    let doc = format!(" {doc}");
    let models = models.into_iter().map(|m| model_struct(m, structure));
    let enums = enums.into_iter().map(open_enum);
    quote! {
        #![doc = #doc]
        #imports
        #(#models)*
        #(#enums)*
    }
}

fn model_struct(model: &Model, structure: &Structure) -> TokenStream {
    let doc = docs::attributes(std::slice::from_ref(&model.description), 0);
    let name = names::ident(&model.name);
    let default = structure.has_default(model).then(|| quote!(Default,));
    let rename_all = model
        .fields
        .iter()
        .any(|field| {
            let rust = names::field(&field.name);
            rust != field.name && names::serde_camel(&rust) == field.name
        })
        .then(|| quote!(#[serde(rename_all = "camelCase")]));
    let fields = model.fields.iter().map(|field| model_field(model, field, structure));
    quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
        #rename_all
        pub struct #name {
            #(#fields,)*
        }
    }
}

fn model_field(model: &Model, field: &Field, structure: &Structure) -> TokenStream {
    let mut text = field.description.clone();
    if field.read_only {
        text.push_str(" Read-only: the server sets it.");
    }
    let doc = docs::attributes(&[text], 4);

    let rust = names::field(&field.name);
    let name = names::ident(&rust);
    let mut serde = Vec::new();
    if names::serde_camel(&rust) != field.name {
        let wire = &field.name;
        serde.push(quote!(rename = #wire));
    }
    let mut ty = types::rust(&field.ty);
    if structure.is_boxed(model, field) {
        ty = quote!(Box<#ty>);
    }
    if model.is_optional(field) {
        serde.push(quote!(default));
        serde.push(quote!(skip_serializing_if = "Option::is_none"));
        ty = quote!(Option<#ty>);
    }
    let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
    // An optional field takes `undefined` under `exactOptionalPropertyTypes` too. And Tsify would refer to a TypeScript type
    // `Value`, which does not exist.
    let typescript = if model.is_optional(field) {
        Some(format!("{} | undefined", types::typescript(&field.ty)))
    } else {
        types::is_free_form(&field.ty).then(|| types::typescript(&field.ty))
    };
    let tsify = typescript.map(|ty| quote!(#[cfg_attr(feature = "typescript", tsify(type = #ty))]));
    quote! {
        #doc
        #serde
        #tsify
        pub #name: #ty
    }
}

fn open_enum(open_enum: &OpenEnum) -> TokenStream {
    let uses: Vec<String> = open_enum.uses.iter().map(|field| format!("`{field}`")).collect();
    let text = format!("Values of {}. The vendor may add others, which are kept unchanged.", uses.join(", "));
    let doc = docs::attributes(&[text], 0);
    let name = names::ident(&open_enum.name);
    let variants = names::variants(&open_enum.values);
    let variants = open_enum.values.iter().zip(&variants).map(|(value, variant)| {
        let doc = docs::attributes(&[format!("`{value}`")], 4);
        let rename = (variant != value).then(|| quote!(#[serde(rename = #value)]));
        let variant = names::ident(variant);
        quote!(#doc #rename #variant)
    });
    // Tsify would declare the variant `Other` as an object, so the declaration is given here. Without the intersection
    // TypeScript would reduce the union to `string`, and editors would no longer suggest the known values.
    let union = types::union(&open_enum.values);
    let typescript = format!("{union} | (string & {{}})");
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify), tsify(type = #typescript))]
        pub enum #name {
            #(#variants,)*
            /// A value that this version does not know.
            #[serde(untagged)]
            Other(String),
        }
    }
}
