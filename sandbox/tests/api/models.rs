//! The models of the description hold for people with everything that can be asked for.

use serde_json::json;

use crate::schema::{check_model, expand_values};
use crate::support::{Sandbox, text};

#[test]
fn people_match_their_models_with_all_parts() {
    let sandbox = Sandbox::start();
    let all = expand_values("getUsers").join(",");
    let page = sandbox.get(&format!("/users?state=any&pageSize=500&expand={all}")).ok();
    assert_eq!(page["entities"].as_array().unwrap().len(), 200);
    check_model("UserEntityListing", &page);
    let id = text(&page["entities"][0]["id"]);
    check_model("User", &sandbox.get(&format!("/users?id={id}")).ok()["entities"][0]);
    check_model("UserMe", &sandbox.get(&format!("/users/me?expand={}", expand_values("getUsersMe").join(","))).ok());
    check_model(
        "UsersSearchResponse",
        &sandbox.post("/users/search", json!({ "pageSize": 100, "expand": ["groups"] })).ok(),
    );
    check_model("ErrorBody", &sandbox.get("/users/nobody").json());
    check_model("ErrorBody", &sandbox.post("/users", json!({})).json());
}
