//! The forms that a value takes in a page: its digits with the number of its block behind them, in as few
//! bytes as they fit.

/// Digits that stand for no number.
pub(super) const EMPTY: i64 = i64::MIN;
pub(super) const MISSING: i64 = i64::MIN + 1;

/// A way to keep digits and block.
pub(super) trait Cell: Copy + PartialEq {
    /// There is nothing.
    const EMPTY: Self;

    /// Nothing if the digits are too many.
    fn of(digits: i64, block: u16) -> Option<Self>;

    fn parts(self) -> (i64, u16);
}

impl Cell for [u8; 5] {
    const EMPTY: Self = [0, 0, 0x80, 0, 0];

    #[inline]
    fn of(digits: i64, block: u16) -> Option<Self> {
        let digits = shrunk(digits, -1 << 23, (1 << 23) - 1)?;
        let ([low, middle, high, _], [first, second]) = (digits.to_le_bytes(), block.to_le_bytes());
        Some([low, middle, high, first, second])
    }

    #[inline]
    fn parts(self) -> (i64, u16) {
        let [low, middle, high, first, second] = self;
        // The sign is in the highest byte that there is.
        let digits = i32::from_le_bytes([0, low, middle, high]) >> 8;
        (grown(digits, -1 << 23), u16::from_le_bytes([first, second]))
    }
}

impl Cell for [u8; 6] {
    const EMPTY: Self = [0, 0, 0, 0x80, 0, 0];

    #[inline]
    fn of(digits: i64, block: u16) -> Option<Self> {
        let digits = shrunk(digits, i32::MIN, i32::MAX)?;
        let ([one, two, three, four], [first, second]) =
            (digits.to_le_bytes(), block.to_le_bytes());
        Some([one, two, three, four, first, second])
    }

    #[inline]
    fn parts(self) -> (i64, u16) {
        let [digits @ .., first, second] = self;
        (grown(i32::from_le_bytes(digits), i32::MIN), u16::from_le_bytes([first, second]))
    }
}

impl Cell for [u8; 10] {
    const EMPTY: Self = [0, 0, 0, 0, 0, 0, 0, 0x80, 0, 0];

    fn of(digits: i64, block: u16) -> Option<Self> {
        let mut cell = [0; 10];
        let bytes = digits.to_le_bytes().into_iter().chain(block.to_le_bytes());
        cell.iter_mut().zip(bytes).for_each(|(place, byte)| *place = byte);
        Some(cell)
    }

    fn parts(self) -> (i64, u16) {
        let [digits @ .., first, second] = self;
        (i64::from_le_bytes(digits), u16::from_le_bytes([first, second]))
    }
}

/// Digits in fewer bits, of which the two least numbers stand for [`EMPTY`] and [`MISSING`].
#[inline]
fn shrunk(digits: i64, least: i32, most: i32) -> Option<i32> {
    match digits {
        EMPTY => Some(least),
        MISSING => Some(least.saturating_add(1)),
        _ => i32::try_from(digits)
            .ok()
            .filter(|digits| *digits > least.saturating_add(1) && *digits <= most),
    }
}

/// The other way round.
#[inline]
fn grown(digits: i32, least: i32) -> i64 {
    match digits.wrapping_sub(least) {
        0 => EMPTY,
        1 => MISSING,
        _ => i64::from(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kept<C: Cell>(digits: i64, block: u16) -> Option<(i64, u16)> {
        Some(C::of(digits, block)?.parts())
    }

    proptest! {
        /// What a form takes it gives back, and it takes what has so few bits.
        #[test]
        fn every_form_gives_back_what_it_takes(
            digits in prop_oneof![
                Just(EMPTY), Just(MISSING), any::<i64>(), -9_000_000_i64..9_000_000,
                -3_000_000_000_i64..3_000_000_000,
            ],
            block in any::<u16>(),
        ) {
            let is_below = |most: u64| digits.unsigned_abs() < most || digits <= MISSING;
            for (found, is_small) in [
                (kept::<[u8; 5]>(digits, block), is_below(8_388_607)),
                (kept::<[u8; 6]>(digits, block), is_below(2_147_483_647)),
                (kept::<[u8; 10]>(digits, block), true),
            ] {
                prop_assert!(found.is_none_or(|found| found == (digits, block)));
                prop_assert!(found.is_some() || !is_small);
            }
        }
    }

    #[test]
    fn an_empty_cell_is_one() {
        assert_eq!(<[u8; 5]>::EMPTY.parts(), (EMPTY, 0));
        assert_eq!(<[u8; 6]>::EMPTY.parts(), (EMPTY, 0));
        assert_eq!(<[u8; 10]>::EMPTY.parts(), (EMPTY, 0));
    }
}
