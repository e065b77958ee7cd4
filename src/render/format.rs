//! The output formats: their names, and the endings of files that stand for them.

use std::str::FromStr;

use super::Detail;
use crate::report::Extent;

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people, on a terminal.
    Table,
    /// For programs; version 1.
    Json,
    /// A notice in ready sentences, to be pasted.
    Text,
    /// The same, one record a line.
    Jsonl,
    /// Flat, for spreadsheets.
    Csv,
    /// For wikis, merge requests and step summaries.
    Markdown,
    /// For test reports of build servers.
    Junit,
    /// For code scanning; version 2.1.0.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// Code quality of GitLab.
    Gitlab,
    /// One self-contained page with charts.
    Html,
    /// A workbook.
    Xlsx,
    /// The notice as a Word document.
    Docx,
}

/// How much of earlier periods a format shows without being asked for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Past {
    /// Nothing.
    Untold,
    /// What values have changed by.
    Changes,
    /// That, and how indicators went through the plan's periods.
    Courses,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 13] = [
        Self::Table,
        Self::Json,
        Self::Text,
        Self::Jsonl,
        Self::Csv,
        Self::Markdown,
        Self::Junit,
        Self::Sarif,
        Self::Github,
        Self::Gitlab,
        Self::Html,
        Self::Xlsx,
        Self::Docx,
    ];

    /// Its name, the endings of file names that stand for it (none where a name alone does not tell),
    /// and how much of the past it shows.
    fn facts(self) -> (&'static str, &'static [&'static str], Past) {
        match self {
            Self::Table => ("table", &[], Past::Untold),
            Self::Json => ("json", &[".json"], Past::Changes),
            Self::Text => ("text", &[".txt"], Past::Changes),
            Self::Jsonl => ("jsonl", &[".jsonl", ".ndjson"], Past::Changes),
            Self::Csv => ("csv", &[".csv"], Past::Changes),
            Self::Markdown => ("markdown", &[".md", ".markdown"], Past::Changes),
            Self::Junit => ("junit", &[".xml"], Past::Untold),
            Self::Sarif => ("sarif", &[".sarif", ".sarif.json"], Past::Untold),
            Self::Github => ("github", &[], Past::Untold),
            Self::Gitlab => ("gitlab", &[], Past::Untold),
            Self::Html => ("html", &[".html", ".htm"], Past::Courses),
            Self::Xlsx => ("xlsx", &[".xlsx"], Past::Courses),
            Self::Docx => ("docx", &[".docx"], Past::Changes),
        }
    }

    /// As `--format` and `--report` name it.
    pub fn key(self) -> &'static str {
        self.facts().0
    }

    /// How much it tells of each target.
    pub fn extent(self, detail: Detail) -> Extent {
        match (self == Self::Table, detail) {
            (false, _) => Extent::WHOLE,
            (true, Detail::Quiet) => Extent::Verdicts,
            // One cell more than it shows, to know that there are more.
            (true, Detail::Normal | Detail::All) => Extent::Figures { cells: 7 },
        }
    }

    /// Whether it shows what values have changed by, without being asked for it.
    pub fn shows_changes(self) -> bool {
        self.facts().2 != Past::Untold
    }

    /// Whether it may name the files that were read with their hashes.
    pub fn shows_hashes(self) -> bool {
        self != Self::Table
    }

    /// Whether it shows how indicators went through the plan's periods.
    pub fn draws_courses(self) -> bool {
        self.facts().2 == Past::Courses
    }

    /// The format that a file's name stands for; the longest ending decides.
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let fits = |format: &Self| {
            let (_, endings, _) = format.facts();
            let endings = endings.iter().filter(|ending| name.ends_with(*ending));
            endings.map(|ending| ending.len()).max()
        };
        let formats = Self::ALL.into_iter().filter_map(|format| Some((fits(&format)?, format)));
        formats.max_by_key(|(length, _)| *length).map(|(_, format)| format)
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|format| format.key() == text).ok_or(())
    }
}
