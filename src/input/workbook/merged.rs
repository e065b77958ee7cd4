//! Cells that a sheet has merged: their value stands in the first one, and may be that of all.

use crate::observation::Joint;

/// A range of merged cells: first and last row and column, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    pub(super) rows: (usize, usize),
    pub(super) columns: (usize, usize),
}

/// The merged cells of a sheet as places in its text, in their order. A range over rows of which only
/// the first one holds anything is one row to its reader.
pub(super) fn joints(text: &str, merged: &[Merged]) -> Vec<Joint> {
    if merged.is_empty() {
        return Vec::new();
    }
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
    let joint = |range: &Merged| {
        let (first, last) = range.rows;
        let last = filled.get(last).or(filled.last()).copied().unwrap_or_default().max(first);
        Some(Joint {
            record: *starts.get(first)?,
            fields: (range.columns.0.saturating_add(1), range.columns.1.saturating_add(1)),
            last: *starts.get(last)?,
        })
    };
    let mut joints: Vec<Joint> = merged.iter().filter_map(joint).collect();
    joints.sort_by_key(|joint| (joint.record, joint.fields));
    joints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_found_by_its_first_cell() {
        let text = "a\t1\t\nb\t\t\n\t\t\n";
        let range = |rows, columns| Merged { rows, columns };
        let found =
            joints(text, &[range((1, 2), (0, 0)), range((0, 1), (1, 1)), range((9, 9), (0, 1))]);
        let expected = [
            Joint { record: 0, fields: (2, 2), last: 5 },
            Joint { record: 5, fields: (1, 1), last: 5 },
        ];
        assert_eq!(found, expected);
    }
}
