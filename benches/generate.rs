//! Writes a plan, its data and the exact answers, all made up, for measuring.
//!
//! ```text
//! cargo run --release --example generate -- FOLDER [--indicators N] [--areas N] [--periods N]
//!     [--form plain|crlf|quoted|chinese|gb18030|lines] [--files N] [--seed N]
//! ```
//!
//! Every (indicator, area, month) is reported once, in random order: rows = indicators x areas x
//! periods. The same arguments write the same bytes. In the data
//!
//! - one indicator in a hundred has a target and no row;
//! - one target in ten equals the exact sum, the others lie 0.01 above or below it: a sum in binary
//!   floats gets some of them wrong;
//! - one row in 200 has a missing mark, one in 5,000 names an indicator that the plan does not have,
//!   one in 100 has a quoted id;
//! - one area in 50 has a comma in its name (so it is quoted), one in 1,000 quotation marks (so they
//!   are doubled);
//! - `lines` adds a note over several lines, the second of which looks like a row.
//!
//! `expected.csv` has `id,sum,reached`, a line for each target.

#![expect(clippy::arithmetic_side_effects, reason = "made-up numbers of a known size")]

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use encoding_rs::GB18030;

fn main() -> io::Result<()> {
    let job = Job::from_arguments().map_err(io::Error::other)?;
    fs::create_dir_all(job.folder.join("data"))?;
    let sums = job.write_data()?;
    job.write_plan(&sums)?;
    job.write_expected(&sums)
}

/// What a row looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    Crlf,
    Quoted,
    Chinese,
    Gb18030,
    Lines,
}

const FORMS: &[(&str, Form)] = &[
    ("plain", Form::Plain),
    ("crlf", Form::Crlf),
    ("quoted", Form::Quoted),
    ("chinese", Form::Chinese),
    ("gb18030", Form::Gb18030),
    ("lines", Form::Lines),
];

struct Job {
    folder: PathBuf,
    indicators: u64,
    areas: u64,
    periods: u64,
    files: u64,
    seed: u64,
    form: Form,
}

impl Job {
    fn from_arguments() -> Result<Self, String> {
        let mut arguments = std::env::args().skip(1);
        let folder = arguments.next().ok_or("a folder is needed")?.into();
        let mut job = Self {
            folder,
            indicators: 100,
            areas: 100,
            periods: 4,
            files: 1,
            seed: 20_261_126,
            form: Form::Plain,
        };
        while let Some(option) = arguments.next() {
            let value = arguments.next().ok_or(format!("{option} needs a value"))?;
            if option == "--form" {
                let form = FORMS.iter().find(|(name, _)| *name == value);
                job.form = form.ok_or(format!("no form {value}"))?.1;
                continue;
            }
            let number = value.parse().map_err(|error| format!("{option} {value}: {error}"))?;
            match option.as_str() {
                "--indicators" => job.indicators = number,
                "--areas" => job.areas = number,
                "--periods" => job.periods = number,
                "--files" => job.files = number,
                "--seed" => job.seed = number,
                _ => return Err(format!("no option {option}")),
            }
        }
        let are_sound =
            job.indicators * job.areas * job.files > 0 && (1..=12).contains(&job.periods);
        if are_sound { Ok(job) } else { Err("numbers above 0, and 1 to 12 periods".to_owned()) }
    }

    fn is_chinese(&self) -> bool {
        matches!(self.form, Form::Chinese | Form::Gb18030)
    }

    /// Writes the data files and gives the sum of each indicator, in hundredths.
    fn write_data(&self) -> io::Result<Vec<u64>> {
        let rows = self.indicators * self.areas * self.periods;
        let order = Order::of(rows, self.seed);
        let indicators: Vec<String> =
            (0..self.indicators).map(|index| self.indicator(index)).collect();
        let areas: Vec<String> = (0..self.areas).map(|index| field(&self.area(index))).collect();
        let mut sums = vec![0_u64; indicators.len()];
        let mut line = String::new();
        for file in 0..self.files {
            let path = self.folder.join(format!("data/{file:04}.csv"));
            let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
            let header = ["indicator", "area", "period", "value", "unit", "note"];
            let columns = if self.form == Form::Lines { 6 } else { 5 };
            self.write_line(&mut out, &header[..columns].join(","))?;
            for row in file * rows / self.files..(file + 1) * rows / self.files {
                let cell = order.at(row);
                let indicator = cell / (self.areas * self.periods);
                let area = cell / self.periods % self.areas;
                let period = cell % self.periods;
                line.clear();
                let value =
                    self.write_row(&mut line, &indicators, &areas, [indicator, area, period]);
                sums[to_index(indicator)] += value;
                self.write_line(&mut out, &line)?;
                if mix(cell ^ self.seed).is_multiple_of(5_000) {
                    let stray = format!("kpi-none,{},2025-01,1,t", areas[to_index(area)]);
                    let end = if columns == 6 { "," } else { "" };
                    self.write_line(&mut out, &format!("{stray}{end}"))?;
                }
            }
            out.flush()?;
        }
        Ok(sums)
    }

