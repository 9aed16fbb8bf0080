//! The pages of the login host. They are plain HTML: they work without scripts, with the keyboard, and in any width.

use std::fmt::Write;

use axum::body::Body;
use axum::http::header::{self, HeaderValue};
use axum::http::{Response, StatusCode};

use crate::authentication::clients::{ClientKey, Clients};
use crate::state::{Organization, PersonKey, PersonState, Subject};
use crate::transport::query_string::Pairs;

/// Roles, and how many people of each the page offers.
const CANDIDATES: [(&str, usize); 4] = [("admin", 1), ("supervisor", 2), ("user", 2), ("employee", 1)];

/// Number of people among whom the page looks for candidates.
const SEARCH_LIMIT: u32 = 500;

const STYLE: &str = "\
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}\
body{box-sizing:border-box;margin:0;padding:1rem;display:grid;place-items:center;min-height:100vh;background:#eef1f5;color:#1a2330}\
main{box-sizing:border-box;width:min(34rem,100%);padding:clamp(1rem,5vw,2rem);background:#fff;border-radius:.75rem;\
box-shadow:0 1px 3px #1a233033}\
h1{margin:0 0 .5rem;font-size:1.5rem}\
p{margin:.5rem 0 1rem;overflow-wrap:anywhere}\
fieldset{margin:0;padding:0;border:0}\
legend{padding:0;margin-bottom:.5rem;font-weight:600}\
.person{display:flex;gap:.75rem;align-items:flex-start;padding:.5rem;border-radius:.5rem}\
.person>:last-child{flex:1;min-width:0}\
.person:hover{background:#f1f4f9}\
.person:has(:checked){background:#e3ecff}\
.person small{display:block;color:#4a5568;overflow-wrap:anywhere}\
input[type=radio]{margin:.35rem 0 0}\
input[type=text]{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;border:1px solid #657084;border-radius:.375rem}\
label{cursor:pointer}\
.problem{padding:.5rem .75rem;border-left:.25rem solid #b3261e;background:#fdecea;color:#7a1610}\
.decision{display:flex;gap:.75rem;margin-top:1.5rem}\
button{font:inherit;font-weight:600;padding:.6rem 1.5rem;border-radius:.5rem;border:2px solid #1f4fb5;cursor:pointer}\
button[value=allow]{background:#1f4fb5;color:#fff}\
button[value=deny]{background:transparent;color:#1f4fb5}\
:focus-visible{outline:3px solid #e08a00;outline-offset:2px}\
@media (prefers-color-scheme:dark){\
body{background:#11161d;color:#e6eaf0}main{background:#1b222c}.person:hover{background:#222c39}.person:has(:checked){background:#24344f}\
.person small{color:#aab4c3}.problem{background:#3b1815;color:#ffd9d4}\
button{border-color:#8db2ff}button[value=allow]{background:#8db2ff;color:#0c1a33}button[value=deny]{color:#a9c5ff}}";

