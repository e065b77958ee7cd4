//! What a line around the rows says of all of them: that they are examples, stand for what is not known, or do not
//! count.

use super::Table;
use super::doubt::{Doubt, may_count};
use crate::diagnostic::term::KindWord;
use crate::input::above::{Line, other_period};
use crate::input::facts::Intake;
use crate::input::title::{may_name_period, part_word};
use crate::input::vocabulary::{
    Claim, StandIn, claims, denied_approval, ends_on_figures, figures_of, held, is_other_kind,
    speaks_of_figures, stand_ins, statements,
};
use crate::period::in_figures;

impl Table<'_> {
    /// What a sentence around the rows says that figures, or those of an indicator, are in the place of what is not
    /// known: `暂用2月数据代替`.
    pub(super) fn stands_in(&self, intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
        let given = self.given.period.as_deref();
        statements(&line.fields).iter().filter(|said| !said.is_about_origin()).find_map(|said| {
            let text = intake.without_names(&said.text);
            let is_of_figures = |stand_in: &StandIn<'_>| {
                let of = stand_in.of.trim();
                let is_other = || intake.other_kind(of).is_some() || may_name_period(of);
                of.is_empty()
                    || (speaks_of_figures(of) || ends_on_figures(of))
                        && !stand_in.is_denied()
                        && !is_other()
            };
            stand_ins(&text).filter(is_of_figures).find_map(|stand_in| {
                if let Some((word, kind)) = stand_in.kind() {
                    return Some(Doubt::new(&line.text, word, kind));
                }
                let period = figures_of(stand_in.object)?;
                let other = other_period(period, given, intake.plan())?;
                Some(Doubt::new(&line.text, &other, KindWord::OtherPeriod))
            })
        })
    }
}

/// What a line below the rows says of all of them in a word alone: `VOID`, `草稿`.
pub(super) fn said_below(line: &Line) -> Option<Doubt> {
    let said = statements(&line.fields).into_iter().filter(|said| !said.is_about_origin());
    let (word, kind) = said.take(1).find_map(|said| said.of_table())?;
    Some(Doubt::new(&line.text, word, kind))
}

/// What a sentence around the rows says of a draft or an example: `本表为示例`.
pub(super) fn claimed_draft(intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
    let said = statements(&line.fields).into_iter().filter(|said| !said.is_about_origin());
    said.filter(|said| claims(&said.text).next().is_some()).find_map(|said| {
        let text = intake.without_names(&said.text);
        let is_of_table = |claim: &Claim<'_>| speaks_of_figures(claim.subject);
        let mut objects = claims(&text).filter(is_of_table).map(|claim| claim.object.trim());
        let found = objects.find_map(|object| intake.other_kind(object.trim_matches(['。', '.'])));
        let (word, kind) = found.filter(|(_, kind)| may_count(*kind))?;
        Some(Doubt::new(&line.text, word, kind))
    })
}

/// That a line corrects a figure: `更正：供水量应为801`. It stands in the table as it was.
pub(super) fn corrects(intake: &Intake<'_>, line: &Line, given: Option<&str>) -> Option<Doubt> {
    const LABELS: [&str; 6] =
        ["更正", "勘误", "correction", "corrections", "erratum", "corrigendum"];
    const SHALL: [&str; 5] = ["应为", "应是", "应改为", "should be", "should read"];
    statements(&line.fields).iter().find_map(|said| {
        let text = said.text.to_lowercase();
        let label = LABELS.into_iter().find(|label| said.label.eq_ignore_ascii_case(label))?;
        let is_done =
            ["已", "corrected in", "been corrected"].iter().any(|word| text.contains(word));
        // What was wrong in another report is no value of this one.
        // Where cells say their periods it is not known which of them is meant.
        let names_any = || given.is_none() && intake.without_periods(&text) != in_figures(&text);
        let other = || other_period(&text, given, intake.plan()).is_some() || names_any();
        let in_english = || part_word(&text).is_some_and(str::is_ascii);
        if is_done || other() || in_english() || intake.other_kind(&text).is_some() {
            return None;
        }
        let behind = SHALL.iter().find_map(|word| Some(text.split_once(word)?.1))?;
        let is_figure = behind.contains(|c: char| c.is_ascii_digit());
        is_figure.then(|| Doubt::new(&line.text, label, KindWord::Void))
    })
}

/// What a line around the rows says without such a sentence, and nothing else: `以上数据未经审核`, `技术合同成交额：目标值`.
pub(super) fn told_of_all(intake: &Intake<'_>, line: &Line) -> Option<Doubt> {
    statements(&line.fields).iter().filter(|said| !said.is_about_origin()).find_map(|said| {
        let is_of_indicator = !said.label.is_empty() && intake.knows_indicator(&said.label);
        let is_note = said.is_remark() || is_of_indicator;
        let note = said.text.split_once(':').map(|(_, note)| note.trim()).filter(|_| is_note);
        let text = note.unwrap_or(&said.text);
        if let Some(answer) = said.rejects() {
            return Some(Doubt::new(&line.text, answer, KindWord::Void));
        }
        let denied = denied_approval(&text.to_lowercase()).map(|word| (word, KindWord::Void));
        let is_void = |kind: KindWord| {
            kind == KindWord::Void && speaks_of_figures(text) && held(text).is_empty()
        };
        let first = text.split([',', ';']).next().unwrap_or(text);
        let void = || intake.other_kind(first).filter(|(_, kind)| is_void(*kind));
        let denied = denied.or_else(void);
        let of_kind = || is_of_indicator && is_other_kind(text.trim_end_matches(" shown"));
        let (word, kind) = denied.or_else(|| intake.other_kind(text).filter(|_| of_kind()))?;
        Some(Doubt::new(&line.text, word, kind))
    })
}
