//! How numbers are shown in a workbook, and which of them it keeps.

use crate::render::words::{Lang, status};
use crate::report::{Known, Status};

/// Digits that a number of a spreadsheet keeps.
const DIGITS: usize = 15;

/// How a number is shown.
#[derive(Clone)]
pub(super) enum Figures {
    /// With the decimals that it has.
    Plain,
    /// A percentage already, with one decimal or the two that it has: rounded to one, 99.96 would be
    /// 100.0.
    Percent,
    /// The same of a change, with its sign.
    Change,
    /// Percentage points, with their sign.
    Points(Lang),
    /// A percentage, or only a bound of one.
    Bound(Known),
    /// A percentage with a status in front.
    Standing(Status, Known, Lang),
    /// In one of the other ways, with words behind it that are no part of the number.
    Noted(Box<Self>, String),
}

impl Figures {
    /// The number format of a figure; a point stands only before decimals.
    pub(super) fn of(&self, figure: &str) -> String {
        let decimals = figure.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let plain = match decimals {
            0 => "#,##0".to_owned(),
            decimals => format!("#,##0.{}", "0".repeat(decimals)),
        };
        let percent = if decimals > 1 { "0.00\"%\"" } else { "0.0\"%\"" };
        match self {
            Self::Plain => plain,
            Self::Percent => percent.to_owned(),
            Self::Change => format!("+{percent};-{percent};{percent}"),
            Self::Points(lang) => {
                let unit = lang.pick("\" pp\"", "\" 个百分点\"");
                format!("+{plain}{unit};-{plain}{unit};{plain}{unit}")
            }
            Self::Bound(known) => format!("\"{}\"{percent}", known.sign()),
            Self::Standing(own, known, lang) => {
                format!("\"{} {}\"{percent}", status(*own, *lang), known.sign())
            }
            Self::Noted(own, words) => {
                // In each of the formats, for a number above zero, below it, and zero.
                let own = own.of(figure);
                let noted = own.split(';').map(|format| format!("{format}\"{words}\""));
                noted.collect::<Vec<_>>().join(";")
            }
        }
    }

    /// A text as wide as the figure will be.
    pub(super) fn sample(&self, figure: &str) -> String {
        match self {
            Self::Plain => figure.to_owned(),
            Self::Percent | Self::Change => format!("{figure}%"),
            Self::Points(lang) => format!("{figure}{}", lang.pick(" pp", " 个百分点")),
            Self::Bound(known) => format!("{}{figure}%", known.sign()),
            Self::Standing(own, known, lang) => {
                format!("{} {}{figure}%", status(*own, *lang), known.sign())
            }
            Self::Noted(own, words) => format!("{}{words}", own.sample(figure)),
        }
    }
}

/// Whether a spreadsheet keeps every digit of a number.
pub(super) fn is_kept(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').len() <= DIGITS
}
