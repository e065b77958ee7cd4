//! [`Argument`]: what the placeholders of a message stand for.

use super::Term;

/// What a placeholder of a message stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// The same in every language: a name, a number, a text as written.
    Text(String),
    /// A word that differs by language.
    Term(Term),
    /// Several of them, in this order.
    Terms(Vec<Term>),
    /// Names, in this order.
    Names(Vec<String>),
    /// Texts as written, in this order, each in quotation marks.
    Quoted(Vec<String>),
    /// A name that each language puts together in its own way.
    Named(Named),
    /// Lists, each with what it is of.
    Lists(Vec<(Named, Vec<String>)>),
}

/// A name, and the part of the area that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What is named.
    pub name: String,
    /// The part, if it is about one.
    pub part: Option<String>,
}

impl Named {
    /// A name alone.
    pub fn of(name: &str) -> Self {
        Self { name: name.to_owned(), part: None }
    }
}

impl Argument {
    /// Several words, which each language separates in its own way.
    pub fn terms(terms: impl IntoIterator<Item = impl Into<Term>>) -> Self {
        Self::Terms(terms.into_iter().map(Into::into).collect())
    }

    /// A list of names, which each language separates in its own way.
    pub fn names(names: impl IntoIterator<Item = impl ToString>) -> Self {
        Self::Names(names.into_iter().map(|name| name.to_string()).collect())
    }
}

impl<T: ToString> From<T> for Argument {
    fn from(value: T) -> Self {
        Self::Text(value.to_string())
    }
}

impl From<Term> for Argument {
    fn from(term: Term) -> Self {
        Self::Term(term)
    }
}

impl From<Named> for Argument {
    fn from(named: Named) -> Self {
        Self::Named(named)
    }
}
