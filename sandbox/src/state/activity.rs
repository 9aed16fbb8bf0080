//! Presence and routing status of people. They depend on each other: the routing status of people who are On Queue is not
//! OFF_QUEUE, and that of all others is.

use super::clock::Millis;
use super::organization::Organization;
use super::person::{PersonKey, PersonState, RoutingState};

/// Presences of people at work.
const AT_WORK: [&str; 6] = ["AVAILABLE", "BUSY", "AWAY", "BREAK", "MEAL", "MEETING"];

/// Routing statuses of people who are On Queue.
const ON_QUEUE: [&str; 3] = ["IDLE", "INTERACTING", "NOT_RESPONDING"];

impl Organization {
    /// Sets the routing status of a person. The presence changes too: to On Queue, and back to Available.
    pub fn set_routing_status(&mut self, key: PersonKey, status: &'static str, now: Millis) {
        let on_queue = self.catalogue.system_presence("ON_QUEUE");
        let presence = match (status, self.people.get(key).presence.definition) {
            ("OFF_QUEUE", present) if present == on_queue => self.catalogue.system_presence("AVAILABLE"),
            ("OFF_QUEUE", present) => present,
            _ => on_queue,
        };
        self.set_activity(key, presence, status, None, now);
    }

    /// Sets the presence of a person, by the index of its definition, and the message, if there is one. The routing status
    /// changes too: to IDLE, and back to OFF_QUEUE.
    pub fn set_presence(&mut self, key: PersonKey, definition: u16, message: Option<&str>, now: Millis) {
        let is_on_queue = definition == self.catalogue.system_presence("ON_QUEUE");
        let routing = match (is_on_queue, self.people.get(key).routing.status) {
            (true, "OFF_QUEUE") => "IDLE",
            (true, present) => present,
            (false, _) => "OFF_QUEUE",
        };
        self.set_activity(key, definition, routing, message, now);
    }

    /// Changes the presence or routing status of this many random active people, or of all if there are fewer. Only people
    /// with a team are On Queue. Returns who has changed.
    pub fn change_activity(&mut self, count: usize, now: Millis) -> Vec<PersonKey> {
        let mut active = self.people.sorted(Some(PersonState::Active)).to_vec();
        let count = count.min(active.len());
        for at in 0..count {
            let rest = u32::try_from(active.len() - at).unwrap_or(u32::MAX);
            active.swap(at, at + self.activity.below(rest) as usize);
        }
        active.truncate(count);
        for key in &active {
            let person = self.people.get(*key);
            let present = (person.presence.definition, person.routing.status);
            let away = AT_WORK.map(|system| (self.catalogue.system_presence(system), "OFF_QUEUE"));
            let on_queue = ON_QUEUE.map(|status| (self.catalogue.system_presence("ON_QUEUE"), status));
            let on_queue = on_queue.into_iter().filter(|_| person.team.is_some());
            let others: Vec<_> = away.into_iter().chain(on_queue).filter(|other| *other != present).collect();
            let (presence, routing) = self.activity.pick(&others);
            self.set_activity(*key, presence, routing, None, now);
        }
        active
    }

    fn set_activity(
        &mut self,
        key: PersonKey,
        presence: u16,
        routing: &'static str,
        message: Option<&str>,
        now: Millis,
    ) {
        self.people.change_activity(key, |present, present_routing| {
            if present_routing.status != routing {
                *present_routing = RoutingState { status: routing, since: now };
            }
            if present.definition != presence {
                present.definition = presence;
                present.since = now;
            }
            if let Some(message) = message {
                present.message = message.into();
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::seed::organization::generate;
    use super::*;

    fn state(organization: &Organization, key: PersonKey) -> (&'static str, &'static str) {
        let person = organization.people.get(key);
        (organization.catalogue.presences[usize::from(person.presence.definition)].system, person.routing.status)
    }

    fn active(organization: &Organization) -> Vec<PersonKey> {
        organization.people.sorted(Some(PersonState::Active)).to_vec()
    }

    #[test]
    fn presence_and_routing_status_follow_each_other() {
        let mut organization = generate(1, 20);
        let key = PersonKey(3);
        let index = |organization: &Organization, system| organization.catalogue.system_presence(system);
        let (meal, on_queue) = (index(&organization, "MEAL"), index(&organization, "ON_QUEUE"));
        organization.set_presence(key, meal, Some("soup"), 1);
        assert_eq!(state(&organization, key), ("MEAL", "OFF_QUEUE"));
        organization.set_presence(key, on_queue, None, 2);
        assert_eq!(state(&organization, key), ("ON_QUEUE", "IDLE"));
        assert_eq!(organization.people.get(key).presence.message.as_ref(), "soup");
        organization.set_activity(key, on_queue, "INTERACTING", None, 3);
        organization.set_presence(key, on_queue, Some(""), 4);
        assert_eq!(state(&organization, key), ("ON_QUEUE", "INTERACTING"), "the call goes on");
        let person = organization.people.get(key);
        assert_eq!((person.presence.since, person.routing.since), (2, 3), "a message is no new presence");
        organization.set_routing_status(key, "OFF_QUEUE", 5);
        assert_eq!(state(&organization, key), ("AVAILABLE", "OFF_QUEUE"));
        organization.set_routing_status(key, "IDLE", 6);
        assert_eq!(state(&organization, key), ("ON_QUEUE", "IDLE"));
    }

    #[test]
    fn random_people_change_and_the_seed_determines_them() {
        let (mut one, mut other) = (generate(1, 120), generate(1, 120));
        for round in 0..40 {
            let before: Vec<_> = active(&one).into_iter().map(|key| (key, state(&one, key))).collect();
            let changed = one.change_activity(30, round);
            assert_eq!(changed, other.change_activity(30, round));
            let changed: BTreeSet<PersonKey> = changed.into_iter().collect();
            assert_eq!(changed.len(), 30, "nobody changes twice");
            for (key, before) in before {
                let now = state(&one, key);
                assert_eq!(now, state(&other, key));
                assert_eq!(now != before, changed.contains(&key));
                assert_eq!(now.0 == "ON_QUEUE", now.1 != "OFF_QUEUE", "{now:?}");
            }
        }
        let all = active(&one).len();
        assert_eq!(one.change_activity(500, 50).len(), all);
    }
}
