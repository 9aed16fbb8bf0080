use super::FlowDecision::*;
use super::*;

const A: ClientHandle = ClientHandle(1);
const B: ClientHandle = ClientHandle(2);

fn departure(state: &str) -> Rc<Departure> {
    Rc::new(Departure { state: state.to_owned(), record: "r".to_owned(), url: "u".to_owned() })
}

fn signed_in() -> FlowResult {
    let grant = Rc::new(TokenGrant { access_token: "t".to_owned(), token_type: "bearer".to_owned(), expires_at: 5.0 });
    FlowResult::SignedIn { grant, app_state: None }
}

/// A registry with a login of A, with the generation 7 and the key `k`.
fn registry() -> (LoginRegistry, FlowId) {
    let mut registry = LoginRegistry::default();
    let Lead(flow) = registry.enter(A, 7, "k", true) else { panic!("the first leads") };
    (registry, flow)
}

#[test]
fn decisions() {
    type Prepare = fn(&mut LoginRegistry, FlowId);
    let nothing: Prepare = |_, _| {};
    let leaves: Prepare = |registry, flow| registry.leave(flow, departure("s"));
    let ends: Prepare = |registry, flow| registry.end(flow, &FlowResult::Failed);
    let one = FlowId(1);
    let two = FlowId(2);
    for (prepare, client, generation, key, is_shared, expected) in [
        (nothing, A, 7, "k", true, Share(one)),
        (nothing, A, 7, "other", true, Refuse),
        // The first one was superseded.
        (nothing, A, 8, "k", true, Lead(two)),
        (nothing, A, 8, "other", true, Lead(two)),
        (nothing, B, 7, "k", true, Follow { flow: two, leader: one }),
        (nothing, B, 1, "k", true, Follow { flow: two, leader: one }),
        (nothing, B, 7, "other", true, Lead(two)),
        (nothing, B, 7, "k", false, Lead(two)),
        (leaves, A, 7, "k", true, Lead(two)),
        (leaves, A, 7, "other", true, Lead(two)),
        (leaves, B, 7, "k", true, Lead(two)),
        (ends, A, 7, "k", true, Lead(two)),
        (ends, B, 7, "k", true, Lead(two)),
    ] {
        let (mut registry, flow) = registry();
        prepare(&mut registry, flow);
        assert_eq!(registry.enter(client, generation, key, is_shared), expected, "{client:?} {generation} {key}");
    }
}

#[test]
fn a_program_is_not_followed() {
    let mut registry = LoginRegistry::default();
    registry.enter(A, 7, "k", false);
    assert_eq!(registry.enter(B, 7, "k", true), Lead(FlowId(2)));
}

#[test]
fn a_follower_is_told_how_its_leader_has_ended() {
    for result in [signed_in(), FlowResult::Failed, FlowResult::Superseded] {
        let (mut registry, leader) = registry();
        let Follow { flow, .. } = registry.enter(B, 0, "k", true) else { panic!("B follows") };
        assert_eq!(registry.running(B, 0), Some(flow));
        assert_eq!(registry.enter(B, 0, "k", true), Share(flow));
        registry.end(leader, &result);
        assert_eq!(registry.running(A, 7), None);
        assert_eq!(registry.take_result(flow), result);
        assert_eq!(registry.take_result(flow), FlowResult::Superseded, "it is taken once");
        assert_eq!(registry.running(B, 0), Some(flow), "it goes on until it has ended itself");
        registry.end(flow, &FlowResult::Failed);
        assert_eq!(registry.running(B, 0), None);
    }
}

#[test]
fn one_of_the_followers_of_a_leader_that_was_superseded_leads() {
    let (mut registry, leader) = registry();
    let Follow { flow: b, .. } = registry.enter(B, 0, "k", true) else { panic!("B follows") };
    let Follow { flow: c, .. } = registry.enter(ClientHandle(3), 0, "k", true) else { panic!("C follows") };
    registry.end(leader, &FlowResult::Superseded);
    assert_eq!(registry.take_result(b), FlowResult::Superseded);
    assert_eq!(registry.follow_again(b), None);
    assert_eq!(registry.take_result(c), FlowResult::Superseded);
    assert_eq!(registry.follow_again(c), Some(b));
    registry.end(b, &signed_in());
    assert_eq!(registry.take_result(c), signed_in());
}

#[test]
fn a_follower_of_a_login_that_has_left_may_begin_again() {
    let (mut registry, leader) = registry();
    registry.enter(B, 0, "k", true);
    registry.leave(leader, departure("s"));
    assert_eq!(registry.running(B, 0), None);
    assert_eq!(registry.enter(B, 0, "k", true), Lead(FlowId(3)));
}

#[test]
fn the_same_login_leaves_a_page_again_the_same_way() {
    let way = |client, generation, key| {
        let (mut registry, flow) = registry();
        registry.leave(flow, departure("s"));
        assert!(registry.has_departed("s") && !registry.has_departed("t"));
        let Lead(again) = registry.enter(client, generation, key, true) else { panic!("it leads") };
        registry.departure(again)
    };
    assert_eq!(way(A, 7, "k"), Some(departure("s")));
    assert_eq!([way(A, 8, "k"), way(A, 7, "other"), way(B, 7, "k")], [None, None, None]);
}

#[test]
fn forgets_a_client_that_was_freed() {
    let (mut registry, leader) = registry();
    registry.leave(leader, departure("s"));
    registry.enter(B, 0, "other", true);
    for client in [A, B] {
        registry.remove_client(client);
    }
    assert!(registry.flows.is_empty());
    assert_eq!([registry.add_client(), registry.add_client()], [ClientHandle(1), ClientHandle(2)]);
}
