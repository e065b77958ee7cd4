//! [`Term`]: words inside a message that differ by language, a family for each thing that is spoken of.

mod advice;
mod data;
mod file;
mod judged;
mod plan;
mod template;
mod word;

pub use advice::{KeyAdvice, KeyExample, TomlAdvice};
pub use data::{CellAdvice, CellFault, ColumnWord, KindWord};
pub use file::{FileAdvice, FileFault, FileKind, Limit};
pub use judged::{MeasureWord, PartsWord, StatusWord};
pub use plan::{
    Misfit, PaceFault, PartsFault, QuoteFault, ReferenceFault, ScoreFault, TomlFault, ValueKind,
};
pub use template::TemplateProblem;
pub use word::Word;

use super::Argument;

/// A word or clause that a message is completed with; `render::words` has it in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// What kind of value a key has, or should have.
    ValueKind(ValueKind),
    /// What is wrong with the TOML of a file.
    TomlFault(TomlFault),
    /// How to write it in TOML.
    TomlAdvice(TomlAdvice),
    /// How to write what a key of the plan asks for.
    KeyAdvice(KeyAdvice),
    /// How a key is written.
    KeyExample(KeyExample),
    /// Why an indicator cannot be computed from another.
    ReferenceFault(ReferenceFault),
    /// Why a key of the plan does not fit beside the others, or its value means nothing.
    Misfit(Misfit),
    /// What is wrong with a pace or its thresholds.
    PaceFault(PaceFault),
    /// Why a rule for the parts of an area does not fit.
    PartsFault(PartsFault),
    /// What is wrong with the rules of the score.
    ScoreFault(ScoreFault),
    /// In what a target and its quote differ.
    QuoteFault(QuoteFault),
    /// A column of a data file.
    ColumnWord(ColumnWord),
    /// What the figures of a table are, where they are not what was reached.
    KindWord(KindWord),
    /// Why a cell is not the one figure that it should be.
    CellFault(CellFault),
    /// What to do about a cell.
    CellAdvice(CellAdvice),
    /// What a file or an entry of a folder is.
    FileKind(FileKind),
    /// Why a file cannot be read or written.
    FileFault(FileFault),
    /// A limit that a file went beyond; the message says where it lies.
    Limit(Limit),
    /// What to do about a file.
    FileAdvice(FileAdvice),
    /// How a target stands.
    StatusWord(StatusWord),
    /// How an indicator is measured.
    MeasureWord(MeasureWord),
    /// What the values of the parts of an area make together.
    PartsWord(PartsWord),
    /// Why a template makes no page.
    TemplateProblem(TemplateProblem),
    /// Other words: places, sources, and what there is none of.
    Word(Word),
}

/// Lets a word of a family stand wherever any term may.
macro_rules! families {
    ($($family:ident),+ $(,)?) => {
        $(
            impl From<$family> for Term {
                fn from(term: $family) -> Self {
                    Self::$family(term)
                }
            }

            impl From<$family> for Argument {
                fn from(term: $family) -> Self {
                    Self::Term(term.into())
                }
            }
        )+
    };
}

families!(
    ValueKind,
    TomlFault,
    TomlAdvice,
    KeyAdvice,
    KeyExample,
    ReferenceFault,
    Misfit,
    PaceFault,
    PartsFault,
    ScoreFault,
    QuoteFault,
    ColumnWord,
    KindWord,
    CellFault,
    CellAdvice,
    FileKind,
    FileFault,
    Limit,
    FileAdvice,
    StatusWord,
    MeasureWord,
    PartsWord,
    TemplateProblem,
    Word,
);
