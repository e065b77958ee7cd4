//! The sentences of a notice in English.

use super::dates::{day, is_day, period, periods};
use super::{Head, MilestoneDue, in_brackets, is_against_target, is_inside_band, size};
use crate::render::words::areas::{absent_by_periods, unnamed};
use crate::render::words::behind::off_the_limit;
use crate::render::words::change::moved;
use crate::render::words::members::by_periods;
use crate::render::words::quantities::is_points;
use crate::render::words::quantities::percentage_points;
use crate::render::words::{Label, Lang, arithmetic, label, reason, state, status, verdict};
use crate::report::{
    AbsentPart, Aim, Basis, ChangeView, GapFrom, Known, LackingView, Outcome, Reason, Relation,
    Report, Side, Standing, StandingCount, Status, Verdict,
};

const EN: Lang = Lang::En;

const NO_BASE: &str = "last year's value is not reported, so growth cannot be told";

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

/// What is not reported, of which indicators where it is made of several.
fn unreported(outcome: &Outcome) -> String {
    if outcome.lacking.is_empty() {
        return by_whom(&outcome.absent, outcome.absent_count)
            .unwrap_or_else(|| format!("{} not reported", periods(&outcome.missing, EN)));
    }
    let (whole, by_parts): (Vec<_>, Vec<_>) =
        outcome.lacking.iter().partition(|one| one.absent.is_empty());
    let of = |(lacking, names): (&[String], Vec<&str>)| {
        format!("{} of {}", periods(lacking, EN), names.join(", "))
    };
    let whole: Vec<String> = by_periods(whole).into_iter().map(of).collect();
    let whole = (!whole.is_empty()).then(|| format!("{} not reported", whole.join(" and ")));
    let lacks = |one: &LackingView| {
        let who = by_whom(&one.absent, one.absent_count).unwrap_or_default();
        format!("{}: {who}", one.name)
    };
    let all: Vec<String> = whole.into_iter().chain(by_parts.into_iter().map(lacks)).collect();
    all.join("; ")
}

/// `Q1 2026, Q2 2026 not reported by 南县, 北县`; nothing where no part lacks.
fn by_whom(absent: &[AbsentPart], count: usize) -> Option<String> {
    let group = |(lacking, areas): (&[String], Vec<&str>)| {
        format!("{} not reported by {}", periods(lacking, EN), areas.join(", "))
    };
    let groups: Vec<String> = absent_by_periods(absent).into_iter().map(group).collect();
    let more = match unnamed(count) {
        0 => String::new(),
        more => format!(", and by {more} more"),
    };
    (!groups.is_empty()).then(|| format!("{}{more}", groups.join(" and ")))
}

fn indicator(report: &Report, outcome: &Outcome, aim: &Aim) -> String {
    let clauses: Vec<String> = match &outcome.actual {
        Some(actual) if actual.known != Known::Whole => {
            let bound = if actual.known == Known::AtMost { "at most" } else { "at least" };
            let lead = format!("{bound} {}", against_target(&actual.value, aim));
            let missing = (!outcome.missing.is_empty()).then(|| unreported(outcome));
            let share = completion(outcome, aim);
            std::iter::once(format!("{lead}{share}")).chain(missing).collect()
        }
        Some(actual) => {
            let lead = against_target(&actual.value, aim);
            let share = completion(outcome, aim);
            std::iter::once(format!("{lead}{share}"))
                .chain(against_due(report, outcome, aim))
                .chain(changes(outcome))
                .collect()
        }
        None if outcome.status == Status::Missing && !outcome.missing.is_empty() => {
            vec![format!("{}; {}", target(aim), unreported(outcome))]
        }
        None => {
            // Sentences name things as people do, not by their ids.
            let has_no_base = outcome.reason == Reason::NoBaseValue;
            let why = arithmetic(outcome, EN);
            vec![format!("{}; {}", target(aim), if has_no_base { NO_BASE } else { &why })]
        }
    };
    let needed = needed(outcome, aim).map_or_else(String::new, |needed| format!("; {needed}"));
    format!("{}. {}{needed}", clauses.join("; "), capital(&standing(outcome)))
}

/// `at least 3.5 亿元 by December 2022`.
fn target(aim: &Aim) -> String {
    format!("target {} by {}", limit(aim), period(&aim.due, EN))
}

/// `1.61 亿元 against a target of at least 3.5 亿元 by December 2022`.
fn against_target(value: &str, aim: &Aim) -> String {
    format!(
        "{} against a {}",
        quantity(value, &aim.unit),
        target(aim).replacen("target ", "target of ", 1)
    )
}

