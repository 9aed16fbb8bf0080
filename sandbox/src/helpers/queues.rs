//! Queues and their members.

use genesys_users_models as models;

use super::divisions::{Visibility, is_selected};
use super::filter::{Matching, NameFilter};
use super::items::{find, is_descending, position, select};
use super::listing::reply;
use super::models::{QueueMember, QueueMemberListing};
use super::people::find_people;
use crate::api::ApiResult;
use crate::routing::Call;
use crate::routing::paging::PageRequest;
use crate::state::{DivisionScope, Membership, Organization, PersonKey, PersonState, Queue};
use crate::views::{self, Expand};

/// Maximum number of members of a page.
const MAX_MEMBERS: usize = 100;

/// The division of the queue of the path.
const OF_THIS_QUEUE: &str = "in the division of this queue";

/// `getRoutingQueues`
pub fn queues(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let visibility = Visibility::of(call, &organization);
    let mut chosen = select(call, &organization.routing.queues, Matching::Whole);
    chosen.retain(|queue| {
        let division = DivisionScope::One(queue.division);
        visibility.includes(division) && is_selected(call, &organization, division)
    });
    reply(call, &chosen, |queue| queue_view(&organization, queue))
}

/// `getRoutingQueue`
pub fn queue(call: &Call<'_>) -> ApiResult {
    let organization = call.organization.read();
    let queue = find(call, &organization.routing.queues, "queueId")?;
    Visibility::of(call, &organization).check(call, DivisionScope::One(queue.division), OF_THIS_QUEUE)?;
    call.json(&queue_view(&organization, queue))
}

/// `getRoutingQueueMembers`
pub fn members(call: &Call<'_>) -> ApiResult {
    let request = PageRequest::read(call, MAX_MEMBERS)?;
    let organization = call.organization.read();
    let queue = find(call, &organization.routing.queues, "queueId")?;
    Visibility::of(call, &organization).check(call, DivisionScope::One(queue.division), OF_THIS_QUEUE)?;
    let members = chosen_members(call, &organization, queue);
    let page = request.of(members.len());
    let expand = Expand::new(call.query.list("expand"));
    let view = |(key, joined): &(PersonKey, bool)| member_view(&organization, queue, *key, *joined, &expand);
    let links = page.links(call.target);
    call.json(&QueueMemberListing {
        entities: page.slice(&members).iter().map(view).collect(),
        page_size: request.size,
        page_number: request.number,
        first_uri: links.first,
        next_uri: links.next,
        previous_uri: links.previous,
        self_uri: links.this,
    })
}

/// `postRoutingQueueMembers`: either all people become members or none. Who becomes a member joins the queue.
pub fn change_members(call: &Call<'_>) -> ApiResult {
    let ids: Vec<&str> = call.body.as_array().into_iter().flatten().filter_map(|item| item["id"].as_str()).collect();
    let member = !call.query.text("delete").is_some_and(|delete| delete.eq_ignore_ascii_case("true"));
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let queue = find(call, &organization.routing.queues, "queueId")?;
    Visibility::of(call, organization).check(call, DivisionScope::One(queue.division), OF_THIS_QUEUE)?;
    let at = organization.routing.queue(call.path.get("queueId")).expect("the queue has been found");
    let keys = find_people(organization, &ids, |at| format!("[{at}].id"))?;
    for key in keys {
        organization.routing.set_member(key, organization.people.get(key), at, member);
    }
    call.no_body()
}

/// The active members of a queue that the query selects, in order of name, and whether they have joined.
fn chosen_members(call: &Call<'_>, organization: &Organization, queue: &Queue) -> Vec<(PersonKey, bool)> {
    let name = NameFilter::of(call, Matching::Part);
    let joined = call.query.text("joined").map(|joined| joined.eq_ignore_ascii_case("true"));
    let (statuses, presences) = (call.query.list("routingStatus"), call.query.list("presence"));
    let bit = 1 << position(&organization.routing.queues, queue);
    let lists = |values: &[String], value: &str| values.is_empty() || values.iter().any(|one| one == value);
    let member = |key: &PersonKey| {
        let person = organization.people.get(*key);
        let membership = organization.routing.membership(*key, person);
        let has_joined = membership.joined & bit != 0;
        let presence = organization.catalogue.presences[usize::from(person.presence.definition)].system;
        let chosen = membership.member & bit != 0
            && joined.is_none_or(|joined| joined == has_joined)
            && name.passes(&person.name)
            && lists(statuses, person.routing.status)
            && lists(presences, presence);
        chosen.then_some((*key, has_joined))
    };
    let mut members: Vec<_> = organization.people.sorted(Some(PersonState::Active)).iter().filter_map(member).collect();
    if is_descending(call) {
        members.reverse();
    }
    members
}

/// A queue. The platform's model is that of the queue of a person without `joined`.
fn queue_view(organization: &Organization, queue: &Queue) -> models::UserQueue {
    let routing = &organization.routing;
    let at = position(&routing.queues, queue);
    let counts = routing.queue_counts(&organization.people)[at];
    let view = views::queue(organization, at, queue, counts, Membership::default());
    models::UserQueue { joined: None, ..view }
}

fn member_view(
    organization: &Organization,
    queue: &Queue,
    key: PersonKey,
    joined: bool,
    expand: &Expand,
) -> QueueMember {
    let person = organization.people.get(key);
    QueueMember {
        id: person.id.to_string(),
        name: person.name.to_string(),
        user: views::user(organization, key, expand),
        ring_number: 1,
        joined,
        member_by: "user",
        routing_status: views::routing_status(person),
        self_uri: format!("/api/v2/routing/queues/{}/members/{}", queue.id, person.id),
    }
}
