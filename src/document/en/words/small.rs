//! Small words and signs: owners, joints, currencies, marks before an item.

/// Marks before an item of a list.
pub(in crate::document) const BULLETS: &[char] =
    &['#', '*', '-', ' ', '•', '●', '·', '–', '—', '▪', '◦', '■'];

/// Signs of currencies.
pub(in crate::document::en) const SIGNS: &[char] = &['$', '€', '£'];

/// The same with the space that may stand beside them.
pub(in crate::document::en) const SPACED_SIGNS: &[char] = &['$', '€', '£', ' '];

/// What stands before a sum, or between its words and the sign of its currency.
pub(in crate::document::en) const CODES: &[&str] = words! {
    "us" "rmb " "usd " "eur " "gbp " "sek " "nok " "dkk " "chf " "cad " "aud " "hkd " "sgd " "jpy " "inr "
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
