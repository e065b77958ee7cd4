//! Names in Chinese.

use super::{Around, Change, JOINTS, without_item};
use crate::document::deadline;
use crate::document::han;
use crate::document::layout::is_han;
use crate::document::lexer::Shape;
use crate::document::lexicon::{
    ABOUT_BEHIND, ACTS, CEILING_BEFORE, CEILING_BEHIND, CHANGE_BY, FALL_TO, FLOOR_BEFORE,
    FLOOR_BEHIND, HOLD_AT, INDICATOR_ENDS, RISE_TO, STRIVES, adverb_before,
};
use crate::document::scene::Scene;
use crate::document::unit;
use crate::document::zh::{before_whole, label, without_base};
use crate::search::{beginning, ending};

/// Words that begin a clause and are no part of a name.
const OPENINGS: &[&str] = words! {
    "●" "○" "◆" "■" "•" "·" "-" "*"
    "其中" "包括" "年内" "力争" "争取" "确保" "同时" "并" "要" "将" "实现" "预计" "计划" "全年" "今年" "以上"
    "以下" "左右" "以内" "到" "至" "推动" "引导" "继续" "进一步" "坚决" "拟安排" "安排" "拟"
    "提出" "逐步" "累计" "每年" "分别" "~" "～"
};

/// Words at the end that set money aside and are no part of a name.
const SETTING: &[&str] = &["拟按", "拟安排", "安排", "拟", "按"];

/// What a promise is about.
pub(super) fn name(scene: &Scene<'_>, around: &Around<'_>) -> String {
    let name = without_comparison(&plain(scene, around));
    let name = match quoting(&name) {
        Some("") => bare_members(clause_before(scene)),
        Some(subject) => bare_members(subject),
        None => name,
    };
    let is_told = ending(&name, CHANGE_BY).is_some() || name.chars().count() < 2;
    match around.change.filter(|_| !is_told && is_multiple(scene)) {
        Some(Change::Rises) => format!("{name}增长"),
        Some(Change::Falls) => format!("{name}下降"),
        None => name,
    }
}

/// The subject of a name that ends in a quotation which goes on: 毛入园率 of 毛入园率已达到《…》提出的“到2025年.
fn quoting(name: &str) -> Option<&str> {
    let is_open = name.rfind('“') > name.rfind('”');
    let end = ["已达到", "达到", "按照", "根据"].iter().filter_map(|word| name.find(word)).min()?;
    name.get(..end).filter(|_| is_open)
}

/// The members of a list, each without how many it is told of: 毛入园率、普惠率 of 11个县毛入园率、15个县普惠率.
fn bare_members(subject: &str) -> String {
    // 22个县(市、区): what stands in brackets is no member.
    let mut depth = 0_usize;
    let divides = |c: char| {
        depth = if c == '(' { depth.saturating_add(1) } else { depth };
        depth = if c == ')' { depth.saturating_sub(1) } else { depth };
        c == '、' && depth == 0
    };
    let bare = |member: &str| {
        let rest = member.rfind(['县', '市', '区']).and_then(|at| member.get(at..));
        let rest = rest.map(|rest| rest.trim_start_matches(['县', '市', '区']));
        rest.filter(|rest| rest.chars().count() > 1).unwrap_or(member).to_owned()
    };
    subject.split(divides).map(bare).collect::<Vec<_>>().join("、")
}

/// Whether the number is a word for a multiple, whose verb is no part of the name.
fn is_multiple(scene: &Scene<'_>) -> bool {
    matches!(scene.token.shape, Shape::Multiple(_) | Shape::Halving)
}

