//! The account behind a person: sign-in, external ids, changes of state. Only what has been changed is stored.

use std::collections::HashMap;

use genesys_users_models::{Credential, UserStateStateChangeReason};
use uuid::Uuid;

use super::{Passwords, PersonKey};
use crate::clock::Millis;
use crate::population;

/// Most external ids of one person.
pub const MOST_EXTERNAL_IDS: usize = 100;

/// The accounts of all people.
pub struct Accounts {
    seed: u64,
    /// Number of generated people; who came later starts with nothing.
    generated: u32,
    changed: HashMap<PersonKey, Account>,
    /// Whose an external id is, by authority and key.
    owners: HashMap<ExternalId, PersonKey>,
}

/// What has been changed of one account.
#[derive(Default)]
struct Account {
    verifiers: Option<Vec<Verifier>>,
    external_ids: Vec<ExternalId>,
    passwords: Option<Passwords>,
    state: Option<StateChange>,
}

/// A key in another system. Both are compared as written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExternalId {
    /// The other system.
    pub authority: Box<str>,
    /// The key of the person there.
    pub key: Box<str>,
}

/// A second factor of the sign-in.
#[derive(Clone, Debug, PartialEq)]
pub struct Verifier {
    pub id: Uuid,
    pub name: Box<str>,
    pub enabled: bool,
    /// Whether it is asked first.
    pub default: bool,
    /// As the API writes it.
    pub kind: &'static str,
    /// Without its secret fields.
    pub credential: Option<Box<Credential>>,
}

/// The last change of an account's state.
#[derive(Clone, Debug, PartialEq)]
pub struct StateChange {
    pub reason: UserStateStateChangeReason,
    pub at: Millis,
}

/// What adding an external id came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is new.
    New,
    /// The person had it.
    Known,
    /// It is somebody else's.
    Taken(PersonKey),
    /// The person has as many as are allowed.
    Full,
}

impl Accounts {
    /// The accounts of a generated population.
    pub fn new(seed: u64, generated: u32) -> Self {
        Self { seed, generated, changed: HashMap::new(), owners: HashMap::new() }
    }

    /// Number of generated people; they have the first keys.
    pub fn generated(&self) -> u32 {
        self.generated
    }

    /// The seed of the population, for what is generated when it is asked for.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Those whom a person has marked as favourites. No operation changes them.
    pub fn favorites(&self, key: PersonKey) -> Vec<PersonKey> {
        if key.0 >= self.generated {
            return Vec::new();
        }
        population::favorites(self.seed, key.0, self.generated).into_iter().map(PersonKey).collect()
    }

    /// The second factors of a person.
    pub fn verifiers(&self, key: PersonKey) -> Vec<Verifier> {
        match self.changed.get(&key).and_then(|account| account.verifiers.as_ref()) {
            Some(verifiers) => verifiers.clone(),
            None if key.0 < self.generated => population::verifiers(self.seed, key.0),
            None => Vec::new(),
        }
    }

    /// Stores the second factors of a person.
    pub fn set_verifiers(&mut self, key: PersonKey, verifiers: Vec<Verifier>) {
        self.account(key).verifiers = Some(verifiers);
    }

    /// The external ids of a person, in the order in which they came.
    pub fn external_ids(&self, key: PersonKey) -> &[ExternalId] {
        self.changed.get(&key).map_or(&[], |account| &account.external_ids)
    }

    /// Gives a person an external id.
    pub fn add_external_id(&mut self, key: PersonKey, id: ExternalId) -> Added {
        match self.owners.get(&id) {
            Some(owner) if *owner == key => return Added::Known,
            Some(owner) => return Added::Taken(*owner),
            None => {}
        }
        let account = self.account(key);
        if account.external_ids.len() >= MOST_EXTERNAL_IDS {
            return Added::Full;
        }
        account.external_ids.push(id.clone());
        self.owners.insert(id, key);
        Added::New
    }

    /// The passwords of a person; a generated one begins with the initial password, others with none.
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

    /// The last change of the account's state; none while it is as it was generated or created.
    pub fn state_change(&self, key: PersonKey) -> Option<&StateChange> {
        self.changed.get(&key)?.state.as_ref()
    }

    /// Notes a change of the account's state.
    pub fn set_state_change(&mut self, key: PersonKey, change: StateChange) {
        self.account(key).state = Some(change);
    }

    fn account(&mut self, key: PersonKey) -> &mut Account {
        self.changed.entry(key).or_default()
    }
}
