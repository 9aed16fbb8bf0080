//! The command line of the generator: `cargo run -p genesys-users-codegen -- [--spec FILE] [--out DIR] [--check]`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use genesys_users_codegen::{api::Api, generate, output, workspace};

/// Writes core/src/generated, models/src/generated and src/generated from spec/openapi.yaml.
#[derive(Debug, Parser)]
#[command(name = "genesys-users-codegen", version, args_override_self = true)]
struct Options {
    /// Spec to read [default: spec/openapi.yaml of the workspace]
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,

    /// Root of the generated folders; files in these folders that are not generated are removed [default: the workspace]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// Write nothing; fail if the files differ from what would be generated
    #[arg(long)]
    check: bool,
}

fn main() -> ExitCode {
    match run(Options::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("codegen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: Options) -> Result<ExitCode> {
    let root = workspace::root();
    let spec = options.spec.unwrap_or_else(|| root.join("spec/openapi.yaml"));
    let out = options.out.unwrap_or(root);

    let text = std::fs::read_to_string(&spec).with_context(|| format!("reading {}", spec.display()))?;
    let (api, files) = generate(&text).with_context(|| format!("in {}", spec.display()))?;
    println!("{}", summary(&api));

    let difference = output::compare(&files, &out)?;
    if !options.check {
        output::write(&files, &difference, &out)?;
        println!(
            "{}: {} files, {} written, {} removed",
            out.display(),
            files.len(),
            difference.changed.len(),
            difference.stale.len()
        );
        return Ok(ExitCode::SUCCESS);
    }
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
    eprintln!("The generated code is out of date. Run `npm run generate` and commit the changes.");
    Ok(ExitCode::FAILURE)
}

fn summary(api: &Api) -> String {
    let operations = &api.operations;
    format!(
        "{} operations ({} pageable, {} with a body, {} parameters), {} models, {} open enums, {} query enums, {} regions",
        operations.len(),
        operations.iter().filter(|operation| operation.paging.is_some()).count(),
        operations.iter().filter(|operation| operation.body.is_some()).count(),
        operations.iter().map(|operation| operation.parameters.len()).sum::<usize>(),
        api.models.len(),
        api.open_enums.len(),
        api.query_enums.len(),
        api.regions.len()
    )
}