    /// Writes one row without its end, and gives its value in hundredths.
    fn write_row(
        &self,
        line: &mut String,
        indicators: &[String],
        areas: &[String],
        [indicator, area, period]: [u64; 3],
    ) -> u64 {
        let cell = (indicator * self.areas + area) * self.periods + period;
        let chance = mix(cell.wrapping_add(self.seed << 32));
        // Every area has its own size, and goes up and down by a fifth: nothing for an audit to find.
        let size = 1_000 + mix((cell / self.periods) ^ self.seed) % 800_000;
        let hundredths = size + mix(chance) % (size / 5);
        let missing = chance.is_multiple_of(200);
        let value = match (missing, chance.is_multiple_of(400)) {
            (true, true) => "NA".to_owned(),
            (true, false) => String::new(),
            (false, _) => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        };
        let (id, place) = (&indicators[to_index(indicator)], &areas[to_index(area)]);
        let unit = if self.is_chinese() { "万元" } else { "t" };
        let month = period + 1;
        // Writing to a string cannot fail.
        let _ = if self.form == Form::Quoted {
            let place = if place.starts_with('"') { place.clone() } else { format!("\"{place}\"") };
            write!(line, "\"{id}\",{place},\"2025-{month:02}\",\"{value}\",\"{unit}\"")
        } else if (chance / 400).is_multiple_of(100) {
            write!(line, "\"{id}\",{place},2025-{month:02},{value},{unit}")
        } else {
            write!(line, "{id},{place},2025-{month:02},{value},{unit}")
        };
        if self.form == Form::Lines {
            let _ =
                write!(line, ",\"as told:\nkpi-00000,Region 0001,2025-01,{},t,\"", chance % 1_000);
        }
        if missing { 0 } else { hundredths }
    }

    fn write_line(&self, out: &mut impl Write, line: &str) -> io::Result<()> {
        let end: &[u8] = if self.form == Form::Crlf { b"\r\n" } else { b"\n" };
        if self.form == Form::Gb18030 {
            out.write_all(&GB18030.encode(line).0)?;
        } else {
            out.write_all(line.as_bytes())?;
        }
        out.write_all(end)
    }

    /// As the rows name it.
    fn indicator(&self, index: u64) -> String {
        if self.is_chinese() { name_in_chinese(index) } else { format!("kpi-{index:05}") }
    }

    fn area(&self, index: u64) -> String {
        if self.is_chinese() {
            return format!("巴中市第{index:04}县区");
        }
        match (index % 50, index % 1_000) {
            (_, 13) => format!("Region \"{index:04}\" North"),
            (7, _) => format!("Region {index:04}, East"),
            _ => format!("Region {index:04}"),
        }
    }

    /// A target for each indicator, and for one more in a hundred that have no row.
    fn targets<'a>(&self, sums: &'a [u64]) -> impl Iterator<Item = (u64, u64, u64)> + 'a {
        let without = self.indicators / 100;
        let known = (0..).zip(sums).map(|(index, sum)| {
            let limit = match index % 10 {
                0 => *sum,
                1..=5 => sum.saturating_sub(1),
                _ => sum + 1,
            };
            (index, *sum, limit)
        });
        known.chain((self.indicators..self.indicators + without).map(|index| (index, 0, 100)))
    }

    fn write_plan(&self, sums: &[u64]) -> io::Result<()> {
        let mut out = BufWriter::new(File::create(self.folder.join("targets.toml"))?);
        let parts: Vec<String> =
            (0..self.areas).map(|index| format!("'{}'", self.area(index))).collect();
        writeln!(
            out,
            "format = 1\n\n[plan]\ntitle = \"Made up\"\nperiod = \"2025-01..2025-{:02}\"",
            self.periods
        )?;
        writeln!(out, "area = \"Whole\"\nreporting = \"month\"\nparts = [{}]", parts.join(", "))?;
        writeln!(out, "\n[data]\nfiles = [\"data/*.csv\"]")?;
        let unit = if self.is_chinese() { "万元" } else { "t" };
        for (index, _, limit) in self.targets(sums) {
            writeln!(out, "\n[indicator.kpi-{index:05}]\nname = \"{}\"", name_in_chinese(index))?;
            writeln!(out, "measure = \"flow\"\nunit = \"{unit}\"")?;
            writeln!(out, "at-least = {}.{:02}", limit / 100, limit % 100)?;
        }
        out.flush()
    }

    fn write_expected(&self, sums: &[u64]) -> io::Result<()> {
        let mut out = BufWriter::new(File::create(self.folder.join("expected.csv"))?);
        writeln!(out, "id,sum,reached")?;
        for (index, sum, limit) in self.targets(sums) {
            let is_reached = u8::from(sum >= limit);
            writeln!(out, "kpi-{index:05},{}.{:02},{is_reached}", sum / 100, sum % 100)?;
        }
        out.flush()
    }
}

fn name_in_chinese(index: u64) -> String {
    format!("全市规模以上工业企业研究与试验发展经费投入第{index:05}项")
}

/// A field as CSV has it.
fn field(text: &str) -> String {
    if text.contains([',', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

fn to_index(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A number that looks random and depends on another alone (splitmix64).
fn mix(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// The numbers below `rows`, each once, in an order that looks random: a Feistel network that is
/// walked on where it leads out of the range.
struct Order {
    rows: u64,
    half: u32,
    seed: u64,
}

impl Order {
    fn of(rows: u64, seed: u64) -> Self {
        let bits = u64::BITS - rows.leading_zeros();
        Self { rows, half: bits.div_ceil(2), seed }
    }

    fn at(&self, index: u64) -> u64 {
        let mut number = self.step(index);
        while number >= self.rows {
            number = self.step(number);
        }
        number
    }

    fn step(&self, number: u64) -> u64 {
        let mask = (1 << self.half) - 1;
        let (mut left, mut right) = (number >> self.half, number & mask);
        for round in 0..4 {
            (left, right) = (right, left ^ (mix(right ^ self.seed.rotate_left(round * 8)) & mask));
        }
        left << self.half | right
    }
}
