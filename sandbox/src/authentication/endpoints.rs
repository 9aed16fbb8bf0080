//! Paths and names of the endpoints that are not in the operation table. The request log and the fault rules use the
//! names.

use axum::http::Method;

/// Path and name of each endpoint of the login host.
const LOGIN: [(&str, &str); 3] =
    [("/oauth/authorize", "oauthAuthorize"), ("/oauth/token", "oauthToken"), ("/logout", "logout")];

/// Path of the endpoint that shows or revokes the token of the request.
pub const TOKEN_INFO_PATH: &str = "/api/v2/tokens/me";

/// Name of `GET /api/v2/tokens/me`.
pub const GET_TOKEN_INFO: &str = "getTokensMe";

/// Name of `DELETE /api/v2/tokens/me`.
pub const DELETE_TOKEN_INFO: &str = "deleteTokensMe";

/// Name of the endpoint of the login host at a path.
pub fn login_endpoint(path: &str) -> Option<&'static str> {
    LOGIN.iter().find(|(known, _)| *known == path).map(|(_, name)| *name)
}

/// Name of the token endpoint for a method.
pub fn token_info_endpoint(path: &str, method: &Method) -> Option<&'static str> {
    match *method {
        Method::GET | Method::HEAD if path == TOKEN_INFO_PATH => Some(GET_TOKEN_INFO),
        Method::DELETE if path == TOKEN_INFO_PATH => Some(DELETE_TOKEN_INFO),
        _ => None,
    }
}

/// Names of all endpoints.
pub fn names() -> impl Iterator<Item = &'static str> {
    [GET_TOKEN_INFO, DELETE_TOKEN_INFO].into_iter().chain(LOGIN.into_iter().map(|(_, name)| name))
}
