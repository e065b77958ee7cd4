//! What the parts of a run cost, each by itself: `cargo bench`, or `cargo bench -- reading` for one.
//!
//! The data are made up: 100 indicators x 250 areas x 4 months. `benches/compare` measures whole runs.

#![expect(clippy::arithmetic_side_effects, reason = "made-up numbers of a known size")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use plancheck::audit::audit;
use plancheck::evaluate::{evaluate, newest_as_of};
use plancheck::input::{
    DataRead, DataSource, PlanFile, ReadOptions, RowReading, read_data, read_plan,
};
use plancheck::quantity::{fold, read_measured};
use plancheck::render::{Detail, Format, Lang, Style, TableLayout, render};
use plancheck::report::{Extent, Judged, PlanHead, Report, build};
use plancheck::verdict::Policy;

const INDICATORS: usize = 100;
const AREAS: usize = 250;
const MONTHS: usize = 4;

criterion_group!(parts, cells, plan, reading, judging, reporting, rendering);
criterion_main!(parts);

/// A plan with a target for each indicator, to be reached by all areas together.
fn plan_text() -> String {
    let areas: Vec<String> = (0..AREAS).map(|area| format!("'Region {area:04}'")).collect();
    let mut text = format!(
        "format = 1\n[plan]\ntitle = 'Made up'\nperiod = '2025-01..2025-04'\narea = 'Whole'\n\
         reporting = 'month'\nparts = [{}]\n",
        areas.join(", ")
    );
    for indicator in 0..INDICATORS {
        let name = format!("规模以上工业企业研发经费第{indicator:03}项");
        let _ = write!(
            text,
            "[indicator.kpi-{indicator:03}]\nname = '{name}'\nmeasure = 'flow'\nunit = 't'\n\
             at-least = 500000\n"
        );
    }
    text
}

/// A row for each indicator, area and month.
fn data_text() -> String {
    let mut text = "indicator,area,period,value,unit\n".to_owned();
    for month in 1..=MONTHS {
        for area in 0..AREAS {
            for indicator in 0..INDICATORS {
                let value = 300 + (indicator * 7919 + area * 104_729 + month * 31) % 900;
                let _ = writeln!(
                    text,
                    "kpi-{indicator:03},Region {area:04},2025-{month:02},{value}.{month}5,t"
                );
            }
        }
    }
    text
}

fn sound_plan() -> PlanFile {
    let (plan, found) = read_plan("targets.toml", plan_text().as_bytes());
    plan.unwrap_or_else(|| panic!("{found:#?}"))
}

fn source() -> DataSource {
    DataSource::Bytes { name: "data.csv".to_owned(), bytes: data_text().into_bytes() }
}

fn read(file: &PlanFile, source: &DataSource, row_reading: RowReading) -> DataRead {
    let options = ReadOptions { row_reading, ..ReadOptions::default() };
    read_data(&file.plan, std::slice::from_ref(source), &options)
}

fn report(file: &PlanFile, data: &DataRead) -> Report {
    let as_of = newest_as_of(&file.plan, &data.observations);
    build(Judged {
        plan: &file.plan,
        head: PlanHead::of(&file.plan, &file.name, &file.sha256, &file.bases),
        observations: &data.observations,
        as_of,
        assessments: &evaluate(&file.plan, &data.observations, as_of),
        diagnostics: Vec::new(),
        policy: Policy::default(),
        waivers: &[],
        is_strict: false,
        left_out: 0,
        is_selection: false,
        extent: Extent::Figures { cells: 7 },
        is_drawn: true,
    })
}

/// Cells that are no plain figures: every one goes through the lexer.
fn cells(criterion: &mut Criterion) {
    let written = ["3.5", "１２３．５", "1,234,567.89", "3.5亿元", "12.5%", " 42 万人次 ", "-0.75"];
    criterion.bench_function("lexing a cell", |bench| {
        let mut next = written.iter().cycle();
        bench.iter(|| read_measured(black_box(next.next().expect("a cell"))));
    });
    criterion.bench_function("folding a name", |bench| {
        bench.iter(|| fold(black_box("规模以上工业企业（研发经费）第０１２项")).into_owned());
    });
}

fn plan(criterion: &mut Criterion) {
    let text = plan_text();
    let mut group = criterion.benchmark_group("plan");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("reading a plan of 100 targets", |bench| {
        bench.iter(|| read_plan("targets.toml", black_box(text.as_bytes())));
    });
}

/// The same 100,000 rows record by record and in blocks.
fn reading(criterion: &mut Criterion) {
    let (file, source) = (sound_plan(), source());
    let mut group = criterion.benchmark_group("reading 100,000 rows");
    group.throughput(Throughput::Bytes(data_text().len() as u64)).sample_size(10);
    let bytes = 256 * 1024;
    for (name, row_reading) in [
        ("split into records, one by one", RowReading::OneByOne),
        ("in blocks, one thread", RowReading::Blocks { bytes, threads: 1 }),
        ("in blocks, every core", RowReading::Usual),
    ] {
        group.bench_function(name, |bench| bench.iter(|| read(&file, &source, row_reading)));
    }
}

fn judging(criterion: &mut Criterion) {
    let file = sound_plan();
    let data = read(&file, &source(), RowReading::Usual);
    let as_of = newest_as_of(&file.plan, &data.observations);
    let mut group = criterion.benchmark_group("100,000 values");
    group.sample_size(20);
    group.bench_function("audit", |bench| {
        bench.iter(|| audit(&file.plan, &data.observations, as_of.month()));
    });
    group.bench_function("judging", |bench| {
        bench.iter(|| evaluate(&file.plan, &data.observations, as_of));
    });
}

fn reporting(criterion: &mut Criterion) {
    let file = sound_plan();
    let data = read(&file, &source(), RowReading::Usual);
    let mut group = criterion.benchmark_group("report");
    group.sample_size(20);
    group.bench_function("judging and making the report of 100 targets", |bench| {
        bench.iter(|| report(&file, &data));
    });
}

fn rendering(criterion: &mut Criterion) {
    let file = sound_plan();
    let report = report(&file, &read(&file, &source(), RowReading::Usual));
    let style = Style {
        lang: Lang::En,
        width: None,
        has_color: false,
        detail: Detail::All,
        layout: TableLayout::default(),
    };
    let mut group = criterion.benchmark_group("rendering 100 targets");
    group.sample_size(20).measurement_time(Duration::from_secs(2));
    for format in Format::ALL {
        group.bench_function(format.key(), |bench| bench.iter(|| render(&report, format, style)));
    }
}
