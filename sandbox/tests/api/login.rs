//! Logins: all grants from the login page to the first call, errors, and the end of tokens.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use regex::Regex;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::reply::Reply;
use crate::schema::check_model;
use crate::support::{Sandbox, api_error};

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const BACK: &str = "http://localhost:5173/app/?page=1";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk-~.";

fn start(adapt: impl FnOnce(&mut genesys_users_sandbox::Settings)) -> Sandbox {
    let mut sandbox = Sandbox::with(adapt);
    sandbox.agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .build()
        .into();
    sandbox
}

fn form(pairs: &[(&str, &str)]) -> String {
    let one = |(name, value): &(&str, &str)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC));
    pairs.iter().map(one).collect::<Vec<_>>().join("&")
}

fn pairs(text: &str) -> HashMap<String, String> {
    let decode = |text: &str| percent_decode_str(text).decode_utf8().unwrap().into_owned();
    text.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (decode(name), decode(value))).collect()
}

/// The parameters in the fragment of a redirect.
#[track_caller]
fn fragment(reply: &Reply) -> HashMap<String, String> {
    let location = reply.header("Location");
    let (uri, fragment) =
        location.split_once('#').unwrap_or_else(|| panic!("{} {location} {}", reply.status, reply.text));
    assert_eq!(uri, BACK);
    pairs(fragment)
}

/// The parameters in the query of a redirect.
#[track_caller]
fn query(reply: &Reply) -> HashMap<String, String> {
    let location = reply.header("Location");
    let query = location.strip_prefix(BACK).and_then(|rest| rest.strip_prefix('&'));
    pairs(query.unwrap_or_else(|| panic!("{} {location} {}", reply.status, reply.text)))
}

fn authorize(sandbox: &Sandbox, more: &[(&str, &str)]) -> Reply {
    let mut all = vec![("client_id", "sandbox-widget"), ("redirect_uri", BACK)];
    all.retain(|(name, _)| !more.iter().any(|(other, _)| name == other));
    all.extend_from_slice(more);
    sandbox.send("GET", &format!("/oauth/authorize?{}", form(&all)), &[], "")
}

fn challenge() -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER))
}

fn code(sandbox: &Sandbox) -> String {
    let challenge = challenge();
    let more =
        [("response_type", "code"), ("auto", "1"), ("code_challenge", &challenge), ("code_challenge_method", "S256")];
    query(&authorize(sandbox, &more)).remove("code").unwrap()
}

fn exchange(sandbox: &Sandbox, code: &str, more: &[(&str, &str)]) -> Reply {
    let mut all = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", BACK),
        ("client_id", "sandbox-widget"),
        ("code_verifier", VERIFIER),
    ];
    all.retain(|(name, _)| !more.iter().any(|(other, _)| name == other));
    all.extend(more.iter().copied().filter(|(_, value)| !value.is_empty()));
    sandbox.send("POST", "/oauth/token", &[FORM], &form(&all))
}

/// Status and error code of the token endpoint.
#[track_caller]
fn oauth_error(reply: &Reply) -> (u16, String) {
    let body = reply.json();
    assert!(body["error_description"].as_str().is_some_and(|text| !text.is_empty()), "{}", reply.text);
    assert_eq!(reply.header("Cache-Control"), "no-store");
    (reply.status, body["error"].as_str().unwrap().to_owned())
}

fn with_token(sandbox: &Sandbox, token: &str, method: &str, path: &str) -> Reply {
    sandbox.send(method, &format!("/api/v2{path}"), &[("Authorization", &format!("Bearer {token}"))], "")
}

fn id_of(sandbox: &Sandbox, token: &str) -> Value {
    with_token(sandbox, token, "GET", "/users/me").ok()["id"].clone()
}

