//! Stations (telephones and softphones), with the people who use and own them.

use std::collections::HashMap;

use uuid::Uuid;

use super::clock::Millis;
use super::person::PersonKey;

/// Position of a station in [`Stations`]. Stations are never removed, so a key stays valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StationKey(pub u32);

/// Kind of a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationKind {
    /// A desk telephone.
    Desk,
    /// A softphone in a browser. It belongs to one person.
    WebRtc,
    /// A remote telephone, reached by its number.
    Remote,
}

/// A telephone or softphone.
#[derive(Clone, Debug)]
pub struct Station {
    pub id: Uuid,
    pub kind: StationKind,
    /// Whether the station has an edge. A station without an edge cannot be used.
    pub homed: bool,
    /// The person whose default station this is.
    pub owner: Option<PersonKey>,
    /// The person who uses the station, and since when.
    pub user: Option<(PersonKey, Millis)>,
}

/// What keeps a person from using a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationObstacle {
    /// Another person uses the station.
    User(PersonKey),
    /// The station has no edge.
    NotHomed,
    /// The station is the softphone of another person.
    Softphone,
}

impl Station {
    /// What keeps a person, or an OAuth client without a person, from using the station.
    pub fn obstacle(&self, person: Option<PersonKey>) -> Option<StationObstacle> {
        let another = |other: &PersonKey| person != Some(*other);
        if let Some(user) = self.user.map(|(user, _)| user).filter(another) {
            return Some(StationObstacle::User(user));
        }
        if !self.homed {
            return Some(StationObstacle::NotHomed);
        }
        let softphone = self.kind == StationKind::WebRtc && self.owner.as_ref().is_some_and(another);
        softphone.then_some(StationObstacle::Softphone)
    }
}

/// The stations of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonStations {
    pub default: Option<StationKey>,
    pub associated: Option<StationKey>,
    pub last: Option<StationKey>,
}

/// All stations, and the stations of each person.
#[derive(Default)]
pub struct Stations {
    list: Vec<Station>,
    by_id: HashMap<Uuid, StationKey>,
    /// By person. People beyond the end of the list have no station.
    people: Vec<PersonStations>,
}

impl Stations {
    /// Adds a station without a user and an owner.
    pub fn add(&mut self, id: Uuid, kind: StationKind, homed: bool) -> StationKey {
        let key = StationKey(u32::try_from(self.list.len()).expect("fewer than four billion stations"));
        self.list.push(Station { id, kind, homed, owner: None, user: None });
        self.by_id.insert(id, key);
        key
    }

    /// All stations in order of their keys.
    pub fn all(&self) -> &[Station] {
        &self.list
    }

    /// The station with a key.
    pub fn get(&self, key: StationKey) -> &Station {
        &self.list[key.0 as usize]
    }

    /// The station with an id.
    pub fn by_id(&self, id: &str) -> Option<StationKey> {
        self.by_id.get(&Uuid::try_parse(id).ok()?).copied()
    }

    /// The stations of a person.
    pub fn of(&self, person: PersonKey) -> PersonStations {
        self.people.get(person.0 as usize).copied().unwrap_or_default()
    }

    /// Associates a person with a station, and ends the previous association.
    pub fn associate(&mut self, person: PersonKey, station: StationKey, now: Millis) {
        self.disassociate(person);
        self.list[station.0 as usize].user = Some((person, now));
        let own = self.own(person);
        own.associated = Some(station);
        own.last = Some(station);
    }

    /// Ends the association of a person with a station, if there is one.
    pub fn disassociate(&mut self, person: PersonKey) {
        if let Some(station) = self.own(person).associated.take() {
            self.list[station.0 as usize].user = None;
        }
    }

    /// Sets or removes the default station of a person.
    pub fn set_default(&mut self, person: PersonKey, station: Option<StationKey>) {
        if let Some(old) = std::mem::replace(&mut self.own(person).default, station) {
            self.list[old.0 as usize].owner = None;
        }
        if let Some(station) = station {
            self.list[station.0 as usize].owner = Some(person);
        }
    }

    /// Records a station as the last one that a person used.
    pub fn remember(&mut self, person: PersonKey, station: StationKey) {
        self.own(person).last = Some(station);
    }

    fn own(&mut self, person: PersonKey) -> &mut PersonStations {
        let at = person.0 as usize;
        if self.people.len() <= at {
            self.people.resize(at + 1, PersonStations::default());
        }
        &mut self.people[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stations_and_people_agree_after_every_change() {
        let mut stations = Stations::default();
        let keys: Vec<StationKey> =
            (0..3).map(|n| stations.add(Uuid::from_u128(n + 1), StationKind::Desk, true)).collect();
        let (one, two) = (PersonKey(7), PersonKey(2));
        stations.associate(one, keys[0], 5);
        stations.associate(one, keys[1], 6);
        assert_eq!(stations.get(keys[0]).user, None, "nobody uses the first one any more");
        assert_eq!(stations.get(keys[1]).user, Some((one, 6)));
        stations.set_default(two, Some(keys[2]));
        stations.set_default(two, Some(keys[0]));
        assert_eq!((stations.get(keys[2]).owner, stations.get(keys[0]).owner), (None, Some(two)));
        stations.disassociate(one);
        stations.disassociate(one);
        assert_eq!(stations.of(one), PersonStations { last: Some(keys[1]), ..Default::default() });
        assert_eq!(stations.get(keys[1]).user, None);
        assert_eq!(stations.of(PersonKey(99)), PersonStations::default());
        assert_eq!(stations.by_id(&Uuid::from_u128(2).to_string()), Some(keys[1]));
    }

    #[test]
    fn users_edges_and_owners_of_softphones_are_obstacles() {
        let (me, other) = (PersonKey(1), PersonKey(2));
        let station = |kind, homed, owner, user: Option<PersonKey>| Station {
            id: Uuid::nil(),
            kind,
            homed,
            owner,
            user: user.map(|user| (user, 0)),
        };
        use StationKind::{Desk, WebRtc};
        for (station, obstacle) in [
            (station(Desk, true, None, None), None),
            (station(Desk, true, None, Some(me)), None),
            (station(Desk, true, Some(other), None), None),
            (station(Desk, true, None, Some(other)), Some(StationObstacle::User(other))),
            (station(Desk, false, None, None), Some(StationObstacle::NotHomed)),
            (station(WebRtc, true, Some(me), None), None),
            (station(WebRtc, true, None, None), None),
            (station(WebRtc, true, Some(other), None), Some(StationObstacle::Softphone)),
        ] {
            assert_eq!(station.obstacle(Some(me)), obstacle, "{station:?}");
        }
        assert_eq!(station(WebRtc, true, Some(me), None).obstacle(None), Some(StationObstacle::Softphone));
    }
}
