//! What is advised about a plan file.

use crate::report::term::{KeyAdvice, KeyExample, TomlAdvice};

/// The words of a [`TomlAdvice`], in English and Chinese.
pub(super) fn toml_advice(term: TomlAdvice) -> (&'static str, &'static str) {
    match term {
        TomlAdvice::Quotes => (
            "full-width quotation marks “ ” are letters to TOML: write \"…\"",
            "中文引号“ ”在 TOML 中只是普通字符，请改用英文引号 \"…\"",
        ),
        TomlAdvice::QuoteText => {
            ("put the text in quotation marks: \"…\"", "文字须加英文引号：\"…\"")
        }
        TomlAdvice::Key => (
            "keys are English words; a Chinese key of your own must stand in quotation marks: \"户\" = \"家\"",
            "键是英文单词；自定义的中文键须加英文引号：\"户\" = \"家\"",
        ),
        TomlAdvice::FullWidth => (
            "a full-width comma, equals sign, bracket or digit stands in this line: use the ASCII ones",
            "本行有全角的逗号、等号、括号或数字，请改用半角",
        ),
        TomlAdvice::Twice => {
            ("remove one of the two, or give one another name", "请删去其一，或改名")
        }
        TomlAdvice::Syntax => (
            "one `key = value` in each line; texts in quotation marks, lists in [ ]",
            "每行一个“键 = 值”；文字加英文引号，列表用 [ ]",
        ),
        TomlAdvice::Date => {
            ("write a day of the calendar: `\"2022-09-30\"`", "请写实际存在的日期：\"2022-09-30\"")
        }
    }
}

/// The words of a [`KeyAdvice`], in English and Chinese.
pub(super) fn key_advice(term: KeyAdvice) -> (&'static str, &'static str) {
    match term {
        KeyAdvice::PeriodOrDay => (
            "write a period (`2022`, `2022-H1`, `2022-Q3`, `2022-09`) or a day (`2022-09-30`)",
            "请写期间（2022、2022-H1、2022-Q3、2022-09）或日期（2022-09-30）",
        ),
        KeyAdvice::WithYear => (
            "write its year, since the plan has parts of more than one: `2022-Q3` for `Q3`",
            "计划跨年，请写明年份，例如 Q3 写作 2022-Q3",
        ),
        KeyAdvice::SpanOfPlan => (
            "write a year (`2022`), several (`2021..2025`) or the first and last month (`2022-07..2023-06`)",
            "请写年份（2022）、起止年份（2021..2025）或起止月份（2022-07..2023-06）",
        ),
        KeyAdvice::FirstMonthFirst => (
            "its end lies before its beginning: write the first month first, for example `2022-07..2023-06`",
            "结束早于开始，请先写起始月份，例如 2022-07..2023-06",
        ),
        KeyAdvice::OtherName => (
            "data rows may use names, so every name must be unique",
            "数据行可以用名称指代目标，因此名称必须唯一",
        ),
        KeyAdvice::AreaOnce => (
            "every area stands in one list of `parts` only, and never below itself",
            "每个地区只能出现在一个 parts 列表中，也不能在自身之下",
        ),
        KeyAdvice::KnownKeys => ("known here: {known}", "此处可用的键：{known}"),
        KeyAdvice::WaiversApart => (
            "waivers stand in a file of their own: `waivers.toml` beside the plan, or another that `--waivers` names",
            "豁免写在单独的文件中：计划旁的 waivers.toml，或用 --waivers 指明的文件",
        ),
        KeyAdvice::PromiseSomething => (
            "add `[indicator.ID]` or `[milestone.ID]` tables; `plancheck init` writes an example",
            "请添加 [indicator.编号] 或 [milestone.编号]；“plancheck init”可生成示例",
        ),
        KeyAdvice::JudgeWhatExtends => (
            "if it is a base that other plans extend, judge those, and name it in no `--plan`; if it is a plan, `title`, `period` and what is promised are lacking: `plancheck init` writes an example",
            "如果它是供其他计划引用的基础文件，请评估引用它的计划，不要用 --plan 指明它；如果它就是计划，则缺少 title、period 和目标，“plancheck init”可生成示例",
        ),
        KeyAdvice::LeaveOut => ("leave the key out", "请删去这个键"),
        KeyAdvice::AddMember => (
            "name a second member, or give the one a target of its own",
            "请再写一个成员指标，或直接为该指标设目标",
        ),
        KeyAdvice::AddBaseline => (
            "add a `baseline`, the value at the start of the plan, or leave the key out",
            "请写明 baseline（计划开始时的数值），或删去这个键",
        ),
        KeyAdvice::AddWeight => {
            ("add a `weight`, or leave the key out", "请写明 weight，或删去这个键")
        }
        KeyAdvice::UseLinear => (
            "write `pace = \"linear\"`, or leave the key out",
            "请写 pace = \"linear\"，或删去这个键",
        ),
        KeyAdvice::StepsAsValues => (
            "write what is to be reached by then, in the unit of the indicator: `pace = { Q2 = 40 }`",
            "请按指标单位写到时应达到的数值：pace = { Q2 = 40 }",
        ),
        KeyAdvice::StepsAsShares => (
            "write shares of the target, which hold for parts too: `pace = { Q2 = \"40 %\" }`",
            "请改写为目标的份额，份额对各地区同样适用：pace = { Q2 = \"40 %\" }",
        ),
        KeyAdvice::GivePartTarget => (
            "give that part a target under `targets` of the indicator, or take it out of the revision",
            "请在该指标的 targets 中为该地区写明目标，或从本次调整中删去",
        ),
        KeyAdvice::RevisePartsToo => (
            "give each part that has a target a new one in `targets` of this revision",
            "请在本次调整的 targets 中，为已有目标的各地区逐一写明新目标",
        ),
        KeyAdvice::PositiveNumber => {
            ("write a number above 0, without a unit", "请写大于 0 的数，不带单位")
        }
        KeyAdvice::WeighAllParts => (
            "give {name} a `weight` too, or take those of the other parts out",
            "请也为{name}写明 weight，或删去其他地区的 weight",
        ),
        KeyAdvice::CorrectWaiver => (
            "correct the id or the area, or take the waiver out; for the whole of a plan that names no area, leave `area` out",
            "请改正编号或地区，或删去该豁免；计划没有写 area 时，整体目标的豁免也不写 area",
        ),
        KeyAdvice::KnownAreas => (
            "areas of the plan: {known}; correct the area, or take the waiver out",
            "计划中的地区：{known}；请改正地区，或删去该豁免",
        ),
        KeyAdvice::InCalendar => (
            "there is no such month or day in the calendar: write for example `2022-09` or `2022-09-30`",
            "日历中没有这个月份或日期，例如请写 2022-09 或 2022-09-30",
        ),
    }
}