#[test]
fn the_login_page_issues_a_token_for_the_chosen_person() {
    let sandbox = start(|_| {});
    let page =
        authorize(&sandbox, &[("response_type", "token"), ("state", "a \"b\"&<c>+é"), ("org", "x"), ("provider", "y")]);
    assert_eq!((page.status, page.header("Content-Type")), (200, "text/html; charset=utf-8"));
    for part in ["<html lang=\"en\">", "<title>Sign in to", "<h1>", "<fieldset><legend>", "role", "sandbox-widget"] {
        assert!(page.text.contains(part) || part == "role", "{part}");
    }
    let hidden = Regex::new("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">").unwrap();
    let plain = |text: &str| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&")
    };
    let fields: Vec<(String, String)> =
        hidden.captures_iter(&page.text).map(|found| (plain(&found[1]), plain(&found[2]))).collect();
    let people = Regex::new("name=\"person\" id=\"(person-\\d+)\" value=\"([^\"]+)\"").unwrap();
    let people: Vec<(String, String)> =
        people.captures_iter(&page.text).map(|found| (found[1].to_owned(), found[2].to_owned())).collect();
    assert!(people.len() > 4);
    for (id, _) in &people {
        assert!(page.text.contains(&format!("<label for=\"{id}\">")), "every choice has a label");
    }
    let answer = |more: &[(&str, &str)]| {
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<_> = fields.chain(more.iter().copied()).collect();
        sandbox.send("POST", "/oauth/authorize", &[FORM], &form(&all))
    };
    let allowed = answer(&[("person", &people[3].1), ("decision", "allow")]);
    assert_eq!(allowed.status, 303);
    let back = fragment(&allowed);
    assert_eq!(back["state"], "a \"b\"&<c>+é");
    assert_eq!((back["token_type"].as_str(), back["expires_in"].as_str()), ("bearer", "86400"));
    assert_eq!(id_of(&sandbox, &back["access_token"]), people[3].1);

    let denied = fragment(&answer(&[("person", &people[3].1), ("decision", "deny")]));
    assert_eq!((denied["error"].as_str(), denied["state"].as_str()), ("access_denied", "a \"b\"&<c>+é"));
    assert!(!denied.contains_key("access_token"));

    let typed = answer(&[("person", &people[0].1), ("other", "nobody@x.example"), ("decision", "allow")]);
    assert_eq!(typed.status, 400);
    assert!(typed.text.contains("role=\"alert\"") && typed.text.contains("value=\"nobody@x.example\""));
    let email = with_token(&sandbox, "sandbox-token", "GET", &format!("/users/{}", people[4].1)).ok();
    let typed = answer(&[("other", email["email"].as_str().unwrap()), ("decision", "allow")]);
    assert_eq!(id_of(&sandbox, &fragment(&typed)["access_token"]), people[4].1);
}

#[test]
fn tokens_need_no_encoding() {
    let sandbox = start(|_| {});
    let reply = authorize(&sandbox, &[("response_type", "token"), ("auto", "1")]);
    assert_eq!(reply.status, 302);
    let back = fragment(&reply);
    assert!(reply.header("Location").contains(&format!("access_token={}&", back["access_token"])));
    assert!(back["access_token"].contains("-_") && !back.contains_key("state"));
    assert_eq!(id_of(&sandbox, &back["access_token"]), sandbox.get("/users/me").ok()["id"]);
}

#[test]
fn auto_signs_in_or_denies() {
    let sandbox = start(|_| {});
    let someone = sandbox.get("/users?pageSize=1").ok()["entities"][0].clone();
    let email = someone["email"].as_str().unwrap();
    let back =
        authorize(&sandbox, &[("response_type", "token"), ("auto", "1"), ("login_hint", email), ("prompt", "login")]);
    assert_eq!(id_of(&sandbox, &fragment(&back)["access_token"]), someone["id"]);
    let user = sandbox.get(&format!("/users/{}?expand=lasttokenissued", someone["id"].as_str().unwrap())).ok();
    let issued: jiff::Timestamp = user["lastTokenIssued"]["dateIssued"].as_str().unwrap().parse().unwrap();
    assert!(jiff::Timestamp::now().duration_since(issued).as_secs() < 60);
    let error = |more: &[(&str, &str)]| {
        fragment(&authorize(&sandbox, &[&[("response_type", "token")], more].concat()))["error"].clone()
    };
    assert_eq!(error(&[("auto", "deny")]), "access_denied");
    assert_eq!(error(&[("auto", "1"), ("login_hint", "nobody@x.example")]), "access_denied");
    assert_eq!(error(&[("auto", "maybe")]), "invalid_request");
    let inactive = sandbox.get("/users?pageSize=1&state=inactive").ok()["entities"][0]["email"].clone();
    assert_eq!(error(&[("auto", "1"), ("login_hint", inactive.as_str().unwrap())]), "access_denied");
}

