//! One sheet while it is filled: cells, formats, and widths that fit.

use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, Format, FormatAlign, FormatBorder,
    Worksheet, XlsxError,
};

use crate::render::text::{visible, width, wrap};
use crate::render::words::{Lang, status, verdict};
use crate::report::{Status, Verdict};

/// The last row that is used for a list; one more can say that there are others.
pub(super) const LAST_ROW: u32 = 1_000_000;

/// Most characters of a cell.
const CELL: usize = 32_000;

/// Digits that a number of a spreadsheet keeps.
const DIGITS: usize = 15;

/// The widest a column gets.
const WIDEST: usize = 34;

/// Points that a line of text takes.
const LINE: u16 = 16;

/// Points that a row can be high.
const HIGHEST: u16 = 400;

/// What a cell says.
pub(super) enum Cell {
    /// A text, never a formula; on several lines where it needs them.
    Text(String),
    /// The same on one line, for the last column of a sheet.
    Line(String),
    /// A number in a format, or its text where a spreadsheet would lose digits.
    Number(String, Figures),
    /// Nothing.
    Empty,
}

/// How a number is shown.
#[derive(Clone, Copy)]
pub(super) enum Figures {
    /// With the decimals that it has.
    Plain,
    /// A percentage already, with one decimal or the two that it has: rounded to one, 99.96 would be
    /// 100.0.
    Percent,
    /// The same of a change, with its sign.
    Change,
    /// Percentage points, with their sign.
    Points(Lang),
    /// A percentage with a status in front.
    Standing(Status, Lang),
}

/// One sheet, with the widths that its cells want.
pub(super) struct Sheet<'a> {
    pub(super) sheet: &'a mut Worksheet,
    widths: Vec<usize>,
}

impl Figures {
    /// The number format of a figure; a point stands only before decimals.
    fn of(self, figure: &str) -> String {
        let decimals = figure.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let plain = match decimals {
            0 => "#,##0".to_owned(),
            decimals => format!("#,##0.{}", "0".repeat(decimals)),
        };
        let percent = if decimals > 1 { "0.00\"%\"" } else { "0.0\"%\"" };
        match self {
            Self::Plain => plain,
            Self::Percent => percent.to_owned(),
            Self::Change => format!("+{percent};-{percent};{percent}"),
            Self::Points(lang) => {
                let unit = lang.pick("\" pp\"", "\" 个百分点\"");
                format!("+{plain}{unit};-{plain}{unit};{plain}{unit}")
            }
            Self::Standing(known, lang) => format!("\"{} \"{percent}", status(known, lang)),
        }
    }

    /// A text as wide as the figure will be.
    fn sample(self, figure: &str) -> String {
        match self {
            Self::Plain => figure.to_owned(),
            Self::Percent | Self::Change => format!("{figure}%"),
            Self::Points(lang) => format!("{figure}{}", lang.pick(" pp", " 个百分点")),
            Self::Standing(known, lang) => format!("{} {figure}%", status(known, lang)),
        }
    }
}

impl<'a> Sheet<'a> {
    /// A sheet under a name, set up to be printed on A4.
    pub(super) fn new(sheet: &'a mut Worksheet, name: &str) -> Result<Self, XlsxError> {
        sheet.set_name(name)?;
        sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        sheet.set_footer("&L&A&R&P / &N");
        Ok(Self { sheet, widths: Vec::new() })
    }

