//! A first plan from a document: one target for each thing promised, however often it is said.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::fold::Folded;
use super::layout::{self, Gate, LineKind};
use super::lexicon::{ACTS, FALLS};
use super::scene::{beginning, ending, holds};
use super::{Amount, Class, Document, Promise, Sense};
use crate::quantity::{Number, Units, fold};
use crate::source::{SourceFile, Span};

/// A first plan.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The document's title: its first line.
    pub title: Option<Span>,
    /// First and last year, where the document names them.
    pub years: Option<(i32, i32)>,
    /// In the order of the text.
    pub targets: Vec<DraftTarget>,
    /// Papers to be issued, in the order of the text.
    pub milestones: Vec<DraftMilestone>,
    /// Numerals that no rule settles, and promises that no target can hold.
    pub unsure: Vec<usize>,
    /// What the document says twice and differently.
    pub contradictions: Vec<Contradiction>,
}

/// A target of the draft.
#[derive(Clone, Debug)]
pub struct DraftTarget {
    /// The same for as long as its name is the same.
    pub id: String,
    /// Unique in the draft.
    pub name: String,
    /// The numerals that promise it, as indices into the document; the first one is read.
    pub numerals: Vec<usize>,
    /// How reported values make one actual value.
    pub measuring: Measuring,
    /// What the text leaves open.
    pub gaps: Vec<Gap>,
}

/// A paper to be issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftMilestone {
    /// The same for as long as its name is the same.
    pub id: String,
    /// The verb and the title.
    pub name: String,
    /// Where it stands.
    pub quote: Span,
    /// Index into the document's sections.
    pub section: Option<usize>,
    /// Whether it is only striven for.
    pub is_expected: bool,
}

/// How the values of an indicator make one actual value, as far as words settle it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measuring {
    /// Done, built, held: amounts that add up.
    Flow,
    /// A share or rate.
    Rate,
    /// A stock.
    Level,
    /// The growth of another target of the draft, as an index.
    GrowthOf(usize),
    /// A person must choose.
    Open,
}

/// What a text leaves open about a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// No word says whether the number is a floor, a ceiling or exact.
    Comparator,
    /// “About” sets no limit.
    About,
    /// A growth whose base is no target of the document.
    Base,
    /// How values of several periods make one.
    Measure,
    /// A table does not say which way is better.
    Direction,
}

/// Two places that do not fit together, as indices into the document's numerals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// The same thing with two values.
    TwoValues(usize, usize),
    /// A part (其中) that is larger than its whole.
    PartExceedsWhole {
        /// The whole.
        whole: usize,
        /// The part.
        part: usize,
    },
}

/// Drafts a plan.
pub fn draft(document: &Document, source: &SourceFile) -> Draft {
    let mut drafting = Drafting {
        document,
        source,
        targets: Vec::new(),
        by_name: HashMap::new(),
        names: HashSet::new(),
        ids: BTreeSet::new(),
        contradictions: Vec::new(),
    };
    let mut unsure = Vec::new();
    for (index, numeral) in document.numerals.iter().enumerate() {
        match &numeral.promise {
            Some(promise) if can_be_target(promise) => drafting.add(index, promise),
            Some(_) => unsure.push(index),
            None if numeral.rule.class() == Class::Open => unsure.push(index),
            None => {}
        }
    }
    drafting.parts();
    let Drafting { mut targets, mut contradictions, .. } = drafting;
    contradictions.sort_by_key(|one| match *one {
        Contradiction::TwoValues(_, second) => second,
        Contradiction::PartExceedsWhole { part, .. } => part,
    });
    measure(document, source, &mut targets);
    let milestones = milestones(source, &targets);
    let years = years(document, source);
    Draft { title: title(source), years, targets, milestones, unsure, contradictions }
}

/// A proportion, and a multiple of a base that nobody names, are no target.
fn can_be_target(promise: &Promise) -> bool {
    let is_multiple = promise.is_growth && matches!(promise.unit.as_str(), "倍" | "times");
    !matches!(promise.amount, Amount::Ratio(_)) && !is_multiple
}

struct Drafting<'d> {
    document: &'d Document,
    source: &'d SourceFile,
    targets: Vec<DraftTarget>,
    /// Targets by their folded names without year or number.
    by_name: HashMap<String, Vec<usize>>,
    names: HashSet<String>,
    ids: BTreeSet<String>,
    contradictions: Vec<Contradiction>,
}

