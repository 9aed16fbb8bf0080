//! `users_api.rs`: one thin method of `UsersApi` per operation.

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Api, Body, BodyContent, Operation, Parameter, PermissionKind};
use crate::{docs, names, operations, options, types};

/// `users_api.rs`.
pub fn file(api: &Api) -> TokenStream {
    let methods = api.operations.iter().map(method);
    quote! {
        //! The methods of `UsersApi`: each collects its arguments and hands them to the shared call.
        use js_sys::Promise;
        use wasm_bindgen::prelude::*;

        use crate::generated::operations;
        use crate::wasm::UsersApi;

        #[wasm_bindgen]
        impl UsersApi {
            #(#methods)*
        }
    }
}

fn method(operation: &Operation) -> TokenStream {
    let doc = docs::attributes(&paragraphs(operation), 4);
    let js_name = &operation.name;
    let name = names::ident(&names::snake(&operation.name));
    let constant = operations::constant(operation);
    let result = match &operation.result {
        Some(ty) => types::typescript(ty),
        None => "void".to_owned(),
    };
    let returns = format!("Promise<{result}>");
    let returns_description = docs::one_line(&operation.result_description);

    let mut declarations = Vec::new();
    let mut arguments = Vec::new();
    for parameter in operation.required() {
        declarations.push(required(parameter));
        arguments.push(names::ident(&names::snake(&parameter.name)));
    }
    if let Some(body) = &operation.body {
        declarations.push(body_argument(body));
        arguments.push(names::ident("body"));
    }
    let (options, options_description) = if operation.optional().next().is_some() {
        (options::type_name(operation), "Query parameters and settings of this call.")
    } else {
        ("CallOptions".to_owned(), "Settings of this call.")
    };
    quote! {
        #doc
        #[wasm_bindgen(
            js_name = #js_name,
            unchecked_return_type = #returns,
            return_description = #returns_description
        )]
        pub fn #name(
            &self,
            #(#declarations,)*
            #[wasm_bindgen(
                unchecked_optional_param_type = #options,
                param_description = #options_description
            )]
            options: JsValue,
        ) -> Promise {
            self.call(&operations::#constant, &[#(#arguments),*], options)
        }
    }
}

fn required(parameter: &Parameter) -> TokenStream {
    argument(&parameter.name, &types::parameter_typescript(parameter), &parameter.description)
}

fn body_argument(body: &Body) -> TokenStream {
    let ty = match &body.content {
        BodyContent::Model(name) => name.clone(),
        BodyContent::Models(name) => format!("readonly {name}[]"),
        BodyContent::Strings => "readonly string[]".to_owned(),
    };
    argument("body", &ty, &body.description)
}

fn argument(js_name: &str, ty: &str, description: &str) -> TokenStream {
    let description = docs::one_line(description);
    let rust = names::snake(js_name);
    let name = names::ident(&rust);
    let rename = (name != js_name).then(|| quote!(js_name = #js_name,));
    quote! {
        #[wasm_bindgen(#rename unchecked_param_type = #ty, param_description = #description)]
        #name: JsValue
    }
}

fn paragraphs(operation: &Operation) -> Vec<String> {
    let permissions = operation.permissions.permissions.iter();
    let permissions: Vec<String> = permissions.map(|p| format!("`{p}`")).collect();
    let permissions = permissions.join(", ");
    let mut paragraphs = vec![
        operation.summary.clone(),
        operation.description.clone(),
        match operation.permissions.kind {
            PermissionKind::Any => format!("Permissions: any of {permissions}."),
            PermissionKind::All => format!("Permissions: all of {permissions}."),
            PermissionKind::None => "Permissions: none.".to_owned(),
        },
    ];
    if operation.preview {
        paragraphs.push("Preview: the vendor may still change it.".to_owned());
    }
    if operation.deprecated {
        paragraphs.push("@deprecated Deprecated by the vendor.".to_owned());
    }
    paragraphs
}
