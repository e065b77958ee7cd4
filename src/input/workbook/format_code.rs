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
                parts.extend(currency(&inner).chars().map(Part::Literal));
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

/// The currency that a bracket names, with the language that it is written in: the yuan of `$¥-804`, and the yen of
/// `$¥-411`, which has the same sign.
fn currency(inner: &str) -> &str {
    const JAPANESE: [&str; 2] = ["411", "ja-jp"];
    const CHINESE: [&str; 3] = ["804", "zh-cn", "zh-hans-cn"];
    let Some(rest) = inner.strip_prefix('$') else { return "" };
    let (sign, language) = rest.split_once('-').unwrap_or((rest, ""));
    let language = language.to_ascii_lowercase();
    let is_of = |names: &[&str]| names.iter().any(|name| language.ends_with(name));
    match sign {
        "¥" | "￥" if is_of(&JAPANESE) => "JPY",
        "¥" if is_of(&CHINESE) => "￥",
        _ => sign,
    }
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
