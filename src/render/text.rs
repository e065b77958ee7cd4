//! Text on a terminal: width, wrapping by the rules of Chinese typesetting, and characters that must
//! not reach it.

use std::borrow::Cow;
use std::fmt::{Display, Write};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Style;

/// Lines of text that become one.
#[derive(Default)]
pub(super) struct Page(String);

impl Page {
    /// Adds a line.
    pub(super) fn line(&mut self, line: impl Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{line}");
    }

    /// Adds a text in lines of the width that there is.
    pub(super) fn wrapped(&mut self, text: &str, style: Style) {
        for line in wrap(text, style.columns()) {
            self.line(line);
        }
    }

    /// All lines, each with its end, none of which is a command to a build server that reads them.
    pub(super) fn into_text(self) -> String {
        without_commands(self.0)
    }

    /// All lines as they are, commands among them.
    pub(super) fn into_commands(self) -> String {
        self.0
    }
}

/// Lines, none of which is a command to a build server that reads them.
pub(super) fn without_commands(text: String) -> String {
    if !text.contains("::") && !text.contains(OLD_COMMAND) {
        return text;
    }
    text.lines().flat_map(|line| [plain(line), "\n".to_owned()]).collect()
}

/// What commands of old to GitHub Actions begin with, anywhere in a line.
const OLD_COMMAND: &str = "##[";

/// A line that is no command to GitHub Actions: those begin with `::`.
pub(super) fn plain(line: &str) -> String {
    let line = without_old_commands(line);
    if line.trim_start().starts_with("::") { format!("\\{line}") } else { line }
}

/// A text that holds no command of old.
pub(super) fn without_old_commands(text: &str) -> String {
    text.replace(OLD_COMMAND, "##\\[")
}

/// Columns that a text takes.
pub(super) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text with control characters and bidirectional overrides made visible, as `\u{202e}`. Names
/// and cells come from files that nobody vouches for.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hostile) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        match character {
            '\n' | '\r' | '\t' => shown.push(' '),
            JOINER if shown.ends_with(is_emoji) && next.is_some_and(is_emoji) => shown.push(JOINER),
            _ if is_hostile(character) => shown.extend(character.escape_unicode()),
            _ => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

/// What makes one sign of two: of emoji it is kept.
const JOINER: char = '\u{200D}';

/// Whether a character is an emoji, or says how the one before it looks.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}' | '\u{FE0F}')
}

/// Characters that must not reach a terminal as they are.
pub(super) fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{2028}' | '\u{2029}')
}

/// Lines of at most `columns` columns. No line begins with a closing mark or ends with an opening
/// one, and a number keeps its first unit character.
pub(super) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let trimmed = text.trim();
    if width(trimmed) <= columns {
        return vec![trimmed.to_owned()];
    }
    let mut lines = Lines { columns, done: Vec::new(), line: String::new(), width: 0 };
    for piece in pieces(text) {
        lines.add(&piece);
    }
    lines.finish()
}

/// Lines while they are filled, with the width of the last one.
struct Lines {
    columns: usize,
    done: Vec<String>,
    line: String,
    width: usize,
}

impl Lines {
    fn add(&mut self, piece: &str) {
        if !self.has_room(width(piece.trim_end())) {
            self.end_line();
        }
        let piece = if self.line.is_empty() { piece.trim_start() } else { piece };
        if width(piece) <= self.columns {
            self.push(piece);
            return;
        }
        // Wider than a line: cut where it has to be.
        for character in piece.chars() {
            if !self.has_room(character.width().unwrap_or(0)) && character != ' ' {
                self.end_line();
            }
            let mut buffer = [0; 4];
            self.push(character.encode_utf8(&mut buffer));
        }
    }

    fn has_room(&self, wanted: usize) -> bool {
        self.line.is_empty() || self.width.saturating_add(wanted) <= self.columns
    }

    fn push(&mut self, text: &str) {
        self.line.push_str(text);
        self.width = self.width.saturating_add(width(text));
    }

    fn end_line(&mut self) {
        self.done.push(self.line.trim_end().to_owned());
        self.line.clear();
        self.width = 0;
    }

    fn finish(mut self) -> Vec<String> {
        if !self.line.trim_end().is_empty() || self.done.is_empty() {
            self.end_line();
        }
        self.done
    }
}

/// The smallest pieces that stay on one line.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut previous: Option<char> = None;
    for character in text.chars() {
        let joins = previous.is_some_and(|before| stays_together(before, character));
        match pieces.last_mut() {
            Some(piece) if joins => piece.push(character),
            _ => pieces.push(character.to_string()),
        }
        previous = Some(character);
    }
    pieces
}

fn stays_together(before: char, after: char) -> bool {
    let is_wide = |c: char| c.width() == Some(2);
    if after == ' ' {
        return true;
    }
    if before == ' ' {
        return false;
    }
    no_line_starts_with(after)
        || no_line_ends_with(before)
        || (before.is_ascii_digit() && is_wide(after))
        || (!is_wide(before) && !is_wide(after))
}

fn no_line_starts_with(c: char) -> bool {
    "、。，；：！？）》】」』”’％…—～·,.;:!?)]}%".contains(c)
}

fn no_line_ends_with(c: char) -> bool {
    "（《【「『“‘([{".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_joiner_is_kept_between_emoji_and_nowhere_else() {
        let family = "👨\u{200D}👩\u{200D}👧 🏳\u{FE0F}\u{200D}🌈";
        assert_eq!(visible(family), family);
        assert_eq!(visible("a\u{200D}👩\u{200D}b\u{200D}"), "a\\u{200d}👩\\u{200d}b\\u{200d}");
    }

    #[test]
    fn no_line_begins_with_a_closing_mark() {
        let text =
            "受理“科技兴村在线”咨询信息、发布提供成果、技术和供销对接信息1万条以上（含县区）";
        for columns in 6..60 {
            for line in wrap(text, columns) {
                assert!(width(&line) <= columns, "{columns}: {line}");
                let first = line.chars().next().expect("no empty line");
                assert!(!no_line_starts_with(first) || columns < 10, "{columns}: {line}");
            }
        }
    }

    #[test]
    fn keeps_words_and_figures_whole() {
        assert_eq!(wrap("flexible hires of talent", 10), ["flexible", "hires of", "talent"]);
        assert_eq!(wrap("新建省级中心1-2家", 14), ["新建省级中心", "1-2家"]);
        assert_eq!(wrap("", 5), [""]);
    }

    #[test]
    fn loses_nothing() {
        let text = "培育市级创新(创业)领军人才 and young talent 5-8人";
        for columns in 4..40 {
            let joined: String = wrap(text, columns).concat();
            let bare = |text: &str| text.replace(' ', "");
            assert_eq!(bare(&joined), bare(text), "{columns}");
        }
    }

    #[test]
    fn hostile_characters_become_visible() {
        assert_eq!(visible("a\u{1b}[31mb\u{202e}c\nd"), "a\\u{1b}[31mb\\u{202e}c d");
        assert!(matches!(visible("技术合同"), Cow::Borrowed(_)));
    }
}
