//! Command line options, and the settings that a server is started with.

use std::net::IpAddr;

use clap::Parser;

use crate::auth::TokenSpec;

/// Port that is listened on unless told otherwise.
pub const DEFAULT_PORT: u16 = 8787;

/// Token that is accepted when none is named.
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

    /// Number of requests that the log under /__sandbox/requests keeps
    #[arg(long, default_value_t = 10_000, value_name = "COUNT")]
    pub request_log: usize,

    /// Exit when standard input ends, so that no server outlives the test that started it
    #[arg(long)]
    pub exit_with_stdin: bool,
}

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Address to listen on.
    pub host: IpAddr,
    /// Port to listen on; 0 takes a free one.
    pub port: u16,
    /// Number of people.
    pub users: u32,
    /// Seed of the generated data.
    pub seed: u64,
    /// Tokens that are accepted from the start.
    pub tokens: Vec<TokenSpec>,
    /// Number of requests that the log keeps.
    pub request_log: usize,
}

impl Default for Settings {
    /// The defaults of the command line, but on a free port.
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
            request_log: options.request_log,
        }
    }
}
