//! Running the built program, or the library as the program does, from a test.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use plancheck::assessment::Assessment;
use plancheck::evaluate::{evaluate, newest_as_of};
use plancheck::input::{DataSource, PlanFile, ReadOptions, read_data, read_plan};
use plancheck::plan::AsOf;
use plancheck::report::{Extent, Judged, PlanHead, Report, build};
use plancheck::verdict::Policy;

/// The root of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs the program in a folder, in no language or terminal of the developer's own.
pub(crate) fn run(folder: &Path, arguments: &[&str], stdin: Option<&[u8]>) -> Output {
    let mut child = command(folder, arguments).spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("stdin is piped");
    if let Some(bytes) = stdin {
        input.write_all(bytes).expect("the program reads its input");
    }
    drop(input);
    child.wait_with_output().expect("the program ends")
}

/// The program, ready to run.
pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plancheck"));
    command.current_dir(folder).args(arguments);
    for name in [
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
        "NO_COLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "GITHUB_STEP_SUMMARY",
    ] {
        command.env_remove(name);
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A folder of the test's own, with the files given.
pub(crate) fn folder(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a writable folder");
    for (file, bytes) in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a writable folder");
        fs::write(path, bytes).expect("a writable file");
    }
    folder
}

/// Standard output as text.
pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

/// Standard error as text.
pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("output is UTF-8")
}

/// A plan that must be sound.
pub(crate) fn plan(text: &str) -> PlanFile {
    let (plan, found) = read_plan("targets.toml", text.as_bytes());
    plan.unwrap_or_else(|| panic!("{found:#?}"))
}

/// Data files with the given texts.
pub(crate) fn files(texts: &[&str]) -> Vec<DataSource> {
    let source = |(index, text): (usize, &&str)| DataSource::Bytes {
        name: format!("data-{index}.csv"),
        bytes: text.as_bytes().to_vec(),
    };
    texts.iter().enumerate().map(source).collect()
}

/// The report of a plan and data files, under the standard policy.
pub(crate) fn report(plan: &PlanFile, data: &[DataSource], as_of: Option<&str>) -> Report {
    report_under(plan, data, as_of, Policy::default())
}

/// The same, under a policy.
pub(crate) fn report_under(
    file: &PlanFile,
    data: &[DataSource],
    as_of: Option<&str>,
    policy: Policy,
) -> Report {
    let read = read_data(&file.plan, data, &ReadOptions::default());
    let as_of = match as_of {
        Some(text) => AsOf::end_of(text.parse().expect("a period")),
        None => newest_as_of(&file.plan, &read.observations),
    };
    let plan = file.plan.clone().in_force(as_of);
    let assessments: Vec<Assessment> = evaluate(&plan, &read.observations, as_of);
    build(Judged {
        plan: &plan,
        head: PlanHead::of(&plan, &file.name, &file.sha256, &file.bases),
        observations: &read.observations,
        as_of,
        assessments: &assessments,
        diagnostics: read.diagnostics,
        policy,
        is_strict: false,
        left_out: 0,
        is_selection: false,
        waivers: &[],
        extent: Extent::WHOLE,
        is_drawn: true,
    })
}
