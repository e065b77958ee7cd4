//! What is read at most: of a file, of its archive, of a workbook. Every bound has its number here or
//! beside its code, and messages take it from there.

use crate::diagnostic::term::Limit;
use crate::diagnostic::{Code, Diagnostic};

/// Bytes that a data file may have, unpacked, unless the user allows more.
pub const FILE_BYTES: u64 = 2 * 1024 * MIB;

/// Bytes that a plan, its waivers or its document may have: a thousand times as many as the longest
/// that people write.
pub(super) const PLAN_BYTES: u64 = 64 * MIB;

/// Bytes that the template of a report may have.
pub(super) const TEMPLATE_BYTES: u64 = MIB;

/// Bytes that the parts of a workbook may unpack to, all together.
const WORKBOOK_BYTES: u64 = 512 * MIB;

/// Cells that the sheets of a workbook may have, all together.
const CELLS: u64 = 5_000_000;

/// The same with the blank cells in front of others: in a row that has its last cell far to the right each of them
/// is looked at.
const PLACES: u64 = 25_000_000;

/// Bytes that the text of all the sheets may come to, empty cells included.
const SHEETS_BYTES: u64 = 128 * MIB;

/// How many times its own size a compressed file may unpack to. Tables of people come to 5 to 30
/// times, a table of nothing but zeros to 200; an archive that is made to fill a memory to 1000.
const RATIO: u64 = 250;

/// Bytes that anything may unpack to, whatever the ratio.
const RATIO_FREE_BYTES: u64 = 64 * MIB;

const MIB: u64 = 1024 * 1024;

/// The bounds of one run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    /// Bytes of a file, unpacked.
    pub(super) file: u64,
    /// Bytes of a workbook's parts, unpacked.
    pub(super) workbook: u64,
    /// Cells of a workbook.
    pub(super) cells: usize,
    /// The same with the blank ones in front of others.
    pub(super) places: usize,
    /// Bytes of the text of a workbook's sheets.
    pub(super) sheets: usize,
    /// How many times its own size a file may unpack to.
    ratio: u64,
}

/// A bound that was passed: which, and what it allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Exceeded {
    pub(super) reason: Limit,
    /// As messages show it.
    pub(super) limit: String,
}

impl Exceeded {
    /// A bound on bytes.
    pub(super) fn bytes(reason: Limit, limit: u64) -> Self {
        Self { reason, limit: shown(limit) }
    }

    /// A bound on a number of things.
    pub(super) fn count(reason: Limit, limit: &impl ToString) -> Self {
        Self { reason, limit: limit.to_string() }
    }

    /// That a file is too large.
    pub(super) fn told(self, file: &str) -> Diagnostic {
        let large = Diagnostic::new(Code::TooLarge).with("file", file);
        large.with("reason", self.reason).with("limit", self.limit)
    }
}

impl Limits {
    /// The usual bounds, or those of a user who allows files of so many bytes: what he adds to the
    /// usual size is added to every bound, in proportion. A smaller size bounds files alone.
    pub(super) fn of(file_bytes: Option<u64>) -> Self {
        let file = file_bytes.unwrap_or(FILE_BYTES);
        let raised = |usual: u64| {
            let raised = u128::from(usual).saturating_mul(u128::from(file));
            let raised = raised.div_euclid(u128::from(FILE_BYTES));
            u64::try_from(raised).unwrap_or(u64::MAX).max(usual)
        };
        let count = |usual: u64| usize::try_from(raised(usual)).unwrap_or(usize::MAX);
        Self {
            file,
            workbook: raised(WORKBOOK_BYTES),
            cells: count(CELLS),
            places: count(PLACES),
            sheets: count(SHEETS_BYTES),
            ratio: raised(RATIO),
        }
    }

