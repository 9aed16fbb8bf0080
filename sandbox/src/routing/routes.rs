//! The route table: from method and path to an operation and its handler.

use std::collections::HashMap;

use genesys_users_core::catalogue::OPERATIONS;
use genesys_users_core::operation::{Operation, OperationId};
use percent_encoding::percent_decode_str;

use super::call::Handler;
use super::path::PathParameters;

/// The routes by number of path segments. Within a list, templates with literal segments come first.
pub struct Routes(HashMap<usize, Vec<Route>>);

/// An operation, its handler, and the segments of its path template.
#[derive(Clone)]
pub struct Route {
    pub operation: &'static Operation,
    pub handler: Handler,
    segments: Vec<&'static str>,
}

/// Result of a look-up.
pub enum RouteMatch<'a> {
    /// An operation has this method and path.
    Route(&'a Route, PathParameters),
    /// Operations have this path, but with other methods.
    OtherMethods(Vec<&'static str>),
    /// No operation has this path.
    NotFound,
}

impl Routes {
    /// A table with a route for each operation.
    pub fn new(handler: impl Fn(OperationId) -> Handler) -> Self {
        let mut routes: HashMap<usize, Vec<Route>> = HashMap::new();
        for operation in OPERATIONS.iter() {
            let segments: Vec<&str> = operation.path.split('/').skip(1).collect();
            let route = Route { operation, handler: handler(operation.id), segments };
            routes.entry(route.segments.len()).or_default().push(route);
        }
        for list in routes.values_mut() {
            // `/users/me` precedes `/users/{userId}`: false sorts before true, from left to right.
            list.sort_by_key(|route| route.segments.iter().map(|s| s.starts_with('{')).collect::<Vec<bool>>());
        }
        Self(routes)
    }

    /// Finds the route for a method and a percent-encoded path.
    pub fn find(&self, method: &str, path: &str) -> RouteMatch<'_> {
        let segments: Vec<&str> = path.split('/').skip(1).collect();
        let candidates = self.0.get(&segments.len()).map_or(&[][..], Vec::as_slice);
        let mut others = Vec::new();
        for route in candidates {
            if let Some(parameters) = route.parameters(&segments) {
                if route.operation.method.as_str() == method {
                    return RouteMatch::Route(route, parameters);
                }
                others.push(route.operation.method.as_str());
            }
        }
        if others.is_empty() {
            return RouteMatch::NotFound;
        }
        others.sort_unstable();
        others.dedup();
        RouteMatch::OtherMethods(others)
    }
}

impl Route {
    /// The path parameters, if the segments match the template.
    fn parameters(&self, segments: &[&str]) -> Option<PathParameters> {
        let mut values = Vec::new();
        for (template, segment) in self.segments.iter().zip(segments) {
            match template.strip_prefix('{').and_then(|t| t.strip_suffix('}')) {
                Some(_) if segment.is_empty() => return None,
                Some(name) => values.push((name, percent_decode_str(segment).decode_utf8_lossy().into_owned())),
                None if template != segment => return None,
                None => {}
            }
        }
        Some(PathParameters::new(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes() -> Routes {
        Routes::new(|_| |call| call.no_body())
    }

    #[test]
    fn every_operation_is_found() {
        let routes = routes();
        for operation in OPERATIONS.iter() {
            let segments = operation.path.split('/').skip(1);
            let path: String =
                segments.map(|s| if s.starts_with('{') { "/x%2Fy".to_owned() } else { format!("/{s}") }).collect();
            let RouteMatch::Route(route, parameters) = routes.find(operation.method.as_str(), &path) else {
                panic!("{}", operation.name);
            };
            assert_eq!(route.operation.name, operation.name);
            let names = operation.path.split('/').filter_map(|s| s.strip_prefix('{')?.strip_suffix('}'));
            assert!(names.into_iter().all(|name| parameters.get(name) == "x/y"), "{}", operation.name);
        }
    }

    #[test]
    fn literal_segments_take_precedence() {
        let routes = routes();
        let name = |path| match routes.find("GET", path) {
            RouteMatch::Route(route, _) => route.operation.name,
            _ => panic!("{path}"),
        };
        assert_eq!(name("/api/v2/users/me"), "getUsersMe");
        assert_eq!(name("/api/v2/users/search"), "getUsersSearch");
        assert_eq!(name("/api/v2/users/mee"), "getUser");
        assert_eq!(name("/api/v2/users/development/activities/me"), "getUsersDevelopmentActivitiesMe");
    }

    #[test]
    fn other_methods_and_unknown_paths() {
        let routes = routes();
        let other = routes.find("PUT", "/api/v2/users");
        assert!(matches!(other, RouteMatch::OtherMethods(methods) if methods == ["GET", "POST"]));
        assert!(matches!(routes.find("GET", "/api/v2/users/"), RouteMatch::NotFound));
        assert!(matches!(routes.find("GET", "/api/v2/nothing"), RouteMatch::NotFound));
    }
}
