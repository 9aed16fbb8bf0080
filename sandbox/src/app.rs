//! Everything that a running sandbox holds.

use std::sync::Arc;

use parking_lot::RwLock;

use crate::auth::{Grant, Owner, OwnerSpec, Tokens};
use crate::clock::Clock;
use crate::misbehave::Rules;
use crate::oauth::{Clients, Logins};
use crate::options::Settings;
use crate::population;
use crate::request_log::RequestLog;
use crate::state::Organization;

/// State, tokens, clock and request log of one sandbox.
pub struct App {
    /// The organization. One lock for all of it: a change is seen by every operation at once.
    pub organization: RwLock<Organization>,
    /// The tokens that are accepted.
    pub tokens: Tokens,
    /// The OAuth clients that may ask for tokens.
    pub clients: Clients,
    /// Logins under way.
    pub logins: Logins,
    /// What goes wrong on purpose.
    pub rules: Rules,
    /// Time.
    pub clock: Arc<Clock>,
    /// What has been received.
    pub log: RequestLog,
    /// What it was started with.
    pub settings: Settings,
}

impl App {
    /// Generates the organization and registers the tokens of the settings.
    pub fn new(settings: Settings) -> Result<Self, String> {
        let clock = Arc::<Clock>::default();
        let mut organization = population::generate(settings.seed, settings.users);
        organization.people.set_clock(Arc::clone(&clock));
        let clients = Clients::new(&settings.clients)?;
        let tokens = Tokens::default();
        for spec in &settings.tokens {
            let owner = match &spec.owner {
                OwnerSpec::Admin => Owner::Person(organization.people.first()),
                OwnerSpec::Client => Owner::Client(clients.service()),
                OwnerSpec::Person(name) => {
                    let people = &organization.people;
                    let key = people.by_id(name).or_else(|| people.by_email(name));
                    Owner::Person(key.ok_or_else(|| {
                        format!(
                            "no person of the organization has the email address or id {name}; \
                             --token takes NAME, NAME=client or the email address or id of one of the {} people",
                            settings.users
                        )
                    })?)
                }
            };
            tokens.add(spec.token.clone(), Grant::new(owner, None, clock.now(), None));
        }
        Ok(Self {
            organization: RwLock::new(organization),
            tokens,
            clients,
            logins: Logins::default(),
            rules: Rules::new(settings.seed, &settings.rules),
            clock,
            log: RequestLog::new(settings.request_log),
            settings,
        })
    }
}
