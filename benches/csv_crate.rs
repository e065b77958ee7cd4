//! What a short program would do instead, for measuring: the csv crate on one thread, exact sums by
//! indicator and area and then by indicator.
//!
//! ```text
//! cargo run --release --example csv_crate -- FILE...
//! ```
//!
//! Writes `indicator,sum`. Every file must have the header that `generate` writes; nothing else is
//! checked: no units, no repeats, no unknown names.

#![expect(clippy::arithmetic_side_effects, reason = "made-up numbers of a known size")]

use std::collections::HashMap;
use std::io::{self, BufWriter, Write};

use csv::{ByteRecord, ReaderBuilder};
use foldhash::fast::RandomState;

fn main() -> io::Result<()> {
    let mut sums = Sums::default();
    for path in std::env::args_os().skip(1) {
        let mut reader = ReaderBuilder::new()
            .buffer_capacity(256 * 1024)
            .from_path(path)
            .map_err(io::Error::other)?;
        let headers = reader.byte_headers().map_err(io::Error::other)?.clone();
        let column = |name: &str| headers.iter().position(|field| field == name.as_bytes());
        let (area, value) = (column("area"), column("value").ok_or(io::ErrorKind::InvalidData)?);
        let mut record = ByteRecord::new();
        while reader.read_byte_record(&mut record).map_err(io::Error::other)? {
            sums.add(&record[0], area.map_or(b"", |area| &record[area]), &record[value]);
        }
    }
    sums.write(BufWriter::new(io::stdout().lock()))
}

/// Numbers for names, in the order in which they come.
#[derive(Default)]
struct Names(HashMap<Box<[u8]>, usize, RandomState>);

impl Names {
    fn number(&mut self, name: &[u8]) -> usize {
        if let Some(number) = self.0.get(name) {
            return *number;
        }
        let next = self.0.len();
        self.0.insert(name.into(), next);
        next
    }
}

/// Sums in hundredths, by indicator and area.
#[derive(Default)]
struct Sums {
    indicators: Names,
    areas: Names,
    grid: Vec<Vec<i128>>,
}

impl Sums {
    fn add(&mut self, indicator: &[u8], area: &[u8], value: &[u8]) {
        let (indicator, area) = (self.indicators.number(indicator), self.areas.number(area));
        let Some(value) = hundredths(value) else { return };
        if self.grid.len() <= indicator {
            self.grid.resize_with(indicator + 1, Vec::new);
        }
        let row = &mut self.grid[indicator];
        if row.len() <= area {
            row.resize(area + 1, 0);
        }
        row[area] += value;
    }

    fn write(&self, mut out: impl Write) -> io::Result<()> {
        let mut names: Vec<_> = self.indicators.0.iter().collect();
        names.sort_by_key(|(_, number)| **number);
        for (name, number) in names {
            let sum: i128 = self.grid.get(*number).into_iter().flatten().sum();
            out.write_all(name)?;
            writeln!(out, ",{}.{:02}", sum / 100, sum % 100)?;
        }
        out.flush()
    }
}

/// A whole number or one with up to two places; nothing for a missing mark.
fn hundredths(text: &[u8]) -> Option<i128> {
    let (mut number, mut places) = (0, None);
    for byte in text {
        match byte {
            b'0'..=b'9' => {
                number = number * 10 + i128::from(byte - b'0');
                places = places.map(|count: u32| count + 1);
            }
            b'.' => places = Some(0),
            _ => return None,
        }
    }
    let scale = 2_u32.checked_sub(places.unwrap_or(0))?;
    (!text.is_empty()).then(|| number * 10_i128.pow(scale))
}
