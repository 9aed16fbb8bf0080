//! Checks the names of a spec and converts them to names in Rust and TypeScript.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span};

/// The options of every call. An optional query parameter cannot have one of these names.
pub const CALL_OPTIONS: [&str; 7] =
    ["signal", "timeout", "deadline", "maxRetries", "headers", "customHeaders", "extraQuery"];

/// Type names that already have a meaning in the generated Rust code, in the TypeScript declarations, or in both.
const RESERVED_TYPES: &[&str] = &[
    // Names of Rust and of wasm-bindgen.
    "Box",
    "Clone",
    "Debug",
    "Default",
    "Err",
    "JsValue",
    "None",
    "Ok",
    "Operation",
    "Option",
    "PartialEq",
    "Result",
    "Self",
    "Some",
    "String",
    "Tsify",
    "Vec",
    // Global types that the TypeScript declarations refer to.
    "AbortSignal",
    "Array",
    "AsyncIterableIterator",
    "BufferSource",
    "Date",
    "Error",
    "Headers",
    "Object",
    "Omit",
    "Promise",
    "Record",
    "Request",
    "RequestInfo",
    "Response",
    "Symbol",
    "URL",
    "WebAssembly",
    // Types of the package that the generated declarations refer to, and the class itself.
    "ApiClient",
    "CallOptions",
    "InitInput",
    "InitOutput",
    "Pager",
    "PagingOptions",
    "PureCloudRegionHosts",
    "Region",
    "SyncInitInput",
    "UsersApi",
];

/// Words that cannot be the name of an argument, in JavaScript or in the glue of wasm-bindgen.
const RESERVED_ARGUMENTS: &[&str] = &[
    "arguments",
    "await",
    "body",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "crate",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "options",
    "package",
    "private",
    "protected",
    "public",
    "ptr",
    "return",
    "self",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
    "yield",
    "wasm",
];

/// Whether a type can have this name in Rust and in TypeScript.
pub fn is_type_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
        && !RESERVED_TYPES.contains(&name)
}

/// Whether this is a camelCase name.
pub fn is_member_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// The name of the argument of a request body that has no name in the spec.
pub const BODY: &str = "body";

/// Whether a field of a model can have this name, in any case. Keywords of JSON Schema begin with `$`.
pub fn is_field_name(name: &str) -> bool {
    let name = name.strip_prefix('$').unwrap_or(name);
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Whether an argument of a generated method cannot have this name.
pub fn is_reserved_argument(name: &str) -> bool {
    RESERVED_ARGUMENTS.contains(&name)
}

/// `selfUri` as `self_uri`.
pub fn snake(name: &str) -> String {
    name.to_snake_case()
}

/// `getUser` as `GET_USER`.
pub fn screaming(name: &str) -> String {
    name.to_shouty_snake_case()
}

/// `getUser` as `GetUser`: only the first letter changes.
pub fn capitalized(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_ascii_uppercase() + rest
}

/// The name of the options type of an operation.
pub fn options_type(operation: &str) -> String {
    format!("{}Options", capitalized(operation))
}

/// The name of the method that pages through a listing.
pub fn pager(operation: &str) -> String {
    format!("{operation}All")
}

/// The Rust name of a field of a model, in snake_case. A keyword that cannot be a raw identifier gets a `_` at its end.
pub fn field(name: &str) -> String {
    let field = snake(name);
    match field.as_str() {
        "self" | "super" | "crate" => format!("{field}_"),
        _ => field,
    }
}

/// The name that serde's `rename_all = "camelCase"` gives to a snake_case field.
pub fn serde_camel(field: &str) -> String {
    let mut pascal = String::new();
    let mut upper = true;
    for c in field.chars() {
        if c == '_' {
            upper = true;
        } else if std::mem::take(&mut upper) {
            pascal.push(c.to_ascii_uppercase());
        } else {
            pascal.push(c);
        }
    }
    let (first, rest) = pascal.split_at(1);
    first.to_ascii_lowercase() + rest
}

/// A Rust identifier, raw if the name is a keyword.
pub fn ident(name: &str) -> Ident {
    match syn::parse_str::<Ident>(name) {
        Ok(ident) => ident,
        Err(_) => Ident::new_raw(name, Span::call_site()),
    }
}

/// Variant names for the values of an enum. They differ from each other and from the variant `Other`.
pub fn variants(values: &[String]) -> Vec<String> {
    let mut variants: Vec<String> = Vec::new();
    for value in values {
        let mut base = value.to_upper_camel_case();
        if !base.starts_with(|c: char| c.is_ascii_alphabetic()) {
            base.insert_str(0, "Value");
        } else if base == "Other" || base == "Self" {
            base.push_str("Value");
        }
        let mut name = base.clone();
        let mut number = 2;
        while variants.contains(&name) {
            name = format!("{base}{number}");
            number += 1;
        }
        variants.push(name);
    }
    variants
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_their_case() {
        let cases = [
            ("selfUri", "self_uri", "SelfUri"),
            ("supportURI", "support_uri", "SupportUri"),
            ("OAuthClient", "o_auth_client", "OAuthClient"),
            ("SAML2-BEARER", "saml2_bearer", "Saml2Bearer"),
            ("authorization.unusedRoles", "authorization_unused_roles", "AuthorizationUnusedRoles"),
            ("e164", "e164", "E164"),
            ("p95", "p95", "P95"),
            ("street1Name", "street1_name", "Street1Name"),
            ("OFF_QUEUE", "off_queue", "OffQueue"),
            ("nActivities", "n_activities", "NActivities"),
        ];
        for (name, snake_case, camel) in cases {
            assert_eq!(snake(name), snake_case);
            assert_eq!(screaming(name), snake_case.to_ascii_uppercase());
            assert_eq!(variants(&[name.to_owned()]), [camel]);
        }
    }

    #[test]
    fn serde_finds_a_field_by_its_camel_case_name() {
        let cases = [("self_uri", "selfUri"), ("id", "id"), ("self_", "self"), ("o_auth_client", "oAuthClient")];
        for (field, name) in cases {
            assert_eq!(serde_camel(field), name);
        }
    }

    #[test]
    fn variants_are_distinct() {
        let values = ["a-b", "a.b", "AB2", "ab", "other", "Other2", "2", "self", "*", "+"].map(str::to_owned);
        let variants = variants(&values);
        let mut distinct = variants.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), values.len(), "{variants:?}");
        assert!(!variants.iter().any(|name| name == "Other" || name == "Self"), "{variants:?}");
    }

    #[test]
    fn keywords_become_identifiers() {
        assert_eq!(ident("type").to_string(), "r#type");
        assert_eq!(ident("default").to_string(), "default");
        assert_eq!(field("self"), "self_");
    }
}
