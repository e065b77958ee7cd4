//! What the user may write. The help texts stand in `help`, in both languages.

use std::ffi::OsString;
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::{
    NonEmptyStringValueParser, OsStringValueParser, PossibleValuesParser, TypedValueParser,
};
use clap::{Parser, Subcommand, ValueEnum};

use super::usage::Unfit;
use plancheck::input::path_of;
use plancheck::render::{Detail, Format};

#[derive(Parser)]
#[command(name = "plancheck", version)]
pub(super) struct Args {
    #[arg(long, global = true, value_name = "LANG")]
    pub(super) lang: Option<Language>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: ColorWhen,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    Check(CheckArgs),
    Validate(ValidateArgs),
    List(ListArgs),
    Explain(ExplainArgs),
    Trend(TrendArgs),
    Init(InitArgs),
    Draft(DraftArgs),
    Coverage(CoverageArgs),
    Diff(DiffArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

impl Command {
    /// How much of the faults that end the command is told: all of them where there is no `--all` to
    /// ask for the rest.
    pub(super) fn fault_detail(&self) -> Detail {
        let is_all = match self {
            Self::Check(check) => check.output.all,
            Self::Validate(validate) => validate.output.all,
            Self::Trend(trend) => trend.all,
            Self::List(_)
            | Self::Explain(_)
            | Self::Init(_)
            | Self::Draft(_)
            | Self::Coverage(_)
            | Self::Diff(_)
            | Self::Schema(_)
            | Self::Completions(_)
            | Self::Man(_) => true,
        };
        if is_all { Detail::All } else { Detail::Normal }
    }
}

/// The plans of a command that takes several.
#[derive(clap::Args)]
pub(super) struct PlansArgs {
    #[arg(
        long = "plan",
        id = "plans",
        value_name = "FILE",
        default_value = "targets.toml",
        value_parser = path()
    )]
    pub(super) plans: Vec<PathBuf>,
    #[arg(long)]
    pub(super) allow_outside: bool,
}

/// What every command takes that judges.
#[derive(clap::Args)]
pub(super) struct InputArgs {
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
    #[arg(long, value_name = "PERIOD|DATE")]
    pub(super) as_of: Option<String>,
    #[arg(long, value_name = "POLICY", default_value = "incomplete")]
    pub(super) missing: MissingArg,
    #[arg(long, value_name = "FILE")]
    pub(super) waivers: Option<PathBuf>,
    #[arg(long, value_name = "SELECTION")]
    pub(super) only: Vec<String>,
    #[arg(long, value_name = "AREA")]
    pub(super) area: Option<String>,
}

/// What every command takes that reads a plan.
#[derive(clap::Args)]
pub(super) struct PlanArgs {
    #[arg(long, value_name = "FILE", default_value = "targets.toml", value_parser = path())]
    pub(super) plan: PathBuf,
    #[arg(long)]
    pub(super) allow_outside: bool,
}

/// What every command takes that reads data.
#[derive(clap::Args)]
pub(super) struct ReadingArgs {
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(long, value_name = "NAME")]
    pub(super) encoding: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    pub(super) period: Option<String>,
    #[arg(long, value_name = "MIB", value_parser = number(1..=u32::MAX))]
    pub(super) max_size: Option<u32>,
    #[arg(long, value_name = "NUMBER", value_parser = number(1..=u32::MAX))]
    pub(super) max_files: Option<u32>,
}

/// What every command takes that makes reports.
#[derive(clap::Args)]
pub(super) struct OutputArgs {
    #[arg(long, short, value_name = "FORMAT", value_parser = format())]
    pub(super) format: Option<Format>,
    #[arg(long = "report", value_name = "FORMAT:FILE")]
    pub(super) reports: Vec<String>,
    #[arg(long, short, conflicts_with = "all")]
    pub(super) quiet: bool,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long, value_name = "COLUMNS", value_parser = number(20..=u16::MAX))]
    pub(super) width: Option<u16>,
}

#[derive(clap::Args)]
pub(super) struct CheckArgs {
    #[arg(value_name = "DATA")]
    pub(super) data: Vec<OsString>,
    #[command(flatten)]
    pub(super) plans: PlansArgs,
    #[command(flatten)]
    pub(super) input: InputArgs,
    #[arg(long, value_name = "VERDICT", default_value = "fail")]
    pub(super) fail_on: FailOnArg,
    #[arg(long, conflicts_with = "changes")]
    pub(super) by_area: bool,
    #[arg(long)]
    pub(super) changes: bool,
    #[arg(long, value_name = "FILE")]
    pub(super) template: Option<PathBuf>,
    #[command(flatten)]
    pub(super) output: OutputArgs,
}

#[derive(clap::Args)]
pub(super) struct ValidateArgs {
    #[arg(value_name = "DATA")]
    pub(super) data: Vec<OsString>,
    #[command(flatten)]
    pub(super) plan: PlanArgs,
    #[command(flatten)]
    pub(super) reading: ReadingArgs,
    #[arg(
        long = "fail-on",
        id = "fail_on_severity",
        value_name = "SEVERITY",
        default_value = "error"
    )]
    pub(super) fail_on: SeverityArg,
    #[command(flatten)]
    pub(super) output: OutputArgs,
}