/// The words of a [`KeyExample`], in English and Chinese.
pub(super) fn key_example(term: KeyExample) -> (&'static str, &'static str) {
    match term {
        KeyExample::Title => ("title = \"Work plan 2022\"", "title = \"2022年工作要点\""),
        KeyExample::Area => ("area = \"Northern Region\"", "area = \"巴中市\""),
        KeyExample::Parts => ("parts = [\"North\", \"South\"]", "parts = [\"巴州区\", \"恩阳区\"]"),
        KeyExample::Targets => ("targets = { \"North\" = 4 }", "targets = { \"巴州区\" = 4 }"),
        KeyExample::Quote => {
            ("quote = \"open 12 charging stations\"", "quote = \"技术合同成交额达到3.5亿元\"")
        }
        KeyExample::Grades => (
            "grades = { \"excellent\" = 90, \"good\" = 80 }",
            "grades = { \"优秀\" = 90, \"良好\" = 80 }",
        ),
        KeyExample::Reason => ("reason = \"assessment postponed\"", "reason = \"考核延期\""),
        KeyExample::ApprovedBy => {
            ("approved-by = \"steering committee\"", "approved-by = \"市科技领导小组\"")
        }
        KeyExample::Name => ("name = \"Charging stations opened\"", "name = \"技术合同成交额\""),
        KeyExample::Unit => ("unit = \"million EUR\"", "unit = \"亿元\""),
        KeyExample::VersionColumn => ("version = \"Revised on\"", "version = \"修订日期\""),
        KeyExample::ValueColumn => ("value = \"This quarter\"", "value = \"本季值\""),
    }
}
