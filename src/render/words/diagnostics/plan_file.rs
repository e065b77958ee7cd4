//! Sentences of faults of the plan file: its syntax, keys and names (`PC01xx`).

use super::Sentences;

pub(super) const NOT_A_PLAN: Sentences = Sentences::new(
    "`{file}` is {found}, not a plan",
    "a plan is a text in TOML such as `targets.toml`: `plancheck init` writes one to start from, `plancheck draft` one from a plan document; data files are named alone, without `--plan`",
    "“{file}”是{found}，不是计划文件",
    "计划是 TOML 文本，例如 targets.toml：plancheck init 写出起始文件，plancheck draft 由计划原文起草；数据文件直接写出，不用 --plan",
);

pub(super) const TOML_SYNTAX: Sentences = Sentences::new(
    "`{file}` is not valid TOML: {reason}",
    "{advice}",
    "“{file}”不是有效的 TOML：{reason}",
    "{advice}",
);

pub(super) const UNKNOWN_KEY: Sentences = Sentences::new(
    "unknown key `{key}` in {table}",
    "{advice}",
    "{table} 中没有“{key}”这个键",
    "{advice}",
);

pub(super) const WRONG_TYPE: Sentences = Sentences::new(
    "`{key}` needs {expected}, not {found}",
    "write for example `{example}`",
    "“{key}”应为{expected}，不能是{found}",
    "例如写成“{example}”",
);

pub(super) const MISSING_KEY: Sentences = Sentences::new(
    "{table} lacks `{key}`",
    "add for example `{example}`",
    "{table} 缺少“{key}”",
    "请补充，例如“{example}”",
);

pub(super) const UNKNOWN_WORD: Sentences = Sentences::new(
    "`{key} = \"{written}\"` is none of {known}",
    "write one of {known}",
    "{key} 不能写成“{written}”，可用：{known}",
    "请写 {known} 之一",
);

pub(super) const BAD_ID: Sentences = Sentences::new(
    "`{id}` is no valid id",
    "an id has lower-case letters, digits and hyphens only, for example `tech-contracts`; the Chinese name goes into `name`",
    "“{id}”不能作为编号",
    "编号只能用小写字母、数字和连字符，例如 tech-contracts；中文名称写在 name 中",
);

pub(super) const NAME_TWICE: Sentences =
    Sentences::new("the name “{name}” is used twice", "{advice}", "名称“{name}”重复", "{advice}");

pub(super) const UNKNOWN_SECTION: Sentences = Sentences::new(
    "no section has the id `{id}`",
    "declare it: `[section.{id}]` with a `title`",
    "没有编号为“{id}”的章节",
    "请先声明：[section.{id}] 并写上 title",
);

pub(super) const UNKNOWN_REFERENCE: Sentences = Sentences::new(
    "`{key}` names the indicator `{id}`, which does not exist",
    "name an `[indicator.…]` of this plan",
    "“{key}”引用的指标“{id}”不存在",
    "请引用本计划中的 [indicator.…]",
);

pub(super) const UNUSABLE_REFERENCE: Sentences = Sentences::new(
    "`{key}` cannot use `{id}`: {reason}",
    "name an indicator whose measure and unit fit",
    "“{key}”不能引用“{id}”：{reason}",
    "请引用口径和单位相符的指标",
);

pub(super) const SEVERAL_MEASURES: Sentences = Sentences::new(
    "`{first}` and `{second}` both say how the actual value comes about",
    "keep one of `measure`, `growth-of`, `ratio`, `share-of`, `sum-of`",
    "“{first}”和“{second}”都在说明实际值如何得出",
    "measure、growth-of、ratio、share-of、sum-of 只保留一个",
);

pub(super) const BAD_PERIOD: Sentences = Sentences::new(
    "`{written}` is no period or date",
    "{advice}",
    "“{written}”不是期间或日期",
    "{advice}",
);

pub(super) const FORMAT_VERSION: Sentences = Sentences::new(
    "this program reads `format = 1`, not {written}",
    "write `format = 1`, or use the version of plancheck that the plan was written for",
    "本程序读取 format = 1，而不是 {written}",
    "请写 format = 1，或使用与该计划相应的 plancheck 版本",
);

pub(super) const KEY_DOES_NOT_APPLY: Sentences = Sentences::new(
    "`{key}` does not apply here: {reason}",
    "{advice}",
    "“{key}”在此不适用：{reason}",
    "{advice}",
);

pub(super) const NOTHING_PROMISED: Sentences = Sentences::new(
    "the plan holds no indicator and no milestone",
    "{advice}",
    "计划中没有任何指标或定性任务",
    "{advice}",
);

pub(super) const UNKNOWN_PART: Sentences = Sentences::new(
    "`{name}` is no part of the plan's area",
    "its parts, by the `parts` of the plan and of each `[area.NAME]`: {known}",
    "“{name}”不是计划的下辖地区",
    "计划及各 [area.地区] 的 parts 所列地区：{known}",
);

pub(super) const BAD_SCORE: Sentences = Sentences::new(
    "the rule of the score does not fit: {reason}",
    "see docs/targets.md, `[score]`",
    "计分规则不合适：{reason}",
    "见 docs/targets.md 的 [score]",
);

pub(super) const BUILT_ON_ITSELF: Sentences = Sentences::new(
    "indicators are built on each other in a circle: {members}",
    "take one of them out of the circle",
    "指标循环引用：{members}",
    "请去掉其中一处引用",
);

pub(super) const BAD_AUDIT_NUMBER: Sentences = Sentences::new(
    "`{key}` in `[audit]` does not fit: {reason}",
    "for example `{example}`",
    "[audit] 中的 {key} 不合适：{reason}",
    "例如：{example}",
);