impl Drafting<'_> {
    /// Adds a promise as a target, or to the target that says the same.
    fn add(&mut self, index: usize, promise: &Promise) {
        let name = promise.name.trim();
        let quoted = self.source.slice(&promise.quote).trim();
        let base = if name.is_empty() { quoted } else { name }.to_owned();
        let key = fold(&base).into_owned();
        let document = self.document;
        let is_about = |at: &usize| {
            let first = self.targets.get(*at).and_then(|target| first(document, target));
            first.is_some_and(|one| {
                one.due == promise.due
                    && one.is_growth == promise.is_growth
                    && comparable(one, promise)
            })
        };
        let known = self.by_name.get(&key).map_or(&[][..], Vec::as_slice);
        if let Some(target) =
            known.iter().copied().find(is_about).and_then(|at| self.targets.get_mut(at))
        {
            if first(document, target).is_some_and(|one| is_same(one, promise)) {
                target.numerals.push(index);
                return;
            }
            let earlier = target.numerals.first().copied();
            self.contradictions
                .extend(earlier.map(|earlier| Contradiction::TwoValues(earlier, index)));
        }
        let name = self.unique(&base, promise);
        let id = unique_id(&name, "t", &|id| self.ids.contains(id));
        self.names.insert(fold(&name).into_owned());
        self.ids.insert(id.clone());
        self.by_name.entry(key).or_default().push(self.targets.len());
        self.targets.push(DraftTarget {
            id,
            name,
            numerals: vec![index],
            measuring: Measuring::Open,
            gaps: Vec::new(),
        });
    }

    /// The name, with its year or a number where another target has it.
    fn unique(&self, base: &str, promise: &Promise) -> String {
        let is_taken = |name: &str| self.names.contains(fold(name).as_ref());
        if !is_taken(base) {
            return base.to_owned();
        }
        let dated = promise.due.map(|year| format!("{base}（{year}）"));
        dated.filter(|name| !is_taken(name)).unwrap_or_else(|| {
            let mut numbered = (2_u32..).map(|number| format!("{base}（{number}）"));
            numbered.find(|name| !is_taken(name)).unwrap_or_default()
        })
    }

    /// Looks for parts that exceed their whole: 达到9万人，其中高职达到12万人.
    fn parts(&mut self) {
        for (index, pair) in self.document.numerals.windows(2).enumerate() {
            let [whole, part] = pair else { continue };
            let (Some(first), Some(second)) = (&whole.promise, &part.promise) else { continue };
            let between =
                self.source.text().get(whole.span.end..part.span.start).unwrap_or_default();
            let is_part =
                between.chars().count() < 40 && between.contains("其中") && !between.contains('。');
            if is_part
                && comparable(first, second)
                && second.unit != "%"
                && is_larger(second, first)
            {
                self.contradictions.push(Contradiction::PartExceedsWhole {
                    whole: index,
                    part: index.saturating_add(1),
                });
            }
        }
    }
}

fn first<'d>(document: &'d Document, target: &DraftTarget) -> Option<&'d Promise> {
    document.numerals.get(*target.numerals.first()?)?.promise.as_ref()
}

/// Whether two promises are in units that convert.
fn comparable(first: &Promise, second: &Promise) -> bool {
    let units = Units::default();
    units.unit(&first.unit).converts_to(&units.unit(&second.unit))
}

fn in_unit(promise: &Promise, other: &Promise) -> Option<(Number, Option<Number>)> {
    let units = Units::default();
    let exponent = units.unit(&promise.unit).exponent_to(&units.unit(&other.unit))?;
    match &promise.amount {
        Amount::One(value) => Some((value.checked_shift(exponent)?, None)),
        Amount::Between(lower, upper) => {
            Some((lower.checked_shift(exponent)?, Some(upper.checked_shift(exponent)?)))
        }
        Amount::Ratio(_) => None,
    }
}

fn is_same(first: &Promise, second: &Promise) -> bool {
    in_unit(first, first).is_some() && in_unit(second, first) == in_unit(first, first)
}

fn is_larger(first: &Promise, second: &Promise) -> bool {
    match (in_unit(first, second), in_unit(second, second)) {
        (Some((one, None)), Some((other, None))) => one > other && first.sense != Sense::AtMost,
        _ => false,
    }
}