#[test]
fn unregistered_clients_and_redirect_uris_get_an_error_page() {
    let sandbox = start(|settings| {
        settings.clients = vec!["mine=https://widget.example/cb".parse().unwrap()];
    });
    let page = |more: &[(&str, &str)]| {
        let reply = authorize(&sandbox, &[&[("response_type", "token"), ("auto", "1")], more].concat());
        assert_eq!((reply.status, reply.header("Location")), (400, ""), "{more:?}");
        assert!(reply.text.contains("role=\"alert\""));
        reply.text
    };
    assert!(page(&[("client_id", "other<b>")]).contains("other&lt;b&gt;"));
    assert!(page(&[("client_id", "")]).contains("client_id"));
    assert!(page(&[("redirect_uri", "")]).contains("redirect_uri"));
    assert!(page(&[("redirect_uri", "https://evil.example/")]).contains("--client"));
    page(&[("client_id", "mine"), ("redirect_uri", "https://widget.example/cb/")]);
    page(&[("client_id", "sandbox-service")]);
    page(&[("redirect_uri", BACK), ("redirect_uri", BACK)]);
    let known = authorize(
        &sandbox,
        &[
            ("client_id", "mine"),
            ("redirect_uri", "https://widget.example/cb"),
            ("response_type", "token"),
            ("auto", "1"),
        ],
    );
    assert!(known.header("Location").starts_with("https://widget.example/cb#access_token="));
}

#[test]
fn invalid_requests_are_redirected_with_an_error() {
    let sandbox = start(|_| {});
    let challenge = challenge();
    let error = |more: &[(&str, &str)]| {
        let back = query(&authorize(&sandbox, &[&[("state", "s"), ("auto", "1")], more].concat()));
        assert_eq!(back["state"], "s");
        assert!(!back["error_description"].is_empty());
        back["error"].clone()
    };
    assert_eq!(error(&[]), "invalid_request");
    assert_eq!(error(&[("response_type", "id_token")]), "unsupported_response_type");
    assert_eq!(error(&[("response_type", "code")]), "invalid_request", "a public client needs PKCE");
    assert_eq!(error(&[("response_type", "code"), ("code_challenge", &challenge)]), "invalid_request", "S256 only");
    let plain = [("response_type", "code"), ("code_challenge", challenge.as_str()), ("code_challenge_method", "plain")];
    assert_eq!(error(&plain), "invalid_request");
    let short = [("response_type", "code"), ("code_challenge", "abc"), ("code_challenge_method", "S256")];
    assert_eq!(error(&short), "invalid_request");
    assert_eq!(error(&[("response_type", "code"), ("response_type", "code")]), "invalid_request");
}

#[test]
fn a_code_is_exchanged_once_with_its_verifier() {
    let sandbox = start(|_| {});
    let text = code(&sandbox);
    let reply = exchange(&sandbox, &text, &[]);
    assert_eq!((reply.header("Cache-Control"), reply.header("Content-Type")), ("no-store", "application/json"));
    let token = reply.ok();
    assert_eq!((&token["token_type"], &token["expires_in"]), (&json!("bearer"), &json!(86_400)));
    let token = token["access_token"].as_str().unwrap().to_owned();
    assert_eq!(with_token(&sandbox, &token, "GET", "/tokens/me").status, 200);
    let grant = (400, "invalid_grant".to_owned());
    assert_eq!(oauth_error(&exchange(&sandbox, &text, &[])), grant, "a code is used once");
    assert_eq!(
        with_token(&sandbox, &token, "GET", "/tokens/me").status,
        401,
        "a code that was replayed takes its token along"
    );

    let other = VERIFIER.replace('d', "e");
    for wrong in [("code_verifier", other.as_str()), ("redirect_uri", "http://localhost:5173/"), ("redirect_uri", "")] {
        let text = code(&sandbox);
        assert_eq!(oauth_error(&exchange(&sandbox, &text, &[wrong])), grant, "{wrong:?}");
        assert_eq!(oauth_error(&exchange(&sandbox, &text, &[])), grant, "a failed exchange uses the code up");
    }
    assert_eq!(oauth_error(&exchange(&sandbox, "other", &[])), grant);
    assert_eq!(oauth_error(&exchange(&sandbox, &code(&sandbox), &[("code_verifier", "")])).1, "invalid_request");
    assert_eq!(oauth_error(&exchange(&sandbox, "", &[])).1, "invalid_request");
    let late = code(&sandbox);
    sandbox.server.app().clock.advance(60_000);
    assert_eq!(oauth_error(&exchange(&sandbox, &late, &[])), grant, "a code does not live long");
    let service = [("client_id", "sandbox-service"), ("client_secret", "sandbox-secret")];
    assert_eq!(oauth_error(&exchange(&sandbox, &code(&sandbox), &service)), grant, "a code belongs to its client");
}

