//! `/api/v2/tokens/me`: shows the token of a request, or revokes it. These endpoints are not in the operation table.

use axum::http::header::HeaderMap;
use genesys_users_models as models;
use parking_lot::RwLock;

use super::authority::Authority;
use super::clients::Clients;
use super::endpoints::GET_TOKEN_INFO;
use super::tokens::{Grant, Owner};
use crate::api::{ApiResult, Reply};
use crate::state::Organization;
use crate::state::clock::{Millis, iso};
use crate::views::enum_value;

/// Handles a request to one of the two endpoints; `name` is the name of the endpoint.
pub fn handle(
    name: &str,
    authority: &Authority,
    organization: &RwLock<Organization>,
    headers: &HeaderMap,
    now: Millis,
) -> ApiResult {
    let grant = authority.admit(headers, now)?;
    if name == GET_TOKEN_INFO {
        return Reply::json(200, &token_info(&organization.read(), &authority.clients, &grant));
    }
    authority.revoke(headers)?;
    Ok(Reply::empty(200))
}

/// The TokenInfo model of a grant.
pub fn token_info(organization: &Organization, clients: &Clients, grant: &Grant) -> models::TokenInfo {
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
            let id = clients.get(key).id.clone();
            models::OrgOAuthClient {
                id: Some(id.clone()),
                name: Some(id),
                authorized_grant_type: enum_value(match grant.owner {
                    Owner::Client(_) => "CLIENT-CREDENTIALS",
                    Owner::Person(_) => "TOKEN",
                }),
                state: enum_value("active"),
                organization: Some(named),
                ..Default::default()
            }
        }),
        ..Default::default()
    }
}
