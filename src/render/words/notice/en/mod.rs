//! The sentences of a notice in English.

mod indicator;
mod milestone;
mod standing;

use super::dates::day;
use super::{Head, in_brackets};
use crate::render::words::quantities::{is_points, percentage_points};
use crate::render::words::{Lang, status, verdict};
use crate::report::{Outcome, Report, Standing, StandingCount, Verdict};
use indicator::indicator;
use milestone::milestone;

const EN: Lang = Lang::En;

pub(super) fn title(report: &Report) -> String {
    format!("Progress report: {}", report.plan.title)
}

pub(super) fn subtitle(report: &Report) -> String {
    format!("as of {}", day(report.as_of_day, EN))
}

pub(super) fn heading(head: Head, count: usize) -> String {
    match head {
        Head::Overview => "Summary".to_owned(),
        Head::Laggards => format!("Behind, late or missed{}", counted(count)),
        Head::Unjudged => format!("Due, but not judged{}", counted(count)),
        Head::All => "Every target".to_owned(),
    }
}

fn counted(count: usize) -> String {
    if count == 0 { String::new() } else { format!(" ({count})") }
}

pub(super) fn nothing(head: Head, judged: usize) -> &'static str {
    match head {
        Head::Laggards if judged == 0 => "Nothing was judged.",
        Head::Laggards => "Nothing that was judged failed or warns.",
        Head::Unjudged => "Everything that is due was judged.",
        Head::Overview | Head::All => "There is nothing to judge.",
    }
}

pub(super) fn data_errors(count: usize) -> String {
    format!("The data hold {}, to be corrected before the next run.", plural(count, "error"))
}

/// How many there are, how they stand, and the conclusion.
pub(super) fn overview(report: &Report) -> Vec<String> {
    let (digest, tally) = (&report.digest, &report.tally);
    if tally.selected == 0 {
        return vec![nothing(Head::Overview, 0).to_owned()];
    }
    let kinds = [("indicator", digest.indicators), ("milestone", digest.milestones)];
    let kinds = kinds.iter().filter(|(_, count)| *count > 0);
    let kinds: Vec<String> = kinds.map(|(name, count)| plural(*count, name)).collect();
    let (selected, kinds) = (plural(tally.selected, "target"), kinds.join(" and "));
    let lead = match tally.left_out {
        0 => format!("The plan has {selected}: {kinds}."),
        others => format!(
            "This notice is about {selected} of the plan, {kinds}; {others} more {} not selected.",
            if others == 1 { "was" } else { "were" }
        ),
    };
    let parts: Vec<String> = digest.standings.iter().map(standing_count).collect();
    let lead_standings = format!("As of {}: {}.", day(report.as_of_day, EN), parts.join(", "));
    vec![lead, lead_standings, conclusion(report)]
}

/// How many were judged and what came of it, then how many were not; what there is none of is left out.
fn conclusion(report: &Report) -> String {
    let tally = &report.tally;
    let judged = [(tally.pass, "passed"), (tally.warn, "with a warning"), (tally.fail, "failed")];
    let others = [
        (tally.incomplete, "due but not judged"),
        (tally.pending, "pending"),
        (tally.waived, "waived"),
    ];
    let told = |counts: [(usize, &str); 3], lead: &str| {
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        let told: Vec<String> = counts.map(|(count, word)| format!("{count} {word}")).collect();
        if told.is_empty() { String::new() } else { format!("{lead}{}", told.join(", ")) }
    };
    format!(
        "{} of {} judged{}{}. Verdict: {}.",
        tally.judged(),
        tally.selected,
        told(judged, ": "),
        told(others, "; "),
        verdict(report.verdict, EN),
    )
}

fn standing_count(row: &StandingCount) -> String {
    let word = match row.standing {
        Standing::Status(known) => status(known, EN),
        Standing::Waived => verdict(Verdict::Waived, EN),
    };
    format!("{} {word} ({}%)", row.count, row.share)
}

/// One outcome as one sentence.
pub(super) fn sentence(report: &Report, outcome: &Outcome) -> String {
    let promise = &outcome.promise;
    let area = Some(&outcome.area).filter(|area| **area != report.plan.area);
    let owner = promise.owner.as_ref().map(|owner| format!("owner: {owner}"));
    let inside: Vec<String> = area.cloned().into_iter().chain(owner).collect();
    let body = match (outcome.aim(), super::milestone_due(outcome)) {
        (Some(aim), _) => indicator(report, outcome, aim),
        (None, Some(due)) => milestone(outcome, &due),
        (None, None) => String::new(),
    };
    let waiver = super::waiver(outcome, EN);
    format!("{}{}: {body}{waiver}.", promise.name, in_brackets(&inside, EN))
}

fn quantity(value: &str, unit: &str) -> String {
    match unit {
        "" => value.to_owned(),
        "%" => format!("{value}%"),
        _ if is_points(unit) => percentage_points(value),
        _ => format!("{value} {unit}"),
    }
}

/// A difference: of percentages it is in percentage points.
fn distance(value: &str, unit: &str) -> String {
    if unit == "%" { percentage_points(value) } else { quantity(value, unit) }
}

pub(in crate::render::words) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
