//! `/oauth/authorize`: checks what a client asks for, asks the person, and sends the answer back to the client.
//!
//! `auto=1` signs in without the page (the person of `login_hint`, or the first one), `auto=deny` refuses; both are for
//! tests and no part of the real login page. `prompt=none` never shows the page either: it needs a session.

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Response, StatusCode};

use super::clients::ClientKey;
use super::codes::{CODE_LIFETIME, Code, is_pkce_text, new_token};
use super::{Pairs, encoded, page, redirect, set_cookie, signed_in, value};
use crate::app::App;
use crate::auth::{Grant, Owner};
use crate::state::{Organization, PersonKey, PersonState};

/// Parameters that must not come twice.
const ONCE: [&str; 6] =
    ["client_id", "redirect_uri", "response_type", "state", "code_challenge", "code_challenge_method"];

/// What the client gets in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Wanted {
    Token,
    Code { challenge: Option<String> },
}

/// A request that has been checked.
pub struct Request {
    client: ClientKey,
    redirect_uri: String,
    wanted: Wanted,
    pairs: Pairs,
}

/// An error that goes back to the client.
struct Fault {
    code: &'static str,
    description: String,
}

fn fault<T>(code: &'static str, description: impl Into<String>) -> Result<T, Fault> {
    Err(Fault { code, description: description.into() })
}

/// Answers the request that a client has sent the browser with.
pub fn ask(app: &App, parts: &Parts, pairs: Pairs) -> Response<Body> {
    let request = match check(app, parts, pairs) {
        Ok(request) => request,
        Err(response) => return *response,
    };
    let now = app.clock.now();
    let hint = value(&request.pairs, "login_hint");
    let session = signed_in(app, &parts.headers, now);
    let hinted = {
        let organization = app.organization.read();
        hint.map_or(Some(organization.people.first()), |hint| find(&organization, hint))
    };
    match (value(&request.pairs, "auto"), value(&request.pairs, "prompt")) {
        (Some("deny"), _) => deny(parts, &request),
        (Some("1" | "true"), _) => match hinted {
            Some(person) => grant(app, parts, &request, person),
            None => back(parts, &request, &denied("login_hint names nobody who could sign in.")),
        },
        (Some(other), _) => {
            let text = format!("auto={other} is unknown; auto=1 signs in and auto=deny refuses.");
            back(parts, &request, &Fault { code: "invalid_request", description: text })
        }
        (None, Some("none")) => match session {
            Some(person) => grant(app, parts, &request, person),
            None => {
                let description = "Nobody has signed in with this browser, and prompt=none shows no page.".to_owned();
                back(parts, &request, &Fault { code: "login_required", description })
            }
        },
        (None, _) => {
            let organization = app.organization.read();
            let chosen = hint.and(hinted).or(session);
            page::choose(app, &organization, &request.pairs, request.client, chosen, None)
        }
    }
}

/// Answers the form of the page.
pub fn decide(app: &App, parts: &Parts, mut pairs: Pairs) -> Response<Body> {
    let decision = value(&pairs, "decision").unwrap_or("").to_owned();
    let chosen = value(&pairs, "person").unwrap_or("").to_owned();
    let other = value(&pairs, "other").unwrap_or("").trim().to_owned();
    pairs.retain(|(name, _)| !matches!(name.as_str(), "decision" | "person" | "other"));
    let request = match check(app, parts, pairs) {
        Ok(request) => request,
        Err(response) => return *response,
    };
    match decision.as_str() {
        "deny" => deny(parts, &request),
        "allow" => {
            // What has been typed counts, whatever is chosen above it.
            let name = if other.is_empty() { &chosen } else { &other };
            let organization = app.organization.read();
            match find(&organization, name) {
                Some(person) => {
                    drop(organization);
                    grant(app, parts, &request, person)
                }
                None => page::choose(app, &organization, &request.pairs, request.client, None, Some(name)),
            }
        }
        _ => page::error(StatusCode::BAD_REQUEST, "Nothing was decided", "Go back, then choose Allow or Deny."),
    }
}

/// An active person by email address, user name or id.
fn find(organization: &Organization, name: &str) -> Option<PersonKey> {
    let people = &organization.people;
    let key = people.by_id(name).or_else(|| people.by_email(name))?;
    (people.get(key).state == PersonState::Active).then_some(key)
}