/// An id that depends on the name alone: its ASCII words, or a short hash.
fn unique_id(name: &str, prefix: &str, is_taken: &dyn Fn(&str) -> bool) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .map(str::to_ascii_lowercase)
        .filter(|word| word.len() > 2 && !SMALL_WORDS.contains(&word.as_str()))
        .take(5)
        .collect();
    let is_english = !name.chars().any(layout::is_han) && !words.is_empty();
    let stem = if is_english { words.join("-") } else { format!("{prefix}-{:06x}", hash(name)) };
    if !is_taken(&stem) {
        return stem;
    }
    let hashed = format!("{stem}-{:06x}", hash(name));
    let numbered = (2_u32..).map(|number| format!("{hashed}-{number}"));
    std::iter::once(hashed.clone()).chain(numbered).find(|id| !is_taken(id)).unwrap_or(hashed)
}

/// English words that tell nothing in an id.
const SMALL_WORDS: &[&str] = words! {
    "the" "and" "for" "with" "from" "that" "this" "all" "are" "was" "who" "least" "than" "more"
    "less"
};

/// FNV-1a over the bytes, folded to 24 bits: short enough to read, stable for ever.
fn hash(text: &str) -> u32 {
    let full = text
        .bytes()
        .fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (full >> 24) ^ (full & 0x00FF_FFFF)
}

/// The id of a part of the document.
pub fn section_id(title: &str, taken: &BTreeSet<&str>) -> String {
    unique_id(title, "s", &|id| taken.contains(id))
}

fn title(source: &SourceFile) -> Option<Span> {
    let folded = Folded::of(source.text());
    let (lines, _) = layout::lines(folded.text());
    let line = lines.first()?;
    let text = folded.text().get(line.span.clone())?;
    let lead = text.len().saturating_sub(text.trim_start_matches(['#', ' ']).len());
    let start = line.span.start.saturating_add(lead);
    let end = text
        .char_indices()
        .nth(80)
        .map_or(line.span.end, |(at, _)| line.span.start.saturating_add(at));
    Some(folded.written(&(start..end.max(start))))
}

/// The years that the plan runs over: those of the title, or from the year in which the document
/// begins, and in any case every year in which something is due.
fn years(document: &Document, source: &SourceFile) -> Option<(i32, i32)> {
    let title = title(source).map(|span| source.slice(&span).to_owned()).unwrap_or_default();
    let due = document.numerals.iter().filter_map(|one| one.promise.as_ref()?.due);
    let mut years: Vec<i32> = super::years(&title);
    years.extend(due);
    let last = *years.iter().max()?;
    let begin = super::begins(source).filter(|first| *first <= last);
    years.extend(begin);
    Some((*years.iter().min()?, last))
}

/// Says of every target how its values make one, and what is left open.
fn measure(document: &Document, source: &SourceFile, targets: &mut [DraftTarget]) {
    let names: Vec<String> = targets.iter().map(|target| target.name.clone()).collect();
    for (index, target) in targets.iter_mut().enumerate() {
        let Some(numeral) = target.numerals.first().and_then(|index| document.numerals.get(*index))
        else {
            continue;
        };
        let Some(promise) = &numeral.promise else { continue };
        target.measuring = measuring(promise, &target.name, &names, index, source);
        let is_table = numeral.rule == super::Rule::Table;
        if promise.is_assumed {
            target.gaps.push(if is_table { Gap::Direction } else { Gap::Comparator });
        }
        if promise.sense == Sense::About {
            target.gaps.push(Gap::About);
        }
        if promise.is_growth && !matches!(target.measuring, Measuring::GrowthOf(_)) {
            target.gaps.push(Gap::Base);
        }
        if target.measuring == Measuring::Open {
            target.gaps.push(Gap::Measure);
        }
        target.gaps.sort_unstable();
    }
}

