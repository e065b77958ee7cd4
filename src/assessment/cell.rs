//! [`CellRef`]: one observation of one entry.

/// One observation of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CellRef {
    // As small as can be: of large plans there are hundreds of thousands.
    entry: u32,
    /// 0 for the whole area, else the index of the part and one.
    slot: u32,
    index: u32,
}

impl CellRef {
    /// An observation of an entry, for a part or the whole area, by its index among those of both.
    pub fn of(entry: usize, part: Option<usize>, index: usize) -> Self {
        let small = |number| u32::try_from(number).unwrap_or(u32::MAX);
        let slot = part.map_or(0, |part| small(part).saturating_add(1));
        Self { entry: small(entry), slot, index: small(index) }
    }

    /// Index of the plan's entry.
    pub fn entry(self) -> usize {
        usize::try_from(self.entry).unwrap_or(usize::MAX)
    }

    /// Index of the part that it is about; none for the whole area.
    pub fn part(self) -> Option<usize> {
        usize::try_from(self.slot).unwrap_or(usize::MAX).checked_sub(1)
    }

    /// Index among the observations of both.
    pub fn index(self) -> usize {
        usize::try_from(self.index).unwrap_or(usize::MAX)
    }
}
