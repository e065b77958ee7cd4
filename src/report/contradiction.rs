//! Where a plan document contradicts itself, as findings.

use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Contradiction, Document, Draft, Numeral};
use crate::source::SourceFile;

/// What a document says twice and differently, or what does not add up.
pub(super) fn contradicted(
    document: &Document,
    source: &SourceFile,
    draft: &Draft,
) -> Vec<Diagnostic> {
    draft.contradictions.iter().filter_map(|one| finding(document, source, *one)).collect()
}

fn finding(
    document: &Document,
    source: &SourceFile,
    contradiction: Contradiction,
) -> Option<Diagnostic> {
    let (code, first, second) = match contradiction {
        Contradiction::TwoValues(first, second) => (Code::SaidTwice, first, second),
        Contradiction::PartExceedsWhole { whole, part } => (Code::PartExceedsWhole, whole, part),
        Contradiction::PartsExceedWhole { whole, part } => (Code::PartsExceedWhole, whole, part),
        Contradiction::GrowthAgainstLevel { growth, level, .. } => {
            (Code::GrowthAgainstLevel, level, growth)
        }
    };
    let numeral = |index: usize| document.numerals.get(index);
    let (first, second) = (numeral(first)?, numeral(second)?);
    let written = |one: &Numeral| source.slice(&one.phrase).to_owned();
    let name = second.promise.as_ref().map_or("", |promise| promise.name.as_str());
    let finding = Diagnostic::new(code)
        .with("name", name)
        .with("first", written(first))
        .with("second", written(second))
        .at(source.locate(&second.phrase))
        .related(source.locate(&first.phrase));
    let Contradiction::GrowthAgainstLevel { base, .. } = contradiction else {
        return Some(finding);
    };
    let base = numeral(base)?;
    Some(finding.with("base", written(base)).related(source.locate(&base.phrase)))
}