/// The login page: the user chooses a person, and allows or denies. `unknown` is an email address or id that was
/// entered and belongs to nobody.
pub fn login(
    clients: &Clients,
    organization: &Organization,
    pairs: &Pairs,
    client: ClientKey,
    chosen: Option<PersonKey>,
    unknown: Option<&str>,
) -> Response<Body> {
    let mut people = candidates(organization);
    if let Some(key) = chosen {
        people.retain(|other| *other != key);
        people.insert(0, key);
    }
    let mut main = format!(
        "<h1>Sign in to {}</h1><p>The application <strong>{}</strong> asks to act in your name. This is a local \
         organization for trying things out: nobody needs a password.</p><form method=\"post\" action=\"/oauth/authorize\">",
        escape(&organization.name),
        escape(&clients.get(client).id)
    );
    for (name, value) in pairs {
        let _ = write!(main, "<input type=\"hidden\" name=\"{}\" value=\"{}\">", escape(name), escape(value));
    }
    if unknown.is_some() {
        main += "<p class=\"problem\" id=\"problem\" role=\"alert\">There is no active person with this email address \
                 or id.</p>";
    }
    main += "<fieldset><legend>Who are you?</legend>";
    for (at, key) in people.iter().enumerate() {
        let person = organization.people.get(*key);
        let _ = write!(
            main,
            "<div class=\"person\"><input type=\"radio\" name=\"person\" id=\"person-{at}\" value=\"{}\"{}>\
             <label for=\"person-{at}\">{}<small>{} · {}</small><small>{}</small></label></div>",
            person.id,
            if at == 0 && unknown.is_none() { " checked" } else { "" },
            escape(&person.name),
            escape(role(organization, *key)),
            escape(person.title.as_deref().unwrap_or("no title")),
            escape(&person.email),
        );
    }
    let described = if unknown.is_some() { " aria-invalid=\"true\" aria-describedby=\"problem\"" } else { "" };
    let _ = write!(
        main,
        "<div class=\"person\"><input type=\"radio\" name=\"person\" id=\"person-other\" value=\"other\"{}>\
         <div><label for=\"person-other\">Somebody else</label>\
         <label for=\"other\"><small>Email address or id; what stands here counts, whoever is chosen</small></label>\
         <input type=\"text\" name=\"other\" id=\"other\" autocomplete=\"off\" spellcheck=\"false\" value=\"{}\"{described}>\
         </div></div></fieldset><div class=\"decision\">\
         <button type=\"submit\" name=\"decision\" value=\"allow\">Allow</button>\
         <button type=\"submit\" name=\"decision\" value=\"deny\">Deny</button></div></form>",
        if unknown.is_some() { " checked" } else { "" },
        escape(unknown.unwrap_or("")),
    );
    let status = if unknown.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    html(status, &format!("Sign in to {}", organization.name), &main)
}

/// A few active people of each role.
fn candidates(organization: &Organization) -> Vec<PersonKey> {
    let count = u32::try_from(organization.people.len()).unwrap_or(u32::MAX).min(SEARCH_LIMIT);
    let active: Vec<PersonKey> =
        (0..count).map(PersonKey).filter(|key| organization.people.get(*key).state == PersonState::Active).collect();
    let of_role = |(name, most): (&'static str, usize)| {
        active.iter().copied().filter(move |key| role(organization, *key) == name).take(most)
    };
    CANDIDATES.into_iter().flat_map(of_role).collect()
}

/// The role of a person with the most permissions.
fn role(organization: &Organization, key: PersonKey) -> &'static str {
    let own = organization.access.own(&organization.people, &Subject::Person(key));
    own.iter().map(|grant| grant.role).min().map_or("no role", |at| organization.access.role(at).name)
}

/// The page after `/logout`.
pub fn signed_out() -> Response<Body> {
    html(StatusCode::OK, "You are signed out", "<h1>You are signed out</h1><p>You can close this page.</p>")
}

/// A page with an error message.
pub fn error(status: StatusCode, title: &str, text: &str) -> Response<Body> {
    let main = format!("<h1>{}</h1><p class=\"problem\" role=\"alert\">{}</p>", escape(title), escape(text));
    html(status, title, &main)
}

/// Error text for a client that is not registered; says how to register it.
pub fn unregistered_client(clients: &Clients, id: Option<&str>) -> String {
    let known = clients.ids().join(", ");
    let found = match id {
        Some(id) => format!("The client {id} is not registered."),
        None => "The parameter client_id is missing.".to_owned(),
    };
    format!("{found} There are {known}; start the sandbox with --client ID=REDIRECT-URI to register another.")
}

/// Error text for a redirect URI that is not registered; says how to register it.
pub fn unregistered_uri(uri: &str) -> String {
    format!(
        "The redirect URI {uri} is not registered for this client; start the sandbox with --client ID=REDIRECT-URI, \
         where the URI is exactly the one that the application sends."
    )
}

fn html(status: StatusCode, title: &str, main: &str) -> Response<Body> {
    let text = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">\
         <title>{}</title><link rel=\"icon\" href=\"data:,\"><style>{STYLE}</style></head><body><main>{main}</main></body></html>",
        escape(title)
    );
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_FRAME_OPTIONS, "DENY"),
        // No form-action: browsers would also apply it to the redirect to the application.
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Escapes a text for HTML.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::seed::organization::generate;

    #[test]
    fn people_of_every_role_are_offered() {
        let organization = generate(1, 200);
        let roles: Vec<&str> = candidates(&organization).into_iter().map(|key| role(&organization, key)).collect();
        assert_eq!(roles, ["admin", "supervisor", "supervisor", "user", "user", "employee"]);
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape("<a href=\"x\">'&"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    }
}
