//! Tests of `bulk`: each rule as rows, and whole calls against a simulated server.

use super::*;
use crate::operation::Body;
use proptest::prelude::*;

const KINDS: [BulkKind; 4] =
    [BulkKind::PatchUsers, BulkKind::PatchRoutingSkills, BulkKind::PatchRoutingLanguages, BulkKind::GetUsersByIds];

fn id(text: &str) -> Value {
    Value::string(text)
}

const MISSING: Value = Value::bare(ValueKind::Missing);
const OBJECT: Value = Value::bare(ValueKind::PlainObject);

fn ids(count: u32) -> Vec<Value> {
    (0..count).map(|index| Value::string(&index.to_string())).collect()
}

fn bulk(kind: BulkKind, count: u32, concurrency: Option<u32>) -> Bulk {
    Bulk::new(kind, ids(count), concurrency).unwrap()
}

fn send(id: u32, items: Range<u32>) -> Action {
    Action::Send(Request { id, items })
}

fn report(done: u32, failed: u32, total: u32) -> Action {
    Action::Report(Progress { done, failed, total })
}

#[test]
fn limits_are_those_of_the_api() {
    let rows = [
        (BulkKind::PatchUsers, "patchUsersBulk", 50, 4),
        (BulkKind::PatchRoutingSkills, "patchUserRoutingskillsBulk", 50, 1),
        (BulkKind::PatchRoutingLanguages, "patchUserRoutinglanguagesBulk", 50, 1),
        (BulkKind::GetUsersByIds, "getUsers", 100, 4),
    ];
    for (kind, name, size, concurrency) in rows {
        assert_eq!(kind.operation().descriptor().name, name);
        assert_eq!((kind.chunk_size(), kind.default_concurrency()), (size, concurrency), "{name}");
    }
}

#[test]
fn users_by_ids_set_their_own_options() {
    let operation = OperationId::GetUsers.descriptor();
    for option in ["id", "jabberId", "pageSize", "pageNumber"] {
        assert!(BulkKind::GetUsersByIds.refuses(option), "{option}");
        assert!(operation.optional().any(|parameter| parameter.name == option), "{option}");
    }
    assert!(operation.optional().any(|parameter| parameter.name == "state"));
    for option in ["state", "expand", "sortOrder"] {
        assert!(!BulkKind::GetUsersByIds.refuses(option), "{option}");
    }
    let size = BulkKind::GetUsersByIds.chunk_size().to_string();
    assert_eq!(
        BulkKind::GetUsersByIds.own_options(false),
        [("pageSize", &*size), ("pageNumber", "1"), ("state", "any")]
    );
    assert_eq!(BulkKind::GetUsersByIds.own_options(true), [("pageSize", &*size), ("pageNumber", "1")]);
    for kind in &KINDS[..3] {
        assert!(!kind.refuses("id") && kind.own_options(false).is_empty());
        assert_eq!(kind.operation().descriptor().body, Body::Array);
    }
}

#[test]
fn users_by_ids_need_ids() {
    let rows = [
        (vec![], true),
        (vec![id("a")], true),
        (vec![id("0")], true),
        // The check of the arguments refuses these, with a better message.
        (vec![OBJECT], true),
        (vec![id("a"), id("")], false),
        (vec![id("a"), MISSING], false),
        (vec![MISSING; 2], false),
    ];
    for (ids, expected) in rows {
        assert_eq!(Bulk::new(BulkKind::GetUsersByIds, ids.clone(), None).is_ok(), expected, "{ids:?}");
        assert!(Bulk::new(BulkKind::PatchUsers, ids, None).is_ok());
    }
}

#[test]
fn only_what_an_item_may_have_caused_splits() {
    for status in [400, 404, 409, 413, 414, 422, 431] {
        assert!(splits(status), "{status}");
    }
    for status in [0, 200, 401, 403, 408, 429, 500, 503] {
        assert!(!splits(status), "{status}");
    }
}

