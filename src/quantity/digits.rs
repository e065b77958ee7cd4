//! [`Digits`]: a short decimal as text, written from its end without asking for memory.

/// The shortest text of a decimal: `3.25`, `-0.5`, `7`.
pub(super) struct Digits {
    text: [u8; ROOM],
    start: usize,
}

/// The digits of the largest number, a zero, a point and a sign.
const ROOM: usize = 24;

/// Decimals that there is room for.
const MOST_PLACES: u8 = 20;

impl Digits {
    /// A number of which so many digits stand behind the point; `None` for more than 20 of these.
    pub(super) fn of(number: u64, places: u8, is_negative: bool) -> Option<Self> {
        if places > MOST_PLACES {
            return None;
        }
        let mut digits = Self { text: [b'0'; ROOM], start: ROOM };
        let (mut rest, mut places) = (number, places);
        while places > 0 && rest.is_multiple_of(10) {
            rest /= 10;
            places = places.saturating_sub(1);
        }
        for _ in 0..places {
            rest = digits.put_last_of(rest);
        }
        if places > 0 {
            digits.put(b'.');
        }
        rest = digits.put_last_of(rest);
        while rest > 0 {
            rest = digits.put_last_of(rest);
        }
        if is_negative {
            digits.put(b'-');
        }
        Some(digits)
    }

    /// Puts the last digit of a number before the others; what is left of the number.
    fn put_last_of(&mut self, number: u64) -> u64 {
        self.put(b'0'.saturating_add(u8::try_from(number % 10).unwrap_or(0)));
        number / 10
    }

    fn put(&mut self, byte: u8) {
        self.start = self.start.saturating_sub(1);
        if let Some(place) = self.text.get_mut(self.start) {
            *place = byte;
        }
    }

    /// The text.
    pub(super) fn as_str(&self) -> &str {
        let text = self.text.get(self.start..).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_text_of_a_decimal() {
        for (number, places, is_negative, text) in [
            (0, 0, false, "0"),
            (0, 18, false, "0"),
            (325, 2, false, "3.25"),
            (3_250, 3, false, "3.25"),
            (700, 2, false, "7"),
            (700, 0, false, "700"),
            (5, 1, true, "-0.5"),
            (5, 3, false, "0.005"),
            (u64::MAX, 20, true, "-0.18446744073709551615"),
            (u64::MAX, 0, false, "18446744073709551615"),
        ] {
            let digits = Digits::of(number, places, is_negative).expect(text);
            assert_eq!(digits.as_str(), text);
        }
        assert!(Digits::of(1, 21, false).is_none());
    }
}