/// A name as the clause has it.
fn plain(scene: &Scene<'_>, around: &Around<'_>) -> String {
    if let Some(member) = member(scene, around.rank) {
        return member;
    }
    // 投资15亿元，其中制造业9亿元: the part is named with its whole.
    if scene.head.contains("其中") && !around.before.is_empty() && around.change.is_none() {
        let own = without_openings(without_bounds(scene.own.trim_end()));
        let whole = around.before.split('（').next().unwrap_or_default();
        let is_noun = own.chars().count() > 1 && ending(own, INDICATOR_ENDS).is_none();
        if is_noun && noun(scene.tail).is_empty() && !own.contains(|c: char| c.is_ascii_digit()) {
            return format!("{whole}（{own}）");
        }
    }
    let own = without_item(scene.own, scene.start_of(scene.own)).trim_end();
    let own = without_base(before_whole(own).unwrap_or(own));
    let is_listed = around.rank > 0 && own.ends_with(['、', '和', '及', '与']);
    let own = if is_listed { "" } else { own };
    let named = without_comparison(without_openings(without_bounds(without_old_value(own).trim())));
    let head = change_alone(&named);
    let tail = noun(scene.tail);
    // 固投增速：8%以上: its label names it.
    if head.is_empty() && tail.is_empty() && scene.gap.len() == scene.head.len() {
        let label = label(scene);
        let name = without_openings(without_item(label, 0));
        if !name.is_empty() {
            return name.to_owned();
        }
    }
    // 改造12个片区86栋危房: the verb stands before the count in front.
    if around.rank > 0
        && !tail.is_empty()
        && let Some(verb) = around.before.strip_suffix(head).filter(|_| !head.is_empty())
        && ACTS.contains(&verb)
    {
        return format!("{verb}{tail}");
    }
    let deed = ending(head, ACTS).or_else(|| beginning(head, ACTS)).is_some();
    if !tail.is_empty() && (deed || head.chars().count() < 3) {
        let verb = if head.is_empty() { list_verb(scene) } else { head };
        return format!("{verb}{tail}");
    }
    // 推进基站建设，新增2000个: what is done so, the clause before says; 力争建成15座: the promise before.
    if ACTS.contains(&head) && tail.is_empty() {
        if is_more_of(scene, around) {
            return around.before.to_owned();
        }
        let object = object(clause_before(scene));
        if !object.is_empty() && around.rank == 0 {
            return format!("{head}{object}");
        }
    }
    let is_part = head.starts_with(['占', '比', '较'])
        || INDICATOR_ENDS.contains(&head)
        || CHANGE_BY.contains(&head);
    if (is_part || head.chars().count() < 2) && !around.before.is_empty() {
        return format!("{}{head}", subject(scene, around));
    }
    // 吞吐量大，同比增长6%: of what, the clause before says.
    if head.chars().count() < 2 || CHANGE_BY.contains(&head) {
        return format!("{}{head}", without_value(clause_before(scene)));
    }
    head.trim_end_matches('的').to_owned()
}

/// Whether a number only strives for more of what was promised before it: 新建公园12座，力争建成15座.
fn is_more_of(scene: &Scene<'_>, around: &Around<'_>) -> bool {
    let own = scene.own.trim_start_matches(JOINTS);
    !around.before.is_empty() && beginning(own, STRIVES).is_some()
}

/// What a promise before is about, without what says that it changes: 里程 of 里程新增, 基站 of 新增基站 where
/// a level is promised.
fn subject<'t>(scene: &Scene<'_>, around: &Around<'t>) -> &'t str {
    const ADDS: &[&str] = &["新增", "净增", "增加"];
    let name = around.before;
    let is_level =
        [RISE_TO, FALL_TO].iter().any(|words| ending(scene.head.trim_end(), words).is_some());
    let added = ADDS
        .iter()
        .filter(|_| is_level)
        .find_map(|word| name.strip_suffix(word).or_else(|| name.strip_prefix(word)));
    let changed = ending(name, CHANGE_BY).and_then(|word| name.strip_suffix(word));
    changed.or(added).filter(|name| !name.is_empty()).unwrap_or(name)
}

/// What a clause does something to, without its verb: 基站 of 推进基站建设.
fn object(clause: &str) -> &str {
    let verb = beginning(clause, ACTS).or_else(|| beginning(clause, &["加快", "加强"]));
    let Some(rest) = verb.and_then(|verb| clause.strip_prefix(verb)) else { return "" };
    let bare = ["建设", "工作", "工程"].iter().find_map(|end| rest.strip_suffix(end));
    let object = bare.unwrap_or(rest);
    let is_noun = (2..=12).contains(&object.chars().count())
        && !object.contains(['《', '》', '“', '”', '(', ')', '、'])
        && !object.contains(|c: char| c.is_ascii_digit());
    if is_noun { object } else { "" }
}

