//! Queues and skill groups of a person.
//!
//! Anybody may join any queue. The listing with `joined=false` therefore contains all queues that the person has not
//! joined.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use genesys_users_models as models;

use super::lookup::find_user;
use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::{PageRequest, link, listing};
use crate::state::{Organization, PersonKey, SkillGroup};
use crate::views;

/// Maximum page size.
const MAX_PAGE_SIZE: usize = 500;

/// `getUserQueues`
pub fn list(call: &Call<'_>) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let joined = !call.query.text("joined").is_some_and(|joined| joined.eq_ignore_ascii_case("false"));
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    page_of_queues(call, &organization, key, joined, page)
}

/// `patchUserQueue`
pub fn patch(call: &Call<'_>) -> ApiResult {
    let body: models::UserQueue = call.body()?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let key = find_user(organization, call.path.get("userId"))?;
    let id = call.path.get("queueId");
    let routing = &mut organization.routing;
    let queue = routing.queue(id).ok_or_else(|| ApiError::not_found_with_code("resource.not.found", "queue", id))?;
    if body.id.as_deref().is_some_and(|own| !own.eq_ignore_ascii_case(id)) {
        return Err(ApiError::field("general.bad.request", "id", "is not the id of the queue in the path"));
    }
    let joined = body.joined.ok_or_else(|| ApiError::field("constraint.validation", "joined", "must be given"))?;
    routing.join(key, organization.people.get(key), queue, joined);
    call.json(&queues(organization, key, &[usize::from(queue)]).remove(0))
}

/// `patchUserQueues`: either all changes take effect or none. The response contains the queues that the person has
/// joined.
pub fn patch_many(call: &Call<'_>) -> ApiResult {
    let items: Vec<models::UserQueue> = call.body()?;
    let mut guard = call.organization.write();
    let organization = &mut *guard;
    let key = find_user(organization, call.path.get("userId"))?;
    let divisions = call.query.list("divisionId");
    let mut changes = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let id = item.id.as_deref().filter(|id| !id.is_empty());
        let field = format!("[{at}].id");
        let id = id.ok_or_else(|| ApiError::field("constraint.validation", &field, "must be given"))?;
        let queue = organization.routing.queue(id);
        let queue =
            queue.ok_or_else(|| ApiError::field("general.bad.request", &field, format!("there is no queue {id}")))?;
        if !in_divisions(organization, usize::from(queue), divisions) {
            let problem = format!("the queue {id} is in none of the divisions of divisionId");
            return Err(ApiError::field("general.bad.request", &field, problem));
        }
        let joined = item
            .joined
            .ok_or_else(|| ApiError::field("constraint.validation", &format!("[{at}].joined"), "must be given"))?;
        changes.push((queue, joined));
    }
    for (queue, joined) in changes {
        organization.routing.join(key, organization.people.get(key), queue, joined);
    }
    let page = PageRequest { number: 1, size: organization.routing.queues.len() };
    page_of_queues(call, organization, key, true, page)
}

/// A page of the queues that a person has joined or has not joined.
fn page_of_queues(
    call: &Call<'_>,
    organization: &Organization,
    key: PersonKey,
    joined: bool,
    page: PageRequest,
) -> ApiResult {
    let routing = &organization.routing;
    let mask = routing.membership(key, organization.people.get(key)).joined;
    let divisions = call.query.list("divisionId");
    let mut chosen: Vec<usize> = (0..routing.queues.len())
        .filter(|at| (mask & (1 << at) != 0) == joined && in_divisions(organization, *at, divisions))
        .collect();
    chosen.sort_by_key(|at| routing.queues[*at].name.to_lowercase());
    let page = page.of(chosen.len());
    let entities = queues(organization, key, page.slice(&chosen));
    call.json(&listing!(models::UserQueueEntityListing, entities, page, call.target))
}

/// Whether a queue is in one of the divisions. An empty list stands for all divisions.
fn in_divisions(organization: &Organization, queue: usize, divisions: &[String]) -> bool {
    let division = organization.routing.queues[queue].division;
    divisions.is_empty() || divisions.iter().any(|id| organization.catalogue.division(id) == Some(division))
}

fn queues(organization: &Organization, key: PersonKey, indexes: &[usize]) -> Vec<models::UserQueue> {
    let routing = &organization.routing;
    let counts = routing.queue_counts(&organization.people);
    let membership = routing.membership(key, organization.people.get(key));
    indexes.iter().map(|at| views::queue(organization, *at, &routing.queues[*at], counts[*at], membership)).collect()
}

/// `getUserSkillgroups`
///
/// A cursor stands for a skill group, so that later pages stay the same when groups before it are added or removed.
pub fn skill_groups(call: &Call<'_>) -> ApiResult {
    let size = PageRequest::check(None, call.query.integer("pageSize"), MAX_PAGE_SIZE)?.size;
    let (after, before) = (call.query.text("after"), call.query.text("before"));
    if after.is_some() && before.is_some() {
        return Err(ApiError::field("invalid.query.param.value", "before", "cannot be combined with after"));
    }
    let organization = call.organization.read();
    let key = find_user(&organization, call.path.get("userId"))?;
    let person = organization.people.get(key);
    let mut all: Vec<&SkillGroup> = organization.routing.skill_groups.iter().collect();
    all.sort_by_key(|group| (group.name.to_lowercase(), group.id));
    let position = |name, cursor: Option<&str>| cursor.map(|cursor| parse_cursor(name, cursor, &all)).transpose();
    let (after, before) = (position("after", after)?, position("before", before)?);
    // Positions in the list of all groups: the cursor may stand for a group that the person has left.
    let own: Vec<usize> = (0..all.len()).filter(|at| all[*at].has(person)).collect();
    let (start, end) = match (after, before) {
        (Some(after), _) => {
            let start = own.partition_point(|at| *at <= after);
            (start, (start + size).min(own.len()))
        }
        (None, Some(before)) => {
            let end = own.partition_point(|at| *at < before);
            (end.saturating_sub(size), end)
        }
        (None, None) => (0, size.min(own.len())),
    };
    let page = &own[start..end];
    let size = size.to_string();
    let link = |name: &str, at: &usize| {
        let cursor = cursor(all[*at]);
        let cursor_of = |other| (name == other).then_some(cursor.as_str());
        let cursors = [("after", cursor_of("after")), ("before", cursor_of("before"))];
        link(call.target, &[("pageSize", Some(size.as_str())), cursors[0], cursors[1]])
    };
    call.json(&models::UserSkillGroupEntityListing {
        entities: Some(page.iter().map(|at| views::skill_group(&organization, all[*at])).collect()),
        next_uri: page.last().filter(|_| end < own.len()).map(|at| link("after", at)),
        previous_uri: page.first().filter(|_| start > 0).map(|at| link("before", at)),
        self_uri: Some(call.target.to_owned()),
    })
}

/// The cursor of a group.
fn cursor(group: &SkillGroup) -> String {
    URL_SAFE_NO_PAD.encode(group.id.as_bytes())
}

/// Position of the group of a cursor.
fn parse_cursor(name: &str, cursor: &str, all: &[&SkillGroup]) -> Result<usize, ApiError> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).unwrap_or_default();
    all.iter().position(|group| group.id.as_bytes() == bytes.as_slice()).ok_or_else(|| {
        ApiError::field("invalid.query.param.value", name, "is no cursor of a nextUri or previousUri of this listing")
    })
}
