//! Words that deny what stands behind them: `不是目标`, `非累计`, `no forecasts`.

/// Whether what stands in front of a word of a folded text denies it.
pub(super) fn denies(before: &str) -> bool {
    const DENIALS: [&str; 16] = [
        "不是",
        "不为",
        "不按",
        "不作",
        "不含",
        "不包括",
        "不包含",
        "不",
        "并非",
        "非",
        "未",
        "未含",
        "没有",
        "无",
        "除去",
        "剔除",
    ];
    const WORDS: [&str; 6] = ["no", "not", "without", "excluding", "excl", "non"];
    let before = before.trim_end_matches([' ', '-', '.']);
    let last = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let is_last = |word: &&str| word.eq_ignore_ascii_case(last);
    DENIALS.iter().any(|word| before.ends_with(word)) || WORDS.iter().any(is_last)
}
