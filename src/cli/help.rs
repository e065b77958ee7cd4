//! The help texts, one column a language, put onto the command that the arguments define.

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::args::Args;
use super::progress::Phase;
use super::value_names;
use plancheck::render::{Format, Lang};

/// The command line in one language.
pub(super) fn command(lang: Lang) -> Command {
    localise(Args::command(), lang)
}

fn localise(command: Command, lang: Lang) -> Command {
    let name = command.get_name().to_owned();
    let (english, chinese) = about(&name);
    let subcommands: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let has_version = name == "plancheck";
    let mut positions = 0_usize..;
    let mut command = command
        .about(lang.pick(english, chinese).to_owned())
        .after_help(lang.pick(examples(&name).0, examples(&name).1))
        .help_template(template(lang, !subcommands.is_empty()))
        .subcommand_help_heading(lang.pick("Commands", "命令"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .mut_args(|arg| in_order(described(arg, lang), &mut positions))
        .arg(help_flag(lang));
    if has_version {
        command = command.arg(version_flag(lang)).subcommand_required(true);
    }
    for name in subcommands {
        command = command.mut_subcommand(name, |sub| localise(sub, lang));
    }
    match lang {
        Lang::En => command,
        Lang::Zh => with_chinese_usage(command, &name),
    }
}

/// Positional arguments in the order in which they are written; otherwise they come by name.
fn in_order(arg: Arg, positions: &mut impl Iterator<Item = usize>) -> Arg {
    match positions.next().filter(|_| arg.is_positional()) {
        Some(position) => arg.display_order(position),
        None => arg,
    }
}

/// clap writes the words of a usage line in English only.
fn with_chinese_usage(command: Command, name: &str) -> Command {
    let whole = if name == "plancheck" { name.to_owned() } else { format!("plancheck {name}") };
    let usage = command.clone().bin_name(&whole).render_usage().to_string();
    // Every command has the options of the program, of which a part does not know yet.
    let arguments = usage.trim_start_matches("Usage: ").trim_start_matches(&whole);
    let arguments = arguments.replace(" [OPTIONS]", "").replace("<COMMAND>", "<命令>");
    command.override_usage(format!("{whole} [选项]{arguments}"))
}

fn template(lang: Lang, has_subcommands: bool) -> &'static str {
    match (lang, has_subcommands) {
        (Lang::En, _) => "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
        (Lang::Zh, _) => "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}",
    }
}

fn described(arg: Arg, lang: Lang) -> Arg {
    let id = arg.get_id().as_str();
    let (english, chinese) = argument(id);
    let mut help = lang.pick(english, chinese).to_owned();
    if id == "format" {
        let names: Vec<&str> = Format::ALL.into_iter().map(Format::key).collect();
        help = help.replace("{formats}", &lang.list(&names));
    }
    let heading = if arg.is_positional() { ("Arguments", "参数") } else { ("Options", "选项") };
    let takes_value = arg.get_action().takes_values();
    let arg = match lang {
        Lang::En => arg,
        Lang::Zh => value_names::in_chinese(arg),
    };
    arg.help(help)
        .help_heading(lang.pick(heading.0, heading.1).to_owned())
        .hide_possible_values(takes_value)
        .hide_default_value(takes_value)
}

fn help_flag(lang: Lang) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(lang.pick("Show this help", "显示帮助"))
        .help_heading(lang.pick("Options", "选项"))
}

fn version_flag(lang: Lang) -> Arg {
    Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(lang.pick("Show the version", "显示版本"))
        .help_heading(lang.pick("Options", "选项"))
}

