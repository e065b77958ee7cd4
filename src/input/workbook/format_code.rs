//! The code of a number format, `"约"#,##0.0;[红]-0`, as the parts of its sections.

use super::format_rule::Rule;

/// A part of a format code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A letter that stands for itself.
    Literal(char),
    /// A letter that stands for something else.
    Sign(char),
}

/// A section of a format code.
pub(super) struct Written {
    pub(super) parts: Vec<Part>,
    pub(super) rule: Option<Rule>,
}

/// The sections of a format code; at least one.
pub(super) fn sections(code: &str) -> Vec<Written> {
    let mut sections = Vec::new();
    let mut rule = None;
    let mut parts = Vec::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => parts.extend(letters.by_ref().take_while(|c| *c != '"').map(Part::Literal)),
            '\\' | '!' => parts.extend(letters.next().map(Part::Literal)),
            // The width of a letter, and a letter that fills the cell.
            '_' | '*' => {
                letters.next();
            }
            '[' => {
                let inner: String = letters.by_ref().take_while(|c| *c != ']').collect();
                rule = rule.or_else(|| Rule::read(&inner));
                // A currency: `[$¥-804]`.
                let currency = inner.strip_prefix('$').and_then(|rest| rest.split('-').next());
                parts.extend(currency.unwrap_or_default().chars().map(Part::Literal));
            }
            ';' => sections.push(Written { parts: std::mem::take(&mut parts), rule: rule.take() }),
            '$' | '¥' | '￥' | '€' | '£' | '-' | '(' | ')' | '+' | ' ' => {
                parts.push(Part::Literal(letter));
            }
            other => {
                let sign = other.to_ascii_lowercase();
                let is_sign = other.is_ascii_alphanumeric() || "#?%.,@/:".contains(other);
                parts.push(if is_sign { Part::Sign(sign) } else { Part::Literal(other) });
            }
        }
    }
    sections.push(Written { parts, rule });
    sections
}

/// Whether one of some signs is among the parts.
pub(super) fn has_sign(parts: &[Part], wanted: &[char]) -> bool {
    parts.iter().any(|part| matches!(part, Part::Sign(sign) if wanted.contains(sign)))
}

/// The letters of the parts that stand for themselves.
pub(super) fn literal(parts: &[Part]) -> String {
    let letters = parts.iter().filter_map(|part| match part {
        Part::Literal(letter) => Some(*letter),
        Part::Sign(_) => None,
    });
    letters.collect::<String>().trim().to_owned()
}
