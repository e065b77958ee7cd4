//! Exact numbers, fractions and units: the arithmetic that every verdict rests on.
//!
//! No binary float occurs here. A [`Number`] is what a person wrote; a [`Fraction`] is what judging
//! computes with; a [`Unit`] says what is counted and at which power of ten.

mod bounds;
mod digits;
mod fraction;
mod number;
mod rounding;
mod sum;
mod text;
mod unit;
mod unit_table;
mod usual_form;

pub use bounds::{Bounds, ROOT_DIGITS};
pub use fraction::{Fraction, Rounding};
pub use number::{Number, NumberFault};
pub use rounding::{
    Written, finest_places, half_unit, rounding_explains, sum_is_explained, written_places,
};
pub use sum::Sum;
pub use text::{MeasuredText, TextFault, fold, has_invisible, is_invisible, read_measured};
pub use unit::{Unit, Units};
