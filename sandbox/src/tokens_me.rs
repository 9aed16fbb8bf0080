//! `/api/v2/tokens/me`: what a token is, and its end. These two are not in the operation table.

use axum::http::Method;
use axum::http::header;
use axum::http::request::Parts;
use genesys_users_models as models;

use crate::app::App;
use crate::auth::{self, Grant, Owner};
use crate::call::{Answer, Reply};
use crate::clock::iso;
use crate::errors::ApiError;
use crate::views;

/// Path of the endpoint.
pub const PATH: &str = "/api/v2/tokens/me";

/// Names of what it does, as the log and the rules of misbehaviour use them.
pub const NAMES: [&str; 2] = ["getTokensMe", "deleteTokensMe"];

/// The name for a method.
pub fn name(method: &Method) -> Option<&'static str> {
    match *method {
        Method::GET | Method::HEAD => Some(NAMES[0]),
        Method::DELETE => Some(NAMES[1]),
        _ => None,
    }
}

/// Tells about the token of a request, or revokes it.
pub fn answer(app: &App, name: &str, parts: &Parts) -> Answer {
    let authorization = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let now = app.clock.now();
    let grant = app.tokens.authenticate(authorization, now)?;
    grant.window.lock().admit(app.settings.rate_limit, now)?;
    if name == NAMES[0] {
        return Reply::json(200, &info(app, &grant));
    }
    match authorization.and_then(auth::bearer) {
        Some(token) if app.tokens.revoke(token) => Ok(Reply { status: 200, body: None }),
        // Somebody else was faster.
        _ => Err(ApiError::new(401, "bad.credentials", "The access token is not known to this organization.")),
    }
}

/// The TokenInfo model of a token.
pub fn info(app: &App, grant: &Grant) -> models::TokenInfo {
    let organization = app.organization.read();
    let named = models::NamedEntity { id: Some(organization.id.to_string()), name: Some(organization.name.clone()) };
    let client = match grant.owner {
        Owner::Client(client) => Some(client),
        Owner::Person(_) => grant.client,
    };
    models::TokenInfo {
        organization: Some(named.clone()),
        home_organization: Some(named.clone()),
        authorized_scope: Some(Vec::new()),
        date_token_idles: grant.expires.map(iso),
        o_auth_client: client.map(|key| {
            let id = app.clients.get(key).id.clone();
            models::OrgOAuthClient {
                id: Some(id.clone()),
                name: Some(id),
                authorized_grant_type: views::value(match grant.owner {
                    Owner::Client(_) => "CLIENT-CREDENTIALS",
                    Owner::Person(_) => "TOKEN",
                }),
                state: views::value("active"),
                organization: Some(named),
                ..Default::default()
            }
        }),
        ..Default::default()
    }
}
