//! Learning and coaching activities of people: listings and single ones. Counts are in `development_aggregates`.

use std::collections::HashSet;

use genesys_users_models as models;
use uuid::Uuid;

use crate::call::{Answer, Call};
use crate::clock::Millis;
use crate::errors::ApiError;
use crate::paging::{PageRequest, listing};
use crate::population::{self, Activity, Module};
use crate::state::{Organization, PersonKey, PersonState};
use crate::validate;
use crate::views;

/// Largest page of a listing of activities.
const LARGEST_PAGE: usize = 500;

/// Most people that one listing may name.
const MOST_USERS: usize = 100;

/// Longest interval that can be asked for.
const LONGEST_INTERVAL: Millis = 366 * 86_400_000;

/// `getUsersDevelopmentActivities`
///
/// `userId` finds activities of which one of the people is attendee, facilitator or (of coaching) creator. Without it
/// the activities of everybody are taken, which `moduleId` narrows down.
pub fn list(call: &Call<'_>) -> Answer {
    let users = call.query.list("userId");
    if users.is_empty() && call.query.text("moduleId").is_none() {
        let problem = "userId or moduleId must be given in the query";
        return Err(ApiError::field("wem.learning.input.validation.error", "userId", problem));
    }
    if users.len() > MOST_USERS {
        let problem = format!("at most {MOST_USERS} can be asked for at once");
        return Err(ApiError::field("wem.learning.input.validation.error", "userId", problem));
    }
    let organization = call.app.organization.read();
    let history = History::new(&organization);
    let found = if users.is_empty() {
        history.all().collect()
    } else {
        history.around(users.iter().filter_map(|id| organization.people.by_id(id)))
    };
    answer(call, &organization, found)
}

/// `getUsersDevelopmentActivitiesMe`
pub fn list_of_me(call: &Call<'_>) -> Answer {
    let key = call.caller.person()?;
    let organization = call.app.organization.read();
    let found = History::new(&organization).around([key]);
    answer(call, &organization, found)
}

/// `getUsersDevelopmentActivity`; an activity of another type than the named one is not found
pub fn read(call: &Call<'_>) -> Answer {
    let (id, kind) = (call.path.get("activityId"), call.query.text("type").unwrap_or(""));
    let organization = call.app.organization.read();
    let history = History::new(&organization);
    let found = Uuid::try_parse(id).ok().and_then(|id| history.by_id(id)).filter(|activity| activity.kind == kind);
    let found = found.ok_or_else(|| ApiError::not_found_as("not.found", &format!("activity of type {kind}"), id))?;
    call.json(&views::activity(&organization, &found))
}

/// Filters, sorts and pages.
fn answer(call: &Call<'_>, organization: &Organization, mut found: Vec<Activity>) -> Answer {
    let page = PageRequest::read(call, LARGEST_PAGE)?;
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

/// The activities of the organization; those of deleted people are not shown.
pub struct History<'a> {
    organization: &'a Organization,
    modules: Vec<Module>,
}

impl<'a> History<'a> {
    /// The history of an organization.
    pub fn new(organization: &'a Organization) -> Self {
        Self { organization, modules: population::modules(organization.accounts.seed()) }
    }

    /// What everybody takes part in.
    pub fn all(&self) -> impl Iterator<Item = Activity> {
        (0..self.organization.accounts.generated()).flat_map(|index| self.of(index))
    }

    /// What a person takes part in; people who were not generated have no history.
    pub fn of(&self, index: u32) -> Vec<Activity> {
        if index >= self.organization.accounts.generated() {
            return Vec::new();
        }
        let person = self.organization.people.get(PersonKey(index));
        if person.state == PersonState::Deleted {
            return Vec::new();
        }
        population::activities_of(self.organization.accounts.seed(), &self.modules, index, person.created)
    }

    /// What people take part in or lead; each activity once.
    fn around(&self, people: impl IntoIterator<Item = PersonKey>) -> Vec<Activity> {
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for PersonKey(index) in people {
            // Coaching is led by the manager of the time when the history was made.
            let led = population::generated_reports(index, self.organization.accounts.generated());
            let led = led.into_iter().flat_map(|report| self.of(report)).filter(|a| a.facilitator == Some(index));
            found.extend(self.of(index).into_iter().chain(led).filter(|activity| seen.insert(activity.id)));
        }
        found
    }

    fn by_id(&self, id: Uuid) -> Option<Activity> {
        let index = population::attendee_of(self.organization.accounts.seed(), id);
        self.of(index).into_iter().find(|activity| activity.id == id)
    }
}

/// What the query wants of an activity.
struct Filter<'a> {
    call: &'a Call<'a>,
    due: Option<(Millis, Millis)>,
    completed: Option<(Millis, Millis)>,
    /// The person of the token, when the relationship to it matters.
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
            let wanted = query.list(name);
            wanted.is_empty() || wanted.iter().any(|one| one == value)
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
            && query.text("moduleId").is_none_or(|wanted| module.as_deref() == Some(wanted))
            && self.due.is_none_or(|interval| within(interval, activity.due))
            && self.completed.is_none_or(|interval| activity.completed.is_some_and(|at| within(interval, at)))
            && self.caller.is_none_or(|caller| self.related(activity, caller))
    }

    /// Whether the caller plays one of the wanted parts.
    fn related(&self, activity: &Activity, caller: u32) -> bool {
        self.call.query.list("relationship").iter().any(|part| match part.as_str() {
            "Attendee" => activity.attendee == caller,
            "Facilitator" => activity.facilitator == Some(caller),
            _ => activity.kind == "Coaching" && activity.creator == caller,
        })
    }
}

/// Whether a time is in an interval; its end is not.
pub fn within((start, end): (Millis, Millis), time: Millis) -> bool {
    start <= time && time < end
}

/// Reads an interval of at most a year.
pub fn interval(name: &str, text: &str) -> Result<(Millis, Millis), ApiError> {
    let (start, end) = validate::parse_interval(text).ok_or_else(|| {
        let problem = "must be an interval such as 2026-05-01T00:00:00Z/2026-06-01T00:00:00Z";
        ApiError::field("invalid.date", name, problem)
    })?;
    if end - start > LONGEST_INTERVAL {
        return Err(ApiError::field("date.interval.param.too.big", name, "must be a year at most"));
    }
    Ok((start, end))
}
