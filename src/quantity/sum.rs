//! [`Sum`]: a running total of many exact numbers.

use super::{Fraction, Number};

/// A running total: as fast as whole numbers while they suffice, and exact when they do not.
#[derive(Clone, Debug, Default)]
pub struct Sum {
    number: Number,
    /// What did not fit, if anything.
    beyond: Option<Box<Fraction>>,
}

impl Sum {
    /// Adds a number.
    pub fn add(&mut self, value: Number) {
        match self.number.checked_add(value) {
            Some(sum) => self.number = sum,
            None => self.add_fraction(&value.into()),
        }
    }

    /// Adds any exact value.
    pub fn add_fraction(&mut self, value: &Fraction) {
        if let Some(number) = value.as_number()
            && let Some(sum) = self.number.checked_add(number)
        {
            self.number = sum;
            return;
        }
        let beyond = self.beyond.take().map_or_else(Fraction::zero, |beyond| *beyond);
        self.beyond = Some(Box::new(beyond.plus(value).reduced()));
    }

    /// The total.
    pub fn total(&self) -> Fraction {
        let number = Fraction::from(self.number);
        self.beyond.as_ref().map_or_else(|| number.clone(), |beyond| number.plus(beyond))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_exact_beyond_the_range_of_a_number() {
        let largest: Number = "99999999999999999999".parse().expect("a number");
        let mut sum = Sum::default();
        for _ in 0..1000 {
            sum.add(largest);
        }
        sum.add_fraction(&Fraction::of(1, 3));
        let thousand = Fraction::of(1000, 1);
        let expected = Fraction::from(largest).times(&thousand).plus(&Fraction::of(1, 3));
        assert_eq!(sum.total(), expected);
    }
}
