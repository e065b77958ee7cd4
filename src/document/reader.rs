//! Reading a document line by line: each numeral with what its sentence, list, table and headings
//! say about it.

use std::ops::Range;

use super::caption;
use super::deadline::{self, Due, Years};
use super::fold::Folded;
use super::glued;
use super::heading;
use super::items::{is_item, is_of_orders, is_paragraph};
use super::key_results::KeyResults;
use super::layout::{self, Gate, Line, LineKind, Part};
use super::lexer::{self, Token};
use super::promise::{Reading, Run};
use super::rule::{Class, Rule};
use super::scene::{self, Scene};
use super::start::Title;
use super::table::{self, Table};
use super::{Numeral, Promise, Stated, en, unit, zh};
use crate::search::last_part;

/// Every numeral of a document, in order.
pub(super) fn numerals(
    (folded, plain): (&Folded, &str),
    lines: &[Line],
    parts: &[Part],
    years: Years,
) -> Vec<Numeral> {
    let signed = unit::signed(plain);
    let lower = signed.to_ascii_lowercase();
    let mut reader = Reader {
        folded,
        plain,
        signed: &signed,
        lower: &lower,
        years,
        above: "",
        below: lines,
        caption: "",
        run: Run::default(),
        table: None,
        led: Vec::new(),
        leading: None,
        title: Title::Other,
        is_led: (false, false),
        is_acting: false,
        chapter: (0, 0),
        demand: None,
        stage: None,
        key_results: KeyResults::default(),
        gate: None,
        is_glued: false,
        is_run_together: false,
        numerals: Vec::new(),
    };
    let text_of = |line: &Line| signed.get(line.span.clone()).unwrap_or_default();
    // A title, and no sentence with which a text without one begins.
    let titles = lines.iter().filter(|line| line.gate != Gate::Definition).map(text_of);
    reader.title = Title::of_lines(titles.take_while(|text| !text.contains(['。', '；'])));
    if reader.title == Title::Other && is_of_orders(lines.iter().map(text_of)) {
        reader.title = Title::Plan;
    }
    for (index, line) in lines.iter().enumerate() {
        let text = text_of(line);
        reader.below = lines.get(index.saturating_add(1)..).unwrap_or_default();
        let next = reader.below.first().map(text_of);
        if next.is_some_and(table::is_rule) {
            // The header of another table, though no other line stands between, or the lower row of one.
            reader.table = reader.table.filter(|table| table.below(text, years).is_some());
        }
        let level = line.section.and_then(|index| parts.get(index)).map_or(0, |part| part.level);
        reader.enter(line, text, level);
        reader.line(line, text);
        reader.caption = match reader.caption {
            // The unit stands in a line of its own below the title.
            title if !caption::units(text).is_empty() && !caption::tells_of_targets(text) => title,
            _ => text,
        };
        reader.above = text;
    }
    reader.numerals
}

/// What a line says of all its numerals.
#[derive(Clone, Copy)]
struct Facts {
    is_chinese: bool,
    /// Whether it is in capitals as a whole.
    is_capitals: bool,
    /// Whether it tells of targets, by itself or by what leads it.
    is_led: bool,
}

/// What is known while the lines are read.
pub(super) struct Reader<'t> {
    pub(super) folded: &'t Folded,
    /// The line above.
    pub(super) above: &'t str,
    /// The lines below.
    pub(super) below: &'t [Line],
    /// The title of the table that may follow: the line above, or that above the unit.
    pub(super) caption: &'t str,
    pub(super) plain: &'t str,
    /// The same with one sign for the letters of all currencies.
    signed: &'t str,
    /// That in small letters.
    lower: &'t str,
    pub(super) years: Years,
    pub(super) run: Run,
    pub(super) table: Option<Table>,
    /// Deadlines of the headings above, by their levels.
    led: Vec<(u8, Due)>,
    /// Deadline of the line that leads a list: By 2030 we will:
    leading: Option<Due>,
    /// What the title says of the document.
    title: Title,
    /// Whether the heading tells of targets, and whether the line that leads the list does.
    is_led: (bool, bool),
    /// Whether the heading tells of what will be done.
    is_acting: bool,
    /// Promises of the chapter whose sentences say that they are to come, and its results.
    chapter: (usize, usize),
    /// Deadline with which an earlier sentence of the paragraph began: 到2030年，….
    stage: Option<Due>,
    /// Depth of the demand, an item without a number of its own, that leads the deeper items below.
    demand: Option<usize>,
    key_results: KeyResults,
    /// What the items of the list tell by the line that leads it, where that tells of results.
    gate: Option<Gate>,
    /// Whether the lines are rows of a table whose first column, of targets, is glued to the next.
    is_glued: bool,
    /// Whether the line is a table whose cells were run together.
    is_run_together: bool,
    pub(super) numerals: Vec<Numeral>,
}