#[test]
fn requests_go_out_up_to_the_concurrency() {
    let mut call = bulk(BulkKind::PatchUsers, 230, Some(2));
    assert_eq!(
        [call.next_action(), call.next_action(), call.next_action()],
        [send(1, 0..50), send(2, 50..100), Action::Await]
    );
    assert_eq!(call.received(2, &ids(100)).unwrap().len(), 50);
    // The caller is told before anything more is sent.
    assert_eq!(
        [call.next_action(), call.next_action(), call.next_action()],
        [report(50, 0, 230), send(3, 100..150), Action::Await]
    );
    assert_eq!(call.failed(1, None), Some(0..50));
    assert_eq!(call.failed(3, Some(503)), Some(100..150));
    assert_eq!([call.next_action(), call.next_action()], [report(100, 50, 230), report(150, 100, 230)]);
    assert_eq!(
        [call.next_action(), call.next_action(), call.next_action()],
        [send(4, 150..200), send(5, 200..230), Action::Await]
    );
    assert_eq!(call.failed(4, Some(503)), Some(150..200));
    call.received(5, &[]);
    assert_eq!(
        [call.next_action(), call.next_action(), call.next_action()],
        [report(200, 150, 230), report(230, 150, 230), Action::End]
    );
    assert_eq!(call.next_action(), Action::End);
}

#[test]
fn nothing_is_sent_for_nothing() {
    for kind in KINDS {
        assert_eq!(bulk(kind, 0, None).next_action(), Action::End);
    }
    // The least concurrency is 1.
    assert_eq!(bulk(BulkKind::PatchUsers, 1, Some(0)).next_action(), send(1, 0..1));
}

#[test]
fn a_request_that_an_item_spoils_is_sent_again_in_halves() {
    let mut call = bulk(BulkKind::PatchRoutingSkills, 60, None);
    assert_eq!([call.next_action(), call.next_action()], [send(1, 0..50), Action::Await]);
    assert_eq!(call.failed(1, Some(400)), None);
    // Nothing is done yet; the halves go before the rest.
    assert_eq!([call.next_action(), call.next_action()], [send(2, 0..25), Action::Await]);
    assert_eq!(call.failed(2, Some(404)), None);
    assert_eq!(call.next_action(), send(3, 0..12));
    call.received(3, &ids(12));
    assert_eq!([call.next_action(), call.next_action()], [report(12, 0, 60), send(4, 12..25)]);
    // It failed for another reason.
    assert_eq!(call.failed(4, Some(500)), Some(12..25));
    assert_eq!([call.next_action(), call.next_action()], [report(25, 13, 60), send(5, 25..50)]);
    call.received(5, &ids(50));
    assert_eq!([call.next_action(), call.next_action()], [report(50, 13, 60), send(6, 50..60)]);
    let mut one = bulk(BulkKind::PatchUsers, 1, None);
    assert_eq!(one.next_action(), send(1, 0..1));
    assert_eq!(one.failed(1, Some(400)), Some(0..1));
}

#[test]
fn after_a_stop_nothing_is_sent_or_reported() {
    let mut call = bulk(BulkKind::PatchUsers, 500, Some(3));
    assert_eq!(
        [call.next_action(), call.next_action(), call.next_action()],
        [send(1, 0..50), send(2, 50..100), send(3, 100..150)]
    );
    assert_eq!(call.failed(1, Some(400)), None);
    call.received(2, &[]);
    assert_eq!(call.next_action(), report(50, 0, 500));
    call.stop();
    assert_eq!(call.next_action(), Action::End);
    assert_eq!((call.received(3, &[]), call.failed(3, Some(400))), (None, None));
    assert_eq!(call.next_action(), Action::End);
}

