//! A large plan file, parsed in pieces on every core. Tables of entries stand by themselves, so that the
//! pieces together say what the whole says; where that is not certain the whole is parsed at once.

use std::ops::Range;

use memchr::memchr_iter;
use toml::de::{DeTable, DeValue, Error};

use super::extends::moved;
use crate::parallel;

/// Bytes of a piece, at least: some thousand entries.
const PIECE: usize = 256 * 1024;

/// What the headers of entries begin with, and those of tables within them.
const HEADERS: [&str; 4] = ["[indicator.", "[milestone.", "[[indicator.", "[[milestone."];

/// The tables of a text, with what is no TOML in it.
pub(super) fn parsed(text: &str) -> (DeTable<'_>, Vec<Error>) {
    let pieces = pieces(text, PIECE);
    if let Some(root) = pieces.and_then(|pieces| joined(text, &pieces)) {
        return (root, Vec::new());
    }
    let (root, errors) = DeTable::parse_recoverable(text);
    (root.into_inner(), errors)
}

/// The head of a text, and its entries in pieces of so many bytes at least; nothing where there are too
/// few, or anything but entries stands behind the first of them.
///
/// What looks like a header may stand within a text of several lines or a list: then the piece before it
/// has no end, and is no TOML.
fn pieces(text: &str, size: usize) -> Option<Vec<Range<usize>>> {
    if text.len() < size.saturating_mul(2) {
        return None;
    }
    let mut pieces = Vec::new();
    let mut start = 0_usize;
    let mut has_entries = false;
    for feed in memchr_iter(b'\n', text.as_bytes()) {
        let line = feed.saturating_add(1);
        let rest = text.get(line..)?.trim_start_matches([' ', '\t']);
        if !rest.starts_with('[') {
            continue;
        }
        let is_entry = HEADERS.iter().any(|header| rest.starts_with(header));
        if has_entries && !is_entry {
            return None;
        }
        let is_long = line.saturating_sub(start) >= size || !has_entries;
        if is_entry && is_long && begins_entry(rest) {
            pieces.push(start..line);
            start = line;
        }
        has_entries |= is_entry;
    }
    pieces.push(start..text.len());
    (pieces.len() > 2).then_some(pieces)
}

/// Whether a header is that of an entry itself: `[indicator.tech-contracts]`.
fn begins_entry(line: &str) -> bool {
    let name = line.split_once(']').map_or(line, |(name, _)| name);
    !name.starts_with("[[") && name.matches('.').count() == 1
}

/// The tables of all pieces; nothing where one is no TOML, or two have the same entry.
fn joined<'t>(text: &'t str, pieces: &[Range<usize>]) -> Option<DeTable<'t>> {
    let parse = |index: usize| {
        let span = pieces.get(index)?;
        let (table, errors) = DeTable::parse_recoverable(text.get(span.clone())?);
        errors.is_empty().then(|| moved(table.into_inner(), span.start))
    };
    let mut tables = parallel::each(pieces.len(), parse).into_iter();
    let mut root = tables.next()??;
    if root.contains_key("indicator") || root.contains_key("milestone") {
        return None;
    }
    for table in tables {
        join(&mut root, table?)?;
    }
    Some(root)
}

fn join<'t>(root: &mut DeTable<'t>, piece: DeTable<'t>) -> Option<()> {
    for (key, value) in piece {
        let Some(known) = root.get_mut(key.get_ref().as_ref()) else {
            root.insert(key, value);
            continue;
        };
        let (DeValue::Table(known), DeValue::Table(more)) = (known.get_mut(), value.into_inner())
        else {
            return None;
        };
        for (id, entry) in more {
            if known.insert(id, entry).is_some() {
                return None;
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HEAD: &str = "format = 1\n[plan]\ntitle = 'T'\n[section.s]\ntitle = 'S'\n";

    fn whole(text: &str) -> (String, bool) {
        let (root, errors) = DeTable::parse_recoverable(text);
        (format!("{:?}", root.get_ref()), errors.is_empty())
    }

    /// Parts of a plan, most of them entries, some of which no plan may have beside others.
    fn part() -> impl Strategy<Value = String> {
        let entry = |id: u8, rest: &str| format!("[indicator.a{id}]\nname = '{id}'\n{rest}");
        let id = || 0_u8..12;
        prop_oneof![
            4 => id().prop_map(move |id| entry(id, "at-least = 1\n\n# Note.\n")),
            1 => id().prop_map(move |id| entry(id, "note = '''\n[indicator.b]\nx = 1\n'''\n")),
            1 => id().prop_map(move |id| entry(id, "between = [\n[1],\n2]\n")),
            1 => id().prop_map(move |id| entry(id, "targets.East = 1\ntargets.West = 2\n")),
            1 => id().prop_map(|id| format!("[[indicator.a{id}.revision]]\nreason = 'R'\n")),
            1 => id().prop_map(|id| format!("  [indicator.a{id}.targets]\nNorth = 3\r\n")),
            1 => id().prop_map(|id| format!("[milestone.m{id}]\nname = 'M'\ndue = 2025-06-30\n")),
            1 => Just("[indicator]\n".to_owned()),
            1 => Just("[indicator.\"x.y\"]\nname = \"\"\"\n[\n\"\"\"\n".to_owned()),
            1 => Just("[score]\ncap = 120\n".to_owned()),
            1 => Just("note = '''\n".to_owned()),
        ]
    }

    proptest! {
        /// Pieces together say what the whole says, to the byte; and where they say anything there is
        /// nothing wrong with the whole.
        #[test]
        fn pieces_say_what_the_whole_says(
            parts in proptest::collection::vec(part(), 0..12),
            size in 1_usize..200,
        ) {
            let text = format!("{HEAD}{}", parts.concat());
            if let Some(root) = pieces(&text, size).and_then(|pieces| joined(&text, &pieces)) {
                prop_assert_eq!((format!("{root:?}"), true), whole(&text));
            }
        }
    }

    #[test]
    fn entries_are_parsed_in_pieces() {
        let entry = |id: usize| format!("[indicator.a{id}]\nname = 'A{id}'\nat-least = {id}\n");
        let text = format!("{HEAD}{}", (0..20).map(entry).collect::<String>());
        let pieces = pieces(&text, 100).expect("pieces");
        assert!(pieces.len() > 5, "{pieces:?}");
        let root = joined(&text, &pieces).expect("tables");
        assert_eq!(format!("{root:?}"), whole(&text).0);
    }
}
