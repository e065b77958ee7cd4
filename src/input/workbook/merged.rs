//! Cells that a sheet has merged: their value stands in the first one, and may be that of all. What else stands in
//! the others nobody sees.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::slice::Iter;

use crate::observation::{Covered, Joint, Joints, Repeated};
use crate::quantity::fold;

/// A range of cells: first and last row and column, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    pub(super) rows: (usize, usize),
    pub(super) columns: (usize, usize),
}

impl Merged {
    fn first(&self) -> (usize, usize) {
        (self.rows.0, self.columns.0)
    }
}

/// What a sheet says of cells that are seen as one.
#[derive(Default)]
pub(super) struct Merging {
    /// Cells that go over others.
    pub(super) merged: Vec<Merged>,
    /// Cells that are marked as lying below others, whatever these are.
    pub(super) marked: Vec<Merged>,
}

impl Merging {
    pub(super) fn clear(&mut self) {
        self.merged.clear();
        self.marked.clear();
    }

    /// The text of a sheet without what nobody sees of it, and its merged cells as places in that.
    pub(super) fn settle(&mut self, text: String) -> (String, Joints) {
        if self.merged.is_empty() && self.marked.is_empty() {
            return (text, Joints::default());
        }
        self.merged.sort_by_key(Merged::first);
        self.marked.sort_by_key(Merged::first);
        let mut below = Below { merged: Lying::of(&self.merged), marked: Lying::of(&self.marked) };
        let mut seen = String::with_capacity(text.len());
        let mut joints = Joints::default();
        for (row, line) in text.split_inclusive('\n').enumerate() {
            below.take_line((row, line), &mut seen, &mut joints);
        }
        joints.merged = joined(&seen, &self.merged);
        (seen, joints)
    }
}

/// What covers the cells of the row that is read.
struct Below<'m> {
    merged: Lying<'m>,
    marked: Lying<'m>,
}

impl Below<'_> {
    /// Adds a line to what is seen, without what covered cells say beside what covers them.
    fn take_line(&mut self, (row, line): (usize, &str), seen: &mut String, joints: &mut Joints) {
        let record = seen.len();
        self.merged.reach(row);
        self.marked.reach(row);
        let cells = line.strip_suffix('\n').unwrap_or(line);
        for (column, cell) in cells.split('\t').enumerate() {
            if column > 0 {
                seen.push('\t');
            }
            let place = (record, column.saturating_add(1));
            let covered = |joint| Covered { place, written: cell.into(), joint };
            match self.merged.over(row, column) {
                _ if fold(cell).is_empty() => {}
                Some(range) if range.first == (row, column) => cell.clone_into(&mut range.shown),
                Some(range) if fold(&range.shown) == fold(cell) => {
                    joints.repeated.push(Repeated { place, joint: range.number });
                }
                Some(range) => {
                    joints.covered.push(covered(Some(range.number)));
                    continue;
                }
                None if self.marked.over(row, column).is_some() => {
                    joints.covered.push(covered(None));
                    continue;
                }
                None => {}
            }
            seen.push_str(cell);
        }
        seen.push_str(line.strip_prefix(cells).unwrap_or_default());
    }
}

/// The ranges that the row which is read lies in, by their first columns.
struct Lying<'m> {
    to_come: Peekable<std::iter::Enumerate<Iter<'m, Merged>>>,
    here: BTreeMap<usize, Lies>,
}

/// A range of cells that lies over the row which is read, or did over one above.
struct Lies {
    /// Which it is.
    number: usize,
    first: (usize, usize),
    last: (usize, usize),
    /// What it shows.
    shown: String,
}

impl<'m> Lying<'m> {
    /// Ranges in the order of their first cells.
    fn of(ranges: &'m [Merged]) -> Self {
        Self { to_come: ranges.iter().enumerate().peekable(), here: BTreeMap::new() }
    }

