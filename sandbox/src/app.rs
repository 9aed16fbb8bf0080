//! Everything that a running sandbox holds.

use parking_lot::RwLock;

use crate::auth::{Grant, Owner, OwnerSpec, Tokens};
use crate::clock::Clock;
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
    /// Time.
    pub clock: Clock,
    /// What has been received.
    pub log: RequestLog,
    /// What it was started with.
    pub settings: Settings,
}

impl App {
    /// Generates the organization and registers the tokens of the settings.
    pub fn new(settings: Settings) -> Result<Self, String> {
        let clock = Clock::default();
        let organization = population::generate(settings.seed, settings.users);
        let tokens = Tokens::default();
        for spec in &settings.tokens {
            let owner = match &spec.owner {
                OwnerSpec::Admin => Owner::Person(organization.people.first()),
                OwnerSpec::Client => Owner::Client,
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
            tokens.add(spec.token.clone(), Grant { owner, issued: clock.now(), expires: None });
        }
        Ok(Self {
            organization: RwLock::new(organization),
            tokens,
            clock,
            log: RequestLog::new(settings.request_log),
            settings,
        })
    }
}
