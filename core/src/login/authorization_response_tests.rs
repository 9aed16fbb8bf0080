use super::*;
use proptest::prelude::*;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn is_an_answer_with_a_token_a_code_or_an_error() {
    for (response, expected) in [
        (AuthorizationResponse { access_token: some("t"), ..Default::default() }, true),
        (AuthorizationResponse { code: some("c"), ..Default::default() }, true),
        (AuthorizationResponse { error: some(""), ..Default::default() }, true),
        // The application's own.
        (
            AuthorizationResponse {
                state: some("s"),
                expires_in: Lifetime::Text("1".to_owned()),
                ..Default::default()
            },
            false,
        ),
        (AuthorizationResponse { error_description: some("d"), token_type: some("t"), ..Default::default() }, false),
    ] {
        assert_eq!(response.is_answer(), expected, "{response:?}");
    }
}

fn with_state(state: Option<&str>) -> AuthorizationResponse {
    AuthorizationResponse { state: state.map(str::to_owned), code: some("c"), ..Default::default() }
}

#[test]
fn answers_the_very_state_alone() {
    for (state, sent, expected) in [
        (Some("S"), "S", true),
        (Some("s"), "S", false),
        (Some("SS"), "S", false),
        (Some(""), "S", false),
        (Some(""), "", false),
        (None, "S", false),
        (None, "", false),
    ] {
        assert_eq!(with_state(state).answers(sent), expected, "{state:?} {sent:?}");
    }
    let lone = AuthorizationResponse { state: some("S"), ..Default::default() };
    assert!(!lone.answers("S"), "a lone state is no answer");
    assert_eq!(with_state(Some("S")).record_start(), some("S\n"));
    for response in [lone, with_state(None), with_state(Some(""))] {
        assert_eq!(response.record_start(), None);
    }
}

#[test]
fn is_found_behind_a_hash_route_by_its_state() {
    for (routed, code) in [
        (Some(Some("S")), "routed"),
        // Another state, or none: a route of the application.
        (Some(Some("T")), "plain"),
        (Some(None), "plain"),
        (None, "plain"),
    ] {
        let routed = routed.map(|state| Box::new(AuthorizationResponse { code: some("routed"), ..with_state(state) }));
        let response = AuthorizationResponse { code: some("plain"), routed, ..Default::default() };
        assert_eq!(response.for_state("S").code, some(code));
    }
}

#[test]
fn responses_of_the_token_endpoint() {
    let good = AuthorizationResponse { access_token: some("t"), ..Default::default() };
    let granted = |token_type: &str, expires_at| {
        TokenResult::Granted(TokenGrant { access_token: "t".to_owned(), token_type: token_type.to_owned(), expires_at })
    };
    let denied = |code, description| TokenResult::Denied { code, description };
    for (response, expected) in [
        (good.clone(), granted("bearer", f64::INFINITY)),
        (AuthorizationResponse { token_type: some(" Bearer "), ..good.clone() }, granted("Bearer", f64::INFINITY)),
        (AuthorizationResponse { token_type: some(" "), ..good.clone() }, granted("bearer", f64::INFINITY)),
        (AuthorizationResponse { expires_in: Lifetime::Seconds(5.0), ..good.clone() }, granted("bearer", 6000.0)),
        (
            AuthorizationResponse { expires_in: Lifetime::Text("5".to_owned()), ..good.clone() },
            granted("bearer", 6000.0),
        ),
        (AuthorizationResponse { expires_in: Lifetime::Text("soon".to_owned()), ..good.clone() }, TokenResult::Invalid),
        (AuthorizationResponse { expires_in: Lifetime::Seconds(-5.0), ..good.clone() }, TokenResult::Invalid),
        (AuthorizationResponse { expires_in: Lifetime::Invalid, ..good.clone() }, TokenResult::Invalid),
        (AuthorizationResponse { access_token: some("se cret"), ..good.clone() }, TokenResult::Invalid),
        (AuthorizationResponse { access_token: some("secret\0x"), ..good.clone() }, TokenResult::Invalid),
        (AuthorizationResponse { access_token: some(""), ..good.clone() }, TokenResult::Invalid),
        (AuthorizationResponse::default(), TokenResult::Invalid),
        // An error wins.
        (AuthorizationResponse { error: some("odd"), ..good.clone() }, denied("odd", None)),
        (
            AuthorizationResponse { error: some("e"), error_description: some("why"), ..Default::default() },
            denied("e", Some("why")),
        ),
        (AuthorizationResponse { error: some(""), ..good }, TokenResult::Invalid),
    ] {
        assert_eq!(response.result(response.code.as_deref(), 1000.0, &[]), expected, "{response:?}");
    }
}

