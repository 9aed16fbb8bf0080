//! `/oauth/authorize`: checks the authorization request, shows the login page, and redirects to the client with the
//! result.
//!
//! `auto=1` signs in without the page, as the person of `login_hint` or the first person; `auto=deny` denies. Both are
//! for tests, and the real login page does not have them. `prompt=none` does not show the page either: it requires a
//! session.

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Response, StatusCode};

use super::context::LoginContext;
use super::form::{encode, value};
use super::page;
use super::redirect::redirect;
use super::session::{set_cookie, signed_in_person};
use crate::authentication::clients::ClientKey;
use crate::authentication::codes::{CODE_LIFETIME, Code, is_pkce_text};
use crate::authentication::tokens::Owner;
use crate::state::{Organization, PersonKey, PersonState};
use crate::transport::query_string::Pairs;

/// Parameters that may not be repeated.
const SINGLE: [&str; 6] =
    ["client_id", "redirect_uri", "response_type", "state", "code_challenge", "code_challenge_method"];

/// The response type: what the client receives.
#[derive(Clone, Debug, PartialEq, Eq)]
enum ResponseType {
    Token,
    Code { challenge: Option<String> },
}

/// A valid authorization request.
struct AuthorizationRequest {
    client: ClientKey,
    redirect_uri: String,
    response_type: ResponseType,
    pairs: Pairs,
}

/// An error response of the authorization endpoint (RFC 6749, section 4.1.2.1).
struct AuthorizationError {
    code: &'static str,
    description: String,
}

fn error<T>(code: &'static str, description: impl Into<String>) -> Result<T, AuthorizationError> {
    Err(AuthorizationError { code, description: description.into() })
}

/// Handles the request that the client sends through the browser.
pub fn show(context: &LoginContext<'_>, parts: &Parts, pairs: Pairs) -> Response<Body> {
    let request = match check(context, parts, pairs) {
        Ok(request) => request,
        Err(response) => return *response,
    };
    let hint = value(&request.pairs, "login_hint");
    let session = signed_in_person(context, &parts.headers);
    let hinted_person = {
        let organization = context.organization.read();
        hint.map_or(Some(organization.people.first()), |hint| find(&organization, hint))
    };
    match (value(&request.pairs, "auto"), value(&request.pairs, "prompt")) {
        (Some("deny"), _) => deny(parts, &request),
        (Some("1" | "true"), _) => match hinted_person {
            Some(person) => grant(context, parts, &request, person),
            None => redirect_error(parts, &request, &denied("login_hint names nobody who could sign in.")),
        },
        (Some(other), _) => {
            let text = format!("auto={other} is unknown; auto=1 signs in and auto=deny refuses.");
            redirect_error(parts, &request, &AuthorizationError { code: "invalid_request", description: text })
        }
        (None, Some("none")) => match session {
            Some(person) => grant(context, parts, &request, person),
            None => {
                let description = "Nobody has signed in with this browser, and prompt=none shows no page.".to_owned();
                redirect_error(parts, &request, &AuthorizationError { code: "login_required", description })
            }
        },
        (None, _) => {
            let organization = context.organization.read();
            let chosen = hint.and(hinted_person).or(session);
            page::login(&context.authority.clients, &organization, &request.pairs, request.client, chosen, None)
        }
    }
}

/// Handles the form of the login page.
pub fn decide(context: &LoginContext<'_>, parts: &Parts, mut pairs: Pairs) -> Response<Body> {
    let decision = value(&pairs, "decision").unwrap_or("").to_owned();
    let chosen = value(&pairs, "person").unwrap_or("").to_owned();
    let other = value(&pairs, "other").unwrap_or("").trim().to_owned();
    pairs.retain(|(name, _)| !matches!(name.as_str(), "decision" | "person" | "other"));
    let request = match check(context, parts, pairs) {
        Ok(request) => request,
        Err(response) => return *response,
    };
    match decision.as_str() {
        "deny" => deny(parts, &request),
        "allow" => {
            // A text in the input field takes precedence over the chosen person.
            let name = if other.is_empty() { &chosen } else { &other };
            let organization = context.organization.read();
            match find(&organization, name) {
                Some(person) => {
                    drop(organization);
                    grant(context, parts, &request, person)
                }
                None => page::login(
                    &context.authority.clients,
                    &organization,
                    &request.pairs,
                    request.client,
                    None,
                    Some(name),
                ),
            }
        }
        _ => page::error(StatusCode::BAD_REQUEST, "Nothing was decided", "Go back, then choose Allow or Deny."),
    }
}

/// An active person by email address or id.
fn find(organization: &Organization, name: &str) -> Option<PersonKey> {
    let people = &organization.people;
    let key = people.by_id(name).or_else(|| people.by_email(name))?;
    (people.get(key).state == PersonState::Active).then_some(key)
}

