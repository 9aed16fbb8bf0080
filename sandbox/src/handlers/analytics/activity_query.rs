//! Observation and activity queries: the present activity of people.
//!
//! Both read active people only. An activity query filters rows: a person has one row for each queue, or one row
//! without a queue. A person is a result if at least one row matches. The metrics count the queues of the matching
//! rows. The membership status of a queue is `active` for a person who has joined it, and `inactive` for other members.

use std::collections::BTreeMap;

use genesys_users_models as models;
use uuid::Uuid;

use super::filter::{self, Filter, Row};
use super::people::{candidates, select_people, sort_by_id};
use crate::api::ApiError;
use crate::state::clock::{self, Millis, iso};
use crate::state::{Organization, PersonKey, PersonState};
use crate::views::enum_value;

/// A row: a person in one queue, or in none.
struct ActivityRow<'a> {
    user: &'a str,
    team: Option<&'a str>,
    queue: Option<&'a str>,
    joined: bool,
    presence: &'a str,
    system: &'static str,
    presence_date: &'a str,
    routing: &'static str,
    routing_date: &'a str,
}

impl Row for ActivityRow<'_> {
    fn value(&self, dimension: &str) -> Option<&str> {
        match dimension {
            "userId" => Some(self.user),
            "teamId" => self.team,
            "queueId" => self.queue,
            "queueMembershipStatus" => self.queue.map(|_| self.membership()),
            "organizationPresenceId" => Some(self.presence),
            "systemPresence" => Some(self.system),
            "presenceDate" => Some(self.presence_date),
            "routingStatus" => Some(self.routing),
            "routingStatusDate" => Some(self.routing_date),
            _ => None,
        }
    }
}

impl ActivityRow<'_> {
    fn membership(&self) -> &'static str {
        if self.joined { "active" } else { "inactive" }
    }

    fn view(&self, now: &str) -> models::UserActivityEntityData {
        models::UserActivityEntityData {
            activity_date: Some(now.to_owned()),
            organization_presence_id: Some(self.presence.to_owned()),
            presence_date: Some(self.presence_date.to_owned()),
            queue_id: self.queue.map(str::to_owned),
            queue_membership_status: self.queue.map(|_| self.membership().to_owned()),
            routing_status: Some(self.routing.to_owned()),
            routing_status_date: Some(self.routing_date.to_owned()),
            system_presence: Some(self.system.to_owned()),
            team_id: self.team.map(str::to_owned),
            user_id: Some(self.user.to_owned()),
        }
    }
}