#[derive(clap::Args)]
pub(super) struct ListArgs {
    #[command(flatten)]
    pub(super) plan: PlanArgs,
    #[arg(long, value_name = "COLUMNS", value_parser = number(20..=u16::MAX))]
    pub(super) width: Option<u16>,
}

#[derive(clap::Args)]
pub(super) struct ExplainArgs {
    #[arg(value_name = "ID|CODE")]
    pub(super) subject: String,
    #[arg(value_name = "DATA")]
    pub(super) data: Vec<OsString>,
    #[command(flatten)]
    pub(super) plan: PlanArgs,
    #[command(flatten)]
    pub(super) input: InputArgs,
    #[arg(long, value_name = "COLUMNS", value_parser = number(20..=u16::MAX))]
    pub(super) width: Option<u16>,
}

#[derive(clap::Args)]
pub(super) struct TrendArgs {
    #[arg(value_name = "DATA")]
    pub(super) data: Vec<OsString>,
    #[command(flatten)]
    pub(super) plan: PlanArgs,
    #[command(flatten)]
    pub(super) input: InputArgs,
    #[arg(
        long = "format",
        short,
        id = "trend_format",
        value_name = "FORMAT",
        default_value = "table"
    )]
    pub(super) format: TrendFormatArg,
    #[arg(long = "all", id = "all_periods")]
    pub(super) all: bool,
    #[arg(long, value_name = "COLUMNS", value_parser = number(20..=u16::MAX))]
    pub(super) width: Option<u16>,
}

#[derive(clap::Args)]
pub(super) struct DraftArgs {
    #[arg(id = "source_document", value_name = "DOCUMENT")]
    pub(super) document: PathBuf,
    #[arg(long = "encoding", id = "document_encoding", value_name = "NAME")]
    pub(super) encoding: Option<String>,
    #[arg(long, id = "draft_format", short = 'f', value_name = "FORMAT", default_value = "toml")]
    pub(super) format: DraftFormat,
    #[arg(long = "explain", id = "explain_rules", conflicts_with = "draft_format")]
    pub(super) explain: bool,
}

#[derive(clap::Args)]
pub(super) struct CoverageArgs {
    #[arg(value_name = "DOCUMENT")]
    pub(super) document: Option<PathBuf>,
    #[command(flatten)]
    pub(super) plan: PlanArgs,
    #[arg(long = "encoding", id = "document_encoding", value_name = "NAME")]
    pub(super) encoding: Option<String>,
    #[arg(long, id = "ledger_format", short = 'f', value_name = "FORMAT", default_value = "table")]
    pub(super) format: LedgerFormat,
    #[arg(long, short, conflicts_with = "all_numerals")]
    pub(super) quiet: bool,
    #[arg(long = "all", id = "all_numerals")]
    pub(super) all: bool,
    #[arg(long, value_name = "COLUMNS", value_parser = number(20..=u16::MAX))]
    pub(super) width: Option<u16>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum TrendFormatArg {
    Table,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum DraftFormat {
    Toml,
    Jsonl,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum LedgerFormat {
    Table,
    Json,
}

#[derive(clap::Args)]
pub(super) struct InitArgs {
    #[arg(value_name = "FOLDER", default_value = ".")]
    pub(super) folder: PathBuf,
}

#[derive(clap::Args)]
pub(super) struct DiffArgs {
    #[arg(value_name = "OLD")]
    pub(super) old: PathBuf,
    #[arg(value_name = "NEW")]
    pub(super) new: PathBuf,
    #[arg(
        long = "format",
        short,
        id = "diff_format",
        value_name = "FORMAT",
        default_value = "table"
    )]
    pub(super) format: DiffFormatArg,
    #[arg(long, value_name = "COLUMNS", value_parser = number(20..=u16::MAX))]
    pub(super) width: Option<u16>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum DiffFormatArg {
    Table,
    Json,
    Markdown,
}

#[derive(clap::Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
}

#[derive(clap::Args)]
pub(super) struct ManArgs {
    #[arg(id = "man_folder", value_name = "FOLDER")]
    pub(super) folder: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(super) struct SchemaArgs {
    #[arg(value_name = "WHAT")]
    pub(super) of: SchemaOf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum SchemaOf {
    Targets,
    Waivers,
    Report,
    Run,
    Validation,
    Trend,
    Diff,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Language {
    En,
    Zh,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum ColorWhen {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum MissingArg {
    Incomplete,
    Fail,
    Ignore,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum FailOnArg {
    Fail,
    Warn,
    Never,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum SeverityArg {
    Error,
    Warning,
    Never,
}

/// The path of a file that is read, by its name or by that with its bytes written out.
fn path() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(|written| path_of(&written))
}

/// One of the formats, by its name.
fn format() -> impl TypedValueParser<Value = Format> {
    // The parser has refused every other text, with a suggestion.
    let named = |text: String| text.parse().map_err(|()| std::fmt::Error);
    PossibleValuesParser::new(Format::ALL.map(Format::key)).try_map(named)
}

/// A whole number of a range.
fn number<N>(allowed: RangeInclusive<N>) -> impl TypedValueParser<Value = N>
where
    N: FromStr + PartialOrd + Display + Clone + Send + Sync + 'static,
{
    NonEmptyStringValueParser::new().try_map(move |written| {
        let number = written.parse().ok().filter(|number| allowed.contains(number));
        number.ok_or_else(|| Unfit::of(&allowed))
    })
}