fn about(command: &str) -> (&'static str, &'static str) {
    match command {
        "check" => {
            ("Judge the plan against the data and show the verdict", "用数据评估计划，给出结论")
        }
        "validate" => (
            "Look at the data alone: what cannot be read, what does not fit together, who has not reported",
            "只检查数据：哪些读不出、哪些前后矛盾、谁还没报",
        ),
        "list" => (
            "Show every target as a plain sentence, as understood",
            "逐项用一句话列出全部目标，便于核对理解",
        ),
        "explain" => (
            "Show the whole arithmetic of one verdict, or what a diagnostic code means",
            "说明某一结论的全部计算和出处，或某个诊断代码的含义",
        ),
        "trend" => (
            "Show every indicator over the plan's periods: course, pace line, projection, what is still needed",
            "逐项列出指标在各期的走势：各期数值、应达线、预计、此后每月还需",
        ),
        "diff" => (
            "Compare two JSON reports: newly failed, recovered, values changed after they were reported",
            "比较两份 JSON 报告：新增不通过、恢复达标、已报数值被改动",
        ),
        "completions" => (
            "Show the script by which a shell completes commands and options",
            "显示 shell 的命令补全脚本",
        ),
        "man" => (
            "Show the manual page, or write those of all commands into a folder",
            "显示手册页，或把全部命令的手册页写入文件夹",
        ),
        "schema" => (
            "Show the JSON Schema of the plan file or of a report",
            "显示计划文件或报告的 JSON Schema",
        ),
        "init" => (
            "Write a plan, its schema and a data file to start from",
            "生成起始的计划文件、其 JSON Schema 和数据文件",
        ),
        "draft" => (
            "Draft a plan file from the plan document: text, Markdown or Word",
            "根据计划文本（文本、Markdown、Word）起草计划文件",
        ),
        "coverage" => (
            "Show whether every number promised in the plan document has its target",
            "检查计划文本中承诺的每个数字是否都列入了目标",
        ),
        _ => (
            "Judges exactly which promises of a plan are kept, on pace, late or unreported",
            "精确评估计划中的承诺：哪些完成、哪些达到进度、哪些滞后、哪些缺报",
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "one entry an argument")]
fn argument(id: &str) -> (&'static str, &'static str) {
    match id {
        "data" => (
            "Data files, patterns, or - for standard input [default: the plan's own files]",
            "数据文件、匹配式，或用 - 表示标准输入 [默认：计划中写明的文件]",
        ),
        "plan" => ("The plan file [default: targets.toml]", "计划文件 [默认：targets.toml]"),
        "plans" => (
            "A plan file, or a folder or pattern of plans; may be repeated, and then all are judged in one run [default: targets.toml]",
            "计划文件，也可为文件夹或匹配式；可多次给出，一并评估 [默认：targets.toml]",
        ),
        "allow_outside" => (
            "Let the plan extend files outside its folder",
            "允许计划引用其文件夹以外的文件（extends）",
        ),
        "as_of" => (
            "Judge up to the end of this period or day, for example 2022-Q2 or 2022-06-30 [default: the newest period in the data]",
            "评估截至此期间或日期末的情况，例如 2022-Q2、2022-06-30 [默认：数据中最新的期间]",
        ),
        "encoding" => (
            "Encoding of the data files, for example gb18030 or big5 [default: found out]",
            "数据文件的编码，例如 gb18030、big5 [默认：自动识别]",
        ),
        "document_encoding" => (
            "Encoding of the document, for example gb18030 or big5 [default: found out]",
            "计划文件的编码，例如 gb18030、big5 [默认：自动识别]",
        ),
        "period" => (
            "Period of tables that do not say it themselves [default: by title or file name]",
            "表内未写期间时采用的期间 [默认：按标题或文件名]",
        ),
        "max_size" => (
            "Largest data file that is read, in MiB; more raises the limits of workbooks and archives in proportion [default: 2048]",
            "读取的数据文件大小上限，单位 MiB；调高时工作簿和压缩文件的上限同比放宽 [默认：2048]",
        ),
        "max_files" => (
            "Most data files that are read in one run [default: 10000]",
            "一次读取的数据文件数量上限 [默认：10000]",
        ),
        "strict" => (
            "Count every warning as an error, so that the run is incomplete",
            "把每个警告都当作错误，使结果为“不完整”",
        ),
        "waivers" => (
            "File of targets that are excused [default: waivers.toml beside the plan, if there]",
            "豁免文件 [默认：计划旁的 waivers.toml（如有）]",
        ),
        "only" => (
            "Judge these targets alone, may be repeated: an id with * and ?, a name, section=ID, owner=NAME, tag=NAME, commitment=binding or expected [default: all]",
            "只评估这些目标，可重复：编号（可用 *、?）、全称、section=编号、owner=名称、tag=标签、commitment=binding 或 expected [默认：全部]",
        ),
        "area" => (
            "Judge the targets of this area alone [default: the plan's area and all its parts]",
            "只评估该地区的目标 [默认：计划地区及所有下辖地区]",
        ),
        "by_area" => (
            "Show targets that parts of the area have as a table of areas, with places",
            "对有分解目标的指标，按地区列表显示并排名",
        ),
        "changes" => (
            "Show in the table what values have changed by, on the same months of last year and on the period before",
            "在表中显示同比和环比",
        ),
        "missing" => (
            "What a missing report means: incomplete, fail or ignore [default: incomplete]",
            "缺报如何处理：incomplete（不完整）、fail（不通过）、ignore（不计）[默认：incomplete]",
        ),
        "fail_on" => (
            "From which verdict on to exit with 1: fail, warn or never [default: fail]",
            "达到何种结论时以 1 退出：fail、warn、never [默认：fail]",
        ),
        "format" => (
            "Format on standard output: {formats} [default: table]",
            "标准输出的格式：{formats} [默认：table]",
        ),
        "reports" => (
            "Also write a report to a file, as often as you like: json:report.json; the format may be left out where the name tells it; - is standard output",
            "另把报告写入文件，可多次使用，例如 json:report.json；文件名能说明格式时可省略格式；- 表示标准输出",
        ),
        "fail_on_severity" => (
            "From which finding on to exit with 1: error, warning or never [default: error]",
            "发现何种问题时以 1 退出：error（错误）、warning（警告）、never（从不）[默认：error]",
        ),
        "all" => ("Show every finding in full", "列出每一处问题"),
        "quiet" => ("Show the tally alone", "只显示汇总"),
        "width" => (
            "Columns of the table [default: those of the terminal]",
            "表格宽度（列数）[默认：终端宽度]",
        ),
        "template" => (
            "Make the html report with this template [default: plancheck's own]",
            "用此模板生成 html 报告 [默认：自带模板]",
        ),
        "trend_format" => {
            ("Output format: table or json [default: table]", "输出格式：table、json [默认：table]")
        }
        "all_periods" => ("Show the values of every period", "列出每一期的数值"),
        "subject" => (
            "Id of a target or milestone, or a code such as PC0102",
            "目标或任务的编号，或诊断代码，例如 PC0102",
        ),
        "old" => ("The older report, or - for standard input", "较早的报告，或用 - 表示标准输入"),
        "new" => ("The newer report, or - for standard input", "较新的报告，或用 - 表示标准输入"),
        "diff_format" => (
            "Format: table, json or markdown [default: table]",
            "格式：table、json、markdown [默认：table]",
        ),
        "shell" => {
            ("bash, zsh, fish, powershell or elvish", "bash、zsh、fish、powershell 或 elvish")
        }
        "man_folder" => (
            "Where to write the pages of all commands [default: the program's page to standard output]",
            "写入全部手册页的文件夹 [默认：把总手册页写到标准输出]",
        ),
        "of" => (
            "targets (the plan file), waivers, report (of check), validation (of validate), trend or diff",
            "targets（计划文件）、waivers（豁免文件）、report（check 的报告）、validation（validate 的报告）、trend（走势）、diff（比较）",
        ),
        "folder" => ("Where to write [default: here]", "写入的文件夹 [默认：当前文件夹]"),
        "lang" => (
            "Language of every word: en or zh [default: by locale]",
            "界面语言：en、zh [默认：按系统区域设置]",
        ),
        "color" => (
            "Colour: auto, always or never [default: auto]",
            "颜色：auto、always、never [默认：auto]",
        ),
        _ => document_argument(id),
    }
}

/// Arguments of the commands that read a plan document.
fn document_argument(id: &str) -> (&'static str, &'static str) {
    match id {
        "source_document" => (
            "The plan document (.txt, .md, .docx), or - for standard input",
            "计划文本（.txt、.md、.docx），或用 - 表示标准输入",
        ),
        "document" => (
            "The plan document (.txt, .md, .docx), or - for standard input [default: `document` of the plan file]",
            "计划文本（.txt、.md、.docx），或用 - 表示标准输入 [默认：计划文件中的 document]",
        ),
        "draft_format" => (
            "toml (a plan file) or jsonl (one record a promise) [default: toml]",
            "toml（计划文件）或 jsonl（每个承诺一条记录）[默认：toml]",
        ),
        "explain_rules" => (
            "Show for every numeral the rule that took or refused it",
            "逐个数字说明由哪条规则采用或排除",
        ),
        "ledger_format" => ("table or json [default: table]", "table 或 json [默认：table]"),
        "all_numerals" => (
            "Show every numeral of the document and every finding in full",
            "列出文件中的每个数字和每一处问题",
        ),
        _ => ("", ""),
    }
}

/// What the sections of a manual page are called, by what clap calls them.
pub(super) fn manual_headings(lang: Lang) -> [(&'static str, &'static str); 6] {
    [
        ("NAME", lang.pick("NAME", "名称")),
        ("SYNOPSIS", lang.pick("SYNOPSIS", "用法")),
        ("DESCRIPTION", lang.pick("DESCRIPTION", "说明")),
        ("EXTRA", lang.pick("EXAMPLES", "示例")),
        ("Commands", lang.pick("COMMANDS", "命令")),
        ("VERSION", lang.pick("VERSION", "版本")),
    ]
}

fn examples(command: &str) -> (&'static str, &'static str) {
    match command {
        "plancheck" => (
            "Examples:\n  plancheck init my-plan\n  plancheck check\n  plancheck check --report report.html --report notice.docx\n  plancheck explain tech-contracts\n  plancheck check --help",
            "示例：\n  plancheck init my-plan\n  plancheck check\n  plancheck check --report report.html --report notice.docx\n  plancheck explain tech-contracts\n  plancheck check --help",
        ),
        "list" => (
            "Examples:\n  plancheck list\n  plancheck list --plan counties.toml --lang zh",
            "示例：\n  plancheck list\n  plancheck list --plan counties.toml --lang en",
        ),
        "check" => (
            "Exit codes: 0 judged and nothing failed, 1 something failed, 2 could not be done,\n3 nothing failed but not everything due could be judged.\n\nExamples:\n  plancheck check\n  plancheck check --as-of 2022-Q2\n  plancheck check data/2022-q2.csv --fail-on warn\n  plancheck check --only section=headline --only 'rd-*'\n  plancheck check --report report.html --report junit:report.xml\n  plancheck check --format json > report.json",
            "退出码：0 均已评估且无不通过；1 有不通过；2 无法执行；3 无不通过，但有应评估而无法评估的。\n\n示例：\n  plancheck check\n  plancheck check --as-of 2022-Q2\n  plancheck check data/2022-q2.csv --fail-on warn\n  plancheck check --only section=headline --only 'rd-*'\n  plancheck check --report report.html --report junit:report.xml\n  plancheck check --format json > report.json",
        ),
        "validate" => (
            "Exit codes: 0 clean, 1 findings at or over --fail-on, 2 could not be read.\n\nExamples:\n  plancheck validate\n  plancheck validate data/2022-q2.csv --fail-on warning\n  plancheck validate --format github",
            "退出码：0 无问题；1 有达到 --fail-on 的问题；2 无法读取。\n\n示例：\n  plancheck validate\n  plancheck validate data/2022-q2.csv --fail-on warning\n  plancheck validate --format github",
        ),
        "explain" => (
            "Examples:\n  plancheck explain tech-contracts\n  plancheck explain tech-contracts --as-of 2022-Q2\n  plancheck explain PC0102",
            "示例：\n  plancheck explain tech-contracts\n  plancheck explain tech-contracts --as-of 2022-Q2\n  plancheck explain PC0102",
        ),
        "trend" => (
            "It judges nothing: the exit code is 0, or 2 if plan or data cannot be read.\n\nExamples:\n  plancheck trend\n  plancheck trend --as-of 2022-Q2 --all\n  plancheck trend --format json > trend.json",
            "不作评估：退出码为 0；计划或数据无法读取时为 2。\n\n示例：\n  plancheck trend\n  plancheck trend --as-of 2022-Q2 --all\n  plancheck trend --format json > trend.json",
        ),
        "draft" => (
            "Examples:\n  plancheck draft plan.txt > targets.toml\n  plancheck draft plan.docx --explain\n  plancheck draft plan.md --format jsonl",
            "示例：\n  plancheck draft plan.txt > targets.toml\n  plancheck draft plan.docx --explain\n  plancheck draft plan.md --format jsonl",
        ),
        "coverage" => (
            "Exit codes: 0 every numeral is accounted for, 1 one is open or disagrees or a quote is gone,\n2 could not be done.\n\nExamples:\n  plancheck coverage\n  plancheck coverage plan.txt --plan targets.toml --all",
            "退出码：0 每个数字都有着落；1 有未列入、不一致或引文已不存在的；2 无法执行。\n\n示例：\n  plancheck coverage\n  plancheck coverage plan.txt --plan targets.toml --all",
        ),
        "diff" => (
            "Exit codes: 0 nothing newly failed, 1 something did, 2 a report could not be read.\n\nExamples:\n  plancheck check --as-of 2022-Q2 --report q2.json\n  plancheck check --as-of 2022-Q3 --report q3.json\n  plancheck diff q2.json q3.json\n  plancheck diff q2.json q3.json --format markdown",
            "退出码：0 没有新增不通过；1 有新增不通过；2 报告无法读取。\n\n示例：\n  plancheck check --as-of 2022-Q2 --report q2.json\n  plancheck check --as-of 2022-Q3 --report q3.json\n  plancheck diff q2.json q3.json\n  plancheck diff q2.json q3.json --format markdown",
        ),
        "completions" => (
            "Examples:\n  plancheck completions bash > ~/.local/share/bash-completion/completions/plancheck\n  plancheck completions fish > ~/.config/fish/completions/plancheck.fish",
            "示例：\n  plancheck completions bash > ~/.local/share/bash-completion/completions/plancheck\n  plancheck completions fish > ~/.config/fish/completions/plancheck.fish",
        ),
        "man" => (
            "Examples:\n  plancheck man | man -l -\n  plancheck man ~/.local/share/man/man1",
            "示例：\n  plancheck man | man -l -\n  plancheck man ~/.local/share/man/man1",
        ),
        "schema" => (
            "Examples:\n  plancheck schema targets > targets.schema.json\n  plancheck schema report > report.schema.json\n\nWith the line `#:schema targets.schema.json` on top of targets.toml editors complete its keys.",
            "示例：\n  plancheck schema targets > targets.schema.json\n  plancheck schema report > report.schema.json\n\n在 targets.toml 顶端写“#:schema targets.schema.json”，编辑器即可补全各键。",
        ),
        "init" => (
            "Examples:\n  plancheck init\n  plancheck init my-plan",
            "示例：\n  plancheck init\n  plancheck init my-plan",
        ),
        _ => ("", ""),
    }
}

/// What a user reads who waits.
pub(super) fn phase(phase: Phase, lang: Lang) -> &'static str {
    match phase {
        Phase::Reading => lang.pick("reading the data", "读取数据"),
        Phase::Auditing => {
            lang.pick("checking the data against each other", "核对数据是否相互一致")
        }
        Phase::Judging => lang.pick("judging", "评估"),
        Phase::Writing => lang.pick("making the report", "生成报告"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_argument_has_its_help() {
        fn visit(command: &Command) {
            assert!(command.get_about().is_some_and(|about| !about.to_string().is_empty()));
            for arg in command.get_arguments() {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(!help.is_empty(), "{} {}", command.get_name(), arg.get_id());
            }
            command.get_subcommands().for_each(visit);
        }
        for lang in [Lang::En, Lang::Zh] {
            let command = command(lang);
            visit(&command);
            command.debug_assert();
        }
    }
}
