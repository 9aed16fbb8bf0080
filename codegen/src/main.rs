//! `cargo run -p genesys-users-codegen -- [--spec FILE] [--out DIR] [--check]`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use genesys_users_codegen::{api::Api, generate, output, workspace};

const USAGE: &str = "\
Writes core/src/generated, models/src/generated and src/generated from spec/openapi.yaml.

  --spec FILE   another spec
  --out DIR     another root for these folders; files in them that are not generated are removed
  --check       write nothing; fail if the output differs
  --help        this text";

struct Arguments {
    spec: PathBuf,
    out: PathBuf,
    check: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("codegen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let Some(arguments) = arguments(std::env::args().skip(1))? else {
        println!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    let Arguments { spec, out, check } = &arguments;
    let text = std::fs::read_to_string(spec).with_context(|| format!("reading {}", spec.display()))?;
    let (api, files) = generate(&text).with_context(|| format!("in {}", spec.display()))?;
    println!("{}", summary(&api));

    let difference = output::compare(&files, out)?;
    if *check {
        if difference.is_empty() {
            println!("{}: {} files are up to date", out.display(), files.len());
            return Ok(ExitCode::SUCCESS);
        }
        for path in &difference.changed {
            eprintln!("differs: {}", out.join(path).display());
        }
        for path in &difference.stale {
            eprintln!("not generated: {}", out.join(path).display());
        }
        eprintln!("The generated code is out of date: run `npm run generate` and commit what it changes.");
        return Ok(ExitCode::FAILURE);
    }
    output::write(&files, &difference, out)?;
    println!(
        "{}: {} files, {} written, {} removed",
        out.display(),
        files.len(),
        difference.changed.len(),
        difference.stale.len()
    );
    Ok(ExitCode::SUCCESS)
}

fn summary(api: &Api) -> String {
    let operations = &api.operations;
    format!(
        "{} operations ({} pageable, {} with a body, {} parameters), {} models, {} open enums, {} query enums, {} regions",
        operations.len(),
        operations.iter().filter(|o| o.paging.is_some()).count(),
        operations.iter().filter(|o| o.body.is_some()).count(),
        operations.iter().map(|o| o.parameters.len()).sum::<usize>(),
        api.models.len(),
        api.open_enums.len(),
        api.query_enums.len(),
        api.regions.len()
    )
}

/// `None` when help is asked for.
fn arguments(mut given: impl Iterator<Item = String>) -> Result<Option<Arguments>> {
    let root = workspace();
    let mut arguments = Arguments { spec: root.join("spec/openapi.yaml"), out: root, check: false };
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--spec" => arguments.spec = given.next().context("--spec needs a file")?.into(),
            "--out" => arguments.out = given.next().context("--out needs a folder")?.into(),
            "--check" => arguments.check = true,
            "--help" | "-h" => return Ok(None),
            other => bail!("`{other}` is not understood\n\n{USAGE}"),
        }
    }
    Ok(Some(arguments))
}
