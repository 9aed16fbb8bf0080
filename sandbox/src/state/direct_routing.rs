//! Backups for direct routing: who takes an interaction that is addressed to one person.

use std::collections::HashMap;

use uuid::Uuid;

use super::person::PersonKey;

/// The backup of a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    /// The queue that takes the interaction. It precedes the person.
    pub queue: Option<Uuid>,
    /// The person who takes the interaction.
    pub person: Option<PersonKey>,
    /// Whether an interaction waits for the person first.
    pub waits: bool,
    /// How long it waits, in seconds.
    pub seconds: Option<i32>,
}

/// The backups of all people who have one.
#[derive(Clone, Debug, Default)]
pub struct Backups(HashMap<PersonKey, Backup>);

impl Backups {
    /// The backup of a person.
    pub fn get(&self, key: PersonKey) -> Option<&Backup> {
        self.0.get(&key)
    }

    /// Sets or removes the backup of a person.
    pub fn set(&mut self, key: PersonKey, backup: Option<Backup>) {
        match backup {
            Some(backup) => _ = self.0.insert(key, backup),
            None => _ = self.0.remove(&key),
        }
    }

    /// The people for whom a person is the backup, in order of their keys. A queue takes precedence over a person.
    pub fn backed_up_by(&self, person: PersonKey) -> Vec<PersonKey> {
        let is_backup = |backup: &Backup| backup.queue.is_none() && backup.person == Some(person);
        let mut found: Vec<PersonKey> =
            self.0.iter().filter(|(_, backup)| is_backup(backup)).map(|(key, _)| *key).collect();
        found.sort_unstable();
        found
    }

    /// Removes a person: neither the backup of the person stays, nor the person as a backup of others.
    pub fn remove(&mut self, person: PersonKey) {
        self.0.remove(&person);
        for backup in self.0.values_mut().filter(|backup| backup.person == Some(person)) {
            backup.person = None;
        }
        self.0.retain(|_, backup| backup.queue.is_some() || backup.person.is_some());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_removed_person_is_no_backup_any_more() {
        let (one, two, three) = (PersonKey(1), PersonKey(2), PersonKey(3));
        let backup = |queue, person| Some(Backup { queue, person: Some(person), ..Backup::default() });
        let mut backups = Backups::default();
        backups.set(one, backup(None, three));
        backups.set(two, backup(Some(Uuid::from_u128(1)), three));
        backups.set(three, backup(None, one));
        assert_eq!(backups.backed_up_by(three), [one], "the backup of the second person is a queue");
        backups.remove(three);
        assert_eq!((backups.get(one), backups.get(three)), (None, None));
        assert_eq!(backups.get(two).map(|backup| (backup.queue.is_some(), backup.person)), Some((true, None)));
    }
}