fn limit(aim: &Aim) -> String {
    let value = quantity(&aim.value, &aim.unit);
    let limit = match aim.comparator {
        Relation::AtLeast => format!("at least {value}"),
        Relation::AtMost => format!("at most {value}"),
        Relation::Above => format!("more than {value}"),
        Relation::Below => format!("less than {value}"),
        Relation::Equals => format!("exactly {value}"),
        Relation::Between => {
            let upper = aim.upper.as_deref().unwrap_or_default();
            format!("{} to {}", aim.value, quantity(upper, &aim.unit))
        }
    };
    let stretch = aim.stretch.as_ref().map(|stretch| format!(", aiming at {stretch},"));
    let start = |baseline: &String| format!(" from {}", quantity(baseline, &aim.unit));
    let baseline = aim.baseline.as_ref().map(start).unwrap_or_default();
    format!("{limit}{baseline}{}", stretch.unwrap_or_default())
}

/// `up 12.3% on the year before`, `Q2 2022 down 5.0% on Q1 2022`.
fn changes(outcome: &Outcome) -> Vec<String> {
    let on_year = outcome.year_on_year.as_ref();
    let on_year = on_year.and_then(|change| {
        if change.is_of_all {
            return Some(format!("{} the year before", moved_on(change)?));
        }
        of_periods(change)
    });
    let on_period = outcome.period_on_period.as_ref().and_then(|change| of_periods(change));
    on_year.into_iter().chain(on_period).collect()
}

/// `Q2 2022 down 5.0% on Q1 2022`.
fn of_periods(change: &ChangeView) -> Option<String> {
    let (now, before) = (period(&change.now_period, EN), period(&change.before_period, EN));
    Some(format!("{now} {} {before}", moved_on(change)?))
}

/// `up 12.3% on`, `unchanged from`.
fn moved_on(change: &ChangeView) -> Option<String> {
    let preposition = if change.is_level() { "from" } else { "on" };
    Some(format!("{} {preposition}", moved(change, EN)?))
}

/// ` (117.5% of the target, 17.5% above it)`.
fn completion(outcome: &Outcome, aim: &Aim) -> String {
    let Some(completion) = &outcome.completion else { return String::new() };
    let excess = outcome.excess.as_ref().filter(|excess| excess.short != "0.0");
    let whole = if aim.baseline.is_some() { "way" } else { "target" };
    let bound = match outcome.completion_known {
        Known::Whole => "",
        Known::AtLeast => "at least ",
        Known::AtMost => "at most ",
    };
    let excess = excess.map(|excess| format!(", {bound}{}% above it", excess.short));
    format!(" ({bound}{}% of the {whole}{})", completion.short, excess.unwrap_or_default())
}

/// How far from what is due, or from the target where the whole of it is due.
fn against_due(report: &Report, outcome: &Outcome, aim: &Aim) -> Option<String> {
    let is_settled = matches!(outcome.status, Status::Exceeded | Status::Achieved);
    if is_settled || is_inside_band(outcome, aim) {
        return None;
    }
    let gap = outcome.gap.as_ref()?;
    let (size, is_below) = size(gap);
    let far = distance(size, &aim.unit);
    let is_ceiling = aim.comparator.side() == Side::Ceiling;
    let is_against_target = is_against_target(outcome, aim);
    let relation = match (is_below, is_ceiling) {
        (true, true) => "under",
        (true, false) => "short of",
        (false, false) if aim.is_floor() || !is_against_target => "ahead of",
        (false, _) => "over",
    };
    if outcome.gap_from == GapFrom::FarEnd {
        let end = match (aim.upper.is_some(), is_below) {
            (true, true) => "below the lower limit",
            (true, false) => "above the upper limit",
            (false, true) => "below the target",
            (false, false) => "beyond the target",
        };
        return Some(format!("already {far} {end}"));
    }
    if is_against_target {
        return (gap != "0").then(|| format!("{far} {relation} the target"));
    }
    // How far it is over what may be used by now is worth no word then.
    if outcome.reason == Reason::LimitPassed {
        return Some(reason(outcome, EN));
    }
    let due = outcome.due_now.as_ref()?;
    let month = period(outcome.judged_at.as_deref()?, EN);
    if due == "0" && aim.is_floor() {
        return Some(format!("nothing was due by {month}"));
    }
    let due = quantity(due, &aim.unit);
    // What may be used is not owed.
    let owed = if aim.is_plain_ceiling() { "allowed" } else { "due" };
    if gap == "0" {
        return Some(format!("exactly the {due} {owed} by {month}"));
    }
    let pace = in_brackets(&pace(report.basis, outcome, aim), EN);
    Some(format!("{far} {relation} the {due} {owed} by {month}{pace}"))
}

