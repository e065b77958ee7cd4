//! Every data file of the cases, damaged in one place: nothing panics, what is refused is told, and
//! damage to the shape of a table never loses or changes a value in silence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use plancheck::diagnostic::Code;
use plancheck::evaluate::{evaluate, newest_as_of};
use plancheck::input::{DataRead, DataSource, PlanFile, ReadOptions, read_data, read_plan};
use plancheck::observation::{Observation, Reading, SeriesKey};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::program::root;

/// A data file of a case, with the plan that it is for.
pub(crate) struct Specimen {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) plan: PlanFile,
}

/// Bytes of the largest file that is damaged: larger ones show limits, not rows.
const LARGEST: usize = 50_000;

pub(crate) fn specimens() -> &'static [Specimen] {
    static SPECIMENS: OnceLock<Vec<Specimen>> = OnceLock::new();
    SPECIMENS.get_or_init(|| {
        let mut folders = Vec::new();
        folders_below(&root().join("tests/cases"), &mut folders);
        folders.sort();
        let found: Vec<Specimen> = folders.iter().flat_map(|folder| specimens_of(folder)).collect();
        assert!(found.len() > 150, "the cases hold {} data files", found.len());
        found
    })
}

fn folders_below(folder: &Path, found: &mut Vec<PathBuf>) {
    found.push(folder.to_path_buf());
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            folders_below(&path, found);
        }
    }
}

/// The data files of a folder, with the plan beside or above them.
fn specimens_of(folder: &Path) -> Vec<Specimen> {
    let Some(plan) = folder.ancestors().take(3).find_map(plan_in) else { return Vec::new() };
    let entries = fs::read_dir(folder).expect("a readable folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let is_data = |path: &&PathBuf| {
        let kind = path.extension().map(|kind| kind.to_string_lossy().into_owned());
        ["csv", "tsv", "xlsx", "ods", "gz", "stdin"].contains(&kind.unwrap_or_default().as_str())
    };
    let specimen = |path: &PathBuf| Specimen {
        name: path.file_name().expect("a name").to_string_lossy().into_owned(),
        bytes: fs::read(path).expect("a readable file"),
        plan: plan.clone(),
    };
    let found = paths.iter().filter(is_data).map(specimen);
    found.filter(|specimen| specimen.bytes.len() <= LARGEST).collect()
}

fn plan_in(folder: &Path) -> Option<PlanFile> {
    let path = folder.join("targets.toml");
    read_plan("targets.toml", &fs::read(path).ok()?).0
}

fn read(specimen: &Specimen, bytes: Vec<u8>) -> DataRead {
    let source = DataSource::Bytes { name: specimen.name.clone(), bytes };
    read_data(&specimen.plan.plan, &[source], &ReadOptions::default())
}

/// Of what a value was refused, with the texts of the cells; blank where the whole row was.
type Refused = BTreeMap<String, BTreeSet<String>>;

/// What was understood: whose value of which period, or that there is none, by whose and which. What
/// was refused is told in any case, and what damage has mended of `was_refused` is no change.
fn facts(plan: &PlanFile, read: &DataRead, was_refused: &Refused) -> BTreeSet<(String, String)> {
    let is_mended = |about: &String, key: SeriesKey, cell: &Observation| {
        was_refused.get(about).is_some_and(|refused| {
            // The very text that was refused is read now, or nobody knows the cells of its row.
            let raw = read.observations.in_full(key, cell.clone()).raw;
            refused.contains("") || refused.contains(raw.trim())
        })
    };
    let cells = cells(plan, read).into_iter();
    let understood = cells.filter(|(about, key, cell)| {
        cell.reading != Reading::Refused && !is_mended(about, *key, cell)
    });
    let fact = |(about, _, cell): (String, SeriesKey, Observation)| {
        (about, format!("{:?} {:?}", cell.date, cell.reading))
    };
    understood.map(fact).collect()
}

fn refused(plan: &PlanFile, read: &DataRead) -> Refused {
    let mut refused = Refused::new();
    for (about, _, cell) in cells(plan, read) {
        if cell.reading == Reading::Refused {
            refused.entry(about).or_default().insert(cell.raw.trim().to_owned());
        }
    }
    refused
}

/// The same of the rows that a quotation mark which is never closed has swallowed: they are refused with its row, and
/// are read once the mark is only a letter of its cell.
fn swallowed(specimen: &Specimen, text: &str, read_before: &DataRead) -> Refused {
    let mut swallowed = Refused::new();
    if read_before.diagnostics.iter().any(|found| found.code == Code::UnclosedQuote) {
        let without_marks = read(specimen, text.replace('"', "").into_bytes());
        for (about, key, cell) in cells(&specimen.plan, &without_marks) {
            let raw = without_marks.observations.in_full(key, cell).raw;
            swallowed.entry(about).or_default().insert(raw.trim().to_owned());
        }
    }
    swallowed
}

