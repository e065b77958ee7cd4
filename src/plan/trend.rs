//! [`TrendMethod`] and [`Bands`]: what else is said of a value beside its status.

use super::Side;
use crate::quantity::{Fraction, Number};

/// A published way to tell from the past whether a target will be reached. Two methods may differ,
/// so the name of the method is shown with every result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendMethod {
    /// The growth a year so far against the growth a year that the target needs; also Eurostat's.
    OpenSdg,
    /// The growth a year so far alone, as Open SDG tells it of indicators without a target value.
    OpenSdgGrowth,
    /// The straight line from the baseline, as the Sustainable Development Report draws it.
    Sdsn,
    /// The mean of the last yearly changes carried on, as the German strategy does it.
    MeanChange,
}

impl TrendMethod {
    /// Every method.
    pub const ALL: [Self; 4] = [Self::OpenSdg, Self::OpenSdgGrowth, Self::Sdsn, Self::MeanChange];

    /// Whether it counts from a baseline, which may keep the target already.
    pub fn counts_from_baseline(self) -> bool {
        match self {
            Self::OpenSdg | Self::OpenSdgGrowth | Self::Sdsn => true,
            Self::MeanChange => false,
        }
    }

    /// Whether it rests on rates of growth.
    pub fn is_by_growth(self) -> bool {
        match self {
            Self::OpenSdg | Self::OpenSdgGrowth => true,
            Self::Sdsn | Self::MeanChange => false,
        }
    }

    /// As the plan file and the reports name it.
    pub fn key(self) -> &'static str {
        match self {
            Self::OpenSdg => "open-sdg",
            Self::OpenSdgGrowth => "open-sdg-growth",
            Self::Sdsn => "sdsn",
            Self::MeanChange => "mean-change",
        }
    }
}

/// Two limits that part values into four colours, in the indicator's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    /// From here on a value is green.
    pub green: Number,
    /// Beyond here it is red.
    pub red: Number,
}

/// One of four colours, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// At the green limit or better.
    Green,
    /// In the better half of the way from red to green; the middle belongs to it.
    Yellow,
    /// In the other half; the red limit belongs to it.
    Orange,
    /// Worse than the red limit.
    Red,
}

impl Bands {
    /// The colour of a value. More is better unless the target is a ceiling.
    pub fn of(self, value: &Fraction, side: Side) -> Band {
        let (green, red) = (Fraction::from(self.green), Fraction::from(self.red));
        let middle = green.plus(&red).times(&Fraction::of(1, 2));
        let reaches = |limit: &Fraction| match side {
            Side::Ceiling => value <= limit,
            Side::Floor | Side::Both => value >= limit,
        };
        if reaches(&green) {
            Band::Green
        } else if reaches(&middle) {
            Band::Yellow
        } else if reaches(&red) {
            Band::Orange
        } else {
            Band::Red
        }
    }
}

impl Band {
    /// Every colour, the best first.
    pub const ALL: [Self; 4] = [Self::Green, Self::Yellow, Self::Orange, Self::Red];

    /// As the reports name it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Orange => "orange",
            Self::Red => "red",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_belong_to_the_better_colour() {
        let bands = Bands { green: Number::whole(90), red: Number::whole(60) };
        let rising = |value: u32| bands.of(&Fraction::of(value, 1), Side::Floor);
        assert_eq!(
            [90, 89, 75, 74].map(rising),
            [Band::Green, Band::Yellow, Band::Yellow, Band::Orange]
        );
        assert_eq!([60, 59].map(rising), [Band::Orange, Band::Red]);
        let bands = Bands { green: Number::whole(5), red: Number::whole(9) };
        let falling = |value: u32| bands.of(&Fraction::of(value, 1), Side::Ceiling);
        assert_eq!(
            [5, 6, 7, 8, 9, 10].map(falling),
            [Band::Green, Band::Yellow, Band::Yellow, Band::Orange, Band::Orange, Band::Red]
        );
    }
}
