//! Words and clauses inside the sentences of diagnostics.

mod advice;
mod data;
mod file;
mod judged;
mod plan;
mod template;
mod word;

use super::Lang;
use crate::report::Term;

/// The words of a term.
pub(super) fn term(term: Term, lang: Lang) -> &'static str {
    let (english, chinese) = match term {
        Term::ValueKind(term) => plan::value_kind(term),
        Term::TomlFault(term) => plan::toml_fault(term),
        Term::TomlAdvice(term) => advice::toml_advice(term),
        Term::KeyAdvice(term) => advice::key_advice(term),
        Term::KeyExample(term) => advice::key_example(term),
        Term::ReferenceFault(term) => plan::reference_fault(term),
        Term::Misfit(term) => plan::misfit(term),
        Term::PaceFault(term) => plan::pace_fault(term),
        Term::PartsFault(term) => plan::parts_fault(term),
        Term::ScoreFault(term) => plan::score_fault(term),
        Term::QuoteFault(term) => plan::quote_fault(term),
        Term::ColumnWord(term) => data::column_word(term),
        Term::KindWord(term) => data::kind_word(term),
        Term::CellFault(term) => data::cell_fault(term),
        Term::CellAdvice(term) => data::cell_advice(term),
        Term::FileKind(term) => file::file_kind(term),
        Term::FileFault(term) => file::file_fault(term),
        Term::Limit(term) => file::limit(term),
        Term::FileAdvice(term) => file::file_advice(term),
        Term::StatusWord(term) => judged::status_word(term),
        Term::MeasureWord(term) => judged::measure_word(term),
        Term::PartsWord(term) => judged::parts_word(term),
        Term::TemplateProblem(term) => template::template_problem(term),
        Term::Word(term) => word::word(term),
    };
    lang.pick(english, chinese)
}
