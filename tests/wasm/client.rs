//! The client for front-ends in Rust. It runs the same state machines as the exported classes.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;

use super::support::*;
use genesys_users::client::{Arguments, CallLimits, Client, Error, OperationId, RateLimits, StatusErrorClass};
use genesys_users::models::{CreateUser, Empty, UpdateUser, User, UserEntityListing, UserMe};
use js_sys::{JSON, Promise};
use serde_json::{Value as Json, json};
use wasm_bindgen_futures::{future_to_promise, spawn_local};
use wasm_bindgen_test::wasm_bindgen_test;

fn client() -> Client {
    let client = Client::with_origin(&sandbox()).unwrap();
    client.set_access_token(TOKEN).unwrap();
    client
}

fn page_arguments(size: u32, number: u32) -> Arguments {
    Arguments::new().parameter("pageSize", size).parameter("pageNumber", number)
}

async fn me(client: &Client) -> Result<UserMe, Error> {
    client.call(OperationId::GetUsersMe, Arguments::new()).await
}

/// Returns the error of a call that has to fail, and checks that no text form of it shows the token.
async fn failure_of(call: impl Future<Output = Result<Json, Error>>) -> Error {
    let error = call.await.expect_err("the call succeeded");
    assert!(!format!("{error} {error:?}").contains(TOKEN), "the error shows the token");
    error
}

fn status_of(error: &Error) -> Option<u16> {
    match error {
        Error::Status(error) => Some(error.status),
        _ => None,
    }
}

/// Polls a call once, so that it starts, and drops it.
async fn start_and_drop<T>(call: impl Future<Output = T>) {
    let mut call = pin!(call);
    poll_fn(|context| {
        assert!(call.as_mut().poll(context).is_pending());
        Poll::Ready(())
    })
    .await;
}

#[wasm_bindgen_test]
async fn both_drivers_return_the_same_page() {
    let options = object(&[("pageSize", 7.into()), ("pageNumber", 2.into()), ("expand", "presence".into())]);
    let exported = JSON::stringify(&resolved(users().get_users(options)).await).unwrap();
    let arguments = page_arguments(7, 2).parameter("expand", ["presence"]);
    let page: Json = client().call(OperationId::GetUsers, arguments).await.unwrap();
    assert_eq!(page, serde_json::from_str::<Json>(&String::from(exported)).unwrap());
    assert_eq!(page["entities"].as_array().map(Vec::len), Some(7));
}

/// The bodies of requests and responses are models.
#[wasm_bindgen_test]
async fn a_user_is_created_changed_and_deleted() {
    let client = client();
    let division = me(&client).await.unwrap().division.unwrap().id;
    let email = format!("rust-{}@example.com", js_sys::Math::random());
    let create = Arguments::new().body(&CreateUser {
        name: "Rust Test".to_owned(),
        email: email.clone(),
        division_id: division.unwrap(),
        ..CreateUser::default()
    });
    let created: User = client.call(OperationId::PostUsers, create.clone()).await.unwrap();
    assert_eq!((created.name.as_deref(), created.email.as_deref()), (Some("Rust Test"), Some(&email[..])));
    let duplicate = failure_of(client.call(OperationId::PostUsers, create)).await;
    assert_eq!(status_of(&duplicate), Some(409));

    let user = || Arguments::new().parameter("userId", created.id.clone());
    let version = created.version.unwrap();
    let patch = || {
        let body = UpdateUser { title: Some("Tester".to_owned()), version, ..UpdateUser::default() };
        client.call::<User>(OperationId::PatchUser, user().body(&body))
    };
    let patched = patch().await.unwrap();
    assert_eq!(patched.title.as_deref(), Some("Tester"));
    match patch().await {
        Err(Error::Status(error)) => {
            assert_eq!((error.status, error.class, error.attempts), (409, StatusErrorClass::Conflict, 1));
            assert_eq!(error.operation, "patchUser");
            assert!(error.url.starts_with(&sandbox()), "{}", error.url);
            assert!(error.code.is_some() && error.context_id.is_some() && error.correlation_id.is_some());
            assert_eq!(error.body["message"].as_str(), error.message.as_deref());
        }
        other => panic!("{other:?}"),
    }
    let Empty {} = client.call(OperationId::DeleteUser, user()).await.unwrap();
    let missing = failure_of(client.call(OperationId::GetUser, user())).await;
    assert_eq!(status_of(&missing), Some(404));
}