#[test]
fn ids_find_their_entities_without_case() {
    use ItemOutcome::{Empty, Entity, NotFound};
    const UPPER: &str = "5F0C7C7C-0000-4000-8000-00000000000A";
    let lower = UPPER.to_ascii_lowercase();
    let rows: [(Vec<Value>, Vec<Value>, Vec<ItemOutcome>); 8] = [
        (vec![id("a"), id("b")], vec![id("b"), id("a")], vec![Entity(1), Entity(0)]),
        (vec![id(UPPER)], vec![id("x"), id(&lower)], vec![Entity(1)]),
        (vec![id(&lower)], vec![id(UPPER)], vec![Entity(0)]),
        // Asked for twice.
        (vec![id("a"), id("A")], vec![id("a")], vec![Entity(0), Entity(0)]),
        // Told twice: the last one holds.
        (vec![id("a")], vec![id("a"), id("A")], vec![Entity(1)]),
        // Holes, and entities that nobody asked for.
        (vec![id("a"), id("b")], vec![MISSING, id("b"), OBJECT, id("c")], vec![NotFound, Entity(1)]),
        (vec![id("a")], vec![], vec![NotFound]),
        // Things that are no ids are not the same.
        (vec![OBJECT], vec![OBJECT], vec![NotFound]),
    ];
    for (items, entities, expected) in rows {
        for kind in [BulkKind::GetUsersByIds, BulkKind::PatchUsers] {
            let mut call = Bulk::new(kind, items.clone(), None).unwrap();
            let Action::Send(request) = call.next_action() else { panic!() };
            let outcomes = call.received(request.id, &entities).unwrap();
            let not_found = outcomes.iter().filter(|outcome| **outcome == NotFound).count() as u32;
            assert_eq!(call.next_action(), report(items.len() as u32, not_found, items.len() as u32));
            let absent = if kind == BulkKind::PatchUsers { Empty } else { NotFound };
            let expected: Vec<_> =
                expected.iter().map(|outcome| if *outcome == NotFound { absent } else { *outcome }).collect();
            assert_eq!(outcomes, expected, "{items:?} {entities:?}");
        }
    }
    let mut call = bulk(BulkKind::PatchUsers, 1, None);
    assert_eq!((call.received(1, &[]), call.failed(1, None)), (None, None), "a request that was not sent");
}

/// What a simulated server does with an item.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Good,
    /// Spoils its request.
    Bad,
    /// Is unknown to the server.
    Gone,
}