    /// Goes down to a row.
    fn reach(&mut self, row: usize) {
        while let Some((number, range)) = self.to_come.next_if(|(_, range)| range.rows.0 <= row) {
            let (first, last) = range.columns;
            // What stood there has ended, or the sheet contradicts itself.
            let ended: Vec<usize> = self.here.range(first..=last).map(|(key, _)| *key).collect();
            for key in ended {
                self.here.remove(&key);
            }
            let lies = Lies {
                number,
                first: range.first(),
                last: (range.rows.1, last),
                shown: String::new(),
            };
            self.here.insert(first, lies);
        }
    }

    /// The range over a cell.
    fn over(&mut self, row: usize, column: usize) -> Option<&mut Lies> {
        let (_, lies) = self.here.range_mut(..=column).next_back()?;
        (row <= lies.last.0 && column <= lies.last.1).then_some(lies)
    }
}

/// Ranges as places in the text of their sheet. One over rows of which only the first holds anything is one row to
/// its reader, and one below the text has no place in it.
fn joined(text: &str, merged: &[Merged]) -> Vec<Joint> {
    let mut starts = Vec::new();
    // By row: the last one down to it that holds anything.
    let mut filled: Vec<usize> = Vec::new();
    let mut start = 0_usize;
    for (row, line) in text.split_inclusive('\n').enumerate() {
        starts.push(start);
        start = start.saturating_add(line.len());
        let above = filled.last().copied().unwrap_or_default();
        filled.push(if line.trim().is_empty() { above } else { row });
    }
    let number = |index: usize| index.saturating_add(1);
    let joint = |range: &Merged| {
        let (first, last) = range.rows;
        let filled = filled.get(last).or(filled.last()).copied().unwrap_or_default().max(first);
        Some(Joint {
            record: *starts.get(first)?,
            fields: (number(range.columns.0), number(range.columns.1)),
            last: *starts.get(filled)?,
            rows: (number(first), number(last)),
        })
    };
    merged.iter().map_while(joint).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(rows: (usize, usize), columns: (usize, usize)) -> Merged {
        Merged { rows, columns }
    }

    #[test]
    fn a_range_is_found_by_its_first_cell() {
        let text = "a\t1\t\nb\t\t\n\t\t\n";
        let merged = vec![range((1, 2), (0, 0)), range((0, 1), (1, 1)), range((9, 9), (0, 1))];
        let (seen, found) = Merging { merged, marked: Vec::new() }.settle(text.to_owned());
        let expected = [
            Joint { record: 0, fields: (2, 2), last: 5, rows: (1, 2) },
            Joint { record: 5, fields: (1, 1), last: 5, rows: (2, 3) },
        ];
        assert_eq!((seen.as_str(), found.merged.as_slice()), (text, expected.as_slice()));
    }

    #[test]
    fn what_nobody_sees_is_left_out_unless_it_says_the_same() {
        let text = "a\tb\tc\nA \tx\tc\na\ty\tz\n";
        for (merged, marked, seen, repeated, covered) in [
            (vec![range((0, 2), (0, 0))], vec![], "a\tb\tc\n\tx\tc\na\ty\tz\n", 1, "A "),
            (vec![range((0, 0), (1, 2))], vec![], "a\tb\t\nA \tx\tc\na\ty\tz\n", 0, "c"),
            (
                vec![range((0, 1), (2, 2)), range((2, 2), (1, 2))],
                vec![],
                "a\tb\tc\nA \tx\tc\na\ty\t\n",
                1,
                "z",
            ),
            // A range that ended says nothing of the rows below it.
            (vec![range((0, 1), (1, 2))], vec![], "a\tb\t\nA \t\t\na\ty\tz\n", 0, "cxc"),
            (vec![], vec![range((1, 2), (1, 1))], "a\tb\tc\nA \t\tc\na\t\tz\n", 0, "xy"),
            (
                vec![range((0, 0), (0, 1))],
                vec![range((0, 0), (1, 1))],
                "a\t\tc\nA \tx\tc\na\ty\tz\n",
                0,
                "b",
            ),
        ] {
            let mut merging = Merging { merged: merged.clone(), marked };
            let (found, joints) = merging.settle(text.to_owned());
            let written: String = joints.covered.iter().map(|cell| &*cell.written).collect();
            assert_eq!(
                (found.as_str(), joints.repeated.len(), written.as_str()),
                (seen, repeated, covered),
                "{merged:?}"
            );
        }
    }
}