/// What the clause before is about, where the number's own clause goes on with it: 产值由1亿元，提高到3亿元.
fn clause_before<'t>(scene: &Scene<'t>) -> &'t str {
    let lead = scene.sentence.get(..scene.sentence.len().saturating_sub(scene.head.len()));
    let lead = lead.unwrap_or_default().trim_end_matches(['，', '、', ',']);
    let clause = lead.rsplit(['，', '；', '：', ',', ';']).next().unwrap_or_default();
    let named = without_openings(without_bounds(without_old_value(clause).trim()));
    named.trim_end_matches('的')
}

/// The change alone of one that begins with the value it leaves: 增长 of 28万吨增长.
fn change_alone(named: &str) -> &str {
    let change =
        ending(named, CHANGE_BY).filter(|_| named.starts_with(|c: char| c.is_ascii_digit()));
    let value = change.and_then(|change| named.strip_suffix(change)).unwrap_or_default();
    let after = value.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let is_value = !after.is_empty() && unit::chinese(after).length == after.len();
    change.filter(|_| is_value).unwrap_or(named)
}

/// A clause without the value at its end: 一般公共预算收入 of 一般公共预算收入64亿元.
fn without_value(clause: &str) -> &str {
    let Some(at) = clause.find(|c: char| c.is_ascii_digit()) else { return clause };
    let (lead, value) = clause.split_at(at);
    let after = value.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let behind = unit::chinese(after);
    let bare = without_bounds(lead.trim_end());
    let is_all = !behind.unit.is_empty() && behind.length == after.len();
    if is_all && bare.chars().count() > 1 { bare } else { clause }
}

/// The noun behind a number, up to the next member of a list.
fn noun(tail: &str) -> &str {
    let mut rest = tail.trim_start();
    for words in [FLOOR_BEHIND, CEILING_BEHIND, ABOUT_BEHIND] {
        rest = beginning(rest, words).and_then(|word| rest.strip_prefix(word)).unwrap_or(rest);
    }
    let rest = rest.trim_start_matches(['的', ' ']);
    let quoted = rest.find('“').unwrap_or(rest.len());
    let cut = rest.find('”').filter(|at| *at < quoted);
    let cut = cut.or_else(|| rest.find(['、', '('])).unwrap_or(rest.len());
    let noun = rest.get(..cut).unwrap_or_default();
    let cut = noun.find(|c: char| c.is_ascii_digit()).unwrap_or(noun.len());
    let noun = noun.get(..cut).unwrap_or_default().trim_end_matches(JOINTS);
    if noun.starts_with(is_han) || noun.starts_with('“') { noun } else { "" }
}

/// The verb that a whole list stands under: 新增 of 新增30家甲、60家乙.
fn list_verb<'t>(scene: &Scene<'t>) -> &'t str {
    let head = without_openings(scene.head);
    beginning(head, ACTS).and_then(|verb| head.get(..verb.len())).unwrap_or_default()
}

/// The member of 甲和乙分别达到 that belongs to the number of this rank.
fn member(scene: &Scene<'_>, rank: usize) -> Option<String> {
    let at = scene.head.rfind("分别")?;
    let list = without_openings(scene.head.get(..at)?.trim_end_matches(['要', '将']));
    let members: Vec<&str> =
        list.split(['、', '和', '及', '与']).filter(|one| !one.is_empty()).collect();
    let own = members.get(rank)?;
    let end = members.last()?;
    if members.len() < 2 {
        return None;
    }
    let first = members.first()?;
    // In 冷水鱼总产量和经济总产值 the second leaves out what both are about.
    let is_short = rank > 0 && own.chars().count() < first.chars().count();
    let is_whole = ending(own, INDICATOR_ENDS).is_some() || ending(end, INDICATOR_ENDS).is_none();
    if is_whole && !is_short {
        return Some((*own).to_owned());
    }
    Some(format!("{list}（{own}）"))
}

/// A head without the value before: 覆盖率 of 覆盖率由81%提高到.
fn without_old_value(head: &str) -> &str {
    let turn = ["由", "从"].into_iter().filter_map(|word| {
        let at = head.rfind(word)?;
        let behind = head.get(at.saturating_add(word.len())..)?;
        let leaves = behind.contains(|c: char| c.is_ascii_digit()) || behind.contains("年的");
        leaves.then_some(at)
    });
    head.get(..turn.min().unwrap_or(head.len())).unwrap_or(head)
}