#[test]
fn answers_in_an_address() {
    let token = |value: &str| AuthorizationResponse { access_token: some(value), ..Default::default() };
    let denied = |code, description| TokenResult::Denied { code, description };
    let granted = |token_type: &str, expires_at| {
        TokenResult::Granted(TokenGrant { access_token: "t".to_owned(), token_type: token_type.to_owned(), expires_at })
    };
    let lifetime = |text: &str| Lifetime::Text(text.to_owned());
    let invalid = || TokenResult::Invalid;
    for (response, expected) in [
        (token("t"), granted("bearer", f64::INFINITY)),
        (
            AuthorizationResponse { expires_in: lifetime("5"), token_type: some(" x "), ..token("t") },
            granted("x", 6000.0),
        ),
        (AuthorizationResponse { expires_in: lifetime("soon"), ..token("t") }, invalid()),
        (AuthorizationResponse { expires_in: lifetime("-1"), ..token("t") }, invalid()),
        (AuthorizationResponse { expires_in: lifetime("1e3"), ..token("t") }, invalid()),
        (AuthorizationResponse { expires_in: lifetime(""), ..token("t") }, invalid()),
        (token("se cret"), invalid()),
        (token("Bearer secret"), invalid()),
        (AuthorizationResponse { access_token: some(""), ..Default::default() }, invalid()),
        (AuthorizationResponse { code: some("c"), ..Default::default() }, TokenResult::Code("c")),
        (AuthorizationResponse { code: some(""), ..Default::default() }, invalid()),
        (AuthorizationResponse { error: some("e"), code: some("c"), ..token("t") }, denied("e", None)),
        (AuthorizationResponse { error: some("e"), code: some(""), ..token("t") }, denied("e", None)),
        (
            AuthorizationResponse { error: some("e"), error_description: some("why"), ..Default::default() },
            denied("e", Some("why")),
        ),
        (AuthorizationResponse { error: some(""), code: some("c"), ..token("t") }, invalid()),
    ] {
        assert_eq!(response.result(response.code.as_deref(), 1000.0, &[]), expected, "{response:?}");
    }
}

#[test]
fn an_error_that_shows_a_secret_is_hidden() {
    let secrets = ["s3cret/+".to_owned(), "short".to_owned()];
    let response = |error: &str, description: &str| AuthorizationResponse {
        error: some(error),
        error_description: some(description),
        access_token: some("t0ken-1"),
        ..Default::default()
    };
    let denied = |description| TokenResult::Denied { code: "e", description };
    for (error, description, expected) in [
        ("e", "no s3cret/+ here", denied(None)),
        ("e", "no t0ken-1 here", denied(None)),
        ("e", "a short text", denied(Some("a short text"))),
        ("s3cret/+", "", TokenResult::Invalid),
        ("t0ken-1", "", TokenResult::Invalid),
    ] {
        assert_eq!(response(error, description).result(None, 0.0, &secrets), expected, "{error} {description}");
    }
}

proptest! {
    #[test]
    fn secrets_are_found_as_by_the_standard_library(text in "[ab]{0,20}", secret in "[ab]{0,9}") {
        prop_assert_eq!(contains(&text, &secret), secret.len() >= SHORTEST_SECRET && text.contains(&secret));
    }
}
