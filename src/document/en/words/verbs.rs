//! Verbs: what is done, what changes, what is set.

use crate::search::Words;

/// Verbs by which something is done a number of times.
pub(in crate::document::en) const ACTS: &[&str] = words! {
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

/// Verbs that begin a demand and do nothing that is counted.
pub(in crate::document::en) const DEMANDS: &[&str] = words! {
    "reduce" "cut" "lower" "boost" "halve" "promote" "enhance" "sustain" "end" "adopt" "take"
    "prevent" "integrate" "devote" "safeguard" "use" "put" "start" "begin" "continue" "work"
    "meet" "encourage" "transform" "modernize" "modernise" "accelerate" "limit" "stop" "phase"
    "move" "shift" "get" "be" "annual" "decrease" "minimize" "minimise" "maximize" "maximise" "optimize" "optimise" "triple" "quadruple" "shrink"
    "cap" "shorten" "respond" "restrict" "decarbonize" "decarbonise" "drive" "stabilize"
    "stabilise" "shrink" "slash" "curb" "scale" "streamline" "advance" "become" "finish" "pass"
    "arrive" "let" "return" "score" "rank" "stay" "go" "tackle" "ramp" "bring" "push" "hit" "land" "pay"
};

/// Stems of verbs by which a value goes down.
pub(in crate::document::en) const FALLING: &Words = &Words::of(words! {
    "reduc" "lower " "lowered" "lowers" "limit " "lowering" "cut " "cutting" "decreas" "declin" "bring down" "shrink"
    "minimi" "halv" "drop" "fall to" "fall by" "fall below" "fall from" "fall under" "falls" "falling" "fallen"
    "go down" "come down" "going down" "coming down" "narrow" "to fall" "must fall" "will fall" "should fall" "shorten" "curb" "shrink" "slash" "bring back down" "down to " "down by " "trim" "keep under"
});

/// Stems of verbs by which a value goes up or is held.
pub(in crate::document::en) const RISING: &Words = &Words::of(words! {
    "go up" "going up" "gone up" "increas" "rais" "grow" "boost" "improv" "expand" "rise" "rising" "lift" "drive " "enhanc" "build"
    "bring" "extend" "doubl" "achiev" "reach" "get " "scale" "maintain" "hold" "climb" "push"
    "accelerat" "advance" "maximi" "upgrad" "strengthen" "widen" "tripl" "trebl" "quadrupl"
});

/// Verbs of change that take their amount without “by”: rise 8%.
pub(in crate::document::en) const CHANGES_DIRECTLY: &[&str] = words! {
    "rise " "fall " "grow " "drop " "increase " "decrease " "decline " "improve " "climb " "shrink "
    "reduce " "expand " "be down " "be up "
};

/// Participles by which money is set aside: is included in the budget.
pub(in crate::document::en) const SET_ASIDE: &Words = &Words::of(words! {
    " included in" " allocated" " earmarked" " set aside" " budgeted" " appropriated" " provided for" " reserved" " ring-fenced" " dedicated to" " authorised" " authorized" " is for " " goes to " " goes into " " go to " " go into "
});

/// Participles by which a value is set: is projected at 2.8%.
pub(in crate::document::en) const SET_AT: &[&str] = words! {
    "set at " "projected at " "budgeted at " "fixed at " "planned at " "estimated at " "targeted at " "seen at " "seen above " "seen below "
    "kept at " "capped at "
};

/// Verbs that say how far a plan or anything else reaches, and promise nothing.
pub(in crate::document::en) const SPANS: &[&str] =
    &["covers", "cover", "spans", "span", "comprises", "comprise", "contains", "contain"];

/// Stems of verbs by which something to come is made known.
pub(in crate::document::en) const ANNOUNCES: &[&str] =
    &["announc", "unveil", "pledg", "promis", "confirm", "declar", "authori", "agreed"];

/// Participles by which somebody binds himself to do something.
pub(in crate::document::en) const BINDS: &[&str] =
    &["promised to ", "pledged to ", "committed to ", "agreed to ", "vowed to ", "decided to "];

/// Verbs by which somebody binds himself to spend a sum.
pub(in crate::document::en) const PLEDGES: &[&str] = words! {
    "pledged " "pledges " "committed " "commits " "earmarked " "earmarks " "set aside " "sets aside "
    "have allocated " "has allocated "
};

/// Stems of verbs by which somebody expects what is to come.
pub(in crate::document::en) const EXPECTS: &[&str] =
    &["expect", "predict", "forecast", "project", "estimate", "anticipate"];

/// Words by which a value is aimed at.
pub(in crate::document::en) const AIMED_AT: &[&str] =
    &["aim for ", "aiming for ", "aims for ", "goal of ", "target of "];

/// What those who plan expect outright: we project 17%.
pub(in crate::document::en) const WE_EXPECT: &[&str] = words! {
    "we project " "we expect " "we target " "we forecast " "we anticipate " "board expects " "company expects "
    "group expects "
};

/// Words behind a value by which it turns into another.
pub(in crate::document::en) const TURNS: &[&str] = &[
    "being reduced to",
    "being raised to",
    "reduced to",
    "rising to",
    "falling to",
    "growing to",
    "increasing to",
    "declining to",
    "being cut to",
    "being increased to",
];

/// Verbs and nouns whose object is what is wanted, planned or laid down.
pub(in crate::document::en) const WANTS: &[&str] = words! {
    "we plan " " wants " " want " " seeks " " seek " " needs " " calls for " " call for " " asks for " " ask for " " envisages "
    " foresees " " provides for " " provide for " " provision for " " allows for " " requires " " proposes "
    " targets " " plans " " plans for " " plan for " " aims at " " hopes for " " promised " " pledged " " promises "
    " pledges " " committed to " " proposed " " room for " " stipulates " " demands " " demand " " mandates "
};

/// Verbs by which money or a limit is decided on, whatever their tense: the board approved a budget.
pub(in crate::document::en) const DECIDES: &[&str] = words! {
    "approved a budget of " "approved a total of " "adopted a budget of " "agreed a budget of " "set a budget of "
    "approves a budget of " "an envelope of " "budget envelope of " "budgeted " "outlay of " "budget provision of "
    "an allocation of " "a provision of " "to announce " "budgeted at " "costed at "
};

/// Orders of which some have more than one word, with the space behind them.
pub(in crate::document::en) const PHRASES: &[&str] = words! {
    "set aside " "set up " "roll out " "carry out " "break ground " "make available " "hand over " "bring forward " "give "
    "send " "write " "find " "share " "name " "choose " "rent " "lend " "teach " "waive " "stock "
};

/// Verbs that “up” or “down” goes with, so that it sets no limit: drive the rate up to 80%.
pub(in crate::document::en) const DRIVES: &[&str] =
    &["drive", "bring", "take", "lift", "push", "move", "get", "go", "pull"];

/// Verbs that lead to a value with “to”.
pub(in crate::document::en) const LEADS_TO: &[&str] = words! {
    "hold" "keep" "restrict" "cap" "raise" "increase" "grow" "lift" "bring" "reduce" "cut" "lower" "improve" "expand"
};

/// Stems of verbs by which a plan or its money gives.
pub(in crate::document::en) const ALLOTS: &[&str] =
    &["includ", "provid", "fund", "invest", "allocat", "support", "contain", "allow", "request"];

/// Verbs by which there is more of something than there was, before its number.
pub(in crate::document::en) const MAKES: &[&str] = words! {
    "build " "construct " "create " "plant " "open " "hire " "recruit " "train " "install " "add " "launch " "establish "
    "restore " "connect "
};

/// Stems of what is paid or used, of which no more than so much may be meant.
pub(in crate::document::en) const PAID: &[&str] = words! {
    "price" "rent" "fare" "cost" "bill" "charge" "spend" "expenditure" "wage" "salar" "pay " "rates" "tax" "fee" "levy"
    "demand" "use of" "consumption" "traffic" "population" "budget"
};
