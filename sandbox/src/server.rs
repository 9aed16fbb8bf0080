//! Starts and stops a sandbox.

use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};

use crate::api::SPEC;
use crate::app::App;
use crate::control;
use crate::notifications::Notification;
use crate::options::Settings;
use crate::pipeline;
use crate::state::PersonState;
use crate::transport::listener;
use crate::transport::service::HttpService;

/// A running sandbox. Dropping it stops the server and closes all connections.
pub struct Server {
    address: SocketAddr,
    app: Arc<App>,
    description: String,
    /// Connections end when this is dropped.
    _running: watch::Sender<()>,
    accepting: JoinHandle<std::io::Error>,
    notifying: JoinHandle<()>,
    changing: Option<JoinHandle<()>>,
}

impl Server {
    /// Opens the socket, generates the organization, and starts to accept connections.
    pub async fn start(settings: Settings) -> Result<Self, String> {
        // The socket comes first: a port in use is reported before the organization is generated, which takes a while.
        let listener = listener::bind(settings.host, settings.port).await?;
        let address = listener.local_addr().map_err(|error| format!("cannot tell the port that was taken: {error}"))?;
        // Parse the description now, not during the first request.
        LazyLock::force(&SPEC);
        let app = Arc::new(App::new(&settings)?);
        let service = HttpService {
            router: control::routes::routes().fallback(pipeline::handle).with_state(Arc::clone(&app)),
            log: Arc::clone(&app.log),
            clock: Arc::clone(&app.clock),
        };
        let notifying = start_notifications(&app);
        let changing = (!settings.activity.is_zero()).then(|| start_activity(&app, settings.activity));
        let (running, stopped) = watch::channel(());
        let accepting = tokio::spawn(listener::accept(listener, service, stopped));
        let description = format!("organization with {} people (seed {})", settings.users, settings.seed);
        Ok(Self { address, app, description, _running: running, accepting, notifying, changing })
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A description of the organization for the terminal.
    pub fn describe(&self) -> &str {
        &self.description
    }

    /// The state of the sandbox, for tests in the same process.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Resolves when the server cannot continue.
    pub async fn failed(&self) -> String {
        while !self.accepting.is_finished() {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        "the listening socket has failed".to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
        self.notifying.abort();
        if let Some(changing) = &self.changing {
            changing.abort();
        }
        self.app.channels.close_sockets();
    }
}

/// Makes every change of a person a notification, and delivers them one after the other.
fn start_notifications(app: &Arc<App>) -> JoinHandle<()> {
    let (sender, mut notifications) = mpsc::unbounded_channel::<Notification>();
    let (channels, clock) = (Arc::clone(&app.channels), Arc::clone(&app.clock));
    app.organization.write().people.watch(Box::new(move |person, change| {
        if let Some(notification) = Notification::new(&channels, person, change, clock.now()) {
            // Sending fails only when the server has stopped.
            drop(sender.send(notification));
        }
    }));
    let app = Arc::clone(app);
    tokio::spawn(async move {
        while let Some(notification) = notifications.recv().await {
            notification.deliver(&app.organization.read(), &app.channels);
        }
    })
}

/// Changes the presence or routing status of one active person in a hundred, again and again.
fn start_activity(app: &Arc<App>, time: Duration) -> JoinHandle<()> {
    let app = Arc::clone(app);
    tokio::spawn(async move {
        let mut rounds = interval(time);
        rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            rounds.tick().await;
            let mut organization = app.organization.write();
            let count = organization.people.sorted(Some(PersonState::Active)).len().div_ceil(100);
            organization.change_activity(count, app.clock.now());
        }
    })
}