#[wasm_bindgen_test]
async fn a_client_without_a_token_sends_nothing_unless_it_needs_none() {
    let client = Client::with_origin(&sandbox()).unwrap();
    let failure = || failure_of(client.call(OperationId::GetUsersMe, Arguments::new()));
    match failure().await {
        error @ Error::TokenMissing { operation: "getUsersMe" } => {
            assert!(error.to_string().contains("`set_access_token`"), "{error}");
        }
        error => panic!("{error:?}"),
    }
    client.set_no_token_needed();
    assert_eq!(status_of(&failure().await), Some(401), "the sandbox was not asked");
}

#[wasm_bindgen_test]
async fn arguments_are_checked_before_any_request() {
    // No server listens there.
    let client = Client::with_origin("http://127.0.0.1:9").unwrap();
    let new = Arguments::new;
    for (operation, arguments, message) in [
        (OperationId::GetUser, new(), "getUser: `userId` must be a non-empty string, but it is missing"),
        (OperationId::GetUser, new().parameter("userId", ".."), "getUser: `userId` has a dot segment"),
        (OperationId::GetUsers, new().parameter("pagesize", 1), "did you mean `pageSize`?"),
        (OperationId::GetUsers, new().parameter("pageSize", 1.5), "getUsers: `pageSize` must be an integer"),
        (OperationId::GetUsers, new().parameter("timeout", 1), "getUsers: `timeout` is no parameter"),
        (OperationId::GetUsers, new().body(&json!({})), "getUsers: `body` is not taken"),
        (OperationId::PostUsers, new(), "postUsers: `body` must be an object, but it is missing"),
        (OperationId::PostUsers, new().body(&["x"]), "postUsers: `body` must be an object, not an array"),
    ] {
        match failure_of(client.call(operation, arguments)).await {
            Error::Parameter(error) => assert!(error.message.contains(message), "{}", error.message),
            error => panic!("{error:?}"),
        }
    }
    assert!(Client::new("mars_1").is_err() && Client::with_origin("ftp://x").is_err());
    assert!(Client::new("eu_west_1").is_ok());
    assert!(client.set_access_token("with space").is_err());
}

#[wasm_bindgen_test]
async fn calls_share_a_token_provider() {
    let client = client();
    let call_count = Rc::new(Cell::new(0));
    let count = call_count.clone();
    client.set_token_provider(move || {
        count.set(count.get() + 1);
        let token = if count.get() == 1 { "stale-token" } else { TOKEN };
        async move {
            sleep(5).await;
            Ok::<_, Error>(token.to_owned())
        }
    });
    let calls = (0..5).map(|_| {
        let client = client.clone();
        future_to_promise(async move { Ok(me(&client).await.unwrap().id.unwrap().into()) })
    });
    let ids = js_sys::Array::from(&resolved(Promise::all(&calls.collect::<js_sys::Array>())).await);
    assert_eq!(ids.length(), 5);
    // One call for all, and another after the 401 for the first token.
    assert_eq!(call_count.get(), 2);

    client.set_token_provider(|| async { Err("the vault is locked") });
    let error = failure_of(client.call(OperationId::GetUsersMe, Arguments::new())).await;
    assert_eq!(error.to_string(), "getUsersMe: the token provider failed: the vault is locked");
}

#[wasm_bindgen_test]
async fn an_invalid_token_is_an_error_without_the_token() {
    let client = client();
    client.set_access_token("no-such-token").unwrap();
    let error = failure_of(client.call(OperationId::GetUsersMe, Arguments::new())).await;
    assert_eq!(status_of(&error), Some(401));
    assert!(!format!("{error:?}").contains("no-such-token"));
}