impl Reader<'_> {
    /// Takes the deadline of a heading, or forgets that of a list which is over.
    fn enter(&mut self, line: &Line, text: &str, level: u8) {
        if !is_item(text) && !line.is_member {
            self.leading = None;
            self.is_led.1 = false;
            self.gate = None;
        }
        self.demand = self.demand.filter(|depth| is_item(text) && line.depth > *depth);
        if line.kind != LineKind::Prose || text.ends_with(['.', '。']) {
            self.is_glued = false;
        }
        if line.kind == LineKind::Heading {
            self.is_led.0 = tells_of_targets(text);
            self.is_acting = !is_chinese(text) && en::tells_of_actions(text);
            self.chapter = if level > 1 { self.chapter } else { (0, 0) };
            self.led.retain(|(above, _)| *above < level);
            let due = deadline::named(text, self.years);
            self.led.extend(due.map(|due| (level, due)));
        }
    }

    fn line(&mut self, line: &Line, text: &str) {
        self.stage = None;
        if line.kind == LineKind::Row && !self.is_lone(line, text) {
            self.row(line, self.plain.get(line.span.clone()).unwrap_or_default());
            return;
        }
        self.table = None;
        self.run = Run::default();
        let is_chinese = is_chinese(text);
        self.is_run_together = is_chinese && glued::is_run_together(text);
        let before = self.numerals.len();
        let lower = self.lower.get(line.span.clone()).unwrap_or_default();
        self.key_results.enter(line, lower, is_item(text), before == 0);
        let facts = self.facts(line, text);
        for token in lexer::tokens(text, line.span.start) {
            self.numeral(line, text, &token, facts);
        }
        let is_promise = self.numerals.iter().skip(before).any(|one| one.promise.is_some());
        if glued::is_header(text) && !is_promise {
            self.is_glued = true;
        }
        if is_promise || en::is_key_result(lower) {
            self.key_results.open(line, is_item(text));
        }
        if !is_promise && self.demand.is_none() && is_item(text) && en::is_demand(lower) {
            self.demand = Some(line.depth);
        }
        if heading::leads_list(text) && !is_promise {
            self.leading = deadline::named(text, self.years);
            let demands = !is_chinese && (en::is_demand(lower) || en::is_made_up(lower));
            let own = text.rsplit(['。', '！']).next().unwrap_or(text);
            let own = last_part(own, ". ");
            self.is_led.1 = tells_of_targets(own) || en::obliges(own) || demands;
            let is_told = !is_chinese && !self.is_led.1 && layout::tells_of_results(own);
            self.gate = is_told.then_some(Gate::History);
        }
    }

    /// Reads a sentence of a table, which its column leads: until when, and what its row is called.
    pub(super) fn told_line(&mut self, line: &Line, due: Option<Due>, label: &Range<usize>) {
        let (plain, signed) = (self.plain, self.signed);
        let Some(text) = signed.get(line.span.clone()) else { return };
        let kept = (self.leading, self.is_led, self.above);
        self.run = Run::default();
        self.leading = due.or(self.leading);
        self.is_led.1 = true;
        self.above = plain.get(label.clone()).unwrap_or_default();
        let facts = self.facts(line, text);
        for token in lexer::tokens(text, line.span.start) {
            self.numeral(line, text, &token, facts);
        }
        (self.leading, self.is_led, self.above) = kept;
    }

    /// Whether the heading or the line that leads the list tells of targets.
    pub(super) fn is_led(&self) -> bool {
        self.is_led.0 || self.is_led.1
    }

    /// The deadline that headings and leading lines set.
    pub(super) fn led(&self) -> Option<Due> {
        let above = || self.led.last().map(|(_, due)| *due);
        self.stage.or(self.leading).or_else(above)
    }

    /// Takes the deadline with which a sentence begins: what follows in its paragraph is due then too.
    fn take_stage(&mut self, scene: &Scene<'_>, rule: Rule) {
        let opens = matches!(scene.sentence.trim_start(), "到" | "至" | "by " | "by the end of ");
        if rule == Rule::Date && opens {
            let clause = scene.soon().split(['，', ',']).next().unwrap_or_default();
            let when = format!("{}{}{clause}", scene.sentence.trim_start(), scene.written);
            self.stage = deadline::named(&when, self.years).or(self.stage);
        }
    }

    /// Counts what a chapter tells: promises whose sentences say that they are to come, and results.
    fn take_tense(&mut self, scene: &Scene<'_>, rule: Rule) {
        let (coming, told) = self.chapter;
        let is_coming = rule.class() == Class::Promise && zh::tells_what_comes(scene.sentence);
        let is_told = rule == Rule::History;
        self.chapter =
            (coming.saturating_add(is_coming.into()), told.saturating_add(is_told.into()));
    }

    /// What a line says of its numerals, once for all of them.
    fn facts(&self, line: &Line, text: &str) -> Facts {
        let lower = self.lower.get(line.span.clone()).unwrap_or_default();
        let is_chinese = is_chinese(text);
        let is_activity = !is_chinese && en::is_activity(lower);
        let is_led = self.is_led.0
            || self.is_led.1
            || self.is_glued
            || self.demand.is_some()
            || is_activity
            || self.title == Title::Targets
                && (is_chinese || is_item(text) || !text.ends_with('.') || !en::tells(lower))
            || self.title == Title::Plan
                && !is_chinese
                && line.kind != LineKind::Heading
                && is_item(text)
                && !is_paragraph(text)
            || self.title == Title::Plan
                && !is_chinese
                && line.kind == LineKind::Heading
                && text.contains(". ")
                && en::is_demand(lower)
            || self.is_acting && is_item(text);
        let is_capitals = !text.chars().any(char::is_lowercase);
        Facts { is_chinese, is_capitals, is_led }
    }

    fn numeral(&mut self, line: &Line, text: &str, token: &Token, facts: Facts) {
        if token.is_crowded {
            self.push(line, token, token.span.clone(), Rule::Open, (None, None));
            return;
        }
        let is_chinese = facts.is_chinese;
        let window = scene::window(text, line.span.start, token);
        let base = line.span.start.saturating_add(window.start);
        let text = text.get(window).unwrap_or_default();
        let lower = || self.lower.get(base..base.saturating_add(text.len())).unwrap_or_default();
        let words = if is_chinese { text } else { lower() };
        let start = token.span.start.saturating_sub(base);
        let (before, after) = text.split_at(start);
        let after = after.get(token.span.len()..).unwrap_or_default();
        let unit = if is_chinese {
            unit::chinese(after)
        } else {
            // Its own letters are the unit, whatever sign stands for them.
            let written = self.plain.get(base..base.saturating_add(start)).unwrap_or(before);
            unit::english(written, after)
        };
        let mut scene = Scene::set(words, base, token, self.run.last_end, unit);
        scene.begin_behind(self.run.promise_end.saturating_sub(base));
        scene.gate = line.gate;
        scene.years = self.years;
        scene.is_led = facts.is_led;
        // Here is what you will get: what is listed is to come, whatever the heading tells.
        if self.is_led.1 && scene.gate == Gate::History && !line.is_labelled {
            scene.gate = Gate::Plan;
        }
        if scene.gate == Gate::Plan && !line.is_labelled {
            scene.gate = self.gate.unwrap_or(Gate::Plan);
        }
        scene.standing = self.key_results.standing();
        scene.is_planned = self.title != Title::Other && line.kind != LineKind::Heading;
        scene.is_capitals = facts.is_capitals;
        scene.is_coming = self.chapter.0 > self.chapter.1.saturating_add(1);
        let place = |part: &str| base.saturating_add(scene.start_of(part));
        self.run.enter(place(scene.sentence), place(scene.head));
        let reading = if self.is_glued && glued::is_past_target(scene.recent()) {
            Reading::refused(Rule::Cell)
        } else if is_chinese && self.is_run_together {
            Reading::refused(Rule::Open)
        } else if is_chinese {
            zh::read(&scene, &self.run)
        } else {
            en::read(&scene, before, &self.run)
        };
        self.take_stage(&scene, reading.rule);
        self.take_tense(&scene, reading.rule);
        let end = token.span.end.saturating_add(scene.behind.length);
        let promise = self.promise(&scene, &reading, text, base, is_chinese);
        let phrase = token.span.start..end;
        let stated = self.stated(&scene, &reading, text, is_chinese);
        self.push(line, token, phrase, reading.rule, (promise, stated));
        if let Some(promise) = self.numerals.last().and_then(|one| one.promise.as_ref()) {
            self.run.name.clone_from(&promise.name);
        }
        let waits = !scene.tail.is_empty() && reading.rule != Rule::Noun;
        self.run.remember(&reading, end, waits);
    }

    pub(super) fn push(
        &mut self,
        line: &Line,
        token: &Token,
        phrase: Range<usize>,
        rule: Rule,
        (promise, stated): (Option<Promise>, Option<Stated>),
    ) {
        self.numerals.push(Numeral {
            span: self.folded.written(&token.span),
            phrase: self.folded.written(&phrase),
            rule,
            section: line.section,
            promise,
            stated,
        });
    }
}

/// Whether a heading or leading line tells of targets.
fn tells_of_targets(text: &str) -> bool {
    if is_chinese(text) { zh::tells_of_targets(text) } else { en::tells_of_targets(text) }
}

pub(super) fn is_chinese(text: &str) -> bool {
    text.chars().any(layout::is_han)
}
