//! The last sentences: what was judged, what was not, and why the exit code is what it is.

use super::{Lang, verdict};
use crate::report::{ExitCode, FailOn, Outcome, Report, Tally, Verdict};

/// How many targets were judged, and how many got which verdict.
pub(in crate::render) fn counts(tally: &Tally, lang: Lang) -> String {
    let counts = [
        (Verdict::Pass, tally.pass),
        (Verdict::Warn, tally.warn),
        (Verdict::Fail, tally.fail),
        (Verdict::Incomplete, tally.incomplete),
        (Verdict::Pending, tally.pending),
        (Verdict::Waived, tally.waived),
    ];
    let part = |(kind, count): &(Verdict, usize)| format!("{} {count}", verdict(*kind, lang));
    let always = |kind: Verdict| !matches!(kind, Verdict::Waived);
    let parts: Vec<String> =
        counts.iter().filter(|(kind, count)| always(*kind) || *count > 0).map(part).collect();
    let parts = parts.join(lang.comma());
    let (judged, selected) = (tally.judged(), tally.selected);
    let left_out = match (lang, tally.left_out) {
        (_, 0) => String::new(),
        (Lang::En, count) => format!("; {count} not selected"),
        (Lang::Zh, count) => format!("；未选 {count} 项"),
    };
    match lang {
        Lang::En => format!("{judged} of {selected} judged: {parts}{left_out}"),
        Lang::Zh => format!("已评估 {judged}/{selected} 项：{parts}{left_out}"),
    }
}

/// The verdict of the plan, the exit code, and why it is that.
pub(in crate::render) fn conclusion(report: &Report, lang: Lang) -> String {
    let code = report.exit_code.number();
    let word = verdict(report.verdict, lang);
    let why = why(report, lang);
    match lang {
        Lang::En => format!("verdict: {word}; exit code {code}: {why}"),
        Lang::Zh => format!("结论：{word}；退出码 {code}：{why}"),
    }
}

fn why(report: &Report, lang: Lang) -> String {
    let tally = &report.tally;
    match (report.fail_on, report.exit_code) {
        (FailOn::Never, _) => nothing_fails(lang).to_owned(),
        (FailOn::Fail | FailOn::Warn, ExitCode::Failed) => failed(report, lang),
        (FailOn::Fail | FailOn::Warn, ExitCode::Incomplete) => incomplete(tally, lang),
        (FailOn::Fail | FailOn::Warn, ExitCode::Passed) => nothing_failed(lang).to_owned(),
    }
}

/// Why a run ends with 0 whatever came of it.
pub(super) fn nothing_fails(lang: Lang) -> &'static str {
    lang.pick("nothing fails under --fail-on never", "--fail-on never 时不以失败退出")
}

/// Why a run ends with 0.
pub(super) fn nothing_failed(lang: Lang) -> &'static str {
    lang.pick("everything due was judged and nothing failed", "应评估的均已评估，无一不通过")
}

/// At most this many ids are named.
const NAMED: usize = 5;

fn failed(report: &Report, lang: Lang) -> String {
    let counts = |kind: Verdict| match report.fail_on {
        FailOn::Warn => matches!(kind, Verdict::Fail | Verdict::Warn),
        FailOn::Fail | FailOn::Never => kind == Verdict::Fail,
    };
    let failed = report.results.iter().filter(|outcome| counts(outcome.verdict));
    let id = |outcome: &Outcome| {
        let id = &outcome.promise.id;
        let part = outcome.promise.part.as_ref();
        part.map_or_else(|| id.clone(), |part| lang.bracketed(id, part))
    };
    let mut ids: Vec<String> = failed.map(id).collect();
    let count = ids.len();
    if count > NAMED {
        ids.truncate(NAMED);
        ids.push("…".to_owned());
    }
    let list = lang.list(&ids);
    match (lang, report.fail_on, count) {
        (Lang::En, FailOn::Warn, count) => {
            format!("{} failed or warned: {list}", plural(count, "target"))
        }
        (Lang::En, _, count) => format!("{} failed: {list}", plural(count, "target")),
        (Lang::Zh, FailOn::Warn, count) => format!("{count} 项不通过或预警：{list}"),
        (Lang::Zh, _, count) => format!("{count} 项不通过：{list}"),
    }
}

fn incomplete(tally: &Tally, lang: Lang) -> String {
    let mut reasons = Vec::new();
    if tally.incomplete > 0 {
        reasons.push(match lang {
            Lang::En => format!("{} could not be judged", plural(tally.incomplete, "target")),
            Lang::Zh => format!("{} 项应评估而无法评估", tally.incomplete),
        });
    }
    if tally.data_errors > 0 {
        reasons.push(match lang {
            Lang::En => format!("{} in the data", plural(tally.data_errors, "error")),
            Lang::Zh => format!("数据中有 {} 处错误", tally.data_errors),
        });
    }
    if tally.judged() == 0 {
        reasons.push(lang.pick("nothing was judged", "没有评估任何目标").to_owned());
    }
    reasons.join(lang.comma())
}

/// `1 target`, `2 targets`.
pub(super) fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
