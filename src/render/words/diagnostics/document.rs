//! Sentences about the plan document, its quotes and its draft: `PC05xx`.

use super::Sentences;

pub(super) const PROMISE_OPEN: Sentences = Sentences::new(
    "no target covers {written}",
    "add a target with `quote = \"{quote}\"`, or dismiss it with a reason in [[dismissed]]",
    "没有目标覆盖{written}",
    "请增加目标并写明 quote = \"{quote}\"，或在 [[dismissed]] 中说明理由后排除",
);

pub(super) const NUMERAL_OPEN: Sentences = Sentences::new(
    "nothing accounts for {written}: no rule knows what it is",
    "quote it in a target if it is promised, else dismiss it with a reason in [[dismissed]]",
    "{written}没有着落：没有规则能判断它是什么",
    "如为承诺，请在目标的 quote 中引用；否则请在 [[dismissed]] 中说明理由后排除",
);

pub(super) const QUOTE_DISAGREES: Sentences = Sentences::new(
    "`{target}` quotes {written} and says something else: {reason}",
    "correct the target, or quote the clause that it was taken from",
    "“{target}”引用了{written}，内容却不一致：{reason}",
    "请更正目标，或引用其真正的出处",
);

pub(super) const QUOTE_GONE: Sentences = Sentences::new(
    "the document does not hold the quote “{quote}” of `{target}`",
    "if the plan has changed, change the target; else quote it letter by letter",
    "文件中找不到“{target}”的引文“{quote}”",
    "如计划已修改，请修改目标；否则请逐字引用",
);

pub(super) const QUOTE_GONE_NEAR: Sentences = Sentences::new(
    "the document does not hold the quote “{quote}” of `{target}`",
    "nearest: “{nearest}”; if the plan has changed, change the target, else quote it letter by letter",
    "文件中找不到“{target}”的引文“{quote}”",
    "最接近的是“{nearest}”；如计划已修改，请修改目标，否则请逐字引用",
);

pub(super) const DISMISSAL_IDLE: Sentences = Sentences::new(
    "the dismissed quote “{quote}” holds no numeral of the document",
    "remove the dismissal, or quote the numeral letter by letter",
    "已排除的引文“{quote}”不含文件中的数字",
    "请删去，或连同数字逐字引用",
);

pub(super) const NO_DOCUMENT: Sentences = Sentences::new(
    "no plan document was given, and `{file}` names none",
    "name it: `plancheck coverage plan.txt`, or `document = \"plan.txt\"` in [plan]",
    "没有给出计划文件，“{file}”中也没有写明",
    "请写明：plancheck coverage plan.txt，或在 [plan] 中写 document = \"plan.txt\"",
);

pub(super) const SAID_TWICE: Sentences = Sentences::new(
    "the document gives {name} two values: {first} and {second}",
    "ask which one holds; a draft has both",
    "文件中{name}有两个值：{first}和{second}",
    "请核实以哪个为准；起草时两个都列出",
);

pub(super) const PART_EXCEEDS_WHOLE: Sentences = Sentences::new(
    "{second} is given as a part of {first} and is larger",
    "ask whether a digit or a unit is wrong",
    "{second}是{first}中的一部分，却更大",
    "请核实数字或单位是否有误",
);

pub(super) const PARTS_EXCEED_WHOLE: Sentences = Sentences::new(
    "the parts of {first} up to {second} are larger than it together",
    "ask whether a digit or a unit is wrong, or whether the parts overlap",
    "{first}之中，至{second}为止的各部分合计超过总数",
    "请核实数字或单位是否有误，或各部分是否有重叠",
);

pub(super) const GROWTH_AGAINST_LEVEL: Sentences = Sentences::new(
    "a change of {second} does not lead from {base} to {first}",
    "ask which of the three holds; a draft has the growth and the level",
    "增减{second}与由{base}到{first}不符",
    "请核实三者以哪个为准；起草时增幅和数值都列出",
);

pub(super) const NOT_DOCUMENT: Sentences = Sentences::new(
    "`{file}` is {found}: no text of a plan can be read from it",
    "{advice}",
    "“{file}”是{found}，不能当作计划原文读取",
    "{advice}",
);

pub(super) const DOCUMENT_EMPTY: Sentences = Sentences::new(
    "the document `{file}` holds no text",
    "name the plan as it was adopted: a text, Markdown or Word file; a scanned page must be made text first",
    "计划文件“{file}”没有文字",
    "请指明正式印发的计划（文本、Markdown 或 Word 文件）；扫描件须先转为文字",
);
