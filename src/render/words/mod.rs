//! Every word that a reader sees, one column a language.

mod areas;
mod arithmetic;
mod because;
mod behind;
mod change;
mod conclusion;
mod diagnostics;
mod diff;
mod document;
mod labels;
mod limits;
mod members;
mod methods;
pub(super) mod notice;
mod page;
mod promise;
mod punctuation;
mod quantities;
mod reasons;
mod revisions;
mod run;
mod score;
mod submissions;
mod terms;
mod trend;

use std::borrow::Cow;
use std::str::FromStr;

use crate::report::{Argument, Diagnostic, Named};

pub(super) use areas::{missing_part, named, place};
pub(super) use arithmetic::arithmetic;
pub(super) use because::{because, beside, waived};
pub(super) use change::{change_figure, change_sentence, year_figure, years_beside};
pub(super) use conclusion::{conclusion, counts};
pub(super) use diff::{
    DiffPart, diff_heading, diff_part, diff_remark, diff_tally, moved_figures, promise_key,
    promised, status_word, verdict_word,
};
pub(super) use document::{gap, rule};
pub(super) use labels::{
    Label, commitment, label, marked_status, severity, sheet_name, state, status, symbol,
    table_title, verdict,
};
pub(super) use limits::{limit, milestone_due};
pub(super) use members::{lacking_indicator, member_lines};
pub(super) use methods::{COMPOUND_MARK, band, compound_key, outlook, trend_sentence};
pub(super) use page::{chart_words, course_words, page_words};
pub(super) use promise::{part_promise, promise, worth};
pub(super) use quantities::{difference, needed_each_month};
pub(super) use reasons::reason;
pub(super) use revisions::{first_promise, revision};
pub(super) use run::{left_out_line, plan_number, run_conclusion, run_heading, run_line};
pub(super) use score::{receipt, scores};
pub(super) use submissions::{
    finding, lacking, lacking_periods, looked_at, submission, submissions_subtitle,
    submissions_title, validation_headings, validation_title,
};
pub(super) use trend::{no_trend, trend_heading, trend_key};

/// The language of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// 中文.
    Zh,
}

impl Lang {
    /// The text in this language.
    pub fn pick<'a>(self, english: &'a str, chinese: &'a str) -> &'a str {
        match self {
            Self::En => english,
            Self::Zh => chinese,
        }
    }
}

impl FromStr for Lang {
    type Err = ();

    /// `en` or `zh`, as the start of a locale name such as `zh_CN.UTF-8`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let language = text.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "en" | "c" | "posix" => Ok(Self::En),
            "zh" => Ok(Self::Zh),
            _ => Err(()),
        }
    }
}

/// A diagnostic in words.
pub struct Sentences {
    /// What was found.
    pub message: String,
    /// What to do; empty if there is nothing to say.
    pub hint: String,
    /// “did you mean …?”, if something is near.
    pub suggestion: Option<String>,
}

/// A diagnostic in words.
pub fn sentences(diagnostic: &Diagnostic, lang: Lang) -> Sentences {
    let template = diagnostics::template(diagnostic.code, lang);
    let suggestion = diagnostic.suggestion.as_ref().map(|meant| match lang {
        Lang::En => format!("did you mean `{meant}`?"),
        Lang::Zh => format!("是否想写“{meant}”？"),
    });
    let of = diagnostic.arguments.iter().find(|(name, _)| *name == "of").map(|(_, of)| of);
    let of = match of {
        Some(Argument::Named(named)) => format!("{}{}", in_full(named, lang), lang.colon()),
        _ => String::new(),
    };
    Sentences {
        message: of + &fill(template.message, diagnostic, lang),
        hint: fill(template.hint, diagnostic, lang),
        suggestion,
    }
}

/// The template with its placeholders filled, and those of its terms. Arguments are put in once and
/// never read as templates.
fn fill(template: &str, diagnostic: &Diagnostic, lang: Lang) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let argument = after.split_once('}').and_then(|(name, tail)| {
            let known = diagnostic.arguments.iter().find(|(known, _)| *known == name)?;
            Some((&known.1, tail))
        });
        rest = match argument {
            Some((Argument::Text(text), tail)) => {
                // Lists of what is known are the program's own and are told in full.
                let is_list = template_name(after) == Some("known");
                filled.push_str(&if is_list {
                    Cow::Borrowed(text.as_str())
                } else {
                    shortened(text, SHOWN)
                });
                tail
            }
            Some((Argument::Term(term), tail)) => {
                let words = fill(terms::term(*term, lang), diagnostic, lang);
                let is_apart = lang == Lang::Zh && stands_apart(&filled, &words);
                filled.push_str(if is_apart { " " } else { "" });
                filled.push_str(&words);
                tail
            }
            Some((Argument::Terms(several), tail)) => {
                let several: Vec<&str> =
                    several.iter().map(|term| terms::term(*term, lang)).collect();
                filled.push_str(&lang.list(&several));
                tail
            }
            Some((Argument::Names(names), tail)) => {
                filled.push_str(&lang.list(names));
                tail
            }
            Some((Argument::Quoted(texts), tail)) => {
                let quoted = texts.iter().map(|text| lang.quoted(&shortened(text, SHOWN_OF_MANY)));
                filled.push_str(&lang.list(&quoted.collect::<Vec<_>>()));
                tail
            }
            Some((Argument::Named(named), tail)) => {
                filled.push_str(&in_full(named, lang));
                tail
            }
            Some((Argument::Lists(lists), tail)) => {
                let told = lists.iter().map(|(of, list)| list_of(of, list, lang));
                filled.push_str(&told.collect::<Vec<_>>().join(lang.semicolon()));
                tail
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
}

/// Whether a blank belongs between two texts: Chinese in front, a Latin letter or a digit behind.
fn stands_apart(before: &str, after: &str) -> bool {
    let is_chinese = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    before.ends_with(is_chinese) && after.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// A name, with the part of the area that it is about.
fn in_full(named: &Named, lang: Lang) -> String {
    let name = shortened(&named.name, SHOWN);
    let part = named.part.as_ref().map(|part| shortened(part, SHOWN));
    part.map_or_else(|| name.to_string(), |part| lang.bracketed(&name, &part))
}

/// `2026-Q1, 2026-Q2 of 南县`, `南县 2026-Q1、2026-Q2`.
fn list_of(of: &Named, list: &[String], lang: Lang) -> String {
    let (of, list) = (in_full(of, lang), lang.list(list));
    match lang {
        Lang::En => format!("{list} of {of}"),
        Lang::Zh => format!("{of} {list}"),
    }
}

/// The name of the placeholder that a rest of a template begins with.
fn template_name(rest: &str) -> Option<&str> {
    rest.split_once('}').map(|(name, _)| name)
}

/// Characters of a written text that a message repeats.
const SHOWN: usize = 160;

/// Characters of each of several texts.
const SHOWN_OF_MANY: usize = 40;

/// A text, cut behind so many characters.
pub(super) fn shortened(text: &str, characters: usize) -> Cow<'_, str> {
    match text.char_indices().nth(characters) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}
