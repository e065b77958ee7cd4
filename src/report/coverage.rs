//! The outcome of comparing a plan with its document: the ledger, and what fails.

use super::Place;
use super::contradiction::contradicted;
use crate::diagnostic::term::QuoteFault;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{
    Account, Class, Difference, Document, Draft, Ledger, Numeral, Promise, Rule,
};
use crate::plan::{Entry, Plan};
use crate::source::{Forward, SourceFile};

/// The outcome of comparing a plan with its document.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// The document as the user named it.
    pub document: String,
    /// The plan's title.
    pub title: String,
    /// Every numeral of the document, in its order.
    pub numerals: Vec<LedgerRow>,
    /// How many there are of each kind.
    pub tally: Tally,
    /// How many numerals each structural rule took, by rule.
    pub rules: Vec<(&'static str, usize)>,
    /// Bounds without a number.
    pub bounds: Vec<Bound>,
    /// What fails, and what is worth knowing.
    pub findings: Vec<Diagnostic>,
    /// Whether the document and the plan agree.
    pub is_clean: bool,
}

/// A numeral of the document.
#[derive(Clone, Debug)]
pub struct LedgerRow {
    /// As written.
    pub text: String,
    /// Where.
    pub place: Place,
    /// What it comes to.
    pub account: AccountKind,
    /// The rule that says so.
    pub rule: &'static str,
    /// The targets that promise it.
    pub targets: Vec<String>,
    /// Why it is dismissed.
    pub reason: Option<String>,
}

/// A bound without a number.
#[derive(Clone, Debug)]
pub struct Bound {
    /// As written.
    pub text: String,
    /// Where.
    pub place: Place,
}

/// What a numeral comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountKind {
    /// A target promises it.
    Covered,
    /// It promises nothing.
    Structural,
    /// The plan leaves it out on purpose.
    Dismissed,
    /// A target quotes it and says something else.
    Disagreeing,
    /// Nothing accounts for it.
    Open,
}

impl AccountKind {
    /// The word that machine formats use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Structural => "structural",
            Self::Dismissed => "dismissed",
            Self::Disagreeing => "disagreeing",
            Self::Open => "open",
        }
    }
}

/// How many numerals there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub numerals: usize,
    /// Promised by a target.
    pub covered: usize,
    /// No promise.
    pub structural: usize,
    /// Left out on purpose.
    pub dismissed: usize,
    /// Quoted by a target that says something else.
    pub disagreeing: usize,
    /// Not accounted for.
    pub open: usize,
}

/// Makes the outcome of a ledger.
pub fn coverage(
    plan: &Plan,
    source: &SourceFile,
    document: &Document,
    ledger: &Ledger,
    draft: &Draft,
) -> Coverage {
    let mut findings = Vec::new();
    let mut numerals = Vec::new();
    let mut forward = Forward::new(source);
    for (numeral, account) in document.numerals.iter().zip(&ledger.places) {
        // Number and phrase begin at one place.
        let (number, phrase) = (forward.locate(&numeral.span), forward.locate(&numeral.phrase));
        findings.extend(finding((plan, source), numeral, account, phrase));
        numerals.push(row((plan, source), numeral, account, number));
    }
    let fails = !findings.is_empty() || !ledger.gone.is_empty();
    findings.extend(ledger.gone.iter().map(|gone| {
        let heading = plan.entries.get(gone.entry).map(Entry::heading);
        let nearest = gone.nearest.as_ref().map(|span| source.slice(span).trim().to_owned());
        let code = if nearest.is_some() { Code::QuoteGoneNear } else { Code::QuoteGone };
        let finding = Diagnostic::new(code)
            .with("quote", &gone.quote)
            .with("target", heading.map_or("", |heading| heading.id.as_str()))
            .with("nearest", nearest.unwrap_or_default());
        let finding = match heading {
            Some(heading) => finding.at(heading.at.clone()),
            None => finding,
        };
        gone.nearest.iter().map(|span| source.locate(span)).fold(finding, Diagnostic::related)
    }));
    let idle = ledger.idle.iter().filter_map(|index| plan.dismissed.get(*index));
    findings.extend(idle.map(|one| {
        Diagnostic::new(Code::DismissalIdle).with("quote", &one.quote).at(one.at.clone())
    }));
    findings.extend(contradicted(document, source, draft));
    let mut forward = Forward::new(source);
    let bound = |span| Bound { text: source.slice(span).to_owned(), place: forward.locate(span) };
    Coverage {
        document: source.name().to_string(),
        title: plan.title.clone(),
        tally: tally(&numerals),
        rules: rules(document),
        numerals,
        bounds: document.bounds.iter().map(bound).collect(),
        findings,
        is_clean: !fails,
    }
}

