//! Small words and signs: owners, joints, currencies, marks before an item.

/// Marks before an item of a list.
pub(in crate::document) const BULLETS: &[char] = &[
    '#', '*', '-', ' ', '•', '●', '·', '–', '—', '▪', '◦', '■', '→', '►', '▶', '➢', '✓', '✔', '□',
    '○', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩',
];

/// Signs of currencies.
pub(in crate::document::en) const SIGNS: &[char] = &['$', '€', '£'];

/// The same with the space that may stand beside them.
pub(in crate::document::en) const SPACED_SIGNS: &[char] = &['$', '€', '£', ' '];

/// What stands before a sum, or between its words and the sign of its currency.
pub(in crate::document::en) const CODES: &[&str] = words! {
    "us" "rs. " "rs " "shs. " "shs " "ksh " "tk " "₹" "rmb " "usd " "eur " "gbp " "sek " "nok " "dkk " "chf " "cad " "aud " "hkd " "sgd " "jpy " "inr "
};

/// Words with which the object of a verb begins.
pub(in crate::document::en) const OBJECTS: &[&str] = words! {
    "the" "a" "an" "their" "theirs" "them" "his" "her" "its" "our" "it" "this" "that" "all" "more" "over" "nearly" "several" "many" "some"
};

/// Words with which no object begins.
pub(in crate::document::en) const OTHERS: &[&str] = words! {
    "each" "every" "last" "this" "next" "per" "in" "on" "at" "by" "to" "for" "from" "of" "with" "within" "under"
    "over" "into" "through" "across" "as" "and" "or" "than" "before" "after" "until" "during" "since" "once" "twice"
};

/// Words that end the noun of a number.
pub(in crate::document::en) const JOINTS: &[&str] = words! {
    "of" "in" "by" "to" "for" "and" "the" "against" "as" "on" "from" "is" "are" "were" "was"
    "within" "had" "have" "has" "will" "that" "met"
};

/// Words that are neither verb nor noun.
pub(in crate::document::en) const FUNCTION: &[&str] = words! {
    "the" "a" "an" "this" "that" "these" "those" "its" "our" "their" "his" "her" "your" "my" "all" "each" "every" "some"
    "any" "no" "both" "many" "most" "more" "less" "fewer" "other" "another" "such" "same" "only" "just" "even" "still"
    "also" "now" "then" "today" "currently" "already" "nearly" "almost" "about" "around" "roughly" "some" "over" "under"
    "above" "below" "between" "among" "within" "without" "before" "after" "during" "since" "until" "till" "while" "when"
    "where" "which" "who" "whose" "whom" "what" "why" "how" "if" "unless" "because" "although" "though" "but" "and" "or"
    "nor" "yet" "so" "as" "than" "like" "with" "from" "into" "onto" "upon" "through" "throughout" "across" "along" "against"
    "towards" "toward" "for" "of" "in" "on" "at" "by" "to" "per" "up" "down" "out" "off" "via" "plus" "minus" "we" "they"
    "it" "he" "she" "you" "there" "here" "one" "two" "three" "first" "second" "last" "next" "new" "not" "very" "well"
    "approximately" "including" "excluding" "following" "using" "and/or" "is" "are" "was" "were" "be" "been" "will" "shall"
    "must" "should" "would" "could" "may" "might" "can" "has" "have" "had" "per" "total" "at" "least" "page" "pages" "figure"
    "table" "chapter" "section" "article" "annex" "appendix" "step" "phase" "level" "grade" "tier" "version" "note" "line"
    "route" "zone" "ward" "day" "week" "month" "quarter" "year" "term" "stage" "band" "type" "class" "room" "unit" "module"
    "goal" "objective" "target" "priority" "strategy" "pillar" "outcome" "output" "activity" "action" "measure" "indicator"
    "flagship" "scenario" "option" "question" "task" "item" "part" "theme" "area" "pathway" "january" "february" "march"
    "april" "june" "july" "august" "september" "october" "november" "december" "spring" "summer" "autumn" "winter"
};

/// Endings of words that name and do nothing.
pub(in crate::document::en) const NOUN_ENDS: &[&str] = words! {
    "s" "tion" "sion" "ment" "ity" "ness" "ance" "ence" "ship" "hood" "ism" "age" "ure" "ed" "ly" "al" "ous" "ful" "ic" "ive"
    "ogy" "aphy" "ory" "ary" "er" "or"
};

/// Prepositions and adverbs that may go with a verb.
pub(in crate::document::en) const PARTICLES: &[&str] = words! {
    "to" "up" "out" "off" "on" "over" "in" "down" "into" "back" "together" "with" "at" "for" "aside"
};

/// Words before a number that say where, when or among whom.
pub(in crate::document::en) const PLACES: &[&str] = words! {
    " in " " across " " on " " at " " from " " over " " through " " throughout " " among " " between " " during " " within "
    " covering " " spanning " " involving " " around " " by around " " outside " " inside " " near " " along "
};

/// Finite verbs that tell of a subject.
pub(in crate::document::en) const TELLING: &[&str] = words! {
    "is" "are" "was" "were" "has" "have" "had" "can" "may" "might" "could" "would" "does" "do" "did" "will" "shall" "must"
    "should" "that" "which" "who" "lives" "live" "makes" "make" "stands" "remains" "remain" "accounts" "account" "became"
    "rose" "fell" "grew" "averaged" "averages" "totalled" "totaled" "holds" "covers" "owns" "employs" "operates" "serves"
    "contributes" "represents" "comprises" "includes" "said" "says" "shows" "show" "found" "began" "opened" "took" "takes"
    "gave" "gives" "went" "goes" "came" "comes" "applies" "apply" "needs" "need" "wants" "want" "seems" "seem" "expects"
    "expect" "occupies" "occupy" "counts" "costs" "cost" "uses" "sits" "lies" "lie" "saw" "sees" "spent" "spends" "brought"
};

/// Arrows from a value to the next one.
pub(in crate::document::en) const ARROWS: &[&str] = &["→", "->", "=>", "⇒", "➔", "➜"];

/// Words that begin a clause which describes or depends.
pub(in crate::document::en) const RELATIVES: &[&str] =
    &["that", "which", "who", "whose", "where", "if", "when", "while", "whether"];
