//! The generator turns the small spec into exactly the files in `tests/golden`. After an intended change of the
//! generator run the tests with `BLESS=1` and review the difference that git shows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use genesys_users_codegen::{generate, output};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn small() -> String {
    fs::read_to_string(tests().join("small.yaml")).expect("the small spec exists")
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the old scratch folder can be removed");
    }
    fs::create_dir_all(&folder).expect("the scratch folder can be created");
    folder
}

#[test]
fn the_small_spec_gives_the_golden_files() {
    let (_, files) = generate(&small()).expect("the small spec is valid");
    let golden = tests().join("golden");
    let difference = output::compare(&files, &golden).expect("the golden files can be read");
    if std::env::var_os("BLESS").is_some() {
        output::write(&files, &difference, &golden).expect("the golden files can be written");
        return;
    }
    assert!(
        difference.is_empty(),
        "{difference:?}; if this is intended, run `BLESS=1 cargo test -p genesys-users-codegen`"
    );
}

#[test]
fn generating_twice_gives_the_same_bytes() {
    let (_, first) = generate(&small()).expect("the small spec is valid");
    let (_, second) = generate(&small()).expect("the small spec is valid");
    assert_eq!(first, second);
}

#[test]
fn every_file_has_the_header() {
    let (_, files) = generate(&small()).expect("the small spec is valid");
    for (path, text) in files {
        assert!(
            text.starts_with("// Generated from spec/openapi.yaml by codegen. Do not edit: npm run generate.\n"),
            "{path}"
        );
    }
}

fn codegen(out: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_genesys-users-codegen"))
        .arg("--spec")
        .arg(tests().join("small.yaml"))
        .arg("--out")
        .arg(out)
        .args(more)
        .output()
        .expect("the program runs")
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Files that a generator of another version could have left, one in each generated folder.
const STALE: [&str; 3] =
    ["core/src/generated/gone.rs", "models/src/generated/old/gone.rs", "src/generated/operations.rs"];

#[test]
fn the_program_writes_checks_and_removes() {
    let out = scratch("writes");

    let check = codegen(&out, &["--check"]);
    assert_eq!(check.status.code(), Some(1), "an empty folder differs");
    assert!(stderr(&check).contains("operations.rs"), "{}", stderr(&check));
    assert!(stderr(&check).contains("npm run generate"), "{}", stderr(&check));
    assert_eq!(fs::read_dir(&out).expect("the folder can be read").count(), 0, "--check writes nothing");

    let write = codegen(&out, &[]);
    assert!(write.status.success(), "{}", stderr(&write));
    let summary = String::from_utf8_lossy(&write.stdout).into_owned();
    assert!(summary.contains("8 operations (3 pageable") && summary.contains("11 models"), "{summary}");
    assert!(codegen(&out, &["--check"]).status.success());

    for stale in STALE {
        let stale = out.join(stale);
        fs::create_dir_all(stale.parent().expect("a file has a folder")).expect("the folder can be created");
        fs::write(stale, "").expect("a stale file can be created");
    }
    let unrelated = out.join("core/src/lib.rs");
    fs::write(&unrelated, "").expect("a file beside the generated folder can be created");
    let operations = out.join("core/src/generated/operations.rs");
    let text = fs::read_to_string(&operations).expect("the file exists");
    fs::write(&operations, text.replace("getPeople", "getPersons")).expect("the file can be changed");
    let check = codegen(&out, &["--check"]);
    assert_eq!(check.status.code(), Some(1));
    let message = stderr(&check);
    for stale in STALE {
        assert!(message.contains(&format!("not generated: {}", out.join(stale).display())), "{message}");
    }
    assert!(message.contains(&format!("differs: {}", operations.display())), "{message}");
    assert!(!message.contains("users_api.rs") && !message.contains("lib.rs"), "{message}");

    assert!(codegen(&out, &[]).status.success());
    for stale in STALE {
        assert!(!out.join(stale).exists(), "{stale} is removed");
    }
    assert!(unrelated.exists(), "only files of the generated folders are removed");
    assert_eq!(fs::read_to_string(&operations).expect("the file exists"), text);
    assert!(codegen(&out, &["--check"]).status.success());
}

#[test]
fn the_program_explains_errors() {
    let out = scratch("explains");
    let unknown = codegen(&out, &["--chek"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(stderr(&unknown).contains("'--chek'") && stderr(&unknown).contains("'--check'"), "{}", stderr(&unknown));

    let without_value = codegen(&out, &["--spec"]);
    assert_eq!(without_value.status.code(), Some(2));
    assert!(stderr(&without_value).contains("--spec <FILE>"), "{}", stderr(&without_value));

    let missing = codegen(&out, &["--spec", "no-such-file.yaml"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(stderr(&missing).contains("no-such-file.yaml"));

    let wrong = out.join("wrong.yaml");
    let text = small().replace("operationId: getPeople", "operationId: GetPeople");
    fs::write(&wrong, text).expect("a wrong spec can be written");
    let wrong = codegen(&out, &["--spec", &wrong.to_string_lossy()]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(stderr(&wrong).contains("#/paths/~1people/get/operationId"), "{}", stderr(&wrong));
}
