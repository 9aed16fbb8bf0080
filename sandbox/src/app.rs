//! Everything that a running sandbox holds.

use std::sync::Arc;

use genesys_users_core::catalogue::OPERATIONS;
use parking_lot::RwLock;

use crate::authentication::Authority;
use crate::faults::Rules;
use crate::handlers;
use crate::helpers;
use crate::notifications::Channels;
use crate::options::Settings;
use crate::routing::Routes;
use crate::state::Organization;
use crate::state::clock::Clock;
use crate::state::seed::organization::generate;
use crate::transport::request_log::RequestLog;

/// The state of one sandbox.
pub struct App {
    /// The organization. It has a single lock, so that every operation sees a change at once.
    pub organization: RwLock<Organization>,
    /// Tokens, OAuth clients and pending logins.
    pub authority: Authority,
    /// Fault rules.
    pub rules: Rules,
    /// The channels for notifications.
    pub channels: Arc<Channels>,
    /// The clock.
    pub clock: Arc<Clock>,
    /// The request log.
    pub log: Arc<RequestLog>,
    /// The route table.
    pub routes: Routes,
}

impl App {
    /// Generates the organization, and registers the OAuth clients and tokens of the settings.
    pub fn new(settings: &Settings) -> Result<Self, String> {
        let clock = Arc::<Clock>::default();
        let mut organization = generate(settings.seed, settings.users);
        organization.people.set_clock(Arc::clone(&clock));
        organization.jobs.duration = settings.job_duration;
        let authority = Authority::new(&settings.clients, settings.token_lifetime, settings.rate_limit)?;
        for spec in &settings.tokens {
            authority.register(spec, &organization, clock.now())?;
        }
        let operations = OPERATIONS.iter().map(|operation| (operation.into(), handlers::find(operation.id)));
        Ok(Self {
            organization: RwLock::new(organization),
            authority,
            rules: Rules::new(settings.seed, &settings.rules),
            channels: Arc::new(Channels::new(settings.heartbeat)),
            clock,
            log: Arc::new(RequestLog::new(settings.request_log)),
            routes: Routes::new(operations.chain(helpers::routes())),
        })
    }
}
