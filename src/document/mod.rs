//! The plan document: every numeral of it, and what each of them promises, if anything.
//!
//! A document is read as it stands: no model, no dictionary of words. [`lexer`] finds the numerals,
//! `layout` the parts that tell of the past, and two small grammars (`zh`, `en`) of named rules say
//! for each numeral by which [`Rule`] it is taken or refused. No numeral is left without a rule.

/// A list of words. In braces, so that it is set in lines and not a word a line.
macro_rules! words {
    ($($word:literal)*) => { &[$($word),*] };
}

mod bounds;
mod coverage;
mod draft;
mod en;
mod fold;
mod han;
mod layout;
mod lexer;
mod lexicon;
mod name;
mod promise;
mod rule;
mod scene;
mod table;
mod unit;
mod zh;

use std::ops::Range;

use crate::source::{SourceFile, Span};
use fold::Folded;
use layout::{Gate, Line, LineKind, Part};
use lexer::Token;
use promise::{Reading, Run};
use scene::Scene;
use table::Table;

pub use coverage::{Account, Difference, Gone, Ledger, cover};
pub use draft::{
    Contradiction, Draft, DraftMilestone, DraftTarget, Gap, Measuring, draft, section_id,
};
pub use promise::{Amount, Sense};
pub use rule::{Class, Rule};

/// A plan document as read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Every numeral, in the order of the text.
    pub numerals: Vec<Numeral>,
    /// The titled parts, in the order of the text.
    pub sections: Vec<Section>,
    /// Bounds that name no number: 不低于全国平均水平.
    pub bounds: Vec<Span>,
}

/// A titled part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its title, without its number.
    pub title: Span,
    /// 1 for a chapter; higher for what stands below.
    pub level: u8,
}

/// A numeral of the document; spans are bytes of the document as written.
#[derive(Clone, Debug)]
pub struct Numeral {
    /// The numeral itself; for a range from its first number to its last.
    pub span: Span,
    /// The numeral with its unit and the words that bind it.
    pub phrase: Span,
    /// Why it is taken or refused.
    pub rule: Rule,
    /// Index into [`Document::sections`].
    pub section: Option<usize>,
    /// What it promises.
    pub promise: Option<Promise>,
}

/// What a numeral promises.
#[derive(Clone, Debug)]
pub struct Promise {
    /// What is measured or done.
    pub name: String,
    /// How the number binds.
    pub sense: Sense,
    /// Whether the text leaves open how it binds, so that a convention decided.
    pub is_assumed: bool,
    /// How much.
    pub amount: Amount,
    /// The unit as written, with its multiplier.
    pub unit: String,
    /// Whether it is a change and not a value.
    pub is_growth: bool,
    /// Whether it is only striven for: 力争, 争取, strive.
    pub is_expected: bool,
    /// The last year in which it may be reached, if the sentence or line names it.
    pub due: Option<i32>,
    /// The words that bind it, as written.
    pub words: Vec<String>,
    /// The clause that promises it, up to the words behind the number.
    pub quote: Span,
}

/// Reads a document.
pub fn read(source: &SourceFile) -> Document {
    let folded = Folded::of(source.text());
    let (lines, parts) = layout::lines(folded.text());
    let lower = folded.text().to_ascii_lowercase();
    let mut reader = Reader {
        folded: &folded,
        lower: &lower,
        first_year: first_year(folded.text(), &lines),
        above: "",
        run: Run::default(),
        table: None,
        numerals: Vec::new(),
    };
    for line in &lines {
        reader.line(line);
        reader.above = folded.text().get(line.span.clone()).unwrap_or_default();
    }
    let sections = parts.iter().map(|part| section(part, &folded)).collect();
    let mut document = Document { numerals: reader.numerals, sections, bounds: Vec::new() };
    document.bounds = bounds::find(source, &document);
    document
}

fn section(part: &Part, folded: &Folded) -> Section {
    Section { title: folded.written(&part.title), level: part.level }
}

/// The year in which the plan begins: of its title, else of the first day that the document gives
/// near its beginning or end, or of its number (〔2018〕).
fn first_year(text: &str, lines: &[Line]) -> Option<i32> {
    let of_line = |line: &Line| text.get(line.span.clone()).unwrap_or_default();
    let title = lines.first().map(of_line)?;
    if title.chars().count() < 60
        && let Some(first) = years(title).into_iter().min()
    {
        return Some(first);
    }
    let near = lines.iter().take(6).chain(lines.iter().rev().take(4));
    near.map(of_line).find_map(dated)
}

