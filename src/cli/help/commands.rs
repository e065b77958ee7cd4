//! What each command does, with examples, in both languages.

pub(super) fn about(command: &str) -> (&'static str, &'static str) {
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

pub(super) fn examples(command: &str) -> (&'static str, &'static str) {
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
