//! Generates `src/generated/options.rs`: TypeScript declarations of the regions, the query enums and the options types.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::api::{Api, Operation, Parameter, QueryEnum};
use crate::writer::{types, users_api};
use crate::{docs, names};

/// The content of the file.
pub fn file(api: &Api) -> TokenStream {
    let enums = api.query_enums.iter().map(|query_enum| section(&query_enum.name, &self::query_enum(query_enum)));
    let interfaces = api
        .operations
        .iter()
        .filter(|operation| operation.has_options())
        .map(|operation| section(&names::options_type(&operation.name), &interface(operation)));
    let regions = [section("Region", &region(api)), section("RegionHosts", &region_hosts(api))];
    let names = [section("OperationName", &operation_name(api))];
    let overloads = [section("UsersApiOverloads", &overloads(api))];
    let sections = regions.into_iter().chain(names).chain(enums).chain(interfaces).chain(overloads);
    quote! {
        //! TypeScript declarations of the regions and of the options of each operation.
        use wasm_bindgen::prelude::*;
        #(#sections)*
    }
}

fn section(name: &str, typescript: &str) -> TokenStream {
    let constant = names::ident(&names::screaming(name));
    let typescript = raw_literal(typescript);
    quote! {
        #[wasm_bindgen(typescript_custom_section)]
        const #constant: &str = #typescript;
    }
}

/// A raw string literal, in which the declarations stay readable.
fn raw_literal(text: &str) -> Literal {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    let literal = format!("r{hashes}\"\n{text}\"{hashes}");
    literal.parse().expect("a raw string with enough hashes is a literal")
}

/// The union of the keys and domains of all regions.
fn region(api: &Api) -> String {
    let doc = docs::jsdoc(&["Key of a region, or its domain.".to_owned()], 0);
    let keys = api.regions.iter().map(|region| region.key.clone());
    let domains = api.regions.iter().map(|region| region.domain.clone());
    let names: Vec<String> = keys.chain(domains).collect();
    format!("{doc}export type Region = {};\n", types::union(&names))
}

/// The type of the object that the entries export under the name it has in the official SDK.
fn region_hosts(api: &Api) -> String {
    let doc = docs::jsdoc(&["Domain of each region by its key.".to_owned()], 0);
    let hosts: Vec<String> =
        api.regions.iter().map(|region| format!("readonly {}: \"{}\"", region.key, region.domain)).collect();
    format!("{doc}export interface RegionHosts {{ {} }}\n", hosts.join("; "))
}

/// The union of the names of all operations.
fn operation_name(api: &Api) -> String {
    let doc = docs::jsdoc(&["Name of an operation.".to_owned()], 0);
    let names: Vec<String> = api.operations.iter().map(|operation| operation.name.clone()).collect();
    format!("{doc}export type OperationName = {};\n", types::union(&names))
}

fn query_enum(query_enum: &QueryEnum) -> String {
    let mut text = format!("Documented values of the parameter `{}`.", query_enum.parameter);
    if !query_enum.deprecated.is_empty() {
        let values: Vec<String> = query_enum.deprecated.iter().map(|value| format!("`{value}`")).collect();
        text.push_str(&format!(" Deprecated by the vendor: {}.", values.join(", ")));
    }
    let doc = docs::jsdoc(&[text], 0);
    let union = types::union(&query_enum.values);
    format!("{doc}export type {} = {union};\n", query_enum.name)
}

fn interface(operation: &Operation) -> String {
    let doc = docs::jsdoc(&[format!("Options of `{}`.", operation.name)], 0);
    let members: String = operation.optional().map(member).collect();
    let name = names::options_type(&operation.name);
    format!("{doc}export interface {name} extends CallOptions {{\n{members}}}\n")
}

/// Overloads of the methods whose options have closed unions, for options that were put together in a variable: `let` widens their
/// strings, so that they fit no union any more.
fn overloads(api: &Api) -> String {
    let doc =
        docs::jsdoc(&["The methods again, for options from a variable, whose strings are not literals.".to_owned()], 0);
    let has_union = |operation: &&Operation| operation.optional().any(|parameter| parameter.query_enum.is_some());
    let methods = api.operations.iter().filter(has_union).flat_map(|operation| {
        let method = overload(
            &operation.name,
            operation,
            &users_api::options_type(operation),
            &users_api::promise_type(operation),
        );
        let pager = operation.paging.as_ref().map(|paging| {
            let options = users_api::pager_options_type(operation, paging);
            overload(
                &names::pager(&operation.name),
                operation,
                &options,
                &users_api::pager_type(api, operation, paging),
            )
        });
        std::iter::once(method).chain(pager)
    });
    format!("{doc}export interface UsersApi {{\n{}}}\n", methods.collect::<String>())
}

fn overload(method: &str, operation: &Operation, options: &str, returns: &str) -> String {
    let parameters = operation
        .required()
        .map(|parameter| format!("{}: {}, ", parameter.name, types::parameter_typescript(parameter)));
    let body = operation.body.iter();
    let body = body.map(|body| format!("{}: {}, ", body.name, types::body_typescript(&body.content)));
    let arguments: String = parameters.chain(body).collect();
    let mut text = vec!["As above, for options from a variable.".to_owned()];
    text.extend(users_api::flags(operation));
    let doc = docs::jsdoc(&text, 4);
    let signature =
        format!("<O extends WidenedOptions<{options}>>({arguments}options: WideOptions<O, {options}>): {returns}");
    format!("{doc}    {method}{signature};\n")
}

fn member(parameter: &Parameter) -> String {
    let mut text = parameter.description.clone();
    let mentions_default = text.to_ascii_lowercase().contains("default");
    if let Some(default) = parameter.default.as_ref().filter(|_| !mentions_default) {
        text.push_str(&format!(" (Default: `{default}`.)"));
    }
    let doc = docs::jsdoc(&[text], 4);
    let ty = types::parameter_typescript(parameter);
    // An option that is `undefined` counts as absent, so the type allows it under `exactOptionalPropertyTypes` too.
    format!("{doc}    {}?: {ty} | undefined;\n", parameter.name)
}
