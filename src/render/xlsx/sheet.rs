//! One sheet while it is filled: cells, formats, and widths that fit.

use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, Format, FormatAlign, FormatBorder,
    Worksheet, XlsxError,
};

use super::figures::{Figures, is_kept};
use crate::render::text::{visible, width, wrap};
use crate::render::words::{Lang, verdict};
use crate::report::Verdict;

/// The last row that is used for a list; one more can say that there are others.
pub(super) const LAST_ROW: u32 = 1_000_000;

/// Most characters of a cell.
const CELL: usize = 32_000;

/// The widest a column gets.
const WIDEST: usize = 34;

/// Where headings are broken, so that a column is as wide as its figures.
const HEADING: usize = 10;

/// The colour of the lines between cells.
const RULE: u32 = 0xDF_E1_E5;

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

/// One sheet, with the widths that its cells want.
pub(super) struct Sheet<'a> {
    pub(super) sheet: &'a mut Worksheet,
    widths: Vec<Width>,
}

/// Characters that the cells of a column want, and that it gets at most.
#[derive(Clone, Copy)]
struct Width {
    wanted: usize,
    most: usize,
}

impl Default for Width {
    fn default() -> Self {
        Self { wanted: 6, most: WIDEST }
    }
}

impl<'a> Sheet<'a> {
    /// A sheet under a name, set up to be printed on A4.
    pub(super) fn new(sheet: &'a mut Worksheet, name: &str) -> Result<Self, XlsxError> {
        sheet.set_name(name)?;
        sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        sheet.set_footer("&L&8&A&R&8&P / &N");
        Ok(Self { sheet, widths: Vec::new() })
    }

    /// Breaks the texts of a column after so many characters.
    pub(super) fn narrow(&mut self, column: u16, most: usize) {
        if let Some(width) = self.width(column) {
            width.most = most;
        }
    }

    fn width(&mut self, column: u16) -> Option<&mut Width> {
        let index = usize::from(column);
        if self.widths.len() <= index {
            self.widths.resize(index.saturating_add(1), Width::default());
        }
        self.widths.get_mut(index)
    }

    /// A row of headings that stays in sight and on every page, `columns` of it at the side too.
    pub(super) fn header(&mut self, titles: &[String], columns: u16) -> Result<(), XlsxError> {
        let format = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::VerticalCenter)
            .set_align(FormatAlign::Center)
            .set_background_color(Color::RGB(0x1F_5F_9E))
            .set_font_color(Color::White)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(RULE));
        let mut lines = 1;
        for (title, column) in titles.iter().zip(0..) {
            let broken = wrap(title, HEADING);
            for line in &broken {
                self.want(column, line);
            }
            lines = lines.max(broken.len());
            self.sheet.write_string_with_format(0, column, title, &format)?;
        }
        self.height(0, lines)?;
        self.sheet.set_freeze_panes(1, columns)?;
        self.sheet.set_repeat_rows(0, 0)?;
        Ok(())
    }

    /// A row of cells, as high as the longest text wants it.
    pub(super) fn row(&mut self, row: u32, cells: Vec<Cell>) -> Result<(), XlsxError> {
        let mut lines = 1;
        for (cell, column) in cells.into_iter().zip(0..) {
            if let Cell::Text(text) = &cell {
                let most = self.width(column).map_or(WIDEST, |width| width.most);
                lines = lines.max(wrap(text, most).len());
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
        let body = body();
        match cell {
            Cell::Empty => {
                self.sheet.write_blank(row, column, &body)?;
            }
            Cell::Text(text) => {
                self.want(column, &text);
                let body = body.set_text_wrap().set_align(FormatAlign::Left).set_indent(1);
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
        if let Some(number) = figure.parse::<f64>().ok().filter(|_| is_kept(figure)) {
            let format = format.set_num_format(figures.of(figure));
            self.sheet.write_number_with_format(row, column, number, &format)?;
        } else {
            let text = figures.sample(figure);
            self.sheet.write_string_with_format(row, column, text, &format)?;
        }
        Ok(())
    }

    /// Takes note of a text that a column should have room for.
    pub(super) fn want(&mut self, column: u16, text: &str) {
        let own = width(text);
        if let Some(width) = self.width(column) {
            width.wanted = width.wanted.max(own.min(width.most));
        }
    }

    /// Makes every column as wide as its cells want it, and no wider than is read at a glance.
    pub(super) fn fit(&mut self) -> Result<(), XlsxError> {
        for (width, column) in self.widths.iter().zip(0..) {
            let wanted = u16::try_from(width.wanted.saturating_add(2)).unwrap_or(u16::MAX);
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

/// How a cell of a list is set: a line below it leads the eye across the page.
fn body() -> Format {
    let ruled = Format::new().set_border_bottom(FormatBorder::Thin);
    ruled.set_border_bottom_color(Color::RGB(RULE)).set_align(FormatAlign::VerticalCenter)
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