/// Checks a request. Until client and redirect URI are known to belong together, errors are told on a page.
fn check(app: &App, parts: &Parts, pairs: Pairs) -> Result<Request, Box<Response<Body>>> {
    let told = |text: String| Box::new(page::error(StatusCode::BAD_REQUEST, "This login cannot begin", &text));
    let twice = ONCE.into_iter().find(|name| pairs.iter().filter(|(known, _)| known == name).count() > 1);
    if let Some(name @ ("client_id" | "redirect_uri")) = twice {
        return Err(told(format!("The parameter {name} was sent more than once.")));
    }
    let id = value(&pairs, "client_id");
    let Some(client) = id.and_then(|id| app.clients.find(id)) else {
        return Err(told(page::unknown_client(app, id)));
    };
    let Some(redirect_uri) = value(&pairs, "redirect_uri").map(str::to_owned) else {
        return Err(told("The parameter redirect_uri is missing.".to_owned()));
    };
    if !app.clients.get(client).allows(&redirect_uri) {
        return Err(told(page::unregistered(&redirect_uri)));
    }
    let mut request = Request { client, redirect_uri, wanted: Wanted::Code { challenge: None }, pairs };
    if value(&request.pairs, "response_type") == Some("token") {
        request.wanted = Wanted::Token;
    }
    match wanted(app, &request, twice) {
        Ok(wanted) => Ok(Request { wanted, ..request }),
        Err(fault) => Err(Box::new(back(parts, &request, &fault))),
    }
}

fn wanted(app: &App, request: &Request, twice: Option<&str>) -> Result<Wanted, Fault> {
    if let Some(name) = twice {
        return fault("invalid_request", format!("The parameter {name} was sent more than once."));
    }
    match value(&request.pairs, "response_type") {
        Some("token") => return Ok(Wanted::Token),
        Some("code") => {}
        None => return fault("invalid_request", "The parameter response_type is missing; send token or code."),
        Some(_) => return fault("unsupported_response_type", "response_type must be token or code."),
    }
    let challenge = value(&request.pairs, "code_challenge");
    match (challenge, value(&request.pairs, "code_challenge_method")) {
        (Some(challenge), Some("S256")) if challenge.len() == 43 && is_pkce_text(challenge) => {
            Ok(Wanted::Code { challenge: Some(challenge.to_owned()) })
        }
        (Some(_), Some("S256")) => fault("invalid_request", "code_challenge must be 43 characters of base64url."),
        (Some(_), _) => fault("invalid_request", "code_challenge_method must be S256."),
        (None, Some(_)) => fault("invalid_request", "code_challenge_method came without code_challenge."),
        (None, None) if app.clients.get(request.client).secret.is_none() => {
            fault("invalid_request", "A client without a secret must use PKCE: send code_challenge.")
        }
        (None, None) => Ok(Wanted::Code { challenge: None }),
    }
}

fn denied(description: &str) -> Fault {
    Fault { code: "access_denied", description: description.to_owned() }
}

fn deny(parts: &Parts, request: &Request) -> Response<Body> {
    back(parts, request, &denied("The person did not allow the application to sign in."))
}

/// Sends an error to the client.
fn back(parts: &Parts, request: &Request, fault: &Fault) -> Response<Body> {
    send(parts, request, &[("error", fault.code), ("error_description", &fault.description)])
}

/// Tokens go into the fragment, which no server sees; codes into the query.
fn send(parts: &Parts, request: &Request, answer: &[(&str, &str)]) -> Response<Body> {
    let mut answer = answer.to_vec();
    // The state comes back as it was sent, an empty one too.
    answer.extend(request.pairs.iter().find(|(name, _)| name == "state").map(|(_, state)| ("state", state.as_str())));
    let answer = encoded(&answer);
    let uri = &request.redirect_uri;
    let separator = match (&request.wanted, uri.split_once('?')) {
        (Wanted::Token, _) => "#",
        (Wanted::Code { .. }, None) => "?",
        (Wanted::Code { .. }, Some((_, ""))) => "",
        (Wanted::Code { .. }, Some(_)) => "&",
    };
    redirect(parts, &format!("{uri}{separator}{answer}"))
}

/// The person has signed in and allows it.
fn grant(app: &App, parts: &Parts, request: &Request, person: PersonKey) -> Response<Body> {
    let now = app.clock.now();
    app.organization.write().people.change(person, |person| person.last_login = Some(now));
    let mut response = match &request.wanted {
        Wanted::Token => {
            let token = new_token();
            let lifetime = app.settings.token_lifetime;
            let grant = Grant::new(Owner::Person(person), Some(request.client), now, Some(lifetime));
            app.tokens.add(token.clone(), grant);
            let seconds = lifetime.to_string();
            send(parts, request, &[("access_token", &token), ("expires_in", &seconds), ("token_type", "bearer")])
        }
        Wanted::Code { challenge } => {
            let code = Code {
                client: request.client,
                person,
                redirect_uri: request.redirect_uri.clone(),
                challenge: challenge.clone(),
                expires: now + CODE_LIFETIME,
            };
            let code = app.logins.add_code(code, now);
            send(parts, request, &[("code", &code)])
        }
    };
    set_cookie(&mut response, &app.logins.sign_in(person, now), 8 * 3_600);
    response
}
