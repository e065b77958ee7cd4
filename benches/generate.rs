//! Writes a plan, its data and the exact answers, all made up, for measuring.
//!
//! ```text
//! cargo run --release --example generate -- FOLDER [--indicators N] [--areas N] [--periods N]
//!     [--form plain|crlf|quoted|chinese|gb18030|lines] [--files N] [--seed N]
//! ```
//!
//! Every (indicator, area, month) is reported once, in random order: rows = indicators x areas x
//! periods. With `--areas 0` there is no area column: rows = indicators x periods. The same arguments
//! write the same bytes, on every machine; the seed is 20261126 unless another is given. In the data
//!
//! - one indicator in a hundred has a target and no row;
//! - one target in ten equals the exact sum, the others lie 0.01 above or below it: a sum in binary
//!   floats gets some of them wrong;
//! - one row in 200 has a missing mark, one in 5,000 names an indicator that the plan does not have,
//!   one in 100 has a quoted id;
//! - one area in 50 has a comma in its name (so it is quoted), one in 1,000 quotation marks (so they
//!   are doubled);
//! - `crlf` ends lines as Windows does; `quoted` quotes every field;
//! - `chinese` names indicators by 74 bytes of Chinese and has Chinese areas and units; `gb18030` is
//!   the same text in that encoding;
//! - `lines` adds a note over several lines, the second of which looks like a row.
//!
//! `expected.csv` has `id,written,sum,reached`, a line for each target; `written` is what the rows call it.

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
        let are_sound = job.indicators * job.files > 0 && (1..=12).contains(&job.periods);
        if are_sound { Ok(job) } else { Err("numbers above 0, and 1 to 12 periods".to_owned()) }
    }

    fn has_areas(&self) -> bool {
        self.areas > 0
    }

    /// Areas of one indicator and month: the whole counts as one where there are no others.
    fn places(&self) -> u64 {
        self.areas.max(1)
    }

    fn is_chinese(&self) -> bool {
        matches!(self.form, Form::Chinese | Form::Gb18030)
    }

    /// Writes the data files and gives the sum of each indicator, in hundredths.
    fn write_data(&self) -> io::Result<Vec<u64>> {
        let rows = self.indicators * self.places() * self.periods;
        let order = Order::of(rows, self.seed);
        let indicators: Vec<String> =
            (0..self.indicators).map(|index| self.indicator(index)).collect();
        let areas: Vec<String> = (0..self.places()).map(|index| field(&self.area(index))).collect();
        let mut sums = vec![0_u64; indicators.len()];
        let mut line = String::new();
        for file in 0..self.files {
            let path = self.folder.join(format!("data/{file:04}.csv"));
            let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
            self.write_line(&mut out, &self.header())?;
            for row in file * rows / self.files..(file + 1) * rows / self.files {
                let cell = order.at(row);
                let indicator = to_index(cell / (self.places() * self.periods));
                let area = to_index(cell / self.periods % self.places());
                let names = (indicators[indicator].as_str(), areas[area].as_str());
                line.clear();
                sums[indicator] += self.write_row(&mut line, cell, names);
                self.write_line(&mut out, &line)?;
                if mix(cell ^ self.seed).is_multiple_of(5_000) {
                    line.clear();
                    self.write_fields(&mut line, ["kpi-none", names.1, "2025-01", "1"]);
                    self.write_line(&mut out, &line)?;
                }
            }
            out.flush()?;
        }
        Ok(sums)
    }

    fn header(&self) -> String {
        let area = if self.has_areas() { "area," } else { "" };
        let note = if self.form == Form::Lines { ",note" } else { "" };
        format!("indicator,{area}period,value,unit{note}")
    }

    /// Writes the row of a cell without its end, and gives its value in hundredths.
    fn write_row(&self, line: &mut String, cell: u64, (id, area): (&str, &str)) -> u64 {
        let chance = mix(cell.wrapping_add(self.seed << 32));
        // Every area has its own size, and goes up and down by a fifth: nothing for an audit to find.
        let size = 1_000 + mix((cell / self.periods) ^ self.seed) % 800_000;
        let hundredths = size + mix(chance) % (size / 5);
        let is_missing = chance.is_multiple_of(200);
        let value = match (is_missing, chance.is_multiple_of(400)) {
            (true, true) => "NA".to_owned(),
            (true, false) => String::new(),
            (false, _) => format!("{}.{:02}", hundredths / 100, hundredths % 100),
        };
        let month = format!("2025-{:02}", cell % self.periods + 1);
        let is_quoted = (chance / 400).is_multiple_of(100);
        let id = if is_quoted { format!("\"{id}\"") } else { id.to_owned() };
        self.write_fields(line, [&id, area, &month, &value]);
        if self.form == Form::Lines {
            let looks_like_a_row = format!("kpi-00000,Region 0001,2025-01,{},t,", chance % 1_000);
            let _ = write!(line, "\"as told:\n{looks_like_a_row}\"");
        }
        if is_missing { 0 } else { hundredths }
    }

    /// Writes indicator, area, period and value, as fields, with the unit.
    fn write_fields(&self, line: &mut String, [id, area, month, value]: [&str; 4]) {
        let places: &[&str] = if self.has_areas() { &[area] } else { &[] };
        let fields = [&[id], places, &[month, value, self.unit()]].concat();
        for (index, text) in fields.into_iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            let mark = if self.form == Form::Quoted && !text.starts_with('"') { "\"" } else { "" };
            // Writing to a string cannot fail.
            let _ = write!(line, "{comma}{mark}{text}{mark}");
        }
        if self.form == Form::Lines {
            line.push(',');
        }
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

    fn unit(&self) -> &'static str {
        if self.is_chinese() { "万元" } else { "t" }
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
        writeln!(out, "area = \"Whole\"\nreporting = \"month\"")?;
        if self.has_areas() {
            writeln!(out, "parts = [{}]", parts.join(", "))?;
        }
        writeln!(out, "\n[data]\nfiles = [\"data/*.csv\"]")?;
        for (index, _, limit) in self.targets(sums) {
            writeln!(out, "\n[indicator.kpi-{index:05}]\nname = \"{}\"", name_in_chinese(index))?;
            writeln!(out, "measure = \"flow\"\nunit = \"{}\"", self.unit())?;
            writeln!(out, "at-least = {}.{:02}", limit / 100, limit % 100)?;
        }
        out.flush()
    }

    fn write_expected(&self, sums: &[u64]) -> io::Result<()> {
        let mut out = BufWriter::new(File::create(self.folder.join("expected.csv"))?);
        writeln!(out, "id,written,sum,reached")?;
        for (index, sum, limit) in self.targets(sums) {
            // No value is zero: where the sum is, nothing was reported, and no target is reached.
            let (written, is_reached) = (self.indicator(index), u8::from(sum > 0 && sum >= limit));
            let (whole, hundredths) = (sum / 100, sum % 100);
            writeln!(out, "kpi-{index:05},{written},{whole}.{hundredths:02},{is_reached}")?;
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
