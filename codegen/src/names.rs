//! Names: from the names of the spec to those of Rust and TypeScript.

use proc_macro2::{Ident, Span};

/// Options that every call takes, so that no query parameter may have these names.
pub const CALL_OPTIONS: [&str; 7] =
    ["signal", "timeout", "deadline", "maxRetries", "headers", "customHeaders", "extraQuery"];

/// Type names that mean something else where the generated code stands.
const RESERVED_TYPES: &[&str] = &[
    "AbortSignal",
    "ApiClient",
    "Array",
    "Box",
    "BufferSource",
    "CallOptions",
    "Region",
    "Clone",
    "Date",
    "Debug",
    "Default",
    "Err",
    "Headers",
    "InitInput",
    "InitOutput",
    "JsValue",
    "None",
    "Object",
    "Ok",
    "Operation",
    "Option",
    "PartialEq",
    "Promise",
    "PureCloudRegionHosts",
    "Record",
    "Request",
    "RequestInfo",
    "Response",
    "Result",
    "Self",
    "Some",
    "String",
    "Symbol",
    "SyncInitInput",
    "Tsify",
    "URL",
    "UsersApi",
    "Vec",
    "WebAssembly",
    "Error",
];

/// Members that the class has anyway.
const RESERVED_METHODS: [&str; 8] =
    ["call", "constructor", "free", "new", "operations", "prototype", "toString", "withResponse"];

/// Words that JavaScript takes for no argument name.
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

/// Is this a name for a type, in Rust and in TypeScript?
pub fn is_type_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric())
        && !RESERVED_TYPES.contains(&name)
}

/// Is this a camelCase name?
pub fn is_member_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Does this name mean something else as a method of the generated class?
pub fn is_reserved_method(name: &str) -> bool {
    RESERVED_METHODS.contains(&name) || is_never_raw(name)
}

/// Is this a name for a field of a model, in any case?
pub fn is_field_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Does this name mean something else as an argument of a generated method?
pub fn is_reserved_argument(name: &str) -> bool {
    RESERVED_ARGUMENTS.contains(&name)
}

/// The words of a name: `supportURI` has `support` and `URI`, `SAML2-BEARER` has `SAML2` and `BEARER`.
fn words(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (i, &c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            continue;
        }
        let previous = i.checked_sub(1).map(|i| chars[i]);
        let next_is_lower = chars.get(i + 1).is_some_and(char::is_ascii_lowercase);
        // A word starts at an upper-case letter after a lower-case one or a digit, and at the last letter of an acronym.
        let starts = c.is_ascii_uppercase()
            && previous.is_some_and(|p| {
                p.is_ascii_lowercase()
                    || (p.is_ascii_digit() && next_is_lower)
                    || (p.is_ascii_uppercase() && next_is_lower)
            });
        if starts && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        word.push(c);
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// `selfUri` as `self_uri`.
pub fn snake(name: &str) -> String {
    words(name).join("_").to_ascii_lowercase()
}

/// The Rust field for a field of a model: in snake_case, with `_` after it if the word cannot be a raw identifier.
pub fn field(name: &str) -> String {
    let field = snake(name);
    if is_never_raw(&field) { format!("{field}_") } else { field }
}

fn is_never_raw(name: &str) -> bool {
    matches!(name, "self" | "Self" | "super" | "crate")
}

/// `getUser` as `GET_USER`.
pub fn screaming(name: &str) -> String {
    words(name).join("_").to_ascii_uppercase()
}

/// `OFF_QUEUE` as `OffQueue`, `getUser` as `GetUser`.
pub fn upper_camel(name: &str) -> String {
    words(name)
        .iter()
        .map(|word| {
            let (first, rest) = word.split_at(1);
            first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
        })
        .collect()
}

/// `getUser` with an upper-case start, the rest as it is.
pub fn capitalized(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_ascii_uppercase() + rest
}

/// What serde's `rename_all = "camelCase"` makes of a snake_case field.
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

/// Variant names for the values of an enum, distinct from each other and from `Other`.
pub fn variants(values: &[String]) -> Vec<String> {
    let mut taken: Vec<String> = vec!["Other".to_owned(), "Self".to_owned()];
    values
        .iter()
        .map(|value| {
            let mut base = upper_camel(value);
            if !base.starts_with(|c: char| c.is_ascii_alphabetic()) {
                base.insert_str(0, "Value");
            } else if base == "Other" || base == "Self" {
                base.push_str("Value");
            }
            let mut name = base.clone();
            let mut number = 2;
            while taken.contains(&name) {
                name = format!("{base}{number}");
                number += 1;
            }
            taken.push(name.clone());
            name
        })
        .collect()
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
            assert_eq!(upper_camel(name), camel);
        }
    }

    #[test]
    fn serde_would_find_these_names() {
        for (field, wire) in
            [("self_uri", "selfUri"), ("id", "id"), ("self_", "self"), ("o_auth_client", "oAuthClient")]
        {
            assert_eq!(serde_camel(field), wire);
        }
    }

    #[test]
    fn variants_never_meet() {
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
