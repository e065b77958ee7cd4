//! Lines of a table that are no data, told by their texts.

use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::observation::{Observations, Origin};

/// Lines whose texts are told; of more only the number is.
const TOLD: usize = 8;

/// Lines that were skipped.
#[derive(Default)]
pub(super) struct Skipped {
    count: usize,
    first: Option<Origin>,
    texts: Vec<String>,
}

impl Skipped {
    /// Remembers a line.
    pub(super) fn add(&mut self, text: &str, place: Origin) {
        self.count = self.count.saturating_add(1);
        self.first.get_or_insert(place);
        let text = text.trim();
        if self.texts.len() < TOLD {
            self.texts.push(text.to_owned());
        } else if self.texts.len() == TOLD {
            self.texts.push("…".to_owned());
        }
    }

    /// What was skipped, if anything.
    pub(super) fn told(self, code: Code, files: &Observations) -> Option<Diagnostic> {
        let told = Diagnostic::new(code)
            .with("count", self.count)
            .with("written", Argument::Quoted(self.texts));
        Some(told.at(files.locate(self.first?)))
    }
}
