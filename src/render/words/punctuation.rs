//! The marks between words: each language has its own, and none of the other's.

use std::borrow::Borrow;

use super::Lang;

impl Lang {
    /// Names, periods or places as one list: `a, b`, `a、b`.
    pub fn list<S: Borrow<str>>(self, members: &[S]) -> String {
        members.join(self.pick(", ", "、"))
    }

    /// Between the phrases of a clause.
    pub(in crate::render) fn comma(self) -> &'static str {
        self.pick(", ", "，")
    }

    /// Between the clauses of a sentence.
    pub(in crate::render) fn semicolon(self) -> &'static str {
        self.pick("; ", "；")
    }

    /// Between what is spoken of and what is said of it.
    pub(in crate::render) fn colon(self) -> &'static str {
        self.pick(": ", "：")
    }

    /// Behind a sentence.
    pub(in crate::render) fn full_stop(self) -> &'static str {
        self.pick(".", "。")
    }

    /// A text as somebody wrote it.
    pub(in crate::render) fn quoted(self, text: &str) -> String {
        match self {
            Self::En => format!("`{text}`"),
            Self::Zh => format!("“{text}”"),
        }
    }

    /// A text with another in brackets behind it: `name (part)`, `name（part）`.
    pub(in crate::render) fn bracketed(self, text: &str, inside: &str) -> String {
        match self {
            Self::En => format!("{text} ({inside})"),
            Self::Zh => format!("{text}（{inside}）"),
        }
    }
}
