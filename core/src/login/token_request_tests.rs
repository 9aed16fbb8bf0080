use super::*;
use crate::login::Grant;

const SETTINGS: LoginSettings<'static> = LoginSettings {
    api_origin: "https://api.example",
    login_origin: "https://login.example",
    timeout: 30_000.0,
    max_retries: 2,
};

fn credentials(client_id: &str, client_secret: &str) -> Credentials {
    Credentials { client_id: client_id.to_owned(), client_secret: client_secret.to_owned() }
}

#[test]
fn client_credentials_go_into_the_header() {
    let (request, _) = client_credentials(SETTINGS, &credentials("a:b=c", "s3cret/+:ü "));
    let encoded = base64::encode(b"a%3Ab%3Dc:s3cret%2F%2B%3A%C3%BC%20");
    let expected = LoginRequest {
        method: Method::Post,
        url: "https://login.example/oauth/token".to_owned(),
        authorization: Some(["Basic ", &encoded].concat()),
        form: Some("grant_type=client_credentials".to_owned()),
        timeout: 30_000.0,
    };
    assert_eq!(request, expected);
}

#[test]
fn a_secret_is_known_in_all_its_forms() {
    let (_, secrets) = client_credentials(SETTINGS, &credentials("id", "a b"));
    assert_eq!(secrets, ["a b".to_owned(), "a%20b".to_owned(), base64::encode(b"id:a%20b")]);
}

#[test]
fn a_code_goes_into_the_body() {
    let person = PersonLogin {
        client_id: "id".to_owned(),
        redirect_uri: "https://a/?x".to_owned(),
        ..PersonLogin::bare(Grant::Pkce)
    };
    let request = code_exchange(SETTINGS, &person, "c+1", "V");
    let form =
        "grant_type=authorization_code&client_id=id&redirect_uri=https%3A%2F%2Fa%2F%3Fx&code=c%2B1&code_verifier=V";
    assert_eq!((request.form.as_deref(), request.authorization), (Some(form), None));
    assert_eq!(request.url, "https://login.example/oauth/token");
}

#[test]
fn questions_about_a_token_carry_it_in_the_header_alone() {
    let request = about_token(Method::Delete, "https://api.example", 5000.0, "t0ken");
    assert_eq!(request.url, "https://api.example/api/v2/tokens/me");
    assert_eq!((request.authorization.as_deref(), request.form), (Some("Bearer t0ken"), None));
}
