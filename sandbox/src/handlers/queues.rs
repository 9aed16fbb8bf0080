//! Queues of a person: listing, joining, leaving; and skill groups.
//!
//! Anybody may join any queue. The listing of queues that are not joined therefore has all the others.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use genesys_users_models as models;

use super::users::existing;
use crate::call::{Answer, Call};
use crate::errors::ApiError;
use crate::paging::{PageRequest, listing};
use crate::params;
use crate::state::{Organization, PersonKey, SkillGroup};
use crate::views;

/// Largest page of a listing.
const LARGEST_PAGE: usize = 500;

/// `getUserQueues`
pub fn list(call: &Call<'_>) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
    let joined = !call.query.text("joined").is_some_and(|joined| joined.eq_ignore_ascii_case("false"));
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    listing(call, &organization, key, joined, page, call.target)
}

/// `patchUserQueue`
pub fn patch(call: &Call<'_>) -> Answer {
    let body: models::UserQueue = call.body()?;
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let key = existing(organization, call.path.get("userId"))?;
    let id = call.path.get("queueId");
    let routing = &mut organization.routing;
    let queue = routing.queue(id).ok_or_else(|| ApiError::not_found_as("resource.not.found", "queue", id))?;
    if body.id.as_deref().is_some_and(|own| !own.eq_ignore_ascii_case(id)) {
        return Err(ApiError::field("general.bad.request", "id", "is not the id of the queue in the path"));
    }
    let joined = body.joined.ok_or_else(|| ApiError::field("constraint.validation", "joined", "must be given"))?;
    routing.join(key, organization.people.get(key), queue, joined);
    call.json(&shown(organization, key, &[usize::from(queue)]).remove(0))
}

/// `patchUserQueues`: all or nothing; answers with the queues that are joined afterwards.
pub fn patch_many(call: &Call<'_>) -> Answer {
    let items: Vec<models::UserQueue> = call.body()?;
    let mut guard = call.app.organization.write();
    let organization = &mut *guard;
    let key = existing(organization, call.path.get("userId"))?;
    let divisions = call.query.list("divisionId");
    let mut changes = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let id = item.id.as_deref().filter(|id| !id.is_empty());
        let field = format!("[{place}].id");
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
            .ok_or_else(|| ApiError::field("constraint.validation", &format!("[{place}].joined"), "must be given"))?;
        changes.push((queue, joined));
    }
    for (queue, joined) in changes {
        organization.routing.join(key, organization.people.get(key), queue, joined);
    }
    let page = PageRequest { number: 1, size: organization.routing.queues.len() };
    listing(call, organization, key, true, page, call.target)
}

fn listing(
    call: &Call<'_>,
    organization: &Organization,
    key: PersonKey,
    joined: bool,
    page: PageRequest,
    target: &str,
) -> Answer {
    let routing = &organization.routing;
    let mask = routing.membership(key, organization.people.get(key)).joined;
    let divisions = call.query.list("divisionId");
    let mut chosen: Vec<usize> = (0..routing.queues.len())
        .filter(|at| (mask & (1 << at) != 0) == joined && in_divisions(organization, *at, divisions))
        .collect();
    chosen.sort_by_key(|at| routing.queues[*at].name.to_lowercase());
    let page = page.of(chosen.len());
    let entities = shown(organization, key, page.slice(&chosen));
    call.json(&listing!(models::UserQueueEntityListing, entities, page, target))
}

/// No division asked for means all.
fn in_divisions(organization: &Organization, queue: usize, divisions: &[String]) -> bool {
    let division = organization.routing.queues[queue].division;
    divisions.is_empty() || divisions.iter().any(|id| organization.catalogue.division(id) == Some(division))
}

fn shown(organization: &Organization, key: PersonKey, queues: &[usize]) -> Vec<models::UserQueue> {
    let routing = &organization.routing;
    let counts = routing.queue_counts(&organization.people);
    let membership = routing.membership(key, organization.people.get(key));
    queues.iter().map(|at| views::queue(organization, *at, &routing.queues[*at], counts[*at], membership)).collect()
}

/// `getUserSkillgroups`: the cursors of `after` and `before` stand for a group of the listing, so that a page stays
/// where it is when groups before it come or go.
pub fn skill_groups(call: &Call<'_>) -> Answer {
    let size = PageRequest::check(None, call.query.integer("pageSize"), LARGEST_PAGE)?.size;
    let (after, before) = (call.query.text("after"), call.query.text("before"));
    if after.is_some() && before.is_some() {
        return Err(ApiError::field("invalid.query.param.value", "before", "cannot be combined with after"));
    }
    let organization = call.app.organization.read();
    let key = existing(&organization, call.path.get("userId"))?;
    let person = organization.people.get(key);
    let mut all: Vec<&SkillGroup> = organization.routing.skill_groups.iter().collect();
    all.sort_by_key(|group| (group.name.to_lowercase(), group.id));
    let position = |name, cursor: Option<&str>| cursor.map(|cursor| read_cursor(name, cursor, &all)).transpose();
    let (after, before) = (position("after", after)?, position("before", before)?);
    // Positions in the list of all groups, so that the cursor may name one that the person has just left.
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
    let shown = &own[start..end];
    let link = |name: &str, at: &usize| link(call.target, size, Some((name, &cursor(all[*at]))));
    call.json(&models::UserSkillGroupEntityListing {
        entities: Some(shown.iter().map(|at| views::skill_group(&organization, all[*at])).collect()),
        next_uri: shown.last().filter(|_| end < own.len()).map(|at| link("after", at)),
        previous_uri: shown.first().filter(|_| start > 0).map(|at| link("before", at)),
        self_uri: Some(call.target.to_owned()),
    })
}

fn link(target: &str, size: usize, cursor: Option<(&str, &str)>) -> String {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut link = format!("{path}?pageSize={size}");
    if let Some((name, cursor)) = cursor {
        link += &format!("&{name}={cursor}");
    }
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let known = |(name, _): &(String, String)| ["pageSize", "after", "before"].contains(&name.as_str());
        if !params::pairs(pair).first().is_some_and(known) {
            link += &format!("&{pair}");
        }
    }
    link
}

fn cursor(group: &SkillGroup) -> String {
    URL_SAFE_NO_PAD.encode(group.id.as_bytes())
}

fn read_cursor(name: &str, cursor: &str, all: &[&SkillGroup]) -> Result<usize, ApiError> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).unwrap_or_default();
    all.iter().position(|group| group.id.as_bytes() == bytes.as_slice()).ok_or_else(|| {
        ApiError::field("invalid.query.param.value", name, "is no cursor of a nextUri or previousUri of this listing")
    })
}
