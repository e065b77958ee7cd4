//! What is said of a template.

use crate::report::term::TemplateProblem;

/// The words of a [`TemplateProblem`], in English and Chinese.
pub(super) fn template_problem(term: TemplateProblem) -> (&'static str, &'static str) {
    match term {
        TemplateProblem::Name => ("it uses a name that does not exist", "用到了不存在的名称"),
        TemplateProblem::Syntax => ("it is malformed", "语法有误"),
        TemplateProblem::Call => (
            "it calls a filter, test, function or file that does not exist",
            "用到了不存在的过滤器、测试、函数或文件",
        ),
        TemplateProblem::Arguments => {
            ("it calls something with arguments that do not fit", "调用时参数不符")
        }
        TemplateProblem::Operation => {
            ("it asks for what cannot be done with these values", "对这些值不能这样处理")
        }
        TemplateProblem::Steps => ("it takes too many steps", "步骤过多"),
        TemplateProblem::Size => ("the page becomes too large", "页面过大"),
    }
}
