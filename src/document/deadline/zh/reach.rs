//! How far a time in Chinese reaches: which promises of its sentence it limits.

use super::{Mention, mentions};
use crate::document::lexicon::{ACTS, COMPARES};
use crate::document::scene::Scene;
use crate::search::{beginning, ending, holds};

/// The time that limits a promise: the last one that its sentence names before it, else a limit
/// behind it (…，9月底前完成) before the next number.
pub(in crate::document::deadline) fn limiting(scene: &Scene<'_>, rank: usize) -> Option<Mention> {
    if let Some(shared) = shared(scene, rank) {
        return Some(shared);
    }
    // 6月完成主体结构，年度完成产值9亿元: of the whole year.
    if scene.head.trim_start().starts_with("年度") {
        return None;
    }
    before(scene.sentence).or_else(|| behind(scene.rest))
}

/// The time that limits what a part of a sentence leads to; where its clause is another one, that is not certain.
pub(in crate::document::deadline) fn before(sentence: &str) -> Option<Mention> {
    let before = mentions(sentence).into_iter().rev().find(|one| binds(sentence, one))?;
    let behind = sentence.get(before.span.end..).unwrap_or_default();
    let leads_on = behind.starts_with(['，', ',', ')']) || before.is_called_whole();
    let is_own = leads_on || !behind.contains(['，', '；', ',']);
    Some(Mention { is_limit: true, is_vague: before.is_vague || !is_own, ..before })
}

/// The limit that stands behind something in its sentence, before the next number: in brackets, or with what is to
/// be done by then and no other deed.
fn behind(rest: &str) -> Option<Mention> {
    let (mention, is_sure) = next(rest)?;
    Some(Mention { is_vague: mention.is_vague || !is_sure, ..mention })
}

/// The same, and whether it is sure that no other deed is to be done by then.
pub(in crate::document::deadline) fn next(rest: &str) -> Option<(Mention, bool)> {
    let end = rest.find(['。', '\n', '；']).unwrap_or(rest.len());
    let rest = rest.get(..end)?;
    let behind = mentions(rest).into_iter().find(|one| one.is_limit)?;
    let between = rest.get(..behind.span.start)?;
    let tail = rest.get(behind.span.end..)?;
    // 1500个（其中公共200个），10月底前完成: what stands in brackets is a part.
    let outside =
        between.split_once('(').and_then(|(lead, rest)| Some((lead, rest.rsplit_once(')')?.1)));
    let (lead, rest_of) = outside.unwrap_or((between, ""));
    let is_bare = |text: &str| !text.contains(|c: char| c.is_ascii_digit());
    let is_own = is_bare(lead) && is_bare(rest_of) && !counts(tail);
    let is_sure = between.ends_with('(') || ends_a_deed(tail);
    is_own.then_some((behind, is_sure))
}

/// Whether the clause behind a time has a number of its own.
fn counts(tail: &str) -> bool {
    let clause = tail.split(['，', ',', ')']).next().unwrap_or_default();
    clause.contains(|c: char| c.is_ascii_digit())
        || holds(clause, &["翻番", "翻一番", "翻两番", "倍增", "减半", "一倍"])
}

/// Whether the clause behind a time only says that what stands before it is to be done by then: 前全部建成投用.
fn ends_a_deed(tail: &str) -> bool {
    const ENDS: &[&str] = words! {
        "完成" "建成" "投用" "投产" "投入" "竣工" "开工" "交付" "到位" "达标" "实现" "达到" "启用" "运营" "运行" "验收"
        "落实" "落地" "见效" "通车" "开通" "办结" "清零" "完工" "交房" "入住" "供水" "供热" "发放" "出台" "印发"
    };
    const MOST: usize = 10;
    let clause = tail.split(['，', ',', ')']).next().unwrap_or_default();
    let is_short = clause.chars().count() <= MOST;
    clause.is_empty() || is_short && holds(clause, ENDS)
}