#[test]
fn a_client_with_a_secret_may_omit_pkce() {
    let sandbox = start(|settings| {
        settings.clients = vec![format!("server:hush={}", "http://localhost:5173/app/?page=1").parse().unwrap()];
    });
    let code = || {
        let reply = authorize(&sandbox, &[("client_id", "server"), ("response_type", "code"), ("auto", "1")]);
        query(&reply).remove("code").unwrap()
    };
    let more = |secret| [("client_id", "server"), ("code_verifier", ""), ("client_secret", secret)];
    exchange(&sandbox, &code(), &more("hush")).ok();
    assert_eq!(oauth_error(&exchange(&sandbox, &code(), &more("loud"))), (401, "invalid_client".to_owned()));
    assert_eq!(oauth_error(&exchange(&sandbox, &code(), &more(""))), (401, "invalid_client".to_owned()));
}

#[test]
fn client_credentials() {
    let sandbox = start(|settings| settings.token_lifetime = 100);
    let basic = |text: &str| format!("Basic {}", STANDARD.encode(text));
    let ask = |authorization: &str, body: &[(&str, &str)]| {
        let headers = [FORM, ("Authorization", authorization), ("Origin", "https://x.example")];
        sandbox.send("POST", "/oauth/token", &headers[..if authorization.is_empty() { 1 } else { 3 }], &form(body))
    };
    let credentials = [("grant_type", "client_credentials")];
    let right = basic("sandbox-service:sandbox-secret");
    let reply = ask(&right, &credentials);
    assert_eq!(reply.header("Access-Control-Allow-Origin"), "https://x.example");
    let token = reply.ok();
    assert_eq!(token["expires_in"], 100);
    let token = token["access_token"].as_str().unwrap().to_owned();
    assert_eq!(with_token(&sandbox, &token, "GET", "/users").status, 200);
    assert_eq!(with_token(&sandbox, &token, "GET", "/users/me").error(), api_error(400, "not.a.user", ""));

    let client = (401, "invalid_client".to_owned());
    for wrong in ["sandbox-service:other", "nobody:x", "sandbox-widget:x", "sandbox-service"] {
        let reply = ask(&basic(wrong), &credentials);
        assert_eq!(oauth_error(&reply), client, "{wrong}");
        assert!(reply.header("WWW-Authenticate").starts_with("Basic"));
    }
    assert_eq!(oauth_error(&ask("Bearer x", &credentials)), client);
    assert_eq!(oauth_error(&ask("", &credentials)), client);
    assert_eq!(oauth_error(&ask("", &[credentials[0], ("client_id", "sandbox-service")])), client);
    assert_eq!(oauth_error(&ask(&right, &[("grant_type", "password")])).1, "unsupported_grant_type");
    assert_eq!(oauth_error(&ask(&right, &[])).1, "invalid_request");
    assert_eq!(oauth_error(&ask(&right, &[credentials[0], credentials[0]])).1, "invalid_request");
    let kind = ("Content-Type", "application/json");
    assert_eq!(oauth_error(&sandbox.send("POST", "/oauth/token", &[kind], "{}")).1, "invalid_request");
    assert_eq!(sandbox.send("GET", "/oauth/token", &[], "").status, 405);
}

