//! Learning and coaching activities. Their counts are in `development_aggregates`.

use std::collections::HashSet;

use genesys_users_models as models;
use uuid::Uuid;

use crate::api::{ApiError, ApiResult};
use crate::routing::Call;
use crate::routing::paging::{PageRequest, listing};
use crate::state::clock::{Millis, parse_interval};
use crate::state::seed::activities::{self, Activity, Module};
use crate::state::seed::people::generated_reports;
use crate::state::{Organization, PersonKey, PersonState};
use crate::views;

/// Maximum page size.
const MAX_PAGE_SIZE: usize = 500;

/// Maximum number of people in a query.
const MAX_USERS: usize = 100;

/// Maximum length of an interval.
const MAX_INTERVAL: Millis = 366 * 86_400_000;

/// `getUsersDevelopmentActivities`
///
/// `userId` selects activities whose attendee or facilitator is one of these people, and coaching that one of them
/// created. Without `userId`, the activities of everybody are listed; `moduleId` is then required.
pub fn list(call: &Call<'_>) -> ApiResult {
    let users = call.query.list("userId");
    if users.is_empty() && call.query.text("moduleId").is_none() {
        let problem = "userId or moduleId must be given in the query";
        return Err(ApiError::field("wem.learning.input.validation.error", "userId", problem));
    }
    if users.len() > MAX_USERS {
        let problem = format!("at most {MAX_USERS} can be asked for at once");
        return Err(ApiError::field("wem.learning.input.validation.error", "userId", problem));
    }
    let organization = call.organization.read();
    let history = History::new(&organization);
    let found = if users.is_empty() {
        history.all().collect()
    } else {
        history.around(users.iter().filter_map(|id| organization.people.by_id(id)))
    };
    listing(call, &organization, found)
}

/// `getUsersDevelopmentActivitiesMe`
pub fn list_of_me(call: &Call<'_>) -> ApiResult {
    let key = call.caller.person()?;
    let organization = call.organization.read();
    let found = History::new(&organization).around([key]);
    listing(call, &organization, found)
}

/// `getUsersDevelopmentActivity`. The type of the query must be the type of the activity.
pub fn read(call: &Call<'_>) -> ApiResult {
    let (id, kind) = (call.path.get("activityId"), call.query.text("type").unwrap_or(""));
    let organization = call.organization.read();
    let history = History::new(&organization);
    let found = Uuid::try_parse(id).ok().and_then(|id| history.by_id(id)).filter(|activity| activity.kind == kind);
    let found =
        found.ok_or_else(|| ApiError::not_found_with_code("not.found", &format!("activity of type {kind}"), id))?;
    call.json(&views::activity(&organization, &found))
}

/// A page of the activities, after filter and sort order.
fn listing(call: &Call<'_>, organization: &Organization, mut found: Vec<Activity>) -> ApiResult {
    let page = PageRequest::read(call, MAX_PAGE_SIZE)?;
    let filter = Filter::read(call)?;
    found.retain(|activity| filter.passes(activity));
    found.sort_by_key(|activity| (activity.due, activity.id));
    if call.query.text("sortOrder") != Some("Asc") {
        found.reverse();
    }
    let page = page.of(found.len());
    let entities = page.slice(&found).iter().map(|activity| views::activity(organization, activity)).collect();
    call.json(&listing!(models::DevelopmentActivityListing, entities, page, call.target))
}

/// The activities of the organization, without those of deleted people.
pub struct History<'a> {
    organization: &'a Organization,
    modules: Vec<Module>,
}

impl<'a> History<'a> {
    /// The history of an organization.
    pub fn new(organization: &'a Organization) -> Self {
        Self { organization, modules: activities::modules(organization.accounts.seed()) }
    }

    /// All activities.
    pub fn all(&self) -> impl Iterator<Item = Activity> {
        (0..self.organization.accounts.generated()).flat_map(|index| self.of(index))
    }