/// The year in which a document's plan begins, if it tells.
fn begins(source: &SourceFile) -> Option<i32> {
    let folded = Folded::of(source.text());
    let (lines, _) = layout::lines(folded.text());
    first_year(folded.text(), &lines)
}

/// The years that a text names.
fn years(text: &str) -> Vec<i32> {
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 4);
    runs.filter_map(|run| run.parse().ok()).filter(|year| (1950..2100).contains(year)).collect()
}

/// The year of the first whole day or document number in a text.
fn dated(text: &str) -> Option<i32> {
    let digits = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    text.match_indices(['年', '-', '〕']).find_map(|(at, mark)| {
        let year = text.get(at.checked_sub(4)?..at)?;
        let after = text.get(at.saturating_add(mark.len())..)?;
        let month = digits(after);
        let rest = after.get(month..)?;
        let is_day = (1..=2).contains(&month) && (rest.starts_with('月') || rest.starts_with('-'));
        (is_day || mark == "〕").then(|| years(year).first().copied()).flatten()
    })
}

/// What is known while the lines are read.
struct Reader<'t> {
    folded: &'t Folded,
    /// The line above.
    above: &'t str,
    lower: &'t str,
    first_year: Option<i32>,
    run: Run,
    table: Option<Table>,
    numerals: Vec<Numeral>,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line) {
        let text = self.folded.text().get(line.span.clone()).unwrap_or_default();
        if line.kind == LineKind::Row {
            self.row(line, text);
            return;
        }
        self.table = None;
        self.run = Run::default();
        let is_chinese = text.chars().any(layout::is_han);
        for token in lexer::tokens(text, line.span.start) {
            self.numeral(line, text, &token, is_chinese);
        }
    }

    fn numeral(&mut self, line: &Line, text: &str, token: &Token, is_chinese: bool) {
        let base = line.span.start;
        let lower = self.lower.get(line.span.clone()).unwrap_or_default();
        let (words, unit): (&str, fn(&str, &str) -> unit::Behind) = if is_chinese {
            (text, |_, after| unit::chinese(after))
        } else {
            (lower, unit::english)
        };
        let mut scene = Scene::set(words, base, token, self.run.last_end, unit);
        scene.begin_behind(self.run.promise_end.saturating_sub(base));
        scene.gate = line.gate;
        scene.first_year = self.first_year;
        scene.is_capitals = !text.chars().any(char::is_lowercase);
        self.run.enter(scene.start_of(scene.sentence), scene.start_of(scene.head));
        let raw = text.get(..scene.before.len()).unwrap_or_default();
        let reading =
            if is_chinese { zh::read(&scene, &self.run) } else { en::read(&scene, raw, &self.run) };
        let end = token.span.end.saturating_add(scene.behind.length);
        let promise = self.promise(&scene, &reading, text, base, is_chinese);
        let phrase = token.span.start..end;
        self.push(line, token, phrase, reading.rule, promise);
        if let Some(promise) = self.numerals.last().and_then(|one| one.promise.as_ref()) {
            self.run.name.clone_from(&promise.name);
        }
        let waits = !scene.tail.is_empty() && reading.rule != Rule::Noun;
        self.run.remember(&reading, end, waits);
    }

    fn promise(
        &self,
        scene: &Scene<'_>,
        reading: &Reading,
        text: &str,
        base: usize,
        is_chinese: bool,
    ) -> Option<Promise> {
        let amount = reading.amount.clone()?;
        let around = name::Around {
            above: self.above,
            before: &self.run.name,
            rank: self.run.rank(),
            is_chinese,
        };
        let (name, quote) = name::of(scene, text, &around);
        let quote = base.saturating_add(quote.start)..base.saturating_add(quote.end);
        let strives = ["力争", "争取", "strive", "aspire", "aim to"];
        Some(Promise {
            name,
            sense: reading.sense,
            is_assumed: reading.is_assumed,
            amount,
            unit: reading.unit.clone(),
            is_growth: reading.is_growth,
            is_expected: scene::holds(scene.sentence, &strives),
            due: due(scene, is_chinese),
            words: reading.words.clone(),
            quote: self.folded.written(&quote),
        })
    }

    fn push(
        &mut self,
        line: &Line,
        token: &Token,
        phrase: Range<usize>,
        rule: Rule,
        promise: Option<Promise>,
    ) {
        self.numerals.push(Numeral {
            span: self.folded.written(&token.span),
            phrase: self.folded.written(&phrase),
            rule,
            section: line.section,
            promise,
        });
    }

    fn row(&mut self, line: &Line, text: &str) {
        if table::is_rule(text) {
            return;
        }
        let is_header = self.table.is_none();
        if is_header {
            self.table = Some(Table::of_header(text));
        }
        let cells = table::cells(text, line.span.start);
        for (column, (span, cell)) in cells.iter().enumerate() {
            let is_target =
                !is_header && self.table.as_ref().is_some_and(|table| table.target == Some(column));
            for token in lexer::tokens(cell, span.start) {
                let promise = if is_target && line.gate == Gate::Plan {
                    self.cell(&cells, span, cell, &token)
                } else {
                    None
                };
                let rule = if promise.is_some() { Rule::Table } else { Rule::Cell };
                let phrase = token.span.clone();
                self.push(line, &token, phrase, rule, promise);
            }
        }
    }

    /// What a cell of the target column promises.
    fn cell(
        &self,
        cells: &[(Range<usize>, &str)],
        span: &Range<usize>,
        cell: &str,
        token: &Token,
    ) -> Option<Promise> {
        let table = self.table.as_ref()?;
        let text_of = |column: usize| cells.get(column).map(|(_, text)| *text);
        let start = token.span.start.saturating_sub(span.start);
        let end = token.span.end.saturating_sub(span.start);
        let (before, after) = (cell.get(..start)?, cell.get(end..)?);
        if before.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let label = text_of(table.label)?;
        let (name, inside) = name::without_unit(label);
        let own = if after.chars().any(layout::is_han) {
            unit::chinese(after)
        } else {
            unit::english(before, after)
        };
        let unit_cell = table.unit.and_then(text_of).unwrap_or_default();
        let unit = [own.unit.as_str(), unit_cell, inside].into_iter().find(|unit| !unit.is_empty());
        let amount = Amount::of(&token.shape, cell.get(start..end)?)?;
        let (sense, is_said) = cell_sense(before, after, &amount, label);
        let binding = table.commitment.and_then(text_of).unwrap_or_default();
        Some(Promise {
            name: name.to_owned(),
            sense,
            is_assumed: !is_said,
            amount,
            unit: unit.unwrap_or_default().to_owned(),
            is_growth: false,
            is_expected: binding.contains("预期"),
            due: None,
            words: Vec::new(),
            quote: self.folded.written(&row_span(cells)),
        })
    }
}

