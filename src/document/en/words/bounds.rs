//! Words that bind a number, before it and behind it.

/// Words before a number that make it a floor.
pub(in crate::document::en) const FLOORS: &[&str] = words! {
    "at least " "no less than " "not less than " "no fewer than " "not fewer than " "more than "
    "over " "above " "exceed " "exceeding " "exceeds " "greater than " "higher than "
    "minimum of " "a minimum " "≥" "≥ " ">=" ">= " ">" "> " "&ge; " "&ge;" "&gt; " "&gt;" "no worse than " "at least by " "at or above " "at or over "
    "north of " "at least as high as " "upwards of " "in excess of " "surpass " "well over " "no lower than "
    "longer than " "not below " "not fall below " "not lower than " "no smaller than " "not be less than "
    "not be lower than " "never below " "beyond " "better than "
};

/// Words before a number that make it a ceiling.
pub(in crate::document::en) const CEILINGS: &[&str] = words! {
    "at most " "no more than " "not more than " "not exceed " "not exceeding " "less than "
    "fewer than " "below " "under " "up to " "upto " "within " "maximum of " "a maximum " "≤" "≤ " "<="
    "<= " "<" "< " "&le; " "&le;" "&lt; " "&lt;" "±" "± " "max. " "max " "restricted to " "never in excess of " "not in excess of " "never above " "never more than " "never over " "lower than " "at least as low as " "at or below " "at or under " "no higher than "
    "no larger than " "no longer than " "no greater than " "not higher than " "not above "
    "capped at " "limited to " "not to exceed " "as low as " "as many as " "as much as "
    "shorter than " "smaller than " "a cap of " "a ceiling of " "a limit of " "or below " "peak at " "peaking at "
};

/// Words before a number that make it approximate.
pub(in crate::document::en) const ABOUTS: &[&str] = words! {
    "about " "around " "approximately " "nearly " "almost " "roughly " "some " "close to "
    "circa " "c." "c. " "ca. " "ca." "~" "an estimated " "in the region of " "in the order of " "just over "
    "just under " "or so "
};

/// Words between a verb and its number that change nothing.
pub(in crate::document::en) const FILLERS: &[&str] = words! {
    "a " "an " "another " "the " "an average of " "on average " "a total of " "a further "
    "an additional " "additional " "further " "a combined " "annually " "initially " "a new "
};

/// Words behind a number that make it a floor.
pub(in crate::document::en) const FLOORS_BEHIND: &[&str] = words! {
    "or more" "or higher" "or above" "or greater" "and above" "or better" "and over" "plus" "+"
    "minimum" "and up"
};

/// Words behind a number that make it a ceiling.
pub(in crate::document::en) const CEILINGS_BEHIND: &[&str] =
    &["or less", "or fewer", "or lower", "or below", "or under", "maximum", "at most", "max"];

/// Words before what a value is compared with.
pub(in crate::document::en) const COMPARED: &[&str] = &[
    "compared with ",
    "compared to ",
    "versus ",
    "vs. ",
    "against ",
    "rather than ",
    "up from ",
    "down from ",
];

/// Words behind how much smaller something is to be.
pub(in crate::document::en) const SMALLER: &[&str] = words! {
    "smaller" "slower" "cheaper" "shorter" "lower " "less " "fewer " "below the "
};

/// Words behind how much larger it is to be.
pub(in crate::document::en) const LARGER: &[&str] = words! {
    "larger" "faster" "longer" "cleaner" "higher " "more " "above the "
};

/// Limits that hold wherever they are told of.
pub(in crate::document::en) const CAPS: &[&str] = &[
    "capped at ",
    "limited to ",
    "a cap of ",
    "a ceiling of ",
    "not to exceed ",
    "never in excess of ",
    "never above ",
    "never more than ",
    "never over ",
];

/// Words that compare with a value that others set.
pub(in crate::document::en) const OVERS: &[&str] =
    &["well over the", "well above the", "well below the", "above the", "below the", "over the"];

/// Words behind a number by which it counts what is added.
pub(in crate::document::en) const ADDED: &[&str] =
    &["new ", "more ", "additional ", "further ", "extra "];

/// Words before a value that is left for another one, or compared with.
pub(in crate::document::en) const LEAVES: &[&str] = words! {
    "from " "from a " "from about " "from around " "from approximately " "from over " "from nearly " "from just "
    "baseline of " "baseline savings of " "baseline level of " "baseline value of " "baseline: " "up from " "down from "
    "compared to " "compared with " "relative to " "versus " "vs. " "against " "rather than " "instead of " "currently "
    "previously " "of the previous "
};