    /// The activities with an attendee. Only generated people have activities.
    pub fn of(&self, index: u32) -> Vec<Activity> {
        if index >= self.organization.accounts.generated() {
            return Vec::new();
        }
        let person = self.organization.people.get(PersonKey(index));
        if person.state == PersonState::Deleted {
            return Vec::new();
        }
        activities::activities(self.organization.accounts.seed(), &self.modules, index, person.created)
    }

    /// The activities with one of these people as attendee or facilitator, without duplicates.
    fn around(&self, people: impl IntoIterator<Item = PersonKey>) -> Vec<Activity> {
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for PersonKey(index) in people {
            // The facilitator of coaching is the generated manager.
            let led = generated_reports(index, self.organization.accounts.generated());
            let led = led.into_iter().flat_map(|report| self.of(report)).filter(|a| a.facilitator == Some(index));
            found.extend(self.of(index).into_iter().chain(led).filter(|activity| seen.insert(activity.id)));
        }
        found
    }

    fn by_id(&self, id: Uuid) -> Option<Activity> {
        let index = activities::attendee_of(self.organization.accounts.seed(), id);
        self.of(index).into_iter().find(|activity| activity.id == id)
    }
}

/// The filter of a query.
struct Filter<'a> {
    call: &'a Call<'a>,
    due: Option<(Millis, Millis)>,
    completed: Option<(Millis, Millis)>,
    /// The owner of the token, if the query filters by the relationship to that person.
    caller: Option<u32>,
}

impl<'a> Filter<'a> {
    fn read(call: &'a Call<'a>) -> Result<Self, ApiError> {
        let interval = |name| call.query.text(name).map(|text| interval(name, text)).transpose();
        let related = !call.query.list("relationship").is_empty();
        Ok(Self {
            due: interval("interval")?,
            completed: interval("completionInterval")?,
            caller: related.then(|| call.caller.person()).transpose()?.map(|key| key.0),
            call,
        })
    }

    fn passes(&self, activity: &Activity) -> bool {
        let query = &self.call.query;
        let one_of = |name, value: &str| {
            let values = query.list(name);
            values.is_empty() || values.iter().any(|one| one == value)
        };
        let flag = |name, value: Option<bool>| match query.text(name) {
            Some("True") => value == Some(true),
            Some("False") => value == Some(false),
            _ => true,
        };
        let module = activity.module.as_ref().map(|module| module.id.to_string());
        one_of("types", activity.kind)
            && one_of("statuses", activity.status)
            && flag("overdue", Some(activity.overdue()))
            && flag("pass", activity.passed())
            && query.text("moduleId").is_none_or(|id| module.as_deref() == Some(id))
            && self.due.is_none_or(|interval| within(interval, activity.due))
            && self.completed.is_none_or(|interval| activity.completed.is_some_and(|at| within(interval, at)))
            && self.caller.is_none_or(|caller| self.related(activity, caller))
    }

    /// Whether the caller has one of the relationships of the query.
    fn related(&self, activity: &Activity, caller: u32) -> bool {
        self.call.query.list("relationship").iter().any(|relationship| match relationship.as_str() {
            "Attendee" => activity.attendee == caller,
            "Facilitator" => activity.facilitator == Some(caller),
            _ => activity.kind == "Coaching" && activity.creator == caller,
        })
    }
}

/// Whether a time is in an interval. The end does not belong to the interval.
pub fn within((start, end): (Millis, Millis), time: Millis) -> bool {
    start <= time && time < end
}

/// Parses an interval of at most a year.
pub fn interval(name: &str, text: &str) -> Result<(Millis, Millis), ApiError> {
    let (start, end) = parse_interval(text).ok_or_else(|| {
        let problem = "must be an interval such as 2026-05-01T00:00:00Z/2026-06-01T00:00:00Z";
        ApiError::field("invalid.date", name, problem)
    })?;
    if end - start > MAX_INTERVAL {
        return Err(ApiError::field("date.interval.param.too.big", name, "must be a year at most"));
    }
    Ok((start, end))
}
