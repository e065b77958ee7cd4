//! What is said of several plans judged in one run.

use super::conclusion::{nothing_failed, nothing_fails, plural};
use super::{Lang, counts, verdict};
use crate::report::{ExitCode, FailOn, PlanHead, Report, Run};

/// What the run is.
pub(in crate::render) fn run_heading(run: &Run, lang: Lang) -> String {
    let count = run.reports.len();
    match lang {
        Lang::En => format!("{} judged in one run", plural(count, "plan")),
        Lang::Zh => format!("一次评估 {count} 份计划"),
    }
}

/// One plan of a run in one line: `Work plan 2026 (a/targets.toml), as of 2026-Q2: fail; 12 of 13 …`.
pub(in crate::render) fn run_line(report: &Report, lang: Lang) -> String {
    let PlanHead { title, file, .. } = &report.plan;
    let (word, as_of) = (verdict(report.verdict, lang), &report.as_of);
    let counts = counts(&report.tally, lang);
    match lang {
        Lang::En => format!("{title} ({file}), as of {as_of}: {word}; {counts}"),
        Lang::Zh => format!("{title}（{file}），截至 {as_of}：{word}；{counts}"),
    }
}

/// The same of a plan of which nothing was selected.
pub(in crate::render) fn left_out_line(plan: &PlanHead, lang: Lang) -> String {
    let PlanHead { title, file, .. } = plan;
    match lang {
        Lang::En => format!("{title} ({file}): left out, nothing of it is selected"),
        Lang::Zh => format!("{title}（{file}）：未选任何目标，不计"),
    }
}

/// Which plan of how many begins here.
pub(in crate::render) fn plan_number(number: usize, run: &Run, report: &Report) -> String {
    format!("[{number}/{}] {}", run.reports.len(), report.plan.file)
}

/// The verdict of the run, its exit code, and why it is that.
pub(in crate::render) fn run_conclusion(run: &Run, lang: Lang) -> String {
    let (code, word) = (run.exit_code.number(), verdict(run.verdict, lang));
    let mut why = vec![why(run, lang)];
    let unjudged: Vec<&str> = run.unjudged().map(|plan| plan.file.as_str()).collect();
    if !unjudged.is_empty() {
        let lead = lang.pick("nothing was judged in", "没有评估任何目标的计划");
        why.push(listed(lead, &unjudged, lang));
    }
    let why = why.join(lang.semicolon());
    match lang {
        Lang::En => format!("verdict of the run: {word}; exit code {code}: {why}"),
        Lang::Zh => format!("总结论：{word}；退出码 {code}：{why}"),
    }
}

fn why(run: &Run, lang: Lang) -> String {
    let lead = match (run.fail_on, run.exit_code) {
        (FailOn::Never, _) => return nothing_fails(lang).to_owned(),
        (FailOn::Fail | FailOn::Warn, ExitCode::Passed) => return nothing_failed(lang).to_owned(),
        (FailOn::Fail, ExitCode::Failed) => lang.pick("failed", "不通过的计划"),
        (FailOn::Warn, ExitCode::Failed) => lang.pick("failed or warned", "不通过或预警的计划"),
        (FailOn::Fail | FailOn::Warn, ExitCode::Incomplete) => {
            lang.pick("could not be judged in full", "未能完整评估的计划")
        }
    };
    let decides = |report: &&Report| report.exit_code == run.exit_code;
    let files = run.reports.iter().filter(decides).map(|report| report.plan.file.as_str());
    listed(lead, &files.collect::<Vec<_>>(), lang)
}

fn listed(lead: &str, files: &[&str], lang: Lang) -> String {
    format!("{lead}{}{}", lang.colon(), lang.list(files))
}
