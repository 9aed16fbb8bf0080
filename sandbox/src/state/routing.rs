//! What routing knows: queues, skill groups and stations of the organization, and what a person has set of their own.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use genesys_users_models as models;
use uuid::Uuid;

use super::catalogue::index;
use super::stations::Stations;
use super::{People, Person, PersonKey, PersonState, Rated};
use crate::clock::Millis;

/// A queue of the organization.
#[derive(Clone, Debug)]
pub struct Queue {
    pub id: Uuid,
    pub name: &'static str,
    pub description: &'static str,
    pub division: u16,
    pub created: Millis,
}

/// How the conditions of a rule are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// All must hold.
    And,
    /// One must hold.
    Or,
    /// None may hold.
    Not,
}

/// Skills and languages by index, each with the least proficiency.
#[derive(Clone, Debug)]
pub struct SkillRule {
    pub skills: Vec<(u16, i32)>,
    pub languages: Vec<(u16, i32)>,
    pub together: Together,
}

/// People with certain skills; who is in it follows from the skills and is never set.
#[derive(Clone, Debug)]
pub struct SkillGroup {
    pub id: Uuid,
    pub name: String,
    pub division: u16,
    pub created: Millis,
    /// All must hold.
    pub rules: Vec<SkillRule>,
}

/// A label that utilization can be told by, beside the media types.
#[derive(Clone, Debug)]
pub struct Label {
    pub id: Uuid,
    pub name: &'static str,
}

/// Call forwarding as a person has set it.
#[derive(Clone, Debug, PartialEq)]
pub struct Forwarding {
    pub enabled: bool,
    pub calls: Vec<models::CallRoute>,
    pub voicemail: models::CallForwardingVoicemail,
    /// When it was set; none for a person who never did.
    pub modified: Option<Millis>,
}

/// What differs from the generated person.
#[derive(Clone, Debug, Default)]
struct Personal {
    queues: Option<Membership>,
    utilization: Option<models::UtilizationRequest>,
    forwarding: Option<Forwarding>,
    places: Vec<models::Geolocation>,
}

/// Queues of a person: bit n stands for the n-th queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// Has ever joined; leaving keeps a person a member.
    pub member: u32,
    /// Takes part now.
    pub joined: u32,
}

/// Queues, skill groups, labels, stations, and the settings of people.
pub struct Routing {
    /// At most 32.
    pub queues: Vec<Queue>,
    pub skill_groups: Vec<SkillGroup>,
    pub labels: Vec<Label>,
    pub stations: Stations,
    personal: HashMap<PersonKey, Box<Personal>>,
    /// Counted when asked for, and again after somebody has joined, left or changed state; nothing else matters.
    counts: OnceLock<Vec<(usize, usize)>>,
}

impl SkillRule {
    fn holds(&self, person: &Person) -> bool {
        let has = |list: &[Rated], (at, least): &(u16, i32)| {
            list.iter().any(|one| one.at == *at && one.active && one.proficiency >= f64::from(*least))
        };
        let skills = self.skills.iter().map(|wanted| has(&person.skills, wanted));
        let mut all = skills.chain(self.languages.iter().map(|wanted| has(&person.languages, wanted)));
        match self.together {
            Together::And => all.all(|held| held),
            Together::Or => all.any(|held| held),
            Together::Not => !all.any(|held| held),
        }
    }
}

impl SkillGroup {
    /// Whether a person is in the group; those without any skill or language never are.
    pub fn has(&self, person: &Person) -> bool {
        !(person.skills.is_empty() && person.languages.is_empty()) && self.rules.iter().all(|rule| rule.holds(person))
    }

    /// Number of active people in the group.
    pub fn count(&self, people: &People) -> usize {
        people.sorted(Some(PersonState::Active)).iter().filter(|key| self.has(people.get(**key))).count()
    }
}

impl Routing {
    /// As generated: nobody has set anything yet.
    pub fn new(queues: Vec<Queue>, skill_groups: Vec<SkillGroup>, labels: Vec<Label>, stations: Stations) -> Self {
        Self { queues, skill_groups, labels, stations, personal: HashMap::new(), counts: OnceLock::new() }
    }

    /// Index of a queue.
    pub fn queue(&self, id: &str) -> Option<u16> {
        index(&self.queues, id, |queue| queue.id)
    }

    /// A utilization label by id.
    pub fn label(&self, id: &str) -> Option<&Label> {
        let id = Uuid::try_parse(id).ok()?;
        self.labels.iter().find(|label| label.id == id)
    }

    /// Queues of a person. Generated people of a team are in up to three, told by their id.
    pub fn membership(&self, key: PersonKey, person: &Person) -> Membership {
        if let Some(own) = self.personal.get(&key).and_then(|personal| personal.queues) {
            return own;
        }
        if person.team.is_none() || self.queues.is_empty() {
            return Membership::default();
        }
        let mask =
            person.id.as_bytes()[..3].iter().fold(0, |mask, byte| mask | 1 << (usize::from(*byte) % self.queues.len()));
        // The last of the three bytes decides whether the lowest queue is left alone for now.
        let joined = if person.id.as_bytes()[3] < 64 { mask & (mask - 1) } else { mask };
        Membership { member: mask, joined }
    }

