//! `operations.rs`: the operation table and the table of regions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::api::{Api, Body, BodyContent, Kind, Location, Operation, Parameter, PermissionKind};
use crate::{docs, names};

/// The name of the constant that describes an operation.
pub fn constant(operation: &Operation) -> proc_macro2::Ident {
    names::ident(&names::screaming(&operation.name))
}

/// `operations.rs`.
pub fn file(api: &Api) -> TokenStream {
    let statics = api.operations.iter().map(operation);
    let mut sorted: Vec<&Operation> = api.operations.iter().collect();
    sorted.sort_by(|a, b| a.name.cmp(&b.name));
    let names = sorted.into_iter().map(constant);
    let count = proc_macro2::Literal::usize_unsuffixed(api.operations.len());

    let region_count = proc_macro2::Literal::usize_unsuffixed(api.regions.len());
    let regions = api.regions.iter().map(|(key, host)| quote!((#key, #host)));

    let mut used = vec!["Body", "Method", "Operation"];
    if api.operations.iter().any(|o| !o.parameters.is_empty()) {
        used.extend(["Kind", "Location", "Parameter"]);
    }
    if api.operations.iter().any(|o| o.paging.is_some()) {
        used.extend(["Paging", "PagingStyle"]);
    }
    used.extend(["PermissionKind", "Permissions"]);
    let used = used.into_iter().map(names::ident);
    quote! {
        //! The operation table: what each operation of the API needs and does.
        use crate::core::operation::{#(#used),*};
        #(#statics)*
        /// All operations, sorted by name.
        pub static OPERATIONS: [&Operation; #count] = [#(&#names),*];
        /// Key and host of each region.
        pub static REGIONS: [(&str, &str); #region_count] = [#(#regions),*];
    }
}

fn operation(operation: &Operation) -> TokenStream {
    let doc = docs::attributes(&[format!("`{}`: {}", operation.name, operation.summary)], 0);
    let constant = constant(operation);
    let Operation { name, path, deprecated, preview, .. } = operation;
    let method = format_ident!("{}", names::capitalized(operation.method));
    let parameters = operation.parameters.iter().map(parameter);
    let body = body(operation.body.as_ref());
    let paging = match &operation.paging {
        Some(paging) => {
            let style = format_ident!("{}", names::capitalized(&paging.style));
            let items = &paging.items;
            quote!(Some(Paging { style: PagingStyle::#style, items: #items }))
        }
        None => quote!(None),
    };
    let kind = match operation.permissions.kind {
        PermissionKind::Any => quote!(Any),
        PermissionKind::All => quote!(All),
        PermissionKind::None => quote!(None),
    };
    let permissions = &operation.permissions.permissions;
    quote! {
        #doc
        pub static #constant: Operation = Operation {
            name: #name,
            method: Method::#method,
            path: #path,
            parameters: &[#(#parameters),*],
            body: Body::#body,
            paging: #paging,
            permissions: Permissions {
                kind: PermissionKind::#kind,
                permissions: &[#(#permissions),*],
            },
            deprecated: #deprecated,
            preview: #preview,
        };
    }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let Parameter { name, array, required, .. } = parameter;
    let location = match parameter.location {
        Location::Path => quote!(Path),
        Location::Query => quote!(Query),
    };
    let kind = match parameter.kind {
        Kind::String => quote!(String),
        Kind::Integer => quote!(Integer),
        Kind::Number => quote!(Number),
        Kind::Boolean => quote!(Boolean),
    };
    quote! {
        Parameter {
            name: #name,
            location: Location::#location,
            kind: Kind::#kind,
            array: #array,
            required: #required,
        }
    }
}

fn body(body: Option<&Body>) -> TokenStream {
    match body.map(|body| &body.content) {
        None => quote!(None),
        Some(BodyContent::Model(_)) => quote!(Object),
        Some(BodyContent::Models(_)) => quote!(Array),
        Some(BodyContent::Strings) => quote!(StringArray),
    }
}
