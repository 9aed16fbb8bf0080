//! Runs the local organization until a signal or, with `--exit-with-stdin`, until the end of standard input.

use std::io::Read;
use std::process::ExitCode;

use clap::Parser;
use genesys_users_sandbox::{Options, Server, Settings};

fn main() -> ExitCode {
    let options = Options::parse();
    let exit_with_stdin = options.exit_with_stdin;
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(format!("cannot start the runtime: {error}")),
    };
    let outcome = runtime.block_on(async {
        let server = Server::start(Settings::from(options)).await?;
        // The only line on standard output. Programs that start the sandbox wait for it.
        println!("listening on {}", server.origin());
        eprintln!("{}", server.describe());
        tokio::select! {
            () = interrupted() => {}
            () = stdin_ended(), if exit_with_stdin => {}
            error = server.failed() => return Err(error),
        }
        Ok(())
    });
    // Open connections do not delay the exit.
    runtime.shutdown_background();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(error),
    }
}

fn fail(message: impl std::fmt::Display) -> ExitCode {
    eprintln!("genesys-users-sandbox: {message}");
    ExitCode::FAILURE
}

/// Resolves on Ctrl-C or SIGTERM.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// Resolves when standard input ends. A thread of its own reads, because a blocked read cannot be cancelled.
async fn stdin_ended() {
    let (ended, wait) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let mut input = std::io::stdin().lock();
        let mut scratch = [0; 1024];
        while matches!(input.read(&mut scratch), Ok(count) if count > 0) {}
        let _ = ended.send(());
    });
    let _ = wait.await;
}
