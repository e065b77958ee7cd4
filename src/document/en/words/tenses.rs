//! Words that tell when something is: what is to come, what may come, what is or was.

use crate::search::Words;

/// Words that oblige: what the sentence says is to be.
pub(in crate::document::en) const MODALS: &Words = &Words::of(&[
    " will ", " shall ", " must ", " should ", "we'll ", " is to ", " are to ", " to be ",
]);

/// Words that tell what is to come.
pub(in crate::document::en) const FUTURE: &Words = &Words::of(words! {
    " will " "target" " goal" " aim" "plan to" "plans to" "expect" "next year" "should "
    " must " "intend" "commit to" "commits to" "committed" "commitment" "ensure " "by the end of" "projected" "we project" " projects a" " projects to" "strive" " shall "
    " is set at" " are set at" " is projected" " is expected" " are expected" "this year, "
    "we'll " "ambition" " seek to" " seeks to" "forecast" " is to " " are to "
    " told to " " tasked with " " called on to " " pledge" " is budgeted" " are budgeted" " have set " " has set " " to be " " to rise" " to fall" " to grow" " to increase" " to reach" " to drop"
    " to decline" "objective" " guidance" " outlook" " anticipate" " earmarked" " promised to" " vowed to" " said it would " " said they would " " says it would " " wants " "we want " " is seen " " are seen "
});

/// Words that tell in the passive or with a forecast what is to come of a number.
pub(in crate::document::en) const COMING: &Words = &Words::of(words! {
    " will be " " will " " is projected" " is to be " " are to be " " is set" " is expected"
    " shall be " " must be " " should be " " are expected" " is planned" " are planned" " to be "
    " is due to" " are due to" " is foreseen" " are foreseen" " is envisaged" " are envisaged" " is proposed" " are proposed"
    " is scheduled" " are scheduled" " is budgeted" " are budgeted" " is intended" " are intended" " is required" " are required"
    " are set to" " are invited to" " is invited to"
});

/// Words by which something only may come.
pub(in crate::document::en) const MAY_COME: &Words = &Words::of(&[" could ", " might "]);

/// Words that tell what is or was.
pub(in crate::document::en) const PAST: &Words = &Words::of(words! {
    " was " " were " " had " " has " " have " "last year" "since " "rose " "grew " " fell "
    "reached " "totaled" "totalled" "awarded" "already" "as of " "currently" "to date"
    "in the past" "in recent years" "over the past" "stood at" "was up" "were up" "amounted" "accounted for" "declined"
    "exceeded " "surpassed" "hit " " went " " became " " took " " found " " showed " " saw " " began " " are under " "represents " "represented "
    "having " " stands at " "under construction" "reported " " brought " "counts as" "measured as" "figures show" "defined as"
});

/// The words of [`PAST`] that tell of the past in a line of targets too: in an outcome to be reached what
/// has increased will have done so.
pub(in crate::document::en) const LED_PAST: &Words = &Words::of(words! {
    " was " " were " " had " "last year" "since " "already" "as of " "currently" "to date" "in recent years" "over the past"
    " brought " "stood at" " rose " " fell " " grew " "amounted" "totalled"
});

/// Words for the time being.
pub(in crate::document::en) const NOW: &[&str] =
    &["today", "now", "at present", "currently", "last year", "a year ago", "this year"];

/// Words of a value that is there.
pub(in crate::document::en) const OLD_VALUES: &[&str] = words! {
    "actual" "baseline" "current" "currently" "today" "now" "previous" "previously" "prior" "previous year" "last year"
};

/// Words before a value that is there.
pub(in crate::document::en) const PRESENT: &[&str] = &[
    "the present ",
    "the current ",
    "the existing ",
    "a current ",
    "present ",
    "current ",
    "existing ",
    "today's ",
    "the ",
];

/// What was planned or said before.
pub(in crate::document::en) const EARLIER: &[&str] =
    &["previous", "prior", "earlier", "former", "initial", "original", "last", "old"];

/// Modal verbs alone, by which something is obliged, planned or allowed.
pub(in crate::document::en) const MODAL: &[&str] =
    &["must", "should", "shall", "will", "may", "can"];

/// Words by which something only may come, or would if.
pub(in crate::document::en) const MAYS: &[&str] = &["could", "may", "might", "can", "would"];

/// Stems of verbs by which somebody binds himself to what is to come, or expects it.
pub(in crate::document::en) const INTENDS: &[&str] = words! {
    "propos" "expect" "schedul" "intend" "requir" "commit" "determin" "going" "earmark" "foresee" "envisag"
    "anticipat" "mandat" "seek" "striv" "aspir" "endeavor" "endeavour" "hop" "want" "due" "oblig"
};

/// The same of words that are nouns too.
pub(in crate::document::en) const PLANNED: &[&str] = words! {
    "plan" "project" "aim" "target" "budget" "design" "forecast" "pledg" "promis" "vow" "set" "ask" "direct" "instruct" "request" "invit" "urg" "challeng" "order"
};

/// Adverbs that may stand within a verb.
pub(in crate::document::en) const ADVERBS: &[&str] = words! {
    "also" "further" "now" "currently" "therefore" "thus" "still" "only" "already" "together" "not" "even" "hereby"
    "initially" "gradually" "jointly" "additionally" "likely" "being" "all" "both" "each"
};
