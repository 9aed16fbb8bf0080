//! Request targets of the pages of a listing that no operation describes.

use crate::error::ParameterError;
use crate::next_page::{CURSOR, PageKey};
use crate::operation::{Paging, PagingStyle};
use crate::platform_path;

/// How such a listing is read.
pub const PAGING: Paging = Paging { style: PagingStyle::Discovered, items: "entities" };

/// The path and query of a page. `target` is that of the first page; `context` is the request, for errors.
///
/// A `nextUri` is the server's word and not the caller's, and it is held to the same rule: no page is requested outside of the
/// base path. Of an absolute one the origin is left out, because a base path may name a proxy in front of it.
pub fn page_target(context: &str, target: &str, key: &PageKey) -> Result<String, ParameterError> {
    let target = match key {
        PageKey::First => target.to_owned(),
        PageKey::Number(number) => with_field(target, &["pageNumber=", itoa::Buffer::new().format(*number)].concat()),
        PageKey::Text(field) if field.starts_with(CURSOR) => with_field(target, field),
        PageKey::Text(uri) => path_of(uri).to_owned(),
    };
    // Of a stored position too, which may have travelled in an address.
    platform_path::check(context, &target)?;
    Ok(target)
}

/// The target with this field in its query, in place of others of the same name.
fn with_field(target: &str, field: &str) -> String {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut target = [path, "?"].concat();
    for other in query.split('&') {
        if !other.is_empty() && name_of(other) != name_of(field) {
            target.push_str(other);
            target.push('&');
        }
    }
    target.push_str(field);
    target
}

fn name_of(field: &str) -> &str {
    field.split_once('=').map_or(field, |(name, _)| name)
}

/// The path and query of a URI, which may be absolute.
fn path_of(uri: &str) -> &str {
    let (uri, _fragment) = uri.split_once('#').unwrap_or((uri, ""));
    let after_scheme = uri.split_once(':').filter(|(scheme, _)| !scheme.contains(['/', '?']));
    match after_scheme.and_then(|(_, rest)| rest.strip_prefix("//")) {
        Some(rest) => rest.find('/').map_or("", |start| &rest[start..]),
        None => uri,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::next_page::cursor_field;
    use proptest::prelude::*;

    fn text(text: &str) -> PageKey {
        PageKey::Text(text.to_owned())
    }

    #[test]
    fn targets_of_pages() {
        let rows = [
            ("/roles?pageSize=5", PageKey::First, "/roles?pageSize=5"),
            ("/roles", PageKey::Number(2), "/roles?pageNumber=2"),
            ("/roles?", PageKey::Number(2), "/roles?pageNumber=2"),
            ("/roles?pageNumber=3&name=a", PageKey::Number(4), "/roles?name=a&pageNumber=4"),
            ("/roles?pageNumber&pageNumbers=1", PageKey::Number(4), "/roles?pageNumbers=1&pageNumber=4"),
            ("/roles?name=a", text("cursor=x%2Fy%3D"), "/roles?name=a&cursor=x%2Fy%3D"),
            ("/roles?cursor=x", text("cursor=y"), "/roles?cursor=y"),
            ("/roles?name=a", text("/roles?name=a&after=x"), "/roles?name=a&after=x"),
            ("/roles", text("https://api.example.com/roles?after=x#top"), "/roles?after=x"),
            ("/roles", text("/roles?to=https://x.example/"), "/roles?to=https://x.example/"),
        ];
        for (target, key, expected) in rows {
            assert_eq!(page_target("GET /roles", target, &key).as_deref(), Ok(expected), "{target} {key:?}");
        }
        assert_eq!(cursor_field("x/y="), "cursor=x%2Fy%3D");
    }

    #[test]
    fn no_page_leads_out_of_the_base_path() {
        for uri in ["//evil.example/x", "/a/../../x", "/a/%2e%2e/x", "https://evil.example", "/a\\b", "x://y//z"] {
            let error = page_target("GET /roles", "/roles", &text(uri)).unwrap_err();
            assert_eq!(error.parameter, "path", "{uri}");
        }
    }

    proptest! {
        #[test]
        fn every_page_stays_below_the_base_path(uri in "(https?://|//|/)?[a-z./%25\\\\?#=:e]{0,20}") {
            if let Ok(target) = page_target("GET /roles", "/roles", &text(&uri)) {
                prop_assert_eq!(platform_path::check("GET /roles", &target), Ok(()), "{}", uri);
            }
        }

        #[test]
        fn a_cursor_comes_back_as_it_was(cursor in "\\PC{1,20}") {
            let target = page_target("GET /roles", "/roles?a=1", &PageKey::Text(cursor_field(&cursor))).unwrap();
            let value = target.strip_prefix("/roles?a=1&cursor=").unwrap();
            let decoded = percent_encoding::percent_decode_str(value).decode_utf8().unwrap();
            prop_assert_eq!(decoded, cursor);
        }
    }
}
