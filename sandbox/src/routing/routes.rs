//! The route table: from method and path to an endpoint and its handler.

use std::collections::HashMap;

use percent_encoding::percent_decode_str;

use super::call::Handler;
use super::path::PathParameters;
use crate::api::Endpoint;

/// The routes by number of path segments. Within a list, templates with literal segments come first.
pub struct Routes(HashMap<usize, Vec<Route>>);

/// An endpoint, its handler, and the segments of its path template.
#[derive(Clone)]
pub struct Route {
    pub endpoint: Endpoint,
    pub handler: Handler,
    segments: Vec<&'static str>,
}

/// Result of a look-up.
pub enum RouteMatch<'a> {
    /// An endpoint has this method and path.
    Route(&'a Route, PathParameters),
    /// Endpoints have this path, but with other methods.
    OtherMethods(Vec<&'static str>),
    /// No endpoint has this path.
    NotFound,
}

impl Routes {
    /// A table with a route for each endpoint.
    pub fn new(endpoints: impl IntoIterator<Item = (Endpoint, Handler)>) -> Self {
        let mut routes: HashMap<usize, Vec<Route>> = HashMap::new();
        for (endpoint, handler) in endpoints {
            let segments: Vec<&str> = endpoint.path.split('/').skip(1).collect();
            let route = Route { endpoint, handler, segments };
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
                if route.endpoint.method.as_str() == method {
                    return RouteMatch::Route(route, parameters);
                }
                others.push(route.endpoint.method.as_str());
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
    use genesys_users_core::catalogue::OPERATIONS;

    use super::*;

    fn routes() -> Routes {
        let handler: Handler = |call| call.no_body();
        Routes::new(OPERATIONS.iter().map(|operation| (operation.into(), handler)))
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
            assert_eq!(route.endpoint.name, operation.name);
            let names = operation.path.split('/').filter_map(|s| s.strip_prefix('{')?.strip_suffix('}'));
            assert!(names.into_iter().all(|name| parameters.get(name) == "x/y"), "{}", operation.name);
        }
    }

    #[test]
    fn literal_segments_take_precedence() {
        let routes = routes();
        let name = |path| match routes.find("GET", path) {
            RouteMatch::Route(route, _) => route.endpoint.name,
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