/// Calls `visit` with each row of a person.
fn visit_rows(organization: &Organization, key: PersonKey, mut visit: impl FnMut(&ActivityRow<'_>)) {
    let person = organization.people.get(key);
    let catalogue = &organization.catalogue;
    let presence = &catalogue.presences[usize::from(person.presence.definition)];
    let team = person.team.map(|at| catalogue.teams[usize::from(at)].id.to_string());
    let (user, presence_id) = (person.id.to_string(), presence.id.to_string());
    let (presence_date, routing_date) = (iso(person.presence.since), iso(person.routing.since));
    let row = ActivityRow {
        user: &user,
        team: team.as_deref(),
        queue: None,
        joined: false,
        presence: &presence_id,
        system: presence.system,
        presence_date: &presence_date,
        routing: person.routing.status,
        routing_date: &routing_date,
    };
    let queues = queues(organization, key);
    if queues.is_empty() {
        visit(&row);
    }
    for (id, joined) in queues {
        let id = id.to_string();
        visit(&ActivityRow { queue: Some(&id), joined, ..row });
    }
}

/// The queues that a person is a member of, and whether the person has joined them.
fn queues(organization: &Organization, key: PersonKey) -> Vec<(Uuid, bool)> {
    let routing = &organization.routing;
    let membership = routing.membership(key, organization.people.get(key));
    let queues = routing.queues.iter().enumerate();
    queues
        .filter(|(at, _)| membership.member & (1 << at) != 0)
        .map(|(at, queue)| (queue.id, membership.joined & (1 << at) != 0))
        .collect()
}

/// The active people who match the filters, in order of id.
pub fn observed_people(organization: &Organization, filters: &[Filter]) -> Vec<PersonKey> {
    let mut keys = select_people(organization, filters, false);
    keys.retain(|key| organization.people.get(*key).state == PersonState::Active);
    keys
}

/// The observations of one person. The metrics count queues. A metric in `details` also has an observation for each
/// queue.
pub fn observation(
    organization: &Organization,
    key: PersonKey,
    metrics: &[String],
    details: &[String],
    now: Millis,
) -> models::UserObservationDataContainer {
    let person = organization.people.get(key);
    let queues = queues(organization, key);
    let team = person.team.map(|at| organization.catalogue.teams[usize::from(at)].id.to_string());
    let data = metrics.iter().map(|metric| {
        let count = queues.iter().filter(|(_, joined)| counts(metric, *joined)).count();
        let observation = || models::ObservationValue {
            observation_date: Some(iso(now)),
            user_id: Some(person.id.to_string()),
            team_id: team.clone(),
            ..Default::default()
        };
        let detailed = details.contains(metric);
        models::ObservationMetricData {
            metric: Some(metric.clone()),
            stats: Some(models::StatisticalSummary { count: i64::try_from(count).ok(), ..Default::default() }),
            truncated: detailed.then_some(false),
            observations: detailed.then(|| (0..count).map(|_| observation()).collect()),
            ..Default::default()
        }
    });
    models::UserObservationDataContainer {
        group: Some(BTreeMap::from([("userId".to_owned(), person.id.to_string())])),
        data: Some(data.collect()),
    }
}

/// Whether a metric counts a queue.
fn counts(metric: &str, joined: bool) -> bool {
    joined || metric == "oMemberQueues"
}

/// A valid activity query.
pub struct ActivityQuery {
    filters: Vec<Filter>,
    descending: bool,
    /// Name of each metric, and whether it has details.
    metrics: Vec<(String, bool)>,
}

impl ActivityQuery {
    /// Reads and checks the body of a query.
    pub fn read(body: &serde_json::Value) -> Result<Self, ApiError> {
        let mut body = body.clone();
        // Dates are compared as text, so they are converted to the form that the API writes.
        canonical_dates(&mut body["filter"]);
        let metrics: Vec<(String, bool)> = body["metrics"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| (one["metric"].as_str().unwrap_or("").to_owned(), one["details"] == true))
            .collect();
        for (field, empty) in
            [("metrics", metrics.is_empty()), ("groupBy", body["groupBy"].as_array().is_none_or(Vec::is_empty))]
        {
            if empty {
                return Err(ApiError::field("constraint.validation", field, "must not be empty"));
            }
        }
        let filters = Filter::list(&body, "filter", filter::ACTIVITY)?;
        Ok(Self { filters, descending: body["order"] == "desc", metrics })
    }

    /// The people with a matching row, in order of id.
    pub fn results(&self, organization: &Organization) -> Vec<PersonKey> {
        let mut keys = candidates(organization, &self.filters);
        keys.retain(|key| {
            organization.people.get(*key).state == PersonState::Active && self.has_match(organization, *key)
        });
        sort_by_id(organization, &mut keys, self.descending);
        keys
    }

    /// Whether a row of a person matches. Everybody has a row, so that without filters nobody has to be looked at.
    fn has_match(&self, organization: &Organization, key: PersonKey) -> bool {
        let mut found = self.filters.is_empty();
        if !found {
            visit_rows(organization, key, |row| found |= self.matches(row));
        }
        found
    }

    fn matches(&self, row: &ActivityRow<'_>) -> bool {
        self.filters.iter().all(|filter| filter.matches(row))
    }

    /// One result as the API writes it.
    pub fn view(&self, organization: &Organization, key: PersonKey, now: Millis) -> models::UserActivityData {
        let now = iso(now);
        let mut entities = Vec::new();
        let mut queues: Vec<(String, bool)> = Vec::new();
        visit_rows(organization, key, |row| {
            if self.matches(row) {
                entities.push(row.view(&now));
                queues.extend(row.queue.map(|id| (id.to_owned(), row.joined)));
            }
        });
        let data = self.metrics.iter().map(|(metric, details)| {
            let ids: Vec<String> =
                queues.iter().filter(|(_, joined)| counts(metric, *joined)).map(|(id, _)| id.clone()).collect();
            models::UserActivityMetricValue {
                metric: enum_value(metric),
                count: i32::try_from(ids.len()).ok(),
                entity_ids: details.then_some(ids),
                ..Default::default()
            }
        });
        let detailed = self.metrics.iter().any(|(_, details)| *details);
        models::UserActivityData {
            group: Some(BTreeMap::from([("userId".to_owned(), organization.people.get(key).id.to_string())])),
            data: Some(data.collect()),
            truncated: Some(false),
            entities: detailed.then_some(entities),
        }
    }
}

/// Converts the dates of a filter to the form that the API writes.
fn canonical_dates(value: &mut serde_json::Value) {
    if let Some(list) = value.as_array_mut() {
        list.iter_mut().for_each(canonical_dates);
    } else if let Some(map) = value.as_object_mut() {
        if map.get("dimension").and_then(|d| d.as_str()).is_some_and(|name| name.ends_with("Date"))
            && let Some(date) = map.get("value").and_then(|v| v.as_str()).and_then(clock::parse_iso)
        {
            map.insert("value".to_owned(), iso(date).into());
        }
        map.values_mut().for_each(canonical_dates);
    }
}
