//! The closed lists of English words that the grammar knows, in lower case. Each is one part of speech.

/// Marks before an item of a list.
pub(in crate::document) const BULLETS: &[char] =
    &['#', '*', '-', ' ', '•', '●', '·', '–', '—', '▪', '◦', '■'];

/// Words before a number that make it a floor.
pub(super) const FLOORS: &[&str] = words! {
    "at least " "no less than " "not less than " "no fewer than " "not fewer than " "more than "
    "over " "above " "exceed " "exceeding " "exceeds " "greater than " "higher than "
    "minimum of " "a minimum " "≥" "≥ " ">=" ">= " ">" "> " "at least by " "at or above "
    "at least as high as " "upwards of " "in excess of " "surpass " "well over " "no lower than "
    "not below " "not fall below " "not lower than " "no smaller than " "not be less than "
    "not be lower than " "never below " "beyond " "better than "
};

/// Words before a number that make it a ceiling.
pub(super) const CEILINGS: &[&str] = words! {
    "at most " "no more than " "not more than " "not exceed " "not exceeding " "less than "
    "fewer than " "below " "under " "up to " "within " "maximum of " "a maximum " "≤" "≤ " "<="
    "<= " "<" "< " "lower than " "at least as low as " "at or below " "no higher than "
    "no larger than " "no longer than " "no greater than " "not higher than " "not above "
    "capped at " "limited to " "not to exceed " "as low as " "as many as " "as much as "
    "shorter than " "smaller than " "a cap of " "a ceiling of " "or below "
};

/// Words before a number that make it approximate.
pub(super) const ABOUTS: &[&str] = words! {
    "about " "around " "approximately " "nearly " "almost " "roughly " "some " "close to "
    "circa " "~" "an estimated " "in the region of " "in the order of " "just over "
    "just under " "or so "
};

/// Words between a verb and its number that change nothing.
pub(super) const FILLERS: &[&str] = words! {
    "a " "an " "another " "the " "an average of " "on average " "a total of " "a further "
    "an additional " "additional " "further " "a combined " "annually " "initially " "a new "
};

/// Words behind a number that make it a floor.
pub(super) const FLOORS_BEHIND: &[&str] = words! {
    "or more" "or higher" "or above" "or greater" "and above" "or better" "and over" "plus" "+"
    "minimum" "and up"
};

/// Words behind a number that make it a ceiling.
pub(super) const CEILINGS_BEHIND: &[&str] =
    &["or less", "or fewer", "or lower", "or below", "or under", "maximum", "at most", "max"];

/// Stems of verbs by which a value goes down.
pub(super) const FALLING: &[&str] = words! {
    "reduc" "lower " "lowered" "lowers" "limit " "lowering" "cut " "cutting" "decreas" "declin" "bring down" "shrink"
    "minimi" "halv" "drop" "fall to" "fall by" "fall below" "fall from" "fall under" "falls" "falling" "fallen"
    "to fall" "must fall" "will fall" "should fall" "shorten" "curb" "shrink" "slash" "bring back down" "down to " "down by " "trim" "keep under"
};

/// Stems of verbs by which a value goes up or is held.
pub(super) const RISING: &[&str] = words! {
    "increas" "rais" "grow" "boost" "improv" "expand" "rise" "rising" "lift" "drive " "enhanc" "build"
    "bring" "extend" "doubl" "achiev" "reach" "get " "scale" "maintain" "hold" "climb" "push"
    "accelerat" "advance" "maximi" "upgrad" "strengthen" "widen" "tripl" "trebl" "quadrupl"
};

/// Verbs of change that take their amount without “by”: rise 8%.
pub(super) const CHANGES_DIRECTLY: &[&str] = words! {
    "rise " "fall " "grow " "drop " "increase " "decrease " "decline " "improve " "climb " "shrink "
    "reduce " "expand " "be down " "be up "
};

