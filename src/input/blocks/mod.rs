//! The rows of a large table, block by block on several threads. Plain rows go straight into the
//! grid; all others wait for their turn, so that whatever is told, and its order, is that of a
//! reading from the first row to the last.

mod cut;

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::RowReading;
use super::csv::Passage;
use super::facts::Intake;
use super::plain::{self, Block, Cells, Event, PlainReader, PlainTable};
use super::records::{Records, Step};
use super::table::Table;
use crate::diagnostic::Diagnostic;
use crate::observation::{Grammar, GridBuilder};
use crate::parallel;
use crate::source::SourceFile;
use cut::Cutter;

/// Bytes of a block: more would not stay in the processor's cache.
const BLOCK_BYTES: usize = 256 * 1024;

/// Bytes of a block that are worth a thread.
const LEAST_BLOCK_BYTES: usize = 48 * 1024;

/// Reads a table's rows from a byte on. Gives the first byte that was not read: reading stops at
/// quotation marks that make it doubtful where a record ends.
///
/// # Errors
/// What makes the table unreadable; nothing where the text is not sound and has to be read anew.
pub(super) fn read<'t>(
    intake: &mut Intake<'_>,
    table: &mut Table<'t>,
    (source, grammar): (&'t SourceFile, Grammar),
    (plain, from): (PlainTable, usize),
) -> Result<usize, Vec<Diagnostic>> {
    let (size, threads) = match intake.row_reading {
        RowReading::OneByOne => return Ok(from),
        RowReading::Blocks { bytes, threads } => (bytes.max(1), threads),
        RowReading::Usual => usual(source.about().saturating_sub(from)),
    };
    let first = intake.blocks();
    let cutter = Cutter { source, at: from, number: first, size };
    let index = plain.source();
    let plain = Arc::new(plain);
    intake.recall().add_table(Arc::clone(&plain));
    let (names, builder) = (intake.names(), intake.builder());
    let turn = Turn { intake, table, form: (grammar, index), next: first, end: None };
    let (cutter, turn) = (Mutex::new(cutter), Mutex::new(turn));
    let job = Job { source, cutter, turn, bell: Condvar::new() };
    let work = || {
        let meanings = job.turn().intake.recall().take_meanings(&names);
        let mut reader = PlainReader::new(&names, &plain, &builder, meanings);
        job.work(&mut reader, &builder);
        job.turn().intake.recall().keep_meanings(reader.into_meanings());
    };
    let is_large = source.about().saturating_sub(from) > size.saturating_mul(2);
    let others = if is_large { threads.saturating_sub(1) } else { 0 };
    std::thread::scope(|scope| {
        for _ in 0..others {
            scope.spawn(work);
        }
        work();
    });
    let cutter = job.cutter.into_inner().unwrap_or_else(PoisonError::into_inner);
    let turn = job.turn.into_inner().unwrap_or_else(PoisonError::into_inner);
    match turn.end {
        None => Ok(cutter.at),
        Some(Err(faults)) => Err(faults),
        Some(Ok(end)) => {
            // What was read behind that place was read on a wrong assumption.
            builder.forget_from(turn.next);
            Ok(end)
        }
    }
}

/// Bytes of a block and threads that read when nobody says how many: a few blocks for each thread,
/// so that files of some hundred kilobytes are shared, too, and none waits long for the other's last one.
fn usual(bytes: usize) -> (usize, usize) {
    if bytes <= LEAST_BLOCK_BYTES {
        return (LEAST_BLOCK_BYTES, 1);
    }
    let threads = parallel::cores().min(8);
    let size = bytes.div_ceil(threads.saturating_mul(4));
    (size.clamp(LEAST_BLOCK_BYTES, BLOCK_BYTES), threads)
}

/// What the threads share.
struct Job<'a, 'p, 't> {
    source: &'t SourceFile,
    cutter: Mutex<Cutter<'t>>,
    turn: Mutex<Turn<'a, 'p, 't>>,
    /// Rung when a turn is over.
    bell: Condvar,
}

