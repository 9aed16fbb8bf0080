//! Tests of the request target, against the `url` crate as a second implementation.

use super::*;
use crate::catalogue::OPERATIONS;
use crate::operation::OperationId;
use proptest::prelude::*;
use url::Url;

fn string(text: &str) -> Value {
    Value::string(text)
}

fn number(number: f64) -> Value {
    Value::number(number)
}

fn message(result: Result<String, ParameterError>) -> String {
    result.expect_err("the arguments were taken").message.clone()
}

fn optional(operation: &Operation, name: &str) -> &'static Parameter {
    operation.optional().find(|parameter| parameter.name == name).expect("no such parameter")
}

fn get_user(id: Value) -> Result<String, ParameterError> {
    target(OperationId::GetUser.descriptor(), &[id], &[], &[])
}

#[test]
fn fills_the_path_in_the_order_of_the_arguments() {
    let call = target(OperationId::DeleteUserRoutingskill.descriptor(), &[string("u 1"), number(7.0)], &[], &[]);
    assert_eq!(call.unwrap(), "/api/v2/users/u%201/routingskills/7");
    // This one takes the queue first, although the path has the user first.
    let call = target(OperationId::PatchUserQueue.descriptor(), &[string("q"), string("u")], &[], &[]);
    assert_eq!(call.unwrap(), "/api/v2/users/u/queues/q");
}

#[test]
fn refuses_ids_that_change_the_path() {
    for (id, problem) in [
        (Value::bare(ValueKind::Missing), "must be a non-empty string, but it is missing"),
        (string(""), "must be a non-empty string, not an empty string"),
        (Value::boolean(true), "must be a non-empty string, not a boolean"),
        (number(f64::NAN), "must be a non-empty string, not NaN or an infinite number"),
        (number(f64::INFINITY), "must be a non-empty string, not NaN or an infinite number"),
        (Value::array(vec![string("a")]), "must be a non-empty string, not an array"),
        (Value::bare(ValueKind::Function), "must be a non-empty string, not a function"),
        (Value::date("2026-11-23T00:00:00.000Z"), "must be a non-empty string, not a date"),
    ] {
        assert_eq!(message(get_user(id)), format!("getUser: `userId` {problem}"));
    }
    let dots =
        [".", "..", "../x", "a/..", "a/./b", "a\\..\\b", "%2e%2e", "%2E", "a%2F..", "a%5c.%2e", "%252e", "..%25252fx"];
    for id in dots {
        let problem = "getUser: `userId` has a dot segment, which a URL parser folds away; pass an id";
        assert_eq!(message(get_user(string(id))), problem, "{id}");
    }
    for id in ["...", "a..b", ".a/b.", "a/b", "%2F", "%2", "%", "%2g", "..a/b.."] {
        assert!(get_user(string(id)).is_ok(), "{id}");
    }
    assert!(message(target(OperationId::GetUser.descriptor(), &[], &[], &[])).contains("missing"));
}

#[test]
fn writes_the_query() {
    let get_users = OperationId::GetUsers.descriptor();
    let query = [
        (optional(get_users, "pageSize"), number(25.0)),
        (optional(get_users, "pageNumber"), Value::bare(ValueKind::Missing)),
        (
            optional(get_users, "id"),
            Value::array(vec![string("a"), Value::bare(ValueKind::Missing), number(2.0), string("")]),
        ),
        (optional(get_users, "expand"), string("presence")),
        (optional(get_users, "userCustomAttributeSchemaIds"), Value::array(vec![])),
    ];
    let extra = [
        ("x y".to_owned(), string("a b&c")),
        ("flags".to_owned(), Value::array(vec![Value::boolean(false), number(0.0)])),
        ("none".to_owned(), Value::bare(ValueKind::Missing)),
    ];
    assert_eq!(
        target(OperationId::GetUsers.descriptor(), &[], &query, &extra).unwrap(),
        "/api/v2/users?pageSize=25&id=a&id=2&id=&expand=presence&x%20y=a%20b%26c&flags=false&flags=0"
    );
}

#[test]
fn refuses_an_empty_list_that_would_stand_for_everybody() {
    let operation = OperationId::GetUsers.descriptor();
    let with = |value: Value| target(operation, &[], &[(optional(operation, "id"), value)], &[]);
    for empty in [Value::array(vec![]), Value::array(vec![Value::bare(ValueKind::Missing), string("")]), string("")] {
        let expected = "getUsers: `id` has no ids, which would list everybody; leave it out, or make no call";
        assert_eq!(message(with(empty)), expected);
    }
    assert_eq!(with(Value::bare(ValueKind::Missing)).as_deref(), Ok("/api/v2/users"));
    for (id, name) in [
        (OperationId::GetUsers, "jabberId"),
        (OperationId::GetProfilesUsers, "jid"),
        (OperationId::GetUsersDevelopmentActivities, "userId"),
    ] {
        let operation = id.descriptor();
        let result = target(operation, &[], &[(optional(operation, name), Value::array(vec![]))], &[]);
        assert!(message(result).contains(&format!("`{name}` has no ids")), "{name}");
    }
    let expand = target(operation, &[], &[(optional(operation, "expand"), Value::array(vec![]))], &[]);
    assert_eq!(expand.as_deref(), Ok("/api/v2/users"));
    assert_eq!(with(Value::array(vec![string("1"), string("")])).as_deref(), Ok("/api/v2/users?id=1&id="));
}