/// Nouns of change: a 20% increase.
pub(super) const CHANGES: &[&str] = words! {
    "reduction" "increase" "growth" "decrease" "improvement" "cut" "rise" "decline" "drop" "gain"
    "expansion" "reductions" "savings" "uplift" "fall" "uptick"
};

/// The same before a number: an increase of 20%.
pub(super) const CHANGES_OF: &[&str] = words! {
    "increase of " "reduction of " "growth of " "decrease of " "improvement of " "cut of "
    "increases of " "reductions of " "growth rate of " "rise of " "decline of " "saving of " "savings of "
};

/// Verbs by which something is done a number of times.
pub(super) const ACTS: &[&str] = words! {
    "create" "build" "deliver" "provide" "train" "hire" "open" "launch" "complete" "plant"
    "install" "add" "recruit" "support" "house" "reach" "achieve" "conserve" "protect" "raise"
    "mobilize" "mobilise" "serve" "enroll" "enrol" "sign" "publish" "hold" "host"
    "establish" "construct" "restore" "acquire" "close" "convert" "develop" "upgrade" "renovate"
    "allocate" "invest" "spend" "issue" "secure" "attract" "generate" "produce" "place" "help"
    "cover" "connect" "equip" "supply" "award" "fund" "earn" "book" "win" "onboard" "ship"
    "resolve" "process" "inspect" "conduct" "organize" "organise" "preserve" "maintain" "retain"
    "save" "increase" "target" "set aside" "appropriate" "bring" "offer" "grant" "designate"
    "introduce" "set up" "lift" "keep" "make" "see" "have" "source" "engage" "educate" "assist"
    "distribute" "refurbish" "repair" "resurface" "rehabilitate" "review" "visit" "screen"
    "vaccinate" "treat" "employ" "appoint" "procure" "purchase" "buy" "collect" "recycle" "divert"
    "answer" "test" "pilot" "roll out" "implement" "register" "certify" "license" "partner"
    "graduate" "fill" "migrate" "run" "audit" "interview" "onboard" "deploy" "release" "remove"
    "eliminate" "retire" "replace" "extend" "expand" "grow" "improve" "finance" "settle" "benefit"
    "empower" "enable" "reforest" "sell" "export" "attain" "commit" "contribute" "ensure" "submit"
    "prepare" "enter" "relocate" "resettle" "rehouse" "demolish" "lay" "double" "strengthen"
    "move" "switch" "shut" "shed" "pave" "digitise" "digitize" "insulate" "retrofit" "electrify" "fit" "welcome" "mentor" "rebuild"
    "reopen" "clear" "deposit" "facilitate" "participate" "undertake" "carry out" "perform" "exceed" "gain"
};

/// Nouns of such a deed before its number: the renovation of 300 homes.
pub(super) const DEEDS_OF: &[&str] = words! {
    "renovation of " "construction of " "completion of " "installation of " "planting of "
    "creation of " "delivery of " "training of " "building of " "upgrading of " "restoration of "
    "participation of " "rehabilitation of " "establishment of " "opening of " "reconstruction of " "recruitment of "
};

/// Verbs that begin a demand and do nothing that is counted.
pub(super) const DEMANDS: &[&str] = words! {
    "reduce" "cut" "lower" "boost" "halve" "promote" "enhance" "sustain" "end" "adopt" "take"
    "prevent" "integrate" "devote" "safeguard" "use" "put" "start" "begin" "continue" "work"
    "meet" "encourage" "transform" "modernize" "modernise" "accelerate" "limit" "stop" "phase"
    "move" "shift" "get" "be" "annual" "decrease" "minimize" "minimise" "maximize" "maximise" "optimize" "optimise" "triple" "quadruple" "shrink"
    "cap" "shorten" "respond" "restrict" "decarbonize" "decarbonise" "drive" "stabilize"
    "stabilise" "shrink" "slash" "curb" "scale" "streamline" "advance" "become" "finish" "pass"
    "return" "score" "rank" "stay" "go" "tackle" "ramp" "bring" "push" "hit" "land" "pay"
};