/// What a name ends in that is a stock.
const STOCKS: &[&str] = words! {
    "保有量" "总数" "床位数" "床位" "人数" "总量" "规模" "面积" "里程" "户数" "存量" "水平" "产能"
    "装机容量" "能力" "浓度" "寿命" "总人口" "储备" "容量" "密度" "指数" "时间" "时限"
};
/// What a name ends in that is an amount of a period.
const FLOWS: &[&str] = words! {
    "产值" "收入" "成交额" "投入" "投资" "产量" "销售额" "营业额" "进出口" "总额" "支出" "增加值"
    "客流量" "吞吐量" "发电量" "贷款"
};
/// Verbs that do something once.
const DOES: &[&str] = words! {
    "新增" "新建" "培育" "开展" "举办" "发布" "引进" "选派" "备案" "受理" "建成" "建设" "组织"
    "完成" "发放" "培训" "改造" "打造" "创建" "推广" "开工" "招引" "签约" "新设" "制定" "认定"
    "入库" "转化" "create" "build" "train" "deliver" "open" "plant" "install" "hire" "publish"
    "recruit" "launch" "complete" "provide" "host" "sign"
};

fn measuring(
    promise: &Promise,
    name: &str,
    names: &[String],
    own: usize,
    source: &SourceFile,
) -> Measuring {
    if promise.is_growth && promise.unit == "%" {
        let stem = growth_stem(name);
        let base =
            names.iter().enumerate().find(|(index, other)| *index != own && other.as_str() == stem);
        let falls = holds(name, FALLS);
        return base
            .filter(|_| !falls)
            .map_or(Measuring::Rate, |(index, _)| Measuring::GrowthOf(index));
    }
    let quote = source.slice(&promise.quote);
    if matches!(promise.unit.as_str(), "%" | "‰" | "个百分点") {
        return Measuring::Rate;
    }
    let lower = name.to_ascii_lowercase();
    if holds(&lower, DOES) || holds(quote, &["新增", "新建", "年均"]) {
        return Measuring::Flow;
    }
    if ending(name, FLOWS).is_some() {
        return Measuring::Flow;
    }
    if ending(name, STOCKS).is_some() || beginning(name, &["每", "人均"]).is_some() {
        return Measuring::Level;
    }
    if beginning(name, ACTS).is_some() { Measuring::Flow } else { Measuring::Open }
}

/// The name of what grows: 全社会研发投入 of 全社会研发投入增幅.
fn growth_stem(name: &str) -> &str {
    ["年均增长率", "增长率", "增长速度", "增长", "增幅", "增速", "增加"]
        .iter()
        .find_map(|word| name.strip_suffix(word))
        .unwrap_or(name)
}

/// Verbs that issue a paper.
const ISSUES: &[&str] = words! {
    "制定出台" "研究制定" "修订完善" "出台实施" "印发实施" "出台" "印发" "制定" "编制" "发布"
    "修订" "起草" "拟定" "制订"
};

/// Papers to be issued: 出台《…》.
fn milestones(source: &SourceFile, targets: &[DraftTarget]) -> Vec<DraftMilestone> {
    let folded = Folded::of(source.text());
    let (lines, _) = layout::lines(folded.text());
    let mut found: Vec<DraftMilestone> = Vec::new();
    for line in lines.iter().filter(|line| line.gate == Gate::Plan && line.kind != LineKind::Row) {
        let text = folded.text().get(line.span.clone()).unwrap_or_default();
        for (open, _) in text.match_indices('《') {
            let (before, rest) = text.split_at(open);
            let Some(verb) = ending(before, ISSUES) else { continue };
            let Some(close) = rest.find('》') else { continue };
            let start = open.saturating_sub(verb.len());
            let end = open.saturating_add(close).saturating_add("》".len());
            let name = text.get(start..end).unwrap_or_default().replace(['《', '》'], "");
            let taken: BTreeSet<&str> = targets
                .iter()
                .map(|one| one.id.as_str())
                .chain(found.iter().map(|one| one.id.as_str()))
                .collect();
            let is_known = found.iter().any(|one| one.name == name)
                || targets.iter().any(|one| one.name == name);
            let sentence = before.rsplit('。').next().unwrap_or_default();
            if is_known || sentence.ends_with('了') || holds(sentence, &["已", "去年"]) {
                continue;
            }
            let id = unique_id(&name, "m", &|id| taken.contains(id));
            let span = line.span.start.saturating_add(start)..line.span.start.saturating_add(end);
            let is_expected = holds(sentence, &["力争", "争取"]);
            found.push(DraftMilestone {
                id,
                name,
                quote: folded.written(&span),
                section: line.section,
                is_expected,
            });
        }
    }
    found
}