/// Of several times that share their numbers in order, that of the number: 到2027年和2030年分别达到40%、60%.
fn shared(scene: &Scene<'_>, rank: usize) -> Option<Mention> {
    let sentence = scene.sentence;
    let is_joined = |text: &str| {
        text.trim().chars().count() == 1 && text.trim().contains(['和', '、', '与', '及'])
    };
    let goes_on = scene.tail.chars().next().is_some_and(|c| matches!(c, '和' | '、' | '与' | '及'))
        && scene.tail.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let told = sentence.rfind("分别");
    if told.is_none() && !goes_on && !(rank > 0 && is_joined(scene.gap)) {
        return None;
    }
    let times = mentions(sentence.get(..told.unwrap_or(sentence.len()))?);
    let last = times.last()?;
    let is_led = told.is_none_or(|told| {
        sentence.get(last.span.end..told).is_some_and(|text| text.chars().count() <= 12)
    });
    let joined = |pair: &[Mention]| match pair {
        [first, second] => sentence
            .get(first.span.end..second.span.start)
            .is_some_and(|joint| matches!(joint, "和" | "、" | "与" | "及" | "到" | "，到")),
        _ => false,
    };
    let group = times.windows(2).rev().take_while(|pair| joined(pair)).count();
    let first = times.len().checked_sub(group.saturating_add(1))?;
    let own = times.get(first.saturating_add(rank)).filter(|_| group > 0 && is_led)?;
    Some(Mention { is_limit: true, ..own.clone() })
}

/// Whether a time limits what follows it: it is called a limit, or leads its clause.
fn binds(sentence: &str, mention: &Mention) -> bool {
    let lead = sentence.get(..mention.span.start).unwrap_or_default().trim_end();
    let behind = sentence.get(mention.span.end..).unwrap_or_default();
    let leads_on = behind.starts_with(['，', ',']);
    // 6月底前建成3所；新增20家: a time that does not lead the sentence ends with its part.
    let is_over = behind.contains('；') && (!leads_on || !mention.part.is_empty());
    // 3所（2027年底前），500名; 3所，2027年底前建成，500名: it stands behind what it limits.
    let in_brackets = lead.ends_with('(') && behind.contains(')');
    let clause = behind.split(['，', '；', ',']).next().unwrap_or_default();
    let trails = clause.len() < behind.len()
        && !clause.is_empty()
        && ends_a_deed(clause)
        && lead.ends_with(['，', ','])
        && lead.contains(|c: char| c.is_ascii_digit());
    // 对2027年底前到期的设备: of what it tells.
    let is_of = ending(lead, &["对", "将", "把", "向", "给"]).is_some() && clause.contains('的');
    // 2000年以前建成的小区: of which kind they are.
    let noun = clause
        .split_once('的')
        .filter(|(verb, noun)| verb.chars().count() <= 4 && !noun.is_empty());
    let is_of = is_of || mention.is_limit && noun.is_some();
    let is_other = is_over || in_brackets || trails || is_of;
    let is_compared = is_other || ending(lead, COMPARES).is_some() || behind.starts_with('的');
    let is_repeated = lead.ends_with('每') || lead.ends_with("每年");
    let is_hoped = ending(lead, &["力争", "争取", "确保", "预计", "计划", "展望"]).is_some();
    let leads = lead.is_empty()
        || is_hoped
        || lead.ends_with(['，', '。', '；', '：', ':', ',', '(', '、', '.', ')'])
        || lead.ends_with(|c: char| c.is_ascii_digit());
    let acts = leads
        && (leads_on
            || beginning(behind, ACTS).is_some()
            || beginning(behind, STARTS).is_some()
            || is_own_value(behind) && (is_hoped || beginning(behind, REACHES).is_some()));
    // 4-6月共同推进30公里: months that lead their clause are when it is done, whatever its verb.
    let own = sentence.get(mention.span.clone()).unwrap_or_default();
    let is_first = leads || lead.ends_with("今年");
    let is_span = is_first && own.ends_with('月') && own.contains(['-', '—', '–', '~', '至']);
    !is_compared && !is_repeated && (mention.is_limit || acts || is_span)
}

/// Words behind a time that go on to what is done in it.
const STARTS: &[&str] = &["内", "期间", "力争", "争取", "确保", "计划", "要", "全"];
/// Verbs that lead to a value.
const REACHES: &[&str] = &[
    "达到",
    "达",
    "提高到",
    "提高至",
    "增加到",
    "降至",
    "降到",
    "下降到",
    "控制在",
    "保持在",
    "稳定在",
];

/// Whether what stands between a time and the number is one clause that leads to a value.
fn is_own_value(behind: &str) -> bool {
    !behind.contains(['，', '；', ',']) && holds(behind, REACHES)
}
