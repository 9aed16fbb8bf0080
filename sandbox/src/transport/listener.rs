//! The listening socket.

use std::io::{Error, ErrorKind};
use std::net::IpAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;

use super::connection;
use super::service::HttpService;

/// Opens the listening socket. The error message tells the user what to do.
pub async fn bind(host: IpAddr, port: u16) -> Result<TcpListener, String> {
    TcpListener::bind((host, port)).await.map_err(|error| match error.kind() {
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
    })
}

/// Accepts connections until the socket fails.
pub async fn accept(listener: TcpListener, service: HttpService, stopped: watch::Receiver<()>) -> Error {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(connection::serve(stream, service.clone(), stopped.clone()));
            }
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::NotConnected) => return error,
            // The client has gone, or the process has too many open files for a moment. Neither ends the server.
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}