#[test]
fn checks_the_types_of_the_query() {
    let get_users = OperationId::GetUsers.descriptor();
    let call = |name, value| message(target(get_users, &[], &[(optional(get_users, name), value)], &[]));
    assert_eq!(call("pageSize", string("many")), "getUsers: `pageSize` must be an integer, not a string");
    assert_eq!(
        call("pageSize", number(2.5)),
        "getUsers: `pageSize` must be an integer, not a fractional or too large number"
    );
    assert_eq!(
        call("pageSize", number(1e300)),
        "getUsers: `pageSize` must be an integer, not a fractional or too large number"
    );
    assert_eq!(
        call("expand", Value::array(vec![Value::boolean(false)])),
        "getUsers: `expand` must be a string or an array of such values, not a boolean"
    );
    assert_eq!(call("state", Value::array(vec![])), "getUsers: `state` must be a string, not an array");
}

#[test]
fn numbers_and_booleans_may_be_their_text() {
    use crate::operation::Kind;
    let rows: &[(Kind, &[&str], &[&str])] = &[
        (Kind::Integer, &["25", "-1", "007"], &["", "-", "2.5", "1e3", " 1", "0x1", "true", "--1"]),
        (Kind::Number, &["25", "-1", "2.5"], &["", ".", "2.", ".5", "1.2.3", "1e3", "NaN", "Infinity", "-"]),
        (Kind::Boolean, &["true", "false"], &["", "1", "TRUE", "yes", " true"]),
    ];
    for (kind, fine, wrong) in rows {
        fine.iter().for_each(|text| assert!(accepts(*kind, &string(text)), "{kind:?} {text:?}"));
        wrong.iter().for_each(|text| assert!(!accepts(*kind, &string(text)), "{kind:?} {text:?}"));
    }
    let get_users = OperationId::GetUsers.descriptor();
    let target = target(get_users, &[], &[(optional(get_users, "pageSize"), string("25"))], &[]);
    assert_eq!(target.unwrap(), "/api/v2/users?pageSize=25");
}

#[test]
fn asks_for_required_query_parameters() {
    let call = |value| target(OperationId::GetAuthorizationDivisionspermittedPagedMe.descriptor(), &[value], &[], &[]);
    assert!(call(string("a:b:c")).unwrap().ends_with("/paged/me?permission=a%3Ab%3Ac"));
    assert!(
        message(call(Value::bare(ValueKind::Missing)))
            .contains("`permission` must be a non-empty string, but it is missing")
    );
    assert!(message(call(string(""))).contains("`permission` must be a non-empty string, not an empty string"));
}

#[test]
fn extra_query_stays_apart_from_the_parameters() {
    let call =
        |name: &str, value| message(target(OperationId::GetUsers.descriptor(), &[], &[], &[(name.to_owned(), value)]));
    assert_eq!(
        call("pageSize", number(1.0)),
        "getUsers: `pageSize` in `extraQuery` is a parameter of the operation; pass it as such"
    );
    assert!(call("x", Value::bare(ValueKind::OtherObject)).ends_with("not an object"));
    assert!(call("x", Value::array(vec![Value::array(vec![])])).ends_with("not an array"));
}

#[test]
fn checks_the_body() {
    use ValueKind::*;
    assert_eq!(wraps_body(OperationId::GetUser.descriptor(), Missing), Ok(false));
    assert_eq!(wraps_body(OperationId::PostUsers.descriptor(), PlainObject), Ok(false));
    assert_eq!(wraps_body(OperationId::PatchUsersBulk.descriptor(), ObjectArray), Ok(false));
    assert_eq!(wraps_body(OperationId::PatchUsersBulk.descriptor(), EmptyArray), Ok(false));
    assert_eq!(wraps_body(OperationId::PutUserProfileskills.descriptor(), StringArray), Ok(false));
    assert_eq!(wraps_body(OperationId::PutUserProfileskills.descriptor(), String), Ok(true));
    for (operation, shape, problem) in [
        (OperationId::PostUsers.descriptor(), Missing, "postUsers: `body` must be an object, but it is missing"),
        (
            OperationId::PostUsers.descriptor(),
            ObjectArray,
            "postUsers: `body` must be an object, not an array of objects",
        ),
        (OperationId::PostUsers.descriptor(), String, "postUsers: `body` must be an object, not a string"),
        (OperationId::PostUsers.descriptor(), Function, "postUsers: `body` must be an object, not a function"),
        (
            OperationId::PatchUsersBulk.descriptor(),
            PlainObject,
            "patchUsersBulk: `body` must be an array of objects, not an object",
        ),
        (
            OperationId::PatchUsersBulk.descriptor(),
            String,
            "patchUsersBulk: `body` must be an array of objects, not a string",
        ),
        (
            OperationId::PatchUsersBulk.descriptor(),
            StringArray,
            "patchUsersBulk: `body` must be an array of objects, not an array of strings",
        ),
    ] {
        assert_eq!(wraps_body(operation, shape).unwrap_err().message, problem);
    }
}