#[wasm_bindgen_test]
async fn a_call_that_ends_early_releases_its_permit() {
    let client = client();
    client.set_rate_limits(RateLimits { per_minute: None, concurrency: Some(1) });
    add_fault_rule(r#"{ "operation": "getAuthorizationSubjectsMe", "latency": 1000 }"#).await;

    let call = client.call::<Json>(OperationId::GetAuthorizationSubjectsMe, Arguments::new());
    let handle = call.abort_handle();
    spawn_local(async move {
        sleep(30).await;
        handle.abort();
    });
    assert!(matches!(call.await, Err(Error::Aborted)));

    start_and_drop(client.call::<Json>(OperationId::GetAuthorizationSubjectsMe, Arguments::new())).await;

    let limited = Arguments::new().timeout(Duration::from_millis(30)).max_retries(0);
    let error = failure_of(client.call(OperationId::GetAuthorizationSubjectsMe, limited)).await;
    assert!(matches!(error, Error::TimedOut { attempts: 1, .. }), "{error:?}");

    let listing: UserEntityListing = client.call(OperationId::GetUsers, page_arguments(1, 1)).await.unwrap();
    assert_eq!(listing.entities.unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn calls_beyond_the_rate_limit_wait() {
    let client = client();
    client.set_rate_limits(RateLimits { per_minute: None, concurrency: Some(2) });
    let calls = (1..=8).map(|number| {
        let client = client.clone();
        future_to_promise(async move {
            let listing: UserEntityListing =
                client.call(OperationId::GetUsers, page_arguments(1, number)).await.unwrap();
            Ok(listing.page_number.into())
        })
    });
    let numbers = js_sys::Array::from(&resolved(Promise::all(&calls.collect::<js_sys::Array>())).await);
    assert_eq!(numbers.iter().filter_map(|number| number.as_f64()).sum::<f64>(), 36.0);
}

#[wasm_bindgen_test]
async fn temporary_failures_are_retried() {
    let client = client();
    add_fault_rule(r#"{ "operation": "getUsersMe", "count": 1, "status": 503 }"#).await;
    assert!(me(&client).await.is_ok());

    // A deadline that leaves no time for the wait ends the call.
    add_fault_rule(r#"{ "operation": "getUsersMe", "count": 1, "status": 503 }"#).await;
    let limits = CallLimits { deadline: 200.0, ..CallLimits::default() };
    client.set_call_limits(limits);
    match failure_of(client.call(OperationId::GetUsersMe, Arguments::new())).await {
        Error::DeadlineExceeded { attempts: 1, source: Some(error), .. } => assert_eq!(status_of(&error), Some(503)),
        error => panic!("{error:?}"),
    }
}

#[wasm_bindgen_test]
async fn no_server_is_a_connection_error() {
    let client = Client::with_origin("http://127.0.0.1:9").unwrap();
    client.set_no_token_needed();
    let error = failure_of(client.call(OperationId::GetUsers, Arguments::new().max_retries(0))).await;
    assert!(matches!(error, Error::Connection { attempts: 1, .. }), "{error:?}");
    assert!(std::error::Error::source(&error).is_some());
}

#[wasm_bindgen_test]
async fn an_invalid_body_is_a_decode_error() {
    add_fault_rule(r#"{ "operation": "getUsersMe", "count": 1, "fault": "broken-json" }"#).await;
    match failure_of(client().call(OperationId::GetUsersMe, Arguments::new())).await {
        Error::Decode { operation: "getUsersMe", status: 200, text, .. } => assert!(!text.is_empty()),
        error => panic!("{error:?}"),
    }
    let error = client().call::<Vec<String>>(OperationId::GetUsersMe, Arguments::new()).await;
    assert!(matches!(error, Err(Error::Decode { .. })));
}