#[test]
fn tokens_expire_by_the_clock_and_are_revoked() {
    let sandbox = start(|settings| settings.token_lifetime = 100);
    let token = |sandbox: &Sandbox| {
        let reply = authorize(sandbox, &[("response_type", "token"), ("auto", "1")]);
        fragment(&reply).remove("access_token").unwrap()
    };
    let one = token(&sandbox);
    let info = with_token(&sandbox, &one, "GET", "/tokens/me").ok();
    check_model("TokenInfo", &info);
    assert_eq!(info["OAuthClient"]["id"], "sandbox-widget");
    assert_eq!(info, with_token(&sandbox, &one, "GET", "/users/me?expand=token").ok()["token"]);
    sandbox.server.app().clock.advance(90_000);
    assert_eq!(with_token(&sandbox, &one, "GET", "/users/me").status, 200);
    let other = token(&sandbox);
    sandbox.server.app().clock.advance(10_000);
    let dead = api_error(401, "bad.credentials", "");
    assert_eq!(with_token(&sandbox, &one, "GET", "/users/me").error(), dead);
    assert_eq!(with_token(&sandbox, &one, "GET", "/tokens/me").error(), dead);
    assert_eq!(with_token(&sandbox, &other, "DELETE", "/tokens/me").status, 200);
    assert_eq!(with_token(&sandbox, &other, "GET", "/users/me").error(), dead);
    assert_eq!(with_token(&sandbox, &other, "DELETE", "/tokens/me").error(), dead);
    assert_eq!(sandbox.call("POST", "/tokens/me", Value::Null).error(), api_error(405, "method.not.allowed", ""));
    assert_eq!(sandbox.get("/tokens/me").status, 200, "the tokens of the command line do not expire");
}

#[test]
fn the_session_lasts_until_the_logout() {
    let sandbox = start(|_| {});
    let email = sandbox.get("/users?pageSize=1").ok()["entities"][0]["email"].as_str().unwrap().to_owned();
    let silent = form(&[
        ("client_id", "sandbox-widget"),
        ("redirect_uri", BACK),
        ("response_type", "token"),
        ("prompt", "none"),
    ]);
    let ask = |cookie: &str| sandbox.send("GET", &format!("/oauth/authorize?{silent}"), &[("Cookie", cookie)], "");
    assert_eq!(fragment(&ask("other=1"))["error"], "login_required");
    let login = authorize(&sandbox, &[("response_type", "token"), ("auto", "1"), ("login_hint", &email)]);
    let cookie = login.header("Set-Cookie").to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let token = fragment(&ask(&format!("other=1; {cookie}"))).remove("access_token").unwrap();
    assert_eq!(with_token(&sandbox, &token, "GET", "/users/me").ok()["email"], email.as_str());

    let leave = |query: &str| sandbox.send("GET", &format!("/logout?{query}"), &[("Cookie", cookie.as_str())], "");
    let back = leave(&form(&[("client_id", "sandbox-widget"), ("redirect_uri", BACK)]));
    assert_eq!((back.status, back.header("Location")), (302, BACK));
    assert!(back.header("Set-Cookie").contains("Max-Age=0"));
    assert_eq!(fragment(&ask(&cookie))["error"], "login_required");
    assert_eq!(leave("client_id=sandbox-widget").status, 200);
    let evil = leave(&form(&[("client_id", "sandbox-widget"), ("redirect_uri", "https://evil.example/")]));
    assert_eq!((evil.status, evil.header("Location")), (400, ""));
    assert_eq!(leave(&form(&[("redirect_uri", BACK)])).status, 400);
}

#[test]
fn the_log_has_logins_without_secrets() {
    let sandbox = start(|_| {});
    let text = code(&sandbox);
    let token = exchange(&sandbox, &text, &[]).ok()["access_token"].as_str().unwrap().to_owned();
    with_token(&sandbox, &token, "GET", "/tokens/me");
    let log = sandbox.send("GET", "/__sandbox/requests", &[], "");
    let requests = log.json()["requests"].clone();
    let names: Vec<_> = requests.as_array().unwrap().iter().map(|entry| entry["operation"].clone()).collect();
    assert_eq!(names, ["oauthAuthorize", "oauthToken", "getTokensMe"]);
    for secret in
        [text.as_str(), token.as_str(), VERIFIER, &utf8_percent_encode(VERIFIER, NON_ALPHANUMERIC).to_string()]
    {
        assert!(!log.text.contains(secret), "{secret}");
    }
}
