//! Listening, connections, and what is common to all answers: correlation id, cross-origin headers, the request log.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::header::{self, HeaderValue};
use axum::http::{Method, Request, Response, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tower_service::Service;

use crate::app::App;
use crate::misbehave::Dropped;
use crate::options::Settings;
use crate::spec::SPEC;
use crate::{control, cors, dispatch, routes};

/// Correlation id of a request, in its extensions.
#[derive(Clone, Debug)]
pub struct CorrelationId(pub String);

/// A running sandbox. Dropping it stops it and closes its connections.
pub struct Server {
    address: SocketAddr,
    app: Arc<App>,
    /// Connections end when this goes.
    _running: watch::Sender<()>,
    accepting: JoinHandle<std::io::Error>,
}

impl Server {
    /// Generates the organization and starts to listen.
    pub async fn start(settings: Settings) -> Result<Self, String> {
        let (host, port) = (settings.host, settings.port);
        // Listening first: a taken port is told before the time for generating is spent.
        let listener = TcpListener::bind((host, port)).await.map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => format!(
                "port {port} on {host} is taken; stop the program that uses it or choose another port with --port \
                 (0 takes a free one)"
            ),
            ErrorKind::PermissionDenied => {
                format!("no permission to listen on port {port}; choose one above 1023 with --port")
            }
            ErrorKind::AddrNotAvailable => {
                format!("{host} is no address of this machine; choose another with --host (127.0.0.1 always works)")
            }
            _ => format!("cannot listen on {host} port {port}: {error}"),
        })?;
        let address = listener.local_addr().map_err(|error| format!("cannot tell the port that was taken: {error}"))?;
        // Read now rather than with the first request.
        LazyLock::force(&SPEC);
        routes::prepare();
        let app = Arc::new(App::new(settings)?);
        let router = control::routes().fallback(dispatch::api).with_state(Arc::clone(&app));
        let (running, stopped) = watch::channel(());
        let accepting = tokio::spawn(accept(listener, Arc::clone(&app), router, stopped));
        Ok(Self { address, app, _running: running, accepting })
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What is served, for people who read the terminal.
    pub fn describe(&self) -> String {
        let settings = &self.app.settings;
        format!("organization with {} people (seed {})", settings.users, settings.seed)
    }

    /// State and log, for tests in the same process.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Resolves only when the server cannot go on.
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
    }
}

/// Accepts connections until accepting fails for good.
async fn accept(listener: TcpListener, app: Arc<App>, router: Router, stopped: watch::Receiver<()>) -> std::io::Error {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(connection(stream, Arc::clone(&app), router.clone(), stopped.clone()));
            }
            // The peer has gone, or there are too many open files for a moment; neither ends the server.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::NotConnected) => return error,
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn connection(stream: TcpStream, app: Arc<App>, router: Router, mut stopped: watch::Receiver<()>) {
    // Answers are written in one piece; waiting for more would only add latency.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| {
        let (app, router) = (Arc::clone(&app), router.clone());
        async move {
            let response = answer(&app, router, request).await;
            // An error of the service closes the connection without an answer.
            response.extensions().get::<Dropped>().copied().map_or(Ok(response), Err)
        }
    });
    let serving = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        // A broken connection is the client's affair.
        _ = serving => {}
        // Nothing is ever sent; this resolves when the server has gone.
        _ = stopped.changed() => {}
    }
}

/// Answers one request and puts on the answer what every answer has.
async fn answer(app: &App, mut router: Router, request: Request<Incoming>) -> Response<Body> {
    let mut request = request.map(Body::new);
    let correlation_id = uuid::Uuid::new_v4().to_string();
    request.extensions_mut().insert(CorrelationId(correlation_id.clone()));
    let origin = request.headers().get(header::ORIGIN).cloned();
    let head = request.method() == Method::HEAD;

    let mut response = if cors::is_preflight(&request) {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        cors::preflight(request.headers(), response.headers_mut());
        dispatch::log_preflight(app, &request, &correlation_id);
        response
    } else {
        let Ok(response) = router.call(request).await;
        response
    };

    cors::answer(origin.as_ref(), response.headers_mut());
    if let Ok(value) = HeaderValue::from_str(&correlation_id) {
        response.headers_mut().insert(cors::CORRELATION_ID, value);
    }
    if head {
        // Status and headers as for GET, the length included; the connection sends no body.
        let (parts, _) = response.into_parts();
        response = Response::from_parts(parts, Body::empty());
    }
    response
}