impl<'a, 'p, 't> Job<'a, 'p, 't> {
    fn turn(&self) -> MutexGuard<'_, Turn<'a, 'p, 't>> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads blocks as long as there are any.
    fn work(&self, reader: &mut PlainReader<'_, '_>, builder: &GridBuilder) {
        let mut cells = Cells::default();
        let mut bytes = Vec::new();
        loop {
            let next = self.cutter.lock().unwrap_or_else(PoisonError::into_inner).next(&mut bytes);
            let Some((number, start)) = next else { return };
            let block = Block { number, start, bytes: &bytes };
            let is_sound = self.source.is_sound(start, &bytes);
            let is_regular = is_sound && reader.read(block, &mut cells);
            builder.add(&mut cells);
            let read = if is_regular { odd_rows(block, reader) } else { None };
            let mut turn = self.turn();
            while turn.next != usize::from(block.number) && turn.end.is_none() {
                turn = self.bell.wait(turn).unwrap_or_else(PoisonError::into_inner);
            }
            if !is_sound {
                turn.end = Some(Err(Vec::new()));
            }
            if turn.end.is_none() {
                self.source.count_lines(start, &bytes);
                turn.take(block, read, reader);
            }
            self.bell.notify_all();
            if turn.end.is_some() {
                return;
            }
        }
    }
}

/// Whose turn it is to tell what was found in a block.
struct Turn<'a, 'p, 't> {
    intake: &'a mut Intake<'p>,
    table: &'a mut Table<'t>,
    /// How the text is divided, and the index of the file.
    form: (Grammar, usize),
    /// The number of the next block.
    next: usize,
    /// Where reading stopped, or why.
    end: Option<Result<usize, Vec<Diagnostic>>>,
}

impl Turn<'_, '_, '_> {
    /// Takes a block, and the text of its rows that are not plain; nothing if it could not be read.
    fn take(
        &mut self,
        block: Block<'_>,
        odd_rows: Option<Vec<&str>>,
        reader: &PlainReader<'_, '_>,
    ) {
        // What a heading says of the rows below it, the usual reading knows.
        let Some(odd_rows) = odd_rows.filter(|rows| !self.has_heading(rows)) else {
            self.end = Some(Ok(block.start));
            return;
        };
        let (grammar, index) = self.form;
        let mut odd_rows = odd_rows.into_iter();
        self.intake.add_block(index, block.start..block.start.saturating_add(block.bytes.len()));
        for event in &reader.events {
            match event {
                Event::Above(written) => {
                    let [indicator, unit, area] =
                        written.each_ref().map(|text| plain::read(text).unwrap_or_default());
                    self.table.set_above(self.intake, (&indicator, &unit, &area));
                }
                Event::Unused(part) => self.intake.add_unused(*part, 0),
                Event::Odd(place) => {
                    let text = odd_rows.next().unwrap_or_default();
                    let records =
                        Passage { text, start: place.start, grammar, index, goes_on: false };
                    let taken = records.take(self.intake, self.table, |_| false);
                    if let Err(faults) = taken {
                        self.end = Some(Err(faults));
                        return;
                    }
                }
            }
        }
        self.table.add_rows(reader.rows);
        self.table.count_swallowing(reader.swallowing);
        self.intake.count_unused(reader.unused);
        self.next = self.next.saturating_add(1);
    }

    /// Whether a row that is not plain changes what those below it mean.
    fn has_heading(&self, odd_rows: &[&str]) -> bool {
        odd_rows.iter().any(|text| {
            let mut records = Records::new(text, self.form.0);
            while let Step::Record { .. } = records.next() {
                if self.table.turns(self.intake, &records.fields()) {
                    return true;
                }
            }
            false
        })
    }
}

/// The text of the rows of a block that are not plain. Nothing if one is no text any more: then the file was written to
/// meanwhile. All other names and figures are texts that are known.
fn odd_rows<'b>(block: Block<'b>, reader: &PlainReader<'_, '_>) -> Option<Vec<&'b str>> {
    let within = |byte: usize| byte.saturating_sub(block.start);
    let places = reader.events.iter().filter_map(|event| match event {
        Event::Odd(place) => Some(within(place.start)..within(place.end)),
        Event::Above(_) | Event::Unused(_) => None,
    });
    places.map(|place| std::str::from_utf8(block.bytes.get(place)?).ok()).collect()
}