/// The year that limits a promise: the last one named with 到 before it, or with `by` around it.
fn due(scene: &Scene<'_>, is_chinese: bool) -> Option<i32> {
    let year = |text: &str| years(text.get(..text.floor_char_boundary(4))?).first().copied();
    if is_chinese {
        let reached = ['复', '高', '达', '增', '降', '升'];
        let mut places = scene
            .before
            .rmatch_indices("到20")
            .filter(|(at, _)| !scene.before.get(..*at).unwrap_or_default().ends_with(reached));
        let (at, _) = places.next()?;
        return year(scene.before.get(at.saturating_add("到".len())..)?);
    }
    let behind =
        scene.rest.find("by 20").and_then(|at| year(scene.rest.get(at.saturating_add(3)..)?));
    let before = scene.sentence.rfind("by 20");
    behind.or_else(|| year(scene.sentence.get(before?.saturating_add(3)..)?))
}

fn row_span(cells: &[(Range<usize>, &str)]) -> Range<usize> {
    let start = cells.first().map_or(0, |(span, _)| span.start);
    start..cells.last().map_or(start, |(span, _)| span.end)
}

fn cell_sense(before: &str, after: &str, amount: &Amount, label: &str) -> (Sense, bool) {
    let floor =
        before.contains(['≥', '>', '＞']) || scene::holds(after, &["以上", "or more", "or higher"]);
    let ceiling = before.contains(['≤', '<']) || scene::holds(after, &["以下", "以内", "or less"]);
    match amount {
        Amount::Between(..) => (Sense::Range, true),
        _ if floor || before.contains("不低于") => (Sense::AtLeast, true),
        _ if ceiling || before.contains("不超过") => (Sense::AtMost, true),
        Amount::Ratio(_) => (Sense::Equals, false),
        Amount::One(_) if table::is_ceiling(label) => (Sense::AtMost, false),
        Amount::One(_) => (Sense::AtLeast, false),
    }
}