    /// Bytes that a compressed file may unpack to, of the `most` that one of its kind may, and what
    /// it passes with more.
    pub(super) fn unpacked(self, packed: usize, (reason, most): (Limit, u64)) -> (u64, Exceeded) {
        let packed = u64::try_from(packed).unwrap_or(u64::MAX);
        let by_ratio = packed.saturating_mul(self.ratio).max(RATIO_FREE_BYTES);
        if by_ratio < most {
            (by_ratio, Exceeded::count(Limit::UnpacksManyTimes, &self.ratio))
        } else {
            (most, Exceeded::bytes(reason, most))
        }
    }
}

/// A number of bytes as messages show it: `2 GiB`.
fn shown(bytes: u64) -> String {
    let units = [(1024 * MIB, "GiB"), (MIB, "MiB"), (1024, "KiB")];
    let whole = |(unit, _): &&(u64, &str)| bytes >= *unit && bytes.is_multiple_of(*unit);
    match units.iter().find(whole) {
        Some((unit, name)) => format!("{} {name}", bytes.div_euclid(*unit)),
        None => format!("{bytes} B"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::files::FILES;
    use super::super::pattern::{DEPTH, LOOKED_AT};
    use super::super::records::{FIELD_BYTES, TEXT_BYTES};
    use super::super::table::{NOTES, TITLE_LINES};
    use super::super::workbook::{PARTS, ROW_REPEATS, SHEETS, STYLES};
    use super::*;
    use crate::observation::COLUMNS;

    #[test]
    fn a_user_raises_every_bound_and_lowers_the_file_s_alone() {
        let usual = Limits::of(None);
        assert_eq!(usual, Limits::of(Some(FILE_BYTES)));
        let twice = Limits::of(Some(2 * FILE_BYTES));
        assert_eq!(
            (twice.file, twice.workbook, twice.cells, twice.ratio),
            (2 * FILE_BYTES, 2 * WORKBOOK_BYTES, 10_000_000, 2 * RATIO)
        );
        let small = Limits::of(Some(MIB));
        assert_eq!(Limits { file: FILE_BYTES, ..small }, usual);
    }

    #[test]
    fn an_archive_is_bounded_by_its_size_and_by_what_it_may_come_to() {
        let limits = Limits::of(None);
        let most = (Limit::UnpacksTooLarge, WORKBOOK_BYTES);
        for (packed, bytes, limit) in [
            (1_000, RATIO_FREE_BYTES, "250"),
            (1_000_000, 250_000_000, "250"),
            (100_000_000, WORKBOOK_BYTES, "512 MiB"),
        ] {
            let (allowed, exceeded) = limits.unpacked(packed, most);
            assert_eq!((allowed, exceeded.limit.as_str()), (bytes, limit), "{packed}");
        }
    }

    /// A number in groups of three digits, as the page writes it.
    fn grouped(count: usize) -> String {
        let digits = count.to_string();
        let groups = digits.as_bytes().rchunks(3).rev();
        let texts = groups.map(|group| String::from_utf8_lossy(group).into_owned());
        texts.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_page_for_submitters_tells_the_same_numbers() {
        let page = include_str!("../../docs/data.md");
        for bytes in [FILE_BYTES, PLAN_BYTES, WORKBOOK_BYTES, SHEETS_BYTES, RATIO_FREE_BYTES] {
            assert!(page.contains(&shown(bytes)), "{}", shown(bytes));
        }
        let limits = page.split("\n## Limits").nth(1).expect("the part about limits");
        for count in [
            usize::try_from(CELLS).unwrap_or_default(),
            usize::try_from(PLACES).unwrap_or_default(),
            usize::try_from(RATIO).unwrap_or_default(),
            FILES,
            LOOKED_AT,
            DEPTH,
            COLUMNS,
            TITLE_LINES,
            NOTES,
            PARTS,
            ROW_REPEATS,
            SHEETS,
            STYLES,
        ] {
            assert!(limits.contains(&format!("| {}", grouped(count))), "{count}");
        }
        for bytes in [FIELD_BYTES, TEXT_BYTES] {
            assert!(limits.contains(&shown(u64::try_from(bytes).unwrap_or(u64::MAX))));
        }
    }
}
