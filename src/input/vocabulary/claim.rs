//! Sentences that say what figures are: `以上均为2021年同期数`.

/// What a sentence says figures are, and of what it says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) struct Claim<'t> {
    /// What stands before 为, 是 or 系.
    pub(in crate::input) subject: &'t str,
    /// What stands behind it.
    pub(in crate::input) object: &'t str,
}

/// The sentences of a folded text that say of something what it is. What only serves as something
/// (`以2021年为基期`) is none.
pub(in crate::input) fn claims(text: &str) -> impl Iterator<Item = Claim<'_>> {
    const COPULAS: [&str; 7] = ["为", "是", "系", "填写", " are ", " is ", "="];
    sentences_with(text, &COPULAS)
}

/// The sentences of a folded text that say of something which period it is of: `Figures refer to Q1 only`.
pub(in crate::input) fn references(text: &str) -> impl Iterator<Item = Claim<'_>> {
    const VERBS: [&str; 7] =
        ["沿用", " refer to ", " refers to ", " relate to ", " relates to ", " cover ", " covers "];
    sentences_with(text, &VERBS)
}

/// The sentences of a folded text with one of certain verbs.
fn sentences_with<'t>(
    text: &'t str,
    verbs: &'static [&'static str],
) -> impl Iterator<Item = Claim<'t>> {
    let sentences = text.split(['。', ';', ',', '\n', '!']);
    let claim = move |sentence: &'_ str| -> Option<(usize, usize)> {
        let found = verbs.iter().filter_map(|word| Some((sentence.find(word)?, word.len())));
        found.min()
    };
    sentences.filter_map(move |sentence| {
        let (place, length) = claim(sentence)?;
        let (subject, rest) = sentence.split_at_checked(place)?;
        let object = rest.get(length..)?;
        let serves =
            subject.split_once('以').is_some_and(|(_, behind)| !behind.starts_with(['上', '下']));
        // `以上不是累计数` says what they are not.
        let is_denied = subject.ends_with(['不', '非']) || object.starts_with("not ");
        (!serves && !is_denied).then_some(Claim { subject, object })
    })
}

/// Whether the subject of a sentence is the values of a table.
pub(in crate::input) fn speaks_of_figures(subject: &str) -> bool {
    const FIGURES: [&str; 10] =
        ["以上", "上述", "本表", "此表", "上表", "表中", "figure", "value", "amount", "above"];
    let subject = subject.to_lowercase();
    FIGURES.iter().any(|word| subject.contains(word))
        || subject.contains("数据") && !subject.contains("来源")
}

/// Whether a folded text in small letters ends on what values are called: `position` of `position as at`.
pub(in crate::input) fn ends_on_figures(text: &str) -> bool {
    const NAMES: [&str; 16] = [
        "数据",
        "数字",
        "数值",
        "统计",
        "data",
        "figures",
        "values",
        "amounts",
        "results",
        "numbers",
        "statistics",
        "position",
        "status",
        "balance",
        "balances",
        "actuals",
    ];
    NAMES.iter().any(|word| text.ends_with(word))
}