    /// Lets a person join or leave a queue.
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

    /// Members and joined members of every queue, active people only.
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

    /// Utilization that a person has of their own.
    pub fn utilization(&self, key: PersonKey) -> Option<&models::UtilizationRequest> {
        self.personal.get(&key)?.utilization.as_ref()
    }

    /// Sets a person's own utilization, or takes it away.
    pub fn set_utilization(&mut self, key: PersonKey, utilization: Option<models::UtilizationRequest>) {
        self.personal(key).utilization = utilization;
    }

    /// Call forwarding of a person; off for those who never set it.
    pub fn forwarding(&self, key: PersonKey) -> Forwarding {
        let own = self.personal.get(&key).and_then(|personal| personal.forwarding.clone());
        own.unwrap_or(Forwarding {
            enabled: false,
            calls: Vec::new(),
            voicemail: models::CallForwardingVoicemail::None,
            modified: None,
        })
    }

    /// Sets the call forwarding of a person.
    pub fn set_forwarding(&mut self, key: PersonKey, forwarding: Forwarding) {
        self.personal(key).forwarding = Some(forwarding);
    }

    /// Positions that the clients of a person have reported; the id of each is that of the client.
    pub fn places(&self, key: PersonKey) -> &[models::Geolocation] {
        self.personal.get(&key).map_or(&[], |personal| &personal.places)
    }

    /// Stores the position that a client reports; only one of a person is the primary one.
    pub fn set_place(&mut self, key: PersonKey, place: models::Geolocation) {
        let places = &mut self.personal(key).places;
        if place.primary == Some(true) {
            places.iter_mut().for_each(|other| other.primary = Some(false));
        }
        match places.iter_mut().find(|other| other.id == place.id) {
            Some(known) => *known = place,
            None => places.push(place),
        }
    }

    /// What follows from a new state: who cannot sign in uses no station, who is deleted owns none.
    pub fn state_changed(&mut self, key: PersonKey, state: PersonState) {
        self.counts.take();
        if state != PersonState::Active {
            self.stations.disassociate(key);
        }
        if state == PersonState::Deleted {
            self.stations.set_default(key, None);
        }
    }

    fn personal(&mut self, key: PersonKey) -> &mut Personal {
        self.personal.entry(key).or_default()
    }
}

/// Capacity of the organization by media type, for people without a setting of their own.
pub fn organization_utilization() -> BTreeMap<String, models::MediaUtilization> {
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
    use crate::population;

    #[test]
    fn counts_follow_joining_and_leaving() {
        let mut organization = population::generate(4, 150);
        let key = organization.people.first();
        let person = organization.people.get(key).clone();
        let before = organization.routing.queue_counts(&organization.people).to_vec();
        assert!(before.iter().all(|(members, joined)| members >= joined));
        assert!(before.iter().any(|(members, joined)| members > joined));
        organization.routing.join(key, &person, 3, true);
        let joined = organization.routing.queue_counts(&organization.people).to_vec();
        assert_eq!(joined[3], (before[3].0 + 1, before[3].1 + 1));
        organization.routing.join(key, &person, 3, false);
        let left = organization.routing.queue_counts(&organization.people).to_vec();
        assert_eq!(left[3], (before[3].0 + 1, before[3].1), "who leaves stays a member");
        assert_eq!(left[..3], before[..3]);
        crate::handlers::set_state(&mut organization, key, PersonState::Inactive, 0);
        let away = organization.routing.queue_counts(&organization.people).to_vec();
        assert_eq!(away[3], (before[3].0, before[3].1), "only active people count");
    }

    #[test]
    fn rules_are_put_together() {
        let mut person = population::generate(4, 60).people.get(PersonKey(40)).clone();
        person.skills =
            vec![Rated { at: 1, active: true, proficiency: 4.0 }, Rated { at: 2, active: false, proficiency: 5.0 }];
        person.languages = vec![Rated { at: 1, active: true, proficiency: 2.5 }];
        let holds = |skills: &[(u16, i32)], languages: &[(u16, i32)], together| {
            SkillRule { skills: skills.to_vec(), languages: languages.to_vec(), together }.holds(&person)
        };
        assert!(holds(&[(1, 4)], &[(1, 2)], Together::And));
        assert!(!holds(&[(1, 4)], &[(1, 3)], Together::And));
        assert!(holds(&[(1, 4)], &[(1, 3)], Together::Or));
        assert!(!holds(&[(2, 1)], &[], Together::Or), "an inactive skill does not count");
        assert!(holds(&[(1, 5)], &[(1, 3)], Together::Not));
        assert!(!holds(&[(1, 5), (1, 1)], &[], Together::Not));
    }
}
