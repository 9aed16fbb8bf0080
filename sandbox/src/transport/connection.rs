//! One HTTP connection.

use std::fmt;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::service::HttpService;

/// Marks a response that must not be sent, in its extensions: the connection closes instead.
#[derive(Clone, Copy, Debug)]
pub struct Dropped;

impl fmt::Display for Dropped {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the connection is dropped on purpose")
    }
}

impl std::error::Error for Dropped {}

/// Serves a connection until it ends, or until the server has stopped.
pub async fn serve(stream: TcpStream, service: HttpService, mut stopped: watch::Receiver<()>) {
    // A response is written in one piece. Waiting for more data would only add latency.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| {
        let service = service.clone();
        async move {
            let response = service.handle(request).await;
            // An error of the service closes the connection without a response.
            response.extensions().get::<Dropped>().copied().map_or(Ok(response), Err)
        }
    });
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    // A WebSocket takes the connection over.
    let connection = connection.with_upgrades();
    tokio::select! {
        // A broken connection is no error of the server.
        _ = connection => {}
        // The server never sends a value. This resolves when the sender is dropped.
        _ = stopped.changed() => {}
    }
}
