use super::*;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn header<'a>(request: &'a LoginRequest, name: &str) -> Option<&'a str> {
    request.headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

#[test]
fn client_credentials_go_into_the_header() {
    let credentials = |secret: &str| Credentials { client_id: "a:b=c".to_owned(), client_secret: secret.to_owned() };
    let request = client_credentials("https://login.example", 30_000.0, &credentials("s3cret/+:ü "));
    assert_eq!((request.method, request.url.as_str()), (Method::Post, "https://login.example/oauth/token"));
    assert_eq!(request.body.as_deref(), Some("grant_type=client_credentials"));
    assert_eq!(header(&request, "Content-Type"), Some("application/x-www-form-urlencoded"));
    let expected = ["Basic ", &base64url::encode(b"a%3Ab%3Dc:s3cret%2F%2B%3A%C3%BC%20")].concat();
    assert_eq!(header(&request, "Authorization"), Some(expected.as_str()));
    assert_eq!(request.timeout, 30_000.0);
}

#[test]
fn a_code_goes_into_the_body() {
    let request = code_exchange("https://login.example", 1.0, "id", "https://a/?x", "c+1", "V");
    assert_eq!(
        request.body.as_deref(),
        Some(
            "grant_type=authorization_code&client_id=id&redirect_uri=https%3A%2F%2Fa%2F%3Fx&code=c%2B1&code_verifier=V"
        )
    );
    assert_eq!(header(&request, "Authorization"), None);
    assert_eq!(request.url, "https://login.example/oauth/token");
}

#[test]
fn questions_about_a_token_carry_it_in_the_header_alone() {
    let request = about_token(Method::Delete, "https://api.example", 5000.0, "t0ken");
    assert_eq!(request.url, "https://api.example/api/v2/tokens/me");
    assert_eq!(header(&request, "Authorization"), Some("Bearer t0ken"));
    assert_eq!(header(&request, "Accept"), Some("application/json"));
    assert_eq!(request.body, None);
}

#[test]
fn token_responses() {
    let good = TokenResponse { access_token: some("t"), ..Default::default() };
    let granted = |token_type: &str, expires_at| {
        TokenResult::Granted(TokenGrant { access_token: "t".to_owned(), token_type: token_type.to_owned(), expires_at })
    };
    let denied = |code: &str, description| TokenResult::Denied { code: code.to_owned(), description };
    for (response, expected) in [
        (good.clone(), granted("bearer", f64::INFINITY)),
        (TokenResponse { token_type: some(" Bearer "), ..good.clone() }, granted("Bearer", f64::INFINITY)),
        (TokenResponse { token_type: some(" "), ..good.clone() }, granted("bearer", f64::INFINITY)),
        (TokenResponse { expires_in: Lifetime::Seconds(5.0), ..good.clone() }, granted("bearer", 6000.0)),
        (TokenResponse { expires_in: Lifetime::Text("5".to_owned()), ..good.clone() }, granted("bearer", 6000.0)),
        (TokenResponse { expires_in: Lifetime::Text("soon".to_owned()), ..good.clone() }, TokenResult::Invalid),
        (TokenResponse { expires_in: Lifetime::Seconds(-5.0), ..good.clone() }, TokenResult::Invalid),
        (TokenResponse { expires_in: Lifetime::Invalid, ..good.clone() }, TokenResult::Invalid),
        (TokenResponse { access_token: some("se cret"), ..good.clone() }, TokenResult::Invalid),
        (TokenResponse { access_token: some("secret\0x"), ..good.clone() }, TokenResult::Invalid),
        (TokenResponse { access_token: some(""), ..good.clone() }, TokenResult::Invalid),
        (TokenResponse::default(), TokenResult::Invalid),
        // An error wins.
        (TokenResponse { error: some("odd"), ..good.clone() }, denied("odd", None)),
        (
            TokenResponse { error: some("e"), error_description: some("why"), ..Default::default() },
            denied("e", some("why")),
        ),
        (TokenResponse { error: some(""), ..good }, TokenResult::Invalid),
    ] {
        assert_eq!(response.clone().into_result(1000.0, &[]), expected, "{response:?}");
    }
}

#[test]
fn answers_in_an_address() {
    let text = |text: &str| Field::Text(text.to_owned());
    let token = |value: &str| AuthorizationResponse { access_token: text(value), ..Default::default() };
    let denied = |code: &str, description| TokenResult::Denied { code: code.to_owned(), description };
    let granted = |token_type: &str, expires_at| {
        TokenResult::Granted(TokenGrant { access_token: "t".to_owned(), token_type: token_type.to_owned(), expires_at })
    };
    let invalid = || TokenResult::Invalid;
    for (response, expected) in [
        (token("t"), granted("bearer", f64::INFINITY)),
        (AuthorizationResponse { expires_in: text("5"), token_type: text(" x "), ..token("t") }, granted("x", 6000.0)),
        (AuthorizationResponse { expires_in: text("soon"), ..token("t") }, invalid()),
        (AuthorizationResponse { expires_in: text("-1"), ..token("t") }, invalid()),
        (AuthorizationResponse { expires_in: text("1e3"), ..token("t") }, invalid()),
        (AuthorizationResponse { expires_in: Field::Unreadable, ..token("t") }, invalid()),
        (token("se cret"), invalid()),
        (token("Bearer secret"), invalid()),
        (AuthorizationResponse { access_token: Field::Unreadable, ..Default::default() }, invalid()),
        (AuthorizationResponse { code: text("c"), ..Default::default() }, TokenResult::Code("c".to_owned())),
        (AuthorizationResponse { code: Field::Unreadable, ..Default::default() }, invalid()),
        (AuthorizationResponse { error: text("e"), code: text("c"), ..token("t") }, denied("e", None)),
        (AuthorizationResponse { error: text("e"), code: Field::Unreadable, ..token("t") }, denied("e", None)),
        (
            AuthorizationResponse { error: text("e"), error_description: text("why"), ..Default::default() },
            denied("e", some("why")),
        ),
        (AuthorizationResponse { error: Field::Unreadable, code: text("c"), ..token("t") }, invalid()),
    ] {
        assert_eq!(response.clone().into_result(1000.0, &[]), expected, "{response:?}");
    }
}

#[test]
fn an_error_that_shows_a_secret_is_hidden() {
    let secrets = ["s3cret/+".to_owned(), "short".to_owned()];
    let response = |error: &str, description: &str| TokenResponse {
        error: some(error),
        error_description: some(description),
        access_token: some("t0ken-1"),
        ..Default::default()
    };
    let denied = |description| TokenResult::Denied { code: "e".to_owned(), description };
    for (error, description, expected) in [
        ("e", "no s3cret/+ here", denied(None)),
        ("e", "no t0ken-1 here", denied(None)),
        ("e", "a short text", denied(some("a short text"))),
        ("s3cret/+", "", TokenResult::Invalid),
        ("t0ken-1", "", TokenResult::Invalid),
    ] {
        assert_eq!(response(error, description).into_result(0.0, &secrets), expected, "{error} {description}");
    }
    let text = |text: &str| Field::Text(text.to_owned());
    let response = AuthorizationResponse {
        error: text("e"),
        error_description: text("t0ken-1"),
        access_token: text("t0ken-1"),
        ..Default::default()
    };
    assert_eq!(response.into_result(0.0, &[]), denied(None));
    let credentials = Credentials { client_id: "id".to_owned(), client_secret: "a b".to_owned() };
    let forms = ["a b".to_owned(), "a%20b".to_owned(), base64url::encode(b"id:a%20b")];
    assert_eq!(secret_forms(&credentials), forms);
}
