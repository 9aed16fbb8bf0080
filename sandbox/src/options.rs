//! Command line options, and the settings of a server.

use std::net::IpAddr;
use std::time::Duration;

use clap::Parser;

use crate::authentication::{Client, TokenSpec};
use crate::faults::Rule;
use crate::state::clock::Millis;

/// Default port.
pub const DEFAULT_PORT: u16 = 8787;

/// Default access token.
pub const DEFAULT_TOKEN: &str = "sandbox-token";

/// A local Genesys Cloud organization: the Users API over HTTP with people, tokens and errors of its own.
#[derive(Clone, Debug, Parser)]
#[command(name = "genesys-users-sandbox", version)]
pub struct Options {
    /// Port to listen on; 0 takes a free one
    #[arg(long, default_value_t = DEFAULT_PORT)]
    pub port: u16,

    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1")]
    pub host: IpAddr,

    /// Number of people in the organization, deleted ones included
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub users: u32,

    /// Seed of the generated data; the same seed gives the same organization everywhere
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// Bearer token to accept, repeatable. NAME is the token itself; `=admin` (default) makes it the first person's,
    /// `=client` that of an OAuth client without a person, `=EMAIL` or `=USER-ID` that of this person
    #[arg(long = "token", value_name = "NAME[=OWNER]", default_value = DEFAULT_TOKEN)]
    pub tokens: Vec<TokenSpec>,

    /// OAuth client to register, repeatable. `:SECRET` lets it use client credentials; people may be sent back to the
    /// redirect URIs and to nowhere else. Always there: sandbox-widget (pages of this machine) and
    /// sandbox-service:sandbox-secret
    #[arg(long = "client", value_name = "ID[:SECRET][=REDIRECT-URI,…]")]
    pub clients: Vec<Client>,

    /// Seconds until an access token of the login page expires
    #[arg(long, default_value_t = 86_400, value_name = "SECONDS", value_parser = clap::value_parser!(u32).range(1..))]
    pub token_lifetime: u32,

    /// Requests that one token may make in a minute; 0 for no limit
    #[arg(long, default_value_t = 300, value_name = "COUNT")]
    pub rate_limit: u32,

    /// Rule of misbehaviour, repeatable: NAME=VALUE with commas between, such as
    /// `operation=getUsers,share=0.1,status=503,retryAfter=2`. Which requests: operation (`*`), share, count, skip.
    /// What happens: latency and jitter in milliseconds, status, retryAfter,
    /// fault=drop|half|html|empty|broken-json|slow|unknown-fields|unknown-values, duration (of slow), applied=true (the
    /// operation takes effect all the same)
    #[arg(long = "misbehave", value_name = "RULE")]
    pub rules: Vec<Rule>,

    /// Number of requests that the log under /__sandbox/requests keeps
    #[arg(long, default_value_t = 10_000, value_name = "COUNT")]
    pub request_log: usize,

    /// Milliseconds that an analytics job takes from submission to its results
    #[arg(long, default_value_t = 300, value_name = "MILLISECONDS")]
    pub job_duration: u32,

    /// Milliseconds between two heartbeats of the WebSocket of a channel
    #[arg(long, default_value_t = 30_000, value_name = "MILLISECONDS", value_parser = clap::value_parser!(u32).range(1..))]
    pub heartbeat: u32,

    /// Milliseconds between two rounds of random changes: in each, one active person in a hundred changes presence or
    /// routing status; 0 for no changes
    #[arg(long, default_value_t = 0, value_name = "MILLISECONDS")]
    pub activity: u32,

    /// Exit when standard input ends, so that no server outlives the test that started it
    #[arg(long)]
    pub exit_with_stdin: bool,
}

/// The settings of a server.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Address to listen on.
    pub host: IpAddr,
    /// Port to listen on; 0 takes a free one.
    pub port: u16,
    /// Number of people in the organization.
    pub users: u32,
    /// Seed of the generated data.
    pub seed: u64,
    /// Valid access tokens.
    pub tokens: Vec<TokenSpec>,
    /// OAuth clients besides those that are always registered.
    pub clients: Vec<Client>,
    /// Lifetime of the access tokens that the login host issues, in seconds.
    pub token_lifetime: u32,
    /// Requests that one token may make in a minute; 0 for no limit.
    pub rate_limit: u32,
    /// Fault rules.
    pub rules: Vec<Rule>,
    /// Maximum number of requests in the log.
    pub request_log: usize,
    /// Duration of an analytics job, in milliseconds.
    pub job_duration: Millis,
    /// Time between two heartbeats of the WebSocket of a channel.
    pub heartbeat: Duration,
    /// Time between two rounds of random changes of presence and routing status; zero for no changes.
    pub activity: Duration,
}

impl Default for Settings {
    /// The defaults of the command line, with a free port.
    fn default() -> Self {
        let mut settings = Settings::from(Options::parse_from(["genesys-users-sandbox"]));
        settings.port = 0;
        settings
    }
}

impl From<Options> for Settings {
    fn from(options: Options) -> Self {
        Self {
            host: options.host,
            port: options.port,
            users: options.users,
            seed: options.seed,
            tokens: options.tokens,
            clients: options.clients,
            token_lifetime: options.token_lifetime,
            rate_limit: options.rate_limit,
            rules: options.rules,
            request_log: options.request_log,
            job_duration: options.job_duration.into(),
            heartbeat: Duration::from_millis(options.heartbeat.into()),
            activity: Duration::from_millis(options.activity.into()),
        }
    }
}