/// Checks a request. Errors are redirected to the client only when the redirect URI belongs to it; until then they are
/// shown on a page.
fn check(context: &LoginContext<'_>, parts: &Parts, pairs: Pairs) -> Result<AuthorizationRequest, Box<Response<Body>>> {
    let clients = &context.authority.clients;
    let error_page = |text: String| Box::new(page::error(StatusCode::BAD_REQUEST, "This login cannot begin", &text));
    let repeated = SINGLE.into_iter().find(|name| pairs.iter().filter(|(known, _)| known == name).count() > 1);
    if let Some(name @ ("client_id" | "redirect_uri")) = repeated {
        return Err(error_page(format!("The parameter {name} was sent more than once.")));
    }
    let id = value(&pairs, "client_id");
    let Some(client) = id.and_then(|id| clients.find(id)) else {
        return Err(error_page(page::unregistered_client(clients, id)));
    };
    let Some(redirect_uri) = value(&pairs, "redirect_uri").map(str::to_owned) else {
        return Err(error_page("The parameter redirect_uri is missing.".to_owned()));
    };
    if !clients.get(client).allows(&redirect_uri) {
        return Err(error_page(page::unregistered_uri(&redirect_uri)));
    }
    let mut request =
        AuthorizationRequest { client, redirect_uri, response_type: ResponseType::Code { challenge: None }, pairs };
    if value(&request.pairs, "response_type") == Some("token") {
        request.response_type = ResponseType::Token;
    }
    match response_type(context, &request, repeated) {
        Ok(response_type) => Ok(AuthorizationRequest { response_type, ..request }),
        Err(error) => Err(Box::new(redirect_error(parts, &request, &error))),
    }
}

/// The response type of a request, after all checks.
fn response_type(
    context: &LoginContext<'_>,
    request: &AuthorizationRequest,
    repeated: Option<&str>,
) -> Result<ResponseType, AuthorizationError> {
    if let Some(name) = repeated {
        return error("invalid_request", format!("The parameter {name} was sent more than once."));
    }
    match value(&request.pairs, "response_type") {
        Some("token") => return Ok(ResponseType::Token),
        Some("code") => {}
        None => return error("invalid_request", "The parameter response_type is missing; send token or code."),
        Some(_) => return error("unsupported_response_type", "response_type must be token or code."),
    }
    let challenge = value(&request.pairs, "code_challenge");
    match (challenge, value(&request.pairs, "code_challenge_method")) {
        (Some(challenge), Some("S256")) if challenge.len() == 43 && is_pkce_text(challenge) => {
            Ok(ResponseType::Code { challenge: Some(challenge.to_owned()) })
        }
        (Some(_), Some("S256")) => error("invalid_request", "code_challenge must be 43 characters of base64url."),
        (Some(_), _) => error("invalid_request", "code_challenge_method must be S256."),
        (None, Some(_)) => error("invalid_request", "code_challenge_method came without code_challenge."),
        (None, None) if context.authority.clients.get(request.client).secret.is_none() => {
            error("invalid_request", "A client without a secret must use PKCE: send code_challenge.")
        }
        (None, None) => Ok(ResponseType::Code { challenge: None }),
    }
}

fn denied(description: &str) -> AuthorizationError {
    AuthorizationError { code: "access_denied", description: description.to_owned() }
}

fn deny(parts: &Parts, request: &AuthorizationRequest) -> Response<Body> {
    redirect_error(parts, request, &denied("The person did not allow the application to sign in."))
}

/// Redirects to the client with an error.
fn redirect_error(parts: &Parts, request: &AuthorizationRequest, error: &AuthorizationError) -> Response<Body> {
    redirect_result(parts, request, &[("error", error.code), ("error_description", &error.description)])
}

/// Redirects to the client with a result. Tokens are sent in the fragment, which servers do not receive, and codes in
/// the query.
fn redirect_result(parts: &Parts, request: &AuthorizationRequest, result: &[(&str, &str)]) -> Response<Body> {
    let mut result = result.to_vec();
    // The client receives its state unchanged, also when it is empty.
    result.extend(request.pairs.iter().find(|(name, _)| name == "state").map(|(_, state)| ("state", state.as_str())));
    let result = encode(&result);
    let uri = &request.redirect_uri;
    let separator = match (&request.response_type, uri.split_once('?')) {
        (ResponseType::Token, _) => "#",
        (ResponseType::Code { .. }, None) => "?",
        (ResponseType::Code { .. }, Some((_, ""))) => "",
        (ResponseType::Code { .. }, Some(_)) => "&",
    };
    redirect(parts, &format!("{uri}{separator}{result}"))
}

/// The person has signed in and allows the request: issues a token or a code.
fn grant(
    context: &LoginContext<'_>,
    parts: &Parts,
    request: &AuthorizationRequest,
    person: PersonKey,
) -> Response<Body> {
    let (logins, now) = (&context.authority.logins, context.now);
    context.organization.write().people.change(person, |person| person.last_login = Some(now));
    let mut response = match &request.response_type {
        ResponseType::Token => {
            let token = context.issue_token(Owner::Person(person), request.client);
            let seconds = context.authority.token_lifetime.to_string();
            redirect_result(
                parts,
                request,
                &[("access_token", &token), ("expires_in", &seconds), ("token_type", "bearer")],
            )
        }
        ResponseType::Code { challenge } => {
            let code = Code {
                client: request.client,
                person,
                redirect_uri: request.redirect_uri.clone(),
                challenge: challenge.clone(),
                expires: now + CODE_LIFETIME,
            };
            let code = logins.add_code(code, now);
            redirect_result(parts, request, &[("code", &code)])
        }
    };
    set_cookie(&mut response, &logins.sign_in(person, now), 8 * 3_600);
    response
}