/// What an amount of money is said to be of.
pub(super) const HOLDERS: &[&str] = words! {
    "fund of " "value of " "investment of " "allocation of " "budget of " "loans of " "bonds of "
    "package of " "grants of " "dividend of " "funding of " "revenue of " "total of "
};

/// Words that tell in the passive or with a forecast what is to come of a number.
pub(super) const COMING: &[&str] = words! {
    " will be " " will " " is projected" " is to be " " are to be " " is set" " is expected"
    " shall be " " must be " " should be " " are expected" " is planned" " are planned" " to be "
    " is due to" " are due to"
};

/// Participles by which money is set aside: is included in the budget.
pub(super) const SET_ASIDE: &[&str] = words! {
    " included in" " allocated" " earmarked" " set aside" " budgeted" " appropriated" " provided for"
};

/// Participles by which a value is set: is projected at 2.8%.
pub(super) const SET_AT: &[&str] = words! {
    "set at " "projected at " "budgeted at " "fixed at " "planned at " "estimated at " "targeted at " "seen at " "seen above " "seen below "
    "kept at " "capped at "
};

/// Words that oblige: what the sentence says is to be.
pub(super) const MODALS: &[&str] =
    &[" will ", " shall ", " must ", " should ", "we'll ", " is to ", " are to ", " to be "];

/// Words that tell what is to come.
pub(super) const FUTURE: &[&str] = words! {
    " will " "target" " goal" " aim" "by 20" "plan to" "plans to" "expect" "next year" "should "
    " must " "intend" "commit" "ensure " "by the end of" "project" "strive" " shall "
    " is set at" " are set at" " is projected" " is expected" " are expected" "this year, "
    "we'll " "around 20" "until 20" "ambition" " seek to" " seeks to" "forecast" " is to " " are to "
    " asked to " " told to " " challenged to " " ordered to " " required to " " tasked with "
    " directed to " " called on to " " instructed to " " pledge" " is budgeted" " are budgeted" " have set " " has set " " to be " " to rise" " to fall" " to grow" " to increase" " to reach" " to drop"
    " to decline" "objective" " guidance" " outlook" " anticipate" " earmarked" " promised to" " vowed to" " said it would " " said they would " " says it would " " wants to " "we want " " is seen " " are seen "
};

/// Words by which something only may come.
pub(super) const MAY_COME: &[&str] = &[" could ", " might "];

/// Words that tell what is or was.
pub(super) const PAST: &[&str] = words! {
    " was " " were " " had " " has " " have " "last year" "since " "rose " "grew " " fell "
    "reached " "totaled" "totalled" "awarded" "already" "as of " "currently" "to date"
    "in the past" "in recent years" "over the past" "stood at" "increased to" "increased by"
    "decreased by" "decreased to" "declined" "was up" "were up" "amounted" "accounted for"
    "dropped" "exceeded " "surpassed" "hit " " went " " became " " took " " saw " " began " " are under " "represents " "represented "
    "having " " stands at " "under construction" "reported " " brought " "this year's work has" "counts as" "measured as" "figures show" "defined as" "living on"
};

/// Words of a heading that tells of targets.
pub(super) const TARGET_TITLES: &[&str] = words! {
    "target" "goal" "objective" "key result" "kpi" "commitment" "metric" "deliverable" "pledge"
    "success measure" "outcomes" "milestone" "promise" "outlook" "guidance"
};

/// The words of [`PAST`] that tell of the past in a line of targets too.
pub(super) const LED_PAST: &[&str] = words! {
    " was " " were " " had " "last year" "since " "rose " "grew " " fell " "reached " "totalled"
    "already" "as of " "currently" "to date" "in recent years" "over the past" "stood at"
    "increased to" "increased by" "decreased by" "decreased to" "declined" "amounted" "dropped"
    "exceeded " "surpassed" " brought " " has been" " have been" " has met" " have met"
};
