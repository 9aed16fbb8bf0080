//! The program: its output, its exit and its error messages.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

struct Program {
    child: Child,
    output: BufReader<std::process::ChildStdout>,
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_genesys-users-sandbox"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self { child, output }
    }

    /// The origin in the first line of output.
    fn origin(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        line.trim_end().strip_prefix("listening on ").expect(&line).to_owned()
    }

    /// Waits for the exit. Returns the exit code and the rest of both outputs.
    fn end(mut self) -> (Option<i32>, String, String) {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > Duration::from_secs(10) {
                self.child.kill().unwrap();
                panic!("the program does not end");
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        let (mut output, mut errors) = (String::new(), String::new());
        self.output.read_to_string(&mut output).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        (status.code(), output, errors)
    }
}

#[test]
fn the_program_prints_one_line_and_exits_with_its_input() {
    let mut program = Program::start(&["--port", "0", "--users", "12", "--exit-with-stdin"]);
    let origin = program.origin();
    let health = ureq::get(format!("{origin}/__sandbox/health")).call().unwrap().body_mut().read_to_string().unwrap();
    assert!(health.contains("\"users\":12"), "{health}");
    drop(program.child.stdin.take());
    let (code, output, errors) = program.end();
    assert_eq!((code, output.as_str()), (Some(0), ""), "{errors}");
    assert!(errors.contains("12 people"), "{errors}");
}

#[cfg(unix)]
#[test]
fn a_signal_ends_the_program_at_once() {
    for signal in ["-TERM", "-INT"] {
        let mut program = Program::start(&["--port", "0", "--users", "12"]);
        program.origin();
        drop(program.child.stdin.take());
        std::thread::sleep(Duration::from_millis(100));
        assert!(program.child.try_wait().unwrap().is_none(), "the end of its input alone does not end it");
        let start = Instant::now();
        Command::new("kill").args([signal, &program.child.id().to_string()]).status().unwrap();
        assert_eq!(program.end().0, Some(0), "{signal}");
        assert!(start.elapsed() < Duration::from_secs(2));
    }
}

#[test]
fn a_port_in_use_is_reported() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, output, errors) = Program::start(&["--port", &port]).end();
    assert_eq!((code, output.as_str()), (Some(1), ""));
    assert!(errors.contains(&port) && errors.contains("--port"), "{errors}");
}

#[test]
fn invalid_options_are_rejected() {
    for arguments in [&["--users", "0"][..], &["--port", "70000"], &["--host", "somewhere"], &["--shoes"]] {
        let (code, _, errors) = Program::start(arguments).end();
        assert_eq!(code, Some(2), "{arguments:?}");
        assert!(errors.contains(arguments[0]), "{errors}");
    }
}
