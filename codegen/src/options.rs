//! `options.rs`: TypeScript declarations of the regions, of the query enums and of the options of each operation.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::api::{Api, Operation, Parameter, QueryEnum};
use crate::{docs, models, names, types};

/// The name of the options type of an operation that has optional query parameters.
pub fn type_name(operation: &Operation) -> String {
    format!("{}Options", names::capitalized(&operation.name))
}

/// `options.rs`.
pub fn file(api: &Api) -> TokenStream {
    let enums = api.query_enums.iter().map(|closed| section(&closed.name, &query_enum(closed)));
    let interfaces = api
        .operations
        .iter()
        .filter(|operation| operation.optional().next().is_some())
        .map(|operation| section(&type_name(operation), &interface(operation)));
    let regions = [section("Region", &region(api)), section("RegionHosts", &region_hosts(api))];
    let names = [section("OperationName", &operation_name(api))];
    let sections = regions.into_iter().chain(names).chain(enums).chain(interfaces);
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

/// A raw string literal, which keeps the declarations readable.
fn raw_literal(text: &str) -> Literal {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    let literal = format!("r{hashes}\"\n{text}\"{hashes}");
    literal.parse().expect("a raw string with enough hashes is a literal")
}

/// The regions by key and by domain: a client takes both.
fn region(api: &Api) -> String {
    let doc = docs::jsdoc(&["Key of a region, or its domain.".to_owned()], 0);
    let (mut names, domains): (Vec<String>, Vec<String>) = api.regions.iter().cloned().unzip();
    names.extend(domains);
    format!("{doc}export type Region = {};\n", models::union(&names))
}

/// The type of the object that the entries export under the name it has in the official SDK.
fn region_hosts(api: &Api) -> String {
    let doc = docs::jsdoc(&["Domain of each region by its key.".to_owned()], 0);
    let hosts: Vec<String> = api.regions.iter().map(|(key, host)| format!("readonly {key}: \"{host}\"")).collect();
    format!("{doc}export interface RegionHosts {{ {} }}\n", hosts.join("; "))
}

fn operation_name(api: &Api) -> String {
    let doc = docs::jsdoc(&["Name of an operation.".to_owned()], 0);
    let names: Vec<String> = api.operations.iter().map(|operation| operation.name.clone()).collect();
    format!("{doc}export type OperationName = {};\n", models::union(&names))
}

fn query_enum(closed: &QueryEnum) -> String {
    let doc = docs::jsdoc(&[format!("Documented values of the parameter `{}`.", closed.parameter)], 0);
    let union = models::union(&closed.values);
    format!("{doc}export type {} = {union};\n", closed.name)
}

fn interface(operation: &Operation) -> String {
    let doc = docs::jsdoc(&[format!("Options of `{}`.", operation.name)], 0);
    let members: String = operation.optional().map(member).collect();
    let name = type_name(operation);
    format!("{doc}export interface {name} extends CallOptions {{\n{members}}}\n")
}

fn member(parameter: &Parameter) -> String {
    let mut text = parameter.description.clone();
    let says_default = text.to_ascii_lowercase().contains("default");
    if let Some(default) = parameter.default.as_ref().filter(|_| !says_default) {
        text.push_str(&format!(" (Default: `{default}`.)"));
    }
    let doc = docs::jsdoc(&[text], 4);
    let ty = types::parameter_typescript(parameter);
    // `undefined` is left out of the query, so it is also taken under exactOptionalPropertyTypes.
    format!("{doc}    {}?: {ty} | undefined;\n", parameter.name)
}