fn kind(account: &Account) -> AccountKind {
    match account {
        Account::Covered(_) => AccountKind::Covered,
        Account::Structural => AccountKind::Structural,
        Account::Dismissed(_) => AccountKind::Dismissed,
        Account::Disagrees(..) => AccountKind::Disagreeing,
        Account::Open => AccountKind::Open,
    }
}

fn row(
    (plan, source): (&Plan, &SourceFile),
    numeral: &Numeral,
    account: &Account,
    place: Place,
) -> LedgerRow {
    let id = |entry: &usize| plan.entries.get(*entry).map(|entry| entry.heading().id.clone());
    let targets = match account {
        Account::Covered(entries) => entries.iter().filter_map(id).collect(),
        Account::Disagrees(entry, _) => id(entry).into_iter().collect(),
        Account::Structural | Account::Dismissed(_) | Account::Open => Vec::new(),
    };
    let reason = match account {
        Account::Dismissed(index) => plan.dismissed.get(*index).map(|one| one.reason.clone()),
        Account::Covered(_) | Account::Structural | Account::Disagrees(..) | Account::Open => None,
    };
    LedgerRow {
        text: source.slice(&numeral.phrase).to_owned(),
        place,
        account: kind(account),
        rule: numeral.rule.id(),
        targets,
        reason,
    }
}

fn tally(rows: &[LedgerRow]) -> Tally {
    let count = |kind| rows.iter().filter(|row| row.account == kind).count();
    Tally {
        numerals: rows.len(),
        covered: count(AccountKind::Covered),
        structural: count(AccountKind::Structural),
        dismissed: count(AccountKind::Dismissed),
        disagreeing: count(AccountKind::Disagreeing),
        open: count(AccountKind::Open),
    }
}

fn rules(document: &Document) -> Vec<(&'static str, usize)> {
    let count = |rule: Rule| document.numerals.iter().filter(|one| one.rule == rule).count();
    let structural = Rule::ALL.iter().filter(|rule| rule.class() == Class::Structural);
    structural.map(|rule| (rule.id(), count(*rule))).filter(|(_, count)| *count > 0).collect()
}

fn finding(
    (plan, source): (&Plan, &SourceFile),
    numeral: &Numeral,
    account: &Account,
    place: Place,
) -> Option<Diagnostic> {
    let written = source.slice(&numeral.phrase);
    match account {
        Account::Open => {
            let code =
                if numeral.promise.is_some() { Code::PromiseOpen } else { Code::NumeralOpen };
            let finding = Diagnostic::new(code).with("written", written).at(place);
            let quote = numeral.promise.as_ref().map(|promise| source.slice(&promise.quote));
            Some(finding.with("quote", quote.unwrap_or(written)))
        }
        Account::Disagrees(entry, difference) => {
            disagreeing((plan, written), numeral, (*entry, *difference), place)
        }
        Account::Covered(_) | Account::Structural | Account::Dismissed(_) => None,
    }
}

fn disagreeing(
    (plan, written): (&Plan, &str),
    numeral: &Numeral,
    (entry, difference): (usize, Difference),
    place: Place,
) -> Option<Diagnostic> {
    let entry = plan.entries.get(entry)?;
    let heading = entry.heading();
    let word = numeral.promise.as_ref().and_then(Promise::settled).map_or("", |(word, _)| word);
    let mut finding = Diagnostic::new(Code::QuoteDisagrees)
        .with("target", &heading.id)
        .with("written", written)
        .with("reason", term(difference, word))
        .with("word", word);
    if let Entry::Indicator(indicator) = entry
        && let Some(target) = &indicator.target
    {
        let relation = target.comparator.relation();
        finding = finding
            .with("key", relation.key())
            .with("other", relation.with_end_turned().key())
            .with("limit", target.comparator.limit().to_string());
    }
    Some(finding.at(place).related(heading.at.clone()))
}

fn term(difference: Difference, word: &str) -> QuoteFault {
    // The law settles the Chinese words, their own sense the others.
    let is_legal = !word.is_ascii() && !matches!(word, "≥" | "≤");
    match difference {
        Difference::Value => QuoteFault::Value,
        Difference::Unit => QuoteFault::Unit,
        Difference::Comparator => QuoteFault::Comparator,
        Difference::Excluded if is_legal => QuoteFault::ExcludedByLaw,
        Difference::Excluded => QuoteFault::Excluded,
        Difference::Included if is_legal => QuoteFault::IncludedByLaw,
        Difference::Included => QuoteFault::Included,
        Difference::Growth => QuoteFault::Growth,
        Difference::Stretch => QuoteFault::Stretch,
        Difference::Due => QuoteFault::Due,
    }
}