/// Every cell, with whose and of which period it is.
fn cells(plan: &PlanFile, read: &DataRead) -> Vec<(String, SeriesKey, Observation)> {
    let plan = &plan.plan;
    let parts = || std::iter::once(None).chain((0..plan.parts.len()).map(Some));
    let keys = (0..plan.entries.len())
        .flat_map(|entry| parts().map(move |part| SeriesKey { entry, part }));
    let of = |key: SeriesKey| {
        let cells = read.observations.of_series(key).into_owned();
        cells.into_iter().map(move |cell| (format!("{key:?} {}", cell.period), key, cell))
    };
    keys.flat_map(of).collect()
}

/// What was told, apart from where, and how often.
fn told(read: &DataRead) -> BTreeMap<String, usize> {
    let mut told = BTreeMap::new();
    for found in &read.diagnostics {
        *told.entry(format!("{} {:?}", found.code, found.arguments)).or_default() += 1;
    }
    told
}

/// What holds of any bytes: a file that is not read and a row that is refused are told.
fn is_accounted_for(specimen: &Specimen, read: &DataRead) -> Result<(), TestCaseError> {
    let errors: usize = read
        .diagnostics
        .iter()
        .filter(|found| found.is_error())
        .map(|found| found.stands_for)
        .sum();
    prop_assert!(!read.has_unreadable_file || errors > 0, "{}: not read", specimen.name);
    // Two values that contradict each other are two rows and one error; more of them may be the same.
    let refused = read.observations.refused_rows;
    let same = read.diagnostics.iter().filter(|found| found.code == Code::SameValueTwice).count();
    prop_assert!(refused == 0 || errors > 0, "{}: {refused} refused", specimen.name);
    prop_assert!(refused <= errors * 2 + same, "{}: {refused} refused", specimen.name);
    let plan = &specimen.plan.plan;
    let _ = evaluate(plan, &read.observations, newest_as_of(plan, &read.observations));
    Ok(())
}

fn at(index: Index, bytes: &[u8]) -> usize {
    index.index(bytes.len() + 1)
}

/// Damage to bytes, whatever they mean.
#[derive(Clone, Debug)]
enum Damage {
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Delete(Index, usize),
    Truncate(Index),
    Repeat(Index, usize),
    Splice(Index, Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let place = any::<Index>;
    prop_oneof![
        (place(), 1_u8..).prop_map(|(place, mask)| Damage::Flip(place, mask)),
        (place(), prop::collection::vec(any::<u8>(), 1..5))
            .prop_map(|(place, bytes)| Damage::Insert(place, bytes)),
        (place(), 1_usize..40).prop_map(|(place, count)| Damage::Delete(place, count)),
        place().prop_map(Damage::Truncate),
        (place(), 1_usize..200).prop_map(|(place, count)| Damage::Repeat(place, count)),
        (place(), place(), place()).prop_map(|(one, file, other)| Damage::Splice(one, file, other)),
    ]
}

impl Damage {
    fn to(&self, bytes: &[u8]) -> Vec<u8> {
        let mut damaged = bytes.to_vec();
        match *self {
            Self::Flip(place, mask) => {
                let place = at(place, bytes);
                if let Some(byte) = damaged.get_mut(place) {
                    *byte ^= mask;
                }
            }
            Self::Insert(place, ref inserted) => {
                let place = at(place, bytes);
                damaged.splice(place..place, inserted.iter().copied());
            }
            Self::Delete(place, count) => {
                let place = at(place, bytes);
                damaged.drain(place..(place + count).min(bytes.len()));
            }
            Self::Truncate(place) => damaged.truncate(at(place, bytes)),
            Self::Repeat(place, count) => {
                let place = at(place, bytes);
                let again = bytes[place..(place + count).min(bytes.len())].to_vec();
                damaged.splice(place..place, again);
            }
            Self::Splice(one, file, other) => {
                let others = specimens();
                let lines = &others[file.index(others.len())].bytes;
                let line = line_end(lines, at(other, lines));
                damaged.truncate(line_end(bytes, at(one, bytes)));
                damaged.extend_from_slice(&lines[line..]);
            }
        }
        damaged
    }
}

/// Behind the end of the line that a place stands in.
fn line_end(bytes: &[u8], place: usize) -> usize {
    let end = bytes[place..].iter().position(|byte| *byte == b'\n');
    end.map_or(bytes.len(), |end| place + end + 1)
}

/// Damage to the shape of a table that leaves every figure and every name where it was.
#[derive(Clone, Debug)]
enum Misshape {
    Insert(Index, &'static str),
    RemoveLineEnd(Index),
    ChangeSeparator(Index, &'static str),
}

fn misshape() -> impl Strategy<Value = Misshape> {
    let inserted =
        select(vec![",", "\"", "\n", "\r\n", ";", "\t", "，", "\0", "\"\"", "\n\n", ",,"]);
    let separator = select(vec![";", "\t", "，", " ", "\n", "、", ",,", "\",\""]);
    let place = any::<Index>;
    prop_oneof![
        4 => (place(), inserted).prop_map(|(place, text)| Misshape::Insert(place, text)),
        1 => place().prop_map(Misshape::RemoveLineEnd),
        2 => (place(), separator).prop_map(|(place, text)| Misshape::ChangeSeparator(place, text)),
    ]
}

impl Misshape {
    fn to(&self, text: &str) -> String {
        // Within quotation marks a separator and a line end are letters like any other.
        let is_outside = |place: &usize| {
            text.get(..*place).is_some_and(|before| before.matches('"').count() % 2 == 0)
        };
        let of = |wanted: char, place: &Index| {
            let places = text.match_indices(wanted).map(|(start, _)| start);
            let found: Vec<usize> = places.filter(is_outside).collect();
            found.get(place.index(found.len().max(1))).copied()
        };
        let replaced = |place: Option<usize>, with: &str| match place {
            Some(start) => {
                let (before, rest) = text.split_at(start);
                let mut rest = rest.chars();
                rest.next();
                format!("{before}{with}{}", rest.as_str())
            }
            None => text.to_owned(),
        };
        match self {
            Self::Insert(place, inserted) => {
                let place = text.floor_char_boundary(place.index(text.len() + 1));
                if !is_outside(&place) {
                    return text.to_owned();
                }
                let (before, behind) = text.split_at(place);
                format!("{before}{inserted}{behind}")
            }
            Self::RemoveLineEnd(place) => replaced(of('\n', place), ""),
            Self::ChangeSeparator(place, with) => replaced(of(',', place), with),
        }
    }
}

/// A workbook with one of its parts damaged and packed again, so that its archive is whole.
fn with_damaged_part(bytes: &[u8], part: Index, damage: &Damage) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let damaged = part.index(archive.len().max(1));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).ok()?;
        let mut content = Vec::new();
        part.read_to_end(&mut content).ok()?;
        if index == damaged {
            content = damage.to(&content);
        }
        packed.start_file(part.name().ok()?, zip::write::SimpleFileOptions::default()).ok()?;
        packed.write_all(&content).ok()?;
    }
    Some(packed.finish().ok()?.into_inner())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn damaged_files_are_read_or_refused(file in any::<Index>(), damage in damage()) {
        let specimen = &specimens()[file.index(specimens().len())];
        let read = read(specimen, damage.to(&specimen.bytes));
        is_accounted_for(specimen, &read)?;
    }