/// `92.0% of the pace`, or the points by which it is behind.
fn pace(basis: Basis, outcome: &Outcome, aim: &Aim) -> Vec<String> {
    let pace = outcome.pace.as_ref();
    let text = match basis {
        _ if outcome.growth.is_some() => {
            pace.map(|pace| format!("{}% of the growth a year needed, compound", pace.short))
        }
        Basis::Ratio => {
            pace.filter(|_| aim.is_floor()).map(|pace| format!("{}% of the pace", pace.short))
        }
        Basis::Points => outcome.pace_points.as_ref().map(|points| {
            let (size, is_below) = size(&points.short);
            let relation = match (aim.is_plain_ceiling(), is_below) {
                (true, true) => "over",
                (true, false) => "under",
                (false, true) => "behind",
                (false, false) => "ahead of",
            };
            format!("{size} points {relation} the pace")
        }),
    };
    text.into_iter().collect()
}

/// Where that leaves it.
fn standing(outcome: &Outcome) -> String {
    if outcome.is_nearly_reached {
        return "nearly reached, and a miss all the same".to_owned();
    }
    if let Some(words) = off_the_limit(outcome, EN) {
        return words;
    }
    let word = status(outcome.status, EN);
    match outcome.status {
        Status::Exceeded => "exceeded: the further aim is reached".to_owned(),
        Status::Missing => {
            let weight = match outcome.verdict {
                Verdict::Fail => "counted as a failure",
                Verdict::Warn => "counted as a warning",
                Verdict::Pending => "left pending",
                Verdict::Pass | Verdict::Incomplete | Verdict::Waived => "it cannot be judged yet",
            };
            format!("{word}: {weight}")
        }
        Status::NotDue => "not due yet".to_owned(),
        Status::Undecidable
        | Status::Invalid
        | Status::SlightlyBehind
        | Status::Behind
        | Status::FarBehind
        | Status::Achieved
        | Status::Missed
        | Status::OnTrack => word.to_owned(),
    }
}

fn needed(outcome: &Outcome, aim: &Aim) -> Option<String> {
    let needed = outcome.needed_enough.as_ref()?;
    let from = outcome.needed_from.as_deref();
    let from = from.map_or_else(String::new, |from| format!(" from {} on", period(from, EN)));
    if let Some(fall) = needed.strip_prefix('-') {
        return Some(format!("it must fall by {} a month{from}", distance(fall, &aim.unit)));
    }
    let told = || format!("{} a month still needed{from}", distance(needed, &aim.unit));
    outcome.is_more_needed.then(told)
}

fn milestone(outcome: &Outcome, due: &MilestoneDue<'_>) -> String {
    let due = period(due.0, EN);
    let newest = outcome.state.as_ref();
    let when = newest.map(|newest| reported_when(&newest.cell.period)).unwrap_or_default();
    let evidence = newest.and_then(|newest| newest.evidence.as_ref());
    let evidence: Vec<String> = evidence
        .map(|text| format!("{}: {text}", label(Label::Evidence, EN)))
        .into_iter()
        .collect();
    let evidence = in_brackets(&evidence, EN);
    let why = outcome.reason;
    if why == Reason::DoneInTime {
        format!("done in time, reported {when}{evidence}")
    } else if why == Reason::DoneLate {
        format!("done, but after {due}, reported {when}{evidence}")
    } else if why == Reason::InProgress && outcome.status == Status::OnTrack {
        format!("in progress {when}, due by {due}")
    } else if why == Reason::NotStarted {
        format!("not started {when}, due by {due}")
    } else if matches!(why, Reason::DoneWithoutEvidence | Reason::Cancelled) {
        format!("due by {due}; {} ({when})", reason(outcome, EN))
    } else {
        let reported =
            newest.map(|newest| format!("; reported as {} {when}", state(newest.state, EN)));
        let why = reason(outcome, EN);
        format!("due by {due}; {why}{evidence}{}", reported.unwrap_or_default())
    }
}

/// `in Q2 2022`, `on 28 May 2022`.
fn reported_when(text: &str) -> String {
    let preposition = if is_day(text) { "on" } else { "in" };
    format!("{preposition} {}", period(text, EN))
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