/// A name without what it is compared with: 普及率比上年提高 is 普及率提高.
fn without_comparison(name: &str) -> String {
    let name = ["比上年", "较上年", "比去年", "较去年", "同比"]
        .iter()
        .fold(name.to_owned(), |name, word| name.replacen(word, "", 1));
    // 产值比2025年的100亿元增长 is 产值增长.
    let is_value = |at: &usize| {
        let behind = name.get(at.saturating_add("比".len())..).unwrap_or_default();
        behind.starts_with(|c: char| c.is_ascii_digit())
    };
    let value = name.rfind(['比', '较']).filter(is_value);
    match (value.and_then(|at| name.get(..at)), ending(&name, CHANGE_BY)) {
        (Some(subject), Some(change)) => format!("{subject}{change}"),
        _ => name,
    }
}

/// A head without the words that bind the number at its end.
fn without_bounds(head: &str) -> &str {
    let lists = [FLOOR_BEFORE, CEILING_BEFORE, FALL_TO, RISE_TO, HOLD_AT, SETTING];
    let mut head = head;
    loop {
        let bound = lists.iter().filter_map(|words| ending(head, words)).chain(adverb_before(head));
        let bound = bound.max_by_key(|word| word.len());
        let bare = match bound.filter(|word| !word.is_empty()) {
            Some(word) => head.get(..head.len().saturating_sub(word.len())).unwrap_or_default(),
            None => without_start(without_span(head)),
        };
        if bare.len() == head.len() {
            return head;
        }
        head = bare.trim_end();
    }
}

/// A head without what it starts from at its end: 经济总量在2025年基础上.
fn without_start(head: &str) -> &str {
    let at = if head.ends_with("基础上") { head.rfind('在') } else { None };
    at.filter(|at| *at > 0).and_then(|at| head.get(..at)).unwrap_or(head)
}

/// A head without how long it may take at its end: 覆盖率三年内.
fn without_span(head: &str) -> &str {
    let Some(lead) = head.strip_suffix('内') else { return head };
    let lead = lead.strip_suffix('之').unwrap_or(lead);
    let units = ["个月", "年", "月", "天", "周"];
    let Some(lead) = units.iter().find_map(|unit| lead.strip_suffix(unit)) else { return head };
    let bare = lead.trim_end_matches(|c: char| c.is_ascii_digit() || han::is_part(c));
    if bare.is_empty() || bare.len() == lead.len() { head } else { bare }
}

/// The bytes of how long it may take at the beginning of a head, where a word behind says so: 五年累计, 三年内.
fn span(head: &str) -> usize {
    const BEHIND: &[&str] = &["累计", "共计", "总共", "合计", "共", "内", "间"];
    let rest = ["未来", "今后"].iter().find_map(|word| head.strip_prefix(word)).unwrap_or(head);
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || han::is_part(c));
    let is_number = behind.len() < rest.len();
    let units = ["年", "个月"];
    let tail = units.iter().find_map(|unit| behind.strip_prefix(unit)).filter(|_| is_number);
    let tail = tail.and_then(|tail| tail.strip_prefix(beginning(tail, BEHIND)?));
    tail.filter(|tail| !tail.is_empty()).map_or(0, |tail| head.len().saturating_sub(tail.len()))
}

/// A head without time, joints and openings at its beginning.
fn without_openings(head: &str) -> &str {
    let mut head = head;
    loop {
        let rest = head.trim_start_matches(JOINTS).trim_start_matches(['”', '》', ')', '"', '的']);
        let rest =
            beginning(rest, OPENINGS).and_then(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let rest = rest.get(deadline::leading(rest)..).unwrap_or(rest);
        let rest = rest.get(span(rest)..).unwrap_or(rest);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let dated =
            rest.get(digits..).and_then(|tail| tail.strip_prefix('年')).filter(|_| digits == 4);
        let rest = dated.map_or(rest, |rest| rest.trim_start_matches(['底', '末', '前']));
        if rest.len() == head.len() {
            return head;
        }
        head = rest;
    }
}