    #[test]
    fn damage_to_the_shape_of_a_table_loses_nothing_in_silence(
        file in any::<Index>(),
        misshape in misshape(),
    ) {
        let specimen = &specimens()[file.index(specimens().len())];
        let Ok(text) = std::str::from_utf8(&specimen.bytes) else { return Ok(()) };
        let before = read(specimen, specimen.bytes.clone());
        // A title says by its words what holds for the table: there a letter more is another word.
        let has_title = before.diagnostics.iter().any(|found| found.code == Code::LinesAbove);
        if has_title || before.has_unreadable_file {
            return Ok(());
        }
        let misshapen = misshape.to(text);
        let after = read(specimen, misshapen.clone().into_bytes());
        is_accounted_for(specimen, &after)?;
        let mut was_refused = refused(&specimen.plan, &before);
        for (about, texts) in swallowed(specimen, text, &before) {
            was_refused.entry(about).or_default().extend(texts);
        }
        let kept = |read: &DataRead| facts(&specimen.plan, read, &was_refused);
        let (known, now) = (kept(&before), kept(&after));
        let told_before = told(&before);
        let is_new = |(text, count): (&String, &usize)| told_before.get(text).is_none_or(|n| n < count);
        // What refuses the whole table may have refused one of its columns before, in the same words.
        let is_told = after.has_unreadable_file || told(&after).iter().any(is_new);
        prop_assert!(
            known == now || is_told,
            "{}: {:?} became {:?}\n{:.2000}",
            specimen.name,
            known.difference(&now).collect::<Vec<_>>(),
            now.difference(&known).collect::<Vec<_>>(),
            misshapen,
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn damaged_workbooks_are_read_or_refused(
        file in any::<Index>(),
        part in any::<Index>(),
        damage in damage(),
    ) {
        let books: Vec<&Specimen> =
            specimens().iter().filter(|specimen| specimen.bytes.starts_with(b"PK")).collect();
        let specimen = books[file.index(books.len())];
        let Some(bytes) = with_damaged_part(&specimen.bytes, part, &damage) else { return Ok(()) };
        let read = read(specimen, bytes);
        is_accounted_for(specimen, &read)?;
    }
}

#[test]
fn a_table_that_is_cut_off_in_a_row_says_so() {
    let mut cut = 0_usize;
    for specimen in specimens() {
        let Ok(text) = std::str::from_utf8(&specimen.bytes) else { continue };
        let before = read(specimen, specimen.bytes.clone());
        let Some(last) = text.trim_end_matches([',', '\r', '\n']).rfind(',') else { continue };
        if before.has_unreadable_file || !before.diagnostics.is_empty() {
            continue;
        }
        cut += 1;
        let after = read(specimen, text.as_bytes()[..last].to_vec());
        let codes: Vec<Code> = after.diagnostics.iter().map(|found| found.code).collect();
        assert!(!codes.is_empty(), "{}: nothing is told of its last row\n{text}", specimen.name);
    }
    assert!(cut > 20, "{cut} files end in a row");
}
