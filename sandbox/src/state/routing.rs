//! Queues, skill groups, utilization labels and stations of the organization, and the routing settings of people.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use genesys_users_models as models;
use uuid::Uuid;

use super::catalogue::index;
use super::clock::Millis;
use super::direct_routing::Backups;
use super::people::People;
use super::person::{Person, PersonKey, PersonState, SkillLevel};
use super::stations::Stations;

/// A queue of the organization.
#[derive(Clone, Debug)]
pub struct Queue {
    pub id: Uuid,
    pub name: &'static str,
    pub description: &'static str,
    pub division: u16,
    pub created: Millis,
}

/// How the conditions of a rule are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// All conditions must hold.
    And,
    /// At least one condition must hold.
    Or,
    /// No condition may hold.
    Not,
}

/// Conditions on skills and languages: each by its index, with the minimum proficiency.
#[derive(Clone, Debug)]
pub struct SkillRule {
    pub skills: Vec<(u16, i32)>,
    pub languages: Vec<(u16, i32)>,
    pub operator: Operator,
}

/// A group of people with certain skills. Membership is computed from the skills.
#[derive(Clone, Debug)]
pub struct SkillGroup {
    pub id: Uuid,
    pub name: String,
    pub division: u16,
    pub created: Millis,
    /// Rules that all must hold.
    pub rules: Vec<SkillRule>,
}

/// A utilization label.
#[derive(Clone, Debug)]
pub struct Label {
    pub id: Uuid,
    pub name: &'static str,
}

/// The call forwarding of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct CallForwarding {
    pub enabled: bool,
    pub calls: Vec<models::CallRoute>,
    pub voicemail: models::CallForwardingVoicemail,
    /// When the person set it; none if never.
    pub modified: Option<Millis>,
}

/// Settings of one person. They override the generated ones.
#[derive(Clone, Debug, Default)]
struct PersonalSettings {
    queues: Option<Membership>,
    utilization: Option<models::UtilizationRequest>,
    forwarding: Option<CallForwarding>,
    geolocations: Vec<models::Geolocation>,
}

/// The queues of a person, as bit masks: bit n stands for the n-th queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// Queues that the person is a member of. Leaving a queue does not end the membership.
    pub member: u32,
    /// Queues that the person has joined.
    pub joined: u32,
}

/// Queues, skill groups, labels, stations, and the routing settings of people.
pub struct Routing {
    /// The queues; at most 32.
    pub queues: Vec<Queue>,
    pub skill_groups: Vec<SkillGroup>,
    pub labels: Vec<Label>,
    pub stations: Stations,
    /// Direct routing backups of people.
    pub backups: Backups,
    personal: HashMap<PersonKey, Box<PersonalSettings>>,
    /// Members and joined members of each queue. Cleared when somebody joins or leaves a queue or changes state.
    counts: OnceLock<Vec<(usize, usize)>>,
}

impl SkillRule {
    fn holds(&self, person: &Person) -> bool {
        let has = |levels: &[SkillLevel], (index, minimum): &(u16, i32)| {
            levels.iter().any(|level| level.index == *index && level.active && level.proficiency >= f64::from(*minimum))
        };
        let skills = self.skills.iter().map(|condition| has(&person.skills, condition));
        let mut all = skills.chain(self.languages.iter().map(|condition| has(&person.languages, condition)));
        match self.operator {
            Operator::And => all.all(|holds| holds),
            Operator::Or => all.any(|holds| holds),
            Operator::Not => !all.any(|holds| holds),
        }
    }
}

impl SkillGroup {
    /// Whether a person is a member. People without any skill or language are in no group.
    pub fn has(&self, person: &Person) -> bool {
        !(person.skills.is_empty() && person.languages.is_empty()) && self.rules.iter().all(|rule| rule.holds(person))
    }

    /// Number of active members.
    pub fn count(&self, people: &People) -> usize {
        people.sorted(Some(PersonState::Active)).iter().filter(|key| self.has(people.get(**key))).count()
    }
}

impl Routing {
    /// Routing data without any settings of people.
    pub fn new(
        queues: Vec<Queue>,
        skill_groups: Vec<SkillGroup>,
        labels: Vec<Label>,
        stations: Stations,
        backups: Backups,
    ) -> Self {
        Self { queues, skill_groups, labels, stations, backups, personal: HashMap::new(), counts: OnceLock::new() }
    }

    /// Index of a queue.
    pub fn queue(&self, id: &str) -> Option<u16> {
        index(&self.queues, id, |queue| queue.id)
    }

    /// The utilization label with an id.
    pub fn label(&self, id: &str) -> Option<&Label> {
        let id = Uuid::try_parse(id).ok()?;
        self.labels.iter().find(|label| label.id == id)
    }

    /// The queues of a person. A generated person with a team is a member of up to three queues, chosen by the bytes of
    /// the id.
    pub fn membership(&self, key: PersonKey, person: &Person) -> Membership {
        if let Some(own) = self.personal.get(&key).and_then(|personal| personal.queues) {
            return own;
        }
        if person.team.is_none() || self.queues.is_empty() {
            return Membership::default();
        }
        let mask =
            person.id.as_bytes()[..3].iter().fold(0, |mask, byte| mask | 1 << (usize::from(*byte) % self.queues.len()));
        // The next byte decides whether the person has joined the lowest queue.
        let joined = if person.id.as_bytes()[3] < 64 { mask & (mask - 1) } else { mask };
        Membership { member: mask, joined }
    }