proptest! {
    /// Every item gets the outcome that is its own, in a bounded number of requests, never more at once than allowed.
    #[test]
    fn each_item_gets_its_own_outcome_once(
        kind in 0..4_usize, concurrency in prop::option::of(1..7_u32),
        fates in prop::collection::vec(prop_oneof![20 => Just(Fate::Good), 1 => Just(Fate::Bad), 2 => Just(Fate::Gone)], 0..400),
        order in prop::collection::vec(any::<usize>(), 1..50), breaks_at in prop::option::of(0..20_u32),
    ) {
        let (kind, total) = (KINDS[kind], fates.len() as u32);
        let mut call = bulk(kind, total, concurrency);
        let mut order = order.into_iter().cycle();
        // Of each item: whether it was fulfilled, and whether because of a failure of its request.
        let mut outcomes: Vec<Vec<Result<ItemOutcome, Option<u16>>>> = vec![Vec::new(); fates.len()];
        let (mut running, mut requests, mut reports, mut broken) = (Vec::<Request>::new(), 0, Vec::new(), Vec::new());
        loop {
            match call.next_action() {
                Action::Send(request) => {
                    prop_assert!(!request.items.is_empty() && request.items.len() as u32 <= kind.chunk_size());
                    running.push(request);
                    requests += 1;
                    prop_assert!(running.len() as u32 <= concurrency.unwrap_or(kind.default_concurrency()));
                }
                Action::Report(progress) => reports.push(progress),
                Action::Await => {
                    let index = order.next().unwrap() % running.len();
                    let Request { id, items } = running.swap_remove(index);
                    let of = |index: u32| fates[index as usize];
                    let bad = items.clone().any(|item| of(item) == Fate::Bad);
                    let status = if breaks_at == Some(requests) { Some(503) } else { bad.then_some(400) };
                    if status.is_some() {
                        let settled = call.failed(id, status);
                        prop_assert_eq!(settled.is_none(), status == Some(400) && items.len() > 1);
                        for item in settled.unwrap_or(0..0) {
                            outcomes[item as usize].push(Err(status));
                            if status == Some(503) {
                                broken.push(item);
                            }
                        }
                    } else {
                        let found: Vec<u32> = items.clone().rev().filter(|item| of(*item) != Fate::Gone).collect();
                        let entities: Vec<Value> = found.iter().map(|item| Value::string(&item.to_string())).collect();
                        for (item, outcome) in items.zip(call.received(id, &entities).unwrap()) {
                            if let ItemOutcome::Entity(index) = outcome {
                                prop_assert_eq!(found[index as usize], item);
                            }
                            outcomes[item as usize].push(Ok(outcome));
                        }
                    }
                }
                Action::End => break,
            }
        }
        prop_assert!(running.is_empty());
        for (item, (outcome, fate)) in outcomes.iter().zip(&fates).enumerate() {
            let expected = match fate {
                _ if broken.contains(&(item as u32)) => Err(Some(503)),
                Fate::Bad => Err(Some(400)),
                Fate::Gone if kind == BulkKind::GetUsersByIds => Ok(ItemOutcome::NotFound),
                Fate::Gone => Ok(ItemOutcome::Empty),
                Fate::Good => {
                    prop_assert!(matches!(outcome[..], [Ok(ItemOutcome::Entity(_))]), "{item}: {outcome:?}");
                    continue;
                }
            };
            prop_assert_eq!(outcome, &[expected], "{}", item);
        }
        // A binary tree over each request with a bad item.
        let chunks = total.div_ceil(kind.chunk_size());
        let bad = fates.iter().filter(|fate| **fate == Fate::Bad).count() as u32;
        prop_assert!(requests <= chunks + bad * 2 * kind.chunk_size().ilog2().saturating_add(1), "{requests} requests");
        prop_assert!(reports.windows(2).all(|pair| pair[0].done < pair[1].done && pair[0].failed <= pair[1].failed));
        let failed = outcomes.iter().filter(|outcome| matches!(outcome[..], [Err(_) | Ok(ItemOutcome::NotFound)])).count() as u32;
        prop_assert_eq!(reports.last().copied(), (total > 0).then_some(Progress { done: total, failed, total }));
    }

    /// No sequence of events panics, sends an item twice at once, or sends after the end.
    #[test]
    fn no_sequence_of_events_breaks_it(
        kind in 0..4_usize, total in 0..300_u32, events in prop::collection::vec((0..6_u8, 0..12_u32, 390..430_u16), 0..60),
    ) {
        let mut call = bulk(KINDS[kind], total, None);
        let (mut stopped, mut settled) = (false, 0);
        for (event, request, status) in events {
            match event {
                0..3 => match call.next_action() {
                    Action::Send(request) => prop_assert!(!stopped && request.items.end <= total),
                    Action::Report(progress) => prop_assert!(!stopped && progress.done <= total && progress.failed <= progress.done),
                    Action::Await => prop_assert!(!stopped),
                    Action::End => prop_assert!(stopped || settled == total),
                },
                3 => settled += call.received(request, &ids(request)).map_or(0, |outcomes| outcomes.len() as u32),
                4 => settled += call.failed(request, Some(status)).map_or(0, |items| items.len() as u32),
                _ if status < 393 => {
                    call.stop();
                    stopped = true;
                }
                _ => {}
            }
            prop_assert!(settled <= total);
        }
    }
}
