//! The accounts of people: verifiers, passwords, external ids and state changes.
//!
//! Only changes are stored. The rest is computed from the seed.

use std::collections::HashMap;

use genesys_users_models::UserStateStateChangeReason;

use super::clock::Millis;
use super::passwords::Passwords;
use super::person::PersonKey;
use super::seed::accounts as generated;
use super::verifier::Verifier;
use super::webauthn::Registration;

/// Maximum number of external ids of one person.
pub const MAX_EXTERNAL_IDS: usize = 100;

/// The accounts of all people.
pub struct Accounts {
    seed: u64,
    /// Number of generated people. People created later start without favorites, verifiers and passwords.
    generated: u32,
    changed: HashMap<PersonKey, Account>,
    /// The person that each external id belongs to.
    owners: HashMap<ExternalId, PersonKey>,
}

/// The changes of one account.
#[derive(Default)]
struct Account {
    verifiers: Option<Vec<Verifier>>,
    /// The registration of a security key that has begun.
    registration: Option<Registration>,
    external_ids: Vec<ExternalId>,
    passwords: Option<Passwords>,
    state: Option<StateChange>,
}

/// The key of a person in another system. Comparison is case-sensitive.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExternalId {
    /// Name of the other system.
    pub authority: Box<str>,
    /// Key of the person in that system.
    pub key: Box<str>,
}

/// The last state change of an account.
#[derive(Clone, Debug, PartialEq)]
pub struct StateChange {
    pub reason: UserStateStateChangeReason,
    pub at: Millis,
}

/// Result of adding an external id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExternalIdOutcome {
    /// The id was added.
    Added,
    /// The person already had the id.
    Existing,
    /// The id belongs to another person.
    OwnedBy(PersonKey),
    /// The person has the maximum number of ids.
    LimitReached,
}

impl Accounts {
    /// The accounts of generated people.
    pub fn new(seed: u64, generated: u32) -> Self {
        Self { seed, generated, changed: HashMap::new(), owners: HashMap::new() }
    }

    /// Number of generated people. They have the lowest keys.
    pub fn generated(&self) -> u32 {
        self.generated
    }

    /// Seed of the generated data.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The favorites of a person. No operation changes them.
    pub fn favorites(&self, key: PersonKey) -> Vec<PersonKey> {
        if key.0 >= self.generated {
            return Vec::new();
        }
        generated::favorites(self.seed, key.0, self.generated).into_iter().map(PersonKey).collect()
    }

    /// The verifiers of a person.
    pub fn verifiers(&self, key: PersonKey) -> Vec<Verifier> {
        match self.changed.get(&key).and_then(|account| account.verifiers.as_ref()) {
            Some(verifiers) => verifiers.clone(),
            None if key.0 < self.generated => generated::verifiers(self.seed, key.0),
            None => Vec::new(),
        }
    }

    /// Stores the verifiers of a person.
    pub fn set_verifiers(&mut self, key: PersonKey, verifiers: Vec<Verifier>) {
        self.account(key).verifiers = Some(verifiers);
    }

    /// Begins the registration of a security key. A person has at most one registration, the last one.
    pub fn begin_registration(&mut self, key: PersonKey, registration: Registration) {
        self.account(key).registration = Some(registration);
    }

    /// Takes the registration that a person has begun. A challenge is good for one try.
    pub fn take_registration(&mut self, key: PersonKey, now: Millis) -> Option<Registration> {
        self.account(key).registration.take().filter(|registration| now < registration.expires)
    }

    /// The external ids of a person, oldest first.
    pub fn external_ids(&self, key: PersonKey) -> &[ExternalId] {
        self.changed.get(&key).map_or(&[], |account| &account.external_ids)
    }

    /// Adds an external id to a person.
    pub fn add_external_id(&mut self, key: PersonKey, id: ExternalId) -> ExternalIdOutcome {
        match self.owners.get(&id) {
            Some(owner) if *owner == key => return ExternalIdOutcome::Existing,
            Some(owner) => return ExternalIdOutcome::OwnedBy(*owner),
            None => {}
        }
        let account = self.account(key);
        if account.external_ids.len() >= MAX_EXTERNAL_IDS {
            return ExternalIdOutcome::LimitReached;
        }
        account.external_ids.push(id.clone());
        self.owners.insert(id, key);
        ExternalIdOutcome::Added
    }

    /// The person that an external id belongs to.
    pub fn owner(&self, id: &ExternalId) -> Option<PersonKey> {
        self.owners.get(id).copied()
    }

    /// Removes an external id from a person. Returns whether the person had it.
    pub fn remove_external_id(&mut self, key: PersonKey, id: &ExternalId) -> bool {
        if self.owners.get(id) != Some(&key) {
            return false;
        }
        self.owners.remove(id);
        self.account(key).external_ids.retain(|own| own != id);
        true
    }

    /// The passwords of a person. Generated people start with the initial password, others without one.
    pub fn passwords(&self, key: PersonKey) -> Passwords {
        match self.changed.get(&key).and_then(|account| account.passwords.as_ref()) {
            Some(passwords) => passwords.clone(),
            None if key.0 < self.generated => Passwords::initial(),
            None => Passwords::default(),
        }
    }

    /// Stores the passwords of a person.
    pub fn set_passwords(&mut self, key: PersonKey, passwords: Passwords) {
        self.account(key).passwords = Some(passwords);
    }

    /// The last state change of a person; none if the state has never changed.
    pub fn state_change(&self, key: PersonKey) -> Option<&StateChange> {
        self.changed.get(&key)?.state.as_ref()
    }

    /// Records a state change of a person.
    pub fn set_state_change(&mut self, key: PersonKey, change: StateChange) {
        self.account(key).state = Some(change);
    }

    fn account(&mut self, key: PersonKey) -> &mut Account {
        self.changed.entry(key).or_default()
    }
}
