//! The output formats: their names, and the endings of files that stand for them.

use std::str::FromStr;

use super::Detail;

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

    /// As `--format` and `--report` name it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Text => "text",
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Junit => "junit",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
        }
    }

    /// The endings of file names that stand for it; none where a name alone does not tell.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Table | Self::Github | Self::Gitlab => &[],
            Self::Json => &[".json"],
            Self::Text => &[".txt"],
            Self::Jsonl => &[".jsonl", ".ndjson"],
            Self::Csv => &[".csv"],
            Self::Markdown => &[".md", ".markdown"],
            Self::Junit => &[".xml"],
            Self::Sarif => &[".sarif", ".sarif.json"],
            Self::Html => &[".html", ".htm"],
            Self::Xlsx => &[".xlsx"],
            Self::Docx => &[".docx"],
        }
    }

    /// Cells that it names for one target, at most, when so much is told.
    pub fn named_cells(self, detail: Detail) -> usize {
        match self {
            Self::Table if detail == Detail::Quiet => 0,
            // One more than it shows, to know that there are more.
            Self::Table => 7,
            Self::Json
            | Self::Text
            | Self::Jsonl
            | Self::Csv
            | Self::Markdown
            | Self::Junit
            | Self::Sarif
            | Self::Github
            | Self::Html
            | Self::Xlsx
            | Self::Docx
            | Self::Gitlab => usize::MAX,
        }
    }

    /// Whether it shows what values have changed by, without being asked for it.
    pub fn shows_changes(self) -> bool {
        match self {
            Self::Table | Self::Junit | Self::Sarif | Self::Github | Self::Gitlab => false,
            Self::Json
            | Self::Text
            | Self::Jsonl
            | Self::Csv
            | Self::Markdown
            | Self::Docx
            | Self::Html
            | Self::Xlsx => true,
        }
    }

    /// Whether it may name the files that were read with their hashes.
    pub fn shows_hashes(self) -> bool {
        self != Self::Table
    }

    /// Whether it shows how indicators went through the plan's periods.
    pub fn draws_courses(self) -> bool {
        match self {
            Self::Table
            | Self::Json
            | Self::Text
            | Self::Jsonl
            | Self::Csv
            | Self::Markdown
            | Self::Junit
            | Self::Sarif
            | Self::Github
            | Self::Gitlab
            | Self::Docx => false,
            Self::Html | Self::Xlsx => true,
        }
    }

    /// The format that a file's name stands for; the longest ending decides.
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let fits = |format: &Self| {
            let endings = format.endings().iter().filter(|ending| name.ends_with(*ending));
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