    /// Makes a person join or leave a queue.
    pub fn join(&mut self, key: PersonKey, person: &Person, queue: u16, joined: bool) {
        let mut membership = self.membership(key, person);
        let bit = 1 << queue;
        if joined {
            membership.member |= bit;
            membership.joined |= bit;
        } else {
            membership.joined &= !bit;
        }
        self.personal(key).queues = Some(membership);
        self.counts.take();
    }

    /// Makes a person a member of a queue, who joins it, or ends the membership. A member stays as joined as before.
    pub fn set_member(&mut self, key: PersonKey, person: &Person, queue: u16, member: bool) {
        let mut membership = self.membership(key, person);
        let bit = 1 << queue;
        match member {
            true if membership.member & bit != 0 => return,
            true => membership = Membership { member: membership.member | bit, joined: membership.joined | bit },
            false => membership = Membership { member: membership.member & !bit, joined: membership.joined & !bit },
        }
        self.personal(key).queues = Some(membership);
        self.counts.take();
    }

    /// Number of active members and of active joined members of each queue.
    pub fn queue_counts(&self, people: &People) -> &[(usize, usize)] {
        self.counts.get_or_init(|| self.count_queues(people))
    }

    fn count_queues(&self, people: &People) -> Vec<(usize, usize)> {
        let mut counts = vec![(0, 0); self.queues.len()];
        for key in people.sorted(Some(PersonState::Active)) {
            let membership = self.membership(*key, people.get(*key));
            let mut left = membership.member;
            while left != 0 {
                let at = left.trailing_zeros();
                counts[at as usize].0 += 1;
                counts[at as usize].1 += usize::from(membership.joined & (1 << at) != 0);
                left &= left - 1;
            }
        }
        counts
    }

    /// The utilization settings of a person, if there are any.
    pub fn utilization(&self, key: PersonKey) -> Option<&models::UtilizationRequest> {
        self.personal.get(&key)?.utilization.as_ref()
    }

    /// Sets or removes the utilization settings of a person.
    pub fn set_utilization(&mut self, key: PersonKey, utilization: Option<models::UtilizationRequest>) {
        self.personal(key).utilization = utilization;
    }

    /// The call forwarding of a person; off until the person sets it.
    pub fn forwarding(&self, key: PersonKey) -> CallForwarding {
        let own = self.personal.get(&key).and_then(|personal| personal.forwarding.clone());
        own.unwrap_or(CallForwarding {
            enabled: false,
            calls: Vec::new(),
            voicemail: models::CallForwardingVoicemail::None,
            modified: None,
        })
    }

    /// Sets the call forwarding of a person.
    pub fn set_forwarding(&mut self, key: PersonKey, forwarding: CallForwarding) {
        self.personal(key).forwarding = Some(forwarding);
    }

    /// The geolocations that the clients of a person have reported. The id of a geolocation is that of the client.
    pub fn geolocations(&self, key: PersonKey) -> &[models::Geolocation] {
        self.personal.get(&key).map_or(&[], |personal| &personal.geolocations)
    }

    /// Stores the geolocation that a client reports. At most one geolocation of a person is primary.
    pub fn set_geolocation(&mut self, key: PersonKey, geolocation: models::Geolocation) {
        let stored = &mut self.personal(key).geolocations;
        if geolocation.primary == Some(true) {
            stored.iter_mut().for_each(|other| other.primary = Some(false));
        }
        match stored.iter_mut().find(|other| other.id == geolocation.id) {
            Some(known) => *known = geolocation,
            None => stored.push(geolocation),
        }
    }

    /// Updates stations and backups after a state change: an inactive person uses no station, a deleted person owns none and
    /// is nobody's backup.
    pub fn on_state_change(&mut self, key: PersonKey, state: PersonState) {
        self.counts.take();
        if state != PersonState::Active {
            self.stations.disassociate(key);
        }
        if state == PersonState::Deleted {
            self.stations.set_default(key, None);
            self.backups.remove(key);
        }
    }

    fn personal(&mut self, key: PersonKey) -> &mut PersonalSettings {
        self.personal.entry(key).or_default()
    }
}

/// Utilization of the organization by media type, for people without settings of their own.
pub fn default_utilization() -> BTreeMap<String, models::MediaUtilization> {
    let media = |capacity, interrupted_by: &[&str]| models::MediaUtilization {
        maximum_capacity: Some(capacity),
        interruptable_media_types: Some(interrupted_by.iter().map(|name| (*name).to_owned()).collect()),
        include_non_acd: Some(false),
    };
    [
        ("call", media(1, &[])),
        ("callback", media(1, &["call"])),
        ("chat", media(3, &[])),
        ("email", media(1, &["call", "callback", "chat"])),
        ("message", media(4, &[])),
        ("workitem", media(1, &["call", "callback"])),
    ]
    .map(|(name, media)| (name.to_owned(), media))
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_combine_the_conditions() {
        let level = |index, active, proficiency| SkillLevel { index, active, proficiency };
        let mut person = Person::sample(40);
        person.skills = vec![level(1, true, 4.0), level(2, false, 5.0)];
        person.languages = vec![level(1, true, 2.5)];
        let holds = |skills: &[(u16, i32)], languages: &[(u16, i32)], operator| {
            SkillRule { skills: skills.to_vec(), languages: languages.to_vec(), operator }.holds(&person)
        };
        assert!(holds(&[(1, 4)], &[(1, 2)], Operator::And));
        assert!(!holds(&[(1, 4)], &[(1, 3)], Operator::And));
        assert!(holds(&[(1, 4)], &[(1, 3)], Operator::Or));
        assert!(!holds(&[(2, 1)], &[], Operator::Or), "an inactive skill does not count");
        assert!(holds(&[(1, 5)], &[(1, 3)], Operator::Not));
        assert!(!holds(&[(1, 5), (1, 1)], &[], Operator::Not));
    }
}
