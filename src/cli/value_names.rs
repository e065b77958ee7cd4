//! What the values of options are called, in Chinese; in English the arguments name them themselves.

use clap::Arg;

/// The names, as the arguments have them and in Chinese.
const NAMES: [(&str, &str); 22] = [
    ("AREA", "地区"),
    ("COLUMNS", "列数"),
    ("DATA", "数据"),
    ("DOCUMENT", "文件"),
    ("FILE", "文件"),
    ("FOLDER", "文件夹"),
    ("FORMAT", "格式"),
    ("FORMAT:FILE", "格式:文件"),
    ("ID|CODE", "编号|代码"),
    ("LANG", "语言"),
    ("NAME", "名称"),
    ("NEW", "新报告"),
    ("NUMBER", "数量"),
    ("OLD", "旧报告"),
    ("PERIOD", "期间"),
    ("PERIOD|DATE", "期间|日期"),
    ("POLICY", "方式"),
    ("SELECTION", "选择"),
    ("SEVERITY", "程度"),
    ("VERDICT", "结论"),
    ("WHAT", "对象"),
    ("WHEN", "何时"),
];

/// The argument with its value named in Chinese.
pub(super) fn in_chinese(arg: Arg) -> Arg {
    let own = arg.get_value_names().and_then(<[_]>::first).map(ToString::to_string);
    let known = own.and_then(|own| NAMES.into_iter().find(|(english, _)| *english == own));
    match known {
        Some((_, chinese)) => arg.value_name(chinese),
        None => arg,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Args;

    /// Units and programs have the same name in every language.
    const AS_THEY_ARE: [&str; 2] = ["MIB", "SHELL"];

    #[test]
    fn every_value_has_a_chinese_name() {
        let commands = Args::command();
        let all = std::iter::once(&commands).chain(commands.get_subcommands());
        let arguments = all.flat_map(clap::Command::get_arguments);
        let with_value = arguments.filter(|arg| arg.get_action().takes_values());
        for name in with_value.filter_map(Arg::get_value_names).flatten().map(ToString::to_string) {
            let is_known = NAMES.iter().any(|(english, _)| *english == name);
            assert!(is_known || AS_THEY_ARE.contains(&name.as_str()), "{name}");
        }
    }
}