/// With ids filled in, every operation gives the path of its template.
#[test]
fn every_operation_fills_its_template() {
    for operation in OPERATIONS.iter() {
        let values: Vec<Value> = operation.required().map(|p| string(&format!("<{}>", p.name))).collect();
        let url = target(operation, &values, &[], &[]).unwrap();
        let url = Url::parse(&format!("https://api.example{url}")).unwrap();
        let expected = operation.path.replace('{', "%3C").replace('}', "%3E");
        assert_eq!(url.path(), expected, "{}", operation.name);
    }
}

proptest! {
    /// Any Unicode string as an id is one segment of the path and comes back equal.
    #[test]
    fn any_id_is_one_segment(id in any::<String>()) {
        match get_user(string(&id)) {
            Err(_) => prop_assert!(id.is_empty() || id.contains('.') || id.contains("%2")),
            Ok(path) => {
                let url = Url::parse(&format!("https://api.example{path}")).unwrap();
                let segments: Vec<&str> = url.path_segments().unwrap().collect();
                prop_assert_eq!(segments.len(), 4);
                prop_assert_eq!(&segments[..3], &["api", "v2", "users"]);
                let decoded = percent_encoding::percent_decode_str(segments[3]).decode_utf8().unwrap();
                prop_assert_eq!(decoded, id);
                prop_assert_eq!((url.query(), url.fragment()), (None, None));
            }
        }
    }

    /// Any Unicode strings as query values come back equal, in order, and nothing else appears.
    #[test]
    fn any_query_comes_back(ids in any::<Vec<String>>(), name in "[^\\PC]{1,8}", value in any::<String>()) {
        let known = OperationId::GetUsers.descriptor().parameters.iter().any(|parameter| parameter.name == name);
        prop_assume!(!known);
        let list = Value::array(ids.iter().map(|id| string(id)).collect());
        let get_users = OperationId::GetUsers.descriptor();
        let query = [(optional(get_users, "expand"), list)];
        let target = target(OperationId::GetUsers.descriptor(), &[], &query, &[(name.clone(), string(&value))]).unwrap();
        let url = Url::parse(&format!("https://api.example{target}")).unwrap();
        let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        let mut expected: Vec<(String, String)> = ids.into_iter().map(|id| ("expand".to_owned(), id)).collect();
        expected.push((name, value));
        prop_assert_eq!(pairs, expected);
        prop_assert_eq!((url.path(), url.fragment()), ("/api/v2/users", None));
    }
}

#[test]
fn a_path_of_the_caller_gets_the_query_behind_its_own() {
    let fields = vec![
        ("a b".to_owned(), Value::array(vec![string("x&y"), number(2.0), Value::bare(ValueKind::Missing)])),
        ("c".to_owned(), Value::boolean(false)),
        ("d".to_owned(), Value::bare(ValueKind::Missing)),
    ];
    let target = |path| platform_target("GET /x", path, &fields).unwrap();
    assert_eq!(target("/x"), "/x?a%20b=x%26y&a%20b=2&c=false");
    assert_eq!(target("/x?q=1"), "/x?q=1&a%20b=x%26y&a%20b=2&c=false");
    let wrong = vec![("c".to_owned(), Value::bare(ValueKind::PlainObject))];
    assert_eq!(
        platform_target("GET /x", "/x", &wrong).unwrap_err().message,
        "GET /x: `c` in `query` must be a string, finite number, boolean, date or an array of those, not an object"
    );
}

#[test]
fn bodies_of_a_path_of_the_caller() {
    let check = |method, kind| check_platform_body("POST /x", method, kind).map_err(|error| error.message.clone());
    for kind in
        [ValueKind::PlainObject, ValueKind::EmptyArray, ValueKind::MixedArray, ValueKind::String, ValueKind::Boolean]
    {
        assert_eq!(check(Method::Post, kind), Ok(()), "{kind:?}");
    }
    assert!(check(Method::Get, ValueKind::PlainObject).unwrap_err().contains("GET"));
    for kind in
        [ValueKind::Function, ValueKind::Symbol, ValueKind::BigInt, ValueKind::Unserializable, ValueKind::NotFinite]
    {
        assert!(check(Method::Put, kind).unwrap_err().contains(kind.name()), "{kind:?}");
    }
}
