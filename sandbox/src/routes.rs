//! From method and path to an operation of the generated table.

use std::collections::HashMap;
use std::sync::LazyLock;

use genesys_users_core::operation::OPERATIONS;
use genesys_users_core::operation::Operation;
use percent_encoding::percent_decode_str;

use crate::call::Handler;
use crate::handlers;

/// The table by number of path segments; within one, templates with literal segments come first.
static ROUTES: LazyLock<HashMap<usize, Vec<Route>>> = LazyLock::new(|| {
    let mut routes: HashMap<usize, Vec<Route>> = HashMap::new();
    for operation in OPERATIONS.iter() {
        let handler = handlers::find(operation.id);
        let route = Route { operation, handler, segments: operation.path.split('/').skip(1).collect() };
        routes.entry(route.segments.len()).or_default().push(route);
    }
    for list in routes.values_mut() {
        // `/users/me` wins over `/users/{userId}`: false sorts before true, from left to right.
        list.sort_by_key(|route| route.segments.iter().map(|s| s.starts_with('{')).collect::<Vec<bool>>());
    }
    routes
});

struct Route {
    operation: &'static Operation,
    handler: Handler,
    segments: Vec<&'static str>,
}

/// What a method and a path lead to.
#[derive(Debug)]
pub enum Match {
    /// An operation, its handler, and the decoded values of its placeholders, in their order.
    Operation(&'static Operation, Handler, PathValues),
    /// The path is known, but not with this method; these are.
    OtherMethods(Vec<&'static str>),
    /// No operation has this path.
    Unknown,
}

/// Placeholders of a path template and their values.
#[derive(Clone, Debug, Default)]
pub struct PathValues(Vec<(&'static str, String)>);

impl PathValues {
    /// The value of a placeholder; empty when the template has no such placeholder.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }
}

/// Builds the routes now rather than with the first request.
pub fn prepare() {
    LazyLock::force(&ROUTES);
}

/// Finds the operation for a method and a path that is still percent-encoded.
pub fn find(method: &str, path: &str) -> Match {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let candidates = ROUTES.get(&segments.len()).map_or(&[][..], Vec::as_slice);
    let mut others = Vec::new();
    for route in candidates {
        if let Some(values) = route.values(&segments) {
            if route.operation.method.as_str() == method {
                return Match::Operation(route.operation, route.handler, values);
            }
            others.push(route.operation.method.as_str());
        }
    }
    if others.is_empty() {
        return Match::Unknown;
    }
    others.sort_unstable();
    others.dedup();
    Match::OtherMethods(others)
}

impl Route {
    fn values(&self, segments: &[&str]) -> Option<PathValues> {
        let mut values = Vec::new();
        for (template, segment) in self.segments.iter().zip(segments) {
            match template.strip_prefix('{').and_then(|t| t.strip_suffix('}')) {
                Some(_) if segment.is_empty() => return None,
                Some(name) => values.push((name, percent_decode_str(segment).decode_utf8_lossy().into_owned())),
                None if template != segment => return None,
                None => {}
            }
        }
        Some(PathValues(values))
    }
}

/// An operation of the table by its name.
#[cfg(test)]
pub fn operation(name: &str) -> &'static Operation {
    OPERATIONS.iter().find(|o| o.name == name).unwrap_or_else(|| panic!("no operation is named {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_finds_itself() {
        for operation in OPERATIONS.iter() {
            let path: String = operation
                .path
                .split('/')
                .skip(1)
                .map(|s| if s.starts_with('{') { "/x%2Fy".to_owned() } else { format!("/{s}") })
                .collect();
            match find(operation.method.as_str(), &path) {
                Match::Operation(found, _, values) => {
                    assert_eq!(found.name, operation.name);
                    assert!(values.0.iter().all(|(_, value)| value == "x/y"));
                }
                other => panic!("{}: {other:?}", operation.name),
            }
        }
    }

    #[test]
    fn literal_segments_win() {
        let name = |path| match find("GET", path) {
            Match::Operation(operation, ..) => operation.name,
            other => panic!("{other:?}"),
        };
        assert_eq!(name("/api/v2/users/me"), "getUsersMe");
        assert_eq!(name("/api/v2/users/search"), "getUsersSearch");
        assert_eq!(name("/api/v2/users/mee"), "getUser");
        assert_eq!(name("/api/v2/users/development/activities/me"), "getUsersDevelopmentActivitiesMe");
    }

    #[test]
    fn other_methods_and_unknown_paths() {
        assert!(matches!(find("PUT", "/api/v2/users"), Match::OtherMethods(m) if m == ["GET", "POST"]));
        assert!(matches!(find("GET", "/api/v2/users/"), Match::Unknown));
        assert!(matches!(find("GET", "/api/v2/nothing"), Match::Unknown));
    }
}