    /// A row of headings that stays in sight and on every page, `columns` of it at the side too.
    pub(super) fn header(&mut self, titles: &[String], columns: u16) -> Result<(), XlsxError> {
        let format = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x1F_5F_9E))
            .set_font_color(Color::White)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xDF_E1_E5));
        for (title, column) in titles.iter().zip(0..) {
            self.want(column, title);
            self.sheet.write_string_with_format(0, column, title, &format)?;
        }
        self.sheet.set_freeze_panes(1, columns)?;
        self.sheet.set_repeat_rows(0, 0)?;
        Ok(())
    }

    /// A row of cells, as high as the longest text wants it.
    pub(super) fn row(&mut self, row: u32, cells: Vec<Cell>) -> Result<(), XlsxError> {
        let mut lines = 1;
        for (cell, column) in cells.into_iter().zip(0..) {
            if let Cell::Text(text) = &cell {
                lines = lines.max(wrap(text, WIDEST).len());
            }
            self.cell(row, column, cell)?;
        }
        if lines > 1 {
            self.height(row, lines)?;
        }
        Ok(())
    }

    /// Makes a row so many lines high. Not every program does so by itself.
    fn height(&mut self, row: u32, lines: usize) -> Result<(), XlsxError> {
        let points = u16::try_from(lines).unwrap_or(u16::MAX).saturating_mul(LINE).min(HIGHEST);
        self.sheet.set_row_height(row, points)?;
        Ok(())
    }

    /// A paragraph over several columns that are so wide together.
    pub(super) fn paragraph(
        &mut self,
        row: u32,
        (last, columns): (u16, usize),
        text: &str,
    ) -> Result<(), XlsxError> {
        let text = visible(text);
        let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        self.sheet.merge_range(row, 0, row, last, shortened(&text), &body)?;
        // One more line, since fonts differ in width.
        self.height(row, wrap(&text, columns).len().saturating_add(1))
    }

    /// One cell.
    pub(super) fn cell(&mut self, row: u32, column: u16, cell: Cell) -> Result<(), XlsxError> {
        let body = Format::new().set_align(FormatAlign::Top);
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => {
                self.want(column, &text);
                let body = body.set_text_wrap();
                self.sheet.write_string_with_format(row, column, shortened(&text), &body)?;
            }
            Cell::Line(text) => {
                self.want(column, &text);
                self.sheet.write_string_with_format(row, column, shortened(&text), &body)?;
            }
            Cell::Number(text, figures) => {
                let body = body.set_align(FormatAlign::Right);
                self.figure((row, column), (&text, figures), body)?;
            }
        }
        Ok(())
    }

    /// A figure as a number, in a format that is completed with how it is shown.
    pub(super) fn figure(
        &mut self,
        (row, column): (u32, u16),
        (figure, figures): (&str, Figures),
        format: Format,
    ) -> Result<(), XlsxError> {
        self.want(column, &figures.sample(figure));
        match figure.parse::<f64>().ok().filter(|_| is_kept(figure)) {
            Some(number) => {
                let format = format.set_num_format(figures.of(figure));
                self.sheet.write_number_with_format(row, column, number, &format)?;
            }
            None => {
                self.sheet.write_string_with_format(row, column, figure, &format)?;
            }
        }
        Ok(())
    }

    /// Takes note of a text that a column should have room for.
    pub(super) fn want(&mut self, column: u16, text: &str) {
        let index = usize::from(column);
        if self.widths.len() <= index {
            self.widths.resize(index.saturating_add(1), 6);
        }
        let wanted = width(text).min(WIDEST);
        if let Some(known) = self.widths.get_mut(index) {
            *known = wanted.max(*known);
        }
    }

    /// Makes every column as wide as its cells want it, and no wider than is read at a glance.
    pub(super) fn fit(&mut self) -> Result<(), XlsxError> {
        for (wanted, column) in self.widths.iter().zip(0..) {
            let wanted = u16::try_from(wanted.saturating_add(2)).unwrap_or(u16::MAX);
            self.sheet.set_column_width(column, f64::from(wanted))?;
        }
        Ok(())
    }

    /// Colours a column by the words of the verdicts.
    pub(super) fn color_verdicts(
        &mut self,
        (column, rows): (u16, u32),
        lang: Lang,
    ) -> Result<(), XlsxError> {
        for (known, ink, ground) in colors() {
            let format = Format::new().set_font_color(ink).set_background_color(ground);
            let word = verdict(known, lang).to_owned();
            let rule = ConditionalFormatCell::new()
                .set_rule(ConditionalFormatCellRule::EqualTo(word))
                .set_format(format);
            self.sheet.add_conditional_format(1, column, rows.max(1), column, &rule)?;
        }
        Ok(())
    }
}

/// The ink and ground of each verdict that has a colour.
pub(super) fn colors() -> [(Verdict, Color, Color); 6] {
    let color = |ink, ground| (Color::RGB(ink), Color::RGB(ground));
    let row = |verdict, (ink, ground)| (verdict, ink, ground);
    [
        row(Verdict::Pass, color(0x14_66_3B, 0xE3_F3_E9)),
        row(Verdict::Warn, color(0x7A_4D_00, 0xFD_F0_D5)),
        row(Verdict::Fail, color(0xA1_1D_1D, 0xFC_E6_E4)),
        row(Verdict::Incomplete, color(0x5D_35_95, 0xEF_E7_FA)),
        row(Verdict::Pending, color(0x4B_55_60, 0xEC_EE_F1)),
        row(Verdict::Waived, color(0x0B_5D_68, 0xDF_F2_F4)),
    ]
}

/// A text of a file as a cell.
pub(super) fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(visible(text).into_owned()) }
}

/// A figure as a cell.
pub(super) fn number(figure: Option<&String>, format: Figures) -> Cell {
    figure.map_or(Cell::Empty, |figure| Cell::Number(figure.clone(), format))
}

fn shortened(text: &str) -> &str {
    match text.char_indices().nth(CELL) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}

/// Whether a spreadsheet keeps every digit of a number.
fn is_kept(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').len() <= DIGITS
}
